//! The deadlines by day, with today's place among them. What no calendar has is
//! listed apart as what it is.

use super::Page;
use super::el::{El, button, el};
use super::place::cited;
use super::task::{distance, time};
use crate::app::agenda::{Row, Stop, Timeline, is_over, task};
use crate::app::format::date;
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::state::panel::Msg as Asked;
use crate::app::words::Lang;
use crate::value::Date;

/// Words of a task that are shown.
const WORDS: usize = 24;

/// All of it.
pub fn timeline(page: Page, reading: &Reading, lang: Lang) -> El {
    let reading = reading.clone();
    let changes = page.panel_changes();
    el("div", "timeline").part(move || {
        changes.get();
        let panel = page.panel();
        let line = Timeline::of(&reading, &panel.unit);
        let view = View { page, reading: &reading, today: panel.today, lang };
        let unit = panel.unit.trim();
        let only = (!unit.is_empty()).then(|| {
            let all = button("timeline-all", page, Msg::Panel(Asked::AllShown)).add(lang.show_all());
            el("p", "timeline-only").add(lang.only_unit(unit)).add(" ").add(all)
        });
        vec![el("div", "timeline-lead").add(only), view.days(&line), view.apart(&line)]
    })
}

#[derive(Clone, Copy)]
struct View<'a> {
    page: Page,
    reading: &'a Reading,
    today: Option<Date>,
    lang: Lang,
}

impl View<'_> {
    fn days(self, line: &Timeline) -> El {
        if line.days.is_empty() {
            return el("p", "timeline-none").add(self.lang.no_deadlines());
        }
        // Today stands before the first day that is not over.
        let next = line.days.iter().position(|(day, _)| self.today.is_none_or(|today| today <= *day));
        let next = next.unwrap_or(line.days.len());
        let today = || {
            let day = date(self.lang, self.today?);
            Some(el("li", "timeline-today").at("data-today", "").add(self.lang.today(day)))
        };
        let days = line.days.iter().map(|(day, stops)| self.day(*day, stops));
        let mut days: Vec<El> = days.collect();
        let after = days.split_off(next);
        let passed = self.today.is_some_and(|_| next > 0);
        el("div", "timeline-line")
            .add(el("ol", "timeline-days").all(days).add(today()).all(after))
            .add(passed.then(|| el("p", "timeline-note").add(self.lang.timeline_note())))
    }

    fn day(self, day: Date, stops: &[Stop]) -> El {
        let over = self.today.is_some_and(|today| today > day);
        let far = self
            .today
            .map(|today| el("span", "timeline-far").add(distance(today.days_to(day), over, self.lang)));
        let head = el("h3", "timeline-day")
            .add(el("time", "timeline-date").at("datetime", day.to_string()).add(date(self.lang, day)))
            .add(far);
        el("li", "timeline-stop")
            .at("data-day", day.to_string())
            .may("data-over", over.then_some(""))
            .add(head)
            .add(self.list(stops))
    }

    fn list(self, stops: &[Stop]) -> El {
        el("ul", "timeline-list").all(stops.iter().map(|stop| {
            let deadline = task(self.reading, &stop.row).deadlines.get(stop.deadline);
            // Of those of the same day some are over on it: «trước ngày …».
            let over = deadline.zip(self.today).is_some_and(|(deadline, today)| is_over(deadline, today));
            let time = deadline.map(|deadline| time(self.reading, deadline, self.lang));
            self.item(stop.row, time).may("data-over", over.then_some(""))
        }))
    }

    fn item(self, row: Row, time: Option<El>) -> El {
        let task = task(self.reading, &row);
        let who: Vec<String> = task.actors.iter().map(|one| self.reading.notice.clean(one.span)).collect();
        let who = match who.as_slice() {
            [] => el("span", "timeline-nobody").add(self.lang.unclear_who()),
            names => el("span", "timeline-who").at("lang", "vi").add(names.join("; ")),
        };
        let words =
            self.reading.finding(row.finding).map(|found| self.reading.opening(found.worded(), WORDS));
        let place = button("timeline-what", self.page, Msg::ItemChosen(row.finding))
            .at("title", cited(self.reading, row.finding, self.lang))
            .add(el("span", "timeline-words").at("lang", "vi").add(words));
        let head = el("div", "timeline-head").add(who).add(time);
        el("li", "timeline-item").at("data-task", super::name(row.finding)).add(head).add(place)
    }

    /// What no calendar has.
    fn apart(self, line: &Timeline) -> El {
        let part = |name: &'static str, title: &'static str, list: El, count: usize| {
            (count > 0).then(|| {
                let count = el("span", "timeline-count").add(count.to_string());
                let title = el("h3", "timeline-title").add(title).add(" ").add(count);
                el("section", "timeline-apart").at("data-apart", name).add(title).add(list)
            })
        };
        let stops = |name, title, stops: &[Stop]| part(name, title, self.list(stops), stops.len());
        let undated = el("ul", "timeline-list").all(line.undated.iter().map(|row| self.item(*row, None)));
        el("div", "timeline-rest")
            .add(stops("now", self.lang.at_once(), &line.now))
            .add(stops("recurring", self.lang.recurring(), &line.recurring))
            .add(stops("relative", self.lang.relative(), &line.relative))
            .add(stops("soft", self.lang.horizon(), &line.soft))
            .add(part("undated", self.lang.undated(), undated, line.undated.len()))
    }
}
