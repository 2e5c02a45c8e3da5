//! The document itself: what it is, which meeting it reports, who signed it,
//! who gets it. What it does not say is shown as not said.

use super::Page;
use super::el::{El, button, el};
use crate::app::format::date;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::words::Lang;
use crate::outline::letterhead::Quoted;
use crate::text::Span;
use crate::value::Date;

/// All of it.
pub fn document(page: Page, reading: &Reading, lang: Lang) -> El {
    let (head, event, tail) = (&reading.notice.letterhead, &reading.notice.event, &reading.notice.tail);
    let show = |name: &'static str, key: &'static str, value: Option<(String, Span)>| {
        fact(page, name, key, value, lang)
    };
    let quoted = |quoted: &Option<Quoted>| quoted.as_ref().map(|quoted| (quoted.value.clone(), quoted.span));
    let dated = |day: Option<(Date, Span)>| day.map(|(day, span)| (date(lang, day), span));
    let facts = || el("dl", "document-facts");
    el("section", "document")
        .add(title(lang.document()))
        .add(
            facts()
                .add(show(lang.doc_kind(), "kind", quoted(&head.kind)))
                .add(show(lang.doc_number(), "number", quoted(&head.number)))
                .add(show(lang.doc_issued(), "issued", dated(head.issued)))
                .add(show(lang.doc_place(), "place", quoted(&head.place)))
                .add(show(lang.doc_issuer(), "issuer", quoted(&head.issuer)))
                .add(show(lang.doc_title(), "title", quoted(&head.title))),
        )
        .add(title(lang.meeting()))
        .add(
            facts()
                .add(show(lang.event_date(), "event-date", dated(event.date)))
                .add(show(lang.event_chair(), "chair", quoted(&event.chair)))
                .add(show(lang.event_organiser(), "organiser", quoted(&event.organiser))),
        )
        .add(title(lang.signature()))
        .add(
            facts()
                .add(show(lang.sign_authority(), "authority", quoted(&tail.authority)))
                .add(show(lang.sign_role(), "signer-role", quoted(&tail.signer_role)))
                .add(show(lang.sign_name(), "signer", quoted(&tail.signer))),
        )
        .add(names(page, lang.addressees(), "addressee", &head.addressees))
        .add(names(page, lang.recipients(), "recipient", &tail.recipients))
}

fn title(words: &'static str) -> El {
    el("h3", "document-title").add(words)
}

/// One fact; a click shows where it stands.
fn fact(page: Page, name: &'static str, key: &'static str, value: Option<(String, Span)>, lang: Lang) -> El {
    let value = match value {
        Some((value, span)) => seen(page, value, span),
        None => el("span", "document-none").add(lang.not_stated()),
    };
    el("div", "document-fact")
        .at("data-fact", key)
        .add(el("dt", "document-name").add(name))
        .add(el("dd", "document-said").add(value))
}

/// A value that leads to its place.
fn seen(page: Page, value: String, span: Span) -> El {
    button("document-value", page, Msg::PlaceChosen(span)).at("lang", "vi").add(value)
}

/// A list of names; nothing where there are none.
fn names(page: Page, words: &'static str, key: &'static str, names: &[Quoted]) -> Option<El> {
    let one = |name: &Quoted| {
        el("li", "document-item").at("data-fact", key).add(seen(page, name.value.clone(), name.span))
    };
    let list = || el("ol", "document-names").all(names.iter().map(one));
    (!names.is_empty()).then(|| el("div", "document-list").add(title(words)).add(list()))
}
