//! `dist`: what is given out, as versioned archives with their checksums.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::args::Args;
use crate::build::build;
use crate::npm;
use crate::project::{dist, root, step, target_dir};
use crate::wasm::Effort;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Said to those who get the one file on a stick.
const GUIDE: &str = "docs/huong-dan.html";

/// `cargo xtask dist`
pub fn command(args: Args) -> Result<()> {
    args.done()?;
    let changes = fs::read_to_string(root().join("CHANGELOG.md"))?;
    ensure!(
        changes.lines().any(|line| line.starts_with(&format!("## {VERSION}"))),
        "CHANGELOG.md says nothing of {VERSION}; write what changed before it is given out"
    );
    build(Effort::Full)?;
    let package = npm::build(Effort::Full)?;
    let out = target_dir()?.join("archives");
    step("write the archives", || {
        let (single, hosted): (Vec<_>, _) =
            files(&dist())?.into_iter().partition(|(name, _)| name.starts_with("ro.html"));
        let guide = fs::read(root().join(GUIDE)).with_context(|| format!("cannot read {GUIDE}"))?;
        let single = [single, vec![("huong-dan.html".to_owned(), guide)]].concat();
        let archives = [
            (format!("ro-{VERSION}-hosted.zip"), archive(&hosted)?),
            (format!("ro-{VERSION}-one-file.zip"), archive(&single)?),
        ];
        let package = npm::pack(&package, &out)?;
        let name = package.file_name().unwrap_or_default().to_string_lossy().into_owned();
        write(&out, &[&archives[..], &[(name, fs::read(&package)?)]].concat())
    })?;
    println!("\nthe archives and their checksums are in {}", out.display());
    Ok(())
}

/// The files of a folder, name and bytes, by name.
fn files(dir: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.path().is_dir() {
            continue;
        }
        files.push((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?));
    }
    files.sort();
    Ok(files)
}

/// A zip, which Windows opens by itself. The same files give the same bytes.
fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // Not the time of the build, which would differ each time.
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Writes the archives and one list of their checksums, as `sha256sum -c` reads it.
fn write(out: &Path, archives: &[(String, Vec<u8>)]) -> Result<()> {
    fs::create_dir_all(out)?;
    let mut sums = String::new();
    for (name, bytes) in archives {
        fs::write(out.join(name), bytes).with_context(|| format!("cannot write {name}"))?;
        let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        sums += &format!("{digest}  {name}\n");
    }
    fs::write(out.join(format!("ro-{VERSION}.sha256")), sums)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn an_archive_holds_its_files_and_no_time() {
        let files = [("a.txt".to_owned(), "rõ".into()), ("b.txt".to_owned(), vec![0; 9_000])];
        let bytes = archive(&files).unwrap();
        assert_eq!(bytes, archive(&files).unwrap());
        assert!(bytes.len() < 1_000);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        zip.by_name("a.txt").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "rõ");
    }

    #[test]
    fn this_version_is_in_the_changelog() {
        let changes = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
        assert!(changes.contains(&format!("\n## {VERSION}")));
    }
}
