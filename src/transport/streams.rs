//! A connection of HTTP/2, which takes as many calls at once as its server says.
//!
//! A call waits here for its turn, not in the HTTP library: that one sends what it has queued also when
//! nobody waits for the reply any more, and a write that was cancelled must not be sent later.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;

use hyper::client::conn::http2::{Builder, SendRequest};
use hyper::rt::{Read, Write};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::MOST_CONNECTIONS;
use super::kept::Sender;
use super::upload::Outgoing;

#[derive(Clone)]
pub struct Http2 {
    pub sender: SendRequest<Outgoing>,
    turns: Arc<Semaphore>,
}

/// Held by a call as long as its stream is open.
pub type Turn = OwnedSemaphorePermit;

/// What the server takes before it has said how many: more could be refused.
const FIRST: usize = 1;

impl Http2 {
    /// # Errors
    /// The server does not greet back.
    pub async fn greet<T: Read + Write + Unpin + Send + 'static>(stream: T) -> hyper::Result<Self> {
        let mut builder = Builder::new(TokioExecutor::new());
        builder.timer(TokioTimer::new()).initial_max_send_streams(FIRST);
        let (sender, mut connection) = builder.handshake(stream).await?;
        let turns = Arc::new(Semaphore::new(FIRST));
        let given = Arc::clone(&turns);
        tokio::spawn(async move {
            let mut turns = FIRST;
            poll_fn(|context| {
                // How it ends is told to whoever waits for a reply on it.
                let ended = Pin::new(&mut connection).poll(context).map(drop);
                let most = connection.current_max_send_streams().clamp(1, MOST_CONNECTIONS);
                given.add_permits(most.saturating_sub(turns));
                turns = turns.max(most);
                turns -= given.forget_permits(turns - most);
                ended
            })
            .await;
            given.close();
        });
        Ok(Self { sender, turns })
    }

    /// Waits until the server takes another call; `None` when it takes none any more.
    pub async fn turn(&self) -> Option<Turn> {
        Arc::clone(&self.turns).acquire_owned().await.ok()
    }
}

impl Sender for Http2 {
    fn is_closed(&self) -> bool {
        self.sender.is_closed()
    }
}
