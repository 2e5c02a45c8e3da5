//! Marks in the text: what a passage is, by colour, by line and in words.
//!
//! A mark of a statement opens with a small button that names its kind; an
//! indicator is itself the button. Marks inside marks stay as they are found.

use super::el::{Child, el};
use super::{Page, name};
use crate::app::marks::{Marked, Piece, pieces};
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::text::Span;
use leptos::prelude::*;

/// The words of a span with their marks.
pub fn passage(page: Page, reading: &Reading, span: Span, marks: &[Marked], lang: Lang) -> Vec<AnyView> {
    shown(page, reading, &pieces(span, marks), lang)
}

fn shown(page: Page, reading: &Reading, pieces: &[Piece], lang: Lang) -> Vec<AnyView> {
    pieces.iter().filter_map(|piece| show(page, reading, piece, lang)).collect()
}

fn show(page: Page, reading: &Reading, piece: &Piece, lang: Lang) -> Option<AnyView> {
    let Piece::Mark { marked, first, inside } = piece else {
        let Piece::Words(span) = piece else { return None };
        return words(reading, *span);
    };
    let finding = marked.finding;
    let kind = lang.kind(marked.kind);
    let mark = el("mark", "mark")
        .toggle("mark-on", move || page.is_chosen(finding))
        .at("data-finding", name(finding))
        .at("data-kind", marked.kind.name());
    let hand = reading.finding(finding).is_some_and(|it| it.hand.is_some());
    let mark = mark.may("data-by", hand.then_some("person"));
    let (pen, by) = if hand { (" ✎", format!(" ({})", lang.by_person())) } else { ("", String::new()) };
    let leaf = inside.iter().all(|piece| matches!(piece, Piece::Words(_)));
    let inside = shown(page, reading, inside, lang);
    let mark = if marked.kind == Kind::Indicator && leaf {
        mark.at("role", "button")
            .at("tabindex", "0")
            .at("title", format!("{kind}{by}"))
            .says("aria-pressed", move || page.is_chosen(finding))
    } else if *first {
        // The click itself is heard by the text as a whole.
        let label = el("button", "mark-label")
            .at("type", "button")
            .at("lang", lang.code())
            .at("aria-label", lang.mark_of(format!("{kind}{by}")));
        mark.add(label.says("aria-pressed", move || page.is_chosen(finding)).add(format!("{kind}{pen}")))
    } else {
        mark.at("data-goes-on", "")
    };
    mark.all(inside).view()
}

/// Words without a mark; bold where the source had them so.
fn words(reading: &Reading, span: Span) -> Option<AnyView> {
    let runs = reading.runs(span);
    let run = |(run, bold): (Span, bool)| {
        let words = reading.words(run);
        if bold { el("b", "mark-bold").add(words).view() } else { words.view() }
    };
    match runs[..] {
        [one] => run(one),
        _ => runs.into_iter().map(run).collect::<Vec<_>>().view(),
    }
}
