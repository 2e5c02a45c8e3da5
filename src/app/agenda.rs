//! The tasks as a follow-up table and as a timeline: what is shown, in which
//! order, how soon it is due.

use super::reading::{Read, Reading};
use super::state::panel::{Column, Grouping, Panel};
use crate::facet::{Deadline, Due, Kind, Task};
use crate::outline::{Alias, Named};
use crate::text::{arranged, in_order};
use crate::value::Date;

/// A sort of task that can be shown alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// The last of its dates is over.
    Passed,
    /// Due until Sunday.
    Week,
    /// Due after this week.
    Later,
    /// Due by something else than a date: at once, regularly, after an event.
    Open,
    /// No time is given.
    Undated,
    /// Nobody is named.
    Nobody,
}

impl Only {
    /// All, in the order of the page; the first five are how soon a task is due.
    pub const ALL: [Only; 6] =
        [Only::Passed, Only::Week, Only::Later, Only::Open, Only::Undated, Only::Nobody];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Only::Passed => "passed",
            Only::Week => "week",
            Only::Later => "later",
            Only::Open => "open",
            Only::Undated => "undated",
            Only::Nobody => "nobody",
        }
    }

    fn holds(self, task: &Task, today: Option<Date>) -> bool {
        if self == Only::Nobody { task.actors.is_empty() } else { due(task, today) == self }
    }
}

/// The day a deadline stands on; a horizon («trong nhiệm kỳ») stands on none.
pub fn day(deadline: &Deadline) -> Option<Date> {
    deadline.day().filter(|_| !deadline.terms.soft)
}

/// The day that counts for a task: the next one in time, else the last that is over.
pub fn next_day(task: &Task, today: Option<Date>) -> Option<Date> {
    let days = || task.deadlines.iter().filter_map(day);
    days().filter(|&day| today.is_none_or(|today| today <= day)).min().or(days().max())
}

/// Whether a deadline is over.
pub fn is_over(deadline: &Deadline, today: Date) -> bool {
    day(deadline).is_some_and(|day| today > day || deadline.exclusive && today == day)
}

/// How soon a task is due.
pub fn due(task: &Task, today: Option<Date>) -> Only {
    let Some(next) = next_day(task, today) else {
        return if task.deadlines.is_empty() { Only::Undated } else { Only::Open };
    };
    let Some(today) = today else { return Only::Later };
    let dated = || task.deadlines.iter().filter(|deadline| day(deadline).is_some());
    if dated().all(|deadline| is_over(deadline, today)) {
        Only::Passed
    } else if today.days_to(next) <= 6 - today.weekday() {
        Only::Week
    } else {
        Only::Later
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The task.
    pub finding: usize,
    /// Its place among all tasks, from 1.
    pub number: usize,
    /// How it names the unit that was asked for.
    pub named: Option<Named>,
}

/// What the rows of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// Nothing: there is one group.
    All,
    /// Who must do them; nobody is named.
    Body(Option<String>),
    /// How soon they are due.
    Due(Only),
}

/// The follow-up table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows by what they have in common; a task of two bodies stands in both groups.
    pub groups: Vec<(Head, Vec<Row>)>,
    /// How many tasks of each sort concern the unit, in the order of [`Only::ALL`].
    pub counts: [usize; 6],
    /// How many tasks are shown.
    pub shown: usize,
    /// How many of these name a group that the unit may be in.
    pub among: usize,
    /// How many there are.
    pub all: usize,
}

impl Table {
    /// The table as it is asked for.
    pub fn of(reading: &Reading, panel: &Panel) -> Table {
        let today = panel.today;
        let found = reading.digest.of(Kind::Task);
        let mine = concerning(reading, &panel.unit);
        let counts =
            Only::ALL.map(|only| mine.iter().filter(|row| only.holds(task(reading, row), today)).count());
        let wanted = |row: &Row| panel.only.is_none_or(|only| only.holds(task(reading, row), today));
        let keyed = mine.into_iter().filter(wanted).map(|row| (order(reading, &row, panel), row));
        let keyed = arranged(keyed.collect(), |(one, _): &(Order, Row), (other, _)| {
            let order = (one.1, &one.2).cmp(&(other.1, &other.2));
            // What has nothing to be compared stays last, either way.
            one.0.cmp(&other.0).then(if panel.down && !one.0 { order.reverse() } else { order })
        });
        let rows: Vec<Row> = keyed.into_iter().map(|(_, row)| row).collect();
        let among = rows.iter().filter(|row| row.named == Some(Named::Among)).count();
        let shown = rows.len();
        let groups = grouped(reading, panel, rows);
        Table { groups, counts, shown, among, all: found.len() }
    }

    /// Whether a finding is shown; what is no task always is.
    pub fn has(&self, finding: usize) -> bool {
        self.groups.iter().any(|(_, rows)| rows.iter().any(|row| row.finding == finding))
    }
}

/// The tasks that name a unit as who acts or with whom; all, if none is asked for.
fn concerning(reading: &Reading, unit: &str) -> Vec<Row> {
    let unit = Alias::of(unit);
    let found = reading.digest.of(Kind::Task).iter().enumerate();
    let row = |(at, &finding): (usize, &usize)| {
        let blank = Row { finding, number: at + 1, named: None };
        if unit.is_empty() {
            return Some(blank);
        }
        let task = task(reading, &blank);
        let bodies = task.actors.iter().chain(&task.coordinators);
        let how = bodies.filter_map(|body| unit.named_in(&Alias::of(&reading.notice.clean(body.span))));
        let named = how.fold(None, |best, how| if best == Some(Named::Itself) { best } else { Some(how) });
        named.map(|_| Row { named, ..blank })
    };
    found.filter_map(row).collect()
}

static BLANK: std::sync::LazyLock<Task> = std::sync::LazyLock::new(Task::default);

/// The slots of a row.
pub fn task<'a>(reading: &'a Read, row: &Row) -> &'a Task {
    let found = reading.finding(row.finding).and_then(|found| found.task.as_deref());
    found.unwrap_or_else(|| &BLANK)
}

/// What a row is sorted by: whether it has nothing to compare, a number, a text.
type Order = (bool, i64, Vec<Vec<u8>>);

fn order(reading: &Reading, row: &Row, panel: &Panel) -> Order {
    let task = task(reading, row);
    let clean = |span| reading.notice.clean(span);
    let text = |words: Option<String>| {
        (words.is_none(), 0, words.map(|words| Alias::of(&words).collation()).unwrap_or_default())
    };
    match panel.sort {
        Column::Number | Column::Basis => (false, row.number as i64, Vec::new()),
        Column::What => text(reading.finding(row.finding).map(|found| clean(found.worded()))),
        Column::Who => text(task.actors.first().map(|body| clean(body.span))),
        Column::With => text(task.coordinators.first().map(|body| clean(body.span))),
        Column::Product => text(task.product.map(clean)),
        Column::When => match next_day(task, panel.today) {
            Some(day) => (false, i64::from(START.days_to(day)), Vec::new()),
            None => (true, i64::from(task.deadlines.is_empty()), Vec::new()),
        },
    }
}

/// Any day to count from.
const START: Date = Date { year: 2000, month: 1, day: 1 };

fn grouped(reading: &Reading, panel: &Panel, rows: Vec<Row>) -> Vec<(Head, Vec<Row>)> {
    let mut groups: Vec<(Head, Vec<Row>)> = match panel.group {
        Grouping::None => return vec![(Head::All, rows)],
        Grouping::Due => Only::ALL
            .into_iter()
            .map(|only| {
                let here = |row: &&Row| due(task(reading, row), panel.today) == only;
                (Head::Due(only), rows.iter().filter(here).copied().collect())
            })
            .collect(),
        Grouping::Body => reading
            .digest
            .by_actor
            .iter()
            .map(|(name, tasks)| {
                let here = |row: &&Row| tasks.binary_search(&row.finding).is_ok();
                (Head::Body(name.clone()), rows.iter().filter(here).copied().collect())
            })
            .collect(),
    };
    groups.retain(|(_, rows)| !rows.is_empty());
    // Those that name nobody come last.
    in_order(groups, |(head, _)| (0, matches!(head, Head::Body(None)).into()))
}

/// A deadline of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The task.
    pub row: Row,
    /// Which of its deadlines.
    pub deadline: usize,
}

/// The deadlines by day, and those that no calendar has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// By day, the earliest first.
    pub days: Vec<(Date, Vec<Stop>)>,
    /// «Ngay»: at once.
    pub now: Vec<Stop>,
    /// «Hằng tháng»: again and again.
    pub recurring: Vec<Stop>,
    /// «Sau khi …»: counted from something else.
    pub relative: Vec<Stop>,
    /// «Trong nhiệm kỳ»: a horizon rather than a day.
    pub soft: Vec<Stop>,
    /// Tasks without a time.
    pub undated: Vec<Row>,
}

impl Timeline {
    /// The deadlines of the tasks that concern a unit; of all, if none is named.
    pub fn of(reading: &Reading, unit: &str) -> Timeline {
        let mut line = Timeline::default();
        for row in concerning(reading, unit) {
            let task = task(reading, &row);
            if task.deadlines.is_empty() {
                line.undated.push(row);
            }
            for (deadline, said) in task.deadlines.iter().enumerate() {
                let stop = Stop { row, deadline };
                match (day(said), said.due) {
                    (Some(day), _) => match line.days.binary_search_by_key(&day, |(day, _)| *day) {
                        Ok(at) => line.days[at].1.push(stop),
                        Err(at) => line.days.insert(at, (day, vec![stop])),
                    },
                    (None, _) if said.terms.soft => line.soft.push(stop),
                    (None, Due::Immediate) => line.now.push(stop),
                    (None, Due::Recurring) => line.recurring.push(stop),
                    (None, _) => line.relative.push(stop),
                }
            }
        }
        line
    }
}

#[cfg(test)]
mod tests;
