//! The parts of a document that a reference names: «điểm a, khoản 2 Điều 5»
//! (DOMAIN.md 7).

use super::reference::{OPENS, Opens, counts, document};
use super::session::roman;
use super::walk::{Walk, words};
use crate::text::{Flags, Kind, Span, Token};

/// Takes the parts of a document: «điểm a, khoản 2 Điều 5», then the document.
pub(super) fn clauses(walk: &mut Walk<'_>, first: Opens) -> Option<Option<Span>> {
    let w = words();
    let heading = walk.behind(1).is_some_and(|token| token.flags.has(Flags::LINE));
    clause(walk, first)?;
    // «Điều 1. …» opens a division of this document.
    let ends =
        walk.peek(0).is_none_or(|token| token.is('.') || token.is(':') || token.flags.has(Flags::LINE));
    if heading && ends {
        return None;
    }
    // Bounded, so that a text of nothing but «khoản 1» stays linear.
    for _ in 0..6 {
        let mut next = *walk;
        let _ = next.sign(',') || next.word(w.of) || next.word(w.and);
        let Some((opens, len)) = OPENS.longest(next.tokens, next.at) else { break };
        next.at += len;
        let start = next.at - len;
        match opens {
            Opens::Point | Opens::Clause if clause(&mut next, opens).is_some() => *walk = next,
            Opens::Point | Opens::Clause | Opens::Number => break,
            _ => {
                let Some(number) = document(&mut next, opens, start) else { break };
                *walk = next;
                return Some(number);
            }
        }
    }
    Some(None)
}

/// Takes one part and the others of its kind: `2`, `1, 2 và 3`, `a`, `III`.
fn clause(walk: &mut Walk<'_>, opens: Opens) -> Option<()> {
    member(walk, opens)?;
    let w = words();
    loop {
        let mut next = *walk;
        let more = (next.sign(',') || next.word(w.and)) && member(&mut next, opens).is_some();
        let ends =
            next.is_sign(0, ',') || next.is_word(0, w.and) || OPENS.longest(next.tokens, next.at).is_some();
        if !(more && ends) {
            return Some(());
        }
        *walk = next;
    }
}

fn member(walk: &mut Walk<'_>, opens: Opens) -> Option<()> {
    let token = walk.peek(0)?;
    let fits = match token.kind {
        Kind::Word if opens == Opens::Point => {
            token.key.letters() == 1 && token.key.tone() == 0 && !token.upper()
        }
        Kind::Word => roman(walk),
        Kind::Number => {
            let mut next = *walk;
            next.at += 1;
            let numbered = walk.text(token).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            let clash = matches!(next.peek(0).and_then(Token::sign), Some('/' | '-' | '%')) || counts(next);
            opens != Opens::Point && numbered && token.span.len() <= 5 && !clash
        }
        Kind::Sign => false,
    };
    walk.at += usize::from(fits);
    // «Điều 5a».
    let suffix = |token: &Token| token.kind == Kind::Word && !token.spaced() && token.key.letters() == 1;
    if fits && token.kind == Kind::Number && walk.peek(0).is_some_and(suffix) {
        walk.at += 1;
    }
    fits.then_some(())
}
