//! Several notices at once: a list of them with what each holds, and one follow-up table over all.

use super::{Dialog, Effect, Msg as Any, Origin, State, share::What};
use crate::correction::{Correction, apply, place};
use crate::export::{clipboard, csv, table, xlsx};
use crate::import::Refusal;
use crate::report::{Report, report};
use crate::share::Shared;
use std::sync::Arc;

/// The most text that is held at once, in bytes.
const MOST: usize = 64 * 1024 * 1024;

/// The files that came together.
#[derive(Clone, Debug, Default)]
pub struct Many {
    /// Those that were looked at, in the order they came.
    pub list: Vec<Entry>,
    /// How many came.
    pub total: usize,
    /// Whether the rest is not wanted any longer.
    pub stopped: bool,
    /// The one whose text is on the page.
    pub open: Option<usize>,
    /// Whether the table is shown, and not the list.
    pub table: bool,
    /// How much text is held, in bytes.
    held: usize,
}

/// A file.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// What is in it; else why it was not opened, or nothing if there was no room for it.
    pub got: Result<Arc<Got>, Option<Refusal>>,
}

/// What is in a file.
#[derive(Debug)]
pub struct Got {
    /// The text.
    pub text: String,
    /// What was said of it.
    pub said: Vec<Correction>,
    /// Whether that came with the file, from nobody knows whom.
    pub shared: bool,
    /// Its findings.
    pub report: Report,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// So many files came.
    Came(usize),
    /// One was read.
    Read(String, Result<Shared, Refusal>),
    /// The rest is not wanted.
    Stopped,
    /// The list was asked for.
    Asked,
    /// The table is to be shown, or the list.
    Tabled(bool),
    /// The text of a file was asked for.
    Opened(usize),
    /// The table is to be copied.
    Copy,
    /// It is to be saved: as a workbook, else as comma-separated values.
    Save(bool),
    /// The list is put away.
    Left,
}

impl Many {
    /// Whether files are still to be read.
    pub fn is_reading(&self) -> bool {
        !self.stopped && self.list.len() < self.total
    }

    /// The notices that were opened, with the names of their files.
    pub fn reports(&self) -> impl Iterator<Item = (&str, &Report)> {
        self.list.iter().filter_map(|it| Some((it.name.as_str(), &it.got.as_ref().ok()?.report)))
    }

    fn take(&mut self, name: String, read: Result<Shared, Refusal>) {
        let got = match read {
            Err(refusal) => Err(Some(refusal)),
            Ok(Shared::Summary(report)) => {
                Ok(Got { text: String::new(), said: Vec::new(), shared: true, report: *report })
            }
            Ok(Shared::Full(text, _)) if self.held + text.len() > MOST => Err(None),
            Ok(Shared::Full(text, said)) => {
                self.held += text.len();
                let notice = crate::notice(text.as_str());
                let said = place(&notice, &said).kept;
                let notice = apply(&notice, &said);
                let report = report(&notice, &crate::digest(&notice));
                Ok(Got { text, shared: !said.is_empty(), said, report })
            }
        };
        self.list.push(Entry { name, got: got.map(Arc::new) });
    }
}

impl State {
    pub(super) fn many(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Came(files) => {
                if !self.many.is_reading() {
                    self.many.total = self.many.list.len();
                }
                self.many.total += files;
                (self.many.stopped, self.many.table) = (false, false);
                return self.show_many();
            }
            // One that was under way when the list was stopped or left is of no use.
            Msg::Read(..) if !self.many.is_reading() => {}
            Msg::Read(name, read) => self.many.take(name, read),
            Msg::Stopped => self.many.stopped = true,
            Msg::Asked => {
                self.keep_listed();
                return self.show_many();
            }
            Msg::Tabled(table) => self.many.table = table,
            Msg::Opened(at) => {
                self.keep_listed();
                let got = self.many.list.get(at)?.got.as_ref().ok()?.clone();
                self.dialog = None;
                if got.text.is_empty() {
                    return self
                        .share(super::share::Msg::Brought(Shared::Summary(got.report.clone().into())));
                }
                return self.replace(got.text.clone(), Origin::Listed(at, got.said.clone(), got.shared));
            }
            Msg::Copy => {
                let (html, text) = clipboard::copied(&table::combined(self.many.reports()));
                return Some(Effect::Copy { what: What::Table, html: Some(html), text });
            }
            Msg::Save(workbook) => {
                let all = table::combined(self.many.reports());
                let (ending, kind, bytes) = if workbook {
                    let bytes = xlsx::book(&[all, table::documents(self.many.reports())]);
                    ("xlsx", super::share::FILES[0].1, bytes)
                } else {
                    ("csv", "text/csv", csv::written(&all).into_bytes())
                };
                return Some(Effect::Save { name: format!("bang-theo-doi-chung.{ending}"), kind, bytes });
            }
            Msg::Left => {
                self.many = Many::default();
                self.dialog = None;
                return Some(Effect::ShowDialog(false));
            }
        }
        None
    }

    fn show_many(&mut self) -> Option<Effect> {
        self.dialog = Some(Dialog::Many);
        Some(Effect::ShowDialog(true))
    }

    /// What was typed and said of a listed text since it was opened goes into the list.
    pub(super) fn keep_listed(&mut self) {
        let Some(entry) = self.many.open.and_then(|at| self.many.list.get_mut(at)) else { return };
        let reading = &self.reading;
        let shared = entry.got.as_ref().is_ok_and(|got| got.shared);
        entry.got = Ok(Arc::new(Got {
            text: reading.notice.source.text().to_owned(),
            said: reading.corrections.clone(),
            shared,
            report: report(&reading.notice, &reading.digest),
        }));
    }
}

impl From<Msg> for Any {
    fn from(msg: Msg) -> Any {
        Any::Many(msg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::correct;

    fn read(state: &mut State, name: &str, text: &str) {
        state.many(Msg::Read(name.to_owned(), Ok(Shared::Full(text.to_owned(), Vec::new()))));
    }

    fn copied(state: &mut State) -> String {
        match state.many(Msg::Copy) {
            Some(Effect::Copy { text, .. }) => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn one_table_is_made_of_several_notices() {
        let mut state = State::default();
        assert_eq!(state.many(Msg::Came(3)), Some(Effect::ShowDialog(true)));
        read(&mut state, "a.txt", "THÔNG BÁO\n1. Giao Sở A rà soát.\n2. Giao Sở B báo cáo.");
        state.many(Msg::Read("b.pdf".to_owned(), Err(Refusal::Pdf)));
        assert!(state.many.is_reading());
        read(&mut state, "c.txt", "Số: 7/TB-UBND\n1. Giao Sở C kiểm tra trước ngày 30/6/2026.");
        assert!(!state.many.is_reading());
        let table = copied(&mut state);
        let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
        let told: Vec<[&str; 3]> = rows[1..].iter().map(|row| [row[0], row[2], row[7]]).collect();
        let want =
            [["1", "Sở A", "Mục 1, a.txt"], ["2", "Sở B", "Mục 2, a.txt"], ["3", "Sở C", "Mục 1, 7/TB-UBND"]];
        assert_eq!(told, want);
        for workbook in [true, false] {
            let Some(Effect::Save { name, bytes, .. }) = state.many(Msg::Save(workbook)) else { panic!() };
            assert!(name.starts_with("bang-theo-doi-chung.") && bytes.len() > 200);
        }
    }

    #[test]
    fn what_is_said_of_a_listed_notice_is_in_the_table() {
        let mut state = State::default();
        state.many(Msg::Came(2));
        read(&mut state, "a.txt", "1. Giao Sở A rà soát.\n2. Giao Sở B báo cáo.");
        read(&mut state, "b.txt", "1. Giao Sở C kiểm tra.");
        assert_eq!(state.many(Msg::Opened(0)), Some(Effect::Begin));
        assert_eq!((state.many.open, state.dialog), (Some(0), None));
        state.update(Any::Correct(correct::Msg::Dropped(1)));
        state.many(Msg::Asked);
        assert_eq!(copied(&mut state).lines().count(), 3);
        state.many(Msg::Opened(1));
        assert_eq!(state.reading.notice.findings.len(), 1);
        state.many(Msg::Opened(0));
        assert_eq!((state.reading.notice.findings.len(), state.reading.corrections.len()), (1, 1));
        // Another text is none of the list's.
        state.update(Any::Pasted("1. Giao Sở D báo cáo.".to_owned()));
        assert_eq!(state.many.open, None);
        state.many(Msg::Asked);
        assert_eq!(copied(&mut state).lines().count(), 3);
    }

    #[test]
    fn more_files_join_the_list_and_what_is_stopped_stays_as_it_is() {
        let mut state = State::default();
        state.many(Msg::Came(3));
        read(&mut state, "a.txt", "1. Giao Sở A rà soát.");
        state.many(Msg::Stopped);
        read(&mut state, "b.txt", "1. Giao Sở B rà soát.");
        assert_eq!((state.many.list.len(), state.many.is_reading()), (1, false));
        state.many(Msg::Came(2));
        assert_eq!((state.many.total, state.many.is_reading()), (3, true));
        state.many(Msg::Left);
        assert!(state.many.list.is_empty() && !state.many.is_reading());
        assert_eq!(state.many(Msg::Opened(0)), None);
    }
}
