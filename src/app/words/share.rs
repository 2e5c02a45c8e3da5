//! What is handed on and what was handed to the page.

use super::Lang;

words! {
    share: "Chia sẻ", "Share";
    copy_and_paste: "Chép rồi dán", "Copy and paste";
    copy: "Chép", "Copy";
    copy_chat: "Tin nhắn", "Message";
    copy_chat_hint: "dòng ngắn, cho Zalo", "short lines, for chats";
    copy_table: "Bảng theo dõi", "Follow-up table";
    copy_table_hint: "cho Word, Excel", "for Word, Excel";
    copy_markdown: "Markdown", "Markdown";
    copy_markdown_hint: "cho ghi chú, wiki", "for notes and wikis";
    copy_one: "Chép kèm nguyên văn", "Copy with its quote";
    copied: "Đã chép.", "Copied.";
    copy_refused: "Trình duyệt không cho chép; hãy chọn chữ dưới đây rồi nhấn Ctrl+C.", "The browser did not allow copying; select the text below and press Ctrl+C.";
    link: "Liên kết", "Link";
    summary_link: "Tóm tắt", "Summary";
    full_link: "Toàn văn", "Full text";
    link_holds: "Tóm tắt gồm", "The summary holds";
    link_fits(chars): "{chars} ký tự, mở được ở mọi nơi.", "{chars} characters, opens everywhere.";
    link_breaks(chars, apps): "{chars} ký tự, có thể bị cắt ở {apps}.", "{chars} characters, may be cut by {apps}.";
    link_as_file: "Quá dài để gửi: hãy gửi tệp .html dưới đây.", "Too long to send: send the .html file below instead.";
    link_shortened: "Câu trích dài được rút gọn.", "Long quotes are shortened.";
    link_hint: "Nội dung nằm ngay trong liên kết, không gửi lên máy chủ nào.", "The content is in the link itself; nothing is sent to a server.";
    link_here: "Trang này mở từ một tệp trên máy, nên chỉ chép được phần sau dấu #: người nhận dán phần đó vào Rõ.", "This page is a file on your device, so only the part from # on is copied: whoever gets it pastes it into Rõ.";
    copy_link: "Chép liên kết", "Copy the link";
    qr: "Mã QR", "QR code";
    qr_alt: "Mã QR của liên kết", "The link as a QR code";
    qr_too_long(limit): "Mã QR chỉ chứa được {limit} ký tự.", "A QR code holds {limit} characters at most.";
    save_qr: "Tải ảnh .svg", "Save the .svg picture";
    save: "Tải tệp", "Save a file";
    print: "In, PDF", "Print, PDF";
    print_hint: "bản đọc, kèm đánh dấu", "reading view with marks";
    other_files: "Dạng khác", "Other formats";
    send: "Gửi bằng ứng dụng khác…", "Send with another app…";
    link_waits: "Bạn vừa mở một liên kết của Rõ. Mở nó thay cho văn bản đang xem?", "You opened a link of Rõ. Show it in place of the text you are reading?";
    open_link: "Mở liên kết", "Open the link";
    leave_link: "Không mở", "Leave it";
    unverified: "Nội dung này đến từ một liên kết, chưa được kiểm chứng. Hãy đối chiếu với văn bản gốc.", "This came from a link and is not verified. Compare it with the original document.";
    link_not_opened: "Không mở được liên kết.", "The link was not opened.";
}
