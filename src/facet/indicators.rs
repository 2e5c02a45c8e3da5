//! Numbers that measure something (DOMAIN.md 4).

use super::bounds::{BOUNDS_ONLY, FROM, UPWARD};
use super::mask::Mask;
use super::rank::MOVES;
use super::rule::{examples, source};
use super::{Confidence, Cue, Indicator, Kind, Rule, Said};
use crate::outline::Role;
use crate::text::{Key, Kind as TokenKind, Source, Span, Token, Words, in_order, phrases};
use crate::value::{Figure, Measures, figure, unit};
use std::ops::Range;

/// The rules of this kind, by what the unit stands for.
pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "indicator/share",
        source: source("4.1–4.4; NUM01–NUM09"),
        kind: Kind::Indicator,
        says: Said {
            vi: "Tỷ lệ, phần trăm hoặc số phần trên tổng số",
            en: "A percentage, or a part of a whole",
        },
        unlike: Said {
            vi: "ngày tháng (11/4), số hiệu văn bản, 24/7",
            en: "dates (11/4), document numbers, 24/7",
        },
        confidence: Confidence::High,
        roles: &[],
        cue: Cue::Number,
        but_not: phrases![],
        under: Role::Assessment,
        hits: examples(&[
            "Tỷ lệ hộ nghèo giảm còn [[4,2%]].",
            "Đã có [[12/30 chỉ tiêu]] đạt kế hoạch.",
            "Phấn đấu tăng [[từ 8 - 8,5%]].",
        ]),
        misses: examples(&[
            "Họp ngày 11/4 tại trụ sở.",
            "Trực ban 24/7.",
            "Theo Quyết định số 12/QĐ-UBND của tỉnh.",
        ]),
    },
    Rule {
        id: "indicator/money",
        source: source("4.2, 4.4; NUM01–NUM06"),
        kind: Kind::Indicator,
        says: Said { vi: "Số tiền", en: "An amount of money" },
        unlike: Said {
            vi: "«đồng» trong đồng chí, đồng bào, đồng thời",
            en: "the «đồng» of đồng chí, đồng bào, đồng thời",
        },
        confidence: Confidence::High,
        roles: &[],
        cue: Cue::Number,
        but_not: phrases![],
        under: Role::Assessment,
        hits: examples(&["Thu ngân sách đạt [[1.250 tỷ đồng]].", "Hỗ trợ [[khoảng 200 triệu đồng]]."]),
        misses: examples(&["Giai đoạn 2021 - 2025 đồng bào được hỗ trợ.", "Năm 2024 đồng thời là năm cuối."]),
    },
    Rule {
        id: "indicator/measure",
        source: source("4.2, 4.4; NUM10–NUM16"),
        kind: Kind::Indicator,
        says: Said { vi: "Số đo, số lần, thứ hạng", en: "A measure, a multiple or a rank" },
        unlike: Said {
            vi: "tên đường, cấp điện áp, thời gian họp",
            en: "road names, voltages, the length of a meeting",
        },
        confidence: Confidence::Medium,
        roles: &[],
        cue: Cue::Number,
        but_not: phrases![],
        under: Role::Assessment,
        hits: examples(&[
            "Trồng mới [[trên 1.500 ha]] rừng.",
            "Vốn đăng ký tăng [[gấp 3 lần]].",
            "Chỉ số cải cách đứng [[thứ 5 cả nước]].",
            "Giảm thời gian giải quyết hồ sơ [[từ 10 ngày xuống còn 06 ngày]].",
        ]),
        misses: examples(&[
            "Sửa chữa đường dây 500kV.", "Tuyến QL14C đã thông xe.", "Đại hội lần thứ 16.",
            "Mở cửa từ 05 ngày trước Tết.",
        ]),
    },
    Rule {
        id: "indicator/count",
        source: source("4.2, 4.4, 4.5; NUM11–NUM14"),
        kind: Kind::Indicator,
        says: Said {
            vi: "Số lượng đã làm, hiện có hoặc phải đạt",
            en: "A count of what was done, is there, or must be reached",
        },
        unlike: Said {
            vi: "số chỉ để gọi tên (02 cấp, 02 dự án nêu trên)",
            en: "a number that only names things (two levels, the two projects)",
        },
        confidence: Confidence::Medium,
        roles: &[],
        cue: Cue::Number,
        but_not: phrases![],
        under: Role::Assessment,
        hits: examples(&[
            "Đã xóa [[325 căn nhà]] tạm.",
            "Thành lập mới được [[45 doanh nghiệp]].",
            "Đón [[2,5 triệu lượt khách]] trong năm.",
            "Hồ sơ thiếu [[03 biên bản]].",
        ]),
        misses: examples(&[
            "Mô hình chính quyền địa phương 02 cấp hoạt động ổn định.",
            "Kỳ họp thứ 8 thành công.",
            "Ủy ban nhân dân 14 xã tổ chức họp dân.",
        ]),
    },
];

/// A count right behind these says how many there are.
static COUNTED: Words = phrases![
    "đạt", "có", "được", "ở", "trên", "với", "gồm", "là", "thêm", "tăng", "giảm", "còn", "tổng số", "cho",
    "hơn", "mới", "cả", "thu hút", "thành lập", "tại", "thêm được", "hỗ trợ", "xây dựng", "trồng", "cấp",
    "giải quyết", "tạo", "đào tạo", "kết nạp", "tổ chức", "khoảng", "trong đó", "thiếu",
];
static ORDINALS_BEFORE: Words = phrases![
    "lần thứ", "kỳ họp thứ", "khóa", "phiên họp thứ", "đợt", "giai đoạn", "số", "bước", "đề án", "tổ",
    "quốc lộ", "cấp", "nhóm", "mức", "điều", "khoản", "bão số", "năm", "tháng", "chỉ đạo", "ban chỉ đạo",
    "chương trình", "nghị quyết", "hệ thống", "tổ công tác", "đường", "hẻm", "ngõ", "kiệt", "ngách",
    "nhà số", "phường", "quận", "quân khu", "tiểu khu", "lô", "thửa", "khoảnh", "loại", "hạng", "lớp", "tập",
    "phụ lục", "dự án", "ban quản lý dự án", "báo động",
];

/// What an indicator's sentence is, for its status.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// What the sentence was found to be.
    pub statement: Option<Kind>,
    /// The role of its part.
    pub role: Role,
}

/// How many words around a number are asked about it.
const REACH: usize = 160;

/// An indicator and where it stands.
pub(super) struct Measured {
    /// From its bound to the end of its unit.
    pub span: Range<usize>,
    pub indicator: Indicator,
    pub rule: &'static Rule,
    /// Whether the number can be read two ways.
    pub ambiguous: bool,
}

/// Reads the indicators of a text.
pub(super) struct Meter<'a> {
    pub(super) source: &'a Source,
    pub(super) tokens: &'a [Token],
    pub(super) mask: &'a Mask,
    pub(super) names: &'a Names,
}

/// The small counts of a text with their nouns, in order: what is said again is a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(Vec<(u64, u32)>);

impl Names {
    pub(super) fn of(source: &Source, tokens: &[Token]) -> Names {
        let numbers = (0..tokens.len()).filter(|&at| tokens[at].kind == TokenKind::Number);
        Names(in_order(numbers.filter_map(|at| name(source, tokens, at)).collect(), |&name| name))
    }

    /// How often this count stands in the text with this noun.
    fn times(&self, name: (u64, u32)) -> usize {
        let from = self.0.partition_point(|&other| other < name);
        self.0[from..].partition_point(|&other| other == name)
    }
}

/// The noun behind a number and the number, of a count below ten.
fn name(source: &Source, tokens: &[Token], at: usize) -> Option<(u64, u32)> {
    let number = source.slice(tokens[at].span).trim_start_matches('0');
    let &[digit @ b'1'..=b'9'] = number.as_bytes() else { return None };
    let noun = tokens.get(at + 1).filter(|noun| noun.kind == TokenKind::Word)?;
    Some((noun.key.0, digit.into()))
}

impl Meter<'_> {
    /// How often the count at `at` stands in the text with its noun.
    fn times_named(&self, at: usize) -> usize {
        name(self.source, self.tokens, at).map_or(0, |name| self.names.times(name))
    }

    /// The indicators of a sentence, in order.
    pub(super) fn indicators(&self, range: Range<usize>, setting: Setting) -> Vec<Measured> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let may = match self.tokens[at].kind {
                TokenKind::Sign => false,
                TokenKind::Number => true,
                TokenKind::Word => at > range.start && MOVES.is(self.tokens, at - 1),
            };
            if !may {
                at += 1;
                continue;
            }
            match self.measured(at, &range, setting) {
                Some(measured) => {
                    at = measured.span.end.max(at + 1);
                    found.push(measured);
                }
                None => at += 1,
            }
        }
        found
    }

    fn measured(&self, at: usize, range: &Range<usize>, setting: Setting) -> Option<Measured> {
        let token = &self.tokens[at];
        let setting =
            if token.kind == TokenKind::Number { self.setting(at, range, setting) } else { setting };
        if token.kind == TokenKind::Word {
            return self.in_words(at, range, setting);
        }
        if token.kind != TokenKind::Number || self.mask.cited(at..at + 1) {
            return None;
        }
        if let Some(rank) = self.rank(at, range, setting) {
            return Some(rank);
        }
        // A date is stepped over as a whole.
        let (figure, len) = figure(self.source, self.tokens, at).map(|read| (read.value, read.len))?;
        let mut end = at + len;
        let unit = unit(self.source, self.tokens, end)
            .or_else(|| self.shortened(at, end, range))
            .filter(|read| end + read.len <= range.end);
        let unit_span = unit.map(|read| self.span(end..end + read.len));
        end += unit.map_or(0, |read| read.len);
        let measures = unit.map(|read| read.value.measures);
        if !self.counts(at, figure, measures, range, setting) {
            return None;
        }
        let mut values = vec![(figure, self.span(at..at + len))];
        let mut start = self.bound(at, range, &figure);
        if let Some((second, second_end, from)) = self.second(end, range, start) {
            values.push(second);
            end = second_end;
            start = from;
        }
        if let Some(more) = UPWARD.at(self.tokens, end).filter(|more| end + more <= range.end) {
            end += more;
            if FROM.is(self.tokens, at.wrapping_sub(1)) && at > range.start {
                start = start.min(at - 1);
            }
        }
        let ambiguous = crate::value::number(self.source, self.tokens, at).is_some_and(|read| read.value.1);
        Some(self.make(start..end, at, values, unit_span, measures, range, setting, ambiguous))
    }

    #[allow(clippy::too_many_arguments, reason = "the slots of one record, used in one place")]
    pub(super) fn make(
        &self,
        span: Range<usize>,
        at: usize,
        values: Vec<(Figure, Span)>,
        unit: Option<Span>,
        measures: Option<Measures>,
        range: &Range<usize>,
        setting: Setting,
        ambiguous: bool,
    ) -> Measured {
        let share = matches!(values.first(), Some((Figure::Ratio(..), _)));
        let rule = match measures {
            Some(Measures::Rank) => &RULES[2],
            _ if share => &RULES[0],
            Some(Measures::Percent) => &RULES[0],
            Some(Measures::Money) => &RULES[1],
            Some(Measures::Count) => &RULES[3],
            _ => &RULES[2],
        };
        // What is said of a number stands near it. Without a bound a sentence of
        // nothing but numbers would take the square of its length.
        let range = &(range.start.max(at.saturating_sub(REACH))..range.end.min(span.end + REACH));
        let status = self.status(at, &span, range, setting, measures, share);
        let indicator = Indicator {
            values,
            unit,
            status,
            label: self.label(&span, range),
            period: self.period(range, at),
            compare: self.compare(span.end, range),
        };
        Measured { span, indicator, rule, ambiguous }
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.tokens[range.start].span.to(self.tokens[range.end - 1].span)
    }

    /// «Thông tư số 12/2027 -TT-BCL»: the number of a document that a wrap tore off its letters.
    fn numbers(&self, at: usize, range: &Range<usize>) -> bool {
        static NUMBER: Words = phrases!["số"];
        static TOTAL: Words = phrases!["tổng số"];
        at > range.start && NUMBER.ends_before(self.tokens, at) && !TOTAL.ends_before(self.tokens, at)
    }

    /// Whether a number with this unit measures something here.
    fn counts(
        &self,
        at: usize,
        figure: Figure,
        measures: Option<Measures>,
        range: &Range<usize>,
        setting: Setting,
    ) -> bool {
        let ratio = matches!(figure, Figure::Ratio(..));
        let Some(measures) = measures else { return ratio && !self.numbers(at, range) };
        if !ratio
            && at > range.start
            && ORDINALS_BEFORE.ends_before(self.tokens, at)
            && measures != Measures::Percent
        {
            return false;
        }
        match measures {
            Measures::Percent | Measures::Money | Measures::Multiple | Measures::Rank => true,
            // «500kV», «1.700km»: a unit glued to its number is mostly part of a name.
            Measures::Measure => !self.tokens.get(at + 1).is_some_and(|unit| unit.key == Key::of("kV")),
            Measures::Count => {
                let name = self.times_named(at);
                if ratio || name > 1 {
                    return ratio;
                }
                // «Ủy ban nhân dân 14 xã»: how many bodies there are is part of their name.
                static BODIES: Words =
                    phrases!["ủy ban nhân dân", "hội đồng nhân dân", "đảng ủy", "hđnd", "ubnd"];
                if at > range.start && BODIES.ends_before(self.tokens, at) {
                    return false;
                }
                let bound = at > range.start && BOUNDS_ONLY.ends_before(self.tokens, at);
                static HOLDS: Words = phrases!["chưa", "đã", "đang", "đạt", "hoàn thành", "không", "còn"];
                static ALSO: Words = phrases!["và", "cùng"];
                static SCALES: Words = phrases!["triệu", "nghìn", "ngàn", "tỷ", "vạn"];
                let end = at + 1 + unit(self.source, self.tokens, at + 1).map_or(0, |read| read.len);
                let holds = (end..range.end.min(end + 4)).any(|it| HOLDS.is(self.tokens, it));
                let also = at > range.start + 2
                    && ALSO.is(self.tokens, at - 1)
                    && (range.start..at - 1)
                        .rev()
                        .take(5)
                        .any(|it| self.tokens[it].kind == TokenKind::Number);
                let counted = holds || also || at > range.start && COUNTED.ends_before(self.tokens, at);
                let large = matches!(figure, Figure::One(one) if one.whole().is_some_and(|whole| whole >= 10))
                    || matches!(figure, Figure::Range(..))
                    || SCALES.is(self.tokens, at + 1);
                let task = setting.statement == Some(Kind::Task);
                // What is told of counts what there was: «đã làm 06 người chết»; «02 dự án nêu trên» are named.
                static NAMED: Words =
                    phrases!["nêu trên", "trên", "này", "nói trên", "đó", "sau", "sau đây", "còn lại", "cấp"];
                let told =
                    matches!(setting.statement, Some(Kind::Achievement | Kind::Limitation | Kind::Cause))
                        && !NAMED.is(self.tokens, end);
                bound || large || told || counted && !task
            }
        }
    }
}
