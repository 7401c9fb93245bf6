//! The runtime that all calls of the process run on: one thread for all of the network, and a few
//! for large bodies and for name look-ups, which the system only offers as blocking calls. It
//! starts at the first call and stays; its threads never keep the process alive.
//!
//! The scheduler is the one for a single thread, which does less than the other one does with one
//! worker. To wake its thread costs the waking one a system call; what is started while it is being
//! woken, or has not come to it yet, costs none.

use std::future::poll_fn;
use std::io;
use std::mem;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;

use futures_util::future::{AbortHandle, Abortable};
use tokio::runtime::{Builder, Handle};
use tokio::task::yield_now;

use crate::core::failure::Failure;

pub const BLOCKING_THREADS: usize = 8;
const NAME: &str = "lokalise";

/// Gives a work to the scheduler of this thread.
type Start = Box<dyn FnOnce() + Send>;

/// What other threads have started and the runtime's has not come to yet.
struct Starting {
    works: Vec<Start>,
    /// Of the runtime's thread, when it has come to all.
    waker: Option<Waker>,
}

static STARTING: Mutex<Starting> = Mutex::new(Starting { works: Vec::new(), waker: None });

/// Starts what `make` makes on the runtime's thread, so that this one need not carry what is large;
/// the handle stops it and closes its connection. `make` itself only makes: a panic of it would end the
/// runtime's thread, one of what it makes does not.
///
/// # Errors
/// The system gives no thread. A later call tries again.
pub fn spawn<F: Future<Output = ()> + Send + 'static>(
    make: impl FnOnce() -> F + Send + 'static,
) -> Result<AbortHandle, Failure> {
    running()?;
    let (handle, registration) = AbortHandle::new_pair();
    let start = move || drop(tokio::spawn(Abortable::new(make(), registration)));
    let waker = {
        let mut starting = starting();
        starting.works.push(Box::new(start));
        starting.waker.take()
    };
    if let Some(waker) = waker {
        waker.wake();
    }
    Ok(handle)
}

fn starting() -> MutexGuard<'static, Starting> {
    STARTING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The runtime's thread: gives what was started to the scheduler.
fn start_all(context: &mut Context<'_>) -> Poll<()> {
    let works = {
        let mut starting = starting();
        // Others start more only after this: nothing is missed.
        starting.waker = Some(context.waker().clone());
        mem::take(&mut starting.works)
    };
    for start in works {
        start();
    }
    Poll::Pending
}

/// Does `work` after what this thread of the runtime has at hand; on other threads at once.
pub fn soon(work: impl FnOnce() + Send + 'static) {
    match Handle::try_current() {
        Ok(runtime) => drop(runtime.spawn(async {
            // Comes back when the network has been asked for news, and those it woke have run.
            yield_now().await;
            work();
        })),
        Err(_) => work(),
    }
}

/// Sees to it that the runtime runs.
fn running() -> Result<(), Failure> {
    static RUNS: OnceLock<()> = OnceLock::new();
    static BEGINNING: Mutex<()> = Mutex::new(());
    if RUNS.get().is_some() {
        return Ok(());
    }
    let _alone = BEGINNING.lock().unwrap_or_else(PoisonError::into_inner);
    if RUNS.get().is_none() {
        begin().map_err(|error| {
            Failure::internal(&format!("the network's thread did not start: {error}"))
        })?;
        RUNS.get_or_init(|| ());
    }
    Ok(())
}

fn begin() -> io::Result<()> {
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(BLOCKING_THREADS)
        .thread_name(NAME)
        .enable_all()
        .build()?;
    thread::Builder::new()
        .name(NAME.to_owned())
        .spawn(move || runtime.block_on(poll_fn(start_all)))?;
    Ok(())
}
