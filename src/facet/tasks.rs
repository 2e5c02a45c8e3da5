//! Rules for what must be done (DOMAIN.md 3.5, DIR and ASG).

use super::actors::{Bodies, VERBS, partners};
use super::clause::Ordering;
use super::rule::examples;
use super::statement::Statement;
use super::{Confidence, Cue, Kind, Rule, Said};
use crate::outline::Role;
use crate::text::{Token, Words, phrases};
use std::ops::Range;

/// Parts in which an order is a task.
const ORDERED: &[Role] = &[
    Role::Unknown,
    Role::Conclusion,
    Role::Task,
    Role::Request,
    Role::Goal,
    Role::Decision,
    Role::Assessment,
    Role::Achievement,
    Role::Limitation,
];
/// Parts in which a plain verb is a task.
const PLAIN: &[Role] = &[Role::Unknown, Role::Conclusion, Role::Task, Role::Request, Role::Decision];

pub(super) static RULES: [Rule; 10] = [
    Rule {
        id: "task/assigns",
        kind: Kind::Task,
        says: Said {
            vi: "Giao hoặc phân công việc cho một cơ quan, một người",
            en: "Assigns work to a body or a person",
        },
        unlike: Said {
            vi: "«được giao», «bàn giao», «giao thông», «dự toán Trung ương giao»",
            en: "«được giao», «bàn giao», «giao thông»",
        },
        confidence: Confidence::High,
        roles: ORDERED,
        cue: Cue::Anywhere(phrases!["giao", "phân công", "cử"]),
        but_not: phrases![],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát các dự án.]]",
            "[[Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết.]]",
            "[[Phân công đồng chí Phó Bí thư trực tiếp chỉ đạo.]]",
            "[[Giao đồng chí Lù Thị Sen, Phó Chủ tịch UBND xã theo dõi, đôn đốc.]]",
        ]),
        misses: examples(&[
            "Tai nạn giao thông đã giảm.", "Nhiệm vụ được giao đã hoàn thành.",
            "Thu đạt 51% dự toán tỉnh giao.",
        ]),
    },
    Rule {
        id: "task/requires",
        kind: Kind::Task,
        says: Said { vi: "Yêu cầu ai đó làm việc gì", en: "Requires someone to do something" },
        unlike: Said {
            vi: "«đáp ứng yêu cầu», «mục đích, yêu cầu»", en: "the noun «yêu cầu»"
        },
        confidence: Confidence::High,
        roles: ORDERED,
        cue: Cue::Anywhere(phrases!["yêu cầu", "kêu gọi"]),
        but_not: phrases![],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Yêu cầu các cấp ủy quán triệt Kết luận này.]]",
            "[[Yêu cầu trưởng các phòng, thôn trưởng nghiêm túc thực hiện.]]",
            "[[Để hoàn thành kế hoạch, Ban Thường vụ Tỉnh ủy yêu cầu các sở, ngành tập trung giải ngân vốn.]]",
        ]),
        misses: examples(&["Công tác cán bộ đã đáp ứng yêu cầu nhiệm vụ.", "Tiến độ chưa đạt yêu cầu."]),
    },
    Rule {
        id: "task/requests",
        kind: Kind::Task,
        says: Said {
            vi: "Đề nghị cơ quan khác làm việc gì", en: "Asks another body to do something"
        },
        unlike: Said {
            vi: "«theo đề nghị của», «xét đề nghị»", en: "«at the proposal of»"
        },
        confidence: Confidence::High,
        roles: ORDERED,
        cue: Cue::Anywhere(phrases!["đề nghị"]),
        but_not: phrases![],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh phối hợp tuyên truyền.]]",
            "[[Ủy ban nhân dân thành phố đề nghị các hộ gia đình treo cờ Tổ quốc.]]",
        ]),
        misses: examples(&[
            "Theo đề nghị của Giám đốc Sở Xây dựng.",
            "Các đề nghị của cử tri đã được giải quyết.",
        ]),
    },
    Rule {
        id: "task/condition",
        kind: Kind::Task,
        says: Said {
            vi: "Việc phải làm khi xảy ra một trường hợp", en: "What to do if something happens"
        },
        unlike: Said {
            vi: "hạn chế nêu trong vế điều kiện", en: "a shortcoming named in the condition"
        },
        confidence: Confidence::Medium,
        roles: PLAIN,
        cue: Cue::Head(phrases!["nếu", "trường hợp", "trong trường hợp"]),
        but_not: phrases![],
        under: Role::Task,
        hits: examples(&[
            "[[Trường hợp chưa có quy định thì báo cáo cấp có thẩm quyền.]]",
            "[[Nếu hồ sơ thiếu thì hướng dẫn bổ sung trong ngày.]]",
        ]),
        misses: examples(&["Nếu so với năm trước, sản lượng tăng khá."]),
    },
    Rule {
        id: "task/duty",
        kind: Kind::Task,
        says: Said {
            vi: "Nêu trách nhiệm: cần, phải, có trách nhiệm", en: "States a duty: must, is to"
        },
        unlike: Said {
            vi: "bài học, quan điểm (cũng viết «phải»)",
            en: "lessons and viewpoints, which also say «phải»",
        },
        confidence: Confidence::Medium,
        roles: PLAIN,
        cue: Cue::Anywhere(phrases!["cần", "phải", "có trách nhiệm", "chịu trách nhiệm", "cần phải"]),
        but_not: phrases![],
        under: Role::Task,
        hits: examples(&[
            "[[Các địa phương cần tổ chức đăng ký nhu cầu giống.]]",
            "[[Việc sản xuất giống phải được quản lý theo quy định.]]",
            "[[Ủy ban nhân dân các xã có trách nhiệm kiểm tra việc treo cờ.]]",
            "[[Các sở, ngành trong phạm vi nhiệm vụ, quyền hạn của mình có trách nhiệm thi hành Nghị quyết.]]",
        ]),
        misses: examples(&["Chi phí phải trả đã giảm.", "Những việc cần làm đã được thống nhất."]),
    },
    Rule {
        id: "task/prohibits",
        kind: Kind::Task,
        says: Said { vi: "Cấm hoặc không cho phép làm", en: "Forbids something" },
        unlike: Said {
            vi: "«không để xảy ra» ở cuối một nhiệm vụ", en: "the tail of a task"
        },
        confidence: Confidence::Medium,
        roles: PLAIN,
        cue: Cue::Head(phrases![
            "nghiêm cấm", "tuyệt đối không", "không được", "không để", "kiên quyết không", "cấm",
            "không tổ chức", "không vì",
        ]),
        but_not: phrases![],
        under: Role::Task,
        hits: examples(&[
            "[[Nghiêm cấm việc khai thác cát trái phép.]]",
            "[[Tuyệt đối không chủ quan, lơ là.]]",
        ]),
        misses: examples(&["Đã xử lý nghiêm các hành vi cấm.", "Sản lượng không được như kỳ vọng."]),
    },
    Rule {
        id: "task/acts",
        kind: Kind::Task,
        says: Said {
            vi: "Cơ quan đứng đầu câu, theo sau là việc phải làm",
            en: "A body, and what it is to do",
        },
        unlike: Said { vi: "việc đã làm («đã», «được»)", en: "work that was done" },
        confidence: Confidence::Medium,
        roles: PLAIN,
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Bộ Tài chính hoàn thiện dự thảo Nghị định, báo cáo Chính phủ.]]",
            "[[Công an tỉnh tiếp tục tuần tra, kiểm soát.]]",
            "[[Trưởng Công an xã, Chỉ huy trưởng Ban Chỉ huy quân sự xã chủ động bố trí lực lượng.]]",
            "[[Báo và Phát thanh, Truyền hình tỉnh tăng thời lượng đưa tin.]]",
            "[[Căn cứ kết luận của Ban Thường vụ, Sở Y tế khẩn trương rà soát hồ sơ.]]",
            "Đồng ý về nguyên tắc; [[Sở Xây dựng hoàn thiện hồ sơ, trình Bộ Xây dựng.]]",
        ]),
        misses: examples(&[
            "Công an tỉnh đã tuần tra, kiểm soát chặt chẽ.",
            "Tỉnh A là địa phương có bờ biển dài.",
        ]),
    },
    Rule {
        id: "task/imperative",
        kind: Kind::Task,
        says: Said {
            vi: "Mệnh lệnh: câu mở đầu bằng việc phải làm",
            en: "An order: the sentence opens with what to do",
        },
        unlike: Said {
            vi: "bài học, kết quả, mục tiêu viết cùng động từ",
            en: "lessons, results and aims written with the same verbs",
        },
        confidence: Confidence::Medium,
        roles: PLAIN,
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Task,
        hits: examples(&[
            "[[Khẩn trương rà soát các quy hoạch theo thẩm quyền.]]",
            "[[Khẩn trương rà soát từng dự án chậm tiến độ.]]",
            "[[Là đầu mối theo dõi việc thực hiện Kế hoạch.]]",
            "[[Đẩy mạnh cải cách hành chính.]]",
        ]),
        misses: examples(&[
            "Đẩy mạnh được cải cách hành chính.",
            "Tình hình đã ổn định.",
            "Ngày hội việc làm diễn ra ngày 21/3/2026 tại nhà thi đấu.",
        ]),
    },
    Rule {
        id: "task/takes_up",
        kind: Kind::Task,
        says: Said {
            vi: "Cơ quan tự nhận việc: tiếp thu ý kiến để hoàn chỉnh, ban hành",
            en: "The body takes work upon itself",
        },
        unlike: Said { vi: "lời kể về cuộc họp", en: "the account of a meeting" },
        confidence: Confidence::Low,
        roles: &[Role::Unknown],
        cue: Cue::Predicate(phrases!["tiếp thu", "tiếp thu đầy đủ", "sẽ tiếp thu"]),
        but_not: phrases!["đã tiếp thu"],
        under: Role::Unknown,
        hits: examples(&["[[Ban Thường vụ Huyện ủy tiếp thu các ý kiến để hoàn chỉnh Báo cáo.]]"]),
        misses: examples(&["Ban Thường vụ Huyện ủy đã tiếp thu các ý kiến."]),
    },
    Rule {
        id: "task/dated",
        kind: Kind::Task,
        says: Said {
            vi: "Việc phải xong trước một ngày, dù câu không mở đầu bằng mệnh lệnh",
            en: "Something due before a day, though no order opens the sentence",
        },
        unlike: Said {
            vi: "ngày của văn bản được viện dẫn; việc đã xong",
            en: "the date of a cited document; work that was done",
        },
        confidence: Confidence::Low,
        roles: PLAIN,
        cue: Cue::Anywhere(phrases!["trước ngày", "chậm nhất ngày", "chậm nhất là ngày", "xong trước"]),
        but_not: phrases!["đã", "được sinh", "sinh trước ngày", "ban hành trước ngày", "hiệu lực"],
        under: Role::Task,
        hits: examples(&["[[Các báo cáo trên gửi Sở Tư pháp trước ngày 20 tháng 11 năm 2025.]]"]),
        misses: examples(&[
            "Báo cáo đã gửi Sở Tư pháp trước ngày 20 tháng 11 năm 2025.",
            "Các dự án trước ngày khởi công đều thiếu vốn.",
        ]),
    },
];

/// What a rule asks beyond its words.
pub(super) fn holds(rule: &Rule, statement: &Statement<'_>) -> Option<Range<usize>> {
    if statement.only_announces() {
        return None;
    }
    let open = !statement.opening;
    match rule.id {
        "task/assigns" => statement.orders(Ordering::Assign),
        "task/requires" => statement.orders(Ordering::Require).filter(|_| statement.wants_something()),
        "task/requests" => statement.orders(Ordering::Request).filter(|_| statement.wants_something()),
        "task/duty" => statement.modal().filter(|_| open && !statement.past() && !statement.tells_need()),
        "task/prohibits" => statement.heads(cue_words(rule)?).filter(|_| open),
        "task/acts" => statement.acts().filter(|_| open),
        "task/imperative" => statement
            .imperative()
            .filter(|_| open && !statement.past() && !statement.is_caption() && !statement.takes_place()),
        "task/dated" => statement.has(cue_words(rule)?).filter(|cue| {
            static DAYS: Words =
                phrases!["trước ngày 0", "chậm nhất ngày 0", "chậm nhất là ngày 0", "xong trước"];
            open && !statement.past() && DAYS.is(statement.tokens, cue.start)
        }),
        "task/condition" => statement.heads(cue_words(rule)?).filter(|_| open && statement.then()),
        _ => statement
            .predicates(cue_words(rule)?)
            .filter(|_| statement.clause.subject.is_some() && statement.opening),
    }
}

fn cue_words(rule: &Rule) -> Option<&Words> {
    match &rule.cue {
        Cue::Head(words) | Cue::Predicate(words) | Cue::Anywhere(words) => Some(words),
        Cue::Part | Cue::Number => None,
    }
}

impl Statement<'_> {
    /// Whether an ordering verb has someone or something to order.
    fn wants_something(&self) -> bool {
        self.clause.object.is_some() || self.clause.predicate + 3 < self.range.end
    }

    /// «Rà soát danh mục các dự án:» over a list, which says the work itself.
    fn is_caption(&self) -> bool {
        self.leads && self.words() <= 12
    }

    /// «Ngày hội việc làm diễn ra ngày 21/3»: when something is, which orders nothing.
    fn takes_place(&self) -> bool {
        static HAPPENS: Words = phrases!["diễn ra", "được tổ chức", "bắt đầu từ", "khai mạc"];
        let end = self.range.end.min(self.range.start + 14);
        let signs = |at: &usize| self.tokens[*at].sign().is_none();
        (self.range.start..end).take_while(signs).any(|at| HAPPENS.is(self.tokens, at))
    }

    /// Whether a condition has its consequence («thì …»).
    fn then(&self) -> bool {
        static THEN: Words = phrases!["thì"];
        self.find(&THEN, self.range.clone()).is_some()
    }

    /// «Những việc cần làm», «chi phí phải trả»: a duty inside a noun.
    fn tells_need(&self) -> bool {
        static NOUNS: Words = phrases![
            "việc", "những việc", "nội dung", "những nội dung", "các nội dung", "vấn đề", "công việc",
            "chi phí", "khoản", "hồ sơ", "số tiền",
        ];
        self.modal().is_some_and(|modal| NOUNS.ends_before(self.tokens, modal.start))
    }
}

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
