//! What is handed on from the page, and what was handed to it.

use super::{Dialog, Effect, Msg as Any, Origin, State};
use crate::app::reading::Reading;
use crate::export::{akn, calendar, clipboard, csv, docx, html, json, markdown, words::file_name, xlsx};
use crate::facet::Kind;
use crate::report::{Report, report};
use crate::share::qr::Code;
use crate::share::{Choice, QR, Refusal, Shared, fragment, fragment_in_file, is_link, open};

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Short numbered lines.
    Chat,
    /// The follow-up table.
    Table,
    /// Markdown.
    Markdown,
    /// The link that was chosen.
    Link,
    /// One finding with its words in the text.
    One(usize),
}

impl What {
    /// A name for tests and styles.
    pub fn name(self) -> &'static str {
        match self {
            What::Chat => "chat",
            What::Table => "table",
            What::Markdown => "markdown",
            What::Link => "link",
            What::One(_) => "one",
        }
    }
}

/// The files that can be made: ending and media type; the usual ones first.
pub const FILES: [(&str, &str); 9] = [
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("html", "text/html"),
    ("ics", "text/calendar"),
    ("csv", "text/csv"),
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
    /// The address of the page without its fragment; empty where nobody else can reach it.
    pub base: String,
    /// Whether the browser hands things on to other programs.
    pub sends: bool,
    /// Whether the link holds the whole text.
    pub full: bool,
    /// Which kinds the summary link holds, as in [`Kind::ALL`].
    pub kinds: [bool; 7],
    /// The link, or why there is none.
    pub link: Option<Result<String, Refusal>>,
    /// Whether quotes in it are cut short.
    pub cut: bool,
    /// Whether it is shown as a QR code.
    pub qr: bool,
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
    /// The dialog was asked for, on a page with this address, by a browser that hands things on or not.
    Opened(String, bool),
    /// The link is to hold the whole text, or a summary.
    Whole(bool),
    /// A kind goes into the summary link, or no more.
    KindToggled(Kind),
    /// The QR code is to be shown, or no more.
    QrToggled,
    /// It is to be saved.
    QrSaved,
    /// Something is to be copied.
    Copy(What),
    /// It was, or was not.
    Copied(What, Result<(), String>),
    /// What was said about copying was seen.
    Seen,
    /// A file is to be saved: its place in [`FILES`].
    Save(usize),
    /// The page that reads without script is to be handed on to another program, else the link.
    Send,
    /// The page was opened, or asked to open, an address that may hold a link.
    Arrived(String),
    /// A file brought it.
    Brought(Shared),
    /// What came is to be shown.
    Taken,
    /// What came, or what is said about it, is to go away.
    LeftAlone,
}

/// A fragment of another page's is at least so long.
const FOREIGN: usize = 40;

/// Whether a pasted text is the address of a link, and nothing else.
pub fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['h', '#']) && !text.contains("\n\n") && is_link(text)
}

impl Share {
    /// Another text took the place of what was there.
    pub fn begin(&mut self) {
        *self = Share { changes: self.changes + 1, ..Share::default() };
    }

    /// Tasks and decisions, which are what is handed on as a rule; of a text without, all there is.
    fn choose(&mut self, reading: &Reading) {
        let usual = Choice::default().kinds;
        let any = usual.iter().any(|&kind| !reading.digest.of(kind).is_empty());
        self.kinds = Kind::ALL.map(|kind| !any || usual.contains(&kind));
    }

    fn write_link(&mut self, reading: &Reading) {
        self.copied = Copied::No;
        self.cut = false;
        let shared = if self.full {
            full(reading)
        } else {
            let report = report(&reading.notice, &reading.digest);
            let kinds = (0..7).filter(|&at| self.kinds[at]).map(|at| Kind::ALL[at]).collect();
            let fitting = Choice::fitting(&report, kinds);
            let whole = |quote: &String| report.items.iter().any(|item| item.quote == *quote);
            self.cut = !fitting.items.iter().all(|item| whole(&item.quote));
            Shared::Summary(fitting.into())
        };
        let link = fragment(&shared).map(|fragment| format!("{}{fragment}", self.base));
        self.qr &= matches!(&link, Ok(link) if link.len() <= QR);
        self.link = Some(link);
    }

    /// The link, if there is one.
    pub fn link(&self) -> Option<&String> {
        self.link.as_ref()?.as_ref().ok()
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
            Msg::Opened(base, sends) => {
                if self.share.link.is_none() {
                    self.share.choose(&self.reading);
                }
                (self.share.base, self.share.sends) = (base, sends);
                self.share.write_link(&self.reading);
                self.dialog = Some(Dialog::Share);
                return Some(Effect::ShowDialog(true));
            }
            Msg::Whole(full) => {
                self.share.full = full;
                self.share.write_link(&self.reading);
            }
            Msg::KindToggled(kind) => {
                let at = Kind::ALL.iter().position(|&other| other == kind)?;
                self.share.kinds[at] = !self.share.kinds[at];
                self.share.write_link(&self.reading);
            }
            Msg::QrToggled => self.share.qr = !self.share.qr,
            Msg::QrSaved => {
                let bytes = Code::of(self.share.link()?)?.svg().into_bytes();
                let name = file_name(&self.report(), "qr.svg");
                return Some(Effect::Save { name, kind: "image/svg+xml", bytes });
            }
            Msg::Copy(what) => {
                let (html, text) = self.words(what)?;
                return Some(Effect::Copy { what, html, text });
            }
            Msg::Copied(what, Ok(())) => self.share.copied = Copied::Yes(what),
            Msg::Copied(_, Err(words)) => self.share.copied = Copied::Refused(words),
            Msg::Seen => self.share.copied = Copied::No,
            Msg::Save(at) => {
                let &(ending, kind) = FILES.get(at)?;
                let report = self.report();
                let name = file_name(&report, ending);
                return Some(Effect::Save { name, kind, bytes: self.file(&report, ending)? });
            }
            Msg::Send => {
                let report = self.report();
                let (name, bytes) = (file_name(&report, "html"), self.file(&report, "html")?);
                let (title, link) = (report.title().to_owned(), self.share.link()?.clone());
                return Some(Effect::Send { name, bytes, title, link });
            }
            Msg::Arrived(address) => match open(&address) {
                Err(Refusal::NotOurs) if address.len() < FOREIGN => {}
                Err(refusal) => self.share.refused = Some(refusal),
                Ok(Shared::Full(text, _)) if text == self.reading.notice.source.text() => {
                    // Loaded again: what is there is that text, with what was said since.
                    self.share.unverified = true;
                }
                Ok(shared) => {
                    self.share.refused = None;
                    self.share.asked = Some(shared);
                    if self.reading.is_empty() && self.pending.is_none() && self.ahead.is_none() {
                        return self.take();
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

    fn report(&self) -> Report {
        report(&self.reading.notice, &self.reading.digest)
    }

    fn words(&self, what: What) -> Option<(Option<String>, String)> {
        let report = self.report();
        Some(match what {
            What::Link => (None, self.share.link()?.clone()),
            What::Table => {
                let (html, text) = clipboard::copied_table(&report);
                (Some(html), text)
            }
            What::Chat => (None, clipboard::chat(&report)),
            What::Markdown => (None, markdown::markdown(&report)),
            What::One(finding) => {
                let kinds = self.reading.digest.kinds.iter();
                // The report has the findings in the order in which the digest names them.
                let at = kinds.flat_map(|(_, found)| found).position(|&at| at == finding)?;
                (None, clipboard::one(&report, report.items.get(at)?))
            }
        })
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

    fn link(state: &mut State, full: bool) -> String {
        state.share(Msg::Opened("https://ro.example/".to_owned(), false));
        state.share(Msg::Whole(full));
        copied(state, What::Link)
    }

    fn copied(state: &mut State, what: What) -> String {
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
        let link = link(&mut from, true);
        let mut to = State::default();
        assert_eq!(to.update(Any::Pasted(link)), Some(Effect::Begin));
        assert!(to.share.unverified && text(&to) == TEXT);
        assert_eq!(to.reading.corrections, from.reading.corrections);
        // A file of ours does the same.
        let Some(Effect::Save { name, bytes, .. }) = from.share(Msg::Save(2)) else { panic!() };
        assert!(name.ends_with(".html"));
        let mut to = State::default();
        to.share(Msg::Brought(crate::import::open(&bytes).unwrap()));
        assert_eq!(to.reading.corrections, from.reading.corrections);
    }

    #[test]
    fn a_link_never_takes_the_place_of_a_text_unasked() {
        let link = link(&mut reading(TEXT), true);
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
        let kinds = |link: &str| report(link).items.iter().map(|item| item.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&link(&mut state, false)), [Kind::Task, Kind::Decision]);
        state.share(Msg::KindToggled(Kind::Decision));
        let link = copied(&mut state, What::Link);
        assert_eq!(kinds(&link), [Kind::Task]);
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
        state.share(Msg::Opened(String::new(), false));
        let Some(Effect::Save { name, bytes, .. }) = state.share(Msg::QrSaved) else { panic!() };
        assert!(name.ends_with(".qr.svg") && bytes.starts_with(b"<svg"));
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
    #[test]
    fn one_finding_is_copied_with_its_words_and_place() {
        let state = reading(TEXT);
        let at = state.reading.notice.findings.iter().position(|it| it.kind == Kind::Decision).unwrap();
        let (_, words) = state.words(What::One(at)).unwrap();
        assert_eq!(words, "«Đồng ý điều chỉnh.»\n(mục 2)");
        assert_eq!(state.words(What::One(99)), None);
    }

    #[test]
    fn a_link_that_is_loaded_again_leaves_what_was_said_since() {
        let link = link(&mut reading(TEXT), true);
        let mut state = reading(TEXT);
        let finding = &state.reading.notice.findings[0];
        let dropped = Correction { dropped: true, ..Correction::of(&state.reading.notice, finding) };
        state.reading = state.reading.corrected(vec![dropped]);
        assert_eq!(state.share(Msg::Arrived(link)), None);
        assert!(state.share.unverified && state.share.asked.is_none());
        assert_eq!(state.reading.corrections.len(), 1);
        // What is typed now does not make it verified.
        state.update(Any::Typed(format!("{TEXT}3. Giao Sở Y tế báo cáo.")));
        state.update(Any::Rested);
        assert!(state.share.unverified);
    }

    #[test]
    fn a_long_text_has_no_qr_code_and_another_pages_link_is_told() {
        let mut state = reading(TEXT);
        let long: String = (0..2_000).map(|at| format!("{:x} ", at * 40_503 % 65_521)).collect();
        state.update(Any::Pasted(format!("{TEXT}{long}")));
        state.share(Msg::Opened("https://ro.example/".to_owned(), false));
        state.share(Msg::QrToggled);
        assert!(state.share.qr);
        state.share(Msg::Whole(true));
        assert!(!state.share.qr && state.share.link().is_some());
        state.share(Msg::Arrived(format!("#pako:{}", "x".repeat(60))));
        assert_eq!(state.share.refused.map(Refusal::name), Some("not_ours"));
    }
}
