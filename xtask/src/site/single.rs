//! The whole page in one file, which works by double click.
//!
//! What must stay true: it asks for nothing, and its scripts and styles are the ones
//! whose hashes its policy names.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::{File, policy, whole};

/// The page with everything inside. Its module stands in it as base64.
pub fn page(shell: &str, styles: &str, script: &str, packed: &[u8]) -> Result<File> {
    // Either would end the element it stands in.
    ensure!(!script.contains("</script"), "a script that says `</script` cannot stand in the page");
    ensure!(!styles.contains("</style"), "a style that says `</style` cannot stand in the page");
    let rules = policy(&rules(styles, script));
    let app = format!(
        "<script type=\"application/octet-stream;base64\" id=\"ro-module\">{}</script>\n\
         <script type=\"module\">{script}</script>",
        BASE64_STANDARD.encode(packed)
    );
    let html = whole(shell, &rules, &format!("<style>{styles}</style>"), &app)?;
    Ok(File { name: "ro.html".to_owned(), bytes: html.into_bytes() })
}

/// What such a page may do.
pub fn rules(styles: &str, script: &str) -> String {
    format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; \
         connect-src 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(script),
        hash(styles)
    )
}

/// The checksum beside a file, as `sha256sum -c` reads it.
pub fn checksum(file: &File) -> File {
    let digest: String = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let line = format!("{digest}  {}\n", file.name);
    File { name: format!("{}.sha256", file.name), bytes: line.into_bytes() }
}

/// A hash as a policy names it.
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<head><!-- ro:csp --><!-- ro:styles --></head><!-- ro:app -->";

    #[test]
    fn its_policy_names_what_is_in_it() {
        let html = String::from_utf8(page(SHELL, "a {}", "start()", b"\0\xff").unwrap().bytes).unwrap();
        let between = |from: &str, to: &str| {
            let rest = html.split_once(from).unwrap_or_else(|| panic!("{from} in {html}")).1;
            rest.split_once(to).unwrap_or_else(|| panic!("{to} in {html}")).0.to_owned()
        };
        for (element, end) in [("<style>", "</style>"), ("<script type=\"module\">", "</script>")] {
            assert!(html.contains(&format!("'{}'", hash(&between(element, end)))), "{element}");
        }
        assert_eq!(between("id=\"ro-module\">", "<"), "AP8=");
        assert!(!html.contains("'self'") && !html.contains("unsafe-inline"));
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        assert!(page(SHELL, "", "'</script>'", b"").is_err());
        assert!(page(SHELL, "/* </style> */", "", b"").is_err());
    }

    #[test]
    fn a_checksum_names_its_file() {
        let sum = checksum(&File { name: "ro.html".to_owned(), bytes: b"abc".to_vec() });
        let want = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ro.html\n";
        assert_eq!(String::from_utf8_lossy(&sum.bytes), want);
    }
}
