//! Whom a letter or a telegram is addressed to.

use super::bodies::{head, unfinished};
use super::letterhead::Quoted;
use super::recipients::entries;
use super::wording::{Text, bullet, ruled};
use crate::text::{Kind, Token, Words, phrases};
use std::ops::Range;

/// How the first sentence after an address begins.
#[rustfmt::skip]
static OPENING: Words = phrases![
    "căn cứ", "thực hiện", "xét", "ngày", "theo", "để", "tiếp theo", "sau khi", "về", "trên cơ sở", "qua", "hiện nay",
    "thời gian qua", "triển khai", "tại", "phúc đáp", "nhận được", "trong", "vừa qua", "1.", "i.", "nhằm",
];

static TELEGRAM: Words = phrases!["điện", "điện:"];

/// How long a list of addressees may be, in lines.
const LONGEST: usize = 60;

/// Reads the addressees that begin at token `from` (after «Kính gửi:»), and the line after them.
pub(super) fn addressees(text: &Text<'_>, from: usize) -> (Vec<Quoted>, usize) {
    let line = text.line_of(from.min(text.tokens.len().saturating_sub(1)));
    let mut from = from;
    while text.tokens.get(from).is_some_and(|it| it.is(':')) {
        from += 1;
    }
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut here = text.line_of(from.saturating_sub(1)).max(line);
    let beside = from..text.line(here).end.max(from);
    let mut after = here + 1;
    if !beside.is_empty() {
        parts.push(beside);
    }
    let listed = |parts: &[Range<usize>]| parts.iter().any(|part| bullet(&text.tokens[part.start]));
    while parts.len() < LONGEST {
        let Some(next) = text.next_filled(here + 1) else { break };
        let words = text.words(next);
        if ruled(words) {
            // The bars and rules of a flattened table.
            if words.len() > 2 || parts.is_empty() {
                here = next;
                continue;
            }
            break;
        }
        let range = text.line(next);
        let goes_on = match parts.last() {
            None => true,
            // «- Căn cứ …» is the body; so is a list that begins apart from an address without one.
            Some(last) if bullet(&words[0]) => {
                let own = listed(&parts) || !text.apart(next) || text.tokens[last.end - 1].is(':');
                own && !OPENING.is(text.tokens, range.start + 1)
            }
            Some(last) if text.tokens[last.end - 1].is(':') => true,
            Some(last) if listed(&parts) && !text.apart(next) => {
                let closed = matches!(text.tokens[last.end - 1].sign(), Some('.' | ';'));
                !(closed || (OPENING.is(text.tokens, range.start) && words[0].upper()))
            }
            Some(last) => !text.apart(next) && wraps(text, last, next),
        };
        if !goes_on {
            break;
        }
        parts.push(range);
        here = next;
        after = next + 1;
    }
    (entries(text, &parts), after)
}

/// Whether a line without a bullet is the rest of the one above.
fn wraps(text: &Text<'_>, above: &Range<usize>, line: usize) -> bool {
    let range = text.line(line);
    let first = &text.tokens[range.start];
    if matches!(text.tokens[above.end - 1].sign(), Some('.' | ':')) {
        return false;
    }
    if OPENING.is(text.tokens, range.start) && first.upper() {
        return false;
    }
    if (first.kind == Kind::Word && !first.upper()) || unfinished(text.tokens, above.clone()) || first.is('(')
    {
        return true;
    }
    // A full line goes on; a short one ends the list.
    let full = text.lines[text.line_of(above.start)].chars;
    full > 45 || matches!(text.tokens[above.end - 1].sign(), Some(';' | ','))
}

/// Where the colon stands if a line opens «THỦ TƯỚNG CHÍNH PHỦ điện:», maybe over two lines.
pub(super) fn telegram(text: &Text<'_>, line: usize) -> Option<usize> {
    let range = text.line(line);
    let own = telegram_in(text.tokens, range.clone());
    if own.is_some() || range.is_empty() || range.len() > 6 || text.apart(line + 1) {
        return own;
    }
    let next = text.line(line + 1);
    let rest = telegram_in(text.tokens, next.clone()).is_some() && head(text.tokens, next.start);
    if rest {
        None
    } else {
        telegram_in(text.tokens, range.start..next.end).filter(|_| head(text.tokens, range.start))
    }
}

fn telegram_in(tokens: &[Token], range: Range<usize>) -> Option<usize> {
    let words = tokens.get(range.clone())?;
    let at = words.iter().position(|it| it.is(':'))?;
    let said = at > 0 && at < 16 && TELEGRAM.is(words, at - 1) && !words[at - 1].caps() && words[0].upper();
    said.then_some(range.start + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, lex};

    #[test]
    fn reads_to_the_end_of_the_address() {
        for (letter, want, line) in [
            ("Kính gửi: Bộ trưởng Bộ Y tế.\nVề kết luận", &["Bộ trưởng Bộ Y tế"][..], 1),
            ("Kính gửi:\n- Sở Y tế;\n- Sở Nội\nvụ.\n\nXét đề nghị", &["Sở Y tế", "Sở Nội vụ"], 4),
            ("|\nKính gửi:\n|\n- Sở Y tế;\n- Các sở: A,\nB.\n|\nThực hiện", &["Sở Y tế", "Các sở: A, B"], 8),
            (
                "Kính gửi: Chủ\ntịch Ủy ban nhân dân xã Đồi Cao\nXét đề nghị",
                &["Chủ tịch Ủy ban nhân dân xã Đồi Cao"],
                2,
            ),
            ("Kính gửi:\n\n- Sở A;\n\n- Sở B;\n\nThời gian qua", &["Sở A", "Sở B"], 5),
            ("Kính gửi:", &[], 1),
        ] {
            let source = Source::new(letter);
            let read = lex(&source);
            let text = Text::new(&source, &read.tokens, &read.lines);
            let (got, after) = addressees(&text, 2);
            assert_eq!(got.iter().map(|it| it.value.as_str()).collect::<Vec<_>>(), want, "{letter:?}");
            assert_eq!(after, line, "{letter:?}");
        }
    }
}
