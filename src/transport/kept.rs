//! The connections of one origin that wait for the next call: those of HTTP/1.1, which take one call at
//! a time, and one of HTTP/2, which takes all. What is idle for too long is closed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::time::{Instant, sleep_until};

use super::{IDLE, MOST_CONNECTIONS};

/// A connection for all. It closes when all of its clones are dropped.
pub trait Shareable: Clone + Send + 'static {
    fn is_closed(&self) -> bool;
}

pub struct Kept<One, Many>(Arc<Mutex<State<One, Many>>>);

struct State<One, Many> {
    /// The one used last is at the end, and is used next.
    idle: Vec<(One, Instant)>,
    shared: Option<Shared<Many>>,
    /// Tells a shared connection from those before it.
    made: u64,
    /// Whether somebody sees to what is idle for too long.
    is_watched: bool,
}

struct Shared<Many> {
    sender: Many,
    number: u64,
    users: usize,
    /// When the last user left.
    since: Instant,
}

pub enum Taken<One: Send + 'static, Many: Shareable> {
    One(One),
    Many(Many, User<One, Many>),
}

/// Held by a call on the shared connection, which is idle when nobody holds it.
pub struct User<One: Send + 'static, Many: Shareable> {
    kept: Kept<One, Many>,
    number: u64,
}

impl<One, Many> Clone for Kept<One, Many> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<One, Many> Default for Kept<One, Many> {
    fn default() -> Self {
        let state = State { idle: Vec::new(), shared: None, made: 0, is_watched: false };
        Self(Arc::new(Mutex::new(state)))
    }
}

impl<One: Send + 'static, Many: Shareable> Kept<One, Many> {
    /// A connection for the next call. It may close before that is sent.
    pub fn take(&self) -> Option<Taken<One, Many>> {
        let mut state = self.state();
        state.shared.take_if(|shared| shared.sender.is_closed() || shared.is_expired());
        if let Some(shared) = &mut state.shared {
            return Some(self.used(shared));
        }
        let (sender, since) = state.idle.pop()?;
        if since.elapsed() < IDLE {
            return Some(Taken::One(sender));
        }
        // All others are older.
        state.idle.clear();
        None
    }

    /// Keeps a connection that has no call. Within the runtime only.
    pub fn give(&self, sender: One) {
        let mut state = self.state();
        if state.idle.len() < MOST_CONNECTIONS {
            state.idle.push((sender, Instant::now()));
        }
        self.see_to(&mut state);
    }

    /// Shares a new connection, unless one is shared already, and gives the use of the one that is. Gives
    /// whether that is the new one too.
    pub fn share(&self, sender: Many) -> (Taken<One, Many>, bool) {
        let mut state = self.state();
        let is_new = state.shared.is_none();
        state.made += 1;
        let number = state.made;
        let since = Instant::now();
        let shared = state.shared.get_or_insert_with(|| Shared { sender, number, users: 0, since });
        (self.used(shared), is_new)
    }

    /// Shares a connection no longer: it has refused a call.
    pub fn forget(&self, user: &User<One, Many>) {
        self.state().shared.take_if(|shared| shared.number == user.number);
    }

    fn used(&self, shared: &mut Shared<Many>) -> Taken<One, Many> {
        shared.users += 1;
        let user = User { kept: self.clone(), number: shared.number };
        Taken::Many(shared.sender.clone(), user)
    }

    fn see_to(&self, state: &mut State<One, Many>) {
        if !state.is_watched {
            state.is_watched = true;
            tokio::spawn(watch(self.clone()));
        }
    }

    fn state(&self) -> MutexGuard<'_, State<One, Many>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<One: Send + 'static, Many: Shareable> Drop for User<One, Many> {
    fn drop(&mut self) {
        let mut state = self.kept.state();
        let Some(shared) = state.shared.as_mut().filter(|it| it.number == self.number) else {
            return;
        };
        shared.users -= 1;
        shared.since = Instant::now();
        if shared.users == 0 {
            self.kept.see_to(&mut state);
        }
    }
}

impl<Many> Shared<Many> {
    fn is_expired(&self) -> bool {
        self.users == 0 && self.since.elapsed() >= IDLE
    }
}

impl<One, Many> State<One, Many> {
    /// Closes what is idle for too long, and tells when it has to be looked at again.
    fn expire(&mut self) -> Option<Instant> {
        let now = Instant::now();
        let expired = self.idle.partition_point(|(_, since)| *since + IDLE <= now);
        self.idle.drain(..expired);
        self.shared.take_if(|shared| shared.is_expired());
        let shared = self.shared.as_ref().filter(|shared| shared.users == 0);
        let oldest = self.idle.first().map(|(_, since)| *since);
        Some(oldest.into_iter().chain(shared.map(|shared| shared.since)).min()? + IDLE)
    }
}

/// Runs as long as anything is idle.
async fn watch<One: Send + 'static, Many: Shareable>(kept: Kept<One, Many>) {
    loop {
        let next = {
            let mut state = kept.state();
            let next = state.expire();
            state.is_watched = next.is_some();
            next
        };
        let Some(next) = next else { return };
        sleep_until(next).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;
    use tokio::time::advance;

    /// Open as long as somebody holds it and its server does not close it.
    #[derive(Clone)]
    struct Fake(u32, Arc<AtomicBool>);

    impl Shareable for Fake {
        fn is_closed(&self) -> bool {
            self.1.load(Ordering::Relaxed)
        }
    }

    impl Fake {
        fn new(name: u32) -> Self {
            Self(name, Arc::default())
        }

        /// Whether `self` is the only one that is left of its connection.
        fn is_dropped(&self) -> bool {
            Arc::strong_count(&self.1) == 1
        }
    }

    fn name(taken: Option<&Taken<Fake, Fake>>) -> Option<u32> {
        Some(match taken? {
            Taken::One(sender) | Taken::Many(sender, _) => sender.0,
        })
    }

    fn run(work: impl Future<Output = ()>) {
        tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap()
            .block_on(work);
    }

    async fn pass(time: Duration) {
        // `advance` lets the tasks that it wakes run once.
        advance(time).await;
        tokio::task::yield_now().await;
    }

    const BEFORE: Duration = Duration::from_millis(3999);
    const AFTER: Duration = Duration::from_millis(2);

    #[test]
    fn the_connection_used_last_is_used_next() {
        run(async {
            let kept = Kept::<Fake, Fake>::default();
            for index in 1..=3 {
                kept.give(Fake::new(index));
            }
            assert_eq!(
                [name(kept.take().as_ref()), name(kept.take().as_ref())],
                [Some(3), Some(2)]
            );
            kept.give(Fake::new(4));
            let rest = [kept.take(), kept.take(), kept.take()];
            assert_eq!(rest.each_ref().map(|taken| name(taken.as_ref())), [Some(4), Some(1), None]);
        });
    }

    #[test]
    fn what_is_idle_for_too_long_is_closed() {
        run(async {
            let kept = Kept::<Fake, Fake>::default();
            let (old, new) = (Fake::new(1), Fake::new(2));
            kept.give(old.clone());
            pass(BEFORE).await;
            kept.give(new.clone());
            assert!(!old.is_dropped());
            pass(AFTER).await;
            assert!(old.is_dropped() && !new.is_dropped());
            pass(BEFORE).await;
            assert!(new.is_dropped());
            assert!(kept.take().is_none());
            // And again, though the watch had ended.
            kept.give(old.clone());
            pass(BEFORE + AFTER).await;
            assert!(old.is_dropped());
        });
    }

    #[test]
    fn no_more_are_kept_than_may_be_in_use() {
        run(async {
            let kept = Kept::<Fake, Fake>::default();
            for index in 0..100 {
                kept.give(Fake::new(index));
            }
            let taken = std::iter::from_fn(|| kept.take()).count();
            assert_eq!(taken, MOST_CONNECTIONS);
        });
    }

    #[test]
    fn a_shared_connection_is_for_all_and_idle_when_nobody_is_left() {
        run(async {
            let kept = Kept::<Fake, Fake>::default();
            let shared = Fake::new(7);
            let (first, is_new) = kept.share(shared.clone());
            assert!(is_new);
            let second = kept.take();
            assert_eq!(name(second.as_ref()), Some(7));
            // The same goes for whoever made one of his own meanwhile.
            let own = Fake::new(8);
            let (third, is_new) = kept.share(own.clone());
            assert!(own.is_dropped() && !is_new);
            assert_eq!(name(Some(&third)), Some(7));
            drop((first, third));
            pass(BEFORE + AFTER).await;
            assert!(!shared.is_dropped());
            drop(second);
            pass(BEFORE).await;
            assert!(!shared.is_dropped());
            drop(kept.take());
            pass(BEFORE).await;
            assert_eq!(name(kept.take().as_ref()), Some(7));
            pass(BEFORE + AFTER).await;
            assert!(shared.is_dropped() && kept.take().is_none());
        });
    }

    #[test]
    fn a_shared_connection_that_closes_or_refuses_is_forgotten() {
        run(async {
            let kept = Kept::<Fake, Fake>::default();
            let closing = Fake::new(1);
            let _user = kept.share(closing.clone());
            closing.1.store(true, Ordering::Relaxed);
            assert!(kept.take().is_none());
            let (Taken::Many(_, refused), _) = kept.share(Fake::new(2)) else {
                panic!("not shared")
            };
            kept.forget(&refused);
            assert!(kept.take().is_none());
            let next = kept.share(Fake::new(3));
            // Who used the one before has no say about this one.
            kept.forget(&refused);
            drop(refused);
            assert_eq!(name(kept.take().as_ref()), Some(3));
            drop(next);
        });
    }
}
