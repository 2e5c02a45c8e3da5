//! The line that names the kind of a document, and its title (trích yếu) below.

use super::addressees::telegram;
use super::bodies::unfinished;
use super::doctypes::{faint, kind_at};
use super::paragraph::Wrap;
use super::wording::{Text, bullet, ruled, shouted};
use crate::text::{Kind, Token, Words, phrases};
use std::ops::Range;

/// How the body, or what stands between title and body, begins.
static BODY: Words =
    phrases!["căn cứ", "kính gửi", "kính trình", "kính thưa", "quyết nghị", "điều 0", "xét", "nơi nhận"];
static DAY: Words =
    phrases!["ngày", "sáng ngày", "chiều ngày", "sáng", "chiều", "tối", "vừa qua", "hôm nay", "từ đầu"];
static SESSION: Words = phrases!["khóa", "kỳ họp", "nhiệm kỳ"];
static RECITAL: Words =
    phrases!["căn cứ", "xét", "theo đề nghị", "khóa", "kỳ họp", "hiến pháp", "quyết nghị", "điều 0"];
/// What may follow who decides, and as well the end of a title.
#[rustfmt::skip]
static OPENING: Words = phrases![
    "theo", "thực hiện", "sau khi", "trên cơ sở", "ngày", "để", "căn cứ", "nhân dịp", "triển khai", "thời gian qua",
    "hiện nay", "nhằm", "trong những năm", "xét", "sáng ngày", "chiều ngày", "vừa qua", "tại",
];
/// Who decides, named whole, or by the first words of a name.
static DECIDE_ALONE: Words =
    phrases!["chính phủ", "quốc hội", "thủ tướng chính phủ", "chủ tịch nước", "bộ chính trị"];
#[rustfmt::skip]
static DECIDE: Words = phrases![
    "hội đồng nhân dân", "hđnd", "ủy ban nhân dân", "ubnd", "ủy ban thường vụ quốc hội", "chủ tịch", "bộ trưởng",
    "cục trưởng", "tổng cục trưởng", "chi cục trưởng", "giám đốc", "tổng giám đốc", "ban thường vụ", "ban chấp hành",
    "ban bí thư", "thường trực", "hội đồng", "chánh án", "viện trưởng", "trưởng ban", "hiệu trưởng", "chánh văn phòng",
    "chủ nhiệm", "đoàn chủ tịch", "tổng thanh tra", "thống đốc", "tổng kiểm toán", "chủ tịch ủy ban", "ban tổ chức",
    "ban thường trực", "trưởng phòng", "chánh thanh tra", "hội nghị",
];
static SUBJECT: Words =
    phrases!["về", "v/v", "về việc", "kết luận", "kết quả", "ý kiến", "của", "phê duyệt", "ban hành"];
/// What makes a first line a sentence of the body: «Kế hoạch nêu rõ …».
static TOLD: Words =
    phrases!["số", "này", "nêu", "đã", "được", "do", "có", "là", "trên", "đang", "sẽ", "cũng", "0"];
static CONCLUSION: Words = phrases!["kết luận"];
static AND: Words = phrases!["và", "hoặc"];

/// Where a document names its kind.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub tokens: Range<usize>,
    pub kind: &'static str,
}

/// The first place that names the kind; `taken` says which of the first words were read as letterhead.
pub(super) fn named(text: &Text<'_>, taken: &[bool]) -> Option<Named> {
    let end = taken.len();
    let opening = (0..end).find(|&at| text.tokens[at].kind == Kind::Word)?;
    let last_taken = taken.iter().rposition(|&it| it).unwrap_or(0);
    (opening..end).find_map(|at| {
        let (len, kind) = kind_at(text.tokens, at)?;
        if !text.tokens[at].upper() || !opens(text, taken, at) {
            return None;
        }
        let line = text.line_of(at);
        let rest = at + len..text.line(line).end;
        let words = &text.tokens[at..at + len];
        let after = text.tokens.get(rest.clone()).unwrap_or_default();
        let alone = after.iter().all(|it| it.kind == Kind::Sign);
        if after.first().is_some_and(|it| it.is(':')) || AND.is(text.tokens, at + len) {
            return None;
        }
        let loud = words.iter().all(Token::caps);
        // Weak names of kinds are half of a body's name until the letterhead is over.
        if loud && faint(kind) && at < last_taken && !alone {
            return None;
        }
        let first = at == opening && !alone && !loud && !TOLD.is(text.tokens, at + len);
        let fits = loud || first || (alone && after.is_empty() && len == text.line(line).len());
        (fits && at + len <= end).then_some(Named { tokens: at..at + len, kind })
    })
}

/// Whether a phrase of its own may begin at a token.
pub(super) fn opens(text: &Text<'_>, taken: &[bool], at: usize) -> bool {
    let line = text.line(text.line_of(at));
    let before = &text.tokens[line.start.min(at)..at];
    before.iter().all(|it| it.kind == Kind::Sign)
        || text.gap(at)
        || taken.get(at.wrapping_sub(1)).is_some_and(|&it| it)
        || (before.len() > 2 && before[before.len() - 2..].iter().all(|it| it.is('-')))
}

/// A title and where the text goes on after it.
#[derive(Clone, Debug, Default)]
pub(super) struct Title {
    /// Its words.
    pub tokens: Range<usize>,
    /// The lines below the title that name who decides («HỘI ĐỒNG NHÂN DÂN … / KHÓA …»), as pieces.
    pub authority: Vec<Range<usize>>,
    /// The first line after title and authority.
    pub end_line: usize,
}

/// Reads the title below (or beside) the words that name the kind.
pub(super) fn title(text: &Text<'_>, named: &Named) -> Title {
    let first = text.line_of(named.tokens.end - 1);
    let beside = named.tokens.end..text.line(first).end;
    let mut read = Reading { text, tokens: 0..0, line: first + 1, loud: None };
    if text.tokens[beside.clone()].iter().any(|it| it.kind != Kind::Sign) {
        read.take(beside);
    }
    read.body();
    let end_line = read.line;
    let tokens = read.tokens;
    let (authority, end_line) = deciding(text, end_line);
    Title { tokens, authority, end_line }
}

struct Reading<'a> {
    text: &'a Text<'a>,
    tokens: Range<usize>,
    line: usize,
    loud: Option<bool>,
}

impl Reading<'_> {
    fn take(&mut self, range: Range<usize>) {
        let mut range = range;
        range.end = self.glued(&range).unwrap_or(range.end);
        while range.start < range.end && matches!(self.text.tokens[range.start].sign(), Some('-' | ':' | '.'))
        {
            range.start += 1;
        }
        if self.tokens.is_empty() {
            self.loud = Some(shouted(&self.text.tokens[range.clone()]));
            self.tokens = range;
            // «THÔNG BÁO KẾT LUẬN» on one line: whose and where is still to come.
            if CONCLUSION.at(self.text.tokens, self.tokens.start) == Some(self.tokens.len()) {
                self.loud = None;
            }
        } else {
            self.loud.get_or_insert(shouted(&self.text.tokens[range.clone()]));
            self.tokens.end = range.end;
        }
    }

    /// Where the body is glued to a title in capitals on one line: at two words in small letters.
    fn glued(&self, range: &Range<usize>) -> Option<usize> {
        let words = &self.text.tokens[range.clone()];
        let small = |it: &Token| it.kind == Kind::Word && !it.caps();
        let opens = words.len() > 40 && words.iter().take(3).all(|it| it.kind != Kind::Word || it.caps());
        let at = opens
            .then(|| words.windows(3).position(|three| small(&three[0]) && three[1..].iter().any(small)));
        at.flatten().filter(|&at| at > 2).map(|at| range.start + at)
    }

    /// Takes line after line while the title goes on.
    fn body(&mut self) {
        let Text { tokens, .. } = *self.text;
        for _ in 0..24 {
            let Some(next) = self.text.next_filled(self.line) else { return };
            let range = self.text.line(next);
            let words = self.text.words(next);
            if ruled(words) {
                if self.tokens.is_empty() && next < self.line + 3 {
                    self.line = next + 1;
                    continue;
                }
                if !self.tokens.is_empty() {
                    self.line = next + 1;
                }
                return;
            }
            if self.tokens.len() + range.len() > 160 || self.stops(next, &range) {
                return;
            }
            let goes_on = match self.loud {
                None => self.begins(next),
                Some(true) => shouted(words) && (!self.text.apart(next) || next <= self.line + 1),
                Some(false) => !self.text.apart(next) && self.wraps(next),
            };
            if !goes_on {
                return;
            }
            self.take(range);
            self.line = next + 1;
            // A title in small letters that ends like a sentence is whole.
            if self.loud == Some(false) && tokens[self.tokens.end - 1].is('.') {
                return;
            }
        }
    }

    /// Whether the line cannot belong to a title.
    fn stops(&self, line: usize, range: &Range<usize>) -> bool {
        let Text { tokens, .. } = *self.text;
        let at = range.start;
        let words = &tokens[range.clone()];
        let quoted = unfinished(tokens, self.tokens.clone());
        numbered(words)
            || bullet(&words[0])
            || (words[0].is('(') && !SUBJECT.is(tokens, at + 1))
            || words[0].is('[')
            || (BODY.is(tokens, at) && !quoted)
            || telegram(self.text, line).is_some()
            || (!quoted && decides(self.text, line).is_some())
    }

    /// Whether a line under the kind is a title and not yet the body.
    fn begins(&self, line: usize) -> bool {
        let Text { tokens, .. } = *self.text;
        let words = self.text.words(line);
        let at = self.text.line(line).start;
        if shouted(words) || SUBJECT.is(tokens, at) || words[0].is('(') {
            return true;
        }
        if DAY.is(tokens, at) || !words[0].upper() {
            return false;
        }
        // A paragraph that ends without a full stop, or a few lines before one that opens a body.
        let closed = |line: usize| {
            self.text.words(line).last().is_some_and(|it| matches!(it.sign(), Some('.' | ':' | ';' | '…')))
        };
        let mut end = line;
        for _ in 0..5 {
            if closed(end) {
                return false;
            }
            let Some(next) = self.text.next_filled(end + 1).filter(|&next| !self.text.apart(next)) else {
                return true;
            };
            if OPENING.is(tokens, self.text.line(next).start) && self.text.words(next)[0].upper() {
                return true;
            }
            end = next;
        }
        false
    }

    /// Whether a line in small letters is the rest of the one above.
    fn wraps(&self, line: usize) -> bool {
        let Text { tokens, lines, .. } = *self.text;
        let words = self.text.words(line);
        let above = self.text.line_of(self.tokens.end - 1);
        let Some((first, last)) = words.first().zip(self.text.words(above).last()) else {
            return false;
        };
        let bold = crate::text::Flags::BOLD;
        if matches!(last.sign(), Some('.' | ':' | ';')) {
            return false;
        }
        let small = first.kind == Kind::Word && !first.upper();
        if small || unfinished(tokens, self.tokens.clone()) || first.kind == Kind::Number {
            return true;
        }
        if first.flags.has(bold) && last.flags.has(bold) {
            return true;
        }
        // «tỉnh Hà⏎Xuyên lần thứ 5»: a margin cut a name.
        let wrap = Wrap::around(lines, line);
        if wrap.full(&lines[above]) && last.upper() && !last.caps() && words.len() <= 8 {
            return true;
        }
        // The name at the end of a long line went to the next one, which holds nothing else.
        let below = self.text.words(line + 1);
        let next_apart = below.is_empty() || self.text.apart(line + 1) || ruled(below);
        next_apart
            && u32::from(lines[line].chars) * 2 < u32::from(lines[above].chars)
            && words.len() <= 8
            && words.iter().all(super::people::part)
    }
}

/// Whether a line opens a division of the body.
pub(super) fn numbered(words: &[Token]) -> bool {
    const ROMAN: &[&str] = &["i", "ii", "iii", "iv", "v", "a", "phần"];
    let (Some(first), Some(second)) = (words.first(), words.get(1)) else { return false };
    let one = first.kind == Kind::Number && first.span.len() <= 3;
    let roman = first.caps() && ROMAN.contains(&first.key.spell().as_str());
    (one || (roman && first.key.letters() < 4))
        && matches!(second.sign(), Some('.' | ')' | '-' | '/'))
        && !words.get(2).is_some_and(|third| {
            second.is('/') && (third.key.letters() == 1 || third.kind == Kind::Number)
                || second.is('-') && third.kind == Kind::Number
        })
}

/// The lines after a title that name who decides, and the line after them.
fn deciding(text: &Text<'_>, from: usize) -> (Vec<Range<usize>>, usize) {
    let Some(line) = text.next_filled(from).filter(|&line| line < from + 12) else {
        return (Vec::new(), from);
    };
    let Some(end) = decides(text, line) else { return (Vec::new(), from) };
    let mut pieces = Vec::new();
    let mut after = line;
    for at in line..end {
        let range = text.line(at);
        if !range.is_empty() && (pieces.is_empty() || !SESSION.is(text.tokens, range.start)) {
            pieces.push(range.clone());
        }
        after = at + 1;
    }
    // «KHÓA IX, KỲ HỌP THỨ SÁU» is read over.
    while let Some(next) =
        text.next_filled(after).filter(|&next| SESSION.is(text.tokens, text.line(next).start))
    {
        after = next + 1;
    }
    (pieces, after)
}

/// Whether the line opens the naming of who decides, and the line after it:
/// a body or an office alone, then «KHÓA …», «Căn cứ …» or the like.
fn decides(text: &Text<'_>, line: usize) -> Option<usize> {
    let range = text.line(line);
    let words = text.words(line);
    let last = words.last()?;
    let alone = DECIDE_ALONE.at(text.tokens, range.start) == Some(range.len());
    if !(alone || DECIDE.is(text.tokens, range.start))
        || words.len() > 14
        || !words[0].upper()
        || last.kind == Kind::Sign
    {
        return None;
    }
    let loud = shouted(words);
    let mut next = text.next_filled(line + 1)?;
    for _ in 0..2 {
        let start = text.line(next).start;
        let opening = OPENING.is(text.tokens, start) && text.apart(line) && text.apart(next);
        if RECITAL.is(text.tokens, start) || opening {
            return (loud || SESSION.is(text.tokens, start)).then_some(next);
        }
        // The name of the body itself may be wrapped.
        if !loud || !shouted(text.words(next)) {
            return None;
        }
        next = text.next_filled(next + 1)?;
    }
    None
}
