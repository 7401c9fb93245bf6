//! Outcomes as JavaScript gets them: small arrays whose first element tells what they are.
//! `lib/outcome.js` is their one reader, and must be changed together with this file.
//!
//! ```text
//! [0, json]                                     a failure, `Failure` as JSON
//! [1, argument, exception]                      an argument whose reading threw
//! [2]                                           nothing
//! [3, text]                                     the JSON itself
//! [4, text, root]                               the member `root`
//! [5, text, root, NUMBERS]                      a page of `root`
//! [6, text, root, NUMBERS, nextCursor]          a page of `root` with the next one's cursor
//! [7, text]                                     a page of API v1
//! [8, text]                                     a page of API vantage/v1
//! [9, text, root]                               the list `root` and `errors`
//! [10, text, tooBig, warn]                      an export
//!
//! NUMBERS: total results, total pages, results per page, current page, response too big
//! ```

use napi::JsString;
use napi::bindgen_prelude::*;

use crate::core::failure::Failure;
use crate::core::outcome::{Outcome, Shape};
use crate::core::pagination::PageHeaders;
use crate::core::text::Text;

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

pub fn value<'env>(env: &'env Env, outcome: &Outcome) -> Result<Unknown<'env>> {
    match outcome {
        Outcome::Value { text, shape } => shaped(env, string(env, text)?, shape),
        Outcome::Nothing => {
            let mut array = env.create_array(1)?;
            array.set(0, NOTHING)?;
            array.into_unknown(env)
        }
        Outcome::Failed(failure) => failed(env, failure),
    }
}

fn shaped<'env>(env: &'env Env, text: JsString<'env>, shape: &Shape) -> Result<Unknown<'env>> {
    match shape {
        Shape::Whole => array(env, (WHOLE, text), |_| Ok(())),
        Shape::CursorV1 => array(env, (CURSOR_V1, text), |_| Ok(())),
        Shape::CursorVantage => array(env, (CURSOR_VANTAGE, text), |_| Ok(())),
        Shape::Member(root) => array(env, (MEMBER, text), |array| array.set(2, *root)),
        Shape::Bulk(root) => array(env, (BULK, text), |array| array.set(2, *root)),
        Shape::Page(root, page) => array(env, (PAGE, text), |array| set_page(array, root, page)),
        Shape::Cursor(root, page, next) => array(env, (CURSOR, text), |array| {
            set_page(array, root, page)?;
            match next {
                Some(cursor) => array.set(8, cursor.as_str()),
                None => array.set(8, Null),
            }
        }),
        Shape::Download { too_big, warn } => array(env, (DOWNLOAD, text), |array| {
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
    array(env, (THROWN, env.create_string(argument)?), |array| array.set(2, exception))
}

pub fn failed<'env>(env: &'env Env, failure: &Failure) -> Result<Unknown<'env>> {
    let json =
        serde_json::to_string(failure).map_err(|error| Error::from_reason(error.to_string()))?;
    array(env, (FAILURE, env.create_string(&json)?), |_| Ok(()))
}

fn array<'env>(
    env: &'env Env,
    (tag, text): (u32, JsString<'env>),
    rest: impl FnOnce(&mut Array<'env>) -> Result<()>,
) -> Result<Unknown<'env>> {
    let mut array = env.create_array(2)?;
    array.set(0, tag)?;
    array.set(1, text)?;
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

fn string<'env>(env: &'env Env, text: &Text) -> Result<JsString<'env>> {
    match text {
        Text::Latin1(bytes) => env.create_string_latin1(bytes),
        Text::Utf16(units) => env.create_string_utf16(units),
    }
}
