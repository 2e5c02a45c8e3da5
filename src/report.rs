//! What is handed on of a notice: its findings in plain words, each with its place.
//!
//! A [`Report`] stands on its own: every file, every copied table and the summary
//! link are written from one, and a summary link that is opened is one again.

use crate::digest::Digest;
use crate::facet::{Deadline, Finding, Kind, Status};
use crate::notice::Notice;
use crate::text::Span;
use crate::value::{Date, When};

/// The findings of a notice, and which notice they are from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Which notice it is.
    pub about: About,
    /// What it says: kind by kind as [`Kind::ALL`] has them, each in reading order.
    pub items: Vec<Item>,
}

/// What a document says of itself; empty where it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The kind of document, in lower case.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// The day it was issued, `YYYY-MM-DD`.
    pub issued: String,
    /// Where it was issued.
    pub place: String,
    /// The body that issued it.
    pub issuer: String,
    /// Its title.
    pub title: String,
    /// The day of the meeting it reports, `YYYY-MM-DD`.
    pub event_date: String,
    /// Who chaired it.
    pub chair: String,
    /// What the signer is.
    pub signer_role: String,
    /// Who signed.
    pub signer: String,
}

/// One finding in plain words; what its kind does not have is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Whether a person made or changed it.
    pub by_person: bool,
    /// Where it stands, as one cites it: `II.3.a`.
    pub section: String,
    /// Its words in the notice.
    pub quote: String,
    /// What it says in the words of the person who reworded it.
    pub wording: String,
    /// Who must do it.
    pub actors: Vec<String>,
    /// With whom.
    pub coordinators: Vec<String>,
    /// By when.
    pub deadlines: Vec<By>,
    /// What must come out.
    pub product: String,
    /// Who gets the result.
    pub reports_to: String,
    /// What is measured.
    pub label: String,
    /// How much: `11/40`, decimals with a point.
    pub values: Vec<String>,
    /// Of what.
    pub unit: String,
    /// What is said of it.
    pub status: Option<Status>,
    /// When it was measured.
    pub period: String,
    /// Against what.
    pub compare: String,
}

impl Item {
    /// An item of a kind, with nothing said yet.
    pub fn of(kind: Kind) -> Item {
        Item {
            kind,
            by_person: false,
            section: String::new(),
            quote: String::new(),
            wording: String::new(),
            actors: Vec::new(),
            coordinators: Vec::new(),
            deadlines: Vec::new(),
            product: String::new(),
            reports_to: String::new(),
            label: String::new(),
            values: Vec::new(),
            unit: String::new(),
            status: None,
            period: String::new(),
            compare: String::new(),
        }
    }

    /// What it says: in the words of the person who changed them, else in its own.
    pub fn says(&self) -> &str {
        if self.wording.is_empty() { &self.quote } else { &self.wording }
    }
}

/// A deadline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct By {
    /// As written.
    pub text: String,
    /// As the summary JSON gives it (`2025-06-30`, `2025-Q3`, `recurring` …), or empty.
    pub value: String,
    /// Whether the day itself is too late («trước ngày»).
    pub exclusive: bool,
}

impl By {
    fn of(notice: &Notice, deadline: &Deadline) -> By {
        By {
            text: notice.clean(deadline.span),
            value: deadline.due.value().unwrap_or_default(),
            exclusive: deadline.exclusive,
        }
    }

    /// The printed day, or the last one of the month, quarter or year; none where no
    /// day is certain.
    pub fn day(&self) -> Option<Date> {
        let last = self.value.rsplit('/').next()?;
        let mut parts = last.split('-');
        let year = Some(parts.next()?.parse().ok()?);
        let when = match (parts.next(), parts.next()) {
            (None, _) => When::Year(year?),
            (Some(part), None) => match part.split_at_checked(1)? {
                ("Q", quarter) => When::Quarter { year, quarter: quarter.parse().ok()? },
                ("H", half) => When::Half { year, half: half.parse().ok()? },
                _ => When::Month { year, month: part.parse().ok()? },
            },
            (Some(month), Some(day)) => {
                When::Day { year, month: month.parse().ok()?, day: day.parse().ok()? }
            }
        };
        let limit = match when {
            When::Quarter { quarter, .. } => (1..=4).contains(&quarter),
            When::Half { half, .. } => (1..=2).contains(&half),
            When::Month { month, .. } => (1..=12).contains(&month),
            When::Day { .. } | When::Year(_) => true,
        };
        when.last_day().filter(|_| limit)
    }
}

impl Report {
    /// The items of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.kind == kind)
    }

    /// What the document is called: its title, else its kind.
    pub fn title(&self) -> &str {
        let named = [&self.about.title, &self.about.kind].into_iter().find(|name| !name.is_empty());
        named.map_or("Thông báo", String::as_str)
    }

    /// Issuer, number and date, those that are known: which notice this is from.
    pub fn origin(&self) -> String {
        let About { issuer, number, issued, .. } = &self.about;
        let number = if number.is_empty() { String::new() } else { format!("Số {number}") };
        let issued = day_month_year(issued).map(|day| format!("ngày {day}")).unwrap_or_default();
        let known = [issuer.clone(), number, issued];
        let known: Vec<String> = known.into_iter().filter(|it| !it.is_empty()).collect();
        known.join(" · ")
    }
}

/// `30/6/2024` of `2024-06-30`; nothing of anything else.
pub fn day_month_year(iso: &str) -> Option<String> {
    let (year, rest) = iso.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let number = |digits: &str| digits.parse::<u8>().ok();
    Some(format!("{}/{}/{year}", number(day)?, number(month)?))
}

/// The report of a notice: what its digest lists.
pub fn report(notice: &Notice, digest: &Digest) -> Report {
    let citations = notice.outline.citations(&notice.source);
    let found = digest.kinds.iter().flat_map(|(_, found)| found);
    let items = found.filter_map(|&at| notice.findings.get(at));
    let items = items.map(|finding| item(notice, finding, &citations[finding.node.0 as usize]));
    Report { about: about(notice), items: items.collect() }
}

fn about(notice: &Notice) -> About {
    let Notice { letterhead: head, tail, event, .. } = notice;
    let words = |quoted: &Option<crate::outline::Quoted>| {
        quoted.as_ref().map(|it| it.value.clone()).unwrap_or_default()
    };
    let day = |date: Option<(Date, Span)>| date.map(|(date, _)| date.to_string()).unwrap_or_default();
    About {
        kind: words(&head.kind),
        number: words(&head.number),
        issued: day(head.issued.or(tail.stamp)),
        place: words(&head.place),
        issuer: words(&head.issuer),
        title: words(&head.title),
        event_date: day(event.date),
        chair: words(&event.chair),
        signer_role: words(&tail.signer_role),
        signer: words(&tail.signer),
    }
}

fn item(notice: &Notice, finding: &Finding, section: &str) -> Item {
    let words = |span: Option<Span>| span.map(|span| notice.clean(span)).unwrap_or_default();
    let task = finding.task.as_deref().cloned().unwrap_or_default();
    let indicator = finding.indicator.as_deref();
    let names = |bodies: &[crate::facet::Body]| bodies.iter().map(|body| notice.clean(body.span)).collect();
    let (quote, says) = (notice.clean(finding.span), notice.says(finding));
    Item {
        kind: finding.kind,
        by_person: finding.hand.is_some(),
        section: section.to_owned(),
        wording: if says == quote { String::new() } else { says },
        quote,
        actors: names(&task.actors),
        coordinators: names(&task.coordinators),
        deadlines: task.deadlines.iter().map(|deadline| By::of(notice, deadline)).collect(),
        product: words(task.product),
        reports_to: words(task.reports_to),
        label: words(indicator.and_then(|it| it.label)),
        values: indicator
            .map(|it| it.values.iter().map(|(figure, _)| figure.to_string()).collect())
            .unwrap_or_default(),
        unit: words(indicator.and_then(|it| it.unit)),
        status: indicator.map(|it| it.status),
        period: words(indicator.and_then(|it| it.period)),
        compare: words(indicator.and_then(|it| it.compare)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_deadline_is_its_last() {
        for (value, want) in [
            ("2025-06-30", Some((2025, 6, 30))),
            ("2025-04", Some((2025, 4, 30))),
            ("2025-Q3", Some((2025, 9, 30))),
            ("2024-H1", Some((2024, 6, 30))),
            ("2025", Some((2025, 12, 31))),
            ("2025-03-01/2025-03-15", Some((2025, 3, 15))),
            ("recurring", None),
            ("", None),
            ("2025-13", None),
            ("2025-02-30", None),
            ("2025-Q9", None),
            ("2025-đ", None),
        ] {
            let by = By { value: value.to_owned(), ..By::default() };
            assert_eq!(by.day(), want.and_then(|(year, month, day)| Date::new(year, month, day)), "{value}");
        }
    }

    #[test]
    fn says_what_stands_in_the_text_and_where() {
        let notice = crate::notice(
            "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\nSố: 12/TB-UBND\nLam Giang, ngày 07 tháng 3 năm 2025\n\nTHÔNG BÁO\nVề đê biển\n\n\
             I. ĐÁNH GIÁ\n\nĐê còn tốt.\n\nII. NHIỆM VỤ\n\n1. Nội dung\n\na) Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2025.",
        );
        let report = report(&notice, &crate::digest(&notice));
        assert_eq!(report.about.number, "12/TB-UBND");
        assert_eq!(report.origin(), "ỦY BAN NHÂN DÂN TỈNH LAM GIANG · Số 12/TB-UBND · ngày 7/3/2025");
        let task = report.of(Kind::Task).next().unwrap();
        assert_eq!(task.section, "II.1.a");
        assert_eq!(
            (&task.actors[..], &task.coordinators[..]),
            (&["Sở Xây dựng".to_owned()][..], &["Sở Tài chính".to_owned()][..])
        );
        assert_eq!(task.deadlines[0].value, "2025-03-25");
        assert!(task.deadlines[0].exclusive);
    }
}
