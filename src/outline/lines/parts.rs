//! Where a part of a document begins inside a line: by its fixed words, by capitals,
//! by how sentences open behind a heading.

use super::unfold::{Unfold, closes, ended};
use crate::outline::bodies::head;
use crate::outline::doctypes::{faint, kind_at};
use crate::outline::paragraph::{names_topic, numbered_noun};
use crate::outline::people::part as name_part;
use crate::outline::signature::{authority, begins};
use crate::text::{Kind, Token, Words, phrases};

/// How sentences begin below a heading that no sign closes.
#[rustfmt::skip]
pub(super) static SENTENCES: Words = phrases![
    "năm", "trong", "các", "công tác", "việc", "tình hình", "tổng số", "tổng thu", "giao", "yêu cầu", "đề nghị", "tiếp tục",
    "tập trung", "thời gian qua", "hiện nay", "qua", "từ", "theo", "để", "sau", "đến", "trên", "nhìn chung", "ngày", "một số",
    "những", "toàn", "đã", "với", "khẩn trương", "chỉ đạo", "tăng cường", "đẩy mạnh", "rà soát", "thực hiện", "xây dựng",
    "hoàn thành", "chủ động", "nghiên cứu", "bên cạnh", "tuy nhiên", "mặc dù", "do", "kết quả", "đây", "đồng ý", "thống nhất",
    "cơ bản", "bám sát", "kịp thời", "nâng cao", "bảo đảm", "đảm bảo", "phát huy", "triển khai", "phối hợp", "chủ trì",
];
#[rustfmt::skip]
/// What items are often about.
pub(super) static LABELS: Words = phrases![
    "nội dung", "cơ quan thực hiện", "cơ quan chủ trì", "đơn vị thực hiện", "đơn vị chủ trì", "thời gian", "đối tượng",
    "hình thức", "địa điểm", "kinh phí", "sản phẩm", "thời hạn", "lắp đặt", "mở lớp", "nâng cấp", "hướng dẫn", "tuyên truyền",
    "vận động", "bố trí", "thành lập", "ban hành",
];
/// And below one that names a topic, where no body's name goes on so.
#[rustfmt::skip]
static BEGINNINGS: Words = phrases![
    "phát triển", "phấn đấu", "tổ chức", "hướng dẫn", "kiểm tra", "tuyên truyền", "bố trí", "góp phần", "tạo", "ủy ban nhân dân",
    "sở", "bộ", "ban", "hội đồng nhân dân", "nhiệm vụ", "hiện", "toàn tỉnh", "tỉnh", "huyện", "xã", "đảng bộ", "nhân dân",
];
pub(super) static LETTERHEAD: Words =
    phrases!["cộng hòa xã hội", "đảng cộng sản việt nam", "đoàn tncs hồ chí minh", "độc lập - tự do",];
static NUMBER: Words = phrases!["số: 0", "số 0", "số:"];
/// Before a body that has a part of its own.
pub(super) static DIRECTED: Words = phrases!["giao", "đối với", "yêu cầu", "đề nghị", "các"];
/// What the name of a body goes on with behind a dash.
#[rustfmt::skip]
pub(super) static TAILS: Words = phrases![
    "khen thưởng", "xã hội", "thương binh", "truyền hình", "phát thanh", "kế hoạch", "tài chính", "đào tạo", "môi trường",
    "kỹ thuật", "du lịch", "gia đình", "trẻ em", "an ninh", "đô thị", "thể thao", "dân tộc", "tôn giáo", "hạ tầng", "đầu tư",
    "tổng hợp sản", "cơ quan thường trực", "hành chính", "quản trị", "tổ chức", "kinh tế", "thương mại", "công nghiệp", "vận tải",
];
#[rustfmt::skip]
static OPENS: Words = phrases![
    "căn cứ", "kính gửi", "kính trình", "v/v", "ngày 0", "sáng ngày", "chiều ngày", "tối ngày", "ngày tháng", "thực hiện", "xét",
    "vừa qua", "sáng", "chiều", "nhân dịp", "theo đề nghị", "sau khi", "để", "thời gian qua", "trên cơ sở", "trong các ngày",
    "hiện nay", "trong hai ngày", "tại",
];
#[rustfmt::skip]
static SPEAKERS: Words = phrases![
    "thủ tướng", "chính phủ", "hội đồng nhân dân", "ủy ban nhân dân", "bộ trưởng", "chủ tịch", "ban thường vụ", "ban chấp hành",
    "giám đốc", "ủy ban thường vụ", "quốc hội", "ban chỉ đạo", "chánh văn phòng", "cục trưởng",
];
static RESOLVES: Words = phrases!["quyết nghị:", "quyết định:", "chỉ thị:"];
static CITIES: Words = phrases!["thành phố", "tp", "tp.", "tỉnh"];
static DAY: Words = phrases!["ngày 0 tháng", "ngày tháng", "ngày 0/0/0"];
static ISSUERS: Words = phrases![
    "sở", "cục", "vụ", "ban", "văn phòng", "phòng", "chi cục", "trung tâm", "công an", "thanh tra",
    "kho bạc",
];
static SESSION: Words = phrases!["khóa", "kỳ họp"];
static DECIDES: Words = phrases!["điện:", "căn cứ", "xét", "theo đề nghị"];
pub(super) static TAIL: Words = phrases!["nơi nhận", "noi nhan", "nơi gửi"];
static AFTER: Words = phrases!["phụ lục"];
static JOINTS: Words = phrases![
    "và", "của", "về", "với", "tại", "cho", "thuộc", "các", "giao", "yêu cầu", "đề nghị", "ban", "hoặc"
];

impl Unfold<'_> {
    /// Whether a part of the document begins here: a fixed part of a letterhead, its kind, a signature,
    /// recipients, an annex.
    pub(super) fn part(&self, at: usize, start: usize) -> bool {
        let tokens = self.tokens;
        let caps = tokens[at].caps();
        let recipients = TAIL.at(tokens, at).is_some_and(|len| followed(tokens, at + len));
        let signs = authority(tokens, at).is_some() && (self.tail || ended(tokens, at, 0));
        // «KT. CHỦ TỊCH» is one.
        let bound = (2..=at.min(5)).any(|back| authority(tokens, at - back) == Some(back));
        // «Lưu: VT, TLK CHỦ TỊCH»: a short form has no tone.
        let short = tokens[at - 1].key.tone() == 0 && tokens[at - 1].key.letters() < 6;
        let fresh =
            (!tokens[at - 1].caps() || short) && !matches!(tokens[at - 1].sign(), Some('-' | ',')) && !bound;
        let office = self.tail && caps && fresh && begins(tokens, at);
        if recipients || signs || office || caps && RESOLVES.is(tokens, at) {
            return true;
        }
        if self.tail && caps && AFTER.is(tokens, at) {
            return true;
        }
        if !self.head {
            return false;
        }
        let fixed = LETTERHEAD
            .at(tokens, at)
            .is_some_and(|len| caps || tokens[at + len - 1].upper() && tokens[at + 2].is('-'));
        let number =
            NUMBER.is(tokens, at) && !caps && (tokens[at - 1].caps() || tokens[at - 1].kind == Kind::Sign);
        let kind = caps
            && kind_at(tokens, at).is_some_and(|(len, kind)| {
                (!faint(kind) || tokens[at - 1].kind == Kind::Number)
                    && tokens[at..at + len].iter().all(Token::caps)
            });
        // «THÔNG BÁO KẾT LUẬN», «VỀ VIỆC BAN HÀNH QUY ĐỊNH»: inside a title no other kind begins.
        // «BỘ TÀI CHÍNH | CỤC HẢI QUAN»: who is above, then who issues.
        let below =
            caps && at > start + 2 && head(tokens, start) && head(tokens, at) && ISSUERS.is(tokens, at);
        let issuer = below && !self.titled && !JOINTS.ends_before(tokens, at);
        fixed
            || number
            || issuer
            || kind && !tokens[at - 1].caps()
            || self.dated(at)
            || caps && self.speaks(at, start)
    }

    /// Whether a place and its date begin here: «Lam Giang, ngày 05 tháng 3 năm 2026».
    fn dated(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let name = at + CITIES.at(tokens, at).unwrap_or(0);
        let comma = (name + 1..tokens.len().min(name + 6)).find(|&at| !name_part(&tokens[at]));
        let first = !name_part(&tokens[at - 1]) && !tokens[at - 1].is(',') && !CITIES.ends_before(tokens, at);
        let named = first && tokens.get(name).is_some_and(name_part);
        named && comma.is_some_and(|comma| tokens[comma].is(',') && DAY.is(tokens, comma + 1))
    }

    /// Whether who sends or decides is named here, behind the title: «… TRUNG BỘ | THỦ TƯỚNG CHÍNH PHỦ
    /// điện:», «… NĂM 2026 | HỘI ĐỒNG NHÂN DÂN TỈNH … Căn cứ».
    fn speaks(&self, at: usize, start: usize) -> bool {
        let tokens = self.tokens;
        if SPEAKERS.is(tokens, start) && at < start + 14 {
            return SESSION.is(tokens, at);
        }
        if !SPEAKERS.is(tokens, at) || JOINTS.ends_before(tokens, at) {
            return false;
        }
        let end =
            (at..tokens.len().min(at + 24)).find(|&at| tokens[at].kind == Kind::Word && !tokens[at].caps());
        end.is_some_and(|end| DECIDES.is(tokens, end))
    }

    /// Whether the body, or what stands before it, begins here.
    pub(super) fn opens(&self, at: usize, start: usize) -> bool {
        let before = &self.tokens[at - 1];
        let signed = before.kind == Kind::Sign && !closes(before);
        // Behind the last of the addressees.
        if before.is('.') && start > 0 && self.tokens[start - 1].is('-') {
            return true;
        }
        OPENS.is(self.tokens, at)
            && !self.tokens[at].caps()
            && !signed
            && !JOINTS.ends_before(self.tokens, at)
            && !numbered_noun(self.tokens, at)
    }

    /// Whether a sentence begins here behind a heading that no sign closes.
    pub(super) fn heads(&self, at: usize, start: usize) -> bool {
        let tokens = self.tokens;
        let before = &tokens[at - 1];
        let open = before.kind == Kind::Number || before.kind == Kind::Word && !before.upper();
        let begins = SENTENCES.is(tokens, at) || names_topic(tokens, start) && BEGINNINGS.is(tokens, at);
        let bound = || numbered_noun(tokens, at) || JOINTS.ends_before(tokens, at);
        open && begins && !tokens[at].caps() && !bound()
    }
}

/// Whether a colon or a bullet stands at `at`.
fn followed(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|next| next.is(':') || next.is('-'))
}
