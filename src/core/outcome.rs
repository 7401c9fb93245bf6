//! What JavaScript gets of a call.

use super::failure::Failure;
use super::pagination::PageHeaders;
use super::request::Request;
use super::tape::Tape;
use super::text::Text;

#[derive(Debug)]
pub enum Outcome {
    /// JSON to materialise: JavaScript makes a value of `body` and gives it this shape.
    Value {
        body: Body,
        shape: Shape,
    },
    /// The call succeeded, and there is nothing to tell.
    Nothing,
    Failed(Box<Failure>),
    /// JavaScript cancelled the call, and knows why.
    Cancelled,
    /// The program's `fetch` is to send a request; what becomes of the call comes later.
    Ask(Box<Ask>),
    /// Nobody waits for the answer to the last question any more; the line that it came by.
    Stop(u64),
    /// An outcome, the status of the reply if one came, and the number of attempts.
    Traced(Box<Outcome>, Option<u16>, u32),
}

/// A request for the program's `fetch`.
#[derive(Debug)]
pub struct Ask {
    /// Which call asks.
    pub line: u64,
    /// Which of its questions this is.
    pub question: u64,
    pub request: Request,
}

/// The JSON of a reply, on its way to JavaScript.
#[derive(Debug)]
pub enum Body {
    /// For `JSON.parse`.
    Text(Text),
    Tape(Box<Tape>),
}

/// What becomes of the JSON's value.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// The value itself.
    Whole,
    /// The member under this key.
    Member(&'static str),
    /// A page of the list under this key.
    Page(&'static str, PageHeaders),
    /// A page of the list under this key, with the cursor of the next one.
    Cursor(&'static str, PageHeaders, Option<String>),
    /// A page of API v1.
    CursorV1,
    /// A page of API vantage/v1.
    CursorVantage,
    /// The list under this key, with `errors`.
    Bulk(&'static str),
    /// The value itself, whether the export was too big, and whether to warn of that.
    Download { too_big: bool, warn: bool },
}

impl From<Failure> for Outcome {
    fn from(failure: Failure) -> Self {
        Self::Failed(Box::new(failure))
    }
}
