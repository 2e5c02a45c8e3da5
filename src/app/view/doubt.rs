//! What is unclear or does not agree, gathered by what it is.

use super::Page;
use super::el::{El, el};
use super::place::passage;
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::facet::DoubtKind;
use crate::text::Span;

/// How many words of the passage are shown.
const WORDS: usize = 18;

/// A list of this many is open at once.
const SHORT: usize = 12;

/// All doubts, those of one kind together.
pub fn doubts(page: Page, reading: &Reading, lang: Lang) -> El {
    let mut kinds: Vec<(DoubtKind, Vec<Span>)> = Vec::new();
    for doubt in &reading.notice.doubts {
        match kinds.iter_mut().find(|(kind, _)| *kind == doubt.kind) {
            Some((_, spans)) => spans.push(doubt.span),
            None => kinds.push((doubt.kind, vec![doubt.span])),
        }
    }
    if kinds.is_empty() {
        return el("p", "doubt-none").add(lang.no_doubts());
    }
    let group = |(kind, spans): (DoubtKind, Vec<Span>)| {
        let (count, reading) = (spans.len(), reading.clone());
        let title = el("summary", "doubt-title")
            .add(el("h3", "doubt-name").add(lang.doubt(kind)))
            .add(el("span", "doubt-count").add(count.to_string()));
        let list = el("ul", "doubt-list").grow(count, 40, move |at| item(page, &reading, spans[at]));
        el("details", "doubt")
            .may("open", (count <= SHORT).then_some(""))
            .at("data-doubt", kind.name())
            .at("data-count", count.to_string())
            .add(title)
            .add(list)
    };
    el("div", "doubt-all")
        .add(el("p", "doubt-lead").add(lang.doubts_lead()))
        .all(kinds.into_iter().map(group))
}

fn item(page: Page, reading: &Reading, span: Span) -> El {
    el("li", "doubt-item").add(passage(page, span, reading.opening(span, WORDS)))
}
