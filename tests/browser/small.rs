//! At 320 pixels, which is also 1280 at a zoom of 400 %: nothing is lost, nothing
//! scrolls in two directions, everything that acts can be reached.

use serde_json::json;

use crate::harness::Page;

/// What is wider than the page, cut off, or cannot be brought into reach.
const LOST: &str = "
    const lost = [];
    if (document.documentElement.scrollWidth > innerWidth)
        lost.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const shown = one => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden';
    const name = one => `${one.tagName}.${one.className} «${one.textContent.trim().slice(0, 30)}»`;
    for (const one of document.querySelectorAll('button, [role=button], [role=tab], [role=treeitem], input, textarea, a[href]')) {
        // What only the keyboard brings out stands outside until it does.
        if (!shown(one) || one.matches('.head-skip')) continue;
        one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const box = one.getClientRects()[0];
        if (box.left < -1 || box.right > innerWidth + 1 && box.width <= innerWidth) lost.push(`${name(one)} stands outside`);
        const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), box.top + Math.min(box.height / 2, 8)];
        const there = document.elementFromPoint(x, y);
        if (!there || !(one.contains(there) || there.contains(one))) lost.push(`${name(one)} is covered by ${there && name(there)}`);
    }
    // Words that are cut where no scrolling brings them back.
    for (const one of document.querySelectorAll('h1, h2, h3, p, button, td, dd, dt, li')) {
        const style = getComputedStyle(one);
        const clamped = style.webkitLineClamp !== 'none' || one.closest('.outline-label, .page-status, .outline-kind');
        if (shown(one) && style.overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1 && !clamped)
            lost.push(`${name(one)} is cut`);
    }
    return lost";

fn lost(page: &Page, state: &str) -> Vec<String> {
    let found = page.run(LOST, vec![]);
    found
        .as_array()
        .into_iter()
        .flatten()
        .map(|line| format!("{state}: {}", line.as_str().unwrap_or("?")))
        .collect()
}

fn walk(width: u32, height: u32) {
    let page = Page::open();
    page.set_viewport(width, height);
    page.reload();
    let mut wrong = lost(&page, "empty");
    page.click("[data-sample=state]");
    page.wait_until("the text", || page.count("mark[data-kind=task]") > 5);
    for lang in ["vi", "en"] {
        page.run("document.querySelector(`[data-lang=${arguments[0]}]`).click()", vec![json!(lang)]);
        for pane in ["outline", "text", "panel"] {
            page.run(
                "document.querySelector(`button[data-pane=${arguments[0]}]`).click()",
                vec![json!(pane)],
            );
            wrong.extend(lost(&page, &format!("{pane} {lang}")));
        }
        let tabs = page
            .run("return [...document.querySelectorAll('[role=tab]')].map(tab => tab.dataset.tab)", vec![]);
        for tab in tabs.as_array().into_iter().flatten() {
            page.run(
                "document.querySelector(`[role=tab][data-tab=${arguments[0]}]`).click()",
                vec![tab.clone()],
            );
            wrong.extend(lost(&page, &format!("{tab} {lang}")));
        }
    }
    page.run("document.querySelector('button[data-pane=text]').click()", vec![]);
    page.run("document.querySelector('[data-mode=raw]').click()", vec![]);
    wrong.extend(lost(&page, "as pasted"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn nothing_is_lost_at_320_pixels() {
    walk(320, 640);
}

#[test]
fn nothing_is_lost_at_400_percent() {
    walk(320, 256);
}
