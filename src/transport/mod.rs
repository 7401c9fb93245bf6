//! Requests on the wire: the one place that knows the HTTP library.
//!
//! All clients of a process share one transport for each network that they reach their hosts by,
//! which mostly is the same for all: its connections are pooled, kept alive, and bounded in number,
//! so that a burst of calls queues here instead of failing for want of file descriptors.

mod authorities;
mod causes;
mod coding;
mod runtime;
mod tls;
mod unchecked;
mod upload;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use hyper::ext::ReasonPhrase;
use tokio::sync::Semaphore;
use url::{Position, Url};

use crate::core::client::Transport;
use crate::core::failure::{Failure, Fault};
use crate::core::network::{Network, Route};
use crate::core::reply::Reply;
use crate::core::request::Request;

pub use authorities::extra as extra_authorities;
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

/// Networks whose connections are kept, beside the usual one.
const MOST_NETWORKS: usize = 64;

pub struct Wire {
    client: reqwest::Client,
    route: Arc<Route>,
    origins: Mutex<HashMap<String, Arc<Semaphore>>>,
}

/// The transport of the usual network, made at the first call: it takes milliseconds to make.
fn usual() -> Result<&'static Arc<Wire>, Failure> {
    static USUAL: LazyLock<Result<Arc<Wire>, Failure>> =
        LazyLock::new(|| Wire::new(&Network::default()).map(Arc::new));
    USUAL.as_ref().map_err(Clone::clone)
}

/// The transport of `network`, of the usual one for `None`. The network that was asked for last is
/// known by its place in memory: comparing its certificates for every call would take long.
///
/// # Errors
/// As for [`wire`].
pub fn wire_of(network: Option<&Arc<Network>>) -> Result<Arc<Wire>, Failure> {
    static LAST: Mutex<Option<(Arc<Network>, Arc<Wire>)>> = Mutex::new(None);
    let Some(network) = network else { return usual().cloned() };
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    match &*last {
        Some((known, wire)) if Arc::ptr_eq(known, network) => Ok(Arc::clone(wire)),
        _ => {
            let wire = wire(network)?;
            *last = Some((Arc::clone(network), Arc::clone(&wire)));
            Ok(wire)
        }
    }
}

/// The transport of `network`, made at its first call. Of too many networks the one made first is
/// forgotten: its calls go on, and its next one makes it anew.
///
/// # Errors
/// A proxy or a certificate that cannot be used, or the client could not be made.
fn wire(network: &Network) -> Result<Arc<Wire>, Failure> {
    static OTHERS: Mutex<VecDeque<(Network, Arc<Wire>)>> = Mutex::new(VecDeque::new());
    if *network == Network::default() {
        return usual().cloned();
    }
    let mut others = OTHERS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = others.iter().rev().find(|(known, _)| known == network) {
        return Ok(Arc::clone(known));
    }
    let made = Arc::new(Wire::new(network)?);
    if others.len() == MOST_NETWORKS {
        others.pop_front();
    }
    others.push_back((network.clone(), Arc::clone(&made)));
    Ok(made)
}

impl Wire {
    fn new(network: &Network) -> Result<Self, Failure> {
        let route = Arc::new(network.proxy.route()?);
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::configuration(network)?)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .tcp_nodelay(true)
            .http1_max_headers(MOST_HEADERS)
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(MOST_CONNECTIONS);
        if !route.is_direct() {
            let route = Arc::clone(&route);
            builder = builder.proxy(reqwest::Proxy::custom(move |url| route.proxy(url).cloned()));
        }
        let client = builder.build().map_err(causes::failure)?;
        Ok(Self { client, route, origins: Mutex::default() })
    }

    /// Whether a proxy reads requests to `url`, and can answer them itself: what is encrypted goes
    /// through a tunnel.
    fn is_forwarded(&self, url: &Url) -> bool {
        url.scheme() == "http" && self.route.proxy(url).is_some()
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
        exchange(self, request).await
    }
}

async fn exchange(wire: &Wire, request: Request) -> Result<Reply, Failure> {
    let most = request.most_bytes.unwrap_or(usize::MAX).min(coding::MOST_BYTES);
    let mut outgoing = reqwest::Request::new(request.method, request.url);
    *outgoing.headers_mut() = request.headers;
    outgoing.headers_mut().entry(ACCEPT_ENCODING).or_insert(coding::ACCEPTED);
    let (body, _interest) = request.body.map(upload::of).unzip();
    *outgoing.body_mut() = body;
    let mut response = wire.client.execute(outgoing).await.map_err(causes::failure)?;
    let status = response.status();
    if status == StatusCode::PROXY_AUTHENTICATION_REQUIRED && wire.is_forwarded(response.url()) {
        // The proxy's own words, which are no answer of the service.
        return Err(Failure::unreadable("the proxy asks for a user name and a password"));
    }
    if status == StatusCode::SWITCHING_PROTOCOLS {
        // Nobody asked for that: what follows is no HTTP.
        let failure = Failure::unreadable("the server switched to another protocol");
        return Err(Failure { fault: Some(Fault::Broken), ..failure });
    }
    let phrase = response.extensions().get::<ReasonPhrase>().map(ReasonPhrase::as_bytes);
    let reason = phrase.map_or_else(
        || status.canonical_reason().unwrap_or_default().to_owned(),
        |phrase| phrase.iter().copied().map(char::from).collect(),
    );
    let headers = std::mem::take(response.headers_mut());
    let body = match status {
        // What such a reply has for a body is none of it (RFC 9110, section 15.3.6).
        StatusCode::RESET_CONTENT => Bytes::new(),
        _ => whole(&mut response, most).await?,
    };
    let mut reply = Reply { status, reason, headers, body };
    if let Some(codings) = reply.header(CONTENT_ENCODING.as_str()) {
        let body = std::mem::take(&mut reply.body);
        // A small body may become a large one, but only so large.
        let size = body.len().saturating_mul(coding::USUAL_GROWTH);
        let decoded = aside(size, move || coding::decode(body, &codings, most)).await;
        reply.body = decoded??;
    }
    Ok(reply)
}

/// The body, of at most `most` bytes, which most often comes in one piece.
async fn whole(response: &mut reqwest::Response, most: usize) -> Result<Bytes, Failure> {
    let length = response.content_length().unwrap_or_default();
    let announced = usize::try_from(length).unwrap_or(usize::MAX);
    if announced > most {
        return Err(Failure::too_large(most));
    }
    let Some(first) = response.chunk().await.map_err(causes::failure)? else {
        return Ok(Bytes::new());
    };
    let Some(second) = response.chunk().await.map_err(causes::failure)? else {
        return if first.len() > most { Err(Failure::too_large(most)) } else { Ok(first) };
    };
    // What a server announces is worth room only so far as it is likely to be true.
    let mut body = Vec::with_capacity(announced.min(MOST_ROOM));
    append(&mut body, &first, most)?;
    append(&mut body, &second, most)?;
    while let Some(more) = response.chunk().await.map_err(causes::failure)? {
        append(&mut body, &more, most)?;
    }
    Ok(body.into())
}

/// Adds `piece` to `body`, whose room is doubled when it is full, but never beyond `most` bytes.
fn append(body: &mut Vec<u8>, piece: &[u8], most: usize) -> Result<(), Failure> {
    let left = most.saturating_sub(body.len());
    if piece.len() > left {
        return Err(Failure::too_large(most));
    }
    if piece.len() > body.capacity() - body.len() {
        body.reserve_exact(body.len().max(piece.len()).min(left));
    }
    body.extend_from_slice(piece);
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::network::Proxies;

    #[test]
    fn a_body_has_no_more_room_than_it_may_have() {
        for most in [10, 100, 1000] {
            let mut body = Vec::new();
            while body.len() + 7 <= most {
                append(&mut body, &[0; 7], most).unwrap();
                assert!(body.capacity() <= most.max(14), "{}", body.capacity());
            }
            let causes = append(&mut body, &[0; 7], most).unwrap_err();
            let expected = format!("the body of the reply is larger than {most} bytes");
            assert_eq!(causes.causes[0].message, expected);
            append(&mut body, &vec![0; most % 7], most).unwrap();
            assert_eq!((body.len(), body.capacity() <= most.max(14)), (most, true));
        }
    }

    fn through(port: usize) -> Network {
        let proxy = Proxies::All(format!("http://127.0.0.1:{port}"));
        Network { proxy, ..Network::default() }
    }

    #[test]
    fn each_network_has_a_wire_and_few_are_kept() {
        let usual = wire(&Network::default()).unwrap();
        assert!(Arc::ptr_eq(&usual, &wire(&Network::default()).unwrap()));
        let first = wire(&through(1)).unwrap();
        assert!(Arc::ptr_eq(&first, &wire(&through(1)).unwrap()));
        assert!(!Arc::ptr_eq(&first, &usual));
        for port in 2..=MOST_NETWORKS + 1 {
            wire(&through(port)).unwrap();
        }
        assert!(!Arc::ptr_eq(&first, &wire(&through(1)).unwrap()));
    }

    #[test]
    fn no_wire_is_made_of_what_cannot_be_used() {
        let proxy = Proxies::All("socks5://user:secret@proxy.test".into());
        let told = wire(&Network { proxy, ..Network::default() }).err().unwrap().to_string();
        assert!(told.starts_with("proxy: expected") && !told.contains("secret"), "{told}");
        let authorities = vec![String::new()];
        let network = Network { authorities, insecure: true, ..Network::default() };
        assert!(wire(&network).err().unwrap().to_string().starts_with("ca: expected"));
    }
}
