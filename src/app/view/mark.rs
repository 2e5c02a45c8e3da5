//! Marks in the text: what a passage is, by colour, by line and in words.
//!
//! A mark of a statement opens with a small button that names its kind; an
//! indicator is itself the button. Marks inside marks stay as they are found.

use super::{Page, name};
use crate::app::marks::{Marked, Piece, pieces};
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::text::Span;
use leptos::prelude::*;

/// The words of a span with their marks.
pub fn passage(page: Page, reading: &Reading, span: Span, marks: &[Marked], lang: Lang) -> Vec<AnyView> {
    pieces(span, marks).iter().map(|piece| show(page, reading, piece, lang)).collect()
}

fn show(page: Page, reading: &Reading, piece: &Piece, lang: Lang) -> AnyView {
    match piece {
        Piece::Words(span) => words(reading, *span),
        Piece::Mark { marked, first, inside } => {
            let leaf = inside.iter().all(|piece| matches!(piece, Piece::Words(_)));
            let inside: Vec<AnyView> = inside.iter().map(|piece| show(page, reading, piece, lang)).collect();
            if marked.kind == Kind::Indicator && leaf {
                figure(page, *marked, inside, lang)
            } else {
                statement(page, *marked, first.then_some(lang), inside)
            }
        }
    }
}

/// Words without a mark; bold where the source had them so.
fn words(reading: &Reading, span: Span) -> AnyView {
    let runs = reading.runs(span);
    if let [(run, false)] = runs[..] {
        return reading.words(run).into_any();
    }
    let run = |(run, bold): (Span, bool)| {
        let words = reading.words(run);
        if bold { view! { <b class="mark-bold">{words}</b> }.into_any() } else { words.into_any() }
    };
    runs.into_iter().map(run).collect_view().into_any()
}

/// A marked statement; named where it begins.
fn statement(page: Page, marked: Marked, named: Option<Lang>, inside: Vec<AnyView>) -> AnyView {
    let finding = marked.finding;
    let label = named.map(|lang| {
        view! {
            <button
                type="button"
                class="mark-label"
                lang=lang.code()
                aria-label=lang.mark_of(lang.kind(marked.kind))
                aria-pressed=move || page.is_chosen(finding).to_string()
            >
                {lang.kind(marked.kind)}
            </button>
        }
    });
    view! {
        <mark
            class="mark"
            class:mark-on=move || page.is_chosen(finding)
            data-finding=name(finding)
            data-kind=marked.kind.name()
            data-goes-on=named.is_none().then_some("")
        >
            {label}
            {inside}
        </mark>
    }
    .into_any()
}

/// A marked figure.
fn figure(page: Page, marked: Marked, inside: Vec<AnyView>, lang: Lang) -> AnyView {
    let finding = marked.finding;
    view! {
        <mark
            class="mark"
            class:mark-on=move || page.is_chosen(finding)
            role="button"
            tabindex="0"
            data-finding=name(finding)
            data-kind=marked.kind.name()
            title=lang.kind(marked.kind)
            aria-pressed=move || page.is_chosen(finding).to_string()
        >
            {inside}
        </mark>
    }
    .into_any()
}
