//! Text of before Unicode, or damaged: what it is, what it would read like, and the
//! question. Nothing is changed before the reader has said so.

use super::Page;
use super::el::{El, button, el};
use crate::app::state::Msg;
use crate::text::{Encoding, Preview, Suspicion};
use leptos::prelude::*;

/// The question, while it is open.
pub fn legacy(page: Page) -> Option<El> {
    let reading = page.reading.get();
    let suspicion = reading.notice.suspicion.as_ref()?;
    let lang = page.lang.get();
    let mendable = suspicion.encoding.is_mendable();
    let says = match suspicion.encoding {
        Encoding::Tcvn3 => lang.legacy_tcvn3(),
        Encoding::Vni => lang.legacy_vni(),
        Encoding::Scrambled => lang.legacy_scrambled(),
        Encoding::Damaged | Encoding::Unicode => lang.legacy_damaged(),
    };
    let mend = if suspicion.encoding == Encoding::Damaged { lang.legacy_mend() } else { lang.legacy_do() };
    let mend = mendable.then(|| button("legacy-do", page, Msg::Mended).at("data-action", "mend").add(mend));
    let leave =
        button("legacy-leave", page, Msg::LegacyLeft).at("data-action", "leave").add(lang.legacy_leave());
    Some(
        el("section", "legacy")
            .at("data-encoding", suspicion.encoding.name())
            .at("aria-label", says)
            .add(el("p", "legacy-says").add(says))
            .add(mendable.then(|| el("p", "legacy-ask").add(lang.legacy_ask())))
            .add(mendable.then(|| lines(suspicion, lang)))
            .add(el("div", "legacy-tools").add(mend).add(leave)),
    )
}

/// Up to three lines as they are and as they would be.
fn lines(suspicion: &Suspicion, lang: crate::app::words::Lang) -> El {
    let head = |words: &'static str| el("th", "legacy-head").at("scope", "col").add(words);
    let cell = |class: &'static str, words: &str| el("td", class).at("lang", "vi").add(words.to_owned());
    let row = |line: &Preview| {
        el("tr", "legacy-line")
            .add(cell("legacy-before", &line.before))
            .add(cell("legacy-after", &line.after))
    };
    el("table", "legacy-lines")
        .add(
            el("thead", "legacy-heads")
                .add(el("tr", "legacy-line").add(head(lang.legacy_before())).add(head(lang.legacy_after()))),
        )
        .add(el("tbody", "legacy-rows").all(suspicion.preview.iter().map(row)))
}
