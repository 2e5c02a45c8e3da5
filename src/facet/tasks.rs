//! Rules for what must be done (DOMAIN.md 3.5, DIR and ASG).

use super::clause::Ordering;
use super::rule::{examples, source};
use super::statement::Statement;
use super::{Confidence, Cue, Kind, Rule, Said};
use crate::outline::Role;
use crate::text::{Words, phrases};
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
        source: source("3.5 T1; DIR04–DIR06"),
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
        source: source("3.5 T2; DIR01–DIR03"),
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
        source: source("3.5 T3; DIR07, DIR08"),
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
        source: source("3.2; NEG02"),
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
        source: source("3.2, 3.5 T4; DIR11–DIR13"),
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
            "[[Nước lũ đã rút, cần sớm khôi phục sản xuất.]]",
            "[[Các địa phương cần tổ chức đăng ký nhu cầu giống.]]",
            "[[Việc sản xuất giống phải được quản lý theo quy định.]]",
            "[[Ủy ban nhân dân các xã có trách nhiệm kiểm tra việc treo cờ.]]",
            "[[Các sở, ngành trong phạm vi nhiệm vụ, quyền hạn của mình có trách nhiệm thi hành Nghị quyết.]]",
        ]),
        misses: examples(&["Chi phí phải trả đã giảm.", "Những việc cần làm đã được thống nhất."]),
    },
    Rule {
        id: "task/prohibits",
        source: source("3.5; DIR14"),
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
        source: source("3.5 T4, T5; ASG01–ASG10"),
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
        source: source("3.2, 3.5 T6; DIR15"),
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
        source: source("3.5 (self-commitment); EVT05"),
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
        source: source("3.6; DL01, DL03"),
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
