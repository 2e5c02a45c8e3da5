//! Files that come in: chosen, dropped, handed over by the system.

use crate::app::state::many::Msg as Many;
use crate::app::state::share::Msg as Asked;
use crate::app::state::{Msg, Problem};
use crate::app::view::Page;
use crate::import::{LARGEST, Refusal, open as decode};
use crate::share::Shared;
use gloo_file::callbacks::{FileReader, read_as_bytes};
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

thread_local! {
    static READER: RefCell<Option<FileReader>> = const { RefCell::new(None) };
    /// What reads the list, so that a file opened meanwhile does not end it.
    static LISTED: RefCell<Option<FileReader>> = const { RefCell::new(None) };
    /// Counts the lists.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// The files of the list that are still to be read.
    static WAITING: RefCell<VecDeque<File>> = const { RefCell::new(VecDeque::new()) };
}

/// Reads a file; says whether it was opened or refused.
pub fn open_file(page: Page, file: File) {
    read_file(page, file, |shared| match shared {
        Shared::Full(text, said) if said.is_empty() => Msg::FileOpened(text),
        shared => Asked::Brought(shared).into(),
    });
}

/// Reads a file for something; says `opened` or that it was refused.
pub fn read_file(page: Page, file: File, opened: fn(Shared) -> Msg) {
    let name = file.name();
    let reader = read(file, move |read| {
        page.send(match read {
            Ok(shared) => opened(shared),
            Err(refusal) => Msg::FileRefused(Problem { file: name, refusal }),
        });
    });
    // A file that is still being read is dropped for the one that is wanted now.
    READER.set(reader);
}

/// Reads a file, as long as what is given back is kept; one that is too big is refused at once.
fn read(file: File, then: impl FnOnce(Result<Shared, Refusal>) + 'static) -> Option<FileReader> {
    let file = gloo_file::File::from(file);
    if file.size() > LARGEST {
        then(Err(Refusal::TooBig { bytes: file.size() }));
        return None;
    }
    Some(read_as_bytes(&file, move |bytes| {
        let bytes = bytes.map_err(|_| Refusal::Unreadable);
        then(bytes.and_then(|bytes| decode(&bytes)));
    }))
}

/// Opens one file, or begins a list of several.
pub fn open_files(page: Page, mut files: Vec<File>) {
    if files.len() == 1 {
        return files.drain(..).for_each(|file| open_file(page, file));
    }
    if files.is_empty() {
        return;
    }
    let more = page.peek(|state| state.many.is_reading());
    page.send(Many::Came(files.len()).into());
    if more {
        return WAITING.with_borrow_mut(|waiting| waiting.extend(files));
    }
    WAITING.set(files.into());
    TURN.set(TURN.get() + 1);
    read_next(page, TURN.get());
}

/// Reads the files of the list one after another; between two the page does what is asked of it.
fn read_next(page: Page, turn: u32) {
    // It was stopped, and others came since.
    if turn != TURN.get() || !page.peek(|state| state.many.is_reading()) {
        return;
    }
    let Some(file) = WAITING.with_borrow_mut(VecDeque::pop_front) else { return };
    let name = file.name();
    let reader = read(file, move |read| {
        page.send(Many::Read(name, read).into());
        Timeout::new(0, move || read_next(page, turn)).forget();
    });
    LISTED.set(reader);
}

/// The file that was chosen; the input forgets it, so that it can be chosen again.
pub fn chosen_file(event: &Event) -> Option<File> {
    chosen_files(event).into_iter().next()
}

/// The files that were chosen, likewise.
pub fn chosen_files(event: &Event) -> Vec<File> {
    let input: Option<HtmlInputElement> = event.target().and_then(|it| it.dyn_into().ok());
    let Some(input) = input else { return Vec::new() };
    let files = all(input.files());
    input.set_value("");
    files
}

fn all(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// Lets the page take a file that is dragged over it.
pub fn drag_over(event: &Event) {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    if data.is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
        event.prevent_default();
    }
}

/// The files that were dropped.
pub fn dropped_files(event: &Event) -> Vec<File> {
    let files = all(event.dyn_ref::<DragEvent>().and_then(|it| it.data_transfer()?.files()));
    if !files.is_empty() {
        event.prevent_default();
    }
    files
}
