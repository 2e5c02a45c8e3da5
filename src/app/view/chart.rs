//! All shares at a glance. The chart is a table with a drawn column, so that
//! whoever cannot see the bars reads the same rows.

use super::el::{El, button, el};
use super::icon::bar;
use super::indicator::figure;
use super::{Page, name};
use crate::app::chart::{Bar, chart as bars};
use crate::app::format::percent;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::words::Lang;

/// Words of a label, and words around a figure that has none.
const WORDS: usize = 12;
const AROUND: usize = 5;

/// The chart; nothing where fewer than two figures are shares.
pub fn chart(page: Page, reading: &Reading, lang: Lang) -> Option<El> {
    let bars = bars(reading);
    if bars.len() < 2 {
        return None;
    }
    let longest = bars.iter().flat_map(|bar| [bar.share, bar.target.map_or(0, |(_, share)| share)]).max()?;
    let whole = if longest > 10_000 { 20_000 } else { 10_000 };
    let column = |class: &'static str| el("th", class).at("scope", "col");
    let scale = [0, whole / 2, whole].map(|at| el("span", "chart-tick").add(percent(lang, at) + " %"));
    let head = el("tr", "chart-columns")
        .add(column("chart-column").add(lang.chart_what()))
        .add(
            column("chart-scale")
                .add(el("span", "chart-share").add(lang.chart_share()))
                .add(el("span", "chart-ticks").at("aria-hidden", "true").all(scale)),
        )
        .add(column("chart-column").add(lang.chart_value()));
    let count = bars.len();
    let reading = reading.clone();
    let rows =
        el("tbody", "chart-rows").grow(count, 40, move |at| row(page, &reading, bars[at], whole, lang));
    Some(
        el("table", "chart")
            .at("data-bars", count.to_string())
            .add(el("caption", "chart-caption").add(lang.chart()))
            .add(el("thead", "chart-head").add(head))
            .add(rows),
    )
}

fn row(page: Page, reading: &Reading, drawn: Bar, whole: u32, lang: Lang) -> Option<El> {
    let found = reading.finding(drawn.finding)?;
    let indicator = found.indicator.as_deref()?;
    let label = match indicator.label {
        Some(label) => reading.opening(label, WORDS),
        None => reading.around(found.span, AROUND),
    };
    let part = |share: u32| (u64::from(share) * 10_000 / u64::from(whole)) as u32;
    let target = drawn.target.and_then(|(at, share)| Some((reading.finding(at)?, share)));
    let told = target.map(|(goal, _)| {
        let goal = figure(reading, goal, lang);
        el("span", "chart-target").add(lang.chart_target(goal))
    });
    let what = button("chart-what", page, Msg::ItemChosen(drawn.finding)).at("lang", "vi").add(label);
    let value = el("td", "chart-value")
        .add(el("b", "chart-figure").at("lang", "vi").add(figure(reading, found, lang)))
        .add(" ")
        .add(el("span", "chart-status").add(lang.status(indicator.status)))
        .add(told);
    let bar = bar(&[part(drawn.share)], target.map(|(_, share)| part(share)), None);
    Some(
        el("tr", "chart-row")
            .at("data-bar", name(drawn.finding))
            .at("data-share", drawn.share.to_string())
            .at("data-status", indicator.status.name())
            .add(el("th", "chart-name").at("scope", "row").add(what))
            .add(el("td", "chart-bar").add(bar))
            .add(value),
    )
}
