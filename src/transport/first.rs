//! Of calls that come together, the first finds something out, and the others wait for it: whether an
//! origin speaks HTTP/2, which over TLS its first connection tells, and with which they need none of
//! their own.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Semaphore;

pub struct First(Mutex<State>);

enum State {
    /// Nobody has to ask any more.
    Settled,
    Open,
    /// Somebody is asking, and closes the semaphore when that has ended, in whatever way.
    Asked(Arc<Semaphore>),
}

/// What a call may do.
pub enum Turn<'a> {
    /// It asks, for all.
    First(#[allow(dead_code, reason = "held")] Asking<'a>),
    /// Somebody has asked meanwhile.
    Later,
    Settled,
}

/// Held by the one that asks: when it is dropped, nobody waits any more.
pub struct Asking<'a> {
    first: &'a First,
    answered: Arc<Semaphore>,
}

impl First {
    pub fn new(is_settled: bool) -> Self {
        Self(Mutex::new(if is_settled { State::Settled } else { State::Open }))
    }

    /// Waits while somebody asks, but only for the one that asks now: should that fail, all others try
    /// at once, since one after another they could wait for ever.
    pub async fn turn(&self) -> Turn<'_> {
        let answered = {
            let mut state = self.state();
            match &*state {
                State::Settled => return Turn::Settled,
                State::Asked(answered) => Arc::clone(answered),
                State::Open => {
                    let answered = Arc::new(Semaphore::new(0));
                    *state = State::Asked(Arc::clone(&answered));
                    return Turn::First(Asking { first: self, answered });
                }
            }
        };
        // It never has a permit: this ends when it is closed.
        let _ = answered.acquire().await;
        Turn::Later
    }

    /// Nobody has to ask from now on.
    pub fn settle(&self) {
        *self.state() = State::Settled;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        {
            let mut state = self.first.state();
            if matches!(&*state, State::Asked(_)) {
                *state = State::Open;
            }
        }
        self.answered.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    #[test]
    fn others_wait_until_the_first_has_asked() {
        let first = First::new(false);
        let Some(Turn::First(asking)) = first.turn().now_or_never() else {
            panic!("not the first")
        };
        let mut second = Box::pin(first.turn());
        let mut third = Box::pin(first.turn());
        assert!((&mut second).now_or_never().is_none());
        assert!((&mut third).now_or_never().is_none());
        drop(asking);
        assert!(matches!(second.now_or_never(), Some(Turn::Later)));
        assert!(matches!(third.now_or_never(), Some(Turn::Later)));
        // It was not settled: the next one asks again.
        assert!(matches!(first.turn().now_or_never(), Some(Turn::First(_))));
    }

    #[test]
    fn what_is_settled_stays_so() {
        assert!(matches!(First::new(true).turn().now_or_never(), Some(Turn::Settled)));
        let first = First::new(false);
        let Some(Turn::First(asking)) = first.turn().now_or_never() else {
            panic!("not the first")
        };
        let mut second = Box::pin(first.turn());
        assert!((&mut second).now_or_never().is_none());
        first.settle();
        drop(asking);
        assert!(matches!(second.now_or_never(), Some(Turn::Later)));
        assert!(matches!(first.turn().now_or_never(), Some(Turn::Settled)));
    }
}
