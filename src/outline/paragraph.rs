//! Paragraphs, rebuilt from lines (DOMAIN.md 2.5).

use super::table::Grid;
use super::{NodeId, Role};
use crate::text::{Kind, Line, Source, Span, Token, Tokens, Words, in_order, phrases};
use std::ops::Range;

/// A paragraph: lines that one sentence or more runs through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its first token in [`Outline::tokens`](super::Outline::tokens), with its marker.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// From its first to its last token.
    pub span: Span,
    /// How many of its tokens are the marker.
    pub marker: u16,
    /// The node it belongs to.
    pub node: NodeId,
    /// Whether it is a cell of a table of [`Outline::tables`](super::Outline::tables): no sentence runs
    /// through it, no heading opens with it.
    pub cell: bool,
    /// What it is, from the headings and lead-ins above it.
    pub role: Role,
}

impl Paragraph {
    /// Its tokens, with its marker.
    pub fn tokens(&self) -> Range<usize> {
        self.first as usize..self.last as usize
    }

    /// Its tokens without the marker.
    pub fn body(&self) -> Range<usize> {
        self.first as usize + usize::from(self.marker)..self.last as usize
    }
}

/// How the lines around a line are broken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrap {
    /// 90th percentile of the lengths of lines longer than 30 characters.
    width: u32,
    /// Whether lines end at a margin rather than at a paragraph.
    hard: bool,
}

impl Wrap {
    /// Seen from line `at`: a page often has the site's own text, one paragraph a
    /// line, around a document that is wrapped.
    pub(super) fn around(lines: &[Line], at: usize) -> Wrap {
        const REACH: usize = 12;
        let near = &lines[at.saturating_sub(REACH)..lines.len().min(at + REACH)];
        // Of up to 24 lines the longest, or the second or third is the 90th percentile.
        let mut longest = [0; 3];
        let mut count = 0;
        for line in near.iter().filter(|line| line.chars > 30) {
            count += 1;
            let mut chars = u32::from(line.chars);
            for place in &mut longest {
                if chars > *place {
                    std::mem::swap(place, &mut chars);
                }
            }
        }
        let width = if count == 0 { 80 } else { longest[count - count * 9 / 10 - 1] };
        // A margin stops lines at one width; paragraphs on one line run far past it.
        Wrap { width, hard: width <= 130 && count >= 3 }
    }

    /// Whether a margin may have stopped a line.
    pub(super) fn full(&self, line: &Line) -> bool {
        self.hard && u32::from(line.chars) * 10 >= self.width * 8
    }
}

/// Whether a line that was left out, a page number, stands between `last` and what follows `lines`.
fn paged(last: &Line, lines: &[Line]) -> bool {
    let between = lines.iter().rev().take(6).take_while(|line| line.span.start >= last.span.end);
    between.into_iter().any(|line| line.first < line.last)
}

/// Words after which no line of its own ends: a number, a name or an object must follow.
static DANGLING: Words = phrases![
    "của", "và", "với", "các", "những", "cho", "về", "là", "tại", "theo", "do", "để", "từ", "đến", "trong",
    "số", "khoản", "điều", "điểm", "ngày", "tháng", "quý", "thứ", "lần thứ", "giao", "bởi", "cùng", "như",
    "hoặc", "hay", "một", "mỗi", "từng", "được", "bị", "nhiệm kỳ", "giai đoạn", "khóa", "trên", "dưới",
    "gồm", "năm", "không", "đã", "đang", "sẽ", "cần", "phải", "tỉnh", "thành phố", "huyện", "xã", "phường",
    "đồng chí", "ông", "bà",
];

/// Whether line `next` goes on the paragraph that line `last` ends.
///
/// `marked` says that `next` opens with a marker that counts. When in doubt the
/// lines are joined: a wrong join costs layout, a wrong cut halves a task.
pub(super) fn goes_on(source: &Source, read: &Tokens, last: &Line, next: usize) -> bool {
    let tokens = &read.tokens;
    let at = next;
    let next = &read.lines[at];
    let a = &tokens[last.first as usize..last.last as usize];
    let b = &tokens[next.first as usize..next.last as usize];
    let (Some(end), Some(start)) = (a.last(), b.first()) else { return false };
    if after_bar(source, next) {
        return false;
    }
    let closed = matches!(end.sign(), Some('.' | '!' | '?' | ':' | ';' | '…'));
    let stopped = closed && !end.is(';');
    let small = start.kind == Kind::Word && !start.upper();
    if (small || tail_of_dash(a, b)) && !stopped {
        return true;
    }
    // «Về kiến nghị …: Các⏎⏎2⏎⏎Bộ: Xây dựng, …»: no page ends a paragraph here.
    static NEVER_LAST: Words =
        phrases!["các", "những", "của", "và", "với", "là", "tại", "do", "để", "từng", "mỗi"];
    if next.blank_before {
        let full = || Wrap::around(&read.lines, at).full(last) && paged(last, &read.lines[..at]);
        let goes_on = a.len() > 4 && NEVER_LAST.ends_before(tokens, last.last as usize) || !closed && full();
        return goes_on && !all_caps(a) && !all_caps(b);
    }
    let dangling = DANGLING.ends_before(tokens, last.last as usize);
    if dangling && !all_caps(a) {
        return true;
    }
    if end.is(',') && !all_caps(b) {
        return true;
    }
    if all_caps(a) != all_caps(b) && a.iter().filter(|token| token.kind == Kind::Word).count() > 1 {
        return false;
    }
    if all_caps(a) {
        return !closed;
    }
    // «… hiện còn⏎1.500 hộ nghèo»: no sentence opens with a number, and this one is no marker.
    let counts = start.kind == Kind::Number && b.len() > 2 && b[1].sign().is_none() && !next.cell;
    if counts && !closed && a.len() > 3 && !last.cell && !reads_as_caption(a) {
        return true;
    }
    let wrap = Wrap::around(&read.lines, at);
    if !wrap.hard {
        return false;
    }
    // «Đối với đề nghị của xã:⏎nhất trí bổ sung …»: no list opens with a small letter and no mark.
    if small && end.is(':') && u32::from(last.chars) * 10 >= wrap.width * 8 {
        return true;
    }
    // «… các sở, ngành:⏎Nông nghiệp …»: the names behind a shared head go on over the margin.
    static SHARED_HEADS: Words = phrases![
        "các bộ", "các sở, ngành", "các sở", "các bộ, cơ quan", "các ngành", "các tỉnh", "các bộ, ngành",
        "các huyện",
    ];
    if end.is(':')
        && u32::from(last.chars) * 10 >= wrap.width * 6
        && SHARED_HEADS.ends_before(tokens, last.last as usize - 1)
    {
        return true;
    }
    if closed {
        // «Đối với đề nghị của xã về … xuồng máy:⏎Nhất trí …»; what leads in a list says so.
        static LISTS: Words = phrases!["sau", "sau đây", "gồm", "là", "như", "cụ thể", "dung"];
        let about = end.is(':') && !LISTS.ends_before(tokens, last.last as usize - 1) && !all_caps(a);
        // «Nguyên nhân: …» begins anew, though the line above is full.
        let runs_in = names_topic(b, 0) && b.iter().take(6).any(|token| token.is(':'));
        return u32::from(last.chars) * 10 >= wrap.width * 9 && (end.is('.') || about) && !runs_in;
    }
    // «2. Sở⏎Khoa học và Công nghệ»: the head of a name does not stand alone.
    static LONE_HEADS: Words = phrases!["sở", "bộ", "cục", "tổng cục", "vụ"];
    if LONE_HEADS.ends_before(tokens, last.last as usize) && end.upper() && !end.caps() && start.upper() {
        return true;
    }
    // «tỉnh Điện⏎Biên»: a capital on either side of the margin is one name.
    let name = end.upper() && !end.caps() && start.upper() && last.chars > 30;
    if name {
        return true;
    }
    // A margin cuts anywhere; only what reads as a caption ends without a sign.
    u32::from(last.chars) * 10 >= wrap.width * 8 || start.kind == Kind::Number || !reads_as_caption(a)
}

/// Whether a line without a closing sign can be a caption: bold, or a noun that
/// captions begin with («Về …», «Mục tiêu …»).
fn reads_as_caption(line: &[Token]) -> bool {
    // Past the marker: «II.» and «a)» are words with a sign behind them. Letters and
    // not bytes, of which «Ưu» has three or five.
    let says =
        |pair: &[Token]| pair[0].kind == Kind::Word && pair[0].key.letters() > 1 && pair[1].sign().is_none();
    let first = line.windows(2).position(says).unwrap_or(0);
    let bold = line.iter().all(|token| token.flags.has(crate::text::Flags::BOLD));
    bold || names_topic(line, first) && line.len() <= 16 || line.len() <= 2
}

/// Whether a noun that captions begin with stands at `at`.
pub(super) fn names_topic(tokens: &[Token], at: usize) -> bool {
    static NOUNS: Words = phrases![
        "về", "mục tiêu", "nhiệm vụ", "giải pháp", "kết quả", "đánh giá", "tình hình", "ưu điểm", "hạn chế",
        "tồn tại", "nguyên nhân", "quan điểm", "phương hướng", "tổ chức thực hiện", "mục đích", "yêu cầu",
        "nội dung", "kinh phí", "thời gian", "phạm vi", "đối tượng", "bài học", "chỉ tiêu", "công tác",
        "khuyết điểm", "một số", "những", "các", "phân công", "trách nhiệm", "lĩnh vực", "thành phần",
        "địa điểm",
    ];
    NOUNS.is(tokens, at)
}

/// Whether `b` is the tail of a spaced hyphen that a wrap cut (`kinh tế⏎- xã hội`, `2021⏎- 2025`).
pub(super) fn tail_of_dash(a: &[Token], b: &[Token]) -> bool {
    let [dash, word, ..] = b else { return false };
    /// Names with a hyphen between two capitals («Phòng Văn hóa⏎- Xã hội»).
    static FIRST: Words = phrases!["văn hóa", "kinh tế", "lao động", "tài chính", "thông tin", "dân số"];
    static SECOND: Words =
        phrases!["xã hội", "thương binh", "thể thao", "hạ tầng", "kế hoạch", "thể dục", "kế hoạch hóa"];
    let open = a.last().is_some_and(|end| end.kind != Kind::Sign || end.is(','));
    let goes_on = match word.kind {
        Kind::Number => true,
        Kind::Word => !word.upper() || FIRST.ends_before(a, a.len()) && SECOND.is(b, 1),
        Kind::Sign => false,
    };
    dash.is('-') && goes_on && open
}

/// Whether a word that a number must follow stands right before `at`.
pub(super) fn numbered_noun(tokens: &[Token], at: usize) -> bool {
    static NOUNS: Words = phrases![
        "khoản", "điều", "điểm", "mục", "số", "ngày", "tháng", "năm", "quý", "thứ", "lần", "đoạn", "kỳ",
        "khóa", "cơ sở", "trong", "từ", "đến", "khoảng", "trên", "hơn", "cấp độ",
    ];
    NOUNS.ends_before(tokens, at)
}

/// Whether all its words are capitals (and it has one).
pub(super) fn all_caps(tokens: &[Token]) -> bool {
    loudness(tokens) == Some(true)
}

/// Whether all its words are capitals; `None` if it has none.
pub(super) fn loudness(tokens: &[Token]) -> Option<bool> {
    let mut words = tokens.iter().filter(|token| token.kind == Kind::Word);
    let first = words.next()?;
    Some(first.caps() && words.all(Token::caps))
}

/// Whether a table bar stands before the line.
pub(super) fn after_bar(source: &Source, line: &Line) -> bool {
    (line.span.start as usize).checked_sub(1).is_some_and(|at| source.text().as_bytes()[at] == b'|')
}

/// Lines that no sentence runs through: page numbers, rules, running headers.
pub(super) fn noise(source: &Source, tokens: &[Token], lines: &[Line], tables: &[Grid]) -> Vec<bool> {
    let words = |line: &Line| {
        tokens[line.first as usize..line.last as usize].iter().any(|token| token.kind != Kind::Sign)
    };
    let mut noise: Vec<bool> = lines.iter().map(|line| line.first < line.last && !words(line)).collect();
    // A page number counts only in a run 2, 3, 4 …: a lone number may be a table's.
    let numbers: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter(|&(at, line)| !line.cell && !tabled(tables, at))
        .filter_map(|(at, line)| {
            Some((at, page_number(source, &tokens[line.first as usize..line.last as usize])?))
        })
        .collect();
    let mut wanted = 2;
    let mut pages = Vec::new();
    for &(at, number) in &numbers {
        if number == wanted {
            pages.push(at);
            wanted += 1;
        } else if number == 1 && wanted == 2 && pages.is_empty() {
            pages.push(at);
        }
    }
    let lone_one = pages.len() == 1 && numbers.first().is_some_and(|&(_, number)| number == 1);
    if !lone_one {
        for &at in &pages {
            noise[at] = true;
            // What stands beside every page number is a running header.
            for beside in [at.checked_sub(1), Some(at + 1)].into_iter().flatten() {
                let same = |page: usize| {
                    let other = (page + beside).checked_sub(at).and_then(|other| lines.get(other));
                    other.is_some_and(|line| same_words(tokens, line, lines.get(beside)))
                };
                let seen = pages.iter().filter(|&&page| same(page)).take(2).count();
                if seen >= 2
                    && lines.get(beside).is_some_and(|line| line.first < line.last && line.chars <= 80)
                {
                    noise[beside] = true;
                }
            }
        }
    }
    for at in stamps(tokens, lines) {
        noise[at] = true;
    }
    noise
}

/// Lines that come again and again with nothing but numbers changed, and that cut sentences
/// in two: running headers without a page number, and the stamps of a viewer.
fn stamps(tokens: &[Token], lines: &[Line]) -> Vec<usize> {
    /// How many times, and how many lines apart at least.
    const OFTEN: usize = 3;
    const APART: usize = 15;
    let words = |at: usize| &tokens[lines[at].first as usize..lines[at].last as usize];
    let small = |token: &Token| token.kind == Kind::Word && !token.upper();
    let cuts = |at: usize| {
        let before = (0..at).rev().take(3).map(words).find(|words| !words.is_empty());
        let after = (at + 1..lines.len()).take(3).map(words).find(|words| !words.is_empty());
        let open = before.and_then(<[Token]>::last).is_some_and(|end| end.kind != Kind::Sign || end.is(','));
        open && after.is_some_and(|words| small(&words[0]))
    };
    let mut short: Vec<(u64, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let (Some(first), Some(last)) = (words(at).first(), words(at).last())
            && line.chars <= 80
            && !line.cell
            && first.upper()
        {
            short.push((first.key.0 ^ last.key.0.rotate_left(21) ^ words(at).len() as u64, at));
        }
    }
    // Found line by line, equal ones keep that order.
    let short = in_order(short, |&(key, _)| (key, 0));
    let mut found = Vec::new();
    for group in short.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() >= OFTEN) {
        let apart = group.windows(2).all(|pair| pair[1].1 - pair[0].1 >= APART);
        let same = group[1..].iter().all(|&(_, at)| same_words(tokens, &lines[group[0].1], lines.get(at)));
        let said = words(group[0].1).iter().any(|token| token.kind == Kind::Word);
        if apart && same && said && group.iter().filter(|&&(_, at)| cuts(at)).count() > 1 {
            found.extend(group.iter().map(|&(_, at)| at));
        }
    }
    found
}

/// Whether a line stands in a table.
fn tabled(tables: &[Grid], line: usize) -> bool {
    let after = tables.partition_point(|grid| grid.lines.end <= line);
    tables.get(after).is_some_and(|grid| grid.lines.contains(&line))
}

fn same_words(tokens: &[Token], line: &Line, other: Option<&Line>) -> bool {
    let Some(other) = other else { return false };
    let keys = |line: &Line| {
        tokens[line.first as usize..line.last as usize].iter().map(|token| (token.key, token.kind))
    };
    line.first < line.last && keys(line).eq(keys(other))
}

fn page_number(source: &Source, tokens: &[Token]) -> Option<u32> {
    static PAGE: Words = phrases!["trang", "page"];
    let number = |token: &Token| source.slice(token.span).parse::<u32>().ok().filter(|&number| number < 1000);
    match tokens {
        [one] if one.kind == Kind::Number => number(one),
        [dash, one, end] if dash.is('-') && end.is('-') => number(one),
        [page, one, ..] if PAGE.is(tokens, 0) && page.kind == Kind::Word && tokens.len() <= 4 => number(one),
        [one, slash, all] if slash.is('/') && all.kind == Kind::Number && !slash.spaced() => {
            // «3/7» alone on its line; a date has no line of its own inside a body.
            number(one).filter(|&page| number(all).is_some_and(|all| page <= all))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lex;

    #[test]
    fn stamps_that_cut_sentences_are_noise() {
        let page = |stamp: &str| {
            format!(
                "Giao Sở Y tế rà soát hồ sơ của các\n{stamp}\nxã vùng cao.\n{}",
                "Một câu khác của trang.\n".repeat(20)
            )
        };
        let count = |text: &str| {
            let source = Source::new(text);
            let read = lex(&source);
            noise(&source, &read.tokens, &read.lines, &[]).into_iter().filter(|&it| it).count()
        };
        let stamped = |stamps: [&str; 3]| count(&stamps.map(page).concat());
        assert_eq!(
            stamped(["vpub_nvan 05/3/2026 08:1", "vpub_nvan 05/3/2026 08:2", "vpub_nvan 06/3/2026 09:3"]),
            0
        );
        assert_eq!(
            stamped(["VPUB_nvan 05/3/2026 08:1", "VPUB_nvan 05/3/2026 08:2", "VPUB_nvan 06/3/2026 09:3"]),
            3
        );
        assert_eq!(stamped(["Thôn Nà Lèng", "Thôn Suối Đá", "Thôn Huổi Cáy"]), 0);
        assert_eq!(count(&"Hộ A.\n".repeat(9)), 0);
        // A list that names one body many times.
        assert_eq!(stamped(["- Sở Y tế tỉnh", "- Sở Y tế tỉnh", "- Sở Y tế tỉnh"]), 0);
    }
}
