//! A small server for `dist/`, on this machine only. It keeps a list of what was
//! asked for, so that a test can prove that nothing was.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::site::headers::{LASTING, PASSING, headers};
use crate::site::is_hashed;

/// A request's head longer than this is refused.
const HEAD_LIMIT: usize = 16 * 1024;

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    dir: PathBuf,
    base: String,
    asked: Mutex<Vec<String>>,
    stopped: AtomicBool,
}

impl Server {
    /// Serves `dir` at `/`. Port 0 takes a free one.
    pub fn start(dir: &Path, port: u16) -> Result<Server> {
        Server::start_below(dir, port, "/")
    }

    /// Serves `dir` below `base`, which begins and ends with `/`.
    pub fn start_below(dir: &Path, port: u16, base: &str) -> Result<Server> {
        let dir = dir
            .canonicalize()
            .with_context(|| format!("{} is not there; `cargo xtask build` writes it", dir.display()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("port {port} of this machine cannot be had; try another with `--port N`")
        })?;
        let address = listener.local_addr()?;
        let base = base.to_owned();
        let (asked, stopped) = (Mutex::default(), AtomicBool::new(false));
        let shared = Arc::new(Shared { dir, base, asked, stopped });
        let server = Server { address, shared: Arc::clone(&shared) };
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.stopped.load(Ordering::Relaxed) {
                    break;
                }
                let shared = Arc::clone(&shared);
                // A browser opens connections ahead of need: each waits in its own thread.
                thread::spawn(move || stream.map(|stream| shared.answer(stream)));
            }
        });
        Ok(server)
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.base)
    }

    /// Every path asked for so far, in order.
    pub fn asked(&self) -> Vec<String> {
        self.shared.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // The listener notices when somebody comes.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    /// Answers one request; a client that goes away is no concern of ours.
    fn answer(&self, mut stream: TcpStream) -> Option<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
        let head = head(&mut stream)?;
        let mut words = head.split_whitespace();
        let (method, target) = (words.next()?, words.next()?);
        if let Ok(mut asked) = self.asked.lock() {
            asked.push(target.to_owned());
        }
        let (status, kind, body) = match method {
            "GET" | "HEAD" => match self.file(target) {
                Some((name, bytes)) => ("200 OK", mime(&name), Some((name, bytes))),
                None => ("404 Not Found", PLAIN, None),
            },
            _ => ("405 Method Not Allowed", PLAIN, None),
        };
        let lasting = body.as_ref().is_some_and(|(name, _)| is_hashed(name));
        let bytes = body.map_or_else(|| status.as_bytes().to_vec(), |(_, bytes)| bytes);
        let cache = if lasting { LASTING } else { PASSING };
        let said: String = headers().iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let head = format!(
            "HTTP/1.1 {status}\r\n\
             Content-Type: {kind}\r\n\
             Content-Length: {}\r\n\
             Cache-Control: {cache}\r\n\
             {said}Connection: close\r\n\r\n",
            bytes.len()
        );
        stream.write_all(head.as_bytes()).ok()?;
        if method == "GET" {
            stream.write_all(&bytes).ok()?;
        }
        stream.flush().ok()
    }

    /// The file a request means, or nothing; never one outside the folder.
    fn file(&self, target: &str) -> Option<(String, Vec<u8>)> {
        let path = target.split(['?', '#']).next()?.strip_prefix(&self.base)?;
        let name = decoded(if path.is_empty() { "index.html" } else { path })?;
        let strange =
            |part: &str| part.is_empty() || part.starts_with('.') || part.contains(['\\', ':', '\0']);
        if name.split('/').any(strange) {
            return None;
        }
        // A link inside the folder may still point out of it.
        let path = self.dir.join(&name).canonicalize().ok()?;
        if !path.starts_with(&self.dir) {
            return None;
        }
        Some((name, fs::read(path).ok()?))
    }
}

fn head(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut piece = [0; 2048];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut piece).ok()?;
        if read == 0 || head.len() > HEAD_LIMIT {
            return None;
        }
        head.extend_from_slice(&piece[..read]);
    }
    String::from_utf8(head).ok()
}

/// A path with its `%41` read; nothing if that is not text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?].map(char::from).map(|c| c.to_digit(16));
                u8::try_from(digits[0]? * 16 + digits[1]?).ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

const PLAIN: &str = "text/plain; charset=utf-8";

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("lzma") => "application/octet-stream",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// A folder with a page, a hashed file and, beside it, a secret.
    fn folder(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("ro-server-{name}-{}", std::process::id()));
        fs::create_dir_all(dir.join("dist")).unwrap();
        fs::write(dir.join("dist/index.html"), "the page").unwrap();
        fs::write(dir.join("dist/ro-0123456789.lzma"), "the module").unwrap();
        fs::write(dir.join("secret.txt"), "the secret").unwrap();
        dir
    }

    #[test]
    fn gives_out_the_page_with_its_headers_and_counts() {
        let dir = folder("page");
        let server = Server::start_below(&dir.join("dist"), 0, "/tool/").unwrap();
        let page = ask(&server, "GET /tool/?fbclid=1");
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("\r\n\r\nthe page"), "{page}");
        for header in [
            "Content-Type: text/html; charset=utf-8", "frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cache-Control: no-cache",
        ] {
            assert!(page.contains(header), "{header} is missing in {page}");
        }
        let module = ask(&server, "HEAD /tool/ro-0123456789.lzma");
        assert!(module.contains("application/octet-stream") && module.contains("immutable"), "{module}");
        assert!(module.contains("Content-Length: 10") && !module.contains("the module"), "{module}");
        assert_eq!(server.asked(), ["/tool/?fbclid=1", "/tool/ro-0123456789.lzma"]);
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn gives_out_nothing_from_elsewhere() {
        let dir = folder("elsewhere");
        #[cfg(unix)]
        std::os::unix::fs::symlink(dir.join("secret.txt"), dir.join("dist/link.txt")).unwrap();
        let server = Server::start(&dir.join("dist"), 0).unwrap();
        for target in [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "//secret.txt",
            "/link.txt", "/./index.html", "/%", "/%ff", "/nothing.js", "index.html",
        ] {
            let answer = ask(&server, &format!("GET {target}"));
            assert!(answer.starts_with("HTTP/1.1 404"), "{target}: {answer}");
            assert!(!answer.contains("the secret"), "{target}: {answer}");
        }
        assert!(ask(&server, "POST /").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(dir).unwrap();
    }
}
