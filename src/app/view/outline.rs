//! The outline: a tree with every key of the WAI-ARIA practices.
//!
//! Which items are open and which one Tab reaches is the state's business; what
//! lies below a closed item is not on the page at all.

use super::Page;
use super::border::border;
use super::el::{El, button, el};
use super::follow::Number;
use super::icon::{Sign, shape, sign};
use crate::app::browser;
use crate::app::reading::Reading;
use crate::app::state::{Msg, Pane, State};
use crate::app::tree::{Item, Pressed};
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::outline::{NodeId, Part};
use crate::text::case;
use leptos::ev::Event;
use leptos::prelude::*;

/// The pane of the outline.
pub fn outline(page: Page) -> El {
    let all = |name: &'static str, words: fn(Lang) -> &'static str, msg: Msg| {
        button("outline-all", page, msg.clone()).at("data-action", name).add(page.say(words))
    };
    el("nav", "outline")
        .live("aria-label", page.told(Lang::pane_outline))
        .add(
            el("div", "outline-head")
                .add(el("h2", "outline-title").add(page.say(Lang::pane_outline)))
                .add(all("open-all", Lang::open_all, Msg::AllOpened))
                .add(all("close-all", Lang::close_all, Msg::AllClosed)),
        )
        .part(move || levels(page))
        .add(el("div", "outline-scroll").part(move || Tree::new(page).view()))
        .add(border(page, Pane::Outline))
}

/// Buttons that open the outline down to a level, where it has more than two.
fn levels(page: Page) -> Option<El> {
    let levels = page.reading.with(|reading| reading.tree.levels()).min(6);
    let one = |level: usize| {
        button("outline-level", page, Msg::LevelOpened(level))
            .at("data-level", level.to_string())
            .live("aria-label", move || Some(page.lang.get().level(level)))
            .add(level.to_string())
    };
    let row = || {
        el("div", "outline-levels")
            .at("role", "group")
            .live("aria-label", page.told(Lang::levels))
            .add(el("span", "outline-to").at("aria-hidden", "true").add(page.say(Lang::levels)))
            .all((1..=levels).map(one))
    };
    (levels > 2).then(row)
}

/// A tree that is being shown.
#[derive(Clone)]
struct Tree {
    page: Page,
    reading: Reading,
    lang: Lang,
    /// Tells one item whether Tab reaches it.
    focused: Selector<u64>,
    /// Tells one item whether its part of the text is in view.
    current: Selector<u64>,
    /// Tells one item whether its passage was asked for last.
    picked: Selector<u64>,
}

impl Tree {
    fn new(page: Page) -> Tree {
        Tree {
            page,
            reading: page.reading.get(),
            lang: page.lang.get(),
            focused: page.focus.selector(),
            current: page.look(State::shown_here).selector(),
            picked: page.look(|state| state.picked).selector(),
        }
    }

    fn view(self) -> El {
        let page = self.page;
        let roots: Vec<usize> = self.reading.tree.children(None).collect();
        el("ul", "outline-tree")
            .at("role", "tree")
            .at("aria-label", self.lang.pane_outline())
            .on("keydown", move |event| pressed(page, &event))
            // A screen reader may focus an item without a key or a click.
            .on("focusin", move |event| {
                if let Some(node) =
                    browser::node_of(&event).filter(|node| page.focus.get_untracked() != Some(*node))
                {
                    page.send(Msg::NodeFocused(node));
                }
            })
            .grow(roots.len(), 40, move |at| self.item(roots[at]))
    }

    /// An item and what lies below it.
    fn item(&self, at: usize) -> Option<El> {
        let item = self.reading.tree.items.get(at)?;
        let (page, node) = (self.page, item.node);
        let row = self.row(item, self.reading.tree.is_parent(at));
        let shown = el("li", "outline-item").at("role", "none");
        if !self.reading.tree.is_parent(at) {
            return Some(shown.add(row));
        }
        let closed = page.look(move |state| state.closed.contains(node));
        let tree = self.clone();
        let row =
            row.at("aria-owns", format!("group-{}", node.0)).says("aria-expanded", move || !closed.get());
        Some(shown.add(row).part(move || (!closed.get()).then(|| tree.group(at, node))))
    }

    /// The items below one.
    fn group(&self, at: usize, node: NodeId) -> El {
        let children: Vec<usize> = self.reading.tree.children(Some(at)).collect();
        let tree = self.clone();
        el("ul", "outline-group").at("role", "group").at("id", format!("group-{}", node.0)).grow(
            children.len(),
            40,
            move |at| tree.item(children[at]),
        )
    }

    /// The item itself: its words are its name.
    fn row(&self, item: &Item, is_parent: bool) -> El {
        let (page, node, lang) = (self.page, item.node, self.lang);
        let (focused, current, picked) = (self.focused.clone(), self.current.clone(), self.picked.clone());
        let twist = is_parent.then(|| {
            el("span", "outline-twist").add(sign(Sign::Chevron)).on("click", move |event| {
                event.stop_propagation();
                page.send(Msg::NodeToggled(node));
            })
        });
        let named = item.label.is_empty();
        let label = if named { lang.part(item.part).to_owned() } else { item.label.clone() };
        let class = match item.part {
            Part::Title => "outline-row outline-top",
            _ if named => "outline-row outline-part",
            _ => "outline-row",
        };
        let marker =
            (!item.marker.is_empty()).then(|| el("span", "outline-marker").add(item.marker.clone() + " "));
        el("div", class)
            .at("role", "treeitem")
            .at("data-node", node.0.to_string())
            .at("data-item", named_part(item.part))
            .says("aria-selected", move || picked.selected(&Some(node).number()))
            .at("aria-level", item.level.to_string())
            .at("aria-posinset", item.place.to_string())
            .at("aria-setsize", item.siblings.to_string())
            .live("aria-current", move || {
                current.selected(&Some(node).number()).then(|| "location".to_owned())
            })
            .live("tabindex", move || {
                Some(if focused.selected(&Some(node).number()) { "0" } else { "-1" }.to_owned())
            })
            .on("click", move |_| page.send(Msg::NodeChosen(node)))
            .add(el("span", "outline-gutter").add(twist))
            .add(marker)
            .add(el("span", "outline-label").may("lang", (!named).then_some("vi")).add(label))
            .add(el("span", "outline-counts").all(counts(item, lang)))
    }
}

/// How many findings of each kind lie in an item.
fn counts(item: &Item, lang: Lang) -> impl Iterator<Item = El> {
    let found = Kind::ALL.into_iter().zip(item.counts).filter(|&(_, count)| count > 0);
    found.map(move |(kind, count)| {
        el("span", "outline-count")
            .at("data-kind", kind.name())
            .at("data-count", count.to_string())
            .at("title", lang.found_of(count, lang.kind(kind)))
            .add(shape(kind))
            .add(el("span", "outline-kind").add(format!(" {}: ", lang.kind(kind))))
            .add(count.to_string())
    })
}

/// The name of a part in the page's attributes.
fn named_part(part: Part) -> &'static str {
    match part {
        Part::Letterhead => "letterhead",
        Part::Title => "title",
        Part::Body => "body",
        Part::Division => "division",
        Part::Recipients => "recipients",
        Part::Signature => "signature",
        Part::After => "after",
    }
}

/// A key in the tree.
fn pressed(page: Page, event: &Event) {
    let Some(key) = browser::plain_key(event) else { return };
    let pressed = match key.as_str() {
        "ArrowDown" => Pressed::Down,
        "ArrowUp" => Pressed::Up,
        "ArrowRight" => Pressed::Right,
        "ArrowLeft" => Pressed::Left,
        "Home" => Pressed::Home,
        "End" => Pressed::End,
        "Enter" => Pressed::Enter,
        "*" => Pressed::Star,
        _ => {
            let mut letters = key.chars();
            if let (Some(letter), None) = (letters.next(), letters.next())
                && (case::is_letter_or_digit(letter) || letter == ' ')
            {
                event.prevent_default();
                page.send(Msg::Lettered(letter, browser::now()));
            }
            return;
        }
    };
    event.prevent_default();
    page.send(Msg::Pressed(pressed));
}
