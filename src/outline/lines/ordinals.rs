//! «Một là, … Hai là, …» that run on in one paragraph: each begins a line (DOMAIN.md 2.3).

use super::unfold::{Break, closes};
use crate::outline::{Marker, Style};
use crate::text::{Flags, Source, Token, Words, phrases};

static ORDINALS: Words = phrases![
    "một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "chín là", "mười là",
    "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín",
];

/// Where a line begins before an ordinal that opens a sentence; the first and the second
/// must both be there, in order. Marks inside a sentence («một là …; hai là …») begin none.
pub(super) fn breaks(source: &Source, tokens: &[Token]) -> Vec<Break> {
    let mut found: Vec<(usize, Marker)> = Vec::new();
    for at in 1..tokens.len() {
        let opens = tokens[at].upper() && closes(&tokens[at - 1]) && ORDINALS.is(tokens, at);
        if let Some(marker) =
            opens.then(|| Marker::read(source, &tokens[at..tokens.len().min(at + 8)])).flatten()
            && matches!(marker.style, Style::OneIs | Style::First)
        {
            found.push((at, marker));
        }
    }
    let mut breaks: Vec<Break> = Vec::new();
    let mut next = found.as_slice();
    while let [(_, first), rest @ ..] = next {
        let follows =
            |pair: &(usize, Marker), before: u32| pair.1.style == first.style && pair.1.value == before + 1;
        let mut len = 1;
        while next.get(len).is_some_and(|pair| follows(pair, len as u32)) {
            len += 1;
        }
        if first.value != 1 || len == 1 {
            next = rest;
            continue;
        }
        let inside = next[..len].iter().filter(|(at, _)| !tokens[*at].flags.has(Flags::LINE));
        breaks.extend(inside.map(|&(token, _)| Break { token, apart: false }));
        next = &next[len..];
    }
    breaks
}
