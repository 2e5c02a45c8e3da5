//! The summary JSON, `ro-summary/1` (`schema/ro-summary-1.json`).
//!
//! The wire has its own types ([`wire`]). Offsets are UTF-16 code units of the text
//! as pasted.

mod text;
pub mod wire;

use crate::correction::{Correction, wire::to_wire};
use crate::coverage::{self, coverage};
use crate::facet::{self, Deadline, Due, Finding, Kind};
use crate::notice::Notice;
use crate::outline::{Part, Quoted};
use crate::pack::sha256;
use crate::text::{Span, Utf16, blemishes};
use wire::{
    Change, Division, Meta, Offer, Repair, Summary, Value, Why, WireBody, WireCoverage, WireDeadline,
    WireDoubt, WireFinding, WireLeft, WireShare, WireSource, WireSpan,
};

/// The name and version of the schema.
pub const SCHEMA: &str = "ro-summary/1";

/// The summary of a notice, ready to be written.
pub fn summary(notice: &Notice) -> Summary {
    summary_with(notice, &[])
}

/// The summary of a notice that these corrections were applied to.
pub fn summary_with(notice: &Notice, corrections: &[Correction]) -> Summary {
    let writer = Writer { notice, utf16: Utf16::new(&notice.source), paths: notice.outline.paths() };
    Summary { corrections: to_wire(&notice.source, corrections), ..writer.summary() }
}

/// The summary as JSON text, two spaces a level.
pub fn to_string(notice: &Notice) -> String {
    to_string_with(notice, &[])
}

/// The summary of a notice that these corrections were applied to, as JSON text.
pub fn to_string_with(notice: &Notice, corrections: &[Correction]) -> String {
    written(&summary_with(notice, corrections))
}

/// A summary as JSON text.
pub fn written(summary: &Summary) -> String {
    text::text(summary, true)
}

/// The summary as JSON text in one line, for a program: half the bytes.
pub fn to_line(notice: &Notice) -> String {
    to_line_with(notice, &[])
}

/// The same of a notice that these corrections were applied to.
pub fn to_line_with(notice: &Notice, corrections: &[Correction]) -> String {
    text::text(&summary_with(notice, corrections), false)
}

/// The same as a file that can be opened again: by `link`, the fragment that holds the text and
/// what people said of it.
pub fn file(notice: &Notice, corrections: &[Correction], link: String) -> String {
    written(&Summary { reopen: Some(link), ..summary_with(notice, corrections) })
}

struct Writer<'a> {
    notice: &'a Notice,
    utf16: Utf16<'a>,
    /// The id of every division, by node.
    paths: Vec<String>,
}

impl Writer<'_> {
    fn span(&self, span: Span) -> WireSpan {
        let (start, end) = self.utf16.span(span);
        WireSpan { start, end }
    }

    fn words(&self, span: Span) -> Value {
        Value { value: self.notice.clean(span), span: self.span(span) }
    }

    /// Where words of a finding stand; of those a person wrote, the finding.
    fn span_in(&self, span: Span, finding: &Finding) -> WireSpan {
        self.span(if self.notice.source.is_note(span) { finding.span } else { span })
    }

    fn quoted(&self, quoted: &Option<Quoted>) -> Option<Value> {
        quoted.as_ref().map(|it| Value { value: it.value.clone(), span: self.span(it.span) })
    }

    fn summary(&self) -> Summary {
        let notice = self.notice;
        let text = notice.source.text();
        let digit = |four: u8| char::from(b"0123456789abcdef"[usize::from(four)]);
        let hash = sha256(text.as_bytes());
        let outline = &notice.outline;
        let repairs = [
            ("page_break", outline.paged),
            ("line_join", outline.healed - outline.paged),
            ("page_line", outline.dropped.len() as u32),
        ];
        let encoding = notice.suspicion.as_ref().map(|found| found.encoding).unwrap_or_default();
        let blemishes = blemishes(text, encoding).into_iter().map(|(blemish, count)| (blemish.name(), count));
        let repairs = repairs.into_iter().chain(blemishes);
        Summary {
            schema: SCHEMA,
            source: WireSource {
                chars: self.utf16.units(u32::MAX),
                sha256: hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect(),
                encoding: encoding.name(),
                offer: self.offer(),
                converted: Vec::new(),
                repairs: repairs
                    .filter(|&(_, count)| count > 0)
                    .map(|(kind, count)| Repair { kind, count })
                    .collect(),
            },
            meta: self.meta(),
            outline: self.divisions(),
            findings: notice
                .findings
                .iter()
                .enumerate()
                .map(|(at, finding)| self.finding(at, finding))
                .collect(),
            doubts: notice
                .doubts
                .iter()
                .map(|doubt| WireDoubt {
                    kind: doubt.kind.name(),
                    span: self.span(doubt.span),
                    says: doubt.kind.says().vi,
                })
                .collect(),
            coverage: self.coverage(),
            corrections: Vec::new(),
            reopen: None,
        }
    }

    fn offer(&self) -> Option<Offer> {
        let found = self.notice.suspicion.as_ref().filter(|found| found.encoding.is_mendable())?;
        let preview = found.preview.iter();
        Some(Offer {
            blocks: found.blocks.iter().map(|&block| self.span(block)).collect(),
            preview: preview
                .map(|line| Change { before: line.before.clone(), after: line.after.clone() })
                .collect(),
        })
    }

    fn coverage(&self) -> WireCoverage {
        let found = coverage(self.notice);
        let [sentences, numbers, dates, bodies] =
            found.shares.map(|share| WireShare { all: share.all, told: share.told });
        let left = |left: &coverage::Left| WireLeft { kind: left.unit.name(), span: self.span(left.span) };
        let left = found.left.iter().map(left).collect();
        WireCoverage { sentences, numbers, dates, bodies, left }
    }

    fn meta(&self) -> Meta {
        let Notice { letterhead: head, tail, event, .. } = self.notice;
        let date = |date: Option<(crate::value::Date, Span)>| {
            date.map(|(date, span)| Value { value: date.to_string(), span: self.span(span) })
        };
        Meta {
            kind: self.quoted(&head.kind),
            number: self.quoted(&head.number),
            issued: date(head.issued),
            place: self.quoted(&head.place),
            issuer: self.quoted(&head.issuer),
            title: self.quoted(&head.title),
            event_date: date(event.date),
            chair: self.quoted(&event.chair),
            authority: self.quoted(&tail.authority),
            signer_role: self.quoted(&tail.signer_role),
            signer: self.quoted(&tail.signer),
            recipients: tail.recipients.iter().filter_map(|it| self.quoted(&Some(it.clone()))).collect(),
        }
    }

    /// The divisions as a tree. Built from the end, so deep nesting needs no recursion here.
    fn divisions(&self) -> Vec<Division> {
        let nodes = &self.notice.outline.nodes;
        let mut children: Vec<Vec<Division>> = nodes.iter().map(|_| Vec::new()).collect();
        let mut top = Vec::new();
        for (at, node) in nodes.iter().enumerate().rev() {
            let Some(marker) = node.marker.filter(|_| node.part == Part::Division) else { continue };
            let mut inner = std::mem::take(&mut children[at]);
            inner.reverse();
            let division = Division {
                id: self.paths[at].clone(),
                marker: self.notice.clean(marker.span),
                span: self.span(node.span),
                heading: self.span(node.heading),
                role: node.role.name(),
                children: inner,
            };
            match node.parent.filter(|&parent| self.notice.outline.node(parent).part == Part::Division) {
                Some(parent) => children[parent.0 as usize].push(division),
                None => top.push(division),
            }
        }
        top.reverse();
        top
    }

    fn finding(&self, at: usize, finding: &Finding) -> WireFinding {
        let task = finding.task.as_deref();
        let indicator = finding.indicator.as_deref();
        let words = |span: Option<Span>| span.map(|span| self.words(span));
        let hand = finding.hand.as_deref();
        WireFinding {
            id: format!("f{}", at + 1),
            kind: finding.kind.name(),
            span: self.span(finding.span),
            quote: self.notice.clean(finding.span),
            section: self.paths[finding.node.0 as usize].clone(),
            why: Why { rule: finding.rule.id, cue: words(finding.cue), says: finding.rule.says.vi },
            confidence: finding.confidence.name(),
            by: hand.map(|_| "person"),
            corrected: hand.map(|hand| hand.slots.iter().map(|slot| slot.name()).collect()),
            read_as: hand.and_then(|hand| hand.read_as).filter(|&it| it != finding.kind).map(Kind::name),
            wording: hand.and_then(|hand| hand.wording).map(|span| self.notice.clean(span)),
            actors: task.map(|task| self.bodies(&task.actors, finding)),
            coordinators: task.map(|task| self.bodies(&task.coordinators, finding)),
            deadlines: task.map(|task| task.deadlines.iter().map(|it| self.deadline(it, finding)).collect()),
            product: words(task.and_then(|task| task.product)),
            reports_to: words(task.and_then(|task| task.reports_to)),
            urgent: words(task.and_then(|task| task.urgent)),
            order: task.map(|task| task.order.name()),
            conditional: task.map(|task| task.conditional),
            values: indicator.map(|it| {
                let value = |(figure, span): &(crate::value::Figure, Span)| Value {
                    value: figure.to_string(),
                    span: self.span_in(*span, finding),
                };
                it.values.iter().map(value).collect()
            }),
            unit: indicator.map(|it| it.unit.map(|unit| self.notice.clean(unit)).unwrap_or_default()),
            status: indicator.map(|it| it.status.name()),
            label: words(indicator.and_then(|it| it.label)),
            period: words(indicator.and_then(|it| it.period)),
            compare: words(indicator.and_then(|it| it.compare)),
        }
    }

    fn bodies(&self, bodies: &[facet::Body], finding: &Finding) -> Vec<WireBody> {
        let body = |body: &facet::Body| WireBody {
            value: self.notice.clean(body.span),
            span: self.span_in(body.span, finding),
            inferred: body.inferred,
        };
        bodies.iter().map(body).collect()
    }

    fn deadline(&self, deadline: &Deadline, finding: &Finding) -> WireDeadline {
        WireDeadline {
            text: self.notice.clean(deadline.span),
            value: deadline.due.value(),
            span: self.span_in(deadline.span, finding),
            exclusive: deadline.exclusive,
            year_inferred: deadline.year_inferred,
            length: deadline.terms.length.map(|length| length.to_string()),
            working_days: deadline.terms.working,
            anchor: deadline.terms.anchor.map(|span| self.words(span)),
            soft: deadline.terms.soft,
        }
    }
}

impl Due {
    /// The form GUIDELINES asks for; `None` where the year is unknown.
    pub fn value(&self) -> Option<String> {
        match self {
            Due::On(when) => when.iso(),
            Due::Between(from, to) => Some(format!("{}/{}", from.iso()?, to.iso()?)),
            Due::Recurring => Some("recurring".to_owned()),
            Due::Immediate => Some("immediate".to_owned()),
            Due::Relative => Some("relative".to_owned()),
        }
    }
}
