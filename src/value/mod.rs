//! Values and the ways a notice writes them: numbers, dates, shares, money,
//! document numbers.
//!
//! A reader takes the tokens and a place and says what begins there, or
//! nothing. Readers know no context: that `11/40` after «chỉ tiêu» is a share
//! and after «ngày» is not a date is for the caller to say.

mod calendar;
mod clause;
mod date;
mod docno;
mod figure;
mod month;
mod number;
mod range;
mod reference;
mod session;
mod unit;
mod walk;

pub use calendar::{Date, When};
pub use date::{date, tells_time};
pub use docno::{DocNumber, doc_number};
pub use figure::{Figure, figure};
pub use number::{Decimal, number, word_number};
pub use range::{date_range, period};
pub use reference::{Reference, may_refer, reference};
pub use unit::{Measures, Unit, unit};

/// What was read, and how many tokens it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// Tokens from the place it began, at least 1.
    pub len: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, lex};

    /// Pieces that readers begin with or look for, in an order of no meaning.
    #[rustfmt::skip]
    const PIECES: &[&str] = &[
        "ngày", "tháng", "năm", "quý", "số", "từ", "đến", "và", "điểm", "khoản", "Điều", "Nghị quyết", "Luật", "của",
        "Đại hội", "Trung ương", "lần thứ", "XVI", "a", "/", "-", ".", ",", ":", "…", "%", "(", "10", "8", "2023",
        "1.234,5", "25.9", "10,11", "500", "20202025", "tỷ", "đồng", "xã", "TB", "UBND", "QĐUBND", "QH15", "Kế hoạch",
        "\n", "một", "mươi", "6", "đầu", "nhiệm kỳ",
    ];

    /// No reader panics or leaves the text, at any place and past the end.
    #[test]
    fn readers_stay_inside() {
        let mut state = 7u64;
        for _ in 0..3000 {
            let mut text = String::new();
            for _ in 0..12 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
                text.push_str(if state >> 63 == 0 { " " } else { "" });
            }
            let source = Source::new(text.as_str());
            let tokens = lex(&source).tokens;
            for at in 0..tokens.len() + 2 {
                let lens = [
                    number(&source, &tokens, at).map(|it| it.len),
                    word_number(&source, &tokens, at).map(|it| it.len),
                    figure(&source, &tokens, at).map(|it| it.len),
                    unit(&source, &tokens, at).map(|it| it.len),
                    date(&source, &tokens, at).map(|it| it.len),
                    date_range(&source, &tokens, at).map(|it| it.len),
                    period(&source, &tokens, at).map(|it| it.len),
                    doc_number(&source, &tokens, at).map(|it| it.len),
                    reference(&source, &tokens, at).map(|it| it.len),
                ];
                for (reader, len) in
                    lens.into_iter().enumerate().filter_map(|(reader, len)| Some((reader, len?)))
                {
                    assert!(len > 0 && at + len <= tokens.len(), "reader {reader} at {at} of {text:?}");
                }
            }
        }
    }
}
