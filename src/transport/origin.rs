//! What is known of one origin: how many calls it may have at once, and the connections that wait
//! there for the next one.

use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::header::HOST;
use http::uri::{PathAndQuery, Scheme};
use http::{HeaderValue, Request, Response, Uri};
use hyper::body::Incoming;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep_until};

use super::dial::{Connection, Dialer, Http1, Http2};
use super::upload::Outgoing;
use super::{IDLE, MOST_CONNECTIONS, causes};
use crate::core::failure::{Failure, Fault};
use crate::core::target::Target;

pub struct Origin {
    /// One for each call in progress.
    pub permits: Semaphore,
    base: Uri,
    host: HeaderValue,
    kept: Arc<Mutex<Kept>>,
}

struct Kept {
    speaks: Speaks,
    /// The one used last is at the end, and is used next.
    idle: Vec<Idle>,
    /// HTTP/2 takes all calls on one connection.
    shared: Option<Http2>,
    /// Whether somebody sees to the ones that stay idle for too long.
    is_watched: bool,
}

struct Idle {
    sender: Http1,
    since: Instant,
}

impl Origin {
    /// `text` is a URL as far as its path.
    ///
    /// # Errors
    /// A host that HTTP cannot name.
    pub fn new(text: &str) -> Result<Self, Failure> {
        let parts = || {
            let base: Uri = text.parse().ok()?;
            let host = HeaderValue::from_str(base.authority()?.as_str()).ok()?;
            Some((base, host))
        };
        let (base, host) =
            parts().ok_or_else(|| Failure::unreadable("the host's name is none for HTTP"))?;
        let is_secure = base.scheme() == Some(&Scheme::HTTPS);
        let speaks = if is_secure { Speaks::Unknown } else { Speaks::Http1 };
        let kept = Kept { speaks, idle: Vec::new(), shared: None, is_watched: false };
        let permits = Semaphore::new(MOST_CONNECTIONS);
        Ok(Self { permits, base, host, kept: Arc::new(Mutex::new(kept)) })
    }

    /// Sends `request` to `target`, on a connection that is there, or on a new one.
    /// One that was closed while it was idle had no use for the request, which goes to the next.
    ///
    /// # Errors
    /// No connection, or one that ended before the headers of the reply came.
    pub async fn send(
        &self,
        dialer: &Dialer,
        target: &Target,
        mut request: Request<Outgoing>,
    ) -> Result<(Response<Incoming>, Lease), Failure> {
        loop {
            let (connection, is_new) = match self.take() {
                Some(connection) => (connection, false),
                // Boxed: it takes far more room than all else, and is rare.
                None => Box::pin(self.connect(dialer)).await?,
            };
            let sent = match connection {
                Connection::Http1(mut sender) => {
                    self.address_http1(target, &mut request)?;
                    let sent = match sender.ready().await {
                        Ok(()) => sender.try_send_request(request).await,
                        Err(_) if !is_new => continue,
                        Err(error) => return Err(causes::failure(&error, Fault::Unsent)),
                    };
                    sent.map(|response| (response, Some(sender)))
                }
                Connection::Http2(mut sender) => {
                    self.address_http2(target, &mut request)?;
                    sender.try_send_request(request).await.map(|response| (response, None))
                }
            };
            match sent {
                Ok((response, sender)) => {
                    return Ok((response, Lease { sender, kept: Arc::clone(&self.kept) }));
                }
                Err(mut error) => match error.take_message() {
                    Some(unsent) if !is_new => {
                        // Whatever was shared takes no more: it would be found again.
                        lock(&self.kept).shared = None;
                        request = unsent;
                    }
                    Some(_) => return Err(causes::failure(error.error(), Fault::Unsent)),
                    None => return Err(causes::failure(error.error(), Fault::Broken)),
                },
            }
        }
    }

    /// In HTTP/1 a request names a path, and the host in a header.
    fn address_http1(
        &self,
        target: &Target,
        request: &mut Request<Outgoing>,
    ) -> Result<(), Failure> {
        *request.uri_mut() = path_of(target)?.into();
        request.headers_mut().insert(HOST, self.host.clone());
        Ok(())
    }

    /// In HTTP/2 it names all of the URL.
    fn address_http2(
        &self,
        target: &Target,
        request: &mut Request<Outgoing>,
    ) -> Result<(), Failure> {
        let mut parts = self.base.clone().into_parts();
        parts.path_and_query = Some(path_of(target)?);
        *request.uri_mut() = Uri::from_parts(parts).map_err(|error| no_target(&error))?;
        request.headers_mut().remove(HOST);
        Ok(())
    }

    fn take(&self) -> Option<Connection> {
        let mut kept = lock(&self.kept);
        if let Some(sender) = kept.shared.take_if(|sender| sender.is_closed()) {
            drop(sender);
        }
        if let Some(sender) = &kept.shared {
            return Some(Connection::Http2(sender.clone()));
        }
        let idle = kept.idle.pop()?;
        if idle.since.elapsed() < IDLE {
            return Some(Connection::Http1(idle.sender));
        }
        // All others are older.
        kept.idle.clear();
        None
    }

    /// A connection for a call that found none, and whether it is a new one.
    async fn connect(&self, dialer: &Dialer) -> Result<(Connection, bool), Failure> {
        let asking = match self.ask() {
            Asked::Now(asking) => Some(asking),
            Asked::Already(answer) => {
                // It is closed when there is an answer, or none will come.
                let _ = answer.acquire().await;
                if let Some(connection) = self.take() {
                    return Ok((connection, false));
                }
                None
            }
            Asked::Before => None,
        };
        let connection = dialer.dial(&self.base).await?;
        {
            let mut kept = lock(&self.kept);
            match &connection {
                Connection::Http1(_) => kept.speaks = Speaks::Http1,
                Connection::Http2(sender) => {
                    kept.shared.get_or_insert_with(|| sender.clone());
                }
            }
        }
        drop(asking);
        Ok((connection, true))
    }

    fn ask(&self) -> Asked<'_> {
        let mut kept = lock(&self.kept);
        match &kept.speaks {
            Speaks::Http1 => Asked::Before,
            Speaks::Asked(answer) => Asked::Already(Arc::clone(answer)),
            Speaks::Unknown => {
                let answer = Arc::new(Semaphore::new(0));
                kept.speaks = Speaks::Asked(Arc::clone(&answer));
                Asked::Now(Asking { kept: &self.kept, answer })
            }
        }
    }
}

/// What an origin speaks, which over TLS its first connection tells. Calls that come meanwhile wait
/// for it: with HTTP/2 they need none of their own.
enum Speaks {
    Http1,
    /// Or HTTP/2, on a connection that may have ended.
    Unknown,
    /// The semaphore is closed when there is an answer.
    Asked(Arc<Semaphore>),
}

enum Asked<'a> {
    Now(Asking<'a>),
    Already(Arc<Semaphore>),
    Before,
}

/// Held by the call that makes the first connection: when it is dropped, nobody waits for it any more.
struct Asking<'a> {
    kept: &'a Mutex<Kept>,
    answer: Arc<Semaphore>,
}

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        {
            let mut kept = lock(self.kept);
            if matches!(kept.speaks, Speaks::Asked(_)) {
                kept.speaks = Speaks::Unknown;
            }
        }
        self.answer.close();
    }
}

/// A connection whose reply is being read. It is kept for the next call when the reply was read to
/// its end; else it closes, since there is no other way to end a reply.
pub struct Lease {
    sender: Option<Http1>,
    kept: Arc<Mutex<Kept>>,
}

impl Lease {
    /// The reply was read to its end.
    pub fn give_back(self) {
        let Self { sender: Some(mut sender), kept } = self else { return };
        if sender.is_ready() {
            keep(&kept, sender);
        } else {
            // The request may still be on its way, or the connection be closing.
            tokio::spawn(async move {
                if sender.ready().await.is_ok() {
                    keep(&kept, sender);
                }
            });
        }
    }
}

fn path_of(target: &Target) -> Result<PathAndQuery, Failure> {
    PathAndQuery::from_maybe_shared(target.path()).map_err(|error| no_target(&error))
}

fn no_target(error: &(dyn Error + 'static)) -> Failure {
    causes::failure(error, Fault::Unsent)
}

fn keep(kept: &Arc<Mutex<Kept>>, sender: Http1) {
    let mut all = lock(kept);
    if all.idle.len() < MOST_CONNECTIONS {
        all.idle.push(Idle { sender, since: Instant::now() });
    }
    if !all.is_watched {
        all.is_watched = true;
        tokio::spawn(watch(Arc::clone(kept)));
    }
}

/// Closes connections that were idle for too long, until there is none.
async fn watch(kept: Arc<Mutex<Kept>>) {
    loop {
        let oldest = {
            let mut kept = lock(&kept);
            let now = Instant::now();
            let kept_from = kept.idle.iter().position(|idle| now < idle.since + IDLE);
            let expired = kept_from.unwrap_or(kept.idle.len());
            kept.idle.drain(..expired);
            let Some(oldest) = kept.idle.first() else {
                kept.is_watched = false;
                return;
            };
            oldest.since
        };
        sleep_until(oldest + IDLE).await;
    }
}

fn lock(kept: &Mutex<Kept>) -> MutexGuard<'_, Kept> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
