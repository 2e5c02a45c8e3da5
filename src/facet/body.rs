//! One body or office holder in running text: where its name begins and ends (DOMAIN.md 6).

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

pub(super) static PLURAL: Words =
    phrases!["các", "những", "mọi", "toàn thể", "mỗi", "từng", "tất cả các", "toàn bộ các"];
pub(super) static TITLES: Words = phrases!["đồng chí", "đ/c", "ông", "bà", "các ông", "các bà"];
/// What «các» and «những» must be followed by to name bodies.
static NOUNS: Words = phrases![
    "bộ", "sở", "ban", "ngành", "cấp", "cơ quan", "đơn vị", "địa phương", "tỉnh", "thành", "thành phố",
    "thành viên", "xã", "phường", "thị trấn", "huyện", "quận", "đồng chí", "tổ chức", "doanh nghiệp",
    "cá nhân", "chủ đầu tư", "chủ", "nhà thầu", "hộ", "bệnh viện", "trường", "viện", "lực lượng", "cán bộ",
    "đại biểu", "cơ sở", "đoàn", "đoàn thể", "hội", "lđlđ", "liên đoàn", "công đoàn", "hiệp hội", "công ty",
    "tập đoàn", "tổng công ty", "ngân hàng", "vụ", "cục", "phòng", "trung tâm", "nơi", "đảng bộ", "chi bộ",
    "cấp ủy", "huyện ủy", "thành ủy", "tỉnh ủy", "đảng ủy", "ban quản lý", "phó", "bên", "tổ", "đội", "báo",
    "đài", "hợp tác xã", "chủ rừng", "chi cục", "thành viên", "tỉnh ủy viên", "đảng viên", "ủy ban", "ubnd",
    "hđnd", "bộ trưởng", "nhà đầu tư", "sở, ngành", "khu", "chi nhánh", "thôn", "bản", "khu phố", "ấp",
    "tổ dân phố", "ban chỉ đạo", "phòng, ban", "phó chủ tịch", "cơ quan, đơn vị", "tổng cục", "học viện",
    "mặt trận", "nhà máy", "lãnh đạo", "thủ trưởng", "giám đốc", "chủ tịch", "đại sứ quán",
];
/// Nouns that go on a group after a comma or «và» («các cơ quan, đơn vị và địa phương»).
static ALSO: Words = phrases![
    "ban", "ngành", "đơn vị", "địa phương", "đoàn thể", "cơ quan", "tổ chức", "cá nhân", "thị xã",
    "thành phố", "thị trấn", "phường", "xã", "huyện", "quận", "các ngành", "các cấp", "doanh nghiệp", "hội",
    "đặc khu", "cấp", "tỉnh", "ban ngành", "công chức", "viên chức", "người lao động", "sở", "hợp tác xã",
    "hộ", "trường", "khoa", "phòng", "trung tâm", "tổ chức đảng", "người dân", "thôn", "ấp", "khu phố",
    "công nhân", "lao động",
];
/// Words that begin like a body and are none.
static NOT_BODIES: Words = phrases![
    "trường hợp", "hội nghị", "hội thảo", "hội nhập", "đoàn kết", "bộ máy", "bộ tiêu chí", "bộ thủ tục",
    "bộ phận cán bộ", "đội ngũ", "xã hội", "phòng ngừa", "phòng chống", "phòng thủ", "phòng tránh",
    "phòng không", "phòng hộ", "phòng, chống", "báo cáo", "chủ trương", "chủ đề", "chủ động", "chủ yếu",
    "quỹ đất", "ban hành", "tổ chức", "viện trợ", "cục diện", "sở hữu", "vụ việc", "vụ án", "vụ mùa",
    "bệnh nhân", "công trình", "công tác", "công việc", "công nghệ", "công nghiệp", "ngành nghề", "đơn giá",
    "đơn thư", "tỉnh lộ", "thành phần", "thành tích", "cấp bách", "trường học", "báo chí", "hộ nghèo",
    "hội viên", "ban đêm", "tổ chức thực hiện", "viện dẫn", "phòng cháy", "phòng bệnh", "phòng dịch",
    "trung bình", "trung hạn", "trung ương giao", "cơ quan nào", "công khai", "công bố", "công dân",
    "công nhận", "chính quyền số", "vụ nuôi", "vụ còn lại", "trường chuẩn", "xã văn hóa", "ngành du lịch",
    "tổ dân phố", "huyện lộ", "các cấp độ", "ngành hàng", "các ngành nghề", "các ngành, lĩnh vực",
    "các ngành kinh tế", "ngành kinh tế", "các tổ chức tín dụng nước",
];
/// Verbs that often go on a name rather than end it.
static IN_NAMES: Words = phrases![
    "quản lý", "tổ chức", "kiểm tra", "giám sát", "tham gia", "phụ trách", "thông tin", "sản xuất",
    "khai thác", "hỗ trợ", "kiểm dịch", "trực tiếp", "phục vụ", "sử dụng", "thường trực", "thực hiện",
    "đầu tư", "đào tạo", "nghiên cứu", "tư vấn", "huấn luyện", "đăng ký",
];
/// Heads whose field may begin with such a verb («Cục quản lý chất lượng»).
static FIELD_HEADS: Words = phrases![
    "cục", "chi cục", "tổng cục", "ban", "phòng", "vụ", "trung tâm", "viện", "tổ", "đội", "hạt", "trạm",
    "trường", "công ty", "chi nhánh", "quỹ", "cơ quan", "đơn vị", "các cơ quan", "các đơn vị",
];
/// Of these, the ones that go on a plural («các cơ quan quản lý», «các tỉnh sản xuất giống»).
static IN_GROUPS: Words = phrases![
    "quản lý", "sản xuất", "nghiên cứu", "khai thác", "sử dụng", "kinh doanh", "tham gia", "phụ trách",
    "đào tạo", "đăng ký", "nuôi", "trồng", "tư vấn", "thi công", "kiểm định",
];
/// Words inside a name that no predicate opens with.
static LINKS: Words = phrases![
    "của", "thuộc", "trực thuộc", "tại", "trên địa bàn", "liên quan", "có liên quan", "chức năng",
    "có chức năng", "có thẩm quyền", "giúp việc",
];

/// What the name of a body begins with.
static OPEN: Words = Words::union(&[&TITLES, &GROUPS, &PLURAL, &HEADS, &PERSONS]);

/// Whether the name of a body begins here.
pub(super) fn opens_body(tokens: &[Token], at: usize) -> bool {
    if tokens.get(at).is_none_or(|token| token.kind != Kind::Word || !OPEN.may_open(token)) {
        return false;
    }
    if let Some(len) = TITLES.at(tokens, at) {
        let next = tokens.get(at + len);
        return next.is_some_and(Token::upper) || opens_body_plain(tokens, at + len);
    }
    opens_body_plain(tokens, at)
}

pub(super) fn opens_body_plain(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|token| token.kind == Kind::Word) else { return false };
    if GROUPS.is(tokens, at) {
        return true;
    }
    // «Vụ Nuôi trồng» is a body though «vụ nuôi» is a season: a capital behind the head says so.
    let name = tokens.get(at + 1).is_some_and(|next| next.upper() && !token.caps());
    // «Tổ chức pháp chế» is one though «tổ chức» is a verb: the longer entry says so.
    let head = if token.upper() { HEADS.at(tokens, at) } else { None };
    if NOT_BODIES.at(tokens, at).is_some_and(|len| head <= Some(len)) && !name {
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
/// Words that hold a verb and go on a name all the same («đơn vị sự nghiệp công lập», «phạm vi quản lý»).
static INSIDE: Words = phrases![
    "công lập", "ngoài công lập", "giúp việc", "phạm vi quản lý", "thẩm quyền quản lý", "lĩnh vực quản lý",
    "địa bàn quản lý", "chức năng quản lý", "phạm vi phụ trách", "lĩnh vực phụ trách", "quản lý nhà nước",
    "thi hành án", "tố tụng", "tham mưu, giúp việc", "thông tấn, báo chí", "sản xuất, kinh doanh",
    "hạ tầng xây dựng", "quản lý đầu tư xây dựng", "quản lý đầu tư", "quản lý dự án", "kiểm soát bệnh tật",
    "sản xuất kinh doanh", "nhà thầu thi công", "đơn vị thi công", "tư vấn", "thi công", "nhà nước",
];
static ELLIPTIC: Words = phrases![
    "các bộ", "các sở", "các ban", "các vụ", "các cục", "các hội", "các ngành", "các tỉnh", "các xã",
    "các bộ, cơ quan", "các đồng chí", "các tập đoàn", "các tổng công ty", "các ngân hàng", "các bệnh viện",
    "các phòng",
];

pub(super) static AND: Words = phrases!["và", "cùng"];

/// A name in a list that shares its head: a run led by a capital.
pub(super) fn field(tokens: &[Token], at: usize, end: usize) -> Option<(Range<usize>, usize)> {
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
pub(super) fn body(tokens: &[Token], at: usize, end: usize) -> Option<(Range<usize>, usize)> {
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
            // «UBND tỉnh (qua Sở Du lịch) kết quả …»: behind a bracket only a name or its owner goes on.
            if tokens.get(stop).is_some_and(|next| next.kind == Kind::Word && !next.upper())
                && !LINKS.is(tokens, stop)
                && !AND.is(tokens, stop)
            {
                break;
            }
            continue;
        }
        if let Some(len) = INSIDE.at(tokens, stop).or_else(|| reach(tokens, stop, end)) {
            stop += len;
            continue;
        }
        // «Liên hiệp các tổ chức hữu nghị»: behind «các» stands a noun, though it may be a verb elsewhere.
        if let Some(len) = PLURAL.at(tokens, stop)
            && let Some(noun) = NOUNS.at(tokens, stop + len).filter(|noun| stop + len + noun <= end)
        {
            many = true;
            stop += len + noun;
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

/// «từ Hà Tĩnh đến Khánh Hòa», «, thuộc Bộ»: how many tokens say which of many a name means.
fn reach(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    static FROM: Words = phrases!["từ"];
    static TO: Words = phrases!["đến", "tới"];
    static OF: Words = phrases!["thuộc", "trực thuộc"];
    if tokens[at].is(',') && OF.is(tokens, at + 1) {
        return Some(2);
    }
    let named = |at: usize| tokens.get(at).is_some_and(Token::upper);
    if !FROM.is(tokens, at) || !named(at + 1) {
        return None;
    }
    let to = (at + 2..end.min(at + 8)).find(|&it| TO.is(tokens, it)).filter(|&to| named(to + 1))?;
    Some(to + 1 - at)
}

/// Whether more fields follow that share the head before them («các Bộ Công an, Tài chính»); «các Ban
/// Hội đồng nhân dân» alone are many.
fn shared(tokens: &[Token], stop: usize, end: usize) -> bool {
    let joint = stop + 1 < end && (tokens[stop].is(',') || AND.is(tokens, stop));
    // «các Bộ Quốc phòng, Công an»: a ministry is named like the force.
    static FORCE: Words = phrases!["công an"];
    joint && tokens[stop + 1].upper() && (!opens_body(tokens, stop + 1) || FORCE.is(tokens, stop + 1))
}

/// «các đồng chí» before an office («các đồng chí Bộ trưởng»), which is named without it.
fn comrades(tokens: &[Token], at: usize) -> Option<usize> {
    static COMRADES: Words = phrases!["các đồng chí", "những đồng chí", "các đ/c"];
    COMRADES.at(tokens, at).filter(|len| OFFICES.is(tokens, at + len))
}

pub(super) static OFFICES: Words = phrases![
    "bộ trưởng", "thứ trưởng", "bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "thủ trưởng", "giám đốc",
    "phó giám đốc", "trưởng ban", "trưởng phòng", "chánh văn phòng", "cục trưởng", "lãnh đạo",
    "người đứng đầu", "ủy viên", "phó trưởng ban", "chủ nhiệm", "phó thủ tướng", "hiệu trưởng",
];

/// A group that goes on: `, đơn vị`, `và địa phương`.
fn also(tokens: &[Token], at: usize, many: bool) -> Option<usize> {
    let joint = tokens[at].is(',') || tokens[at].is('-') || AND.is(tokens, at);
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
                && tokens.get(at + 1).is_some_and(|next| {
                    next.upper()
                        || !next.spaced()
                        || next.kind == Kind::Word && !opens_predicate(tokens, at + 1)
                });
            !(hyphen || token.is('/') && !token.spaced() || token.is('&'))
        }
        Kind::Number => false,
        // «Tổng công ty Điện lực B⏎Chủ trì, xây dựng …»: no name goes on so.
        Kind::Word if token.upper() => at > start + 1 && !token.caps() && LEADS.is(tokens, at),
        Kind::Word => {
            if AND.is(tokens, at) {
                // «Giáo dục và Đào tạo» of an unknown name goes on; a new body does not.
                let capital = tokens.get(at + 1).is_some_and(Token::upper);
                let acts = OPENERS.is(tokens, at + 1) || VERBS.at(tokens, at + 1).is_some_and(|len| len > 1);
                return !lists || opens_body(tokens, at + 1) || !capital && acts;
            }
            // «trình Hội đồng nhân dân tỉnh các nội dung …»: many of what is no body is another noun.
            if at > start
                && let Some(len) = PLURAL.at(tokens, at)
                && !opens_body_plain(tokens, at)
                && !tokens.get(at + len).is_some_and(Token::upper)
            {
                return true;
            }
            if OPENERS.is(tokens, at) {
                // «Ngoại giao», «Trung ương giao»: an order has someone behind it.
                let order =
                    !GIVES.is(tokens, at) || opens_body(tokens, at + GIVES.at(tokens, at).unwrap_or(1));
                return order && !LINKS.is(tokens, at);
            }
            // «Phó Trưởng ban Thường trực Ban Chỉ đạo» is no «trực ban»: a name goes on behind it.
            let verb = VERBS.at(tokens, at).filter(|&len| len == 1 || !tokens[at + 1].upper());
            match verb {
                Some(1) => at > start + 1 && (LONE.is(tokens, at) || whole(tokens, at)),
                Some(_) => true,
                None => false,
            }
        }
    }
}

/// Whether a name is whole before a verb of one syllable («Ủy ban nhân dân tỉnh tìm …»): behind the
/// word of its level.
fn whole(tokens: &[Token], at: usize) -> bool {
    static LEVELS: Words =
        phrases!["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "đặc khu"];
    static NAMES_TOO: Words = phrases!["cấp", "chi", "in", "khám", "thu", "xây", "cho"];
    LEVELS.ends_before(tokens, at) && !NAMES_TOO.is(tokens, at)
}

static LEADS: Words = phrases!["chủ trì", "phối hợp"];
static GIVES: Words = phrases!["giao", "giao cho", "giao nhiệm vụ cho"];
/// Verbs of one syllable that end a name.
static LONE: Words =
    phrases!["trình", "gửi", "lập", "nắm", "sớm", "cử", "đưa", "làm", "lấy", "giao", "đi", "mở", "ký"];

/// Whether a group's name that begins at `from` holds the token `at`.
pub(super) fn in_group(tokens: &[Token], from: usize, at: usize) -> bool {
    GROUPS.at(tokens, from).is_some_and(|len| from + len > at)
}

/// Whether a predicate opens at `at`: a verb, a modal, an adverb.
pub(super) fn opens_predicate(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == Kind::Word && !token.caps())
        && (OPENERS.is(tokens, at) || VERBS.is(tokens, at))
}

/// Whether a body's words are a plural head with a field («các Bộ Công an», «các Bộ:»).
pub(super) fn elliptic_head(tokens: &[Token], body: &Range<usize>) -> bool {
    ELLIPTIC.at(tokens, body.start).is_some_and(|len| {
        body.start + len == body.end || tokens.get(body.start + len).is_some_and(Token::upper)
    })
}
