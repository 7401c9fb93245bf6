//! Requests on the wire: the one place that knows the HTTP library.
//!
//! All clients of a process share one transport: its connections are pooled, kept alive, and
//! bounded in number, so that a burst of calls queues here instead of failing for want of file
//! descriptors.

mod causes;
mod coding;
mod runtime;
mod tls;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::StatusCode;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use hyper::ext::ReasonPhrase;
use tokio::sync::Semaphore;
use url::{Position, Url};

use crate::core::client::Transport;
use crate::core::failure::{Cause, Failure};
use crate::core::reply::Reply;
use crate::core::request::Request;

pub use runtime::{soon, spawn};

/// Connections in use at one origin, and those that stay idle there: a host that does not answer
/// stops nobody but its own callers. Programs often run under a limit of 256 file descriptors: what
/// the service's three hosts have, and what the pool opens beside it while another becomes free,
/// stay below it together.
const MOST_CONNECTIONS: usize = 32;

/// Servers commonly close a connection after 5 idle seconds: leaving earlier avoids sending a
/// request on a connection that is being closed.
const IDLE: Duration = Duration::from_secs(4);

/// The bounds of Node's own fetch: on connecting, on waiting for the headers, and on waiting for
/// more of a body.
const CONNECT: Duration = Duration::from_secs(10);
const SILENCE: Duration = Duration::from_secs(300);

/// Node takes 16 KiB of headers, however many; the HTTP library counts them, and takes 100.
const MOST_HEADERS: usize = 1024;

/// Bodies from this size on are decoded and read aside: the network's thread serves all calls.
const LARGE: usize = 64 * 1024;

/// The most room that is made for a body before it has come.
const MOST_ROOM: usize = 16 * 1024 * 1024;

pub struct Wire {
    client: reqwest::Client,
    origins: Mutex<HashMap<String, Arc<Semaphore>>>,
}

/// The transport of this process, made at the first call: it takes milliseconds to make.
///
/// # Errors
/// The TLS configuration or the client could not be made.
pub fn shared() -> Result<&'static Wire, Failure> {
    static SHARED: LazyLock<Result<Wire, Failure>> = LazyLock::new(Wire::new);
    SHARED.as_ref().map_err(Clone::clone)
}

impl Wire {
    fn new() -> Result<Self, Failure> {
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::configuration()?)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .tcp_nodelay(true)
            .http1_max_headers(MOST_HEADERS)
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(MOST_CONNECTIONS)
            .build()
            .map_err(|error| Failure::network(causes::of(error)))?;
        Ok(Self { client, origins: Mutex::default() })
    }

    /// What a call at the origin of `url` needs a permit of.
    fn connections(&self, url: &Url) -> Arc<Semaphore> {
        let origin = &url[..Position::BeforePath];
        let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = origins.get(origin) {
            return Arc::clone(known);
        }
        let made = Arc::new(Semaphore::new(MOST_CONNECTIONS));
        origins.insert(origin.to_owned(), Arc::clone(&made));
        made
    }
}

impl Transport for Wire {
    async fn send(&self, request: Request) -> Result<Reply, Failure> {
        let Ok(_connection) = self.connections(&request.url).acquire_owned().await else {
            return Err(Failure::internal("the transport is closed"));
        };
        exchange(&self.client, request).await.map_err(Failure::network)
    }
}

async fn exchange(client: &reqwest::Client, request: Request) -> Result<Reply, Vec<Cause>> {
    let mut outgoing = reqwest::Request::new(request.method, request.url);
    *outgoing.headers_mut() = request.headers;
    outgoing.headers_mut().entry(ACCEPT_ENCODING).or_insert(coding::ACCEPTED);
    *outgoing.body_mut() = request.body.map(Into::into);
    let mut response = client.execute(outgoing).await.map_err(causes::of)?;
    let status = response.status();
    let phrase = response.extensions().get::<ReasonPhrase>().map(ReasonPhrase::as_bytes);
    let reason = phrase.map_or_else(
        || status.canonical_reason().unwrap_or_default().to_owned(),
        |phrase| phrase.iter().copied().map(char::from).collect(),
    );
    let headers = std::mem::take(response.headers_mut());
    let body = match status {
        // What such a reply has for a body is none of it (RFC 9110, section 15.3.6).
        StatusCode::RESET_CONTENT => Bytes::new(),
        _ => whole(&mut response).await?,
    };
    let mut reply = Reply { status, reason, headers, body };
    if let Some(codings) = reply.header(CONTENT_ENCODING.as_str()) {
        let body = std::mem::take(&mut reply.body);
        // A small body may become a large one, but only so large.
        let size = body.len().saturating_mul(coding::USUAL_GROWTH);
        let decoded = aside(size, move || coding::decode(body, &codings)).await;
        reply.body = decoded
            .map_err(|failure| causes::of_text(failure.to_string()))?
            .map_err(|error| causes::of_decoding(&error))?;
    }
    Ok(reply)
}

/// The body, which most often comes in one piece.
async fn whole(response: &mut reqwest::Response) -> Result<Bytes, Vec<Cause>> {
    let length = response.content_length();
    let Some(first) = response.chunk().await.map_err(causes::of)? else {
        return Ok(Bytes::new());
    };
    let Some(second) = response.chunk().await.map_err(causes::of)? else {
        return Ok(first);
    };
    // What a server announces is worth room only so far as it is likely to be true.
    let announced = length.and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    let mut body = BytesMut::with_capacity(announced.min(MOST_ROOM).max(first.len()));
    body.extend_from_slice(&first);
    body.extend_from_slice(&second);
    while let Some(more) = response.chunk().await.map_err(causes::of)? {
        if body.len() + more.len() > coding::MOST_BYTES {
            return Err(causes::of_text(format!(
                "the body of the reply is larger than {} bytes",
                coding::MOST_BYTES
            )));
        }
        body.extend_from_slice(&more);
    }
    Ok(body.freeze())
}

/// Does `work` on `size` bytes: at once when they are few, on a thread of its own when many.
///
/// # Errors
/// The work panicked, or the runtime is ending.
pub async fn aside<T: Send + 'static>(
    size: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    if size < LARGE {
        return Ok(work());
    }
    tokio::task::spawn_blocking(work).await.map_err(|error| Failure::internal(&error.to_string()))
}
