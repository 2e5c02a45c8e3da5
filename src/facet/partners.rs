//! With whom a task is done: the bodies behind «phối hợp với» (DOMAIN.md 3.5, ASG04).

use super::actors::{Bodies, VERBS, partners};
use super::statement::Statement;
use crate::text::{Token, Words, phrases};
use std::ops::Range;

static WITH: Words = phrases![
    "phối hợp với", "phối hợp chặt chẽ với", "phối hợp cùng", "phối hợp đồng bộ với", "cùng với",
    "kết hợp với", "thống nhất với", "trao đổi, thống nhất với", "trao đổi với", "phối hợp, trao đổi với",
    "phối hợp, hướng dẫn", "phối hợp, hỗ trợ", "phối hợp", "phối hợp chặt chẽ", "phối hợp, thống nhất với",
    "phối hợp và hướng dẫn", "cùng", "chủ động phối hợp với", "phối hợp hiệu quả với", "hiệp đồng với",
    "phối hợp kịp thời với", "phối hợp thường xuyên với", "phối hợp tốt với", "làm việc với",
];
static TOGETHER: Words = phrases!["cùng", "phối hợp", "phối hợp chặt chẽ", "làm việc với"];

/// With whom: the bodies after «phối hợp với» and its kin.
pub(super) fn coordinators(statement: &Statement<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let tokens: &[Token] = statement.tokens;
    let mut found = Vec::new();
    if !statement.may_hold(&WITH) {
        return found;
    }
    let mut at = range.start;
    while at < range.end {
        let Some(len) =
            WITH.at(tokens, at).filter(|len| at + len < range.end && !statement.mask.quoted(at..at + len))
        else {
            at += 1;
            continue;
        };
        let strict = TOGETHER.at(tokens, at) == Some(len);
        let list: Option<Bodies> = partners(tokens, at + len, range.end)
            .filter(|list| !strict || VERBS.is(tokens, list.end) || ends(tokens, list.end, range.end));
        match list {
            Some(list) => {
                at = list.end.max(at + len);
                for body in thuoc(tokens, list.each) {
                    found.push(body);
                }
            }
            None => at += len,
        }
    }
    found
}

fn ends(tokens: &[Token], at: usize, end: usize) -> bool {
    at >= end || tokens[at].sign().is_some() || super::actors::opens_predicate(tokens, at)
}

/// «các cơ quan thuộc Bộ A, Bộ B»: what follows a comma belongs to the same phrase.
fn thuoc(tokens: &[Token], each: Vec<Range<usize>>) -> Vec<Range<usize>> {
    static OF: Words = phrases!["thuộc", "trực thuộc"];
    let mut joined: Vec<Range<usize>> = Vec::new();
    for body in each {
        let owned = joined.last().is_some_and(|last| {
            OF.within(tokens, last.clone()) && tokens[last.end].is(',') && tokens[body.start].upper()
        });
        match joined.last_mut().filter(|_| owned) {
            Some(last) => last.end = body.end,
            None => joined.push(body),
        }
    }
    joined
}

/// «Bộ A chủ trì, phối hợp với các cơ quan liên quan:» says who, and no work yet.
pub(super) fn only_names_partners(statement: &Statement<'_>, from: usize) -> bool {
    let end = statement.range.end - 1;
    let tokens = statement.tokens;
    (from..end.min(from + 24)).any(|at| {
        let Some(len) = WITH.at(tokens, at) else { return false };
        let mut list = partners(tokens, at + len, end);
        // The list may hold a group behind a group.
        while let Some(found) = list.as_ref().filter(|found| found.end + 1 < end && tokens[found.end].is(','))
        {
            list = partners(tokens, found.end + 1, end);
        }
        list.is_some_and(|list| list.end == end)
    })
}
