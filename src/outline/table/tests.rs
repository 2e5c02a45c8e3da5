//! Tables as they are pasted.

use super::*;
use crate::text::{Source, lex};

/// The columns by the first letter of what they hold, then each row's cells: `column=words`.
fn shown(text: &str) -> Vec<String> {
    let source = Source::new(text);
    let read = crate::outline::relined(&source, lex(&source));
    let mut out = Vec::new();
    for grid in find(&source, &read, 0..read.lines.len()) {
        let columns = grid.columns.iter().map(|it| format!("{it:?}").chars().take(1).collect::<String>());
        out.push(columns.collect());
        for row in grid.cells.chunk_by(|one, other| one.row == other.row).filter(|row| row[0].row.is_some()) {
            let cell = |cell: &Block| {
                let words = read.lines[cell.lines.start].first..read.lines[cell.lines.end - 1].last;
                let tokens = &read.tokens[words.start as usize..words.end as usize];
                let span = tokens[0].span.to(tokens[tokens.len() - 1].span);
                let words: Vec<&str> = source.slice(span).split_whitespace().collect();
                format!("{}={}", cell.column, words.join(" "))
            };
            out.push(row.iter().map(cell).collect::<Vec<_>>().join(" "));
        }
    }
    out
}

#[test]
fn rows_between_bars() {
    let want = ["NWLPD", "0=1 1=Mời khách 2=Phòng A 3=Phòng B 4=01/3", "0=2 1=Dựng rạp 2=Phòng B 4=Tháng 3"];
    let inline = "|TT|Nội dung|Chủ trì|Phối hợp|Thời gian|\n|1|Mời khách|Phòng A|Phòng B|01/3|\n|2|Dựng rạp|Phòng B||Tháng 3|\n\n1. Sau bảng.\n";
    assert_eq!(shown(inline), want);
    let markdown = "| TT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n| --- | --- | :-: | --- | --- |\n| 1 | Mời khách | Phòng A | Phòng B | 01/3 |\n| 2 | Dựng rạp | Phòng B | | Tháng 3 |\nSau bảng.";
    assert_eq!(shown(markdown), want);
    let open = "TT|Nội dung|Chủ trì|Phối hợp|Thời gian\n1|Mời\nkhách|Phòng A|Phòng B|01/3\n2|Dựng rạp|Phòng B||Tháng 3\nSau bảng.";
    assert_eq!(shown(open), want);
    let alone = "|\nTT\n|\nNội dung\n|\nChủ\ntrì\n|\nPhối hợp\n|\nThời gian\n|\n|\n1\n|\nMời\nkhách\n|\nPhòng A\n|\nPhòng B\n|\n01/3\n|\n|\n2\n|\nDựng rạp\n|\nPhòng B\n|\n|\nTháng 3\n|\n\nSau bảng.\n";
    assert_eq!(shown(alone), want);
    // The last bar is lost where the text ends.
    let cut = alone.strip_suffix("\n|\n\nSau bảng.\n").unwrap_or_default();
    assert_eq!(shown(cut), want);
}

#[test]
fn rows_with_tabs() {
    let want = ["NWLPD", "0=1 1=Mời khách 2=Phòng A 3=Phòng B 4=01/3", "0=2 1=Dựng rạp 2=Phòng B 4=Tháng 3"];
    let text = "Bảng:\nTT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n1\tMời\nkhách\tPhòng A\tPhòng B\t01/3\n2\tDựng rạp\tPhòng B\t\tTháng 3\n\nSau bảng.";
    assert_eq!(shown(text), want);
}

#[test]
fn cells_on_lines_of_their_own() {
    let text = "STT\nNội dung\nĐơn vị chủ trì\nPhối hợp\nThời hạn\n1\nMời khách\nPhòng A\nPhòng B\n01/3/2026\n2\nDựng\nrạp\nPhòng B\nTháng 3/2026\n\nNơi nhận:\n- Như trên;";
    assert_eq!(
        shown(text),
        [
            "NWLPD",
            "0=1 1=Mời khách 2=Phòng A 3=Phòng B 4=01/3/2026",
            "0=2 1=Dựng rạp 2=Phòng B 4=Tháng 3/2026"
        ]
    );
}

#[test]
fn headers_of_two_rows_groups_and_spanned_cells() {
    let two = "|TT|Nội dung|Phân công|Thời gian|\n|Chủ trì|Phối hợp|\n|1|Mời khách|Phòng A|Phòng B|01/3|\n";
    assert_eq!(shown(two), ["NWLPD", "0=1 1=Mời khách 2=Phòng A 3=Phòng B 4=01/3"]);
    let groups = "|\nTT\n|\nNhiệm vụ\n|\nChủ trì\n|\nPhối hợp\n|\nThời hạn\n|\n|\nI\n|\nVỀ KINH TẾ\n|\n|\n1\n|\nMời khách\n|\nSở A\n|\nSở B\n|\n2026\n|\n|\nUBND các xã\n|\nCác thôn\n|\n";
    assert_eq!(
        shown(groups),
        ["NWLPD", "0=I 1=VỀ KINH TẾ", "0=1 1=Mời khách 2=Sở A 3=Sở B 4=2026 2=UBND các xã 3=Các thôn"]
    );
}

#[test]
fn what_is_no_table() {
    for text in [
        "|\n**SỞ NỘI VỤ**\n|\n**CỘNG HÒA**\n|\n|\nSố: 1/TB-SNV\n|\nKhê Sơn, ngày 03 tháng 02 năm 2026\n|\n",
        "|\nNơi nhận:\n- Như trên;\n|\nCHỦ TỊCH\n|\n",
        "TT. Tỉnh ủy\tSở A\nTT HĐND\tSở B\n",
        "Nội dung: thời gian, chủ trì.\n1. Rà soát\n",
        "STT\n1\n2\n",
        "STT\n",
        "|STT|",
        "STT\t",
    ] {
        assert_eq!(shown(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn tables_of_figures_list_no_tasks() {
    let text = "TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch\n1\tThu ngân sách\ttỷ đồng\t1.200\n2\tHộ nghèo\t%\t3,5\n";
    assert_eq!(shown(text)[0], "NOOO");
}
