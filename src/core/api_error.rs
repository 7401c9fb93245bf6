//! The forms in which Lokalise's services report errors, made into one.

use serde_json::value::RawValue;

use super::failure::{Code, Details, Failure, Shown};
use super::json::{self, Kind};
use super::reply::Reply;

const NO_DETAILS: &str = "server error without details";

/// Reads a reply whose status is not 2xx. `body` is its decoded text.
pub fn read(reply: &Reply, body: &str) -> Failure {
    match serde_json::from_str::<&RawValue>(body) {
        Ok(raw) => normalise(raw, reply.status.as_u16()).with_reply(reply),
        Err(_) => Failure::syntax(reply),
    }
}

fn normalise(raw: &RawValue, status: u16) -> Failure {
    if !is_object(raw) {
        let details = Details::reason("unexpected response format");
        return Failure::api(unknown(), Code::Status(status), details);
    }
    let [message, code, error_code, status_code, error, details] =
        json::members(raw, ["message", "code", "errorCode", "statusCode", "error", "details"]);
    let message = message.filter(|message| is(message, Kind::String));

    // {message, statusCode, error}
    if let (Some(message), Some(code), Some(error)) =
        (message, number(status_code), error.filter(|error| is(error, Kind::String)))
    {
        let own = vec![("reason", Shown::json(error))];
        return Failure::api(Shown::json(message), code, Details { server: None, own });
    }
    // {error: {message, code, details}}
    if let Some(error) = error.filter(|error| is_object(error)) {
        let [message, code, details] = json::members(error, ["message", "code", "details"]);
        return Failure::api(
            message.map_or_else(|| Shown::text("Unknown error"), Shown::json),
            number(code).unwrap_or(Code::Status(status)),
            server_details(details),
        );
    }
    if let Some(message) = message {
        flat(message, code, error_code, details, status)
    } else {
        let own = vec![("reason", Shown::text("unhandled error format")), ("data", Shown::Body)];
        Failure::api(unknown(), Code::Status(status), Details { server: None, own })
    }
}

/// `{message, code, details}`, `{message, errorCode, details}` with a number or a name for a
/// code, and `{message, details: "text"}`.
fn flat(
    message: &RawValue,
    code: Option<&RawValue>,
    error_code: Option<&RawValue>,
    details: Option<&RawValue>,
    status: u16,
) -> Failure {
    if let Some(code) = number(code).or_else(|| number(error_code)) {
        return Failure::api(Shown::json(message), code, server_details(details));
    }
    let mut shown = match details {
        Some(text) if is(text, Kind::String) => {
            Details { server: None, own: vec![("reason", Shown::json(text))] }
        }
        details => server_details(details),
    };
    if let Some(name) = error_code.filter(|name| is(name, Kind::String)) {
        shown.own.push(("errorCode", Shown::json(name)));
    }
    Failure::api(Shown::json(message), Code::Status(status), shown)
}

fn server_details(details: Option<&RawValue>) -> Details {
    match details.filter(|details| is_object(details)) {
        Some(details) => Details { server: Some(details.to_owned()), own: Vec::new() },
        None => Details::reason(NO_DETAILS),
    }
}

fn unknown() -> Shown {
    Shown::text("An unknown error occurred")
}

fn number(raw: Option<&RawValue>) -> Option<Code> {
    raw.filter(|raw| is(raw, Kind::Number)).map(|raw| Code::Json(raw.to_owned()))
}

/// An object in JavaScript's sense: arrays are objects too.
fn is_object(raw: &RawValue) -> bool {
    matches!(json::kind(raw.get()), Some(Kind::Object | Kind::Array))
}

fn is(raw: &RawValue, kind: Kind) -> bool {
    json::kind(raw.get()) == Some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Message, code and details as JSON text.
    fn shown(status: u16, body: &str) -> String {
        let reply = Reply::of(status, body);
        let mut failure = read(&reply, body);
        failure.reply = None;
        let value = serde_json::to_value(&failure).unwrap();
        format!("{} {} {}", value["message"], value["code"], value["details"])
    }

    #[test]
    fn reads_every_form() {
        let table = [
            (
                404,
                r#"{"error":{"message":"Not Found","code":404}}"#,
                r#"{"json":"Not Found"} 404 {"own":[["reason",{"text":"server error without details"}]]}"#,
            ),
            (
                400,
                r#"{"error":{"message":"Bad","code":"x","details":{"a":1}}}"#,
                r#"{"json":"Bad"} 400 {"own":[],"server":{"a":1}}"#,
            ),
            (
                400,
                r#"{"error":{}}"#,
                r#"{"text":"Unknown error"} 400 {"own":[["reason",{"text":"server error without details"}]]}"#,
            ),
            (
                403,
                r#"{"message":"No","code":40,"details":[1]}"#,
                r#"{"json":"No"} 40 {"own":[],"server":[1]}"#,
            ),
            (
                401,
                r#"{"message":"Expired","errorCode":"002_TOKEN_EXPIRED","details":{"a":"b"}}"#,
                r#"{"json":"Expired"} 401 {"own":[["errorCode",{"json":"002_TOKEN_EXPIRED"}]],"server":{"a":"b"}}"#,
            ),
            (
                400,
                r#"{"message":"m","errorCode":7}"#,
                r#"{"json":"m"} 7 {"own":[["reason",{"text":"server error without details"}]]}"#,
            ),
            (
                500,
                r#"{"message":"m","statusCode":503,"error":"Gone"}"#,
                r#"{"json":"m"} 503 {"own":[["reason",{"json":"Gone"}]]}"#,
            ),
            (
                429,
                r#"{"message":"Too many requests","details":"slow down"}"#,
                r#"{"json":"Too many requests"} 429 {"own":[["reason",{"json":"slow down"}]]}"#,
            ),
            (
                500,
                r#"{"x":1}"#,
                r#"{"text":"An unknown error occurred"} 500 {"own":[["reason",{"text":"unhandled error format"}],["data","body"]]}"#,
            ),
            (
                500,
                "null",
                r#"{"text":"An unknown error occurred"} 500 {"own":[["reason",{"text":"unexpected response format"}]]}"#,
            ),
            (
                502,
                "<html>",
                r#""syntax" 502 {"own":[["statusText",{"text":"Bad Gateway"}],["reason",{"text":"JSON parsing error"}]]}"#,
            ),
        ];
        for (status, body, expected) in table {
            assert_eq!(shown(status, body), expected, "{body}");
        }
    }

    proptest! {
        #[test]
        fn every_body_gives_an_error(
            status in 300u16..600,
            body in r#"\{("(message|code|error|errorCode|statusCode|details)":("x"|1|null|\{\}|\[\]|\{"message":[0-9]\}),){0,4}"z":1\}|\PC{0,30}"#,
        ) {
            let failure = read(&Reply::of(status, &body), &body);
            prop_assert!(failure.code.is_some() && failure.details.is_some());
            prop_assert!(serde_json::to_string(&failure).is_ok());
        }
    }
}
