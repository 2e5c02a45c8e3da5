//! Bodies wherever they are named, and what is cited: for what no finding speaks of.

use super::actors::{HEADS, bodies, opens_body};
use super::mask::Mask;
use crate::text::{Source, Span, Token};
use std::ops::Range;

/// The bodies and office holders that `tokens[range]` calls by a name, in order, as
/// task rules read them; each name of a list by itself. «Các đơn vị», «cán bộ» and
/// «Trường» alone name nobody.
pub fn mentions(tokens: &[Token], range: Range<usize>) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let list = if opens_body(tokens, at) { bodies(tokens, at, range.end) } else { None };
        match list {
            Some(list) => {
                let name = |each: &Range<usize>| tokens[each.start].span.to(tokens[each.end - 1].span);
                found.extend(list.each.iter().filter(|each| named(tokens, each)).map(name));
                at = list.end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether these tokens are a name: a head with a capital and more, or an acronym.
fn named(tokens: &[Token], body: &Range<usize>) -> bool {
    let [first, rest @ ..] = &tokens[body.clone()] else { return false };
    first.upper() && HEADS.is(tokens, body.start) && (first.caps() || !rest.is_empty())
}

/// The references to other documents with their titles, in order.
pub fn cited(source: &Source, tokens: &[Token]) -> Vec<Span> {
    let mask = Mask::new(source, tokens);
    let mut found: Vec<Span> = Vec::new();
    let mut open = false;
    for (at, token) in tokens.iter().enumerate() {
        let cited = mask.cited(at..at + 1);
        match found.last_mut().filter(|_| cited && open) {
            Some(last) => last.end = token.span.end,
            None if cited => found.push(token.span),
            None => {}
        }
        open = cited;
    }
    found
}
