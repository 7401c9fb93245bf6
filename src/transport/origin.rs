//! What is known of one origin: how many calls it may have at once, what it speaks, and the
//! connections that are there. A call goes out on one of these, or on a new one.

use std::error::Error;
use std::io;

use http::header::HOST;
use http::uri::{PathAndQuery, Scheme};
use http::{HeaderValue, Request, Response, Uri};
use hyper::body::Incoming;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::dial::{Connection, Dialer, Http1};
use super::first::{First, Turn};
use super::kept::{Kept, Taken, User};
use super::streams::{Http2, Turn as Stream};
use super::upload::Outgoing;
use super::{CONNECT, MOST_CONNECTIONS, causes};
use crate::core::failure::{Failure, Fault};
use crate::core::target::Target;

pub struct Origin {
    /// One for each call in progress.
    pub permits: Semaphore,
    base: Uri,
    host: HeaderValue,
    /// Settled when it is known to be HTTP/1.1.
    protocol: First,
    kept: Kept<Http1, Http2>,
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
        let permits = Semaphore::new(MOST_CONNECTIONS);
        let protocol = First::new(!is_secure);
        Ok(Self { permits, base, host, protocol, kept: Kept::default() })
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
            let (connection, is_new) = match self.kept.take() {
                Some(connection) => (connection, false),
                // Boxed: it takes far more room than all else, and is rare.
                None => Box::pin(self.connect(dialer)).await?,
            };
            let sent = match connection {
                Taken::One(mut sender) => {
                    self.address_http1(target, &mut request)?;
                    let sent = match sender.ready().await {
                        Ok(()) => sender.try_send_request(request).await,
                        Err(_) if !is_new => continue,
                        Err(error) => return Err(causes::failure(&error, Fault::Unsent)),
                    };
                    sent.map(|response| (response, Lease::Http1(sender, self.kept.clone())))
                }
                Taken::Many(mut connection, user) => {
                    self.address_http2(target, &mut request)?;
                    let Some(turn) = connection.turn().await else {
                        self.kept.forget(&user);
                        if is_new {
                            let closed = io::ErrorKind::ConnectionReset;
                            return Err(causes::found(closed, Fault::Unsent));
                        }
                        continue;
                    };
                    let sent = connection.sender.try_send_request(request).await;
                    if sent.as_ref().is_err_and(|error| error.message().is_some()) {
                        self.kept.forget(&user);
                    }
                    sent.map(|response| (response, Lease::Http2(turn, user)))
                }
            };
            match sent {
                Ok(sent) => return Ok(sent),
                Err(mut error) => match error.take_message() {
                    Some(unsent) if !is_new => request = unsent,
                    Some(_) => return Err(causes::failure(error.error(), Fault::Unsent)),
                    None => return Err(causes::broken(error.error())),
                },
            }
        }
    }

    /// A connection for a call that found none, and whether it is a new one.
    ///
    /// # Errors
    /// There was none in time, which all that comes before a connection takes its part of.
    async fn connect(&self, dialer: &Dialer) -> Result<(Taken<Http1, Http2>, bool), Failure> {
        let late = |_| causes::found(io::ErrorKind::TimedOut, Fault::Unsent);
        timeout(CONNECT, self.find(dialer)).await.map_err(late)?
    }

    async fn find(&self, dialer: &Dialer) -> Result<(Taken<Http1, Http2>, bool), Failure> {
        let turn = self.protocol.turn().await;
        if let Turn::Later = turn
            && let Some(connection) = self.kept.take()
        {
            return Ok((connection, false));
        }
        Ok(match dialer.dial(&self.base).await? {
            Connection::Http1(sender) => {
                self.protocol.settle();
                (Taken::One(sender), true)
            }
            Connection::Http2(sender) => self.kept.share(sender),
        })
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
}

/// A connection whose reply is being read. One of HTTP/1.1 is kept for the next call when the reply was
/// read to its end; else it closes, since there is no other way to end a reply.
pub enum Lease {
    Http1(Http1, Kept<Http1, Http2>),
    #[expect(dead_code, reason = "held")]
    Http2(Stream, User<Http1, Http2>),
}

impl Lease {
    /// The reply was read to its end.
    pub fn give_back(self) {
        let Self::Http1(mut sender, kept) = self else { return };
        if sender.is_ready() {
            kept.give(sender);
        } else {
            // The request may still be on its way, or the connection be closing.
            tokio::spawn(async move {
                if sender.ready().await.is_ok() {
                    kept.give(sender);
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
