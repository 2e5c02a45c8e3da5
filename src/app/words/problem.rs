//! What went wrong: what, why, what to do.

use super::Lang;

words! {
    // Problems: what, why, what to do.
    not_opened(name): "Không mở được «{name}».", "Cannot open «{name}».";
    too_big_why(size, limit): "Tệp nặng {size} MB; Rõ chỉ mở tệp đến {limit} MB.", "The file has {size} MB; Rõ opens files of up to {limit} MB.";
    too_big_do: "Hãy mở tệp bằng phần mềm của bạn, chép phần cần đọc rồi dán vào đây.", "Open it in your own program, copy the part you need and paste it here.";
    not_text_why: "Nội dung tệp không phải là văn bản mà Rõ đọc được (.txt, .docx, .html, .md).", "What is in it is no text that Rõ can read (.txt, .docx, .html, .md).";
    not_text_do: "Nếu là văn bản cũ, hãy mở bằng Word hoặc Notepad, lưu lại dạng .txt với mã UTF-8, hoặc chép rồi dán vào đây.", "If it is an old text, open it in Word or Notepad and save it as .txt in UTF-8, or copy it and paste it here.";
    old_word_why: "Đây là tệp Word đời cũ (.doc hoặc .rtf); Rõ đọc .docx.", "This is an old Word file (.doc or .rtf); Rõ reads .docx.";
    encrypted_why: "Tệp có mật khẩu.", "The file has a password.";
    encrypted_do: "Hãy mở tệp trong Word, chép nội dung rồi dán vào đây, hoặc lưu lại không đặt mật khẩu.", "Open it in Word and copy the text here, or save it again without a password.";
    broken_why: "Tệp bị hỏng hoặc chưa tải xong, hoặc do bản Rõ mới hơn tạo ra.", "The file is damaged or not whole, or a newer version of Rõ made it.";
    broken_do: "Hãy tải hoặc xin lại tệp, hoặc chép nội dung rồi dán vào đây.", "Get the file again, or copy its text and paste it here.";
    word_do: "Hãy mở tệp trong Word rồi lưu lại dạng .docx, hoặc chọn tất cả (Ctrl+A), chép (Ctrl+C) và dán vào đây.", "Open it in Word and save it as .docx, or select all (Ctrl+A), copy (Ctrl+C) and paste it here.";
    pdf_why: "Đây là tệp PDF; Rõ không đọc được chữ trong PDF.", "This is a PDF; Rõ cannot read the text inside it.";
    pdf_do: "Hãy mở tệp PDF, chọn và chép phần chữ rồi dán vào đây. PDF chụp ảnh thì cần nhận dạng chữ trước.", "Open the PDF, select and copy its text and paste it here. A scanned PDF needs text recognition first.";
    empty_why: "Tệp không có chữ nào.", "There is no word in the file.";
    empty_do: "Nếu đó là ảnh chụp văn bản, hãy nhận dạng chữ trước rồi dán phần chữ vào đây.", "If it holds pictures of pages, run text recognition first and paste the text here.";
    unreadable_why: "Trình duyệt không đọc được tệp này.", "The browser could not read this file.";
    unreadable_do: "Tệp có thể đã bị di chuyển hoặc đang mở ở nơi khác; hãy chọn lại, hoặc chép rồi dán vào đây.", "It may have been moved or be in use; choose it again, or copy its text and paste it here.";
    kept: "Văn bản đang xem vẫn còn nguyên.", "The text you were reading is untouched.";
}
