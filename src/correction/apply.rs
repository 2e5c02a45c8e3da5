//! The notice as corrected.

use super::Correction;
use crate::facet::{
    Body, Confidence, Deadline, Doubt, DoubtKind, Finding, Hand, Kind, PERSON, Slot, differ, due_said,
    figure_said, indicator_in, lacks, task_in,
};
use crate::notice::Notice;
use crate::text::{Source, Span, in_order};

/// The notice as it was read, with what people say of it. Total: what names no place of the text, or
/// cannot be read, changes nothing.
///
/// Findings that a person changed carry a [`Hand`]; doubts follow what is said now.
pub fn apply(read: &Notice, corrections: &[Correction]) -> Notice {
    let mut notice = read.clone();
    let mut dropped = vec![false; notice.findings.len()];
    let mut touched = Vec::new();
    for correction in corrections {
        let words = read.source.text().get(correction.span.range());
        let Some(node) =
            read.outline.at(correction.span.start).filter(|_| words.is_some_and(|it| !it.is_empty()))
        else {
            continue;
        };
        let at = found(read, correction);
        if correction.dropped {
            if let Some(at) = at {
                dropped[at] = true;
                touched.push(at);
            }
            continue;
        }
        let Some(kind) = correction.kind.or(correction.read_as) else { continue };
        let at = at.unwrap_or_else(|| {
            notice.findings.push(Finding {
                kind,
                rule: &PERSON,
                cue: None,
                node,
                span: correction.span,
                confidence: Confidence::High,
                task: None,
                indicator: None,
                hand: Some(Box::default()),
            });
            dropped.push(false);
            notice.findings.len() - 1
        });
        touched.push(at);
        change(&mut notice, read, at, kind, correction);
    }
    if touched.is_empty() {
        return notice;
    }
    doubt(&mut notice, read, &touched, &dropped);
    let kept = std::mem::take(&mut notice.findings).into_iter().zip(dropped);
    let kept = kept.filter(|(_, dropped)| !dropped).map(|(finding, _)| finding).collect();
    notice.findings = in_order(kept, |it: &Finding| (it.span.reading_order(), it.kind as u32));
    notice.doubts.retain(|doubt| doubt.kind != DoubtKind::SumDiffers);
    differ(&notice.source, &notice.findings, &mut notice.doubts);
    let doubts = std::mem::take(&mut notice.doubts);
    notice.doubts = in_order(doubts, |doubt| (doubt.span.reading_order(), doubt.kind as u32));
    notice
}

/// The finding a correction is about; none where it was added.
fn found(read: &Notice, correction: &Correction) -> Option<usize> {
    let kind = correction.read_as?;
    read_at(read, correction.span).find(|(_, it)| it.kind == kind).map(|(at, _)| at)
}

/// What was read at exactly this place.
pub(super) fn read_at(read: &Notice, span: Span) -> impl Iterator<Item = (usize, &Finding)> + Clone {
    let from = read.findings.partition_point(|it| it.span.reading_order() < span.reading_order());
    read.findings.iter().enumerate().skip(from).take_while(move |(_, it)| it.span == span)
}

fn change(notice: &mut Notice, read: &Notice, at: usize, kind: Kind, correction: &Correction) {
    let base = notice.base_date();
    let Notice { source, outline, findings, .. } = notice;
    let finding = &mut findings[at];
    let added = finding.hand.is_some();
    let mut hand = Hand { read_as: (!added).then_some(finding.kind), ..Hand::default() };
    if added {
        hand.slots.push(Slot::Added);
    } else if finding.kind != kind {
        hand.slots.push(Slot::Kind);
        finding.rule = &PERSON;
        finding.cue = None;
        finding.confidence = Confidence::High;
    }
    finding.kind = kind;
    if kind != Kind::Task {
        finding.task = None;
    } else if finding.task.is_none() {
        finding.task = Some(Box::new(task_in(source, outline, finding.span, base)));
    }
    if kind != Kind::Indicator {
        finding.indicator = None;
    } else if finding.indicator.is_none() {
        finding.indicator = Some(Box::new(indicator_in(source, outline, finding.span)));
    }
    hand.wording = correction.wording.as_deref().map(str::trim).filter(|it| !it.is_empty()).map(|words| {
        hand.slots.push(Slot::Wording);
        source.note(words)
    });
    if let Some(task) = &mut finding.task {
        // What the text says itself stays where it stands there.
        let known: Vec<Body> = task.actors.iter().chain(&task.coordinators).copied().collect();
        let known: Vec<(String, Body)> = known.into_iter().map(|it| (read.clean(it.span), it)).collect();
        let mut body = |name: &str| {
            let there = known.iter().find(|(words, _)| words == name).map(|(_, body)| *body);
            there.unwrap_or_else(|| Body { span: source.note(name), inferred: false })
        };
        if let Some(names) = &correction.actors {
            task.actors = said(names).map(&mut body).collect();
            hand.slots.push(Slot::Actors);
        }
        if let Some(names) = &correction.coordinators {
            task.coordinators = said(names).map(&mut body).collect();
            hand.slots.push(Slot::Coordinators);
        }
        if let Some(words) = &correction.deadlines {
            let read = |words| match due_in(read, &task.deadlines, words)? {
                due if due.span == Span::default() => Some(Deadline { span: source.note(words), ..due }),
                there => Some(there),
            };
            task.deadlines = said(words).filter_map(read).collect();
            hand.slots.push(Slot::Deadlines);
        }
    }
    if let Some(indicator) = &mut finding.indicator {
        if let Some((value, words)) =
            correction.value.as_ref().and_then(|words| Some((figure_said(words)?, words)))
        {
            indicator.values = vec![(value, source.note(words.trim()))];
            hand.slots.push(Slot::Value);
        }
        if let Some(unit) = &correction.unit {
            indicator.unit = Some(source.note(unit.trim())).filter(|unit| !unit.is_empty());
            hand.slots.push(Slot::Unit);
        }
        if let Some(label) = &correction.label {
            indicator.label = Some(source.note(label.trim())).filter(|label| !label.is_empty());
            hand.slots.push(Slot::Label);
        }
        if let Some(status) = correction.status {
            indicator.status = status;
            hand.slots.push(Slot::Status);
        }
    }
    // What says nothing new is as it was read.
    finding.hand = (!hand.slots.is_empty()).then(|| Box::new(hand));
}

fn said(words: &[String]) -> impl Iterator<Item = &str> {
    words.iter().map(|words| words.trim()).filter(|words| !words.is_empty())
}

/// What a typed deadline means: as it was read where these are its words, else by the words alone,
/// and then without a place.
pub(super) fn due_in(read: &Notice, known: &[Deadline], words: &str) -> Option<Deadline> {
    let there = known.iter().find(|it| read.clean(it.span) == words).copied();
    there.or_else(|| Some(Deadline { span: Span::default(), ..due_said(words, read.base_date())? }))
}

/// The doubts about what was touched, as it is now.
fn doubt(notice: &mut Notice, read: &Notice, touched: &[usize], dropped: &[bool]) {
    let base = notice.base_date();
    for &at in touched {
        let finding = &notice.findings[at];
        let before = read.findings.get(at);
        let late = before.and_then(|it| it.task.as_deref()).map_or(&[][..], |task| &task.deadlines);
        let of_value = finding.kind != Kind::Indicator || has(finding, Slot::Value) || dropped[at];
        notice.doubts.retain(|doubt| match doubt.kind {
            DoubtKind::NoActor | DoubtKind::NoDeadline => doubt.span != finding.span,
            DoubtKind::DeadlinePassed => !late.iter().any(|deadline| deadline.span == doubt.span),
            DoubtKind::AmbiguousNumber => !(of_value && doubt.span == finding.span),
            _ => true,
        });
    }
    for &at in touched.iter().filter(|&&at| !dropped[at]) {
        let finding = &notice.findings[at];
        let Some(task) = &finding.task else { continue };
        let first = notice.doubts.len();
        lacks(finding.span, task, base, &mut notice.doubts);
        for doubt in &mut notice.doubts[first..] {
            // What a person wrote is doubted where the statement stands.
            let Doubt { span, .. } = doubt;
            *span = in_text(&notice.source, *span, finding.span);
        }
    }
}

fn has(finding: &Finding, slot: Slot) -> bool {
    finding.hand.as_ref().is_some_and(|hand| hand.slots.contains(&slot))
}

fn in_text(source: &Source, span: Span, home: Span) -> Span {
    if source.is_note(span) { home } else { span }
}
