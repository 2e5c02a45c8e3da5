//! What is handed on from the page, and what was handed to it.

use super::{Effect, Msg as Any, Origin, State};
use crate::app::reading::Reading;
use crate::export::{akn, calendar, clipboard, csv, docx, html, json, markdown, words::file_name, xlsx};
use crate::facet::Kind;
use crate::report::{Report, report};
use crate::share::{Choice, Refusal, Shared, fragment, fragment_in_file, is_link, open};

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The link that holds what is worth handing on.
    Summary,
    /// The link that holds the whole text.
    Full,
    /// The follow-up table.
    Table,
    /// Short numbered lines.
    Chat,
    /// Markdown.
    Markdown,
}

impl What {
    /// All, in the order they are offered.
    pub const ALL: [What; 5] = [What::Summary, What::Full, What::Table, What::Chat, What::Markdown];

    /// A name for tests and styles.
    pub fn name(self) -> &'static str {
        match self {
            What::Summary => "summary",
            What::Full => "full",
            What::Table => "table",
            What::Chat => "chat",
            What::Markdown => "markdown",
        }
    }
}

/// The files that can be made: ending and media type.
pub const FILES: [(&str, &str); 9] = [
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("csv", "text/csv"),
    ("ics", "text/calendar"),
    ("html", "text/html"),
    ("md", "text/markdown"),
    ("txt", "text/plain"),
    ("json", "application/json"),
    ("xml", "application/xml"),
];

/// How the last copying went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Copied {
    /// Nothing was copied yet.
    #[default]
    No,
    /// It lies on the clipboard.
    Yes(What),
    /// The browser refused; these words are shown to be copied by hand.
    Refused(String),
}

/// What the page shows of sharing.
#[derive(Clone, Debug, Default)]
pub struct Share {
    /// Whether the dialog is open.
    pub open: bool,
    /// The address of the page without its fragment; empty where nobody else can reach it.
    pub base: String,
    /// Which kinds the summary link holds, as in [`Kind::ALL`]; all that there are if none.
    pub kinds: [bool; 7],
    /// The fragments of both links, or why there is none.
    pub links: Vec<Result<String, Refusal>>,
    /// How the last copying went.
    pub copied: Copied,
    /// What came by a link while another text was there.
    pub asked: Option<Shared>,
    /// A summary that came by a link.
    pub report: Option<Report>,
    /// Why what came by a link was not opened.
    pub refused: Option<Refusal>,
    /// Whether the text came by a link.
    pub unverified: bool,
    /// Changes whenever any of this does.
    pub changes: u64,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The dialog was asked for, on a page with this address.
    Opened(String),
    /// The dialog was closed.
    Closed,
    /// A kind goes into the summary link, or no more.
    KindToggled(Kind),
    /// Something is to be copied.
    Copy(What),
    /// It was, or was not.
    Copied(What, Result<(), String>),
    /// A file is to be saved: its place in [`FILES`].
    Save(usize),
    /// The page was opened, or asked to open, an address that may hold a link.
    Arrived(String),
    /// A file brought it.
    Brought(Shared),
    /// What came is to be shown.
    Taken,
    /// What came, or what is said about it, is to go away.
    LeftAlone,
}

/// Whether a pasted text is the address of a link, and nothing else.
pub fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['h', '#']) && !text.contains("\n\n") && is_link(text)
}

impl Share {
    /// A text without a past took the place of what was there.
    pub fn begin(&mut self) {
        *self = Share { kinds: self.kinds, changes: self.changes + 1, ..Share::default() };
    }

    fn write_links(&mut self, reading: &Reading) {
        let report = report(&reading.notice, &reading.digest);
        let chosen = |at: &usize| self.kinds[*at] || self.kinds == [false; 7];
        let kinds = (0..7).filter(chosen).map(|at| Kind::ALL[at]).collect();
        let summary = Choice::fitting(&report, kinds).into();
        self.links = [Shared::Summary(summary), full(reading)].iter().map(fragment).collect();
    }
}

fn full(reading: &Reading) -> Shared {
    Shared::Full(reading.notice.source.text().to_owned(), reading.corrections.clone())
}

impl State {
    /// Takes in what happened around sharing.
    pub(super) fn share(&mut self, msg: Msg) -> Option<Effect> {
        self.share.changes += 1;
        match msg {
            Msg::Opened(base) => {
                self.share.base = base;
                self.share.open = true;
                self.share.copied = Copied::No;
                self.share.write_links(&self.reading);
                return Some(Effect::OpenShare);
            }
            Msg::Closed => self.share.open = false,
            Msg::KindToggled(kind) => {
                let at = Kind::ALL.iter().position(|&other| other == kind)?;
                self.share.kinds[at] = !self.share.kinds[at];
                self.share.copied = Copied::No;
                self.share.write_links(&self.reading);
            }
            Msg::Copy(what) => {
                let (html, text) = self.words(what)?;
                return Some(Effect::Copy { what, html, text });
            }
            Msg::Copied(what, Ok(())) => self.share.copied = Copied::Yes(what),
            Msg::Copied(_, Err(words)) => self.share.copied = Copied::Refused(words),
            Msg::Save(at) => {
                let &(ending, kind) = FILES.get(at)?;
                let report = report(&self.reading.notice, &self.reading.digest);
                let name = file_name(&report, ending);
                return Some(Effect::Save { name, kind, bytes: self.file(&report, ending)? });
            }
            Msg::Arrived(address) => match open(&address) {
                Err(Refusal::NotOurs) => {}
                Err(refusal) => self.share.refused = Some(refusal),
                Ok(shared) => {
                    self.share.asked = Some(shared);
                    if self.reading.is_empty() && self.pending.is_none() {
                        return self.share(Msg::Taken);
                    }
                }
            },
            Msg::Brought(shared) => {
                self.share.asked = Some(shared);
                return self.take();
            }
            Msg::Taken => return self.take(),
            Msg::LeftAlone => {
                self.share.asked = None;
                self.share.report = None;
                self.share.refused = None;
                self.share.unverified = false;
            }
        }
        None
    }

    fn take(&mut self) -> Option<Effect> {
        match self.share.asked.take()? {
            Shared::Summary(report) => self.share.report = Some(*report),
            Shared::Full(text, corrections) => {
                return self.replace(text, Origin::Shared(corrections));
            }
        }
        None
    }

    fn words(&self, what: What) -> Option<(Option<String>, String)> {
        let link = |at: usize| {
            let fragment = self.share.links.get(at)?.as_ref().ok()?;
            Some((None, format!("{}{fragment}", self.share.base)))
        };
        let report = || report(&self.reading.notice, &self.reading.digest);
        match what {
            What::Summary => link(0),
            What::Full => link(1),
            What::Table => {
                let (html, text) = clipboard::copied_table(&report());
                Some((Some(html), text))
            }
            What::Chat => Some((None, clipboard::chat(&report()))),
            What::Markdown => Some((None, markdown::markdown(&report()))),
        }
    }

    fn file(&self, report: &Report, ending: &str) -> Option<Vec<u8>> {
        let notice = &self.reading.notice;
        // A text too long even for that is still in the page's words.
        let link = || fragment_in_file(&full(&self.reading)).unwrap_or_default();
        Some(match ending {
            "xlsx" => xlsx::xlsx(report),
            "docx" => docx::docx(report),
            "csv" => csv::csv(report).into_bytes(),
            "ics" => calendar::ics(report).into_bytes(),
            "html" => html::html(report, notice.source.text(), &link()).into_bytes(),
            "md" => markdown::markdown(report).into_bytes(),
            "txt" => clipboard::chat(report).into_bytes(),
            "json" => json::file(notice, &self.reading.corrections, link()).into_bytes(),
            "xml" => akn::akn(notice).into_bytes(),
            _ => return None,
        })
    }
}

impl From<Msg> for Any {
    fn from(msg: Msg) -> Any {
        Any::Share(msg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correction::Correction;

    const TEXT: &str =
        "THÔNG BÁO\nKết luận\n\n1. Giao Sở Xây dựng rà soát, trước ngày 25/3/2026.\n2. Đồng ý điều chỉnh.\n";

    fn reading(text: &str) -> State {
        let mut state = State::default();
        state.update(Any::Pasted(text.to_owned()));
        state
    }

    fn text(state: &State) -> &str {
        state.reading.notice.source.text()
    }

    fn copied(state: &mut State, what: What) -> String {
        state.share(Msg::Opened("https://ro.example/".to_owned()));
        match state.share(Msg::Copy(what)) {
            Some(Effect::Copy { text, .. }) => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_link_brings_the_text_and_what_was_said_of_it() {
        let mut from = reading(TEXT);
        let finding = &from.reading.notice.findings[0];
        let dropped = Correction { dropped: true, ..Correction::of(&from.reading.notice, finding) };
        from.reading = from.reading.corrected(vec![dropped]);
        let link = copied(&mut from, What::Full);
        let mut to = State::default();
        assert_eq!(to.update(Any::Pasted(link)), Some(Effect::Begin));
        assert!(to.share.unverified && text(&to) == TEXT);
        assert_eq!(to.reading.corrections, from.reading.corrections);
        // A file of ours does the same.
        let Some(Effect::Save { name, bytes, .. }) = from.share(Msg::Save(4)) else { panic!() };
        assert!(name.ends_with(".html"));
        let mut to = State::default();
        to.share(Msg::Brought(crate::import::open(&bytes).unwrap()));
        assert_eq!(to.reading.corrections, from.reading.corrections);
    }

    #[test]
    fn a_link_never_takes_the_place_of_a_text_unasked() {
        let link = copied(&mut reading(TEXT), What::Full);
        let mut state = reading("Giao Sở Y tế báo cáo.");
        assert_eq!(state.share(Msg::Arrived(link.clone())), None);
        assert_eq!(text(&state), "Giao Sở Y tế báo cáo.");
        state.share(Msg::LeftAlone);
        assert!(state.share.asked.is_none());
        state.share(Msg::Arrived(link));
        state.share(Msg::Taken);
        assert_eq!(text(&state), TEXT);
        state.update(Any::Restored);
        assert!(text(&state) == "Giao Sở Y tế báo cáo." && !state.share.unverified);
    }

    #[test]
    fn the_summary_link_holds_what_was_chosen() {
        let mut state = reading(TEXT);
        let report = |link: &str| match open(link) {
            Ok(Shared::Summary(report)) => report,
            other => panic!("{other:?}"),
        };
        let all = report(&copied(&mut state, What::Summary)).items.len();
        assert_eq!(all, state.reading.notice.findings.len());
        state.share(Msg::KindToggled(Kind::Task));
        let link = copied(&mut state, What::Summary);
        assert!(report(&link).items.iter().all(|item| item.kind == Kind::Task));
        let mut other = State::default();
        other.share(Msg::Arrived(link));
        assert_eq!(other.share.report.map(|report| report.items.len()), Some(1));
    }

    #[test]
    fn every_file_is_made_and_named() {
        let mut state = reading(TEXT);
        for (at, (ending, _)) in FILES.iter().enumerate() {
            let Some(Effect::Save { name, bytes, .. }) = state.share(Msg::Save(at)) else {
                panic!("{ending}")
            };
            assert!(name.ends_with(ending) && name.is_ascii() && bytes.len() > 100, "{name}");
        }
        state.share(Msg::Copied(What::Table, Err("x".to_owned())));
        assert_eq!(state.share.copied, Copied::Refused("x".to_owned()));
    }

    #[test]
    fn what_cannot_be_opened_says_why_and_a_text_is_no_link() {
        let mut state = State::default();
        state.share(Msg::Arrived("#r1.AQ".to_owned()));
        assert_eq!(state.share.refused.map(Refusal::name), Some("cut"));
        state.share(Msg::Arrived("#muc-2".to_owned()));
        state.share(Msg::Arrived(String::new()));
        assert_eq!(state.share.refused.map(Refusal::name), Some("cut"));
        state.update(Any::Pasted("Hướng dẫn mở #r1.AAAA trong thông báo".to_owned()));
        assert!(!state.reading.is_empty());
    }
}
