//! What must come out of a task, and who gets it (DOMAIN.md 3.5, ASG16).

use super::actors::bodies;
use super::statement::Statement;
use crate::text::{Words, phrases};
use std::ops::Range;

static PRODUCTS: Words = phrases![
    "kế hoạch", "đề án", "báo cáo", "nghị quyết", "quyết định", "tờ trình", "quy chế", "quy định",
    "phương án", "chương trình", "hướng dẫn", "văn bản", "danh mục", "quy hoạch", "hồ sơ", "công văn",
    "chỉ thị", "nghị định", "thông tư", "bộ tiêu chí", "quy trình", "dự thảo",
];
static MAKES: Words = phrases![
    "ban hành", "xây dựng", "lập", "soạn thảo", "hoàn thiện", "tham mưu ban hành", "xây dựng, ban hành",
    "hoàn chỉnh", "trình ban hành", "nghiên cứu, xây dựng", "xây dựng và ban hành",
];

/// The document that must come out: behind a verb of making.
pub(super) fn product(statement: &Statement<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let tokens = statement.tokens;
    if !statement.may_hold(&MAKES) {
        return None;
    }
    range.clone().find_map(|at| {
        let len = MAKES.at(tokens, at)?;
        let mut start = at + len;
        while start < range.end && DRAFT.is(tokens, start) {
            start += 1;
        }
        PRODUCTS.at(tokens, start).filter(|_| !statement.mask.cited(at..start + 1))?;
        let stop = (start..range.end.min(start + 24)).find(|&it| {
            matches!(tokens[it].sign(), Some(',' | ';' | '.' | ':')) || STOP.is(tokens, it) && it > start + 1
        });
        Some(at + len..stop.unwrap_or(range.end.min(start + 24)))
    })
}

/// What is told to whoever gets a report.
static THINGS: Words = phrases![
    "kết quả", "tình hình", "những", "các nội dung", "danh sách", "số liệu", "tiến độ", "nội dung", "về",
    "việc", "những vấn đề", "các vấn đề", "giải pháp", "cơ chế", "chính sách",
];
static DRAFT: Words = phrases!["dự thảo", "các", "một", "những"];
static STOP: Words = phrases![
    "để", "trình", "báo cáo", "trước", "trong", "gửi", "theo", "đảm bảo", "bảo đảm", "nhằm", "và trình",
    "chậm nhất", "sau khi", "sau hội nghị", "sau cuộc họp", "sau kỳ họp",
];
static REPORTS: Words = phrases![
    "báo cáo", "trình", "gửi", "gửi về", "báo cáo kết quả về", "báo cáo về", "báo cáo kết quả cho",
    "báo cáo đề xuất", "tham mưu", "tham mưu cho", "báo cáo kết quả với", "tổng hợp, báo cáo",
    "báo cáo kết quả",
];

/// Who gets the result: the body behind «báo cáo», «trình», «gửi».
pub(super) fn reports_to(statement: &Statement<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let tokens = statement.tokens;
    if !statement.may_hold(&REPORTS) {
        return None;
    }
    range.clone().find_map(|at| {
        // «công trình phòng thủ», «quá trình»: half of another word.
        static HALF: Words = phrases![
            "công", "quá", "chương", "lộ", "quy", "giáo", "tiến", "tờ", "thuyết", "hành", "phương", "thủ",
            "kính",
        ];
        let half = || at > range.start && HALF.is(tokens, at - 1);
        let len = REPORTS.at(tokens, at).filter(|_| !half() && !statement.mask.cited(at..at + 1))?;
        // «trình Ủy ban nhân dân tỉnh phương án …»: what is handed over is no part of the name.
        let end = (at + len + 2..range.end).find(|&it| {
            let thing = PRODUCTS.is(tokens, it) || STOP.is(tokens, it) || THINGS.is(tokens, it);
            !tokens[it].upper() && thing
        });
        let list = bodies(tokens, at + len, end.unwrap_or(range.end))?;
        Some(list.each[0].start..list.each[list.each.len() - 1].end)
    })
}
