//! The runtime that all calls of the process run on: one thread for all of the network, and a few
//! for large bodies and for name look-ups, which the system only offers as blocking calls. It
//! starts at the first call and stays; its threads never keep the process alive.
//!
//! The scheduler is the one for a single thread, which does less than the other one does with one
//! worker.

use std::future::pending;
use std::io;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;

use tokio::runtime::{Builder, Handle};
use tokio::task::{AbortHandle, yield_now};

use crate::core::failure::Failure;

const BLOCKING_THREADS: usize = 8;
const NAME: &str = "lokalise";

/// Starts `work`; the handle stops it and closes its connection.
///
/// # Errors
/// The system gives no thread. A later call tries again.
pub fn spawn(work: impl Future<Output = ()> + Send + 'static) -> Result<AbortHandle, Failure> {
    Ok(runtime()?.spawn(work).abort_handle())
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

fn runtime() -> Result<&'static Handle, Failure> {
    static RUNTIME: OnceLock<Handle> = OnceLock::new();
    static STARTING: Mutex<()> = Mutex::new(());
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let _alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let made = start().map_err(|error| {
        Failure::internal(&format!("the network's thread did not start: {error}"))
    })?;
    Ok(RUNTIME.get_or_init(|| made))
}

fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(BLOCKING_THREADS)
        .thread_name(NAME)
        .enable_all()
        .build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name(NAME.to_owned())
        .spawn(move || runtime.block_on(pending::<()>()))?;
    Ok(handle)
}
