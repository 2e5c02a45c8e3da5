//! The parts of the page → the files of `dist/`.
//!
//! A pure function of its input. What must stay true: a file whose name carries a
//! hash never changes under that name; every address is relative, so that the page
//! works under any path; nothing is loaded that is not checked by its hash.

use anyhow::{Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// What the page may do, told to the browser in the page itself and by the server.
///
/// `connect-src 'self'` is there for one request: the boot script fetching the wasm.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'none'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'";

const BOOT: &str = include_str!("boot.js");

/// What a page is made of.
#[derive(Debug)]
pub struct Parts {
    /// `index.html` with its placeholders.
    pub shell: String,
    /// The style files, name and text.
    pub styles: Vec<(String, String)>,
    /// The module.
    pub wasm: Vec<u8>,
    /// The JavaScript that wasm-bindgen wrote for it.
    pub js: String,
}

/// A file of `dist/`.
#[derive(Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files of the page.
pub fn site(parts: Parts) -> Result<Vec<File>> {
    let css = hashed("ro", "css", stylesheet(parts.styles).into_bytes());
    let wasm = hashed("ro", "wasm", parts.wasm);
    let js = hashed("ro", "js", parts.js.into_bytes());
    let boot = BOOT
        .replace("{{wasm}}", &wasm.name)
        .replace("{{wasm-integrity}}", &integrity(&wasm.bytes))
        .replace("{{js}}", &js.name);
    let boot = hashed("boot", "js", boot.into_bytes());

    let policy = format!(r#"<meta http-equiv="Content-Security-Policy" content="{POLICY}">"#);
    let styles = format!(r#"<link rel="stylesheet" {}>"#, source("href", &css));
    let app = format!(
        "<link rel=\"modulepreload\" {}>\n<script type=\"module\" {}></script>",
        source("href", &js),
        source("src", &boot)
    );
    let mut html = parts.shell;
    for (place, filling) in [("csp", policy), ("styles", styles), ("app", app)] {
        html = filled(&html, place, &filling)?;
    }
    // The policy rules what follows it only.
    let ruled = html.find("Content-Security-Policy") < html.find(&css.name).min(html.find(&js.name));
    ensure!(ruled, "index.html: put `<!-- ro:csp -->` before the styles and the app");
    let page = File { name: "index.html".to_owned(), bytes: html.into_bytes() };
    Ok(vec![page, css, boot, js, wasm])
}

/// All styles in one text: tokens, base, the components by name, print.
fn stylesheet(mut styles: Vec<(String, String)>) -> String {
    let rank = |name: &str| match name {
        "tokens.css" => 0,
        "base.css" => 1,
        "print.css" => 3,
        _ => 2,
    };
    styles.sort_by(|(a, _), (b, _)| (rank(a), a).cmp(&(rank(b), b)));
    styles.into_iter().map(|(_, text)| lean(&text)).collect()
}

/// A style without what only its writer reads: comments, empty lines, room before a line.
fn lean(style: &str) -> String {
    let mut text = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        text += before;
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    text += rest;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn hashed(stem: &str, ending: &str, bytes: Vec<u8>) -> File {
    let digest = Sha256::digest(&bytes);
    let hash: String = digest.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    File { name: format!("{stem}-{hash}.{ending}"), bytes }
}

/// Whether a file of this name never changes: `stem-0123456789.ending`.
pub fn is_hashed(name: &str) -> bool {
    plain(name).is_some()
}

/// A hashed name without its hash.
pub fn plain(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let (stem, hash) = stem.rsplit_once('-')?;
    let is_hash = hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| format!("{stem}.{ending}"))
}

fn source(attribute: &str, file: &File) -> String {
    format!(r#"{attribute}="./{}" integrity="{}""#, file.name, integrity(&file.bytes))
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

fn filled(html: &str, place: &str, filling: &str) -> Result<String> {
    let mark = format!("<!-- ro:{place} -->");
    match html.matches(&mark).count() {
        1 => Ok(html.replace(&mark, filling)),
        n => {
            bail!("index.html has `{mark}` {n} times; the build fills that place and needs it once")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(shell: &str) -> Parts {
        let style = |name: &str| (name.to_owned(), format!("/* {name} */\n\n  {name} {{}} /* end */\n"));
        Parts {
            shell: shell.to_owned(),
            styles: ["print.css", "paste.css", "base.css", "clause.css", "tokens.css"].map(style).into(),
            wasm: b"\0asm".to_vec(),
            js: "export default 1".to_owned(),
        }
    }

    const SHELL: &str = "<head><!-- ro:csp --><!-- ro:styles --></head><!-- ro:app -->";

    #[test]
    fn every_file_is_named_in_another_and_checked_by_it() {
        let files = site(parts(SHELL)).unwrap();
        for file in &files[1..] {
            assert!(is_hashed(&file.name), "{}", file.name);
            let text = |of: &File| String::from_utf8_lossy(&of.bytes).into_owned();
            let namer = files.iter().find(|other| text(other).contains(&format!("./{}", file.name)));
            let namer = text(namer.unwrap_or_else(|| panic!("nobody loads {}", file.name)));
            let page = text(&files[0]);
            assert!(namer.contains(&integrity(&file.bytes)) || page.contains(&integrity(&file.bytes)));
        }
    }

    #[test]
    fn the_same_parts_give_the_same_files() {
        let names = |files: Vec<File>| files.into_iter().map(|file| file.name).collect::<Vec<_>>();
        assert_eq!(names(site(parts(SHELL)).unwrap()), names(site(parts(SHELL)).unwrap()));
    }

    #[test]
    fn styles_stand_in_a_fixed_order() {
        let css = stylesheet(parts("").styles);
        let want = ["tokens.css", "base.css", "clause.css", "paste.css", "print.css"];
        assert_eq!(css, want.map(|name| format!("{name} {{}}\n")).concat());
    }

    #[test]
    fn a_shell_without_a_place_is_refused() {
        let error = site(parts("<!-- ro:csp --><!-- ro:styles -->")).unwrap_err().to_string();
        assert!(error.contains("`<!-- ro:app -->` 0 times"), "{error}");
        let late = site(parts("<!-- ro:styles --><!-- ro:csp --><!-- ro:app -->")).unwrap_err();
        assert!(late.to_string().contains("before the styles"), "{late}");
    }

    #[test]
    fn only_a_hash_makes_a_name_lasting() {
        assert!(is_hashed("ro-0123456789.js"));
        for name in ["index.html", "ro-nothexatal.js", "ro-0123.js", "0123456789.js", "ro-0123456789"] {
            assert!(!is_hashed(name), "{name}");
        }
        assert_eq!(plain("ro-0123456789.js").as_deref(), Some("ro.js"));
    }
}
