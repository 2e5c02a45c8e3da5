//! What may stand between a subject and its verb (DOMAIN.md 3.5).

use super::actors::{VERBS, bodies, opens_body, opens_predicate};
use crate::text::{Token, Words, phrases};

/// Steps over what else a body is called («Bộ Tài chính - Cơ quan Thường trực …», «(sau đây gọi là …)»).
pub(super) fn apposition(tokens: &[Token], at: usize, end: usize) -> usize {
    // «Chủ tịch UBND các tỉnh miền núi, nhất là các tỉnh: An Hòa, Lĩnh Giang chỉ đạo …»
    static NOTABLY: Words = phrases!["nhất là", "đặc biệt là", "trong đó có", "bao gồm", "trước hết là"];
    if at + 1 < end
        && tokens[at].is(',')
        && let Some(len) = NOTABLY.at(tokens, at + 1)
    {
        return bodies(tokens, at + 1 + len, end).map_or(at, |list| list.end);
    }
    if at + 1 < end && tokens[at].is('-') {
        return bodies(tokens, at + 1, end).map_or(at, |list| list.end);
    }
    at
}

/// Steps over a comma clause between subject and verb («theo chức năng, nhiệm vụ được giao, …»).
pub(super) fn adverbial(tokens: &[Token], at: usize, end: usize) -> usize {
    static BETWEEN: Words =
        phrases!["theo", "căn cứ", "trên cơ sở", "trong phạm vi", "trong quá trình", "với"];
    // «trong phạm vi nhiệm vụ, quyền hạn của mình có trách nhiệm …» may hold a comma.
    static BOUNDS: Words = phrases!["trong phạm vi"];
    let at = if at < end && tokens[at].is(',') && BOUNDS.is(tokens, at + 1) { at + 1 } else { at };
    if at < end
        && tokens[at].is(',')
        && (BETWEEN.is(tokens, at + 1) || opens_predicate(tokens, at + 1) && !opens_body(tokens, at + 1))
    {
        return at + 1;
    }
    // «Sở A, Sở B khi cấp giấy phép, kiểm tra …»: up to the verb behind its comma.
    static WHEN: Words = phrases!["khi", "trong quá trình", "trong khi"];
    if WHEN.is(tokens, at) {
        let comma = (at..end.min(at + 40)).filter(|&it| tokens[it].is(','));
        let acts = |it: usize| VERBS.at(tokens, it).is_some_and(|len| len > 1) || MUST.is(tokens, it);
        return comma.map(|it| it + 1).rfind(|&it| acts(it)).unwrap_or(at);
    }
    // «Bộ A theo chức năng, nhiệm vụ được giao chủ trì …»: up to its verb.
    static BY: Words = phrases!["theo"];
    static MORE: Words = phrases!["nhiệm vụ", "quyền hạn", "thẩm quyền", "lĩnh vực", "trách nhiệm"];
    if BY.is(tokens, at) && !VERBS.is(tokens, at) {
        let clause = (at..end.min(at + 18))
            .take_while(|&it| tokens[it].sign().is_none() || tokens[it].is(',') && MORE.is(tokens, it + 1));
        let acts = |it: usize| VERBS.at(tokens, it).is_some_and(|len| len > 1) || MUST.is(tokens, it);
        return clause.into_iter().find(|&it| acts(it)).unwrap_or(at);
    }
    // «Bộ A trong thời gian ngắn đã …», «Bộ A trong quý III phải …»: up to what says tense or duty.
    static TIME: Words = phrases!["trong"];
    static TENSE: Words = phrases!["đã", "đang", "phải", "cần", "có trách nhiệm", "chịu trách nhiệm"];
    if TIME.is(tokens, at) {
        let wide = BOUNDS.is(tokens, at);
        let clause = (at..end.min(at + if wide { 16 } else { 10 }))
            .take_while(|&it| tokens[it].sign().is_none_or(|sign| wide && sign == ','));
        return clause.into_iter().find(|&it| TENSE.is(tokens, it)).unwrap_or(at);
    }
    at
}

static MUST: Words = phrases!["có trách nhiệm", "chịu trách nhiệm", "phải", "cần"];
