//! JSON as far as corrections need it: objects, lists, strings, whole numbers, `true`, `false`
//! and `null`; anything else in a field nobody asks for is stepped over.
//!
//! A derived reader would weigh the parser for JavaScript down by twenty kilobytes, most of it
//! for fractions and for words about errors.

/// How deep lists and objects nest at most.
const DEEPEST: u32 = 64;

/// A place in a JSON text. What reads gives `None` where the text says something else; the
/// place is then that of the fault.
pub(super) struct Json<'a> {
    text: &'a str,
    /// In bytes.
    pub at: usize,
    depth: u32,
}

impl<'a> Json<'a> {
    pub fn new(text: &'a str) -> Json<'a> {
        Json { text, at: 0, depth: 0 }
    }

    /// The next byte that is no room, which is stepped over if it is `wanted`.
    fn sees(&mut self, wanted: u8) -> bool {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(self.at) {
            self.at += 1;
        }
        let seen = bytes.get(self.at) == Some(&wanted);
        self.at += usize::from(seen);
        seen
    }

    fn wants(&mut self, wanted: u8) -> Option<()> {
        self.sees(wanted).then_some(())
    }

    /// Whether a word stands here; it is stepped over.
    fn word(&mut self, word: &str) -> bool {
        // Steps over room only.
        self.sees(0);
        let stands = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        self.at += if stands { word.len() } else { 0 };
        stands
    }

    /// Whether nothing is left.
    pub fn ends(&mut self) -> bool {
        self.sees(0);
        self.at == self.text.len()
    }

    /// Each field of an object, by its name; `field` reads its value.
    pub fn object(&mut self, field: &mut dyn FnMut(&mut Json<'a>, &str) -> Option<()>) -> Option<()> {
        self.each(b'{', b'}', &mut |json| {
            let name = json.string()?;
            json.wants(b':')?;
            field(json, &name)
        })
    }

    /// Each value of a list; `item` reads it.
    pub fn list(&mut self, item: &mut dyn FnMut(&mut Json<'a>) -> Option<()>) -> Option<()> {
        self.each(b'[', b']', item)
    }

    fn each(&mut self, open: u8, close: u8, item: &mut dyn FnMut(&mut Json<'a>) -> Option<()>) -> Option<()> {
        self.wants(open)?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        if !self.sees(close) {
            item(self)?;
            while self.sees(b',') {
                item(self)?;
            }
            self.wants(close)?;
        }
        self.depth -= 1;
        Some(())
    }

    pub fn string(&mut self) -> Option<String> {
        self.wants(b'"')?;
        let mut out = String::new();
        loop {
            let mut letters = self.text.get(self.at..)?.chars();
            let letter = letters.next()?;
            self.at += letter.len_utf8();
            match letter {
                '"' => return Some(out),
                '\\' => {
                    let escape = letters.next()?;
                    self.at += escape.len_utf8();
                    out.push(match escape {
                        '"' | '\\' | '/' => escape,
                        'b' => '\u{8}',
                        'f' => '\u{c}',
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'u' => self.escaped()?,
                        _ => return None,
                    });
                }
                '\0'..'\u{20}' => return None,
                _ => out.push(letter),
            }
        }
    }

    /// The letter of `\uXXXX`, or of two of them that are one; half of one stands for no letter.
    fn escaped(&mut self) -> Option<char> {
        let unit = self.unit()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return Some(char::from_u32(unit).unwrap_or('\u{fffd}'));
        }
        let before = self.at;
        if self.text.get(self.at..)?.starts_with("\\u") {
            self.at += 2;
            let low = self.unit()?;
            if (0xdc00..0xe000).contains(&low) {
                return char::from_u32(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
            }
            self.at = before;
        }
        Some('\u{fffd}')
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.at += 4;
        u32::from_str_radix(digits, 16).ok().filter(|_| plain)
    }

    /// A whole number of 32 bits.
    pub fn number(&mut self) -> Option<u32> {
        self.sees(0);
        let rest = self.text.get(self.at..)?;
        let end = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = rest[..end].parse().ok()?;
        self.at += end;
        let more = matches!(self.text.as_bytes().get(self.at), Some(b'.' | b'e' | b'E'));
        (!more).then_some(number)
    }

    pub fn flag(&mut self) -> Option<bool> {
        if self.word("true") { Some(true) } else { self.word("false").then_some(false) }
    }

    /// What `read` reads, or `None` in the place of `null`.
    pub fn or_null<T>(&mut self, read: impl FnOnce(&mut Json<'a>) -> Option<T>) -> Option<Option<T>> {
        if self.word("null") { Some(None) } else { read(self).map(Some) }
    }

    pub fn strings(&mut self) -> Option<Vec<String>> {
        let mut found = Vec::new();
        self.list(&mut |json| {
            found.push(json.string()?);
            Some(())
        })?;
        Some(found)
    }

    /// Steps over a value.
    pub fn skip(&mut self) -> Option<()> {
        self.sees(0);
        match self.text.as_bytes().get(self.at)? {
            b'{' => self.object(&mut |json, _| json.skip()),
            b'[' => self.list(&mut Json::skip),
            b'"' => self.string().map(|_| ()),
            b'-' | b'0'..=b'9' => {
                let number = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
                self.at += self.text.as_bytes()[self.at..].iter().take_while(|byte| number(byte)).count();
                Some(())
            }
            _ => (self.word("null") || self.flag().is_some()).then_some(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn steps_over_what_another_reader_reads() {
        for text in [
            "null", " true ", "-1.5e+3", "\"a\\\"b\"", "[]", "[1, [2, {}], \"x\"]",
            "{\"a\": {\"b\": [null]}, \"c\": false}", "", "[1,]", "{\"a\"}", "{\"a\":}", "[1 2]", "\"a",
            "\"\\q\"", "\"\n\"", "nul", "{1:2}", "[", "]", "[}", "1 2",
        ] {
            let other = serde_json::from_str::<Value>(text).is_ok();
            let mut read = Json::new(text);
            assert_eq!(read.skip().is_some() && read.ends(), other, "{text:?}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(Json::new(&deep).skip(), None);
    }

    #[test]
    fn strings_are_what_another_reader_makes_of_them() {
        for text in [r#""Đê \u1ea5 \ud83d\ude00 \/ \\ \" \b\f\n\r\t""#, r#""""#, r#""\u0041""#] {
            assert_eq!(Json::new(text).string(), serde_json::from_str(text).ok(), "{text}");
        }
        // Half a letter is no letter; the rest of the string stays.
        assert_eq!(Json::new(r#""\ud83da\udc00""#).string().as_deref(), Some("\u{fffd}a\u{fffd}"));
        assert_eq!(Json::new(r#""\u00é0""#).string(), None);
        assert_eq!(Json::new(r#""\u+041""#).string(), None);
    }

    #[test]
    fn numbers_are_whole() {
        for (text, want) in [
            ("0", Some(0)),
            (" 4294967295", Some(u32::MAX)),
            ("4294967296", None),
            ("-1", None),
            ("1.5", None),
        ] {
            assert_eq!(Json::new(text).number(), want, "{text}");
        }
    }
}
