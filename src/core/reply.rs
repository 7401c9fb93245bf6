//! What comes in.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};

/// A whole reply, its body decompressed.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: StatusCode,
    /// The reason phrase as it came.
    pub reason: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Reply {
    /// The values of a header as `Headers.get` gives them: in Latin-1, several joined by `, `.
    pub fn header(&self, name: &str) -> Option<String> {
        let mut values = self.headers.get_all(name).iter();
        let decode = |value: &HeaderValue| -> String {
            value.as_bytes().iter().copied().map(char::from).collect()
        };
        let mut joined = decode(values.next()?);
        for value in values {
            joined.push_str(", ");
            joined.push_str(&decode(value));
        }
        Some(joined)
    }

    #[cfg(test)]
    pub fn of(status: u16, body: &str) -> Self {
        let status = StatusCode::from_u16(status).unwrap();
        Self {
            status,
            reason: status.canonical_reason().unwrap_or_default().to_owned(),
            headers: HeaderMap::new(),
            body: Bytes::copy_from_slice(body.as_bytes()),
        }
    }
}
