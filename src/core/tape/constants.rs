//! The distinct constants of a text, as JSON arrays of a size that is parsed in well under a
//! millisecond.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{CONSTANT, tagged};
use crate::core::text::{Text, latin1};

/// Characters of an array, about.
const CHUNK: usize = 64 * 1024;

/// The constant that a field had last: fields repeat themselves.
#[derive(Default)]
pub struct Last<'a> {
    text: &'a str,
    place: Place,
}

#[derive(Clone, Copy, Default)]
struct Place {
    index: u32,
    /// Whether it is in the arrays of two bytes a character.
    wide: bool,
}

#[derive(Default)]
pub struct Constants<'a> {
    known: HashMap<&'a str, Place, RandomState>,
    narrow: Arrays<u8>,
    wide: Arrays<u16>,
    /// The words that tell of a wide constant, whose arrays come behind the others: the word's
    /// place, and whether it is tagged.
    to_move: Vec<(usize, bool)>,
}

impl<'a> Constants<'a> {
    /// Writes the index of `text`.
    pub fn write(
        &mut self,
        text: &'a str,
        last: &mut Last<'a>,
        words: &mut Vec<i32>,
    ) -> Option<()> {
        if last.text != text {
            *last = Last { text, place: self.place(text)? };
        }
        if last.place.wide {
            self.to_move.push((words.len(), false));
        }
        words.push(i32::try_from(last.place.index).ok()?);
        Some(())
    }

    /// Writes the index of `text` as a tagged word.
    pub fn write_tagged(&mut self, text: &'a str, words: &mut Vec<i32>) -> Option<()> {
        let place = self.place(text)?;
        if place.wide {
            self.to_move.push((words.len(), true));
        }
        words.push(tagged(place.index as usize, CONSTANT)?);
        Some(())
    }

    fn place(&mut self, text: &'a str) -> Option<Place> {
        if let Some(place) = self.known.get(text) {
            return Some(*place);
        }
        let place = match latin1(text) {
            Some(bytes) => Place { index: self.narrow.push(bytes.iter().copied())?, wide: false },
            None => Place { index: self.wide.push(text.encode_utf16())?, wide: true },
        };
        self.known.insert(text, place);
        Some(place)
    }

    /// The arrays and how many constants they have in all; moves the words of the wide ones.
    pub fn finish(self, words: &mut [i32]) -> Option<(Vec<Text>, u32)> {
        let behind = self.narrow.count;
        let count = behind.checked_add(self.wide.count)?;
        tagged(count as usize, CONSTANT)?;
        let behind = i32::try_from(behind).ok()?;
        for (at, tagged) in self.to_move {
            words[at] += if tagged { behind << 2 } else { behind };
        }
        let narrow = self.narrow.finish().into_iter().map(Text::Latin1);
        let wide = self.wide.finish().into_iter().map(Text::Utf16);
        Some((narrow.chain(wide).collect(), count))
    }
}

/// JSON arrays in one of the encodings of JavaScript's strings.
struct Arrays<Unit> {
    full: Vec<Vec<Unit>>,
    open: Vec<Unit>,
    count: u32,
}

impl<Unit> Default for Arrays<Unit> {
    fn default() -> Self {
        Self { full: Vec::new(), open: Vec::new(), count: 0 }
    }
}

impl<Unit: From<u8>> Arrays<Unit> {
    fn push(&mut self, text: impl Iterator<Item = Unit>) -> Option<u32> {
        if self.open.len() >= CHUNK {
            self.close();
        }
        self.open.push(Unit::from(if self.open.is_empty() { b'[' } else { b',' }));
        self.open.extend(text);
        let index = self.count;
        self.count = index.checked_add(1)?;
        Some(index)
    }

    fn close(&mut self) {
        let room = self.open.len() + 1;
        let mut open = std::mem::replace(&mut self.open, Vec::with_capacity(room));
        open.push(Unit::from(b']'));
        self.full.push(open);
    }

    fn finish(mut self) -> Vec<Vec<Unit>> {
        if !self.open.is_empty() {
            self.close();
        }
        self.full
    }
}
