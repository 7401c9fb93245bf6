//! Requests on the wire: the one place that knows the HTTP library.
//!
//! All clients of a process share one transport: its connections are pooled, kept alive, and
//! bounded in number, so that a burst of calls queues here instead of failing for want of file
//! descriptors.

mod causes;
mod coding;
mod runtime;
mod tls;

use std::sync::LazyLock;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use hyper::ext::ReasonPhrase;
use tokio::sync::Semaphore;

use crate::core::client::Transport;
use crate::core::failure::{Cause, Failure};
use crate::core::reply::Reply;
use crate::core::request::Request;

pub use runtime::spawn;

/// Connections in use at once.
const MOST_CONNECTIONS: usize = 64;

/// Connections that stay idle at one host. Programs often run under a limit of 256 file
/// descriptors: what is idle at the service's three hosts, what is in use, and what the pool opens
/// beside it while another becomes free, stay below it together.
const MOST_IDLE: usize = 32;

/// Servers commonly close a connection after 5 idle seconds: leaving earlier avoids sending a
/// request on a connection that is being closed.
const IDLE: Duration = Duration::from_secs(4);

/// Node takes 16 KiB of headers, however many; the HTTP library counts them, and takes 100.
const MOST_HEADERS: usize = 1024;

pub struct Wire {
    client: reqwest::Client,
    connections: Semaphore,
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
            .tcp_nodelay(true)
            .http1_max_headers(MOST_HEADERS)
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(MOST_IDLE)
            .build()
            .map_err(|error| Failure::network(causes::of(error)))?;
        Ok(Self { client, connections: Semaphore::new(MOST_CONNECTIONS) })
    }
}

impl Transport for Wire {
    async fn send(&self, request: Request) -> Result<Reply, Failure> {
        let Ok(_connection) = self.connections.acquire().await else {
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
        _ => response.bytes().await.map_err(causes::of)?,
    };
    let mut reply = Reply { status, reason, headers, body };
    if let Some(codings) = reply.header(CONTENT_ENCODING.as_str()) {
        let decoded = coding::decode(reply.body, &codings);
        reply.body = decoded.map_err(|error| causes::of_decoding(&error))?;
    }
    Ok(reply)
}
