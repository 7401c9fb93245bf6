//! Bytes of a body, decoded off the main thread into what V8 can take by one copy.

use std::borrow::Cow;

/// A JavaScript string to be: V8 keeps strings either in Latin-1 or in UTF-16.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    Latin1(Vec<u8>),
    Utf16(Vec<u16>),
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Decodes as fetch does: UTF-8 whatever the headers say, the byte order mark dropped, and U+FFFD
/// for what is not UTF-8.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    // Checking alone is several times as fast as what replaces.
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// `text` in Latin-1; `None` with characters beyond it.
pub fn latin1(text: &str) -> Option<Cow<'_, [u8]>> {
    if text.is_ascii() {
        return Some(Cow::Borrowed(text.as_bytes()));
    }
    text.chars().map(|c| u8::try_from(c).ok()).collect::<Option<_>>().map(Cow::Owned)
}

impl From<Cow<'_, str>> for Text {
    fn from(text: Cow<'_, str>) -> Self {
        if text.is_ascii() {
            return Self::Latin1(text.into_owned().into_bytes());
        }
        match latin1(&text) {
            Some(bytes) => Self::Latin1(bytes.into_owned()),
            None => Self::Utf16(text.encode_utf16().collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn strips_one_byte_order_mark_and_replaces_what_is_not_utf8() {
        assert_eq!(decode(b"\xEF\xBB\xBF{}"), "{}");
        assert_eq!(decode(b"a\xFF"), "a\u{FFFD}");
        assert_eq!(Text::from(decode("é".as_bytes())), Text::Latin1(vec![0xE9]));
    }

    proptest! {
        #[test]
        fn every_string_comes_through(text in "\\PC*") {
            let back = match Text::from(Cow::Borrowed(text.as_str())) {
                Text::Latin1(bytes) => bytes.into_iter().map(char::from).collect(),
                Text::Utf16(units) => String::from_utf16(&units).unwrap(),
            };
            prop_assert_eq!(back, text);
        }
    }
}
