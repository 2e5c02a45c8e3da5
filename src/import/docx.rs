//! Word documents: their paragraphs with the numbers that Word counts, tables as rows.

use super::list::{Style, row};
use super::markup::{Markup, Piece, unescaped};
use crate::pack::{ZipFault, unzip};

/// The largest part that is unpacked, in bytes.
pub const MOST: usize = 64 << 20;

/// The text of the document.
pub fn text(bytes: &[u8]) -> Result<String, ZipFault> {
    let part = |name: &str| {
        let part = unzip(bytes, name, MOST)?;
        String::from_utf8(part).map_err(|_| ZipFault::Broken)
    };
    let optional = |name: &str| match part(name) {
        Err(ZipFault::Missing) => Ok(String::new()),
        other => other,
    };
    let document = part("word/document.xml")?;
    if !document.contains("<w:document") {
        return Err(ZipFault::Broken);
    }
    let mut numbers = Numbers::read(&optional("word/numbering.xml")?);
    numbers.read_styles(&optional("word/styles.xml")?);
    Ok(written(&document, numbers))
}

/// The most lists and styles that are looked at: no office document has more.
const LISTS: usize = 500;

/// The most characters that a number may have around its digits.
const LONGEST: usize = 40;

/// A level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    style: Style,
    /// What is written: `%1.%2.`
    text: String,
    start: u32,
}

/// The definition of a list: its levels, and how far each has counted.
#[derive(Default)]
struct List {
    id: String,
    levels: Vec<Level>,
    counts: Vec<u32>,
}

/// Which numbers lists write, and how far each has counted.
#[derive(Default)]
struct Numbers {
    /// The definitions of lists.
    lists: Vec<List>,
    /// The definition of each list that paragraphs name.
    named: Vec<(String, String)>,
    /// The list and level of paragraphs of a style.
    styles: Vec<(String, (String, usize))>,
}

impl Numbers {
    fn read(xml: &str) -> Numbers {
        let mut numbers = Numbers::default();
        let mut num = "";
        for piece in Markup::new(xml) {
            let Piece::Open(name, at) = piece else { continue };
            let value = at.get("w:val").unwrap_or_default();
            let room = numbers.lists.len() < LISTS;
            let levels = numbers.lists.last_mut().map(|list| &mut list.levels);
            match (name, levels) {
                ("w:abstractNum", _) if room => {
                    let id = at.get("w:abstractNumId").unwrap_or_default();
                    numbers.lists.push(List { id: id.to_owned(), ..List::default() });
                }
                // Word has nine levels.
                ("w:lvl", Some(levels)) if levels.len() < 9 => {
                    levels.push(Level { start: 1, ..Level::default() });
                }
                ("w:num", _) => num = at.get("w:numId").unwrap_or_default(),
                ("w:abstractNumId", _) if numbers.named.len() < LISTS => {
                    numbers.named.push((num.to_owned(), value.to_owned()));
                }
                ("w:start" | "w:numFmt" | "w:lvlText", Some(levels)) => {
                    let Some(level) = levels.last_mut() else { continue };
                    match name {
                        "w:start" => level.start = value.parse().unwrap_or(1),
                        "w:lvlText" => level.text = unescaped(value).chars().take(LONGEST).collect(),
                        _ => level.style = style(value),
                    }
                }
                _ => {}
            }
        }
        numbers
    }

    fn read_styles(&mut self, xml: &str) {
        let mut style = "";
        let mut level = 0;
        for piece in Markup::new(xml) {
            let Piece::Open(name, at) = piece else { continue };
            match name {
                "w:style" => {
                    style = at.get("w:styleId").unwrap_or_default();
                    level = 0;
                }
                "w:ilvl" => level = at.number("w:val").unwrap_or(0),
                "w:numId" if self.styles.len() < LISTS => {
                    let num = at.get("w:val").unwrap_or_default().to_owned();
                    self.styles.push((style.to_owned(), (num, level)));
                }
                _ => {}
            }
        }
    }

    /// The next number of a list at a level, as it is written.
    fn next(&mut self, num: &str, level: usize) -> Option<String> {
        let list = named(&self.named, num)?;
        let List { levels, counts: counters, .. } = self.lists.iter_mut().find(|it| it.id == *list)?;
        let here = levels.get(level)?;
        counters.truncate(level + 1);
        while counters.len() <= level {
            counters.push(levels[counters.len()].start.saturating_sub(1));
        }
        counters[level] = counters[level].saturating_add(1);
        if here.style == Style::Bullet || here.style == Style::None {
            return Some(here.style.write(0));
        }
        let mut text = here.text.clone();
        for (at, (level, &count)) in levels.iter().zip(counters.iter()).enumerate() {
            // A level above that has not counted yet stands at its start.
            let count = count.max(level.start.min(1));
            text = text.replace(&format!("%{}", at + 1), &level.style.write(count));
        }
        Some(text)
    }
}

fn named<'a, T>(all: &'a [(String, T)], name: &str) -> Option<&'a T> {
    all.iter().find(|(other, _)| other == name).map(|(_, it)| it)
}

fn style(format: &str) -> Style {
    match format {
        "bullet" => Style::Bullet,
        "none" => Style::None,
        "lowerLetter" => Style::Letter,
        "upperLetter" => Style::Capital,
        "lowerRoman" => Style::Roman,
        "upperRoman" => Style::CapitalRoman,
        _ => Style::Decimal,
    }
}

/// The document's words, a line a paragraph.
fn written(xml: &str, mut numbers: Numbers) -> String {
    let mut out = String::new();
    let mut paragraph = String::new();
    // The list that the paragraph is in: by itself, or by its style.
    let (mut num, mut level, mut style): (Option<String>, usize, Option<String>) = (None, 0, None);
    // The row that is being read: its cells; tables in a cell are words of it.
    let (mut cells, mut tables): (Vec<String>, u32) = (Vec::new(), 0);
    let mut words = false;
    let mut pieces = Markup::new(xml);
    while let Some(piece) = pieces.next() {
        match piece {
            // What stands there twice, for older programs, and what was deleted.
            Piece::Open(name @ ("mc:Fallback" | "w:del"), _) => pieces.pass_over(name),
            Piece::Open("w:t", _) => words = true,
            Piece::Close("w:t") => words = false,
            Piece::Words(text) if words => paragraph.push_str(&unescaped(text)),
            Piece::Open("w:tab", at) if at.get("w:val").is_none() => paragraph.push('\t'),
            Piece::Open("w:br" | "w:cr", _) => paragraph.push('\n'),
            Piece::Open("w:noBreakHyphen", _) => paragraph.push('-'),
            Piece::Open("w:numId", at) => num = at.get("w:val").map(str::to_owned),
            Piece::Open("w:ilvl", at) => level = at.number("w:val").unwrap_or(0),
            Piece::Open("w:pStyle", at) => style = at.get("w:val").map(str::to_owned),
            Piece::Close("w:p") => {
                let styled = style.take().and_then(|style| named(&numbers.styles, &style).cloned());
                let list = num.take().map(|num| (num, level)).or(styled);
                let number = list.and_then(|(num, level)| numbers.next(&num, level));
                let number = number.filter(|it| !it.is_empty() && !paragraph.trim().is_empty());
                let line = number.map_or(String::new(), |number| number + " ") + &paragraph;
                paragraph.clear();
                level = 0;
                match cells.last_mut().filter(|_| tables > 0) {
                    Some(cell) => {
                        if !cell.is_empty() {
                            cell.push('\n');
                        }
                        cell.push_str(&line);
                    }
                    None => out = out + line.trim_end() + "\n",
                }
            }
            Piece::Open("w:tbl", _) => tables += 1,
            Piece::Close("w:tbl") => tables = tables.saturating_sub(1),
            Piece::Open("w:tc", _) if tables == 1 => cells.push(String::new()),
            Piece::Close("w:tr") if tables == 1 => {
                out = out + &row(&cells) + "\n";
                cells.clear();
            }
            _ => {}
        }
    }
    out
}
