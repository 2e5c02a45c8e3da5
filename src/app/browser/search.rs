//! Shows what was found: sets it off in the text by the browser's own highlights,
//! which change no element, and brings the place one is at into view.

use super::{bring, calm, find, flash, when_there};
use crate::app::search::{Folded, Hit, asked_for};
use crate::app::view::Page;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node, Range, ScrollBehavior, ScrollLogicalPosition};

/// How many places on either side of the one one is at are set off: a common word of
/// a long text has ten thousand.
const AROUND: usize = 150;

/// The highlight of all places, and of the one one is at.
const NAMES: [&str; 2] = ["found", "found-here"];

/// Shows the place one is at.
pub fn show(page: Page) {
    let Some(hit) = page.peek(|state| state.search.here()) else { return clear() };
    let place = format!("#p{}", hit.paragraph);
    when_there(place.clone(), move || {
        if set_off(page).is_none() {
            // A browser without highlights is shown the paragraph.
            flash(place.clone());
        }
        let smooth = if calm() || page.text_len() > super::FAR {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        };
        bring(&place, ScrollLogicalPosition::Center, smooth);
    });
}

/// Sets nothing off any longer.
pub fn clear() {
    if let Some(all) = highlights() {
        for name in NAMES {
            let _ = call(&all, "delete", &[name.into()]);
        }
    }
}

/// Sets off the places that are on the page; none where the browser cannot.
fn set_off(page: Page) -> Option<()> {
    let all = highlights()?;
    let (hits, at, asked) = page.peek(|state| {
        let from = state.search.at.saturating_sub(AROUND);
        let to = (state.search.at + AROUND).min(state.search.hits.len());
        (state.search.hits[from..to].to_vec(), state.search.at - from, asked_for(&state.search.asked))
    });
    let document = super::document()?;
    let (others, here) = (Array::new(), Array::new());
    let mut last: Option<(usize, Vec<Range>)> = None;
    for (index, Hit { paragraph, nth }) in hits.into_iter().enumerate() {
        let ranges = match last.take() {
            Some((of, ranges)) if of == paragraph => ranges,
            _ => find(&format!("#p{paragraph}")).map(|it| ranges(&document, &it, &asked)).unwrap_or_default(),
        };
        if let Some(range) = ranges.get(nth) {
            if index == at {
                here.push(range)
            } else {
                others.push(range)
            };
        }
        last = Some((paragraph, ranges));
    }
    for (name, ranges) in NAMES.into_iter().zip([others, here]) {
        let make: Function = Reflect::get(&js_sys::global(), &"Highlight".into()).ok()?.dyn_into().ok()?;
        let made = Reflect::construct(&make, &ranges).ok()?;
        call(&all, "set", &[name.into(), made])?;
    }
    Some(())
}

/// Every place in an element that the words, folded, stand at.
fn ranges(document: &Document, element: &Element, asked: &str) -> Vec<Range> {
    let mut folded = Folded::default();
    // For each byte of the folded text the node and the place in it that it came from.
    let mut from: Vec<(usize, u32)> = Vec::new();
    let mut nodes: Vec<Node> = Vec::new();
    gather(element, &mut |node| {
        let mut units = 0;
        for c in node.node_value().unwrap_or_default().chars() {
            let bytes = folded.push(c);
            from.extend(std::iter::repeat_n((nodes.len(), units), bytes));
            units += c.len_utf16() as u32;
        }
        nodes.push(node);
    });
    let range = |(start, _): (usize, &str)| {
        let ((first, begins), (last, ends)) = (from[start], from[start + asked.len() - 1]);
        let range = document.create_range().ok()?;
        range.set_start(&nodes[first], begins).ok()?;
        // The last letter and what is folded into it: the marks of a decomposed one.
        let text = nodes[last].node_value().unwrap_or_default();
        let next = from[start + asked.len()..].iter().find(|&&next| next != (last, ends));
        let end =
            next.filter(|next| next.0 == last).map_or(text.encode_utf16().count() as u32, |next| next.1);
        range.set_end(&nodes[last], end).ok()?;
        Some(range)
    };
    folded.text.match_indices(asked).filter_map(range).collect()
}

/// Hands out the texts in an element, without the labels that are the page's own.
fn gather(node: &Node, each: &mut impl FnMut(Node)) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.get(at)) {
        match child.node_type() {
            Node::TEXT_NODE => each(child),
            _ if child.dyn_ref::<Element>().is_some_and(|it| it.matches("button").unwrap_or(false)) => {}
            _ => gather(&child, each),
        }
    }
}

/// The browser's highlights, if it has them.
fn highlights() -> Option<JsValue> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)
}

fn call(this: &JsValue, name: &str, args: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(this, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(this, &args.iter().collect::<Array>()).ok()
}
