//! What people say of the findings: applied, taken back, found again, written and read.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

#[path = "corrections/any.rs"]
mod any;

use ro_notice::correction::wire::{Fault, from_json, to_json};
use ro_notice::correction::{Correction, Refused, anchor, apply, place, put};
use ro_notice::coverage::coverage;
use ro_notice::export::{json, markdown};
use ro_notice::facet::{DoubtKind, Kind, Slot, Status};
use ro_notice::text::Span;
use ro_notice::{Notice, digest, notice, report};

const TEXT: &str = "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\nSố: 12/TB-UBND\nLam Giang, ngày 05 tháng 3 năm 2026\n\
    THÔNG BÁO\nKết luận phiên họp tháng 3\n\
    1. Kết quả\n- Thu ngân sách đạt 62,5% dự toán.\n\
    2. Nhiệm vụ\n- Giao Sở Y tế rà soát mạng lưới trạm y tế.\n\
    - Yêu cầu Sở Xây dựng báo cáo tiến độ trước ngày 30/6/2026.\n\
    - Các trạm bơm vận hành theo lịch.\n";

fn read() -> Notice {
    notice(TEXT)
}

fn of_kind(notice: &Notice, kind: Kind, at: usize) -> Correction {
    Correction::of(notice, notice.of(kind).nth(at).expect("a finding of the kind").1)
}

/// The findings as a reader sees them.
fn seen(notice: &Notice) -> Vec<String> {
    let one = |finding: &ro_notice::facet::Finding| {
        let bodies = |list: &[ro_notice::facet::Body]| {
            list.iter().map(|body| notice.clean(body.span)).collect::<Vec<_>>().join("; ")
        };
        let task = finding.task.as_ref().map_or(String::new(), |task| {
            let due: Vec<_> = task.deadlines.iter().map(|it| it.due.value().unwrap_or_default()).collect();
            format!(" [{}] [{}]", bodies(&task.actors), due.join("; "))
        });
        let hand = if finding.hand.is_some() { "*" } else { "" };
        format!("{}{hand} {}{task}", finding.kind.name(), notice.says(finding))
    };
    notice.findings.iter().map(one).collect()
}

#[test]
fn a_task_is_edited_and_taken_back() {
    let read = read();
    let edited = Correction {
        wording: Some("Rà soát trạm y tế".to_owned()),
        actors: Some(vec!["Sở Y tế".to_owned(), "UBND các xã".to_owned()]),
        deadlines: Some(vec!["quý III".to_owned()]),
        ..of_kind(&read, Kind::Task, 0)
    };
    let lacks =
        |notice: &Notice| notice.doubts.iter().filter(|doubt| doubt.kind == DoubtKind::NoDeadline).count();
    let now = apply(&read, std::slice::from_ref(&edited));
    assert!(
        seen(&now).contains(&"task* Rà soát trạm y tế [Sở Y tế; UBND các xã] [2026-Q3]".to_owned()),
        "{:#?}",
        seen(&now)
    );
    assert_eq!(lacks(&now) + 1, lacks(&read), "the deadline is there now");
    let names: Vec<_> = digest(&now).by_actor.into_iter().filter_map(|(name, _)| name).collect();
    assert!(names.contains(&"UBND các xã".to_owned()), "{names:?}");
    // The text itself is untouched, and so is what was read.
    assert_eq!(now.source.text(), TEXT);
    let hand = now.of(Kind::Task).next().unwrap().1.hand.as_ref().unwrap();
    assert_eq!(hand.read_as, Some(Kind::Task));
    assert_eq!(hand.slots, [Slot::Wording, Slot::Actors, Slot::Deadlines]);

    let mut corrections = vec![edited];
    // The corrected finding is still the same one to the next correction.
    let back = Correction::of(&now, now.of(Kind::Task).next().unwrap().1);
    put(&mut corrections, back);
    assert_eq!(corrections, []);
    assert_eq!(json::to_string(&apply(&read, &corrections)), json::to_string(&read));
}

#[test]
fn a_passage_is_added_dropped_and_relabelled() {
    let read = read();
    let start = TEXT.find("Các trạm bơm").unwrap();
    let added = Correction::adding(&read, Span::new(start + 2, TEXT.len() - 4), Kind::Task).unwrap();
    assert_eq!(added.quote, "Các trạm bơm vận hành theo lịch", "whole words");
    let dropped = Correction { dropped: true, ..of_kind(&read, Kind::Task, 1) };
    let other = Correction { kind: Some(Kind::Decision), ..of_kind(&read, Kind::Task, 0) };
    let now = apply(&read, &[added, dropped, other]);
    let findings = seen(&now);
    assert!(findings.contains(&"task* Các trạm bơm vận hành theo lịch [] []".to_owned()), "{findings:?}");
    assert!(findings.iter().any(|it| it.starts_with("decision* Giao Sở Y tế")), "{findings:?}");
    assert!(!findings.iter().any(|it| it.contains("Sở Xây dựng")), "{findings:?}");
    let kinds: Vec<DoubtKind> = now.doubts.iter().map(|doubt| doubt.kind).collect();
    assert_eq!(kinds, [DoubtKind::NoActor, DoubtKind::NoDeadline], "of the task that was added");
    let left =
        |notice: &Notice| coverage(notice).left.iter().map(|it| notice.clean(it.span)).collect::<Vec<_>>();
    assert!(
        left(&read).concat().contains("trạm bơm") && !left(&now).concat().contains("trạm bơm"),
        "{:?}",
        left(&now)
    );
}

#[test]
fn what_is_added_is_read_as_far_as_it_says() {
    let text = format!("{TEXT}- Sở Tài chính bố trí 12 tỷ đồng trong tháng 8/2026.\n");
    let read = notice(text.as_str());
    let start = text.find("Sở Tài chính").unwrap();
    let span = Span::new(start, text.len() - 1);
    // As though it had not been found.
    let mut bare = read.clone();
    bare.findings.retain(|finding| finding.span.start < start as u32);
    let add = |kind| Correction::adding(&bare, span, kind).unwrap();
    let now = apply(&bare, &[add(Kind::Task)]);
    assert_eq!(seen(&now).last().unwrap().rsplit_once(" [Sở").unwrap().1, " Tài chính] [2026-08]");
    let now = apply(&bare, &[add(Kind::Indicator)]);
    let indicator = now.findings.last().unwrap().indicator.as_ref().unwrap();
    assert_eq!(indicator.values[0].0.to_string(), "12");
    assert_eq!(now.clean(indicator.unit.unwrap()), "tỷ đồng");
}

#[test]
fn an_indicator_is_edited() {
    let read = read();
    let now = apply(
        &read,
        &[Correction {
            value: Some("63,5".to_owned()),
            unit: Some("%".to_owned()),
            label: Some("thu ngân sách".to_owned()),
            status: Some(Status::Expected),
            ..of_kind(&read, Kind::Indicator, 0)
        }],
    );
    let (_, finding) = now.of(Kind::Indicator).next().unwrap();
    assert_eq!(now.says(finding), "63,5 %");
    let indicator = finding.indicator.as_ref().unwrap();
    assert_eq!(indicator.status, Status::Expected);
    assert_eq!(now.clean(indicator.label.unwrap()), "thu ngân sách");
}

#[test]
fn nonsense_is_refused() {
    let read = read();
    // What the text says itself can stay, with its place, beside what is typed.
    let own = Correction {
        actors: Some(vec!["Sở Xây dựng".to_owned(), "Sở Nội vụ".to_owned()]),
        deadlines: Some(vec!["trước ngày 30/6/2026".to_owned(), " ".to_owned(), "quý IV".to_owned()]),
        ..of_kind(&read, Kind::Task, 1)
    };
    assert_eq!(own.check(&read), Ok(()));
    let now = apply(&read, &[own]);
    let task = now.of(Kind::Task).nth(1).unwrap().1.task.as_ref().unwrap();
    let notes: Vec<_> = task.actors.iter().map(|body| now.source.is_note(body.span)).collect();
    assert_eq!(notes, [false, true]);
    let notes: Vec<_> = task.deadlines.iter().map(|due| now.source.is_note(due.span)).collect();
    assert_eq!(notes, [false, true]);
    let says = |deadline: &str| Correction {
        deadlines: Some(vec!["30/6".to_owned(), deadline.to_owned()]),
        ..of_kind(&read, Kind::Task, 0)
    };
    assert_eq!(says("quý IV").check(&read), Ok(()));
    assert_eq!(says("hôm nào rảnh").check(&read), Err(Refused::Deadline("hôm nào rảnh".to_owned())));
    let value = Correction { value: Some("nhiều".to_owned()), ..of_kind(&read, Kind::Indicator, 0) };
    assert_eq!(value.check(&read), Err(Refused::Value("nhiều".to_owned())));
}

#[test]
fn the_summary_says_what_a_person_did() {
    let read = read();
    let corrections = [
        Correction { kind: Some(Kind::Decision), ..of_kind(&read, Kind::Task, 0) },
        Correction { dropped: true, ..of_kind(&read, Kind::Task, 1) },
    ];
    let now = apply(&read, &corrections);
    let summary: serde_json::Value = serde_json::from_str(&json::to_string_with(&now, &corrections)).unwrap();
    let mine: Vec<_> =
        summary["findings"].as_array().unwrap().iter().filter(|it| it["by"] == "person").collect();
    assert_eq!(mine.len(), 1);
    assert_eq!((&mine[0]["read_as"], &mine[0]["corrected"][0]), (&"task".into(), &"kind".into()));
    assert_eq!(summary["corrections"].as_array().unwrap().len(), 2);
    assert_eq!(summary["corrections"][1]["dropped"], true);
    assert!(markdown::markdown(&report(&now, &digest(&now))).contains("người đọc sửa"));
    let plain = json::to_string(&read);
    assert!(!plain.contains("\"by\"") && !plain.contains("\"corrections\""));
}

#[test]
fn corrections_are_written_and_read() {
    let read = read();
    let corrections = [
        Correction {
            kind: Some(Kind::Cause),
            wording: Some("«x»".to_owned()),
            ..of_kind(&read, Kind::Task, 0)
        },
        Correction { status: Some(Status::Missed), ..of_kind(&read, Kind::Indicator, 0) },
    ];
    let json = to_json(&read.source, &corrections);
    assert_eq!(from_json(&read.source, &json).unwrap(), corrections);
    assert!(matches!(from_json(&read.source, "{"), Err(Fault::Form(_))));
    let later = json.replace("ro-corrections/1", "ro-corrections/2");
    assert_eq!(from_json(&read.source, &later), Err(Fault::Version("ro-corrections/2".to_owned())));
    let odd = json.replace("\"cause\"", "\"order\"");
    assert_eq!(from_json(&read.source, &odd), Err(Fault::Name("order".to_owned())));
    // A file of a later day may say more.
    let more = json.replacen("\"quote\"", "\"mood\":\"glad\",\"quote\"", 1);
    assert_eq!(from_json(&read.source, &more).unwrap(), corrections);
}

/// The text before, what is edited in it, and where the second task's correction is then.
#[test]
fn a_passage_is_followed_by_its_words_and_never_goes_to_another() {
    let twice = format!("{TEXT}- Yêu cầu Sở Xây dựng báo cáo tiến độ trước ngày 30/6/2026.\n");
    for (text, from, to, want) in [
        (TEXT, "THÔNG BÁO", "THÔNG BÁO MỚI", Some(0)),
        (TEXT, "Các trạm bơm", "Trạm", Some(0)),
        // Wrapped anew, it is the same words.
        (TEXT, "báo cáo tiến độ", "báo cáo\ntiến độ", Some(0)),
        (TEXT, "báo cáo tiến độ", "báo cáo kết quả", None),
        // Of two alike each stays itself.
        (&twice, "1. Kết quả", "1. Các kết quả", Some(0)),
        (&twice, "Các trạm bơm", "Trạm", Some(0)),
        (&twice, "tế.\n- Yêu cầu Sở Xây dựng", "tế.\n- Yêu cầu Sở Nội vụ", None),
    ] {
        let before = notice(text);
        let correction = Correction { wording: Some("x".to_owned()), ..of_kind(&before, Kind::Task, 1) };
        let after = notice(text.replacen(from, to, 1));
        assert_ne!(after.source.text(), text, "{from:?} is edited");
        let anchored = anchor(&before, &after, std::slice::from_ref(&correction));
        let got = anchored.kept.first().map(|kept| {
            let here = after.of(Kind::Task).filter(|(_, it)| after.clean(it.span) == correction.quote);
            here.map(|(_, it)| it.span).position(|span| span == kept.span).expect("at a task of its words")
        });
        assert_eq!(got, want, "{from:?} to {to:?}");
        assert_eq!(anchored.lost.len(), usize::from(want.is_none()));
    }
}

/// Everything around it changes at once, as when another version is pasted over.
#[test]
fn of_sentences_alike_in_another_version_the_neighbours_tell() {
    let line = "- Giao Sở Y tế báo cáo.\n";
    let before =
        notice(format!("1. Việc\n- Một hai ba bốn.\n{line}- Năm sáu bảy tám.\n{line}- Chín mười.\n"));
    let correction = Correction { wording: Some("x".to_owned()), ..of_kind(&before, Kind::Task, 1) };
    let after = notice(format!("2. Nhiệm vụ\n{line}- Năm sáu bảy tám.\n{line}- Chín mười.\n{line}Hết"));
    let kept = anchor(&before, &after, std::slice::from_ref(&correction)).kept;
    let want = after.source.text().match_indices("Giao Sở").nth(1).unwrap().0;
    assert_eq!(kept.iter().map(|it| it.span.start as usize).collect::<Vec<_>>(), [want]);
    let after = notice(format!("2. Nhiệm vụ\n{line}- Khác.\n{line}- Khác nữa.\n{line}"));
    assert_eq!(anchor(&before, &after, &[correction]).lost.len(), 1, "none is known");
}

#[test]
fn what_a_passage_is_taken_for_later_does_not_undo_what_was_said() {
    let before = read();
    let correction =
        Correction { actors: Some(vec!["Sở Nội vụ".to_owned()]), ..of_kind(&before, Kind::Task, 1) };
    // Under another heading the sentence is read otherwise, or not at all.
    let after = notice(TEXT.replace("2. Nhiệm vụ", "2. Bài học kinh nghiệm"));
    let kept = anchor(&before, &after, &[correction]).kept;
    let now = apply(&after, &kept);
    let mine: Vec<_> = now.findings.iter().filter(|it| it.hand.is_some()).collect();
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0].kind, Kind::Task);
    assert_eq!(now.clean(mine[0].task.as_ref().unwrap().actors[0].span), "Sở Nội vụ");
    // And it is still one correction to who corrects it again.
    assert!(kept[0].same(&Correction::of(&now, mine[0])));
}

#[test]
fn corrections_that_come_with_a_text_find_their_place() {
    let read = read();
    let correction = Correction { wording: Some("x".to_owned()), ..of_kind(&read, Kind::Task, 1) };
    let own = place(&read, std::slice::from_ref(&correction));
    assert_eq!((own.kept, own.lost.len()), (vec![correction.clone()], 0));
    let moved = Correction { span: Span::new(3, 9), ..correction.clone() };
    assert_eq!(place(&read, std::slice::from_ref(&moved)).kept, [correction]);
    let gone = Correction { quote: "Không có câu này".to_owned(), ..moved };
    assert_eq!(place(&read, &[gone]).lost.len(), 1);
}
