//! The tables as an Excel workbook (ISO 29500): one sheet a table, and one about the document.
//!
//! Words are inline strings, which no program takes for a formula or a date; days are real days.

use super::table::{Cell, Column, Table, about, tables};
use super::words::escaped;
use crate::pack::zip;
use crate::report::Report;
use crate::value::Date;
use std::fmt::Write as _;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Cell formats by their number: words, head, number, day.
const STYLES: &str = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>\
<fonts count=\"2\"><font><sz val=\"13\"/><name val=\"Times New Roman\"/></font>\
<font><b/><sz val=\"13\"/><name val=\"Times New Roman\"/></font></fonts>\
<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/></patternFill></fill></fills>\
<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders>\
<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf/>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"top\"/></xf>\
<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"top\"/></xf></cellXfs>\
<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

/// The workbook of a notice as bytes.
pub fn xlsx(report: &Report) -> Vec<u8> {
    let mut all = tables(report);
    let told = about(report).into_iter();
    let rows = told.map(|(name, value)| vec![Cell::Text(name.to_owned()), Cell::Text(value)]).collect();
    const ABOUT: &[Column] = &[("Văn bản", 20), ("", 80)];
    all.push(Table { name: "Văn bản", columns: ABOUT, rows });
    book(&all)
}

/// A workbook of these tables as bytes; their names are those of the sheets.
pub fn book(all: &[Table]) -> Vec<u8> {
    let (mut sheets, mut filters, mut links, mut kinds) =
        (String::new(), String::new(), String::new(), String::new());
    let mut files: Vec<(String, String)> = Vec::new();
    for (at, table) in all.iter().enumerate() {
        let id = at + 1;
        let _ = write!(sheets, "<sheet name=\"{}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>", table.name);
        let (last, end) = (letter(table.columns.len() - 1), table.rows.len() + 1);
        let _ = write!(
            filters,
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">'{0}'!$A$1:${last}${end}</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{0}'!$1:$1</definedName>",
            table.name
        );
        let _ = write!(
            links,
            "<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        );
        let _ = write!(
            kinds,
            "<Override PartName=\"/xl/worksheets/sheet{id}.xml\" ContentType=\"{TYPES}.worksheet+xml\"/>"
        );
        files.push((format!("xl/worksheets/sheet{id}.xml"), sheet(table)));
    }
    let styles = all.len() + 1;
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPES}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{TYPES}.styles+xml\"/>{kinds}</Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets><definedNames>{filters}</definedNames></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{links}<Relationship Id=\"rId{styles}\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        ("xl/styles.xml", format!("{HEAD}<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>")),
    ];
    let sheets = files.iter().map(|(name, text)| (name.as_str(), text.clone()));
    zip(&parts.into_iter().chain(sheets).collect::<Vec<_>>())
}

fn sheet(table: &Table) -> String {
    let last = letter(table.columns.len() - 1);
    let mut out = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>"
    );
    for (at, (_, width)) in table.columns.iter().enumerate() {
        let _ = write!(out, "<col min=\"{0}\" max=\"{0}\" width=\"{width}\" customWidth=\"1\"/>", at + 1);
    }
    out.push_str("</cols><sheetData><row r=\"1\">");
    for (at, (name, _)) in table.columns.iter().enumerate() {
        words(&mut out, at, 1, 2, name);
    }
    out.push_str("</row>");
    for (row, cells) in table.rows.iter().enumerate() {
        let row = row + 2;
        let _ = write!(out, "<row r=\"{row}\">");
        for (at, cell) in cells.iter().enumerate() {
            let column = letter(at);
            let _ = match cell {
                Cell::Text(text) => {
                    words(&mut out, at, row, 1, text);
                    Ok(())
                }
                Cell::Number(number) => write!(out, "<c r=\"{column}{row}\" s=\"3\"><v>{number}</v></c>"),
                Cell::Day(day) => write!(out, "<c r=\"{column}{row}\" s=\"4\"><v>{}</v></c>", serial(*day)),
            };
        }
        out.push_str("</row>");
    }
    let end = table.rows.len() + 1;
    let _ = write!(
        out,
        "</sheetData><autoFilter ref=\"A1:{last}{end}\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
    );
    out
}

fn words(out: &mut String, column: usize, row: usize, style: u8, text: &str) {
    let _ = write!(
        out,
        "<c r=\"{}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        letter(column),
        escaped(text)
    );
}

/// A column's letter; there are ten at most.
fn letter(column: usize) -> char {
    char::from(b'A' + column.min(25) as u8)
}

/// A day as Excel counts it: 1 January 1900 is 1, and 29 February 1900 was.
fn serial(day: Date) -> i32 {
    const BEFORE: i32 = 693_899;
    day.number() - BEFORE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_days_as_excel_does() {
        for (year, month, day, want) in [(2024, 2, 29, 45_351), (2025, 3, 25, 45_741), (1945, 9, 2, 16_682)] {
            assert_eq!(serial(Date::new(year, month, day).unwrap()), want, "{year}-{month}-{day}");
        }
    }
}
