//! Searching, and text in an encoding of before Unicode.

use super::Lang;

words! {
    // Search.
    search: "Tìm", "Search";
    search_label: "Tìm trong văn bản, không cần gõ dấu", "Search the text, accents not needed";
    search_count(at, total): "{at}/{total}", "{at}/{total}";
    search_none: "không thấy", "not found";
    search_items(count): "{count} mục trong phần tổng hợp", "{count} items in the summary";
    search_previous: "Chỗ trước (Shift+Enter)", "Previous (Shift+Enter)";
    search_next: "Chỗ sau (Enter)", "Next (Enter)";

    // Legacy text.
    legacy_tcvn3: "Văn bản này có vẻ dùng bảng mã cũ TCVN3 (ABC, phông .VnTime).", "This text seems to be in the old encoding TCVN3 (ABC, fonts .VnTime).";
    legacy_vni: "Văn bản này có vẻ dùng bảng mã cũ VNI (phông VNI-Times).", "This text seems to be in the old encoding VNI (fonts VNI-Times).";
    legacy_damaged: "Chữ trong văn bản này có vẻ bị hỏng khi chuyển mã: nhiều chữ không phải tiếng Việt.", "The letters of this text seem to have been damaged by a conversion: many are no Vietnamese.";
    legacy_scrambled: "Dấu thanh trong văn bản này bị xáo trộn (có lẽ để chống sao chép). Không ai đoán lại được chắc chắn, nên Rõ không sửa: hãy tìm bản gốc, những gì đánh dấu dưới đây có thể sai.", "The tones of this text are scrambled (perhaps against copying). Nobody can restore them with certainty, so Rõ leaves it: look for the original; what is marked below may be wrong.";
    legacy_ask: "Chuyển sang Unicode như bên dưới? Bản đã dán vẫn lấy lại được.", "Convert it to Unicode as shown? The text as pasted can be brought back.";
    legacy_before: "Đang là", "As it is";
    legacy_after: "Sẽ thành", "As it would be";
    legacy_do: "Chuyển sang Unicode", "Convert to Unicode";
    legacy_mend: "Sửa như trên", "Mend as shown";
    legacy_leave: "Để nguyên", "Leave it";
}
