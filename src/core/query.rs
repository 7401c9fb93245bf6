//! Query strings, as `URLSearchParams` writes them.

use url::form_urlencoded::Serializer;

/// `application/x-www-form-urlencoded` text of the pairs, in their order; empty for none.
pub fn encode<K: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (K, V)>) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_forms() {
        let table: &[(&[(&str, &str)], &str)] = &[
            (&[], ""),
            (&[("page", "2"), ("limit", "10")], "page=2&limit=10"),
            (&[("scope", "read_projects write_tasks")], "scope=read_projects+write_tasks"),
            (&[("q", "a,b&c=d")], "q=a%2Cb%26c%3Dd"),
            (&[("q", "é*-._~")], "q=%C3%A9*-._%7E"),
        ];
        for (pairs, expected) in table {
            assert_eq!(&encode(pairs.iter().copied()), expected);
        }
    }

    proptest! {
        #[test]
        fn reads_back(pairs in prop::collection::vec((".*", ".*"), 0..5)) {
            let text = encode(pairs.iter().map(|(k, v)| (k, v)));
            let back: Vec<_> = url::form_urlencoded::parse(text.as_bytes()).into_owned().collect();
            prop_assert_eq!(back, pairs);
        }
    }
}
