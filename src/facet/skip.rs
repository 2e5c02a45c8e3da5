//! Sentences that are no statement of the notice: the account of the meeting,
//! legal bases, closing formulas (DOMAIN.md 1.9, 3.8; cues EVT, CLO, REF03).

use super::statement::Statement;
use crate::text::{Words, phrases};

static ATTENDANCE: Words = phrases![
    "tham dự", "cùng dự", "dự họp", "dự hội nghị", "tham gia đoàn", "tham gia đoàn công tác",
    "thành phần dự", "dự cuộc họp", "cùng tham dự", "tham gia cuộc họp", "dự buổi làm việc", "cùng dự họp",
    "cùng dự buổi làm việc", "tham dự họp", "dự phiên họp", "tham dự cuộc họp", "có mặt", "cùng dự có",
];
static HEARD: Words = phrases![
    "sau khi nghe", "sau khi xem xét", "sau khi thảo luận", "sau khi kiểm tra", "trước đó",
    "sau khi nghiên cứu", "trên cơ sở ý kiến", "sau khi trao đổi", "xét báo cáo", "trên cơ sở báo cáo",
    "sau khi làm việc",
];
static MEETING: Words = phrases![
    "hội nghị", "cuộc họp", "phiên họp", "buổi làm việc", "kỳ họp", "lễ", "chuyến kiểm tra", "họp",
    "làm việc với", "khảo sát", "giao ban", "hội thảo", "kiểm tra",
];
static HELD: Words = phrases![
    "tổ chức", "đã tổ chức", "chủ trì", "đã chủ trì", "tiến hành", "đã họp", "họp", "đã đi kiểm tra",
    "đã có buổi làm việc", "có buổi làm việc", "triệu tập", "đã đi", "dự và chỉ đạo",
];
static DAY: Words = phrases![
    "ngày", "sáng ngày", "chiều ngày", "vào ngày", "sáng", "chiều", "trong ngày", "tối ngày", "trong 0 ngày",
    "từ ngày", "tại",
];
static AT_DAY: Words = phrases!["ngày 0"];
static JUDGES: Words =
    phrases!["nhìn nhận", "thông qua", "chỉ ra", "thống nhất", "nhất trí", "quyết định", "thẳng thắn"];
static OF_MEETING: Words = phrases![
    "hội nghị đã", "các đại biểu", "cuộc họp đã", "hội nghị cũng", "phiên họp đã", "hội nghị được",
    "đại biểu dự", "hội nghị có", "kết luận hội nghị", "kết luận cuộc họp", "phát biểu",
    "hội nghị tập trung",
];
static CHAIRED: Words = phrases![
    "chủ trì hội nghị", "chủ trì cuộc họp", "chủ trì, phát biểu", "chủ trì phiên họp",
    "chủ trì buổi làm việc", "chủ trì và phát biểu", "chủ trì họp", "đã chủ trì",
];
static BASES: Words = phrases![
    "căn cứ", "theo đề nghị", "xét đề nghị", "xét tờ trình", "thừa lệnh", "thừa ủy quyền", "xét thấy",
    "phúc đáp", "tiếp theo công văn", "trả lời công văn", "xét",
];
static CLOSING: Words = phrases![
    "trân trọng", "kính trình", "trên đây là", "trân trọng thông báo", "nhận được thông báo này",
    "nhận được công văn này", "xin thông báo", "thông báo để", "thông báo này để", "trân trọng cảm ơn",
    "nơi nhận", "kính gửi",
];
static INFORMS: Words = phrases![
    "thông báo", "thông báo kết luận", "xin thông báo", "trân trọng thông báo", "thông báo ý kiến",
    "xin trân trọng thông báo",
];
static SO_THAT: Words = phrases!["để", "đến", "tới"];
static KNOWN: Words = phrases![
    "biết", "biết, thực hiện", "biết và thực hiện", "được biết", "thực hiện", "triển khai",
    "biết , triển khai",
];
static PLANNED: Words = phrases![
    "ban hành kế hoạch", "xây dựng kế hoạch", "ban hành chỉ thị", "ban hành hướng dẫn",
    "nội dung cụ thể như sau", "với những nội dung sau", "với các nội dung sau", "cụ thể như sau", "như sau",
];

/// Whether a statement tells of the meeting, cites a basis, or closes the text.
pub(super) fn skipped(statement: &Statement<'_>) -> bool {
    let tokens = statement.tokens;
    let start = statement.range.start;
    let end = statement.range.end;
    let early = start..end.min(start + 60);
    let at_head = |words: &Words| words.is(tokens, start) || words.is(tokens, statement.clause.head);
    if closes(statement) {
        return true;
    }
    if BASES.is(tokens, start)
        && statement.clause.subject.is_none()
        && statement.clause.orders.is_none()
        && (statement.opening || tokens[end - 1].is(';') || statement.words() < 40)
    {
        let acts = super::actors::VERBS.is(tokens, statement.clause.head) && statement.clause.head > start;
        if !acts {
            return true;
        }
    }
    if ATTENDANCE.is(tokens, start) || HEARD.is(tokens, start) && (statement.opening || statement.leads) {
        return true;
    }
    if at_head(&OF_MEETING) {
        return statement.clause.orders.is_none() && statement.has_raw(&JUDGES).is_none();
    }
    if !statement.opening {
        return false;
    }
    let dated = DAY.is(tokens, start) || (early.clone()).any(|at| AT_DAY.is(tokens, at));
    let held = dated && HELD.within(tokens, early.clone()) && MEETING.within(tokens, early.clone());
    let chaired = CHAIRED.within(tokens, early.clone());
    if held || chaired {
        return true;
    }
    statement.leads && PLANNED.ends_before(tokens, end - 1) && statement.clause.orders.is_none()
}

/// «Văn phòng … thông báo để … biết, thực hiện.»
fn closes(statement: &Statement<'_>) -> bool {
    let tokens = statement.tokens;
    if CLOSING.is(tokens, statement.range.start) && statement.clause.orders.is_none() {
        return true;
    }
    if !statement.may_hold(&INFORMS) {
        return false;
    }
    let early = statement.range.start..statement.range.end.min(statement.range.start + 30);
    let informs = statement
        .find(&INFORMS, early.clone())
        .or_else(|| early.clone().find_map(|at| INFORMS.at(tokens, at).map(|len| at..at + len)));
    // «Văn phòng Chính phủ trân trọng thông báo đến các bộ, cơ quan liên quan./.»
    static TO: Words = phrases!["đến", "tới"];
    let short = |found: &std::ops::Range<usize>| {
        TO.is(tokens, found.end) && statement.range.end - found.end <= 20 && !statement.leads
    };
    if informs.as_ref().is_some_and(short) && statement.clause.orders.is_none() {
        return true;
    }
    informs.is_some_and(|found| {
        SO_THAT.within(tokens, found.end..statement.range.end)
            && (found.end..statement.range.end).rev().take(12).any(|at| KNOWN.is(tokens, at))
    })
}
