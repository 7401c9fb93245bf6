//! Where a request goes: its target URI (RFC 9110, section 7.1), as it is on the wire. It is composed
//! of parts that are encoded already, so that no parser has to go over the whole of it again.

use bytes::Bytes;
use url::{Position, Url};

/// An `http` or `https` URL without user name, password and fragment, in the form that the URL
/// Standard gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// ASCII.
    text: Bytes,
    path_at: usize,
}

impl Target {
    /// `path_at` is where the path begins in `text`, the serialisation of a URL without a fragment.
    pub fn new(text: String, path_at: usize) -> Self {
        debug_assert!(Url::parse(&text).is_ok_and(|url| url.as_str() == text), "{text}");
        debug_assert!(text.get(path_at..).is_some_and(|path| path.starts_with('/')), "{text}");
        Self { text: text.into(), path_at }
    }

    /// Of a URL without credentials; its fragment is not sent.
    pub fn of(url: &Url) -> Self {
        let path_at = url[..Position::BeforePath].len();
        Self::new(url[..Position::AfterQuery].to_owned(), path_at)
    }

    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.text).unwrap_or_default()
    }

    /// The scheme and the authority: what a connection is for.
    pub fn origin(&self) -> &str {
        self.as_str().get(..self.path_at).unwrap_or_default()
    }

    /// The path and the query: what a request asks for on its connection.
    pub fn path(&self) -> Bytes {
        self.text.slice(self.path_at..)
    }

    /// `None` for nothing that [`Target::new`] takes.
    pub fn url(&self) -> Option<Url> {
        Url::parse(self.as_str()).ok()
    }
}
