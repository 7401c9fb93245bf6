//! What goes through a proxy, or may: reqwest knows tunnels and the credentials of proxies. It goes by
//! HTTP/1.1: a second copy of HTTP/2 would make the binary a tenth larger.

use std::sync::Arc;

use http::{Request, Response, StatusCode};

use super::upload::Outgoing;
use super::{CONNECT, IDLE, MOST_CONNECTIONS, MOST_HEADERS, causes};
use crate::core::failure::{Failure, Fault};
use crate::core::network::Route;
use crate::core::target::Target;

pub struct Proxied {
    client: reqwest::Client,
    route: Arc<Route>,
}

impl Proxied {
    /// # Errors
    /// The client could not be made.
    pub fn new(tls: rustls::ClientConfig, route: Route) -> Result<Self, Failure> {
        let route = Arc::new(route);
        let of = Arc::clone(&route);
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .proxy(reqwest::Proxy::custom(move |url| of.proxy(url).cloned()))
            .connect_timeout(CONNECT)
            .tcp_nodelay(true)
            .http1_max_headers(MOST_HEADERS)
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(MOST_CONNECTIONS)
            .build()
            .map_err(failure)?;
        Ok(Self { client, route })
    }

    /// Sends `request` to `target`.
    ///
    /// # Errors
    /// No connection, one that ended before the headers of the reply came, or a proxy that wants
    /// credentials.
    pub async fn send(
        &self,
        target: &Target,
        request: Request<Outgoing>,
    ) -> Result<Response<reqwest::Body>, Failure> {
        let Some(url) = target.url() else {
            return Err(Failure::internal("a request without a URL"));
        };
        let (parts, body) = request.into_parts();
        let is_forwarded = url.scheme() == "http" && self.route.proxy(&url).is_some();
        let mut outgoing = reqwest::Request::new(parts.method, url);
        *outgoing.headers_mut() = parts.headers;
        *outgoing.body_mut() = body.for_reqwest();
        let response = self.client.execute(outgoing).await.map_err(failure)?;
        if is_forwarded && response.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED {
            // The proxy's own words, which are no answer of the service.
            return Err(Failure::unreadable("the proxy asks for a user name and a password"));
        }
        Ok(response.into())
    }
}

pub fn failure(error: reqwest::Error) -> Failure {
    let fault = if error.is_connect() { Fault::Unsent } else { Fault::Broken };
    // The URL of a proxy holds its password.
    causes::failure(&error.without_url(), fault)
}
