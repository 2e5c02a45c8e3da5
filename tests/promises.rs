//! Every promise of SECURITY.md names a test that is there.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

use std::fs;
use std::path::Path;

#[test]
fn every_promise_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    for folder in ["src", "tests", "xtask/src"] {
        gather(&root.join(folder), &mut code);
    }
    let promises = fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let rows: Vec<&str> =
        promises.lines().filter(|line| line.starts_with("| ") && !line.contains("---")).collect();
    assert!(rows.len() > 10, "the table of SECURITY.md is not where it was");
    let mut wrong = Vec::new();
    for row in &rows[1..] {
        let tests = row.split('|').nth(3).unwrap_or_default();
        let names: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        if names.is_empty() {
            wrong.push(format!("no test: {row}"));
        }
        let gone = names.into_iter().filter(|name| !code.contains(&format!("fn {name}(")));
        wrong.extend(gone.map(|name| format!("there is no test `{name}`")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What the page says of where a text goes is a promise too: row 21 names every such sentence.
#[test]
fn what_the_page_says_of_privacy_is_promised() {
    const CLAIMS: [&str; 5] =
        ["rời khỏi máy", "máy chủ nào", "bình thường Rõ không giữ", "lên mạng", "gửi đi"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut words = String::new();
    gather(&root.join("src/app/words"), &mut words);
    let promises = fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let row = promises.lines().find(|line| line.starts_with("| 21 |")).unwrap();
    let says = |line: &&str| line.contains("\", \"") && CLAIMS.iter().any(|claim| line.contains(claim));
    let claimed: Vec<&str> = words.lines().filter(says).collect();
    assert!(claimed.len() >= 4, "{claimed:?}");
    for line in claimed {
        let name = line.trim().split([':', '(']).next().unwrap();
        assert!(
            row.contains(&format!("«{name}»")),
            "row 21 of SECURITY.md does not speak of «{name}»: {line}"
        );
    }
}

fn gather(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).expect("a room of the project") {
        let path = entry.expect("a file of the project").path();
        if path.is_dir() {
            gather(&path, code);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            code.push_str(&fs::read_to_string(&path).expect("Rust is text"));
        }
    }
}
