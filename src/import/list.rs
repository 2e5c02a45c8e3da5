//! The numbers of lists, which Word and browsers count and do not write.

/// How a level of a list is numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// a, b, c
    Letter,
    /// A, B, C
    Capital,
    /// i, ii, iii
    Roman,
    /// I, II, III
    CapitalRoman,
    /// A sign without a number.
    Bullet,
    /// Nothing at all.
    None,
}

impl Style {
    /// The number as this style writes it.
    pub fn write(self, number: u32) -> String {
        let letter = |first: u8| {
            let place = number.saturating_sub(1);
            // After z come aa, bb, cc.
            let letter = char::from(first + (place % 26) as u8);
            String::from(letter).repeat((place / 26).min(20) as usize + 1)
        };
        match self {
            Style::Decimal => number.to_string(),
            Style::Letter => letter(b'a'),
            Style::Capital => letter(b'A'),
            Style::Roman => roman(number).to_ascii_lowercase(),
            Style::CapitalRoman => roman(number),
            Style::Bullet => "-".to_owned(),
            Style::None => String::new(),
        }
    }
}

fn roman(number: u32) -> String {
    const DIGITS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = number.min(3999);
    let mut out = String::new();
    for (value, digit) in DIGITS {
        while left >= value {
            out.push_str(digit);
            left -= value;
        }
    }
    out
}

/// The rows of a table as lines: cells with tabs between. Two columns, as letterheads and
/// signatures are laid out, keep their lines side by side; a cell alone is a frame and keeps its own.
pub fn row(cells: &[String]) -> String {
    if let [one] = cells {
        return one.trim_end().to_owned();
    }
    if let [left, right] = cells {
        let (mut left, mut right) = (left.lines(), right.lines());
        let mut lines = Vec::new();
        loop {
            match (left.next(), right.next()) {
                (None, None) => return lines.join("\n"),
                (one, other) => {
                    let line = format!("{}\t{}", one.unwrap_or_default(), other.unwrap_or_default());
                    lines.push(line.trim_end().to_owned());
                }
            }
        }
    }
    let cells: Vec<String> = cells.iter().map(|cell| cell.lines().collect::<Vec<_>>().join(" ")).collect();
    cells.join("\t")
}
