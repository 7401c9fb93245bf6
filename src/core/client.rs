//! The policy around one call: a timeout that covers all of it, redirects, and no retry.

use std::time::Duration;

use super::failure::Failure;
use super::redirect;
use super::reply::Reply;
use super::request::Request;

/// What sends a request and brings the whole reply. Its failures are network failures.
pub trait Transport {
    fn send(&self, request: Request) -> impl Future<Output = Result<Reply, Failure>> + Send;
}

/// Sends `request` and follows its redirects. `timeout` is in milliseconds, from now until the
/// last byte of the body, waiting for a connection included; 0 is no bound.
///
/// # Errors
/// No reply came: the network failed, time ran out, or a redirect is not to be followed.
pub async fn call<T: Transport + Sync>(
    transport: &T,
    request: Request,
    timeout: u64,
) -> Result<Reply, Failure> {
    if timeout == 0 {
        return follow(transport, request).await;
    }
    tokio::time::timeout(Duration::from_millis(timeout), follow(transport, request))
        .await
        .unwrap_or_else(|_| Err(Failure::timeout(timeout)))
}

async fn follow<T: Transport + Sync>(transport: &T, first: Request) -> Result<Reply, Failure> {
    let mut request = first;
    for followed in 0.. {
        let reply = transport.send(request.clone()).await?;
        match redirect::next(&request, &reply, followed)? {
            Some(next) => request = next,
            None => return Ok(reply),
        }
    }
    Err(Failure::internal("redirects without end"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::failure::Code;
    use http::{HeaderMap, Method};
    use std::sync::Mutex;
    use url::Url;

    /// Answers from a list, the last one for ever; `None` never answers.
    struct Scripted {
        replies: Vec<Option<Result<Reply, Failure>>>,
        seen: Mutex<Vec<String>>,
    }

    impl Transport for Scripted {
        async fn send(&self, request: Request) -> Result<Reply, Failure> {
            let turn = {
                let mut seen = self.seen.lock().unwrap();
                seen.push(format!("{} {}", request.method, request.url));
                seen.len() - 1
            };
            match &self.replies[turn.min(self.replies.len() - 1)] {
                Some(answer) => answer.clone(),
                None => std::future::pending().await,
            }
        }
    }

    fn run(
        replies: Vec<Option<Result<Reply, Failure>>>,
        method: Method,
        timeout: u64,
    ) -> (Result<Reply, Failure>, Vec<String>) {
        let transport = Scripted { replies, seen: Mutex::default() };
        let request = Request {
            method,
            url: Url::parse("http://host.test/a").unwrap(),
            headers: HeaderMap::new(),
            body: None,
            credentials: None,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let result = runtime.block_on(call(&transport, request, timeout));
        (result, transport.seen.into_inner().unwrap())
    }

    fn code(result: &Result<Reply, Failure>) -> Option<u16> {
        match result {
            Err(Failure { code: Some(Code::Status(code)), .. }) => Some(*code),
            _ => None,
        }
    }

    #[test]
    fn nothing_is_sent_twice() {
        for status in [200, 408, 423, 429, 500, 503] {
            let (result, seen) = run(vec![Some(Ok(Reply::of(status, "{}")))], Method::GET, 0);
            assert_eq!(result.unwrap().status.as_u16(), status);
            assert_eq!(seen.len(), 1);
        }
        let (result, seen) = run(vec![Some(Err(Failure::network(vec![])))], Method::GET, 0);
        assert_eq!((code(&result), seen.len()), (Some(500), 1));
    }

    #[test]
    fn the_timeout_covers_a_redirect_too() {
        let mut moved = Reply::of(302, "");
        moved.headers.insert("location", "/b".parse().unwrap());
        let (result, seen) = run(vec![Some(Ok(moved)), None], Method::GET, 20);
        assert_eq!(code(&result), Some(408));
        assert_eq!(seen, ["GET http://host.test/a", "GET http://host.test/b"]);
    }

    #[test]
    fn endless_redirects_end() {
        let mut moved = Reply::of(302, "");
        moved.headers.insert("location", "/b".parse().unwrap());
        let (result, seen) = run(vec![Some(Ok(moved))], Method::GET, 0);
        assert_eq!((code(&result), seen.len()), (Some(500), 21));
    }
}
