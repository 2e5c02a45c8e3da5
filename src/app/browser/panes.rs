//! How wide the panes are, and a border that follows the pointer.

use super::{find, root};
use crate::app::state::Pane;
use crate::app::state::settings::WIDTHS;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

/// How wide a pane is now, in rem.
pub fn width_of(pane: Pane) -> usize {
    let width = find(&format!(".{}", pane.name())).map_or(0.0, |it| it.get_bounding_client_rect().width());
    ((width / rem()).round() as usize).clamp(WIDTHS[0].into(), WIDTHS[1].into())
}

/// Keeps the pointer with the border it was pressed on, also where it runs ahead.
pub fn hold_pointer(event: &Event) {
    event.prevent_default();
    if let (Some(pointer), Some(border)) = pressed_on(event) {
        // Refused only for a pointer that was lifted meanwhile.
        let _ = border.set_pointer_capture(pointer.pointer_id());
    }
}

/// The width in rem that a pane has when its border is where the pointer holds it.
pub fn dragged_to(event: &Event, pane: Pane) -> Option<i16> {
    let (pointer, border) = pressed_on(event);
    let (pointer, border) = (pointer?, border?);
    if !border.has_pointer_capture(pointer.pointer_id()) {
        return None;
    }
    let bounds = find(&format!(".{}", pane.name()))?.get_bounding_client_rect();
    let at = f64::from(pointer.client_x());
    let width = if pane == Pane::Outline { at - bounds.left() } else { bounds.right() - at };
    Some((width / rem()).round() as i16)
}

fn pressed_on(event: &Event) -> (Option<&PointerEvent>, Option<Element>) {
    (event.dyn_ref(), event.current_target().and_then(|it| it.dyn_into().ok()))
}

/// How many pixels a rem has.
fn rem() -> f64 {
    let style = root().and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // Whole pixels do, and reading a fraction would cost the page twelve kilobytes.
    let whole = size.and_then(|size| size.split(['.', 'p']).next()?.parse::<u32>().ok());
    whole.unwrap_or(16).into()
}
