//! One call, from the arguments of a JavaScript method to the promise of its outcome. Only what
//! needs V8 happens here; the request is made, sent and read on the runtime's thread.

use napi::bindgen_prelude::*;

use super::refusal::{Accepted, Refusal, throw};
use super::settings::{Defaults, client_settings};
use super::{arguments, bodies, completions, outcomes};
use crate::core::client;
use crate::core::endpoint::Endpoint;
use crate::core::failure::Failure;
use crate::core::outcome::Outcome;
use crate::core::reading::{self, Manner};
use crate::core::reply::Reply;
use crate::core::request::{self, Request, Settings, Value};
use crate::transport;

/// Calls an API method with the settings in `this.clientData`.
///
/// # Errors
/// Only when the environment is ending: whatever else goes wrong is an outcome.
pub fn call<'env>(
    env: &'env Env,
    this: &This<'env>,
    endpoint: &'static Endpoint,
    defaults: &Defaults,
    given: &[Unknown<'env>],
) -> Result<Unknown<'env>> {
    let read = || -> Accepted<'env, _> {
        let settings = client_settings(env, this, defaults)?;
        let values: Accepted<Vec<_>> = (endpoint.arguments.iter())
            .zip(given)
            .map(|(argument, value)| arguments::read(env, *argument, *value))
            .collect();
        Ok((settings, values?))
    };
    match read() {
        Err(refusal) => refused(env, &refusal),
        // Boxed when it first runs: what the main thread makes and moves is the arguments only.
        Ok((settings, values)) => {
            let manner = Manner { silent: settings.silent, tapes: bodies::tapes() };
            completions::promise(env, async move {
                Box::pin(perform(endpoint, settings, values, manner)).await
            })
        }
    }
}

async fn perform(
    endpoint: &'static Endpoint,
    settings: Settings,
    values: Vec<Value>,
    manner: Manner,
) -> Outcome {
    match request::compose(endpoint, &settings, values) {
        Ok(request) => match send(request, settings.timeout).await {
            Ok(reply) => read_aside(reply, endpoint, manner).await,
            Err(failure) => failure.into(),
        },
        Err(failure) => failure.into(),
    }
}

async fn read_aside(reply: Reply, endpoint: &'static Endpoint, manner: Manner) -> Outcome {
    let size = reply.body.len();
    let read = move || reading::read(&reply, endpoint.reading, manner);
    transport::aside(size, read).await.unwrap_or_else(Into::into)
}

/// Sends a request made from what `read` accepts, and makes the outcome of the reply.
///
/// # Errors
/// As for [`call`].
pub fn exchange<'env>(
    env: &'env Env,
    request: Accepted<'env, Request>,
    conclude: impl FnOnce(std::result::Result<Reply, Failure>) -> Outcome + Send + 'static,
) -> Result<Unknown<'env>> {
    match request {
        Err(refusal) => refused(env, &refusal),
        Ok(request) => {
            completions::promise(env, async move { conclude(Box::pin(send(request, 0)).await) })
        }
    }
}

async fn send(request: Request, timeout: u64) -> std::result::Result<Reply, Failure> {
    client::call(transport::shared()?, request, timeout).await
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
