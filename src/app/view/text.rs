//! The text: the healed reading view with marks, or the box as pasted.
//!
//! Long texts come onto the page in chunks, a few each frame; the browser lays
//! out only those in view.

use super::legend::Legend;
use super::mark::passage;
use super::paste::Paste;
use super::{Page, growing};
use crate::app::browser;
use crate::app::layout::{Block, Shape};
use crate::app::marks::Marked;
use crate::app::reading::Reading;
use crate::app::state::{Mode, Msg};
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::outline::Part;
use crate::text::Span;
use leptos::ev;
use leptos::prelude::*;

/// The pane of the text.
#[component]
pub fn Text() -> impl IntoView {
    let page = Page::here();
    let following = follow(page);
    view! {
        <section class="text" aria-label=page.say(|lang| lang.pane_text())>
            <Show when=move || !page.is_empty()>
                <div class="text-head">
                    <Modes />
                    <Legend />
                </div>
            </Show>
            <div class="text-scroll" tabindex="-1" on:scroll=move |_| following()>
                <Paste />
                {move || (page.mode.get() == Mode::Read && !page.is_empty()).then(|| article(page))}
            </div>
        </section>
    }
}

/// The switch between the reading view and the text as pasted.
#[component]
fn Modes() -> impl IntoView {
    let page = Page::here();
    let one = move |mode: Mode, name: &'static str, words: fn(Lang) -> &'static str| {
        view! {
            <button
                type="button"
                class="text-mode"
                data-mode=name
                aria-pressed=move || (page.mode.get() == mode).to_string()
                on:click=move |_| page.send(Msg::ModeChosen(mode))
            >
                {page.say(words)}
            </button>
        }
    };
    view! {
        <div class="text-modes" role="group" aria-label=page.say(|lang| lang.mode())>
            {one(Mode::Read, "read", |lang| lang.mode_read())}
            {one(Mode::Raw, "raw", |lang| lang.mode_raw())}
        </div>
    }
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
fn article(page: Page) -> impl IntoView {
    let reading = page.reading.get();
    let lang = page.lang.get();
    let chunks = reading.layout.chunks.len();
    let shown = growing(chunks, 3, 2);
    let hidden = page.look(|state| {
        let hidden = Kind::ALL.into_iter().filter(|&kind| !state.marks(kind));
        hidden.map(Kind::name).collect::<Vec<_>>().join(" ")
    });
    view! {
        <article
            class="text-body"
            class:text-long={chunks > 12}
            lang="vi"
            data-hide=move || hidden.get()
            on:click=move |event| {
                if let Some(finding) = browser::finding_at(&event) {
                    page.send(Msg::MarkChosen(finding));
                }
            }
            on:keydown=move |event| {
                // Real buttons do this by themselves.
                if matches!(event.key().as_str(), "Enter" | " ")
                    && !browser::from_control(&event)
                    && let Some(finding) = browser::finding_at(&event)
                {
                    event.prevent_default();
                    page.send(Msg::MarkChosen(finding));
                }
            }
        >
            <For
                each=move || 0..shown.get()
                key=|at| *at
                children=move |at| chunk(page, &reading, at, lang)
            />
        </article>
    }
}

/// Blocks that come onto the page together; all of one part.
fn chunk(page: Page, reading: &Reading, at: usize, lang: Lang) -> AnyView {
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
    let blocks: Vec<AnyView> = blocks.iter().map(|block| show(page, reading, block, alone, lang)).collect();
    view! { <div class=class>{blocks}</div> }.into_any()
}

/// One block.
fn show(page: Page, reading: &Reading, block: &Block, alone: bool, lang: Lang) -> AnyView {
    let at = block.paragraphs.start;
    if block.shape == Shape::Table {
        return table(page, reading, block, lang);
    }
    let id = format!("p{at}");
    let part = block.node.0.to_string();
    let depth = block.depth.min(6).to_string();
    let inside = paragraph(page, reading, at, lang);
    match (block.shape, block.depth) {
        // The kind of document stands over its title.
        (Shape::Title, _) if block.opens && !alone => {
            view! { <p class="text-kind" id=id data-part=part>{inside}</p> }.into_any()
        }
        (Shape::Title, _) => view! { <h2 class="text-name" id=id data-part=part>{inside}</h2> }.into_any(),
        (Shape::Heading, 0 | 1) => view! { <h3 class="text-h" id=id data-part=part data-depth=depth>{inside}</h3> }.into_any(),
        (Shape::Heading, 2) => view! { <h4 class="text-h" id=id data-part=part data-depth=depth>{inside}</h4> }.into_any(),
        (Shape::Heading, 3) => view! { <h5 class="text-h" id=id data-part=part data-depth=depth>{inside}</h5> }.into_any(),
        (Shape::Heading, _) => view! { <h6 class="text-h" id=id data-part=part data-depth=depth>{inside}</h6> }.into_any(),
        _ => view! { <p class="text-p" class:text-opens=block.opens id=id data-part=part data-depth=depth>{inside}</p> }.into_any(),
    }
}

/// The cells of a table, row by row.
fn table(page: Page, reading: &Reading, block: &Block, lang: Lang) -> AnyView {
    let paragraphs = &reading.notice.outline.paragraphs;
    let mut rows: Vec<(Option<u32>, Vec<AnyView>)> = Vec::new();
    for at in block.paragraphs.clone() {
        let row = paragraphs[at].row;
        if rows.last().is_none_or(|(last, _)| *last != row) {
            rows.push((row, Vec::new()));
        }
        let cell = view! { <td class="text-cell" id=format!("p{at}")>{paragraph(page, reading, at, lang)}</td> };
        if let Some((_, cells)) = rows.last_mut() {
            cells.push(cell.into_any());
        }
    }
    let rows: Vec<AnyView> = rows.into_iter().map(|(_, cells)| view! { <tr>{cells}</tr> }.into_any()).collect();
    // It may be wider than the page: it scrolls by itself, with the keyboard too.
    view! {
        <div class="text-wide" tabindex="0" role="group" data-part=block.node.0.to_string()>
            <table class="text-table"><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

/// The marker and the marked words of a paragraph.
fn paragraph(page: Page, reading: &Reading, at: usize, lang: Lang) -> AnyView {
    let notice = &reading.notice;
    let paragraph = &notice.outline.paragraphs[at];
    let body = notice.outline.tokens.get(paragraph.body().start).filter(|_| !paragraph.body().is_empty());
    let start = body.map_or(paragraph.span.end, |token| token.span.start);
    let marker = (paragraph.marker > 0).then(|| notice.clean(Span { start: paragraph.span.start, end: start }));
    let marks: Vec<Marked> = reading.layout.marks[at]
        .iter()
        .filter_map(|&finding| reading.finding(finding).map(|found| Marked { finding, span: found.span, kind: found.kind }))
        .collect();
    let words = passage(page, reading, Span { start, end: paragraph.span.end }, &marks, lang);
    view! { {marker.map(|marker| view! { <span class="text-marker">{marker}</span>" " })} {words} }.into_any()
}
