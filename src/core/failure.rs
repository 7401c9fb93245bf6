//! Why a call failed, with all that its JavaScript error shows.
//!
//! A failure travels as data: errors are built in JavaScript, where their stacks lead to the
//! caller. What the server wrote stays JSON text until `JSON.parse` sees it, so that nothing of
//! it is changed on the way.

use std::fmt;

use serde::Serialize;
use serde_json::value::RawValue;

use super::reply::Reply;
use super::request::Request;
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

/// How a call failed that got no reply, as far as it matters for another attempt. What would fail
/// again in the same way has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There was no connection, or the server says that it has not looked at the request.
    Unsent,
    /// The connection ended before the reply did.
    Broken,
    /// An attempt took too long.
    Timeout,
}

impl Fault {
    /// What an error of Node's own network code means, by its `code`.
    pub fn of_code(code: &str) -> Self {
        match code {
            "ECONNREFUSED"
            | "ENOTFOUND"
            | "EAI_AGAIN"
            | "EHOSTUNREACH"
            | "ENETUNREACH"
            | "UND_ERR_CONNECT_TIMEOUT" => Self::Unsent,
            _ => Self::Broken,
        }
    }
}

/// The request behind a failure. The URL holds no credentials: they go in a header or a body.
#[derive(Debug, Clone, Serialize)]
pub struct Asked {
    pub method: String,
    pub url: String,
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
    #[serde(skip)]
    pub fault: Option<Fault>,
    /// What was asked, unless nothing was to be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Box<Asked>>,
    /// How often it was tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempts: Option<u32>,
}

impl Failure {
    fn new(class: Class, message: Shown) -> Self {
        Self {
            class,
            message,
            code: None,
            details: None,
            causes: Vec::new(),
            reply: None,
            fault: None,
            request: None,
            attempts: None,
        }
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

    /// What came over the connection is no reply that could be read.
    pub fn unreadable(why: impl Into<String>) -> Self {
        Self::network(vec![Cause { message: why.into(), code: None }])
    }

    /// A body of which no more than `most` bytes are taken.
    pub fn too_large(most: usize) -> Self {
        Self::unreadable(format!("the body of the reply is larger than {most} bytes"))
    }

    pub fn timeout(milliseconds: u64) -> Self {
        let message = Shown::text(format!("Request timed out after {milliseconds}ms"));
        let failure = Self::api(message, Code::Status(408), Details::reason("timeout"));
        Self { fault: Some(Fault::Timeout), ..failure }
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

    /// With what was asked, and how often.
    #[must_use]
    pub fn of(self, request: &Request, attempts: u32) -> Self {
        let asked =
            Asked { method: request.method.to_string(), url: request.target.as_str().to_owned() };
        Self { request: Some(Box::new(asked)), attempts: Some(attempts), ..self }
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
