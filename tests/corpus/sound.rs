//! What must hold of every reading, whatever the text.

use ro_notice::export::json;
use ro_notice::outline::Quoted;
use ro_notice::text::Span;
use ro_notice::{Notice, coverage, notice};

/// Reads `text` and says what does not hold; nothing where all is well.
pub fn faults(text: &str) -> Vec<String> {
    let read = notice(text);
    let mut faults = Vec::new();
    tiles(&read, text, &mut faults);
    paragraphs_in_order(&read, &mut faults);
    findings_at_home(&read, &mut faults);
    spans_are_words(&read, &mut faults);
    coverage_counts(&read, &mut faults);
    json_points_at_the_text(&read, text, &mut faults);
    faults
}

/// The `own` spans of the nodes, in order, are the text.
fn tiles(read: &Notice, text: &str, faults: &mut Vec<String>) {
    let own = read.outline.nodes.iter().map(|node| read.source.slice(node.own));
    if own.collect::<String>() != text {
        faults.push("own spans do not tile the text".to_owned());
    }
    for (at, node) in read.outline.nodes.iter().enumerate() {
        if !(node.span.start <= node.heading.start && node.heading.end <= node.span.end) {
            faults.push(format!("node {at}: heading {:?} outside {:?}", node.heading, node.span));
        }
        if let Some(parent) = node.parent {
            let above = read.outline.node(parent);
            if parent.0 as usize >= at || !above.span.covers(node.span) {
                faults.push(format!("node {at} {:?} outside its parent {:?}", node.span, above.span));
            }
        }
    }
}

/// Paragraphs follow each other, node by node, and say which node they are of.
fn paragraphs_in_order(read: &Notice, faults: &mut Vec<String>) {
    let outline = &read.outline;
    let mut next = 0;
    for (id, node) in outline.iter() {
        if node.paragraphs.start != next || node.paragraphs.end < next {
            faults.push(format!("node {}: paragraphs {:?} after {next}", id.0, node.paragraphs));
        }
        next = node.paragraphs.end;
        for paragraph in outline.paragraphs(node) {
            if paragraph.node != id || !node.own.covers(paragraph.span) {
                faults.push(format!("node {}: paragraph {:?} is not its own", id.0, paragraph.span));
            }
        }
    }
    if next as usize != outline.paragraphs.len() {
        faults.push(format!("{} paragraphs, nodes have {next}", outline.paragraphs.len()));
    }
    for pair in outline.paragraphs.windows(2) {
        if pair[0].tokens().end > pair[1].tokens().start || pair[0].span.end > pair[1].span.start {
            faults.push(format!("paragraph {:?} after {:?}", pair[1].span, pair[0].span));
        }
    }
}

/// A finding lies in the own text of its node, findings in reading order.
fn findings_at_home(read: &Notice, faults: &mut Vec<String>) {
    for finding in &read.findings {
        let node = read.outline.node(finding.node);
        if finding.span.is_empty() || !node.own.covers(finding.span) {
            let id = finding.rule.id;
            faults.push(format!("{id}: {:?} outside its node {:?}", finding.span, node.own));
        }
    }
    for pair in read.findings.windows(2) {
        if pair[0].span.start > pair[1].span.start {
            faults.push(format!("{} before {}", pair[0].rule.id, pair[1].rule.id));
        }
    }
}

/// Every span lies in the text, on character boundaries.
fn spans_are_words(read: &Notice, faults: &mut Vec<String>) {
    let text = read.source.text();
    let mut check = |what: &str, span: Span| {
        if text.get(span.range()).is_none() {
            faults.push(format!("{what}: {span:?} is no part of the text"));
        }
    };
    for finding in &read.findings {
        check(finding.rule.id, finding.span);
        finding.cue.into_iter().for_each(|span| check("cue", span));
        if let Some(task) = &finding.task {
            task.actors.iter().for_each(|body| check("actor", body.span));
            task.coordinators.iter().for_each(|body| check("coordinator", body.span));
            task.deadlines.iter().for_each(|deadline| check("deadline", deadline.span));
            task.product.into_iter().for_each(|span| check("product", span));
            task.reports_to.into_iter().for_each(|span| check("reports_to", span));
        }
        if let Some(indicator) = &finding.indicator {
            indicator.values.iter().for_each(|&(_, span)| check("value", span));
            let words = [indicator.unit, indicator.label, indicator.period, indicator.compare];
            words.into_iter().flatten().for_each(|span| check("indicator", span));
        }
    }
    for doubt in &read.doubts {
        check(doubt.kind.name(), doubt.span);
    }
    let Notice { letterhead: head, tail, event, .. } = read;
    let quoted: [&Option<Quoted>; 9] = [
        &head.kind, &head.number, &head.place, &head.issuer, &head.title, //
        &tail.authority, &tail.signer_role, &tail.signer, &event.chair,
    ];
    let quoted = quoted.into_iter().flatten().chain(&tail.recipients);
    quoted.for_each(|quoted| check("meta", quoted.span));
    let dates = [head.issued, event.date, tail.stamp];
    dates.into_iter().flatten().for_each(|(_, span)| check("date", span));
}

/// Passages follow each other; what is left is what the shares lack, in order.
fn coverage_counts(read: &Notice, faults: &mut Vec<String>) {
    for pair in read.passages.windows(2) {
        if pair[0].span.end > pair[1].span.start {
            faults.push(format!("passage {:?} after {:?}", pair[1], pair[0]));
        }
    }
    let found = coverage(read);
    for (at, share) in found.shares.iter().enumerate() {
        let left = found.left.iter().filter(|left| left.unit as usize == at).count();
        if share.told > share.all || left != (share.all - share.told) as usize {
            faults.push(format!("{share:?} and {left} left"));
        }
    }
    for pair in found.left.windows(2) {
        if pair[0].span.start > pair[1].span.start {
            faults.push(format!("left {:?} before {:?}", pair[0], pair[1]));
        }
    }
}

/// The summary parses, is the same when read again, and its UTF-16 spans are words.
fn json_points_at_the_text(read: &Notice, text: &str, faults: &mut Vec<String>) {
    let written = json::to_string(read);
    if json::to_string(&notice(text)) != written {
        faults.push("the same text gave another summary".to_owned());
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    let Ok(summary) = serde_json::from_str::<serde_json::Value>(&written) else {
        faults.push("the summary is no JSON".to_owned());
        return;
    };
    let slice = |value: &serde_json::Value| {
        let end = |name: &str| value[name].as_u64().map(|n| n as usize);
        let range = end("start")?..end("end")?;
        String::from_utf16(units.get(range)?).ok()
    };
    let mut todo = vec![&summary];
    while let Some(value) = todo.pop() {
        if value.get("start").is_some() && slice(value).is_none() {
            faults.push(format!("summary: {value} is no part of the text"));
        }
        match value {
            serde_json::Value::Array(items) => todo.extend(items),
            serde_json::Value::Object(fields) => todo.extend(fields.values()),
            _ => {}
        }
    }
    let written = summary["findings"].as_array().map_or(0, Vec::len);
    if written != read.findings.len() {
        faults.push(format!("{written} of {} findings written", read.findings.len()));
    }
    for (at, finding) in read.findings.iter().enumerate() {
        let wire = &summary["findings"][at];
        if slice(&wire["span"]).as_deref() != Some(read.source.slice(finding.span)) {
            faults.push(format!("summary: {} is not the words of its finding", wire["span"]));
        }
        if wire["id"] != format!("f{}", at + 1).as_str() {
            faults.push(format!("summary: finding {} is called {}", at + 1, wire["id"]));
        }
    }
}
