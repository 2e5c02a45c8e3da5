//! The back matter: recipients, signature, and where they end (DOMAIN.md 1.7, 3.8).
//!
//! Recipients and signature come in either order, in two cells of a table, on
//! one line, or line by line beside each other. Lines are cut at column gaps;
//! what is in capitals and what follows it as a name is the signature, the rest
//! of the list is recipients.

use super::letterhead::Quoted;
use super::recipients::{entries, filed};
use super::retold::retold;
use super::signature::{Signature, authority, begins, signature, signing_time};
use super::wording::{Text, bullet, ruled};
use crate::text::{Kind, Line, Source, Span, Token, Words, phrases};
use crate::value::Date;
use std::ops::Range;

/// The back matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tail {
    /// First line of recipients or signature; the number of lines where there is neither.
    pub start_line: usize,
    /// The lines of «Nơi nhận».
    pub recipients_lines: Option<Range<usize>>,
    /// The lines of the signature.
    pub signature_lines: Option<Range<usize>>,
    /// After it: footnotes, annexes.
    pub end_line: usize,
    /// Who gets a copy.
    pub recipients: Vec<Quoted>,
    /// On whose behalf the signer signs.
    pub authority: Option<Quoted>,
    /// What the signer is.
    pub signer_role: Option<Quoted>,
    /// Who signs.
    pub signer: Option<Quoted>,
    /// The day of the digital signature.
    pub stamp: Option<(Date, Span)>,
}

static RECIPIENTS: Words = phrases!["nơi nhận", "noi nhan", "nơi gửi", "nơi nhân"];
static AFTER: Words = phrases!["phụ lục", "danh mục", "[0]", "ghi chú", "biểu"];

/// How far a list of recipients may reach, in lines, and how far above it the signature may stand.
const LONGEST: usize = 150;
const ABOVE: usize = 30;
/// How many lines that look like the start of a signature are tried.
const TRIES: usize = 300;

/// Reads the back matter of a text whose body starts at line `body_start`.
pub fn tail(source: &Source, tokens: &[Token], lines: &[Line], body_start: usize) -> Tail {
    let text = Text::new(source, tokens, lines);
    let mut found = Tail { start_line: lines.len(), end_line: lines.len(), ..Tail::default() };
    let head = (body_start..lines.len()).find_map(|line| heading(&text, line));
    let signed = match &head {
        Some(head) => beside(&text, head, body_start),
        None => {
            let may_sign = |&line: &usize| alone_begins(&text, line);
            (body_start..lines.len()).filter(may_sign).take(TRIES).find_map(|line| alone(&text, line))
        }
    };
    if let Some(head) = &head {
        found.list(&text, head, signed.as_ref());
    }
    if let Some(signed) = &signed {
        found.signed(&text, signed);
    }
    found.stamp = signing_time(&text);
    let bare = found.signature_lines.is_none() && found.recipients_lines.is_none();
    if let Some(line) = bare
        .then(|| (body_start..lines.len()).find(|&line| takes_leave(&text, line)))
        .flatten()
        .filter(|&line| !quoted_again(&text, line))
    {
        found.start_line = line;
        found.end_line = line;
    }
    if let Some(told) =
        (bare && body_start < 30).then(|| retold(&text)).flatten().filter(|told| told.line >= body_start)
    {
        found.authority = told.authority;
        found.signer_role = told.signer_role;
        found.signer = told.signer;
    }
    found
}

/// Whether a page that prints a notice takes leave of it here: «Trên đây là thông tin
/// về …», «Trên đây là "…"». What follows is the page's own. Offices close with the
/// same words, but name the document («Trên đây là Kế hoạch …») and sign it.
fn takes_leave(text: &Text<'_>, line: usize) -> bool {
    static LEAVE: Words = phrases!["trên đây là"];
    static OF_PAGES: Words = phrases!["thông tin", "toàn văn", "toàn bộ thông tin", "toàn bộ nội dung"];
    let words = text.words(line);
    LEAVE
        .at(words, 0)
        .is_some_and(|len| OF_PAGES.is(words, len) || words.get(len).is_some_and(|next| next.is('"')))
}

/// Whether a line after `line` leads in the same document once more: «Tại Mục 1 Chỉ
/// thị 24, … như sau:» behind «… là "Toàn văn Chỉ thị 24 …"».
fn quoted_again(text: &Text<'_>, line: usize) -> bool {
    let numbered = |line: usize| {
        let pairs = text.words(line).windows(2);
        pairs.filter(|pair| pair[0].kind == Kind::Word && pair[1].kind == Kind::Number)
    };
    let same = |one: &[Token], other: &[Token]| {
        one[0].key == other[0].key && text.source.slice(one[1].span) == text.source.slice(other[1].span)
    };
    (line + 1..text.lines.len())
        .filter(|&next| text.words(next).last().is_some_and(|end| end.is(':')))
        // The first few say which document; more would make a text of numbers slow.
        .any(|next| numbered(line).take(4).any(|named| numbered(next).any(|again| same(named, again))))
}

/// «Nơi nhận:» and the tokens after it on its line.
struct Heading {
    line: usize,
    from: usize,
}

fn heading(text: &Text<'_>, line: usize) -> Option<Heading> {
    let range = text.line(line);
    let starts = range.start..range.end.min(range.start + 400);
    let at = starts.clone().find(|&at| {
        text.tokens[at].upper()
            && RECIPIENTS.is(text.tokens, at)
            && (at == range.start || text.gap(at) || ends(text, at))
    })?;
    let mut from = at + RECIPIENTS.at(text.tokens, at)?;
    let colon = text.tokens.get(from).is_some_and(|it| it.is(':'));
    while from < range.end && text.tokens[from].kind == Kind::Sign && !bullet(&text.tokens[from]) {
        from += 1;
    }
    let listed = text.next_filled(line + 1).is_some_and(|next| bullet(&text.words(next)[0]));
    (colon || from == range.end || (listed && from - at < 6)).then_some(Heading { line, from })
}

/// Whether the words before `at` close something, as a name does that a heading is glued to.
fn ends(text: &Text<'_>, at: usize) -> bool {
    let before = &text.tokens[at - 1];
    before.is('.') || before.is(':') || authority(text.tokens, text.line(text.line_of(at)).start).is_some()
}

/// The pieces of the lines in `lines`, cut at column gaps and where a signature is glued on.
fn pieces(text: &Text<'_>, lines: Range<usize>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for line in lines {
        for piece in text.pieces(line) {
            let mut start = piece.start;
            for at in piece.start + 1..piece.end {
                if !begins(text.tokens, at) {
                    continue;
                }
                let glued = authority(text.tokens, at)
                    .is_some_and(|_| authority(text.tokens, start).is_none())
                    && !begins(text.tokens, start);
                let office =
                    !begins(text.tokens, start) && matches!(text.tokens[at - 1].sign(), Some('.' | ';'));
                if glued || office {
                    all.push(start..at);
                    start = at;
                }
            }
            all.push(start..piece.end);
        }
    }
    all
}

/// The signature near a list of recipients: the first one after its heading, else the last before.
fn beside(text: &Text<'_>, head: &Heading, body_start: usize) -> Option<Signature> {
    let end = text.lines.len().min(head.line + LONGEST);
    let after = pieces(text, head.line..end);
    let first = (0..after.len()).filter(|&at| begins(text.tokens, after[at].start));
    let after_found = first.take(24).find_map(|at| signature(text, &after, at));
    let before = || {
        let mut above = head.line;
        let mut filled = 0;
        while above > body_start && filled < ABOVE {
            above -= 1;
            filled += usize::from(!text.line(above).is_empty());
        }
        let before = pieces(text, above..head.line);
        let mut starts = (0..before.len()).filter(|&at| begins(text.tokens, before[at].start));
        starts.find_map(|at| signature(text, &before, at))
    };
    // The signature of an annex or a form further down is not this one.
    match after_found {
        Some(found) if found.pieces.first().is_some_and(|it| text.line_of(it.start) <= head.line + 100) => {
            let near = !interrupted(text, head.line, &found);
            if near { Some(found) } else { before().or(Some(found)) }
        }
        other => before().or(other),
    }
}

/// Whether an annex begins between the recipients and a signature.
fn interrupted(text: &Text<'_>, line: usize, found: &Signature) -> bool {
    let stop = found.pieces.first().map_or(line, |it| text.line_of(it.start));
    (line + 1..stop).any(|line| AFTER.is(text.tokens, text.line(line).start) && text.apart(line))
}

/// Whether a signature may stand on a line.
fn alone_begins(text: &Text<'_>, line: usize) -> bool {
    let range = text.line(line);
    !range.is_empty() && (begins(text.tokens, range.start) || text.pieces_begin(line))
}

/// A signature that begins at the start of a line, no recipients near.
fn alone(text: &Text<'_>, line: usize) -> Option<Signature> {
    let all = pieces(text, line..text.lines.len().min(line + 40));
    (0..all.len().min(4)).filter(|&at| begins(text.tokens, all[at].start)).find_map(|at| {
        let found = signature(text, &all, at)?;
        // An office in capitals alone may be a heading; with a name it signs.
        (!found.name.is_empty()).then_some(found)
    })
}

impl Text<'_> {
    /// Whether a signature stands on the line after a column gap.
    fn pieces_begin(&self, line: usize) -> bool {
        self.line(line).skip(1).any(|at| begins(self.tokens, at) && self.gap(at))
    }
}

impl Tail {
    fn widen(&mut self, lines: &Range<usize>) {
        self.end_line =
            if self.start_line == self.end_line { lines.end } else { self.end_line.max(lines.end) };
        self.start_line = self.start_line.min(lines.start);
    }

    fn signed(&mut self, text: &Text<'_>, signed: &Signature) {
        let first = signed.pieces.first().map_or(0, |it| text.line_of(it.start));
        let last = signed.pieces.last().map_or(first, |it| text.line_of(it.start));
        self.authority = text.joined(&signed.authority);
        self.signer_role = text.joined(&signed.role);
        self.signer = text.joined(&signed.name);
        let lines = first..last + 1;
        self.widen(&lines);
        self.signature_lines = Some(lines);
    }

    fn list(&mut self, text: &Text<'_>, head: &Heading, signed: Option<&Signature>) {
        let taken: &[Range<usize>] = signed.map_or(&[], |it| &it.pieces);
        let after = taken.first().filter(|it| text.line_of(it.start) >= head.line);
        let limit = text.lines.len().min(head.line + LONGEST);
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut last = head.line;
        let mut filing = false;
        // Once the signature stands on lines of its own, the list is over.
        let stop = after
            .filter(|it| text.line(text.line_of(it.start)).start == it.start)
            .map(|it| text.line_of(it.start));
        for line in head.line..limit {
            if Some(line) == stop && stop != Some(head.line) {
                break;
            }
            let range = text.line(line);
            if range.is_empty() || ruled(text.words(line)) {
                continue;
            }
            let apart = line > head.line && text.apart(line);
            let over = AFTER.is(text.tokens, range.start) && !bullet(&text.tokens[range.start]);
            let file_over = filing && apart && !bullet(&text.tokens[range.start]);
            let cell_over =
                apart && !parts.is_empty() && self.cell(text, line) && !bullet(&text.tokens[range.start]);
            if over || file_over || cell_over {
                break;
            }
            for piece in pieces(text, line..line + 1) {
                let from = piece.start.max(head.from);
                if from >= piece.end || taken.iter().any(|it| it.start < piece.end && from < it.end) {
                    continue;
                }
                filing |= filed(text, &(from..piece.end));
                parts.push(from..piece.end);
                last = line;
            }
        }
        self.recipients = entries(text, &parts);
        let lines = head.line..last + 1;
        self.widen(&lines);
        self.recipients_lines = Some(lines);
    }

    /// Whether a table cell ends before the line.
    fn cell(&self, text: &Text<'_>, line: usize) -> bool {
        (line.saturating_sub(3)..line).any(|above| text.lines[above].cell && text.line(above).is_empty())
            || text.source.slice(text.lines[line - 1].span).ends_with('|')
    }
}

#[cfg(test)]
mod tests;
