//! Prints the catalogue of the rules as Markdown, from the rules themselves.

use ro_notice::facet::{Cue, Kind, Rule, rules};

fn main() {
    println!("# The rules\n");
    println!("Made by `cargo xtask rules` from the records themselves: their words are what the reader is");
    println!("told, their sentences are their tests (`[[ ]]` is what a rule marks). Sections are those of");
    println!("DOMAIN.md, cues those of its `cues.tsv`. The order in a kind is the order of evidence.");
    for kind in Kind::ALL {
        println!("\n## {}", kind.name());
        for rule in rules().filter(|rule| rule.kind == kind) {
            print!("{}", entry(rule));
        }
    }
}

fn entry(rule: &Rule) -> String {
    let mut lines = vec![
        format!("\n### `{}`\n", rule.id),
        format!("{}. *{}.*\n", rule.says.vi, rule.says.en),
        format!("- not to be confused with: {} (*{}*)", rule.unlike.vi, rule.unlike.en),
        format!("- source: {}", rule.source),
        format!("- confidence: {}", rule.confidence.name()),
        format!("- parts: {}", parts(rule)),
        format!("- cue: {}", cue(rule)),
    ];
    let out = rule.but_not.entries();
    if !out.is_empty() {
        lines.push(format!("- ruled out by: {}", quoted(&out)));
    }
    lines.push(format!("- marks (read in a part of role «{}»):", rule.under.name()));
    lines.extend(rule.hits.iter().map(|hit| format!("  - {}", one_line(hit))));
    lines.push("- leaves alone:".to_owned());
    lines.extend(rule.misses.iter().map(|miss| format!("  - {}", one_line(miss))));
    lines.join("\n") + "\n"
}

fn parts(rule: &Rule) -> String {
    match rule.roles {
        [] => "all".to_owned(),
        roles => roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(", "),
    }
}

fn cue(rule: &Rule) -> String {
    match &rule.cue {
        Cue::Head(words) => format!("at the head of the sentence, {}", quoted(&words.entries())),
        Cue::Predicate(words) => format!("at the predicate, {}", quoted(&words.entries())),
        Cue::Anywhere(words) => format!("anywhere, {}", quoted(&words.entries())),
        Cue::Part => "the role of the part".to_owned(),
        Cue::Number => "a number with its unit".to_owned(),
    }
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("«{word}»")).collect::<Vec<_>>().join(", ")
}

/// An example of several lines, as in a table, on one.
fn one_line(text: &str) -> String {
    text.trim().replace('\n', " ⏎ ")
}
