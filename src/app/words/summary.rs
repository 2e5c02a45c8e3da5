//! The summary, and why something was marked.

use super::Lang;

words! {
    // The summary.
    tabs: "Tổng hợp theo loại", "Summary by kind";
    stretch: "Mở rộng thành bảng", "Widen into a table";
    none_found: "Không thấy trong văn bản này.", "None found in this text.";
    number: "STT", "No.";
    who: "Ai làm", "Who";
    what: "Việc", "What";
    by_when: "Thời hạn", "By when";
    with: "Phối hợp", "With";
    product: "Sản phẩm", "Product";
    reports_to: "Báo cáo", "Reports to";
    inferred: "suy ra", "inferred";
    inferred_hint: "Không ghi trong câu này; lấy từ đề mục hoặc câu phía trên", "Not named in this sentence; taken from a heading or sentence above";
    unclear: "chưa rõ", "not stated";
    unclear_who: "chưa rõ ai làm", "nobody named";
    unclear_when: "chưa rõ thời hạn", "no date given";
    year_inferred: "năm suy ra từ ngày văn bản", "year taken from the document's date";
    conditional: "khi có điều kiện", "conditional";
    show_passage: "Xem trong văn bản", "Show in the text";
    bullet(number): "Gạch đầu dòng {number}", "Bullet {number}";
    in_summary: "Xem trong phần tổng hợp", "Show in the summary";
    section_bullet(path, number): "Mục {path}, gạch đầu dòng {number}", "Part {path}, bullet {number}";
    section(path): "Mục {path}", "Part {path}";
    about: "Về", "About";
    period: "Kỳ", "Period";
    compared: "So sánh", "Compared";
    share_of(share): "bằng {share} % của tổng", "{share} % of the whole";
    adds_up: "đủ tổng", "adds up";
    falls_short(by): "thiếu {by} so với tổng", "{by} short of the whole";
    runs_over(by): "vượt tổng {by}", "{by} more than the whole";
    sum_of: "Cộng các phần", "The parts together";

    // Why.
    why: "Vì sao?", "Why?";
    why_rule: "Quy tắc", "Rule";
    why_cue: "Dấu hiệu", "Cue";
    why_unlike: "Dễ nhầm với", "Often confused with";
    why_sure: "Mức chắc chắn", "Confidence";
    by_heading: "vai trò của mục chứa câu này", "the role of the part it stands in";
    close: "Đóng", "Close";

    // The document.
    not_stated: "không ghi", "not stated";
    document: "Văn bản", "Document";
    doc_kind: "Loại", "Kind";
    doc_number: "Số, ký hiệu", "Number";
    doc_issued: "Ngày ban hành", "Issued";
    doc_place: "Nơi ban hành", "Place";
    doc_issuer: "Cơ quan ban hành", "Issuer";
    doc_title: "Trích yếu", "Title";
    meeting: "Cuộc họp, hội nghị", "Meeting";
    event_date: "Ngày họp", "Held on";
    event_chair: "Chủ trì", "Chaired by";
    event_organiser: "Đơn vị tổ chức", "Held by";
    signature: "Ký", "Signature";
    sign_authority: "Thẩm quyền", "On behalf of";
    sign_role: "Chức vụ", "Role";
    sign_name: "Người ký", "Signed by";
    recipients: "Nơi nhận", "Recipients";
    addressees: "Kính gửi", "Addressed to";

    // Doubts.
    doubts_lead: "Những chỗ văn bản chưa rõ hoặc chưa khớp, để người đọc kiểm lại.", "Places where the text is unclear or does not agree, for you to check.";
    no_doubts: "Không thấy chỗ nào chưa khớp.", "Nothing that does not agree.";
}
