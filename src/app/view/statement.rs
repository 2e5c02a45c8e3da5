//! Decisions, lessons and assessment: statements as they stand in the text.

use super::el::{El, el};
use super::place::foot;
use super::{Page, name};
use crate::app::browser;
use crate::app::reading::Reading;
use crate::app::state::{Msg, Tab};
use crate::app::words::Lang;
use crate::facet::Kind;
use leptos::ev::Event;

/// All findings of a kind.
pub fn statements(page: Page, reading: &Reading, kind: Kind, lang: Lang) -> El {
    let found = reading.digest.of(kind).to_vec();
    if found.is_empty() {
        return none(lang);
    }
    let reading = reading.clone();
    el("ol", "statement-list")
        .at("data-list", kind.name())
        .grow(found.len(), 40, move |at| item(page, &reading, found[at], lang))
}

/// Results, shortcomings and causes, one under the other.
pub fn assessment(page: Page, reading: &Reading, lang: Lang) -> El {
    let kinds: Vec<Kind> =
        Tab::Assessment.kinds().filter(|&kind| !reading.digest.of(kind).is_empty()).collect();
    if kinds.is_empty() {
        return none(lang);
    }
    let part = |kind: Kind| {
        el("section", "statement-part")
            .add(el("h3", "statement-title").add(lang.kinds(kind)))
            .add(statements(page, reading, kind, lang))
    };
    el("div", "statement-parts").all(kinds.into_iter().map(part))
}

/// What is said where there is nothing.
pub fn none(lang: Lang) -> El {
    el("p", "statement-none").add(lang.none_found())
}

fn item(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<El> {
    let found = reading.finding(finding)?;
    Some(
        el("li", "statement")
            .toggle("statement-on", move || page.is_chosen(finding))
            .toggle("search-miss", move || page.is_missed(finding))
            .at("data-finding", name(finding))
            .at("data-kind", found.kind.name())
            .on("click", move |event| item_clicked(page, &event, finding))
            .add(el("p", "statement-text").at("lang", "vi").add(reading.notice.says(found)))
            .add(foot(page, reading, finding, lang)),
    )
}

/// A click anywhere on an item that is not one of its own controls leads to the text.
pub fn item_clicked(page: Page, event: &Event, finding: usize) {
    if !browser::from_control(event) && browser::finding_at(event) == Some(finding) {
        page.send(Msg::ItemChosen(finding));
    }
}
