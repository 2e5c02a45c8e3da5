//! Bodies and office holders in running text, and lists of them (DOMAIN.md 3.5, 6).

use crate::text::{Kind, Token, Words, phrases};
use std::ops::Range;

/// First words of a name, with a capital.
pub(super) static HEADS: Words = Words::file(include_str!("words/heads.txt"));
/// First words of a body, an office holder or a group, also in small letters.
static PERSONS: Words = Words::file(include_str!("words/persons.txt"));
/// Groups that are one body.
static GROUPS: Words = Words::file(include_str!("words/groups.txt"));
/// Fields whose names hold «và» or a comma.
static NAMES: Words = Words::file(include_str!("words/names.txt"));
/// What ends a name and opens what is said of it.
static OPENERS: Words = Words::file(include_str!("words/openers.txt"));
/// Verbs and adverbs that open an order.
pub(super) static VERBS: Words = Words::file(include_str!("words/verbs.txt"));

static PLURAL: Words =
    phrases!["các", "những", "mọi", "toàn thể", "mỗi", "từng", "tất cả các", "toàn bộ các"];
static TITLES: Words = phrases!["đồng chí", "đ/c", "ông", "bà", "các ông", "các bà"];
/// What «các» and «những» must be followed by to name bodies.
static NOUNS: Words = phrases![
    "bộ", "sở", "ban", "ngành", "cấp", "cơ quan", "đơn vị", "địa phương", "tỉnh", "thành", "thành phố",
    "thành viên", "xã", "phường", "thị trấn", "huyện", "quận", "đồng chí", "tổ chức", "doanh nghiệp",
    "cá nhân", "chủ đầu tư", "chủ", "nhà thầu", "hộ", "bệnh viện", "trường", "viện", "lực lượng", "cán bộ",
    "đại biểu", "cơ sở", "đoàn", "đoàn thể", "hội", "công ty", "tập đoàn", "tổng công ty", "ngân hàng", "vụ",
    "cục", "phòng", "trung tâm", "nơi", "đảng bộ", "chi bộ", "cấp ủy", "huyện ủy", "thành ủy", "tỉnh ủy",
    "đảng ủy", "ban quản lý", "phó", "bên", "tổ", "đội", "báo", "đài", "hợp tác xã", "chủ rừng", "chi cục",
    "thành viên", "tỉnh ủy viên", "đảng viên", "ủy ban", "ubnd", "hđnd", "bộ trưởng", "nhà đầu tư",
    "sở, ngành", "khu", "chi nhánh", "thôn", "bản", "khu phố", "ấp", "tổ dân phố", "ban chỉ đạo",
    "phòng, ban", "phó chủ tịch", "cơ quan, đơn vị", "tổng cục", "học viện", "mặt trận", "nhà máy",
    "lãnh đạo", "thủ trưởng", "giám đốc", "chủ tịch",
];
/// Nouns that go on a group after a comma or «và» («các cơ quan, đơn vị và địa phương»).
static ALSO: Words = phrases![
    "ban", "ngành", "đơn vị", "địa phương", "đoàn thể", "cơ quan", "tổ chức", "cá nhân", "thị xã",
    "thành phố", "thị trấn", "phường", "xã", "huyện", "quận", "các ngành", "các cấp", "doanh nghiệp", "hội",
    "đặc khu", "cấp", "tỉnh", "ban ngành", "công chức", "viên chức", "người lao động", "sở", "hợp tác xã",
    "hộ", "trường", "khoa", "phòng", "trung tâm", "tổ chức đảng", "người dân", "thôn", "ấp", "khu phố",
];
/// Words that begin like a body and are none.
static NOT_BODIES: Words = phrases![
    "trường hợp", "hội nghị", "hội thảo", "hội nhập", "đoàn kết", "bộ máy", "bộ tiêu chí", "bộ thủ tục",
    "bộ phận cán bộ", "đội ngũ", "xã hội", "phòng ngừa", "phòng chống", "phòng, chống", "báo cáo",
    "chủ trương", "chủ đề", "chủ động", "chủ yếu", "quỹ đất", "ban hành", "tổ chức", "viện trợ", "cục diện",
    "sở hữu", "vụ việc", "vụ án", "vụ mùa", "bệnh nhân", "công trình", "công tác", "công việc", "công nghệ",
    "công nghiệp", "ngành nghề", "đơn giá", "đơn thư", "tỉnh lộ", "thành phần", "thành tích", "cấp bách",
    "trường học", "báo chí", "hộ nghèo", "hội viên", "ban đêm", "tổ chức thực hiện", "viện dẫn",
    "phòng cháy", "phòng bệnh", "phòng dịch", "trung bình", "trung hạn", "trung ương giao", "cơ quan nào",
    "công khai", "công bố", "công dân", "công nhận", "chính quyền số", "vụ nuôi", "vụ còn lại",
    "trường chuẩn", "xã văn hóa", "ngành du lịch", "tổ dân phố", "huyện lộ", "các cấp độ", "ngành hàng",
    "các ngành nghề", "các ngành, lĩnh vực", "các ngành kinh tế", "ngành kinh tế",
    "các tổ chức tín dụng nước",
];
/// Verbs that often go on a name rather than end it.
static IN_NAMES: Words = phrases![
    "quản lý", "tổ chức", "kiểm tra", "giám sát", "tham gia", "phụ trách", "thông tin", "sản xuất",
    "khai thác", "hỗ trợ", "kiểm dịch", "trực tiếp", "phục vụ", "sử dụng", "thường trực", "thực hiện",
    "đầu tư", "đào tạo", "nghiên cứu", "tư vấn",
];
/// Heads whose field may begin with such a verb («Cục quản lý chất lượng»).
static FIELD_HEADS: Words = phrases![
    "cục", "chi cục", "tổng cục", "ban", "phòng", "vụ", "trung tâm", "viện", "tổ", "đội", "hạt", "trạm",
    "trường", "công ty", "chi nhánh", "quỹ",
];
/// Of these, the ones that go on a plural («các cơ quan quản lý», «các tỉnh sản xuất giống»).
static IN_GROUPS: Words = phrases![
    "quản lý", "sản xuất", "nghiên cứu", "khai thác", "sử dụng", "kinh doanh", "tham gia", "phụ trách",
    "đào tạo", "nuôi", "trồng", "tư vấn", "thi công", "kiểm định",
];
/// Words inside a name that no predicate opens with.
static LINKS: Words =
    phrases!["của", "thuộc", "trực thuộc", "tại", "trên địa bàn", "liên quan", "có liên quan", "chức năng",];
static ELLIPTIC: Words = phrases![
    "các bộ", "các sở", "các ban", "các vụ", "các cục", "các hội", "các ngành", "các tỉnh", "các xã",
    "các bộ, cơ quan", "các đồng chí", "các bệnh viện", "các phòng",
];

/// A list of bodies in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bodies {
    /// Each body's tokens, without «đồng chí».
    pub each: Vec<Range<usize>>,
    /// One past the last token of the list.
    pub end: usize,
}

/// Whether the name of a body begins here.
pub(super) fn opens_body(tokens: &[Token], at: usize) -> bool {
    if tokens.get(at).is_none_or(|token| token.kind != Kind::Word) {
        return false;
    }
    if let Some(len) = TITLES.at(tokens, at) {
        let next = tokens.get(at + len);
        return next.is_some_and(Token::upper) || opens_body_plain(tokens, at + len);
    }
    opens_body_plain(tokens, at)
}

fn opens_body_plain(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|token| token.kind == Kind::Word) else { return false };
    if GROUPS.is(tokens, at) {
        return true;
    }
    // «Vụ Nuôi trồng» is a body though «vụ nuôi» is a season: a capital behind the head says so.
    let name = tokens.get(at + 1).is_some_and(|next| next.upper() && !token.caps());
    if NOT_BODIES.is(tokens, at) && !name {
        return false;
    }
    if let Some(len) = PLURAL.at(tokens, at) {
        if NOT_BODIES.is(tokens, at + len)
            && !NOUNS.at(tokens, at + len).is_some_and(|noun| NOT_BODIES.at(tokens, at + len) <= Some(noun))
        {
            return false;
        }
        let noun = tokens.get(at + len).is_some_and(Token::upper) && HEADS.is(tokens, at + len);
        return noun || NOUNS.is(tokens, at + len) || GROUPS.is(tokens, at + len);
    }
    token.upper() && HEADS.is(tokens, at) || PERSONS.is(tokens, at)
}

/// The list of bodies that begins here, if one does.
///
/// Ends where a predicate opens; the caller decides whether what follows makes
/// the list a subject or an object. Looks at 120 tokens at most.
pub(super) fn bodies(tokens: &[Token], at: usize, end: usize) -> Option<Bodies> {
    let end = end.min(tokens.len()).min(at + 120);
    let mut list = Bodies::default();
    let mut next = at;
    let mut elliptic = false;
    let mut named_head = false;
    loop {
        let body = if elliptic { field(tokens, next, end) } else { body(tokens, next, end) };
        let Some((body, stop)) = body else { break };
        if list.each.is_empty() && !named_head {
            elliptic = elliptic_head(tokens, &(next..stop));
        }
        let colon = elliptic && !named_head && list.each.is_empty() && stop < end && tokens[stop].is(':');
        if colon {
            // «các Bộ: Công an, Tài chính»: the names behind the colon are the list.
            list.end = stop;
            next = stop + 1;
            named_head = true;
            if field(tokens, next, end).is_none() {
                list.each.push(body);
                break;
            }
            continue;
        }
        list.each.push(body);
        list.end = stop;
        let stop = offices(tokens, next, stop, end);
        list.end = stop;
        let Some(token) = tokens.get(stop).filter(|_| stop < end) else { break };
        let goes_on = match token.sign() {
            Some(',' | ';') => true,
            Some(_) => false,
            None => AND.is(tokens, stop),
        };
        let after = stop + 1 + usize::from(token.sign().is_some() && AND.is(tokens, stop + 1));
        let named = elliptic && tokens.get(after).is_some_and(Token::upper);
        if !goes_on || !(opens_body(tokens, after) || named) {
            break;
        }
        if !named || opens_body(tokens, after) {
            elliptic = false;
        }
        next = after;
    }
    (!list.each.is_empty()).then_some(list)
}

/// Steps over what a person is besides: «đồng chí A, Phó Chủ tịch UBND xã, Trưởng ban, chỉ đạo …» is one body.
fn offices(tokens: &[Token], at: usize, stop: usize, end: usize) -> usize {
    let titled = TITLES.at(tokens, at).is_some_and(|len| !opens_body_plain(tokens, at + len));
    let mut last = stop;
    while titled && last + 1 < end && tokens[last].is(',') && OFFICES.is(tokens, last + 1) {
        let Some((_, after)) = body(tokens, last + 1, end) else { break };
        last = after;
    }
    last
}

/// The list behind «phối hợp với»: names without a known head («NAFIQAVED») count too.
pub(super) fn partners(tokens: &[Token], at: usize, end: usize) -> Option<Bodies> {
    let mut list = match bodies(tokens, at, end) {
        Some(list) => list,
        None => {
            let (name, stop) = field(tokens, at, end)?;
            Bodies { each: vec![name], end: stop }
        }
    };
    while list.end + 1 < end
        && (tokens[list.end].is(',') || AND.is(tokens, list.end))
        && tokens[list.end + 1].upper()
    {
        let (name, stop) = field(tokens, list.end + 1, end)?;
        list.each.push(name);
        list.end = stop;
    }
    Some(list)
}

static AND: Words = phrases!["và", "cùng"];

/// Whether a body's words are a plural head with a field («các Bộ Công an», «các Bộ:»).
fn elliptic_head(tokens: &[Token], body: &Range<usize>) -> bool {
    ELLIPTIC.at(tokens, body.start).is_some_and(|len| {
        body.start + len == body.end || tokens.get(body.start + len).is_some_and(Token::upper)
    })
}

/// «Những nơi có điều kiện … cần …»: a plural named by a clause of its own, up to its modal.
pub(super) fn relative(tokens: &[Token], list: &Bodies, end: usize) -> Option<usize> {
    static RELATIVE: Words = phrases!["có", "chưa", "đang", "còn", "không"];
    static MODAL: Words = phrases!["cần", "phải", "cần phải", "có trách nhiệm"];
    let only = list.each.len() == 1 && PLURAL.is(tokens, list.each[0].start) && RELATIVE.is(tokens, list.end);
    let modal = (list.end..end.min(list.end + 25))
        .find(|&at| tokens[at].sign().is_some() || MODAL.is(tokens, at) && at > list.end + 1)?;
    (only && tokens[modal].sign().is_none()).then_some(modal)
}

/// Whether the words before a colon are a plural head whose fields follow it («các Bộ: Công an, …»).
pub(super) fn shares_head(tokens: &[Token], start: usize, colon: usize) -> bool {
    tokens.get(colon + 1).is_some_and(Token::upper) && elliptic_head(tokens, &(start..colon))
}

/// A name in a list that shares its head: a run led by a capital.
fn field(tokens: &[Token], at: usize, end: usize) -> Option<(Range<usize>, usize)> {
    if opens_body(tokens, at) {
        return body(tokens, at, end);
    }
    tokens.get(at).filter(|token| token.upper())?;
    let mut stop = at + NAMES.at(tokens, at).unwrap_or(1);
    while stop < end && !ends_name(tokens, stop, at, false) {
        stop += 1;
    }
    Some((at..stop, stop))
}

/// One body: its tokens without «đồng chí», and one past its last token.
fn body(tokens: &[Token], at: usize, end: usize) -> Option<(Range<usize>, usize)> {
    if !opens_body(tokens, at) {
        return None;
    }
    let start = at + TITLES.at(tokens, at).or_else(|| comrades(tokens, at)).unwrap_or(0);
    let group = GROUPS.at(tokens, start);
    let plural = PLURAL.at(tokens, start);
    let head = group.or_else(|| {
        plural.map(|len| {
            len + NOUNS.at(tokens, start + len).or_else(|| GROUPS.at(tokens, start + len)).unwrap_or(1)
        })
    });
    let head = head
        .or_else(|| HEADS.at(tokens, start).filter(|_| tokens[start].upper()))
        .or_else(|| PERSONS.at(tokens, start))
        .unwrap_or(1);
    // «trưởng các phòng, đơn vị» are many, though the head is one word more.
    let leads_many = head > 1 && PLURAL.is(tokens, start + head - 1);
    let mut many = group.is_some() || plural.is_some() || leads_many;
    // An elliptic plural keeps its head apart from the fields: «các Bộ Công an, Tài chính» reads «Bộ Công an».
    let mut stop = start + head;
    let singular = group.is_none() && plural.is_none();
    let fielded = FIELD_HEADS.at(tokens, start) == Some(head);
    if singular
        && fielded
        && tokens.get(stop).is_some_and(|next| next.kind == Kind::Word && !next.upper() && stop < end)
        && IN_NAMES.is(tokens, stop)
        && !PERSONS.is(tokens, start)
    {
        // «Cục quản lý chất lượng»: right behind the head a verb is part of the name.
        stop += IN_NAMES.at(tokens, stop).unwrap_or(1);
    }
    if group.is_none()
        && plural.is_some()
        && let Some(len) = IN_GROUPS.at(tokens, stop).filter(|len| stop + len < end)
    {
        stop += len;
    }
    while stop < end {
        let name = NAMES.at(tokens, stop).filter(|_| tokens[stop].upper() || singular);
        if let Some(len) = name.or_else(|| GROUPS.at(tokens, stop)) {
            stop += len;
            many |= name.is_none();
            continue;
        }
        if tokens[stop].is('(') {
            let Some(close) = (stop..end.min(stop + 30)).find(|&it| tokens[it].is(')')) else { break };
            stop = close + 1;
            continue;
        }
        many |= PLURAL.is(tokens, stop);
        if let Some(len) = also(tokens, stop, many) {
            stop += len;
            continue;
        }
        if ends_name(tokens, stop, start, true) {
            break;
        }
        stop += 1;
    }
    let mut from = start;
    if plural == Some(1)
        && elliptic_head(tokens, &(start..stop))
        && tokens.get(start + 1).is_some_and(Token::upper)
        && stop > start + ELLIPTIC.at(tokens, start).unwrap_or(2).max(2)
        && shared(tokens, stop, end)
    {
        from += 1;
    }
    // «UBND huyện A (chủ đầu tư)»: the bracket is no part of the name.
    let mut name = stop;
    if name > from + 2 && tokens[name - 1].is(')') {
        name = (from + 1..name).rev().find(|&at| tokens[at].is('(')).unwrap_or(name);
    }
    (name > from).then_some((from..name, stop))
}

/// Whether more fields follow that share the head before them («các Bộ Công an, Tài chính»); «các Ban
/// Hội đồng nhân dân» alone are many.
fn shared(tokens: &[Token], stop: usize, end: usize) -> bool {
    let joint = stop + 1 < end && (tokens[stop].is(',') || AND.is(tokens, stop));
    joint && tokens[stop + 1].upper() && !opens_body(tokens, stop + 1)
}

/// «các đồng chí» before an office («các đồng chí Bộ trưởng»), which is named without it.
fn comrades(tokens: &[Token], at: usize) -> Option<usize> {
    static COMRADES: Words = phrases!["các đồng chí", "những đồng chí", "các đ/c"];
    COMRADES.at(tokens, at).filter(|len| OFFICES.is(tokens, at + len))
}

static OFFICES: Words = phrases![
    "bộ trưởng", "thứ trưởng", "bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "thủ trưởng", "giám đốc",
    "phó giám đốc", "trưởng ban", "trưởng phòng", "chánh văn phòng", "cục trưởng", "lãnh đạo",
    "người đứng đầu", "ủy viên", "phó trưởng ban", "chủ nhiệm", "phó thủ tướng", "hiệu trưởng",
];

/// A group that goes on: `, đơn vị`, `và địa phương`.
fn also(tokens: &[Token], at: usize, many: bool) -> Option<usize> {
    let joint = tokens[at].is(',') || AND.is(tokens, at);
    let next = tokens.get(at + 1)?;
    if !(many && joint && !next.upper()) {
        return None;
    }
    // «các phòng, khu phố trưởng»: a longer name is a body of its own.
    let len = ALSO.at(tokens, at + 1).filter(|&len| PERSONS.at(tokens, at + 1).is_none_or(|it| it <= len))?;
    // «các sở, ban và các hộ»: a new plural is a new body, except the set phrase of levels.
    (!PLURAL.is(tokens, at + 1) || tokens[at].is(',')).then_some(1 + len)
}

/// Whether a name that began at `start` ends before the token at `at`.
fn ends_name(tokens: &[Token], at: usize, start: usize, lists: bool) -> bool {
    let token = &tokens[at];
    match token.kind {
        Kind::Sign => {
            let hyphen = token.is('-')
                && !opens_body(tokens, at + 1)
                && tokens.get(at + 1).is_some_and(|next| next.upper() || !next.spaced());
            !(hyphen || token.is('/') && !token.spaced() || token.is('&'))
        }
        Kind::Number => false,
        Kind::Word if token.upper() => false,
        Kind::Word => {
            if AND.is(tokens, at) {
                // «Giáo dục và Đào tạo» of an unknown name goes on; a new body does not.
                let capital = tokens.get(at + 1).is_some_and(Token::upper);
                let acts = OPENERS.is(tokens, at + 1) || VERBS.at(tokens, at + 1).is_some_and(|len| len > 1);
                return !lists || opens_body(tokens, at + 1) || !capital && acts;
            }
            if OPENERS.is(tokens, at) {
                // «Ngoại giao», «Trung ương giao»: an order has someone behind it.
                let order = !GIVES.is(tokens, at) || opens_body(tokens, at + 1);
                return order && !LINKS.is(tokens, at);
            }
            match VERBS.at(tokens, at) {
                Some(1) => !matches!(tokens[at].span.len(), 0..=2) && at > start + 1 && LONE.is(tokens, at),
                Some(_) => true,
                None => false,
            }
        }
    }
}

static GIVES: Words = phrases!["giao"];
/// Verbs of one syllable that end a name.
static LONE: Words = phrases!["trình", "gửi", "lập", "nắm", "sớm", "cử", "đưa", "làm", "lấy", "giao"];

/// Whether a group's name that begins at `from` holds the token `at`.
pub(super) fn in_group(tokens: &[Token], from: usize, at: usize) -> bool {
    GROUPS.at(tokens, from).is_some_and(|len| from + len > at)
}

/// Whether a predicate opens at `at`: a verb, a modal, an adverb.
pub(super) fn opens_predicate(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == Kind::Word && !token.caps())
        && (OPENERS.is(tokens, at) || VERBS.is(tokens, at))
}
