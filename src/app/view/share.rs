//! What is handed on: links with how far they come, words for the clipboard, files.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use crate::app::browser;
use crate::app::state::share::{Copied, FILES, Msg as Asked, Share, What};
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::share::meter;
use leptos::prelude::*;

/// The dialog; empty until it is asked for.
pub fn share(page: Page) -> El {
    let changes = page.share_changes();
    el("dialog", "share")
        .at("id", "share")
        .live("aria-label", page.told(Lang::share))
        .on("close", move |_| page.send(Asked::Closed.into()))
        .part(move || {
            changes.get();
            let share = page.share();
            share.open.then(|| body(page, &share))
        })
}

/// What came by a link: a question where a text is there already, and that it is not verified.
pub fn arrived(page: Page) -> El {
    let changes = page.share_changes();
    el("div", "share-place").at("role", "status").part(move || {
        changes.get();
        let share = page.share();
        let bar = |words: fn(Lang) -> &'static str| {
            el("div", "share-bar").add(el("p", "share-words").add(page.say(words)))
        };
        let act = |words: fn(Lang) -> &'static str, msg: Asked| {
            button("share-act", page, msg.into()).add(page.say(words))
        };
        if let Some(refusal) = share.refused {
            let lang = page.lang.get();
            let words = format!("{} {}", lang.link_not_opened(), lang.refused(refusal));
            let bar =
                el("div", "share-bar").at("data-link", refusal.name()).add(el("p", "share-words").add(words));
            Some(bar.add(act(Lang::close, Asked::LeftAlone)))
        } else if share.asked.is_some() {
            let bar = bar(Lang::link_waits).at("data-link", "waits");
            let take = act(Lang::open_link, Asked::Taken);
            Some(bar.add(take).add(act(Lang::leave_link, Asked::LeftAlone)))
        } else if share.unverified || share.report.is_some() {
            Some(bar(Lang::unverified).at("data-link", "unverified").add(act(Lang::close, Asked::LeftAlone)))
        } else {
            None
        }
    })
}

fn body(page: Page, share: &Share) -> El {
    let lang = page.lang.get_untracked();
    let title = |words: &'static str| el("h3", "share-title").add(words);
    let copy = |what: What, words: &'static str| {
        button("share-act", page, Asked::Copy(what).into()).at("data-copy", what.name()).add(words)
    };
    let file = |(at, (ending, _)): (usize, (&'static str, &'static str))| {
        button("share-act", page, Asked::Save(at).into()).at("data-file", ending).add(format!(".{ending}"))
    };
    let kinds = Kind::ALL
        .into_iter()
        .filter(|&kind| page.reading.with_untracked(|it| !it.digest.of(kind).is_empty()));
    let kinds = kinds.map(|kind| {
        let at = Kind::ALL.iter().position(|&other| other == kind).unwrap_or_default();
        button("share-act", page, Asked::KindToggled(kind).into())
            .at("aria-pressed", if share.kinds[at] { "true" } else { "false" })
            .add(lang.kinds(kind))
    });
    let place = if share.base.is_empty() { lang.link_here() } else { lang.link_hint() };
    el("div", "share-body")
        .add(
            button("share-close", page, Asked::Closed.into())
                .on("click", |_| browser::share::close())
                .at("aria-label", lang.close())
                .add(sign(Sign::Cross)),
        )
        .add(el("h2", "share-head").add(lang.share()))
        .add(title(lang.links()))
        .add(el("p", "share-hint").add(place))
        .add(link(page, share, What::Summary, 0))
        .add(
            el("div", "share-row")
                .at("role", "group")
                .at("aria-label", lang.link_holds())
                .add(lang.link_holds())
                .all(kinds),
        )
        .add(link(page, share, What::Full, 1))
        .add(title(lang.copy()))
        .add(
            el("div", "share-row")
                .add(copy(What::Table, lang.copy_table()))
                .add(copy(What::Chat, lang.copy_chat()))
                .add(copy(What::Markdown, "Markdown")),
        )
        .add(title(lang.save()))
        .add(el("div", "share-row").all(FILES.into_iter().enumerate().map(file)))
        .add(el("p", "share-hint").add(lang.save_hint()))
        .add(said(lang, &share.copied))
}

/// A link, how long it is and what breaks it.
fn link(page: Page, share: &Share, what: What, at: usize) -> El {
    let lang = page.lang.get_untracked();
    let name = if what == What::Summary { lang.summary_link() } else { lang.full_link() };
    let row = el("div", "share-row").add(el("span", "share-name").add(name));
    match share.links.get(at) {
        Some(Ok(fragment)) => {
            let chars = fragment.len() + share.base.len();
            let (far, breaks) = meter(chars);
            let names: Vec<&str> = breaks.iter().map(|it| it.app).collect();
            let words = if names.is_empty() {
                lang.link_fits(chars)
            } else {
                lang.link_breaks(chars, names.join(", "))
            };
            row.add(
                button("share-act", page, Asked::Copy(what).into())
                    .at("data-copy", what.name())
                    .add(lang.copy()),
            )
            .add(el("span", "share-meter").at("data-far", format!("{far:?}").to_lowercase()).add(words))
        }
        Some(Err(refusal)) => row.add(el("span", "share-meter").add(lang.refused(*refusal))),
        None => row,
    }
}

/// How the last copying went; what the browser would not copy is there to be copied by hand.
fn said(lang: Lang, copied: &Copied) -> El {
    let place = el("div", "share-said").at("role", "status");
    match copied {
        Copied::No => place,
        Copied::Yes(what) => place.at("data-copied", what.name()).add(lang.copied()),
        Copied::Refused(words) => place.add(lang.copy_refused()).add(
            el("textarea", "share-text").at("readonly", "").at("aria-label", lang.copy()).add(words.clone()),
        ),
    }
}
