//! What comes out of files.

use super::*;
use crate::export::{docx::docx, html::html, json};
use crate::pack::{pack, zip};
use crate::share::fragment_in_file;
use proptest::prelude::*;

const TEXT: &str = "THÔNG BÁO\r\nGiao Sở Tài chính < & \"rà soát\".\n\n\n1. Một\t\u{a0}hai\n";

fn text_of(bytes: &[u8]) -> String {
    match open(bytes) {
        Ok(Shared::Full(text, corrections)) if corrections.is_empty() => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn reads_the_encodings_an_office_saves() {
    let text = "THÔNG BÁO\r\nGiao Sở Tài chính.";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let with = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
    for bytes in [
        text.as_bytes().to_vec(),
        with(&[0xef, 0xbb, 0xbf], text.into()),
        with(&[0xff, 0xfe], utf16(u16::to_le_bytes)),
        with(&[0xfe, 0xff], utf16(u16::to_be_bytes)),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
    ] {
        assert_eq!(text_of(&bytes), text, "{bytes:?}");
    }
    for blank in [&b""[..], b" \n\t", b"\xef\xbb\xbf", b"<html><body><img src=x></body></html>"] {
        assert_eq!(open(blank), Err(Refusal::Empty), "{blank:?}");
    }
}

#[test]
fn bytes_of_old_fonts_come_as_they_are_and_those_of_windows_as_letters() {
    // «Kính gửi … đề nghị các đồng chí» in TCVN3, one byte a letter.
    let tcvn3 = b"K\xddnh g\xf6i: \xa7\xd2 ngh\xde c\xb8c \xae\xe5ng ch\xdd b\xb8o c\xb8o k\xd5t qu\xb6 th\xf9c hi\xd6n nhi\xd6m v\xf4.\n";
    let text = text_of(tcvn3);
    let seen = crate::text::suspect(&text).unwrap();
    assert_eq!(seen.encoding, crate::text::Encoding::Tcvn3);
    assert!(crate::text::convert(&text, &seen).contains("báo cáo kết quả thực hiện nhiệm vụ"));
    // The same words in Windows-1258: tones behind their vowels.
    let windows = b"C\xe1c \xf0\xf4\xccng chi\xec b\xe1o ca\xeco k\xea\xect qua\xd2 th\xfd\xf2c hi\xea\xf2n.";
    let text: String = unicode_normalization::UnicodeNormalization::nfc(&*text_of(windows)).collect();
    assert_eq!(text, "Các đồng chí báo cáo kết quả thực hiện.");
}

#[test]
fn refuses_what_it_cannot_read_and_says_which() {
    let locked: Vec<u8> = [
        &b"\xd0\xcf\x11\xe0\xa1\xb1"[..],
        &"EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
    ]
    .concat();
    for (bytes, want) in [
        (&b"%PDF-1.7 ..."[..], Refusal::Pdf),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal::OldWord),
        (b"{\\rtf1\\ansi", Refusal::OldWord),
        (&locked, Refusal::Encrypted),
        (b"PK\x03\x04 word/document.xml", Refusal::Broken),
        (&zip(&[("xl/workbook.xml", "<x/>".into())]), Refusal::NotText),
        (&zip(&[("word/document.xml", "<x/>".into())]), Refusal::Broken),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Refusal::NotText),
        (b"\xff\xd8\xff\xe0\x10JFIF\x01\x02\x03\x04\x05", Refusal::NotText),
        (b"\xff\xfe\x00\xd8", Refusal::NotText),
        (b"\xff\xfea\0b", Refusal::NotText),
        (b"{\"schema\": \"ro-summary/1\", \"sou", Refusal::Broken),
        (b"{\"schema\": \"ro-summary/1\", \"reopen\": \"#r1.AAAA\"}", Refusal::Broken),
    ] {
        assert_eq!(open(bytes), Err(want), "{bytes:?}");
    }
    let big = vec![b'a'; LARGEST as usize + 1];
    assert_eq!(open(&big), Err(Refusal::TooBig { bytes: LARGEST + 1 }));
}

#[test]
fn our_own_files_open_again() {
    let notice = crate::notice(TEXT);
    let shared = Shared::Full(TEXT.to_owned(), Vec::new());
    let link = fragment_in_file(&shared).unwrap();
    assert_eq!(open(json::file(&notice, &[], link.clone()).as_bytes()).as_ref(), Ok(&shared));
    let report = crate::report(&notice, &crate::digest(&notice));
    let page = html(&report, TEXT, &link);
    assert_eq!(open(page.as_bytes()).as_ref(), Ok(&shared));
    let long = Shared::Full("Giao Sở Tài chính rà soát. ".repeat(50_000) + "x", Vec::new());
    let link = fragment_in_file(&long).unwrap();
    assert_eq!(open(html(&report, "", &link).as_bytes()), Ok(long));
    // Without its link it is still a page to be read.
    assert!(text_of(html(&report, TEXT, "").as_bytes()).contains("Giao Sở Tài chính < & \"rà soát\"."));
    // And a report is read as the document it is.
    assert!(text_of(&docx(&report)).contains("\nLoại văn bản: thông báo\n"));
}

fn word(body: &str, numbering: &str) -> Vec<u8> {
    zip(&[
        (
            "word/document.xml",
            format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"),
        ),
        ("word/numbering.xml", numbering.to_owned()),
        (
            "word/styles.xml",
            "<w:style w:styleId=\"Muc\"><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:style>".to_owned(),
        ),
        ("../../etc/passwd", "evil".to_owned()),
    ])
}

#[test]
fn word_paragraphs_get_their_numbers_and_tables_their_rows() {
    let list = |level: u8, words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let cell = |words: &str| format!("<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>");
    let body = [
        "<w:p><w:r><w:t xml:space=\"preserve\">Kết </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>luận &amp; chỉ đạo</w:t><w:br/><w:t>dòng</w:t><w:tab/><w:t>hai</w:t></w:r></w:p>".to_owned(),
        list(0, "Một"), list(1, "Con"), list(1, "Con"), list(0, "Hai"), list(1, "Con"),
        "<w:p><w:pPr><w:pStyle w:val=\"Muc\"/></w:pPr><w:r><w:t>Ba</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr><w:del><w:r><w:delText>x</w:delText><w:t>mất</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>còn</w:t></w:r></w:p>".to_owned(),
        format!("<w:tbl><w:tr>{}{}{}</w:tr></w:tbl>", cell("STT"), cell("Nội dung"), cell("Hạn")),
        format!("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>UBND</w:t></w:r></w:p><w:p><w:r><w:t>TỈNH</w:t></w:r></w:p></w:tc>{}</w:tr></w:tbl>", cell("CỘNG HÒA")),
    ].concat();
    let numbering = "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>";
    assert_eq!(
        text_of(&word(&body, numbering)),
        "Kết luận & chỉ đạo\ndòng\thai\nI. Một\nI.1. Con\nI.2. Con\nII. Hai\nII.1. Con\nIII. Ba\ncòn\nSTT\tNội dung\tHạn\nUBND\tCỘNG HÒA\nTỈNH\n"
    );
}

#[test]
fn a_page_is_read_as_its_words() {
    let html = "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><!-- <p>no</p> --><h1>Kết&nbsp;luận</h1>\
        <script>alert('</p>')</script><p class=MsoNormal>Giao  Sở\n Y tế &lt;b&gt; &#x1EA1; &eacute; &khong;<br>dòng hai</p>\
        <ol type=\"I\" start=2><li>Hai<ol type=a><li>con</li><li>con</li></ol></li><li>Ba</li></ol><ul><li>gạch</li></ul>\
        <![if !supportLists]><span>1.</span><![endif]>Word\
        <table><tr><th>STT</th><th>Việc</th><th>Hạn</th></tr><tr><td>1</td><td><p>Rà</p><p>soát</p></td><td>30/6</td></tr></table>\
        <img src=x onerror=\"alert('>')\"><a href='javascript:x'>liên kết</a> 3 < 4</body></html>";
    assert_eq!(
        text_of(html.as_bytes()),
        "Kết\u{a0}luận\nGiao Sở Y tế <b> ạ é &khong;\ndòng hai\nII. Hai\na) con\nb) con\nIII. Ba\n- gạch\n1.Word\nSTT\tViệc\tHạn\n1\tRà soát\t30/6\nliên kết 3 < 4\n"
    );
    assert_eq!(html_text("<p>a</p><p>b"), "a\nb\n");
}

#[test]
fn a_table_that_frames_a_page_keeps_its_lines_and_rows() {
    let page = "<table><tr><td><p>UBND XÃ</p><p>1. Giao Sở A:</p><table><tr><td>STT</td> <td>Việc</td></tr>\
        <tr><td>1</td><td>Rà soát</td></tr></table><p>2. Hết.</p></td></tr></table>";
    assert_eq!(html_text(page), "UBND XÃ\n1. Giao Sở A:\nSTT\tViệc\n1\tRà soát\n2. Hết.\n");
}

#[test]
fn tricks_end_soon_and_small() {
    // Entities that would grow, or bring a file, are words.
    let lol = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY a \"&lol;&lol;\">]>";
    let body = "<w:p><w:r><w:t>&a; &xxe;</w:t></w:r></w:p>";
    let bytes = zip(&[("word/document.xml", format!("{lol}<w:document>{body}</w:document>"))]);
    assert_eq!(text_of(&bytes), "&a; &xxe;\n");
    // A part that would swell is refused by what its directory says, or by what comes out.
    let mut bomb = zip(&[("word/document.xml", " ".repeat(1 << 20))]);
    let at = bomb.windows(4).position(|it| it == 0x0201_4b50u32.to_le_bytes()).unwrap();
    bomb[at + 24..at + 28].copy_from_slice(&(u32::MAX - 1).to_le_bytes());
    assert!(matches!(open(&bomb), Err(Refusal::TooBig { .. })));
    bomb[at + 24..at + 28].copy_from_slice(&1000u32.to_le_bytes());
    assert_eq!(open(&bomb), Err(Refusal::Broken));
    // One that needs a password.
    let mut locked = zip(&[("word/document.xml", "<w:document/>".into())]);
    let at = locked.windows(4).position(|it| it == 0x0201_4b50u32.to_le_bytes()).unwrap();
    locked[at + 8] |= 1;
    assert_eq!(open(&locked), Err(Refusal::Encrypted));
    // Tags without end, deep or broken, take one pass.
    for piece in
        ["<div>", "<w:tbl><w:tr><w:tc>", "<ol><li>", "<a b='", "<!--", "<", "</", "&", "&#x", "<![CDATA["]
    {
        let text = piece.repeat(50_000);
        let _ = html_text(&text);
        let _ = open(&word(&text, &text));
    }
    let long = "<w:abstractNum w:abstractNumId=\"3\"><w:lvl><w:lvlText w:val=\"".to_owned()
        + &"%1".repeat(50_000)
        + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>";
    let listed = "<w:p><w:numId w:val=\"7\"/><w:t>x</w:t></w:p>".repeat(20_000);
    assert!(text_of(&word(&listed, &long)).len() < 20_000 * 200);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..120), text in "(<|>|</?|w:p|w:tbl|w:tr|w:tc|td|tr|table|li|ol| |=|\"|'|&|;|#|x|!|-|\\PC){0,60}") {
        let _ = open(&bytes);
        let _ = open(&[b"PK\x03\x04".to_vec(), bytes.clone()].concat());
        let _ = open(text.as_bytes());
        let _ = html_text(&text);
        let _ = open(&word(&text, &text));
        let mut file = word("<w:p><w:t>x</w:t></w:p>", "");
        for (at, byte) in bytes.iter().enumerate() {
            let place = (at * 7919) % file.len();
            file[place] ^= byte;
        }
        let _ = open(&file);
        let _ = crate::pack::unpack(&pack(text.as_bytes(), &[]), &bytes, text.len());
    }
}
