//! Texts taken apart, and what must hold of every text.

use super::*;

fn shown(text: &str) -> String {
    let source = Source::new(text);
    let read = lex(&source);
    let mut out = String::new();
    for line in &read.lines {
        for token in &read.tokens[line.first as usize..line.last as usize] {
            out.push_str(source.slice(token.span));
            out.push(' ');
        }
        out.push('⏎');
    }
    out
}

#[test]
fn takes_texts_apart() {
    for (text, want) in [
        ("Đạt 1.234,5 tỷ đồng.", "Đạt 1.234,5 tỷ đồng . ⏎"),
        ("**11/40** chỉ tiêu", "11 / 40 chỉ tiêu ⏎"),
        ("* Về kinh tế:\n*nghiêng* và", "* Về kinh tế : ⏎nghiêng và ⏎"),
        ("phát sinh... được", "phát sinh ... được ⏎"),
        ("ngày 10-8-2023 (km2)", "ngày 10 - 8 - 2023 ( km2 ) ⏎"),
        ("|a|\nb\r\n\r\nc", "⏎a ⏎⏎b ⏎⏎c ⏎"),
        ("H’Yim Kđoh", "H’Yim Kđoh ⏎"),
        ("Q****U****AN", "Q****U****AN ⏎"),
        ("c&ocirc;ng t&aacute;c&nbsp;R&D", "c&ocirc;ng t&aacute;c R & D ⏎"),
        ("<p>Giao <strong>Sở</strong></p><p>1. a</p>", "⏎Giao Sở ⏎⏎1 . a ⏎"),
        ("dưới <5% &hellip;", "dưới < 5 % &hellip; ⏎"),
        ("", "⏎"),
    ] {
        assert_eq!(shown(text), want, "{text:?}");
    }
}

#[test]
fn lines_tile_the_source() {
    let text = "a\r\n|b | c\u{c}\u{2028}d\n\n";
    let source = Source::new(text);
    let lines = lex(&source).lines;
    let whole: String = lines.iter().map(|line| source.slice(line.span)).collect();
    assert_eq!(whole, text);
}

#[test]
fn marks_apart_read_as_one_letter() {
    let composed = lex(&Source::new("Ủy ban nước"));
    let apart = lex(&Source::new("U\u{309}y ban nu\u{31b}o\u{31b}\u{301}c"));
    let keys = |read: &Tokens| read.tokens.iter().map(|token| token.key).collect::<Vec<_>>();
    assert_eq!(keys(&composed), keys(&apart));
}

#[test]
fn entities_read_as_what_they_stand_for() {
    let keys = |text: &str| lex(&Source::new(text)).tokens.iter().map(|token| token.key).collect::<Vec<_>>();
    assert_eq!(keys("Ủy ban c&ocirc;ng t&aacute;c &#7878;"), keys("Ủy ban công tác Ệ"));
}
