//! The API's replies, ready in memory, on a port of loopback that it prints. It ends with its
//! standard input.

use std::convert::Infallible;
use std::io::{Read as _, Write as _};
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use lokalise_benches::{Page, keys, project, projects};
use tokio::net::TcpListener;

struct Ready {
    project: Response<Bytes>,
    projects: Response<Bytes>,
    keys: Response<Bytes>,
}

fn ready(page: Page) -> Response<Bytes> {
    let mut reply = Response::new(Bytes::from(page.body));
    let common = [
        ("content-type", "application/json".to_owned()),
        ("cache-control", "no-cache, private".to_owned()),
        ("x-ratelimit-limit", "6".to_owned()),
        ("strict-transport-security", "max-age=15724800; includeSubDomains".to_owned()),
    ];
    for (name, value) in common.into_iter().chain(page.headers) {
        reply.headers_mut().insert(name, value.parse().expect("a header value"));
    }
    reply
}

fn answer(ready: &Ready, request: &Request<Incoming>) -> Response<Full<Bytes>> {
    let path = request.uri().path();
    let found = match path.strip_prefix("/api2/projects") {
        Some("") => &ready.projects,
        Some(rest) if rest.ends_with("/keys") => &ready.keys,
        Some(_) => &ready.project,
        None => {
            let mut reply = Response::new(Full::default());
            *reply.status_mut() = StatusCode::NOT_FOUND;
            return reply;
        }
    };
    found.clone().map(Full::new)
}

async fn serve() -> std::io::Result<()> {
    let ready = Arc::new(Ready {
        project: ready(project()),
        projects: ready(projects()),
        keys: ready(keys(5000)),
    });
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let ready = Arc::clone(&ready);
        tokio::task::spawn_local(async move {
            let service = service_fn(move |request| {
                let reply = answer(&ready, &request);
                async move { Ok::<_, Infallible>(reply) }
            });
            // A client that hangs up is its own business.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

fn main() -> std::io::Result<()> {
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, serve())
}
