//! A sentence taken apart as far as its order needs: what stands before it, who
//! it is about, the verb of ordering, whom it orders, and where the action opens
//! (DOMAIN.md 3.5, patterns T1–T6).

use super::actors::{
    Bodies, VERBS, bodies, in_group, opens_body, opens_predicate, partners, relative, shares_head,
};
use super::between::{adverbial, apposition};
use super::mask::Mask;
use crate::text::{Kind, Token, Words, phrases};
use std::iter;
use std::ops::Range;

/// A verb that makes someone act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ordering {
    /// «giao», «phân công»
    Assign,
    /// «yêu cầu»
    Require,
    /// «đề nghị»
    Request,
}

/// A sentence or a part of one, taken apart.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// Where the main clause opens, after connectives and clauses of purpose, time or condition.
    pub head: usize,
    /// Who it is about, if it begins with bodies.
    pub subject: Option<Bodies>,
    /// The verb of ordering and what kind it is.
    pub orders: Option<(Range<usize>, Ordering)>,
    /// Whom it orders.
    pub object: Option<Bodies>,
    /// Where what is done, or said, opens.
    pub predicate: usize,
    /// Whether it holds only if something happens.
    pub conditional: bool,
}

static CONNECTIVES: Words = phrases![
    "đồng thời", "bên cạnh đó", "ngoài ra", "trong đó", "trước mắt", "theo đó", "mặt khác", "do đó",
    "vì vậy", "do vậy", "từ đó", "song song với đó", "song song đó", "cùng với đó", "cụ thể", "đặc biệt",
    "nhất là", "riêng", "trước hết", "tiếp theo", "sau đó", "thực tế cho thấy", "hiện nay", "đối với", "và",
    "tuy nhiên", "song", "qua đó", "về phía", "trong thời gian tới", "thời gian tới", "một là", "hai là",
    "ba là", "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "tại đây",
];
/// Openers of a clause before the main one.
static SUBORDINATES: Words = phrases![
    "để", "nhằm", "trên cơ sở", "căn cứ", "sau khi", "khi", "nếu", "trường hợp", "trong trường hợp",
    "trong quá trình", "trong thời gian", "trong bối cảnh", "với", "tiếp thu", "qua", "từ", "nhân dịp", "do",
    "trước", "ngay sau", "ngay từ", "xét", "theo", "về", "tại", "trong", "đến", "năm", "ngày", "giai đoạn",
    "thực hiện", "thi hành", "hưởng ứng", "bên cạnh", "cùng với", "tùy", "từ thực tế", "chậm nhất",
    "định kỳ", "hằng", "hàng", "ngay", "đối với", "mặc dù", "tuy", "căn cứ vào", "thay mặt", "vì", "nhờ",
    "sáng ngày", "chiều ngày", "dự kiến",
];
static CONDITIONS: Words = phrases!["nếu", "trường hợp", "trong trường hợp"];
static ASSIGNS: Words = phrases![
    "giao", "giao cho", "phân công", "thống nhất giao", "đồng ý giao", "quyết định giao",
    "giao nhiệm vụ cho", "giao nhiệm vụ", "giao trách nhiệm cho", "cử", "nhất trí giao",
    "thống nhất phân công",
];
static REQUIRES: Words = phrases![
    "yêu cầu", "kêu gọi", "chỉ thị", "nghiêm khắc yêu cầu", "chỉ đạo và yêu cầu", "đề nghị và yêu cầu"
];
static REQUESTS: Words = phrases!["đề nghị", "trân trọng đề nghị", "kính đề nghị", "xin đề nghị"];
/// Before an ordering verb these change nothing («tiếp tục yêu cầu», «cũng đề nghị»).
static BEFORE_ORDERS: Words = phrases![
    "cũng", "tiếp tục", "đồng thời", "thống nhất", "có", "xin", "trân trọng", "đã", "và", "nhất trí",
];

/// Takes the tokens of `range` apart.
pub(super) fn clause(tokens: &[Token], mask: &Mask, range: Range<usize>) -> Clause {
    let (start, conditional) = connectives(tokens, &range);
    let start = after_label(tokens, mask, start, range.end);
    let here = main(tokens, mask, start, range.end, conditional);
    let subordinate = subordinate(tokens, mask, start);
    if here.orders.is_some() || !subordinate && here.subject.is_some() {
        return here;
    }
    if !subordinate && !tokens.get(start).is_some_and(|token| token.is('"')) {
        // «Kiểm tra …, yêu cầu các đơn vị …» is one order: its first verb says whose.
        if VERBS.at(tokens, start).is_some_and(|len| len > 1) {
            return here;
        }
        return later(tokens, mask, start, range.end, conditional).unwrap_or(here);
    }
    after_subordinate(tokens, mask, start, range.end, conditional).unwrap_or(here)
}

/// Behind a short label: «Báo cáo tháng: Sở Tài chính tổng hợp …».
fn after_label(tokens: &[Token], mask: &Mask, start: usize, end: usize) -> usize {
    // «Đối với các dự án đã duyệt …: khẩn trương …» may be long.
    let about = DIRECTED.is(tokens, start);
    let colon = (start + 1..end.min(start + if about { 70 } else { 12 })).find(|&at| tokens[at].is(':'));
    let Some(colon) = colon.filter(|&colon| colon + 2 < end) else { return start };
    let named = shares_head(tokens, start, colon)
        || bodies(tokens, start, colon).is_some_and(|list| list.end == colon);
    let acts = opens_body(tokens, colon + 1)
        || orders(tokens, mask, colon + 1, end).is_some()
        || about
            && (VERBS.at(tokens, colon + 1).is_some_and(|len| len > 1) || SETTLING.is(tokens, colon + 1));
    if acts && !named && orders(tokens, mask, start, end).is_none() { colon + 1 } else { start }
}

/// Whether a clause of purpose, time or condition opens at `at`.
///
/// «Thực hiện Nghị quyết số …, Ban Thường vụ yêu cầu» does; «Thực hiện tốt …»
/// and «Theo dõi …» are orders.
fn subordinate(tokens: &[Token], mask: &Mask, at: usize) -> bool {
    static CARRYING_OUT: Words = phrases!["thực hiện", "thi hành", "hưởng ứng", "tiếp thu"];
    static WHAT: Words = phrases![
        "chỉ đạo", "ý kiến", "kết luận", "nghị quyết", "chỉ thị", "công điện", "thông báo", "kế hoạch",
        "quyết định", "nhiệm vụ được giao", "chương trình", "các ý kiến", "công văn", "sự chỉ đạo",
        "những ý kiến", "luật", "nghị định",
    ];
    let Some(len) = SUBORDINATES.at(tokens, at) else { return false };
    if CARRYING_OUT.at(tokens, at) == Some(len) {
        return WHAT.is(tokens, at + len) || mask.cited(at + len..at + len + 1);
    }
    // «Căn cứ» is what someone does too, but at the head it gives the basis.
    static BASIS: Words = phrases!["căn cứ"];
    VERBS.at(tokens, at).is_none_or(|verb| verb < len) || DIRECTED.is(tokens, at) || BASIS.is(tokens, at)
}

/// Steps over connectives with their commas; tells whether a condition opens the rest.
fn connectives(tokens: &[Token], range: &Range<usize>) -> (usize, bool) {
    let mut at = range.start;
    while at < range.end && tokens[at].kind == Kind::Sign && !tokens[at].is('"') && !tokens[at].is('(') {
        at += 1;
    }
    for _ in 0..3 {
        let Some(len) = CONNECTIVES.at(tokens, at).filter(|len| at + len < range.end) else { break };
        let comma = tokens.get(at + len).is_some_and(|next| next.is(',') || next.is(':'));
        // «Đối với X, …» stays: what it names is for the caller.
        if DIRECTED.is(tokens, at) && !comma {
            break;
        }
        at += len + usize::from(comma);
    }
    (at.min(range.end), CONDITIONS.is(tokens, at))
}

static DIRECTED: Words = phrases!["đối với", "về phía", "riêng", "đặc biệt", "cụ thể"];

/// The main clause as it stands at `at`.
fn main(tokens: &[Token], mask: &Mask, at: usize, end: usize, conditional: bool) -> Clause {
    let mut clause =
        Clause { head: at, subject: None, orders: None, object: None, predicate: at, conditional };
    let mut next = at;
    if let Some((orders, kind)) = orders(tokens, mask, next, end) {
        return ordered(tokens, clause, orders, kind, end);
    }
    if let Some(len) = ASSEMBLIES.at(tokens, at) {
        clause.predicate = at + len;
    }
    let named = bodies(tokens, at, end).or_else(|| acronym(tokens, at)).filter(|_| !mask.cited(at..at + 1));
    if let Some(mut subject) = named {
        if let Some(modal) = relative(tokens, &subject, end) {
            subject.end = modal;
            subject.each[0].end = modal;
        }
        next = adverbial(tokens, apposition(tokens, subject.end, end), end);
        if ABOUT.is(tokens, next)
            && let Some(at) =
                (next + 1..end.min(next + 70)).find(|&at| orders(tokens, mask, at, end).is_some())
        {
            // «Ban Chỉ đạo … về sắp xếp … yêu cầu»: the name goes on to its verb.
            next = at;
        }
        if let Some((orders, kind)) = orders(tokens, mask, next, end) {
            clause.subject = Some(subject);
            return ordered(tokens, clause, orders, kind, end);
        }
        if next < end && (opens_predicate(tokens, next) && !not_said(tokens, next) || tokens[next].is(':')) {
            clause.predicate = next;
            clause.subject = Some(subject);
        }
    }
    clause
}

/// What the body that concludes does before its list: it speaks, and has nothing to carry out
/// (DOMAIN.md 11, trap 3).
pub(super) static SAYS: Words = phrases![
    "kết luận", "có ý kiến như sau", "có ý kiến chỉ đạo", "có ý kiến kết luận", "ý kiến như sau",
    "chỉ đạo như sau", "nhấn mạnh", "nhận định", "khẳng định", "thống nhất đánh giá", "thống nhất nhận định",
    "thống nhất rút ra", "thống nhất nhìn nhận", "rút ra", "quyết nghị", "quyết định như sau", "quyết định:",
    "thông báo như sau", "nhận thấy", "chỉ thị", "chỉ rõ", "nêu rõ", "phát biểu", "đánh giá như sau",
    "có ý kiến:",
];

static ABOUT: Words = phrases!["về"];
/// Meetings, which decide but do no work.
static ASSEMBLIES: Words =
    phrases!["hội nghị", "đại hội", "kỳ họp", "phiên họp", "cuộc họp", "hội nghị cũng", "hội nghị đã"];
/// What ends a name and opens no predicate.
static NOT_SAID: Words = phrases![
    "để", "theo", "đối với", "về", "về việc", "như", "trong", "cho", "từ", "bằng", "nào", "mà", "khi", "nếu",
    "nhằm", "kể cả", "trước khi", "sau khi", "thuộc đối tượng", "tới",
];

/// Whether a word ends a name and opens nothing («theo quy định», not «theo dõi»).
fn not_said(tokens: &[Token], at: usize) -> bool {
    NOT_SAID.at(tokens, at).is_some_and(|len| VERBS.at(tokens, at) <= Some(len))
}

/// A company known by its letters, where what it is to do shows that it is one («EVN khẩn trương …»).
fn acronym(tokens: &[Token], at: usize) -> Option<Bodies> {
    static DUTIES: Words = phrases![
        "chủ trì", "phối hợp", "khẩn trương", "có trách nhiệm", "chịu trách nhiệm", "chủ động", "tập trung",
        "tiếp tục", "rà soát", "báo cáo",
    ];
    let name = tokens.get(at).filter(|name| name.caps() && name.key.letters() > 1)?;
    let says = name.span.len() <= 8 && !tokens.get(at + 1)?.caps() && DUTIES.is(tokens, at + 1);
    says.then(|| Bodies { each: iter::once(at..at + 1).collect(), end: at + 1 })
}

/// An ordering verb at `at` that orders someone.
fn orders(tokens: &[Token], mask: &Mask, at: usize, end: usize) -> Option<(Range<usize>, Ordering)> {
    let mut from = at;
    while let Some(len) = BEFORE_ORDERS.at(tokens, from).filter(|_| from < end && !ASSIGNS.is(tokens, from)) {
        if PAST.is(tokens, from) {
            return None;
        }
        from += len;
    }
    let found =
        [(&ASSIGNS, Ordering::Assign), (&REQUIRES, Ordering::Require), (&REQUESTS, Ordering::Request)]
            .into_iter()
            .find_map(|(words, kind)| Some((words.at(tokens, from)?, kind)));
    let (len, kind) = found?;
    let stop = from + len;
    if stop > end || mask.cue(from..stop) || tokens[from].caps() && tokens[from].span.len() > 3 {
        return None;
    }
    // «Yêu cầu và theo dõi các chủ rừng …»: one of two verbs of the same work.
    static AND: Words = phrases!["và", ",", "hoặc"];
    let joined = || AND.is(tokens, stop) && VERBS.is(tokens, stop + 1) && kind != Ordering::Assign;
    let follows = stop >= end
        || tokens[stop].is(':')
        || joined()
        || opens_body(tokens, stop)
        || tokens[stop].caps() && tokens[stop].key.letters() > 1 && !tokens[from].caps()
        || kind != Ordering::Assign
            && (tokens[stop].upper() || FOLLOWS.is(tokens, stop) || VERBS.is(tokens, stop));
    follows.then_some((from..stop, kind))
}

static PAST: Words = phrases!["đã"];
static FOLLOWS: Words =
    phrases!["một số", "phải", "bắt buộc", "tiếp tục", "đối với", "toàn", "như sau", "cụ thể", "trong"];

/// Completes a clause whose ordering verb is known.
fn ordered(tokens: &[Token], mut clause: Clause, verb: Range<usize>, kind: Ordering, end: usize) -> Clause {
    clause.predicate = verb.end;
    let acronym = || {
        partners(tokens, verb.end, end)
            .filter(|_| tokens.get(verb.end).is_some_and(|name| name.caps() && name.key.letters() > 1))
    };
    if let Some(object) = bodies(tokens, verb.end, end).or_else(acronym) {
        clause.predicate = adverbial(tokens, object.end, end);
        clause.object = Some(object);
    }
    clause.orders = Some((verb, kind));
    clause
}

/// The main clause behind a clause of purpose, time or condition: behind the
/// first comma at which someone is ordered, or someone acts, or else an order opens.
fn after_subordinate(
    tokens: &[Token],
    mask: &Mask,
    start: usize,
    end: usize,
    conditional: bool,
) -> Option<Clause> {
    let purpose = PURPOSE.is(tokens, start);
    let inside_group = |at: usize| (at.saturating_sub(4)..at).any(|from| in_group(tokens, from, at));
    let commas = || {
        (start + 1..end)
            .filter(|&at| {
                (tokens[at].is(',') || THEN.is(tokens, at))
                    && !mask.bracketed(at..at + 1)
                    && !mask.quoted(at..at + 1)
                    && !inside_group(at)
            })
            .take(12)
    };
    let mut verb = None;
    let mut acting: Option<Clause> = None;
    // «Theo báo cáo rà soát, kiểm tra …» tells what was reported.
    static REPORTED: Words = phrases![
        "theo báo cáo", "theo số liệu", "theo thống kê", "theo kết quả", "theo đánh giá", "theo dự báo",
        "qua kiểm tra", "qua rà soát", "qua theo dõi",
    ];
    let reported = REPORTED.is(tokens, start);
    for comma in commas() {
        let (opens, _) = connectives(tokens, &(comma + 1..end));
        let clause = main(tokens, mask, opens, end, conditional);
        if clause.orders.is_some() {
            return Some(acting.unwrap_or(clause));
        }
        if clause.subject.is_some()
            && names_itself(tokens, &clause)
            && clause.predicate < end
            && !tokens[clause.predicate].is(':')
            && acting.is_none()
            && (verb.is_none() || purpose)
        {
            acting = Some(clause);
        } else if verb.is_none()
            && !reported
            && (ABOUT_WHAT.is(tokens, start)
                || !(start..comma).any(|at| PAST.is(tokens, at) || GOING_ON.is(tokens, at)))
            && (VERBS.at(tokens, opens).is_some_and(|len| len > 1) || SETTLING.is(tokens, opens))
        {
            verb = Some(opens);
        }
    }
    acting.or_else(|| verb.map(|at| main(tokens, mask, at, end, conditional)))
}

/// Whether a subject behind a comma names someone anew: «để quản lý cán bộ, công chức, viên chức theo …»
/// goes on a list of things.
fn names_itself(tokens: &[Token], clause: &Clause) -> bool {
    static DUTY: Words =
        phrases!["cần", "phải", "có trách nhiệm", "chủ động", "khẩn trương", "tập trung", "tiếp tục"];
    let Some(subject) = &clause.subject else { return false };
    let first = subject.each[0].start;
    tokens[first].upper()
        || super::body::PLURAL.is(tokens, first)
        || in_group(tokens, first, first + 1)
        || DUTY.is(tokens, clause.predicate)
        || VERBS.at(tokens, clause.predicate).is_some_and(|len| len > 1)
}

/// «Đối với các khu đã có nước sạch, tiếp tục …»: what is told there tells which are meant.
static ABOUT_WHAT: Words = phrases!["đối với", "với", "riêng"];
static GOING_ON: Words = phrases!["đang"];
static PURPOSE: Words = phrases!["để", "nhằm"];
/// Verbs of praising and settling, which open a main clause too.
static SETTLING: Words = phrases![
    "ghi nhận", "đánh giá cao", "biểu dương", "hoan nghênh", "đồng ý", "thống nhất", "nhất trí", "cho phép",
    "quyết định", "chấp thuận", "nhiệt liệt", "không đồng ý", "chưa đồng ý", "không chấp thuận",
    "chưa thống nhất", "không thống nhất", "giữ nguyên", "chưa xem xét", "không phê duyệt",
];
static THEN: Words = phrases!["thì"];

/// An ordering verb deeper in a sentence that names no subject first («…, yêu cầu các sở …»).
fn later(tokens: &[Token], mask: &Mask, start: usize, end: usize, conditional: bool) -> Option<Clause> {
    // Without a verb of ordering there is nothing to take apart.
    static ORDERS: Words = Words::union(&[&ASSIGNS, &REQUIRES, &REQUESTS]);
    if !ORDERS.within(tokens, start..tokens.len().min(end + 1)) {
        return None;
    }
    let told = (start..end).find(|&at| PAST.is(tokens, at)).unwrap_or(end);
    (start + 1..told.min(start + 120)).find_map(|at| {
        // «…, do vậy yêu cầu các bộ …»
        let so = at > start + 2 && SO.ends_before(tokens, at);
        let before = if so { at - 2 } else { at };
        let opens = tokens[before - 1].is(',') || tokens[before - 1].is(';');
        let clause = opens.then(|| main(tokens, mask, at, end, conditional))?;
        let last = clause
            .orders
            .as_ref()
            .is_some_and(|(verb, _)| tokens.get(verb.end).is_some_and(|next| next.is(':')));
        (clause.orders.is_some() && (clause.object.is_some() || last)).then_some(clause)
    })
}

/// What joins an order to its reason.
static SO: Words = phrases!["do vậy", "do đó", "vì vậy", "vì thế", "đồng thời"];

impl Clause {
    /// Who must act by the sentence's own words: whom it orders, else its subject.
    pub(super) fn own_actors(&self) -> Option<&Bodies> {
        match &self.orders {
            Some(_) => self.object.as_ref(),
            None => self.subject.as_ref(),
        }
    }
}
