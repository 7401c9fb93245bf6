//! A connection of HTTP/2, which takes as many calls at once as its server says.
//!
//! A call waits here for its turn, not in the HTTP library: that one sends what it has queued also when
//! nobody waits for the reply any more, and a write that was cancelled must not be sent later.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::task::AtomicWaker;
use hyper::client::conn::http2::{Builder, SendRequest};
use hyper::rt::{Read, Write};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::fair::Fair;
use super::kept::Shareable;
use super::upload::Outgoing;
use super::{MOST_CONNECTIONS, PROBE};

#[derive(Clone)]
pub struct Http2 {
    pub sender: SendRequest<Outgoing>,
    turns: Arc<Turns>,
}

/// What the server takes before it has said how many: more could be refused.
const FIRST: usize = 1;

impl Http2 {
    /// # Errors
    /// The server does not greet back.
    pub async fn greet<T: Read + Write + Unpin + Send + 'static>(stream: T) -> hyper::Result<Self> {
        let news = Arc::new(AtomicWaker::new());
        let mut builder = Builder::new(TokioExecutor::new());
        builder
            .initial_max_send_streams(FIRST)
            // A server that is gone is found out, as long as a call waits for it.
            .timer(TokioTimer::new())
            .keep_alive_interval(PROBE)
            .keep_alive_timeout(PROBE);
        let stream = Fair::with_news(stream, Arc::clone(&news));
        let (sender, mut connection) = builder.handshake(stream).await?;
        let turns = Arc::new(Turns::new(FIRST));
        let given = Arc::clone(&turns);
        tokio::spawn(async move {
            let mut most = FIRST;
            poll_fn(|context| {
                // The library reads elsewhere what the server says of its limit.
                news.register(context.waker());
                // How it ends is told to whoever waits for a reply on it.
                let ended = Pin::new(&mut connection).poll(context).map(drop);
                let now = connection.current_max_send_streams().min(MOST_CONNECTIONS);
                given.change(most, now);
                most = now;
                ended
            })
            .await;
            given.free.close();
        });
        Ok(Self { sender, turns })
    }

    /// Waits until the server takes another call; `None` when it takes none any more.
    pub async fn turn(&self) -> Option<Turn> {
        let permit = Arc::clone(&self.turns.free).acquire_owned().await.ok()?;
        Some(Turn { permit: Some(permit), turns: Arc::clone(&self.turns) })
    }
}

impl Shareable for Http2 {
    fn is_closed(&self) -> bool {
        self.sender.is_closed()
    }
}

struct Turns {
    free: Arc<Semaphore>,
    /// Turns in use that are not to be given to the next: the server takes fewer than it did.
    excess: AtomicUsize,
}

impl Turns {
    fn new(count: usize) -> Self {
        Self { free: Arc::new(Semaphore::new(count)), excess: AtomicUsize::new(0) }
    }

    fn change(&self, from: usize, to: usize) {
        let more = to.saturating_sub(from);
        let kept = (0..more).filter(|_| self.take_excess()).count();
        self.free.add_permits(more - kept);
        let fewer = from.saturating_sub(to);
        let in_use = fewer - self.free.forget_permits(fewer);
        self.excess.fetch_add(in_use, Ordering::Relaxed);
    }

    fn take_excess(&self) -> bool {
        let less = |excess: usize| excess.checked_sub(1);
        self.excess.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }
}

/// Held by a call as long as its stream is open.
pub struct Turn {
    permit: Option<OwnedSemaphorePermit>,
    turns: Arc<Turns>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(permit) = self.permit.take()
            && self.turns.take_excess()
        {
            permit.forget();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    fn turn(turns: &Arc<Turns>) -> Option<Turn> {
        let permit = Arc::clone(&turns.free).try_acquire_owned().ok()?;
        Some(Turn { permit: Some(permit), turns: Arc::clone(turns) })
    }

    #[test]
    fn no_more_have_a_turn_than_the_server_takes_now() {
        let turns = Arc::new(Turns::new(1));
        turns.change(1, 4);
        let mut held: Vec<Turn> = std::iter::from_fn(|| turn(&turns)).collect();
        assert_eq!(held.len(), 4);
        let mut waiting = Box::pin(Arc::clone(&turns.free).acquire_owned());
        assert!((&mut waiting).now_or_never().is_none());
        turns.change(4, 2);
        for left in [3, 2] {
            held.truncate(left);
            assert!((&mut waiting).now_or_never().is_none(), "{left} are under way");
        }
        held.truncate(1);
        assert!((&mut waiting).now_or_never().is_some());
    }

    #[test]
    fn what_is_taken_back_is_given_again_first() {
        let turns = Arc::new(Turns::new(3));
        let held: Vec<Turn> = std::iter::from_fn(|| turn(&turns)).collect();
        turns.change(3, 0);
        turns.change(0, 2);
        drop(held);
        assert_eq!(std::iter::from_fn(|| turn(&turns)).collect::<Vec<_>>().len(), 2);
    }
}
