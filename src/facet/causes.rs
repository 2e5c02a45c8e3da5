//! Causes given inside a statement of something else (DOMAIN.md 3.7, CAU).

use super::rule::{examples, source};
use super::statement::Statement;
use super::{Confidence, Cue, Kind, Rule, Said};
use crate::outline::Role;
use crate::text::{Words, phrases};
use std::ops::Range;

/// The rule for a cause inside a statement of a shortcoming; [`causes`] finds it.
pub(super) static BECAUSE: Rule = Rule {
    id: "cause/because",
    source: source("3.7; CAU03"),
    kind: Kind::Cause,
    says: Said {
        vi: "Vế câu nêu nguyên nhân: «do …»", en: "The clause gives the cause: «do …»"
    },
    unlike: Said {
        vi: "«do Sở A chủ trì»: chỉ người thực hiện", en: "«do Sở A chủ trì» names who acts"
    },
    confidence: Confidence::Medium,
    roles: &[],
    cue: Cue::Anywhere(phrases!["do"]),
    but_not: phrases![],
    under: Role::Assessment,
    hits: examples(&[
        "Một số dự án còn chậm [[do thiếu vốn đối ứng]].",
        "Sản lượng còn thấp [[do thời tiết không thuận lợi]].",
    ]),
    misses: examples(&["Một số dự án do Sở Xây dựng làm chủ đầu tư còn chậm."]),
};

static ONE_CAUSE: Words = phrases![
    "một trong những nguyên nhân", "nguyên nhân chủ yếu là", "nguyên nhân chính là", "nguyên nhân là do",
    "mà nguyên nhân",
];
static MENDS: Words = phrases![
    "làm rõ nguyên nhân", "xác định nguyên nhân", "tìm nguyên nhân", "phân tích nguyên nhân",
    "đánh giá nguyên nhân",
];

/// Clauses that give a cause inside a statement of a shortcoming («… còn chậm do thiếu vốn»).
pub(super) fn causes(statement: &Statement<'_>) -> Vec<Range<usize>> {
    static BECAUSE: Words = phrases![
        "do", "là do", "chủ yếu do", "chủ yếu là do", "nguyên nhân là do", "bởi vì", "vì", "do ảnh hưởng",
        "một phần do",
    ];
    static REASON: Words = phrases![
        "chưa", "còn", "không", "thiếu", "thời tiết", "ảnh hưởng", "vướng", "điều kiện", "biến đổi", "mưa",
        "dịch bệnh", "nhiều", "khó khăn", "năng lực", "giá", "nguồn", "công tác", "tác động", "quy định",
        "đã", "một số", "việc", "thủ tục", "tình hình", "nhận thức", "đặc thù", "kinh phí", "các",
        "diễn biến", "sự",
    ];
    let tokens = statement.tokens;
    let mut found = Vec::new();
    let mut at = statement.range.start + 1;
    // Asked once: the sentence may name its cause at every other word.
    let mut sought = None;
    while at < statement.range.end {
        if ONE_CAUSE.is(tokens, at) && !*sought.get_or_insert_with(|| statement.has_raw(&MENDS).is_some()) {
            found.push(at..statement.range.end);
            break;
        }
        let Some(len) = BECAUSE.at(tokens, at).filter(|len| REASON.is(tokens, at + len)) else {
            at += 1;
            continue;
        };
        // «do các sở thực hiện»: an agent, not a cause.
        if super::actors::opens_body(tokens, at + len) || statement.mask.bracketed(at..at + 1) {
            at += len;
            continue;
        }
        // Before the main verb the cause ends where that opens («do mưa lớn đã xảy ra ngập»).
        static SO: Words = phrases!["đã", "nên", "dẫn đến", "làm cho", "gây ra"];
        let early = at <= statement.range.start + 10;
        let ends = |it: usize| {
            matches!(tokens[it].sign(), Some(';' | '.' | ':')) || early && it > at + len && SO.is(tokens, it)
        };
        let end = (at + len..statement.range.end).find(|&it| ends(it)).unwrap_or(statement.range.end);
        found.push(at..end);
        at = end;
    }
    found
}
