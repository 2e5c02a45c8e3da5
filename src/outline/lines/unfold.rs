//! A notice pasted as one line, or as a few: where its lines would begin (DOMAIN.md 2.6).
//!
//! Only a text whose long lines hold more markers than begin its lines is
//! broken up. A marker inside a line counts where it goes on a sequence and a
//! sentence, a list item or a heading has ended before it; what parts a
//! letterhead, a title, a signature and headings from the text is found by
//! capitals and by the words that such parts begin with.

use crate::outline::doctypes::{faint, kind_at};
use crate::outline::paragraph::numbered_noun;
use crate::outline::people::part as name_part;
use crate::outline::signature::{authority, begins};
use crate::outline::{Marker, Style};
use crate::text::{Kind, Line, Source, Token, Words, phrases};
use std::ops::Range;

/// A line of more tokens may be one that a copy made of many.
const LONG: usize = 120;

#[rustfmt::skip]
/// What items are often about.
static LABELS: Words = phrases![
    "nội dung", "cơ quan", "đơn vị", "thời gian", "đối tượng", "hình thức", "địa điểm", "kinh phí", "sản phẩm", "thời hạn",
];
static LETTERHEAD: Words =
    phrases!["cộng hòa xã hội", "đảng cộng sản việt nam", "đoàn tncs hồ chí minh", "độc lập - tự do",];
static NUMBER: Words = phrases!["số: 0", "số 0", "số:"];
#[rustfmt::skip]
static OPENS: Words = phrases![
    "căn cứ", "kính gửi", "kính trình", "v/v", "ngày 0", "sáng ngày", "chiều ngày", "tối ngày", "ngày", "thực hiện", "xét",
    "vừa qua", "sáng", "chiều", "nhân dịp", "theo đề nghị", "sau khi", "để", "thời gian qua", "trên cơ sở", "trong các ngày",
    "hiện nay", "trong hai ngày", "tại",
];
/// How sentences begin below a heading that no sign closes.
#[rustfmt::skip]
static SENTENCES: Words = phrases![
    "năm", "trong", "các", "công tác", "việc", "tình hình", "tổng số", "tổng thu", "giao", "yêu cầu", "đề nghị", "tiếp tục",
    "tập trung", "thời gian qua", "hiện nay", "qua", "từ", "theo", "để", "sau", "đến", "trên", "nhìn chung", "ngày", "một số",
    "những", "toàn", "đã", "với", "khẩn trương", "chỉ đạo", "tăng cường", "đẩy mạnh", "rà soát", "thực hiện", "xây dựng",
    "hoàn thành", "chủ động", "nghiên cứu", "bên cạnh", "tuy nhiên", "mặc dù", "do", "kết quả", "đây", "đồng ý", "thống nhất",
    "cơ bản", "bám sát", "kịp thời", "nâng cao", "bảo đảm", "đảm bảo", "phát huy", "triển khai", "phối hợp", "chủ trì",
];
#[rustfmt::skip]
static SPEAKERS: Words = phrases![
    "thủ tướng", "chính phủ", "hội đồng nhân dân", "ủy ban nhân dân", "bộ trưởng", "chủ tịch", "ban thường vụ", "ban chấp hành",
    "giám đốc", "ủy ban thường vụ", "quốc hội", "ban chỉ đạo", "chánh văn phòng", "cục trưởng",
];
static DAY: Words = phrases!["ngày 0 tháng", "ngày tháng", "ngày 0/0/0"];
static SESSION: Words = phrases!["khóa", "kỳ họp"];
static DECIDES: Words = phrases!["điện:", "căn cứ", "xét", "theo đề nghị"];
static TAIL: Words = phrases!["nơi nhận", "noi nhan", "nơi gửi"];
static AFTER: Words = phrases!["phụ lục"];

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
    let mut unfold =
        Unfold { source, tokens, counts: Vec::new(), markers: 0, head: true, tail: false, found: Vec::new() };
    for line in long {
        unfold.line(line);
    }
    let begun = lines.iter().filter(|line| Marker::read(source, &tokens[words(line)]).is_some()).count();
    // A text of a few lines may have no divisions and yet a head and a tail.
    let few = lines.iter().filter(|line| line.first < line.last).take(5).count() < 5;
    if unfold.markers > 1 && unfold.markers > 2 * begun || few && begun == 0 {
        unfold.found
    } else {
        Vec::new()
    }
}

struct Unfold<'a> {
    source: &'a Source,
    tokens: &'a [Token],
    /// The last value of each style.
    counts: Vec<(Style, u32)>,
    markers: usize,
    /// Before the first division.
    head: bool,
    /// Below «Nơi nhận».
    tail: bool,
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
            if let Some(candidate) = next.next_if(|candidate| candidate.token == at)
                && (self.accepts(candidate) || headed && self.item_below(candidate, at - start))
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
            if at < start {
                continue;
            }
            let token = &tokens[at];
            if at > start && token.upper() && !tokens[at - 1].is('(') && !tokens[at - 1].is('"') {
                // The single letter that opens a name belongs to it: «PHÓ BÍ THƯ | A Pót».
                let from = if loud.single && !token.caps() && at - 1 > start { at - 1 } else { at };
                let heading = headed && at - start <= 24 && self.heads(at);
                // A page may print the document below its own words.
                self.head |= token.caps() && LETTERHEAD.is(tokens, at);
                let over = loud.ends(token);
                if over || self.part(at, start) || heading || self.head && self.opens(at, start) {
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
            if !likely || at > line.start && !token.spaced() || numbered_noun(tokens, at) {
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
                Style::OneIs | Style::First => spaced && closed,
                // «KINH TẾ - XÃ HỘI» is one heading.
                Style::Bullet(_) => {
                    opens && !(after.is_some_and(Token::caps) && !first && tokens[at - 1].caps())
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
    fn item_below(&self, candidate: &Candidate, len: usize) -> bool {
        let labelled = |words: &Words| words.is(self.tokens, candidate.token + 1);
        candidate.marker.is_bullet() && len <= 24 && (labelled(&SENTENCES) || labelled(&LABELS))
    }

    /// Whether a part of the document begins here: a fixed part of a letterhead, its kind, a signature,
    /// recipients, an annex.
    fn part(&self, at: usize, start: usize) -> bool {
        let tokens = self.tokens;
        let caps = tokens[at].caps();
        let recipients = TAIL.at(tokens, at).is_some_and(|len| followed(tokens, at + len));
        let signs = authority(tokens, at).is_some() && (self.tail || ended(tokens, at, 0));
        // «KT. CHỦ TỊCH» is one.
        let bound = (2..=at.min(5)).any(|back| authority(tokens, at - back) == Some(back));
        let fresh = !tokens[at - 1].caps() && !matches!(tokens[at - 1].sign(), Some('-' | ',')) && !bound;
        let office = self.tail && caps && fresh && begins(tokens, at);
        if recipients || signs || office {
            return true;
        }
        if self.tail && caps && AFTER.is(tokens, at) {
            return true;
        }
        if !self.head {
            return false;
        }
        let fixed = LETTERHEAD
            .at(tokens, at)
            .is_some_and(|len| caps || tokens[at + len - 1].upper() && tokens[at + 2].is('-'));
        let number =
            NUMBER.is(tokens, at) && !caps && (tokens[at - 1].caps() || tokens[at - 1].kind == Kind::Sign);
        let kind = caps
            && kind_at(tokens, at)
                .is_some_and(|(len, kind)| !faint(kind) && tokens[at..at + len].iter().all(Token::caps));
        // «THÔNG BÁO KẾT LUẬN», «VỀ VIỆC BAN HÀNH QUY ĐỊNH»: inside a title no other kind begins.
        fixed || number || kind && !tokens[at - 1].caps() || self.dated(at) || caps && self.speaks(at, start)
    }

    /// Whether a place and its date begin here: «Lam Giang, ngày 05 tháng 3 năm 2026».
    fn dated(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let comma = (at + 1..tokens.len().min(at + 6)).find(|&at| !name_part(&tokens[at]));
        let named = name_part(&tokens[at]) && !name_part(&tokens[at - 1]) && !tokens[at - 1].is(',');
        named && comma.is_some_and(|comma| tokens[comma].is(',') && DAY.is(tokens, comma + 1))
    }

    /// Whether who sends or decides is named here, behind the title: «… TRUNG BỘ | THỦ TƯỚNG CHÍNH PHỦ
    /// điện:», «… NĂM 2026 | HỘI ĐỒNG NHÂN DÂN TỈNH … Căn cứ».
    fn speaks(&self, at: usize, start: usize) -> bool {
        let tokens = self.tokens;
        if SPEAKERS.is(tokens, start) && at < start + 14 {
            return SESSION.is(tokens, at);
        }
        if !SPEAKERS.is(tokens, at)
            || JOINTS.ends_before(tokens, at)
            || !tokens[at - 1].caps() && tokens[at - 1].kind != Kind::Number
        {
            return false;
        }
        let end =
            (at..tokens.len().min(at + 24)).find(|&at| tokens[at].kind == Kind::Word && !tokens[at].caps());
        end.is_some_and(|end| DECIDES.is(tokens, end))
    }

    /// Whether the body, or what stands before it, begins here.
    fn opens(&self, at: usize, start: usize) -> bool {
        let before = &self.tokens[at - 1];
        let signed = before.kind == Kind::Sign && !closes(before);
        // Behind the last of the addressees.
        if before.is('.') && start > 0 && self.tokens[start - 1].is('-') {
            return true;
        }
        OPENS.is(self.tokens, at) && !self.tokens[at].caps() && !signed && !numbered_noun(self.tokens, at)
    }

    /// Whether a sentence begins here behind a heading that no sign closes.
    fn heads(&self, at: usize) -> bool {
        let before = &self.tokens[at - 1];
        let open = before.kind == Kind::Number || before.kind == Kind::Word && !before.upper();
        open && SENTENCES.is(self.tokens, at)
            && !self.tokens[at].caps()
            && !numbered_noun(self.tokens, at)
            && !JOINTS.ends_before(self.tokens, at)
    }
}

static NAMED: Words = phrases![
    "điều 0", "phần thứ", "phần i", "phần ii", "phần iii", "phần iv", "chương i", "chương ii", "chương iii",
    "chương iv", "một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "chín là",
    "mười là", "thứ",
];
static JOINTS: Words = phrases![
    "và", "của", "về", "với", "tại", "cho", "thuộc", "các", "giao", "yêu cầu", "đề nghị", "ban", "hoặc"
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
fn closes(token: &Token) -> bool {
    matches!(token.sign(), Some('.' | ';' | ':' | '!' | '?' | '…'))
}

/// Whether a sentence, an item or a heading in capitals ends before `at`.
fn ended(tokens: &[Token], at: usize, floor: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= floor).map(|before| &tokens[before])
    else {
        return true;
    };
    let quoted = matches!(before.sign(), Some('"' | ')' | ']')) && at > floor + 1 && closes(&tokens[at - 2]);
    closes(before)
        || quoted
        || before.caps() && before.key.letters() > 1 && at > floor + 1 && tokens[at - 2].caps()
}

/// Whether a colon or a bullet stands at `at`.
fn followed(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|next| next.is(':') || next.is('-'))
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
