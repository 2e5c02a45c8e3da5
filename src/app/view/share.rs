//! What is handed on: words for the clipboard, a link with how far it comes, files. And what is
//! said of a link that came.

use super::Page;
use super::el::{El, button, el};
use crate::app::state::share::{Copied, FILES, Msg as Asked, What};
use crate::app::state::{Dialog, Msg};
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::share::qr::{Code, MARGIN};
use crate::share::{Meter, QR, meter};

/// How many files are usual; the others are behind a button.
const USUAL: usize = 3;

/// What the dialog holds.
pub fn share(page: Page) -> El {
    let copy = |what: What, words: fn(Lang) -> &'static str, hint: fn(Lang) -> &'static str| {
        button("share-copy", page, Asked::Copy(what).into())
            .at("data-copy", what.name())
            .add(el("strong", "share-name").add(page.say(words)))
            .add(el("span", "share-hint").add(page.say(hint)))
    };
    let file = |(at, (ending, _)): (usize, (&'static str, &'static str))| {
        button("share-file", page, Asked::Save(at).into())
            .at("data-file", ending)
            .add(el("strong", "share-name").words(move || page.lang.get().file(ending).to_owned()))
            .add(el("span", "share-hint").add(format!(".{ending}")))
    };
    let sends = page.peek(|state| state.share.sends);
    let title = |words: fn(Lang) -> &'static str| el("h3", "share-title").add(page.say(words));
    let files = || FILES.into_iter().enumerate().map(file);
    el("div", "share")
        .add(title(Lang::copy_and_paste))
        .add(
            el("div", "share-grid")
                .add(copy(What::Chat, Lang::copy_chat, Lang::copy_chat_hint))
                .add(copy(What::Table, Lang::copy_table, Lang::copy_table_hint))
                .add(copy(What::Markdown, Lang::copy_markdown, Lang::copy_markdown_hint)),
        )
        .add(title(Lang::link))
        .add(link(page))
        .add(title(Lang::save))
        .add(
            el("div", "share-grid").all(files().take(USUAL)).add(
                button("share-file", page, Asked::Print.into())
                    .at("data-action", "print")
                    .add(el("strong", "share-name").add(page.say(Lang::print)))
                    .add(el("span", "share-hint").add(page.say(Lang::print_hint))),
            ),
        )
        .add(
            el("details", "share-more")
                .add(el("summary", "share-others").add(page.say(Lang::other_files)))
                .add(el("div", "share-grid").all(files().skip(USUAL))),
        )
        .add(sends.then(|| {
            button("share-act", page, Asked::Send.into()).at("data-action", "send").add(page.say(Lang::send))
        }))
        .add(said(page, Some(Dialog::Share)))
}

/// The link: what it holds, how long it is, what breaks it.
fn link(page: Page) -> El {
    let changes = page.share_changes();
    let full = page.look(|state| state.share.full);
    let tier = |whole: bool, words: fn(Lang) -> &'static str| {
        button("share-tier", page, Asked::Whole(whole).into())
            .at("data-tier", if whole { "full" } else { "summary" })
            .says("aria-pressed", move || full.get() == whole)
            .add(page.say(words))
    };
    let qr = page.look(|state| state.share.qr);
    let fits = page.look(|state| state.share.link().is_some_and(|link| link.len() <= QR));
    let there = page.look(|state| state.share.link().is_some());
    let off = |off: bool| off.then(String::new);
    el("div", "share-link")
        .add(
            el("div", "share-row")
                .at("role", "group")
                .live("aria-label", page.told(Lang::link))
                .add(tier(false, Lang::summary_link))
                .add(tier(true, Lang::full_link)),
        )
        .part(move || (!full.get()).then(|| kinds(page)))
        .part(move || {
            changes.get();
            length(page)
        })
        .add(
            el("div", "share-row")
                .add(
                    button("share-act share-main", page, Asked::Copy(What::Link).into())
                        .at("data-copy", "link")
                        .live("disabled", move || off(!there.get()))
                        .add(page.say(Lang::copy_link)),
                )
                .add(
                    button("share-act", page, Asked::QrToggled.into())
                        .at("data-action", "qr")
                        .says("aria-expanded", move || qr.get())
                        .live("disabled", move || off(!fits.get()))
                        .add(page.say(Lang::qr)),
                )
                .part(move || {
                    let words = page.lang.get().qr_too_long(QR);
                    (there.get() && !fits.get()).then(|| el("span", "share-hint").add(words))
                }),
        )
        .part(move || {
            changes.get();
            qr.get().then(|| picture(page)).flatten()
        })
        .part(move || {
            changes.get();
            let here = page.peek(|state| state.share.base.is_empty());
            let lang = page.lang.get();
            el("p", "share-hint").add(if here { lang.link_here() } else { lang.link_hint() })
        })
}

/// Which kinds the summary link holds, those that the text has.
fn kinds(page: Page) -> El {
    let lang = page.lang.get();
    let there = Kind::ALL.into_iter().filter(|&kind| page.reading_now(|it| !it.digest.of(kind).is_empty()));
    let one = |kind: Kind| {
        let at = Kind::ALL.iter().position(|&other| other == kind).unwrap_or_default();
        let on = page.look(move |state| state.share.kinds[at]);
        button("share-kind", page, Asked::KindToggled(kind).into())
            .at("data-kind", kind.name())
            .says("aria-pressed", move || on.get())
            .add(super::icon::shape(kind))
            .add(lang.kinds(kind))
    };
    el("div", "share-row").at("role", "group").at("aria-label", lang.link_holds()).all(there.map(one))
}

/// How long the link is, and who cuts it.
fn length(page: Page) -> Option<El> {
    let lang = page.lang.get();
    let (link, cut) = page.peek(|state| (state.share.link.clone(), state.share.cut));
    let length = match link? {
        Err(refusal) => {
            return Some(el("p", "share-length").at("role", "status").add(lang.refused(refusal)));
        }
        Ok(link) => link.len(),
    };
    let (far, breaks) = meter(length);
    let names: Vec<&str> = breaks.iter().filter(|it| it.above > QR).map(|it| it.app).collect();
    let words =
        if names.is_empty() { lang.link_fits(length) } else { lang.link_breaks(length, names.join(", ")) };
    let name = match far {
        Meter::Short => "short",
        Meter::Long => "long",
        Meter::TooLong => "too-long",
    };
    let bar = el("meter", "share-meter")
        .at("max", "8000")
        .at("low", "1900")
        .at("high", "4000")
        .at("optimum", "0")
        .at("value", length.to_string())
        .at("aria-hidden", "true");
    Some(
        el("p", "share-length")
            .at("role", "status")
            .at("data-far", name)
            .add(bar)
            .add(el("span", "share-words").add(words))
            .add((far == Meter::TooLong).then(|| el("span", "share-words").add(lang.link_as_file())))
            .add(cut.then(|| el("span", "share-words").add(lang.link_shortened()))),
    )
}

/// The link as a QR code.
fn picture(page: Page) -> Option<El> {
    let code = page.peek(|state| Code::of(state.share.link()?))?;
    let lang = page.lang.get();
    // In an address `#` ends the picture, and `%` and `"` are not what they are.
    let svg = code.svg().replace('#', "%23").replace('"', "'");
    let side = (code.size + 2 * MARGIN).to_string();
    let image = el("img", "share-qr")
        .at("src", format!("data:image/svg+xml,{svg}"))
        .at("alt", lang.qr_alt())
        .at("width", side.clone())
        .at("height", side);
    Some(el("div", "share-picture").add(image).add(
        button("share-act", page, Asked::QrSaved.into()).at("data-action", "save-qr").add(lang.save_qr()),
    ))
}

/// How the last copying went; what the browser would not copy is there to be copied by hand.
pub fn said(page: Page, place: Option<Dialog>) -> El {
    let changes = page.share_changes();
    let here = page.look(move |state| state.dialog == place);
    el("div", "share-said").at("role", "status").part(move || {
        changes.get();
        if !here.get() {
            return None;
        }
        let lang = page.lang.get();
        let told = el("div", "share-told");
        match page.peek(|state| state.share.copied.clone()) {
            Copied::No => None,
            Copied::Yes(what) => Some(told.at("data-copied", what.name()).add(lang.copied())),
            Copied::Refused(words) => Some(
                told.at("data-copied", "refused")
                    .add(lang.copy_refused())
                    .add(
                        el("textarea", "share-text")
                            .at("readonly", "")
                            .at("rows", "5")
                            .at("aria-label", lang.copy())
                            .add(words),
                    )
                    .add(button("share-act", page, Asked::Seen.into()).add(lang.close())),
            ),
        }
    })
}

/// The same, where no dialog is open.
pub fn toast(page: Page) -> El {
    el("div", "share-toast").add(said(page, None))
}

/// What came by a link: a question where a text is there already, and that it is not verified.
pub fn arrived(page: Page) -> El {
    let changes = page.share_changes();
    el("div", "share-place").at("role", "status").part(move || {
        changes.get();
        let lang = page.lang.get();
        let (refused, waits, shown) = page.peek(|state| {
            let share = &state.share;
            (share.refused, share.asked.is_some(), share.unverified || share.report.is_some())
        });
        let bar = |name: &'static str, words: String| {
            el("div", "share-bar").at("data-link", name).add(el("p", "share-words").add(words))
        };
        let act = |words: &'static str, msg: Msg| button("share-act", page, msg).add(words);
        if let Some(refusal) = refused {
            let words = format!("{} {}", lang.link_not_opened(), lang.refused(refusal));
            Some(bar(refusal.name(), words).add(act(lang.close(), Asked::LeftAlone.into())))
        } else if waits {
            let bar = bar("waits", lang.link_waits().to_owned());
            let take = act(lang.open_link(), Asked::Taken.into());
            Some(bar.add(take).add(act(lang.leave_link(), Asked::LeftAlone.into())))
        } else if shown {
            let close = act(lang.close(), Asked::LeftAlone.into());
            Some(bar("unverified", lang.unverified().to_owned()).add(close))
        } else {
            None
        }
    })
}
