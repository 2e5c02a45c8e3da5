//! Signs that are one sign, and characters that are none (DOMAIN.md 8.1).

use super::letter::letter;

/// Whether `c` is an apostrophe inside a name: a letter follows it.
pub(super) fn apostrophe(c: char, next: Option<char>) -> bool {
    matches!(c, '\'' | '\u{2019}') && next.is_some_and(|next| letter(next).is_some_and(|it| it.code < 34))
}

/// Whether nothing is seen of `c`.
pub(super) fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffc}' | '\u{1f}')
}

/// The sign that stands for all of its shape.
pub(super) fn fold(c: char) -> char {
    match c {
        '–' | '—' | '−' | '‑' | '‒' | '―' | '\u{1e}' => '-',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '′' => '\'',
        '●'
        | '○'
        | '◦'
        | '▪'
        | '■'
        | '□'
        | '◊'
        | '◆'
        | '❖'
        | '➢'
        | '➤'
        | '✓'
        | '✔'
        | '∙'
        | '·'
        | '‣'
        | '⁃'
        | '\u{f000}'..='\u{f0ff}' => '•',
        '％' => '%',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        other => other,
    }
}
