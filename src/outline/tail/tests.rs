//! Endings in the layouts that copies come in. All places and people are made up.

use super::*;
use crate::text::lex;

fn read(text: &str) -> Tail {
    let source = Source::new(text);
    let read = lex(&source);
    let found = tail(&source, &read.tokens, &read.lines, 0);
    assert!(found.start_line <= found.end_line && found.end_line <= read.lines.len());
    found
}

/// «authority | role | name | recipient; recipient», `-` for nothing.
fn shown(text: &str) -> String {
    let found = read(text);
    let value = |quoted: &Option<Quoted>| quoted.as_ref().map_or("-".to_owned(), |it| it.value.clone());
    let list: Vec<_> = found.recipients.iter().map(|it| it.value.as_str()).collect();
    [value(&found.authority), value(&found.signer_role), value(&found.signer), list.join("; ")].join(" | ")
}

#[test]
fn endings_in_every_layout() {
    #[rustfmt::skip]
    let cases = [
        // DOMAIN.md 10, cases 33 to 35.
        (
            "Xong.\n\nNơi nhận:\n\n- Các ban,\n- Lưu Văn phòng Tỉnh uỷ.\n\n**T/M TỈNH ỦY\nPHÓ BÍ THƯ**\n\nA Bát",
            "T/M TỈNH ỦY | PHÓ BÍ THƯ | A Bát | Các ban; Lưu Văn phòng Tỉnh uỷ",
        ),
        (
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\n\n\nHà Văn Kha",
            "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG | PHÓ CHÁNH VĂN PHÒNG | Hà Văn Kha | ",
        ),
        // Two cells.
        (
            "xong./.\n|\n*Nơi nhận:*\n- Như trên;\n- Lưu: VT, KT.\n|\n**KT. BỘ TRƯỞNG,\nCHỦ NHIỆM**\nPHÓ CHỦ NHIỆM\n**Lê\nVăn Tám**\n|\n[1] Ghi chú",
            "KT. BỘ TRƯỞNG, CHỦ NHIỆM | PHÓ CHỦ NHIỆM | Lê Văn Tám | Như trên; Lưu: VT, KT",
        ),
        // One row of a Markdown table.
        (
            "| *Nơi nhận:* - Như trên; - Các Sở: A, B. - Lưu: VT, NN (2)AB. | KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM     Lê Văn Tám |\n| --- | --- |",
            "KT. BỘ TRƯỞNG, CHỦ NHIỆM | PHÓ CHỦ NHIỆM | Lê Văn Tám | Như trên; Các Sở: A, B; Lưu: VT, NN (2)AB",
        ),
        // Line by line beside each other.
        (
            "Nơi nhận:                         TM. ỦY BAN NHÂN DÂN\n- Như trên;                             KT. CHỦ TỊCH\n- Sở Y tế;                             PHÓ CHỦ TỊCH\n- Lưu: VT.\n\n                                    Lê Thị Tám\n",
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Lê Thị Tám | Như trên; Sở Y tế; Lưu: VT",
        ),
        (
            "Nơi nhận:\tCHỦ TỊCH\n- Như trên;\n- Lưu: VT.\tY Ngần",
            "- | CHỦ TỊCH | Y Ngần | Như trên; Lưu: VT",
        ),
        // The signature first.
        (
            "TM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH\n(Đã ký)\nH’Yim Kđoh\nNơi nhận:\n- Như trên;\n- Lưu VT.",
            "TM. BAN THƯỜNG TRỰC | PHÓ CHỦ TỊCH | H’Yim Kđoh | Như trên; Lưu VT",
        ),
        // All on one line.
        (
            "Nơi nhận: - Như trên; - Lưu: VT. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Tám",
            "KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Lê Văn Tám | Như trên; Lưu: VT",
        ),
        // The head signs for himself; a wrapped body; ranks; capitals.
        (
            "Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n(Ký tên, đóng dấu)\n\nĐại tá Giàng A Sử",
            "- | GIÁM ĐỐC | Giàng A Sử | Lưu: VT",
        ),
        (
            "TM. ỦY BAN\nNHÂN DÂN\nCHỦ TỊCH\nNGUYỄN VĂN TÁM",
            "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | NGUYỄN VĂN TÁM | ",
        ),
        ("TM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch\n\nLê Văn Tám", "TM. Ủy ban nhân dân KT. Chủ tịch | Phó Chủ tịch | Lê Văn Tám | "),
        ("KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký) Lê Văn Tám", "KT.CHỦ TỊCH | PHÓ CHỦ TỊCH | Lê Văn Tám | "),
        ("T/M BAN CHẤP HÀNH\n\nK'Nam", "T/M BAN CHẤP HÀNH | - | K'Nam | "),
        (
            "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔ CHỨC\n\nRơ Châm H’Phik",
            "TUQ. GIÁM ĐỐC | TRƯỞNG PHÒNG TỔ CHỨC | Rơ Châm H’Phik | ",
        ),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nPHÓ THỦ TƯỚNG\nLê Tám",
            "KT. TRƯỞNG BAN | PHÓ TRƯỞNG BAN PHÓ THỦ TƯỚNG | Lê Tám | ",
        ),
        // The name is missing.
        (
            "Nơi nhận:\n- Lưu VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n[Họ tên]\n",
            "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | - | Lưu VT",
        ),
        // Not signatures.
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật", "- | - | - | "),
        ("THỦ TƯỚNG CHÍNH PHỦ điện:\n- Các Bộ", "- | - | - | "),
        ("TL.671 đi qua xã. Nơi nhận hồ sơ là Sở.", "- | - | - | "),
    ];
    let mut wrong = Vec::new();
    for (text, want) in cases {
        let got = shown(text);
        if got != want {
            wrong.push(format!("{text}\n  want {want}\n  got  {got}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn says_where_it_begins_and_ends() {
    let found = read("Xong.\n\nNơi nhận:\n- Lưu.\n\nCHỦ TỊCH\n\nLê Văn Tám\n\nPHỤ LỤC\nBảng");
    assert_eq!((found.start_line, found.end_line), (2, 8));
    assert_eq!((found.recipients_lines, found.signature_lines), (Some(2..4), Some(5..8)));
    let found = read("Chỉ có thân bài.");
    assert_eq!((found.start_line, found.end_line), (1, 1));
    let found = read("- Treo cờ.\n**Trên đây là \"Kế hoạch treo cờ\"**\n- Cờ là gì?");
    assert_eq!((found.start_line, found.end_line), (1, 1));
    let found = read("\nTrên đây là \"Chỉ thị 7 về treo cờ\"\nMục 1 Chỉ thị 7 yêu cầu:\n- Treo cờ.");
    assert_eq!((found.start_line, found.end_line), (4, 4));
    let found = read("- Treo cờ.\nTrên đây là Kế hoạch treo cờ.\n- Các xã thực hiện.");
    assert_eq!((found.start_line, found.end_line), (3, 3));
    let found = read("CHỦ TỊCH\nLê Văn Tám\nNgười ký: Lê Văn Tám\nThời gian ký: 10.08.2023 15:30:21 +07:00");
    assert_eq!(found.stamp.map(|it| it.0), Date::new(2023, 8, 10));
}

#[test]
fn a_page_tells_who_signed() {
    let told = "Thay mặt Ban Thường vụ Tỉnh ủy, Phó Bí thư Lê Văn Tám đã ký Thông báo số 31-TB/TU ngày 4/6/2024 về treo cờ.";
    assert_eq!(shown(told), "Thay mặt Ban Thường vụ Tỉnh ủy | Phó Bí thư | Lê Văn Tám | ");
}

#[test]
fn anything_goes_in() {
    for text in [
        "", "Nơi nhận", "Nơi nhận:", "KT.", "TM. A", "T/M\n", "CHỦ TỊCH", "|Nơi nhận:|", "Q. - - -",
        "- KT. CHỦ TỊCH",
    ] {
        read(text);
    }
}
