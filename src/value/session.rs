//! Congresses, sessions and terms that a reference names (DOMAIN.md 7).

use super::reference::body;
use super::walk::{Walk, words};
use super::{period, word_number};
use crate::text::{Key, Kind, Token};

/// Takes a congress or a session of the Central Committee with its ordinal:
/// «Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020-2025»,
/// «Hội nghị Trung ương 8 khóa XIII», «Trung ương 4 (khóa XII)».
pub(super) fn session(walk: &mut Walk<'_>) -> bool {
    let w = words();
    let two = |one: Key, other: Key| walk.is_word(0, one) && walk.is_word(1, other);
    let congress = two(w.congress, w.congress_2);
    if !(congress || two(w.conference, w.conference_2) || walk.is_word(0, w.central)) {
        return false;
    }
    walk.at += 2;
    let mut next = *walk;
    for _ in 0..12 {
        let Some(token) = next.peek(0).filter(|token| token.kind != Kind::Sign) else { break };
        let before = next.behind(1).map(|token| token.key);
        let counted =
            [w.ordinal, w.legislature, w.central_2, w.conference_2].iter().any(|&key| before == Some(key));
        let ordinal = match token.kind {
            Kind::Number => counted.then_some(1),
            _ if roman(&next) => Some(1),
            _ if before == Some(w.ordinal) => {
                word_number(next.source, next.tokens, next.at).map(|read| read.len)
            }
            _ => None,
        };
        if let Some(len) = ordinal {
            next.at += len;
            *walk = next;
            break;
        }
        if token.kind == Kind::Number {
            break;
        }
        next.at += 1;
    }
    legislature(walk);
    if congress && walk.peek(0).is_some_and(Token::upper) {
        body(walk);
    }
    term(walk);
    true
}

/// Takes «khóa XIII», with or without brackets.
fn legislature(walk: &mut Walk<'_>) {
    let mut next = *walk;
    let bracket = next.sign('(');
    if next.word(words().legislature) && (roman(&next) || next.is_number(0)) {
        next.at += 1;
        if !bracket || next.sign(')') {
            *walk = next;
        }
    }
}

/// Takes «, nhiệm kỳ 2020-2025».
pub(super) fn term(walk: &mut Walk<'_>) {
    let mut next = *walk;
    next.sign(',');
    if next.word(words().term)
        && next.word(words().term_2)
        && let Some(read) = period(next.source, next.tokens, next.at)
    {
        next.at += read.len;
        *walk = next;
    }
}

/// Whether a Roman numeral stands here.
pub(super) fn roman(walk: &Walk<'_>) -> bool {
    walk.peek(0).is_some_and(|token| {
        token.caps() && walk.text(token).bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
    })
}
