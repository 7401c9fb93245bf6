//! Reading a reply: its status, headers and bytes become an outcome.

use std::borrow::Cow;

use http::StatusCode;

use super::api_error;
use super::endpoint::Reading;
use super::expectation;
use super::failure::{Code, Details, Failure, Shown};
use super::outcome::{Body, Outcome, Shape};
use super::pagination;
use super::reply::Reply;
use super::tape;
use super::text;

/// What a program wants of reading beside the value.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Whether warnings are kept off the console.
    pub silent: bool,
    /// Whether JavaScript takes tapes.
    pub tapes: bool,
}

/// Reads the reply of an API method.
pub fn read(reply: &Reply, reading: Reading, manner: Manner) -> Outcome {
    if reply.status == StatusCode::NO_CONTENT {
        return match reading {
            Reading::Nothing => Outcome::Nothing,
            _ => wrong_shape(reply, reading, "no content").into(),
        };
    }
    let body = text::decode(&reply.body);
    if !reply.status.is_success() {
        return api_error::read(reply, &body).into();
    }
    match expectation::check(&body, reading) {
        Ok(None) => match shape(reply, reading, manner.silent) {
            Some(shape) => Outcome::Value { body: pack(body, manner.tapes), shape },
            None => Outcome::Nothing,
        },
        Ok(Some(found)) => wrong_shape(reply, reading, &found).into(),
        Err(_) => Failure::syntax(reply).into(),
    }
}

fn pack(text: Cow<'_, str>, tapes: bool) -> Body {
    let tape = || tape::write(&text);
    let worth = tapes && text.len() >= tape::WORTH;
    match worth.then(tape).flatten() {
        Some(tape) => Body::Tape(Box::new(tape)),
        None => Body::Text(text.into()),
    }
}

fn shape(reply: &Reply, reading: Reading, silent: bool) -> Option<Shape> {
    Some(match reading {
        Reading::Bare | Reading::Object => Shape::Whole,
        Reading::Page(root) if pagination::is_page(reply) => {
            Shape::Page(root, pagination::read(reply))
        }
        Reading::Root(root)
        | Reading::Value(root)
        | Reading::Data(root)
        | Reading::List(root)
        | Reading::Page(root) => Shape::Member(root),
        Reading::Cursor(root) => {
            Shape::Cursor(root, pagination::read(reply), pagination::next_cursor(reply))
        }
        Reading::CursorV1 => Shape::CursorV1,
        Reading::CursorVantage => Shape::CursorVantage,
        Reading::Bulk(root) => Shape::Bulk(root),
        Reading::Download => {
            let too_big = pagination::is_too_big(reply);
            Shape::Download { too_big, warn: too_big && !silent }
        }
        Reading::Nothing => return None,
    })
}

fn wrong_shape(reply: &Reply, reading: Reading, found: &str) -> Failure {
    let expected = expectation::words(reading);
    let message = Shown::text(format!("Expected {expected}, but the reply has {found}"));
    let details = Details::reason("unexpected response format");
    Failure::api(message, Code::Status(reply.status.as_u16()), details).with_reply(reply)
}

#[cfg(test)]
mod tests {
    use super::read as read_with;
    use super::*;
    use crate::core::failure::Class;
    use proptest::prelude::*;

    fn read(reply: &Reply, reading: Reading) -> Outcome {
        read_with(reply, reading, Manner { silent: false, tapes: true })
    }

    fn with(status: u16, body: &str, headers: &[(&'static str, &str)]) -> Reply {
        let mut reply = Reply::of(status, body);
        for (name, value) in headers {
            reply.headers.append(*name, value.parse().unwrap());
        }
        reply
    }

    fn failure(reply: &Reply, reading: Reading) -> (Class, String) {
        match read(reply, reading) {
            Outcome::Failed(failure) => match failure.message {
                Shown::Text(text) => (failure.class, text),
                other => (failure.class, format!("{other:?}")),
            },
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_list_is_a_page_only_with_its_headers() {
        let body = r#"{"projects":[{"name":"a"}]}"#;
        let reading = Reading::Page("projects");
        let headers = [("x-pagination-total-count", "31"), ("x-pagination-page", "2")];
        let is_page =
            |headers: &[(&'static str, &str)]| match read(&with(200, body, headers), reading) {
                Outcome::Value { shape: Shape::Page("projects", _), .. } => true,
                Outcome::Value { shape: Shape::Member("projects"), .. } => false,
                other => panic!("{other:?}"),
            };
        assert!(is_page(&headers));
        for headers in [&headers[..1], &headers[1..], &[]] {
            assert!(!is_page(headers));
        }
    }

    #[test]
    fn a_cursor_is_kept_as_it_came() {
        let next = |headers: &[(&'static str, &str)]| match read(
            &with(200, r#"{"keys":[]}"#, headers),
            Reading::Cursor("keys"),
        ) {
            Outcome::Value { shape: Shape::Cursor("keys", _, next), .. } => next,
            other => panic!("{other:?}"),
        };
        assert_eq!(next(&[("x-pagination-next-cursor", "eyI=")]).as_deref(), Some("eyI="));
        assert_eq!(next(&[("x-pagination-next-cursor", "")]).as_deref(), Some(""));
        assert_eq!(next(&[]), None);
    }

    #[test]
    fn nothing_is_read_of_a_body_that_nobody_needs() {
        for (status, body) in [(204, ""), (200, "null"), (202, "{\"a\":[1]}")] {
            let outcome = read(&Reply::of(status, body), Reading::Nothing);
            assert!(matches!(outcome, Outcome::Nothing), "{status} {body}");
        }
    }

    #[test]
    fn says_what_was_expected_and_what_came() {
        let table = [
            (200, "null", Reading::Bare, "a JSON body, but the reply has null"),
            (204, "", Reading::Bare, "a JSON body, but the reply has no content"),
            (200, "[1]", Reading::Object, "a JSON object, but the reply has an array"),
            (200, "\"a\"", Reading::Object, "a JSON object, but the reply has a string"),
            (
                200,
                r#"{"key":[]}"#,
                Reading::Root("key"),
                "a JSON object with an object in 'key', but the reply has an array in 'key'",
            ),
            (
                200,
                r#"{"x":1}"#,
                Reading::Value("data"),
                "a JSON object with 'data', but the reply has no 'data'",
            ),
            (
                200,
                r#"{"data":[1]}"#,
                Reading::Data("data"),
                "a JSON object with an object or a list of objects in 'data', but the reply has a number at index 0 of 'data'",
            ),
            (
                200,
                "5",
                Reading::Page("keys"),
                "a JSON object with a list of objects in 'keys', but the reply has a number",
            ),
            (
                200,
                "{}",
                Reading::Page("keys"),
                "a JSON object with a list of objects in 'keys', but the reply has no 'keys'",
            ),
            (
                200,
                r#"{"keys":{}}"#,
                Reading::Page("keys"),
                "a JSON object with a list of objects in 'keys', but the reply has an object in 'keys'",
            ),
            (
                200,
                r#"{"keys":[{},null]}"#,
                Reading::Page("keys"),
                "a JSON object with a list of objects in 'keys', but the reply has null at index 1 of 'keys'",
            ),
        ];
        for (status, body, reading, expected) in table {
            let (class, text) = failure(&Reply::of(status, body), reading);
            assert_eq!((class, text), (Class::Api, format!("Expected {expected}")));
        }
    }

    #[test]
    fn a_body_that_is_not_json_is_for_v8_to_explain() {
        for (body, reading) in [
            ("", Reading::Bare),
            ("<html>", Reading::Object),
            ("{\"a\":1", Reading::Object),
            ("{\"keys\":[{]}", Reading::Page("keys")),
            ("{\"keys\":[]} x", Reading::Page("keys")),
            ("[1,]", Reading::Bare),
        ] {
            assert_eq!(failure(&Reply::of(200, body), reading).1, "Syntax", "{body}");
        }
    }

    proptest! {
        #[test]
        fn any_reply_is_read(status in 200u16..600, body in "[\\[\\]{}\":,a1n ]{0,24}|\\PC{0,40}") {
            for reading in [Reading::Bare, Reading::Object, Reading::Page("a"), Reading::Root("a"), Reading::Data("a")] {
                let reply = Reply::of(status, &body);
                let is_json = serde_json::from_str::<serde::de::IgnoredAny>(
                    &text::decode(body.as_bytes())).is_ok();
                if let Outcome::Value { .. } = read(&reply, reading) {
                    prop_assert!(is_json && (200..300).contains(&status));
                }
            }
        }
    }
}
