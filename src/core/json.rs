//! Looking into JSON text without building values of it: what JavaScript will see is `JSON.parse`
//! of the same text, so that everything here accepts what `JSON.parse` accepts, lone surrogates
//! and huge numbers included, and of duplicate keys the last one counts.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The type of a JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Object => "an object",
            Self::Array => "an array",
            Self::String => "a string",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
            Self::Null => "null",
        })
    }
}

/// The type of the value that `text` begins with, as its first character tells it.
pub fn kind(text: &str) -> Option<Kind> {
    Some(match text.trim_start_matches([' ', '\t', '\n', '\r']).as_bytes().first()? {
        b'{' => Kind::Object,
        b'[' => Kind::Array,
        b'"' => Kind::String,
        b'-' | b'0'..=b'9' => Kind::Number,
        b't' | b'f' => Kind::Boolean,
        b'n' => Kind::Null,
        _ => return None,
    })
}

pub fn is_valid(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// The members of an object under `names`, each as JSON text. What is no object has none.
pub fn members<'a, const N: usize>(
    raw: &'a RawValue,
    names: [&'static str; N],
) -> [Option<&'a RawValue>; N] {
    let mut found = [None; N];
    let visit = Members { names: &names, found: &mut found };
    // Only text that is JSON already comes here: the one error is a value that is no object.
    let _ = serde_json::Deserializer::from_str(raw.get()).deserialize_map(visit);
    found
}

struct Members<'n, 'f, 'a> {
    names: &'n [&'static str],
    found: &'f mut [Option<&'a RawValue>],
}

impl<'a> Visitor<'a> for Members<'_, '_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(at) = map.next_key_seed(Key { names: self.names, strict: false })? {
            match at {
                Some(at) => self.found[at] = Some(map.next_value()?),
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// Reads a key as bytes, since a key may hold lone surrogates, and gives its place in `names`.
#[derive(Clone, Copy)]
struct Key<'n> {
    names: &'n [&'static str],
    strict: bool,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_bytes<E: serde::de::Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        if self.strict && key.iter().any(|byte| *byte < b' ') {
            return Err(E::custom("perhaps a control character"));
        }
        Ok(self.names.iter().position(|name| name.as_bytes() == key))
    }
}

/// Walks all of `text` and says what it has in place of an object with a list of objects under
/// `root`; `None` when it has that.
///
/// # Errors
/// `text` is not JSON.
pub fn check_list(text: &str, root: &'static str) -> serde_json::Result<Option<String>> {
    let mut list = List { root, found: Some(format!("no '{root}'")) };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let walked = deserializer.deserialize_map(&mut list).and_then(|()| deserializer.end());
    if walked.is_ok() {
        return Ok(list.found);
    }
    let raw: &RawValue = serde_json::from_str(text)?;
    let [value] = members(raw, [root]);
    Ok(match (kind(text), value) {
        (Some(Kind::Object), None) => Some(format!("no '{root}'")),
        (Some(Kind::Object), Some(value)) => match kind(value.get()) {
            Some(Kind::Array) => Items
                .deserialize(&mut serde_json::Deserializer::from_str(value.get()))?
                .map(|(index, kind)| format!("{kind} at index {index} of '{root}'")),
            kind => kind.map(|kind| format!("{kind} in '{root}'")),
        },
        (other, _) => other.map(|kind| kind.to_string()),
    })
}

/// The walk over a reply that is as expected, in one pass; it fails at whatever is not.
struct List {
    root: &'static str,
    found: Option<String>,
}

impl<'de> Visitor<'de> for &mut List {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let names = [self.root];
        while let Some(at) = map.next_key_seed(Key { names: &names, strict: true })? {
            if at.is_none() {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let odd = map.next_value_seed(Items)?;
            self.found =
                odd.map(|(index, kind)| format!("{kind} at index {index} of '{}'", self.root));
        }
        Ok(())
    }
}

/// Gives the place and the type of the first item that is no object.
struct Items;

impl<'de> DeserializeSeed<'de> for Items {
    type Value = Option<(usize, Kind)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items {
    type Value = Option<(usize, Kind)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut odd = None;
        let mut index = 0;
        while let Some(raw) = items.next_element::<&RawValue>()? {
            if odd.is_none() {
                odd =
                    kind(raw.get()).filter(|kind| *kind != Kind::Object).map(|kind| (index, kind));
            }
            index += 1;
        }
        Ok(odd)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn raw(text: &str) -> Box<RawValue> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_last_of_duplicate_members_counts() {
        let raw = raw(r#"{"a":1,"b":{"a":2},"a":[3],"\u0061":4,"\ud800":5}"#);
        let [a, b, c] = members(&raw, ["a", "b", "c"]).map(|found| found.map(RawValue::get));
        assert_eq!((a, b, c), (Some("4"), Some(r#"{"a":2}"#), None));
    }

    #[test]
    fn what_is_no_object_has_no_members() {
        for text in ["[]", "[1]", "5", "\"a\"", "null"] {
            assert!(members(&raw(text), ["a"]).iter().all(Option::is_none), "{text}");
        }
    }

    #[test]
    fn accepts_what_v8_accepts() {
        for text in [r#"{"a":[{"x":"\ud800"},{"x":1e999}],"\udc00":-0}"#, "{\"a\":[{}] } \n"] {
            assert_eq!(check_list(text, "a").ok(), Some(None), "{text}");
        }
        let deep = format!("{{\"a\":[{{\"b\":{}1{}}}]}}", "[".repeat(5000), "]".repeat(5000));
        assert_eq!(check_list(&deep, "a").ok(), Some(None));
        assert_eq!(check_list(r#"{"a":"\ud800"}"#, "a").ok(), Some(Some("a string in 'a'".into())));
        assert_eq!(check_list("1e999", "a").ok(), Some(Some("a number".into())));
    }

    #[test]
    fn a_key_with_a_control_character_is_no_json() {
        for text in ["{\"a\n\":1,\"a\":[{}]}", "{\"x\u{1}\":1,\"a\":1}", "{\"\t\":1}"] {
            assert!(check_list(text, "a").is_err(), "{text}");
        }
        assert_eq!(check_list(r#"{"\n":1,"a":[{}]}"#, "a").ok(), Some(None));
    }

    #[test]
    fn the_last_of_duplicate_lists_counts() {
        let table = [
            (r#"{"a":1,"a":[{}]}"#, None),
            (r#"{"a":[1],"a":[{}]}"#, None),
            (r#"{"a":[{}],"a":1}"#, Some("a number in 'a'")),
            (r#"{"a":1,"a":[{},2]}"#, Some("a number at index 1 of 'a'")),
            (r#"{"\n":1,"b":1}"#, Some("no 'a'")),
        ];
        for (text, expected) in table {
            assert_eq!(check_list(text, "a").unwrap().as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_list_is_json_or_an_error(text in "[\\[\\]{}\":,a1n\n ]{0,24}|\\PC{0,40}") {
            prop_assert_eq!(check_list(&text, "a").is_ok(), is_valid(&text));
        }
    }
}
