//! Why a call failed, with all that its JavaScript error shows.
//!
//! A failure travels as data: errors are built in JavaScript, where their stacks lead to the
//! caller. What the server wrote stays JSON text until `JSON.parse` sees it, so that nothing of
//! it is changed on the way.

use std::fmt;

use serde::Serialize;
use serde_json::value::RawValue;

use super::reply::Reply;
use super::text;

/// The JavaScript class of the error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// `ApiError`.
    Api,
    /// `AuthError`.
    Auth,
    /// `TypeError`: an argument or a setting is not what it must be. Nothing was sent.
    Type,
    /// `Error`: a path parameter is missing. Nothing was sent.
    Plain,
}

/// A value that the error shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// A text of ours.
    Text(String),
    /// The server's value, of any type.
    Json(Box<RawValue>),
    /// What `JSON.parse` says of a body that is not JSON.
    Syntax,
    /// The whole body as `JSON.stringify` gives it.
    Body,
}

impl Shown {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub fn json(raw: &RawValue) -> Self {
        Self::Json(raw.to_owned())
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Json(raw) => f.write_str(raw.get()),
            Self::Syntax => f.write_str("the body is not JSON"),
            Self::Body => f.write_str("the body"),
        }
    }
}

/// The number in `code`.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Code {
    Status(u16),
    /// The server's own number, as it wrote it.
    Json(Box<RawValue>),
}

/// The object in `details`: the server's members, if it sent any, then ours.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Details {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<Box<RawValue>>,
    pub own: Vec<(&'static str, Shown)>,
}

impl Details {
    pub fn reason(reason: impl Into<String>) -> Self {
        Self { server: None, own: vec![("reason", Shown::text(reason))] }
    }
}

/// One link of the chain behind a failure on the network, outermost first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cause {
    pub message: String,
    /// The system's name of the error, such as `ECONNREFUSED`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
}

/// What an error keeps of the reply that it came from.
#[derive(Debug, Clone, Serialize)]
pub struct Evidence {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    /// Travels beside the rest: it may be large, and V8 takes it as it is.
    #[serde(skip)]
    pub body: String,
}

#[derive(Debug, Clone, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    pub class: Class,
    pub message: Shown,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<Box<Details>>,
    /// What the network did, when the network failed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Cause>,
    /// The reply that this failure was read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<Box<Evidence>>,
}

impl Failure {
    fn new(class: Class, message: Shown) -> Self {
        Self { class, message, code: None, details: None, causes: Vec::new(), reply: None }
    }

    /// An argument or a setting that cannot be used; `what` begins with its name.
    pub fn refused(what: impl Into<String>) -> Self {
        Self::new(Class::Type, Shown::text(what))
    }

    pub fn missing(parameter: &str) -> Self {
        Self::new(Class::Plain, Shown::text(format!("Missing required parameter: {parameter}")))
    }

    pub fn api(message: Shown, code: Code, details: Details) -> Self {
        Self {
            code: Some(code),
            details: Some(Box::new(details)),
            ..Self::new(Class::Api, message)
        }
    }

    /// `requestTimeout` is no number of milliseconds; the official client's words and code.
    pub fn bad_timeout() -> Self {
        let message = Shown::text("requestTimeout must be a non-negative integer");
        Self { code: Some(Code::Status(500)), ..Self::new(Class::Api, message) }
    }

    /// The connection failed, or what came over it could not be decoded.
    pub fn network(causes: Vec<Cause>) -> Self {
        let details = Details::reason("network or fetch error");
        Self { causes, ..Self::api(Shown::text("fetch failed"), Code::Status(500), details) }
    }

    pub fn timeout(milliseconds: u64) -> Self {
        let message = Shown::text(format!("Request timed out after {milliseconds}ms"));
        Self::api(message, Code::Status(408), Details::reason("timeout"))
    }

    /// A fault of this package itself.
    pub fn internal(what: &str) -> Self {
        let message = Shown::text(format!("Internal error of @lokalise/node-api: {what}"));
        Self::api(message, Code::Status(500), Details::reason("internal error"))
    }

    /// The body is not JSON.
    pub fn syntax(reply: &Reply) -> Self {
        let own = vec![
            ("statusText", Shown::text(reply.reason.clone())),
            ("reason", Shown::text("JSON parsing error")),
        ];
        let details = Details { server: None, own };
        Self::api(Shown::Syntax, Code::Status(reply.status.as_u16()), details).with_reply(reply)
    }

    #[must_use]
    pub fn with_reply(self, reply: &Reply) -> Self {
        let names = reply.headers.keys().map(http::HeaderName::as_str);
        let evidence = Evidence {
            status: reply.status.as_u16(),
            headers: names
                .filter_map(|name| Some((name.to_owned(), reply.header(name)?)))
                .collect(),
            body: text::decode(&reply.body).into_owned(),
        };
        Self { reply: Some(Box::new(evidence)), ..self }
    }
}
