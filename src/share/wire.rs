//! A report as it stands in a link. These types never change: another form of them is
//! another version of the link.

use crate::correction::Correction;
use crate::facet::{Kind, Status};
use crate::report::{About, By, Item, Report};
use crate::text::Span;

/// The kinds by their number in a link; new ones go to the end.
const KINDS: [Kind; 7] = [
    Kind::Task,
    Kind::Decision,
    Kind::Indicator,
    Kind::Lesson,
    Kind::Achievement,
    Kind::Limitation,
    Kind::Cause,
];

/// What is said of an indicator by its number in a link, from 1; 0 is nothing.
const STATUSES: [Status; 6] =
    [Status::Achieved, Status::Expected, Status::Target, Status::InProgress, Status::Missed, Status::Context];

/// The report as bytes.
pub fn write(report: &Report) -> Vec<u8> {
    let mut out = Writer::default();
    let About { kind, number, issued, place, issuer, title, event_date, chair, signer_role, signer } =
        &report.about;
    let about = [kind, number, issued, place, issuer, title, event_date, chair, signer_role, signer];
    about.into_iter().for_each(|text| out.text(text));
    out.count(report.items.len());
    for item in &report.items {
        out.kind(item.kind);
        out.count(usize::from(item.by_person));
        out.text(&item.section);
        out.text(&item.quote);
        out.texts(&item.actors);
        out.texts(&item.coordinators);
        out.count(item.deadlines.len());
        for by in &item.deadlines {
            out.text(&by.text);
            out.text(&by.value);
            out.count(usize::from(by.exclusive));
        }
        out.texts(&item.values);
        out.status(item.status);
        let Item { product, reports_to, label, unit, period, compare, wording, .. } = item;
        let words = [product, reports_to, label, unit, period, compare, wording];
        // Those at the end that are empty are left out.
        let told = words.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
        out.count(told);
        words[..told].iter().for_each(|text| out.text(text));
    }
    out.bytes
}

/// The report that [`write`] made bytes of; nothing of any others.
pub fn read(bytes: &[u8]) -> Option<Report> {
    let mut from = Reader { rest: bytes };
    let mut about = About::default();
    let About { kind, number, issued, place, issuer, title, event_date, chair, signer_role, signer } =
        &mut about;
    for text in [kind, number, issued, place, issuer, title, event_date, chair, signer_role, signer] {
        *text = from.text()?;
    }
    let items = from.list(item)?;
    from.rest.is_empty().then_some(Report { about, items })
}

fn item(from: &mut Reader<'_>) -> Option<Item> {
    let mut item = Item {
        kind: from.kind()?,
        by_person: from.flag()?,
        section: from.text()?,
        quote: from.text()?,
        actors: from.texts()?,
        coordinators: from.texts()?,
        deadlines: from
            .list(|from| Some(By { text: from.text()?, value: from.text()?, exclusive: from.flag()? }))?,
        values: from.texts()?,
        status: from.status()?,
        ..Item::of(Kind::Task)
    };
    let told = from.count()?;
    let Item { product, reports_to, label, unit, period, compare, wording, .. } = &mut item;
    let words = [product, reports_to, label, unit, period, compare, wording];
    if told > words.len() {
        return None;
    }
    for word in words.into_iter().take(told) {
        *word = from.text()?;
    }
    Some(item)
}

/// A text with what people said of it, as bytes.
pub fn write_text(text: &str, corrections: &[Correction]) -> Vec<u8> {
    let mut out = Writer::default();
    out.text(text);
    out.count(corrections.len());
    for it in corrections {
        out.count(it.span.start as usize);
        out.count(it.span.end as usize);
        out.text(&it.quote);
        out.maybe(it.read_as.as_ref(), |out, kind| out.kind(*kind));
        out.count(usize::from(it.dropped));
        out.maybe(it.kind.as_ref(), |out, kind| out.kind(*kind));
        out.maybe(it.wording.as_ref(), |out, text| out.text(text));
        for texts in [&it.actors, &it.coordinators, &it.deadlines] {
            out.maybe(texts.as_ref(), |out, texts| out.texts(texts));
        }
        for text in [&it.value, &it.unit, &it.label] {
            out.maybe(text.as_ref(), |out, text| out.text(text));
        }
        out.status(it.status);
    }
    out.bytes
}

/// What [`write_text`] made bytes of; nothing of any others.
pub fn read_text(bytes: &[u8]) -> Option<(String, Vec<Correction>)> {
    let mut from = Reader { rest: bytes };
    let text = from.text()?;
    let corrections = from.list(|from| {
        let (start, end) = (from.count()?, from.count()?);
        text.get(start..end)?;
        Some(Correction {
            span: Span::new(start, end),
            quote: from.text()?,
            read_as: from.maybe(Reader::kind)?,
            dropped: from.flag()?,
            kind: from.maybe(Reader::kind)?,
            wording: from.maybe(Reader::text)?,
            actors: from.maybe(Reader::texts)?,
            coordinators: from.maybe(Reader::texts)?,
            deadlines: from.maybe(Reader::texts)?,
            value: from.maybe(Reader::text)?,
            unit: from.maybe(Reader::text)?,
            label: from.maybe(Reader::text)?,
            status: from.status()?,
        })
    })?;
    from.rest.is_empty().then_some((text, corrections))
}

/// Counts in groups of seven bits, texts behind their length: as postcard has it.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn count(&mut self, mut count: usize) {
        while count > 0x7f {
            self.bytes.push(count as u8 | 0x80);
            count >>= 7;
        }
        self.bytes.push(count as u8);
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn texts(&mut self, texts: &[String]) {
        self.count(texts.len());
        texts.iter().for_each(|text| self.text(text));
    }

    fn kind(&mut self, kind: Kind) {
        self.count(KINDS.iter().position(|it| *it == kind).unwrap_or_default());
    }

    fn status(&mut self, status: Option<Status>) {
        let at = status.and_then(|status| STATUSES.iter().position(|it| *it == status));
        self.count(at.map_or(0, |at| at + 1));
    }

    fn maybe<T>(&mut self, it: Option<&T>, write: impl Fn(&mut Self, &T)) {
        self.count(usize::from(it.is_some()));
        if let Some(it) = it {
            write(self, it);
        }
    }
}

/// Reads what [`Writer`] wrote; nothing where the bytes end too early.
struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn count(&mut self) -> Option<usize> {
        let mut count = 0;
        for shift in [0, 7, 14, 21] {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            count |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(count);
            }
        }
        None
    }

    fn flag(&mut self) -> Option<bool> {
        self.count().filter(|&flag| flag < 2).map(|flag| flag == 1)
    }

    fn text(&mut self) -> Option<String> {
        let len = self.count()?;
        let (text, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        String::from_utf8(text.to_vec()).ok()
    }

    fn texts(&mut self) -> Option<Vec<String>> {
        self.list(Reader::text)
    }

    fn kind(&mut self) -> Option<Kind> {
        KINDS.get(self.count()?).copied()
    }

    fn status(&mut self) -> Option<Option<Status>> {
        match self.count()? {
            0 => Some(None),
            at => STATUSES.get(at - 1).map(|&status| Some(status)),
        }
    }

    fn maybe<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.flag()? { read(self).map(Some) } else { Some(None) }
    }

    /// Every entry takes a byte at least, so a count that promises more is never believed.
    fn list<T>(&mut self, one: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..self.count()?).map(|_| one(self)).collect()
    }
}
