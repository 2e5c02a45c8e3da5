//! Markers of DOMAIN.md 2.1 and the rejects of 2.3.

use super::*;
use crate::text::lex;

fn read(line: &str) -> Option<(Style, u32)> {
    let source = Source::new(line);
    Marker::read(&source, &lex(&source).tokens).map(|marker| (marker.style, marker.value))
}

/// Markers of DOMAIN.md 2.1 and the rejects of 2.3.
#[test]
fn reads_markers_and_only_markers() {
    use Style::*;
    let mut wrong = Vec::new();
    for (line, want) in [
        ("I. KẾT QUẢ", Some((Roman, 1))),
        ("II- NHIỆM VỤ", Some((Roman, 2))),
        ("IV/ TỔ CHỨC", Some((Roman, 4))),
        ("III.MỤC TIÊU", Some((Roman, 3))),
        ("**V. KINH PHÍ**", Some((Roman, 5))),
        ("A. ĐÁNH GIÁ", Some((Capital, 1))),
        ("B. nhiệm vụ", Some((Capital, 2))),
        ("1. Ban Chấp hành", Some((Arabic, 1))),
        ("2) Giao Sở", Some((Arabic, 2))),
        ("3- Yêu cầu", Some((Arabic, 3))),
        ("4/ Về kinh tế", Some((Arabic, 4))),
        ("5.Giao UBND", Some((Arabic, 5))),
        ("1. **Ủy ban nhân dân xã:** Chủ trì", Some((Arabic, 1))),
        ("1.1. Kinh tế-xã hội", Some((Decimal(2), 1))),
        ("2.3 Văn hóa", Some((Decimal(2), 3))),
        ("1.2.1. Nông nghiệp", Some((Decimal(3), 1))),
        ("1.1.Kinh tế", Some((Decimal(2), 1))),
        ("a) Xây dựng", Some((Letter, 1))),
        ("đ) Tổ chức", Some((Letter, 5))),
        ("c- Thực hiện", Some((Letter, 3))),
        ("e/ Kiểm tra", Some((Letter, 6))),
        ("(1) Rà soát", Some((InBrackets, 1))),
        ("(a) Lập", Some((LetterInBrackets, 1))),
        ("(ii) Trình", Some((SmallRoman, 2))),
        ("- Nghiên cứu", Some((Bullet('-'), 0))),
        ("-Vụ Nuôi trồng", Some((Bullet('-'), 0))),
        ("+ Tăng cường", Some((Bullet('+'), 0))),
        ("• Giao Sở", Some((Bullet('•'), 0))),
        ("Điều 1. Phạm vi", Some((Article, 1))),
        ("Điều 12", Some((Article, 12))),
        ("**Điều 2.** Giao Sở", Some((Article, 2))),
        ("Phần thứ hai: PHƯƠNG HƯỚNG", Some((Part, 2))),
        ("Chương I", Some((Chapter, 1))),
        ("Một là, giữ vững", Some((OneIs, 1))),
        ("Mười một là, thực hiện", Some((OneIs, 11))),
        ("Thứ nhất, về nhận thức", Some((First, 1))),
        ("Bước 2. Trình", Some((Step, 2))),
        ("Khoản 2. Giao Sở", Some((Clause, 2))),
        ("① Rà soát", Some((InBrackets, 1))),
        ("⑫ Rà soát", Some((InBrackets, 12))),
        ("2.1 - Các đơn vị", Some((Decimal(2), 1))),
        ("Khoản 1 Điều 7", None),
        ("Khoản chi này", None),
        ("2.1 - 2.5 tấn", None),
        ("### Điều 2, Nghị định", Some((Article, 2))),
        ("### Quan điểm", Some((Heading(3), 0))),
        ("#quandiem", None),
        ("1.500 hộ nghèo", None),
        ("11/40 chỉ tiêu", None),
        ("10-8-2023", None),
        ("10.8.2023", None),
        ("2023. Năm nay", None),
        ("V/v triển khai", None),
        ("đ/c Bí thư", None),
        ("A Pót", None),
        ("C. Mác", None),
        ("VI PHẠM", None),
        ("Mục tiêu 2025", None),
        ("Phần lớn các xã", None),
        ("Chương trình hành động", None),
        ("Điều kiện", None),
        ("Điều 5 Quy chế này", None),
        ("Thứ hai, ngày 14/8, họp giao ban", None),
        ("Thứ trưởng Bộ", None),
        ("-5 độ", None),
        ("- 2 -", None),
        ("3 - 4% mỗi năm", None),
        ("17:30", None),
        ("(Ban hành kèm theo", None),
        ("Năm 2023 là năm", None),
        ("", None),
    ] {
        let got = read(line);
        if got != want {
            wrong.push(format!("{line}: want {want:?}, got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
