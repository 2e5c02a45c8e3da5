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
    /// The reading view is to be printed.
    Print,
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
            Msg::Print => {
                self.dialog = None;
                return Some(Effect::Print);
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
                return Some(Effect::ForgetAddress);
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

    pub(super) fn words(&self, what: What) -> Option<(Option<String>, String)> {
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
