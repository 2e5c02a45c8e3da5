//! Keeps the text on the page, and reads what was kept.

use super::store;
use crate::app::draft::{Head, MOST};
use crate::app::state::drafts::Kept;
use crate::app::state::{Msg, Refused, State, Switch, drafts};
use crate::app::view::Page;
use crate::text::in_order;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;

/// How long a text must rest before it is kept.
const PAUSE: u32 = 600;
/// A longer text is not kept, in bytes: it would fill the store alone.
const LONGEST: usize = 2_000_000;

thread_local! {
    static SOON: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Does what the state asks for.
pub fn run(page: Page, effect: drafts::Effect) {
    match effect {
        drafts::Effect::Open(id) => open(page, id),
        drafts::Effect::Delete(id) => delete(id),
        drafts::Effect::Forget => forget(),
    }
}

/// Deletes all that are kept.
pub fn forget() {
    SOON.take();
    list().iter().for_each(|head| delete(head.id));
    store::tell_tab("open", None);
}

/// Keeps the text on the page when it has rested.
pub fn soon(page: Page) {
    SOON.set(Some(Timeout::new(PAUSE, move || keep(page))));
}

/// Keeps the text on the page now.
pub fn keep(page: Page) {
    SOON.take();
    // A page that has stopped says nothing that can be relied on.
    if super::find("#app[inert]").is_some() {
        return;
    }
    let Some(kept) = page.peek(State::to_keep) else { return };
    let told = match save(&kept) {
        Ok(id) => {
            store::tell_tab("open", Some(&id.to_string()));
            drafts::Msg::Kept(id, list())
        }
        Err(why) => drafts::Msg::Refused(why),
    };
    page.send(Msg::Drafts(told));
}

fn save(Kept { open, title, text, said }: &Kept) -> Result<u64, Refused> {
    if text.len() > LONGEST {
        return Err(Refused::Full);
    }
    let now = js_sys::Date::now() as u64;
    let mut kept = list();
    // The same text pasted again is the same draft, unless something else was said of it.
    let same = |head: &&Head| {
        head.len == text.len()
            && store::get(&body(head.id)).as_ref() == Some(text)
            && store::get(&beside(head.id)).is_none_or(|other| Some(other) == *said)
    };
    let id = (*open).or_else(|| kept.iter().find(same).map(|head| head.id)).unwrap_or(now);
    kept.retain(|head| head.id != id);
    while kept.len() >= MOST {
        drop_oldest(&mut kept);
    }
    let head = Head { id, saved: now, len: text.len(), title: title.clone() };
    loop {
        // The text first: a head without one would lead nowhere.
        let done = store::put(&body(id), text)
            .and_then(|()| match said {
                Some(said) => store::put(&beside(id), said),
                None => {
                    store::remove(&beside(id));
                    Ok(())
                }
            })
            .and_then(|()| store::put(&name(id), &head.written()));
        match done {
            Err(Refused::Full) if !kept.is_empty() => drop_oldest(&mut kept),
            Err(why) => {
                delete(id);
                return Err(why);
            }
            Ok(()) => return Ok(id),
        }
    }
}

fn drop_oldest(kept: &mut Vec<Head>) {
    if let Some(oldest) = kept.pop() {
        delete(oldest.id);
    }
}

/// All that are kept, the latest first.
pub fn list() -> Vec<Head> {
    let read = |id: String| Head::read(&id, &store::get(&format!("draft.{id}"))?);
    let heads: Vec<Head> = store::names("draft.").into_iter().filter_map(read).collect();
    let mut heads = in_order(heads, |head| (head.saved, 0));
    heads.reverse();
    heads
}

fn open(page: Page, id: u64) {
    match store::get(&body(id)) {
        Some(text) => page.send(Msg::Drafts(drafts::Msg::Opened(id, text, store::get(&beside(id))))),
        // Another tab has deleted it meanwhile.
        None => page.send(Msg::Drafts(drafts::Msg::Listed(list()))),
    }
}

fn delete(id: u64) {
    store::remove(&name(id));
    store::remove(&body(id));
    store::remove(&beside(id));
}

fn name(id: u64) -> String {
    format!("draft.{id}")
}

fn body(id: u64) -> String {
    format!("text.{id}")
}

fn beside(id: u64) -> String {
    format!("said.{id}")
}

/// At the beginning: the list, and the text this tab had before it was loaded again.
pub fn begin(page: Page) {
    if !page.peek(|state| state.settings.is_on(Switch::Keep)) {
        return;
    }
    let kept = list();
    let open_in_tab = store::of_tab("open").and_then(|id| id.parse().ok());
    let here = open_in_tab.filter(|id| kept.iter().any(|head| head.id == *id));
    page.send(Msg::Drafts(drafts::Msg::Listed(kept)));
    if let Some(id) = here {
        open(page, id);
        // The box is on the page only then.
        super::after_frame(move || page.with_text(super::fill_box));
    }
}
