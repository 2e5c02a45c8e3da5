//! Two notices side by side.

use crate::harness::Page;

const MARCH: &str = "SỞ XÂY DỰNG\nSố: 7/TB-SXD\nLam Giang, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nKết luận giao ban tháng 3\n\
    1. Kết quả: đã kiểm tra đạt 21,5% kế hoạch.\n\
    2. Giao Phòng Quy hoạch rà soát các đồ án trước ngày 30/6/2026.\n\
    3. Yêu cầu Thanh tra Sở kiểm tra các công trình.\n";

const JUNE: &str = "SỞ XÂY DỰNG\nSố: 19/TB-SXD\nLam Giang, ngày 08 tháng 6 năm 2026\nTHÔNG BÁO\nKết luận giao ban tháng 6\n\
    1. Kết quả: đã kiểm tra đạt 48% kế hoạch.\n\
    2. Giao Phòng Quy hoạch rà soát các đồ án trước ngày 31/8/2026.\n\
    3. Giao Văn phòng Sở số hóa hồ sơ lưu trữ.\n";

/// How many entries of a kind came to this.
fn count(page: &Page, kind: &str, fate: &str) -> String {
    let css = format!(".compare-part[data-kind={kind}] [data-fate={fate}][data-count]");
    if page.count(&css) == 0 {
        "0".to_owned()
    } else {
        page.attribute(&css, "data-count").unwrap_or_default()
    }
}

#[test]
fn a_second_notice_shows_what_changed_came_and_went() {
    let page = Page::open();
    page.paste(JUNE);
    page.wait_for_count("mark[data-kind=task]", 2);
    let loaded = page.requests();
    page.click("[data-tab=compare]");
    page.type_into("#compare", "x");
    let script = "document.querySelector('#compare').value = arguments[0]";
    page.run(script, vec![MARCH.into()]);
    page.click(".compare-go");
    page.wait_for_count(".compare-part", 2);
    for (kind, fate, want) in [
        ("task", "changed", "1"),
        ("task", "gained", "1"),
        ("task", "lost", "1"),
        ("indicator", "changed", "1"),
        ("indicator", "gained", "0"),
    ] {
        assert_eq!(count(&page, kind, fate), want, "{kind} {fate}");
    }
    let changed = page.text(".compare-part[data-kind=task] [data-aspect=deadlines]");
    assert!(changed.contains("30/6/2026") && changed.contains("31/8/2026"), "{changed:?}");
    let value = page.text(".compare-part[data-kind=indicator] [data-aspect=value]");
    assert!(value.contains("21,5") && value.contains("48"), "{value:?}");
    // The text on the page is the later one, by its date.
    assert!(page.text(".compare-notice:nth-child(2)").contains("đang xem"));

    page.click(".compare-part[data-kind=task] .compare-item[data-fate=gained] [data-action=show]");
    page.wait_for_count(".text-body [data-flash]", 1);
    assert!(page.text(".text-body [data-flash]").contains("Văn phòng Sở"));

    page.click("[data-action=compare-swap]");
    page.wait_until("the other text", || page.text(".text-body").contains("21,5%"));
    assert_eq!(
        (count(&page, "task", "gained"), count(&page, "task", "lost")),
        ("1".to_owned(), "1".to_owned())
    );
    assert!(page.text(".compare-notice:nth-child(1)").contains("đang xem"));
    page.click("[data-action=compare-turn]");
    page.wait_until("the other order", || page.text(".compare-notice:nth-child(2)").contains("đang xem"));
    page.click("[data-action=compare-leave]");
    page.wait_for_count("#compare", 1);
    assert_eq!(page.requests(), loaded, "the second text leaves no more than the first");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_text_shown_before_is_one_press_away() {
    let page = Page::open();
    page.paste(MARCH);
    page.wait_for_count("mark[data-kind=task]", 2);
    page.click("[data-mode=raw]");
    page.paste(JUNE);
    page.wait_until("the later text", || page.text(".text-body").contains("48%"));
    page.click("[data-tab=compare]");
    page.click("[data-action=compare-before]");
    page.wait_for_count(".compare-part", 2);
    assert_eq!(count(&page, "task", "changed"), "1");
}
