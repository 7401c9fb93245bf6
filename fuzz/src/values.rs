//! The values of tapes, as `lib/tape.js` builds them.

use serde_json::{Map, Value};

use crate::core::tape::{Known, Tape, registry};
use crate::core::text::Text;

const INTEGER: u8 = 0;
const CONSTANT: u8 = 1;

/// Asserts that the value of `tape` is the one of `text`, in values, order of keys and types.
///
/// `JSON.parse` has values for all JSON; `serde_json` has none for lone surrogates and numbers
/// beyond a double's range: of such a text only the form of its tape is checked.
pub fn assert_same(tape: &Tape, text: &str) {
    assert!(!tape.words.is_empty(), "a tape without words");
    let Ok(expected) = serde_json::from_str::<Value>(text) else { return };
    let built = Builder::new(tape).build();
    assert!(is_same(&built, &expected), "the tape of {expected} gives {built}");
}

/// The text that V8 gets.
pub fn string(text: &Text) -> String {
    match text {
        Text::Latin1(bytes) => bytes.iter().copied().map(char::from).collect(),
        Text::Utf16(units) => String::from_utf16(units).expect("UTF-16"),
    }
}

fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        // As JavaScript has them, -0 included.
        (Value::Number(one), Value::Number(other)) => {
            one.as_f64().map(f64::to_bits) == other.as_f64().map(f64::to_bits)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| is_same(a, b))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(a, b)| a.0 == b.0 && is_same(a.1, b.1))
        }
        _ => one == other,
    }
}

struct Builder<'a> {
    words: std::slice::Iter<'a, i32>,
    constants: Vec<Value>,
    shapes: Vec<Vec<(String, u8)>>,
    /// How many objects of each shape are still to come.
    uses: Vec<u32>,
}

impl<'a> Builder<'a> {
    fn new(tape: &'a Tape) -> Self {
        let constants: Vec<Value> = tape
            .constants
            .iter()
            .flat_map(|array| serde_json::from_str::<Vec<Value>>(&string(array)).expect("an array"))
            .collect();
        assert_eq!(constants.len(), tape.constant_count as usize, "constants");
        let definition = |known: &Known| match known {
            Known::Numbered(number) => registry::definition(*number).expect("a known shape"),
            Known::Here(definition) => definition.clone(),
        };
        let shapes = tape
            .shapes
            .iter()
            .map(|shape| serde_json::from_str(&definition(&shape.known)).expect("a definition"))
            .collect();
        let uses = tape.shapes.iter().map(|shape| shape.uses).collect();
        Self { words: tape.words.iter(), constants, shapes, uses }
    }

    fn build(mut self) -> Value {
        let value = self.value();
        assert_eq!(self.words.len(), 0, "words behind the value");
        assert!(self.uses.iter().all(|left| *left == 0), "uses of shapes: {:?} left", self.uses);
        value
    }

    fn word(&mut self) -> i32 {
        *self.words.next().expect("another word")
    }

    fn constant(&self, index: i32) -> Value {
        self.constants[usize::try_from(index).expect("an index")].clone()
    }

    fn value(&mut self) -> Value {
        let word = self.word();
        let rest = word >> 2;
        match word & 3 {
            0 => self.constant(rest),
            1 => self.object(usize::try_from(rest).expect("a shape")),
            2 => (0..rest).map(|_| self.value()).collect(),
            _ => Value::from(rest),
        }
    }

    fn object(&mut self, shape: usize) -> Value {
        self.uses[shape] = self.uses[shape].checked_sub(1).expect("as many objects as told");
        let mut object = Map::new();
        for (key, field) in self.shapes[shape].clone() {
            let value = match field {
                INTEGER => Value::from(self.word()),
                CONSTANT => {
                    let index = self.word();
                    self.constant(index)
                }
                _ => self.value(),
            };
            assert!(object.insert(key, value).is_none(), "a key that comes twice");
        }
        Value::Object(object)
    }
}
