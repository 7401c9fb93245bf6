//! The shapes that this process has met: each has a number, by which JavaScript keeps the function
//! that makes its objects, so that a reply says numbers only.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use super::Field;

/// The keys as JSON strings, with what their values are.
pub type Fields = Vec<(Box<str>, Field)>;

/// A service has some hundreds of shapes. What comes after these is left to `JSON.parse`.
const MOST: usize = 4096;
const MOST_BYTES: usize = 1024 * 1024;

#[derive(Default)]
struct Registry {
    numbers: HashMap<Fields, u32>,
    definitions: Vec<Box<str>>,
    /// Of all definitions.
    bytes: usize,
}

fn registry() -> MutexGuard<'static, Registry> {
    static REGISTRY: LazyLock<Mutex<Registry>> = LazyLock::new(Mutex::default);
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The number of a shape; `None` when there is no room for another one.
pub fn number(fields: Fields) -> Option<u32> {
    let mut registry = registry();
    if let Some(number) = registry.numbers.get(&fields) {
        return Some(*number);
    }
    let definition = define(&fields);
    let bytes = registry.bytes + definition.len();
    if registry.definitions.len() == MOST || bytes > MOST_BYTES {
        return None;
    }
    let number = u32::try_from(registry.definitions.len()).ok()?;
    registry.bytes = bytes;
    registry.definitions.push(definition);
    registry.numbers.insert(fields, number);
    Some(number)
}

/// What [`define`] gives of the shape with this number.
pub fn definition(number: u32) -> Option<Box<str>> {
    registry().definitions.get(number as usize).cloned()
}

/// A shape as JSON: `[["key", field], …]`, a field being 0 for an integer, 1 for a constant and 2
/// for any value.
pub fn define(fields: &Fields) -> Box<str> {
    let mut text = String::from("[");
    for (key, field) in fields {
        let comma = if text.len() > 1 { "," } else { "" };
        let _ = write!(text, "{comma}[{key},{}]", *field as u8);
    }
    text.push(']');
    text.into()
}
