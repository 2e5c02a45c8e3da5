//! Two notices side by side: what changed, came and went, each with the way to its place.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, shape, sign};
use super::place::cited;
use crate::app::browser;
use crate::app::format::{date, due};
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::state::compare::Msg as Says;
use crate::app::words::Lang;
use crate::compare::{Aspect, Fate, Pair, compare};
use crate::facet::{Body, Finding, Kind};
use leptos::prelude::*;

/// The two notices, or the way to a second one.
pub fn comparison(page: Page, reading: &Reading, lang: Lang) -> El {
    let turn = page.look(|state| state.compare.turn);
    let reading = reading.clone();
    el("div", "compare").part(move || {
        turn.get();
        let ordered = page.peek(|state| {
            let (before, after, here) = state.compare.ordered(&reading)?;
            Some((before.clone(), after.clone(), here))
        });
        match ordered {
            Some((before, after, here)) => Sides { page, lang, before, after, here }.whole(),
            None => ask(page, lang),
        }
    })
}

/// Asks for the second notice.
fn ask(page: Page, lang: Lang) -> El {
    let give = |event: &leptos::ev::Event| {
        browser::compare::given(event).map(|text| Msg::Compare(Says::Given(text)))
    };
    let box_ = el("textarea", "compare-box")
        .at("id", "compare")
        .at("rows", "7")
        .at("lang", "vi")
        .at("spellcheck", "false")
        .at("aria-label", lang.compare_box())
        .at("placeholder", lang.compare_hint())
        .on("paste", move |event| {
            if let Some(text) = browser::compare::pasted(&event) {
                page.send(Msg::Compare(Says::Given(text)));
            }
        });
    let file = el("input", "compare-file")
        .at("type", "file")
        .at("id", "compare-file")
        .at("accept", ".txt,.text,.md,.docx,.html,.htm,.json,text/plain,text/html")
        .at("aria-label", lang.compare_file())
        .on("change", move |event| {
            if let Some(file) = browser::chosen_file(&event) {
                browser::read_file(page, file, |shared| Msg::Compare(Says::Given(shared.into_text())));
            }
        });
    let before = page.before.get();
    let title = before.notice.letterhead.title.as_ref().map(|title| title.value.clone());
    let before = (!before.is_empty()).then(|| {
        button("compare-act", page, Msg::Compare(Says::BeforeTaken))
            .at("data-action", "compare-before")
            .add(sign(Sign::Back))
            .add(title.map_or_else(|| lang.compare_before().to_owned(), |it| lang.compare_before_named(it)))
    });
    el("form", "compare-ask")
        .on("submit", move |event| {
            event.prevent_default();
            if let Some(msg) = give(&event) {
                page.send(msg);
            }
        })
        .add(el("p", "compare-lead").add(lang.compare_lead()))
        .add(box_)
        .add(
            el("div", "compare-tools")
                .add(el("button", "compare-go").at("type", "submit").add(lang.compare_go()))
                .add(el("label", "compare-act").add(sign(Sign::File)).add(lang.compare_file()).add(file))
                .add(before),
        )
}

/// Two notices as they are shown.
#[derive(Clone)]
struct Sides {
    page: Page,
    lang: Lang,
    before: Reading,
    after: Reading,
    /// Whether the later one is on the page.
    here: bool,
}

impl Sides {
    fn whole(self) -> El {
        let (page, lang) = (self.page, self.lang);
        let result = compare(&self.before.notice, &self.after.notice);
        let act = |name: &'static str, words: &'static str, says: Says| {
            button("compare-act", page, Msg::Compare(says)).at("data-action", name).add(words)
        };
        let head = el("div", "compare-head")
            .add(self.notice(&self.before, lang.compare_earlier(), !self.here))
            .add(self.notice(&self.after, lang.compare_later(), self.here))
            .add(
                el("div", "compare-tools")
                    .add(act("compare-turn", lang.compare_turn(), Says::Turned))
                    .add(act("compare-swap", lang.compare_swap(), Says::Swapped))
                    .add(act("compare-leave", lang.compare_leave(), Says::Left)),
            );
        let quiet = [&result.tasks, &result.indicators]
            .iter()
            .all(|pairs| pairs.iter().all(|pair| pair.fate() == Fate::Same));
        el("div", "compare-all")
            .add(head)
            .add(quiet.then(|| el("p", "compare-nothing").at("role", "status").add(lang.compare_nothing())))
            .add(self.part(Kind::Task, result.tasks))
            .add(self.part(Kind::Indicator, result.indicators))
    }

    fn notice(&self, reading: &Reading, name: &'static str, here: bool) -> El {
        let lang = self.lang;
        let head = &reading.notice.letterhead;
        let title = head.title.as_ref().or(head.number.as_ref()).map(|it| it.value.clone());
        let dated = reading.notice.base_date().map(|day| format!(" · {}", date(lang, day)));
        el("p", "compare-notice")
            .add(
                el("span", "compare-name").add(name).add(here.then(|| format!(" ({})", lang.compare_here()))),
            )
            .add(
                el("span", "compare-title")
                    .at("lang", "vi")
                    .add(title.unwrap_or_else(|| lang.compare_untitled().to_owned()))
                    .add(dated),
            )
    }

    /// The pairs of a kind, by what became of them.
    fn part(&self, kind: Kind, pairs: Vec<Pair>) -> Option<El> {
        if pairs.is_empty() {
            return None;
        }
        let lang = self.lang;
        let group = |fate: Fate| {
            let found: Vec<Pair> = pairs.iter().filter(|pair| pair.fate() == fate).cloned().collect();
            let count = found.len();
            let name = match fate {
                Fate::Changed => lang.compare_changed(),
                Fate::Gained => lang.compare_gained(),
                Fate::Lost => lang.compare_lost(),
                Fate::Same => lang.compare_same(),
            };
            let title = el("summary", "compare-fate")
                .add(name)
                .add(" ")
                .add(el("span", "compare-count").add(count.to_string()));
            let sides = self.clone();
            let list = el("ul", "compare-list").grow(count, 40, move |at| sides.item(kind, &found[at]));
            let group = el("details", "compare-group")
                .at("data-fate", fate.name())
                .at("data-count", count.to_string())
                .may("open", (fate != Fate::Same).then_some(""));
            (count > 0).then(|| group.add(title).add(list))
        };
        let groups: Vec<El> = Fate::ALL.into_iter().filter_map(group).collect();
        Some(
            el("section", "compare-part")
                .at("data-kind", kind.name())
                .add(el("h3", "compare-kind").add(shape(kind)).add(lang.kinds(kind)))
                .all(groups),
        )
    }

    fn item(&self, kind: Kind, pair: &Pair) -> Option<El> {
        let (page, lang) = (self.page, self.lang);
        let old = pair.before.and_then(|at| self.before.finding(at));
        let new = pair.after.and_then(|at| self.after.finding(at));
        let (reading, found) = match new {
            Some(found) => (&self.after, found),
            None => (&self.before, old?),
        };
        let mine = if self.here { pair.after } else { pair.before };
        let place = match mine {
            Some(at) => button("compare-place", page, Msg::PlaceChosen(self.page_side().finding(at)?.span))
                .at("data-action", "show")
                .add(cited(self.page_side(), at, lang))
                .add(sign(Sign::Arrow)),
            None => el("span", "compare-place").add(lang.compare_elsewhere()),
        };
        let differs = pair.changed.iter().filter_map(|&aspect| self.differs(aspect, old?, new?));
        Some(
            el("li", "compare-item")
                .at("data-fate", pair.fate().name())
                .add(el("p", "compare-words").at("lang", "vi").add(words(reading, found, kind)))
                .all(differs)
                .add(place),
        )
    }

    /// The notice that is on the page.
    fn page_side(&self) -> &Reading {
        if self.here { &self.after } else { &self.before }
    }

    /// One thing that changed: from what to what.
    fn differs(&self, aspect: Aspect, old: &Finding, new: &Finding) -> Option<El> {
        let lang = self.lang;
        let said = |reading: &Reading, found: &Finding| -> Option<String> {
            let notice = &reading.notice;
            let names = |bodies: &[Body]| {
                bodies.iter().map(|it| notice.clean(it.span)).collect::<Vec<_>>().join("; ")
            };
            let task = found.task.as_deref();
            Some(match aspect {
                Aspect::Actors => names(&task?.actors),
                Aspect::Coordinators => names(&task?.coordinators),
                Aspect::Deadlines => {
                    let one = |it| due(lang, it).unwrap_or_else(|| notice.clean(it.span));
                    task?.deadlines.iter().map(one).collect::<Vec<_>>().join("; ")
                }
                Aspect::Wording | Aspect::Value => notice.says(found),
                Aspect::Status => lang.status(found.indicator.as_deref()?.status).to_owned(),
            })
        };
        let name = match aspect {
            Aspect::Actors => lang.edit_actors(),
            Aspect::Coordinators => lang.edit_coordinators(),
            Aspect::Deadlines => lang.edit_deadlines(),
            Aspect::Wording => lang.compare_was(),
            Aspect::Value => lang.edit_value(),
            Aspect::Status => lang.edit_status(),
        };
        let (before, after) = (said(&self.before, old)?, said(&self.after, new)?);
        let or = |words: String| if words.is_empty() { lang.unclear().to_owned() } else { words };
        let line = el("p", "compare-change")
            .at("data-aspect", name_of(aspect))
            .add(el("span", "compare-aspect").add(name).add(": "))
            .add(el("del", "compare-old").at("lang", "vi").add(or(before)));
        // The new wording stands above already.
        Some(if aspect == Aspect::Wording {
            line
        } else {
            line.add(" → ").add(el("ins", "compare-new").at("lang", "vi").add(or(after)))
        })
    }
}

fn name_of(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Actors => "actors",
        Aspect::Coordinators => "coordinators",
        Aspect::Deadlines => "deadlines",
        Aspect::Wording => "wording",
        Aspect::Value => "value",
        Aspect::Status => "status",
    }
}

/// What a finding is known by: a task by its words, an indicator by what it measures.
fn words(reading: &Reading, found: &Finding, kind: Kind) -> String {
    let label = found.indicator.as_deref().and_then(|it| it.label).map(|label| reading.notice.clean(label));
    let says = reading.notice.says(found);
    match label {
        Some(label) if kind == Kind::Indicator => format!("{label}: {says}"),
        _ => says,
    }
}
