//! A finding as a person edits it: what stands in the fields, and what of it is
//! another thing than was read.

use super::reading::Reading;
use crate::correction::Correction;
use crate::facet::{Finding, Kind, Status};
use crate::text::Span;

/// A field that a person types into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// What it says.
    Wording,
    /// Who.
    Actors,
    /// With whom.
    Coordinators,
    /// By when.
    Deadlines,
    /// What is measured.
    Label,
    /// How much.
    Value,
    /// Of what.
    Unit,
    /// What is said of the number.
    Status,
}

impl Field {
    /// All, in the order of [`Form`].
    pub const ALL: [Field; 8] = [
        Field::Wording,
        Field::Actors,
        Field::Coordinators,
        Field::Deadlines,
        Field::Label,
        Field::Value,
        Field::Unit,
        Field::Status,
    ];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Field::Wording => "wording",
            Field::Actors => "actors",
            Field::Coordinators => "coordinators",
            Field::Deadlines => "deadlines",
            Field::Label => "label",
            Field::Value => "value",
            Field::Unit => "unit",
            Field::Status => "status",
        }
    }

    /// The fields of a kind, in the order they are shown.
    pub fn of(kind: Kind) -> &'static [Field] {
        match kind {
            Kind::Task => &[Field::Wording, Field::Actors, Field::Coordinators, Field::Deadlines],
            Kind::Indicator => &[Field::Label, Field::Value, Field::Unit, Field::Status],
            _ => &[Field::Wording],
        }
    }
}

/// What stands in the fields, as in [`Field::ALL`]. Names and deadlines are parted by `;`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form(pub [String; 8]);

impl Form {
    /// What stands in a field.
    pub fn get(&self, field: Field) -> &str {
        &self.0[field as usize]
    }

    /// The fields of a finding as it is.
    pub fn of(reading: &Reading, finding: &Finding) -> Form {
        let notice = &reading.notice;
        let clean = |span: Span| notice.clean(span);
        let list = |spans: Vec<Span>| spans.into_iter().map(clean).collect::<Vec<_>>().join("; ");
        let maybe = |span: Option<Span>| span.map(clean).unwrap_or_default();
        let mut form = Form::default();
        form.0[Field::Wording as usize] = notice.says(finding);
        if let Some(task) = &finding.task {
            let names = |bodies: &[crate::facet::Body]| list(bodies.iter().map(|body| body.span).collect());
            form.0[Field::Actors as usize] = names(&task.actors);
            form.0[Field::Coordinators as usize] = names(&task.coordinators);
            form.0[Field::Deadlines as usize] = list(task.deadlines.iter().map(|it| it.span).collect());
        }
        if let Some(indicator) = &finding.indicator {
            form.0[Field::Label as usize] = maybe(indicator.label);
            form.0[Field::Value as usize] = list(indicator.values.iter().map(|&(_, span)| span).collect());
            form.0[Field::Unit as usize] = maybe(indicator.unit);
            form.0[Field::Status as usize] = indicator.status.name().to_owned();
        }
        form
    }

    /// What the fields say of a finding that was not read so.
    ///
    /// `finding` is one of `reading`; what stands in a field as it was read is no correction.
    pub fn correction(&self, reading: &Reading, finding: &Finding) -> Correction {
        let blank = Correction::of(&reading.notice, finding);
        let other = blank.read_as != Some(finding.kind);
        let bare = Correction { kind: other.then_some(finding.kind), ..blank };
        let as_read = reading.corrected(if bare.is_empty() { Vec::new() } else { vec![bare.clone()] });
        let same = |it: &&Finding| it.span == finding.span && it.kind == finding.kind;
        let Some(before) = as_read.notice.findings.iter().find(same) else { return bare };
        let before = Form::of(&as_read, before);
        let said = |field: Field| {
            let now = self.get(field).trim();
            let there = Field::of(finding.kind).contains(&field);
            (there && now != before.get(field)).then(|| now.to_owned())
        };
        let names = |field: Field| {
            let list = said(field)?;
            let parts = list.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
            Some(parts.map(str::to_owned).collect::<Vec<_>>())
        };
        Correction {
            wording: said(Field::Wording).filter(|words| !words.is_empty()),
            actors: names(Field::Actors),
            coordinators: names(Field::Coordinators),
            deadlines: names(Field::Deadlines),
            label: said(Field::Label),
            value: said(Field::Value).filter(|value| !value.is_empty()),
            unit: said(Field::Unit),
            status: said(Field::Status).and_then(|name| Status::named(&name)),
            ..bare
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correction::put;

    fn reading() -> Reading {
        Reading::of(
            "1. Giao Sở Y tế rà soát, hoàn thành trước ngày 30/6/2026.\n2. Kết quả đạt 62,5% dự toán.",
        )
    }

    #[test]
    fn fields_left_alone_correct_nothing() {
        let reading = reading();
        for finding in &reading.notice.findings {
            assert!(Form::of(&reading, finding).correction(&reading, finding).is_empty(), "{finding:?}");
        }
    }

    #[test]
    fn what_is_typed_back_is_corrected_no_longer() {
        let reading = reading();
        let finding = &reading.notice.findings[0];
        let mut form = Form::of(&reading, finding);
        assert_eq!(form.get(Field::Actors), "Sở Y tế");
        form.0[Field::Actors as usize] = "Sở Y tế;  UBND xã ;".to_owned();
        let correction = form.correction(&reading, finding);
        let names = vec!["Sở Y tế".to_owned(), "UBND xã".to_owned()];
        assert_eq!((correction.actors.as_ref(), correction.wording.as_ref()), (Some(&names), None));

        let mut all = Vec::new();
        put(&mut all, correction);
        let corrected = reading.corrected(all.clone());
        let finding = &corrected.notice.findings[0];
        let mut form = Form::of(&corrected, finding);
        assert_eq!(form.get(Field::Actors), "Sở Y tế; UBND xã");
        form.0[Field::Actors as usize] = "Sở Y tế".to_owned();
        put(&mut all, form.correction(&corrected, finding));
        assert_eq!(all, []);
    }

    #[test]
    fn a_relabelled_statement_keeps_its_label_when_its_fields_are_edited() {
        let reading = reading();
        let task = Correction {
            kind: Some(Kind::Decision),
            ..Correction::of(&reading.notice, &reading.notice.findings[0])
        };
        let corrected = reading.corrected(vec![task]);
        let finding = &corrected.notice.findings[0];
        let mut form = Form::of(&corrected, finding);
        form.0[Field::Wording as usize] = "Rà soát".to_owned();
        let correction = form.correction(&corrected, finding);
        assert_eq!((correction.kind, correction.wording.as_deref()), (Some(Kind::Decision), Some("Rà soát")));
        assert_eq!(correction.read_as, Some(Kind::Task));
    }
}
