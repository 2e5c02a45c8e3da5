//! Where one sentence is several statements (GUIDELINES, "One sentence, one finding").

use super::Due;
use super::actors::{VERBS, bodies, opens_body};
use super::clause::clause;
use super::deadlines::Calendar;
use super::mask::Mask;
use super::statement::Statement;
use crate::text::{Key, Token, Words, phrases};
use std::ops::Range;

/// A sentence, or its parts where it holds a run-in enumeration («(1) …; (2) …»)
/// or a decision and an order.
pub(super) fn parts(tokens: &[Token], mask: &Mask, sentence: Range<usize>) -> Vec<Range<usize>> {
    let starts: Vec<usize> = sentence.clone().filter(|&at| enumerates(tokens, at, &sentence)).collect();
    if starts.len() > 1 {
        let mut parts = Vec::new();
        if starts[0] > sentence.start {
            parts.push(sentence.start..starts[0]);
        }
        for (place, &start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(sentence.end);
            parts.push(start + 3..end);
        }
        return parts.into_iter().filter(|part| !part.is_empty()).collect();
    }
    // «Đồng ý chủ trương …; giao Sở X …» is a decision and a task.
    static AGREES: Words = phrases![
        "đồng ý", "thống nhất", "nhất trí", "chấp thuận", "cho phép", "phê duyệt", "cơ bản thống nhất",
        "cơ bản đồng ý", "thông qua", "không đồng ý", "chưa thống nhất", "chưa đồng ý", "không chấp thuận",
    ];
    static THEN: Words = phrases![
        "giao", "yêu cầu", "đề nghị", "đồng thời giao", "đồng thời yêu cầu", "đồng thời đề nghị",
        "phân công", "và giao",
    ];
    static WITH: Words = phrases!["với"];
    // «Đối với đề nghị của X về …: nhất trí …; giao Y …»: what is settled stands behind the colon.
    static ABOUT: Words = phrases!["đối với", "về"];
    let about = ABOUT.is(tokens, sentence.start);
    let colon =
        (sentence.start..sentence.end.min(sentence.start + 70)).find(|&at| about && tokens[at].is(':'));
    let opens = colon.map_or(sentence.start, |colon| colon + 1);
    let early = opens..sentence.end.min(opens + 16);
    if let Some(agrees) = AGREES.find(tokens, early).filter(|found| {
        !mask.cue(found.clone()) && !(WITH.is(tokens, found.end) && opens_body(tokens, found.end + 1))
    }) {
        let cut = (agrees.end..sentence.end).find(|&at| {
            static AND: Words = phrases!["và"];
            let joint = matches!(tokens[at].sign(), Some(';' | ',')) || AND.is(tokens, at);
            let then = || THEN.at(tokens, at + 1).is_some_and(|len| opens_body(tokens, at + 1 + len));
            // «Đồng ý về nguyên tắc; Tỉnh hoàn thiện hồ sơ …»: behind «;» a body may act unbidden.
            let acts = || {
                tokens[at].is(';')
                    && bodies(tokens, at + 1, sentence.end)
                        .is_some_and(|list| VERBS.at(tokens, list.end).is_some_and(|len| len > 1))
            };
            joint && (then() || acts()) && !mask.cue(at + 1..at + 2) && !mask.bracketed(at..at + 1)
        });
        if let Some(cut) = cut {
            return vec![sentence.start..cut, cut + 1..sentence.end];
        }
    }
    vec![sentence]
}

/// Whether a lead-in of run-in parts settles them («Thông qua:», «Chính phủ thống nhất:»).
pub(super) fn settles(tokens: &[Token], lead: &Range<usize>) -> bool {
    static SETTLES: Words = phrases![
        "thông qua", "phê duyệt", "thống nhất", "đồng ý", "nhất trí", "chấp thuận", "quyết nghị", "ban hành",
        "cho phép", "tán thành", "quyết định",
    ];
    let opens = lead.len() <= 14 && tokens[lead.end - 1].is(':');
    opens && lead.clone().rev().skip(1).take(3).any(|at| SETTLES.ends_before(tokens, at + 1))
}

/// A mark of a run-in enumeration: `(1)`, `(i)`, `(a)` behind a sign or at the start.
fn enumerates(tokens: &[Token], at: usize, sentence: &Range<usize>) -> bool {
    if !tokens[at].is('(') {
        return false;
    }
    let [_, inner, close, ..] = &tokens[at..sentence.end] else { return false };
    let short = inner.span.len() <= 4 && inner.sign().is_none() && !inner.upper();
    let behind = at == sentence.start || matches!(tokens[at - 1].sign(), Some(':' | ';' | ','));
    close.is(')') && short && behind
}

/// Parts of a sentence at «;» that name other bodies, or have deadlines of their own.
pub(super) fn split(statement: &Statement<'_>, calendar: &Calendar<'_>) -> Vec<Range<usize>> {
    let tokens = statement.tokens;
    let range = statement.range.clone();
    let cuts: Vec<usize> = (range.start..range.end)
        .filter(|&at| {
            tokens[at].is(';')
                && at + 1 < range.end
                && !statement.mask.bracketed(at..at + 1)
                && !statement.mask.quoted(at..at + 1)
                && at >= statement.clause.predicate
        })
        .collect();
    if cuts.is_empty() {
        return vec![range];
    }
    let mut pieces = Vec::new();
    let mut start = range.start;
    for cut in cuts.into_iter().chain([range.end]) {
        let end = if cut == range.end { cut } else { cut + 1 };
        pieces.push(start..end);
        start = end;
    }
    let own = |piece: &Range<usize>| {
        let clause = clause(tokens, statement.mask, piece.clone());
        clause.own_actors().map(|list| list.each.iter().map(|body| name(tokens, body)).collect::<Vec<_>>())
    };
    let first = statement
        .clause
        .own_actors()
        .map(|list| list.each.iter().map(|body| name(tokens, body)).collect::<Vec<_>>());
    let deadlines: Vec<_> = pieces
        .iter()
        .map(|piece| {
            calendar
                .deadlines(piece.clone())
                .iter()
                .filter_map(|deadline| match deadline.due {
                    Due::On(when) | Due::Between(when, _) => Some(when),
                    _ => None,
                })
                .collect::<Vec<_>>()
        })
        .collect();
    let dated = deadlines.iter().filter(|dates| !dates.is_empty()).count() > 1
        && deadlines.iter().any(|dates| *dates != deadlines[0]);
    let mut parts: Vec<Range<usize>> = vec![pieces[0].clone()];
    let mut actors = first;
    for (at, piece) in pieces.iter().enumerate().skip(1) {
        let named = own(piece);
        let other = named.is_some() && named != actors;
        let new_date = dated && !deadlines[at].is_empty() && !deadlines[at - 1].is_empty();
        match parts.last_mut().filter(|_| !other && !new_date) {
            Some(last) => last.end = piece.end,
            None => parts.push(piece.clone()),
        }
        if named.is_some() {
            actors = named;
        }
    }
    parts
}

fn name(tokens: &[Token], body: &Range<usize>) -> Vec<Key> {
    tokens[body.clone()].iter().map(|token| token.key).collect()
}

/// A part without the sign that joined it to the next.
pub(super) fn open_ended(tokens: &[Token], range: Range<usize>) -> Range<usize> {
    let end = if tokens[range.end - 1].is(';') { range.end - 1 } else { range.end };
    range.start..end.max(range.start + 1)
}

/// A statement without signs before its first word.
pub(super) fn closed(tokens: &[Token], range: Range<usize>) -> Range<usize> {
    let start = range
        .clone()
        .find(|&at| tokens[at].sign().is_none_or(|sign| matches!(sign, '"' | '(')))
        .unwrap_or(range.start);
    start..range.end
}
