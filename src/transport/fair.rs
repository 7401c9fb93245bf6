//! A connection that lets others have their turn, and the server the last word.
//!
//! What a server sends as fast as it is read would otherwise keep the network's one thread for as long
//! as it comes. And a server that refuses an upload may close before it has read that: then writing
//! fails while its reply is there to be read.

use std::io;
use std::mem;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_util::task::AtomicWaker;
use hyper::rt::{Read, ReadBufCursor, Write};
use tokio::task::yield_now;

/// Between two reads that give something, all others that can go on do, and the network is asked
/// for news.
pub struct Fair<T> {
    stream: T,
    /// Whether the last read gave something.
    has_read: bool,
    /// The server takes nothing any more. What is to be told about that, reading tells.
    is_deaf: bool,
    /// Who else wants to know that something came.
    news: Option<Arc<AtomicWaker>>,
}

impl<T> Fair<T> {
    pub fn new(stream: T) -> Self {
        Self { stream, has_read: false, is_deaf: false, news: None }
    }

    pub fn with_news(stream: T, news: Arc<AtomicWaker>) -> Self {
        Self { news: Some(news), ..Self::new(stream) }
    }

    /// `done`, or as much as `all` when the server has closed.
    fn unless_deaf<D>(&mut self, done: Poll<io::Result<D>>, all: D) -> Poll<io::Result<D>> {
        if let Poll::Ready(Err(error)) = &done {
            self.is_deaf |=
                matches!(error.kind(), io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset);
        }
        if self.is_deaf { Poll::Ready(Ok(all)) } else { done }
    }
}

impl<T: Read + Unpin> Read for Fair<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        if mem::take(&mut self.has_read) {
            // It is not kept: the first look at it sees to this task's next turn.
            ready!(pin!(yield_now()).poll(context));
        }
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.has_read = read.is_ready();
        if let Some(news) = self.news.as_ref().filter(|_| read.is_ready()) {
            news.wake();
        }
        read
    }
}

impl<T: Write + Unpin> Write for Fair<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.unless_deaf(written, bytes.len())
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        self.unless_deaf(flushed, ())
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.unless_deaf(written, pieces.iter().map(|piece| piece.len()).sum())
    }
}
