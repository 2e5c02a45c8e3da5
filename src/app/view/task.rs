//! The follow-up table: who, what, by when. What the text does not say is shown
//! as not said; a body taken from elsewhere is shown as inferred.

use super::edit::edit;
use super::el::{El, button, el};
use super::place::{because, show, why};
use super::statement::{item_clicked, none};
use super::tools::tools;
use super::{Page, name};
use crate::app::agenda::{self, Head, Row, task};
use crate::app::format::{datetime, due};
use crate::app::reading::Reading;
use crate::app::state::panel::{Column, Msg as Asked};
use crate::app::state::{Msg, Tab};
use crate::app::words::Lang;
use crate::facet::{Body, Deadline, Kind, Task};
use crate::outline::Named;
use crate::value::Date;

/// Days that are counted; what is farther is told by its date alone.
const NEAR: i32 = 60;

/// The tools and the table of the tasks. Its parts say what they are, since a narrow
/// panel shows them as cards, and `display` takes a table's own roles away.
pub fn tasks(page: Page, reading: &Reading, lang: Lang) -> El {
    if reading.digest.of(Kind::Task).is_empty() {
        return none(lang);
    }
    let reading = reading.clone();
    let changes = page.panel_changes();
    let head = el("tr", "task-columns").at("role", "row").all(Column::ALL.map(|it| column(page, it, lang)));
    let open = page.look(|state| state.panel.tools);
    let table = el("table", "task-table")
        .at("role", "table")
        .at("aria-label", lang.tab(Tab::Task))
        .toggle("task-sorting", move || open.get())
        .add(el("thead", "task-head").at("role", "rowgroup").add(head))
        .part(move || {
            changes.get();
            rows(page, &reading, lang)
        });
    el("div", "task-all").add(tools(page, lang, changes)).add(table)
}

/// The head of a column; a press sorts by it, another one the other way round.
fn column(page: Page, column: Column, lang: Lang) -> El {
    let order = page.look(move |state| match (state.panel.sort == column, state.panel.down) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2u64,
    });
    let sort = button("task-sort", page, Msg::Panel(Asked::Sorted(column)))
        .at("title", lang.sort_by(lang.column(column)))
        .at("data-sort", column.name())
        .add(lang.column(column));
    el("th", "task-column")
        .at("role", "columnheader")
        .at("scope", "col")
        .at("data-column", column.name())
        .live("aria-sort", move || Some(["none", "ascending", "descending"][order.get() as usize].to_owned()))
        .add(sort)
}

/// The rows, a body of the table for each group.
fn rows(page: Page, reading: &Reading, lang: Lang) -> Vec<El> {
    let panel = page.panel();
    let groups = panel.table.groups;
    let group = |(head, rows): (Head, Vec<Row>)| {
        let title = match head {
            Head::All => None,
            Head::Body(Some(name)) => Some(el("span", "task-head-name").at("lang", "vi").add(name)),
            Head::Body(None) => Some(el("span", "task-head-name").add(lang.nobody())),
            Head::Due(only) => Some(el("span", "task-head-name").add(lang.only_of(only))),
        };
        let title = title.map(|title| {
            let count = el("span", "task-head-count").add(rows.len().to_string());
            let cell = el("th", "task-group").at("role", "rowheader").at("colspan", "7");
            el("tr", "task-grouped").at("role", "row").add(cell.add(title).add(" ").add(count))
        });
        let (reading, today) = (reading.clone(), panel.today);
        el("tbody", "task-rows")
            .at("role", "rowgroup")
            .add(title)
            .grow(rows.len(), 16, move |at| row(page, &reading, rows[at], today, lang))
    };
    if panel.table.shown == 0 {
        let none = el("td", "task-none").at("role", "cell").at("colspan", "7").add(lang.none_match());
        let row = el("tr", "task-nothing").at("role", "row").add(none);
        return vec![el("tbody", "task-rows").at("role", "rowgroup").add(row)];
    }
    groups.into_iter().map(group).collect()
}

fn row(page: Page, reading: &Reading, row: Row, today: Option<Date>, lang: Lang) -> Option<El> {
    let finding = row.finding;
    let found = reading.finding(finding)?;
    let task = task(reading, &row);
    let cell = |class: &'static str| el("td", class).at("role", "cell");
    let what = cell("task-what")
        .add(el("p", "task-text").at("lang", "vi").add(reading.notice.says(found)))
        .add(more(reading, task, lang))
        .add(el("div", "place-links").add(why(page, finding, lang)).add(edit(page, finding, lang)))
        .add(because(page, reading, finding, lang));
    let among = (row.named == Some(Named::Among)).then(|| el("div", "task-among").add(lang.among()));
    let product = task.product.map(|span| said(lang.product(), reading.notice.clean(span)));
    Some(
        el("tr", "task")
            .toggle("task-on", move || page.is_chosen(finding))
            .toggle("search-miss", move || page.is_missed(finding))
            .at("role", "row")
            .at("data-finding", name(finding))
            .at("data-kind", "task")
            .at("data-order", task.order.name())
            .at("data-due", agenda::due(task, today).name())
            .on("click", move |event| item_clicked(page, &event, finding))
            .add(cell("task-number").add(row.number.to_string()))
            .add(what)
            .add(who(cell("task-who"), reading, task, lang).add(among))
            .add(with(cell("task-with"), reading, task, lang))
            .add(when(cell("task-when"), reading, task, today, lang))
            .add(cell("task-product").add(product))
            .add(cell("task-basis").add(show(page, reading, finding, lang))),
    )
}

/// A value with what it is, which a narrow panel shows before it.
fn said(name: &'static str, value: String) -> El {
    el("div", "task-said")
        .add(el("span", "task-label").add(name).add(": "))
        .add(el("span", "task-value").at("lang", "vi").add(value))
}

/// Who must do it.
fn who(cell: El, reading: &Reading, task: &Task, lang: Lang) -> El {
    let actors = el("div", "task-actors");
    cell.add(match task.actors.as_slice() {
        [] => actors.add(missing("actor", lang.unclear_who())),
        bodies => actors.all(bodies.iter().map(|one| body(reading, *one, "actor", lang))),
    })
}

/// With whom.
fn with(cell: El, reading: &Reading, task: &Task, lang: Lang) -> El {
    if task.coordinators.is_empty() {
        return cell;
    }
    let with = el("div", "task-said").add(el("span", "task-label").add(lang.with()).add(": "));
    cell.add(with.all(task.coordinators.iter().map(|one| body(reading, *one, "coordinator", lang))))
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
fn when(cell: El, reading: &Reading, task: &Task, today: Option<Date>, lang: Lang) -> El {
    match task.deadlines.as_slice() {
        [] => cell.add(missing("deadline", lang.unclear_when())),
        deadlines => cell.all(deadlines.iter().map(|deadline| date(reading, deadline, today, lang))),
    }
}

fn date(reading: &Reading, deadline: &Deadline, today: Option<Date>, lang: Lang) -> El {
    let note = |words| el("span", "task-note").add(words);
    let left =
        left(deadline, today, lang).map(|(over, words)| note(words).may("data-over", over.then_some("")));
    el("div", "task-date")
        .add(time(reading, deadline, lang))
        .add(left)
        .add(deadline.year_inferred.then(|| note(lang.year_inferred().to_owned())))
}

/// A deadline; what it was written as shows on it.
pub fn time(reading: &Reading, deadline: &Deadline, lang: Lang) -> El {
    let written = reading.notice.clean(deadline.span);
    let meaning = due(lang, deadline);
    let own_words = meaning.is_none().then_some("vi");
    let words = meaning.unwrap_or_else(|| written.clone());
    el("time", "task-time")
        .may("datetime", datetime(deadline))
        .at("title", written)
        .may("lang", own_words)
        .add(words)
}

/// Whether a deadline is over, and how far it is from today, where that is near enough to say.
fn left(deadline: &Deadline, today: Option<Date>, lang: Lang) -> Option<(bool, String)> {
    let (today, day) = (today?, agenda::day(deadline)?);
    let over = agenda::is_over(deadline, today);
    let days = today.days_to(day);
    (over || days <= NEAR).then(|| (over, distance(days, over, lang)))
}

/// How far a day is.
pub fn distance(days: i32, over: bool, lang: Lang) -> String {
    match days {
        0 if !over => lang.due_today().to_owned(),
        -1 => lang.one_day_ago().to_owned(),
        1 => lang.one_day_left().to_owned(),
        2.. => lang.days_left(days),
        _ if -days <= NEAR => lang.days_ago(-days),
        _ => lang.is_past().to_owned(),
    }
}

/// Who gets it, what kind of order it is, and on what it hangs.
fn more(reading: &Reading, task: &Task, lang: Lang) -> Option<El> {
    let tag = |words: &'static str| el("span", "task-tag").add(words);
    let tags = [lang.order(task.order), task.conditional.then(|| lang.conditional())];
    let mut tags: Vec<El> = tags.into_iter().flatten().map(tag).collect();
    tags.extend(
        task.urgent.map(|span| el("span", "task-tag").at("lang", "vi").add(reading.notice.clean(span))),
    );
    let reports = task.reports_to.map(|span| {
        let words = reading.notice.clean(span);
        let name = el("span", "task-fact").add(lang.reports_to()).add(": ");
        el("p", "task-more").add(name).add(el("span", "task-value").at("lang", "vi").add(words))
    });
    if tags.is_empty() && reports.is_none() {
        return None;
    }
    let tags = (!tags.is_empty()).then(|| el("p", "task-tags").all(tags));
    Some(el("div", "task-rest").add(tags).add(reports))
}
