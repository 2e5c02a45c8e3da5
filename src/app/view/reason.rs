//! Why something was marked: the rule in words, the cue, what it is often
//! confused with, and how sure it is.

use super::Page;
use super::el::{El, button, el};
use crate::app::format::{date, figure};
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::state::share::{Msg as Asked, What};
use crate::app::words::Lang;
use crate::facet::Finding;
use crate::text::Span;

/// Words of a cue that are shown; it may be a whole lead-in.
const WORDS: usize = 20;

/// The reason of a finding.
pub fn reason(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<El> {
    let found = reading.finding(finding)?;
    // What marks an indicator is the number itself.
    let number = found.indicator.as_ref().map(|_| found.span);
    let cue = match found.cue.or(number).filter(|&cue| !reading.notice.clean(cue).is_empty()) {
        Some(cue) => quoted(page, reading, cue),
        None => el("span", "reason-part").add(lang.by_heading()),
    };
    let read = read_as(reading, found, lang);
    let read = (!read.is_empty()).then(|| el("dd", "reason-value").add(read.join("; ")));
    let from: Vec<El> = taken_from(found).map(|span| quoted(page, reading, span)).collect();
    let from = (!from.is_empty()).then(|| el("dd", "reason-value").all(from));
    // What a person said has none.
    let unlike = lang.said(found.rule.unlike);
    let fact = |name: &'static str| el("dt", "reason-name").add(name);
    let list = el("dl", "reason-list")
        .add(fact(lang.why_cue()))
        .add(el("dd", "reason-value").add(cue))
        .add(read.as_ref().map(|_| fact(lang.why_read())))
        .add(read)
        .add(from.as_ref().map(|_| fact(lang.why_from())))
        .add(from)
        .add((!unlike.is_empty()).then(|| fact(lang.why_unlike())))
        .add((!unlike.is_empty()).then(|| el("dd", "reason-value").add(unlike)))
        .add(fact(lang.why_sure()))
        .add(
            el("dd", "reason-value")
                .at("data-confidence", found.confidence.name())
                .add(lang.confidence(found.confidence)),
        );
    Some(
        el("div", "reason")
            .at("data-rule", found.rule.id)
            .add(el("p", "reason-says").add(lang.said(found.rule.says)))
            .add(list)
            .add(
                button("reason-copy", page, Asked::Copy(What::One(finding)).into())
                    .at("data-copy", "one")
                    .add(lang.copy_one()),
            ),
    )
}

/// Words of the text that lead to their place.
fn quoted(page: Page, reading: &Reading, span: Span) -> El {
    button("reason-place", page, Msg::PlaceChosen(span))
        .add(el("q", "reason-cue").at("lang", "vi").add(reading.opening(span, WORDS)))
}

/// Dates and numbers as they were understood.
fn read_as(reading: &Reading, found: &Finding, lang: Lang) -> Vec<String> {
    let said = |span: Span, meaning: String| format!("«{}» = {meaning}", reading.notice.clean(span));
    let deadlines = found.task.iter().flat_map(|task| &task.deadlines);
    let dates = deadlines.filter_map(|deadline| {
        let day = deadline.day()?;
        let last = if deadline.exclusive { day.add_days(-1)? } else { day };
        Some(said(deadline.span, lang.at_latest(date(lang, last))))
    });
    let values = found.indicator.iter().flat_map(|indicator| &indicator.values);
    dates.chain(values.map(|&(value, span)| said(span, figure(lang, value)))).collect()
}

/// Where the bodies that the sentence does not name were taken from.
fn taken_from(found: &Finding) -> impl Iterator<Item = Span> {
    let bodies = found.task.iter().flat_map(|task| task.actors.iter().chain(&task.coordinators));
    bodies.filter(|body| body.inferred).map(|body| body.span)
}
