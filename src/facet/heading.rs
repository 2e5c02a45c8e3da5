//! Headings inside the body: whom they name, and where the statement behind a
//! run-in heading opens (DOMAIN.md 2.4, 3.5 T5).

use super::actors::{Bodies, bodies, shares_head};
use super::clause::{SAYS, clause};
use super::mask::Mask;
use crate::outline::Paragraph;
use crate::text::{Kind, Token, Words, phrases};
use std::ops::Range;

/// A heading: no statement itself.
pub(super) struct Heading {
    /// Its tokens; a run-in heading ends before its colon.
    pub range: Range<usize>,
    /// The bodies it names, who must act under it.
    pub actors: Vec<Range<usize>>,
}

impl Heading {
    fn plain(range: Range<usize>) -> Heading {
        Heading { range, actors: Vec::new() }
    }
}

/// The tokens of a heading: a whole paragraph, or a run-in heading before its colon.
pub(super) fn heading(tokens: &[Token], mask: &Mask, paragraph: &Paragraph) -> Option<Heading> {
    let body = paragraph.body();
    let words = tokens[body.clone()].iter().filter(|token| token.kind == Kind::Word).count();
    let last = &tokens[body.end - 1];
    // An actor as a heading: «Bộ Tài chính:», «Đối với các tỉnh …:», «1. Ủy ban nhân dân xã: Chủ trì …».
    let reach = if ABOUT.is(tokens, body.start) { 140 } else { 70 };
    let colon = body.clone().take(reach).find(|&at| tokens[at].is(':'));
    if let Some(colon) = colon {
        let start = body.start + DIRECTED.at(tokens, body.start).unwrap_or(0);
        let goes_on = shares_head(tokens, start, colon);
        let whole = |list: &Bodies| {
            !goes_on && (list.end == colon) || !goes_on && !acts_between(tokens, list.end, colon)
        };
        if let Some(mut list) = bodies(tokens, start, colon).filter(whole) {
            // «Đối với các tỉnh nuôi tôm trọng điểm:» names one group, however long.
            let apart = tokens[list.end].is('-') || tokens[list.end].is('(');
            if list.end < colon
                && !apart
                && let Some(last) = list.each.last_mut()
            {
                last.end = colon;
            }
            let end = if colon + 1 == body.end { body.end } else { colon.max(body.start + 1) };
            return Some(Heading { range: body.start..end, actors: list.each });
        }
    }
    // The same without a colon: «2. Sở Nông nghiệp và Môi trường» alone on its line.
    // A bracket behind the name explains it: «Các chủ rừng là tổ chức (các Ban quản lý …)».
    let named = if last.is(')') { body.clone().find(|&at| tokens[at].is('(')) } else { None };
    let named = named.filter(|&open| open > body.start + 1).unwrap_or(body.end);
    if paragraph.marker > 0
        && words <= 30
        && let Some(mut list) =
            bodies(tokens, body.start + DIRECTED.at(tokens, body.start).unwrap_or(0), body.end).filter(
                |list| {
                    list.end == body.end
                        || list.end + 1 == body.end && last.is('.')
                        || words <= 24
                            && matches!(last.sign(), None | Some(')'))
                            && !acts_between(tokens, list.end.min(named), named)
                },
            )
    {
        static WHO: Words = phrases!["là", "có", "được"];
        if list.end < named
            && WHO.is(tokens, list.end)
            && let Some(name) = list.each.last_mut()
        {
            name.end = named;
        }
        // «7. Cục Đo đạc - Bản đồ ven biển»: alone on its line the name is the line.
        let rest = list.end..named.max(list.end);
        let open = rest.len() <= 6 && tokens[rest.clone()].iter().all(|token| token.kind == Kind::Word);
        if !rest.is_empty()
            && open
            && last.sign().is_none()
            && let Some(name) = list.each.last_mut()
        {
            name.end = named;
        }
        return Some(Heading { range: body, actors: list.each });
    }
    let caps = tokens[body.clone()].iter().all(|token| token.kind != Kind::Word || token.caps());
    if caps && words > 0 {
        return Some(Heading::plain(body));
    }
    let topical = TOPICS.is(tokens, body.start);
    if last.is(':') && (topical || words <= 5) && !mask.quoted(body.start..body.start + 1) {
        let clause = clause(tokens, mask, body.clone());
        if clause.orders.is_none() && (clause.subject.is_none() || words <= 5) {
            return Some(Heading::plain(body));
        }
    }
    // «Điều 3. Tổ chức thực hiện.» is a title with its stop.
    if FIXED.at(tokens, body.start).is_some_and(|len| body.len() - len <= usize::from(last.sign().is_some()))
    {
        return Some(Heading::plain(body));
    }
    let titled = paragraph.marker > 0
        && tokens[paragraph.first as usize].sign().is_none()
        && !matches!(last.sign(), Some('.' | ';' | ':' | ',' | '!' | '?'));
    if titled && (words <= 14 || words <= 100 && ABOUT.is(tokens, body.start)) && topical {
        return Some(Heading::plain(body));
    }
    // «Ưu điểm: Chi bộ đã …»: a run-in heading of a part.
    let most = if ABOUT.is(tokens, body.start) { 140 } else { 12 };
    let colon = colon.filter(|&colon| colon - body.start <= most && colon + 1 < body.end)?;
    // «Yêu cầu các Bộ: Công an, …»: an order whose bodies share a head.
    let ordered = shares_head(tokens, body.start + DIRECTED.at(tokens, body.start).unwrap_or(0), colon);
    (RUN_IN.is(tokens, body.start) && !ordered).then_some(Heading::plain(body.start..colon))
}

/// «1. Nâng cấp hạ tầng» over its items: a few words that close with no sign name a topic,
/// though a verb opens them; the work stands in the items.
pub(super) fn caption(tokens: &[Token], paragraph: &Paragraph) -> Option<Heading> {
    let body = paragraph.body();
    let last = tokens[..body.end].last().filter(|_| paragraph.marker > 0 && !body.is_empty())?;
    let closed = matches!(last.sign(), Some('.' | ';' | ':' | ',' | '!' | '?'));
    let words = tokens[body.clone()].iter().filter(|token| token.kind == Kind::Word).count();
    if closed {
        return None;
    }
    // «1. Giao các chủ rừng …, Chủ tịch Ủy ban nhân dân các xã» over its items.
    let start = body.start + DIRECTED.at(tokens, body.start).unwrap_or(0);
    let whole = |list: &Bodies| list.end == body.end || !acts_between(tokens, list.end, body.end);
    // «11. Các đơn vị cấp nước trên địa bàn có trách nhiệm» over its items.
    static DUTY: Words = phrases!["có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "thực hiện"];
    let duty = (start + 1..body.end).find(|&at| DUTY.at(tokens, at).is_some_and(|len| at + len == body.end));
    if let Some(duty) = duty
        && let Some(mut list) = bodies(tokens, start, duty)
    {
        if let Some(last) = list.each.last_mut().filter(|last| last.end < duty) {
            last.end = duty;
        }
        return Some(Heading { range: body, actors: list.each });
    }
    if let Some(list) = bodies(tokens, start, body.end).filter(whole).filter(|_| words <= 80) {
        return Some(Heading { range: body, actors: list.each });
    }
    // A bullet of more words is work that was left open; a number over items gives their title.
    let numbered = tokens[paragraph.first as usize].sign().is_none();
    (words <= if numbered { 40 } else { 6 }).then(|| Heading::plain(body))
}

/// Whether something is done between a name and its colon («Bộ A chủ trì, phối hợp với B:»).
fn acts_between(tokens: &[Token], from: usize, colon: usize) -> bool {
    static STOPS: Words = phrases![
        "chủ trì", "phối hợp", "cần", "phải", "có trách nhiệm", "tập trung", "thực hiện", "chỉ đạo",
        "tổ chức thực hiện", "yêu cầu", "báo cáo", "đã", "thống nhất", "theo chức năng", "tiếp tục",
        "có ý kiến", "khẩn trương", "có nhiệm vụ", "ban hành", "như sau", "phát động", "xây dựng kế hoạch",
    ];
    colon > from + 16
        || STOPS.within(tokens, from..colon)
        || SAYS.within(tokens, from..colon)
        || (from..colon).any(|at| tokens[at].is('.') || tokens[at].is(';'))
}

static ABOUT: Words = phrases!["về"];
static DIRECTED: Words = phrases![
    "đối với", "về phía", "giao", "yêu cầu", "đề nghị", "phân công", "riêng", "riêng đối với",
    "trách nhiệm của", "nhiệm vụ của",
];
/// First words of a heading that only names a topic.
static TOPICS: Words = phrases![
    "về", "đối với", "mục tiêu", "nhiệm vụ", "giải pháp", "tổ chức thực hiện", "đánh giá", "kết quả",
    "tình hình", "nội dung", "công tác", "một số", "các", "những", "quan điểm", "nguyên nhân", "hạn chế",
    "tồn tại", "ưu điểm", "khuyết điểm", "phương hướng", "kinh phí", "thời gian", "địa điểm", "thành phần",
    "phạm vi", "đối tượng", "bài học", "yêu cầu", "mục đích", "trách nhiệm", "nguồn vốn", "căn cứ",
    "trong lĩnh vực", "lĩnh vực", "chỉ tiêu", "phân công", "chế độ", "danh mục", "phụ lục", "theo đó",
    "cụ thể",
];
/// Titles of parts that a verb opens.
static FIXED: Words = phrases![
    "tổ chức thực hiện", "tổ chức triển khai thực hiện", "tổ chức triển khai", "phân công nhiệm vụ",
    "phân công thực hiện", "phân công trách nhiệm", "kiểm tra, giám sát", "hiệu lực thi hành",
    "điều khoản thi hành", "thực hiện nghị quyết", "chế độ báo cáo", "thông tin, báo cáo",
    "sơ kết, tổng kết", "tuyên truyền, phổ biến", "khen thưởng, kỷ luật",
];
static RUN_IN: Words = phrases![
    "ưu điểm", "hạn chế", "tồn tại", "khuyết điểm", "nguyên nhân", "mục tiêu", "kết quả", "về", "nhiệm vụ",
    "giải pháp", "nội dung", "yêu cầu", "mục đích", "chỉ tiêu", "đánh giá chung", "phương hướng", "bài học",
    "quan điểm", "kinh phí", "thời gian", "thời gian hoàn thành", "thời gian thực hiện", "sản phẩm",
    "kết quả đạt được", "những hạn chế", "thời hạn", "đánh giá", "tổ chức thực hiện",
];
