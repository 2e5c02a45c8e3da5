//! What a reader sets, the drafts, and the keys.

use super::Lang;

words! {
    // Settings.
    settings: "Tùy chỉnh", "Settings";
    size: "Cỡ chữ", "Text size";
    size_normal: "Vừa", "Normal";
    size_large: "Lớn", "Large";
    size_larger: "Rất lớn", "Very large";
    reading_help: "Dễ đọc, dễ dùng", "Easier to read and use";
    contrast: "Tương phản cao", "High contrast";
    calm: "Bớt chuyển động", "Less motion";
    single_keys: "Phím tắt một phím", "Single-key shortcuts";
    keep: "Giữ bản nháp trên máy này", "Keep drafts on this device";
    keep_hint: "Văn bản được giữ trong trình duyệt của máy này để mở lại sau khi tải lại trang hay mất điện; không gửi đi đâu. Tắt đi là xóa hết.", "Texts are kept in this browser, to be there again after a reload or a power cut; nothing is sent anywhere. Turning this off deletes them.";
    keep_file_hint: "Trang đang mở từ một tệp trên máy: mọi tệp HTML khác trên máy cũng đọc được bản nháp, nên bình thường Rõ không giữ.", "The page is open from a file: every other HTML file on this device could read the drafts, so Rõ keeps none unless you say so.";
    widen_outline: "Độ rộng dàn ý", "Width of the outline";
    widen_panel: "Độ rộng phần tổng hợp", "Width of the summary";
    levels: "Mở đến cấp", "Expand to level";
    level(number): "Cấp {number}", "Level {number}";

    // Drafts.
    drafts: "Bản nháp trên máy này", "Drafts on this device";
    draft_about(when, words): "{when}, khoảng {words} chữ", "{when}, about {words} words";
    draft_untitled: "Chưa có tên", "Untitled";
    draft_delete(title): "Xóa bản nháp «{title}»", "Delete the draft «{title}»";
    forget: "Quên hết ngay", "Forget all now";
    not_kept_full: "Bản nháp này chưa được giữ: bộ nhớ của trình duyệt đã đầy. Hãy xóa bớt bản nháp cũ, hoặc lưu văn bản ra tệp.", "This draft is not kept: the browser's store is full. Delete old drafts, or save the text to a file.";
    not_kept_denied: "Bản nháp này chưa được giữ: trình duyệt không cho trang lưu gì (cửa sổ riêng tư?). Hãy lưu văn bản ra tệp trước khi đóng.", "This draft is not kept: the browser keeps nothing for this page (a private window?). Save the text to a file before you close it.";

    // Help.
    help: "Trợ giúp", "Help";
    tour: "Một phút với Rõ", "Rõ in one minute";
    tour_paste: "Dán văn bản vào khung (Ctrl+V), mở tệp hoặc kéo tệp vào trang. Kết quả hiện ngay, không cần bấm gì.", "Paste a text into the box (Ctrl+V), open a file or drop one on the page. The result is there at once.";
    tour_outline: "Dàn ý bên trái: bấm một mục để đến đoạn đó; con số cho biết trong mục có bao nhiêu việc, chỉ tiêu, bài học.", "The outline on the left: choose a part to go there; the numbers say how many tasks, indicators and lessons it holds.";
    tour_marks: "Trong văn bản, mỗi dấu có nhãn: bấm vào để xem ai làm, làm gì, khi nào, và vì sao Rõ đánh dấu.", "In the text every mark has a label: choose one to see who, what, by when, and why it was marked.";
    tour_panel: "Phần tổng hợp gom mọi thứ theo loại; mũi tên ở mỗi dòng dẫn về đúng câu trong văn bản.", "The summary gathers everything by kind; the arrow of each item leads to its sentence in the text.";
    tour_check: "Chỗ nào văn bản chưa rõ người, rõ việc, rõ thời hạn, xem ở «Cần xem lại».", "Where the text does not say who, what or by when, see «To check».";
    keys: "Phím tắt", "Keys";
    key_search: "tìm trong văn bản và phần tổng hợp", "search the text and the summary";
    key_hits: "trong ô tìm: chỗ sau, chỗ trước", "in the search box: next, previous hit";
    key_marks: "dấu trước, dấu sau", "previous, next mark";
    key_undo: "hoàn tác một sửa đổi", "undo a correction";
    key_redo: "làm lại sửa đổi vừa hoàn tác", "redo what was undone";
    key_correct: "khi đã bôi đen một đoạn: gọi nó là việc, chỉ tiêu …", "with words selected in the text: call them a task, an indicator …";
    key_help: "trợ giúp này", "this help";
    key_levels: "mở dàn ý đến cấp 1 … 6", "expand the outline to level 1 … 6";
    key_escape: "đóng, bỏ chọn", "close, let go";
    key_arrows: "trong dàn ý: lên, xuống, mở, gập", "in the outline: up, down, open, close";
    key_ends: "trong dàn ý: mục đầu, mục cuối", "in the outline: first, last item";
    key_enter: "trong dàn ý: xem đoạn văn", "in the outline: show the passage";
    key_star: "trong dàn ý: mở mọi mục cùng cấp", "in the outline: open all at this level";
    key_letters: "trong dàn ý: đến mục bắt đầu bằng chữ đó, không cần dấu", "in the outline: to the item that begins so, accents not needed";
    key_tabs: "trên các thẻ và đường chia khung: chuyển, kéo", "on tabs and pane borders: change, move";
}
