//! Words that say by when (DOMAIN.md 3.6), for [`super::deadlines`].

use crate::text::{Words, phrases};

pub(super) static BEFORE: Words = phrases!["trước"];
/// Before a date these say "by".
pub(super) static BY: Words = phrases![
    "trước", "xong trước", "chậm nhất", "chậm nhất là", "chậm nhất đến", "chậm nhất trước", "muộn nhất",
    "muộn nhất là", "hạn cuối", "hạn chót", "trễ nhất", "không quá", "không muộn hơn", "không chậm hơn",
    "đến hết", "đến cuối", "đến", "trong", "ngay trong", "trong thời gian", "vào", "cuối", "từ nay đến",
    "từ nay đến hết", "từ nay đến cuối", "hết", "hoàn thành trong", "hoàn thành vào", "thời hạn",
    "thời gian", "thời gian hoàn thành:", "thời gian hoàn thành", "thời gian thực hiện:",
    "thời hạn hoàn thành:", "hoàn thành:", "xong trong", "từ", "kể từ", "trong thời hạn", "chậm nhất vào",
    "vào cuối", "chậm nhất là đến", "đầu", "trong nửa đầu", "thời hạn:", "thời gian:", "thời gian báo cáo:",
    "thời hạn báo cáo:", "vào đầu", "vào giữa", "trong cuối", "trong đầu",
];
/// A date behind these alone is when something was, not by when it must be.
pub(super) static FIRM: Words = phrases![
    "trước", "xong trước", "chậm nhất", "chậm nhất là", "chậm nhất đến", "chậm nhất trước", "muộn nhất",
    "muộn nhất là", "hạn cuối", "hạn chót", "không quá", "không muộn hơn", "đến hết", "từ nay đến",
    "từ nay đến hết", "từ nay đến cuối", "trong", "ngay trong", "hoàn thành trong", "hoàn thành vào",
    "xong trong", "vào", "trong thời hạn", "trong thời gian", "vào đầu", "vào giữa", "vào cuối",
    "trong cuối", "trong đầu",
];
/// Before a day these can only be its limit.
pub(super) static LAST: Words = phrases![
    "trước", "xong trước", "chậm nhất", "chậm nhất là", "chậm nhất đến", "chậm nhất trước", "chậm nhất vào",
    "muộn nhất", "muộn nhất là", "hạn cuối", "hạn chót", "không muộn hơn",
];
/// «trước» that is no time at all.
pub(super) static NOT_BEFORE: Words = phrases![
    "trước đây", "trước mắt", "trước hết", "trước tiên", "trước pháp luật", "trước nhân dân", "trước đảng",
    "trước tỉnh ủy", "trước ban", "trước tình hình", "trước thực trạng", "trước những", "trước yêu cầu",
    "trước thách thức", "trước đó", "trước sau như một", "trước chính phủ", "trước thủ tướng",
    "trước chủ tịch", "trước ủy ban", "trước hội đồng",
];
pub(super) static NOT_TO: Words = phrases![
    "đến nay", "tính đến", "cho đến nay", "tới nay", "hiệu lực", "đến năm", "giai đoạn", "nhiệm kỳ",
    "năm học", "thời kỳ",
];
/// Before a date these make it a period of something, or a fact.
pub(super) static NAMES_A_PERIOD: Words = phrases![
    "kế hoạch", "vốn", "dự toán", "nhiệm vụ", "chương trình", "chỉ tiêu", "ngân sách", "công tác",
    "phát triển kinh tế - xã hội", "tháng đầu", "tính đến", "so với", "cùng kỳ", "kết quả", "của", "từ",
    "so cùng kỳ",
];
pub(super) static RECURRING: Words = phrases![
    "hằng ngày", "hằng tuần", "hằng tháng", "hằng quý", "hằng năm", "hàng ngày", "hàng tuần", "hàng tháng",
    "hàng quý", "hàng năm", "mỗi ngày", "mỗi tuần", "mỗi tháng", "mỗi quý", "mỗi năm", "từng quý",
    "từng tháng", "từng năm", "từng tuần", "định kỳ", "trong từng quý", "định kỳ hằng tháng",
    "định kỳ hằng quý", "định kỳ hằng năm", "định kỳ hàng tháng", "định kỳ hàng quý", "định kỳ hàng năm",
    "định kỳ hằng tuần", "định kỳ hàng tuần", "tại các kỳ họp", "tại mỗi kỳ họp", "tại các phiên họp",
    "mỗi kỳ họp",
];
pub(super) static DECIDING: Words = phrases!["quyết định", "đưa vào sử dụng", "có", "làm", "dừng"];
/// «chi thường xuyên» is a kind of spending.
pub(super) static OF_ALWAYS: Words = phrases!["chi", "kinh phí", "nhiệm vụ"];
pub(super) static ALWAYS: Words = phrases!["thường xuyên"];
/// Before «hằng năm» these make it the size of something.
pub(super) static SPENT: Words = phrases![
    "chi", "thu", "vốn", "ngân sách", "kế hoạch", "dự toán", "giao", "chỉ tiêu", "tăng", "bình quân",
    "kinh phí", "nguồn", "báo cáo định kỳ",
];
pub(super) static EVERY: Words = phrases!["0 ngày", "0 tuần", "0 tháng", "0 quý", "0 năm"];
pub(super) static SAME: Words = phrases![
    "từng quý", "từng năm", "từng tháng", "hằng tháng", "hằng quý", "hằng năm", "hàng tháng", "hàng quý",
    "hàng năm", "0 tháng", "tháng", "quý", "năm",
];
/// Between «định kỳ» and «mỗi tháng».
pub(super) static TIMES: Words =
    phrases!["một lần", "hai lần", "ba lần", "bốn lần", "0 lần", "ít nhất 0 lần", "ít nhất một lần"];
/// Before «hằng tháng».
pub(super) static DAY_OF: Words = phrases!["ngày 0", "0"];
pub(super) static IMMEDIATE: Words = phrases![
    "ngay sau hội nghị", "ngay sau cuộc họp", "ngay sau khi nhận được", "ngay lập tức", "ngay sau phiên họp",
    "ngay sau khi ban hành", "ngay sau kỳ họp", "ngay từ bây giờ",
];
/// Event-bound: the phrase runs to the end of its clause.
pub(super) static EVENTS: Words = phrases![
    "ngay khi", "ngay từ đầu", "ngay từ", "ngay sau khi", "sau khi", "trước khi", "trước kỳ họp",
    "tại kỳ họp", "trong kỳ họp", "trước tết", "trước mùa", "trước hội nghị", "sau hội nghị",
    "trước phiên họp", "tại phiên họp", "trước đại hội", "sau cuộc họp", "trước năm học", "trước thềm",
    "trước mùa mưa", "sau kỳ họp", "tại hội nghị", "trước dịp", "trước ngày bầu cử", "trước ngày khai mạc",
    "trước ngày khai giảng", "trong thời gian giữa", "trong tuần này", "trong tuần tới", "trong tháng này",
    "trong tháng tới", "trong quý này",
];
pub(super) static WITHIN: Words = phrases![
    "trong vòng 0", "trong thời hạn 0", "trong thời gian 0", "sau 0", "trong 0", "không quá 0",
    "chậm nhất 0", "chậm nhất sau 0", "chậm nhất là 0", "tối đa 0", "chậm nhất trong 0",
    "chậm nhất trong vòng 0",
];
pub(super) static SPANS: Words = phrases!["ngày", "giờ", "tuần", "tháng", "ngày làm việc", "phút"];
pub(super) static TERM: Words = phrases![
    "thời gian còn lại của nhiệm kỳ", "đến cuối nhiệm kỳ", "đến hết nhiệm kỳ", "cuối nhiệm kỳ",
    "từ nay đến hết nhiệm kỳ", "trong thời gian còn lại của nhiệm kỳ",
];

/// What any deadline can begin with.
pub(super) static OPENS: Words =
    Words::union(&[&BY, &TERM, &ALWAYS, &RECURRING, &IMMEDIATE, &WITHIN, &EVENTS, &BARE]);
static BARE: Words = phrases!["ngay", "ngày", "tháng", "quý", "năm", "các ngày", "sáng", "chiều", "từ"];
pub(super) static DONE: Words = phrases![
    "hoàn thành", "xong", "thực hiện", "báo cáo", "chậm nhất", "hoàn tất", "kết thúc", "gửi", "trình", "hạn",
    "thời gian", "thời hạn", "ban hành",
];
