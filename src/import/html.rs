//! Pages and rich paste as text: paragraphs as lines, lists with their signs, tables as rows.
//! Nothing is rendered, and scripts and styles are not looked at.

use super::list::{Style, row};
use super::markup::{Markup, Piece, unescaped};

/// Elements whose words nobody sees.
const HIDDEN: [&str; 8] = ["script", "style", "head", "title", "template", "noscript", "svg", "textarea"];

/// Elements that begin and end a line.
const BLOCKS: [&str; 24] = [
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "p", "pre", "section",
];

/// Whether a text is a page.
pub fn is_html(text: &str) -> bool {
    let begin: String = text.trim_start().chars().take(400).collect::<String>().to_ascii_lowercase();
    let tags = ["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<p>", "<div"];
    tags.iter().any(|tag| begin.starts_with(tag)) || begin.starts_with("<?xml") && begin.contains("<html")
}

/// The words of a page, or of a piece of one.
pub fn text(html: &str) -> String {
    let mut out = Lines::default();
    // Open lists: how each counts, and how far.
    let mut lists: Vec<(Style, u32)> = Vec::new();
    let (mut tables, mut cells) = (0u32, Vec::new());
    let mut pieces = Markup::new(html);
    while let Some(piece) = pieces.next() {
        let (name, attributes) = match piece {
            Piece::Words(words) => {
                out.words(&unescaped(words));
                continue;
            }
            Piece::Open(name, attributes) => (name, Some(attributes)),
            Piece::Close(name) => (name, None),
        };
        let name = name.to_ascii_lowercase();
        match (name.as_str(), attributes) {
            (name, Some(_)) if HIDDEN.contains(&name) => pieces.pass_over(name),
            ("br", Some(_)) => out.end(),
            (name, _) if BLOCKS.contains(&name) => out.begin(),
            ("ol" | "ul", Some(at)) => {
                out.begin();
                let start: u32 = at.number("start").unwrap_or(1);
                let style = match at.get("type") {
                    _ if name == "ul" => Style::Bullet,
                    Some("a") => Style::Letter,
                    Some("A") => Style::Capital,
                    Some("i") => Style::Roman,
                    Some("I") => Style::CapitalRoman,
                    _ => Style::Decimal,
                };
                lists.push((style, start.saturating_sub(1)));
            }
            ("ol" | "ul", None) => {
                out.begin();
                lists.pop();
            }
            ("li", Some(at)) => {
                out.begin();
                let Some((style, count)) = lists.last_mut() else { continue };
                *count = at.number("value").unwrap_or(count.saturating_add(1));
                let close = match style {
                    Style::Bullet => " ",
                    Style::Letter => ") ",
                    _ => ". ",
                };
                out.line.push_str(&(style.write(*count) + close));
            }
            ("li", None) => out.begin(),
            ("table", Some(_)) => {
                if tables == 0 {
                    out.begin();
                }
                tables += 1;
            }
            ("table", None) => tables = tables.saturating_sub(1),
            // What was read before the cell belongs to no cell.
            ("td" | "th", Some(_)) if tables == 1 => out.cell = Some(String::new()),
            ("td" | "th", None) if tables == 1 => {
                out.begin();
                cells.extend(out.cell.take());
            }
            // A table inside of a cell, which may be the frame of a whole page.
            ("td" | "th", Some(_)) if tables > 1 && !out.line.trim().is_empty() => {
                out.line.truncate(out.line.trim_end().len());
                out.line.push('\t');
            }
            ("tr", None) if tables > 1 => out.begin(),
            ("tr", None) if tables == 1 => {
                out.cell = None;
                out.text.push_str(&row(&cells));
                out.text.push('\n');
                cells.clear();
            }
            _ => {}
        }
    }
    out.begin();
    out.text
}

/// Words gathered into lines, in a cell or in the text.
#[derive(Default)]
struct Lines {
    text: String,
    line: String,
    cell: Option<String>,
}

impl Lines {
    fn words(&mut self, words: &str) {
        for c in words.chars() {
            // Blanks of the markup are one; a blank that does not break is one that someone wrote.
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                if !self.line.is_empty() && !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
            } else if c != '\u{ad}' {
                self.line.push(c);
            }
        }
    }

    /// Ends the line, also an empty one.
    fn end(&mut self) {
        let into = self.cell.as_mut().unwrap_or(&mut self.text);
        into.push_str(self.line.trim_end());
        into.push('\n');
        self.line.clear();
    }

    /// Begins a line, unless one has just begun.
    fn begin(&mut self) {
        if self.line.trim().is_empty() {
            self.line.clear();
        } else {
            self.end();
        }
    }
}
