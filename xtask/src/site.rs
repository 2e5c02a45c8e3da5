//! The parts of the page → the files of `dist/`.
//!
//! A pure function of its input. What must stay true: a file whose name carries a
//! hash never changes under that name; every address is relative, so that the page
//! works under any path; nothing is loaded that is not checked by its hash.

use anyhow::{Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

pub mod headers;
mod offline;
mod single;

/// What the page may do, told to the browser in the page itself and by the server.
///
/// `connect-src 'self'` is there for one request: the script fetching its module. Then
/// the script itself takes that back.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'none'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types ro";

const UNPACK: &str = include_str!("boot/unpack.js");
const JOIN: &str = include_str!("boot/join.js");
const COPY: &str = include_str!("boot/copy.js");
const WATCH: &str = include_str!("boot/watch.js");
const BOOT: &str = include_str!("boot/boot.js");

/// What a page is made of.
#[derive(Debug)]
pub struct Parts {
    /// `index.html` with its placeholders.
    pub shell: String,
    /// The style files, name and text.
    pub styles: Vec<(String, String)>,
    /// The module, packed.
    pub packed: Vec<u8>,
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

/// The files of the page, the page itself first: hosted as `index.html` with what it
/// loads, and as one file, `ro.html`.
pub fn site(parts: Parts) -> Result<Vec<File>> {
    let styles = stylesheet(parts.styles);
    let script = script(&parts.js, &parts.packed);
    let one = single::page(&parts.shell, &styles, &script, &parts.packed)?;
    let sum = single::checksum(&one);
    let rules = single::rules(&styles, &script);
    let mut files = hosted(&parts.shell, styles, script, parts.packed, &rules)?;
    let icons = offline::icons()?;
    let manifest = offline::manifest();
    let kept: Vec<&File> = files.iter().chain(&icons).chain([&manifest]).collect();
    let workers = offline::worker(&kept);
    files.extend(icons);
    files.push(manifest);
    files.extend(workers);
    files.extend(headers::samples());
    files.extend([one, sum]);
    Ok(files)
}

/// `rules` are those of the page in one file, which this one can write.
fn hosted(shell: &str, styles: String, script: String, packed: Vec<u8>, rules: &str) -> Result<Vec<File>> {
    let css = hashed("ro", "css", styles.into_bytes());
    let module = hashed("ro", "lzma", packed);
    let js = hashed("ro", "js", script.into_bytes());

    let policy = policy(POLICY);
    let styles = format!(r#"<link rel="stylesheet" {}>"#, source("href", &css));
    // The browser asks for the module before it has read the script that waits for it
    // and knows its hash.
    let app = format!(
        "<link rel=\"manifest\" href=\"./manifest.webmanifest\">\n\
         <link rel=\"apple-touch-icon\" href=\"./apple-touch-icon.png\">\n\
         <link id=\"ro-module\" rel=\"preload\" as=\"fetch\" crossorigin {}>\n\
         <link rel=\"modulepreload\" {}>\n<script type=\"module\" {}></script>",
        format_args!("href=\"./{}\" data-policy=\"{rules}\"", module.name),
        source("href", &js),
        source("src", &js)
    );
    let html = whole(shell, &policy, &styles, &app)?;
    // The policy rules what follows it only.
    let ruled = html.find("Content-Security-Policy") < html.find(&css.name).min(html.find(&js.name));
    ensure!(ruled, "index.html: put `<!-- ro:csp -->` before the styles and the app");
    let page = File { name: "index.html".to_owned(), bytes: html.into_bytes() };
    Ok(vec![page, css, js, module])
}

/// The shell with its places filled.
fn whole(shell: &str, policy: &str, styles: &str, app: &str) -> Result<String> {
    let mut html = shell.to_owned();
    for (place, filling) in [("csp", policy), ("styles", styles), ("app", app)] {
        html = filled(&html, place, filling)?;
    }
    Ok(html)
}

fn policy(policy: &str) -> String {
    format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#)
}

/// One module: wasm-bindgen's JavaScript, what unpacks the wasm and puts it together, what starts it.
fn script(bindgen: &str, packed: &[u8]) -> String {
    let boot = BOOT.replace("{{module-integrity}}", &integrity(packed));
    [bindgen, WATCH, UNPACK, JOIN, COPY, &boot].map(lean_script).concat()
}

/// A script without lines that are comments, and without room before a line.
fn lean_script(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            text += line;
            text += "\n";
        }
        comment &= !line.ends_with("*/");
    }
    text
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
    File { name: format!("{stem}-{}.{ending}", digest_of(&bytes)), bytes }
}

/// Ten hexadecimal digits that tell these bytes from others.
fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
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
            packed: b"packed".to_vec(),
            js: "/** of the tool */\n    const one = 1;\n\n// no\n    export { one };\n".to_owned(),
        }
    }

    const SHELL: &str = "<head><!-- ro:csp --><!-- ro:styles --></head><!-- ro:app -->";

    #[test]
    fn every_file_is_named_in_another_and_checked_by_it() {
        let files = site(parts(SHELL)).unwrap();
        assert_eq!(files.iter().filter(|file| is_hashed(&file.name)).count(), 3);
        for file in files.iter().filter(|file| is_hashed(&file.name)) {
            let text = |of: &File| String::from_utf8_lossy(&of.bytes).into_owned();
            let named = |other: &&File| text(other).contains(&format!("./{}", file.name));
            assert!(files.iter().any(|other| named(&other)), "nobody loads {}", file.name);
            let checked = files.iter().any(|other| text(other).contains(&integrity(&file.bytes)));
            assert!(checked, "nobody checks {}", file.name);
        }
    }

    #[test]
    fn a_script_keeps_what_it_does_only() {
        let script = script(&parts(SHELL).js, b"packed");
        assert!(script.starts_with("const one = 1;\nexport { one };\nlet pasted"), "{script}");
        assert!(script.contains("\nfunction unpack(") && script.contains("\nfunction join("));
        assert!(!script.contains("// "));
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
