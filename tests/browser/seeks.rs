//! Searching without accents; text in an encoding of before Unicode.

use crate::harness::{Key, Page};

/// A notice of our own as TCVN3 has it.
pub fn tcvn3() -> String {
    // Letters of TCVN3 seen as Latin-1, for those that the words below need.
    let table = [
        ('ô', '«'),
        ('á', '¸'),
        ('à', 'µ'),
        ('ậ', 'Ë'),
        ('ế', 'Õ'),
        ('ề', 'Ò'),
        ('ị', 'Þ'),
        ('ạ', '¹'),
        ('ộ', 'é'),
        ('ọ', 'ä'),
        ('ở', 'ë'),
        ('ụ', 'ô'),
        ('ư', '\u{ad}'),
        ('ớ', 'í'),
        ('ờ', 'ê'),
        ('đ', '®'),
        ('â', '©'),
        ('ê', 'ª'),
        ('ă', '¨'),
        ('ơ', '¬'),
        ('ố', 'è'),
        ('ấ', 'Ê'),
        ('ủ', 'ñ'),
        ('ợ', 'î'),
        ('ệ', 'Ö'),
        ('ể', 'Ó'),
        ('ả', '¶'),
        ('ầ', 'Ç'),
        ('ũ', 'ò'),
        ('ã', '·'),
        ('ò', 'ß'),
        ('ó', 'ã'),
        ('ứ', 'ø'),
        ('ừ', 'õ'),
        ('ự', 'ù'),
        ('ì', '×'),
        ('ý', 'ý'),
    ];
    let letter = |c: char| table.iter().find(|(good, _)| *good == c).map_or(c, |&(_, old)| old);
    "Kết luận của lãnh đạo xã tại cuộc họp về rà soát đất đai\n\n\
     1. Giao các đơn vị rà soát toàn bộ hồ sơ đất đai, báo cáo kết quả trước ngày 30/6/2025.\n\
     2. Yêu cầu các thôn tiếp tục thực hiện nhiệm vụ được giao, bảo đảm đúng thời hạn.\n"
        .chars()
        .map(letter)
        .collect()
}

fn reading() -> Page {
    let page = Page::open();
    page.click("[data-sample=party]");
    page.wait_until("the marks", || page.count("mark[data-kind=task]") > 3);
    page
}

/// What the browser sets off: the words at the place one is at, and how many others.
fn set_off(page: &Page) -> (String, u64) {
    let script = "const words = name => [...CSS.highlights.get(name) ?? []].map(range => range.toString());
        return [words('found-here').join('|'), words('found').length]";
    let found = page.run(script, vec![]);
    (found[0].as_str().unwrap_or_default().to_lowercase(), found[1].as_u64().unwrap_or(0))
}

#[test]
fn a_search_counts_shows_and_filters() {
    let page = reading();
    page.run("document.activeElement.blur()", vec![]);
    page.type_into("body", "/");
    page.wait_for_count("#search:focus", 1);
    page.type_into("#search", "truoc ngay");
    page.wait_until("places found", || page.text(".search-count").contains('/'));
    let count = page.text(".search-count");
    let total: usize = count.split(['/', ' ']).nth(1).and_then(|it| it.parse().ok()).expect("a number");
    assert!(total > 1, "{count}");
    page.wait_until("the place", || set_off(&page).0.contains("trước ngày"));
    assert_eq!(set_off(&page).1 + 1, total as u64);
    let at = |page: &Page| page.text(".search-count").split('/').next().map(str::to_owned);
    let first = at(&page);
    page.press(&[Key::Enter]);
    page.wait_until("the next place", || at(&page) != first);
    page.run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true }))", vec![]);
    page.wait_until("the place before", || at(&page) == first);
    // Items without the words are away, those with them stay.
    let items = "return ['.search-miss', ':not(.search-miss)'].map(one =>
        document.querySelectorAll(`.panel [data-finding][data-kind]${one}`).length)";
    let found = page.run(items, vec![]);
    assert!(found[0].as_u64() > Some(0) && found[1].as_u64() > Some(0), "{found}");
    page.press(&[Key::Escape]);
    page.wait_for_count("#search", 0);
    assert_eq!(set_off(&page), (String::new(), 0));
    assert_eq!(page.count(".search-miss"), 0);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn what_is_not_there_is_said() {
    let page = reading();
    page.click("[data-action=search]");
    page.type_into("#search", "khong he co");
    page.wait_until("the word", || page.text(".search-count").contains("không thấy"));
    assert_eq!(set_off(&page), (String::new(), 0));
}

#[test]
fn a_decomposed_text_is_set_off_letter_by_letter() {
    let page = Page::open();
    // As macOS and many PDFs have it: every mark apart.
    page.paste("1. Giao So\u{31b}\u{309} Y te\u{302}\u{301} ra\u{300} soa\u{301}t.\n");
    page.wait_until("the text", || page.count(".text-p") > 0);
    page.click("[data-action=search]");
    page.type_into("#search", "so y te");
    page.wait_until("the words", || !set_off(&page).0.is_empty());
    let words = "return [...CSS.highlights.get('found-here')].map(range => range.toString().normalize('NFC')).join('')";
    assert_eq!(page.run(words, vec![]), "Sở Y tế");
}

#[test]
fn an_old_encoding_is_shown_and_converted_when_told() {
    let page = Page::open();
    let old = tcvn3();
    page.paste(&old);
    page.wait_for_count(".legacy[data-encoding=tcvn3]", 1);
    assert!(page.texts(".legacy-after").concat().contains("rà soát"), "{:?}", page.texts(".legacy-after"));
    assert!(page.count(".legacy-rows .legacy-line") <= 3);
    // Nothing was changed yet.
    assert_eq!(page.value("#paste"), old);
    page.click("[data-action=mend]");
    page.wait_until("Unicode", || page.value("#paste").contains("Giao các đơn vị rà soát"));
    page.wait_for_count(".legacy", 0);
    assert!(page.count("mark[data-kind=task]") > 0);
    // The text as pasted can be had again, and may be left as it is.
    page.click("[data-action=new]");
    page.click("[data-action=restore]");
    page.wait_until("the text", || page.count(".text-p") > 0);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn an_old_encoding_may_be_left() {
    let page = Page::open();
    page.paste(&tcvn3());
    page.click("[data-action=leave]");
    page.wait_for_count(".legacy", 0);
    assert_eq!(page.value("#paste"), tcvn3());
}
