//! The outline: a tree with every key of the WAI-ARIA practices.
//!
//! Which items are open and which one Tab reaches is the state's business; what
//! lies below a closed item is not on the page at all.

use super::icon::{Sign, shape, sign};
use super::{Page, growing};
use crate::app::browser;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::tree::{Item, Pressed};
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::outline::{NodeId, Part};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The pane of the outline.
#[component]
pub fn Outline() -> impl IntoView {
    let page = Page::here();
    view! {
        <nav class="outline" aria-label=page.say(|lang| lang.pane_outline())>
            <div class="outline-head">
                <h2 class="outline-title">{page.say(|lang| lang.pane_outline())}</h2>
                <button type="button" class="outline-all" data-action="open-all" on:click=move |_| page.send(Msg::AllOpened)>
                    {page.say(|lang| lang.open_all())}
                </button>
                <button type="button" class="outline-all" data-action="close-all" on:click=move |_| page.send(Msg::AllClosed)>
                    {page.say(|lang| lang.close_all())}
                </button>
            </div>
            <div class="outline-scroll">
                {move || {
                    let tree = Tree::new(page);
                    let total = tree.reading.tree.children(None).count();
                    let shown = growing(total, 200, 200);
                    let label = tree.lang.pane_outline();
                    view! {
                        <ul
                            class="outline-tree"
                            role="tree"
                            aria-label=label
                            on:keydown=move |event| pressed(page, &event)
                        >
                            <For each=move || 0..shown.get() key=|at| *at children=move |at| tree.root(at) />
                        </ul>
                    }
                }}
            </div>
        </nav>
    }
}

/// A tree that is being shown.
#[derive(Clone)]
struct Tree {
    page: Page,
    reading: Reading,
    lang: Lang,
    /// Tells one item whether Tab reaches it.
    focused: Selector<Option<NodeId>>,
    /// Tells one item whether its part of the text is in view.
    current: Selector<Option<NodeId>>,
}

impl Tree {
    fn new(page: Page) -> Tree {
        let here = Memo::new(move |_| {
            let node = page.here.get()?;
            page.reading.with(|reading| page.closed.with(|closed| reading.tree.shown_for(node, closed)))
        });
        Tree {
            page,
            reading: page.reading.get(),
            lang: page.lang.get(),
            focused: Selector::new(move || page.focus.get()),
            current: Selector::new(move || here.get()),
        }
    }

    /// The item at a place of the root.
    fn root(&self, place: usize) -> Option<AnyView> {
        let at = self.reading.tree.children(None).nth(place)?;
        Some(self.item(at))
    }

    /// An item and what lies below it.
    fn item(&self, at: usize) -> AnyView {
        let Some(item) = self.reading.tree.items.get(at) else { return ().into_any() };
        let (page, node) = (self.page, item.node);
        let is_parent = self.reading.tree.is_parent(at);
        let closed = Memo::new(move |_| is_parent && page.closed.with(|closed| closed.contains(&node)));
        let focused = { let focused = self.focused.clone(); move || focused.selected(&Some(node)) };
        let current = { let current = self.current.clone(); move || current.selected(&Some(node)) };
        let below = {
            let tree = self.clone();
            move || (is_parent && !closed.get()).then(|| tree.group(at))
        };
        view! {
            <li
                class="outline-item"
                role="treeitem"
                data-node=node.0.to_string()
                aria-label=spoken(item, self.lang)
                attr:aria-level=item.level.to_string()
                attr:aria-posinset=item.place.to_string()
                attr:aria-setsize=item.siblings.to_string()
                aria-expanded=move || is_parent.then(|| (!closed.get()).to_string())
                aria-current=move || current().then_some("location")
                tabindex=move || if focused() { "0" } else { "-1" }
            >
                {row(page, item, is_parent, self.lang)}
                {below}
            </li>
        }
        .into_any()
    }

    /// The items below one.
    fn group(&self, at: usize) -> impl IntoView + use<> {
        let items: Vec<AnyView> = self.reading.tree.children(Some(at)).map(|child| self.item(child)).collect();
        view! { <ul class="outline-group" role="group">{items}</ul> }
    }
}

/// What is seen of an item.
fn row(page: Page, item: &Item, is_parent: bool, lang: Lang) -> impl IntoView + use<> {
    let node = item.node;
    let twist = is_parent.then(|| {
        view! {
            <span
                class="outline-twist"
                on:click=move |event| {
                    event.stop_propagation();
                    page.send(Msg::NodeToggled(node));
                }
            >
                {sign(Sign::Chevron)}
            </span>
        }
    });
    let named = item.label.is_empty();
    let label = if named { lang.part(item.part).to_owned() } else { item.label.clone() };
    view! {
        <div class="outline-row" class:outline-part=named class:outline-top=item.part == Part::Title on:click=move |_| page.send(Msg::NodeChosen(node))>
            <span class="outline-gutter">{twist}</span>
            {(!item.marker.is_empty()).then(|| view! { <span class="outline-marker">{item.marker.clone()}</span> })}
            <span class="outline-label" lang=(!named).then_some("vi")>{label}</span>
            <span class="outline-counts">{counts(item, lang)}</span>
        </div>
    }
}

/// How many findings of each kind lie in an item.
fn counts(item: &Item, lang: Lang) -> Vec<AnyView> {
    let found = Kind::ALL.into_iter().zip(item.counts).filter(|&(_, count)| count > 0);
    found
        .map(|(kind, count)| {
            view! {
                <span class="outline-count" data-kind=kind.name() data-count=count.to_string() title=lang.found_of(count, lang.kind(kind))>
                    {shape(kind)}
                    {count}
                </span>
            }
            .into_any()
        })
        .collect()
}

/// An item as it is read out.
fn spoken(item: &Item, lang: Lang) -> String {
    let label = if item.label.is_empty() { lang.part(item.part) } else { &item.label };
    let mut spoken = format!("{} {label}", item.marker).trim().to_owned();
    for (kind, count) in Kind::ALL.into_iter().zip(item.counts) {
        if count > 0 {
            spoken += &format!(", {}", lang.found_of(count, lang.kind(kind)));
        }
    }
    spoken
}

/// A key in the tree.
fn pressed(page: Page, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let pressed = match key.as_str() {
        "ArrowDown" => Pressed::Down,
        "ArrowUp" => Pressed::Up,
        "ArrowRight" => Pressed::Right,
        "ArrowLeft" => Pressed::Left,
        "Home" => Pressed::Home,
        "End" => Pressed::End,
        "Enter" | " " => Pressed::Enter,
        "*" => Pressed::Star,
        _ => {
            let mut letters = key.chars();
            if let (Some(letter), None) = (letters.next(), letters.next())
                && letter.is_alphanumeric()
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
