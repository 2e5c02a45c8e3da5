//! The document itself: what it is, which meeting it reports, who signed it,
//! who gets it. What it does not say is shown as not said.

use super::Page;
use crate::app::format::date;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::words::Lang;
use crate::outline::letterhead::Quoted;
use crate::text::Span;
use crate::value::Date;
use leptos::prelude::*;

/// All of it.
pub fn document(page: Page, reading: &Reading, lang: Lang) -> AnyView {
    let (head, event, tail) = (&reading.notice.letterhead, &reading.notice.event, &reading.notice.tail);
    let show = |name: &'static str, key: &'static str, value: Option<(String, Span)>| fact(page, name, key, value, lang);
    let quoted = |quoted: &Option<Quoted>| quoted.as_ref().map(|quoted| (quoted.value.clone(), quoted.span));
    let dated = |day: Option<(Date, Span)>| day.map(|(day, span)| (date(lang, day), span));
    view! {
        <section class="document">
            <h3 class="document-title">{lang.document()}</h3>
            <dl class="document-facts">
                {show(lang.doc_kind(), "kind", quoted(&head.kind))}
                {show(lang.doc_number(), "number", quoted(&head.number))}
                {show(lang.doc_issued(), "issued", dated(head.issued))}
                {show(lang.doc_place(), "place", quoted(&head.place))}
                {show(lang.doc_issuer(), "issuer", quoted(&head.issuer))}
                {show(lang.doc_title(), "title", quoted(&head.title))}
            </dl>
            <h3 class="document-title">{lang.meeting()}</h3>
            <dl class="document-facts">
                {show(lang.event_date(), "event-date", dated(event.date))}
                {show(lang.event_chair(), "chair", quoted(&event.chair))}
                {show(lang.event_organiser(), "organiser", quoted(&event.organiser))}
            </dl>
            <h3 class="document-title">{lang.signature()}</h3>
            <dl class="document-facts">
                {show(lang.sign_authority(), "authority", quoted(&tail.authority))}
                {show(lang.sign_role(), "signer-role", quoted(&tail.signer_role))}
                {show(lang.sign_name(), "signer", quoted(&tail.signer))}
            </dl>
            {names(page, lang.addressees(), "addressee", &head.addressees)}
            {names(page, lang.recipients(), "recipient", &tail.recipients)}
        </section>
    }
    .into_any()
}

/// One fact; a click shows where it stands.
fn fact(page: Page, name: &'static str, key: &'static str, value: Option<(String, Span)>, lang: Lang) -> AnyView {
    let value = match value {
        Some((value, span)) => seen(page, value, span),
        None => view! { <span class="document-none">{lang.not_stated()}</span> }.into_any(),
    };
    view! { <div class="document-fact" data-fact=key><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

/// A value that leads to its place.
fn seen(page: Page, value: String, span: Span) -> AnyView {
    view! {
        <button type="button" class="document-value" lang="vi" on:click=move |_| page.send(Msg::PlaceChosen(span))>{value}</button>
    }
    .into_any()
}

/// A list of names; nothing where there are none.
fn names(page: Page, title: &'static str, key: &'static str, names: &[Quoted]) -> Option<AnyView> {
    let one = |name: &Quoted| {
        view! { <li data-fact=key>{seen(page, name.value.clone(), name.span)}</li> }
    };
    let items = names.iter().map(one).collect_view();
    (!names.is_empty()).then(|| {
        view! { <h3 class="document-title">{title}</h3> <ol class="document-names">{items}</ol> }.into_any()
    })
}
