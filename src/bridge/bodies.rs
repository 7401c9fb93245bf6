//! The body of a reply as JavaScript gets it: a string when it is small. A large one is an array,
//! which `lib/bodies.js` works off in slices:
//!
//! ```text
//! [texts, count]                                         JSON in `count` texts, which is 1
//! [texts, count, words, constants, shape, uses, shape, uses …]   a tape of `core/tape`
//! ```
//!
//! A shape is its number, or its definition if it has none.
//!
//! A string of V8's is made of each text when its turn comes, by `takeText`, since making all of
//! them would take as long as a slice may.
#![cfg_attr(test, allow(dead_code, reason = "napi registers no functions in a test build"))]

use std::cell::{Cell, RefCell};

use napi::JsString;
use napi::bindgen_prelude::*;
use napi_derive::napi;

use crate::core::outcome::Body;
use crate::core::tape::{Known, Tape, registry};
use crate::core::text::Text;

/// Bytes or characters that JavaScript parses at once.
const SMALL: usize = 64 * 1024;

/// What JavaScript holds of a large body, until it took each of the texts.
pub type Texts = RefCell<Vec<Option<Text>>>;

thread_local! {
    static TAPES: Cell<bool> = const { Cell::new(true) };
}

/// Whether JavaScript on this thread takes tapes.
pub fn tapes() -> bool {
    TAPES.get()
}

/// Ends the making of tapes for this thread: the host allows no code made of strings.
#[napi(skip_typescript, catch_unwind)]
pub fn without_tapes() {
    TAPES.set(false);
}

/// The JSON of a shape, see `registry::definition`.
#[napi(skip_typescript, catch_unwind)]
pub fn shape_definition(number: u32) -> Option<String> {
    registry::definition(number).map(Into::into)
}

/// Makes a string of one of the texts, which is gone then.
#[napi(skip_typescript, catch_unwind)]
pub fn take_text<'env>(
    env: &'env Env,
    texts: &External<Texts>,
    index: u32,
) -> Result<JsString<'env>> {
    let taken = texts.borrow_mut().get_mut(index as usize).and_then(Option::take);
    string(env, &taken.unwrap_or(Text::Latin1(Vec::new())))
}

pub fn value(env: &Env, body: Body) -> Result<Unknown<'_>> {
    match body {
        Body::Text(text) if size(&text) < SMALL => Ok(string(env, &text)?.to_unknown()),
        Body::Text(text) => {
            let mut array = env.create_array(2)?;
            array.set(0, External::new(Texts::new(vec![Some(text)])))?;
            array.set(1, 1)?;
            array.into_unknown(env)
        }
        Body::Tape(tape) => taped(env, *tape),
    }
}

fn taped(env: &Env, tape: Tape) -> Result<Unknown<'_>> {
    let mut array = env.create_array(4)?;
    let count = u32::try_from(tape.constants.len()).unwrap_or(u32::MAX);
    array.set(0, External::new(Texts::new(tape.constants.into_iter().map(Some).collect())))?;
    array.set(1, count)?;
    array.set(2, Int32Array::new(tape.words))?;
    array.set(3, tape.constant_count)?;
    for (place, shape) in (2..).zip(tape.shapes) {
        match shape.known {
            Known::Numbered(number) => array.set(2 * place, number)?,
            Known::Here(definition) => array.set(2 * place, &*definition)?,
        }
        array.set(2 * place + 1, shape.uses)?;
    }
    array.into_unknown(env)
}

fn size(text: &Text) -> usize {
    match text {
        Text::Latin1(bytes) => bytes.len(),
        Text::Utf16(units) => units.len(),
    }
}

fn string<'env>(env: &'env Env, text: &Text) -> Result<JsString<'env>> {
    match text {
        Text::Latin1(bytes) => env.create_string_latin1(bytes),
        Text::Utf16(units) => env.create_string_utf16(units),
    }
}
