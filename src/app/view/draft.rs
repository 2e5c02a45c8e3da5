//! The texts kept on this device: each to be opened again or deleted, and all to be
//! forgotten at once. And what is said when one could not be kept.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use crate::app::browser;
use crate::app::draft::Head;
use crate::app::state::drafts::Msg as Did;
use crate::app::state::{Msg, Refused};
use crate::app::words::Lang;

/// The list, on the empty page; nothing where there are none.
pub fn drafts(page: Page) -> Option<El> {
    let lang = page.lang.get();
    let list = page.peek(|state| state.drafts.list.clone());
    if list.is_empty() {
        return None;
    }
    Some(
        el("section", "draft")
            .add(
                el("div", "draft-head").add(el("h3", "draft-title").add(lang.drafts())).add(
                    button("draft-forget", page, Msg::Drafts(Did::Forgotten))
                        .at("data-action", "forget")
                        .add(lang.forget()),
                ),
            )
            .add(el("ul", "draft-list").all(list.into_iter().map(|head| one(page, head, lang)))),
    )
}

fn one(page: Page, head: Head, lang: Lang) -> El {
    let title = if head.title.is_empty() { lang.draft_untitled().to_owned() } else { head.title };
    // A word of these texts has four letters and a space, and two bytes are one letter now and then.
    let words = (head.len / 6).max(1);
    let open = button("draft-open", page, Msg::Drafts(Did::Asked(head.id)))
        .at("data-draft", head.id.to_string())
        .add(el("span", "draft-name").at("lang", "vi").add(title.clone()))
        .add(el("span", "draft-about").add(lang.draft_about(browser::local_time(head.saved, lang), words)));
    el("li", "draft-item").add(open).add(
        button("draft-delete", page, Msg::Drafts(Did::Deleted(head.id)))
            .at("data-action", "delete")
            .at("aria-label", lang.draft_delete(title))
            .add(sign(Sign::Cross)),
    )
}

/// Why the text on the page is not kept.
pub fn not_kept(page: Page) -> Option<El> {
    let why = page.peek(|state| state.drafts.refused)?;
    let lang = page.lang.get();
    let words = match why {
        Refused::Full => lang.not_kept_full(),
        Refused::Denied => lang.not_kept_denied(),
    };
    Some(
        el("p", "draft-refused")
            .at("data-refused", if why == Refused::Full { "full" } else { "denied" })
            .add(words),
    )
}
