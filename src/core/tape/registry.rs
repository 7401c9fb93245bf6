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

#[derive(Default)]
struct Registry {
    numbers: HashMap<Fields, u32>,
    definitions: Vec<Box<str>>,
}

fn registry() -> MutexGuard<'static, Registry> {
    static REGISTRY: LazyLock<Mutex<Registry>> = LazyLock::new(Mutex::default);
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The numbers of shapes; `None` when there is no room for all of them.
pub fn numbers(shapes: impl Iterator<Item = Fields>) -> Option<Vec<u32>> {
    let mut registry = registry();
    let Registry { numbers, definitions } = &mut *registry;
    let number = |fields: Fields| {
        if let Some(number) = numbers.get(&fields) {
            return Some(*number);
        }
        let number = u32::try_from(definitions.len()).ok()?;
        if definitions.len() == MOST {
            return None;
        }
        definitions.push(define(&fields));
        numbers.insert(fields, number);
        Some(number)
    };
    shapes.map(number).collect()
}

/// A shape as JSON: `[["key", field], …]`, a field being 0 for an integer, 1 for a constant and 2
/// for any value.
pub fn definition(number: u32) -> Option<Box<str>> {
    registry().definitions.get(number as usize).cloned()
}

fn define(fields: &Fields) -> Box<str> {
    let mut text = String::from("[");
    for (key, field) in fields {
        let comma = if text.len() > 1 { "," } else { "" };
        let _ = write!(text, "{comma}[{key},{}]", *field as u8);
    }
    text.push(']');
    text.into()
}
