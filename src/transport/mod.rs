//! Requests on the wire: the one place that knows the HTTP library.
//!
//! All clients of a process share one transport for each network that they reach their hosts by,
//! which mostly is the same for all: its connections are pooled, kept alive, and bounded in number,
//! so that a burst of calls queues here instead of failing for want of file descriptors.

mod authorities;
mod body;
mod causes;
mod coding;
mod dial;
mod fair;
mod first;
mod kept;
mod origin;
mod proxied;
mod runtime;
mod streams;
mod tls;
mod unchecked;
mod upload;

use std::collections::{HashMap, VecDeque};
use std::num::NonZero;
use std::pin::pin;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

use foldhash::fast::RandomState;
use http::Version;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use http_body::Body as _;
use hyper::body::Incoming;
use tokio::sync::Semaphore;

use crate::core::client::Transport;
use crate::core::failure::{Failure, Fault};
use crate::core::network::Network;
use crate::core::reply::Reply;
use crate::core::request::Request;

use dial::Dialer;
use origin::Origin;
use proxied::Proxied;
use upload::{Interest, Outgoing};

pub use authorities::extra as extra_authorities;
pub use runtime::{soon, spawn};

/// Connections in use at one origin, and those that stay idle there: a host that does not answer
/// stops nobody but its own callers. Programs often run under a limit of 256 file descriptors: what
/// the service's three hosts have stays below it together.
const MOST_CONNECTIONS: usize = 32;

/// Servers commonly close a connection after 5 idle seconds: leaving earlier avoids sending a
/// request on a connection that is being closed.
const IDLE: Duration = Duration::from_secs(4);

/// The bounds of Node's own fetch: on connecting, on waiting for the headers, and on waiting for
/// more of a body.
const CONNECT: Duration = Duration::from_secs(10);
const SILENCE: Duration = Duration::from_secs(300);

/// A connection over which nothing comes is asked after so long, and again, whether it is still one.
const PROBE: Duration = Duration::from_secs(15);

/// Node takes 16 KiB of headers, however many; the HTTP library counts them, and takes 100.
const MOST_HEADERS: usize = 1024;

/// Bodies from this size on are decoded and read aside: the network's thread serves all calls.
const LARGE: usize = 64 * 1024;

/// Networks whose connections are kept, beside the usual one.
const MOST_NETWORKS: usize = 64;

/// Origins that are known although no call is there.
const MOST_ORIGINS: usize = 256;

pub struct Wire {
    way: Way,
    origins: Mutex<HashMap<String, Arc<Origin>, RandomState>>,
}

enum Way {
    /// Straight to each host.
    Direct(Dialer),
    Proxied(Proxied),
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
        let route = network.proxy.route()?;
        let tls = tls::configuration(network)?;
        let way = if route.is_direct() {
            Way::Direct(Dialer::new(tls))
        } else {
            Way::Proxied(Proxied::new(tls, route)?)
        };
        Ok(Self { way, origins: Mutex::default() })
    }

    /// `name` is a target's.
    fn origin(&self, name: &str) -> Result<Arc<Origin>, Failure> {
        let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = origins.get(name) {
            return Ok(Arc::clone(known));
        }
        let made = Arc::new(Origin::new(name)?);
        if origins.len() >= MOST_ORIGINS {
            // Redirects may lead to any number of them.
            origins.retain(|_, origin| Arc::strong_count(origin) > 1);
        }
        origins.insert(name.to_owned(), Arc::clone(&made));
        Ok(made)
    }
}

impl Transport for Wire {
    async fn send(&self, request: &Request) -> Result<Reply, Failure> {
        let origin = self.origin(request.target.origin())?;
        let Ok(_permit) = origin.permits.acquire().await else {
            return Err(Failure::internal("the transport is closed"));
        };
        let most = request.most_bytes.unwrap_or(usize::MAX).min(coding::MOST_BYTES);
        let reply = match &self.way {
            Way::Direct(dialer) => direct(dialer, &origin, request, most).await?,
            Way::Proxied(proxied) => Box::pin(through(proxied, request, most)).await?,
        };
        match reply.header(CONTENT_ENCODING.as_str()) {
            Some(codings) => decoded(reply, codings, most).await,
            None => Ok(reply),
        }
    }
}

async fn direct(
    dialer: &Dialer,
    origin: &Origin,
    request: &Request,
    most: usize,
) -> Result<Reply, Failure> {
    let (outgoing, _interest) = outgoing(request);
    let (response, lease) = {
        let sending = pin!(origin.send(dialer, &request.target, outgoing));
        body::heard(sending).await??
    };
    // The HTTP library takes a stream that the server reset without an error for one that has ended.
    let is_http2 = response.version() == Version::HTTP_2;
    let is_complete = |body: &Incoming| !is_http2 || body.is_end_stream();
    let broken = |error| causes::failure(&error, Fault::Broken);
    let reply = body::whole(response, most, is_complete, broken).await?;
    lease.give_back();
    Ok(reply)
}

async fn through(proxied: &Proxied, request: &Request, most: usize) -> Result<Reply, Failure> {
    let (outgoing, _interest) = outgoing(request);
    let sending = pin!(proxied.send(&request.target, outgoing));
    let response = body::heard(sending).await??;
    body::whole(response, most, |_| true, proxied::failure).await
}

/// What goes out, its target still to be named, and what keeps it going.
fn outgoing(request: &Request) -> (http::Request<Outgoing>, Option<Interest>) {
    let (body, interest) = request.body.clone().map(upload::of).unzip();
    let mut outgoing = http::Request::new(body.unwrap_or_default());
    outgoing.method_mut().clone_from(&request.method);
    outgoing.headers_mut().clone_from(&request.headers);
    outgoing.headers_mut().entry(ACCEPT_ENCODING).or_insert(coding::ACCEPTED);
    (outgoing, interest.flatten())
}

/// With its body decoded.
async fn decoded(mut reply: Reply, codings: String, most: usize) -> Result<Reply, Failure> {
    let body = std::mem::take(&mut reply.body);
    // A small body may become a large one, but only so large.
    let size = body.len().saturating_mul(coding::USUAL_GROWTH);
    reply.body = aside(size, move || coding::decode(body, &codings, most)).await??;
    Ok(reply)
}

/// Does `work` on `size` bytes: at once when they are few, on a thread of its own when many.
///
/// # Errors
/// The work panicked, or the runtime is ending.
pub async fn aside<T: Send + 'static>(
    size: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    /// What is worked on at once: more than there are processors would only take memory. Other threads
    /// are left for look-ups of names.
    static PLACES: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
        let processors = available_parallelism().map_or(1, NonZero::get);
        Arc::new(Semaphore::new(processors.min(runtime::BLOCKING_THREADS - 2)))
    });
    if size < LARGE {
        return Ok(work());
    }
    let place = Arc::clone(&PLACES).acquire_owned().await;
    let work = move || {
        // Also work that nobody waits for any more has its place until it ends.
        let _place = place;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| Failure::internal(&error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::network::Proxies;

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
    fn origins_are_forgotten_when_there_are_many_and_no_call_is_there() {
        let wire = Wire::new(&Network::default()).unwrap();
        let used = wire.origin("http://used.test").unwrap();
        for number in 0..10 * MOST_ORIGINS {
            wire.origin(&format!("http://{number}.test")).unwrap();
        }
        assert!(Arc::ptr_eq(&used, &wire.origin("http://used.test").unwrap()));
        assert!(wire.origins.lock().unwrap().len() <= MOST_ORIGINS);
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
