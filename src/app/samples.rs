//! Notices to try the page with. Written for it; nobody and no place in them is real.

use super::words::Lang;

/// A sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A provincial committee reports its meeting.
    Party,
    /// A province's chairman sums up a meeting.
    State,
    /// A telegram: urgent orders to named bodies.
    Telegram,
}

impl Sample {
    /// All, in the order they are offered.
    pub const ALL: [Sample; 3] = [Sample::State, Sample::Party, Sample::Telegram];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Sample::Party => "party",
            Sample::State => "state",
            Sample::Telegram => "telegram",
        }
    }

    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Sample::Party => include_str!("samples/party.txt"),
            Sample::State => include_str!("samples/state.txt"),
            Sample::Telegram => include_str!("samples/telegram.txt"),
        }
    }

    /// How many words it has, to the nearest fifty.
    pub fn words(self) -> usize {
        (self.text().split_whitespace().count() + 25) / 50 * 50
    }

    /// What kind of document it is.
    pub fn kind(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Sample::Party, Lang::Vi) => "Thông báo kết quả hội nghị",
            (Sample::Party, Lang::En) => "Notice of a conference's results",
            (Sample::State, Lang::Vi) => "Thông báo kết luận cuộc họp",
            (Sample::State, Lang::En) => "Notice of a meeting's conclusions",
            (Sample::Telegram, Lang::Vi) => "Công điện khẩn",
            (Sample::Telegram, Lang::En) => "Urgent telegram",
        }
    }

    /// What it is about.
    pub fn about(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Sample::Party, Lang::Vi) => "Đảng bộ tỉnh: đánh giá, hạn chế, bài học, nhiệm vụ",
            (Sample::Party, Lang::En) => "A provincial committee: assessment, shortcomings, lessons, tasks",
            (Sample::State, Lang::Vi) => "UBND tỉnh: giải ngân đầu tư công, việc giao từng sở",
            (Sample::State, Lang::En) => "A province: public investment, a task for each department",
            (Sample::Telegram, Lang::Vi) => "UBND tỉnh: ứng phó mưa lũ, việc giao từng cơ quan",
            (Sample::Telegram, Lang::En) => "A province: flood response, orders to each body",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    #[test]
    fn samples_are_as_long_as_real_notices() {
        for sample in Sample::ALL {
            let words = sample.text().split_whitespace().count();
            assert!((400..=900).contains(&words), "{}: {words} words", sample.name());
            assert!(is_nfc(sample.text()), "{}: not NFC", sample.name());
        }
    }
}
