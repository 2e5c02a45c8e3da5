//! Files that come in: chosen, dropped, handed over by the system.

use crate::app::state::share::Msg as Asked;
use crate::app::state::{Msg, Problem};
use crate::app::view::Page;
use crate::import::{LARGEST, Refusal, open as decode};
use crate::share::Shared;
use gloo_file::callbacks::{FileReader, read_as_bytes};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

thread_local! {
    static READER: RefCell<Option<FileReader>> = const { RefCell::new(None) };
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
    let refuse = move |refusal| page.send(Msg::FileRefused(Problem { file: name, refusal }));
    let file = gloo_file::File::from(file);
    if file.size() > LARGEST {
        return refuse(Refusal::TooBig { bytes: file.size() });
    }
    let reader = read_as_bytes(&file, move |bytes| {
        let bytes = bytes.map_err(|_| Refusal::Unreadable);
        match bytes.and_then(|bytes| decode(&bytes)) {
            Ok(shared) => page.send(opened(shared)),
            Err(refusal) => refuse(refusal),
        }
    });
    // A file that is still being read is dropped for the one that is wanted now.
    READER.with(|reading| reading.replace(Some(reader)));
}

/// The file that was chosen; the input forgets it, so that it can be chosen again.
pub fn chosen_file(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Lets the page take a file that is dragged over it.
pub fn drag_over(event: &Event) {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    if data.is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
        event.prevent_default();
    }
}

/// The file that was dropped.
pub fn dropped_file(event: &Event) -> Option<File> {
    let file = event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)?;
    event.prevent_default();
    Some(file)
}
