//! The ư that a clipboard dropped from TCVN3, where it is the soft hyphen.
//!
//! Only the ư without a tone is lost; `trưởng` arrives as `trởng`. The rimes `ơng`,
//! `ơc`, `ơu` do not exist, so there it is certain; elsewhere a list decides
//! (DOMAIN.md 8.4). What is a word without its ư too, such as `mời` beside `mười`,
//! is left alone unless its neighbour tells.

use super::case::{is_lower, small};
use super::choice::{Choice, choose, in_case_of};
use super::syllable::{is_syllable, is_vowel};
use crate::text::letter::letter;

/// The word with its ư, where it is known to lack one.
///
/// `beside` are the words around it in small letters, empty where there is none.
pub(super) fn restore(word: &str, beside: [&str; 2]) -> Option<String> {
    let small = small(word);
    let vowel = |c: char| letter(c).is_some_and(|it| is_vowel(it.code));
    // Capitals without a vowel are an abbreviation.
    if word.chars().nth(1).is_some() && !word.contains(is_lower) && !word.contains(vowel) {
        return None;
    }
    if let Some(good) = choose(LOST, &small, beside) {
        return (good != small).then(|| in_case_of(good, word));
    }
    if is_syllable(&small) {
        return None;
    }
    let nasal = || small.strip_suffix("ng").map(str::len).filter(|&at| at > 0);
    let at = small.find(HORNED).or_else(nasal)?;
    let whole = format!("{}ư{}", &small[..at], &small[at..]);
    is_syllable(&whole).then(|| in_case_of(&whole, word))
}

const HORNED: [char; 6] = ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'];

/// In the order of their letters' codes; a word as it is stands before what it else was.
#[rustfmt::skip]
const LOST: &[Choice] = &[
    ("bu", "bưu", "", "chính điện tá phẩm cục kiện"),
    ("c", "cư", "dân định di tái", "trú dân xá xử"),
    ("cha", "cha", "ông người", "mẹ ông anh con ruột nuôi truyền"),
    ("cha", "chưa", "", ""),
    ("cới", "cưới", "", ""),
    ("cời", "cười", "", ""),
    ("d", "dư", "số", "luận nợ địa"),
    ("dới", "dưới", "", ""),
    ("h", "hư", "", "hỏng hại cấu"),
    ("hu", "hưu", "nghỉ về tuổi", "trí"),
    ("hơu", "hươu", "", ""),
    ("lu", "lưu", "", ""),
    ("lới", "lưới", "", ""),
    ("lợn", "lượn", "bay", ""),
    ("lợt", "lượt", "", ""),
    ("ma", "ma", "buôn bóng", "túy tuý trận sát chay thuột"),
    ("ma", "mưa", "", ""),
    ("mu", "mưu", "tham âm", ""),
    ("mơi", "mươi", "", ""),
    ("mời", "mười", "tháp", "một hai ba bốn năm sáu bảy tám chín ngày"),
    ("mợn", "mượn", "", ""),
    ("ng", "ngư", "", ""),
    ("ngời", "người", "", ""),
    ("nh", "như", "", ""),
    ("nhng", "nhưng", "", ""),
    ("rỡi", "rưỡi", "", ""),
    ("s", "sư", "kỹ luật giáo kĩ", "phạm đoàn"),
    ("su", "sưu", "", "tầm tập"),
    ("sờn", "sườn", "", ""),
    ("t", "tư", "", ""),
    ("th", "thư", "bí văn đơn", "ký kí viện mời từ"),
    ("trợt", "trượt", "", ""),
    ("tơi", "tươi", "", ""),
    ("tới", "tưới", "", "tiêu tiết"),
    ("u", "u", "khối", "ác bướu nang"),
    ("u", "ưu", "", ""),
    ("vơn", "vươn", "", ""),
    ("vờn", "vườn", "", ""),
    ("vợt", "vượt", "", ""),
    ("xa", "xưa", "ngày thời", ""),
    ("đa", "đa", "tối", ""),
    ("đa", "đưa", "đột", "ra vào tin về lên đến đi các hàng công nội việc nước dự người học sản xuống việt đất tài hoạt"),
    ("ơm", "ươm", "vờn vườn", "giống tạo mầm"),
];

#[cfg(test)]
mod tests {
    use super::super::choice::is_sorted;
    use super::*;

    #[test]
    fn restores_what_is_certain() {
        assert!(is_sorted(LOST));
        let read = |word| restore(word, ["", ""]);
        for (lost, whole) in [
            ("trởng", "trưởng"),
            ("Nớc", "Nước"),
            ("đợc", "được"),
            ("Đờng", "Đường"),
            ("TRƠNG", "TRƯƠNG"),
            ("rợu", "rượu"),
            ("ngời", "người"),
            ("Dới", "Dưới"),
            ("nhng", "nhưng"),
            ("Hng", "Hưng"),
        ] {
            assert_eq!(read(lost).as_deref(), Some(whole));
        }
        for whole in ["trường", "nơi", "mời", "TNG", "NH", "UBND", "công", "đa", "d", "ở"] {
            assert_eq!(read(whole), None, "{whole}");
        }
        assert_eq!(restore("t", ["đầu", ""]).as_deref(), Some("tư"));
        assert_eq!(restore("Đa", ["", "vào"]).as_deref(), Some("Đưa"));
        assert_eq!(restore("đa", ["tối", "là"]), None);
    }
}
