//! What went wrong: what, why, what to do.

use super::Lang;

words! {
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
