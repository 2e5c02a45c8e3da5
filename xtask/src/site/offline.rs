//! What lets a browser keep the hosted page and open it without a network: the
//! manifest, the icons, the service worker.

use anyhow::Result;
use serde_json::json;

use super::{File, digest_of, integrity};
use crate::icon::{self, Edge};

const WORKER: &str = include_str!("../boot/sw.js");
const RETIRE: &str = include_str!("../boot/retire.js");

/// The icons, as the manifest names them.
pub fn icons() -> Result<Vec<File>> {
    Ok(vec![
        File { name: "icon.svg".to_owned(), bytes: icon::svg().into_bytes() },
        png("icon-192.png", 192, Edge::Round)?,
        png("icon-512.png", 512, Edge::Round)?,
        png("icon-cut-512.png", 512, Edge::Full)?,
        png("apple-touch-icon.png", 180, Edge::Full)?,
    ])
}

fn png(name: &str, side: u32, edge: Edge) -> Result<File> {
    Ok(File { name: name.to_owned(), bytes: icon::png(side, edge)? })
}

/// What an installed page is called, looks like and can be handed.
pub fn manifest() -> File {
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": format!("./{name}"), "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest = json!({
        "name": "Rõ: đọc thông báo cho rõ người, rõ việc, rõ thời hạn",
        "short_name": "Rõ",
        "description": "Dàn ý, việc phải làm, chỉ tiêu, bài học của một thông báo. Văn bản không rời khỏi máy.",
        "lang": "vi",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbfaf7",
        "theme_color": "#0d5c56",
        "categories": ["productivity", "government"],
        "icons": [
            icon("icon.svg", "any", "image/svg+xml", "any"),
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-cut-512.png", "512x512", "image/png", "maskable"),
        ],
        "share_target": {
            "action": "./",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "files": [{ "name": "file", "accept": ["text/plain", ".txt", ".md"] }],
            },
        },
        "file_handlers": [{ "action": "./", "accept": { "text/plain": [".txt"], "text/markdown": [".md"] } }],
        "launch_handler": { "client_mode": "navigate-new" },
    });
    File { name: "manifest.webmanifest".to_owned(), bytes: format!("{manifest:#}\n").into_bytes() }
}

/// The worker that keeps exactly `files`, and the one that ends it.
pub fn worker(files: &[&File]) -> Vec<File> {
    let kept: Vec<(&str, Option<String>)> = files
        .iter()
        .map(|file| (&*file.name, (file.name != "index.html").then(|| integrity(&file.bytes))))
        .collect();
    let all: Vec<u8> = files.iter().flat_map(|file| file.bytes.iter().copied()).collect();
    let worker =
        WORKER.replace("{{version}}", &digest_of(&all)).replace("{{files}}", &json!(kept).to_string());
    let file = |name: &str, text: String| File { name: name.to_owned(), bytes: text.into_bytes() };
    vec![file("sw.js", worker), file("sw-retire.js", RETIRE.to_owned())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_keeps_what_it_is_told_under_a_name_of_their_own() {
        let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        let (page, style) = (file("index.html", "page"), file("ro-0123456789.css", "a {}"));
        let script = |files: &[&File]| String::from_utf8(worker(files).remove(0).bytes).unwrap();
        let first = script(&[&page, &style]);
        assert!(first.contains(r#"[["index.html",null],["ro-0123456789.css","sha384-"#), "{first}");
        assert!(!first.contains("{{"));
        let version = |script: &str| script.split('"').nth(1).map(str::to_owned);
        assert_eq!(version(&first), version(&script(&[&page, &style])));
        assert_ne!(version(&first), version(&script(&[&file("index.html", "new page"), &style])));
    }

    #[test]
    fn the_manifest_names_files_that_are_there() {
        let names: Vec<String> = icons().unwrap().into_iter().map(|file| file.name).collect();
        let manifest: serde_json::Value = serde_json::from_slice(&manifest().bytes).unwrap();
        for icon in manifest["icons"].as_array().unwrap() {
            let src = icon["src"].as_str().unwrap().trim_start_matches("./");
            assert!(names.iter().any(|name| name == src), "{src}");
        }
    }
}
