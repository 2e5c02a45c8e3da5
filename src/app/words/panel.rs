//! The tools of the follow-up table, the timeline, the chart, and what was not interpreted.

use super::Lang;

words! {
    // The table.
    lead: "Chủ trì", "Lead";
    basis: "Căn cứ", "Source";
    sort_by(column): "Xếp theo: {column}", "Sort by: {column}";
    my_unit: "Việc của đơn vị tôi", "Tasks of my unit";
    my_unit_hint: "gõ tên đơn vị: ubnd xã…", "type its name: ubnd xa…";
    arrange: "Xếp, nhóm", "Sort, group";
    group_by: "Nhóm theo", "Group by";
    group_none: "Không nhóm", "No groups";
    group_body: "Cơ quan", "Agency";
    group_due: "Thời hạn", "Deadline";
    only: "Chỉ xem", "Show only";
    show_all: "Hiện tất cả", "Show all";
    shown_of(shown, all): "{shown}/{all} việc", "{shown} of {all} tasks";
    among_count(among): "{among} việc giao chung cho nhóm có thể gồm đơn vị này", "{among} given to a group that may include this unit";
    among: "có thể gồm đơn vị này", "may include this unit";
    none_match: "Không có việc nào khớp.", "No task matches.";
    passed: "Đã qua hạn", "Date passed";
    this_week: "Tuần này", "This week";
    later: "Sau tuần này", "Later";
    open_date: "Không theo ngày", "No fixed day";
    nobody: "Chưa rõ ai làm", "Nobody named";
    undated: "Chưa rõ hạn", "No date given";

    // The timeline.
    today(day): "Hôm nay, {day}", "Today, {day}";
    due_today: "hôm nay", "today";
    days_left(days): "còn {days} ngày", "in {days} days";
    one_day_left: "còn 1 ngày", "in 1 day";
    days_ago(days): "đã qua {days} ngày", "{days} days ago";
    one_day_ago: "đã qua 1 ngày", "1 day ago";
    is_past: "đã qua", "past";
    timeline_note: "Rõ không biết việc đã xong hay chưa; «đã qua» chỉ so với ngày hôm nay trên máy này.", "Rõ cannot know what is done; «past» only compares with today's date on this device.";
    only_unit(unit): "Chỉ việc của «{unit}».", "Only tasks of «{unit}».";
    not_dated: "Không nằm trên lịch", "Not on a calendar";
    at_once: "Làm ngay", "At once";
    recurring: "Định kỳ, thường xuyên", "Recurring";
    relative: "Tính từ một việc khác", "Counted from something else";
    horizon: "Cả một giai đoạn", "Over a period";
    no_deadlines: "Văn bản không nêu thời hạn nào.", "The text gives no deadline.";

    // The chart.
    chart: "Tổng quan các tỷ lệ", "All shares at a glance";
    chart_what: "Nội dung", "What";
    chart_share: "Tỷ lệ", "Share";
    chart_value: "Giá trị", "Value";
    chart_status: "Tình trạng", "Status";
    chart_target(target): "mục tiêu {target}", "target {target}";

    // Coverage.
    coverage: "Mức diễn giải", "How much was interpreted";
    coverage_lead: "Rõ đã giải thích được chừng này; phần còn lại liệt kê bên dưới để người đọc tự xem.", "Rõ accounts for this much; the rest is listed below for you to read.";
    not_interpreted: "Chưa diễn giải", "Not interpreted";
    all_interpreted: "Mọi câu, số, ngày và tên cơ quan đều đã được diễn giải.", "Every sentence, number, date and body is accounted for.";
    unit_sentence: "Câu", "Sentences";
    unit_number: "Con số", "Numbers";
    unit_date: "Ngày, thời gian", "Dates, periods";
    unit_body: "Cơ quan, chức danh", "Bodies, offices";
    told_of(told, all): "{told}/{all}", "{told}/{all}";
    doubts: "Chỗ cần xem lại", "To check";

    // Why.
    why_read: "Đọc ra", "Read as";
    at_latest(day): "muộn nhất {day}", "{day} at the latest";
    why_from: "Suy ra từ", "Taken from";
}
