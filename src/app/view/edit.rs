//! The fields of a finding, in its own item, and what a person changed of it.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use crate::app::browser;
use crate::app::form::{Field, Form};
use crate::app::reading::Reading;
use crate::app::state::Msg;
use crate::app::state::correct::Msg as Says;
use crate::app::words::Lang;
use crate::correction::Refused;
use crate::facet::{Finding, Kind, Slot, Status};
use leptos::ev::Event;

/// What opens the fields.
pub fn edit(page: Page, finding: usize, lang: Lang) -> El {
    button("edit-open", page, Msg::Correct(Says::Opened(finding)))
        .at("data-action", "edit")
        .says("aria-expanded", move || page.is_open(finding))
        .add(sign(Sign::Pen))
        .add(lang.edit())
}

/// Says that a person had a hand in it, and what it was before; nothing where none had.
pub fn by(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<El> {
    let found = reading.finding(finding)?;
    let hand = found.hand.as_deref()?;
    let added = hand.slots.contains(&Slot::Added);
    let kind = hand.read_as.filter(|&kind| kind != found.kind);
    let words = hand.wording.map(|_| lang.was_worded(reading.notice.clean(found.span)));
    let before = [kind.map(|kind| lang.was_read_as(lang.kind(kind))), words];
    let before = before.into_iter().flatten().map(|words| el("span", "edit-before").add(words));
    let restore = (!added).then(|| {
        button("edit-restore", page, Msg::Correct(Says::Restored(found.span)))
            .at("data-action", "restore-read")
            .add(lang.edit_restore())
    });
    let name = el("strong", "edit-by-name").add(sign(Sign::Pen)).add(if added {
        lang.by_person_added()
    } else {
        lang.by_person()
    });
    Some(el("div", "edit-by").at("data-by", "person").add(name).all(before).add(restore))
}

/// The fields, while they are open.
pub fn fields(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<El> {
    let found = reading.finding(finding)?;
    let form = Form::of(reading, found);
    let one = |&field: &Field| labelled(page, field, &form, finding, lang);
    let tools = el("div", "edit-tools")
        .add(el("button", "edit-save").at("type", "submit").add(lang.edit_save()))
        .add(button("edit-cancel", page, Msg::Correct(Says::Closed)).add(lang.edit_cancel()))
        .add(
            button("edit-drop", page, Msg::Correct(Says::Dropped(finding)))
                .at("data-action", "drop")
                .add(lang.edit_drop()),
        );
    Some(
        el("form", "edit")
            .at("novalidate", "")
            .at("aria-label", lang.edit())
            .on("submit", move |event| {
                event.prevent_default();
                page.send(Msg::Correct(Says::Filled(finding, browser::correct::fields(&event))));
            })
            .on("keydown", move |event| {
                if browser::plain_key(&event).as_deref() == Some("Escape") {
                    // It closes the fields and nothing around them.
                    event.stop_propagation();
                    page.send(Msg::Correct(Says::Closed));
                }
            })
            .add(kinds(page, found, finding, lang))
            .all(Field::of(found.kind).iter().map(one))
            .add(tools),
    )
}

/// The choice of the kind: taken at once, since other kinds have other fields.
fn kinds(page: Page, found: &Finding, finding: usize, lang: Lang) -> El {
    let id = format!("edit-kind-{finding}");
    let option = |kind: Kind| {
        el("option", "edit-option")
            .at("value", kind.name())
            .may("selected", (kind == found.kind).then_some(""))
            .add(lang.kind(kind))
    };
    let select = el("select", "edit-input")
        .at("id", id.clone())
        .at("data-field", "kind")
        .on("change", move |event: Event| {
            if let Some(kind) = browser::correct::chosen(&event).and_then(|name| Kind::named(&name)) {
                page.send(Msg::Correct(Says::Relabelled(finding, kind)));
            }
        })
        .all(Kind::ALL.map(option));
    el("div", "edit-field").add(el("label", "edit-label").at("for", id).add(lang.edit_kind())).add(select)
}

fn labelled(page: Page, field: Field, form: &Form, finding: usize, lang: Lang) -> El {
    let id = format!("edit-{}-{finding}", field.name());
    let (name, hint) = match field {
        Field::Wording => (lang.edit_wording(), None),
        Field::Actors => (lang.edit_actors(), Some(lang.edit_names_hint())),
        Field::Coordinators => (lang.edit_coordinators(), None),
        Field::Deadlines => (lang.edit_deadlines(), Some(lang.edit_deadline_hint())),
        Field::Label => (lang.edit_label(), None),
        Field::Value => (lang.edit_value(), None),
        Field::Unit => (lang.edit_unit(), None),
        Field::Status => (lang.edit_status(), None),
    };
    let value = form.get(field).to_owned();
    let input = match field {
        Field::Wording => el("textarea", "edit-input edit-words").at("rows", "3").add(value),
        Field::Status => el("select", "edit-input").all(Status::ALL.map(|status| {
            el("option", "edit-option")
                .at("value", status.name())
                .may("selected", (status.name() == value).then_some(""))
                .add(lang.status(status))
        })),
        _ => el("input", "edit-input").at("type", "text").at("autocomplete", "off").at("value", value),
    };
    let told = format!("{id}-hint");
    let refused = move || page.peek(|state| state.correct.refused.clone()).filter(|it| field_of(it) == field);
    let turn = page.turn;
    let input = input
        .at("id", id.clone())
        .at("data-field", field.name())
        .at("lang", "vi")
        .at("aria-describedby", told.clone())
        .live("aria-invalid", move || {
            turn.get();
            refused().map(|_| "true".to_owned())
        });
    let error = move || {
        turn.get();
        refused().map(|why| {
            let words = match why {
                Refused::Deadline(words) => lang.not_a_deadline(words),
                Refused::Value(words) => lang.not_a_number(words),
            };
            el("span", "edit-error").at("role", "alert").add(words)
        })
    };
    el("div", "edit-field")
        .add(el("label", "edit-label").at("for", id).add(name))
        .add(input)
        .add(el("p", "edit-hint").at("id", told).part(error).add(hint))
}

fn field_of(refused: &Refused) -> Field {
    match refused {
        Refused::Deadline(_) => Field::Deadlines,
        Refused::Value(_) => Field::Value,
    }
}

/// What a correction changes, in words.
pub fn what(correction: &crate::correction::Correction, lang: Lang) -> Vec<&'static str> {
    if correction.dropped {
        return vec![lang.list_dropped()];
    }
    let name = |slot: Slot| match slot {
        Slot::Added => lang.by_person_added(),
        Slot::Kind => lang.edit_kind(),
        Slot::Wording => lang.edit_wording(),
        Slot::Actors => lang.edit_actors(),
        Slot::Coordinators => lang.edit_coordinators(),
        Slot::Deadlines => lang.edit_deadlines(),
        Slot::Value => lang.edit_value(),
        Slot::Unit => lang.edit_unit(),
        Slot::Label => lang.edit_label(),
        Slot::Status => lang.edit_status(),
    };
    correction.slots().map(name).collect()
}
