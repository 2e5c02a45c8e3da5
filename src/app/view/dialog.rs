//! The dialog over the page: settings, help or sharing, one at a time. It is the browser's
//! own `<dialog>`, which keeps the focus inside and gives it back.

use super::Page;
use super::el::{El, button, el};
use super::help::help;
use super::icon::{Sign, sign};
use super::many::many;
use super::settings::settings;
use super::share::share;
use crate::app::browser;
use crate::app::state::{Dialog, Msg};
use crate::app::words::Lang;

/// The dialog; empty while it is closed.
pub fn dialog(page: Page) -> El {
    let open = page.look(|state| state.dialog.map(|dialog| dialog as usize));
    el("dialog", "dialog")
        .at("id", "dialog")
        .at("closedby", "any")
        .at("aria-labelledby", "dialog-title")
        .on("close", move |_| {
            if browser::dialog_was_left() {
                page.send(Msg::DialogAsked(None));
            }
        })
        .part(move || {
            let dialog = Dialog::ALL.get(open.get()?).copied()?;
            Some(el("div", "dialog-sheet").add(head(page, dialog)).add(match dialog {
                Dialog::Settings => settings(page),
                Dialog::Help => help(page),
                Dialog::Share => share(page),
                Dialog::Many => many(page),
            }))
        })
}

fn head(page: Page, dialog: Dialog) -> El {
    let name: fn(Lang) -> &'static str = match dialog {
        Dialog::Settings => Lang::settings,
        Dialog::Help => Lang::help,
        Dialog::Share => Lang::share,
        Dialog::Many => Lang::many,
    };
    el("div", "dialog-head").add(el("h2", "dialog-title").at("id", "dialog-title").add(page.say(name))).add(
        button("dialog-close", page, Msg::DialogAsked(None))
            .live("aria-label", page.told(Lang::close))
            .add(sign(Sign::Cross)),
    )
}
