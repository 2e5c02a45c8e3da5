//! XML and HTML as tags and words, in one pass over the text and without a tree.
//!
//! Documents cannot declare anything: doctypes, entities of their own and instructions are passed over.

use std::str::FromStr;

/// A piece of markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// `<name …>` or `<name …/>`.
    Open(&'a str, Attributes<'a>),
    /// `</name>`, and behind the opening of `<name …/>`.
    Close(&'a str),
    /// Words between tags, entities still in them.
    Words(&'a str),
}

/// The attributes of a tag, as they stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attributes<'a>(&'a str);

impl<'a> Attributes<'a> {
    /// What an attribute says, entities still in it.
    pub fn get(self, name: &str) -> Option<&'a str> {
        let mut rest = self.0;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c == '=' || c.is_whitespace())?;
            let (here, after) = rest.split_at(end);
            let Some(after) = after.trim_start().strip_prefix('=') else {
                rest = after;
                continue;
            };
            let after = after.trim_start();
            let (value, after) = match after.chars().next()? {
                quote @ ('"' | '\'') => after[1..].split_once(quote)?,
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            if here.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
    }

    /// What an attribute says as a number.
    pub fn number<T: FromStr>(self, name: &str) -> Option<T> {
        self.get(name)?.parse().ok()
    }
}

/// The pieces of a document, in order.
#[derive(Clone, Debug)]
pub struct Markup<'a> {
    rest: &'a str,
    /// The name of `<name …/>`, still to be closed.
    closes: Option<&'a str>,
}

impl<'a> Markup<'a> {
    /// Of a whole document.
    pub fn new(text: &'a str) -> Self {
        Markup { rest: text, closes: None }
    }

    /// Passes over everything up to the closing tag of `name`, whatever it is.
    pub fn pass_over(&mut self, name: &str) {
        let mut from = 0;
        while let Some(at) = self.rest[from..].find("</") {
            let at = from + at + 2;
            let rest = &self.rest.as_bytes()[at..];
            let (here, behind) = rest.split_at(name.len().min(rest.len()));
            let whole = !behind.first().is_some_and(u8::is_ascii_alphanumeric);
            if whole && here.eq_ignore_ascii_case(name.as_bytes()) {
                self.rest = &self.rest[at - 2..];
                return;
            }
            from = at;
        }
        self.rest = "";
    }

    fn after(&mut self, end: &str) {
        self.rest = self.rest.split_once(end).map_or("", |(_, rest)| rest);
    }
}

impl<'a> Iterator for Markup<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if let Some(name) = self.closes.take() {
            return Some(Piece::Close(name));
        }
        loop {
            let rest = self.rest;
            let Some(tag) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                self.rest = &rest[end..];
                return (end > 0).then(|| Piece::Words(&rest[..end]));
            };
            match tag.as_bytes().first() {
                _ if tag.starts_with("!--") => self.after("-->"),
                _ if tag.starts_with("![CDATA[") => {
                    let inside = &tag["![CDATA[".len()..];
                    let (words, rest) = inside.split_once("]]>").unwrap_or((inside, ""));
                    self.rest = rest;
                    return Some(Piece::Words(words));
                }
                Some(b'!' | b'?') => self.after(">"),
                Some(b'/') => {
                    let (name, rest) = tag[1..].split_once('>').unwrap_or((&tag[1..], ""));
                    self.rest = rest;
                    return Some(Piece::Close(name.trim()));
                }
                Some(letter) if letter.is_ascii_alphabetic() => {
                    let (inside, rest) = tag.split_at(end_of_tag(tag));
                    self.rest = rest.strip_prefix('>').unwrap_or_default();
                    let name = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
                    let (name, attributes) = inside.split_at(name);
                    if attributes.ends_with('/') {
                        self.closes = Some(name);
                    }
                    return Some(Piece::Open(name, Attributes(attributes)));
                }
                // A bare < is a word.
                _ => {
                    let end = tag.find('<').map_or(rest.len(), |end| end + 1);
                    self.rest = &rest[end..];
                    return Some(Piece::Words(&rest[..end]));
                }
            }
        }
    }
}

/// Where a tag's `>` is, past quoted values.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            // A quote opens a value only behind its sign.
            (None, b'"' | b'\'') if tag[..at].trim_end().ends_with('=') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    // A quote that never closes was none.
    tag.find('>').unwrap_or(tag.len())
}

/// The names of the characters from U+00A0 to U+00FF in HTML.
const NAMES: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Words without entities; one that is not known stays as it is written.
pub fn unescaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        // The longest name has seven letters.
        let end = after.bytes().take(9).position(|byte| byte == b';');
        match end.and_then(|end| Some((character(&after[..end])?, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &after[end + 1..];
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|&c| c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "bull" => '•',
        name => char::from_u32(0xa0 + NAMES.split(' ').position(|it| it == name)? as u32)?,
    })
}
