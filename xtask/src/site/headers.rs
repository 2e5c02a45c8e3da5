//! What a server should say with the page, in the words of three servers.
//!
//! A policy in the page itself cannot forbid that it is framed; a server can.

use super::{File, POLICY};

/// Name and value of each header; the test server sends the same.
pub fn headers() -> Vec<(&'static str, String)> {
    let say = |name, value: &str| (name, value.to_owned());
    vec![
        say("Content-Security-Policy", &format!("{POLICY}; frame-ancestors 'none'")),
        say("X-Content-Type-Options", "nosniff"),
        say("Referrer-Policy", "no-referrer"),
        say("Cross-Origin-Opener-Policy", "same-origin"),
        say("Cross-Origin-Resource-Policy", "same-origin"),
        say("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
}

/// How long a file may be kept: one whose name carries its hash for ever, others not unasked.
pub const LASTING: &str = "public, max-age=31536000, immutable";
/// See [`LASTING`].
pub const PASSING: &str = "no-cache";

/// The samples, each beside the page it speaks for.
pub fn samples() -> Vec<File> {
    let headers = headers();
    let each = |line: &dyn Fn(&str, &str) -> String| -> String {
        headers.iter().map(|(name, value)| line(name, value)).collect()
    };
    let netlify = format!(
        "/*\n{}  Cache-Control: {PASSING}\n/ro-*\n  ! Cache-Control\n  Cache-Control: {LASTING}\n",
        each(&|name, value| format!("  {name}: {value}\n"))
    );
    let nginx = format!(
        "# Inside the `server` that gives out this folder; `ro-` files carry a hash in their name.\n\
         location / {{\n    types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; image/png png; \
         application/manifest+json webmanifest; application/octet-stream lzma; }}\n\
         {}    add_header Cache-Control \"{PASSING}\" always;\n\
         \x20   location ~ /ro-[0-9a-f]+\\.(css|js|lzma)$ {{\n{}        add_header Cache-Control \"{LASTING}\" always;\n    }}\n}}\n",
        each(&|name, value| format!("    add_header {name} \"{value}\" always;\n")),
        // nginx forgets the outer ones as soon as one is added inside.
        each(&|name, value| format!("        add_header {name} \"{value}\" always;\n")),
    );
    let apache = format!(
        "# As `.htaccess` in this folder; needs mod_headers.\n\
         AddType application/manifest+json .webmanifest\nAddType application/octet-stream .lzma\n\
         {}Header always set Cache-Control \"{PASSING}\"\n\
         <FilesMatch \"^ro-[0-9a-f]+\\.(css|js|lzma)$\">\n  Header always set Cache-Control \"{LASTING}\"\n</FilesMatch>\n",
        each(&|name, value| format!("Header always set {name} \"{value}\"\n"))
    );
    let file = |name: &str, text: String| File { name: name.to_owned(), bytes: text.into_bytes() };
    vec![file("_headers", netlify), file("nginx.conf.txt", nginx), file("htaccess.txt", apache)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_says_every_header_as_it_is() {
        for sample in samples() {
            let text = String::from_utf8(sample.bytes).unwrap();
            for (name, value) in headers() {
                let said: Vec<&str> = text.lines().filter(|line| line.contains(name)).collect();
                assert!(!said.is_empty(), "{}: no {name}", sample.name);
                assert!(said.iter().all(|line| line.contains(&value)), "{}: {said:?}", sample.name);
            }
            assert!(text.contains(LASTING) && text.contains(PASSING), "{}", sample.name);
        }
    }
}
