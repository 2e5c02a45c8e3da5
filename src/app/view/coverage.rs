//! How much of the text was interpreted, and what was not, each a press away from
//! its place.

use super::Page;
use super::bubble::pick;
use super::el::{El, el};
use super::icon::bar;
use super::place::passage;
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::coverage::{Coverage, Share, Unit, coverage as count};
use crate::text::Span;

/// Words of a sentence that are shown, and words around a value.
const WORDS: usize = 24;
const AROUND: usize = 6;

/// A list of this many is open at once.
const SHORT: usize = 8;

/// The meter and the list.
pub fn coverage(page: Page, reading: &Reading, lang: Lang) -> El {
    let found = count(&reading.notice);
    let meter = el("dl", "coverage-meter").all(Unit::ALL.map(|unit| share(unit, found.of(unit), lang)));
    let rest = if found.left.is_empty() {
        el("p", "coverage-none").add(lang.all_interpreted())
    } else {
        el("div", "coverage-rest")
            .add(el("h4", "coverage-left").add(lang.not_interpreted()))
            .all(Unit::ALL.map(|unit| left(page, reading, &found, unit, lang)))
    };
    el("section", "coverage")
        .add(el("h3", "coverage-title").add(lang.coverage()))
        .add(el("p", "coverage-lead").add(lang.coverage_lead()))
        .add(meter)
        .add(rest)
}

/// How many of a unit there are and how many are accounted for; nothing where there are none.
fn share(unit: Unit, share: Share, lang: Lang) -> Option<El> {
    let part = (u64::from(share.told) * 10_000).checked_div(u64::from(share.all))?;
    let told = lang.told_of(share.told, share.all);
    let value = el("dd", "coverage-value").add(told).add(bar(&[part as u32], None, None));
    Some(
        el("div", "coverage-share")
            .at("data-unit", unit.name())
            .at("data-told", share.told.to_string())
            .at("data-all", share.all.to_string())
            .add(el("dt", "coverage-unit").add(lang.unit(unit)))
            .add(value),
    )
}

/// What is left of a unit; opened on demand, since it may be long.
fn left(page: Page, reading: &Reading, found: &Coverage, unit: Unit, lang: Lang) -> Option<El> {
    let spans: Vec<Span> = found.left.iter().filter(|left| left.unit == unit).map(|left| left.span).collect();
    let count = spans.len();
    let reading = reading.clone();
    let item = move |at: usize| {
        let span = spans[at];
        let words = match unit {
            Unit::Sentence => reading.opening(span, WORDS),
            _ => reading.around(span, AROUND),
        };
        // A sentence can be something after all.
        let pick = (unit == Unit::Sentence).then(|| pick(page, span, lang));
        el("li", "coverage-item").at("data-left", unit.name()).add(passage(page, span, words)).add(pick)
    };
    let title = el("summary", "coverage-summary")
        .add(lang.unit(unit))
        .add(" ")
        .add(el("span", "coverage-count").add(count.to_string()));
    let list = el("ul", "coverage-list").grow(count, 40, item);
    let open = (count <= SHORT).then_some("");
    (count > 0).then(|| el("details", "coverage-part").may("open", open).add(title).add(list))
}
