//! On a narrow screen: what a tapped mark is and why, below the text one reads.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, shape, sign};
use super::place::cited;
use super::reason::reason;
use crate::app::state::{Msg, Pane};
use leptos::prelude::*;

/// The chosen mark in short. Wide screens show its item instead.
pub fn peek(page: Page) -> Option<El> {
    let finding = page.chosen.get()?;
    if page.pane.get() != Pane::Text {
        return None;
    }
    let (reading, lang) = (page.reading.get(), page.lang.get());
    let kind = reading.finding(finding)?.kind;
    let head = el("p", "peek-head")
        .add(el("span", "peek-kind").add(shape(kind)).add(lang.kind(kind)))
        .add(el("span", "peek-place").add(cited(&reading, finding, lang)));
    Some(
        el("aside", "peek")
            .at("data-kind", kind.name())
            .at("aria-label", lang.why())
            .add(head)
            .add(reason(&reading, finding, lang))
            .add(
                button("peek-more", move || page.send(Msg::ItemSought(finding)))
                    .add(lang.in_summary())
                    .add(sign(Sign::Arrow)),
            )
            .add(
                button("peek-close", move || page.send(Msg::MarkLeft))
                    .at("aria-label", lang.close())
                    .add(sign(Sign::Cross)),
            ),
    )
}
