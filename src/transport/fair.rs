//! A connection that lets others have their turn. What a server sends as fast as it is read would
//! otherwise keep the network's one thread for as long as it comes.

use std::io;
use std::mem;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};

use hyper::rt::{Read, ReadBufCursor, Write};
use tokio::task::yield_now;

/// Between two reads that give something, all others that can go on do, and the network is asked
/// for news. How much a read gives is the buffer's size, see `dial.rs`.
pub struct Fair<T> {
    stream: T,
    /// Whether the last read gave something.
    has_read: bool,
}

impl<T> Fair<T> {
    pub fn new(stream: T) -> Self {
        Self { stream, has_read: false }
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
        read
    }
}

impl<T: Write + Unpin> Write for Fair<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
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
        Pin::new(&mut self.stream).poll_write_vectored(context, pieces)
    }
}
