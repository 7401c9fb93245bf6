//! The way between a call that asks JavaScript something and its method there.
//!
//! What the call says reaches JavaScript through the promise that is pending, and is kept when none
//! is: between a question and the moment when JavaScript listens again, time may run out. What
//! JavaScript answers reaches the call as long as it waits for it.

use std::mem;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::future::AbortHandle;
use tokio::sync::oneshot;

use super::completions::{self, Inbox, Ticket};
use super::conversations;
use crate::core::client::Transport;
use crate::core::failure::Failure;
use crate::core::outcome::{Ask, Outcome};
use crate::core::reply::Reply;
use crate::core::request::Request;

pub type LineId = u64;
pub type Answer = Result<Reply, Failure>;

#[derive(Clone)]
pub struct Line(Arc<Shared>);

struct Shared {
    id: LineId,
    inbox: Arc<Mutex<Inbox>>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    ear: Ear,
    /// Whoever waits for an answer, and to which question.
    asking: Option<(u64, oneshot::Sender<Answer>)>,
    questions: u64,
    work: Option<AbortHandle>,
}

/// Who hears what the call says.
#[derive(Default)]
enum Ear {
    Open(Ticket),
    /// Nobody yet.
    #[default]
    Closed,
    /// Nobody yet, and this was said.
    Missed(Outcome),
}

impl Line {
    /// A line that `ticket` listens to.
    pub fn open(inbox: &Arc<Mutex<Inbox>>, ticket: Ticket) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let state = State { ear: Ear::Open(ticket), ..State::default() };
        Self(Arc::new(Shared {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            inbox: Arc::clone(inbox),
            state: Mutex::new(state),
        }))
    }

    pub fn id(&self) -> LineId {
        self.0.id
    }

    pub fn set_work(&self, work: AbortHandle) {
        self.state().work = Some(work);
    }

    pub fn work(&self) -> Option<AbortHandle> {
        self.state().work.clone()
    }

    /// Stops the call.
    pub fn hang_up(&self) {
        if let Some(work) = self.work() {
            work.abort();
        }
    }

    /// The call's side: says a question or, at the end, the outcome. What nobody has heard is replaced
    /// by what comes after it: a question that is stopped need not be asked.
    pub fn say(&self, outcome: Outcome) {
        let ticket = {
            let mut state = self.state();
            match mem::take(&mut state.ear) {
                Ear::Open(ticket) => ticket,
                Ear::Closed | Ear::Missed(_) => {
                    state.ear = Ear::Missed(outcome);
                    return;
                }
            }
        };
        self.deliver(ticket, outcome);
    }

    /// JavaScript's side: `ticket` gets what was said, or will be said next. Gives whether something
    /// was said while nobody listened.
    pub fn listen(&self, ticket: Ticket) -> bool {
        let missed = {
            let mut state = self.state();
            match mem::take(&mut state.ear) {
                Ear::Missed(outcome) => outcome,
                Ear::Open(_) | Ear::Closed => {
                    state.ear = Ear::Open(ticket);
                    return false;
                }
            }
        };
        self.deliver(ticket, missed);
        true
    }

    /// JavaScript's side: answers a question. Nobody may wait for that answer any more.
    pub fn answer(&self, question: u64, answer: Answer) {
        let asking = self.state().asking.take_if(|(asked, _)| *asked == question);
        if let Some((_, asking)) = asking {
            let _ = asking.send(answer);
        }
    }

    fn deliver(&self, ticket: Ticket, outcome: Outcome) {
        if is_last(&outcome) {
            conversations::close(&self.0.inbox, self.0.id);
        }
        completions::finish(&self.0.inbox, ticket, outcome);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Held by the call: one that is stopped says nothing more, and leaves no line behind.
pub struct Speaker(pub Line);

impl Drop for Speaker {
    fn drop(&mut self) {
        let is_missed = matches!(&self.0.state().ear, Ear::Missed(outcome) if is_last(outcome));
        if !is_missed {
            conversations::close(&self.0.0.inbox, self.0.id());
        }
    }
}

/// Whether nothing is said after an outcome.
fn is_last(outcome: &Outcome) -> bool {
    !matches!(outcome, Outcome::Ask(_) | Outcome::Stop(_))
}

/// Held while an answer is waited for: when nobody waits any more, JavaScript need not go on.
struct Waiting<'a> {
    line: &'a Line,
    is_answered: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if !self.is_answered {
            self.line.state().asking = None;
            self.line.say(Outcome::Stop(self.line.id()));
        }
    }
}

/// Sends requests through the program's `fetch`.
impl Transport for Line {
    async fn send(&self, request: &Request) -> Answer {
        let (asking, answer) = oneshot::channel();
        let question = {
            let mut state = self.state();
            state.questions += 1;
            state.asking = Some((state.questions, asking));
            state.questions
        };
        let most = request.most_bytes.unwrap_or(usize::MAX);
        let mut waiting = Waiting { line: self, is_answered: false };
        self.say(Outcome::Ask(Box::new(Ask {
            line: self.id(),
            question,
            request: request.clone(),
        })));
        let answer = answer.await;
        waiting.is_answered = true;
        match answer {
            Ok(Ok(reply)) if reply.body.len() > most => Err(Failure::too_large(most)),
            Ok(answer) => answer,
            Err(_) => Err(Failure::internal("a question without an answer")),
        }
    }
}
