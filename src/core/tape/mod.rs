//! A large JSON text as a tape, from which JavaScript builds the value in a fraction of the time
//! that `JSON.parse` takes of the main thread.
//!
//! The contract: what `lib/tape.js` builds of a tape equals `JSON.parse` of the text, in values,
//! order of keys and types. A text that is not JSON, or that a tape does not serve, has no tape:
//! escaped, repeated or `__proto__` keys, deep nesting, and too many shapes. Then, and where the
//! host forbids code made of strings, `JSON.parse` gets the text.
//!
//! - A *shape* is the list of an object's keys, each with what its value is on the tape. All
//!   objects of one shape are made by one JavaScript function.
//! - A *constant* is a string, number, boolean or null. Each distinct one stands once, as it came,
//!   in a JSON array that `JSON.parse` reads. One character above U+00FF makes a whole text take
//!   two bytes a character, so that such constants have arrays of their own, behind the others.
//! - The *words* are 32-bit integers, depth first:
//!
//! ```text
//! value = index << 2 | 0                        the constant at index
//!       | shape << 2 | 1, field …               an object
//!       | length << 2 | 2, value …              an array
//!       | integer << 2 | 3                      an integer of 30 bits
//! field = value                                 of a field of any kind
//!       | index                                 of a field that is always a constant
//!       | integer                               of a field that is always an integer of 32 bits
//! ```

mod constants;
pub mod registry;
mod scanner;
mod shapes;

use self::constants::Constants;
use self::scanner::{Scalar, Scanner};
use self::shapes::{Node, Shapes};
use super::text::Text;

use self::shapes::Field;

#[derive(Debug)]
pub struct Tape {
    pub words: Vec<i32>,
    /// The shapes of this tape. A word tells of one by its place here.
    pub shapes: Vec<Shape>,
    /// JSON arrays of the constants.
    pub constants: Vec<Text>,
    /// How many constants there are in all.
    pub constant_count: u32,
}

#[derive(Debug, Clone)]
pub enum Known {
    /// By its number in the [`registry`].
    Numbered(u32),
    /// By this text, as [`registry::define`] gives it: it comes too seldom to be kept.
    Here(Box<str>),
}

#[derive(Debug, Clone)]
pub struct Shape {
    pub known: Known,
    /// How many objects of the tape have it.
    pub uses: u32,
}

/// Nesting that needs no more of the stack than threads have.
const DEEPEST: u8 = 64;

const CONSTANT: i32 = 0;
const OBJECT: i32 = 1;
const ARRAY: i32 = 2;
const INTEGER: i32 = 3;
/// What fits beside the two bits that tell a word's kind.
const MOST: usize = (1 << 29) - 1;

/// From this length on, in bytes, a tape takes less of the main thread than `JSON.parse` does.
pub const WORTH: usize = 4 * 1024;

/// The tape of `text`; `None` when there is none, for whatever reason.
pub fn write(text: &str) -> Option<Tape> {
    let mut writer = Writer {
        scanner: Scanner::new(text),
        words: Vec::with_capacity(text.len() / 24),
        shapes: Shapes::default(),
        constants: Constants::default(),
    };
    writer.value(0)?;
    writer.scanner.end()?;
    let Writer { mut words, shapes, constants, .. } = writer;
    let shapes = shapes.finish()?;
    let (constants, constant_count) = constants.finish(&mut words)?;
    Some(Tape { words, shapes, constants, constant_count })
}

struct Writer<'a> {
    scanner: Scanner<'a>,
    words: Vec<i32>,
    shapes: Shapes<'a>,
    constants: Constants<'a>,
}

impl<'a> Writer<'a> {
    fn value(&mut self, depth: u8) -> Option<()> {
        match self.scanner.peek()? {
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            _ => {
                let scalar = self.scanner.scalar()?;
                self.tagged(&scalar)
            }
        }
    }

    /// A scalar with the bits that tell what it is.
    fn tagged(&mut self, scalar: &Scalar<'a>) -> Option<()> {
        match scalar.integer {
            Some(integer) if (integer << 2) >> 2 == integer => {
                self.words.push(integer << 2 | INTEGER);
            }
            _ => self.constants.write_tagged(scalar.text, &mut self.words)?,
        }
        Some(())
    }

    fn array(&mut self, depth: u8) -> Option<()> {
        if depth == DEEPEST {
            return None;
        }
        let head = self.hole();
        let mut length = 0;
        self.scanner.skip(b'[')?;
        if !self.scanner.take(b']') {
            loop {
                self.value(depth + 1)?;
                length += 1;
                if !self.scanner.take(b',') {
                    break;
                }
            }
            self.scanner.skip(b']')?;
        }
        self.fill(head, length, ARRAY)
    }

    fn object(&mut self, depth: u8) -> Option<()> {
        if depth == DEEPEST {
            return None;
        }
        let head = self.hole();
        let mut node = Node::ROOT;
        self.scanner.skip(b'{')?;
        if !self.scanner.take(b'}') {
            loop {
                node = self.member(node, depth)?;
                if !self.scanner.take(b',') {
                    break;
                }
            }
            self.scanner.skip(b'}')?;
        }
        let shape = self.shapes.shape_of(node)?;
        self.fill(head, shape, OBJECT)
    }

    fn member(&mut self, node: Node, depth: u8) -> Option<Node> {
        let key = self.scanner.key()?;
        self.scanner.skip(b':')?;
        let first = self.scanner.peek()?;
        if matches!(first, b'{' | b'[') {
            let node = self.shapes.step(node, key, Field::Any)?;
            self.value(depth + 1)?;
            return Some(node);
        }
        let scalar = self.scanner.scalar()?;
        let least = if scalar.integer.is_some() { Field::Integer } else { Field::Constant };
        let node = self.shapes.step(node, key, least)?;
        match (self.shapes.field(node), scalar.integer) {
            (Field::Integer, Some(integer)) => self.words.push(integer),
            (Field::Any, _) => self.tagged(&scalar)?,
            _ => {
                let known = self.shapes.last_constant(node);
                self.constants.write(scalar.text, known, &mut self.words)?;
            }
        }
        Some(node)
    }

    /// A word to be known later.
    fn hole(&mut self) -> usize {
        self.words.push(0);
        self.words.len() - 1
    }

    fn fill(&mut self, at: usize, number: usize, tag: i32) -> Option<()> {
        self.words[at] = tagged(number, tag)?;
        Some(())
    }
}

fn tagged(number: usize, tag: i32) -> Option<i32> {
    (number <= MOST).then(|| i32::try_from(number).ok().map(|number| number << 2 | tag))?
}

#[cfg(test)]
mod tests;
