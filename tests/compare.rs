//! Two notices side by side: what is gained, lost and changed.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

use corpus::pages;
use ro_notice::compare::{Aspect, Comparison, Fate, Pair, compare};
use ro_notice::{Notice, notice};
use std::time::Instant;

const MARCH: &str = "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\nSố: 12/TB-UBND\nLam Giang, ngày 05 tháng 3 năm 2026\n\
    THÔNG BÁO\nKết luận phiên họp tháng 3\n\
    I. Kết quả\n- Thu ngân sách đạt 21,5% dự toán.\n- Giải ngân vốn đầu tư công đạt 9,8% kế hoạch.\n\
    - Trồng mới 120 ha rừng.\n\
    II. Nhiệm vụ\n1. Giao Sở Y tế rà soát mạng lưới trạm y tế xã, báo cáo trước ngày 30/4/2026.\n\
    2. Giao Sở Xây dựng kiểm tra các chung cư cũ, hoàn thành trước ngày 31/5/2026.\n\
    3. Yêu cầu Sở Tài chính công khai dự toán ngân sách.\n\
    4. Yêu cầu Công an tỉnh tuần tra các tuyến đường thủy.\n";

const JUNE: &str = "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\nSố: 40/TB-UBND\nLam Giang, ngày 08 tháng 6 năm 2026\n\
    THÔNG BÁO\nKết luận phiên họp tháng 6\n\
    I. Kết quả\n- Thu ngân sách đạt 52,3% dự toán.\n- Giải ngân vốn đầu tư công ước đạt 31% kế hoạch.\n\
    - Thành lập mới 85 doanh nghiệp.\n\
    II. Nhiệm vụ\n1. Yêu cầu Sở Tài chính công khai dự toán ngân sách.\n\
    2. Giao Sở Nội vụ rà soát mạng lưới trạm y tế xã, báo cáo trước ngày 31/7/2026.\n\
    3. Giao Sở Xây dựng kiểm tra tất cả các chung cư cũ, hoàn thành trước ngày 31/5/2026.\n\
    4. Giao Sở Du lịch mở tuyến tham quan hồ Vân Trì trong tháng 8/2026.\n";

fn fates(pairs: &[Pair]) -> Vec<Fate> {
    pairs.iter().map(Pair::fate).collect()
}

/// What became of the finding whose words hold `words`.
fn pair<'a>(pairs: &'a [Pair], before: &Notice, after: &Notice, words: &str) -> &'a Pair {
    let says = |notice: &Notice, at: Option<usize>| {
        at.is_some_and(|at| {
            let finding = &notice.findings[at];
            let label = finding.indicator.as_ref().and_then(|it| it.label);
            label.map_or_else(|| notice.says(finding), |label| notice.clean(label)).contains(words)
        })
    };
    let found = pairs.iter().find(|pair| says(after, pair.after) || says(before, pair.before));
    found.unwrap_or_else(|| panic!("nothing of {words:?} in {pairs:?}"))
}

#[test]
fn tasks_are_matched_by_their_words() {
    let (before, after) = (notice(MARCH), notice(JUNE));
    let Comparison { tasks, .. } = compare(&before, &after);
    let of = |words: &str| pair(&tasks, &before, &after, words);
    assert_eq!(of("công khai dự toán").fate(), Fate::Same);
    assert_eq!(of("trạm y tế").changed, [Aspect::Actors, Aspect::Deadlines]);
    assert_eq!(of("chung cư").changed, [Aspect::Wording]);
    assert_eq!(of("Vân Trì").fate(), Fate::Gained);
    assert_eq!(of("đường thủy").fate(), Fate::Lost);
    assert_eq!(tasks.len(), 5);
}

#[test]
fn indicators_are_matched_by_what_they_measure() {
    let (before, after) = (notice(MARCH), notice(JUNE));
    let Comparison { indicators, .. } = compare(&before, &after);
    let of = |words: &str| pair(&indicators, &before, &after, words);
    assert_eq!(of("hu ngân sách").changed, [Aspect::Value]);
    assert_eq!(of("iải ngân").changed, [Aspect::Value, Aspect::Status]);
    let fates = fates(&indicators);
    assert_eq!(fates.iter().filter(|&&it| it == Fate::Lost).count(), 1, "{fates:?}");
    assert_eq!(fates.iter().filter(|&&it| it == Fate::Gained).count(), 1, "{fates:?}");
}

#[test]
fn a_notice_is_like_itself_and_unlike_nothing() {
    for page in pages() {
        let read = notice(page.notice());
        let Comparison { tasks, indicators } = compare(&read, &read);
        for pair in tasks.iter().chain(&indicators) {
            assert_eq!((pair.before, pair.fate()), (pair.after, Fate::Same), "{}", page.name());
        }
        let nothing = notice("");
        let gained = compare(&nothing, &read);
        assert!(fates(&gained.tasks).iter().all(|&fate| fate == Fate::Gained));
        assert!(fates(&compare(&read, &nothing).tasks).iter().all(|&fate| fate == Fate::Lost));
    }
}

#[test]
fn another_order_and_another_spelling_are_no_change() {
    let lines: Vec<&str> = MARCH.lines().collect();
    let (head, tasks) = lines.split_at(lines.len() - 4);
    let turned: Vec<String> =
        tasks.iter().rev().map(|line| line.replace("Sở Y tế", "SỞ Y TẾ").replace("thủy", "thuỷ")).collect();
    let after = notice(format!("{}\n{}\n", head.join("\n"), turned.join("\n")));
    let pairs = compare(&notice(MARCH), &after).tasks;
    assert!(fates(&pairs).iter().all(|&fate| fate == Fate::Same), "{pairs:?}");
}

/// Twice the text takes about twice the time, also where all statements are alike.
#[test]
fn time_grows_with_length() {
    for line in ["- Giao Sở Y tế rà soát mạng lưới trạm y tế xã số {n}.\n", "- Giao Sở Y tế báo cáo.\n"]
    {
        let text = |times: usize| {
            let lines: String = (0..times).map(|n| line.replace("{n}", &n.to_string())).collect();
            notice(format!("II. Nhiệm vụ\n{lines}"))
        };
        let (small, large) = (text(1_000), text(4_000));
        let took = |notice: &Notice| {
            let begun = Instant::now();
            let pairs = compare(notice, notice).tasks;
            assert!(pairs.len() >= 1_000);
            begun.elapsed().as_secs_f64()
        };
        let (one, four) = (took(&small).min(took(&small)), took(&large));
        assert!(four < 16.0 * one.max(0.01), "{line:?}: {one} s and {four} s");
    }
}
