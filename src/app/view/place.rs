//! The foot of an item: where it stands in the text, and why it was marked.

use super::Page;
use super::icon::{Sign, sign};
use super::reason::reason;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::words::Lang;
use leptos::prelude::*;

/// The foot of a finding's item.
pub fn foot(page: Page, reading: &Reading, finding: usize, lang: Lang) -> impl IntoView + use<> {
    let why = {
        let reading = reading.clone();
        move || page.is_why(finding).then(|| reason(&reading, finding, lang))
    };
    view! {
        <div class="place">
            <button type="button" class="place-show" data-action="show" on:click=move |_| page.send(Msg::ItemChosen(finding))>
                {cited(reading, finding, lang)}
                {sign(Sign::Arrow)}
            </button>
            <button
                type="button"
                class="place-why"
                data-action="why"
                aria-expanded=move || page.is_why(finding).to_string()
                on:click=move |_| page.send(Msg::WhyToggled(finding))
            >
                {lang.why()}
            </button>
        </div>
        {why}
    }
}

/// How one cites the place of a finding.
pub fn cited(reading: &Reading, finding: usize, lang: Lang) -> String {
    let Some(found) = reading.finding(finding) else { return String::new() };
    match reading.cited(found) {
        ("", None) => lang.part(reading.notice.outline.node(found.node).part).to_owned(),
        ("", Some(bullet)) => lang.bullet(bullet),
        (path, None) => lang.section(path),
        (path, Some(bullet)) => lang.section(format_args!("{path}, {}", lang.bullet(bullet).to_lowercase())),
    }
}
