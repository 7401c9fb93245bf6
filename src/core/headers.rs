//! Request headers.

use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Method};

use super::failure::Failure;
use super::text::latin1;

/// The `User-Agent` unless a program sets its own.
pub const DEFAULT_USER_AGENT: &str = concat!("node-lokalise-api/", env!("CARGO_PKG_VERSION"));

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The headers that every request has.
///
/// # Errors
/// A `user_agent` that no header can carry.
pub fn common(user_agent: Option<&str>) -> Result<HeaderMap, Failure> {
    let agent = user_agent.map(str::trim).filter(|agent| !agent.is_empty());
    let mut headers = HeaderMap::with_capacity(6);
    headers.insert(ACCEPT, JSON);
    headers.insert(USER_AGENT, value("userAgent", agent.unwrap_or(DEFAULT_USER_AGENT))?);
    Ok(headers)
}

/// Describes the body, and its absence where a server expects one.
pub fn describe_body(headers: &mut HeaderMap, method: &Method, has_body: bool) {
    if has_body {
        headers.insert(CONTENT_TYPE, JSON);
    } else if matches!(*method, Method::POST | Method::PUT | Method::PATCH) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

/// Headers that say where a message ends and what becomes of its connection: credentials in one of
/// them would be read as that (RFC 9112, section 6).
const FRAMING: [&str; 10] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Adds the headers that a call was given; they replace those of the same name.
///
/// # Errors
/// What is no header, or one that frames the message. The error names it without its value.
pub fn add(headers: &mut HeaderMap, given: &[(String, String)]) -> Result<(), Failure> {
    for (text, content) in given {
        let argument = format!("options.headers.{text}");
        let name = HeaderName::from_bytes(text.as_bytes()).ok();
        let Some(name) = name.filter(|name| !FRAMING.contains(&name.as_str())) else {
            return Err(Failure::refused(format!(
                "options.headers: expected names of HTTP headers that frame no message, got {text:?}"
            )));
        };
        let mut content = value(&argument, content)?;
        // What stands for a secret stays one.
        let replaces_secret = headers.get(&name).is_some_and(HeaderValue::is_sensitive);
        content.set_sensitive(replaces_secret || SECRET.contains(&name.as_str()));
        headers.insert(name, content);
    }
    Ok(())
}

/// Headers that are for one origin only, beside the client's own credentials.
pub const SECRET: [&str; 4] = ["authorization", "cookie", "proxy-authorization", "x-api-token"];

/// The name of a header that carries credentials.
///
/// # Errors
/// What is no header name (RFC 9110, section 5.1), or one that frames the message.
pub fn name(argument: &str, text: &str) -> Result<HeaderName, Failure> {
    HeaderName::from_bytes(text.as_bytes())
        .ok()
        .filter(|name| !FRAMING.contains(&name.as_str()))
        .ok_or_else(|| {
            Failure::refused(format!(
                "{argument}: expected the name of an HTTP header for credentials, got {text:?}"
            ))
        })
}

/// A header's value in Latin-1, white space around it removed, as fetch does it. The error does
/// not show the value: it may be a secret.
///
/// # Errors
/// Control characters such as CR and LF, and characters beyond Latin-1.
pub fn value(argument: &str, text: &str) -> Result<HeaderValue, Failure> {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    latin1(text).and_then(|bytes| HeaderValue::from_bytes(&bytes).ok()).ok_or_else(|| {
        Failure::refused(format!(
            "{argument}: expected a text that an HTTP header can carry, got one with line breaks, \
             other control characters or characters beyond Latin-1"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_can_add_a_header() {
        for text in ["a\r\nX-Evil: 1", "a\nb", "a\0b", "a\u{7f}b", "日本"] {
            assert!(value("apiKey", text).is_err(), "{text:?}");
        }
        assert_eq!(value("apiKey", " key\r\n").ok(), Some(HeaderValue::from_static("key")));
        assert_eq!(value("apiKey", "é").map(|v| v.as_bytes().to_vec()).ok(), Some(vec![0xE9]));
    }

    #[test]
    fn a_call_has_headers_of_its_own() {
        let add = |name: &str, value: &str| {
            let mut headers = common(None).unwrap();
            add(&mut headers, &[(name.to_owned(), value.to_owned())]).map(|()| headers)
        };
        assert_eq!(add("X-Trace", "é").unwrap()["x-trace"].as_bytes(), [0xE9]);
        assert_eq!(add("ACCEPT", "text/plain").unwrap().get_all("accept").iter().count(), 1);
        for name in ["Content-Length", "transfer-encoding", "Host", "a b", "", "é", "a:b"] {
            let error = add(name, "1").unwrap_err().to_string();
            assert!(error.starts_with("options.headers: expected"), "{error}");
        }
        let error = add("X-Key", "secret\r\nX-Evil: 1").unwrap_err().to_string();
        assert!(error.starts_with("options.headers.X-Key: ") && !error.contains("secret"));
    }

    #[test]
    fn the_user_agent_names_this_version_unless_set() {
        let agent = |own| common(own).ok().and_then(|h| h.get(USER_AGENT).cloned());
        assert_eq!(agent(None), Some(HeaderValue::from_static(DEFAULT_USER_AGENT)));
        assert_eq!(agent(Some("  ")), Some(HeaderValue::from_static(DEFAULT_USER_AGENT)));
        assert_eq!(agent(Some(" mine/1 ")), Some(HeaderValue::from_static("mine/1")));
        assert!(common(Some("a\nb")).is_err());
    }
}
