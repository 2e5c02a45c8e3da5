//! The day it is where the reader is.

use crate::value::Date;
use gloo_events::EventListener;
use leptos::prelude::window;

/// Today by the reader's own clock; none if it lies outside the calendar of notices.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(now.get_full_year() as i32, now.get_month() as u8 + 1, now.get_date() as u8)
}

/// Calls `then` whenever the reader comes back to the page: it may be another day.
pub fn on_return(then: impl Fn() + 'static) {
    EventListener::new(&window(), "focus", move |_| then()).forget();
}
