//! The follow-up table: who, what, by when. What the text does not say is shown
//! as not said; a body taken from elsewhere is shown as inferred.

use super::el::{El, el};
use super::place::foot;
use super::statement::{item_clicked, none};
use super::{Page, name};
use crate::app::format::{datetime, due};
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::facet::{Body, Deadline, Kind, Task};
use crate::text::Span;

/// The table of the tasks. Its parts say what they are, since a narrow panel
/// shows them as cards, and `display` takes a table's own roles away.
pub fn tasks(page: Page, reading: &Reading, lang: Lang) -> El {
    let found = reading.digest.of(Kind::Task).to_vec();
    if found.is_empty() {
        return none(lang);
    }
    let reading = reading.clone();
    let column =
        |name: &'static str| el("th", "task-column").at("role", "columnheader").at("scope", "col").add(name);
    let head = el("tr", "task-columns")
        .at("role", "row")
        .all([lang.number(), lang.who(), lang.what(), lang.by_when()].map(column));
    let rows = el("tbody", "task-rows")
        .at("role", "rowgroup")
        .grow(found.len(), 40, move |at| row(page, &reading, found[at], at + 1, lang));
    el("table", "task-table")
        .at("role", "table")
        .add(el("thead", "task-head").at("role", "rowgroup").add(head))
        .add(rows)
}

fn row(page: Page, reading: &Reading, finding: usize, number: usize, lang: Lang) -> Option<El> {
    let found = reading.finding(finding)?;
    let blank = Task::default();
    let task = found.task.as_deref().unwrap_or(&blank);
    let cell = |class: &'static str| el("td", class).at("role", "cell");
    let what = cell("task-what")
        .add(el("p", "task-text").at("lang", "vi").add(reading.notice.clean(found.span)))
        .add(more(reading, task, lang))
        .add(foot(page, reading, finding, lang));
    Some(
        el("tr", "task")
            .toggle("task-on", move || page.is_chosen(finding))
            .at("role", "row")
            .at("data-finding", name(finding))
            .at("data-kind", "task")
            .at("data-order", task.order.name())
            .on("click", move |event| item_clicked(page, &event, finding))
            .add(cell("task-number").add(number.to_string()))
            .add(who(cell("task-who"), reading, task, lang))
            .add(what)
            .add(when(cell("task-when"), reading, task, lang)),
    )
}

/// Who must do it, and with whom.
fn who(cell: El, reading: &Reading, task: &Task, lang: Lang) -> El {
    let actors = el("div", "task-actors");
    let actors = match task.actors.as_slice() {
        [] => actors.add(missing("actor", lang.unclear_who())),
        bodies => actors.all(bodies.iter().map(|one| body(reading, *one, "actor", lang))),
    };
    let with = (!task.coordinators.is_empty()).then(|| {
        let label = el("span", "task-label").add(lang.with()).add(": ");
        el("div", "task-with")
            .add(label)
            .all(task.coordinators.iter().map(|one| body(reading, *one, "coordinator", lang)))
    });
    cell.add(actors).add(with)
}

fn body(reading: &Reading, body: Body, role: &'static str, lang: Lang) -> El {
    let inferred = body.inferred.then(|| {
        el("span", "task-inferred").at("title", lang.inferred_hint()).add(" (").add(lang.inferred()).add(")")
    });
    el("span", "task-body")
        .at("data-role", role)
        .may("data-inferred", body.inferred.then_some(""))
        .add(el("span", "task-name").at("lang", "vi").add(reading.notice.clean(body.span)))
        .add(inferred)
}

/// Who and by when, in one line.
pub fn brief(reading: &Reading, task: &Task, lang: Lang) -> String {
    let clean = |span| reading.notice.clean(span);
    let who: Vec<String> = task.actors.iter().map(|actor| clean(actor.span)).collect();
    let when: Vec<String> = task
        .deadlines
        .iter()
        .map(|deadline| due(lang, deadline).unwrap_or_else(|| clean(deadline.span)))
        .collect();
    let or =
        |said: Vec<String>, unsaid: &str| if said.is_empty() { unsaid.to_owned() } else { said.join("; ") };
    format!("{} · {}", or(who, lang.unclear_who()), or(when, lang.unclear_when()))
}

/// What the text does not say.
fn missing(what: &'static str, words: &'static str) -> El {
    el("span", "task-missing").at("data-missing", what).add(words)
}

/// By when: in the reader's way of writing, with its own words where they say more.
fn when(cell: El, reading: &Reading, task: &Task, lang: Lang) -> El {
    match task.deadlines.as_slice() {
        [] => cell.add(missing("deadline", lang.unclear_when())),
        deadlines => cell.all(deadlines.iter().map(|deadline| date(reading, deadline, lang))),
    }
}

fn date(reading: &Reading, deadline: &Deadline, lang: Lang) -> El {
    let written = reading.notice.clean(deadline.span);
    let meaning = due(lang, deadline);
    let own_words = meaning.is_none().then_some("vi");
    let words = meaning.unwrap_or_else(|| written.clone());
    let note = deadline.year_inferred.then(|| el("span", "task-note").add(lang.year_inferred()));
    let time = el("time", "task-time")
        .may("datetime", datetime(deadline))
        .at("title", written)
        .may("lang", own_words)
        .add(words);
    el("div", "task-date").add(time).add(note)
}

/// The product, who gets it, and on what it hangs.
fn more(reading: &Reading, task: &Task, lang: Lang) -> Option<El> {
    let one = |label: &'static str, span: Option<Span>| {
        let words = reading.notice.clean(span?);
        let name = el("dt", "task-fact").add(label).add(": ");
        Some(el("div", "task-pair").add(name).add(el("dd", "task-value").at("lang", "vi").add(words)))
    };
    let tags: Vec<&'static str> = [lang.order(task.order), task.conditional.then(|| lang.conditional())]
        .into_iter()
        .flatten()
        .collect();
    let facts: Vec<El> = [one(lang.product(), task.product), one(lang.reports_to(), task.reports_to)]
        .into_iter()
        .flatten()
        .collect();
    if tags.is_empty() && facts.is_empty() {
        return None;
    }
    let tags = (!tags.is_empty())
        .then(|| el("p", "task-tags").all(tags.into_iter().map(|tag| el("span", "task-tag").add(tag))));
    let facts = (!facts.is_empty()).then(|| el("dl", "task-more").all(facts));
    Some(el("div", "task-rest").add(tags).add(facts))
}
