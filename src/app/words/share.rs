//! What is handed on and what was handed to the page.

use super::Lang;

words! {
    share: "Chia sẻ", "Share";
    links: "Liên kết", "Links";
    link_hint: "Nội dung nằm ngay trong liên kết, không gửi lên máy chủ nào.", "The content is in the link itself; nothing is sent to a server.";
    link_here: "Trang này mở từ một tệp trên máy, nên chỉ chép được phần sau dấu #: người nhận dán phần đó vào Rõ.", "This page is a file on your device, so only the part from # on is copied: whoever gets it pastes it into Rõ.";
    link_holds: "Liên kết tóm tắt gồm:", "The summary link holds:";
    summary_link: "Liên kết tóm tắt", "Summary link";
    full_link: "Liên kết toàn văn", "Full-text link";
    link_fits(chars): "{chars} ký tự, mở được ở mọi nơi", "{chars} characters, opens everywhere";
    link_breaks(chars, apps): "{chars} ký tự, có thể bị cắt ở: {apps}", "{chars} characters, may be cut by: {apps}";
    copy: "Chép", "Copy";
    copy_table: "Bảng theo dõi (Word, Excel)", "Follow-up table (Word, Excel)";
    copy_chat: "Lời nhắn (Zalo)", "Message (Zalo)";
    copied: "Đã chép.", "Copied.";
    copy_refused: "Trình duyệt không cho chép; hãy chọn chữ dưới đây rồi nhấn Ctrl+C.", "The browser did not allow copying; select the text below and press Ctrl+C.";
    save: "Tải tệp", "Save a file";
    save_hint: "Tệp .html và .json mở lại được bằng Rõ, kèm những chỗ bạn đã sửa.", "Rõ opens .html and .json files again, with what you corrected.";
    link_waits: "Bạn vừa mở một liên kết của Rõ. Mở nó thay cho văn bản đang xem?", "You opened a link of Rõ. Show it in place of the text you are reading?";
    open_link: "Mở liên kết", "Open the link";
    leave_link: "Không mở", "Leave it";
    unverified: "Nội dung này đến từ một liên kết, chưa được kiểm chứng. Hãy đối chiếu với văn bản gốc.", "This came from a link and is not verified. Compare it with the original document.";
    link_not_opened: "Không mở được liên kết.", "The link was not opened.";
}
