//! The rules of the house that a compiler does not hold.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use unicode_normalization::is_nfc;

/// The modules of the core and what they may stand on: those of a lower rank.
/// Of one rank, none sees the other.
const RANKS: [(&str, u8); 17] = [
    ("pack", 0),
    ("text", 0),
    ("value", 1),
    ("outline", 2),
    ("facet", 3),
    ("notice", 4),
    ("correction", 5),
    ("compare", 6),
    ("coverage", 6),
    ("digest", 6),
    ("report", 7),
    ("export", 8),
    ("share", 8),
    ("import", 9),
    ("app", 10),
    ("element", 11),
    ("headless", 11),
];

/// Where the wire's types are: nothing else is serialised.
const WIRE: [&str; 4] = ["src/correction/wire.rs", "src/export/", "src/share", "src/import/"];

/// The files that may name the browser, by how their path begins.
const BROWSER: [&str; 3] = ["src/app/browser.rs", "src/app/browser/", "src/app/mod.rs"];

/// Styles that dress no component.
const GROUND: [&str; 3] = ["tokens", "base", "print"];

#[test]
fn arrows_point_one_way() {
    check("src/", "rs", |path, text, wrong| {
        if path == "src/lib.rs" {
            return;
        }
        let Some(here) = module_of(path) else {
            wrong.push(format!("{path}: say in RANKS what it may stand on"));
            return;
        };
        let code = code(text);
        let mut used = named_after(&code, "crate::");
        if is_top(path) {
            // From a top module `super` is the crate.
            used.extend(named_after(&code, "super::"));
        }
        for name in used {
            let there = match name.as_str() {
                "Notice" => "notice",
                "Digest" => "digest",
                "Coverage" => "coverage",
                "Report" => "report",
                other => other,
            };
            if let Some(rank) = rank(there)
                && there != here
                && rank >= rank_of(here)
            {
                wrong.push(format!("{path}: {here} uses {there}"));
            }
        }
    });
}

#[test]
fn only_the_wire_is_serialised() {
    check("src/", "rs", |path, text, wrong| {
        let code = code(text);
        let serde = ["Serialize", "Deserialize", "serde::", "serde("].iter().any(|it| code.contains(it));
        if serde && !WIRE.iter().any(|wire| path.starts_with(wire)) {
            wrong.push(format!("{path}: names serde; the wire has its own types"));
        }
    });
}

#[test]
fn only_the_browser_module_knows_the_browser() {
    check("src/", "rs", |path, text, wrong| {
        let code = code(text);
        for name in ["web_sys", "js_sys", "gloo_", "wasm_bindgen", "leptos"] {
            let view = name == "leptos" && path.starts_with("src/app/view/");
            if code.contains(name)
                && !view
                && !BROWSER.iter().any(|browser| path.starts_with(browser))
                && !["src/element.rs", "src/headless.rs"].contains(&path)
            {
                wrong.push(format!("{path}: names {name}"));
            }
        }
    });
}

#[test]
fn files_say_what_they_are_and_stay_small() {
    for folder in ["src/", "tests/", "xtask/", "examples/"] {
        check(folder, "rs", |path, text, wrong| {
            if !text.starts_with("//! ") {
                wrong.push(format!("{path}: begin with `//! ` and what the file is"));
            }
            let lines = text.lines().count();
            if lines > 400 {
                wrong.push(format!("{path}: {lines} lines, 400 at most"));
            }
        });
    }
}

#[test]
fn lexicons_are_composed_sorted_and_without_doubles() {
    check("src/", "txt", |path, text, wrong| {
        if !path.contains("/words/") {
            return;
        }
        if !is_nfc(text) {
            wrong.push(format!("{path}: not NFC"));
        }
        let entries = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        let entries: Vec<&str> = entries.filter(|entry| !entry.is_empty()).collect();
        for pair in entries.windows(2).filter(|pair| pair[0] >= pair[1]) {
            wrong.push(format!("{path}: {:?} stands after {:?}", pair[1], pair[0]));
        }
    });
}

#[test]
fn styles_dress_the_component_of_their_name() {
    let styles = files()
        .into_keys()
        .filter_map(|path| path.strip_prefix("style/")?.strip_suffix(".css").map(str::to_owned));
    let styles: Vec<String> = styles.collect();
    check("style/", "css", |path, text, wrong| {
        let name = path.trim_start_matches("style/").trim_end_matches(".css");
        if GROUND.contains(&name) {
            return;
        }
        if !root().join(format!("src/app/view/{name}.rs")).is_file() {
            wrong.push(format!("{path}: src/app/view/{name}.rs is not there"));
        }
        // A rule may look at the parts around and inside its component, but is about it.
        for selector in selectors(text) {
            let of = |class: &String, name: &str| {
                class.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            };
            let classes = classes(&selector);
            if !classes.iter().any(|class| of(class, name)) {
                wrong.push(format!("{path}: {selector} has no class that begins with {name}"));
            }
            let known = |class: &String| styles.iter().any(|style| of(class, style));
            for class in classes.iter().filter(|class| !known(class)) {
                wrong.push(format!("{path}: .{class} is no component's"));
            }
        }
    });
}

#[test]
fn colours_are_tokens() {
    const NAMES: [&str; 14] = [
        "white", "black", "red", "green", "blue", "yellow", "orange", "gray", "grey", "silver", "purple",
        "pink", "brown", "navy",
    ];
    const CALLS: [&str; 10] = [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(", //
    ];
    check("style/", "css", |path, text, wrong| {
        if path == "style/tokens.css" {
            return;
        }
        for value in values(text) {
            let words = || value.split(|c: char| !(c.is_alphanumeric() || "#-(".contains(c)));
            let hex = |word: &str| {
                let digits = word.strip_prefix('#').unwrap_or_default();
                matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit())
            };
            let raw = words().any(|it| hex(it) || NAMES.contains(&it))
                || CALLS.iter().any(|call| words().any(|it| it.starts_with(call)));
            if raw {
                wrong.push(format!("{path}: {value:?} is no token"));
            }
        }
    });
}

#[test]
fn nothing_names_a_machine_or_is_left_undone() {
    // Written in two parts, so that this file passes its own test.
    let homes = ["root", "home", "work", "tmp", "Users"].map(|name| format!("/{name}/"));
    let undone = [("TO", "DO"), ("FIX", "ME"), ("todo", "!("), ("unimplemented", "!(")];
    let undone = undone.map(|(one, other)| one.to_owned() + other);
    let markup = [("inner", "_html"), ("inner", "HTML"), ("outer", "HTML"), ("document.", "write")];
    let markup = markup.map(|(one, other)| one.to_owned() + other);
    check("", "", |path, text, wrong| {
        // These look for such paths in what was built.
        if path != "xtask/src/wasm.rs" {
            for home in &homes {
                let begins =
                    |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || ".)}*-_/".contains(c));
                if text.match_indices(home.as_str()).any(|(at, _)| begins(at)) {
                    wrong.push(format!("{path}: names {home}"));
                }
            }
        }
        let code = if path.ends_with(".rs") { code(text) } else { text.to_owned() };
        let undone = undone.iter().filter(|word| text.contains(word.as_str()));
        for word in undone.chain(markup.iter().filter(|word| code.contains(word.as_str()))) {
            wrong.push(format!("{path}: {word}"));
        }
    });
}

/// Reads the files under `folder` that end so, and fails with all that is wrong.
fn check(folder: &str, ending: &str, mut rule: impl FnMut(&str, &str, &mut Vec<String>)) {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        if path.starts_with(folder) && path.ends_with(ending) {
            rule(&path, &text, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The project's text files, by their path from the root, without what is built.
fn files() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        for path in entries.collect::<Vec<PathBuf>>() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let hidden = name.starts_with('.') && ![".ci", ".cargo", ".gitignore"].contains(&name.as_str());
            if hidden || ["target", "dist", "node_modules"].contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(path, text);
            }
        }
    }
    found
}

/// The module of the crate a file under `src` belongs to.
fn module_of(path: &str) -> Option<&str> {
    let name = path.strip_prefix("src/")?.split('/').next()?;
    let name = name.strip_suffix(".rs").unwrap_or(name);
    rank(name).map(|_| name)
}

/// Whether the file is a module right under the crate.
fn is_top(path: &str) -> bool {
    let rest = path.trim_start_matches("src/");
    !rest.contains('/') || rest.ends_with("/mod.rs") && rest.matches('/').count() == 1
}

fn rank(name: &str) -> Option<u8> {
    RANKS.iter().find(|(module, _)| *module == name).map(|&(_, rank)| rank)
}

fn rank_of(name: &str) -> u8 {
    rank(name).unwrap_or(u8::MAX)
}

/// The text without its comment lines.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| line.to_owned() + "\n").collect()
}

/// The first names after `root` (`crate::`), inside braces too: `crate::{a::X, b}` names a and b.
fn named_after(code: &str, root: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(root) {
        let longer = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        let rest = &code[at + root.len()..];
        if longer {
            continue;
        }
        let Some(list) = rest.strip_prefix('{') else {
            names.push(name(rest));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                c if begins && !c.is_whitespace() => {
                    names.push(name(&list[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    names
}

fn name(text: &str) -> String {
    text.chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect()
}

/// The selectors of a style sheet, one of each list.
fn selectors(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (prelude, _) in pieces(css).iter().filter(|(text, end)| *end == '{' && !text.starts_with('@')) {
        let (mut depth, mut start) = (0, 0);
        for (at, c) in prelude.char_indices() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                ',' if depth == 0 => {
                    found.push(prelude[start..at].trim().to_owned());
                    start = at + 1;
                }
                _ => {}
            }
        }
        found.push(prelude[start..].trim().to_owned());
    }
    // The steps of an animation are none.
    found.retain(|selector| !matches!(selector.as_str(), "from" | "to") && !selector.ends_with('%'));
    found
}

/// The classes in a selector.
fn classes(selector: &str) -> Vec<String> {
    let class = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_');
    selector
        .match_indices('.')
        .map(|(at, _)| selector[at + 1..].chars().take_while(class).collect())
        .collect()
}

/// The values of the declarations of a style sheet.
fn values(css: &str) -> Vec<String> {
    let declarations = pieces(css).into_iter().filter(|&(_, end)| end != '{');
    declarations.filter_map(|(text, _)| Some(text.split_once(':')?.1.trim().to_owned())).collect()
}

/// A style sheet without comments and strings, cut at `{`, `}` and `;`, each piece with what ends it.
fn pieces(css: &str) -> Vec<(String, char)> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        let skipped = match c {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => rest[1..].find(c).map_or(rest.len(), |end| end + 2),
            '{' | '}' | ';' => {
                pieces.push((std::mem::take(&mut piece).trim().to_owned(), c));
                1
            }
            c => {
                piece.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[skipped..];
    }
    pieces
}

#[test]
fn what_this_file_reads_with_reads() {
    let code = "use crate::{text::{Span, key}, facet};\nlet x = crate::notice::y; mycrate::app; crate::{\n    value,\n};";
    assert_eq!(named_after(code, "crate::"), ["text", "facet", "notice", "value"]);
    assert_eq!(module_of("src/facet/mod.rs"), Some("facet"));
    assert_eq!(module_of("src/digest.rs"), Some("digest"));
    assert!(is_top("src/digest.rs") && is_top("src/facet/mod.rs") && !is_top("src/facet/rule.rs"));
    let css = "/* .no */ @media (x) { .task-row > .task:hover, p:is(.b, .c) { color: #fff; margin: .5rem } }";
    assert_eq!(selectors(css), [".task-row > .task:hover", "p:is(.b, .c)"]);
    assert_eq!(classes(".task-row > .task:is(.b, .c)"), ["task-row", "task", "b", "c"]);
    assert_eq!(values(css), ["#fff", ".5rem"]);
}
