//! The head of the page: its name, what it promises, what it can be told.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use crate::app::browser;
use crate::app::state::many::Msg as Listed;
use crate::app::state::{Dialog, Msg, Pane};
use crate::app::words::Lang;

/// The head.
pub fn head(page: Page) -> El {
    let tool = move |class: &'static str, sign_: Sign, words: fn(Lang) -> &'static str, msg: Msg| {
        button(class, page, msg.clone()).add(sign(sign_)).add(el("span", "head-word").add(page.say(words)))
    };
    let listed = page.look(|state| state.many.total as u64);
    el("header", "head")
        .part(move || (!page.is_empty()).then(|| skips(page)))
        .add(el("h1", "head-name").at("lang", "vi").add("Rõ"))
        .add(el("p", "head-tagline").add(page.say(Lang::tagline)))
        .add(
            el("p", "head-private")
                .add(sign(Sign::Lock))
                .add(el("span", "head-promise").add(page.say(Lang::stays_here))),
        )
        .add(
            el("div", "head-tools")
                .add(
                    tool("head-tool head-open", Sign::File, Lang::open_file, Msg::FileAsked)
                        .at("data-action", "open"),
                )
                .add(file(page))
                .add(
                    tool("head-tool head-new", Sign::Plus, Lang::new_text, Msg::Cleared)
                        .at("data-action", "new"),
                )
                .part(move || (!page.is_empty()).then(|| share(page)))
                .part(move || {
                    let count = listed.get();
                    (count > 0).then(|| {
                        tool("head-tool head-many", Sign::Sides, Lang::many, Listed::Asked.into())
                            .at("data-action", "many")
                            .add(el("span", "head-count").add(count.to_string()))
                    })
                })
                .add(languages(page))
                .add(
                    tool("head-tool", Sign::Halves, Lang::settings, Msg::DialogAsked(Some(Dialog::Settings)))
                        .at("data-action", "settings"),
                )
                .add(
                    tool("head-tool", Sign::Question, Lang::help, Msg::DialogAsked(Some(Dialog::Help)))
                        .at("data-action", "help")
                        .at("aria-keyshortcuts", "?"),
                ),
        )
}

/// Opens the dialog about sharing.
fn share(page: Page) -> El {
    el("button", "head-tool head-share")
        .at("type", "button")
        .at("data-action", "share")
        .on("click", move |_| page.send(browser::share::opened()))
        .add(sign(Sign::Share))
        .add(el("span", "head-word").add(page.say(Lang::share)))
}

/// What takes a file; the buttons ask it.
fn file(page: Page) -> El {
    el("input", "head-file")
        .at("id", "file")
        .at("type", "file")
        .at("accept", ".txt,.text,.md,.docx,.html,.htm,.json,text/plain,text/html")
        .at("multiple", "")
        .at("hidden", "")
        .at("tabindex", "-1")
        .live("aria-label", page.told(Lang::open_file))
        .on("change", move |event| {
            browser::open_files(page, browser::chosen_files(&event));
        })
}

/// The way past what one has heard already.
fn skips(page: Page) -> Vec<El> {
    let one = |pane: Pane| {
        let words = match pane {
            Pane::Outline => Lang::skip_to_outline,
            Pane::Text => Lang::skip_to_text,
            Pane::Panel => Lang::skip_to_panel,
        };
        let skip = button("head-skip", page, Msg::PaneSought(pane));
        skip.at("data-skip", pane.name()).add(page.say(words))
    };
    Pane::ALL.map(one).into()
}

/// The switch between the languages; each is named in itself.
fn languages(page: Page) -> El {
    let one = |lang: Lang| {
        button("head-choice", page, Msg::LanguageChosen(lang))
            .at("data-lang", lang.code())
            .at("lang", lang.code())
            .at("aria-label", format!("{}: {}", lang.short_name(), lang.own_name()))
            .says("aria-pressed", move || page.lang.get() == lang)
            .add(lang.short_name())
    };
    el("div", "head-choices")
        .at("role", "group")
        .live("aria-label", page.told(Lang::language))
        .all(Lang::ALL.map(one))
}
