//! The grammar of JSON (RFC 8259), strictly: what passes here passes `JSON.parse`.

pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

/// A string, number, boolean or null, as it came.
pub struct Scalar<'a> {
    pub text: &'a str,
    /// The value of an integer of 32 bits. `-0` is none: it is a number of its own in JavaScript.
    pub integer: Option<i32>,
}

impl<'a> Scanner<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte of what comes next.
    pub fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte()? {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                other => return Some(other),
            }
        }
    }

    pub fn take(&mut self, expected: u8) -> bool {
        let found = self.peek() == Some(expected);
        self.at += usize::from(found);
        found
    }

    pub fn skip(&mut self, expected: u8) -> Option<()> {
        self.take(expected).then_some(())
    }

    pub fn end(&mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }

    /// A key with its quotes; `None` also for one with escapes.
    pub fn key(&mut self) -> Option<&'a str> {
        if self.peek()? != b'"' {
            return None;
        }
        let from = self.at;
        let escaped = self.string()?;
        (!escaped).then(|| &self.text[from..self.at])
    }

    /// A value that is no object and no array.
    pub fn scalar(&mut self) -> Option<Scalar<'a>> {
        let first = self.peek()?;
        let from = self.at;
        match first {
            b'"' => drop(self.string()?),
            b'-' | b'0'..=b'9' => self.number()?,
            _ => self.literal(first)?,
        }
        let text = &self.text[from..self.at];
        Some(Scalar { text, integer: integer(text) })
    }

    fn literal(&mut self, first: u8) -> Option<()> {
        let word = match first {
            b't' => "true",
            b'f' => "false",
            b'n' => "null",
            _ => return None,
        };
        self.text.as_bytes()[self.at..].starts_with(word.as_bytes()).then(|| self.at += word.len())
    }

    /// Passes a string, and says whether it has escapes.
    fn string(&mut self) -> Option<bool> {
        self.at += 1;
        let mut escaped = false;
        loop {
            match self.byte()? {
                b'"' => {
                    self.at += 1;
                    return Some(escaped);
                }
                b'\\' => {
                    escaped = true;
                    self.escape()?;
                }
                0..=0x1F => return None,
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        let rest = &self.text.as_bytes()[self.at + 1..];
        let length = match rest.first()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 2,
            b'u' if rest.get(1..5)?.iter().all(u8::is_ascii_hexdigit) => 6,
            _ => return None,
        };
        self.at += length;
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        self.at += usize::from(self.byte()? == b'-');
        match self.byte()? {
            b'0' => self.at += 1,
            b'1'..=b'9' => self.digits()?,
            _ => return None,
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Some(())
    }

    /// Passes one digit or more.
    fn digits(&mut self) -> Option<()> {
        let rest = &self.text.as_bytes()[self.at..];
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        (count > 0).then_some(())
    }
}

/// The value of a scalar that is an integer of 32 bits, written as JSON writes them.
fn integer(text: &str) -> Option<i32> {
    // The longest is -2147483648.
    let is_candidate = text.len() <= 11 && matches!(text.as_bytes(), [b'-' | b'0'..=b'9', ..]);
    if is_candidate && text != "-0" { text.parse().ok() } else { None }
}
