//! A new version of the page.

use super::Lang;

words! {
    new_version: "Đã có bản mới của Rõ trên máy này.", "A new version of Rõ is on this device.";
    new_version_hint: "Dùng bản mới thì trang được tải lại; hãy giữ lại văn bản đang xem trước nếu cần.", "Taking it loads the page again; keep the text you are reading first if you need it.";
    take_new_version: "Dùng bản mới", "Use it now";
    put_off: "Để sau", "Later";
}
