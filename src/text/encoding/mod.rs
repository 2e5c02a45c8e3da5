//! Text in an encoding of before Unicode, or broken on its way from one.
//!
//! [`suspect`] says so and shows what would be read; nothing is changed until a
//! reader agrees, and [`convert`] then makes a new text. The source as pasted
//! is kept, with its soft hyphens, which are letters in TCVN3 (DOMAIN.md 8.1).

mod choice;
mod damage;
mod detect;
mod hyphen;
mod lists;
mod sign;
mod syllable;
mod tcvn3;
mod vni;

use super::{Span, Token};

/// How the letters of a text are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// As they should be.
    #[default]
    Unicode,
    /// TCVN 5712:1993 with the fonts `.VnTime` and its like, also called ABC.
    Tcvn3,
    /// VNI-Windows, with the fonts `VNI-Times` and its like.
    Vni,
    /// Unicode that a converter for another encoding went over: `khơng`, `phịng`, `t́nh`.
    Damaged,
    /// Tones changed at random, against copying: nobody can tell what it said.
    Scrambled,
}

impl Encoding {
    /// Its name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Unicode => "unicode",
            Encoding::Tcvn3 => "tcvn3",
            Encoding::Vni => "vni",
            Encoding::Damaged => "damaged",
            Encoding::Scrambled => "scrambled",
        }
    }

    /// Whether [`convert`] can do something about it.
    pub fn is_mendable(self) -> bool {
        matches!(self, Encoding::Tcvn3 | Encoding::Vni | Encoding::Damaged)
    }
}

/// What is wrong with the letters of a text, where, and what it would read like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// The encoding, never [`Encoding::Unicode`].
    pub encoding: Encoding,
    /// The lines it is about, in order; neighbouring lines as one span.
    pub blocks: Vec<Span>,
    /// Up to three lines that would change.
    pub preview: Vec<Preview>,
}

/// A line, or the beginning of one, as it is and as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// As pasted.
    pub before: String,
    /// After [`convert`].
    pub after: String,
}

/// What is wrong with the letters of `text`, if anything is.
///
/// One encoding at a time, the one most of the text is in: where a document mixes
/// them, the text that [`convert`] makes is suspected again. Old encodings come
/// before [`damaged`].
pub fn suspect(text: &str) -> Option<Suspicion> {
    match detect::legacy(text) {
        Some((encoding, blocks)) => Some(suspicion(text, encoding, blocks)),
        None => damaged(text),
    }
}

/// The same of a text that was read, in next to no time where nothing is wrong: looks
/// closer only where some bytes, or a word that is none, say so. An old line or two of
/// few words in a sound text may be passed over.
pub fn suspect_lexed(text: &str, tokens: &[Token]) -> Option<Suspicion> {
    match sign::may_be_old(text).then(|| detect::legacy(text)).flatten() {
        Some((encoding, blocks)) => Some(suspicion(text, encoding, blocks)),
        None => sign::may_be_damaged(text, tokens).then(|| damaged(text)).flatten(),
    }
}

/// The text with every encoding that can be mended converted, the one most of it is in
/// first, and which they were; `None` where nothing is to be mended.
///
/// For a reader who has agreed. Spans of the new text are no spans of the old one.
pub fn converted(text: &str) -> Option<(String, Vec<Encoding>)> {
    /// TCVN3, VNI and damage, each once and one of them again.
    const ROUNDS: usize = 4;
    let mut found = Vec::new();
    let mut now = text.to_owned();
    while let Some(suspicion) = suspect(&now).filter(|it| it.encoding.is_mendable() && found.len() < ROUNDS) {
        let next = convert(&now, &suspicion);
        if next == now {
            break;
        }
        found.push(suspicion.encoding);
        now = next;
    }
    (!found.is_empty()).then_some((now, found))
}

/// Text in Unicode whose letters another converter went over (DOMAIN.md 8.5).
///
/// Two different words that cannot be Vietnamese, and that the known damage
/// explains, are enough; one may be a slip of the hand.
pub fn damaged(text: &str) -> Option<Suspicion> {
    let (encoding, blocks) = damage::found(text)?;
    Some(suspicion(text, encoding, blocks))
}

/// A new text with the blocks of `suspicion` converted, everything else as it was.
///
/// A text with scrambled tones comes back unchanged.
pub fn convert(text: &str, suspicion: &Suspicion) -> String {
    let blocks = || suspicion.blocks.iter().filter_map(|block| text.get(block.range()));
    let whole = whole(blocks());
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut from = 0;
    for block in &suspicion.blocks {
        let range = block.range();
        let (Some(gap), Some(inside)) = (text.get(from..range.start), text.get(range.clone())) else {
            continue;
        };
        out.push_str(gap);
        out.push_str(&read(inside, suspicion.encoding, whole));
        from = range.end;
    }
    out.push_str(&text[from..]);
    out
}

fn read(block: &str, encoding: Encoding, whole: tcvn3::Whole) -> String {
    match encoding {
        Encoding::Tcvn3 => tcvn3::convert(block, whole),
        Encoding::Vni => vni::convert(block),
        Encoding::Damaged => damage::convert(block),
        Encoding::Unicode | Encoding::Scrambled => block.to_owned(),
    }
}

/// Whether the soft hyphens of TCVN3 came through: one is enough.
fn whole<'a>(mut blocks: impl Iterator<Item = &'a str>) -> tcvn3::Whole {
    if blocks.any(tcvn3::has_hyphens) { tcvn3::Whole::Kept } else { tcvn3::Whole::Lost }
}

/// The lines of a text, each with what ends it.
fn lines(text: &str) -> std::str::SplitInclusive<'_, [char; 5]> {
    text.split_inclusive(['\n', '\r', '\u{b}', '\u{2028}', '\u{2029}'])
}

fn suspicion(text: &str, encoding: Encoding, blocks: Vec<Span>) -> Suspicion {
    let inside = || blocks.iter().filter_map(|block| text.get(block.range()));
    let whole = whole(inside());
    let preview = inside()
        .flat_map(lines)
        // Where nothing changes there is nothing to show; look at the first lines only.
        .take(200)
        .filter_map(|line| {
            let before = beginning(line.trim());
            let after = read(before, encoding, whole);
            (after != before || encoding == Encoding::Scrambled && !before.is_empty())
                .then(|| Preview { before: before.to_owned(), after })
        })
        .take(3)
        .collect();
    Suspicion { encoding, blocks, preview }
}

/// The words of a line that a preview has room for.
fn beginning(line: &str) -> &str {
    const ROOM: usize = 160;
    let Some((end, _)) = line.char_indices().nth(ROOM) else { return line };
    let end = line[..end].rfind(' ').unwrap_or(end);
    &line[..end]
}

#[cfg(test)]
mod tests;
