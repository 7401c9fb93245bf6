//! New connections: name look-up, TCP, TLS, and the greeting of the protocol that was agreed on.

use std::error::Error;
use std::sync::Arc;

use http::Uri;
use hyper::client::conn::http1;
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::{Connection as _, HttpConnector};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use tokio::net::TcpStream;
use tower_service::Service as _;

use super::fair::Fair;
use super::streams::Http2;
use super::upload::Outgoing;
use super::{CONNECT, MOST_HEADERS, causes};
use crate::core::failure::{Failure, Fault};

pub type Http1 = http1::SendRequest<Outgoing>;

/// A connection that is ready for a request. Dropped, it closes when what is on it has ended.
pub enum Connection {
    Http1(Http1),
    Http2(Http2),
}

/// What HTTP/1.1 reads at once, in bytes, and the most that the headers of a reply take there: eight
/// times what Node takes.
const BUFFER: usize = 128 * 1024;

pub struct Dialer {
    connector: HttpsConnector<HttpConnector>,
}

impl Dialer {
    pub fn new(mut tls: ClientConfig) -> Self {
        tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(CONNECT));
        tcp.set_keepalive(Some(super::PROBE));
        tcp.set_keepalive_interval(Some(super::PROBE));
        tcp.set_keepalive_retries(Some(3));
        // Nothing is asked while the answer to a request is awaited: the system then gives up by this.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        tcp.set_tcp_user_timeout(Some(2 * super::PROBE));
        Self { connector: HttpsConnector::from((tcp, Arc::new(tls))) }
    }

    /// A connection to the host of `origin`.
    ///
    /// # Errors
    /// There is none: nothing of any request was sent.
    pub async fn dial(&self, origin: &Uri) -> Result<Connection, Failure> {
        let connecting = self.connector.clone().call(origin.clone());
        let stream = connecting.await.map_err(|error| unsent(error.as_ref()))?;
        greet(stream).await.map_err(|error| unsent(&error))
    }
}

fn unsent(error: &(dyn Error + 'static)) -> Failure {
    causes::failure(error, Fault::Unsent)
}

async fn greet(stream: MaybeHttpsStream<TokioIo<TcpStream>>) -> hyper::Result<Connection> {
    if stream.connected().is_negotiated_h2() {
        return Ok(Connection::Http2(Http2::greet(stream).await?));
    }
    let mut builder = http1::Builder::new();
    let (sender, connection) = builder
        .max_headers(MOST_HEADERS)
        .max_buf_size(BUFFER)
        .writev(false)
        .handshake(Fair::new(stream))
        .await?;
    // How it ends is told to whoever waits for a reply on it.
    tokio::spawn(async move { drop(connection.await) });
    Ok(Connection::Http1(sender))
}
