//! Why something was marked: the rule in words, the cue, what it is often
//! confused with, and how sure it is.

use crate::app::reading::Reading;
use crate::app::words::Lang;
use leptos::prelude::*;

/// The reason of a finding.
pub fn reason(reading: &Reading, finding: usize, lang: Lang) -> Option<AnyView> {
    let found = reading.finding(finding)?;
    let cue = found.cue.map(|cue| reading.notice.clean(cue)).filter(|cue| !cue.is_empty());
    let cue = match cue {
        Some(cue) => view! { <q class="reason-cue" lang="vi">{cue}</q> }.into_any(),
        None => lang.by_heading().into_any(),
    };
    Some(
        view! {
            <div class="reason" data-rule=found.rule.id>
                <p class="reason-says">{lang.said(found.rule.says)}</p>
                <dl class="reason-list">
                    <dt>{lang.why_cue()}</dt>
                    <dd>{cue}</dd>
                    <dt>{lang.why_unlike()}</dt>
                    <dd>{lang.said(found.rule.unlike)}</dd>
                    <dt>{lang.why_sure()}</dt>
                    <dd data-confidence=found.confidence.name()>{lang.confidence(found.confidence)}</dd>
                </dl>
            </div>
        }
        .into_any(),
    )
}
