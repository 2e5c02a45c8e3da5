//! The box for the text and, while it is empty, what the page is for.
//!
//! The box stays one and the same element whatever else is shown, so that
//! typing is never interrupted.

use super::Page;
use super::draft::drafts;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use crate::app::reading::Reading;
use crate::app::samples::Sample;
use crate::app::state::{Mode, Msg, State};
use crate::app::words::Lang;
use leptos::prelude::*;

/// The box and what is around it.
pub fn paste(page: Page) -> El {
    let shown = move || page.is_empty() || page.mode.get() == Mode::Raw;
    let kept = page.look(|state| state.drafts.turn);
    // A long text would take the browser longer to lay out in the box than the page to read.
    let held = page.look(State::is_replacing);
    el("div", "paste")
        .live("hidden", move || (!shown() || held.get()).then(String::new))
        .part(move || page.is_empty().then(|| intro(page)))
        .add(
            el("textarea", "paste-box")
                .at("id", "paste")
                .at("lang", "vi")
                .at("spellcheck", "false")
                .at("autocapitalize", "off")
                .at("autocomplete", "off")
                .live("aria-label", page.told(Lang::paste_label))
                .live("placeholder", page.told(Lang::paste_hint))
                .on("input", move |event| page.send(Msg::Typed(event_target_value(&event)))),
        )
        .part(move || page.is_empty().then(|| tools(page)))
        .part(move || {
            kept.get();
            page.is_empty().then(|| drafts(page)).flatten()
        })
        .part(move || page.is_empty().then(|| samples(page)))
}

/// What the page does and what it does not.
fn intro(page: Page) -> El {
    let promise = el("p", "paste-where")
        .add(sign(Sign::Lock))
        .add(el("span", "paste-promise").add(page.say(Lang::where_it_stays)));
    el("div", "paste-intro")
        .add(el("h2", "paste-hero").add(page.say(Lang::hero)))
        .add(el("p", "paste-what").add(page.say(Lang::what_it_does)))
        .add(promise)
}

/// Other ways to a text.
fn tools(page: Page) -> El {
    el("div", "paste-tools")
        .add(
            button("paste-open", page, Msg::FileAsked)
                .at("data-action", "open")
                .add(sign(Sign::File))
                .add(page.say(Lang::open_file)),
        )
        .add(el("span", "paste-drop").add(page.say(Lang::or_drop)))
        .part(move || {
            let before = page.before.get();
            (!before.is_empty()).then(|| restore(page, &before))
        })
}

/// The way back to the text before.
fn restore(page: Page, before: &Reading) -> El {
    let title = before.notice.letterhead.title.as_ref().map(|title| title.value.clone());
    let words = move || {
        let lang = page.lang.get();
        title.as_ref().map_or_else(|| lang.restore().to_owned(), |title| lang.restore_named(title))
    };
    button("paste-restore", page, Msg::Restored)
        .at("data-action", "restore")
        .add(sign(Sign::Back))
        .add(el("span", "paste-before").words(words))
}

/// The samples.
fn samples(page: Page) -> El {
    let one = |sample: Sample| {
        let open = button("paste-sample", page, Msg::SampleOpened(sample))
            .at("data-sample", sample.name())
            .add(el("strong", "paste-kind").words(move || sample.kind(page.lang.get()).to_owned()))
            .add(el("span", "paste-about").words(move || sample.about(page.lang.get()).to_owned()))
            .add(el("span", "paste-length").words(move || page.lang.get().words_of(sample.words())));
        el("li", "paste-item").add(open)
    };
    el("section", "paste-samples")
        .add(el("h3", "paste-try").add(page.say(Lang::try_samples)))
        .add(el("ul", "paste-list").all(Sample::ALL.map(one)))
        .add(el("p", "paste-note").add(page.say(Lang::sample_note)))
}
