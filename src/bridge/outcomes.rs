//! Outcomes as JavaScript gets them: small arrays whose first element tells what they are.
//! `lib/outcome.js` is their one reader, and must be changed together with this file.
//!
//! ```text
//! [0, json, replyBody?]                         a failure, `Failure` as JSON
//! [1, argument, exception]                      an argument whose reading threw
//! [2]                                           nothing
//! [3, body]                                     the JSON itself
//! [4, body, root]                               the member `root`
//! [5, body, root, NUMBERS]                      a page of `root`
//! [6, body, root, NUMBERS, nextCursor]          a page of `root` with the next one's cursor
//! [7, body]                                     a page of API v1
//! [8, body]                                     a page of API vantage/v1
//! [9, body, root]                               the list `root` and `errors`
//! [10, body, tooBig, warn]                      an export
//! [11]                                          the call was cancelled
//! [12, line, question, method, url, headers, body]   a request for the program's fetch
//! [13, outcome, status, attempts]               an outcome of a call that is observed
//! [14, line]                                    the last request is not needed any more
//!
//! A body is the JSON text, or of a large one what `bodies.rs` makes of it.
//! Headers are names and values in turn; what may be absent is null.
//! NUMBERS: total results, total pages, results per page, current page, response too big
//! ```

use http::header::CONTENT_LENGTH;
use napi::bindgen_prelude::*;

use super::bodies;
use crate::core::failure::Failure;
use crate::core::outcome::{Ask, Outcome, Shape};
use crate::core::pagination::PageHeaders;

const FAILURE: u32 = 0;
const THROWN: u32 = 1;
const NOTHING: u32 = 2;
const WHOLE: u32 = 3;
const MEMBER: u32 = 4;
const PAGE: u32 = 5;
const CURSOR: u32 = 6;
const CURSOR_V1: u32 = 7;
const CURSOR_VANTAGE: u32 = 8;
const BULK: u32 = 9;
const DOWNLOAD: u32 = 10;
const CANCELLED: u32 = 11;
const ASK: u32 = 12;
const TRACED: u32 = 13;
const STOP: u32 = 14;

pub fn value(env: &Env, outcome: Outcome) -> Result<Unknown<'_>> {
    match outcome {
        Outcome::Value { body, shape } => shaped(env, bodies::value(env, body)?, &shape),
        Outcome::Nothing => bare(env, NOTHING),
        Outcome::Failed(failure) => failed(env, &failure),
        Outcome::Cancelled => bare(env, CANCELLED),
        Outcome::Ask(ask) => question(env, &ask),
        Outcome::Stop(line) => array(env, (STOP, number(env, line)?), |_| Ok(())),
        Outcome::Traced(outcome, status, attempts) => {
            let outcome = value(env, *outcome)?;
            array(env, (TRACED, outcome), |array| {
                array.set(2, status)?;
                array.set(3, attempts)
            })
        }
    }
}

fn bare(env: &Env, tag: u32) -> Result<Unknown<'_>> {
    let mut array = env.create_array(1)?;
    array.set(0, tag)?;
    array.into_unknown(env)
}

fn question<'env>(env: &'env Env, Ask { line, question, request }: &Ask) -> Result<Unknown<'env>> {
    let mut headers = Vec::with_capacity(2 * request.headers.len());
    // fetch knows the length itself.
    for (name, value) in request.headers.iter().filter(|(name, _)| *name != CONTENT_LENGTH) {
        headers.push(name.as_str().to_owned());
        headers.push(value.as_bytes().iter().copied().map(char::from).collect());
    }
    let body = request.body.as_ref().map(|body| String::from_utf8_lossy(body).into_owned());
    array(env, (ASK, number(env, *line)?), |array| {
        array.set(2, number(env, *question)?)?;
        array.set(3, request.method.as_str())?;
        array.set(4, request.target.as_str())?;
        array.set(5, headers)?;
        match body {
            Some(body) => array.set(6, body),
            None => array.set(6, Null),
        }
    })
}

#[expect(clippy::cast_precision_loss, reason = "nobody makes 2^53 calls")]
fn number(env: &Env, number: u64) -> Result<Unknown<'_>> {
    Ok(env.create_double(number as f64)?.to_unknown())
}

fn shaped<'env>(env: &'env Env, body: Unknown<'env>, shape: &Shape) -> Result<Unknown<'env>> {
    match shape {
        Shape::Whole => array(env, (WHOLE, body), |_| Ok(())),
        Shape::CursorV1 => array(env, (CURSOR_V1, body), |_| Ok(())),
        Shape::CursorVantage => array(env, (CURSOR_VANTAGE, body), |_| Ok(())),
        Shape::Member(root) => array(env, (MEMBER, body), |array| array.set(2, *root)),
        Shape::Bulk(root) => array(env, (BULK, body), |array| array.set(2, *root)),
        Shape::Page(root, page) => array(env, (PAGE, body), |array| set_page(array, root, page)),
        Shape::Cursor(root, page, next) => array(env, (CURSOR, body), |array| {
            set_page(array, root, page)?;
            match next {
                Some(cursor) => array.set(8, cursor.as_str()),
                None => array.set(8, Null),
            }
        }),
        Shape::Download { too_big, warn } => array(env, (DOWNLOAD, body), |array| {
            array.set(2, *too_big)?;
            array.set(3, *warn)
        }),
    }
}

pub fn thrown<'env>(
    env: &'env Env,
    argument: &str,
    exception: Unknown<'env>,
) -> Result<Unknown<'env>> {
    let argument = env.create_string(argument)?.to_unknown();
    array(env, (THROWN, argument), |array| array.set(2, exception))
}

pub fn failed<'env>(env: &'env Env, failure: &Failure) -> Result<Unknown<'env>> {
    let json =
        serde_json::to_string(failure).map_err(|error| Error::from_reason(error.to_string()))?;
    let json = env.create_string(&json)?.to_unknown();
    array(env, (FAILURE, json), |array| match &failure.reply {
        Some(reply) => array.set(2, reply.body.as_str()),
        None => Ok(()),
    })
}

fn array<'env>(
    env: &'env Env,
    (tag, second): (u32, Unknown<'env>),
    rest: impl FnOnce(&mut Array<'env>) -> Result<()>,
) -> Result<Unknown<'env>> {
    let mut array = env.create_array(2)?;
    array.set(0, tag)?;
    array.set(1, second)?;
    rest(&mut array)?;
    array.into_unknown(env)
}

fn set_page(array: &mut Array<'_>, root: &str, page: &PageHeaders) -> Result<()> {
    array.set(2, root)?;
    array.set(3, page.total_results)?;
    array.set(4, page.total_pages)?;
    array.set(5, page.results_per_page)?;
    array.set(6, page.current_page)?;
    array.set(7, page.response_too_big)
}
