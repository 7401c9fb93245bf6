//! Query strings, as `URLSearchParams` writes them.

use url::form_urlencoded::Serializer;

/// `text` with the pairs behind it, in their order, as `application/x-www-form-urlencoded`.
pub fn append<K: AsRef<str>, V: AsRef<str>>(
    text: String,
    pairs: impl IntoIterator<Item = (K, V)>,
) -> String {
    let end = text.len();
    Serializer::for_suffix(text, end).extend_pairs(pairs).finish()
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
            assert_eq!(&append(String::new(), pairs.iter().copied()), expected);
        }
    }

    proptest! {
        #[test]
        fn reads_back(pairs in prop::collection::vec((".*", ".*"), 0..5)) {
            let text = append("a?".to_owned(), pairs.iter().map(|(k, v)| (k, v)));
            let query = text.strip_prefix("a?").unwrap();
            let back: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
            prop_assert_eq!(back, pairs);
        }
    }
}
