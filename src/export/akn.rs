//! The notice as Akoma Ntoso 3.0 XML (OASIS LegalDocML), type `doc`: its divisions, and the
//! bodies, days and documents named in it.

use super::words::escaped;
use crate::notice::Notice;
use crate::outline::{Node, Paragraph, Part};
use crate::report::{Report, report};
use crate::text::case;
use crate::text::{Span, in_order};
use crate::value::{date, doc_number};
use std::fmt::Write as _;

/// The notice as XML; findings are in it as the bodies that they name.
pub fn akn(notice: &Notice) -> String {
    let report = report(notice, &crate::digest::digest(notice));
    let mut writer = Writer { notice, bodies: Vec::new(), marks: Vec::new() };
    writer.marks = writer.marks();
    let (preface, body, conclusions) = (
        writer.parts(&[Part::Letterhead, Part::Title]),
        writer.body(),
        writer.parts(&[Part::Recipients, Part::Signature, Part::After]),
    );
    let meta = writer.meta(&report);
    let name = if report.about.kind.is_empty() { "thông báo" } else { &report.about.kind };
    let name = escaped(&name.replace(' ', "-"));
    let around = |tag: &str, inside: String| {
        if inside.is_empty() { inside } else { format!("<{tag}>\n{inside}</{tag}>\n") }
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<doc name=\"{name}\">\n{meta}{}<mainBody>\n{body}</mainBody>\n{}</doc>\n</akomaNtoso>\n",
        around("preface", preface),
        around("conclusions", conclusions)
    )
}

struct Writer<'a> {
    notice: &'a Notice,
    /// The names of bodies that have work to do, in order of first mention.
    bodies: Vec<String>,
    /// What is marked in the text, in order, none inside another.
    marks: Vec<(Span, String)>,
}

impl Writer<'_> {
    /// Bodies, days and document numbers with the tag that opens each.
    fn marks(&mut self) -> Vec<(Span, String)> {
        let Notice { source, outline, .. } = self.notice;
        let mut marks = Vec::new();
        for finding in &self.notice.findings {
            let task = finding.task.iter();
            for body in task.flat_map(|task| task.actors.iter().chain(&task.coordinators)) {
                let name = self.notice.clean(body.span);
                let known = self.bodies.iter().position(|other| *other == name);
                let at = known.unwrap_or_else(|| {
                    self.bodies.push(name);
                    self.bodies.len() - 1
                });
                marks.push((body.span, format!("organization refersTo=\"#body_{}\"", at + 1)));
            }
        }
        let tokens = &outline.tokens;
        let mut at = 0;
        while at < tokens.len() {
            let mut len = 1;
            let number = doc_number(source, tokens, at).filter(|read| read.value.digits.is_some());
            if let Some(read) = number {
                let words = source.slice(read.value.span);
                marks.push((read.value.span, format!("ref href=\"/akn/vn/doc/{}\"", address(words))));
                len = read.len;
            } else if let Some(read) = date(source, tokens, at) {
                let span = tokens[at].span.to(tokens[at + read.len - 1].span);
                if let Some(day) = read.value.last_day().filter(|day| read.value.first_day() == Some(*day)) {
                    marks.push((span, format!("date date=\"{day}\"")));
                }
                len = read.len;
            }
            at += len.max(1);
        }
        let mut end = 0;
        let mut marks = in_order(marks, |(span, _)| (span.reading_order(), 0));
        marks.retain(|(span, _)| {
            let fits = span.start >= end && !source.is_note(*span) && !span.is_empty();
            end = if fits { span.end } else { end };
            fits
        });
        marks
    }

    /// The words of a span with what is marked in them.
    fn words(&self, span: Span) -> String {
        let mut out = String::new();
        let mut at = span.start;
        let after = self.marks.partition_point(|(mark, _)| mark.start < span.start);
        for (mark, tag) in self.marks[after..].iter().take_while(|(mark, _)| mark.end <= span.end) {
            let before = Span { start: at, end: mark.start };
            self.push(&mut out, before);
            let name = tag.split(' ').next().unwrap_or_default();
            let _ = write!(out, "<{tag}>{}</{name}>", escaped(&self.notice.clean(*mark)));
            at = mark.end;
        }
        self.push(&mut out, Span { start: at.min(span.end), end: span.end });
        out
    }

    /// Words between marks: with the blanks at their ends, which cleaning takes.
    fn push(&self, out: &mut String, span: Span) {
        let words = self.notice.source.slice(span);
        let clean = self.notice.clean(span);
        if words.starts_with(char::is_whitespace) && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&escaped(&clean));
        if words.ends_with(char::is_whitespace) && !clean.is_empty() {
            out.push(' ');
        }
    }

    /// A paragraph without its marker.
    fn paragraph(&self, paragraph: &Paragraph) -> String {
        let tokens = self.notice.outline.tokens.get(paragraph.body()).unwrap_or_default();
        let span = tokens
            .first()
            .map_or(Span::default(), |first| Span { start: first.span.start, ..paragraph.span });
        format!("<p>{}</p>\n", self.words(span))
    }

    fn paragraphs(&self, paragraphs: &[Paragraph]) -> String {
        paragraphs.iter().map(|it| self.paragraph(it)).collect()
    }

    fn parts(&self, parts: &[Part]) -> String {
        let outline = &self.notice.outline;
        let nodes = outline.nodes.iter().filter(|node| parts.contains(&node.part));
        nodes.map(|node| self.paragraphs(outline.paragraphs(node))).collect()
    }

    fn body(&self) -> String {
        let outline = &self.notice.outline;
        let mut out = String::new();
        // The divisions that are open: their depths.
        let mut open: Vec<u16> = Vec::new();
        let paths = outline.paths();
        for (id, node) in outline.iter() {
            let closes = |depth: &u16| node.part != Part::Division || *depth >= node.depth;
            while open.pop_if(|depth| closes(depth)).is_some() {
                out.push_str("</hcontainer>\n");
            }
            match node.part {
                Part::Body => out.push_str(&self.paragraphs(outline.paragraphs(node))),
                Part::Division => {
                    self.division(&mut out, node, &paths[id.0 as usize]);
                    if node.children > 0 { open.push(node.depth) } else { out.push_str("</hcontainer>\n") }
                }
                _ => {}
            }
        }
        open.iter().for_each(|_| out.push_str("</hcontainer>\n"));
        if out.is_empty() { "<p/>\n".to_owned() } else { out }
    }

    /// Opens a division and writes what is its own.
    fn division(&self, out: &mut String, node: &Node, path: &str) {
        let id = path.replace('.', "__dvs_");
        let _ = writeln!(out, "<hcontainer name=\"division\" eId=\"dvs_{id}\">");
        if let Some(marker) = node.marker {
            let _ = writeln!(out, "<num>{}</num>", escaped(&self.notice.clean(marker.span)));
        }
        let paragraphs = self.notice.outline.paragraphs(node);
        if node.children == 0 {
            let _ = writeln!(out, "<content>\n{}</content>", or_empty(self.paragraphs(paragraphs)));
            return;
        }
        let _ = writeln!(out, "<heading>{}</heading>", self.words(node.heading));
        let rest = paragraphs.get(1..).unwrap_or_default();
        if !rest.is_empty() {
            let _ = writeln!(out, "<intro>\n{}</intro>", self.paragraphs(rest));
        }
    }

    fn meta(&self, report: &Report) -> String {
        let about = &report.about;
        let day = if about.issued.is_empty() { &about.event_date } else { &about.issued };
        // The schema wants a day; the first that a calendar has says that none is known.
        let day = if day.is_empty() { "0001-01-01" } else { day };
        let number = if about.number.is_empty() { "khong-so".to_owned() } else { address(&about.number) };
        let uri = format!("/akn/vn/doc/{day}/{number}");
        let level = |name: &str, uri: &str, more: &str| {
            format!(
                "<{name}><FRBRthis value=\"{uri}/!main\"/><FRBRuri value=\"{uri}\"/><FRBRdate date=\"{day}\" name=\"issued\"/><FRBRauthor href=\"#issuer\"/>{more}</{name}>\n"
            )
        };
        let mut out = String::from("<meta>\n<identification source=\"#ro\">\n");
        out.push_str(&level("FRBRWork", &uri, "<FRBRcountry value=\"vn\"/>"));
        let uri = format!("{uri}/vie@");
        out.push_str(&level("FRBRExpression", &uri, "<FRBRlanguage language=\"vie\"/>"));
        out.push_str(&level("FRBRManifestation", &format!("{uri}.akn"), ""));
        out.push_str("</identification>\n<references source=\"#ro\">\n");
        let issuer = if about.issuer.is_empty() { "không rõ" } else { &about.issuer };
        let all = [("ro".to_owned(), "Rõ"), ("issuer".to_owned(), issuer)].into_iter();
        let bodies =
            self.bodies.iter().enumerate().map(|(at, name)| (format!("body_{}", at + 1), name.as_str()));
        for (id, name) in all.chain(bodies) {
            let _ = writeln!(
                out,
                "<TLCOrganization eId=\"{id}\" href=\"/ontology/organization/{id}\" showAs=\"{}\"/>",
                escaped(name)
            );
        }
        out + "</references>\n</meta>\n"
    }
}

fn or_empty(paragraphs: String) -> String {
    if paragraphs.is_empty() { "<p/>\n".to_owned() } else { paragraphs }
}

/// A document number as a part of an address.
fn address(number: &str) -> String {
    let mut out = String::new();
    for c in number.chars() {
        if case::is_letter_or_digit(c) {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_matches('-').to_owned()
}
