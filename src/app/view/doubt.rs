//! What is unclear or does not agree, gathered by what it is.

use super::Page;
use super::icon::{Sign, sign};
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::words::Lang;
use crate::facet::DoubtKind;
use crate::text::Span;
use leptos::prelude::*;

/// How many words of the passage are shown.
const WORDS: usize = 18;

/// All doubts, those of one kind together.
pub fn doubts(page: Page, reading: &Reading, lang: Lang) -> AnyView {
    let mut kinds: Vec<(DoubtKind, Vec<Span>)> = Vec::new();
    for doubt in &reading.notice.doubts {
        match kinds.iter_mut().find(|(kind, _)| *kind == doubt.kind) {
            Some((_, spans)) => spans.push(doubt.span),
            None => kinds.push((doubt.kind, vec![doubt.span])),
        }
    }
    if kinds.is_empty() {
        return view! { <p class="doubt-none">{lang.no_doubts()}</p> }.into_any();
    }
    let group = |(kind, spans): (DoubtKind, Vec<Span>)| {
        let count = spans.len();
        let items = spans.into_iter().map(|span| item(page, reading, span)).collect_view();
        view! {
            <section class="doubt" data-doubt=kind.name() data-count=count.to_string()>
                <h3 class="doubt-title">{lang.doubt(kind)}<span class="doubt-count">{count}</span></h3>
                <ul class="doubt-list">{items}</ul>
            </section>
        }
    };
    view! {
        <p class="doubt-lead">{lang.doubts_lead()}</p>
        {kinds.into_iter().map(group).collect_view()}
    }
    .into_any()
}

fn item(page: Page, reading: &Reading, span: Span) -> AnyView {
    let words = reading.notice.clean(span);
    let mut short: String = words.split(' ').take(WORDS).collect::<Vec<_>>().join(" ");
    if short.len() < words.len() {
        short.push('…');
    }
    view! {
        <li>
            <button type="button" class="doubt-place" lang="vi" on:click=move |_| page.send(Msg::PlaceChosen(span))>
                <span>{short}</span>
                {sign(Sign::Arrow)}
            </button>
        </li>
    }
    .into_any()
}
