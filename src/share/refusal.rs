//! Why a link was not opened, in words.

/// Why a link was not opened (or not made).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no link of ours in it.
    NotOurs,
    /// Its end is missing.
    Cut {
        /// How many characters arrived behind the prefix.
        have: usize,
        /// How many there should be; unknown when even the beginning is cut.
        whole: Option<usize>,
    },
    /// Something in it changed on the way.
    Damaged,
    /// A newer version made it.
    Newer,
    /// It holds more than a link may.
    TooBig,
}

impl Refusal {
    /// A name for tests and styles.
    pub fn name(self) -> &'static str {
        match self {
            Refusal::NotOurs => "not_ours",
            Refusal::Cut { .. } => "cut",
            Refusal::Damaged => "damaged",
            Refusal::Newer => "newer",
            Refusal::TooBig => "too_big",
        }
    }

    /// What happened, why, and what to do, in Vietnamese.
    pub fn vi(self) -> String {
        let fixed = match self {
            Refusal::Cut { have, whole } => {
                let of = whole.map(|whole| format!(" trong {whole}")).unwrap_or_default();
                return format!(
                    "Liên kết bị cắt: chỉ nhận được {have}{of} ký tự. Một số ứng dụng cắt liên kết dài. Hãy xin lại liên kết, hoặc nhận bằng tệp (.html)."
                );
            }
            Refusal::NotOurs => {
                "Không có gì để mở: địa chỉ này không chứa liên kết của Rõ (bắt đầu bằng «#r1.»). Hãy chép lại toàn bộ liên kết."
            }
            Refusal::Damaged => {
                "Liên kết bị hỏng: có ký tự đã thay đổi trên đường đi, nên không hiển thị gì để tránh sai nội dung. Hãy xin lại liên kết, hoặc nhận bằng tệp (.html)."
            }
            Refusal::Newer => {
                "Liên kết do một phiên bản Rõ mới hơn tạo ra. Hãy tải lại trang để cập nhật rồi mở lại."
            }
            Refusal::TooBig => {
                "Nội dung quá lớn đối với một liên kết (tối đa 256 KB, 1 MB sau khi giải nén). Hãy gửi bằng tệp (.html)."
            }
        };
        fixed.to_owned()
    }

    /// What happened, why, and what to do, in English.
    pub fn en(self) -> String {
        let fixed = match self {
            Refusal::Cut { have, whole } => {
                let of = whole.map(|whole| format!(" of {whole}")).unwrap_or_default();
                return format!(
                    "The link is cut: {have}{of} characters arrived. Some apps cut long links. Ask for the link again, or for a file (.html)."
                );
            }
            Refusal::NotOurs => {
                "Nothing to open: this address holds no link of Rõ (they begin with “#r1.”). Copy the whole link once more."
            }
            Refusal::Damaged => {
                "The link is damaged: a character changed on the way, so nothing is shown rather than something wrong. Ask for the link again, or for a file (.html)."
            }
            Refusal::Newer => {
                "A newer version of Rõ made this link. Reload the page to update it, then open the link again."
            }
            Refusal::TooBig => {
                "Too much for a link (256 KB at most, 1 MB inflated). Send a file (.html) instead."
            }
        };
        fixed.to_owned()
    }
}
