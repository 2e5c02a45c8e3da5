//! Who chaired a meeting, by what the opening or the title says.

use super::event::Reader;
use super::letterhead::Quoted;
use super::people::{name_before, people, same, small_name};
use crate::text::{Kind, Words, phrases};
use std::ops::Range;

static CHAIRS: Words = phrases!["chủ trì", "chủ tọa", "đồng chủ trì", "trực tiếp chủ trì", "điều hành"];
static CHAIRED_BY: Words =
    phrases!["sự chủ trì của", "chủ trì của", "sự chỉ đạo của", "sự điều hành của", "chủ tọa của"];
static WITH: Words = phrases![", phối hợp", "phối hợp", "cùng", "tham mưu"];
#[rustfmt::skip]
static CONCLUDES: Words = phrases![
    "kết luận", "kết luận như sau", "có ý kiến kết luận", "đã kết luận", "phát biểu kết luận", "thống nhất kết luận",
    "có ý kiến chỉ đạo", "chỉ đạo như sau", "có ý kiến như sau", "kết luận chỉ đạo", "đã có ý kiến",
];
static CONCLUSION_OF: Words =
    phrases!["kết luận của", "ý kiến của", "ý kiến chỉ đạo của", "chỉ đạo của", "kết luận, chỉ đạo của"];
static MEETING_OF: Words = phrases!["tại", "trong", "ở", "về", "sau khi", "khi", "trên"];
#[rustfmt::skip]
static ROLES: Words = phrases![
    "thứ trưởng", "bộ trưởng", "thủ tướng", "thủ tướng chính phủ", "chủ tịch", "phó chủ tịch", "giám đốc", "bí thư",
    "đồng chí", "ông", "bà", "cục trưởng", "phó thủ tướng", "phó bí thư", "tổng cục trưởng", "phó thủ tướng chính phủ",
];
static BODY_WORDS: Words =
    phrases!["bộ", "ủy ban", "tỉnh", "chính phủ", "ubnd", "thường trực", "nhân dân", "thành phố", "huyện",];
static BEFORE_VERB: Words = phrases!["đã", "vừa", "trực tiếp", "tiếp", ",", "đồng", "có", "cùng"];
static DOCUMENT: Words = phrases!["thông báo", "văn bản", "báo cáo", "các", "theo"];
/// What a document's name, not a speaker, is followed by.
static OF_DOCUMENT: Words =
    phrases!["số", "của", "tại", "về", "này", "kiểm tra", "thanh tra", "giám sát", "trên"];
static SPEAKS: Words = phrases![
    "báo cáo", "trình bày", "phát biểu", "nghe", "ý kiến", "tham dự", "cùng", "với", "và", "ký", "tại", "về",
];

impl Reader<'_> {
    /// Who chairs, in a sentence that says so.
    pub fn chairs(&self, sentence: Range<usize>) -> Option<Quoted> {
        let tokens = self.tokens;
        for at in sentence.clone() {
            if let Some(len) = CHAIRED_BY.at(tokens, at) {
                let after = at + len..sentence.end.min(at + len + 30);
                if let Some(name) = people(tokens, after).into_iter().next() {
                    return Some(self.quoted(name));
                }
            }
            let Some(len) = CHAIRS.at(tokens, at) else { continue };
            if WITH.is(tokens, at + len) {
                continue;
            }
            if let Some(name) = self.speaker(sentence.start, at) {
                return Some(self.quoted(name));
            }
        }
        None
    }

    /// Who concludes: «Sau khi nghe …, Phó Chủ tịch … A kết luận như sau».
    pub fn concludes(&self, sentence: Range<usize>) -> Option<Quoted> {
        let tokens = self.tokens;
        let at = sentence.clone().rev().find(|&at| {
            CONCLUDES
                .at(tokens, at)
                .is_some_and(|len| !OF_DOCUMENT.is(tokens, at + len) && !DOCUMENT.ends_before(tokens, at))
        })?;
        self.speaker(sentence.start, at).map(|name| self.quoted(name))
    }

    /// The person who is the subject of the verb at `verb`: named right before it, or
    /// before the titles that lead up to it.
    fn speaker(&self, floor: usize, verb: usize) -> Option<Range<usize>> {
        let tokens = self.tokens;
        let mut end = verb;
        while end > floor && BEFORE_VERB.is(tokens, end - 1) {
            end -= 1;
        }
        if let Some(name) = name_before(tokens, end, floor) {
            return Some(name);
        }
        // «A đã dự lễ; chủ trì …»: one subject, several verbs.
        if end > floor && tokens[end - 1].is(';') {
            return people(tokens, floor..end).into_iter().next();
        }
        let floor = floor.max(end.saturating_sub(60));
        let name = people(tokens, floor..end).into_iter().last()?;
        let titled = matches!(tokens.get(name.end)?.sign(), Some(',' | '-' | '('));
        let spoken = SPEAKS
            .find(tokens, name.end..end)
            .is_some_and(|it| !tokens[it.start].upper() && tokens[it.start - 1].sign().is_none());
        (titled && !spoken).then_some(name)
    }

    /// Whose conclusion a title gives; in an old title in small letters, spelled as the body spells it.
    pub fn titled(&self, title: Range<usize>) -> Option<Quoted> {
        let tokens = self.tokens;
        let of = title.clone().find_map(|at| CONCLUSION_OF.at(tokens, at).map(|len| at + len))?;
        let stop = (of..title.end.min(of + 30)).find(|&at| MEETING_OF.is(tokens, at))?;
        let words = &tokens[of..stop];
        if words.iter().all(|it| it.caps() || it.kind != Kind::Word) {
            return [3, 4, 2].into_iter().filter(|len| *len < words.len()).find_map(|len| {
                let name = stop - len..stop;
                let fits = small_name(tokens, name.start, &MEETING_OF).is_some_and(|it| it.end == stop);
                (fits && !BODY_WORDS.within(tokens, name.clone()))
                    .then(|| self.quoted(self.as_written(&name)))
            });
        }
        if let Some(name) = people(tokens, of..stop).into_iter().last() {
            return Some(self.quoted(name));
        }
        let role = (of..stop).find_map(|at| ROLES.at(tokens, at).map(|len| at + len))?;
        let name = (role..stop)
            .find_map(|at| small_name(tokens, at, &MEETING_OF))
            .filter(|name| name.end == stop)?;
        Some(self.quoted(self.as_written(&name)))
    }

    /// The same name where the body writes it in mixed case.
    fn as_written(&self, name: &Range<usize>) -> Range<usize> {
        let words = &self.tokens[name.clone()];
        let len = words.len();
        (name.end..(name.end + 4000).min(self.tokens.len().saturating_sub(len)))
            .map(|at| at..at + len)
            .find(|it| {
                let there = &self.tokens[it.clone()];
                same(words, there) && there.iter().all(super::people::part)
            })
            .unwrap_or_else(|| name.clone())
    }
}
