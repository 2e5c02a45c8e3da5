//! The head of the page: its name, what it promises, what it can be told.

use super::Page;
use super::icon::{Sign, sign};
use crate::app::browser;
use crate::app::state::{Msg, Pane, Theme};
use crate::app::words::Lang;
use leptos::prelude::*;

/// The head.
#[component]
pub fn Head() -> impl IntoView {
    let page = Page::here();
    view! {
        <header class="head">
            <Skips />
            <h1 class="head-name" lang="vi">"Rõ"</h1>
            <p class="head-tagline">{page.say(|lang| lang.tagline())}</p>
            <p class="head-private">{sign(Sign::Lock)}<span>{page.say(|lang| lang.stays_here())}</span></p>
            <div class="head-tools">
                <button type="button" class="head-tool head-open" data-action="open" on:click=move |_| page.send(Msg::FileAsked)>
                    {sign(Sign::File)}
                    <span class="head-word">{page.say(|lang| lang.open_file())}</span>
                </button>
                <input
                    id="file"
                    type="file"
                    accept=".txt,.text,.md,text/plain"
                    hidden=true
                    tabindex="-1"
                    aria-label=page.say(|lang| lang.open_file())
                    on:change=move |event| {
                        if let Some(file) = browser::chosen_file(&event) {
                            browser::open_file(page, file);
                        }
                    }
                />
                <button type="button" class="head-tool head-new" data-action="new" on:click=move |_| page.send(Msg::Cleared)>
                    {sign(Sign::Plus)}
                    <span class="head-word">{page.say(|lang| lang.new_text())}</span>
                </button>
                <Language />
                <Appearance />
            </div>
        </header>
    }
}

/// The way past what one has heard already.
#[component]
fn Skips() -> impl IntoView {
    let page = Page::here();
    let one = move |pane: Pane, words: fn(Lang) -> &'static str| {
        view! {
            <button type="button" class="head-skip" data-skip=pane.name() on:click=move |_| page.send(Msg::PaneSought(pane))>
                {page.say(words)}
            </button>
        }
    };
    view! {
        <Show when=move || !page.is_empty()>
            {one(Pane::Outline, |lang| lang.skip_to_outline())}
            {one(Pane::Text, |lang| lang.skip_to_text())}
            {one(Pane::Panel, |lang| lang.skip_to_panel())}
        </Show>
    }
}

/// The switch between the languages; each is named in itself.
#[component]
fn Language() -> impl IntoView {
    let page = Page::here();
    let one = move |lang: Lang| {
        view! {
            <button
                type="button"
                class="head-choice"
                data-lang=lang.code()
                lang=lang.code()
                aria-label=lang.own_name()
                aria-pressed=move || (page.lang.get() == lang).to_string()
                on:click=move |_| page.send(Msg::LanguageChosen(lang))
            >
                {lang.code().to_uppercase()}
            </button>
        }
    };
    view! {
        <div class="head-choices" role="group" aria-label=page.say(|lang| lang.language())>
            {Lang::ALL.map(one).collect_view()}
        </div>
    }
}

/// The switch of the appearance: each press goes on to the next.
#[component]
fn Appearance() -> impl IntoView {
    let page = Page::here();
    let next = move || match page.theme.get_untracked() {
        Theme::Auto => Theme::Dark,
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::Auto,
    };
    let named = move || {
        let lang = page.lang.get();
        format!("{}: {}", lang.theme(), lang.theme_of(page.theme.get()))
    };
    view! {
        <button
            type="button"
            class="head-tool"
            data-action="theme"
            data-state=move || page.theme.get().name()
            aria-label=named
            title=named
            on:click=move |_| page.send(Msg::ThemeChosen(next()))
        >
            {sign(Sign::Halves)}
            <span class="head-theme">{move || page.lang.get().theme_of(page.theme.get())}</span>
        </button>
    }
}
