//! Which division lies in which.

use crate::outline::{Letterhead, Tail, outline};
use crate::text::{Source, lex};

/// The markers with the depth of each: `1:I. 2:1.`
fn shown(text: &str) -> String {
    let source = Source::new(text);
    let read = lex(&source);
    let tail = Tail { start_line: read.lines.len(), ..Tail::default() };
    let nodes = outline(&source, &read, &Letterhead::default(), &tail).nodes;
    let marked = nodes.iter().filter_map(|node| Some((node.depth, node.marker?)));
    let shown: Vec<String> =
        marked.map(|(depth, marker)| format!("{depth}:{}", source.slice(marker.span))).collect();
    shown.join(" ")
}

#[test]
fn divisions_lie_where_a_reader_puts_them() {
    let cases = [
        // A page's headings are divisions, by their hashes, and end the numbering before them.
        ("1. A\n# B\n1. C", "1:1. 1:# 2:1."),
        ("## A\n### B\n## C\n### 1. D\n(1) E\n## F", "1:## 2:### 1:## 2:1. 3:(1) 1:##"),
        // Below a plain heading the count begins anew, at the level it had.
        ("I. A\n1. B\n- C.\nPHẦN SAU\nI. D\n1. E", "1:I. 2:1. 3:- 1:I. 2:1."),
        ("I. A\n1. B\n- Các việc sau:\nI. D", "1:I. 2:1. 3:- 1:I."),
        ("1. A\n- B.\n2. C\n- D.\n1. E", "1:1. 2:- 1:2. 2:- 1:1."),
        // What is led in lies in what leads it in.
        ("1. A\n- B:\n1. C\n2. D", "1:1. 2:- 3:1. 3:2."),
        ("I. A\n1. B\na) C:\n1. D\n2. E", "1:I. 2:1. 3:a) 4:1. 4:2."),
        ("*\u{a0}A\n*\u{a0}B", "1:* 1:*"),
    ];
    for (text, want) in cases {
        assert_eq!(shown(text), want, "{text:?}");
    }
}
