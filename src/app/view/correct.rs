//! The way back from corrections, and the list of them.

use super::Page;
use super::edit;
use super::el::{El, button, el};
use super::icon::{Sign, shape, sign};
use crate::app::state::Msg;
use crate::app::state::correct::{Done, Msg as Says};
use crate::app::words::Lang;
use crate::correction::Correction;
use crate::facet::Kind;
use leptos::prelude::*;

/// How much of a passage is shown.
const WORDS: usize = 16;

/// The bar over the summary, once there is something to take back.
pub fn correct(page: Page) -> El {
    let steps = page.look(|state| {
        let [back, forth] = state.correct.steps();
        let said = !(state.reading.corrections.is_empty() && state.correct.lost.is_empty());
        u64::from(back) | u64::from(forth) << 1 | u64::from(said) << 2
    });
    let listed = page.look(|state| state.correct.listed);
    let there = page.look(move |_| steps.get() != 0);
    el("div", "correct-place").part(move || {
        there.get().then(|| {
            let step =
                |name: &'static str, bit: u64, sign_: Sign, words: fn(Lang) -> &'static str, says: Says| {
                    button("correct-step", page, Msg::Correct(says))
                        .at("data-action", name)
                        .live("aria-disabled", move || (steps.get() & bit == 0).then(|| "true".to_owned()))
                        .live("title", page.told(words))
                        .live("aria-label", page.told(words))
                        .add(sign(sign_))
                };
            let list = button("correct-count", page, Msg::Correct(Says::Listed))
                .at("data-action", "corrections")
                .live("hidden", move || (steps.get() & 4 == 0).then(String::new))
                .says("aria-expanded", move || listed.get())
                .add(sign(Sign::Pen))
                .words(move || count(page))
                .add(sign(Sign::Chevron));
            el("div", "correct")
                .add(
                    el("div", "correct-bar")
                        .add(list)
                        .add(el("p", "correct-done").at("role", "status").words(move || done(page)))
                        .add(step("undo", 1, Sign::Undo, Lang::undo, Says::Undone))
                        .add(step("redo", 2, Sign::Redo, Lang::redo, Says::Redone)),
                )
                .part(move || listed.get().then(|| items(page)))
        })
    })
}

fn count(page: Page) -> String {
    let lang = page.lang.get();
    page.turn.get();
    let corrections = page.reading.with(|reading| reading.corrections.len());
    match (corrections, page.peek(|state| state.correct.lost.len())) {
        (count, 0) => lang.corrections(count),
        (count, lost) => format!("{} · {}", lang.corrections(count), lang.corrections_lost(lost)),
    }
}

fn done(page: Page) -> String {
    let lang = page.lang.get();
    page.turn.get();
    match page.peek(|state| state.correct.done) {
        None => String::new(),
        Some(Done::Edited) => lang.done_edited().to_owned(),
        Some(Done::Relabelled(kind)) => lang.done_relabelled(lang.kind(kind)),
        Some(Done::Added(kind)) => lang.done_added(lang.kind(kind)),
        Some(Done::Dropped(kind)) => lang.done_dropped(lang.kind(kind)),
        Some(Done::Restored) => lang.done_restored().to_owned(),
        Some(Done::Undone) => lang.done_undone().to_owned(),
        Some(Done::Redone) => lang.done_redone().to_owned(),
        Some(Done::Replaced) => lang.done_replaced().to_owned(),
        Some(Done::Lost(count)) => lang.done_lost(count),
    }
}

/// All corrections, those that lost their passage first.
fn items(page: Page) -> El {
    let (reading, lang) = (page.reading.get(), page.lang.get());
    page.turn.get();
    let lost =
        page.peek(|state| state.correct.lost.iter().map(|it| it.correction.clone()).collect::<Vec<_>>());
    let gone = lost.iter().enumerate().map(|(at, correction)| {
        el("li", "correct-item correct-lost")
            .add(el("p", "correct-why").add(lang.list_lost()))
            .add(said(correction, lang))
            .add(
                button("correct-act", page, Msg::Correct(Says::Forgotten(at)))
                    .at("data-action", "forget")
                    .add(lang.list_forget()),
            )
    });
    let kept = reading.corrections.iter().map(|correction| {
        el("li", "correct-item")
            .add(said(correction, lang))
            .add(
                button("correct-act", page, Msg::PlaceChosen(correction.span))
                    .add(lang.show_passage())
                    .add(sign(Sign::Arrow)),
            )
            .add(
                button("correct-act", page, Msg::Correct(Says::Restored(correction.span)))
                    .at("data-action", "restore-read")
                    .add(if correction.read_as.is_some() { lang.edit_restore() } else { lang.edit_drop() }),
            )
    });
    el("ul", "correct-list").all(gone).all(kept)
}

/// What was said of which words.
fn said(correction: &Correction, lang: Lang) -> El {
    let mut words = correction.quote.split(' ').take(WORDS).collect::<Vec<_>>().join(" ");
    if words.len() < correction.quote.len() {
        words.push('…');
    }
    let kind = correction.kind.or(correction.read_as);
    let what = edit::what(correction, lang).join(", ");
    el("p", "correct-said")
        .may("data-kind", kind.map(Kind::name))
        .add(kind.map(|kind| el("span", "correct-kind").add(shape(kind)).add(lang.kind(kind))))
        .add(el("span", "correct-what").add(what))
        .add(el("q", "correct-words").at("lang", "vi").add(words))
}
