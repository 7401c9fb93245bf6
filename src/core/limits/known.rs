//! The tokens and projects that this process calls with, kept while they matter.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use tokio::time::Instant;

use super::{Budget, Project};

/// So many entries are kept without a look at which of them are used.
const MANY: usize = 64;

/// Whether what nobody holds may be forgotten.
pub trait Idle: Default {
    fn is_idle(&self, now: Instant) -> bool;
}

/// Entries by the hashes of their names. Unused ones are dropped each time that the number has
/// doubled: there are never more than twice those in use at the last time (or [`MANY`]), and what
/// adding one costs on average does not depend on how many there are.
pub struct Shelf<T> {
    entries: HashMap<u64, Arc<T>>,
    full: usize,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { entries: HashMap::new(), full: MANY }
    }
}

impl<T: Idle> Shelf<T> {
    pub fn get(&mut self, name: u64) -> Arc<T> {
        if let Some(known) = self.entries.get(&name) {
            return Arc::clone(known);
        }
        if self.entries.len() >= self.full {
            let now = Instant::now();
            // Nobody else can get at an entry that only the shelf holds.
            self.entries.retain(|_, entry| Arc::strong_count(entry) > 1 || !entry.is_idle(now));
            self.full = MANY.max(self.entries.len() * 2);
            self.entries.shrink_to(self.full);
        }
        Arc::clone(self.entries.entry(name).or_default())
    }
}

/// Tokens are not kept, only their hashes under a key of this process. Should two ever be equal,
/// two tokens share a budget: their calls are slower, and nothing else.
#[derive(Default)]
struct Known {
    hasher: RandomState,
    budgets: Shelf<Budget>,
    projects: Shelf<Project>,
}

/// What the token has at the origin, and in the project.
pub fn of(origin: &str, token: &str, project: Option<&str>) -> (Arc<Budget>, Option<Arc<Project>>) {
    static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let budget = known.hasher.hash_one((origin, token));
    let project = project.map(|project| known.hasher.hash_one((origin, token, project)));
    (known.budgets.get(budget), project.map(|project| known.projects.get(project)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::limits::tests::{ms, run};
    use tokio::time::sleep;

    #[test]
    fn the_unused_are_forgotten_and_no_others() {
        run(async {
            let mut shelf = Shelf::<Budget>::default();
            let held = shelf.get(0);
            let (started, paused) = (shelf.get(1), shelf.get(2));
            let (was_started, was_paused) = (Arc::downgrade(&started), Arc::downgrade(&paused));
            started.start(1).await;
            *paused.paused.lock().unwrap() = Some(Instant::now() + ms(5000));
            drop((started, paused));

            let mut name = 10;
            let mut many = |shelf: &mut Shelf<Budget>| {
                for _ in 0..10_000 {
                    shelf.get(name);
                    name += 1;
                    assert!(shelf.entries.len() <= 128, "{}", shelf.entries.len());
                }
            };
            many(&mut shelf);
            assert!(was_started.upgrade().is_some() && was_paused.upgrade().is_some());
            sleep(ms(1010)).await;
            many(&mut shelf);
            assert!(was_started.upgrade().is_none() && was_paused.upgrade().is_some());
            sleep(ms(4000)).await;
            many(&mut shelf);
            assert!(was_paused.upgrade().is_none());
            assert!(Arc::ptr_eq(&held, &shelf.get(0)));
        });
    }
}
