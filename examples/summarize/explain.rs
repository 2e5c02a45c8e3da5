//! Why each finding was made and what kept other rules from firing, in words.

use ro_notice::Notice;
use ro_notice::facet::{Cover, Explained, Finding, Kind, Verdict, Weighed};
use ro_notice::text::Span;
use std::fmt::{self, Write as _};

/// The body statement by statement: `+` what was found, `-` what was considered and why it is none.
pub fn explained(notice: &Notice) -> String {
    let mut out = String::new();
    let statements = notice.explain();
    for (at, finding) in notice.findings.iter().enumerate() {
        // Indicators of headings and cells of tables stand in no statement.
        if !statements.iter().any(|it| it.span.overlaps(finding.span)) {
            writing(found(&mut out, notice, at, finding));
        }
    }
    for statement in &statements {
        writing(told(&mut out, notice, statement));
    }
    out
}

/// Writing to a string cannot fail.
fn writing(result: fmt::Result) {
    debug_assert!(result.is_ok());
}

fn told(out: &mut String, notice: &Notice, statement: &Explained) -> fmt::Result {
    writeln!(out, "\n[{}] {}", statement.role.name(), notice.clean(statement.span))?;
    if statement.frame {
        return writeln!(
            out,
            "  - no rule was asked: the account of the meeting, a legal basis or a closing formula"
        );
    }
    let mine = notice.findings.iter().enumerate();
    for (at, finding) in mine.filter(|(_, finding)| statement.span.covers(finding.span)) {
        found(out, notice, at, finding)?;
    }
    for weighed in statement.weighed.iter().filter(|it| it.verdict != Verdict::Fired) {
        passed_over(out, notice, weighed)?;
    }
    for &number in &statement.cited {
        writeln!(
            out,
            "  - {} is no indicator: it is part of the name of another document",
            notice.clean(number)
        )?;
    }
    Ok(())
}

fn found(out: &mut String, notice: &Notice, at: usize, finding: &Finding) -> fmt::Result {
    let says = finding.rule.says.en;
    let cue = match finding.kind {
        Kind::Indicator => format!(" «{}»", notice.clean(finding.span)),
        _ => cue(notice, finding.cue),
    };
    write!(out, "  + f{} {}{cue}: {says}", at + 1, finding.rule.id)?;
    writeln!(out, " [{}]", finding.confidence.name())
}

fn passed_over(out: &mut String, notice: &Notice, weighed: &Weighed) -> fmt::Result {
    let why = match weighed.verdict {
        Verdict::Fired => return Ok(()),
        Verdict::Outranked => "a rule before it marked the statement".to_owned(),
        Verdict::Part => "it does not work in this part".to_owned(),
        Verdict::Covered(cover) => format!("its words are covered by {}", covering(cover)),
        Verdict::Place => "its words stand neither at the head nor at the predicate".to_owned(),
        Verdict::RuledOut(words) => format!("ruled out by «{}»", notice.clean(words)),
        Verdict::Condition => "a condition of its own does not hold".to_owned(),
    };
    writeln!(out, "  - {}{}: {why}", weighed.rule.id, cue(notice, weighed.cue))
}

fn covering(cover: Cover) -> &'static str {
    match cover {
        Cover::Reference => "the name of another document",
        Cover::Title => "the title of another document",
        Cover::Quote => "quotation marks",
        Cover::Noun => "a noun use",
    }
}

fn cue(notice: &Notice, cue: Option<Span>) -> String {
    cue.map_or_else(|| " (by its part)".to_owned(), |cue| format!(" «{}»", notice.clean(cue)))
}
