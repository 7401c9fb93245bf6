//! From an endpoint, a client's settings and a call's arguments to the request on the wire.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, Method};

use super::base::{self, Base};
use super::endpoint::{Argument, Endpoint};
use super::failure::Failure;
use super::target::Target;
use super::{headers, path, query};

/// What the parameters of a path and a short query mostly take, in bytes.
const ROOM: usize = 96;

/// What a client knows, read anew for every call since programs change it between calls.
#[derive(Debug, Clone)]
pub struct Settings {
    pub token: String,
    /// Goes before the token, with a space, unless empty: `Bearer`.
    pub token_type: String,
    pub auth_header: String,
    pub host: String,
    pub version: String,
    pub user_agent: Option<String>,
    /// Milliseconds for an attempt; 0 is no bound.
    pub timeout: u64,
    /// Whether warnings are kept off the console.
    pub silent: bool,
}

/// One argument of a call, already turned into text by V8.
#[derive(Debug, Clone)]
pub enum Value {
    /// `undefined` or `null`.
    Absent,
    /// `String(value)` of a path parameter.
    Text(String),
    /// `String(value)` of each own property; `None` for `undefined` and `null`.
    Pairs(Vec<(String, Option<String>)>),
    /// `JSON.stringify(value)` of a body; of [`Argument::Items`] always a list.
    Json(String),
}

/// A request that can be sent any number of times.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: Method,
    pub target: Target,
    pub headers: HeaderMap,
    pub body: Option<Bytes>,
    /// The header that carries the credentials.
    pub credentials: Option<HeaderName>,
    /// How large the body of the reply may be, also when decoded; `None` is as large as V8 takes.
    pub most_bytes: Option<usize>,
}

/// Makes the request of a call. `values` are those of `endpoint.arguments`.
///
/// # Errors
/// Settings or arguments that no request can be made of; their name leads the message.
pub fn compose(
    endpoint: &Endpoint,
    settings: &Settings,
    values: Vec<Value>,
) -> Result<Request, Failure> {
    let mut path_values: Vec<(&str, String)> = Vec::new();
    let mut params: Params = Vec::new();
    let mut body = None;
    for (argument, value) in endpoint.arguments.iter().zip(values) {
        match (*argument, value) {
            (Argument::Path(name), Value::Text(text)) => path_values.push((name, text)),
            (Argument::Params(_), Value::Pairs(given)) => params = merged(given, params),
            (_, Value::Json(text)) => body = Some(body_text(*argument, text)),
            _ => {}
        }
    }
    let base = base::begin(&settings.host, &settings.version, endpoint.path.len() + ROOM);
    let Base { mut text, path_at } = base?;
    path::append(&mut text, endpoint.path, |name| {
        let own = path_values.iter().find(|(known, _)| *known == name).map(|(_, text)| text);
        let param = || params.iter().find(|(known, _)| known == name)?.1.as_ref();
        own.or_else(param).map(String::as_str)
    })?;
    params.retain(|(name, value)| {
        value.is_some() && path::parameters(endpoint.path).all(|taken| taken != name)
    });
    if !params.is_empty() {
        text.push('?');
        let pairs = params.into_iter().filter_map(|(name, value)| Some((name, value?)));
        text = query::append(text, pairs);
    }

    let mut fields = headers::common(settings.user_agent.as_deref())?;
    let credentials = headers::name("header", &settings.auth_header)?;
    let mut secret = headers::value("apiKey", &authorization(settings))?;
    secret.set_sensitive(true);
    fields.insert(credentials.clone(), secret);
    let body = body.filter(|_| endpoint.method != Method::GET).map(Bytes::from);
    headers::describe_body(&mut fields, &endpoint.method, body.is_some());
    Ok(Request {
        method: endpoint.method.clone(),
        target: Target::new(text, path_at),
        headers: fields,
        body,
        credentials: Some(credentials),
        most_bytes: None,
    })
}

/// The project that a call is about, by the parameters that its path takes; no project has the
/// empty name.
pub fn project<'a>(endpoint: &Endpoint, values: &'a [Value]) -> Option<&'a str> {
    let names = ["project_id", "lokaliseProjectId"];
    let name = path::parameters(endpoint.path).find(|name| names.contains(name))?;
    let of = |(argument, value): (&Argument, &'a Value)| match (argument, value) {
        (Argument::Path(known), Value::Text(text)) if *known == name => Some(text.as_str()),
        (Argument::Params(_), Value::Pairs(pairs)) => {
            pairs.iter().find(|(known, _)| known == name)?.1.as_deref()
        }
        _ => None,
    };
    endpoint.arguments.iter().zip(values).find_map(of)
}

type Params = Vec<(String, Option<String>)>;

/// As object spread merges: `over` wins, also with nothing, and what both have stays in its place
/// in `under`. As in any object, names that are array indices come first, by their number.
fn merged(mut under: Params, over: Params) -> Params {
    for (name, value) in over {
        match under.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => under.push((name, value)),
        }
    }
    under.sort_by_key(|(name, _)| index(name).unwrap_or(u32::MAX));
    under
}

/// The array index that a property's name is (ECMA-262, section 6.1.7): below 2³² - 1, and written
/// as numbers are.
fn index(name: &str) -> Option<u32> {
    let canonical = name == "0" || !name.starts_with(['0', '+']);
    name.parse().ok().filter(|index| canonical && *index < u32::MAX)
}

/// The JSON body that `text`, the JSON form of an argument, makes.
fn body_text(argument: Argument, text: String) -> String {
    match argument {
        Argument::Member(_, key) | Argument::Items(_, key) => format!("{{\"{key}\":{text}}}"),
        _ => text,
    }
}

fn authorization(settings: &Settings) -> String {
    match settings.token_type.as_str() {
        "" => settings.token.clone(),
        scheme => format!("{scheme} {}", settings.token),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::endpoint::Reading;
    use http::HeaderValue;
    use proptest::prelude::*;

    const LIST: Endpoint = Endpoint {
        method: Method::GET,
        path: "projects/{project_id}/keys",
        arguments: &[Argument::Params("request_params")],
        reading: Reading::Page("keys"),
    };
    const UPDATE: Endpoint = Endpoint {
        method: Method::PUT,
        path: "projects/{project_id}",
        arguments: &[Argument::Path("project_id"), Argument::Body("project_params")],
        reading: Reading::Object,
    };

    fn settings() -> Settings {
        Settings {
            token: "key".into(),
            token_type: String::new(),
            auth_header: "x-api-token".into(),
            host: "https://api.lokalise.com".into(),
            version: "api2".into(),
            user_agent: None,
            timeout: 0,
            silent: false,
        }
    }

    fn pairs(pairs: &[(&str, &str)]) -> Value {
        Value::Pairs(pairs.iter().map(|(k, v)| ((*k).into(), Some((*v).into()))).collect())
    }

    #[test]
    fn a_path_parameter_is_taken_out_of_the_query() {
        let values = vec![pairs(&[("limit", "5"), ("project_id", "12.3"), ("page", "2")])];
        let request = compose(&LIST, &settings(), values).unwrap();
        let url = "https://api.lokalise.com/api2/projects/12.3/keys?limit=5&page=2";
        assert_eq!(request.target.as_str(), url);
        assert_eq!(request.headers["x-api-token"], "key");
        assert_eq!(request.headers.get("content-type"), None);
        assert!(request.body.is_none());
    }

    #[test]
    fn a_body_goes_out_as_it_was_given() {
        let values = vec![Value::Text("12.3".into()), Value::Json("{\"name\":\"é\"}".into())];
        let bearer = Settings {
            token_type: "Bearer".into(),
            auth_header: "Authorization".into(),
            ..settings()
        };
        let request = compose(&UPDATE, &bearer, values).unwrap();
        assert_eq!(request.headers["authorization"], "Bearer key");
        assert_eq!(request.headers["content-type"], HeaderValue::from_static("application/json"));
        assert_eq!(request.body.as_deref(), Some("{\"name\":\"é\"}".as_bytes()));
    }

    #[test]
    fn a_write_without_a_body_says_so() {
        let values = vec![Value::Text("12.3".into()), Value::Absent];
        let request = compose(&UPDATE, &settings(), values).unwrap();
        assert_eq!(request.headers["content-length"], "0");
        assert_eq!(request.headers.get("content-type"), None);
    }

    #[test]
    fn a_body_is_put_under_its_key() {
        let items = Argument::Items("comment_params", "comments");
        assert_eq!(body_text(items, "[{},{}]".into()), "{\"comments\":[{},{}]}");
        let member = Argument::Member("term_ids", "terms");
        assert_eq!(body_text(member, "[1,2]".into()), "{\"terms\":[1,2]}");
        assert_eq!(body_text(Argument::Body("a"), "{}".into()), "{}");
    }

    #[test]
    fn knows_the_project_of_a_call() {
        let by_params = [pairs(&[("page", "1"), ("project_id", "12.3:dev")])];
        assert_eq!(project(&LIST, &by_params), Some("12.3:dev"));
        let by_path = [Value::Text("12.3".into()), Value::Json("{}".into())];
        assert_eq!(project(&UPDATE, &by_path), Some("12.3"));
        assert_eq!(project(&LIST, &[Value::Absent]), None);
        let teams = Endpoint { path: "teams", ..LIST };
        assert_eq!(project(&teams, &by_params), None);
    }

    #[test]
    fn of_two_objects_of_parameters_the_first_wins() {
        static TWO: Endpoint = Endpoint {
            method: Method::GET,
            path: "projects/{project_id}",
            arguments: &[Argument::Params("bundle_params"), Argument::Params("request_params")],
            reading: Reading::Object,
        };
        let values = vec![
            pairs(&[("b", "1"), ("a", "2")]),
            pairs(&[("project_id", "9"), ("a", "0"), ("c", "3")]),
        ];
        let request = compose(&TWO, &settings(), values).unwrap();
        assert_eq!(request.target.path(), "/api2/projects/9?a=2&c=3&b=1");
        let values = vec![
            pairs(&[("10", "a"), ("b", "c")]),
            pairs(&[("project_id", "9"), ("2", "d"), ("02", "e"), ("4294967295", "f")]),
        ];
        let request = compose(&TWO, &settings(), values).unwrap();
        let path = "/api2/projects/9?2=d&10=a&02=e&4294967295=f&b=c";
        assert_eq!(request.target.path(), path);
        let nothing = Value::Pairs(vec![("a".into(), None)]);
        let values = vec![nothing, pairs(&[("project_id", "9"), ("a", "0")])];
        let request = compose(&TWO, &settings(), values).unwrap();
        assert_eq!(request.target.path(), "/api2/projects/9");
    }

    proptest! {
        /// A target is put together without a parser, and is what one would have written.
        #[test]
        fn a_target_is_a_url_as_the_standard_writes_it(
            host in "(https?://)(api\\.lokalise\\.com|127\\.0\\.0\\.1:80|[a-z]é\\.test:81)(/[ -~é]{0,6}){0,2}",
            version in "[ -~]{0,6}",
            id in ".{1,12}|[./%2eE:?#^|\\\\\\[]{1,12}",
            query in prop::collection::vec((".{0,6}", ".{0,6}"), 0..3),
        ) {
            let settings = Settings { host, version, ..settings() };
            let query = query.into_iter().map(|(name, value)| (name, Some(value)));
            let project = ("project_id".to_owned(), Some(id));
            let values = vec![Value::Pairs(query.chain([project]).collect())];
            if let Ok(Request { target, .. }) = compose(&LIST, &settings, values) {
                let url = target.url().unwrap();
                prop_assert_eq!(url.as_str(), target.as_str());
                prop_assert_eq!(url.origin().ascii_serialization(), target.origin());
                prop_assert_eq!(Target::of(&url), target);
            }
        }
    }

    #[test]
    fn nothing_is_made_of_what_cannot_be_sent() {
        let evil = Settings { token: "key\r\nX-Evil: 1".into(), ..settings() };
        assert!(compose(&LIST, &evil, vec![pairs(&[("project_id", "1")])]).is_err());
        assert!(compose(&LIST, &settings(), vec![pairs(&[])]).is_err());
        assert!(compose(&LIST, &settings(), vec![Value::Absent]).is_err());
        let nameless = Settings { auth_header: "x api".into(), ..settings() };
        assert!(compose(&LIST, &nameless, vec![pairs(&[("project_id", "1")])]).is_err());
    }
}
