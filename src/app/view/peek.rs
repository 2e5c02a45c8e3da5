//! On a narrow screen: what a tapped mark is and why, below the text one reads.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, shape, sign};
use super::place::cited;
use super::reason::reason;
use super::task::brief;
use crate::app::state::correct::Msg as Says;
use crate::app::state::{Msg, Pane};
use leptos::prelude::*;

/// The chosen mark in short. Wide screens show its item instead.
pub fn peek(page: Page) -> Option<El> {
    let finding = page.chosen.get()?;
    if page.pane.get() != Pane::Text {
        return None;
    }
    let (reading, lang) = (page.reading.get(), page.lang.get());
    let found = reading.finding(finding)?;
    let kind = found.kind;
    let said = match (&found.task, &found.indicator) {
        (Some(task), _) => Some(brief(&reading, task, lang)),
        (_, Some(indicator)) => {
            Some(format!("{} · {}", reading.notice.says(found), lang.status(indicator.status)))
        }
        _ => None,
    };
    let head = el("p", "peek-head")
        .add(el("span", "peek-kind").add(shape(kind)).add(lang.kind(kind)))
        .add(el("span", "peek-place").add(cited(&reading, finding, lang)));
    Some(
        el("aside", "peek")
            .at("data-kind", kind.name())
            .at("aria-label", lang.why())
            .add(head)
            .add(said.map(|said| el("p", "peek-said").at("lang", "vi").add(said)))
            .add(reason(page, &reading, finding, lang))
            .add(
                button("peek-more", page, Msg::ItemSought(finding))
                    .add(lang.in_summary())
                    .add(sign(Sign::Arrow)),
            )
            .add(
                button("peek-more", page, Msg::Correct(Says::Opened(finding)))
                    .add(sign(Sign::Pen))
                    .add(lang.edit()),
            )
            .add(
                button("peek-close", page, Msg::MarkLeft)
                    .at("aria-label", lang.close())
                    .add(sign(Sign::Cross)),
            ),
    )
}
