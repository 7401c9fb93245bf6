//! The runtime that all calls of the process run on: one thread for all of the network, and a few
//! for large bodies and for name look-ups, which the system only offers as blocking calls. It
//! starts at the first call and stays; its threads never keep the process alive.

use std::io;
use std::panic::catch_unwind;
use std::sync::OnceLock;

use tokio::runtime::{Builder, Runtime};
use tokio::task::AbortHandle;

use crate::core::failure::Failure;

const BLOCKING_THREADS: usize = 8;

/// Starts `work`; the handle stops it and closes its connection.
///
/// # Errors
/// The system gives no thread. A later call tries again.
pub fn spawn(work: impl Future<Output = ()> + Send + 'static) -> Result<AbortHandle, Failure> {
    Ok(runtime()?.spawn(work).abort_handle())
}

fn runtime() -> Result<&'static Runtime, Failure> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    // tokio panics where a thread is refused.
    let made = catch_unwind(build)
        .map_err(|_| Failure::internal("the system gives no thread"))?
        .map_err(|error| Failure::internal(&error.to_string()))?;
    Ok(RUNTIME.get_or_init(|| made))
}

fn build() -> io::Result<Runtime> {
    Builder::new_multi_thread()
        .worker_threads(1)
        .max_blocking_threads(BLOCKING_THREADS)
        .thread_name("lokalise")
        .enable_all()
        .build()
}
