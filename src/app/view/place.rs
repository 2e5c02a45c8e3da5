//! The foot of an item: where it stands in the text, and why it was marked.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use super::reason::reason;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::words::Lang;

/// The foot of a finding's item.
pub fn foot(page: Page, reading: &Reading, finding: usize, lang: Lang) -> El {
    let links = el("div", "place-links")
        .add(
            button("place-show", page, Msg::ItemChosen(finding))
                .at("data-action", "show")
                .add(cited(reading, finding, lang))
                .add(sign(Sign::Arrow)),
        )
        .add(
            button("place-why", page, Msg::WhyToggled(finding))
                .at("data-action", "why")
                .says("aria-expanded", move || page.is_why(finding))
                .add(lang.why()),
        );
    let reading = reading.clone();
    el("div", "place")
        .add(links)
        .part(move || page.is_why(finding).then(|| reason(&reading, finding, lang)).flatten())
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
