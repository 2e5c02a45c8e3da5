//! A notice pasted as one line, or as a few: where its lines would begin (DOMAIN.md 2.6).
//!
//! Only a text whose long lines hold more markers than begin its lines is
//! broken up. A marker inside a line counts where it goes on a sequence and a
//! sentence, a list item or a heading has ended before it; what parts a
//! letterhead, a title, a signature and headings from the text is found by
//! capitals and by the words that such parts begin with.

use super::parts::{DIRECTED, LABELS, LETTERHEAD, SENTENCES, TAIL, TAILS};
use crate::outline::bodies::head;
use crate::outline::doctypes::kind_at;
use crate::outline::paragraph::numbered_noun;
use crate::outline::people::part as name_part;
use crate::outline::signature::begins;
use crate::outline::{Marker, Style};
use crate::text::{Kind, Line, Source, Token, Words, phrases};
use std::ops::Range;

/// A line of more tokens may be one that a copy made of many.
const LONG: usize = 120;

/// Where a line begins, and whether an empty line would stand before it.
pub(super) struct Break {
    pub(super) token: usize,
    pub(super) apart: bool,
}

/// A marker inside a line.
struct Candidate {
    token: usize,
    marker: Marker,
    /// Whether something has ended before it, and whether that was a sentence.
    closed: bool,
    full: bool,
    /// The value of the next one of its style, 0 for none, and whether a sentence ends before that.
    next: (u32, bool),
}

/// Where the lines of a text that has none begin, in order; nothing for a text that has them.
pub(super) fn breaks(source: &Source, tokens: &[Token], lines: &[Line]) -> Vec<Break> {
    let words = |line: &Line| line.first as usize..line.last as usize;
    let long: Vec<Range<usize>> = lines.iter().map(words).filter(|line| line.len() > LONG).collect();
    let held: usize = long.iter().map(Range::len).sum();
    if held * 10 < tokens.len() * 6 {
        return Vec::new();
    }
    let mut unfold = Unfold {
        source,
        tokens,
        counts: Vec::new(),
        markers: 0,
        parts: 0,
        head: true,
        titled: false,
        tail: false,
        found: Vec::new(),
    };
    for line in long {
        unfold.line(line);
    }
    let begun = lines.iter().filter(|line| Marker::read(source, &tokens[words(line)]).is_some()).count();
    // A text of a few lines may have no divisions and yet a head and a tail.
    let few = lines.iter().filter(|line| line.first < line.last).take(5).count() < 5;
    if unfold.markers > 1 && unfold.markers > 2 * begun || few && begun == 0 && unfold.parts > 1 {
        unfold.found
    } else {
        Vec::new()
    }
}

pub(super) struct Unfold<'a> {
    source: &'a Source,
    pub(super) tokens: &'a [Token],
    /// The last value of each style.
    counts: Vec<(Style, u32)>,
    markers: usize,
    /// How many parts of a document begin inside its lines.
    parts: usize,
    /// Before the first division.
    pub(super) head: bool,
    /// Whether the kind of the document was named.
    pub(super) titled: bool,
    /// Below «Nơi nhận».
    pub(super) tail: bool,
    found: Vec<Break>,
}

impl Unfold<'_> {
    fn line(&mut self, line: Range<usize>) {
        let tokens = self.tokens;
        let candidates = self.candidates(line.clone());
        let mut next = candidates.iter().peekable();
        // What follows the marker of the line so far: where it begins, and whether it is all capitals.
        let mut start = line.start;
        let mut loud = Loud::default();
        let mut headed = false;
        // Below an office a name, and nothing else, stands on its line.
        let mut named = false;
        for at in line.clone() {
            // What stands inside a marker is none: the dash of «2.1 - Các đơn vị».
            while next.next_if(|candidate| candidate.token < at.max(start)).is_some() {}
            if at < start {
                continue;
            }
            if let Some(candidate) = next.next_if(|candidate| candidate.token == at)
                && (self.accepts(candidate) || headed && self.item_below(candidate, start))
            {
                if at > line.start {
                    self.found.push(Break { token: at, apart: false });
                }
                self.markers += usize::from(!candidate.marker.is_bullet());
                self.head &= candidate.marker.is_bullet();
                start = at + candidate.marker.len as usize;
                (loud, headed) = (Loud::default(), true);
                continue;
            }
            let token = &tokens[at];
            if at > start && token.upper() && !tokens[at - 1].is('(') && !tokens[at - 1].is('"') {
                // The single letter that opens a name belongs to it: «PHÓ BÍ THƯ | A Pót».
                let from = if loud.single && !token.caps() && at - 1 > start { at - 1 } else { at };
                let heading = headed && at - start <= 24 && self.heads(at, start);
                // A page may print the document below its own words.
                self.head |= token.caps() && LETTERHEAD.is(tokens, at);
                let over = loud.ends(token);
                let part = self.part(at, start);
                self.parts += usize::from(part);
                self.titled |= token.caps() && kind_at(tokens, at).is_some();
                if over || part || heading || self.head && self.opens(at, start) {
                    self.found.push(Break { token: from, apart: true });
                    self.tail |= TAIL.is(tokens, at);
                    named = over && begins(tokens, start);
                    start = from;
                    (loud, headed) = (Loud::default(), false);
                }
            }
            if named && !name_part(token) {
                named = false;
                if at > start + 1 && at < start + 7 {
                    self.found.push(Break { token: at, apart: true });
                    start = at;
                }
            }
            headed &= !closes(token);
            loud.see(token);
        }
    }

    /// The markers inside a line, each with the next of its style.
    fn candidates(&self, line: Range<usize>) -> Vec<Candidate> {
        let tokens = self.tokens;
        let mut found: Vec<Candidate> = Vec::new();
        for at in line.clone() {
            let (token, next) = (&tokens[at], tokens.get(at + 1));
            let glued = next.is_some_and(|next| next.kind == Kind::Sign && !next.spaced());
            let likely = match token.kind {
                Kind::Number => glued || token.span.len() >= 3,
                Kind::Word => {
                    token.upper() && (glued || NAMED.is(tokens, at)) || glued && token.key.letters() == 1
                }
                Kind::Sign => match token.sign() {
                    Some('-' | '+' | '•') => next.is_some_and(Token::spaced),
                    Some('(') => tokens.get(at + 2).is_some_and(|close| close.is(')')),
                    _ => false,
                },
            };
            let counted = token.kind != Kind::Sign && numbered_noun(tokens, at);
            if !likely || at > line.start && !token.spaced() || counted {
                continue;
            }
            let Some(marker) = Marker::read(self.source, &tokens[at..line.end.min(at + 24)]) else {
                continue;
            };
            let after = tokens.get(at + marker.len as usize);
            let spaced = after.is_some_and(Token::spaced);
            let opens = spaced && after.is_some_and(|after| after.upper() || after.is('"') || after.is('('));
            let first = at == line.start;
            let full = first || tokens[at - 1].is('.');
            let closed = first || ended(tokens, at, line.start);
            let fits = match marker.style {
                Style::Heading(_) => false,
                // «P. Trần» is a name.
                Style::Capital => after.is_some_and(Token::caps),
                Style::Letter => spaced && (tokens[at + 1].is(')') || closed && opens),
                // «căn cứ Điều 5. Sở …» cites one.
                Style::Article | Style::Part | Style::Chapter | Style::Section => opens && closed,
                Style::OneIs | Style::First => spaced && closed,
                // «KINH TẾ - XÃ HỘI» is one heading.
                Style::Bullet(_) => {
                    let items = opens || spaced && (first || closes(&tokens[at - 1]));
                    items && !(after.is_some_and(Token::caps) && !first && tokens[at - 1].caps())
                }
                _ => opens,
            };
            if fits {
                found.push(Candidate { token: at, marker, closed, full, next: (0, false) });
            }
        }
        let mut next: Vec<(Style, (u32, bool))> = Vec::new();
        for candidate in found.iter_mut().rev() {
            candidate.next =
                replace(&mut next, candidate.marker.style, (candidate.marker.value, candidate.full));
        }
        found
    }

    /// Whether a marker goes on its sequence, or begins one.
    fn accepts(&mut self, candidate: &Candidate) -> bool {
        let Marker { style, value, .. } = candidate.marker;
        if candidate.marker.is_bullet() {
            let comma = self.tail && self.tokens[candidate.token.saturating_sub(1)].is(',');
            return candidate.closed || style == Style::Bullet('+') || style == Style::Bullet('•') || comma;
        }
        if self.tail {
            return false;
        }
        let last = self.counts.iter().find(|(other, _)| *other == style).map_or(0, |&(_, last)| last);
        let next = candidate.next.0;
        let fits = match style {
            // Marks inside a sentence part it and open no division (GUIDELINES): «(1) …; (2) …».
            Style::InBrackets | Style::LetterInBrackets | Style::SmallRoman => match value {
                1 => candidate.closed && candidate.next == (2, true),
                _ => candidate.full && last > 0 && value == last + 1,
            },
            // A number may be used twice, and a few may be missing.
            _ if candidate.closed => value == 1 || last > 0 && value >= last && value <= last + 3,
            _ => value == 1 && next == 2 || last > 0 && value == last + 1,
        };
        // «1.1» and its kin say themselves where they belong.
        let deep = matches!(style, Style::Decimal(_)) && (candidate.closed || candidate.marker.parent > 0);
        if fits || deep || value == 1 {
            replace(&mut self.counts, style, if fits || deep { value } else { 0 });
        }
        fits || deep
    }

    /// Whether a bullet opens a list right below a heading that no sign closes.
    fn item_below(&self, candidate: &Candidate, start: usize) -> bool {
        let tokens = self.tokens;
        let item = candidate.token + 1;
        let directed = start + DIRECTED.at(tokens, start).unwrap_or(0);
        // «2. Sở Nội vụ - Tổng hợp …», but «Sở Lao động - Thương binh và Xã hội».
        let by_body = head(tokens, directed) && !TAILS.is(tokens, item);
        let near = candidate.marker.is_bullet()
            && candidate.token.checked_sub(start).is_some_and(|tokens| tokens <= 24);
        near && (SENTENCES.is(tokens, item) || LABELS.is(tokens, item) || by_body)
    }
}

static NAMED: Words = phrases![
    "điều 0", "phần thứ", "phần i", "phần ii", "phần iii", "phần iv", "chương i", "chương ii", "chương iii",
    "chương iv", "một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "chín là",
    "mười là", "thứ",
];

/// Puts the value of a style in its place; gives the one that was there.
fn replace<T: Copy + Default>(values: &mut Vec<(Style, T)>, style: Style, value: T) -> T {
    match values.iter_mut().find(|(other, _)| *other == style) {
        Some((_, old)) => std::mem::replace(old, value),
        None => {
            values.push((style, value));
            T::default()
        }
    }
}

/// Whether a token closes a sentence or an item of a list.
pub(super) fn closes(token: &Token) -> bool {
    matches!(token.sign(), Some('.' | ';' | ':' | '!' | '?' | '…'))
}

/// Whether a sentence, an item or a heading in capitals ends before `at`.
pub(super) fn ended(tokens: &[Token], at: usize, floor: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= floor).map(|before| &tokens[before])
    else {
        return true;
    };
    let quoted = matches!(before.sign(), Some('"' | ')' | ']')) && at > floor + 1 && closes(&tokens[at - 2]);
    closes(before)
        || quoted
        || before.caps() && before.key.letters() > 1 && at > floor + 1 && tokens[at - 2].caps()
}

/// A line in capitals on its way.
#[derive(Default)]
struct Loud {
    words: u32,
    /// Whether a word has a tone: short forms of names have none.
    toned: bool,
    /// Whether all words so far are capitals.
    broken: bool,
    /// Whether the last word is a letter alone.
    single: bool,
}

impl Loud {
    fn see(&mut self, token: &Token) {
        if token.kind == Kind::Word {
            self.broken |= !token.caps();
            self.words += 1;
            self.toned |= token.key.tone() != 0;
            self.single = token.key.letters() == 1;
        }
    }

    /// Whether this word ends it.
    fn ends(&self, token: &Token) -> bool {
        !self.broken && self.words > 1 && self.toned && !token.caps()
    }
}
