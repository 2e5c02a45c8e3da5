//! What a reader sets: appearance, size of the text, and the like.

use super::Page;
use super::el::{El, button, el};
use crate::app::state::settings::Msg as Set;
use crate::app::state::{Msg, Size, Switch, Theme};
use crate::app::words::Lang;

/// The settings.
pub fn settings(page: Page) -> El {
    el("div", "settings")
        .add(group(
            page,
            Lang::theme,
            "theme",
            Theme::ALL.map(|theme| {
                option(page, theme.name(), Msg::ThemeChosen(theme), move || page.theme.get() == theme)
                    .words(move || page.lang.get().theme_of(theme).to_owned())
            }),
        ))
        .add(group(
            page,
            Lang::size,
            "size",
            Size::ALL.map(|size| {
                let on = page.look(move |state| state.settings.size == size);
                let words = match size {
                    Size::Normal => Lang::size_normal,
                    Size::Large => Lang::size_large,
                    Size::Larger => Lang::size_larger,
                };
                option(page, size.name(), Msg::Settings(Set::Sized(size)), move || on.get())
                    .add(page.say(words))
            }),
        ))
        .add(group(page, Lang::reading_help, "switch", Switch::ALL.map(|switch| turn(page, switch))))
        .add(el("p", "settings-hint").words(move || {
            let is_file = page.peek(|state| state.settings.is_file);
            let lang = page.lang.get();
            if is_file {
                format!("{} {}", lang.keep_file_hint(), lang.keep_hint())
            } else {
                lang.keep_hint().to_owned()
            }
        }))
}

fn group<const N: usize>(
    page: Page,
    name: fn(Lang) -> &'static str,
    key: &'static str,
    options: [El; N],
) -> El {
    el("div", "settings-group")
        .at("role", "group")
        .at("data-setting", key)
        .live("aria-label", page.told(name))
        .add(el("p", "settings-name").add(page.say(name)))
        .add(el("div", "settings-options").all(options))
}

/// One of a few.
fn option(page: Page, name: &'static str, msg: Msg, on: impl Fn() -> bool + Send + 'static) -> El {
    button("settings-option", page, msg).at("data-option", name).says("aria-pressed", on)
}

/// On or off.
fn turn(page: Page, switch: Switch) -> El {
    let on = page.look(move |state| state.settings.is_on(switch));
    let words = match switch {
        Switch::Contrast => Lang::contrast,
        Switch::Calm => Lang::calm,
        Switch::Keys => Lang::single_keys,
        Switch::Keep => Lang::keep,
    };
    button("settings-switch", page, Msg::Settings(Set::Turned(switch)))
        .at("role", "switch")
        .at("data-option", switch.name())
        .says("aria-checked", move || on.get())
        .add(el("span", "settings-track"))
        .add(page.say(words))
}
