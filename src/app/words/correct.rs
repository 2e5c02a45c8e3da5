//! Corrections: what a reader is offered, and what was done.

use super::Lang;

words! {
    edit: "Sửa", "Edit";
    edit_kind: "Loại", "Kind";
    edit_wording: "Nội dung", "Wording";
    edit_actors: "Chủ trì", "Lead";
    edit_coordinators: "Phối hợp", "With";
    edit_deadlines: "Thời hạn", "By when";
    edit_label: "Chỉ tiêu", "What is measured";
    edit_value: "Số", "Value";
    edit_unit: "Đơn vị", "Unit";
    edit_status: "Tình trạng", "Status";
    edit_names_hint: "Cách nhau bằng dấu chấm phẩy (;)", "Separate with semicolons (;)";
    edit_deadline_hint: "Ví dụ: 30/6/2026, trong quý III, hằng tháng, trong 15 ngày kể từ ngày ký", "As notices write it: 30/6/2026, trong quý III, hằng tháng";
    edit_save: "Lưu", "Save";
    edit_cancel: "Thôi", "Cancel";
    edit_drop: "Bỏ mục này", "Remove this item";
    edit_restore: "Về như Rõ đọc", "Back to how Rõ read it";
    not_a_deadline(words): "Rõ không hiểu thời hạn «{words}». Hãy ghi như trong văn bản: 30/6/2026, quý III/2026, hằng tháng…", "Rõ cannot read «{words}» as a deadline. Write it as notices do: 30/6/2026, quý III/2026, hằng tháng…";
    not_a_number(words): "Rõ không hiểu số «{words}». Hãy ghi như 62,5 hoặc 11/40.", "Rõ cannot read «{words}» as a number. Write it like 62,5 or 11/40.";
    by_person: "người đọc sửa", "corrected by a person";
    by_person_added: "người đọc thêm", "added by a person";
    was_read_as(kind): "Rõ đọc là: {kind}", "Rõ read it as: {kind}";
    was_worded(words): "Trong văn bản: «{words}»", "In the text: «{words}»";

    bubble: "Đánh dấu chỗ đang chọn là", "Mark the selected words as";
    bubble_hint: "Ctrl+Enter để chuyển tới các nút này", "Ctrl+Enter moves to these buttons";

    bubble_pick: "Đánh dấu…", "Mark as…";

    undo: "Hoàn tác", "Undo";
    redo: "Làm lại", "Redo";
    corrections(count): "Đã sửa: {count}", "Corrections: {count}";
    corrections_lost(count): "mất chỗ: {count}", "lost: {count}";
    list_dropped: "đã bỏ", "removed";
    list_lost: "Không còn thấy câu này trong văn bản nên phần sửa không áp dụng được:", "This passage is no longer in the text, so the correction cannot be applied:";
    list_forget: "Bỏ phần sửa này", "Let go of it";
    done_edited: "Đã lưu.", "Saved.";
    done_relabelled(kind): "Đã chuyển sang «{kind}».", "Now under «{kind}».";
    done_added(kind): "Đã thêm vào «{kind}».", "Added to «{kind}».";
    done_dropped(kind): "Đã bỏ một mục khỏi «{kind}».", "Removed from «{kind}».";
    done_restored: "Đã về như Rõ đọc.", "Back to how Rõ read it.";
    done_undone: "Đã hoàn tác.", "Undone.";
    done_redone: "Đã làm lại.", "Done again.";
    done_replaced: "Đã thay bằng văn bản khác.", "Another text has taken its place.";
    done_lost(count): "Văn bản thay đổi: {count} chỗ sửa không còn câu gốc.", "The text has changed: corrections without their passage: {count}.";
}
