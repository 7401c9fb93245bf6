//! Whatever a server answers, a value comes of it only when it is a success with the JSON that the
//! endpoint promises, and a redirect takes no credentials to another origin.
//!
//! An input is a reply as HTTP/1 writes it, with lines that end with a line feed: `200 OK`, headers,
//! an empty line, the body.
#![no_main]

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use libfuzzer_sys::{Corpus, fuzz_target};
use lokalise_fuzz::core::endpoint::{Argument, Endpoint, Reading};
use lokalise_fuzz::core::failure::{Class, Code, Failure, Shown};
use lokalise_fuzz::core::outcome::{Body, Outcome, Shape};
use lokalise_fuzz::core::reading::{Manner, read};
use lokalise_fuzz::core::reply::Reply;
use lokalise_fuzz::core::request::{self, Request, Settings, compose};
use lokalise_fuzz::core::{json, oauth, redirect, tape, text};
use lokalise_fuzz::values;
use serde_json::Value;

const READINGS: [Reading; 13] = [
    Reading::Bare,
    Reading::Object,
    Reading::Root("data"),
    Reading::Value("data"),
    Reading::Data("data"),
    Reading::List("data"),
    Reading::Page("data"),
    Reading::Cursor("data"),
    Reading::CursorV1,
    Reading::CursorVantage,
    Reading::Bulk("data"),
    Reading::Download,
    Reading::Nothing,
];

fuzz_target!(|data: &[u8]| -> Corpus {
    let Some(reply) = reply(data) else { return Corpus::Reject };
    let body = text::decode(&reply.body);
    let value = serde_json::from_str::<Value>(&body).ok();
    for reading in READINGS {
        check(&reply, &body, value.as_ref(), reading);
    }
    check_tape(&reply);
    check_oauth(&reply, &body);
    check_redirect(&reply);
    Corpus::Keep
});

fn reply(data: &[u8]) -> Option<Reply> {
    let end = data.windows(2).position(|pair| pair == b"\n\n");
    let (head, body) = end.map_or((data, &b""[..]), |end| (&data[..end], &data[end + 2..]));
    let mut lines = head.split(|byte| *byte == b'\n');
    let first = lines.next()?;
    let status = StatusCode::from_bytes(first.get(..3)?).ok()?;
    let reason = String::from_utf8_lossy(first.get(4..).unwrap_or_default()).into_owned();
    let mut headers = HeaderMap::new();
    for line in lines {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
        headers.append(name, value);
    }
    Some(Reply { status, reason, headers, body: Bytes::copy_from_slice(body) })
}

fn check(reply: &Reply, body: &str, value: Option<&Value>, reading: Reading) {
    let outcome = read(reply, reading, Manner { silent: false, tapes: false });
    let succeeds = reply.status.is_success() && reply.status != StatusCode::NO_CONTENT;
    match &outcome {
        Outcome::Value { body: Body::Text(text), shape } => {
            assert!(succeeds && json::is_valid(body), "{reading:?}");
            assert_eq!(values::string(text), body, "{reading:?}");
            check_shape(reply, shape, reading);
        }
        Outcome::Nothing => {
            assert!(reply.status.is_success() && reading == Reading::Nothing, "{reading:?}");
        }
        Outcome::Failed(failure) => {
            assert_eq!(failure.class, Class::Api);
            let is_syntax = matches!(failure.message, Shown::Syntax);
            let is_json = json::is_valid(body) || reply.status == StatusCode::NO_CONTENT;
            assert_eq!(is_syntax, !is_json, "{reading:?}");
            check_failure(reply, body, failure);
        }
        other => panic!("{other:?}"),
    }
    // Of what serde_json has no value for, JSON.parse may have one.
    if let Some(value) = value.filter(|_| succeeds) {
        let failed = matches!(outcome, Outcome::Failed(_));
        assert_eq!(failed, !is_promised(value, reading), "{reading:?}: {outcome:?}");
    }
}

/// Whether `value` is what `reading` promises to programs.
fn is_promised(value: &Value, reading: Reading) -> bool {
    let member = |root: &str| value.as_object().and_then(|object| object.get(root));
    let is_list =
        |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_object));
    match reading {
        Reading::Nothing => true,
        Reading::Bare => !value.is_null(),
        Reading::Object | Reading::Download => value.is_object(),
        Reading::Root(root) => member(root).is_some_and(Value::is_object),
        Reading::Value(root) => member(root).is_some(),
        Reading::Data(root) => member(root).is_some_and(|it| it.is_object() || is_list(it)),
        Reading::List(root) | Reading::Page(root) | Reading::Cursor(root) | Reading::Bulk(root) => {
            member(root).is_some_and(is_list)
        }
        Reading::CursorV1 | Reading::CursorVantage => member("data").is_some_and(is_list),
    }
}

fn check_shape(reply: &Reply, shape: &Shape, reading: Reading) {
    match shape {
        Shape::Page(_, page) | Shape::Cursor(_, page, _) => {
            for number in
                [page.total_results, page.total_pages, page.results_per_page, page.current_page]
            {
                assert!(number.is_finite() && number.fract() == 0.0, "{page:?}");
            }
            let too_big = reply.headers.contains_key("x-response-too-big");
            assert_eq!(page.response_too_big, too_big);
        }
        Shape::Download { too_big, warn } => {
            assert_eq!((reading, too_big), (Reading::Download, warn));
        }
        _ => {}
    }
}

/// A failure travels as JSON, and keeps what the server said.
fn check_failure(reply: &Reply, body: &str, failure: &Failure) {
    let written = serde_json::to_string(failure).expect("a failure that travels");
    assert!(json::is_valid(&written), "{written}");
    let evidence = failure.reply.as_ref().expect("the reply");
    assert_eq!(evidence.body, body);
    assert_eq!(evidence.status, reply.status.as_u16());
    assert_eq!(evidence.headers.len(), reply.headers.keys_len());
    match failure.code.as_ref().expect("a code") {
        Code::Status(status) => {
            assert!([reply.status.as_u16(), 500].contains(status), "{status}");
        }
        Code::Json(raw) => assert_eq!(json::kind(raw.get()), Some(json::Kind::Number)),
    }
}

/// A tape changes nothing but the way. White space behind the JSON makes it long enough for one.
fn check_tape(reply: &Reply) {
    let read = |reply: &Reply| read(reply, Reading::Bare, Manner { silent: true, tapes: true });
    let mut body = reply.body.to_vec();
    body.resize(body.len().max(tape::WORTH), b' ');
    let long = Reply { body: body.into(), ..reply.clone() };
    match (read(reply), read(&long)) {
        (Outcome::Value { .. }, Outcome::Value { body, shape }) => {
            assert_eq!(shape, Shape::Whole);
            let decoded = text::decode(&long.body);
            match body {
                Body::Text(text) => assert_eq!(values::string(&text), decoded),
                Body::Tape(tape) => values::assert_same(&tape, &decoded),
            }
        }
        (Outcome::Failed(_), Outcome::Failed(_)) => {}
        (short, long) => panic!("{short:?} and then {long:?}"),
    }
}

fn check_oauth(reply: &Reply, body: &str) {
    match oauth::read(reply) {
        Outcome::Value { shape, .. } => {
            assert!(reply.status.is_success() && json::is_valid(body));
            assert_eq!((json::kind(body), shape), (Some(json::Kind::Object), Shape::Whole));
        }
        Outcome::Failed(failure) => {
            assert_eq!(failure.class, Class::Auth);
            check_failure(reply, body, &failure);
        }
        other => panic!("{other:?} of a token endpoint"),
    }
}

static GET: Endpoint =
    Endpoint { method: Method::GET, path: "projects", arguments: &[], reading: Reading::Bare };
static PUT: Endpoint = Endpoint {
    method: Method::PUT,
    path: "projects",
    arguments: &[Argument::Always("{}")],
    reading: Reading::Bare,
};

fn request(endpoint: &Endpoint) -> Request {
    let settings = Settings {
        token: "key".into(),
        token_type: String::new(),
        auth_header: "x-api-token".into(),
        host: "https://api.lokalise.com".into(),
        version: "api2".into(),
        user_agent: None,
        timeout: 0,
        silent: false,
    };
    compose(endpoint, &settings, vec![request::Value::Json("{}".into())]).expect("a request")
}

fn check_redirect(reply: &Reply) {
    for request in [request(&GET), request(&PUT)] {
        let token = request.credentials.as_ref().expect("credentials");
        let Ok(Some(next)) = redirect::next(&request, reply, 0) else { continue };
        assert!(reply.status.is_redirection() && reply.headers.contains_key("location"));
        let url = next.target.url().expect("a URL");
        assert_eq!(url.as_str(), next.target.as_str());
        assert!(matches!(url.scheme(), "http" | "https"), "{url}");
        assert_eq!((url.username(), url.password()), ("", None), "{url}");
        assert_eq!((&next.method, &next.body), (&request.method, &request.body));
        assert!(next.headers.contains_key("accept"));
        let is_same = next.target.origin() == request.target.origin();
        assert!(is_same || next.method == Method::GET, "a write to {url}");
        assert_eq!(next.headers.contains_key(token), is_same, "{url}");
        assert_eq!(next.credentials.is_some(), is_same, "{url}");
    }
}
