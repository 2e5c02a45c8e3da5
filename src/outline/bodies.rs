//! Names of bodies in letterheads: where one begins, and where it only goes on.

use super::wording::Text;
use crate::text::{Kind, Token, Words, phrases};
use std::ops::Range;

/// Words a body's name begins with.
static HEADS: Words = Words::file(include_str!("words/heads.txt"));

/// What looks like a head and is the middle of a name.
static NOT_HEADS: Words =
    phrases!["ban nhân dân", "hội chủ nghĩa", "bộ máy", "hội đồng bộ", "đoàn thể", "đoàn viên"];

/// Names that are none without what follows: the next line is their rest.
static OPEN: Words = Words::file(include_str!("words/open_heads.txt"));

/// Words after which a name cannot end.
static JOINTS: Words = phrases!["và", "của", "về", "với", "tại", "cho", "thuộc", "trong", "các", "trên"];

/// Whether a body's name begins at `at`.
pub(super) fn head(tokens: &[Token], at: usize) -> bool {
    HEADS.is(tokens, at) && !NOT_HEADS.is(tokens, at)
}

/// Whether the words `range` cannot be the end of a phrase.
pub(super) fn unfinished(tokens: &[Token], range: Range<usize>) -> bool {
    let Some(last) = tokens.get(range.clone()).and_then(<[Token]>::last) else { return false };
    matches!(last.sign(), Some(',' | '-' | '&' | '(')) || JOINTS.is(tokens, range.end - 1)
}

/// The last body that these pieces of a letterhead name, as the pieces of its name.
///
/// A piece opens a new body when it begins like one and the name before it is
/// whole; «UỶ BAN NHÂN DÂN / TỈNH …» stays one, «UBND TỈNH … / SỞ …» is two.
pub(super) fn last_body(text: &Text<'_>, pieces: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut body: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        let opens = head(text.tokens, piece.start);
        let goes_on = match body.as_slice() {
            [] => false,
            [only] if opening_only(text.tokens, only.clone()) => true,
            [.., last] => !opens || unfinished(text.tokens, last.clone()),
        };
        if !goes_on {
            if !opens {
                continue;
            }
            body.clear();
        }
        body.push(piece.clone());
    }
    body
}

/// Whether a piece is nothing but the opening of a name: «ỦY BAN», «VĂN PHÒNG».
pub(super) fn opening_only(tokens: &[Token], piece: Range<usize>) -> bool {
    let words = tokens[piece.clone()].iter().filter(|word| word.kind == Kind::Word).count();
    words == 1 || OPEN.at(tokens, piece.start) == Some(piece.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, lex};

    #[test]
    fn the_issuer_is_the_last_whole_name() {
        for (header, want) in [
            ("UỶ BAN NHÂN DÂN\nTỈNH SÔNG NGỌC", "UỶ BAN NHÂN DÂN TỈNH SÔNG NGỌC"),
            ("ỦY\nBAN NHÂN DÂN\nXÃ ĐỒI CAO", "ỦY BAN NHÂN DÂN XÃ ĐỒI CAO"),
            ("UBND TỈNH SÔNG NGỌC\nSỞ Y TẾ", "SỞ Y TẾ"),
            ("VĂN PHÒNG CHÍNH\nPHỦ", "VĂN PHÒNG CHÍNH PHỦ"),
            ("VĂN\nPHÒNG CHÍNH PHỦ", "VĂN PHÒNG CHÍNH PHỦ"),
            ("TỈNH UỶ SÔNG NGỌC\nVĂN PHÒNG", "VĂN PHÒNG"),
            ("BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TỔ CHỨC", "BAN TỔ CHỨC"),
            ("BAN CHẤP HÀNH\nĐẢNG BỘ TỈNH SÔNG NGỌC", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH SÔNG NGỌC"),
            ("ĐẢNG ỦY\nỦY BAN NHÂN DÂN TỈNH", "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH"),
            ("SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
            ("VĂN PHÒNG ĐOÀN ĐBQH VÀ\nHỘI ĐỒNG NHÂN DÂN", "VĂN PHÒNG ĐOÀN ĐBQH VÀ HỘI ĐỒNG NHÂN DÂN"),
            ("THANH TRA\nCHÍNH PHỦ", "THANH TRA CHÍNH PHỦ"),
            ("TIN MỚI\nSỞ NỘI VỤ", "SỞ NỘI VỤ"),
            ("TIN MỚI", ""),
        ] {
            let source = Source::new(header);
            let read = lex(&source);
            let text = Text::new(&source, &read.tokens, &read.lines);
            let pieces: Vec<_> = (0..read.lines.len()).map(|line| text.line(line)).collect();
            let got = text.joined(&last_body(&text, &pieces)).map(|it| it.value).unwrap_or_default();
            assert_eq!(got, want);
        }
    }
}
