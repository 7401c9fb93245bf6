//! The policy around one call: attempts and the waits between them, what each may take and all may
//! take together, and the redirects of each.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use tokio::time::{Instant, sleep, sleep_until};

use super::failure::{Failure, Fault};
use super::limits::Admission;
use super::redirect;
use super::reply::Reply;
use super::request::Request;
use super::retry::{self, Ended, Now};

/// What sends a request and brings the whole reply. Its failures are network failures.
pub trait Transport {
    fn send(&self, request: &Request) -> impl Future<Output = Result<Reply, Failure>> + Send;
}

/// Bounds of a call. Times are in milliseconds; 0 is no bound.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bounds {
    /// For each attempt, until the last byte of the body, waiting for a connection and redirects
    /// included.
    pub attempt: u64,
    /// For the whole call, with all that it waits for.
    pub total: u64,
    /// How many attempts may follow the first.
    pub retries: u32,
}

/// How a call ended, and how often it was tried.
#[derive(Debug)]
pub struct Done {
    pub ended: Ended,
    pub attempts: u32,
}

/// Sends `request` until an attempt is the last. Its failures: no reply came, time ran out, or a
/// redirect is not to be followed.
pub async fn call<T: Transport + Sync>(
    transport: &T,
    request: &Request,
    bounds: Bounds,
    admission: Option<&Admission>,
) -> Done {
    let attempts = AtomicU32::new(0);
    let end = end_of(bounds.total);
    let tries = pin!(tries(transport, request, bounds, admission, end, &attempts));
    let ended = within(end, tries).await;
    let ended = ended.unwrap_or_else(|| Err(Failure::timeout(bounds.total)));
    Done { ended, attempts: attempts.load(Ordering::Relaxed) }
}

async fn tries<T: Transport + Sync>(
    transport: &T,
    request: &Request,
    bounds: Bounds,
    admission: Option<&Admission>,
    end: Option<Instant>,
    attempts: &AtomicU32,
) -> Ended {
    let _turn = match admission {
        Some(admission) => Some(admission.turn().await),
        None => None,
    };
    for retried in 0.. {
        let ended = {
            let _permit = match admission {
                Some(admission) => Some(admission.attempt().await),
                None => None,
            };
            attempts.fetch_add(1, Ordering::Relaxed);
            let attempt = pin!(follow(transport, request));
            let ended = within(end_of(bounds.attempt), attempt).await;
            ended.unwrap_or_else(|| Err(Failure::timeout(bounds.attempt)))
        };
        if bounds.retries == 0 && admission.is_none() {
            return ended;
        }
        let (most, time) = (bounds.retries, SystemTime::now());
        let now = Now { retried, most, luck: fastrand::f64(), time };
        if let (Some(admission), Ok(reply)) = (admission, &ended)
            && let Some(patience) = retry::pause(reply, time)
        {
            admission.pause(Instant::now() + patience);
        }
        match retry::wait(&request.method, &ended, now) {
            // What there is to tell is better told at once than after a wait that leads nowhere.
            Some(wait) if end.is_none_or(|end| Instant::now() + wait < end) => sleep(wait).await,
            _ => return ended,
        }
    }
    Err(Failure::internal("retries without end"))
}

async fn follow<T: Transport + Sync>(transport: &T, first: &Request) -> Ended {
    let mut moved: Option<Request> = None;
    for followed in 0.. {
        let request = moved.as_ref().unwrap_or(first);
        let reply = transport.send(request).await;
        let reply = reply.map_err(|failure| if followed > 0 { sent(failure) } else { failure })?;
        match redirect::next(request, &reply, followed)? {
            Some(next) => moved = Some(next),
            None => return Ok(reply),
        }
    }
    Err(Failure::internal("redirects without end"))
}

/// When a time of so many milliseconds from now ends; 0 has no end, and so has what no clock shows.
fn end_of(milliseconds: u64) -> Option<Instant> {
    (milliseconds > 0).then(|| Instant::now().checked_add(Duration::from_millis(milliseconds)))?
}

/// What `work` gives; `None` when `end` comes first. With an end or without, this is one future: all
/// of the way of a call is compiled into it. It is not moved for that: it is large.
async fn within<F: Future>(end: Option<Instant>, mut work: Pin<&mut F>) -> Option<F::Output> {
    let mut end = pin!(end.map(sleep_until));
    poll_fn(|context| {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return Poll::Ready(Some(done));
        }
        match end.as_mut().as_pin_mut().map(|end| end.poll(context)) {
            Some(Poll::Ready(())) => Poll::Ready(None),
            _ => Poll::Pending,
        }
    })
    .await
}

/// That a redirect's target has no connection does not mean that nothing was sent.
fn sent(failure: Failure) -> Failure {
    let fault = failure.fault.map(|fault| match fault {
        Fault::Unsent => Fault::Broken,
        other => other,
    });
    Failure { fault, ..failure }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::failure::Code;
    use crate::core::target::Target;
    use http::{HeaderMap, Method};
    use std::sync::Mutex;

    /// Answers from a list, the last one for ever; `None` never answers.
    struct Scripted {
        replies: Vec<Answer>,
        seen: Mutex<Vec<String>>,
    }

    impl Transport for Scripted {
        async fn send(&self, request: &Request) -> Result<Reply, Failure> {
            let turn = {
                let mut seen = self.seen.lock().unwrap();
                seen.push(format!("{} {}", request.method, request.target.as_str()));
                seen.len() - 1
            };
            match &self.replies[turn.min(self.replies.len() - 1)] {
                Some(answer) => answer.clone(),
                None => std::future::pending().await,
            }
        }
    }

    fn run(replies: Vec<Answer>, method: Method, bounds: Bounds) -> (Done, Vec<String>) {
        let transport = Scripted { replies, seen: Mutex::default() };
        let request = Request {
            method,
            target: Target::new("http://host.test/a".into(), 16),
            headers: HeaderMap::new(),
            body: None,
            credentials: None,
            most_bytes: None,
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        let done = runtime.block_on(call(&transport, &request, bounds, None));
        (done, transport.seen.into_inner().unwrap())
    }

    type Answer = Option<Result<Reply, Failure>>;

    const ONCE: Bounds = Bounds { attempt: 0, total: 0, retries: 0 };

    fn replies(statuses: &[u16]) -> Vec<Answer> {
        statuses.iter().map(|status| Some(Ok(Reply::of(*status, "{}")))).collect()
    }

    #[expect(clippy::unnecessary_wraps, reason = "one of several answers")]
    fn broken(fault: Fault) -> Answer {
        Some(Err(Failure { fault: Some(fault), ..Failure::network(vec![]) }))
    }

    #[expect(clippy::unnecessary_wraps, reason = "one of several answers")]
    fn moved() -> Answer {
        let mut moved = Reply::of(302, "");
        moved.headers.insert("location", "/b".parse().unwrap());
        Some(Ok(moved))
    }

    fn code(done: &Done) -> Option<u16> {
        match &done.ended {
            Err(Failure { code: Some(Code::Status(code)), .. }) => Some(*code),
            Ok(reply) => Some(reply.status.as_u16()),
            Err(_) => None,
        }
    }

    #[test]
    fn nothing_is_sent_twice_unless_asked() {
        for status in [200, 408, 423, 429, 500, 503] {
            let (done, seen) = run(replies(&[status]), Method::GET, ONCE);
            assert_eq!((code(&done), done.attempts, seen.len()), (Some(status), 1, 1));
        }
        let (done, seen) = run(vec![broken(Fault::Unsent)], Method::GET, ONCE);
        assert_eq!((code(&done), done.attempts, seen.len()), (Some(500), 1, 1));
    }

    #[test]
    fn a_retry_ends_with_success_or_with_the_last_failure() {
        let bounds = Bounds { retries: 3, ..ONCE };
        let (done, seen) = run(replies(&[503, 429, 200]), Method::GET, bounds);
        assert_eq!((code(&done), done.attempts, seen.len()), (Some(200), 3, 3));
        let (done, seen) = run(replies(&[503, 500, 503, 502]), Method::GET, bounds);
        assert_eq!((code(&done), done.attempts, seen.len()), (Some(502), 4, 4));
        let (done, seen) = run(replies(&[503, 200]), Method::POST, bounds);
        assert_eq!((code(&done), done.attempts, seen.len()), (Some(503), 1, 1));
    }

    #[test]
    fn a_write_is_sent_again_only_if_it_never_left() {
        let bounds = Bounds { retries: 1, ..ONCE };
        let again = |method, first| run(vec![first, replies(&[200]).remove(0)], method, bounds).1;
        assert_eq!(again(Method::POST, broken(Fault::Unsent)).len(), 2);
        assert_eq!(again(Method::POST, broken(Fault::Broken)).len(), 1);
        assert_eq!(again(Method::PUT, broken(Fault::Broken)).len(), 2);
        // Its redirect's target had no connection, but it had reached the first one.
        let mut kept = Reply::of(307, "");
        kept.headers.insert("location", "/b".parse().unwrap());
        let replies = vec![Some(Ok(kept)), broken(Fault::Unsent)];
        assert_eq!(run(replies, Method::POST, bounds).1.len(), 2);
    }

    #[test]
    fn a_timeout_bounds_an_attempt_and_is_retried() {
        let bounds = Bounds { attempt: 20, retries: 2, total: 0 };
        let (done, seen) = run(vec![None], Method::GET, bounds);
        assert_eq!((code(&done), done.attempts, seen.len()), (Some(408), 3, 3));
        let (done, _) = run(vec![None], Method::POST, bounds);
        assert_eq!((code(&done), done.attempts), (Some(408), 1));
    }

    #[test]
    fn the_total_bounds_all_attempts() {
        let bounds = Bounds { attempt: 0, retries: 9, total: 50 };
        let (done, _) = run(vec![None], Method::GET, bounds);
        let message = done.ended.as_ref().unwrap_err().to_string();
        assert_eq!((code(&done), message.as_str()), (Some(408), "Request timed out after 50ms"));
        // A wait that does not fit any more is not begun.
        let mut patient = Reply::of(429, "{}");
        patient.headers.insert("retry-after", "7".parse().unwrap());
        let (done, _) = run(vec![Some(Ok(patient))], Method::GET, bounds);
        assert_eq!((code(&done), done.attempts), (Some(429), 1));
    }

    #[test]
    fn the_timeout_covers_a_redirect_too() {
        let bounds = Bounds { attempt: 20, ..ONCE };
        let (done, seen) = run(vec![moved(), None], Method::GET, bounds);
        assert_eq!(code(&done), Some(408));
        assert_eq!(seen, ["GET http://host.test/a", "GET http://host.test/b"]);
    }

    #[test]
    fn endless_redirects_end() {
        let (done, seen) = run(vec![moved()], Method::GET, Bounds { retries: 5, ..ONCE });
        assert_eq!((code(&done), seen.len()), (Some(500), 21));
    }
}
