// Shows how long the lamp has been burning, in words that a person would use.
const STEPS = [
  [86400, "day"],
  [3600, "hour"],
  [60, "minute"],
  [1, "second"],
];

export function inWords(seconds) {
  for (const [size, name] of STEPS) {
    const count = Math.floor(seconds / size);
    if (count > 0) {
      return `${count} ${name}${count === 1 ? "" : "s"}`;
    }
  }
  return "no time at all";
}

export function start(element, since) {
  const show = () => {
    element.textContent = inWords((Date.now() - since) / 1000);
  };
  show();
  return setInterval(show, 1000);
}
