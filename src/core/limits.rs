//! Limits that clients put on their own calls: starts a second, calls at once in a project, and
//! writes of a project one after another.
//!
//! What is limited belongs to the process: clients with the same token at the same origin share it,
//! whatever their settings, and each call waits by those of its own client. All waiting is first
//! come, first served; a call that is dropped while it waits leaves the line and has used nothing.

mod known;
mod places;
mod window;

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::MutexGuard;
use tokio::time::{Instant, sleep_until};

use self::known::Idle;
use self::places::{Place, Places};
use self::window::Window;

/// Both are at least 1; a 0 counts as 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// Starts in any period of one second, of all calls with the token.
    pub per_second: u32,
    /// Calls in progress in any one project.
    pub at_once_per_project: u32,
}

impl Default for RateLimit {
    /// What the service allows.
    fn default() -> Self {
        Self { per_second: 6, at_once_per_project: 10 }
    }
}

/// A client's settings; the default limits nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Limits {
    pub rate: Option<RateLimit>,
    pub serialize_writes: bool,
}

impl Limits {
    pub fn any(&self) -> bool {
        self.rate.is_some() || self.serialize_writes
    }
}

/// What one call is limited by. A call makes it before its first attempt, then takes its turn, and
/// within that a permit for each attempt; in this order, no two calls can wait for each other.
pub struct Admission {
    rate: Option<RateLimit>,
    budget: Arc<Budget>,
    project: Option<Arc<Project>>,
    takes_turns: bool,
}

/// Until it is dropped, no other call has a turn in the project.
#[must_use = "the turn ends when this is dropped"]
pub struct Turn<'a> {
    _turn: Option<MutexGuard<'a, ()>>,
}

/// Until it is dropped, the attempt has its place in the project.
#[must_use = "the attempt's place is free when this is dropped"]
pub struct Permit<'a> {
    _place: Option<Place<'a>>,
}

impl Admission {
    /// `project` is the id as programs write it, of a branch too (`ID:BRANCH`): branches share what
    /// their project has. A write is whatever is not a GET. `None`: nothing limits this call.
    pub fn of(
        limits: &Limits,
        origin: &str,
        token: &str,
        project: Option<&str>,
        is_write: bool,
    ) -> Option<Self> {
        let takes_turns = limits.serialize_writes && is_write && project.is_some();
        if limits.rate.is_none() && !takes_turns {
            return None;
        }
        let project = project.map(|id| id.split_once(':').map_or(id, |(id, _branch)| id));
        let (budget, project) = known::of(origin, token, project);
        Some(Self { rate: limits.rate, budget, project, takes_turns })
    }

    /// Comes when no other call has a turn in the project; at once for a call that takes no turns.
    /// To be held over all attempts of the call, and taken once: a second one would wait for the
    /// first.
    pub async fn turn(&self) -> Turn<'_> {
        let turn = match &self.project {
            Some(project) if self.takes_turns => Some(project.writes.lock().await),
            _ => None,
        };
        Turn { _turn: turn }
    }

    /// Comes when one attempt may start, which is then counted as started. To be held until its
    /// reply is there.
    ///
    /// The place in the project comes before the start: of a project with a thousand calls, a few
    /// stand in the token's line, and other projects' calls get through.
    pub async fn attempt(&self) -> Permit<'_> {
        let Some(rate) = self.rate else {
            return Permit { _place: None };
        };
        let place = match &self.project {
            Some(project) => Some(project.places.take(rate.at_once_per_project).await),
            None => None,
        };
        self.budget.start(rate.per_second).await;
        Permit { _place: place }
    }

    /// No attempt that is limited by a rate starts with this token before `until`, those included
    /// that wait already. An earlier pause that lasts longer stays. Nothing here bounds it.
    pub fn pause(&self, until: Instant) {
        let mut paused = self.budget.paused.lock().unwrap_or_else(PoisonError::into_inner);
        *paused = (*paused).max(Some(until));
    }
}

/// What a token has at an origin.
#[derive(Default)]
struct Budget {
    /// Locked by the first in line, while it waits too.
    window: tokio::sync::Mutex<Window>,
    paused: Mutex<Option<Instant>>,
}

impl Budget {
    async fn start(&self, most: u32) {
        let mut window = self.window.lock().await;
        loop {
            let now = Instant::now();
            match window.closed_until(now, most).max(self.paused_until(now)) {
                // A pause may have come or grown meanwhile.
                Some(until) => sleep_until(until).await,
                None => return window.record(now),
            }
        }
    }

    fn paused_until(&self, now: Instant) -> Option<Instant> {
        let paused = *self.paused.lock().unwrap_or_else(PoisonError::into_inner);
        paused.filter(|until| *until > now)
    }
}

impl Idle for Budget {
    fn is_idle(&self, now: Instant) -> bool {
        self.paused_until(now).is_none()
            && self.window.try_lock().is_ok_and(|window| window.is_empty(now))
    }
}

/// What a token has in a project.
#[derive(Default)]
struct Project {
    places: Places,
    writes: tokio::sync::Mutex<()>,
}

impl Idle for Project {
    fn is_idle(&self, _now: Instant) -> bool {
        true
    }
}

#[cfg(test)]
mod tests;
