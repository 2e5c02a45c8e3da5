//! Rules for what is judged: results, shortcomings, causes (DOMAIN.md 3.7).

use super::rule::{examples, source};
use super::statement::Statement;
use super::{Confidence, Cue, Kind, Rule, Said};
use crate::outline::Role;
use crate::text::{Words, phrases};

const JUDGING: &[Role] = &[Role::Assessment, Role::Achievement];
const LOOSE: &[Role] = &[Role::Unknown, Role::Conclusion, Role::Task, Role::Request];

pub(super) static RULES: [Rule; 10] = [
    Rule {
        id: "limitation/part",
        source: source("3.1, 3.7; LIM01"),
        kind: Kind::Limitation,
        says: Said {
            vi: "Nằm trong phần hạn chế, tồn tại", en: "Stands in the part on shortcomings"
        },
        unlike: Said { vi: "nhiệm vụ khắc phục hạn chế", en: "a task to mend a shortcoming" },
        confidence: Confidence::High,
        roles: &[Role::Limitation],
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Limitation,
        hits: examples(&[
            "[[Tiến độ một số dự án còn chậm.]]",
            "[[Công tác phối hợp giữa các ngành thiếu chặt chẽ.]]",
        ]),
        misses: examples(&[
            "Yêu cầu các đơn vị sớm khắc phục những việc trên.",
            "Nguyên nhân chủ yếu là do dự báo chưa sát.",
        ]),
    },
    Rule {
        id: "cause/part",
        source: source("3.1, 3.7; CAU01"),
        kind: Kind::Cause,
        says: Said { vi: "Nằm trong phần nguyên nhân", en: "Stands in the part on causes" },
        unlike: Said { vi: "yêu cầu «làm rõ nguyên nhân»", en: "an order to find the cause" },
        confidence: Confidence::High,
        roles: &[Role::Cause],
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Cause,
        hits: examples(&["[[Năng lực một số chủ đầu tư còn yếu.]]"]),
        misses: examples(&["Yêu cầu Công an tỉnh làm rõ nguyên nhân vụ cháy."]),
    },
    Rule {
        id: "cause/names",
        source: source("3.7; CAU01, CAU02"),
        kind: Kind::Cause,
        says: Said { vi: "Câu nêu nguyên nhân", en: "The sentence names a cause" },
        unlike: Said { vi: "yêu cầu «làm rõ nguyên nhân»", en: "an order to find the cause" },
        confidence: Confidence::High,
        roles: &[],
        cue: Cue::Head(phrases![
            "nguyên nhân",
            "nguyên nhân là",
            "nguyên nhân chủ yếu",
            "nguyên nhân của",
            "nguyên nhân chính",
            "nguyên nhân chủ quan",
            "nguyên nhân khách quan",
            "những tồn tại, hạn chế nêu trên là do",
            "các hạn chế nêu trên là do",
            "nguyên nhân cơ bản",
        ]),
        but_not: phrases!["làm rõ nguyên nhân", "xác định nguyên nhân"],
        under: Role::Unknown,
        hits: examples(&[
            "[[Nguyên nhân chủ yếu là do vướng giải phóng mặt bằng.]]",
            "[[Nguyên nhân của tình trạng trên là thiếu kiểm tra.]]",
        ]),
        misses: examples(&["Giao Công an tỉnh điều tra, làm rõ nguyên nhân vụ cháy."]),
    },
    Rule {
        id: "cause/leads_to",
        source: source("3.7; CAU02"),
        kind: Kind::Cause,
        says: Said { vi: "Nói điều gì dẫn đến cái xấu", en: "Says what brings the harm about" },
        unlike: Said { vi: "yêu cầu tìm nguyên nhân", en: "an order to find the cause" },
        confidence: Confidence::Medium,
        roles: &[],
        cue: Cue::Anywhere(phrases![
            "là nguyên nhân gây", "là nguyên nhân dẫn đến", "là nguyên nhân dẫn tới", "là nguyên nhân chính",
            "là nguyên nhân chủ yếu", "là nguyên nhân làm", "là điều kiện để phát sinh",
            "là điều kiện làm phát sinh",
        ]),
        but_not: phrases!["làm rõ", "xác định", "đâu là"],
        under: Role::Assessment,
        hits: examples(&[
            "[[Xe chở quá tải là nguyên nhân chính làm hỏng mặt đường.]]",
            "[[Mặt khác, nước thải chưa xử lý làm cho kênh ô nhiễm, là điều kiện để phát sinh dịch bệnh.]]",
        ]),
        misses: examples(&["Yêu cầu Công an tỉnh làm rõ đâu là nguyên nhân chính vụ cháy."]),
    },
    Rule {
        id: "achievement/praise",
        source: source("3.7; DIR22"),
        kind: Kind::Achievement,
        says: Said { vi: "Ghi nhận, biểu dương kết quả", en: "Praises what was done" },
        unlike: Said { vi: "nhiệm vụ đề xuất khen thưởng", en: "a task to propose an award" },
        confidence: Confidence::High,
        roles: &[
            Role::Unknown,
            Role::Conclusion,
            Role::Assessment,
            Role::Achievement,
            Role::Task,
            Role::Request,
        ],
        cue: Cue::Predicate(phrases![
            "ghi nhận", "biểu dương", "đánh giá cao", "hoan nghênh", "nhiệt liệt biểu dương",
            "trân trọng cảm ơn", "ghi nhận và đánh giá cao", "ghi nhận, đánh giá cao", "khen ngợi",
            "chúc mừng", "rất vui mừng",
        ]),
        but_not: phrases!["phê bình"],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Thường trực Tỉnh ủy ghi nhận, biểu dương sự nỗ lực của các lực lượng.]]",
            "[[Đánh giá cao tinh thần trách nhiệm của các đơn vị.]]",
        ]),
        misses: examples(&["Giao Sở Nội vụ đề xuất biểu dương các tập thể tiêu biểu."]),
    },
    Rule {
        id: "limitation/faces",
        source: source("3.7; LIM02, and the guide's «found and faced»"),
        kind: Kind::Limitation,
        says: Said { vi: "Nhìn nhận hạn chế, khuyết điểm", en: "Faces shortcomings" },
        unlike: Said { vi: "nhiệm vụ khắc phục khuyết điểm", en: "a task to mend shortcomings" },
        confidence: Confidence::High,
        roles: &[Role::Unknown, Role::Conclusion, Role::Assessment],
        cue: Cue::Anywhere(phrases![
            "nhìn nhận các hạn chế", "nhìn nhận những hạn chế", "nhìn nhận hạn chế", "chỉ ra những hạn chế",
            "chỉ ra các hạn chế", "chỉ ra một số hạn chế", "nhìn nhận các khuyết điểm",
            "thẳng thắn nhìn nhận", "thẳng thắn chỉ ra", "nghiêm túc nhìn nhận", "thừa nhận", "phê bình",
        ]),
        but_not: phrases!["phê bình và tự phê bình ."],
        under: Role::Unknown,
        hits: examples(&[
            "[[Hội nghị đã thẳng thắn nhìn nhận các hạn chế trong lãnh đạo.]]",
            "[[Ban Thường vụ chỉ ra những hạn chế cần sớm khắc phục.]]",
        ]),
        misses: examples(&["Khắc phục những hạn chế đã được chỉ ra."]),
    },
    Rule {
        id: "limitation/turn",
        source: source("3.7; LIM03"),
        kind: Kind::Limitation,
        says: Said {
            vi: "Chuyển sang điều chưa được: «Tuy nhiên», «Bên cạnh đó, vẫn còn»",
            en: "Turns to what falls short",
        },
        unlike: Said {
            vi: "«Tuy nhiên, để …, yêu cầu …» là nhiệm vụ", en: "a turn that leads to an order"
        },
        confidence: Confidence::High,
        roles: &[Role::Unknown, Role::Conclusion, Role::Assessment, Role::Achievement, Role::Task],
        cue: Cue::Head(phrases![
            "tuy nhiên", "song", "bên cạnh", "mặt khác", "ngoài những kết quả", "tuy vậy", "mặc dù vậy",
            "nhưng",
        ]),
        but_not: phrases![],
        under: Role::Assessment,
        hits: examples(&[
            "[[Tuy nhiên, giải ngân vốn đầu tư công còn chậm.]]",
            "[[Bên cạnh những kết quả đạt được, vẫn còn một số hạn chế.]]",
            "[[Bên cạnh kết quả đạt được, tỷ lệ hồ sơ trực tuyến của huyện vẫn thấp.]]",
        ]),
        misses: examples(&[
            "Bên cạnh đó, sản lượng lúa tăng khá.",
            "Tuy nhiên, triều cường có thể làm vỡ bờ bao, nguy cơ cao xảy ra ngập úng.",
        ]),
    },
    Rule {
        id: "limitation/states",
        source: source("3.2, 3.7; LIM02, LIM04, LIM05, LIM07"),
        kind: Kind::Limitation,
        says: Said { vi: "Nêu điều chưa đạt, còn yếu, khó khăn", en: "States what falls short" },
        unlike: Said {
            vi: "nhiệm vụ tháo gỡ khó khăn; rủi ro cần phòng",
            en: "a task to remove difficulties; a risk to prevent",
        },
        confidence: Confidence::Medium,
        roles: &[Role::Unknown, Role::Conclusion, Role::Assessment, Role::Achievement, Role::Task],
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Assessment,
        hits: examples(&[
            "[[Một số công trình còn chậm tiến độ.]]",
            "[[Một số hộ còn lấn chiếm hành lang đê.]]",
            "[[Công tác tuyên truyền chưa thường xuyên.]]",
        ]),
        misses: examples(&[
            "Khó khăn, vướng mắc của doanh nghiệp được tháo gỡ kịp thời, hiệu quả.",
            "Số vốn chưa dùng nếu không kịp giải ngân sẽ bị thu hồi.",
            "Toàn huyện không để xảy ra dịch lớn; diện tích bị ảnh hưởng giảm mạnh.",
        ]),
    },
    Rule {
        id: "achievement/part",
        source: source("3.1, 3.7; ACH01, ACH07"),
        kind: Kind::Achievement,
        says: Said { vi: "Nằm trong phần đánh giá kết quả", en: "Stands in the part on results" },
        unlike: Said { vi: "mục tiêu phấn đấu", en: "a target" },
        confidence: Confidence::Medium,
        roles: JUDGING,
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Assessment,
        hits: examples(&[
            "[[Toàn huyện không để xảy ra dịch lớn; diện tích bị ảnh hưởng giảm mạnh.]]",
            "[[Quốc phòng, an ninh được tăng cường.]]",
            "[[Tỷ lệ hộ nghèo ở vùng cao giảm, nhất là tại các xã biên giới.]]",
            "[[Đã tập trung xem xét, quyết định nhiều chủ trương lớn.]]",
        ]),
        misses: examples(&["Huyện có diện tích tự nhiên lớn.", "Giảm số vụ tai nạn ở các xã."]),
    },
    Rule {
        id: "achievement/done",
        source: source("3.2, 3.7; ACH02–ACH06"),
        kind: Kind::Achievement,
        says: Said {
            vi: "Kể việc đã làm và kết quả tốt", en: "Reports work done, with a good result"
        },
        unlike: Said { vi: "lời kể về cuộc họp; căn cứ", en: "the account of a meeting" },
        confidence: Confidence::Low,
        roles: LOOSE,
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Unknown,
        hits: examples(&["[[Năm 2024, ngành Y tế đã tích cực triển khai tiêm chủng và đạt kết quả tốt.]]"]),
        misses: examples(&["Hội nghị đã nghe báo cáo."]),
    },
];

/// What a rule asks beyond its words.
pub(super) fn holds(rule: &Rule, statement: &Statement<'_>) -> bool {
    let ordered = statement.clause.orders.is_some();
    let announces = statement.leads
        && (statement.words() < 30 || AS_FOLLOWS.ends_before(statement.tokens, statement.range.end - 1));
    match rule.id {
        // «Nguyên nhân là do …» among the shortcomings is their cause.
        "limitation/part" => !announces && !ordered && !statement.names_a_cause(),
        "cause/part" | "cause/leads_to" => !announces && !ordered,
        "cause/names" => !announces && !ordered && statement.words() > 5,
        "achievement/praise" => !ordered && !announces,
        "limitation/faces" => !ordered && !announces && statement.imperative().is_none(),
        "limitation/turn" => {
            let bad = statement.turns().is_some() && statement.negative().is_some();
            bad && !ordered && !announces && !statement.foresees()
        }
        "limitation/states" => {
            let loose = !JUDGING.contains(&statement.role);
            let active =
                statement.imperative().is_some() || statement.acts().is_some() || statement.modal().is_some();
            let bad = statement.negative().is_some();
            let good = statement.positive().is_some();
            !ordered
                && !announces
                && bad
                && !statement.foresees()
                && !(loose && active)
                && (statement.turned || !good || statement.negative_leads())
        }
        "achievement/part" => {
            !ordered
                && !announces
                && !statement.describes()
                && statement.words() > 4
                && (statement.positive().is_some() || statement.past() || statement.lessens())
        }
        _ => {
            !ordered
                && !announces
                && !statement.describes()
                && statement.past()
                && !statement.aims()
                && (statement.done() || statement.before == Some(Kind::Achievement))
                && statement.positive().is_some()
                && statement.imperative().is_none()
                && !statement.tells_of_meeting()
        }
    }
}

impl Statement<'_> {
    fn names_a_cause(&self) -> bool {
        let Rule { cue: Cue::Head(words), .. } = &RULES[2] else { return false };
        self.heads(words).is_some() && self.words() > 5
    }

    /// Whether its first weighing word is of a shortcoming.
    fn negative_leads(&self) -> bool {
        match (self.negative(), self.positive()) {
            (Some(bad), Some(good)) => bad.start < good.start && FIRM.is(self.tokens, bad.start),
            (bad, _) => bad.is_some(),
        }
    }

    /// «Tỷ lệ hộ nghèo giảm», «dịch bệnh giảm nhiều»: less of what is bad is good.
    fn lessens(&self) -> bool {
        static BAD: Words = phrases![
            "hộ nghèo", "dịch bệnh", "tội phạm", "tai nạn", "vi phạm", "khiếu nại", "tảo hôn", "thất nghiệp",
            "nợ xấu", "nợ thuế", "tỷ lệ nghèo", "hộ cận nghèo", "số vụ", "tệ nạn", "cháy nổ", "ô nhiễm",
        ];
        static LESS: Words = phrases!["giảm"];
        static NOT: Words = phrases!["chưa", "không", "chậm"];
        let Some(bad) = self.find(&BAD, self.range.clone()) else { return false };
        let near = bad.end..self.range.end.min(bad.end + 10);
        let less =
            near.take_while(|&at| self.tokens[at].sign().is_none()).find(|&at| LESS.is(self.tokens, at));
        less.is_some_and(|at| !NOT.within(self.tokens, bad.end..at))
    }

    /// «Tỉnh có quy mô …», «là một trong những …»: it describes and judges nothing.
    fn describes(&self) -> bool {
        static DESCRIBES: Words = phrases![
            "có quy mô", "có diện tích", "là một trong những", "là địa phương", "có vị trí", "nằm ở",
            "là tỉnh", "là huyện", "có dân số", "được coi là", "là tiền đề", "gồm",
        ];
        self.find(&DESCRIBES, self.range.start..self.range.end.min(self.range.start + 14)).is_some()
            && self.has(&JUDGED).is_none()
    }

    /// «Trong thời gian tới, tình hình dự báo …»: what may come is no shortcoming.
    fn foresees(&self) -> bool {
        static AHEAD: Words = phrases!["trong thời gian tới", "thời gian tới", "dự báo", "theo dự báo"];
        // «… nếu không kịp thanh toán sẽ bị hủy»: what would follow is a warning.
        static IF: Words = phrases!["nếu"];
        static WILL: Words = phrases!["sẽ"];
        let warns = self.find(&IF, self.range.clone());
        let warns = warns.is_some_and(|cue| WILL.within(self.tokens, cue.end..self.range.end));
        warns || AHEAD.is(self.tokens, self.range.start) || self.find(&RISKS, self.range.clone()).is_some()
    }

    /// «phấn đấu đạt được …»: what is aimed at is not reached.
    fn aims(&self) -> bool {
        static AIMS: Words = phrases!["phấn đấu", "quyết tâm", "nhằm", "hướng tới"];
        let reached = self.positive().map_or(self.range.end, |cue| cue.start);
        self.find(&AIMS, self.range.start..reached).is_some()
    }

    /// Whether it says firmly that something was done.
    fn done(&self) -> bool {
        static DONE: Words =
            phrases!["đã", "đạt", "đạt được", "tiếp tục được", "đến nay", "cơ bản", "vừa qua"];
        // «Quốc phòng, an ninh được tăng cường»: the passive itself is what was reached.
        static REACHED: Words = phrases!["được"];
        self.has(&DONE).is_some()
            || self.positive().is_some_and(|cue| cue.len() > 1 && REACHED.is(self.tokens, cue.start))
    }

    fn tells_of_meeting(&self) -> bool {
        static MEETING: Words = phrases![
            "hội nghị", "cuộc họp", "phiên họp", "các đại biểu", "buổi làm việc", "kỳ họp", "tại", "tham dự",
        ];
        let subject = (self.range.start..self.range.end.min(self.range.start + 24))
            .take_while(|&at| !TOLD.is(self.tokens, at));
        let names = subject.into_iter().any(|at| SESSION.is(self.tokens, at));
        names
            || MEETING.is(self.tokens, self.range.start)
            || MEETING.is(self.tokens, self.clause.head)
            || self.opening && SESSION.within(self.tokens, self.range.clone())
    }
}

static RISKS: Words = phrases![
    "nguy cơ xảy ra", "nguy cơ rất cao", "nguy cơ cao", "dự báo vẫn", "có thể gây", "có thể xảy ra",
    "có thể tiếp tục", "sẽ gây", "có khả năng xảy ra",
];
static AS_FOLLOWS: Words = phrases!["sau", "sau đây", "như sau"];
static TOLD: Words = phrases!["đã"];
static SESSION: Words = phrases!["hội nghị", "cuộc họp", "phiên họp", "các đại biểu", "buổi làm việc"];
static JUDGED: Words = phrases!["đã", "đạt", "đạt được"];
static FIRM: Words =
    phrases!["đã xảy ra", "chưa", "còn", "vẫn còn", "thiếu", "chậm", "chịu", "hạn chế", "yếu"];
