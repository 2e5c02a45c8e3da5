//! Every sentence the page itself says, in both its languages, side by side.
//!
//! A line of the tables in `words/` is a method of [`Lang`]; one that lacks a language
//! does not compile. Names of kinds, parts and the like stand in `labels`.

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order of the switch.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// As `lang` attributes say it.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// As its switch says it.
    pub fn short_name(self) -> &'static str {
        match self {
            Lang::Vi => "VI",
            Lang::En => "EN",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Vi => "Tiếng Việt",
            Lang::En => "English",
        }
    }
}

macro_rules! words {
    ($($name:ident $(($($arg:ident),+))?: $vi:literal, $en:literal;)*) => {
        impl Lang {
            $(words!(@say $name $(($($arg),+))?: $vi, $en);)*
        }

        /// Name, Vietnamese, English: for the tests.
        #[cfg(test)]
        pub(super) const TABLE: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en)),*];
    };
    (@say $name:ident: $vi:literal, $en:literal) => {
        #[doc = $en]
        pub fn $name(self) -> &'static str {
            match self {
                Lang::Vi => $vi,
                Lang::En => $en,
            }
        }
    };
    (@say $name:ident ($($arg:ident),+): $vi:literal, $en:literal) => {
        #[doc = $en]
        pub fn $name(self, $($arg: impl std::fmt::Display),+) -> String {
            match self {
                Lang::Vi => format!($vi),
                Lang::En => format!($en),
            }
        }
    };
}

mod compare;
mod correct;
mod many;
mod page;
mod panel;
mod problem;
mod search;
mod settings;
mod share;
mod summary;
mod version;

/// All tables.
#[cfg(test)]
const TABLES: &[&[(&str, &str, &str)]] = &[
    compare::TABLE,
    correct::TABLE,
    many::TABLE,
    page::TABLE,
    panel::TABLE,
    problem::TABLE,
    search::TABLE,
    settings::TABLE,
    share::TABLE,
    summary::TABLE,
    version::TABLE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    #[test]
    fn every_sentence_is_said_well_in_both_languages() {
        let mut wrong = Vec::new();
        for (name, vi, en) in TABLES.concat() {
            let spaced = |text: &str| text.trim() != text || text.contains("  ") || text.is_empty();
            if spaced(vi) || spaced(en) || !is_nfc(vi) {
                wrong.push(format!("{name}: {vi:?} {en:?}"));
            }
            let slots = |text: &str| text.matches('{').count();
            if slots(vi) != slots(en) {
                wrong.push(format!("{name}: not the same slots"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    #[test]
    fn slots_are_filled() {
        assert_eq!(Lang::Vi.section("II.1"), "Mục II.1");
        assert_eq!(Lang::En.found_of(3, "Tasks"), "Tasks: 3");
    }
}
