//! Large request bodies, a piece at a time. A body that the HTTP library has as a whole it sends as
//! a whole, also when nobody waits for the reply any more.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::task::AtomicWaker;
use http_body::{Body, Frame, SizeHint};

const PIECE: usize = 64 * 1024;

/// Dropped with the call: what has not been sent by then is not sent, and its connection ends.
pub struct Interest(Arc<Shared>);

#[derive(Default)]
struct Shared {
    is_over: AtomicBool,
    /// The connection, which may be waiting for the server to take more.
    connection: AtomicWaker,
}

impl Drop for Interest {
    fn drop(&mut self) {
        self.0.is_over.store(true, Ordering::Release);
        self.0.connection.wake();
    }
}

/// The body to send, and what keeps it going where that is needed.
pub fn of(bytes: Bytes) -> (reqwest::Body, Option<Interest>) {
    if bytes.len() <= PIECE {
        return (bytes.into(), None);
    }
    let shared = Arc::new(Shared::default());
    let upload = Upload { left: bytes, shared: Arc::clone(&shared) };
    (reqwest::Body::wrap(upload), Some(Interest(shared)))
}

struct Upload {
    left: Bytes,
    shared: Arc<Shared>,
}

impl Body for Upload {
    type Data = Bytes;
    type Error = Abandoned;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Abandoned>>> {
        self.shared.connection.register(context.waker());
        if self.left.is_empty() {
            return Poll::Ready(None);
        }
        if self.shared.is_over.load(Ordering::Acquire) {
            return Poll::Ready(Some(Err(Abandoned)));
        }
        let size = self.left.len().min(PIECE);
        Poll::Ready(Some(Ok(Frame::data(self.left.split_to(size)))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}

/// Nobody waits for the reply any more.
#[derive(Debug, thiserror::Error)]
#[error("the call was given up")]
struct Abandoned;
