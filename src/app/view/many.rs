//! Files that came together: the list of them, and one follow-up table over all.

use super::Page;
use super::el::{El, button, el};
use super::follow::Follow;
use super::problem::reasons;
use super::report::table as shown;
use super::share::said;
use crate::app::browser;
use crate::app::state::Dialog;
use crate::app::state::many::{Entry, Msg as Asked};
use crate::app::words::Lang;
use crate::export::table::combined;
use crate::facet::Kind;

/// The dialog about them.
pub fn many(page: Page) -> El {
    let done = page.look(|state| state.many.list.len() as u64);
    let reading = page.look(|state| state.many.is_reading());
    let table = page.look(|state| state.many.table);
    el("div", "many")
        .part(move || {
            let all = move || page.peek(|state| state.many.total);
            let told = el("div", "many-told");
            if !reading.get() {
                return told.at("role", "status").add(page.lang.get().many_read(done.get(), all()));
            }
            // The button stays the same under the finger while files come in.
            let words = move || page.lang.get().many_reading(done.get(), all());
            let bar = el("progress", "many-bar")
                .live("max", move || {
                    done.get();
                    Some(all().to_string())
                })
                .live("value", move || Some(done.get().to_string()))
                .live("aria-label", move || Some(words()));
            told.add(bar).add(el("span", "many-words").words(words)).add(
                button("many-act", page, Asked::Stopped.into())
                    .at("data-action", "stop")
                    .add(page.say(Lang::many_stop)),
            )
        })
        .part(move || {
            // The list is put on the page once it is whole.
            (!reading.get()).then(|| {
                let lang = page.lang.get();
                let content = move || if table.get() { rows(page, lang) } else { list(page, lang) };
                el("div", "many-all").add(tabs(page, table, lang)).part(content)
            })
        })
        .add(said(page, Some(Dialog::Many)))
}

/// The switch between the list and the table.
fn tabs(page: Page, table: Follow<bool>, lang: Lang) -> El {
    let (files, tasks) = page.peek(|state| {
        let tasks = state.many.reports().map(|(_, report)| report.of(Kind::Task).count());
        (state.many.list.len(), tasks.sum::<usize>())
    });
    let one = |on: bool, words: String| {
        button("many-tab", page, Asked::Tabled(on).into())
            .at("data-table", on.to_string())
            .says("aria-pressed", move || table.get() == on)
            .add(words)
    };
    el("div", "many-tabs")
        .at("role", "group")
        .at("aria-label", lang.many())
        .add(one(false, lang.many_list(files)))
        .add(one(true, lang.many_table(tasks)))
}

fn list(page: Page, lang: Lang) -> El {
    let entries = page.peek(|state| state.many.list.clone());
    let leave =
        button("many-act", page, Asked::Left.into()).at("data-action", "leave").add(lang.many_leave());
    el("div", "many-part")
        .add(el("ol", "many-list").grow(entries.len(), 60, move |at| one(page, &entries[at], at, lang)))
        .add(leave)
}

fn one(page: Page, entry: &Entry, at: usize, lang: Lang) -> El {
    let name = el("strong", "many-name").add(entry.name.clone());
    let item = el("li", "many-item");
    match &entry.got {
        Ok(got) => {
            let count = |kind| got.report.of(kind).count();
            let counts = lang.many_counts(count(Kind::Task), count(Kind::Decision), count(Kind::Indicator));
            let open = el("button", "many-open")
                .at("type", "button")
                .at("data-open", at.to_string())
                .on("click", move |_| {
                    // The state has only one thing at a time to ask of the browser.
                    browser::close_dialog();
                    page.send(Asked::Opened(at).into());
                })
                .add(name)
                .add(el("span", "many-title").at("lang", "vi").add(got.report.title().to_owned()))
                .add(el("span", "many-counts").add(counts));
            item.add(open)
        }
        Err(why) => {
            let words = why.map_or_else(|| lang.many_full().to_owned(), |why| reasons(lang, why).join(" "));
            item.at("data-problem", why.map_or("full", |why| why.name()))
                .add(name)
                .add(el("span", "many-why").add(words))
        }
    }
}

/// The table over all, and the ways out of it.
fn rows(page: Page, lang: Lang) -> El {
    let all = page.peek(|state| combined(state.many.reports()));
    if all.rows.is_empty() {
        return el("p", "many-told").add(lang.many_none());
    }
    let act = |name: &'static str, words: &'static str, msg: Asked| {
        button("many-act", page, msg.into()).at("data-action", name).add(words)
    };
    let ways = el("div", "many-ways")
        .add(act("copy-all", lang.many_copy(), Asked::Copy))
        .add(act("xlsx-all", "Excel (.xlsx)", Asked::Save(true)))
        .add(act("csv-all", "CSV", Asked::Save(false)));
    let scroll = el("div", "many-scroll").at("tabindex", "0").at("role", "group").at("aria-label", all.name);
    el("div", "many-part").add(ways).add(scroll.add(shown(all)))
}
