//! Doubts: each where it belongs, and not beside it.

use super::{CONCLUDED, TASKS, dated};
use ro_notice::facet::DoubtKind::{
    self, AmbiguousNumber, DeadlinePassed, NoActor, NoDeadline, NumberingGap, NumberingRepeat, SumDiffers,
};
use ro_notice::notice;

/// The words of the doubts of one kind.
fn doubted(text: &str, kind: DoubtKind) -> Vec<String> {
    let read = notice(text);
    let doubts = read.doubts.iter().filter(|doubt| doubt.kind == kind);
    doubts.map(|doubt| read.clean(doubt.span)).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn numbering_gaps_and_repeats() {
    let numbered = |second: &str, third: &str| {
        format!("1. Sở Y tế rà soát hồ sơ.\n\n{second} Sở Nội vụ báo cáo.\n\n{third} Sở Tài chính họp.\n")
    };
    assert_eq!(doubted(&numbered("2.", "4."), NumberingGap), ["4."]);
    assert_eq!(doubted(&numbered("2.", "2."), NumberingRepeat), ["2."]);
    for kind in [NumberingGap, NumberingRepeat] {
        assert_eq!(doubted(&numbered("2.", "3."), kind), NONE);
        // Vietnamese letters: đ follows d, g follows e, k follows i.
        assert_eq!(
            doubted("d) Một.\n\nđ) Hai.\n\ne) Ba.\n\ng) Bốn.\n\nh) Năm.\n\ni) Sáu.\n\nk) Bảy.\n", kind),
            NONE
        );
    }
}

#[test]
fn sums_that_do_not_come_out() {
    let sum =
        |second: &str| format!("{CONCLUDED}Đã có 11/40 chỉ tiêu đạt, {second} chỉ tiêu đang thực hiện.\n");
    assert_eq!(doubted(&sum("28/40"), SumDiffers).len(), 1);
    assert_eq!(doubted(&sum("29/40"), SumDiffers), NONE);
    // Shares of different wholes make no sum.
    assert_eq!(doubted(&sum("28/45"), SumDiffers), NONE);
}

#[test]
fn deadlines_before_the_document() {
    let due =
        |when: &str| format!("{}Giao Sở Y tế rà soát hồ sơ {when}.\n", dated("ngày 10 tháng 3 năm 2026"));
    assert_eq!(doubted(&due("trước ngày 01/02/2026"), DeadlinePassed), ["trước ngày 01/02/2026"]);
    assert_eq!(doubted(&due("trước ngày 01/4/2026"), DeadlinePassed), NONE);
    assert_eq!(doubted(&due("trong tháng 3 năm 2026"), DeadlinePassed), NONE);
    // Without a date of its own nothing is before it.
    let undated = format!("{TASKS}Giao Sở Y tế rà soát hồ sơ trước ngày 01/02/2026.\n");
    assert_eq!(doubted(&undated, DeadlinePassed), NONE);
}

#[test]
fn numbers_that_can_be_read_two_ways() {
    let hold = |number: &str| format!("{CONCLUDED}Toàn tỉnh hiện có {number} hộ nghèo.\n");
    assert_eq!(doubted(&hold("2,500"), AmbiguousNumber), ["2,500 hộ nghèo"]);
    for number in ["2.500", "2,5", "18,551,250"] {
        assert_eq!(doubted(&hold(number), AmbiguousNumber), NONE, "{number}");
    }
}

#[test]
fn tasks_without_actor_or_time() {
    let whole = format!("{TASKS}Giao Sở Y tế rà soát hồ sơ trước ngày 30/6/2026.\n");
    for kind in [NoActor, NoDeadline] {
        assert_eq!(doubted(&whole, kind), NONE);
    }
    let nobody = format!("{TASKS}Rà soát hồ sơ các dự án, hoàn thành trước ngày 30/6/2026.\n");
    assert_eq!(doubted(&nobody, NoActor).len(), 1);
    let no_time = format!("{TASKS}Giao Sở Y tế rà soát hồ sơ các dự án.\n");
    assert_eq!(doubted(&no_time, NoDeadline).len(), 1);
    assert_eq!(doubted(&no_time, NoActor), NONE);
    // A formula that closes many notices asks for neither.
    let formula = format!("{TASKS}Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.\n");
    assert_eq!(doubted(&formula, NoDeadline), NONE);
}
