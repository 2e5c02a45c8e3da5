//! What holds of any corrections of any text.

use crate::corpus::pages;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use ro_notice::correction::wire::{from_json, to_json};
use ro_notice::correction::{Correction, anchor, apply, place, put};
use ro_notice::export::{json, markdown};
use ro_notice::facet::{Kind, Status};
use ro_notice::text::Span;
use ro_notice::{Notice, digest, notice, report};

/// Any text of our notices' lines, cut anywhere.
fn texts() -> impl Strategy<Value = String> {
    let lines: Vec<String> = pages()
        .iter()
        .flat_map(|page| page.notice().lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let line = prop_oneof![6 => select(lines), 1 => "\\PC{0,12}", 1 => Just("giao Sở Y tế".to_owned())];
    vec(line, 0..14).prop_map(|lines| lines.join("\n"))
}

/// What anyone may say, sense or not.
fn said() -> impl Strategy<Value = (u8, Index, Correction)> {
    let words =
        || prop_oneof![Just(String::new()), Just("30/6/2026".to_owned()), Just("12".to_owned()), "\\PC{0,8}"];
    let list = || of(vec(words(), 0..3));
    let kinds = || of(select(Kind::ALL.to_vec()));
    let slots = (
        kinds(),
        of(words()),
        list(),
        list(),
        list(),
        of(words()),
        of(words()),
        of(select(Status::ALL.to_vec())),
    );
    let foreign = (any::<u32>(), any::<u32>(), words(), kinds(), any::<bool>());
    (0..3u8, any::<Index>(), slots, foreign).prop_map(|(how, at, slots, foreign)| {
        let (kind, wording, actors, coordinators, deadlines, value, unit, status) = slots;
        let (start, end, quote, read_as, dropped) = foreign;
        let span = Span { start: start % 900, end: start % 900 + end % 90 };
        let label = unit.clone();
        let correction = Correction {
            span,
            quote,
            read_as,
            dropped,
            kind,
            wording,
            actors,
            coordinators,
            deadlines,
            value,
            unit,
            label,
            status,
        };
        (how, at, correction)
    })
}

/// Corrections of the notice: of its findings, of its passages, and of anything.
fn corrections(notice: &Notice, said: Vec<(u8, Index, Correction)>) -> Vec<Correction> {
    let mut all = Vec::new();
    for (how, at, correction) in said {
        let place = match how {
            0 if !notice.findings.is_empty() => {
                Correction::of(notice, &notice.findings[at.index(notice.findings.len())])
            }
            1 => {
                let start = at.index(notice.source.text().len() + 1);
                let span = Span::new(start, start + correction.span.len());
                match Correction::adding(notice, span, correction.kind.unwrap_or(Kind::Task)) {
                    Some(added) => added,
                    None => continue,
                }
            }
            _ => correction.clone(),
        };
        let kind = correction.kind.or(place.kind);
        put(
            &mut all,
            Correction { span: place.span, quote: place.quote, read_as: place.read_as, kind, ..correction },
        );
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_corrections_of_any_text_hold_together(
        text in texts(), other in texts(), said in vec(said(), 0..8), cut in any::<Index>(),
    ) {
        let read = notice(text.as_str());
        let plain = json::to_string(&read);
        let all = corrections(&read, said);

        // Applied, it is a sound notice of the same text.
        let now = apply(&read, &all);
        prop_assert_eq!(now.source.text(), text.as_str());
        for pair in now.findings.windows(2) {
            prop_assert!(pair[0].span.start <= pair[1].span.start);
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        let summary = serde_json::from_str::<serde_json::Value>(&json::to_line_with(&now, &all)).unwrap();
        let mut todo = vec![&summary["findings"], &summary["doubts"]];
        while let Some(value) = todo.pop() {
            if let (Some(start), Some(end)) = (value["start"].as_u64(), value["end"].as_u64()) {
                let words = units.get(start as usize..end as usize);
                prop_assert!(words.is_some_and(|it| String::from_utf16(it).is_ok()), "{value} is no place");
            }
            match value {
                serde_json::Value::Array(items) => todo.extend(items),
                serde_json::Value::Object(fields) => todo.extend(fields.values()),
                _ => {}
            }
        }
        markdown::markdown(&report(&now, &digest(&now)));

        // Taken back one by one, it is as it was read.
        let mut left = all.clone();
        while let Some(last) = left.pop() {
            apply(&read, &left);
            put(&mut left, last);
            left.pop();
        }
        prop_assert_eq!(json::to_string(&apply(&read, &[])), plain);

        // Written and read it is the same, of what names places of the text.
        let real: Vec<Correction> = place(&read, &all).kept;
        prop_assert_eq!(&from_json(&read.source, &to_json(&read.source, &real)).unwrap(), &real);

        // Nothing moves in a text that is the same, nothing is lost silently in another.
        let same = anchor(&read, &notice(text.as_str()), &all);
        prop_assert_eq!((&same.kept, same.lost.len()), (&all, 0));
        let mut edited = text.clone();
        let mut at = cut.index(text.len() + 1);
        while !edited.is_char_boundary(at) { at -= 1; }
        edited.insert_str(at, &other);
        for after in [notice(edited), notice(other)] {
            let anchored = anchor(&read, &after, &all);
            prop_assert_eq!(anchored.kept.len() + anchored.lost.len(), all.len());
            for kept in anchored.kept.iter().filter(|_| after.source.text() != text) {
                prop_assert!(after.source.text().get(kept.span.range()).is_some());
            }
            apply(&after, &anchored.kept);
        }
    }
}
