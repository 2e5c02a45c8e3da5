//! Deadlines as a calendar file (RFC 5545): all-day events with a reminder.

use super::words::plain;
use crate::facet::Kind;
use crate::pack::crc32;
use crate::report::Report;
use crate::value::Date;

/// How many bytes a line may have.
const LINE: usize = 75;

/// The tasks with a day as events on the printed day; how the deadline is said stands in
/// the title, since «trước ngày» means that the day itself is too late.
pub fn ics(report: &Report) -> String {
    let mut out = String::new();
    let mut put = |words: String| folded(&mut out, &words);
    for words in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ro//ro-notice//VI", "CALSCALE:GREGORIAN"] {
        put(words.to_owned());
    }
    // The file says the same whenever it is made.
    let stamp = report.about.issued.replace('-', "");
    let stamp = if stamp.len() == 8 { stamp } else { "20000101".to_owned() };
    for item in report.of(Kind::Task) {
        for by in &item.deadlines {
            let Some(day) = by.day() else { continue };
            let who =
                if item.actors.is_empty() { String::new() } else { format!(" [{}]", item.actors.join("; ")) };
            let title = format!("{}:{who} {}", by.text, item.says());
            let place =
                if item.section.is_empty() { String::new() } else { format!("Mục {}\n", item.section) };
            let about = format!("{place}«{}»\n{}\n{}", item.quote, report.title(), report.origin());
            let id = crc32(format!("{about}{}{title}", by.value).as_bytes());
            put("BEGIN:VEVENT".to_owned());
            put(format!("UID:{id:08x}-{}@ro-notice", compact(day)));
            put(format!("DTSTAMP:{stamp}T000000Z"));
            put(format!("DTSTART;VALUE=DATE:{}", compact(day)));
            if let Some(next) = day.add_days(1) {
                put(format!("DTEND;VALUE=DATE:{}", compact(next)));
            }
            put(format!("SUMMARY:{}", value(&title)));
            put(format!("DESCRIPTION:{}", about.lines().map(value).collect::<Vec<_>>().join("\\n")));
            put("TRANSP:TRANSPARENT".to_owned());
            put("BEGIN:VALARM".to_owned());
            put("ACTION:DISPLAY".to_owned());
            // Nine in the morning of the day before.
            put("TRIGGER:-PT15H".to_owned());
            put(format!("DESCRIPTION:{}", value(&title)));
            put("END:VALARM".to_owned());
            put("END:VEVENT".to_owned());
        }
    }
    put("END:VCALENDAR".to_owned());
    out
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

fn value(text: &str) -> String {
    let mut out = String::new();
    for c in plain(text).chars() {
        if matches!(c, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Writes a line, folded where it is too long, never within a character.
fn folded(out: &mut String, mut line: &str) {
    let mut room = LINE;
    while line.len() > room {
        let mut cut = room;
        while !line.is_char_boundary(cut) {
            cut -= 1;
        }
        out.push_str(&line[..cut]);
        out.push_str("\r\n ");
        line = &line[cut..];
        room = LINE - 1;
    }
    out.push_str(line);
    out.push_str("\r\n");
}
