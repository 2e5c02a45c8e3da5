//! Why something was marked: the rule in words, the cue, what it is often
//! confused with, and how sure it is.

use super::el::{El, el};
use crate::app::reading::Reading;
use crate::app::words::Lang;

/// The reason of a finding.
pub fn reason(reading: &Reading, finding: usize, lang: Lang) -> Option<El> {
    let found = reading.finding(finding)?;
    let cue = found.cue.map(|cue| reading.notice.clean(cue)).filter(|cue| !cue.is_empty());
    let cue = match cue {
        Some(cue) => el("q", "reason-cue").at("lang", "vi").add(cue),
        None => el("span", "reason-part").add(lang.by_heading()),
    };
    let fact = |name: &'static str| el("dt", "reason-name").add(name);
    let list = el("dl", "reason-list")
        .add(fact(lang.why_cue()))
        .add(el("dd", "reason-value").add(cue))
        .add(fact(lang.why_unlike()))
        .add(el("dd", "reason-value").add(lang.said(found.rule.unlike)))
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
            .add(list),
    )
}
