//! Prints how one text was read: parts, roles, paragraphs and findings, for work on the rules.

use ro_notice::text::Span;

fn main() {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("usage: dump FILE");
        std::process::exit(2);
    };
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("dump: {file} cannot be read: {error}");
            std::process::exit(2);
        }
    };
    let notice = ro_notice::notice(text);
    let short = |span: Span| notice.clean(span).chars().take(110).collect::<String>();
    for (id, node) in notice.outline.iter() {
        let pad = "  ".repeat(node.depth as usize);
        println!("{pad}#{} {:?} {} [{}]", id.0, node.part, short(node.heading), node.role.name());
        for paragraph in notice.outline.paragraphs(node) {
            println!("{pad}    ¶ [{}] {}", paragraph.role.name(), short(paragraph.span));
            for finding in notice
                .findings
                .iter()
                .filter(|it| paragraph.span.covers(it.span) || paragraph.span.overlaps(it.span))
            {
                println!("{pad}      · {} {}", finding.rule.id, short(finding.span));
            }
        }
    }
}
