//! What follows a redirect. Credentials never reach another origin, and a write is never turned
//! into a GET nor sent to another origin.

use http::{Method, StatusCode};
use url::Url;

use super::failure::{Code, Details, Failure, Shown};
use super::headers::SECRET;
use super::reply::Reply;
use super::request::Request;
use super::target::Target;

/// As many as fetch follows.
const MOST: usize = 20;

/// The request that `reply` redirects `request` to; `None` when the reply is the answer.
/// `followed` counts the redirects before this one.
///
/// # Errors
/// A redirect that is not followed.
pub fn next(request: &Request, reply: &Reply, followed: usize) -> Result<Option<Request>, Failure> {
    if !matches!(reply.status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let Some(location) = reply.header("location") else {
        return Ok(None);
    };
    if followed == MOST {
        return Err(stopped("redirect count exceeded"));
    }
    let Some(from) = request.target.url() else {
        return Err(Failure::internal("a request without a URL"));
    };
    let target = match from.join(&location) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => url,
        _ => return Err(stopped("the redirect leads to no http or https URL")),
    };
    if !target.username().is_empty() || target.password().is_some() {
        return Err(stopped("the redirect leads to a URL with credentials"));
    }
    let same_origin = target.origin() == from.origin();
    if request.method != Method::GET && !(same_origin && keeps_method(reply.status)) {
        return Err(refused(request, &target, reply));
    }
    let mut next = Request { target: Target::of(&target), ..request.clone() };
    if !same_origin {
        if let Some(name) = next.credentials.take() {
            next.headers.remove(name);
        }
        for name in SECRET {
            next.headers.remove(name);
        }
    }
    Ok(Some(next))
}

fn keeps_method(status: StatusCode) -> bool {
    matches!(status, StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT)
}

fn stopped(why: &str) -> Failure {
    Failure::unreadable(why)
}

fn refused(request: &Request, target: &Url, reply: &Reply) -> Failure {
    let status = reply.status.as_u16();
    let origin = target.origin().ascii_serialization();
    let text = format!(
        "{} was answered by a redirect ({status} to {origin}), which is not \
                        followed: a write is neither replayed as GET nor sent elsewhere",
        request.method
    );
    Failure::api(Shown::text(text), Code::Status(status), Details::reason("redirect refused"))
        .with_reply(reply)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;
    use http::{HeaderMap, HeaderName, HeaderValue};

    fn request(method: Method) -> Request {
        let name = HeaderName::from_static("x-api-token");
        Request {
            method,
            target: Target::new("https://api.lokalise.com/api2/projects".into(), 24),
            headers: HeaderMap::from_iter([(name.clone(), HeaderValue::from_static("key"))]),
            body: Some(Bytes::from_static(b"{}")),
            credentials: Some(name),
            most_bytes: None,
        }
    }

    fn reply(status: u16, location: &str) -> Reply {
        let mut reply = Reply::of(status, "");
        if !location.is_empty() {
            reply.headers.insert("location", HeaderValue::from_str(location).unwrap());
        }
        reply
    }

    /// `Some(true)`: followed with credentials; `Some(false)`: without; `None`: not followed.
    fn follow(method: Method, status: u16, location: &str) -> Option<bool> {
        next(&request(method), &reply(status, location), 0)
            .ok()
            .flatten()
            .map(|next| next.headers.contains_key("x-api-token"))
    }

    #[test]
    fn decides() {
        const HERE: &str = "/api2/moved";
        const THERE: &str = "https://elsewhere.test/x";
        let table = [
            (Method::GET, 301, HERE, Some(true)),
            (Method::GET, 302, THERE, Some(false)),
            (Method::GET, 307, "http://api.lokalise.com/", Some(false)),
            (Method::GET, 308, "https://api.lokalise.com:444/", Some(false)),
            (Method::GET, 302, "ftp://elsewhere.test/", None),
            (Method::GET, 302, "https://user@api.lokalise.com/", None),
            (Method::GET, 304, HERE, None),
            (Method::GET, 302, "", None),
            (Method::POST, 302, HERE, None),
            (Method::PUT, 303, HERE, None),
            (Method::POST, 307, HERE, Some(true)),
            (Method::DELETE, 308, HERE, Some(true)),
            (Method::POST, 307, THERE, None),
        ];
        for (method, status, location, expected) in table {
            assert_eq!(follow(method.clone(), status, location), expected, "{method} {status}");
        }
    }

    #[test]
    fn secrets_that_a_call_added_stay_at_their_origin() {
        let mut secret = request(Method::GET);
        secret.headers.insert("cookie", HeaderValue::from_static("a=b"));
        secret.headers.insert("x-trace", HeaderValue::from_static("1"));
        let names = |location| {
            let next = next(&secret, &reply(302, location), 0).unwrap().unwrap();
            let mut names: Vec<_> = next.headers.keys().map(ToString::to_string).collect();
            names.sort();
            names
        };
        assert_eq!(names("/there"), ["cookie", "x-api-token", "x-trace"]);
        assert_eq!(names("https://elsewhere.test/"), ["x-trace"]);
    }

    #[test]
    fn ends_a_circle() {
        let circle = reply(302, "/api2/projects");
        assert!(next(&request(Method::GET), &circle, MOST).is_err());
        assert!(next(&request(Method::GET), &circle, MOST - 1).is_ok());
    }
}
