//! Whatever settings and arguments say, a request goes to the client's host, below its version, to
//! the endpoint that was called, and has the headers that it should have.
//!
//! An input is a byte that chooses the endpoint and then texts with a byte 0xFF between them: host,
//! version, token, its type, its header, the user agent, the call's own headers, and the arguments. A
//! path parameter and a body are one text; headers and an object of parameters are name and value in
//! turn until an empty name, a parameter of U+0000 being `null`.
#![no_main]

use std::collections::BTreeMap;

use http::{HeaderValue, Method};
use libfuzzer_sys::fuzz_target;
use lokalise_fuzz::core::endpoint::Argument::{Always, Body, Items, Member, Params, Path};
use lokalise_fuzz::core::endpoint::{Argument, Endpoint, Reading};
use lokalise_fuzz::core::oauth::{self, AuthSettings, Grant};
use lokalise_fuzz::core::request::{Request, Settings, Value, compose};
use lokalise_fuzz::core::{headers, json};
use percent_encoding::percent_decode_str;
use url::Url;

/// One of each kind that `src/resources/` has.
static ENDPOINTS: [Endpoint; 10] = [
    endpoint(Method::GET, "projects", &[Params("a")]),
    endpoint(Method::GET, "projects/{project_id}/keys", &[Params("a")]),
    endpoint(Method::GET, "projects/{project_id}/keys/{key_id}", &[Path("key_id"), Params("a")]),
    endpoint(
        Method::PUT,
        "projects/{project_id}/keys/{key_id}",
        &[Path("key_id"), Body("b"), Params("a")],
    ),
    endpoint(
        Method::DELETE,
        "teams/{team_id}/users/{team_user_id}",
        &[Path("team_id"), Path("team_user_id")],
    ),
    endpoint(
        Method::POST,
        "projects/{project_id}/keys/{key_id}/comments",
        &[Items("b", "comments"), Path("key_id"), Params("a")],
    ),
    endpoint(
        Method::PUT,
        "teams/{team_id}/groups/{group_id}/members/add",
        &[Path("team_id"), Path("group_id"), Member("b", "users")],
    ),
    endpoint(
        Method::GET,
        "teams/{teamId}/projects/{lokaliseProjectId}/bundles",
        &[Params("b"), Params("a")],
    ),
    endpoint(
        Method::PATCH,
        "projects/{project_id}/webhooks/{webhook_id}/secret/regenerate",
        &[Path("webhook_id"), Params("a")],
    ),
    endpoint(Method::POST, "projects/{project_id}/tokens", &[Path("project_id"), Always("{}")]),
];

const fn endpoint(method: Method, path: &'static str, arguments: &'static [Argument]) -> Endpoint {
    Endpoint { method, path, arguments, reading: Reading::Bare }
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else { return };
    let endpoint = &ENDPOINTS[usize::from(*choice) % ENDPOINTS.len()];
    let mut texts =
        rest.split(|byte| *byte == 0xFF).map(|text| String::from_utf8_lossy(text).into_owned());
    let settings = settings(&mut texts);
    let own = pairs(&mut texts);
    let values: Vec<Value> =
        endpoint.arguments.iter().map(|argument| value(*argument, &mut texts)).collect();

    let composed = compose(endpoint, &settings, values.clone());
    again(endpoint, &settings, &values, composed.as_ref().ok());
    if let Ok(request) = &composed {
        check_url(endpoint, &settings, &values, &url_of(request));
        check_headers(&settings, request);
        check_own_headers(request, &own);
        check_body(endpoint, &values, request);
    }
    secrets_stay_secret(endpoint, &settings, &values, data);
    check_oauth(&settings);
});

fn settings(texts: &mut impl Iterator<Item = String>) -> Settings {
    let mut next = || texts.next().unwrap_or_default();
    let or = |text: String, default: &str| if text.is_empty() { default.to_owned() } else { text };
    Settings {
        host: or(next(), "https://api.lokalise.com"),
        version: next(),
        token: next(),
        token_type: next(),
        auth_header: or(next(), "x-api-token"),
        user_agent: Some(next()).filter(|agent| !agent.is_empty()),
        timeout: 0,
        silent: false,
    }
}

/// Names come once, as in the objects that they stand for.
fn pairs(texts: &mut impl Iterator<Item = String>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    while let Some(name) = texts.next().filter(|name| !name.is_empty()) {
        let value = texts.next().unwrap_or_default();
        pairs.retain(|(known, _)| *known != name);
        pairs.push((name, value));
    }
    pairs
}

fn value(argument: Argument, texts: &mut impl Iterator<Item = String>) -> Value {
    match argument {
        Path(_) => texts.next().map_or(Value::Absent, Value::Text),
        Params(_) => Value::Pairs(
            pairs(texts)
                .into_iter()
                .map(|(name, value)| (name, Some(value).filter(|value| value != "\0")))
                .collect(),
        ),
        Always(text) => Value::Json(text.to_owned()),
        // What V8 writes is always JSON.
        _ => texts.next().map_or(Value::Absent, |text| {
            Value::Json(if json::is_valid(&text) {
                text
            } else {
                serde_json::Value::from(text).to_string()
            })
        }),
    }
}

/// The same once more, and once more after a call of another host.
fn again(endpoint: &Endpoint, settings: &Settings, values: &[Value], expected: Option<&Request>) {
    let other = Settings { host: "https://other.test/x".into(), ..settings.clone() };
    for settings in [settings, &other, settings] {
        let composed = compose(endpoint, settings, values.to_vec()).ok();
        let is_other = settings.host == other.host;
        match (composed.as_ref(), expected) {
            (Some(request), _) if is_other => {
                assert_eq!(request.target.origin(), "https://other.test");
            }
            (Some(request), Some(expected)) => {
                assert_eq!(request.target, expected.target);
                assert_eq!(request.method, expected.method);
                assert_eq!(request.headers, expected.headers);
                assert_eq!(request.body, expected.body);
                assert_eq!(request.credentials, expected.credentials);
            }
            (composed, expected) => {
                assert!(is_other || composed.is_some() == expected.is_some());
            }
        }
    }
}

/// The segments of host and version.
fn base(host: &Url, version: &str) -> Vec<String> {
    let full = |text: &str| -> Vec<String> {
        text.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let (mut base, version) = (full(host.path()), full(version));
    if !base.ends_with(&version) {
        base.extend(version);
    }
    base
}

/// A target is composed as the URL parser writes it.
fn url_of(request: &Request) -> Url {
    let url = request.target.url().expect("a URL");
    assert_eq!(url.as_str(), request.target.as_str());
    assert_eq!(url.origin().ascii_serialization(), request.target.origin());
    url
}

/// Asserts that `url` is on the client's host, below its version, and gives what comes behind that.
fn below<'a>(settings: &Settings, url: &'a Url) -> std::str::Split<'a, char> {
    let host = Url::parse(settings.host.trim()).expect("a host");
    assert!(matches!(url.scheme(), "http" | "https"), "{url}");
    assert_eq!(url.origin(), host.origin(), "{url}");
    assert_eq!((url.username(), url.password(), url.fragment()), ("", None, None), "{url}");
    let mut segments = url.path_segments().expect("a path");
    for expected in base(&host, &settings.version) {
        assert_eq!(segments.next(), Some(expected.as_str()), "{url}");
    }
    segments
}

/// The parameters as object spread makes them: of two objects the first one's count.
fn params(values: &[Value]) -> BTreeMap<&str, Option<&str>> {
    let objects = values.iter().rev().filter_map(|value| match value {
        Value::Pairs(pairs) => Some(pairs),
        _ => None,
    });
    objects.flatten().map(|(name, value)| (name.as_str(), value.as_deref())).collect()
}

fn check_url(endpoint: &Endpoint, settings: &Settings, values: &[Value], url: &Url) {
    let mut params = params(values);
    let mut segments = below(settings, url);
    let mut taken = Vec::new();
    for part in endpoint.path.split('/') {
        let Some(name) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) else {
            assert_eq!(segments.next(), Some(part), "{url}");
            continue;
        };
        let own = endpoint.arguments.iter().zip(values).find_map(|given| match given {
            (Path(known), Value::Text(text)) if *known == name => Some(text.as_str()),
            _ => None,
        });
        let value = own.or(params.get(name).copied().flatten()).expect("a value");
        taken.push(name);
        let branch = value.split_once(':').filter(|_| name == "project_id");
        let slashes = branch.map_or(0, |(_, branch)| branch.matches('/').count());
        let filled: Vec<&str> = segments.by_ref().take(1 + slashes).collect();
        assert_eq!(filled.len(), 1 + slashes, "{url}");
        for segment in &filled {
            let plain = percent_decode_str(segment).collect::<Vec<u8>>();
            assert!(plain != b"." && plain != b".." && !segment.contains('\\'), "{url}");
        }
        let decoded = |text: &str| percent_decode_str(text).collect::<Vec<u8>>();
        assert_eq!(decoded(&filled.join("/")), decoded(value), "{url}");
    }
    assert_eq!(segments.next(), None, "{url}");

    params.retain(|name, value| value.is_some() && !taken.contains(name));
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    assert_eq!(pairs.len(), params.len(), "{url}");
    assert_eq!(url.query().is_some(), !params.is_empty(), "{url}");
    for (name, value) in &pairs {
        assert_eq!(params.get(name.as_str()), Some(&Some(value.as_str())), "{url}");
    }
}

/// No header is there twice, breaks into two, or says where the message ends.
fn check_framing(request: &Request) {
    for (name, value) in &request.headers {
        let is_broken = |byte: &u8| matches!(byte, b'\r' | b'\n' | b'\0');
        assert!(!value.as_bytes().iter().any(is_broken), "{name}: {value:?}");
        assert_eq!(request.headers.get_all(name).iter().count(), 1, "{name}");
    }
    for name in ["connection", "host", "te", "trailer", "transfer-encoding", "upgrade"] {
        assert!(!request.headers.contains_key(name), "{name}");
    }
    let writes = [Method::POST, Method::PUT, Method::PATCH].contains(&request.method);
    let length = request.headers.get("content-length").map(HeaderValue::as_bytes);
    assert_eq!(length, (writes && request.body.is_none()).then_some(&b"0"[..]));
}

/// Asserts that the header is `text` in Latin-1, without white space around it.
fn assert_sent(request: &Request, name: &str, text: &str) {
    let sent: String = request.headers[name].as_bytes().iter().copied().map(char::from).collect();
    assert_eq!(sent, text.trim_matches([' ', '\t', '\r', '\n']), "{name}");
}

fn check_headers(settings: &Settings, request: &Request) {
    check_framing(request);
    let name = request.credentials.as_ref().expect("credentials").as_str();
    assert_eq!(name, settings.auth_header.to_ascii_lowercase());
    // What describes a body comes over credentials in a header of that name.
    if name != "content-type" {
        let separator = if settings.token_type.is_empty() { "" } else { " " };
        let text = format!("{}{separator}{}", settings.token_type, settings.token);
        assert_sent(request, name, &text);
    }
}

/// The same of the headers that a call adds.
fn check_own_headers(request: &Request, own: &[(String, String)]) {
    let mut request = request.clone();
    if headers::add(&mut request.headers, own).is_ok() {
        check_framing(&request);
        if let Some((name, value)) = own.last() {
            assert_sent(&request, name, value);
        }
    }
}

fn check_body(endpoint: &Endpoint, values: &[Value], request: &Request) {
    assert_eq!(request.method, endpoint.method);
    let given = values.iter().any(|value| matches!(value, Value::Json(_)));
    assert_eq!(request.body.is_some(), given && request.method != Method::GET);
    let is_described = request.headers.contains_key("content-type");
    assert!(is_described || request.body.is_none());
    if let Some(body) = &request.body {
        let text = str::from_utf8(body).expect("UTF-8");
        assert!(json::is_valid(text), "{text}");
    }
}

/// A token that cannot be sent is refused without being shown.
fn secrets_stay_secret(endpoint: &Endpoint, settings: &Settings, values: &[Value], data: &[u8]) {
    const SECRET: &str = "zq-secret";
    if data.windows(SECRET.len()).any(|window| window == SECRET.as_bytes()) {
        return;
    }
    let settings = Settings { token: format!("{SECRET}\r\nX-Evil: 1"), ..settings.clone() };
    let failure = compose(endpoint, &settings, values.to_vec()).expect_err("a token in two lines");
    let shown = serde_json::to_string(&failure).expect("JSON");
    assert!(!shown.contains(SECRET), "{shown}");
}

fn check_oauth(settings: &Settings) {
    let auth = AuthSettings {
        client_id: settings.token.clone(),
        client_secret: settings.token_type.clone(),
        host: settings.host.clone(),
        version: settings.version.clone(),
    };
    let (scope, callback) = (settings.auth_header.as_str(), settings.token_type.as_str());
    let state = settings.user_agent.as_deref().unwrap_or_default();
    let url = oauth::authorization_url(&auth, scope, callback, state);
    let code = serde_json::value::to_raw_value(&settings.token).expect("JSON");
    let request = oauth::token_request(&auth, &Grant::code(code));
    assert_eq!(url.is_ok(), request.is_ok());
    let (Ok(url), Ok(request)) = (url, request) else { return };

    assert_eq!(below(settings, &url_of(&request)).collect::<Vec<_>>(), ["token"]);
    let body: BTreeMap<String, String> =
        serde_json::from_slice(request.body.as_deref().expect("a body")).expect("an object");
    assert_eq!(body["client_id"], auth.client_id);
    assert_eq!(body["client_secret"], auth.client_secret);
    assert_eq!(body["code"], settings.token);

    let url = Url::parse(&url).expect("a URL");
    assert_eq!(below(settings, &url).collect::<Vec<_>>(), ["auth"]);
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let expected: Vec<(String, String)> =
        [("client_id", auth.client_id.as_str()), ("scope", scope)]
            .into_iter()
            .chain(
                [("state", state), ("redirect_uri", callback)]
                    .into_iter()
                    .filter(|p| !p.1.is_empty()),
            )
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
    assert_eq!(pairs, expected);
}
