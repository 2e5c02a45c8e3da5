//! JSON as text. All objects are written by one function: serde's code for each type of the wire
//! would weigh four times as much.

use crate::correction::wire::WireCorrection;
use crate::export::json::wire::{
    Change, Division, Meta, Offer, Repair, Summary, Value, Why, WireBody, WireCoverage, WireDeadline,
    WireDoubt, WireFinding, WireLeft, WireShare, WireSource, WireSpan,
};
use std::fmt::Write as _;

/// What can be written as JSON.
pub trait Json {
    /// Writes it.
    fn write(&self, out: &mut Out);

    /// Whether an object may be without it.
    fn is_nothing(&self) -> bool {
        false
    }
}

/// The text, while it is written.
#[derive(Debug)]
pub struct Out {
    text: String,
    /// Whether each value stands on a line of its own, two spaces a level.
    lines: bool,
    level: usize,
}

/// A value as JSON text: on lines of its own, or in one.
pub fn text(value: &dyn Json, lines: bool) -> String {
    let mut out = Out { text: String::new(), lines, level: 0 };
    value.write(&mut out);
    out.text
}

/// A field: its name, its value, whether it is left out where it says nothing.
type Field<'a> = (&'static str, &'a dyn Json, bool);

impl Out {
    fn object(&mut self, fields: &[Field<'_>]) {
        let told = fields.iter().filter(|(_, value, may)| !(*may && value.is_nothing()));
        self.all('{', '}', &mut told.map(|(name, value, _)| (*name, *value)));
    }

    fn all(&mut self, open: char, close: char, values: &mut dyn Iterator<Item = (&'static str, &dyn Json)>) {
        self.text.push(open);
        self.level += 1;
        let mut any = false;
        for (name, value) in values {
            if any {
                self.text.push(',');
            }
            any = true;
            self.line();
            if open == '{' {
                self.quoted(name);
                self.text.push_str(if self.lines { ": " } else { ":" });
            }
            value.write(self);
        }
        self.level -= 1;
        if any {
            self.line();
        }
        self.text.push(close);
    }

    fn line(&mut self) {
        if self.lines {
            self.text.push('\n');
            (0..self.level).for_each(|_| self.text.push_str("  "));
        }
    }

    fn quoted(&mut self, words: &str) {
        self.text.push('"');
        for c in words.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\u{8}' => self.text.push_str("\\b"),
                '\u{c}' => self.text.push_str("\\f"),
                '\0'..='\u{1f}' => {
                    let _ = write!(self.text, "\\u{:04x}", u32::from(c));
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }
}

impl Json for String {
    fn write(&self, out: &mut Out) {
        out.quoted(self);
    }
}

impl Json for &'static str {
    fn write(&self, out: &mut Out) {
        out.quoted(self);
    }
}

impl Json for u32 {
    fn write(&self, out: &mut Out) {
        let _ = write!(out.text, "{self}");
    }
}

impl Json for bool {
    fn write(&self, out: &mut Out) {
        out.text.push_str(if *self { "true" } else { "false" });
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut Out) {
        match self {
            Some(value) => value.write(out),
            None => out.text.push_str("null"),
        }
    }

    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, out: &mut Out) {
        out.all('[', ']', &mut self.iter().map(|value| ("", value as &dyn Json)));
    }

    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

/// Objects with their fields in order: those that are always there, then `/`, those that are left out
/// where they say nothing; and so on.
macro_rules! objects {
    ($($name:ident: $([$($always:ident)*] / [$($may:ident)*])*;)*) => {
        $(impl Json for $name {
            fn write(&self, out: &mut Out) {
                out.object(&[$($((stringify!($always), &self.$always, false),)* $((stringify!($may), &self.$may, true),)*)*]);
            }
        })*
    };
}

objects! {
    WireSpan: [start end] / [];
    Value: [value span] / [];
    Summary: [schema source meta outline findings doubts coverage] / [corrections reopen];
    WireSource: [chars sha256 encoding offer converted repairs] / [];
    Offer: [blocks preview] / [];
    Change: [before after] / [];
    Repair: [kind count] / [];
    Meta: [kind number issued place issuer title event_date chair authority signer_role signer recipients] / [];
    Division: [id marker span heading role children] / [];
    Why: [rule cue says] / [];
    WireDeadline: [text value span exclusive year_inferred length working_days anchor soft] / [];
    WireBody: [value span inferred] / [];
    WireFinding: [id kind span quote section why confidence]
        / [by corrected read_as wording actors coordinators deadlines]
        [product reports_to] / [urgent order conditional values unit status]
        [label period compare] / [];
    WireDoubt: [kind span says] / [];
    WireCoverage: [sentences numbers dates bodies left] / [];
    WireShare: [all told] / [];
    WireLeft: [kind span] / [];
    WireCorrection: [
        start end quote read_as dropped kind wording actors coordinators deadlines value unit label status
    ] / [];
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::correction::{Correction, apply};
    use crate::export::json::summary_with;

    #[test]
    fn is_what_serde_writes() {
        let texts = [
            "",
            "\u{1} \u{7f} \"\\/\u{8}\u{c}\t\r\n\u{2028} 😀 UBND \u{feff}",
            "ỦY BAN NHÂN DÂN\nSố: 4/TB-UBND\n\nTHÔNG BÁO\nVề đê \"biển\"\n\nI. ĐÁNH GIÁ\nĐã đạt 11/40 chỉ tiêu, tăng 5%.\n\n\
             II. NHIỆM VỤ\n1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính khẩn trương rà soát, trước ngày 25/3/2026.\n\
             a) Định kỳ hằng quý báo cáo.\n2. Đồng ý điều chỉnh.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
        ];
        for given in texts {
            let notice = crate::notice(given);
            let mut corrections: Vec<Correction> =
                notice.findings.iter().map(|found| Correction::of(&notice, found)).collect();
            for (at, correction) in corrections.iter_mut().enumerate() {
                correction.dropped = at % 3 == 2;
                correction.wording = (at % 3 == 0).then(|| "lời \"khác\"".to_owned());
            }
            let notice = apply(&notice, &corrections);
            let mut summary = summary_with(&notice, &corrections);
            for reopen in [None, Some("#r1.x".to_owned())] {
                summary.reopen = reopen;
                assert_eq!(text(&summary, true), serde_json::to_string_pretty(&summary).unwrap());
                assert_eq!(text(&summary, false), serde_json::to_string(&summary).unwrap());
            }
        }
    }
}
