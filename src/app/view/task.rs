//! The follow-up table: who, what, by when. What the text does not say is shown
//! as not said; a body taken from elsewhere is shown as inferred.

use super::place::foot;
use super::statement::{item_clicked, none};
use super::{Page, growing, name};
use crate::app::format::{datetime, due};
use crate::app::reading::Reading;
use crate::app::words::Lang;
use crate::facet::{Body, Deadline, Kind, Order, Task};
use crate::text::Span;
use leptos::prelude::*;

/// The table of the tasks. Its parts say what they are, since a narrow panel
/// shows them as cards, and `display` takes a table's own roles away.
pub fn tasks(page: Page, reading: &Reading, lang: Lang) -> AnyView {
    let found = reading.digest.of(Kind::Task).to_vec();
    if found.is_empty() {
        return none(lang);
    }
    let shown = growing(found.len(), 60, 60);
    let reading = reading.clone();
    let one = move |at: usize| found.get(at).map(|&finding| row(page, &reading, finding, at + 1, lang));
    view! {
        <table class="task-table" role="table">
            <thead class="task-head" role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">"STT"</th>
                    <th role="columnheader" scope="col">{lang.who()}</th>
                    <th role="columnheader" scope="col">{lang.what()}</th>
                    <th role="columnheader" scope="col">{lang.by_when()}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || 0..shown.get() key=|at| *at children=one />
            </tbody>
        </table>
    }
    .into_any()
}

fn row(page: Page, reading: &Reading, finding: usize, number: usize, lang: Lang) -> Option<AnyView> {
    let found = reading.finding(finding)?;
    let blank = Task::default();
    let task = found.task.as_deref().unwrap_or(&blank);
    Some(
        view! {
            <tr
                class="task"
                class:task-on=move || page.is_chosen(finding)
                role="row"
                data-finding=name(finding)
                data-kind="task"
                data-order=task.order.name()
                on:click=move |event| item_clicked(page, &event, finding)
            >
                <td class="task-number" role="cell">{number}</td>
                <td class="task-who" role="cell">{who(reading, task, lang)}</td>
                <td class="task-what" role="cell">
                    <p class="task-text" lang="vi">{reading.notice.clean(found.span)}</p>
                    {more(reading, task, lang)}
                    {foot(page, reading, finding, lang)}
                </td>
                <td class="task-when" role="cell">{when(reading, task, lang)}</td>
            </tr>
        }
        .into_any(),
    )
}

/// Who must do it, and with whom.
fn who(reading: &Reading, task: &Task, lang: Lang) -> AnyView {
    let actors = match task.actors.as_slice() {
        [] => view! { <span class="task-missing" data-missing="actor">{lang.unclear_who()}</span> }.into_any(),
        actors => actors.iter().map(|actor| body(reading, *actor, "actor", lang)).collect_view().into_any(),
    };
    let with: Vec<AnyView> = task.coordinators.iter().map(|with| body(reading, *with, "coordinator", lang)).collect();
    let with = (!with.is_empty()).then(|| {
        view! { <div class="task-with"><span class="task-label">{lang.with()}": "</span>{with}</div> }
    });
    view! { <div class="task-actors">{actors}</div> {with} }.into_any()
}

fn body(reading: &Reading, body: Body, role: &'static str, lang: Lang) -> AnyView {
    let inferred = body.inferred.then(|| {
        view! { " "<span class="task-inferred" title=lang.inferred_hint()>"("{lang.inferred()}")"</span> }
    });
    view! {
        <span class="task-body" data-role=role data-inferred=body.inferred.then_some("")>
            <span lang="vi">{reading.notice.clean(body.span)}</span>
            {inferred}
        </span>
    }
    .into_any()
}

/// By when: in the reader's way of writing, with its own words where they say more.
fn when(reading: &Reading, task: &Task, lang: Lang) -> AnyView {
    if task.deadlines.is_empty() {
        return view! { <span class="task-missing" data-missing="deadline">{lang.unclear_when()}</span> }.into_any();
    }
    task.deadlines.iter().map(|deadline| date(reading, deadline, lang)).collect_view().into_any()
}

fn date(reading: &Reading, deadline: &Deadline, lang: Lang) -> AnyView {
    let written = reading.notice.clean(deadline.span);
    let meaning = due(lang, deadline);
    let own_words = meaning.is_none().then_some("vi");
    let words = meaning.unwrap_or_else(|| written.clone());
    let inferred = deadline.year_inferred.then(|| view! { <span class="task-note">{lang.year_inferred()}</span> });
    view! {
        <time class="task-date" datetime=datetime(deadline) title=written lang=own_words>
            {words}
        </time>
        {inferred}
    }
    .into_any()
}

/// The product, who gets it, and on what it hangs.
fn more(reading: &Reading, task: &Task, lang: Lang) -> AnyView {
    let one = |label: &'static str, span: Option<Span>| {
        let words = reading.notice.clean(span?);
        Some(view! { <div><dt>{label}": "</dt><dd lang="vi">{words}</dd></div> })
    };
    let product = one(lang.product(), task.product);
    let reports = one(lang.reports_to(), task.reports_to);
    let order = lang.order(task.order).filter(|_| task.order != Order::Require);
    let hangs = task.conditional.then(|| lang.conditional());
    if product.is_none() && reports.is_none() && order.is_none() && hangs.is_none() {
        return ().into_any();
    }
    let tags = [order, hangs].into_iter().flatten().map(|tag| view! { <span class="task-tag">{tag}</span> });
    view! {
        <p class="task-tags">{tags.collect_view()}</p>
        <dl class="task-more">{product}{reports}</dl>
    }
    .into_any()
}
