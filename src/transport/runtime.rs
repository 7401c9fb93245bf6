//! The runtime that all calls of the process run on: one thread for all of the network, and a few
//! for name look-ups, which the system only offers as blocking calls. It starts at the first call
//! and stays; its threads never keep the process alive.

use std::io;
use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};
use tokio::task::AbortHandle;

use crate::core::failure::Failure;

const LOOKUP_THREADS: usize = 4;

/// Starts `work`; the handle stops it and closes its connection.
///
/// # Errors
/// The system gives no thread.
pub fn spawn(work: impl Future<Output = ()> + Send + 'static) -> Result<AbortHandle, Failure> {
    static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(|| {
        Builder::new_multi_thread()
            .worker_threads(1)
            .max_blocking_threads(LOOKUP_THREADS)
            .thread_name("lokalise")
            .enable_all()
            .build()
    });
    let runtime = RUNTIME.as_ref().map_err(|error| Failure::internal(&error.to_string()))?;
    Ok(runtime.spawn(work).abort_handle())
}
