/** Calls `action` once things have been quiet for `wait` milliseconds. */
export function debounce(action, wait) {
  let timer = null;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
}
