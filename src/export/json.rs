//! The summary JSON, `ro-summary/1` (`schema/ro-summary-1.json`).
//!
//! The wire has its own types: they may differ from the inside and change only
//! with the version. Offsets are UTF-16 code units of the text as pasted.

use crate::facet::{self, Deadline, Due, Finding};
use crate::notice::Notice;
use crate::outline::{NodeId, Part, Quoted};
use crate::text::{Span, Utf16};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// The name and version of the schema.
pub const SCHEMA: &str = "ro-summary/1";

/// Where something stands, in UTF-16 code units.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WireSpan {
    /// First unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// Words of the text: cleaned, and where they stand.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Value {
    /// The cleaned words, or the normalised value.
    pub value: String,
    /// Where they stand.
    pub span: WireSpan,
}

/// The whole summary.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Summary {
    /// Always `ro-summary/1`.
    pub schema: &'static str,
    /// What was read.
    pub source: WireSource,
    /// What the document says of itself.
    pub meta: Meta,
    /// Its numbered, lettered and bulleted divisions.
    pub outline: Vec<Division>,
    /// What it says, in reading order.
    pub findings: Vec<WireFinding>,
    /// What is unclear or does not agree.
    pub doubts: Vec<WireDoubt>,
}

/// What was read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WireSource {
    /// Length in UTF-16 code units.
    pub chars: u32,
    /// SHA-256 of its UTF-8 bytes, in hexadecimal.
    pub sha256: String,
    /// The encoding its letters are in.
    pub encoding: &'static str,
    /// What was healed while reading; the text itself is never changed.
    pub repairs: Vec<Repair>,
}

/// One kind of healing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Repair {
    /// `line_join` or `page_line`.
    pub kind: &'static str,
    /// How often.
    pub count: u32,
}

/// What the document says of itself; `null` where it does not say.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[allow(missing_docs, reason = "the names are those of the contract")]
pub struct Meta {
    pub kind: Option<Value>,
    pub number: Option<Value>,
    pub issued: Option<Value>,
    pub place: Option<Value>,
    pub issuer: Option<Value>,
    pub title: Option<Value>,
    pub event_date: Option<Value>,
    pub chair: Option<Value>,
    pub authority: Option<Value>,
    pub signer_role: Option<Value>,
    pub signer: Option<Value>,
    pub recipients: Vec<Value>,
}

/// A division of the body.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Division {
    /// Its place: `1.2` is the second division of the first.
    pub id: String,
    /// Its marker as written.
    pub marker: String,
    /// From its marker to the end of its last child.
    pub span: WireSpan,
    /// Its first paragraph without the marker.
    pub heading: WireSpan,
    /// What its content is.
    pub role: &'static str,
    /// The divisions in it.
    pub children: Vec<Division>,
}

/// Why a finding was marked.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Why {
    /// The rule's public name.
    pub rule: &'static str,
    /// The words that made it fire; `null` where the part's role did.
    pub cue: Option<Value>,
    /// What the rule says, in Vietnamese.
    pub says: &'static str,
}

/// A deadline.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WireDeadline {
    /// As written.
    pub text: String,
    /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Q3`, `YYYY`, `YYYY-H1`, `A/B`, `recurring`,
    /// `immediate` or `relative`; `null` where the year is unknown.
    pub value: Option<String>,
    /// Where it stands.
    pub span: WireSpan,
    /// Whether the day itself is too late.
    pub exclusive: bool,
    /// Whether the year was taken from the document's date.
    pub year_inferred: bool,
}

/// A person or body.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WireBody {
    /// The name as written.
    pub value: String,
    /// Where it stands.
    pub span: WireSpan,
    /// Whether it was taken from a heading or an earlier sentence.
    pub inferred: bool,
}

/// A finding. The fields after `confidence` are there for the kinds that have them.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[allow(missing_docs, reason = "the names are those of the contract")]
pub struct WireFinding {
    /// `f1`, `f2` … in reading order; the same text gives the same ids.
    pub id: String,
    pub kind: &'static str,
    pub span: WireSpan,
    /// The cleaned words of the span.
    pub quote: String,
    /// The id of its division; empty where it stands in none.
    pub section: String,
    pub why: Why,
    pub confidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actors: Option<Vec<WireBody>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coordinators: Option<Vec<WireBody>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadlines: Option<Vec<WireDeadline>>,
    /// What must come out of a task.
    pub product: Option<Value>,
    /// Who gets the result of a task.
    pub reports_to: Option<Value>,
    /// `assign`, `require`, `request`, `prohibit` or `boilerplate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditional: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'static str>,
    pub label: Option<Value>,
    pub period: Option<Value>,
    pub compare: Option<Value>,
}

/// A doubt.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WireDoubt {
    /// What it is.
    pub kind: &'static str,
    /// Where.
    pub span: WireSpan,
    /// In words, in Vietnamese.
    pub says: &'static str,
}

/// The summary of a notice, ready to be written.
pub fn summary(notice: &Notice) -> Summary {
    Writer { notice, utf16: Utf16::new(&notice.source) }.summary()
}

/// The summary as JSON text, two spaces a level.
pub fn to_string(notice: &Notice) -> String {
    serde_json::to_string_pretty(&summary(notice)).unwrap_or_else(|error| {
        // Plain structs of strings and numbers always serialise.
        unreachable!("{error}")
    })
}

struct Writer<'a> {
    notice: &'a Notice,
    utf16: Utf16<'a>,
}

impl Writer<'_> {
    fn span(&self, span: Span) -> WireSpan {
        let (start, end) = self.utf16.span(span);
        WireSpan { start, end }
    }

    fn words(&self, span: Span) -> Value {
        Value { value: self.notice.clean(span), span: self.span(span) }
    }

    fn quoted(&self, quoted: &Option<Quoted>) -> Option<Value> {
        quoted.as_ref().map(|it| Value { value: it.value.clone(), span: self.span(it.span) })
    }

    fn summary(&self) -> Summary {
        let notice = self.notice;
        let text = notice.source.text();
        let hash = Sha256::digest(text.as_bytes());
        let repairs = [
            Repair { kind: "line_join", count: notice.outline.healed },
            Repair { kind: "page_line", count: notice.outline.dropped.len() as u32 },
        ];
        Summary {
            schema: SCHEMA,
            source: WireSource {
                chars: self.utf16.units(u32::MAX),
                sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
                encoding: "unicode",
                repairs: repairs.into_iter().filter(|repair| repair.count > 0).collect(),
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
        }
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
        let paths = self.paths();
        let mut top = Vec::new();
        for (at, node) in nodes.iter().enumerate().rev() {
            let Some(marker) = node.marker.filter(|_| node.part == Part::Division) else { continue };
            let mut inner = std::mem::take(&mut children[at]);
            inner.reverse();
            let division = Division {
                id: paths[at].clone(),
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

    fn paths(&self) -> Vec<String> {
        let nodes = &self.notice.outline.nodes;
        let mut counts = vec![0u32; nodes.len()];
        let mut paths: Vec<String> = Vec::with_capacity(nodes.len());
        for node in nodes {
            let path = match node.parent {
                Some(NodeId(parent)) => {
                    let count = &mut counts[parent as usize];
                    *count += 1;
                    let above = &paths[parent as usize];
                    if above.is_empty() { count.to_string() } else { format!("{above}.{count}") }
                }
                None => String::new(),
            };
            paths.push(path);
        }
        paths
    }

    fn finding(&self, at: usize, finding: &Finding) -> WireFinding {
        let task = finding.task.as_deref();
        let indicator = finding.indicator.as_deref();
        let words = |span: Option<Span>| span.map(|span| self.words(span));
        WireFinding {
            id: format!("f{}", at + 1),
            kind: finding.kind.name(),
            span: self.span(finding.span),
            quote: self.notice.clean(finding.span),
            section: self.notice.outline.path(finding.node),
            why: Why { rule: finding.rule.id, cue: words(finding.cue), says: finding.rule.says.vi },
            confidence: finding.confidence.name(),
            actors: task.map(|task| self.bodies(&task.actors)),
            coordinators: task.map(|task| self.bodies(&task.coordinators)),
            deadlines: task
                .map(|task| task.deadlines.iter().map(|deadline| self.deadline(deadline)).collect()),
            product: words(task.and_then(|task| task.product)),
            reports_to: words(task.and_then(|task| task.reports_to)),
            order: task.map(|task| task.order.name()),
            conditional: task.map(|task| task.conditional),
            values: indicator.map(|it| {
                let value = |(figure, span): &(crate::value::Figure, Span)| Value {
                    value: figure.to_string(),
                    span: self.span(*span),
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

    fn bodies(&self, bodies: &[facet::Body]) -> Vec<WireBody> {
        let body = |body: &facet::Body| WireBody {
            value: self.notice.clean(body.span),
            span: self.span(body.span),
            inferred: body.inferred,
        };
        bodies.iter().map(body).collect()
    }

    fn deadline(&self, deadline: &Deadline) -> WireDeadline {
        WireDeadline {
            text: self.notice.clean(deadline.span),
            value: deadline.due.value(),
            span: self.span(deadline.span),
            exclusive: deadline.exclusive,
            year_inferred: deadline.year_inferred,
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
