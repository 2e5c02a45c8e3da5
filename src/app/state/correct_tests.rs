//! Corrections told as messages.

use super::correct::{Done, Effect as Does, Msg as Says};
use super::{Effect, Msg, State, Tab};
use crate::app::form::{Field, Form};
use crate::correction::Refused;
use crate::facet::Kind;
use crate::text::Span;

const TEXT: &str = "II. Nhiệm vụ\n1. Giao Sở Tài chính rà soát dự toán.\n2. Giao Sở Y tế báo cáo trước ngày 30/6/2026.\n\
    3. Các trạm bơm vận hành theo lịch.\n";

fn pasted(text: &str) -> State {
    let mut state = State::default();
    state.update(Msg::Pasted(text.into()));
    state
}

fn say(state: &mut State, msg: Says) -> Option<Effect> {
    state.update(Msg::Correct(msg))
}

fn quotes(state: &State) -> Vec<String> {
    let one = |it: &crate::facet::Finding| {
        format!(
            "{}{} {}",
            it.kind.name(),
            if it.hand.is_some() { "*" } else { "" },
            state.reading.notice.says(it)
        )
    };
    state.reading.notice.findings.iter().map(one).collect()
}

fn filled(state: &mut State, at: usize, field: Field, words: &str) -> Option<Effect> {
    let mut form = Form::of(&state.reading, &state.reading.notice.findings[at]);
    form.0[field as usize] = words.to_owned();
    say(state, Says::Filled(at, form))
}

#[test]
fn fields_are_filled_undone_and_done_again() {
    let mut state = pasted(TEXT);
    let before = quotes(&state);
    state.update(Msg::MarkChosen(0));
    assert_eq!(say(&mut state, Says::Opened(0)), Some(Effect::Correct(Does::Field(0))));
    assert!(!state.unsaved());
    assert_eq!(filled(&mut state, 0, Field::Wording, "Rà soát"), Some(Effect::Correct(Does::Stay(Some(0)))));
    assert_eq!(quotes(&state)[0], "task* Rà soát");
    assert_eq!((state.correct.open, state.chosen, state.unsaved()), (None, Some(0), true));
    say(&mut state, Says::Undone);
    assert_eq!((quotes(&state), state.correct.done), (before.clone(), Some(Done::Undone)));
    assert!(!state.unsaved());
    say(&mut state, Says::Redone);
    assert_eq!(quotes(&state)[0], "task* Rà soát");
    // What is done anew leaves nothing to do again.
    say(&mut state, Says::Undone);
    filled(&mut state, 1, Field::Actors, "Sở Nội vụ");
    assert_eq!(say(&mut state, Says::Redone), None);
    say(&mut state, Says::Kept);
    assert!(!state.unsaved());
    assert_eq!(state.correct.steps(), [true, false]);
}

#[test]
fn nonsense_is_told_and_nothing_is_changed() {
    let mut state = pasted(TEXT);
    say(&mut state, Says::Opened(0));
    let effect = filled(&mut state, 0, Field::Deadlines, "hôm nào rảnh");
    assert_eq!(effect, Some(Effect::Correct(Does::Refused(Field::Deadlines))));
    assert_eq!(state.correct.refused, Some(Refused::Deadline("hôm nào rảnh".into())));
    assert_eq!((state.correct.open, state.correct.steps()), (Some(0), [false, false]));
    filled(&mut state, 0, Field::Deadlines, "quý IV/2026");
    assert_eq!((state.correct.open, &state.correct.refused), (None, &None));
    // Nothing new is no step.
    let form = Form::of(&state.reading, &state.reading.notice.findings[0]);
    say(&mut state, Says::Filled(0, form));
    say(&mut state, Says::Undone);
    assert_eq!(state.correct.steps(), [false, true]);
}

#[test]
fn a_selection_is_added_and_dropped() {
    let mut state = pasted(TEXT);
    let paragraph =
        state.reading.paragraph_at(Span::new(TEXT.find("Các trạm").unwrap(), TEXT.len())).unwrap();
    say(&mut state, Says::Pointed([(paragraph, 0), (paragraph, 12)]));
    let selected = state.correct.selected.unwrap();
    assert_eq!(&TEXT[selected.range()], "Các trạm bơm vậ");
    say(&mut state, Says::Added(Kind::Task));
    assert_eq!(quotes(&state).last().unwrap(), "task* Các trạm bơm vận");
    assert_eq!((state.chosen, state.tab, state.correct.selected), (Some(2), Tab::Task, None));
    say(&mut state, Says::Dropped(2));
    assert_eq!((quotes(&state).len(), state.reading.corrections.len()), (2, 0));
    say(&mut state, Says::Dropped(0));
    assert_eq!((quotes(&state).len(), state.correct.done), (1, Some(Done::Dropped(Kind::Task))));
    // The follow-up table is that of what is shown.
    assert!(state.panel.table.has(0) && !state.panel.table.has(1));
    let place = state.reading.corrections[0].span;
    assert_eq!(say(&mut state, Says::Restored(place)), Some(Effect::Correct(Does::Stay(Some(0)))));
    assert_eq!(quotes(&state).len(), 2);
    // Nothing selected adds nothing.
    assert_eq!(say(&mut state, Says::Added(Kind::Task)), None);
}

#[test]
fn a_finding_goes_to_the_tab_of_its_new_kind() {
    let mut state = pasted(TEXT);
    say(&mut state, Says::Opened(0));
    assert_eq!(say(&mut state, Says::Relabelled(0, Kind::Lesson)), Some(Effect::Correct(Does::Field(0))));
    assert!(quotes(&state)[0].starts_with("lesson* Giao"));
    assert_eq!((state.tab, state.correct.open), (Tab::Lesson, Some(0)));
    filled(&mut state, 0, Field::Wording, "Rà soát");
    assert_eq!(quotes(&state)[0], "lesson* Rà soát");
    say(&mut state, Says::Relabelled(0, Kind::Task));
    assert_eq!(quotes(&state)[0], "task* Rà soát");
    let place = state.reading.notice.findings[0].span;
    say(&mut state, Says::Restored(place));
    assert_eq!(state.reading.corrections, []);
}

#[test]
fn corrections_follow_the_text_as_it_is_typed_and_lost_ones_come_back() {
    let mut state = pasted(TEXT);
    filled(&mut state, 1, Field::Actors, "Sở Nội vụ");
    let typed = |state: &mut State, text: String| {
        state.update(Msg::Typed(text));
        state.update(Msg::Rested);
    };
    typed(&mut state, TEXT.replace("II. Nhiệm vụ", "III. Nhiệm vụ mới"));
    assert_eq!((state.reading.corrections.len(), state.correct.lost.len()), (1, 0));
    typed(&mut state, TEXT.replace("báo cáo", "báo"));
    assert_eq!((state.reading.corrections.len(), state.correct.lost.len()), (0, 1));
    assert_eq!(state.correct.done, Some(Done::Lost(1)));
    assert!(state.unsaved());
    typed(&mut state, TEXT.to_owned());
    assert_eq!((state.reading.corrections.len(), state.correct.lost.len()), (1, 0));
    // Undoing takes the correction back, not the letters.
    typed(&mut state, format!("{TEXT}4. Thêm"));
    say(&mut state, Says::Undone);
    assert!(state.reading.corrections.is_empty() && state.reading.notice.source.text().ends_with("Thêm"));
    say(&mut state, Says::Redone);
    assert_eq!(state.reading.corrections.len(), 1);
    typed(&mut state, "Khác".to_owned());
    assert_eq!(state.correct.lost.len(), 1);
    say(&mut state, Says::Forgotten(0));
    assert_eq!(state.correct.lost.len(), 0);
    say(&mut state, Says::Undone);
    assert_eq!(state.correct.lost.len(), 1);
}

#[test]
fn a_text_in_place_of_another_is_undone_too() {
    let mut state = pasted(TEXT);
    filled(&mut state, 0, Field::Wording, "Rà soát");
    state.update(Msg::Pasted("1. Giao Sở Công Thương thống kê.".into()));
    assert!(state.reading.corrections.is_empty() && state.correct.lost.is_empty() && !state.unsaved());
    assert_eq!(say(&mut state, Says::Undone), Some(Effect::Begin));
    assert_eq!((state.reading.notice.source.text(), quotes(&state)[0].as_str()), (TEXT, "task* Rà soát"));
    say(&mut state, Says::Redone);
    assert!(state.reading.notice.source.text().starts_with("1. Giao Sở Công Thương"));
    say(&mut state, Says::Undone);
    // Another version of the same text keeps what was said of the same words.
    state.update(Msg::Pasted(TEXT.replace("30/6", "31/7")));
    assert_eq!((state.reading.corrections.len(), state.correct.lost.len()), (1, 0));
    assert!(state.unsaved());
    state.update(Msg::Cleared);
    state.update(Msg::Restored);
    assert_eq!(state.reading.corrections.len(), 1);
}
