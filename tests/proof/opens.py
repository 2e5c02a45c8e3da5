"""Opens what Rõ wrote with programs that are not its own, and compares. Run by `cargo xtask test`."""

import csv
import json
import re
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import icalendar
import jsonschema
import openpyxl

folder, schema = Path(sys.argv[1]), Path(sys.argv[2])

summary = json.loads((folder / "out.json").read_text())
jsonschema.Draft202012Validator(json.loads(schema.read_text())).validate(summary)
tasks = [it for it in summary["findings"] if it["kind"] == "task"]
assert len(tasks) > 5, "the notice has too few tasks to prove anything"

with open(folder / "out.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
assert all(len(row) == len(rows[0]) for row in rows)
assert [row[1].lstrip("'") for row in rows[1:]] == [it["quote"] for it in tasks]
assert not any(re.match(r"[=+\-@]", cell) for row in rows for cell in row)


def cells(path):
    book = openpyxl.load_workbook(path)
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


ours, again = cells(folder / "out.xlsx"), cells(folder / "again/out.xlsx")
assert list(ours) == list(again)
for name, sheet in ours.items():
    plain = lambda rows: [[cell if cell != "" else None for cell in row] for row in rows]
    assert plain(sheet) == plain(again[name]), f"LibreOffice reads {name} otherwise"
table = ours["Nhiệm vụ"]
assert [row[1] for row in table[1:]] == [it["quote"] for it in tasks]
days = [row[5] for row in table[1:] if row[5]]
assert days and all(isinstance(day, datetime) for day in days), days
assert not any(str(cell).startswith("=") for sheet in again.values() for row in sheet for cell in row)
# Without a window LibreOffice keeps no frozen rows; what it keeps is the filter.
assert openpyxl.load_workbook(folder / "out.xlsx")["Nhiệm vụ"].freeze_panes == "A2"
assert openpyxl.load_workbook(folder / "again/out.xlsx")["Nhiệm vụ"].auto_filter.ref == f"A1:J{len(table)}"


def words(path):
    document = zipfile.ZipFile(path).read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", document, re.S)
    joined = ["".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", it, re.S)) for it in paragraphs]
    return [it.strip() for it in joined if it.strip()]


assert words(folder / "out.docx") == words(folder / "again/out.docx"), "LibreOffice reads the document otherwise"

calendar = icalendar.Calendar.from_ical((folder / "out.ics").read_bytes())
events = list(calendar.walk("VEVENT"))
assert sorted(it.decoded("DTSTART") for it in events) == sorted(day.date() for day in days)
for event in events:
    assert type(event.decoded("DTSTART")) is date and len(event.walk("VALARM")) == 1
    assert event.decoded("DTEND").toordinal() - event.decoded("DTSTART").toordinal() == 1
assert any("trước ngày 25/3/2025" in str(it["SUMMARY"]) for it in events)
print(f"   {len(tasks)} tasks, {len(days)} days: Excel, Word, calendar, CSV and JSON as others read them")
