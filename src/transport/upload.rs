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

/// A body on its way out.
#[derive(Default)]
pub struct Outgoing {
    left: Bytes,
    /// `None` for one that goes out as a whole.
    shared: Option<Arc<Shared>>,
}

impl Outgoing {
    pub fn for_reqwest(self) -> Option<reqwest::Body> {
        match self {
            Self { left, shared: None } if left.is_empty() => None,
            Self { left, shared: None } => Some(left.into()),
            upload => Some(reqwest::Body::wrap(upload)),
        }
    }
}

/// The body to send, and what keeps it going where that is needed.
pub fn of(bytes: Bytes) -> (Outgoing, Option<Interest>) {
    if bytes.len() <= PIECE {
        return (Outgoing { left: bytes, shared: None }, None);
    }
    let shared = Arc::new(Shared::default());
    let upload = Outgoing { left: bytes, shared: Some(Arc::clone(&shared)) };
    (upload, Some(Interest(shared)))
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Abandoned;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Abandoned>>> {
        if let Some(shared) = &self.shared {
            shared.connection.register(context.waker());
            if !self.left.is_empty() && shared.is_over.load(Ordering::Acquire) {
                return Poll::Ready(Some(Err(Abandoned)));
            }
        }
        if self.left.is_empty() {
            return Poll::Ready(None);
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
pub struct Abandoned;
