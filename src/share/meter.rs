//! How long a link may be, and what breaks where (UX research, section 4).

/// The longest link that still makes a QR code phones can read.
pub const QR: usize = 1200;

/// Where links of more than so many characters are cut or die, shortest first.
const BREAKS: [Breaks; 5] = [
    Breaks { above: QR, app: "QR" },
    Breaks { above: 1900, app: "Outlook" },
    Breaks { above: 4000, app: "Slack, Teams" },
    Breaks { above: 8000, app: "Zalo, Messenger, e-mail" },
    Breaks { above: 80_000, app: "Safari" },
];

/// A place that breaks links above a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breaks {
    /// The longest link that comes through, in characters.
    pub above: usize,
    /// What breaks longer ones.
    pub app: &'static str,
}

/// How far a link will come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meter {
    /// Everywhere.
    Short,
    /// Not through everything.
    Long,
    /// Hardly anywhere: a file is better.
    TooLong,
}

/// How far a link of so many characters comes, and what would break it.
pub fn meter(chars: usize) -> (Meter, &'static [Breaks]) {
    let broken = BREAKS.iter().take_while(|it| chars > it.above).count();
    let far = match chars {
        0..=1900 => Meter::Short,
        1901..=8000 => Meter::Long,
        _ => Meter::TooLong,
    };
    (far, &BREAKS[..broken])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_breaks() {
        assert_eq!(meter(1000), (Meter::Short, &[][..]));
        assert_eq!(meter(1500).1.len(), 1);
        assert_eq!(meter(1900).0, Meter::Short);
        assert_eq!(meter(1901), (Meter::Long, &BREAKS[..2]));
        assert_eq!(meter(8001).0, Meter::TooLong);
        assert_eq!(meter(usize::MAX).1.len(), BREAKS.len());
    }
}
