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
    let quoted = |quoted: &Option<Quoted>| quoted.as_ref().map(|quoted| (quoted.value.clone(), quoted.span));
    let dated = |day: Option<(Date, Span)>| day.map(|(day, span)| (date(lang, day), span));
    let head_facts = [
        (lang.doc_kind(), "kind", quoted(&head.kind)),
        (lang.doc_number(), "number", quoted(&head.number)),
        // A document signed on a screen has its day in the signature.
        (lang.doc_issued(), "issued", dated(head.issued.or(tail.stamp))),
        (lang.doc_place(), "place", quoted(&head.place)),
        (lang.doc_issuer(), "issuer", quoted(&head.issuer)),
        (lang.doc_title(), "title", quoted(&head.title)),
    ];
    let event_facts = [
        (lang.event_date(), "event-date", dated(event.date)),
        (lang.event_chair(), "chair", quoted(&event.chair)),
        (lang.event_organiser(), "organiser", quoted(&event.organiser)),
    ];
    let sign_facts = [
        (lang.sign_authority(), "authority", quoted(&tail.authority)),
        (lang.sign_role(), "signer-role", quoted(&tail.signer_role)),
        (lang.sign_name(), "signer", quoted(&tail.signer)),
    ];
    el("section", "document")
        .add(part(page, lang.document(), head_facts.into(), lang))
        .add(part(page, lang.meeting(), event_facts.into(), lang))
        .add(part(page, lang.signature(), sign_facts.into(), lang))
        .add(names(page, lang.addressees(), "addressee", &head.addressees))
        .add(names(page, lang.recipients(), "recipient", &tail.recipients))
}

/// A fact's name, its name in the page's attributes, what is said and where.
type Fact = (&'static str, &'static str, Option<(String, Span)>);

/// Facts under a title; one line where the text has none of them.
fn part(page: Page, words: &'static str, facts: Vec<Fact>, lang: Lang) -> El {
    let part = el("div", "document-part").add(title(words));
    if facts.iter().all(|(_, _, value)| value.is_none()) {
        return part.add(el("p", "document-none").add(lang.not_stated()));
    }
    let one = |(name, key, value)| fact(page, name, key, value, lang);
    part.add(el("dl", "document-facts").all(facts.into_iter().map(one)))
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
