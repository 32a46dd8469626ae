//! Words of a text and how often they occur.

use std::collections::BTreeMap;

/// Counts the words of `text`, in lower case, in alphabetical order.
pub fn count(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if !word.is_empty() {
            *words.entry(word.to_lowercase()).or_insert(0) += 1;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn folds_case() {
        assert_eq!(count("The lamp, the LAMP")["lamp"], 2);
    }
}
