//! The head, the empty page and the panes.

use super::Lang;

words! {
    // The head.
    tagline: "Rõ người, rõ việc, rõ thời hạn", "Clear who, clear what, clear by when";
    stays_here: "Văn bản không rời khỏi máy này", "Your text never leaves this device";
    new_text: "Văn bản mới", "New text";
    language: "Ngôn ngữ", "Language";
    theme: "Giao diện", "Appearance";
    theme_auto: "Theo máy", "System";
    theme_light: "Sáng", "Light";
    theme_dark: "Tối", "Dark";
    skip_to_outline: "Đến dàn ý", "Skip to the outline";
    skip_to_text: "Đến văn bản", "Skip to the text";
    skip_to_panel: "Đến phần tổng hợp", "Skip to the summary";

    // The empty page.
    hero: "Thông báo dài, đọc là rõ", "Long notices, made clear";
    what_it_does: "Dán một thông báo, kết luận, công điện… và Rõ dựng ngay dàn ý, đánh dấu quyết định, việc phải làm, chỉ tiêu và bài học, rồi gom lại bên cạnh.", "Paste a Vietnamese official notice and Rõ at once shows its outline, marks the decisions, tasks, indicators and lessons in it, and gathers them beside the text.";
    where_it_stays: "Mọi việc diễn ra trong trình duyệt: văn bản không rời khỏi máy này.", "Everything happens in your browser: the text stays on this device.";
    paste_label: "Văn bản cần đọc", "The text to read";
    paste_hint: "Dán văn bản vào đây (Ctrl+V), hoặc gõ trực tiếp…", "Paste the text here (Ctrl+V), or type…";
    open_file: "Mở tệp", "Open files";
    or_drop: "hoặc kéo tệp vào khung", "or drop one on the box";
    try_samples: "Chưa có văn bản? Thử với bản mẫu:", "No text at hand? Try a sample:";
    sample_note: "Các bản mẫu do chúng tôi tự viết; địa danh, cơ quan và người trong đó không có thật.", "We wrote the samples ourselves; their places, bodies and people are invented.";
    words_of(count): "khoảng {count} chữ", "about {count} words";
    restore: "Lấy lại văn bản trước", "Bring back the text before";
    restore_named(title): "Lấy lại «{title}»", "Bring back «{title}»";

    // The panes.
    pane_outline: "Dàn ý", "Outline";
    pane_text: "Văn bản", "Text";
    pane_panel: "Tổng hợp", "Summary";
    panes: "Các phần của trang", "Parts of the page";
    open_all: "Mở hết", "Expand all";
    close_all: "Gập hết", "Collapse all";
    mode: "Cách xem văn bản", "How to show the text";
    mode_read: "Bản đọc", "Reading view";
    mode_raw: "Nguyên văn", "As pasted";
    legend: "Đang đánh dấu", "Marked in the text";
    legend_toggle(kind): "Hiện dấu: {kind}", "Show marks: {kind}";
    reading_long: "Đang đọc văn bản dài…", "Reading a long text…";
    read_summary(parts, found): "Đã đọc: {parts} mục, {found} nội dung được đánh dấu.", "Read: parts {parts}, passages marked {found}.";
    found_of(count, kind): "{kind}: {count}", "{kind}: {count}";
    mark_of(kind): "{kind}: xem trong phần tổng hợp", "{kind}: show in the summary";
}
