//! The help: a tour of one minute, and every key.

use super::Page;
use super::el::{El, el};
use crate::app::words::Lang;

/// Keys as they stand on the keyboard, and what they do.
type Row = (&'static [&'static str], fn(Lang) -> &'static str);

const KEYS: [Row; 15] = [
    (&["/"], Lang::key_search),
    (&["Enter", "Shift+Enter"], Lang::key_hits),
    (&["[", "]"], Lang::key_marks),
    (&["1", "…", "6"], Lang::key_levels),
    (&["Ctrl+Z"], Lang::key_undo),
    (&["Ctrl+Y", "Ctrl+Shift+Z"], Lang::key_redo),
    (&["Ctrl+Enter"], Lang::key_correct),
    (&["?"], Lang::key_help),
    (&["Esc"], Lang::key_escape),
    (&["↑", "↓", "→", "←"], Lang::key_arrows),
    (&["Home", "End"], Lang::key_ends),
    (&["Enter", "Space"], Lang::key_enter),
    (&["*"], Lang::key_star),
    (&["a", "…", "z"], Lang::key_letters),
    (&["←", "→"], Lang::key_tabs),
];

/// The help.
pub fn help(page: Page) -> El {
    let steps = [Lang::tour_paste, Lang::tour_outline, Lang::tour_marks, Lang::tour_panel, Lang::tour_check];
    let step = |words: fn(Lang) -> &'static str| el("li", "help-step").add(page.say(words));
    let key = |(keys, does): Row| {
        el("div", "help-row")
            .add(el("dt", "help-keys").all(keys.iter().map(|&key| {
                if key == "…" { el("span", "help-to").add(key) } else { el("kbd", "help-key").add(key) }
            })))
            .add(el("dd", "help-does").add(page.say(does)))
    };
    el("div", "help")
        .add(el("h3", "help-title").add(page.say(Lang::tour)))
        .add(el("ol", "help-tour").all(steps.map(step)))
        .add(el("h3", "help-title").add(page.say(Lang::keys)))
        .add(el("dl", "help-list").all(KEYS.map(key)))
}
