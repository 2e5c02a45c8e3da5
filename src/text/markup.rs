//! What the source of a web page leaves in a paste: entities and tags (DOMAIN.md 8.1).

use crate::text::case;
use std::borrow::Cow;

/// The entities of Vietnamese text, each with the character it stands for.
const NAMES: &str = "\
nbsp \u{a0}\nagrave à\naacute á\nacirc â\natilde ã\negrave è\neacute é\necirc ê\nigrave ì\niacute í\nograve ò\n\
oacute ó\nocirc ô\notilde õ\nugrave ù\nuacute ú\nyacute ý\neth ð\nldquo “\nrdquo ”\nlsquo ‘\nrsquo ’\nquot \"\n\
apos '\namp &\nlt <\ngt >\nndash –\nmdash —\nhellip …\nbull •\nmiddot ·\nlaquo «\nraquo »\nshy \u{ad}\nsup2 ²\nsup3 ³\n";

/// Tags behind which a new line begins, and those that stand inside one.
const BLOCKS: &str =
    " p br div li ul ol tr td th table tbody thead h1 h2 h3 h4 h5 h6 hr title center section article ";
const INLINE: &str = " span strong b i em u a font img sup sub o:p html body head small ";

/// The longest tag.
const LONGEST: usize = 400;

/// The character that the entity at the start of a text stands for, and how long the entity is.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    let end = rest.bytes().take(10).position(|byte| byte == b';')?;
    let name = &rest[..end];
    let code = match name.strip_prefix('#') {
        Some(digits) => Some(match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => digits.parse().ok()?,
        }),
        None => None,
    };
    let named = |name: &str| {
        let mut lines = NAMES.lines();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')?.chars().next())
    };
    let found = match code {
        Some(code) => char::from_u32(code),
        None if name.is_empty() => None,
        None => named(name).or_else(|| {
            let small = name.to_ascii_lowercase();
            named(&small).filter(|_| name.starts_with(case::is_upper)).map(case::upper)
        }),
    }?;
    Some((found, end + 2))
}

/// How long the tag at the start of a text is, and whether a line ends with it.
pub(super) fn tag(text: &str) -> Option<(usize, bool)> {
    let rest = text.strip_prefix('<')?;
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let end = name.bytes().take(8).position(|byte| !(byte.is_ascii_alphanumeric() || byte == b':'))?;
    let name = format!(" {} ", name[..end].to_ascii_lowercase());
    let block = BLOCKS.contains(&name);
    if end == 0 || !(block || INLINE.contains(&name)) {
        return None;
    }
    let close = text.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    Some((close + 1, block))
}

/// A text with its entities as what they stand for and without its tags.
pub(crate) fn without(text: &str) -> Cow<'_, str> {
    let marks = |&byte: &u8| byte == b'&' || byte == b'<';
    let Some(mut at) = text.as_bytes().iter().position(marks) else {
        return Cow::Borrowed(text);
    };
    let mut out = text[..at].to_owned();
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        at += match (c, tag(rest), entity(rest)) {
            ('<', Some((len, _)), _) => {
                out.push(' ');
                len
            }
            ('&', _, Some((c, len))) => {
                out.push(c);
                len
            }
            _ => {
                out.push(c);
                c.len_utf8()
            }
        };
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_stand_for_characters() {
        for (text, want) in [
            ("&ocirc;ng", Some(('ô', 7))),
            ("&Ecirc;", Some(('Ê', 7))),
            ("&#7879;", Some(('ệ', 7))),
            ("&#x1EC7;", Some(('ệ', 8))),
            ("&nbsp; ", Some(('\u{a0}', 6))),
            ("&PT, TH;", None),
            ("&;", None),
            ("& ocirc;", None),
            ("&#xD800;", None),
            ("&#;", None),
            ("&", None),
        ] {
            assert_eq!(entity(text), want, "{text}");
        }
    }

    #[test]
    fn tags_are_known_by_name() {
        for (text, want) in [
            ("<p>a", Some((3, true))),
            ("</TD>", Some((5, true))),
            ("<span style=\"x\">", Some((16, false))),
            ("<br/>", Some((5, true))),
            ("<5%", None),
            ("<b và c", None),
            ("<x>", None),
            ("<", None),
            ("<p", None),
        ] {
            assert_eq!(tag(text), want, "{text}");
        }
    }

    #[test]
    fn a_text_reads_without_them() {
        assert_eq!(without("<b>S&#7903; Y t&#7871;</b> & 5 < 6"), " Sở Y tế  & 5 < 6");
        assert_eq!(without("Sở Y tế"), "Sở Y tế");
    }
}
