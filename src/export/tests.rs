//! What must hold for every way out.

use super::clipboard::{chat, copied_table, one};
use super::words::{escaped, file_name, no_formula, plain};
use super::{akn::akn, calendar::ics, csv::csv, docx::docx, html::html, markdown::markdown, xlsx::xlsx};
use crate::facet::{Kind, Status};
use crate::pack::unzip;
use crate::report::{By, Item, Report};

/// What may not get anywhere as markup, formula or mark of direction.
const HOSTILE: &str = "=cmd|'/c calc'!A1 <script>alert(1)</script> \"><img src=x onerror=alert(1)> ]]> \u{202e}gpj\u{0}\t\n*đậm* [liên kết](javascript:x) & ";

fn sample() -> Report {
    let task = Item {
        section: "II.3.a".into(),
        quote: "Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2025.".into(),
        actors: vec!["Sở Xây dựng".into()],
        coordinators: vec!["Sở Tài chính".into()],
        deadlines: vec![By {
            text: "trước ngày 25/3/2025".into(),
            value: "2025-03-25".into(),
            exclusive: true,
        }],
        ..Item::of(Kind::Task)
    };
    let listed = Item {
        quote: "- Giao UBND xã rà soát".into(),
        section: String::new(),
        actors: vec!["UBND xã".into()],
        deadlines: vec![By { text: "quý III năm 2025".into(), value: "2025-Q3".into(), exclusive: false }],
        ..task.clone()
    };
    let reworded = Item { by_person: true, wording: "Rà soát hồ sơ".into(), ..task.clone() };
    let share = Item {
        quote: "11/40 chỉ tiêu".into(),
        label: "chỉ tiêu đạt".into(),
        values: vec!["11/40".into()],
        unit: "chỉ tiêu".into(),
        status: Some(Status::Achieved),
        ..Item::of(Kind::Indicator)
    };
    let money = Item { values: vec!["486.5".into()], unit: "tỷ đồng".into(), ..share.clone() };
    let mut report = Report { items: vec![task, listed, reworded, share, money], ..Report::default() };
    report.about.number = "12/TB-UBND".into();
    report.about.title = "Về đê biển".into();
    report.about.issued = "2025-03-07".into();
    report.about.issuer = "UBND TỈNH LAM GIANG".into();
    report
}

/// A report with the hostile words in every place.
fn hostile() -> Report {
    let word = || HOSTILE.to_owned();
    let mut report = sample();
    report.about = crate::report::About {
        kind: word(),
        number: word(),
        issued: word(),
        place: word(),
        issuer: word(),
        title: word(),
        event_date: word(),
        chair: word(),
        signer_role: word(),
        signer: word(),
    };
    for item in &mut report.items {
        item.quote = word();
        item.wording = word();
        item.section = word();
        item.actors = vec![word(), word()];
        item.coordinators = vec![word()];
        item.product = word();
        item.label = word();
        item.unit = word();
        item.values = vec![word()];
        item.deadlines.iter_mut().for_each(|by| by.text = word());
    }
    report
}

#[test]
fn words_are_cleaned_and_escaped() {
    assert_eq!(plain("a\u{202e}b\u{0}c \t\n d\u{2066}"), "abc d");
    assert_eq!(escaped("<b a=\"1\">&"), "&lt;b a=&quot;1&quot;&gt;&amp;");
    for (text, want) in [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("- Giao", "'- Giao"),
        ("@x", "'@x"),
        ("\t=1", "' =1"),
        ("＝1", "'＝1"),
        ("Giao", "Giao"),
        ("", ""),
    ] {
        assert_eq!(no_formula(text), want);
    }
}

#[test]
fn files_are_named_after_number_and_title() {
    let mut report = sample();
    assert_eq!(file_name(&report, "xlsx"), "12-TB-UBND-Ve-de-bien.xlsx");
    report.about = Default::default();
    assert_eq!(file_name(&report, "md"), "Thong-bao.md");
    for (title, want) in [
        ("../../etc/passwd", "etc-passwd.csv"),
        ("CON", "thong-bao-CON.csv"),
        ("com1", "thong-bao-com1.csv"),
        ("\u{202e}gpj.exe ...", "gpj-exe.csv"),
        ("???", "thong-bao.csv"),
    ] {
        report.about.title = title.into();
        assert_eq!(file_name(&report, "csv"), want);
    }
    report.about.title = "rà soát ".repeat(40);
    let name = file_name(&report, "csv");
    assert!(name.len() <= 84 && name.ends_with("soat.csv"), "{name}");
}

#[test]
fn a_copied_table_is_html_and_tabs() {
    let (html, tsv) = copied_table(&sample());
    assert!(
        html.starts_with("<table border=\"1\"") && html.ends_with("</table>") && !html.contains("class=")
    );
    let lines: Vec<&str> = tsv.split("\r\n").collect();
    assert_eq!(lines.len(), 4);
    assert!(lines.iter().all(|line| line.matches('\t').count() == 9));
    assert!(lines[2].contains("\t'- Giao UBND xã rà soát\t"), "{tsv}");
    assert!(lines[1].contains("\ttrước ngày 25/3/2025\t25/3/2025\t"), "{tsv}");
    assert!(lines[3].ends_with("người đọc sửa; nguyên văn: «Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2025.»"));
}

#[test]
fn chat_is_short_numbered_lines() {
    let text = chat(&sample());
    assert!(text.starts_with("Về đê biển\n(UBND TỈNH LAM GIANG · Số 12/TB-UBND · ngày 7/3/2025)\n\nNHIỆM VỤ:\n1. [Sở Xây dựng] Giao"), "{text}");
    assert!(text.contains("\n2. [UBND xã] - Giao UBND xã rà soát (quý III năm 2025)\n"), "{text}");
    assert!(
        text.contains("\n3. [Sở Xây dựng] Rà soát hồ sơ (trước ngày 25/3/2025) (người đọc sửa)"),
        "{text}"
    );
    assert!(text.contains("\n\nCHỈ SỐ:\n1. chỉ tiêu đạt: 11/40 chỉ tiêu"), "{text}");
}

#[test]
fn one_item_says_where_it_stands() {
    let report = sample();
    assert_eq!(
        one(&report, &report.items[0]),
        "«Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2025.»\n(mục II.3.a, UBND TỈNH LAM GIANG · Số 12/TB-UBND · ngày 7/3/2025)"
    );
    assert!(
        one(&report, &report.items[2])
            .starts_with("[Sở Xây dựng] Rà soát hồ sơ (trước ngày 25/3/2025) (người đọc sửa)\n«Giao")
    );
}

#[test]
fn csv_begins_with_its_mark_and_has_no_formula() {
    let text = csv(&sample());
    assert!(text.starts_with("\u{feff}STT,Nội dung nhiệm vụ,"));
    assert!(
        text.contains("\r\n2,'- Giao UBND xã rà soát,UBND xã,Sở Tài chính,quý III năm 2025,30/9/2025,"),
        "{text}"
    );
    assert!(csv(&hostile()).lines().all(|line| !line.contains(",=") && !line.contains("\"=")));
}

#[test]
fn calendar_lines_are_folded_and_say_how_the_day_is_meant() {
    for text in [ics(&sample()), ics(&hostile())] {
        assert!(text.lines().all(|line| line.len() <= 75) && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.split("\r\n").all(|line| !line.contains(['\n', '\r'])));
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    }
    let text = ics(&sample()).replace("\r\n ", "");
    assert!(text.contains("DTSTART;VALUE=DATE:20250325\r\nDTEND;VALUE=DATE:20250326\r\nSUMMARY:trước ngày 25/3/2025: [Sở Xây dựng] Giao"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20250930\r\n"));
    let mut ids: Vec<&str> = text.lines().filter(|line| line.starts_with("UID:")).collect();
    ids.dedup();
    assert_eq!(ids.len(), 3);
}

/// Fails where tags do not close as they opened, or something is not escaped.
fn well_formed(xml: &str) {
    let mut open = Vec::new();
    let mut rest = xml;
    while let Some((before, after)) = rest.split_once('<') {
        assert!(!before.contains('>'), "a bare > in {before}");
        let (tag, next) = after.split_once('>').unwrap();
        rest = next;
        let name = tag.split([' ', '/']).next().unwrap();
        match tag.as_bytes()[0] {
            b'?' | b'!' => {}
            b'/' => assert_eq!(open.pop(), Some(&tag[1..]), "in {xml}"),
            _ if tag.ends_with('/') => {}
            _ => open.push(name),
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
    }
    assert!(open.is_empty(), "{open:?}");
    for (at, _) in xml.match_indices('&') {
        assert!(["&amp;", "&lt;", "&gt;", "&quot;"].iter().any(|it| xml[at..].starts_with(it)));
    }
}

#[test]
fn office_files_hold_what_they_should() {
    for report in [sample(), hostile(), Report::default()] {
        let book = xlsx(&report);
        let word = docx(&report);
        for (bytes, name) in [
            (&book, "[Content_Types].xml"),
            (&book, "_rels/.rels"),
            (&book, "xl/workbook.xml"),
            (&book, "xl/_rels/workbook.xml.rels"),
            (&book, "xl/styles.xml"),
            (&book, "xl/worksheets/sheet1.xml"),
            (&word, "[Content_Types].xml"),
            (&word, "_rels/.rels"),
            (&word, "word/document.xml"),
            (&word, "word/_rels/document.xml.rels"),
            (&word, "word/styles.xml"),
        ] {
            let part = String::from_utf8(unzip(bytes, name, 1 << 20).unwrap()).unwrap();
            well_formed(&part);
            assert!(!part.contains(['\u{202e}', '\0']) && !part.contains("<f>"));
        }
    }
    let sheet =
        String::from_utf8(unzip(&xlsx(&sample()), "xl/worksheets/sheet1.xml", 1 << 20).unwrap()).unwrap();
    assert!(sheet.contains("<c r=\"F2\" s=\"4\"><v>45741</v></c>"), "a real day: {sheet}");
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:J4\"/>"));
    let numbers =
        String::from_utf8(unzip(&xlsx(&sample()), "xl/worksheets/sheet2.xml", 1 << 20).unwrap()).unwrap();
    assert!(numbers.contains("<v>486.5</v>") && numbers.contains(">11/40</t>"), "{numbers}");
}

#[test]
fn markup_of_others_stays_words() {
    let link = "#r1.AAAA";
    for report in [sample(), hostile()] {
        let page = html(&report, HOSTILE, link).replace("<!DOCTYPE html>", "");
        let body = page.replace("<meta charset=\"utf-8\">", "");
        assert!(!body.contains("<script") && !body.contains("<img") && body.contains(link));
        let (table, _) = copied_table(&report);
        well_formed(&table);
        let text = markdown(&report);
        let tags = pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::ENABLE_TABLES);
        for event in tags {
            use pulldown_cmark::{Event, Tag};
            let bad = matches!(
                event,
                Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. })
            );
            assert!(!bad, "{event:?} in {text}");
        }
    }
}

#[test]
fn akoma_ntoso_keeps_structure_and_names() {
    let text = "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\nSố: 12/TB-UBND\nLam Giang, ngày 07 tháng 3 năm 2025\n\nTHÔNG BÁO\nVề đê biển\n\n\
        Căn cứ Quyết định số 15/QĐ-UBND.\n\nI. ĐÁNH GIÁ\n\nĐê < biển & kè còn tốt.\n\nII. NHIỆM VỤ\n\n1. Nội dung\n\n\
        a) Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2025.\n\nb) Khác\n\nNơi nhận:\n- Lưu: VT.";
    let xml = akn(&crate::notice(text));
    well_formed(&xml);
    for part in [
        "<FRBRuri value=\"/akn/vn/doc/2025-03-07/12-TB-UBND\"/>",
        "<num>II.</num>\n<heading>NHIỆM VỤ</heading>",
        "<hcontainer name=\"division\" eId=\"dvs_2__dvs_1__dvs_1\">\n<num>a)</num>",
        "Giao <organization refersTo=\"#body_1\">Sở Xây dựng</organization> chủ trì, phối hợp với <organization refersTo=\"#body_2\">Sở Tài chính</organization> rà soát",
        "<date date=\"2025-03-25\">ngày 25/3/2025</date>",
        "<ref href=\"/akn/vn/doc/15-QĐ-UBND\">15/QĐ-UBND</ref>",
        "Đê &lt; biển &amp; kè còn tốt.",
    ] {
        assert!(xml.contains(part), "{part} is not in {xml}");
    }
    well_formed(&akn(&crate::notice("")));
    well_formed(&akn(&crate::notice(HOSTILE)));
}
