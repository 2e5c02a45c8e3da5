//! A body by any of its names: in full, shortened, typed without accents.
//!
//! «UBND», «ubnd» and «Ủy ban nhân dân» are one body. Offices shorten a name to the
//! first letters of its words (DOMAIN.md 6), so no table of short forms is needed: one
//! word of one name may stand for as many words of the other as it has letters.
//! What is shortened otherwise stands in [`IRREGULAR`].

use crate::text::Key;
use crate::text::case;

/// Short forms that are not first letters.
const IRREGULAR: [(&str, &str); 4] =
    [("tw", "trung ương"), ("ttg", "thủ tướng"), ("thu", "thành ủy"), ("mttw", "mặt trận trung ương")];

/// Words that short forms pass over.
const JOINTS: [&str; 2] = ["và", "của"];

/// Words after which a name stands for many bodies.
const MANY: [&str; 4] = ["các", "những", "mọi", "từng"];

/// What bodies of one kind have in their names.
const LEVELS: [&str; 24] = [
    "xã", "phường", "trấn", "huyện", "sở", "ban", "ngành", "bộ", "đoàn", "trường", "viện", "phòng", "cục",
    "chi", "công", "tập", "hội", "tỉnh", "thành", "trung", "trạm", "ủy", "vụ", "doanh",
];

/// Words of a group that any body may be in.
const ANY: [(&str, &str); 5] =
    [("đơn", "vị"), ("cơ", "quan"), ("địa", "phương"), ("tổ", "chức"), ("chính", "quyền")];

/// A name, word by word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alias(Vec<Word>);

/// A word with its accents and without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word {
    key: Key,
    plain: Key,
}

/// How a name names a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// By its name.
    Itself,
    /// As one of a group it may belong to («các xã, phường», «các đơn vị liên quan»).
    Among,
}

impl Alias {
    /// The words of a name, as written or typed.
    pub fn of(name: &str) -> Alias {
        let joint = |key: &Key| JOINTS.iter().any(|joint| Key::of(joint) == *key);
        // A letter may be written as several signs (NFD).
        let parted = |c: char| !case::is_letter_or_digit(c) && !('\u{300}'..='\u{36f}').contains(&c);
        let words = name.split(parted).filter(|word| !word.is_empty()).map(Key::of);
        let mut alias = Vec::new();
        for key in words.filter(|key| !joint(key)) {
            match IRREGULAR.iter().find(|(short, _)| Key::of(short) == key) {
                Some((_, long)) => alias.extend(long.split(' ').map(Word::of)),
                None => alias.push(Word { key, plain: key.plain() }),
            }
        }
        Alias(alias)
    }

    /// Whether nothing is named.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What sorts names as a Vietnamese dictionary does: letters first, then tones.
    pub fn collation(&self) -> Vec<Vec<u8>> {
        self.0.iter().map(|word| word.key.codes().chain([word.key.tone()]).collect()).collect()
    }

    /// Whether both are names of one body; accents tell places apart.
    pub fn is_same(&self, other: &Alias) -> bool {
        let first = |alias: &Alias| alias.0.first().and_then(|word| word.plain.initial());
        first(self) == first(other)
            && fits(&self.0, &other.0, &|one, other| one.key == other.key) == Some(other.0.len())
    }

    /// How `name`, a body as a notice names it, names this one, which was typed:
    /// accents do not matter, and the last word may be unfinished.
    pub fn named_in(&self, name: &Alias) -> Option<Named> {
        let last = self.0.last()?;
        let alike = |typed: &Word, word: &Word| {
            typed.plain == word.plain || std::ptr::eq(typed, last) && word.plain.begins_with(typed.plain)
        };
        if (0..name.0.len()).any(|at| fits(&self.0, &name.0[at..], &alike).is_some()) {
            return Some(Named::Itself);
        }
        let is = |word: &Word, what: &str| word.key == Key::of(what);
        let many = name.0.iter().position(|word| MANY.iter().any(|many| is(word, many)))?;
        let group = &name.0[many + 1..];
        let any = group.windows(2).any(|pair| ANY.iter().any(|(a, b)| is(&pair[0], a) && is(&pair[1], b)));
        let level = |word: &Word| LEVELS.iter().any(|level| is(word, level));
        let mine = |word: &&Word| self.0.iter().any(|mine| mine.plain == word.plain);
        (any || group.iter().filter(|word| level(word)).any(|word| mine(&word))).then_some(Named::Among)
    }
}

impl Word {
    fn of(word: &str) -> Word {
        let key = Key::of(word);
        Word { key, plain: key.plain() }
    }
}

/// How many words of `name` the words of `body` take from its beginning, all of them.
fn fits(body: &[Word], name: &[Word], alike: &dyn Fn(&Word, &Word) -> bool) -> Option<usize> {
    let (Some(one), Some(other)) = (body.first(), name.first()) else {
        return body.is_empty().then_some(0);
    };
    let taken = |from: usize, by: usize| fits(&body[from..], &name[by..], alike).map(|more| by + more);
    let same = alike(one, other).then(|| taken(1, 1)).flatten();
    let short = || shortens(one, name).and_then(|words| taken(1, words));
    let long = || shortens(other, body).and_then(|words| taken(words, 1));
    same.or_else(short).or_else(long)
}

/// Of how many words `short` is the first letters, if these begin `words`.
fn shortens(short: &Word, words: &[Word]) -> Option<usize> {
    let letters = short.plain.letters();
    let initials = || words[..letters].iter().map(|word| word.plain.initial());
    ((2..=10).contains(&letters) && letters <= words.len() && initials().eq(short.plain.codes().map(Some)))
        .then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_unit_is_found_in_the_names_of_a_notice() {
        use Named::{Among, Itself};
        for (typed, name, want) in [
            ("ubnd xa dong may", "Ủy ban nhân dân xã Đồng Mây", Some(Itself)),
            ("Uỷ ban nhân dân xã Đồng Mây", "UBND xã Đồng Mây", Some(Itself)),
            ("ubnd xa dong may", "UBND các xã, phường", Some(Among)),
            ("ubnd xa dong may", "Ủy ban nhân dân xã Đồng Tranh", None),
            ("xã Đồng Mây", "các cơ quan, đơn vị có liên quan", Some(Among)),
            ("stc", "Sở Tài chính", Some(Itself)),
            ("so tai", "Giám đốc Sở Tài chính", Some(Itself)),
            ("SNNMT", "Sở Nông nghiệp và Môi trường", Some(Itself)),
            ("Sở NN&MT", "Sở Nông nghiệp và Môi trường", Some(Itself)),
            ("Sở Y tế", "các sở, ban, ngành", Some(Among)),
            ("Sở Y tế", "UBND các xã, phường", None),
            ("ban to chuc trung uong", "Ban Tổ chức TW", Some(Itself)),
            ("van phong chinh phu", "VPCP", Some(Itself)),
            ("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", Some(Itself)),
            ("đảng ủy xã Ia Sao", "các cấp ủy trực thuộc", Some(Among)),
            ("so y te", "Sở Tài chính", None),
            ("", "Sở Tài chính", None),
        ] {
            assert_eq!(Alias::of(typed).named_in(&Alias::of(name)), want, "{typed} in {name}");
        }
    }

    #[test]
    fn one_body_under_two_names() {
        let same = |one: &str, other: &str| Alias::of(one).is_same(&Alias::of(other));
        assert!(same("UBND tỉnh", "Uỷ ban nhân dân tỉnh"));
        assert!(same("Sở Nông nghiệp và Môi trường", "sở Nông nghiệp & Môi trường"));
        assert!(!same("xã Tân An", "xã Tân Ân"));
        assert!(!same("UBND tỉnh", "UBND tỉnh Sông Ngọc"));
        assert!(!same("Sở Y tế", "Sở Xây dựng"));
    }
}
