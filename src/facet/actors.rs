//! Lists of bodies and office holders in running text (DOMAIN.md 3.5, 6).

use super::body::{AND, OFFICES, PLURAL, TITLES, body, elliptic_head, field, opens_body_plain};
pub(super) use super::body::{HEADS, VERBS, in_group, opens_body, opens_predicate};
use crate::text::{Token, Words, phrases};
use std::ops::Range;

/// A list of bodies in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bodies {
    /// Each body's tokens, without «đồng chí».
    pub each: Vec<Range<usize>>,
    /// One past the last token of the list.
    pub end: usize,
}

/// The list of bodies that begins here, if one does.
///
/// Ends where a predicate opens; the caller decides whether what follows makes
/// the list a subject or an object. Looks at 120 tokens at most.
pub(super) fn bodies(tokens: &[Token], at: usize, end: usize) -> Option<Bodies> {
    let end = end.min(tokens.len()).min(at + 120);
    let mut list = Bodies::default();
    let mut next = at;
    let mut elliptic = false;
    let mut named_head = false;
    loop {
        let body = if elliptic { field(tokens, next, end) } else { body(tokens, next, end) };
        let Some((body, stop)) = body else { break };
        if list.each.is_empty() && !named_head {
            elliptic = elliptic_head(tokens, &(next..stop));
        }
        if !named_head && stop < end && tokens[stop].is(':') && shares_head(tokens, next, stop) {
            // «các Bộ: Công an, Tài chính»: the names behind the colon are the list. Another head
            // («Bộ trưởng các Bộ: Công an, …») stays with the first.
            list.end = stop;
            named_head = true;
            let plain = elliptic && list.each.is_empty() || repeats_head(tokens, stop);
            elliptic = true;
            next = stop + 1;
            match field(tokens, next, end) {
                Some(_) if plain => continue,
                Some((first, stop)) => {
                    list.each.push(body.start..first.end);
                    list.end = stop;
                }
                None => list.each.push(body),
            }
        } else {
            list.each.push(body);
            list.end = stop;
        }
        let stop = offices(tokens, next, list.end, end);
        list.end = stop;
        let Some(token) = tokens.get(stop).filter(|_| stop < end) else { break };
        let goes_on = match token.sign() {
            Some(',' | ';') => true,
            Some(_) => false,
            None => AND.is(tokens, stop),
        };
        let after = stop + 1 + usize::from(token.sign().is_some() && AND.is(tokens, stop + 1));
        let named = elliptic && tokens.get(after).is_some_and(Token::upper);
        if !goes_on || !(opens_body(tokens, after) || named) {
            break;
        }
        // «các Bộ: Quốc phòng, Công an, Nội vụ»: here «Công an» is a field like the others.
        static FIELDS: Words = phrases!["công an", "công an,", "công an;", "công an và"];
        let field = FIELDS.at(tokens, after).is_some_and(|len| len > 1 || after + 1 == end);
        if !named || !field && opens_body(tokens, after) {
            elliptic = false;
            named_head = false;
        }
        next = after;
    }
    (!list.each.is_empty()).then_some(list)
}

/// Steps over what a person is besides: «đồng chí A, Phó Chủ tịch UBND xã, Trưởng ban, chỉ đạo …» is one body.
fn offices(tokens: &[Token], at: usize, stop: usize, end: usize) -> usize {
    let titled = TITLES.at(tokens, at).is_some_and(|len| !opens_body_plain(tokens, at + len));
    let mut last = stop;
    while titled && last + 1 < end && tokens[last].is(',') && OFFICES.is(tokens, last + 1) {
        let Some((_, after)) = body(tokens, last + 1, end) else { break };
        last = after;
    }
    last
}

/// The list behind «phối hợp với»: names without a known head («NAFIQAVED») count too.
pub(super) fn partners(tokens: &[Token], at: usize, end: usize) -> Option<Bodies> {
    let mut list = match bodies(tokens, at, end) {
        Some(list) => list,
        None => {
            let (name, stop) = field(tokens, at, end)?;
            Bodies { each: vec![name], end: stop }
        }
    };
    while list.end + 1 < end
        && (tokens[list.end].is(',') || AND.is(tokens, list.end))
        && tokens[list.end + 1].upper()
    {
        let (name, stop) = field(tokens, list.end + 1, end)?;
        list.each.push(name);
        list.end = stop;
    }
    Some(list)
}

/// «Những nơi có điều kiện … cần …»: a plural named by a clause of its own, up to its modal.
pub(super) fn relative(tokens: &[Token], list: &Bodies, end: usize) -> Option<usize> {
    static RELATIVE: Words = phrases!["có", "chưa", "đang", "còn", "không", "chịu", "được", "bị"];
    static MODAL: Words = phrases![
        "cần", "phải", "cần phải", "có trách nhiệm", "thường xuyên", "khẩn trương", "chủ động", "tiếp tục",
        "tập trung",
    ];
    let many = |name: &Range<usize>| name.clone().any(|at| PLURAL.is(tokens, at));
    let only = list.each.len() == 1 && many(&list.each[0]) && RELATIVE.is(tokens, list.end);
    let modal = (list.end..end.min(list.end + 25))
        .find(|&at| tokens[at].sign().is_some() || MODAL.is(tokens, at) && at > list.end + 1)?;
    (only && tokens[modal].sign().is_none()).then_some(modal)
}

/// «các tổ chức hội: Hội Nông dân, …»: each name says its head again.
fn repeats_head(tokens: &[Token], colon: usize) -> bool {
    static MANY: Words =
        phrases!["các hội", "các sở", "các bộ", "các tổ chức hội", "các ban", "các đoàn thể", "các cơ quan"];
    MANY.ends_before(tokens, colon) && tokens[colon - 1].key == tokens[colon + 1].key
}

/// Whether the words before a colon are a plural head whose fields follow it («các Bộ: Công an, …»,
/// «Chủ tịch UBND các tỉnh: An Hòa, …»).
pub(super) fn shares_head(tokens: &[Token], start: usize, colon: usize) -> bool {
    static KINDS: Words = phrases![
        "bộ", "sở", "ban", "ngành", "cơ quan", "tỉnh", "thành phố", "huyện", "quận", "xã", "phường",
        "đặc khu", "thị xã", "hội", "cục", "vụ", "phòng", "đoàn thể", "tổng công ty", "tập đoàn",
        "bệnh viện", "trường", "trung ương", "địa phương", "tổ chức hội", "đồng chí", "bộ, ngành",
        "ngân hàng", "nước",
    ];
    if !tokens.get(colon + 1).is_some_and(Token::upper) {
        return false;
    }
    // «các Bộ: Xây dựng, Công Thương», not «các Bộ: Xây dựng kế hoạch …».
    if opens_predicate(tokens, colon + 1) {
        let verb = VERBS.at(tokens, colon + 1).unwrap_or(1);
        let after = colon + 1 + verb;
        let listed = tokens.get(after).is_some_and(|token| token.is(',')) || AND.is(tokens, after);
        if !(listed && tokens.get(after + 1).is_some_and(Token::upper)) {
            return false;
        }
    }
    if elliptic_head(tokens, &(start..colon)) || repeats_head(tokens, colon) {
        return true;
    }
    let many = (start..colon).any(|at| PLURAL.is(tokens, at));
    // A list of names, none of them a sentence of its own: they are short and joined by commas.
    let names = field(tokens, colon + 1, tokens.len().min(colon + 16));
    let listed = names.is_some_and(|(_, stop)| {
        tokens.get(stop).is_some_and(|token| token.is(',') || token.is(';')) || AND.is(tokens, stop)
    });
    many && KINDS.ends_before(tokens, colon) && listed && !opens_body(tokens, colon + 1)
}
