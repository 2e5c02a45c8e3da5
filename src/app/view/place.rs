//! The foot of an item: where it stands in the text, and why it was marked.

use super::Page;
use super::edit::{by, edit, fields};
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use super::reason::reason;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::words::Lang;
use crate::text::Span;

/// The foot of a finding's item.
pub fn foot(page: Page, reading: &Reading, finding: usize, lang: Lang) -> El {
    let links = el("div", "place-links")
        .add(show(page, reading, finding, lang))
        .add(why(page, finding, lang))
        .add(edit(page, finding, lang));
    el("div", "place").add(links).add(because(page, reading, finding, lang))
}

/// Leads to the passage.
pub fn show(page: Page, reading: &Reading, finding: usize, lang: Lang) -> El {
    button("place-show", page, Msg::ItemChosen(finding))
        .at("data-action", "show")
        .add(cited(reading, finding, lang))
        .add(sign(Sign::Arrow))
}

/// Opens the reason.
pub fn why(page: Page, finding: usize, lang: Lang) -> El {
    button("place-why", page, Msg::WhyToggled(finding))
        .at("data-action", "why")
        .says("aria-expanded", move || page.is_why(finding))
        .add(lang.why())
}

/// What a person changed; and the reason and the fields, where they were asked for.
pub fn because(page: Page, reading: &Reading, finding: usize, lang: Lang) -> El {
    let by = by(page, reading, finding, lang);
    let (reading, open) = (reading.clone(), reading.clone());
    el("div", "place-reason")
        .add(by)
        .part(move || page.is_why(finding).then(|| reason(page, &reading, finding, lang)).flatten())
        .part(move || page.is_open(finding).then(|| fields(page, &open, finding, lang)).flatten())
}

/// A passage in a few words that leads to its place.
pub fn passage(page: Page, span: Span, words: String) -> El {
    button("place-passage", page, Msg::PlaceChosen(span))
        .at("lang", "vi")
        .add(el("span", "place-words").add(words))
        .add(sign(Sign::Arrow))
}

/// How one cites the place of a finding.
pub fn cited(reading: &Reading, finding: usize, lang: Lang) -> String {
    let Some(found) = reading.finding(finding) else { return String::new() };
    match reading.cited(found) {
        ("", None) => lang.part(reading.notice.outline.node(found.node).part).to_owned(),
        ("", Some(bullet)) => lang.bullet(bullet),
        // «Điều 2» says itself what it is.
        (path, None) if path.contains(' ') => path.to_owned(),
        (path, None) => lang.section(path),
        (path, Some(bullet)) => lang.section_bullet(path, bullet),
    }
}
