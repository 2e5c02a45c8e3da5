//! Rules for lessons learned (DOMAIN.md 3.7, LES).

use super::rule::{examples, source};
use super::statement::Statement;
use super::{Confidence, Cue, Kind, Rule, Said};
use crate::outline::Role;
use crate::text::phrases;

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "lesson/part",
        source: source("3.1, 3.7; LES01"),
        kind: Kind::Lesson,
        says: Said {
            vi: "Nằm trong phần bài học kinh nghiệm", en: "Stands in the part on lessons learned"
        },
        unlike: Said {
            vi: "nhiệm vụ: bài học thường viết như mệnh lệnh, có «phải»",
            en: "a task: lessons are often written as orders",
        },
        confidence: Confidence::High,
        roles: &[Role::Lesson],
        cue: Cue::Part,
        but_not: phrases!["bài học kinh nghiệm như sau", "bài học sau"],
        under: Role::Lesson,
        hits: examples(&[
            "[[Phải giữ vững nguyên tắc tập trung dân chủ.]]",
            "[[Thường xuyên bám sát cơ sở, lắng nghe ý kiến Nhân dân.]]",
        ]),
        misses: examples(&["Từ thực tiễn đó, rút ra một số bài học kinh nghiệm như sau:"]),
    },
    Rule {
        id: "lesson/states",
        source: source("3.7; LES01"),
        kind: Kind::Lesson,
        says: Said { vi: "Câu nêu một bài học", en: "The sentence states a lesson" },
        unlike: Said {
            vi: "«rút kinh nghiệm» là yêu cầu hoặc nhắc nhở",
            en: "«rút kinh nghiệm» is an order or a reprimand",
        },
        confidence: Confidence::High,
        roles: &[],
        cue: Cue::Head(phrases![
            "bài học rút ra", "bài học kinh nghiệm rút ra", "bài học kinh nghiệm là", "bài học là",
            "bài học lớn nhất", "bài học quan trọng", "kinh nghiệm cho thấy", "kinh nghiệm rút ra",
            "một bài học", "bài học kinh nghiệm quý", "thực tiễn cho thấy",
        ]),
        but_not: phrases!["bài học kinh nghiệm như sau", "bài học sau"],
        under: Role::Unknown,
        hits: examples(&[
            "[[Bài học rút ra từ vụ trước là phải chuẩn bị giống từ sớm.]]",
            "[[Kinh nghiệm cho thấy nơi nào người đứng đầu sâu sát thì nơi đó có kết quả.]]",
        ]),
        misses: examples(&[
            "Giao Sở Y tế rút kinh nghiệm trong chỉ đạo.",
            "Tổ chức hội nghị trao đổi kinh nghiệm quản lý chợ.",
        ]),
    },
    Rule {
        id: "lesson/goes_on",
        source: source("3.7; LES02, LES03"),
        kind: Kind::Lesson,
        says: Said {
            vi: "Nối tiếp bài học ở câu trước", en: "Goes on from the lesson before it"
        },
        unlike: Said {
            vi: "nhiệm vụ nối tiếp bằng «đồng thời»", en: "a task that goes on with «đồng thời»"
        },
        confidence: Confidence::Medium,
        roles: &[],
        cue: Cue::Head(phrases![
            "đồng thời phải", "đồng thời, phải", "bên cạnh đó phải", "cùng với đó phải", "ngoài ra phải",
            "đồng thời cần",
        ]),
        but_not: phrases![],
        under: Role::Unknown,
        hits: examples(&["Bài học rút ra là phải chủ động từ sớm. [[Đồng thời phải bám sát cơ sở.]]"]),
        misses: examples(&["Đồng thời phải rà soát hồ sơ."]),
    },
];

/// What a rule asks beyond its words.
pub(super) fn holds(rule: &Rule, statement: &Statement<'_>) -> bool {
    match rule.id {
        "lesson/part" => !statement.leads || statement.words() > 40,
        "lesson/states" => !statement.leads,
        _ => statement.before == Some(Kind::Lesson) && statement.clause.orders.is_none(),
    }
}
