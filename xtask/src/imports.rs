//! Short names for what a module imports: wasm-bindgen's say what they are and end in a
//! hash, which is nine kilobytes of what the page loads.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};

use crate::streams::Reader;
use crate::wasm::Module;

/// The module and its JavaScript with the imports called `a`, `b`, … in both.
///
/// # Errors
/// A module that is cut short, or imports something that is no function.
pub fn shortened(module: &Module) -> Result<Module> {
    let mut read = Reader::new(&module.wasm, 8);
    let mut wasm = module.wasm[..8].to_vec();
    let mut names = HashMap::new();
    while read.at < module.wasm.len() {
        let begin = read.at;
        let id = read.byte()?;
        let length = read.number()? as usize;
        let section = read.take(length)?;
        if id == 2 {
            let section = renamed(section, &mut names)?;
            wasm.push(id);
            put(&mut wasm, section.len());
            wasm.extend(section);
        } else {
            wasm.extend(&module.wasm[begin..read.at]);
        }
    }
    Ok(Module { wasm, js: called(&module.js, &names) })
}

/// The import section with short names, and which name each got.
fn renamed(section: &[u8], names: &mut HashMap<String, String>) -> Result<Vec<u8>> {
    let mut read = Reader::new(section, 0);
    let mut out = read.leb()?.to_vec();
    while read.at < section.len() {
        for _ in 0..2 {
            let length = read.number()? as usize;
            let name = std::str::from_utf8(read.take(length)?).context("a name is no UTF-8")?;
            // The first name is that of the JavaScript, the second what is wanted of it.
            let short = if name.starts_with("__wb") {
                let next = short(names.len());
                names.entry(name.to_owned()).or_insert(next).clone()
            } else {
                name.to_owned()
            };
            put(&mut out, short.len());
            out.extend(short.bytes());
        }
        ensure!(read.byte()? == 0, "an import is no function");
        out.push(0);
        out.extend(read.leb()?);
    }
    Ok(out)
}

/// The script with each of the names changed, wherever it stands as a whole word.
fn called(js: &str, names: &HashMap<String, String>) -> String {
    let mut out = String::with_capacity(js.len());
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = js;
    while !rest.is_empty() {
        let word = rest.find(|c| !inside(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word);
        out += names.get(word).map_or(word, String::as_str);
        let other = after.find(inside).unwrap_or(after.len());
        out += &after[..other];
        rest = &after[other..];
    }
    out
}

/// `a` to `z`, then `ba` and on; each another.
fn short(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name + "_";
        }
    }
}

/// A number in LEB128.
fn put(out: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        out.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn module_and_script_say_the_same() {
        let wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x1a\x02\x01m\x07__wbg_a\0\0\x01m\x08__wbg_ab\0\0\x0a\x01\0";
        let js = "const i = { __wbg_a: f, __wbg_ab: g, x__wbg_a: h };";
        let short = shortened(&Module { wasm: wasm.to_vec(), js: js.to_owned() }).unwrap();
        assert_eq!(short.js, "const i = { a_: f, b_: g, x__wbg_a: h };");
        assert_eq!(
            short.wasm,
            b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0f\x02\x01m\x02a_\0\0\x01m\x02b_\0\0\x0a\x01\0"
        );
        assert!(shortened(&Module { wasm: wasm[..20].to_vec(), js: String::new() }).is_err());
    }

    #[test]
    fn every_number_has_a_name() {
        let names: std::collections::BTreeSet<String> = (0..3_000).map(short).collect();
        assert_eq!(names.len(), 3_000);
    }
}
