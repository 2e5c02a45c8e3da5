//! The report as a Word document (ISO 29500): A4, Times New Roman 13, the follow-up table in
//! landscape at the end, as offices lay it out.

use super::table::{Cell, Table, about, tables};
use super::words::escaped;
use crate::pack::zip;
use crate::report::Report;
use std::fmt::Write as _;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"180\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";

/// The edges of A4 and of its text, in twentieths of a point.
const PORTRAIT: &str = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
const LANDSCAPE: &str = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
/// How wide the text is in landscape.
const WIDTH: u32 = 15_138;

/// The document as bytes.
pub fn docx(report: &Report) -> Vec<u8> {
    let mut body = String::new();
    paragraph(&mut body, "Title", report.title());
    for (name, value) in about(report) {
        paragraph(&mut body, "", &format!("{name}: {value}"));
    }
    let all = tables(report);
    for table in all.iter().filter(|table| table.name != "Nhiệm vụ") {
        paragraph(&mut body, "Heading1", table.name);
        for row in &table.rows {
            paragraph(&mut body, "", &sentence(table, row));
        }
    }
    match all.iter().find(|table| table.name == "Nhiệm vụ") {
        Some(table) => {
            let _ = write!(body, "<w:p><w:pPr><w:sectPr>{PORTRAIT}</w:sectPr></w:pPr></w:p>");
            paragraph(&mut body, "Heading1", "Bảng theo dõi nhiệm vụ");
            grid(&mut body, table);
            let _ = write!(body, "<w:p/><w:sectPr>{LANDSCAPE}</w:sectPr>");
        }
        None => {
            let _ = write!(body, "<w:sectPr>{PORTRAIT}</w:sectPr>");
        }
    }
    zip(&[
        (
            "[Content_Types].xml",
            format!(
                "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{TYPES}.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{TYPES}.styles+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "word/document.xml",
            format!("{HEAD}<w:document xmlns:w=\"{MAIN}\"><w:body>{body}</w:body></w:document>"),
        ),
        ("word/styles.xml", format!("{HEAD}<w:styles xmlns:w=\"{MAIN}\">{STYLES}</w:styles>")),
    ])
}

/// A row as a sentence: its number, its words, and what else is said with its column's name.
fn sentence(table: &Table, row: &[Cell]) -> String {
    let mut out = String::new();
    for ((name, _), cell) in table.columns.iter().zip(row) {
        let text = cell.text();
        let _ = match *name {
            _ if text.is_empty() => Ok(()),
            "STT" => write!(out, "{text}."),
            "Nội dung" | "Giá trị" | "Đơn vị" => write!(out, " {text}"),
            name => write!(out, " ({name}: {text})"),
        };
    }
    out
}

fn paragraph(out: &mut String, style: &str, text: &str) {
    let style = match style {
        "" => "<w:jc w:val=\"both\"/>".to_owned(),
        style => format!("<w:pStyle w:val=\"{style}\"/>"),
    };
    let _ = write!(out, "<w:p><w:pPr>{style}</w:pPr>{}</w:p>", run(text, ""));
}

fn run(text: &str, look: &str) -> String {
    format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

fn grid(out: &mut String, table: &Table) {
    let all: u32 = table.columns.iter().map(|&(_, width)| u32::from(width)).sum();
    let widths: Vec<u32> = table.columns.iter().map(|&(_, width)| WIDTH * u32::from(width) / all).collect();
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"));
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblBorders>{}</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
        sides.concat()
    );
    for width in &widths {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
    for ((name, _), width) in table.columns.iter().zip(&widths) {
        cell(out, *width, "center", &run(name, "<w:b/>"));
    }
    out.push_str("</w:tr>");
    for row in &table.rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (it, width) in row.iter().zip(&widths) {
            let side = if matches!(it, Cell::Text(_)) { "left" } else { "center" };
            cell(out, *width, side, &run(&it.text(), ""));
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
}

fn cell(out: &mut String, width: u32, side: &str, run: &str) {
    let _ = write!(
        out,
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:jc w:val=\"{side}\"/></w:pPr>{run}</w:p></w:tc>"
    );
}
