//! Figures as cards, with a bar where a figure is a share of a whole, and the
//! shares of one whole added up.

use super::place::foot;
use super::statement::{item_clicked, none};
use super::{Page, growing, name};
use crate::app::format::{number, percent, share};
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::digest::Sum;
use crate::facet::{Finding, Indicator, Kind};
use crate::text::Span;
use leptos::prelude::*;

/// The cards, sums first.
pub fn indicators(page: Page, reading: &Reading, lang: Lang) -> AnyView {
    let found = reading.digest.of(Kind::Indicator).to_vec();
    if found.is_empty() {
        return none(lang);
    }
    let sums: Vec<AnyView> = reading.digest.sums.iter().map(|sum| added(reading, sum, lang)).collect();
    let shown = growing(found.len(), 60, 60);
    let reading = reading.clone();
    let one = move |at: usize| found.get(at).map(|&finding| card(page, &reading, finding, lang));
    view! {
        {(!sums.is_empty()).then(|| view! { <ul class="indicator-sums">{sums}</ul> })}
        <ul class="indicator-list" data-list="indicator">
            <For each=move || 0..shown.get() key=|at| *at children=one />
        </ul>
    }
    .into_any()
}

fn card(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<AnyView> {
    let found = reading.finding(finding)?;
    let indicator = found.indicator.as_deref()?;
    let clean = |span: Span| reading.notice.clean(span);
    let values: Vec<String> = indicator.values.iter().map(|&(_, span)| clean(span)).collect();
    let unit = indicator.unit.map(clean);
    let percent_of = measured(reading, indicator);
    let facts = [(lang.period(), indicator.period), (lang.compared(), indicator.compare)];
    let facts: Vec<AnyView> = facts.into_iter().filter_map(|(name, span)| Some(fact(name, clean(span?)))).collect();
    Some(
        view! {
            <li
                class="indicator"
                class:indicator-on=move || page.is_chosen(finding)
                data-finding=name(finding)
                data-kind="indicator"
                data-status=indicator.status.name()
                on:click=move |event| item_clicked(page, &event, finding)
            >
                <p class="indicator-figure" lang="vi">
                    {bound(reading, found, indicator).map(|bound| view! { <span class="indicator-bound">{bound}" "</span> })}
                    <span class="indicator-value">{values.join(" → ")}</span>
                    {unit.map(|unit| view! { " "<span class="indicator-unit">{unit}</span> })}
                </p>
                <span class="indicator-status">{lang.status(indicator.status)}</span>
                {indicator.label.map(|label| view! { <p class="indicator-label" lang="vi">{clean(label)}</p> })}
                {percent_of.map(|of| bar(&[of], lang.share_of(percent(lang, of))))}
                {(!facts.is_empty()).then(|| view! { <dl class="indicator-facts">{facts}</dl> })}
                {foot(page, reading, finding, lang)}
            </li>
        }
        .into_any(),
    )
}

fn fact(name: &'static str, value: String) -> AnyView {
    view! { <div><dt>{name}": "</dt><dd lang="vi">{value}</dd></div> }.into_any()
}

/// The words of a bound before the number: «trên», «ít nhất».
fn bound(reading: &Reading, found: &Finding, indicator: &Indicator) -> Option<String> {
    let (_, first) = indicator.values.first()?;
    let before = reading.notice.clean(Span { start: found.span.start, end: first.start.max(found.span.start) });
    (!before.is_empty()).then_some(before)
}

/// The share that a bar can show: one figure from nothing to all, that is no change.
fn measured(reading: &Reading, indicator: &Indicator) -> Option<f64> {
    let [(figure, _)] = indicator.values[..] else { return None };
    let is_percent = indicator.unit.is_some_and(|unit| reading.notice.clean(unit) == "%");
    let of = share(figure, is_percent)?;
    ((0.0..=1.0).contains(&of) && indicator.compare.is_none()).then_some(of)
}

/// Shares of one whole as one bar, with the same in words.
fn bar(shares: &[f64], words: String) -> AnyView {
    let mut from = 0.0;
    let parts: Vec<AnyView> = shares
        .iter()
        .enumerate()
        .map(|(at, share)| {
            let (x, width) = (from, (share * 100.0).min(100.0 - from).max(0.0));
            from += width;
            // Neighbours differ in more than colour: every second one is lighter.
            let class = if at % 2 == 0 { "indicator-part" } else { "indicator-part indicator-other" };
            view! { <rect class=class x=format!("{x:.2}") y="0" width=format!("{width:.2}") height="4" /> }.into_any()
        })
        .collect();
    view! {
        <svg class="indicator-bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label=words>
            <rect class="indicator-whole" x="0" y="0" width="100" height="4" />
            {parts}
        </svg>
    }
    .into_any()
}

/// Shares of one whole, added up: «11/40 + 29/40 = 40/40».
fn added(reading: &Reading, sum: &Sum, lang: Lang) -> AnyView {
    let parts = sum.parts.iter().filter_map(|&part| reading.finding(part));
    let figures: Vec<_> = parts.filter_map(|found| found.indicator.as_deref()?.values.first().copied()).collect();
    let written: Vec<String> = figures.iter().map(|&(_, span)| reading.notice.clean(span)).collect();
    let shares: Vec<f64> = figures.iter().filter_map(|&(figure, _)| share(figure, false)).collect();
    let unit = sum.parts.first().and_then(|&part| reading.finding(part)?.indicator.as_deref()?.unit);
    let sum_up = format!("{} = {}/{}", written.join(" + "), sum.total, sum.whole);
    let off = number(sum.whole) - number(sum.total);
    let verdict = match () {
        () if sum.adds_up() => lang.adds_up().to_owned(),
        () if off > 0.0 => lang.falls_short(percent(lang, off / 100.0)),
        () => lang.runs_over(percent(lang, -off / 100.0)),
    };
    view! {
        <li class="indicator-sum" data-sum=sum.total.to_string() data-whole=sum.whole.to_string() data-adds-up=sum.adds_up().to_string()>
            <p class="indicator-figure">
                <span class="indicator-value">{sum_up.clone()}</span>
                {unit.map(|unit| view! { " "<span class="indicator-unit" lang="vi">{reading.notice.clean(unit)}</span> })}
            </p>
            {bar(&shares, sum_up)}
            <p class="indicator-verdict">{lang.sum_of()}": "{verdict}</p>
        </li>
    }
    .into_any()
}
