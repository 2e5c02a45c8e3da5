//! What happens on the page, told as messages.

use super::*;
use crate::app::samples::Sample;
use crate::import::Refusal;

const TEXT: &str =
    "I. Đánh giá\n1. Kết quả\na) Kinh tế\n2. Hạn chế\nII. Nhiệm vụ\n1. Giao Sở Tài chính rà soát.\n";

fn pasted(text: &str) -> State {
    let mut state = State::default();
    assert_eq!(state.update(Msg::Pasted(text.into())), Some(Effect::Begin));
    state
}

fn text(state: &State) -> &str {
    state.reading.notice.source.text()
}

/// The node whose label this is.
fn node(state: &State, label: &str) -> NodeId {
    state.reading.tree.items.iter().find(|item| item.label == label).unwrap().node
}

#[test]
fn a_paste_is_read_at_once() {
    let mut state = pasted(TEXT);
    assert_eq!(text(&state), TEXT);
    assert_eq!(state.mode, Mode::Read);
    assert!(state.focus.is_some());
    // Nothing is worth losing a text for.
    assert_eq!(state.update(Msg::Pasted("  \n".into())), None);
    assert_eq!(text(&state), TEXT);
}

#[test]
fn typing_is_read_when_it_pauses() {
    let mut state = State::default();
    for typed in ["1", "1.", "1. Giao"] {
        assert_eq!(state.update(Msg::Typed(typed.into())), Some(Effect::ReadSoon));
    }
    assert!(state.reading.is_empty());
    state.update(Msg::Rested);
    assert_eq!(text(&state), "1. Giao");
    // The box stays where one types.
    assert_eq!(state.mode, Mode::Raw);
    assert_eq!(state.before, None);
}

/// A text that is read in steps.
fn long() -> String {
    "1. Giao Sở Tài chính rà soát các dự án chậm tiến độ.\n".repeat(3000)
}

#[test]
fn a_long_text_is_read_in_steps_and_shown_when_it_is_read() {
    let mut state = pasted(TEXT);
    let mut effect = state.update(Msg::Pasted(long()));
    let mut done = Vec::new();
    while effect == Some(Effect::ReadOn) {
        assert_eq!(text(&state), TEXT, "what was there shows until then");
        effect = state.update(Msg::ReadOn);
        done.extend(state.ahead.as_ref().map(|ahead| ahead.steps.done()));
    }
    assert_eq!(effect, Some(Effect::Begin));
    assert!(done.len() > 10 && done.is_sorted() && done.iter().all(|done| *done <= 100), "{done:?}");
    assert_eq!(text(&state), long());
    assert_eq!(state.update(Msg::ReadOn), None);
    state.update(Msg::Restored);
    assert_eq!(text(&state), TEXT);
}

#[test]
fn typing_on_gives_up_the_reading_of_a_long_text() {
    let mut state = pasted(TEXT);
    state.update(Msg::Typed(long()));
    assert_eq!(state.update(Msg::Rested), Some(Effect::ReadOn));
    state.update(Msg::ReadOn);
    state.update(Msg::Typed("1. Giao Sở Y tế".into()));
    assert_eq!(state.update(Msg::ReadOn), None);
    assert!(state.ahead.is_none());
    state.update(Msg::Rested);
    assert_eq!(text(&state), "1. Giao Sở Y tế");
    // What is typed is there until it is read.
    state.update(Msg::Typed(long()));
    state.update(Msg::Rested);
    assert_eq!(state.pending.as_deref(), Some(long().as_str()));
    while state.update(Msg::ReadOn).is_some() {}
    assert_eq!((text(&state), state.pending.as_ref()), (long().as_str(), None));
}

#[test]
fn a_new_page_can_be_undone() {
    let mut state = pasted(TEXT);
    assert_eq!(state.update(Msg::Cleared), Some(Effect::StartOver));
    assert!(state.reading.is_empty());
    assert_eq!(state.update(Msg::Restored), Some(Effect::Begin));
    assert_eq!(text(&state), TEXT);
    assert_eq!(state.update(Msg::Restored), None);
}

#[test]
fn what_was_typed_last_is_not_lost_to_a_sample() {
    let mut state = pasted(TEXT);
    state.update(Msg::Typed("1. Giao Sở Y tế".into()));
    state.update(Msg::SampleOpened(Sample::Party));
    assert_eq!(text(&state), Sample::Party.text());
    state.update(Msg::Restored);
    assert_eq!(text(&state), "1. Giao Sở Y tế");
}

#[test]
fn a_refused_file_leaves_the_text_alone() {
    let mut state = pasted(TEXT);
    let problem = Problem { file: "ảnh.png".into(), refusal: Refusal::NotText };
    assert_eq!(state.update(Msg::FileRefused(problem.clone())), None);
    assert_eq!((text(&state), state.problem.as_ref()), (TEXT, Some(&problem)));
    state.update(Msg::FileOpened("1. Giao".into()));
    assert_eq!(state.problem, None);
}

#[test]
fn the_outline_opens_and_closes() {
    let mut state = pasted(TEXT);
    let (first, inner) = (node(&state, "Đánh giá"), node(&state, "Kết quả"));
    state.update(Msg::NodeChosen(node(&state, "Kinh tế")));
    state.update(Msg::NodeToggled(first));
    assert!(state.closed.contains(first));
    // Focus never stays on an item that no longer shows.
    assert_eq!(state.focus, Some(first));
    state.update(Msg::AllClosed);
    assert!(state.closed.contains(inner));
    state.update(Msg::AllOpened);
    assert!(state.closed.is_empty());
}

#[test]
fn keys_move_the_focus_of_the_outline() {
    let mut state = pasted(TEXT);
    state.update(Msg::NodeChosen(node(&state, "Đánh giá")));
    let below = node(&state, "Kết quả");
    assert_eq!(state.update(Msg::Pressed(Pressed::Down)), Some(Effect::FocusNode(below)));
    let shown = state.update(Msg::Pressed(Pressed::Enter));
    assert!(matches!(shown, Some(Effect::Show { paragraph: Some(_), finding: None, .. })), "{shown:?}");
}

#[test]
fn letters_in_quick_succession_make_a_word() {
    let mut state = pasted("1. Nâng cao\n2. Nhân lực\n3. Nhiệm vụ\n");
    state.update(Msg::NodeChosen(node(&state, "Nâng cao")));
    let mut typed = |letter, now| {
        state.update(Msg::Lettered(letter, now));
        let at = state.focus.unwrap();
        state.reading.tree.item(at).unwrap().1.label.clone()
    };
    assert_eq!(typed('n', 0.0), "Nhân lực");
    assert_eq!(typed('h', 100.0), "Nhân lực");
    assert_eq!(typed('i', 200.0), "Nhiệm vụ");
    // After a pause a new word begins; the same letter again goes on.
    assert_eq!(typed('n', 2000.0), "Nâng cao");
    assert_eq!(typed('n', 2100.0), "Nhân lực");
}

#[test]
fn a_space_shows_the_passage_unless_a_word_is_being_typed() {
    let mut state = pasted("1. Về đất đai\n2. Về ngân sách\n");
    state.update(Msg::NodeChosen(node(&state, "Về đất đai")));
    assert!(matches!(state.update(Msg::Lettered(' ', 0.0)), Some(Effect::Show { .. })));
    for (at, letter) in "ve n".chars().enumerate() {
        state.update(Msg::Lettered(letter, 5000.0 + at as f64));
    }
    assert_eq!(state.focus, Some(node(&state, "Về ngân sách")));
}

#[test]
fn tabs_step_round_and_jump_to_the_ends() {
    let mut state = State::default();
    assert_eq!(state.update(Msg::TabStepped(-1)), Some(Effect::FocusTab(Tab::Compare)));
    assert_eq!(state.update(Msg::TabStepped(1)), Some(Effect::FocusTab(Tab::Task)));
    assert_eq!(state.update(Msg::TabStepped(99)), Some(Effect::FocusTab(Tab::Compare)));
    assert_eq!(state.update(Msg::TabStepped(-99)), Some(Effect::FocusTab(Tab::Task)));
}

#[test]
fn every_kind_has_one_tab() {
    for kind in Kind::ALL {
        assert!(Tab::of(kind).kinds().any(|other| other == kind));
    }
    let gathered: usize = Tab::ALL.into_iter().map(|tab| tab.kinds().count()).sum();
    assert_eq!(gathered, Kind::ALL.len());
}

#[test]
fn messages_about_what_is_not_there_do_nothing() {
    let mut state = pasted(TEXT);
    let none = usize::MAX;
    for msg in [Msg::MarkChosen(none), Msg::ItemChosen(none), Msg::NodeChosen(NodeId(u32::MAX)), Msg::Rested]
    {
        assert_eq!(state.update(msg.clone()), None, "{msg:?}");
    }
    assert_eq!(text(&state), TEXT);
}

#[test]
fn a_mark_and_its_item_are_looked_at_together() {
    let mut state = pasted(Sample::State.text());
    let Some(task) = state.reading.digest.of(Kind::Task).first().copied() else { return };
    let effect = state.update(Msg::MarkChosen(task));
    assert_eq!(effect, Some(Effect::Show { paragraph: None, finding: Some(task), item: true }));
    assert_eq!((state.chosen, state.why, state.tab), (Some(task), Some(task), Tab::Task));
    // An item whose marks are hidden brings them back.
    state.update(Msg::KindToggled(Kind::Task));
    assert!(!state.marks(Kind::Task));
    let shown = state.update(Msg::ItemChosen(task));
    assert!(matches!(shown, Some(Effect::Show { paragraph: Some(_), item: false, .. })));
    assert!(state.marks(Kind::Task));
}

#[test]
fn stepping_goes_from_mark_to_mark() {
    let mut state = pasted(Sample::State.text());
    if state.reading.notice.findings.len() < 2 {
        return;
    }
    state.update(Msg::MarkStepped(1));
    state.update(Msg::MarkStepped(1));
    assert_eq!(state.chosen, Some(1));
    state.update(Msg::MarkStepped(-1));
    assert_eq!(state.chosen, Some(0));
    assert_eq!(state.update(Msg::MarkStepped(-1)), None);
}
