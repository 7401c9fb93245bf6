//! Whether an attempt is followed by another one, and when: one decision without a clock, a random
//! number or a connection of its own.

use std::time::{Duration, SystemTime};

use http::{Method, StatusCode};

use super::failure::{Failure, Fault};
use super::reply::Reply;

/// The first wait is at most this; each one after it may be twice as long, up to [`LONGEST`].
const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(8);

/// A server that asks for more patience than this is not asked again: the caller learns at once.
const MOST_PATIENCE: Duration = Duration::from_secs(60);

/// How an attempt ended.
pub type Ended = Result<Reply, Failure>;

/// What the decision rests on, beside how the attempt ended.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The retries that went before: 0 after the first attempt.
    pub retried: u32,
    /// The most retries that there may be.
    pub most: u32,
    /// From 0 to 1, at random.
    pub luck: f64,
    pub time: SystemTime,
}

/// How long to wait before the next attempt; `None` when this one was the last.
///
/// 429 and 423 are refusals before anything was done, and are retried for every method. 408, 5xx,
/// broken connections and timeouts may have come after the work was done: only methods that are
/// idempotent (RFC 9110, section 9.2.2) are retried, others when the request never left.
pub fn wait(method: &Method, ended: &Ended, now: Now) -> Option<Duration> {
    if now.retried >= now.most || !is_retried(method, ended) {
        return None;
    }
    let asked = ended.as_ref().ok().and_then(|reply| retry_after(reply, now.time));
    match asked {
        Some(patience) if patience > MOST_PATIENCE => None,
        Some(patience) => Some(patience),
        None => Some(backoff(now.retried).mul_f64(now.luck.clamp(0.0, 1.0))),
    }
}

fn is_retried(method: &Method, ended: &Ended) -> bool {
    match ended {
        Ok(reply) => match reply.status {
            StatusCode::TOO_MANY_REQUESTS | StatusCode::LOCKED => true,
            StatusCode::REQUEST_TIMEOUT => is_idempotent(method),
            status => status.is_server_error() && is_idempotent(method),
        },
        Err(failure) => match failure.fault {
            Some(Fault::Unsent) => true,
            Some(Fault::Broken | Fault::Timeout) => is_idempotent(method),
            None => false,
        },
    }
}

fn is_idempotent(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::PUT | Method::DELETE)
}

/// Exponential backoff, before the jitter.
fn backoff(retried: u32) -> Duration {
    FIRST.saturating_mul(2_u32.saturating_pow(retried)).min(LONGEST)
}

/// How long all calls with the same token have to wait for what one of them was told.
pub fn pause(reply: &Reply, now: SystemTime) -> Option<Duration> {
    let is_limit = reply.status == StatusCode::TOO_MANY_REQUESTS;
    retry_after(reply, now).filter(|patience| is_limit && *patience <= MOST_PATIENCE)
}

/// `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date; one that is past is no wait.
fn retry_after(reply: &Reply, now: SystemTime) -> Option<Duration> {
    let text = reply.header("retry-after")?;
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unnecessary_wraps, reason = "attempts end in two ways")]

    use super::*;
    use proptest::prelude::*;

    const NOW: Now = Now { retried: 0, most: 2, luck: 1.0, time: SystemTime::UNIX_EPOCH };

    fn reply(status: u16) -> Ended {
        Ok(Reply::of(status, "<html>Too many requests</html>"))
    }

    fn patient(status: u16, retry_after: &str) -> Ended {
        let mut reply = Reply::of(status, "{}");
        reply.headers.insert("retry-after", retry_after.parse().unwrap());
        Ok(reply)
    }

    fn failed(fault: Option<Fault>) -> Ended {
        Err(Failure { fault, ..Failure::network(vec![]) })
    }

    #[test]
    fn retries_what_was_not_done_and_what_can_be_done_twice() {
        // How it ended; whether GET, PUT, DELETE are retried; whether POST and PATCH are.
        let table = [
            (reply(200), false, false),
            (reply(201), false, false),
            (reply(204), false, false),
            (reply(301), false, false),
            (reply(400), false, false),
            (reply(401), false, false),
            (reply(403), false, false),
            (reply(404), false, false),
            (reply(406), false, false),
            (reply(408), true, false),
            (reply(409), false, false),
            (reply(413), false, false),
            (reply(422), false, false),
            (reply(423), true, true),
            (reply(429), true, true),
            (reply(500), true, false),
            (reply(502), true, false),
            (reply(503), true, false),
            (reply(504), true, false),
            (reply(599), true, false),
            (failed(Some(Fault::Unsent)), true, true),
            (failed(Some(Fault::Broken)), true, false),
            (failed(Some(Fault::Timeout)), true, false),
            (failed(None), false, false),
        ];
        for (ended, idempotent, others) in table {
            for method in [Method::GET, Method::PUT, Method::DELETE] {
                assert_eq!(wait(&method, &ended, NOW).is_some(), idempotent, "{method} {ended:?}");
            }
            for method in [Method::POST, Method::PATCH] {
                assert_eq!(wait(&method, &ended, NOW).is_some(), others, "{method} {ended:?}");
            }
        }
    }

    #[test]
    fn waits_longer_each_time() {
        let table = [(0, 500), (1, 1000), (2, 2000), (3, 4000), (4, 8000), (5, 8000), (99, 8000)];
        for (retried, most) in table {
            let now = |luck| Now { retried, most: 100, luck, ..NOW };
            let wait = |luck| wait(&Method::GET, &reply(503), now(luck)).unwrap().as_millis();
            assert_eq!((wait(1.0), wait(0.5), wait(0.0)), (most, most / 2, 0));
        }
    }

    #[test]
    fn obeys_the_server_up_to_a_minute() {
        let table = [
            ("0", Some(0)),
            ("7", Some(7)),
            (" 60 ", Some(60)),
            ("61", None),
            ("99999999999999999999999", None),
            ("Thu, 01 Jan 1970 00:00:30 GMT", Some(30)),
            ("Thursday, 01-Jan-70 00:00:30 GMT", Some(30)),
            ("Thu Jan  1 00:00:30 1970", Some(30)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("Thu, 01 Jan 1970 00:10:00 GMT", None),
        ];
        for (text, seconds) in table {
            let wait = wait(&Method::POST, &patient(429, text), NOW);
            assert_eq!(wait, seconds.map(Duration::from_secs), "{text}");
        }
        // What is neither counts as absent.
        for text in ["soon", "-1", "1.5", "", "Wed, 31 Dec 1969 23:59:59 GMT"] {
            let wait = wait(&Method::POST, &patient(429, text), NOW);
            assert_eq!(wait, Some(FIRST), "{text}");
        }
    }

    #[test]
    fn ends_with_the_last_retry() {
        for (retried, most, more) in [(0, 0, false), (0, 1, true), (1, 1, false), (4, 5, true)] {
            let now = Now { retried, most, ..NOW };
            assert_eq!(wait(&Method::GET, &reply(429), now).is_some(), more, "{retried} {most}");
        }
    }

    proptest! {
        #[test]
        fn never_waits_beyond_a_minute(
            retried in 0u32..u32::MAX,
            luck in any::<f64>(),
            text in "[0-9]{0,25}|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT|\\PC{0,20}",
        ) {
            let mut reply = Reply::of(429, "");
            if let Ok(value) = text.parse() {
                reply.headers.insert("retry-after", value);
            }
            let now = Now { retried, most: u32::MAX, luck, ..NOW };
            if let Some(wait) = wait(&Method::GET, &Ok(reply), now) {
                prop_assert!(wait <= MOST_PATIENCE);
            }
        }
    }
}
