//! Small drawings: a shape for each kind of finding, and a few signs.
//!
//! Drawn in the colour of the text beside them, so that they hold in print and
//! in forced colours. Never the only bearer of a meaning.

use crate::facet::Kind;
use leptos::prelude::*;

/// A sign of the page's own controls.
#[derive(Clone, Copy, Debug)]
pub enum Sign {
    /// Nothing leaves.
    Lock,
    /// Opens and closes.
    Chevron,
    /// Leads to the passage.
    Arrow,
    /// A file.
    File,
    /// Light or dark.
    Halves,
    /// Closes.
    Cross,
    /// Goes back.
    Back,
    /// A new page.
    Plus,
    /// Hands on.
    Share,
    /// Takes more room.
    Stretch,
    /// Looks for words.
    Glass,
    /// Helps.
    Question,
    /// By a person's hand.
    Pen,
    /// Two side by side.
    Sides,
    /// A step back.
    Undo,
    /// A step forth again.
    Redo,
}

/// The shape of a kind.
pub fn shape(kind: Kind) -> AnyView {
    drawn(
        "0 0 12 12",
        match kind {
            Kind::Task => "M2 2h8v8H2z",
            Kind::Decision => "M6 .8 11.2 6 6 11.2.8 6z",
            Kind::Indicator => "M1 7h2.6v4H1zM4.7 4h2.6v7H4.7zM8.4 1H11v10H8.4z",
            Kind::Lesson => "M3 1h6v10L6 8.6 3 11z",
            Kind::Achievement => "M6 1.5 11 10.5H1z",
            Kind::Limitation => "M1 1.5h10L6 10.5z",
            Kind::Cause => "M2.5 1 10 6l-7.5 5z",
        },
        "",
    )
}

/// A sign.
pub fn sign(sign: Sign) -> AnyView {
    let fill = if matches!(sign, Sign::Halves) { "M8 2a6 6 0 1 0 0 12z" } else { "" };
    drawn(
        "0 0 16 16",
        fill,
        match sign {
            Sign::Lock => "M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z",
            Sign::Chevron => "M6 4l4 4-4 4",
            Sign::Share => "M8 10V2M5 4.5 8 2l3 2.5M4 7H3v7h10V7h-1",
            Sign::Arrow => "M3 8h9M8.5 4.5 12 8l-3.5 3.5",
            Sign::File => "M4 2h5l3 3v9H4zM9 2v3h3",
            Sign::Halves => "M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12",
            Sign::Cross => "M4 4l8 8M12 4l-8 8",
            Sign::Back => "M6 4 3 7l3 3M3 7h6a3.5 3.5 0 0 1 0 7H7",
            Sign::Plus => "M8 3v10M3 8h10",
            Sign::Glass => "M7 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8M10 10l4 4",
            Sign::Question => "M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M8 13v.1",
            Sign::Pen => "M3 13l.6-3L10.5 3l2.5 2.5L6 12.4zM9 4.5 11.5 7",
            Sign::Sides => "M2 3h5v10H2zM9 3h5v10H9zM4 6h1M11 6h1M11 8.5h1",
            Sign::Undo => "M6 4 3 7l3 3M3 7h6.5a3 3 0 0 1 0 6H8",
            Sign::Redo => "M10 4l3 3-3 3M13 7H6.5a3 3 0 0 0 0 6H8",
            Sign::Stretch => "M6 4 2 8l4 4M10 4l4 4-4 4M2 8h12",
        },
    )
}

/// A drawing of a filled path and a line.
fn drawn(frame: &'static str, fill: &'static str, line: &'static str) -> AnyView {
    view! {
        <svg class="icon" viewBox=frame aria-hidden="true">
            <path d=fill fill="currentColor" />
            <path d=line fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
    .into_any()
}

/// Shares of a whole side by side, in hundredths of a percent of it, and where they
/// are to end; with the same in words, unless words beside it say it.
pub fn bar(shares: &[u32], target: Option<u32>, words: Option<String>) -> AnyView {
    // A value and not a constant: `view!` would make the constant part of the
    // drawing by `innerHTML`, which the page has no other use for.
    let whole = 10_000;
    let mut from = 0;
    let boxed = |from: u32, width: u32| format!("M{from} 0h{width}v400h-{width}z");
    let mut parts = vec![("icon-whole", boxed(0, whole))];
    for (at, &share) in shares.iter().enumerate() {
        let width = share.min(whole - from);
        // Neighbours differ in more than place: every second one is lighter.
        parts.push((if at % 2 == 0 { "icon-part" } else { "icon-part icon-other" }, boxed(from, width)));
        from += width;
    }
    parts.extend(target.map(|at| ("icon-target", boxed(at.min(whole).saturating_sub(60), 120))));
    let parts: Vec<AnyView> =
        parts.into_iter().map(|(class, drawn)| view! { <path class=class d=drawn /> }.into_any()).collect();
    let role = words.as_ref().map(|_| "img");
    let hidden = words.is_none().then_some("true");
    view! {
        <svg class="icon-bar" viewBox="0 0 10000 400" preserveAspectRatio="none" role=role aria-hidden=hidden aria-label=words>
            {parts}
        </svg>
    }
    .into_any()
}
