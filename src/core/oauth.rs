//! OAuth 2, authorization code grant (RFC 6749, section 4.1), as Lokalise has it:
//! <https://developers.lokalise.com/docs/oauth2-authorization-guide>.

use bytes::Bytes;
use http::Method;
use serde::Serialize;
use serde_json::value::RawValue;

use super::base::{self, Base};
use super::failure::{Class, Code, Details, Failure, Shown};
use super::json::{self, Kind};
use super::outcome::{Body, Outcome, Shape};
use super::reply::Reply;
use super::request::Request;
use super::target::Target;
use super::{headers, query, text};

/// What a client of the authorization server knows, read anew for every call.
#[derive(Debug, Clone)]
pub struct AuthSettings {
    pub client_id: String,
    pub client_secret: String,
    pub host: String,
    pub version: String,
}

/// What is exchanged for an access token, as V8 wrote it in JSON, its members in the order of the service's documents.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Grant {
    Code { code: Box<RawValue>, grant_type: &'static str },
    Refresh { refresh_token: Box<RawValue>, grant_type: &'static str },
}

impl Grant {
    pub fn code(code: Box<RawValue>) -> Self {
        Self::Code { code, grant_type: "authorization_code" }
    }

    pub fn refresh(refresh_token: Box<RawValue>) -> Self {
        Self::Refresh { refresh_token, grant_type: "refresh_token" }
    }
}

/// The URL to send a person to. `state` and `redirect_uri` are left out when empty.
///
/// # Errors
/// A host or version that makes no URL.
pub fn authorization_url(
    settings: &AuthSettings,
    scope: &str,
    redirect_uri: &str,
    state: &str,
) -> Result<String, Failure> {
    let mut pairs = vec![("client_id", settings.client_id.as_str()), ("scope", scope)];
    pairs.extend(
        [("state", state), ("redirect_uri", redirect_uri)].iter().filter(|p| !p.1.is_empty()),
    );
    let mut url = base::compose(&settings.host, &settings.version)?.text;
    url.push_str("/auth?");
    Ok(query::append(url, pairs))
}

#[derive(Serialize)]
struct TokenRequest<'a> {
    client_id: &'a str,
    client_secret: &'a str,
    #[serde(flatten)]
    grant: &'a Grant,
}

/// The request for an access token.
///
/// # Errors
/// A host or version that makes no URL.
pub fn token_request(settings: &AuthSettings, grant: &Grant) -> Result<Request, Failure> {
    let Base { mut text, path_at } = base::compose(&settings.host, &settings.version)?;
    text.push_str("/token");
    let body = serde_json::to_vec(&TokenRequest {
        client_id: &settings.client_id,
        client_secret: &settings.client_secret,
        grant,
    })
    .map_err(|_| Failure::internal("the token request is not JSON"))?;
    let mut fields = headers::common(None)?;
    headers::describe_body(&mut fields, &Method::POST, true);
    Ok(Request {
        method: Method::POST,
        target: Target::new(text, path_at),
        headers: fields,
        body: Some(Bytes::from(body)),
        // The secrets are in the body, which no redirect takes to another origin.
        credentials: None,
        most_bytes: None,
    })
}

/// Reads what the token endpoint answered.
pub fn read(reply: &Reply) -> Outcome {
    let body = text::decode(&reply.body);
    if !json::is_valid(&body) {
        return as_auth(Failure::syntax(reply)).into();
    }
    let is_object = json::kind(&body) == Some(Kind::Object);
    if reply.status.is_success() && is_object {
        return Outcome::Value { body: Body::Text(body.into()), shape: Shape::Whole };
    }
    let status = Code::Status(reply.status.as_u16());
    if !is_object {
        let text = Shown::text("Expected a JSON object from the token endpoint");
        let failure = Failure::api(text, status, Details::default()).with_reply(reply);
        return Failure { class: Class::Auth, ..failure }.into();
    }
    let details = Details { server: serde_json::from_str(&body).ok(), own: Vec::new() };
    let failure = Failure::api(Shown::text(""), status, details).with_reply(reply);
    Failure { class: Class::Auth, ..failure }.into()
}

/// A failure of the call itself, as `AuthError` shows it: no details, code 500.
#[must_use]
pub fn as_auth(failure: Failure) -> Failure {
    match failure.class {
        Class::Api => {
            Failure { class: Class::Auth, code: Some(Code::Status(500)), details: None, ..failure }
        }
        _ => failure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> AuthSettings {
        AuthSettings {
            client_id: "id".into(),
            client_secret: "s\"ecret".into(),
            host: "https://app.lokalise.com".into(),
            version: "oauth2".into(),
        }
    }

    fn raw(text: &str) -> Box<RawValue> {
        RawValue::from_string(text.to_owned()).unwrap()
    }

    #[test]
    fn the_authorization_url_is_the_documented_one() {
        let url = authorization_url(
            &settings(),
            "read_projects write_team_groups",
            "http://example.com/redirect",
            "random123",
        );
        assert_eq!(
            url.unwrap(),
            "https://app.lokalise.com/oauth2/auth?client_id=id\
            &scope=read_projects+write_team_groups&state=random123\
            &redirect_uri=http%3A%2F%2Fexample.com%2Fredirect"
        );
        let url = authorization_url(&settings(), "read_projects", "", "").unwrap();
        assert_eq!(url, "https://app.lokalise.com/oauth2/auth?client_id=id&scope=read_projects");
    }

    #[test]
    fn token_requests_are_json_in_the_documented_order() {
        let code = Grant::code(raw("\"c\""));
        let request = token_request(&settings(), &code).unwrap();
        assert_eq!(request.target.as_str(), "https://app.lokalise.com/oauth2/token");
        let body = "{\"client_id\":\"id\",\"client_secret\":\"s\\\"ecret\",\"code\":\"c\",\
                    \"grant_type\":\"authorization_code\"}";
        assert_eq!(request.body.as_deref(), Some(body.as_bytes()));
        let refresh = Grant::refresh(raw("\"\\ud800\""));
        let request = token_request(&settings(), &refresh).unwrap();
        let body = "{\"client_id\":\"id\",\"client_secret\":\"s\\\"ecret\",\
                    \"refresh_token\":\"\\ud800\",\"grant_type\":\"refresh_token\"}";
        assert_eq!(request.body.as_deref(), Some(body.as_bytes()));
    }

    #[test]
    fn every_error_is_an_auth_error() {
        let auth = |status, body: &str| match read(&Reply::of(status, body)) {
            Outcome::Failed(failure) => serde_json::to_value(&*failure).unwrap(),
            _ => panic!("a reply"),
        };
        let told = auth(400, r#"{"error":"invalid_request","error_uri":""}"#);
        assert_eq!((told["class"].as_str(), &told["code"]), (Some("auth"), &400.into()));
        assert_eq!(told["details"]["server"]["error"], "invalid_request");
        let html = auth(502, "<html>");
        assert_eq!((html["class"].as_str(), &html["code"]), (Some("auth"), &500.into()));
        let array = auth(200, "[]");
        assert_eq!((array["class"].as_str(), &array["code"]), (Some("auth"), &200.into()));
    }
}
