//! How much of a notice was understood, and what was not.
//!
//! Four things are counted. What «accounted for» means differs for each:
//!
//! - A **sentence** of the body, or of what follows the signature, is accounted
//!   for when a rule marked it, when a number in it was read as an indicator, or
//!   when its place says what it is: a heading, a lead-in, the account of the
//!   meeting, a legal basis, a closing formula, a slot of the task before it, a
//!   viewpoint or goal. Lines of letterhead, recipients and signature are no
//!   sentences and are not counted.
//! - A **number** is accounted for inside an indicator or what an indicator says
//!   of itself, a deadline, or a field of letterhead, recipients and signature.
//!   Digits of dates, markers and cited documents are no numbers and are not counted.
//! - A **date** or period is accounted for as a deadline, as the period or base of
//!   an indicator, or as the day of issue, of the meeting or of the signature. The
//!   dates of cited documents are parts of their names and are not counted.
//! - A **body** (or office holder) named in the body is accounted for as who acts,
//!   with whom, who gets the result, who orders (before the cue of a task), in a
//!   heading or lead-in, and inside a statement that is no task and so has no slot
//!   for it. Those of cited documents are not counted.
//!
//! The account of the meeting and the closing formulas account for the numbers,
//! dates and bodies in them too: «Tham dự có …» says what its names are.

use crate::facet::{Kind, Taken, cited, mentions};
use crate::notice::Notice;
use crate::outline::Part;
use crate::text::case;
use crate::text::{Kind as TokenKind, Span, in_order, sentences};
use crate::value::{date, date_range, period, tells_time};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A sentence.
    Sentence,
    /// A number.
    Number,
    /// A date or period.
    Date,
    /// A body or office holder.
    Body,
}

impl Unit {
    /// All, in the order of [`Coverage::shares`].
    pub const ALL: [Unit; 4] = [Unit::Sentence, Unit::Number, Unit::Date, Unit::Body];

    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Sentence => "sentence",
            Unit::Number => "number",
            Unit::Date => "date",
            Unit::Body => "body",
        }
    }
}

/// How many there are, and how many are accounted for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// All.
    pub all: u32,
    /// Of these, what something accounts for.
    pub told: u32,
}

/// Something that nothing accounts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// What it is.
    pub unit: Unit,
    /// Where it stands.
    pub span: Span,
}

/// How much of a notice was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// By unit, in the order of [`Unit::ALL`].
    pub shares: [Share; 4],
    /// What is left («chưa diễn giải»), in reading order, a sentence before what stands in it.
    pub left: Vec<Left>,
}

impl Coverage {
    /// The share of one unit.
    pub fn of(&self, unit: Unit) -> Share {
        self.shares[unit as usize]
    }

    fn count(&mut self, unit: Unit, span: Span, told: bool) {
        let share = &mut self.shares[unit as usize];
        share.all += 1;
        share.told += u32::from(told);
        if !told {
            self.left.push(Left { unit, span });
        }
    }
}

/// Counts what the findings, the outline and the fields of a notice account for.
/// One pass over its words; not part of [`notice`](crate::notice()), so that only who
/// asks pays for it.
pub fn coverage(notice: &Notice) -> Coverage {
    let mut found = Coverage::default();
    let told = Told::by(notice);
    found.sentences(notice, &told);
    let tokens = &notice.outline.tokens;
    let cited = Cover::of(cited(&notice.source, tokens));
    for paragraph in &notice.outline.paragraphs {
        let part = notice.outline.node(paragraph.node).part;
        found.values(notice, paragraph.body(), &told, &cited);
        if matches!(part, Part::Body | Part::Division | Part::After) {
            for body in mentions(tokens, paragraph.body()) {
                if !cited.touches(body) {
                    found.count(Unit::Body, body, told.bodies.touches(body));
                }
            }
        }
    }
    found.left = in_order(found.left, |left| (left.span.reading_order(), left.unit as u32));
    found
}

impl Coverage {
    /// The sentences of the body, as the rules took them, and of what follows the signature.
    fn sentences(&mut self, notice: &Notice, told: &Told) {
        // «4.» alone, a cell of a table, says nothing.
        let says = |span: Span| notice.source.slice(span).contains(case::is_letter);
        for passage in notice.passages.iter().filter(|passage| says(passage.span)) {
            let read = passage.taken != Taken::Unread || told.findings.touches(passage.span);
            self.count(Unit::Sentence, passage.span, read);
        }
        let outline = &notice.outline;
        let after = outline.nodes.iter().filter(|node| node.part == Part::After);
        // The cells of a table are no sentences; what is in them is counted.
        for paragraph in after.flat_map(|node| outline.paragraphs(node)).filter(|it| !it.cell) {
            for sentence in sentences(&notice.source, &outline.tokens, paragraph.body()) {
                let words = &outline.tokens[sentence];
                let span = words[0].span.to(words[words.len() - 1].span);
                if says(span) {
                    self.count(Unit::Sentence, span, told.findings.touches(span));
                }
            }
        }
    }

    /// The dates, and the numbers that are part of none.
    fn values(&mut self, notice: &Notice, range: std::ops::Range<usize>, told: &Told, cited: &Cover) {
        let (source, tokens) = (&notice.source, &notice.outline.tokens);
        let mut at = range.start;
        while at < range.end {
            let token = &tokens[at];
            if !tells_time(token) || cited.touches(token.span) {
                at += 1;
                continue;
            }
            let dated = date_range(source, tokens, at).map(|read| read.len);
            let dated = dated.or_else(|| date(source, tokens, at).map(|read| read.len));
            let dated = dated.or_else(|| period(source, tokens, at).map(|read| read.len));
            if let Some(len) = dated.filter(|len| at + len <= range.end) {
                let span = token.span.to(tokens[at + len - 1].span);
                self.count(Unit::Date, span, told.dates.touches(span));
                at += len;
                continue;
            }
            // The rest of «1.234/TB», «11/40» is looked at token by token.
            if token.kind == TokenKind::Number {
                self.count(Unit::Number, token.span, told.numbers.touches(token.span));
            }
            at += 1;
        }
    }
}

/// What is accounted for, by what it accounts for.
#[derive(Default)]
struct Told {
    findings: Cover,
    numbers: Cover,
    dates: Cover,
    bodies: Cover,
}

impl Told {
    fn by(notice: &Notice) -> Told {
        let fields = fields(notice);
        let (mut numbers, mut bodies) = (fields.clone(), fields);
        for passage in &notice.passages {
            let span = passage.span;
            match passage.taken {
                Taken::Frame => {
                    numbers.push(span);
                    bodies.push(span);
                }
                Taken::Slot => numbers.push(span),
                Taken::Heading | Taken::LeadIn => bodies.push(span),
                Taken::Statement | Taken::Part | Taken::Unread => {}
            }
        }
        // A deadline may be written in digits, an indicator says when: what accounts
        // for a date accounts for a number.
        let mut dates = numbers.clone();
        for finding in &notice.findings {
            if finding.hand.is_some() {
                // A person who corrected a statement has read all of it.
                for told in [&mut numbers, &mut dates, &mut bodies] {
                    told.push(finding.span);
                }
            }
            if let Some(task) = &finding.task {
                let slots = task.actors.iter().chain(&task.coordinators).map(|body| body.span);
                bodies.extend(slots.chain(task.reports_to));
                let orders = finding.cue.filter(|cue| finding.span.covers(*cue));
                bodies.extend(orders.map(|cue| Span { start: finding.span.start, end: cue.start }));
                let due = task.deadlines.iter().map(|deadline| deadline.span);
                dates.extend(due.clone());
                numbers.extend(due);
            } else if let Some(indicator) = &finding.indicator {
                let slots = [Some(finding.span), indicator.label, indicator.period, indicator.compare];
                numbers.extend(slots.into_iter().flatten());
                dates.extend([indicator.period, indicator.compare].into_iter().flatten());
            } else {
                debug_assert!(finding.kind != Kind::Task && finding.kind != Kind::Indicator);
                bodies.push(finding.span);
            }
        }
        let findings = notice.findings.iter().map(|finding| finding.span).collect();
        let [findings, numbers, dates, bodies] = [findings, numbers, dates, bodies].map(Cover::of);
        Told { findings, numbers, dates, bodies }
    }
}

/// Where the fields of letterhead, meeting, recipients and signature stand.
fn fields(notice: &Notice) -> Vec<Span> {
    let Notice { letterhead: head, tail, event, .. } = notice;
    let quoted = [
        &head.kind, &head.number, &head.place, &head.issuer, &head.title, &tail.authority, &tail.signer_role,
        &tail.signer, &event.chair, &event.organiser,
    ];
    let lists = head.addressees.iter().chain(&tail.recipients);
    let quoted = quoted.into_iter().flatten().chain(lists).map(|quoted| quoted.span);
    let dates = [head.issued, tail.stamp, event.date].into_iter().flatten().map(|(_, span)| span);
    quoted.chain(dates).collect()
}

/// Parts of the text, in order and without overlaps.
#[derive(Default)]
struct Cover(Vec<Span>);

impl Cover {
    fn of(spans: Vec<Span>) -> Cover {
        let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
        for span in in_order(spans, |span| (span.reading_order(), 0)) {
            match merged.last_mut().filter(|last| span.start <= last.end) {
                Some(last) => last.end = last.end.max(span.end),
                None => merged.push(span),
            }
        }
        Cover(merged)
    }

    /// Whether a byte of `span` is in one of them.
    fn touches(&self, span: Span) -> bool {
        let next = self.0.partition_point(|part| part.end <= span.start);
        self.0.get(next).is_some_and(|part| part.overlaps(span))
    }
}
