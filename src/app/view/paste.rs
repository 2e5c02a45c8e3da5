//! The box for the text and, while it is empty, what the page is for.
//!
//! The box stays one and the same element whatever else is shown, so that
//! typing is never interrupted.

use super::Page;
use super::icon::{Sign, sign};
use crate::app::samples::Sample;
use crate::app::state::{Mode, Msg};
use leptos::prelude::*;

/// The box and what is around it.
#[component]
pub fn Paste() -> impl IntoView {
    let page = Page::here();
    let shown = move || page.is_empty() || page.mode.get() == Mode::Raw;
    view! {
        <div class="paste" hidden=move || !shown()>
            <Show when=move || page.is_empty()>
                <div class="paste-intro">
                    <h2 class="paste-hero">{page.say(|lang| lang.hero())}</h2>
                    <p class="paste-what">{page.say(|lang| lang.what_it_does())}</p>
                    <p class="paste-where">{sign(Sign::Lock)}<span>{page.say(|lang| lang.where_it_stays())}</span></p>
                </div>
            </Show>
            <textarea
                id="paste"
                class="paste-box"
                lang="vi"
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                aria-label=page.say(|lang| lang.paste_label())
                placeholder=page.say(|lang| lang.paste_hint())
                on:input=move |event| page.send(Msg::Typed(event_target_value(&event)))
            ></textarea>
            <Show when=move || page.is_empty()>
                <div class="paste-tools">
                    <button type="button" class="paste-open" data-action="open" on:click=move |_| page.send(Msg::FileAsked)>
                        {sign(Sign::File)}
                        {page.say(|lang| lang.open_file())}
                    </button>
                    <span class="paste-drop">{page.say(|lang| lang.or_drop())}</span>
                    {move || page.before.get().map(|before| restore(page, &before.notice.letterhead.title))}
                </div>
                <Samples />
            </Show>
        </div>
    }
}

/// The way back to the text before.
fn restore(page: Page, title: &Option<crate::outline::letterhead::Quoted>) -> impl IntoView + use<> {
    let title = title.as_ref().map(|title| title.value.clone());
    let words = move || {
        let lang = page.lang.get();
        title.as_ref().map_or_else(|| lang.restore().to_owned(), |title| lang.restore_named(title))
    };
    view! {
        <button type="button" class="paste-restore" data-action="restore" on:click=move |_| page.send(Msg::Restored)>
            {sign(Sign::Back)}
            <span>{words}</span>
        </button>
    }
}

/// The samples.
#[component]
fn Samples() -> impl IntoView {
    let page = Page::here();
    let one = move |sample: Sample| {
        view! {
            <li>
                <button
                    type="button"
                    class="paste-sample"
                    data-sample=sample.name()
                    on:click=move |_| page.send(Msg::SampleOpened(sample))
                >
                    <strong class="paste-kind">{move || sample.kind(page.lang.get())}</strong>
                    <span>{move || sample.about(page.lang.get())}</span>
                    <span class="paste-length">{move || page.lang.get().words_of(sample.words())}</span>
                </button>
            </li>
        }
    };
    view! {
        <section class="paste-samples">
            <h3 class="paste-try">{page.say(|lang| lang.try_samples())}</h3>
            <ul class="paste-list">{Sample::ALL.map(one).collect_view()}</ul>
            <p class="paste-note">{page.say(|lang| lang.sample_note())}</p>
        </section>
    }
}
