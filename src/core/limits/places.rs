//! Places for calls at once, given in the order in which they were asked for.

use std::sync::atomic::{AtomicU32, Ordering};

use tokio::sync::{Mutex, Notify};

/// A semaphore whose number of permits is each caller's own: clients that differ in how many calls
/// they allow still count each other's.
#[derive(Default)]
pub struct Places {
    /// Locked by the first in line.
    line: Mutex<()>,
    taken: AtomicU32,
    freed: Notify,
}

/// Free again when dropped.
pub struct Place<'a>(&'a Places);

impl Places {
    /// Comes when fewer than `most` places are taken.
    pub async fn take(&self, most: u32) -> Place<'_> {
        let _first = self.line.lock().await;
        // Only the first in line adds: after the look, places can only have become free.
        while self.taken.load(Ordering::Acquire) >= most.max(1) {
            self.freed.notified().await;
        }
        self.taken.fetch_add(1, Ordering::AcqRel);
        Place(self)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.taken.fetch_sub(1, Ordering::AcqRel);
        // Is kept for the next one when nobody waits, who then looks once more than needed.
        self.0.freed.notify_one();
    }
}
