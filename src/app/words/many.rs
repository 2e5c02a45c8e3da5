//! Several notices at once.

use super::Lang;

words! {
    many: "Nhiều văn bản", "Several documents";
    many_reading(done, total): "Đang đọc {done}/{total} tệp…", "Reading {done} of {total} files…";
    many_read(done, total): "Đã đọc {done}/{total} tệp.", "Read {done} of {total} files.";
    many_stop: "Dừng", "Stop";
    many_list(count): "Danh sách ({count})", "List ({count})";
    many_table(count): "Bảng theo dõi chung ({count})", "Combined table ({count})";
    many_counts(tasks, decisions, indicators): "{tasks} nhiệm vụ · {decisions} quyết định · {indicators} chỉ số", "{tasks} tasks · {decisions} decisions · {indicators} indicators";
    many_full: "Danh sách đã quá lớn; hãy mở riêng tệp này.", "The list is too large; open this file on its own.";
    many_copy: "Chép bảng", "Copy the table";
    many_leave: "Bỏ danh sách", "Discard the list";
    many_none: "Chưa có nhiệm vụ nào.", "No tasks yet.";
}
