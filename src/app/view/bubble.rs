//! What selected words can be marked as: a few buttons beside them.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, shape, sign};
use crate::app::state::Msg;
use crate::app::state::correct::Msg as Says;
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::text::Span;

/// The buttons, while words are selected.
pub fn bubble(page: Page) -> El {
    let selected = page.look(|state| state.correct.selected.is_some());
    el("div", "bubble-place").part(move || selected.get().then(|| buttons(page)))
}

fn buttons(page: Page) -> El {
    let lang = page.lang.get();
    let one = |kind: Kind| {
        button("bubble-kind", page, Msg::Correct(Says::Added(kind)))
            .at("data-kind", kind.name())
            .add(shape(kind))
            .add(lang.kind(kind))
    };
    el("div", "bubble")
        .at("role", "toolbar")
        .at("aria-label", lang.bubble())
        .at("title", lang.bubble_hint())
        // A press must not let go of the words.
        .on("pointerdown", |event| event.prevent_default())
        .on("mousedown", |event| event.prevent_default())
        .add(el("p", "bubble-title").at("role", "status").add(Lang::bubble(lang)))
        .add(el("div", "bubble-kinds").all(Kind::ALL.map(one)))
}

/// Says of a passage that it is something.
pub fn pick(page: Page, span: Span, lang: Lang) -> El {
    button("bubble-pick", page, Msg::Correct(Says::Picked(span)))
        .at("data-action", "mark")
        .at("aria-haspopup", "true")
        .add(sign(Sign::Pen))
        .add(lang.bubble_pick())
}
