//! Figures as cards, with a bar where a figure is a share of a whole, and the
//! shares of one whole added up.

use super::chart::chart;
use super::el::{El, el};
use super::icon::bar;
use super::place::foot;
use super::statement::{item_clicked, none};
use super::{Page, name};
use crate::app::chart::{measured, target_of};
use crate::app::format::{self, difference, percent, share};
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::facet::{Finding, Indicator, Kind, Sum};
use crate::text::Span;
use crate::value::Figure;

/// Words around a figure that has no label.
const AROUND: usize = 7;

/// The cards, sums first.
pub fn indicators(page: Page, reading: &Reading, lang: Lang) -> El {
    let found = reading.digest.of(Kind::Indicator).to_vec();
    if found.is_empty() {
        return none(lang);
    }
    let sums = &reading.digest.sums;
    let sums = (!sums.is_empty())
        .then(|| el("ul", "indicator-sums").all(sums.iter().map(|sum| added(reading, sum, lang))));
    let chart = chart(page, reading, lang);
    let reading = reading.clone();
    let cards = el("ul", "indicator-list")
        .at("data-list", "indicator")
        .grow(found.len(), 40, move |at| card(page, &reading, found[at], lang));
    el("div", "indicator-all").add(sums).add(chart).add(cards)
}

fn card(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<El> {
    let found = reading.finding(finding)?;
    let indicator = found.indicator.as_deref()?;
    let clean = |span: Span| reading.notice.clean(span);
    let written: Vec<String> = indicator.values.iter().map(|&(_, span)| clean(span)).collect();
    let facts = [(lang.period(), indicator.period), (lang.compared(), indicator.compare)];
    let facts: Vec<El> =
        facts.into_iter().filter_map(|(name, span)| Some(fact(name, clean(span?)))).collect();
    let label = match indicator.label {
        Some(label) => clean(label),
        None => reading.around(found.span, AROUND),
    };
    let target = target_of(reading, finding).and_then(|goal| {
        let goal = figure(reading, reading.finding(goal)?, lang);
        Some(el("p", "indicator-target").add(lang.chart_target(goal)))
    });
    let figure = el("p", "indicator-figure")
        .at("lang", "vi")
        .add(bound(reading, found, indicator).map(|bound| el("span", "indicator-bound").add(bound + " ")))
        .add(
            el("span", "indicator-value")
                .at("title", written.join(" → "))
                .add(values(reading, indicator, lang)),
        )
        .add(indicator.unit.map(|unit| el("span", "indicator-unit").add(format!(" {}", clean(unit)))));
    Some(
        el("li", "indicator")
            .toggle("indicator-on", move || page.is_chosen(finding))
            .toggle("search-miss", move || page.is_missed(finding))
            .at("data-finding", name(finding))
            .at("data-kind", "indicator")
            .at("data-status", indicator.status.name())
            .on("click", move |event| item_clicked(page, &event, finding))
            .add(figure)
            .add(el("span", "indicator-status").add(lang.status(indicator.status)))
            .add(el("p", "indicator-label").at("lang", "vi").add(label))
            .add(measured(reading, found).map(|of| bar(&[of], None, Some(lang.share_of(percent(lang, of))))))
            .add(target)
            .add((!facts.is_empty()).then(|| el("dl", "indicator-facts").all(facts)))
            .add(foot(page, reading, finding, lang)),
    )
}

fn fact(name: &'static str, value: String) -> El {
    let name = el("dt", "indicator-name").add(name).add(": ");
    el("div", "indicator-fact").add(name).add(el("dd", "indicator-said").at("lang", "vi").add(value))
}

/// The words of a bound before the number: «trên», «ít nhất».
fn bound(reading: &Reading, found: &Finding, indicator: &Indicator) -> Option<String> {
    let (_, first) = indicator.values.first()?;
    let before =
        reading.notice.clean(Span { start: found.span.start, end: first.start.max(found.span.start) });
    (!before.is_empty()).then_some(before)
}

/// Its numbers: as written, in English as the English write them.
fn values(reading: &Reading, indicator: &Indicator, lang: Lang) -> String {
    let one = |&(value, span): &(Figure, Span)| match lang {
        Lang::Vi => reading.notice.clean(span),
        Lang::En => format::figure(lang, value),
    };
    indicator.values.iter().map(one).collect::<Vec<_>>().join(" → ")
}

/// Its numbers with their bounds and unit.
pub fn figure(reading: &Reading, found: &Finding, lang: Lang) -> String {
    let Some(indicator) = found.indicator.as_deref() else { return String::new() };
    let bound = bound(reading, found, indicator).unwrap_or_default();
    let unit = indicator.unit.map(|unit| reading.notice.clean(unit)).unwrap_or_default();
    let space = if unit == "%" { "" } else { " " };
    format!("{bound} {}{space}{unit}", values(reading, indicator, lang)).trim().to_owned()
}

/// Shares of one whole, added up: «11/40 + 29/40 = 40/40».
fn added(reading: &Reading, sum: &Sum, lang: Lang) -> El {
    let parts = sum.parts.iter().filter_map(|&part| reading.finding(part));
    let figures: Vec<_> =
        parts.filter_map(|found| found.indicator.as_deref()?.values.first().copied()).collect();
    let written: Vec<String> = figures.iter().map(|&(_, span)| reading.notice.clean(span)).collect();
    let shares: Vec<u32> = figures.iter().filter_map(|&(figure, _)| share(figure, false)).collect();
    let unit = sum.parts.first().and_then(|&part| reading.finding(part)?.indicator.as_deref()?.unit);
    let sum_up = format!("{} = {}/{}", written.join(" + "), sum.total, sum.whole);
    let verdict = match difference(sum.whole, sum.total) {
        _ if sum.adds_up() => lang.adds_up().to_owned(),
        Ok(short) => lang.falls_short(short),
        Err(over) => lang.runs_over(over),
    };
    let figure = el("p", "indicator-figure").add(el("span", "indicator-value").add(sum_up.clone())).add(
        unit.map(|unit| {
            el("span", "indicator-unit").at("lang", "vi").add(format!(" {}", reading.notice.clean(unit)))
        }),
    );
    el("li", "indicator-sum")
        .at("data-sum", sum.total.to_string())
        .at("data-whole", sum.whole.to_string())
        .at("data-adds-up", sum.adds_up().to_string())
        .add(figure)
        .add(bar(&shares, None, Some(sum_up)))
        .add(el("p", "indicator-verdict").add(lang.sum_of()).add(": ").add(verdict))
}
