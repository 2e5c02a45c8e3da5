//! Words on their way out: what no file may carry, and what one form of it must escape.

use crate::text::Key;

/// The text without control characters and marks that turn its direction around; white
/// space of any kind is one space.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if is_fit(c) {
            out.push(c);
        }
    }
    out
}

/// Whether a file may carry it: no control, no mark of direction, no code that is no
/// character of XML.
pub fn is_fit(c: char) -> bool {
    let turns =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}');
    !(c.is_control() || turns || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}'))
}

/// A [`plain`] text for XML and HTML, in an element or a quoted attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// A text that Markdown must not read as markup.
pub fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A text that a spreadsheet must not take for a formula: with `'` before it where it
/// begins as one.
pub fn no_formula(text: &str) -> String {
    let text = plain(text);
    let begins = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins { format!("'{text}") } else { text }
}

/// A name for a file, without accents: number and title, then the ending.
pub fn file_name(report: &crate::report::Report, ending: &str) -> String {
    const LONGEST: usize = 80;
    let mut name = String::new();
    let mut letter = [0; 4];
    for c in format!("{} {}", report.about.number, report.title()).chars() {
        let base = Key::of(c.encode_utf8(&mut letter)).plain().spell();
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if !base.is_empty() {
            name.push_str(&base);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    if let Some((cut, _)) = name.char_indices().nth(LONGEST) {
        name.truncate(name[..cut].rfind('-').unwrap_or(cut));
    }
    let name = name.trim_matches('-');
    // Windows keeps these for itself.
    let lower = name.to_ascii_lowercase();
    let device = matches!(lower.as_str(), "con" | "prn" | "aux" | "nul")
        || ["com", "lpt"].iter().any(|port| lower.strip_prefix(port).is_some_and(|it| it.len() == 1));
    match name {
        "" => format!("thong-bao.{ending}"),
        name if device => format!("thong-bao-{name}.{ending}"),
        name => format!("{name}.{ending}"),
    }
}
