//! One call, from the arguments of a JavaScript method to the promise of its outcome. Only what
//! needs V8 happens here; the request is made, sent and read on the runtime's thread.

use std::sync::Arc;

use http::Method;
use napi::bindgen_prelude::*;

use super::arguments::as_object;
use super::control::{self, Control};
use super::line::Line;
use super::refusal::{Accepted, Refusal, throw};
use super::settings::{Defaults, client_settings};
use super::{arguments, bodies, completions, conversations, outcomes};
use crate::core::client::{self, Done, Transport};
use crate::core::endpoint::Endpoint;
use crate::core::failure::Failure;
use crate::core::headers;
use crate::core::limits::{Admission, Limits};
use crate::core::outcome::Outcome;
use crate::core::reading::{self, Manner};
use crate::core::request::{self, Request, Settings, Value};
use crate::core::retry::Ended;
use crate::transport::{self, Wire};

/// Calls an API method. `given` is the list of its arguments, `told` what else there is to know: the
/// list of the client's settings for a usual call, else a control object, see `control.rs`, and the
/// settings are in `this.clientData`.
///
/// # Errors
/// Only when the environment is ending: whatever else goes wrong is an outcome.
pub fn call<'env>(
    env: &'env Env,
    this: &This<'env>,
    endpoint: &'static Endpoint,
    defaults: &Defaults,
    given: Unknown<'env>,
    told: Unknown<'env>,
) -> Result<Unknown<'env>> {
    let read = || -> Accepted<'env, _> {
        let settings = client_settings(env, this, defaults, &told)?;
        let values = arguments::all(env, endpoint.arguments, as_object(given));
        Ok((settings, values?, control::read(env, told, "clientData.options.")?))
    };
    match read() {
        Err(refusal) => refused(env, &refusal),
        Ok((settings, values, control)) => {
            let manner = Manner { silent: settings.silent, tapes: bodies::tapes() };
            let call = Call { endpoint, settings, values, manner };
            start(env, Work::Call(call), control, told)
        }
    }
}

/// A call that can leave the main thread.
struct Call {
    endpoint: &'static Endpoint,
    settings: Settings,
    values: Vec<Value>,
    manner: Manner,
}

/// What a call is for: an API method, or a token.
enum Work {
    Call(Call),
    Exchange { request: Request, conclude: fn(Ended) -> Outcome },
}

/// How an ended call is read.
enum Reader {
    Endpoint(&'static Endpoint, Manner),
    Exchange(fn(Ended) -> Outcome),
}

/// A request, what of it counts for limits, and the milliseconds that an attempt may take.
struct Prepared {
    request: Request,
    timeout: u64,
    token: String,
    project: Option<String>,
    reader: Reader,
}

impl Work {
    fn prepare(self, limits: &Limits) -> std::result::Result<Prepared, Failure> {
        match self {
            Self::Call(Call { endpoint, settings, values, manner }) => {
                let project = limits.any().then(|| request::project(endpoint, &values)).flatten();
                let project = project.map(str::to_owned);
                let request = request::compose(endpoint, &settings, values)?;
                let reader = Reader::Endpoint(endpoint, manner);
                let Settings { token, timeout, .. } = settings;
                Ok(Prepared { request, timeout, token, project, reader })
            }
            Self::Exchange { request, conclude } => {
                let reader = Reader::Exchange(conclude);
                Ok(Prepared { request, timeout: 0, token: String::new(), project: None, reader })
            }
        }
    }
}

impl Reader {
    async fn read(self, ended: Ended) -> Outcome {
        match (self, ended) {
            (Self::Endpoint(endpoint, manner), Ok(reply)) => {
                let size = reply.body.len();
                let read = move || reading::read(&reply, endpoint.reading, manner);
                transport::aside(size, read).await.unwrap_or_else(Into::into)
            }
            (Self::Endpoint(..), Err(failure)) => failure.into(),
            (Self::Exchange(conclude), ended) => conclude(ended),
        }
    }
}

/// What sends the requests of a call: the wire, or the program's `fetch`.
enum Way {
    Wire(Arc<Wire>),
    Line(Line),
}

impl Transport for Way {
    async fn send(&self, request: &Request) -> Ended {
        match self {
            Self::Wire(wire) => wire.send(request).await,
            Self::Line(line) => line.send(request).await,
        }
    }
}

fn start<'env>(
    env: &'env Env,
    work: Work,
    control: Control,
    told: Unknown<'env>,
) -> Result<Unknown<'env>> {
    let (promise, ticket) = if control.by_host {
        conversations::begin(env, |line| perform(work, control, Some(line)))
    } else {
        completions::promise(env, || perform(work, control, None))
    }?;
    control::tell(told, ticket)?;
    Ok(promise)
}

async fn perform(work: Work, control: Control, line: Option<Line>) -> Outcome {
    match attempt(work, control, line).await {
        Ok(outcome) => outcome,
        Err(failure) => failure.into(),
    }
}

/// # Errors
/// There was nothing to send, or no way to send it.
async fn attempt(
    work: Work,
    control: Control,
    line: Option<Line>,
) -> std::result::Result<Outcome, Failure> {
    let Control { options, is_traced, headers, .. } = control;
    let way = match line {
        Some(line) => Way::Line(line),
        None => Way::Wire(transport::wire_of(options.network.as_ref())?),
    };
    // Taken apart, it would be carried twice.
    let mut prepared = work.prepare(&options.limits)?;
    headers::add(&mut prepared.request.headers, &headers)?;
    prepared.request.most_bytes = options.most_bytes;
    let Prepared { request, timeout, token, project, .. } = &prepared;
    let admission = options.limits.any().then(|| {
        let is_write = request.method != Method::GET;
        let origin = request.target.origin();
        Admission::of(&options.limits, origin, token, project.as_deref(), is_write)
    });
    let bounds = options.bounds(control.timeout.unwrap_or(*timeout));
    let done = client::call(&way, request, bounds, admission.flatten().as_ref()).await;
    let Done { ended, attempts } = done;
    let status = match &ended {
        Ok(reply) => Some(reply.status.as_u16()),
        Err(failure) => failure.reply.as_ref().map(|reply| reply.status),
    };
    let outcome = match prepared.reader.read(ended).await {
        Outcome::Failed(failure) => failure.of(&prepared.request, attempts).into(),
        outcome => outcome,
    };
    Ok(if is_traced { Outcome::Traced(Box::new(outcome), status, attempts) } else { outcome })
}

/// Sends a request made from what `read` accepts, and makes the outcome of the reply.
///
/// # Errors
/// As for [`call`].
pub fn exchange<'env>(
    env: &'env Env,
    request: Accepted<'env, Request>,
    told: Unknown<'env>,
    conclude: fn(Ended) -> Outcome,
) -> Result<Unknown<'env>> {
    let read = || Ok((request?, control::read(env, told, "authData.options.")?));
    match read() {
        Err(refusal) => refused(env, &refusal),
        Ok((request, control)) => start(env, Work::Exchange { request, conclude }, control, told),
    }
}

/// What a method that gives no promise was asked for.
///
/// # Errors
/// Throws a `TypeError` for what was refused.
pub fn now<T>(env: &Env, answer: Accepted<'_, T>) -> Result<T> {
    answer.or_else(|refusal| throw(env, refusal))
}

fn refused<'env>(env: &'env Env, refusal: &Refusal<'env>) -> Result<Unknown<'env>> {
    match refusal {
        Refusal::Rule(failure) => outcomes::failed(env, failure),
        Refusal::Thrown { argument, exception } => outcomes::thrown(env, argument, *exception),
    }
}
