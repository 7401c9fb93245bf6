//! Calls that ask JavaScript something on their way, each by a line of its own.

use std::sync::Mutex;

use napi::bindgen_prelude::*;

use super::completions::{Inbox, Ticket, guarded, inbox_of, lock, pending, remember};
use super::line::{Line, LineId, Speaker};
use crate::core::outcome::Outcome;
use crate::transport;

/// Starts a `work` that asks JavaScript something on its way, by the line that it is given. The
/// promise is of what it says first: a question, or the outcome.
///
/// # Errors
/// As for [`super::completions::promise`].
pub fn begin<F: Future<Output = Outcome> + Send + 'static>(
    env: &Env,
    work: impl FnOnce(Line) -> F + Send + 'static,
) -> Result<(Unknown<'_>, Ticket)> {
    let (promise, ticket, inbox) = pending(env)?;
    let line = Line::open(&inbox, ticket);
    lock(&inbox).lines.insert(line.id(), line.clone());
    let settled = {
        let speaker = Speaker(line.clone());
        move || async move {
            let line = &speaker.0;
            let outcome = guarded(async { work(line.clone()).await }).await;
            line.say(outcome);
        }
    };
    match transport::spawn(settled) {
        Ok(handle) => {
            remember(env.raw(), ticket, handle.clone());
            line.set_work(handle);
        }
        Err(failure) => line.say(failure.into()),
    }
    Ok((promise, ticket))
}

/// What JavaScript will hear of a conversation.
pub struct Heard<'env> {
    pub promise: Unknown<'env>,
    pub ticket: Ticket,
    /// Whether it was said before JavaScript listened.
    pub is_missed: bool,
}

/// The promise of what a conversation says next; `None` when there is no such conversation.
///
/// # Errors
/// As for [`super::completions::promise`].
pub fn listen(env: &Env, id: LineId) -> Result<Option<Heard<'_>>> {
    let Some(line) = line(env, id) else { return Ok(None) };
    let (promise, ticket, _) = pending(env)?;
    if let Some(work) = line.work() {
        remember(env.raw(), ticket, work);
    }
    let is_missed = line.listen(ticket);
    Ok(Some(Heard { promise, ticket, is_missed }))
}

/// The line of a conversation in this environment.
pub fn line(env: &Env, id: LineId) -> Option<Line> {
    lock(&*inbox_of(env.raw())?).lines.get(&id).cloned()
}

/// Any thread: the conversation is over.
pub fn close(inbox: &Mutex<Inbox>, id: LineId) {
    lock(inbox).lines.remove(&id);
}
