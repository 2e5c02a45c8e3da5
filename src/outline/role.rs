//! What a part is about: from its heading or lead-in, inherited by what lies
//! under it (DOMAIN.md 3.1). The role of a part beats a cue word.

use super::{NodeId, Outline, Part};
use crate::text::{Flags, Kind, Token, Words, phrases};
use std::ops::Range;

/// What the content of a part is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Nothing said so far.
    #[default]
    Unknown,
    /// Judging what was done, good and bad.
    Assessment,
    /// Results.
    Achievement,
    /// Shortcomings.
    Limitation,
    /// Causes.
    Cause,
    /// Lessons learned.
    Lesson,
    /// Viewpoints and principles.
    Viewpoint,
    /// Aims and targets.
    Goal,
    /// Work to be done.
    Task,
    /// Conclusions: decisions and work.
    Conclusion,
    /// The list of what was settled.
    Decision,
    /// What others asked for, before it is answered.
    Request,
    /// Whom or what a rule applies to, quoted law, a plan's purpose: nothing to do.
    Background,
}

impl Role {
    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Role::Unknown => "unknown",
            Role::Assessment => "assessment",
            Role::Achievement => "achievement",
            Role::Limitation => "limitation",
            Role::Cause => "cause",
            Role::Lesson => "lesson",
            Role::Viewpoint => "viewpoint",
            Role::Goal => "goal",
            Role::Task => "task",
            Role::Conclusion => "conclusion",
            Role::Decision => "decision",
            Role::Request => "request",
            Role::Background => "background",
        }
    }
}

/// A role and the words that give it.
struct Cue {
    role: Role,
    /// At the start of a heading, after «về», «những», «một số» and the like.
    heads: Words,
    /// Anywhere in a paragraph that leads in a list.
    leads: Words,
}

static CUES: [Cue; 10] = [
    Cue {
        role: Role::Lesson,
        heads: phrases!["bài học", "bài học kinh nghiệm", "kinh nghiệm rút ra"],
        leads: phrases![
            "bài học kinh nghiệm", "rút ra bài học", "rút ra một số bài học", "rút ra những bài học",
            "rút ra các bài học", "rút ra một số kinh nghiệm", "bài học sau",
        ],
    },
    Cue {
        role: Role::Cause,
        heads: phrases!["nguyên nhân"],
        leads: phrases![
            "nguyên nhân là", "do các nguyên nhân", "những nguyên nhân sau", "nguyên nhân chủ yếu sau",
        ],
    },
    Cue {
        role: Role::Limitation,
        heads: phrases![
            "tồn tại", "hạn chế", "khuyết điểm", "yếu kém", "bất cập", "khó khăn", "vướng mắc", "thiếu sót",
            "nhược điểm", "mặt hạn chế", "vấn đề tồn tại",
        ],
        leads: phrases![
            "còn một số hạn chế", "còn những hạn chế", "một số hạn chế", "hạn chế sau", "tồn tại sau",
            "hạn chế như sau", "một số tồn tại", "vấn đề tồn tại", "tồn tại trong", "hạn chế trong",
            "khó khăn là", "tồn tại là", "hạn chế là", "khuyết điểm sau", "một số khó khăn", "khó khăn sau",
            "tồn tại, hạn chế", "hạn chế, khuyết điểm", "hạn chế, tồn tại", "vấn đề còn tồn tại",
            "khó khăn, vướng mắc sau",
        ],
    },
    Cue {
        role: Role::Achievement,
        heads: phrases![
            "kết quả đạt được", "kết quả nổi bật", "kết quả chủ yếu", "thành tựu", "ưu điểm", "mặt được",
            "mặt làm được",
        ],
        leads: phrases![
            "kết quả nổi bật", "kết quả quan trọng", "kết quả sau", "kết quả như sau", "thành tích sau",
        ],
    },
    Cue {
        role: Role::Viewpoint,
        heads: phrases!["quan điểm", "phương châm", "nguyên tắc", "quan điểm chỉ đạo"],
        leads: phrases!["quan điểm sau", "nguyên tắc sau", "quán triệt quan điểm"],
    },
    Cue {
        role: Role::Goal,
        heads: phrases!["mục tiêu", "chỉ tiêu", "chỉ tiêu chủ yếu", "mục đích", "mục đích, yêu cầu"],
        leads: phrases![
            "mục tiêu sau", "chỉ tiêu sau", "chỉ tiêu chủ yếu sau", "mục tiêu cụ thể sau",
            "các chỉ tiêu chủ yếu",
        ],
    },
    Cue {
        role: Role::Background,
        heads: phrases!["phạm vi", "đối tượng", "căn cứ", "giải thích từ ngữ", "định nghĩa"],
        leads: phrases![
            "đối tượng áp dụng gồm", "đối tượng áp dụng bao gồm", "mục đích sau", "bao gồm các đối tượng",
            "quy định như sau",
        ],
    },
    Cue {
        role: Role::Task,
        heads: phrases![
            "nhiệm vụ", "giải pháp", "phương hướng", "biện pháp", "công tác trọng tâm", "tổ chức thực hiện",
            "trách nhiệm", "phân công", "phương hướng, nhiệm vụ", "trọng tâm", "nội dung trọng tâm",
            "công việc", "yêu cầu", "đề xuất, kiến nghị giải pháp",
        ],
        leads: phrases![
            "nhiệm vụ sau", "nhiệm vụ, giải pháp", "giải pháp sau", "nhiệm vụ trọng tâm", "nhiệm vụ chủ yếu",
            "công việc sau", "yêu cầu", "đề nghị", "giao", "biện pháp sau", "tập trung thực hiện",
            "nội dung trọng tâm", "nhiệm vụ cụ thể", "tập trung", "chỉ đạo", "thực hiện các nội dung",
            "thực hiện tốt", "thực hiện nghiêm", "cần", "phải", "có trách nhiệm",
            "thực hiện một số nội dung", "lưu ý", "phân công", "khẩn trương",
        ],
    },
    Cue {
        role: Role::Assessment,
        heads: phrases![
            "đánh giá", "đánh giá chung", "tình hình", "kết quả", "kết quả thực hiện", "đánh giá tình hình",
            "công tác lãnh đạo", "về tình hình", "nhận xét", "tình hình thực hiện", "thực trạng",
        ],
        leads: phrases!["thống nhất đánh giá", "nhận thấy", "nhận định", "ghi nhận", "đánh giá như sau"],
    },
    Cue {
        role: Role::Conclusion,
        heads: phrases!["kết luận", "quyết định", "quyết nghị", "nội dung kết luận"],
        leads: phrases![
            "kết luận", "kết luận như sau", "có ý kiến như sau", "ý kiến chỉ đạo như sau", "quyết định",
            "quyết nghị", "thống nhất các nội dung", "thống nhất một số nội dung", "có ý kiến",
            "ý kiến như sau", "chỉ đạo như sau",
        ],
    },
];

static FILLERS: Words = phrases![
    "về", "những", "một số", "các", "kết quả thực hiện", "mặt", "việc", "đối với", "vài", "chủ yếu",
    "nội dung về", "công tác",
];
static ASKED: Words = phrases!["yêu cầu"];
static REQUESTS: Words = phrases![
    "về kiến nghị", "về đề nghị", "về các kiến nghị", "về một số kiến nghị", "kiến nghị", "về các đề nghị",
    "về đề xuất",
];

/// Gives every node and paragraph its role.
///
/// A heading or lead-in rules what follows it in its node and all that lies
/// under it, until the next one.
pub(super) fn assign_roles(outline: &mut Outline) {
    let mut scope = vec![Role::Unknown; outline.nodes.len()];
    let mut pending: Option<Role> = None;
    for at in 0..outline.nodes.len() {
        let node = &outline.nodes[at];
        if !matches!(node.part, Part::Body | Part::Division) {
            continue;
        }
        // An unnumbered lead-in below a list leads in what stands beside the list.
        if let (Some(found), Some(parent)) = (pending.take(), node.parent)
            && at.checked_sub(1) != Some(parent.0 as usize)
        {
            scope[parent.0 as usize] = found;
        }
        let mut role = node.parent.map_or(Role::Unknown, |parent| scope[parent.0 as usize]);
        let range = node.paragraphs.start as usize..node.paragraphs.end as usize;
        let node_end = range.end;
        let mut own = None;
        for index in range {
            let paragraph = &outline.paragraphs[index];
            if paragraph.cell {
                outline.paragraphs[index].role = role;
                continue;
            }
            let bulleted = outline.tokens[paragraph.first as usize].sign().is_some();
            let marked = paragraph.marker > 0 && !bulleted;
            // «II. Tình hình thực hiện.» over its text is a heading, though a stop closes it.
            let over = marked
                && (index + 1 < node_end
                    || outline.nodes.get(at + 1).is_some_and(|it| it.parent == Some(NodeId(at as u32))));
            let found =
                announced(&outline.tokens, titled(&outline.tokens, paragraph.body(), over), marked, role);
            pending = found
                .filter(|_| paragraph.marker == 0 && outline.tokens[paragraph.last as usize - 1].is(':'));
            if let Some(found) = found {
                role = found;
            }
            own.get_or_insert(role);
            outline.paragraphs[index].role = role;
        }
        outline.nodes[at].role = own.unwrap_or(role);
        scope[at] = role;
    }
}

/// The role that a heading or lead-in announces, if it is one.
fn announced(tokens: &[Token], range: Range<usize>, marked: bool, inherited: Role) -> Option<Role> {
    let heading = heading(tokens, range.clone(), marked)?;
    if REQUESTS.is(tokens, heading.start) {
        return Some(Role::Request);
    }
    let mut head = heading.start;
    while let Some(len) = FILLERS.at(tokens, head).filter(|_| head < heading.end) {
        head += len;
    }
    let short = heading.len() <= 30;
    for cue in &CUES {
        let stands = cue.heads.at(tokens, head).is_some_and(|len| head + len <= heading.end) && short;
        if stands {
            // «Mục đích, yêu cầu: 1. Mục đích 2. Yêu cầu»: what is asked of a plan is its aim too.
            let asked = inherited == Role::Goal && ASKED.at(tokens, head) == Some(heading.end - head);
            return Some(if asked { Role::Goal } else { cue.role });
        }
    }
    let leads = range.end > range.start && tokens[range.end - 1].is(':') || heading.end < range.end;
    if !leads {
        // «2. Đến năm 2030 phấn đấu đạt các chỉ tiêu sau.» leads in its items all the same.
        let stopped = tokens.get(range.end).is_some_and(|next| next.is('.'));
        let strong = |cue: &&Cue| !matches!(cue.role, Role::Task | Role::Assessment | Role::Conclusion);
        let cue = CUES.iter().filter(strong).find(|cue| stopped && cue.leads.within(tokens, heading.clone()));
        return cue.map(|cue| cue.role);
    }
    static SETTLES: Words = phrases![
        "thống nhất điều chỉnh", "thống nhất bổ sung", "đồng ý", "quyết định điều chỉnh", "nhất trí",
        "thống nhất chủ trương", "thống nhất một số", "thống nhất các",
    ];
    static COMPRISES: Words = phrases!["gồm", "bao gồm", "gồm các"];
    if COMPRISES.ends_before(tokens, heading.end) && SETTLES.within(tokens, heading.clone()) {
        return Some(Role::Decision);
    }
    // The last clause of a lead-in says what the list is: look there first.
    let from = (heading.start..heading.end)
        .rev()
        .find(|&at| tokens[at].is(',') || tokens[at].is(';'))
        .unwrap_or(heading.start);
    static ORDERS: Words = phrases!["yêu cầu", "đề nghị", "giao", "chỉ đạo", "phân công", "cần"];
    let ordered = ORDERS.within(tokens, heading.clone());
    for window in [from..heading.end, heading.clone()] {
        if ordered
            && window.start == heading.start
            && from > heading.start
            && !matches!(inherited, Role::Lesson | Role::Limitation)
        {
            let cue = CUES.iter().find(|cue| {
                matches!(cue.role, Role::Task | Role::Conclusion) && cue.leads.within(tokens, window.clone())
            });
            if let Some(cue) = cue {
                return Some(cue.role);
            }
        }
        if let Some(cue) = CUES.iter().find(|cue| cue.leads.within(tokens, window.clone())) {
            // Inside a list of lessons or results, «cần» and «giao» lead in nothing else.
            let fixed = matches!(
                inherited,
                Role::Lesson
                    | Role::Limitation
                    | Role::Achievement
                    | Role::Cause
                    | Role::Viewpoint
                    | Role::Background
            );
            let weak = matches!(cue.role, Role::Task | Role::Assessment);
            return (!(fixed && weak)).then_some(cue.role);
        }
    }
    None
}

/// A paragraph without its closing stop, where it is short and stands over what belongs to it.
fn titled(tokens: &[Token], body: Range<usize>, over: bool) -> Range<usize> {
    let stops = tokens[body.clone()].iter().filter(|token| token.is('.')).count();
    let closed = over && stops == 1 && body.len() <= 26 && tokens[body.end - 1].is('.');
    body.start..body.end - usize::from(closed)
}

/// The tokens of a heading: the whole paragraph when it is short or leads in a
/// list, or a short run-in heading before a colon (DOMAIN.md 2.4).
fn heading(tokens: &[Token], range: Range<usize>, marked: bool) -> Option<Range<usize>> {
    let last = tokens.get(range.end.checked_sub(1)?)?;
    if range.is_empty() {
        return None;
    }
    if last.is(':') {
        return Some(range.start..range.end - 1);
    }
    let words = range.clone().filter(|&at| tokens[at].kind == Kind::Word).count();
    let caps = range.clone().all(|at| tokens[at].kind != Kind::Word || tokens[at].caps());
    let bold = range.clone().all(|at| tokens[at].flags.has(Flags::BOLD));
    let open = !matches!(last.sign(), Some('.' | ';' | '!' | '?' | '…'));
    if caps || (open && words <= 25 && (marked || bold)) || (words <= 12 && bold) || (open && words <= 8) {
        return Some(range);
    }
    let colon = range.clone().take(14).find(|&at| tokens[at].is(':'))?;
    Some(range.start..colon)
}
