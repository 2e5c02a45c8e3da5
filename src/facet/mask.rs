//! Words that no cue may fire on: references, cited titles, quotations, and the
//! noun uses of verbs (DOMAIN.md 3.1, the inhibitors).

use crate::text::{Kind, Source, Token, Words, phrases};
use crate::value::{may_refer, reference};
use std::ops::Range;

/// What covers each token.
#[derive(Clone, Debug, Default)]
pub(super) struct Mask {
    covers: Vec<u8>,
}

/// What takes words out of a rule's reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// The name of another document.
    Reference,
    /// Its title.
    Title,
    /// Quotation marks.
    Quote,
    /// A noun use of the verb.
    Noun,
}

/// In the type, number, date and body of another document.
const REFERENCE: u8 = 1;
/// In the title of another document.
const TITLE: u8 = 2;
/// Between quotation marks.
const QUOTE: u8 = 4;
/// A verb that is a noun here («theo yêu cầu», «được giao»).
const NOUN: u8 = 8;
/// In brackets.
const BRACKET: u8 = 16;

/// How many words brackets hold at most.
const BRACKETED: usize = 200;

/// Noun uses: the whole phrase is covered, and only matches that overlap it are cancelled.
static NOUN_USES: Words = phrases![
    "theo yêu cầu",
    "đáp ứng yêu cầu",
    "bảo đảm yêu cầu",
    "đảm bảo yêu cầu",
    "mục đích, yêu cầu",
    "những yêu cầu",
    "các yêu cầu",
    "một số yêu cầu",
    "có yêu cầu",
    "từ yêu cầu",
    "trước yêu cầu",
    "đúng yêu cầu",
    "phù hợp với yêu cầu",
    "yêu cầu của",
    "yêu cầu nhiệm vụ",
    "yêu cầu phát triển",
    "với yêu cầu",
    "đạt yêu cầu",
    "được giao",
    "bàn giao",
    "chuyển giao",
    "ngoại giao",
    "giao thông",
    "giao ban",
    "giao dịch",
    "giao lưu",
    "giao thừa",
    "giao khoán",
    "giao nhận",
    "giao nộp",
    "đã giao",
    "giao đất",
    "giao rừng",
    "giao mùa",
    "giao thoa",
    "giao thương",
    "bàn giao công trình",
    "theo đề nghị",
    "xét đề nghị",
    "trên cơ sở đề nghị",
    "căn cứ đề nghị",
    "theo kiến nghị",
    "theo đề xuất",
    "đề nghị của",
    "kiến nghị của",
    "đề xuất của",
    "các đề nghị",
    "các kiến nghị",
    "những kiến nghị",
    "sự chỉ đạo",
    "công tác chỉ đạo",
    "ý kiến chỉ đạo",
    "văn bản chỉ đạo",
    "ban chỉ đạo",
    "theo chỉ đạo",
    "nội dung chỉ đạo",
    "tinh thần chỉ đạo",
    "các chỉ đạo",
    "sự lãnh đạo",
    "nghe báo cáo",
    "theo báo cáo",
    "dự thảo báo cáo",
    "báo cáo của",
    "báo cáo chính trị",
    "báo cáo kết quả",
    "chế độ báo cáo",
    "các báo cáo",
    "bản quyết định",
    "yếu tố quyết định",
    "quyết định số",
    "quyết định của",
    "quyết định này",
    "các quyết định",
    "kết luận của",
    "kết luận số",
    "thông báo kết luận",
    "các kết luận",
    "kết luận này",
    "thông qua các",
    "thông qua việc",
    "thông qua hoạt động",
    "thông qua công tác",
    "xem xét, quyết định",
    "xem xét quyết định",
    "xem xét, phê duyệt",
    "sự thống nhất",
    "đoàn kết, thống nhất",
    "thống nhất trong",
    "đoàn kết thống nhất",
    "nhất trí cao",
    "sự nhất trí",
    "sự cần thiết",
    "khi cần thiết",
    "nếu cần thiết",
    "trường hợp cần thiết",
    "đồng thuận, thống nhất",
    "được phân công",
    "theo phân công",
    "sự phân công",
    "bảng phân công",
    "phân công của",
    "được phê duyệt",
    "đã phê duyệt",
    "trình phê duyệt",
    "phê duyệt của",
    "được ban hành",
    "đã ban hành",
    "nếu được",
    "điều kiện cho phép",
    "pháp luật cho phép",
    "thời gian hoàn thành",
    "thời hạn hoàn thành",
    "hạn chế tối đa",
    "trình quốc hội phê duyệt",
    "cấp có thẩm quyền phê duyệt",
    "thủ tướng chính phủ phê duyệt đề án, đảm bảo",
];

/// «Thông qua các hoạt động» is by means of; of documents it adopts.
pub(super) static ADOPTS: Words = phrases![
    "thông qua các nghị quyết", "thông qua các chính sách", "thông qua các dự án luật",
    "thông qua các nội dung", "thông qua các báo cáo", "thông qua các tờ trình", "thông qua các văn kiện",
    "thông qua các dự thảo", "thông qua các chỉ tiêu", "thông qua các đề án", "thông qua các quy hoạch",
    "thông qua các văn bản", "thông qua các phương án", "thông qua nhiệm vụ", "thông qua mục tiêu",
    "thông qua việc sửa đổi", "thông qua việc bổ sung",
];

impl Mask {
    /// Covers the tokens of a text. One pass.
    pub(super) fn new(source: &Source, tokens: &[Token]) -> Mask {
        let mut mask = Mask { covers: vec![0; tokens.len()] };
        let mut quoted = None;
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at].kind == Kind::Sign {
                match tokens[at].sign() {
                    Some('"') => match quoted.take() {
                        // A quotation of more than 120 words is a mark that was never closed.
                        Some(start) if at - start <= 120 => mask.cover(start..at + 1, QUOTE),
                        _ => quoted = Some(at),
                    },
                    Some('(') => {
                        // Brackets further out are too far away to close on this side.
                        if open.len() == 2 * BRACKETED {
                            open.drain(..BRACKETED);
                        }
                        open.push(at);
                    }
                    Some(')') => {
                        if let Some(start) = open.pop().filter(|&start| at - start <= BRACKETED) {
                            mask.cover(start..at + 1, BRACKET);
                        }
                    }
                    _ => {}
                }
                at += 1;
                continue;
            }
            if may_refer(tokens, at)
                && let Some(read) = reference(source, tokens, at)
            {
                let end = at + read.len;
                mask.cover(at..end, REFERENCE);
                if read.value.titled {
                    mask.cover(end..title_end(tokens, end), TITLE);
                }
                at = end.max(at + 1);
                continue;
            }
            // «Giao Ban Tổ chức» is no «giao ban»: a name behind the verb is a name.
            let name = || tokens.get(at + 1).is_some_and(|next| next.upper() && !next.caps());
            if let Some(len) = NOUN_USES.at(tokens, at).filter(|_| !name() && !ADOPTS.is(tokens, at)) {
                mask.cover(at..at + len, NOUN);
            }
            at += 1;
        }
        mask
    }

    fn cover(&mut self, range: Range<usize>, what: u8) {
        let end = range.end.min(self.covers.len());
        for cover in &mut self.covers[range.start.min(end)..end] {
            *cover |= what;
        }
    }

    fn any(&self, range: Range<usize>, what: u8) -> bool {
        self.covers.get(range).is_some_and(|covers| covers.iter().any(|cover| cover & what != 0))
    }

    /// Whether no cue may fire on these tokens.
    pub(super) fn cue(&self, range: Range<usize>) -> bool {
        self.any(range, REFERENCE | TITLE | QUOTE | NOUN)
    }

    /// What covers one of these tokens, so that no cue may fire on them.
    pub(super) fn cover_of(&self, range: Range<usize>) -> Option<Cover> {
        [(REFERENCE, Cover::Reference), (TITLE, Cover::Title), (QUOTE, Cover::Quote), (NOUN, Cover::Noun)]
            .into_iter()
            .find(|&(what, _)| self.any(range.clone(), what))
            .map(|(_, cover)| cover)
    }

    /// Whether these tokens are cited: no number, date or body in them is this notice's own.
    pub(super) fn cited(&self, range: Range<usize>) -> bool {
        self.any(range, REFERENCE | TITLE)
    }

    /// Whether these tokens stand between quotation marks.
    pub(super) fn quoted(&self, range: Range<usize>) -> bool {
        self.any(range, QUOTE)
    }

    /// Whether these tokens stand in brackets.
    pub(super) fn bracketed(&self, range: Range<usize>) -> bool {
        self.any(range, BRACKET)
    }
}

/// Where a cited title ends: at a stop, or at a comma before an order.
fn title_end(tokens: &[Token], start: usize) -> usize {
    static ENDS: Words = phrases![
        "và tập trung", "và thực hiện", "gắn với", "để", "nhằm", "trong đó", "bảo đảm", "đảm bảo", "báo cáo",
        "trình", "hoàn thành", "yêu cầu", "giao", "đề nghị", "chủ trì", "phối hợp", "tập trung",
        "khẩn trương", "tiếp tục", "đồng thời", "xong", "trước ngày", "chậm nhất", "nâng cao", "tăng cường",
        "xây dựng", "tổ chức", "rà soát", "hoàn thiện",
    ];
    let mut at = start;
    while at < tokens.len() && at < start + 80 {
        match tokens[at].sign() {
            Some(';' | '.' | ':' | ')' | '!' | '?') => return at,
            Some(',') if ENDS.is(tokens, at + 1) || tokens.get(at + 1).is_some_and(Token::upper) => {
                return at;
            }
            _ => {}
        }
        if tokens[at].spaced() && at > start + 2 && tokens[at].kind == Kind::Word && DEADLINES.is(tokens, at)
        {
            return at;
        }
        at += 1;
    }
    at
}

/// A deadline behind a title belongs to the task, not to the title.
static DEADLINES: Words = phrases![
    "trước ngày 0", "chậm nhất", "xong trước", "hoàn thành trước", "hoàn thành trong", "trong tháng 0",
    "trong quý",
];
