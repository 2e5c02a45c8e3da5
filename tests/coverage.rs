//! What the coverage of a notice counts, and what it leaves.

use ro_notice::coverage::{Share, Unit, coverage};
use ro_notice::notice;

const TEXT: &str = "\
ỦY BAN NHÂN DÂN TỈNH LAM GIANG
Số: 41/TB-UBND
Lam Giang, ngày 05 tháng 3 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp ngày 02 tháng 3 năm 2026

Ngày 02 tháng 3 năm 2026, tại trụ sở Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh chủ trì họp với 12 sở. Sau khi \
nghe báo cáo, Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:

I. KẾT QUẢ ĐẠT ĐƯỢC

1. Toàn tỉnh đã trồng 120 ha rừng. Hồ sơ số 7 đặt tại kho của Ban Quản lý dự án Suối Mơ.

II. NHIỆM VỤ

1. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát hồ sơ theo Công văn số 15/SXD-QH ngày 02/01/2026 của Sở \
Xây dựng, hoàn thành trước ngày 30/6/2026.

2. Nhà kho cạnh Trạm Y tế xã Đồi Cao là nhà của dân từ năm 1998.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

CHỦ TỊCH

Trần Thị Ngát
";

/// What is left of one unit, in words.
fn left(text: &str, unit: Unit) -> Vec<String> {
    let read = notice(text);
    let found = coverage(&read).left;
    found.iter().filter(|left| left.unit == unit).map(|left| read.clean(left.span)).collect()
}

#[test]
fn what_nothing_speaks_of_is_left() {
    let sentences = [
        "Hồ sơ số 7 đặt tại kho của Ban Quản lý dự án Suối Mơ.",
        "Nhà kho cạnh Trạm Y tế xã Đồi Cao là nhà của dân từ năm 1998.",
    ];
    assert_eq!(left(TEXT, Unit::Sentence), sentences);
    // «12 sở» stands in the account of the meeting, «15/SXD-QH» is a name, «120 ha» an indicator.
    assert_eq!(left(TEXT, Unit::Number), ["7"]);
    assert_eq!(left(TEXT, Unit::Date), ["năm 1998"]);
    assert_eq!(left(TEXT, Unit::Body), ["Ban Quản lý dự án Suối Mơ", "Trạm Y tế xã Đồi Cao"]);
}

#[test]
fn shares_count_what_is_there() {
    let found = coverage(&notice(TEXT));
    // Meeting, lead-in, two headings, a result, a task, and what is left.
    assert_eq!(found.of(Unit::Sentence), Share { all: 8, told: 6 });
    assert_eq!(found.of(Unit::Date), Share { all: 5, told: 4 });
    let lacking: u32 = found.shares.iter().map(|share| share.all - share.told).sum();
    assert_eq!(found.left.len(), lacking as usize);
}

#[test]
fn nothing_is_all_of_nothing() {
    let found = coverage(&notice(""));
    assert_eq!(found.shares, [Share::default(); 4]);
    assert!(found.left.is_empty());
}

/// A heading, a viewpoint and a legal basis say what they are by their place; the same
/// words in no such place are left.
#[test]
fn a_part_accounts_for_its_sentences() {
    let plain = "1. Nước là tài sản chung của cộng đồng.\n\n2. Đất là của dân.\n";
    assert_eq!(left(plain, Unit::Sentence).len(), 2);
    let under = format!("I. QUAN ĐIỂM\n\n{plain}");
    assert_eq!(left(&under, Unit::Sentence), Vec::<String>::new());
}
