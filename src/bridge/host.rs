//! What `lib/control.js` needs beside the methods: to cancel a call, and to carry the questions of
//! a call to the program's `fetch` and the answers back.
#![cfg_attr(test, allow(dead_code, reason = "napi registers no functions in a test build"))]

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use napi::bindgen_prelude::*;
use napi_derive::napi;

use super::arguments::as_object;
use super::control::tell;
use super::{completions, conversations};
use crate::core::failure::{Failure, Fault, Shown};
use crate::core::reply::Reply;
use crate::core::text::latin1;

/// Cancels the call of a ticket; one that is settled stays as it is.
#[napi(skip_typescript, catch_unwind)]
pub fn cancel(env: &Env, ticket: f64) {
    completions::cancel(env, whole(ticket));
}

/// The promise of what the call on `line` says next; `undefined` when there is none. `control.missed`
/// tells whether that was said before now: what was asked last is not needed any more.
#[napi(skip_typescript, catch_unwind)]
pub fn listen<'env>(
    env: &'env Env,
    line: f64,
    control: Unknown<'env>,
) -> Result<Option<Unknown<'env>>> {
    let Some(heard) = conversations::listen(env, whole(line))? else { return Ok(None) };
    tell(control, heard.ticket)?;
    as_object(control).set_named_property("missed", heard.is_missed)?;
    Ok(Some(heard.promise))
}

/// Gives the call on `line` a reply to one of its questions. `headers` are names and values in turn, `body`
/// is decoded.
#[napi(skip_typescript, catch_unwind)]
pub fn answer(
    env: &Env,
    line: f64,
    question: f64,
    status: f64,
    reason: String,
    headers: Vec<String>,
    body: Either<String, Uint8Array>,
) {
    let Some(line) = conversations::line(env, whole(line)) else { return };
    let status = u16::try_from(whole(status)).ok();
    let answer = match status.and_then(|status| StatusCode::from_u16(status).ok()) {
        Some(status) => Ok(Reply {
            status,
            reason,
            headers: fields(&headers),
            body: match body {
                Either::A(text) => text.into(),
                Either::B(bytes) => bytes.to_vec().into(),
            },
        }),
        None => Err(Failure::unreadable("the program's fetch gave a reply without a status")),
    };
    line.answer(whole(question), answer);
}

/// Tells the call on `line` that there is no reply, what the error says of it, and its code or that
/// of its cause.
#[napi(skip_typescript, catch_unwind)]
pub fn answer_failed(env: &Env, line: f64, question: f64, message: String, code: Option<String>) {
    if let Some(line) = conversations::line(env, whole(line)) {
        let fault = code.as_deref().map_or(Fault::Broken, Fault::of_code);
        let failure = Failure::unreadable("the program's fetch failed");
        let failure = Failure { message: Shown::text(message), fault: Some(fault), ..failure };
        line.answer(whole(question), Err(failure));
    }
}

/// What no header can be is left out.
fn fields(pairs: &[String]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for pair in pairs.chunks_exact(2) {
        let name = HeaderName::from_bytes(pair[0].as_bytes());
        let value = latin1(&pair[1]).and_then(|bytes| HeaderValue::from_bytes(&bytes).ok());
        if let (Ok(name), Some(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    headers
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "tickets and lines")]
fn whole(number: f64) -> u64 {
    number as u64
}
