//! Every sentence the page itself says, in both its languages, side by side.
//!
//! A line of the table below is a method of [`Lang`]; one that lacks a language
//! does not compile. Names of kinds, parts and the like stand in `labels`.

use std::fmt::Display;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order of the switch.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// As `lang` attributes say it.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// As its switch says it.
    pub fn short_name(self) -> &'static str {
        match self {
            Lang::Vi => "VI",
            Lang::En => "EN",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Vi => "Tiếng Việt",
            Lang::En => "English",
        }
    }
}

macro_rules! words {
    ($($name:ident $(($($arg:ident),+))?: $vi:literal, $en:literal;)*) => {
        impl Lang {
            $(words!(@say $name $(($($arg),+))?: $vi, $en);)*
        }

        /// Name, Vietnamese, English: for the tests.
        #[cfg(test)]
        const TABLE: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en)),*];
    };
    (@say $name:ident: $vi:literal, $en:literal) => {
        #[doc = $en]
        pub fn $name(self) -> &'static str {
            match self {
                Lang::Vi => $vi,
                Lang::En => $en,
            }
        }
    };
    (@say $name:ident ($($arg:ident),+): $vi:literal, $en:literal) => {
        #[doc = $en]
        pub fn $name(self, $($arg: impl Display),+) -> String {
            match self {
                Lang::Vi => format!($vi),
                Lang::En => format!($en),
            }
        }
    };
}

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
    open_file: "Mở tệp .txt", "Open a .txt file";
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
    read_summary(parts, found): "Đã đọc: {parts} mục, {found} nội dung được đánh dấu.", "Read: parts {parts}, passages marked {found}.";
    found_of(count, kind): "{kind}: {count}", "{kind}: {count}";
    mark_of(kind): "{kind}: xem trong phần tổng hợp", "{kind}: show in the summary";

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

    // Problems: what, why, what to do.
    not_opened(name): "Không mở được «{name}».", "Cannot open «{name}».";
    too_big_why(size, limit): "Tệp nặng {size} MB; Rõ chỉ mở tệp đến {limit} MB.", "The file has {size} MB; Rõ opens files of up to {limit} MB.";
    too_big_do: "Hãy mở tệp bằng phần mềm của bạn, chép phần cần đọc rồi dán vào đây.", "Open it in your own program, copy the part you need and paste it here.";
    not_text_why: "Nội dung tệp không phải là chữ Unicode (UTF-8 hoặc UTF-16).", "What is in it is not Unicode text (UTF-8 or UTF-16).";
    not_text_do: "Nếu là văn bản cũ, hãy mở bằng Word hoặc Notepad, lưu lại dạng .txt với mã UTF-8, hoặc chép rồi dán vào đây.", "If it is an old text, open it in Word or Notepad and save it as .txt in UTF-8, or copy it and paste it here.";
    word_why: "Đây là tệp Word; bản này của Rõ mới đọc tệp .txt.", "This is a Word file; this version of Rõ reads .txt files.";
    word_do: "Hãy mở tệp trong Word, chọn tất cả (Ctrl+A), chép (Ctrl+C) rồi dán vào đây.", "Open it in Word, select all (Ctrl+A), copy (Ctrl+C) and paste it here.";
    pdf_why: "Đây là tệp PDF; Rõ không đọc được chữ trong PDF.", "This is a PDF; Rõ cannot read the text inside it.";
    pdf_do: "Hãy mở tệp PDF, chọn và chép phần chữ rồi dán vào đây. PDF chụp ảnh thì cần nhận dạng chữ trước.", "Open the PDF, select and copy its text and paste it here. A scanned PDF needs text recognition first.";
    unreadable_why: "Trình duyệt không đọc được tệp này.", "The browser could not read this file.";
    unreadable_do: "Tệp có thể đã bị di chuyển hoặc đang mở ở nơi khác; hãy chọn lại, hoặc chép rồi dán vào đây.", "It may have been moved or be in use; choose it again, or copy its text and paste it here.";
    kept: "Văn bản đang xem vẫn còn nguyên.", "The text you were reading is untouched.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    #[test]
    fn every_sentence_is_said_well_in_both_languages() {
        let mut wrong = Vec::new();
        for (name, vi, en) in TABLE {
            let spaced = |text: &str| text.trim() != text || text.contains("  ") || text.is_empty();
            if spaced(vi) || spaced(en) || !is_nfc(vi) {
                wrong.push(format!("{name}: {vi:?} {en:?}"));
            }
            let slots = |text: &str| text.matches('{').count();
            if slots(vi) != slots(en) {
                wrong.push(format!("{name}: not the same slots"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    #[test]
    fn slots_are_filled() {
        assert_eq!(Lang::Vi.section("II.1"), "Mục II.1");
        assert_eq!(Lang::En.found_of(3, "Tasks"), "Tasks: 3");
    }
}
