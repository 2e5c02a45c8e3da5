//! What the follow-up table is asked: whose tasks, which sort, in which groups.

use super::Page;
use super::el::{El, button, el};
use super::follow::Follow;
use crate::app::agenda::Only;
use crate::app::state::Msg;
use crate::app::state::panel::{Grouping, Msg as Asked};
use crate::app::words::Lang;
use leptos::prelude::*;

/// The tools over the table.
pub fn tools(page: Page, lang: Lang, changes: Follow<u64>) -> El {
    let cleared = page.look(|state| state.panel.cleared);
    let open = page.look(|state| state.panel.tools);
    let more = button("tools-more", page, Msg::Panel(Asked::ToolsToggled))
        .at("data-action", "arrange")
        .says("aria-expanded", move || open.get())
        .add(lang.arrange());
    let mine = el("label", "tools-mine").add(el("span", "tools-name").add(lang.my_unit())).part(move || {
        cleared.get();
        field(page, lang)
    });
    let groups = move || open.get().then(|| grouping(page, lang));
    let told = el("div", "tools-sum").at("role", "status").part(move || {
        changes.get();
        told(page, lang)
    });
    el("div", "tools")
        .add(el("div", "tools-row").add(mine).add(more))
        .part(groups)
        .add(chips(page, lang))
        .add(told)
}

fn field(page: Page, lang: Lang) -> El {
    el("input", "tools-field")
        .at("type", "search")
        .at("data-action", "unit")
        .at("lang", "vi")
        .at("spellcheck", "false")
        .at("autocomplete", "off")
        .at("placeholder", lang.my_unit_hint())
        .at("value", page.panel().unit)
        .on("input", move |event| page.send(Msg::Panel(Asked::UnitTyped(event_target_value(&event)))))
}

fn grouping(page: Page, lang: Lang) -> El {
    let now = page.look(|state| state.panel.group as u64);
    let one = |group: Grouping| {
        button("tools-choice", page, Msg::Panel(Asked::Grouped(group)))
            .at("data-group", group.name())
            .says("aria-pressed", move || now.get() == group as u64)
            .add(lang.grouping(group))
    };
    el("div", "tools-groups")
        .at("role", "group")
        .at("aria-label", lang.group_by())
        .add(el("span", "tools-name").add(lang.group_by()))
        .all(Grouping::ALL.map(one))
}

/// How many tasks of each sort there are; a press shows only these.
fn chips(page: Page, lang: Lang) -> El {
    let chip = |(at, only): (usize, Only)| {
        let count = page.look(move |state| state.panel.table.counts[at] as u64);
        let on = page.look(move |state| state.panel.only == Some(only));
        button("tools-chip", page, Msg::Panel(Asked::OnlyToggled(only)))
            .at("data-only", only.name())
            .live("data-count", move || Some(count.get().to_string()))
            .live("hidden", move || (count.get() == 0 && !on.get()).then(String::new))
            .says("aria-pressed", move || on.get())
            .add(lang.only_of(only))
            .add(" ")
            .add(el("b", "tools-count").words(move || count.get().to_string()))
    };
    el("div", "tools-chips")
        .at("role", "group")
        .at("aria-label", lang.only())
        .all(Only::ALL.into_iter().enumerate().map(chip))
}

/// What the filters leave, and the way back.
fn told(page: Page, lang: Lang) -> El {
    let panel = page.panel();
    if panel.is_whole() {
        return el("p", "tools-told");
    }
    let table = &panel.table;
    let mut told = lang.shown_of(table.shown, table.all);
    if table.among > 0 {
        told = format!("{told} · {}", lang.among_count(table.among));
    }
    let all = button("tools-all", page, Msg::Panel(Asked::AllShown));
    el("p", "tools-told").add(told).add(" ").add(all.at("data-action", "all").add(lang.show_all()))
}
