//! The text: the healed reading view with marks, or the box as pasted.
//!
//! Long texts come onto the page in chunks, a few each frame; the browser lays
//! out only those in view.

use super::Page;
use super::el::{El, button, el};
use super::legend::legend;
use super::mark::passage;
use super::paste::paste;
use super::search::{opener, search};
use crate::app::browser;
use crate::app::layout::{Block, Shape};
use crate::app::marks::Marked;
use crate::app::reading::Reading;
use crate::app::state::{Mode, Msg};
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::outline::{Cell, Part};
use crate::text::Span;
use leptos::ev;
use leptos::prelude::*;

/// The pane of the text.
pub fn text(page: Page) -> El {
    let following = follow(page);
    // The head stays as it is while the text is edited and corrected.
    let there = page.look(|state| !state.reading.is_empty());
    el("section", "text")
        .live("aria-label", page.told(Lang::pane_text))
        .part(move || {
            let head = || el("div", "text-head").add(modes(page)).add(opener(page)).add(legend(page));
            there.get().then(head)
        })
        .add(search(page))
        .add(
            el("div", "text-scroll")
                // Where nothing in it takes the focus, it is still scrolled by key.
                .at("tabindex", "0")
                .on("scroll", move |_| following())
                .add(paste(page))
                .part(move || (page.mode.get() == Mode::Read && !page.is_empty()).then(|| article(page))),
        )
}

/// The switch between the reading view and the text as pasted.
fn modes(page: Page) -> El {
    let one = |mode: Mode, name: &'static str, words: fn(Lang) -> &'static str| {
        button("text-mode", page, Msg::ModeChosen(mode))
            .at("data-mode", name)
            .says("aria-pressed", move || page.mode.get() == mode)
            .add(page.say(words))
    };
    el("div", "text-modes")
        .at("role", "group")
        .live("aria-label", page.told(Lang::mode))
        .add(one(Mode::Read, "read", Lang::mode_read))
        .add(one(Mode::Raw, "raw", Lang::mode_raw))
}

/// Says which part is in view, at most once a frame.
fn follow(page: Page) -> impl Fn() + Copy {
    let waits = StoredValue::new(false);
    let following = move || {
        if waits.get_value() || page.mode.get_untracked() == Mode::Raw {
            return;
        }
        waits.set_value(true);
        browser::each_frame(move || {
            if waits.try_set_value(false).is_none()
                && let Some(node) = browser::part_in_view()
                && page.here.get_untracked() != Some(node)
            {
                page.send(Msg::Scrolled(node));
            }
            false
        });
    };
    // On a narrow screen it is the window that scrolls.
    let window = window_event_listener(ev::scroll, move |_| following());
    on_cleanup(move || window.remove());
    following
}

/// The reading view.
fn article(page: Page) -> El {
    let reading = page.reading.get();
    let lang = page.lang.get();
    let chunks = reading.layout.chunks.len();
    let hidden = page.look(|state| {
        let hidden = state.hidden.iter().enumerate().filter(|&(_, &hidden)| hidden);
        hidden.fold(0, |bits, (at, _)| bits | 1u64 << at)
    });
    let hidden = move || {
        let bits = hidden.get();
        let kinds = Kind::ALL.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        Some(kinds.map(|(_, kind)| kind.name()).collect::<Vec<_>>().join(" "))
    };
    el("article", "text-body")
        .at("lang", "vi")
        .live("data-hide", hidden)
        .on("click", move |event| {
            if let Some(finding) = browser::finding_at(&event) {
                page.send(Msg::MarkChosen(finding));
            }
        })
        .on("keydown", move |event| {
            // Real buttons do this by themselves.
            if matches!(browser::plain_key(&event).as_deref(), Some("Enter" | " "))
                && !browser::from_control(&event)
                && let Some(finding) = browser::finding_at(&event)
            {
                event.prevent_default();
                page.send(Msg::MarkChosen(finding));
            }
        })
        .grow(chunks, 3, move |at| chunk(page, &reading, at, lang))
}

/// Blocks that come onto the page together; all of one part.
fn chunk(page: Page, reading: &Reading, at: usize, lang: Lang) -> El {
    let blocks = &reading.layout.blocks[reading.layout.chunks[at].clone()];
    let part = blocks.first().map_or(Part::Body, |block| block.part);
    let class = match part {
        Part::Letterhead => "text-chunk text-letterhead",
        Part::Title => "text-chunk text-title",
        Part::Body | Part::Division => "text-chunk text-main",
        Part::Recipients => "text-chunk text-recipients",
        Part::Signature => "text-chunk text-signature",
        Part::After => "text-chunk text-after",
    };
    let alone = blocks.len() == 1;
    el("div", class).all(blocks.iter().map(|block| show(page, reading, block, alone, lang)))
}

/// One block.
fn show(page: Page, reading: &Reading, block: &Block, alone: bool, lang: Lang) -> El {
    let at = block.paragraphs.start;
    let (tag, class) = match (block.shape, block.depth) {
        (Shape::Table, _) => return table(page, reading, block, lang),
        // The kind of document stands over its title.
        (Shape::Title, _) if block.opens && !alone => ("p", "text-kind"),
        (Shape::Title, _) => ("h2", "text-name"),
        (Shape::Heading, 0 | 1) => ("h3", "text-h"),
        (Shape::Heading, 2) => ("h4", "text-h"),
        (Shape::Heading, 3) => ("h5", "text-h"),
        (Shape::Heading, _) => ("h6", "text-h"),
        _ if block.opens => ("p", "text-p text-opens"),
        _ => ("p", "text-p"),
    };
    el(tag, class)
        .at("id", format!("p{at}"))
        .at("data-part", block.node.0.to_string())
        .at("data-depth", block.depth.min(6).to_string())
        .add(paragraph(page, reading, at, lang))
}

/// The cells of a table, row by row.
fn table(page: Page, reading: &Reading, block: &Block, lang: Lang) -> El {
    let outline = &reading.notice.outline;
    let cells: Vec<(usize, Option<&Cell>)> =
        block.paragraphs.clone().map(|at| (at, outline.cell_at(at))).collect();
    let row = |cell: Option<&Cell>| cell.map(|cell| cell.row);
    let rows = cells.chunk_by(|one, next| row(one.1) == row(next.1)).map(|cells| {
        let mut line = el("tr", "text-row");
        let mut column = 0;
        for &(at, cell) in cells {
            // Empty cells are not in the text, but keep their place; a cell that goes on
            // the one above stands in a row of its own.
            while cell.is_some_and(|cell| column < cell.column) {
                line = line.add(el("td", "text-cell"));
                column += 1;
            }
            column += 1;
            let tag = if cell.is_some() { "td" } else { "th" };
            line = line
                .add(el(tag, "text-cell").at("id", format!("p{at}")).add(paragraph(page, reading, at, lang)));
        }
        line
    });
    // It may be wider than the page: it scrolls by itself, with the keyboard too.
    el("div", "text-wide")
        .at("tabindex", "0")
        .at("role", "group")
        .at("data-part", block.node.0.to_string())
        .add(el("table", "text-table").add(el("tbody", "text-rows").all(rows)))
}

/// The marker and the marked words of a paragraph.
fn paragraph(page: Page, reading: &Reading, at: usize, lang: Lang) -> Vec<AnyView> {
    let notice = &reading.notice;
    let paragraph = &notice.outline.paragraphs[at];
    let body = notice.outline.tokens.get(paragraph.body().start).filter(|_| !paragraph.body().is_empty());
    let start = body.map_or(paragraph.span.end, |token| token.span.start);
    let marks: Vec<Marked> = reading.layout.marks[at]
        .iter()
        .filter_map(|&finding| {
            reading.finding(finding).map(|found| Marked { finding, span: found.span, kind: found.kind })
        })
        .collect();
    let mut words = passage(page, reading, Span { start, end: paragraph.span.end }, &marks, lang);
    if paragraph.marker > 0 {
        let marker = notice.clean(Span { start: paragraph.span.start, end: start });
        let marker = el("span", "text-marker").add(marker + " ");
        words.splice(0..0, super::el::Child::view(marker));
    }
    words
}
