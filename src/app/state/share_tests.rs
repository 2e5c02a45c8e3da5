//! Sharing, as the state sees it.

use super::share::{Copied, FILES, Msg, What};
use super::{Effect, Msg as Any, State};
use crate::correction::Correction;
use crate::facet::Kind;
use crate::share::{Refusal, Shared, open};

const TEXT: &str =
    "THÔNG BÁO\nKết luận\n\n1. Giao Sở Xây dựng rà soát, trước ngày 25/3/2026.\n2. Đồng ý điều chỉnh.\n";

fn reading(text: &str) -> State {
    let mut state = State::default();
    state.update(Any::Pasted(text.to_owned()));
    state
}

fn text(state: &State) -> &str {
    state.reading.notice.source.text()
}

fn link(state: &mut State, full: bool) -> String {
    state.share(Msg::Opened("https://ro.example/".to_owned(), false));
    state.share(Msg::Whole(full));
    copied(state, What::Link)
}

fn copied(state: &mut State, what: What) -> String {
    match state.share(Msg::Copy(what)) {
        Some(Effect::Copy { text, .. }) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_link_brings_the_text_and_what_was_said_of_it() {
    let mut from = reading(TEXT);
    let finding = &from.reading.notice.findings[0];
    let dropped = Correction { dropped: true, ..Correction::of(&from.reading.notice, finding) };
    from.reading = from.reading.corrected(vec![dropped]);
    let link = link(&mut from, true);
    let mut to = State::default();
    assert_eq!(to.update(Any::Pasted(link)), Some(Effect::Begin));
    assert!(to.share.unverified && text(&to) == TEXT);
    assert_eq!(to.reading.corrections, from.reading.corrections);
    // A file of ours does the same.
    let Some(Effect::Save { name, bytes, .. }) = from.share(Msg::Save(2)) else { panic!() };
    assert!(name.ends_with(".html"));
    let mut to = State::default();
    to.share(Msg::Brought(crate::import::open(&bytes).unwrap()));
    assert_eq!(to.reading.corrections, from.reading.corrections);
}

#[test]
fn a_link_never_takes_the_place_of_a_text_unasked() {
    let link = link(&mut reading(TEXT), true);
    let mut state = reading("Giao Sở Y tế báo cáo.");
    assert_eq!(state.share(Msg::Arrived(link.clone())), None);
    assert_eq!(text(&state), "Giao Sở Y tế báo cáo.");
    assert_eq!(state.share(Msg::LeftAlone), Some(Effect::ForgetAddress));
    assert!(state.share.asked.is_none());
    state.share(Msg::Arrived(link));
    state.share(Msg::Taken);
    assert_eq!(text(&state), TEXT);
    state.update(Any::Restored);
    assert!(text(&state) == "Giao Sở Y tế báo cáo." && !state.share.unverified);
}

#[test]
fn the_summary_link_holds_what_was_chosen() {
    let mut state = reading(TEXT);
    let report = |link: &str| match open(link) {
        Ok(Shared::Summary(report)) => report,
        other => panic!("{other:?}"),
    };
    let kinds = |link: &str| report(link).items.iter().map(|item| item.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&link(&mut state, false)), [Kind::Task, Kind::Decision]);
    state.share(Msg::KindToggled(Kind::Decision));
    let link = copied(&mut state, What::Link);
    assert_eq!(kinds(&link), [Kind::Task]);
    let mut other = State::default();
    other.share(Msg::Arrived(link));
    assert_eq!(other.share.report.map(|report| report.items.len()), Some(1));
}

#[test]
fn every_file_is_made_and_named() {
    let mut state = reading(TEXT);
    for (at, (ending, _)) in FILES.iter().enumerate() {
        let Some(Effect::Save { name, bytes, .. }) = state.share(Msg::Save(at)) else { panic!("{ending}") };
        assert!(name.ends_with(ending) && name.is_ascii() && bytes.len() > 100, "{name}");
    }
    state.share(Msg::Opened(String::new(), false));
    let Some(Effect::Save { name, bytes, .. }) = state.share(Msg::QrSaved) else { panic!() };
    assert!(name.ends_with(".qr.svg") && bytes.starts_with(b"<svg"));
    state.share(Msg::Copied(What::Table, Err("x".to_owned())));
    assert_eq!(state.share.copied, Copied::Refused("x".to_owned()));
}

#[test]
fn what_cannot_be_opened_says_why_and_a_text_is_no_link() {
    let mut state = State::default();
    state.share(Msg::Arrived("#r1.AQ".to_owned()));
    assert_eq!(state.share.refused.map(Refusal::name), Some("cut"));
    state.share(Msg::Arrived("#muc-2".to_owned()));
    state.share(Msg::Arrived(String::new()));
    assert_eq!(state.share.refused.map(Refusal::name), Some("cut"));
    state.update(Any::Pasted("Hướng dẫn mở #r1.AAAA trong thông báo".to_owned()));
    assert!(!state.reading.is_empty());
}
#[test]
fn one_finding_is_copied_with_its_words_and_place() {
    let state = reading(TEXT);
    let at = state.reading.notice.findings.iter().position(|it| it.kind == Kind::Decision).unwrap();
    let (_, words) = state.words(What::One(at)).unwrap();
    assert_eq!(words, "«Đồng ý điều chỉnh.»\n(mục 2)");
    assert_eq!(state.words(What::One(99)), None);
}

#[test]
fn a_link_that_is_loaded_again_leaves_what_was_said_since() {
    let link = link(&mut reading(TEXT), true);
    let mut state = reading(TEXT);
    let finding = &state.reading.notice.findings[0];
    let dropped = Correction { dropped: true, ..Correction::of(&state.reading.notice, finding) };
    state.reading = state.reading.corrected(vec![dropped]);
    assert_eq!(state.share(Msg::Arrived(link)), None);
    assert!(state.share.unverified && state.share.asked.is_none());
    assert_eq!(state.reading.corrections.len(), 1);
    // What is typed now does not make it verified.
    state.update(Any::Typed(format!("{TEXT}3. Giao Sở Y tế báo cáo.")));
    state.update(Any::Rested);
    assert!(state.share.unverified);
}

#[test]
fn a_long_text_has_no_qr_code_and_another_pages_link_is_told() {
    let mut state = reading(TEXT);
    let long: String = (0..2_000).map(|at| format!("{:x} ", at * 40_503 % 65_521)).collect();
    state.update(Any::Pasted(format!("{TEXT}{long}")));
    state.share(Msg::Opened("https://ro.example/".to_owned(), false));
    state.share(Msg::QrToggled);
    assert!(state.share.qr);
    state.share(Msg::Whole(true));
    assert!(!state.share.qr && state.share.link().is_some());
    state.share(Msg::Arrived(format!("#pako:{}", "x".repeat(60))));
    assert_eq!(state.share.refused.map(Refusal::name), Some("not_ours"));
}
