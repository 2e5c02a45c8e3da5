//! Two notices side by side.

use super::Lang;

words! {
    compare_lead: "Đưa vào bản trước hoặc thông báo kỳ trước để thấy việc và chỉ tiêu nào thêm, bớt, thay đổi. Văn bản thứ hai cũng không rời khỏi máy này.", "Add an earlier version or last period's notice to see which tasks and indicators were added, dropped or changed. The second text stays on this device too.";
    compare_box: "Văn bản thứ hai", "The second text";
    compare_hint: "Dán văn bản thứ hai vào đây…", "Paste the second text here…";
    compare_go: "So sánh", "Compare";
    compare_file: "Mở tệp", "Open a file";
    compare_before: "Lấy văn bản xem trước đó", "Take the text shown before";
    compare_before_named(title): "Lấy «{title}»", "Take «{title}»";
    compare_earlier: "Bản trước", "Earlier";
    compare_later: "Bản sau", "Later";
    compare_here: "đang xem", "on the page";
    compare_untitled: "không có trích yếu", "untitled";
    compare_turn: "Đổi trước và sau", "Swap earlier and later";
    compare_swap: "Xem văn bản kia", "Show the other text";
    compare_leave: "Thôi so sánh", "Stop comparing";
    compare_changed: "Thay đổi", "Changed";
    compare_gained: "Thêm", "Added";
    compare_lost: "Không còn", "No longer there";
    compare_same: "Giữ nguyên", "Unchanged";
    compare_nothing: "Việc và chỉ tiêu của hai bản như nhau.", "Tasks and indicators of the two are the same.";
    compare_elsewhere: "ở văn bản kia", "in the other text";
    compare_was: "Trước", "Before";
}
