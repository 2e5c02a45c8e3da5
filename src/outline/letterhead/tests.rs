//! Letterheads in the layouts that copies come in. All places and people are made up.

use super::*;
use crate::text::lex;

fn read(text: &str) -> Letterhead {
    let source = Source::new(text);
    let read = lex(&source);
    let found = letterhead(&source, &read.tokens, &read.lines);
    for quoted in
        [&found.kind, &found.number, &found.place, &found.issuer, &found.title].into_iter().flatten()
    {
        assert!(!source.slice(quoted.span).is_empty(), "{quoted:?}");
    }
    assert!(found.end_line <= read.lines.len());
    found
}

/// «kind | number | issued | place | issuer | title», `-` for nothing.
fn shown(found: &Letterhead) -> String {
    let value = |quoted: &Option<Quoted>| quoted.as_ref().map_or("-".to_owned(), |it| it.value.clone());
    let issued = found.issued.map_or("-".to_owned(), |(day, _)| day.to_string());
    [
        value(&found.kind),
        value(&found.number),
        issued,
        value(&found.place),
        value(&found.issuer),
        value(&found.title),
    ]
    .join(" | ")
}

fn check(cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, want) in cases {
        let got = shown(&read(text));
        if got != *want {
            wrong.push(format!("{text}\n  want {want}\n  got  {got}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

const STATE: &str =
    "thông báo | 12/TB-UBND | 2026-01-05 | Sông Ngọc | ỦY BAN NHÂN DÂN TỈNH SÔNG NGỌC | Về việc treo cờ";

#[test]
fn state_letterheads_in_every_order() {
    let orders = [
        // Left column, then right.
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGỌC\n-------\nSố: 12/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSông Ngọc, ngày 05 tháng 01 năm 2026\n\nTHÔNG BÁO\nVề việc treo cờ\n\nNhân dịp lễ",
        // Right, then left.
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\nSông Ngọc, ngày 05 tháng 01 năm 2026\nỦY BAN NHÂN DÂN\nTỈNH SÔNG NGỌC\nSố: 12/TB-UBND\nTHÔNG BÁO\nVề việc treo cờ\nNhân dịp lễ, các đơn vị treo cờ.",
        // Row by row, spaces between.
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n TỈNH SÔNG NGỌC               Độc lập - Tự do - Hạnh phúc\n -------                      ---------------\nSố: 12/TB-UBND        Sông Ngọc, ngày 05 tháng 01 năm 2026\n\n            THÔNG BÁO\n        Về việc treo cờ\n\n",
        // Row by row, tabs.
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SÔNG NGỌC\tĐộc lập - Tự do - Hạnh phúc\nSố: 12/TB-UBND\tSông Ngọc, ngày 05 tháng 01 năm 2026\nTHÔNG BÁO\nVề việc treo cờ",
        // Cells, one a line, hard-wrapped.
        "|\n**ỦY BAN NHÂN\nDÂN **\nTỈNH SÔNG NGỌC\n-------\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: 12/TB-UBND\n|\n*Sông\nNgọc, ngày 05\ntháng 01 năm 2026*\n|\n**THÔNG BÁO**\nVề việc treo cờ\n\nNhân",
        // A Markdown table.
        "| ỦY BAN NHÂN DÂN TỈNH SÔNG NGỌC ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --- |\n| --- | --- |\n| Số: 12/TB-UBND | *Sông Ngọc, ngày 05 tháng 01 năm 2026* |\nTHÔNG BÁO\nVề việc treo cờ\n\nNhân dịp",
        // Wrapped and interleaved.
        "ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI\nTỈNH SÔNG NGỌC      CHỦ NGHĨA VIỆT NAM\n                    Độc lập - Tự do - Hạnh phúc\nSố: 12/TB-UBND      Sông Ngọc, ngày 05 tháng 01 năm 2026\nTHÔNG BÁO\nVề việc treo cờ",
        // The number on the next line; a mark of urgency.
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGỌC\nSố:\n12/TB-UBND\nHỎA TỐC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSông Ngọc, ngày 05 tháng 01 năm 2026\nTHÔNG BÁO\nVề việc treo cờ",
        // A date in figures, a bold mark inside a word.
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGỌC\nSố: 12/TB-UBND\nSông Ngọc, ng**ày\n05 tháng 01 năm 2026\nTHÔNG BÁO\nVề việc treo cờ",
        // Spaces inside the number, no comma before the day.
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGỌC\nSố: 12 /TB - UBND\nSông Ngọc ngày 05 tháng 01 năm 2026\nTHÔNG BÁO\n(Về việc treo cờ)\n\nNhân",
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGỌC\nSố:12/TB-UBND\nSông Ngọc,\nngày 05 tháng 01 năm 2026\nTHÔNG BÁO\nVề việc treo cờ\n",
        // Number, subject and date in one row.
        "| ỦY BAN NHÂN DÂN TỈNH SÔNG NGỌC | CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 12/TB-UBND | Sông Ngọc, 05-01-2026 |\nTHÔNG BÁO Về việc treo cờ",
        // Headlines of a page before it.
        "Tin mới nhất\nTreo cờ dịp lễ ra sao?\n\nỦY BAN NHÂN DÂN\nTỈNH SÔNG NGỌC\nSố: 12/TB-UBND\nSông Ngọc, ngày 5/1/2026\n# THÔNG BÁO\nVề việc treo cờ",
    ];
    check(&orders.map(|text| (text, STATE)));
    assert_eq!(read(orders[0]).family, Family::State);
    // Glued into one line.
    check(&[(
        "BAN CHẤP HÀNH ĐOÀN TỈNH SÔNG NGỌC*** Số: 12 - QĐ/TĐTN-VP ĐOÀN TNCS HỒ CHÍ MINH Sông Ngọc, ngày 2 tháng 3 năm 2014 QUYẾT ĐỊNH",
        "quyết định | 12-QĐ/TĐTN-VP | 2014-03-02 | Sông Ngọc | BAN CHẤP HÀNH ĐOÀN TỈNH SÔNG NGỌC | -",
    )]);
}

#[test]
fn titles_end_where_the_body_begins() {
    check(&[
        (
            "THÔNG BÁO\nKẾT LUẬN CỦA CHỦ TỊCH TẠI CUỘC HỌP VỀ\nĐÊ ĐIỀU TỈNH SÔNG NGỌC\nNgày 5/1/2026, tại trụ sở",
            "thông báo | - | - | - | - | KẾT LUẬN CỦA CHỦ TỊCH TẠI CUỘC HỌP VỀ ĐÊ ĐIỀU TỈNH SÔNG NGỌC",
        ),
        (
            "THÔNG BÁO KẾT LUẬN\nHội nghị giao ban tháng 3\n\nNgày 5/1/2026",
            "thông báo | - | - | - | - | KẾT LUẬN Hội nghị giao ban tháng 3",
        ),
        (
            "\nTHÔNG BÁO\n\nKẾT QUẢ HỘI NGHỊ\n\nNgày 10-8-2023, tại",
            "thông báo | - | - | - | - | KẾT QUẢ HỘI NGHỊ",
        ),
        (
            "Thông báo kết luận của giám đốc lê văn tám tại hội nghị\nHiện nay việc nuôi cá tăng.",
            "thông báo | - | - | - | - | kết luận của giám đốc lê văn tám tại hội nghị",
        ),
        (
            "KẾ HOẠCH\nThực hiện Nghị quyết về đê điều\n\nThực hiện Nghị quyết số 5, Sở lập kế hoạch.",
            "kế hoạch | - | - | - | - | Thực hiện Nghị quyết về đê điều",
        ),
        ("KẾ HOẠCH\n\nThực hiện Nghị quyết số 5/NQ-HĐND, Sở lập kế hoạch.", "kế hoạch | - | - | - | - | -"),
        (
            "BÁO CÁO\nTình hình đê điều của Ủy ban nhân dân tỉnh\nSông Ngọc\n\nThực hiện",
            "báo cáo | - | - | - | - | Tình hình đê điều của Ủy ban nhân dân tỉnh Sông Ngọc",
        ),
        (
            "NGHỊ QUYẾT\nVỀ ĐÊ ĐIỀU\nHỘI ĐỒNG NHÂN DÂN TỈNH SÔNG NGỌC\nKHÓA IX KỲ HỌP THỨ SÁU\nCăn cứ Luật Đê điều;\nQUYẾT NGHỊ:\nNghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 5 tháng 8 năm\n2018 và có hiệu lực từ ngày 15 tháng 8 năm 2018./.",
            "nghị quyết | - | 2018-08-05 | - | HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG NGỌC | VỀ ĐÊ ĐIỀU",
        ),
        (
            "Nghị quyết về đê điều\nHội đồng nhân dân tỉnh sông ngọc\nKhóa xiv, kỳ họp thứ 13\nCăn cứ Luật;",
            "nghị quyết | - | - | - | Hội đồng nhân dân tỉnh sông ngọc | về đê điều",
        ),
        (
            "NGHỊ QUYẾT\nVỀ DỰ ÁN ĐÃ ĐƯỢC\nQUỐC HỘI QUYẾT ĐỊNH CHỦ TRƯƠNG\nCHÍNH PHỦ\nCăn cứ Luật;",
            "nghị quyết | - | - | - | CHÍNH PHỦ | VỀ DỰ ÁN ĐÃ ĐƯỢC QUỐC HỘI QUYẾT ĐỊNH CHỦ TRƯƠNG",
        ),
        ("CHỈ THỊ\nVỀ ĐÊ ĐIỀU\nI. TÌNH HÌNH\nMưa lớn.", "chỉ thị | - | - | - | - | VỀ ĐÊ ĐIỀU"),
        (
            "KẾT LUẬN\nCỦA BAN THƯỜNG VỤ\nvề đê điều\n-----\nBan Thường vụ họp.",
            "kết luận | - | - | - | - | CỦA BAN THƯỜNG VỤ",
        ),
        (
            "SỞ\nKẾ HOẠCH VÀ ĐẦU TƯ\nSố: 3/TB-SKHĐT\nTHÔNG BÁO\nVề việc nghỉ lễ",
            "thông báo | 3/TB-SKHĐT | - | - | SỞ KẾ HOẠCH VÀ ĐẦU TƯ | Về việc nghỉ lễ",
        ),
        ("Kế hoạch nêu rõ các việc phải làm.\nMột đoạn khác.", "- | - | - | - | - | -"),
    ]);
    let found = read("\nTHÔNG BÁO\nVề việc treo cờ\n\nNhân dịp lễ");
    assert_eq!((found.title_lines, found.end_line), (1..3, 3));
}

#[test]
fn blanks_are_no_error() {
    check(&[
        // DOMAIN.md 10, case 36.
        (
            "UBND XÃ ĐỒI CAO\nSố: /TB-UBND\nĐồi Cao, ngày tháng năm\nTHÔNG BÁO\nVề việc nghỉ lễ",
            "thông báo | - | - | Đồi Cao | UBND XÃ ĐỒI CAO | Về việc nghỉ lễ",
        ),
        // The digits are left behind at the end of the copy.
        (
            "UBND XÃ ĐỒI CAO\nSố:      /TB-UBND\nĐồi Cao, ngày      tháng     năm 2026\nTHÔNG BÁO\nVề việc nghỉ lễ\n\nCác thôn nghỉ.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n\n87\n17\n6\n",
            "thông báo | 87/TB-UBND | 2026-06-17 | Đồi Cao | UBND XÃ ĐỒI CAO | Về việc nghỉ lễ",
        ),
        (
            "UBND XÃ ĐỒI CAO\nSố: .../TB-UBND\nĐồi Cao, ngày … tháng … năm 20…\nTHÔNG BÁO\nVề việc nghỉ lễ\n\n1\n2\n3\n",
            "thông báo | - | - | Đồi Cao | UBND XÃ ĐỒI CAO | Về việc nghỉ lễ",
        ),
        (
            "BÁO CÁO\nVề đê điều\n\nNội dung.\n\nPHỤ LỤC\n(Kèm theo Báo cáo số 7/BC-SXD ngày 2/3/2026 của Sở)",
            "báo cáo | 7/BC-SXD | 2026-03-02 | - | - | Về đê điều",
        ),
    ]);
}

#[test]
fn party_and_youth() {
    check(&[
        (
            "TỈNH UỶ SÔNG NGỌC\n*\nSố 90-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Ngọc, ngày 11 tháng 8 năm 2023\n\nTHÔNG BÁO\nvề kết quả kiểm tra\n-----\nNgày 1",
            "thông báo | 90-TB/TU | 2023-08-11 | Sông Ngọc | TỈNH UỶ SÔNG NGỌC | về kết quả kiểm tra",
        ),
        // DOMAIN.md 10, case 38: the title line names the kind.
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 66-QĐ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Giang, ngày 6 tháng 2 năm 2017\nQUY ĐỊNH\nvề thể loại văn bản\n",
            "quy định | 66-QĐ/TW | 2017-02-06 | Hà Giang | BAN CHẤP HÀNH TRUNG ƯƠNG | về thể loại văn bản",
        ),
        (
            "BCH TỈNH SÔNG NGỌC\n***\nSố: 29-HD/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nSông Ngọc, ngày 1 tháng 3 năm 2024\nHƯỚNG DẪN\nVề trại hè\n",
            "hướng dẫn | 29-HD/TĐTN | 2024-03-01 | Sông Ngọc | BCH TỈNH SÔNG NGỌC | Về trại hè",
        ),
    ]);
    assert_eq!(read("TỈNH ỦY A\nSố 9-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nTHÔNG BÁO").family, Family::Party);
    assert_eq!(read("ĐOÀN TNCS HỒ CHÍ MINH\nTHÔNG BÁO").family, Family::Youth);
    assert_eq!(read("Chuyện Đảng Cộng sản Việt Nam").family, Family::Unknown);
}

#[test]
fn letters_and_telegrams() {
    check(&[
        // DOMAIN.md 10, case 37.
        (
            "VĂN PHÒNG CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3722/VPCP-CN\nV/v cơ chế\nxây dựng đê\n\nBến Ngọc, ngày 8 tháng 5 năm 2026\n\nKính gửi:\n- Sở Xây dựng;\n- Sở Y tế.\n\nXét đề nghị",
            "công văn | 3722/VPCP-CN | 2026-05-08 | Bến Ngọc | VĂN PHÒNG CHÍNH PHỦ | cơ chế xây dựng đê",
        ),
        (
            "SỞ Y TẾ\nSố: 5/SYT-NV                Sông Ngọc, ngày 2 tháng 3 năm 2026\nV/v: khám sức khỏe\nKính gửi: Các bệnh viện.\nSở đề nghị",
            "công văn | 5/SYT-NV | 2026-03-02 | Sông Ngọc | SỞ Y TẾ | khám sức khỏe",
        ),
        ("Kính gửi: Các bệnh viện.\nSở đề nghị", "công văn | - | - | - | - | -"),
        (
            "Số: 5/CĐ-UBND\nSông Ngọc, ngày 2 tháng 3 năm 2026\nCÔNG ĐIỆN\nV/V PHÒNG CHỐNG BÃO\nỦY BAN NHÂN DÂN TỈNH SÔNG NGỌC điện:\n- Các Sở: A, B;\n- UBND các xã.\nTheo dự báo",
            "công điện | 5/CĐ-UBND | 2026-03-02 | Sông Ngọc | ỦY BAN NHÂN DÂN TỈNH SÔNG NGỌC | V/V PHÒNG CHỐNG BÃO",
        ),
    ]);
    let found = read(
        "Số: 5/CĐ-UBND\nCÔNG ĐIỆN\nPHÒNG CHỐNG BÃO THỦ\nTƯỚNG\n\nCHỦ\nTỊCH UBND TỈNH điện:\n- Các Sở: A, B;\n- UBND các xã.\nTheo dự báo",
    );
    assert_eq!(
        found.addressees.iter().map(|it| it.value.as_str()).collect::<Vec<_>>(),
        ["Các Sở: A, B", "UBND các xã"]
    );
    assert_eq!(found.end_line, 9);
}

#[test]
fn pages_that_retell() {
    check(&[
        (
            "# Treo cờ thế nào?\n\nThay mặt Ban Thường vụ Tỉnh ủy, Phó Bí thư Lê Văn Tám đã ký Thông báo kết luận số 31-TB/TU ngày 4/6/2024 của Ban Thường vụ Tỉnh ủy về treo cờ.\n\nTheo đó,",
            "thông báo | 31-TB/TU | 2024-06-04 | - | Ban Thường vụ Tỉnh ủy | về treo cờ",
        ),
        (
            "Ngày 2/10/2025, Văn phòng UBND tỉnh đã ban hành Thông báo 41/TB-VPUB năm 2025 về Kết luận của Chủ tịch tại phiên họp.\n\nTheo đó,",
            "thông báo | 41/TB-VPUB | 2025-10-02 | - | Văn phòng UBND tỉnh | Kết luận của Chủ tịch tại phiên họp",
        ),
        (
            "(Sông Ngọc) - UBND tỉnh vừa ban hành Chỉ thị số 2/CT-UBND ngày 9/9/2025 về đê điều. Tin khác.",
            "chỉ thị | 2/CT-UBND | 2025-09-09 | - | UBND tỉnh | về đê điều",
        ),
        (
            "Thông báo số 5/TB-SYT ngày 2/3/2025 của Sở Y tế về khám sức khỏe\n\nSở Y tế báo",
            "thông báo | 5/TB-SYT | 2025-03-02 | - | Sở Y tế | về khám sức khỏe",
        ),
        // A letter without its head cites others' documents.
        (
            "Kính gửi: Các xã.\nNgày 2/3/2025, UBND tỉnh đã ban hành Công văn số 3/UBND-VX về trường học.",
            "công văn | - | - | - | - | -",
        ),
        ("Căn cứ Nghị quyết số 3/NQ-HĐND ngày 1/1/2025 về đê điều.", "- | - | - | - | - | -"),
    ]);
}

#[test]
fn anything_goes_in() {
    for text in [
        "", "\n\n", "|", "Số:", "ngày", ", ngày tháng năm", "THÔNG BÁO", "Kính gửi", "điện:", "Số: /", "V/v",
        "- ", "KHÓA", "THÔNG BÁO\n(",
    ] {
        read(text);
    }
}
