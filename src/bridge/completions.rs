//! How finished calls come back to JavaScript: in batches.
//!
//! Each environment (the main thread, a worker) has one threadsafe function and one inbox. A call
//! takes a ticket, for which this thread keeps the promise. When it is finished, the runtime's
//! thread puts its outcome into the inbox. The first one there sees to a wake-up: at once if no
//! other call is under way, else after the work that the runtime's thread has at hand, so that one
//! wake-up, which costs both threads more than a call does, settles all that finishes meanwhile.
//!
//! The contract: every ticket is settled once. Pending tickets keep the process alive; with none,
//! nothing here does. When the environment ends, its calls are stopped, and whatever still
//! finishes is dropped without a touch of the environment.
//!
//! The one module of the bridge with unsafe code: napi's own promises cost one threadsafe function
//! each, a third of the main thread's time at 16 calls at once.
#![allow(unsafe_code)]

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ffi::{CStr, c_void};
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::ptr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::FutureExt;
use futures_util::future::AbortHandle;
use napi::bindgen_prelude::*;
use napi::{JsValue, check_status, sys};

use super::line::{Line, LineId};
use super::outcomes;
use crate::core::failure::Failure;
use crate::core::outcome::Outcome;
use crate::transport;

/// Stands for a call whose promise is pending.
pub type Ticket = u64;

/// The half that other threads see.
#[derive(Default)]
pub struct Inbox {
    finished: Vec<(Ticket, Outcome)>,
    /// Calls whose promise is pending, those in `finished` included.
    pending: usize,
    /// Calls that ask JavaScript something on their way.
    pub lines: HashMap<LineId, Line>,
    /// `None` before the first call and after the environment's end.
    wake: Option<Wake>,
}

struct Wake(sys::napi_threadsafe_function);

// SAFETY: Node-API allows `napi_call_threadsafe_function` from any thread, and the handle is only
// used under the inbox's lock, which `end` takes before it lets the function go.
unsafe impl Send for Wake {}

struct Pending {
    deferred: sys::napi_deferred,
    /// `None` until the work has started.
    work: Option<AbortHandle>,
}

/// The half that stays on the environment's thread.
struct Completions {
    inbox: Arc<Mutex<Inbox>>,
    function: sys::napi_threadsafe_function,
    pending: HashMap<Ticket, Pending>,
    next: Ticket,
}

thread_local! {
    /// By environment: several can share a thread, one for each context that loads the addon.
    static OPEN: RefCell<HashMap<sys::napi_env, Completions>> = RefCell::default();
}

/// Starts what `make` makes and gives the promise of its outcome. A panic of it becomes a failure.
///
/// # Errors
/// The environment is ending, or out of memory.
pub fn promise<F: Future<Output = Outcome> + Send + 'static>(
    env: &Env,
    make: impl FnOnce() -> F + Send + 'static,
) -> Result<(Unknown<'_>, Ticket)> {
    let (promise, ticket, inbox) = pending(env)?;
    let settled = {
        let inbox = Arc::clone(&inbox);
        move || async move {
            let outcome = guarded(pin!(make())).await;
            finish(&inbox, ticket, outcome);
        }
    };
    match transport::spawn(settled) {
        Ok(handle) => remember(env.raw(), ticket, handle),
        Err(failure) => finish(&inbox, ticket, failure.into()),
    }
    Ok((promise, ticket))
}

/// A panic of `work` becomes a failure.
pub async fn guarded(work: impl Future<Output = Outcome>) -> Outcome {
    let outcome = AssertUnwindSafe(work).catch_unwind().await;
    outcome.unwrap_or_else(|_| Failure::internal("a panic").into())
}

/// A promise, its ticket, and the inbox for its outcome.
///
/// # Errors
/// As for [`promise`].
pub fn pending(env: &Env) -> Result<(Unknown<'_>, Ticket, Arc<Mutex<Inbox>>)> {
    let raw = env.raw();
    let mut deferred = ptr::null_mut();
    let mut promise = ptr::null_mut();
    // SAFETY: `raw` is the environment of the running callback, on its thread.
    check_status!(unsafe { sys::napi_create_promise(raw, &raw mut deferred, &raw mut promise) })?;
    let (ticket, inbox) = take_ticket(raw, deferred)?;
    // SAFETY: `promise` was made above, in the scope that `'env` stands for.
    Ok((unsafe { Unknown::from_napi_value(raw, promise) }?, ticket, inbox))
}

/// Stops the work of a call, which closes its connection, and settles its promise as cancelled.
/// A call that is settled already stays as it is.
pub fn cancel(env: &Env, ticket: Ticket) {
    let raw = env.raw();
    let Some(Pending { deferred, work }) = give_back(raw, ticket) else { return };
    if let Some(work) = work {
        work.abort();
    }
    // SAFETY: `env` runs this callback on its thread; the deferred was taken out of the table.
    unsafe { resolve(raw, deferred, Outcome::Cancelled) };
    rest(raw);
}

/// With no call pending, nothing here keeps the process alive.
fn rest(env: sys::napi_env) {
    OPEN.with_borrow(|open| {
        if let Some(completions) = open.get(&env).filter(|all| all.pending.is_empty()) {
            // SAFETY: as in `take_ticket`. A failure would only keep the process alive.
            unsafe { sys::napi_unref_threadsafe_function(env, completions.function) };
        }
    });
}

/// Any thread: puts an outcome into the inbox.
pub fn finish(inbox: &Arc<Mutex<Inbox>>, ticket: Ticket, outcome: Outcome) {
    let mut open = lock(inbox);
    if open.wake.is_none() {
        return;
    }
    open.finished.push((ticket, outcome));
    if open.finished.len() > 1 {
        return;
    }
    if open.pending > 1 {
        // `soon` may do it at once, on this thread.
        drop(open);
        let inbox = Arc::clone(inbox);
        transport::soon(move || wake(&lock(&inbox)));
    } else {
        wake(&open);
    }
}

fn wake(inbox: &Inbox) {
    if let Some(Wake(function)) = inbox.wake {
        // SAFETY: the function is alive, since `end` clears `wake` under this lock first. The
        // queue has no bound, so that the call cannot block; at the environment's end its status
        // is `napi_closing`, and there is nobody left to tell.
        unsafe {
            sys::napi_call_threadsafe_function(
                function,
                ptr::null_mut(),
                sys::ThreadsafeFunctionCallMode::nonblocking,
            );
        }
    }
}

pub fn lock(inbox: &Mutex<Inbox>) -> MutexGuard<'_, Inbox> {
    inbox.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The inbox of an environment in which calls were made.
pub fn inbox_of(env: sys::napi_env) -> Option<Arc<Mutex<Inbox>>> {
    OPEN.with_borrow(|open| open.get(&env).map(|all| Arc::clone(&all.inbox)))
}

fn take_ticket(
    env: sys::napi_env,
    deferred: sys::napi_deferred,
) -> Result<(Ticket, Arc<Mutex<Inbox>>)> {
    OPEN.with_borrow_mut(|open| {
        let completions = match open.entry(env) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Completions::open(env)?),
        };
        if completions.pending.is_empty() {
            // SAFETY: the function is alive as long as `completions`, and this is its thread.
            check_status!(unsafe { sys::napi_ref_threadsafe_function(env, completions.function) })?;
        }
        let ticket = completions.next;
        completions.next += 1;
        completions.pending.insert(ticket, Pending { deferred, work: None });
        lock(&completions.inbox).pending += 1;
        Ok((ticket, Arc::clone(&completions.inbox)))
    })
}

/// The call of a ticket, which counts as pending no more; `None` when it is settled.
fn give_back(env: sys::napi_env, ticket: Ticket) -> Option<Pending> {
    OPEN.with_borrow_mut(|open| {
        let completions = open.get_mut(&env)?;
        let pending = completions.pending.remove(&ticket)?;
        lock(&completions.inbox).pending -= 1;
        Some(pending)
    })
}

/// The work behind a ticket, which ends with the environment or when the call is cancelled.
pub fn remember(env: sys::napi_env, ticket: Ticket, handle: AbortHandle) {
    OPEN.with_borrow_mut(|open| {
        let pending = open.get_mut(&env).and_then(|all| all.pending.get_mut(&ticket));
        if let Some(pending) = pending {
            pending.work = Some(handle);
        }
    });
}

impl Completions {
    fn open(env: sys::napi_env) -> Result<Self> {
        const NAME: &CStr = c"lokalise";
        let mut name = ptr::null_mut();
        let mut function = ptr::null_mut();
        // SAFETY: `env` is the environment of the running callback; the string is static; without
        // a JavaScript function, `settle` is what runs at each wake-up.
        unsafe {
            check_status!(sys::napi_create_string_utf8(
                env,
                NAME.as_ptr(),
                NAME.to_bytes().len().cast_signed(),
                &raw mut name
            ))?;
            check_status!(sys::napi_create_threadsafe_function(
                env,
                ptr::null_mut(),
                ptr::null_mut(),
                name,
                0,
                1,
                ptr::null_mut(),
                None,
                ptr::null_mut(),
                Some(settle),
                &raw mut function,
            ))?;
            check_status!(sys::napi_add_env_cleanup_hook(env, Some(end), env.cast()))?;
        }
        let inbox = Inbox { wake: Some(Wake(function)), ..Inbox::default() };
        Ok(Self { inbox: Arc::new(Mutex::new(inbox)), function, pending: HashMap::new(), next: 0 })
    }
}

/// The environment's thread, at a wake-up: settles all that is in the inbox.
unsafe extern "C" fn settle(
    env: sys::napi_env,
    _function: sys::napi_value,
    _context: *mut c_void,
    _data: *mut c_void,
) {
    // Node-API gives no environment to a wake-up that comes after its end.
    if env.is_null() {
        return;
    }
    let Some(inbox) = inbox_of(env) else { return };
    let finished = std::mem::take(&mut lock(&inbox).finished);
    for (ticket, outcome) in finished {
        // A cancelled call may have finished meanwhile: its ticket is not there any more.
        if let Some(Pending { deferred, .. }) = give_back(env, ticket) {
            // SAFETY: `env` runs this callback on its thread; the deferred was taken out of the
            // table, so that it is settled once.
            unsafe { resolve(env, deferred, outcome) };
        }
    }
    rest(env);
}

/// Resolves a promise with what JavaScript gets of `outcome`.
///
/// # Safety
/// `env` must be running a callback on this thread, and `deferred` not be settled.
unsafe fn resolve(env: sys::napi_env, deferred: sys::napi_deferred, outcome: Outcome) {
    let mut scope = ptr::null_mut();
    // SAFETY: the caller's promise; the scope is closed below, and nothing made in it is kept.
    unsafe {
        if sys::napi_open_handle_scope(env, &raw mut scope) != sys::Status::napi_ok {
            return;
        }
        let shared = Env::from_raw(env);
        let value = outcomes::value(&shared, outcome).or_else(|error| {
            let _ = take_exception(&shared, error);
            outcomes::value(&shared, Failure::internal("the reply is too large for V8").into())
        });
        if let Ok(value) = value {
            sys::napi_resolve_deferred(env, deferred, value.raw());
        }
        sys::napi_close_handle_scope(env, scope);
    }
}

/// The environment's end: stops its calls and lets the function go.
unsafe extern "C" fn end(env: *mut c_void) {
    let taken = OPEN.try_with(|open| open.borrow_mut().remove(&env.cast())).ok().flatten();
    let Some(completions) = taken else { return };
    let (wake, lines) = {
        let mut inbox = lock(&completions.inbox);
        inbox.finished.clear();
        (inbox.wake.take(), std::mem::take(&mut inbox.lines))
    };
    for line in lines.into_values() {
        line.hang_up();
    }
    let mut pending: Vec<_> = completions.pending.into_iter().collect();
    // The newest first: a connection that an older call frees must not go to one that waits.
    pending.sort_unstable_by_key(|(ticket, _)| Reverse(*ticket));
    for work in pending.into_iter().filter_map(|(_, pending)| pending.work) {
        work.abort();
    }
    if let Some(Wake(function)) = wake {
        // SAFETY: nobody else has the function any more: it was taken out of the inbox.
        unsafe {
            sys::napi_release_threadsafe_function(
                function,
                sys::ThreadsafeFunctionReleaseMode::abort,
            );
        }
    }
}

/// Calls `function` with one argument. What it throws stays pending in the environment, for
/// [`take_exception`]: napi's own way keeps a reference to it, which V8 gives to objects only.
pub fn call_with<'env>(
    env: &'env Env,
    function: Unknown<'env>,
    argument: Unknown<'env>,
) -> Result<Unknown<'env>> {
    let raw = env.raw();
    let arguments = [argument.raw()];
    let mut receiver = ptr::null_mut();
    let mut result = ptr::null_mut();
    // SAFETY: `env` is the environment of the running callback, on its thread, and both values
    // are of its scope; `arguments` outlives the call.
    unsafe {
        check_status!(sys::napi_get_undefined(raw, &raw mut receiver))?;
        check_status!(sys::napi_call_function(
            raw,
            receiver,
            function.raw(),
            arguments.len(),
            arguments.as_ptr(),
            &raw mut result
        ))?;
        Unknown::from_napi_value(raw, result)
    }
}

/// The JavaScript exception behind `error`, taken off the environment.
pub fn take_exception(env: &Env, error: Error) -> Option<Unknown<'_>> {
    let raw = env.raw();
    let mut pending = false;
    let mut exception = ptr::null_mut();
    // SAFETY: `env` is the environment of the running callback, on its thread.
    unsafe {
        if sys::napi_is_exception_pending(raw, &raw mut pending) != sys::Status::napi_ok {
            return None;
        }
        if pending {
            let status = sys::napi_get_and_clear_last_exception(raw, &raw mut exception);
            return (status == sys::Status::napi_ok)
                .then(|| Unknown::from_napi_value(raw, exception).ok())
                .flatten();
        }
        let value = JsError::from(error).into_value(raw);
        Unknown::from_napi_value(raw, value).ok()
    }
}
