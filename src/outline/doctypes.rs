//! The kinds of document and their short signs (DOMAIN.md 1.2, 1.3).

use crate::text::{Token, Words};

/// The kinds, as a notice names itself.
pub(super) static KINDS: Words = Words::file(include_str!("words/kinds.txt"));

/// The signs in a number and what they stand for. In Party numbers `QĐ` is also
/// «quy định» (`66-QĐ/TW`): the title line decides, the sign only helps out.
#[rustfmt::skip]
const SIGNS: &[(&str, &str)] = &[
    ("NQ", "nghị quyết"), ("QĐ", "quyết định"), ("CT", "chỉ thị"), ("QC", "quy chế"), ("QyĐ", "quy định"),
    ("QĐi", "quy định"), ("TC", "thông cáo"), ("TB", "thông báo"), ("HD", "hướng dẫn"), ("CTr", "chương trình"),
    ("KH", "kế hoạch"), ("PA", "phương án"), ("ĐA", "đề án"), ("DA", "dự án"), ("BC", "báo cáo"),
    ("BB", "biên bản"), ("TTr", "tờ trình"), ("HĐ", "hợp đồng"), ("CĐ", "công điện"), ("KL", "kết luận"),
    ("TT", "thông tư"), ("TTLT", "thông tư liên tịch"), ("NĐ", "nghị định"), ("GM", "giấy mời"),
    ("CV", "công văn"),
];

/// A kind that begins at `at`: its tokens and its name in lower case.
pub(super) fn kind_at(tokens: &[Token], at: usize) -> Option<(usize, &'static str)> {
    let (len, entry) = KINDS.entry_at(tokens, at)?;
    Some((len, KINDS.entry(entry)?)).filter(|&(_, kind)| kind != "phụ lục")
}

/// The kind a sign in a number stands for.
pub(super) fn kind_of_sign(sign: &str) -> Option<&'static str> {
    SIGNS.iter().find(|(short, _)| *short == sign).map(|&(_, kind)| kind)
}

/// Whether this kind is also an everyday word in names of bodies, so that a line
/// «DỰ ÁN …» in a letterhead may be the rest of «BAN QUẢN LÝ / DỰ ÁN …».
pub(super) fn faint(kind: &str) -> bool {
    matches!(
        kind,
        "dự án"
            | "đề án"
            | "chương trình"
            | "kế hoạch"
            | "phương án"
            | "hợp đồng"
            | "luật"
            | "lệnh"
            | "chiến lược"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, lex};

    #[test]
    fn names_kinds() {
        for (text, want) in [
            ("THÔNG BÁO KẾT LUẬN", Some("thông báo")),
            ("Chương trình hành động", Some("chương trình hành động")),
            ("PHỤ LỤC", None),
            ("thông", None),
        ] {
            assert_eq!(kind_at(&lex(&Source::new(text)).tokens, 0).map(|it| it.1), want, "{text}");
        }
        assert_eq!(kind_of_sign("TTr"), Some("tờ trình"));
        assert_eq!(kind_of_sign("UBND"), None);
        assert!(SIGNS.iter().all(|(_, kind)| KINDS.entries().contains(kind)));
    }
}
