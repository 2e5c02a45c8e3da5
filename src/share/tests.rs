//! What must hold for links.

use super::*;
use crate::correction::Correction;
use crate::facet::{Kind, Status};
use crate::report::{About, By, Item};
use crate::text::Span;
use proptest::prelude::*;

/// A report with something in every place.
fn sample() -> Report {
    let task = Item {
        kind: Kind::Task,
        by_person: true,
        section: "II.3.a".into(),
        quote: "Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2025.".into(),
        actors: vec!["Sở Xây dựng".into()],
        coordinators: vec!["Sở Tài chính".into()],
        deadlines: vec![By {
            text: "trước ngày 25/3/2025".into(),
            value: "2025-03-25".into(),
            exclusive: true,
        }],
        product: "báo cáo rà soát".into(),
        ..Item::of(Kind::Task)
    };
    let indicator = Item {
        section: "I".into(),
        quote: "11/40 chỉ tiêu".into(),
        label: "chỉ tiêu đạt kế hoạch".into(),
        values: vec!["11/40".into()],
        unit: "chỉ tiêu".into(),
        status: Some(Status::Achieved),
        period: "2024".into(),
        compare: "so với cùng kỳ".into(),
        ..Item::of(Kind::Indicator)
    };
    let about = About {
        kind: "thông báo".into(),
        number: "12/TB-UBND".into(),
        issued: "2025-03-07".into(),
        place: "Lam Giang".into(),
        issuer: "ỦY BAN NHÂN DÂN TỈNH LAM GIANG".into(),
        title: "Về đê biển".into(),
        event_date: "2025-03-05".into(),
        chair: "Tạ Hữu Nghiêm".into(),
        signer_role: "PHÓ CHỦ TỊCH".into(),
        signer: "Tạ Hữu Nghiêm".into(),
    };
    Report { about, items: vec![task, indicator] }
}

const TEXT: &str = "THÔNG BÁO\r\nGiao Sở Tài chính chủ trì, trước ngày 30/6/2026.\n";

fn full(text: &str) -> Shared {
    Shared::Full(text.to_owned(), Vec::new())
}

/// The text with one correction that uses every place, and one that uses few.
fn corrected() -> Shared {
    let span = Span::new(12, 40);
    let all = Correction {
        span,
        quote: TEXT[span.range()].to_owned(),
        read_as: Some(Kind::Decision),
        dropped: false,
        kind: Some(Kind::Task),
        wording: Some("Sở Tài chính rà soát".into()),
        actors: Some(vec!["Sở Tài chính".into(), "Sở Xây dựng".into()]),
        coordinators: Some(Vec::new()),
        deadlines: Some(vec!["30/6/2026".into()]),
        value: Some("11/40".into()),
        unit: Some("hộ".into()),
        label: Some("hộ nghèo".into()),
        status: Some(Status::Missed),
    };
    let few = Correction { span, quote: all.quote.clone(), dropped: true, ..Correction::default() };
    Shared::Full(TEXT.to_owned(), vec![all, few])
}

/// Links that must open for ever. Never change one: a link that no longer opens as it
/// did is a broken promise to whoever was sent it.
const GOLDEN_SUMMARY: &str = "#r1.AQC6AADkAQDslVi9DoIwEL4zSiIsIIubi6ulUBpnJ9KEOLo7mTiw-VIuvqLXSuilVhPW3vV-en_9LmN2pGTbuKpInXCpDvK47mmYUSUNt_2fxUpPe5fOnM5dfrEhoRH5_DTJwYvSG9uULRJ_PSzWt-O--OoMEaYFYGKMUOJ69yU9I93CQuafm-BJGl0pFyCBeahmPGGCcPvr-uR1oxEAS5-Ak27yyhR1XbWSAwsg7pU7xQRgxygxtJ4x-pJUtmUEEr0BUNx_cgr";
const GOLDEN_CORRECTED: &str = "#r1.AQJZAAACAQA88wSOiEwBdmidDjf68yJlGKToRYlMDL_rm4H8Y6bHxcSjIYPPAEZGBiCUwpCENzQYmQTQJQXQMyXQBEZOuKWMrIaG-iYGjCygQouRG0RCu2CsBBwDdAoMAAAYSZgsr";
const GOLDEN_FULL: &str =
    "#r1.AQEvAABJAAAAZZixDQAABAR7iVXoDGABM9nBRhZDR4xwuXzx10Ek-s9quuHay7J7XD50lsERggKbD-vjr";

#[test]
fn golden_links_open_for_ever() {
    assert_eq!(
        open(GOLDEN_SUMMARY),
        Ok(Shared::Summary(sample().into())),
        "{:?}",
        fragment(&Shared::Summary(sample().into()))
    );
    assert_eq!(open(GOLDEN_CORRECTED), Ok(corrected()), "{:?}", fragment(&corrected()));
    assert_eq!(open(GOLDEN_FULL), Ok(full(TEXT)), "{:?}", fragment(&full(TEXT)));
}

#[test]
fn the_dictionary_is_frozen() {
    assert_eq!(
        (DICTIONARY.len(), crc32(DICTIONARY.as_bytes())),
        (4976, 2_033_279_541),
        "links need it as it was"
    );
}

#[test]
fn opens_what_it_made() {
    for shared in [
        Shared::Summary(sample().into()),
        Shared::Summary(Box::default()),
        full(TEXT),
        corrected(),
        full(""),
        full(&"a".repeat(100_000)),
        full(&"Kết luận\u{202e}\0\u{1f600}".repeat(50)),
    ] {
        let link = fragment(&shared).unwrap();
        assert!(
            link.ends_with('r') && link[4..].bytes().all(|c| c.is_ascii_alphanumeric() || b"-_".contains(&c))
        );
        assert_eq!(open(&link).as_ref(), Ok(&shared));
    }
}

#[test]
fn every_prefix_is_refused_as_cut() {
    for shared in [Shared::Summary(sample().into()), full(TEXT), corrected()] {
        let link = fragment(&shared).unwrap();
        for end in 0..link.len() {
            let whole = (end >= PREFIX.len() + HEAD_CHARS).then_some(link.len() - PREFIX.len());
            let want = match end {
                0..4 => Refusal::NotOurs,
                _ => Refusal::Cut { have: end - PREFIX.len(), whole },
            };
            assert_eq!(open(&link[..end]), Err(want), "{end}");
        }
    }
}

#[test]
fn every_change_of_one_character_is_refused() {
    let link = fragment(&full(TEXT)).unwrap();
    for at in 0..link.len() {
        for other in (' '..='~').filter(|&c| c != char::from(link.as_bytes()[at])) {
            let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
            let found = open(&changed);
            let refused = match at {
                // Without its `#` it is still the fragment alone.
                0 if other == ' ' => found == Ok(full(TEXT)),
                0 | 1 => found == Err(Refusal::NotOurs),
                2 => matches!(found, Err(Refusal::NotOurs | Refusal::Newer)),
                3 => matches!(found, Err(Refusal::NotOurs | Refusal::Newer)),
                // A sign that no link has stops the reading there, or is skipped as wrapping.
                _ if !base64url::is_letter(other) => {
                    matches!(found, Err(Refusal::Cut { .. } | Refusal::Damaged))
                }
                _ => found == Err(Refusal::Damaged),
            };
            assert!(refused, "{at} {other:?}: {found:?}");
        }
    }
}

#[test]
fn opens_what_came_through_a_chat_or_a_mail() {
    let shared = Shared::Summary(sample().into());
    let link = fragment(&shared).unwrap();
    let wrapped: Vec<&str> = link.as_bytes().chunks(40).map(|it| std::str::from_utf8(it).unwrap()).collect();
    for came in [
        format!("https://ro.example/{link}"),
        format!("https://ro.example/?fbclid=IwAR0%2Bx#{}", &link[1..]),
        format!("https://ro.example/?utm_source=zalo&x=%#{}", &link[1..]),
        format!("https://ro.example/%23{}", &link[1..]),
        format!("<https://ro.example/{link}>"),
        format!("(https://ro.example/{link})."),
        format!("Xem https://ro.example/{link}, nhé"),
        format!("https://ro.example/{link}&fbclid=abc"),
        format!("https://ro.example/{link} gửi anh"),
        format!("https://ro.example/#cu https://ro.example/{link}"),
        wrapped.join("\r\n"),
        wrapped.join("\n> "),
        wrapped.join("=\n"),
        wrapped.join("\u{200b}"),
        link[1..].to_owned(),
    ] {
        assert_eq!(open(&came).as_ref(), Ok(&shared), "{came}");
    }
}

#[test]
fn says_what_is_wrong() {
    for (address, want) in [
        ("", "not_ours"),
        ("https://ro.example/", "not_ours"),
        ("https://ro.example/#muc-2", "not_ours"),
        ("#pako:eNpV", "not_ours"),
        ("#r", "not_ours"),
        ("#r1", "not_ours"),
        ("#rx.AAAA", "not_ours"),
        ("#r2.AAAA", "newer"),
        ("#r1.", "cut"),
        ("#r1.AQ", "cut"),
        ("#r1.AAAAAAAAAAAA", "damaged"),
    ] {
        let refusal = open(address).unwrap_err();
        assert_eq!(refusal.name(), want, "{address}");
        for words in [refusal.vi(), refusal.en()] {
            assert!(words.contains(". "), "{words}: what, why, what to do");
        }
    }
    assert_eq!(open(&"#r1.".repeat(LONGEST)), Err(Refusal::TooBig));
    assert_eq!(fragment(&full(&"x".repeat(LARGEST + 1))), Err(Refusal::TooBig));
    let cut = Refusal::Cut { have: 7, whole: Some(90) };
    assert!(cut.vi().contains("7 trong 90") && cut.en().contains("7 of 90"));
}

/// A link of bytes that need not be right.
fn forged(version: u8, tier: u8, packed: &[u8], long: usize) -> String {
    let three = |number: usize| (number as u32).to_le_bytes()[..3].to_vec();
    let mut bytes = [vec![version, tier], three(packed.len()), three(long)].concat();
    bytes.push(crc8(&bytes));
    bytes.extend_from_slice(packed);
    bytes.extend_from_slice(&crc32(&bytes).to_le_bytes());
    format!("{PREFIX}{}{LAST}", encode(&bytes))
}

#[test]
fn forged_links_are_refused() {
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![0; 50 << 20], 1);
    let bomb = &bomb[..bomb.len().min(150_000)];
    let text = |text: &str| pack(text.as_bytes(), DICTIONARY.as_bytes());
    for (link, want) in [
        (forged(2, 0, b"", 0), Refusal::Newer),
        (forged(1, 9, &text("x"), 1), Refusal::Newer),
        (forged(1, 1, bomb, LARGEST + 1), Refusal::TooBig),
        (forged(1, 1, bomb, LARGEST), Refusal::Damaged),
        (forged(1, 1, &bomb[..20], LARGEST), Refusal::TooBig),
        (forged(1, 1, &text("abc"), 2), Refusal::Damaged),
        (forged(1, 1, &text("abc"), 4), Refusal::Damaged),
        (forged(1, 1, b"\xff\xff\xff", 3), Refusal::Damaged),
        (forged(1, 1, &pack(b"\xff\xfe", DICTIONARY.as_bytes()), 2), Refusal::Damaged),
        (forged(1, 1, &[text("abc"), b"more".to_vec()].concat(), 3), Refusal::Damaged),
        (forged(1, 0, &text("abc"), 3), Refusal::Damaged),
        // A count that promises four thousand million items.
        (
            forged(1, 0, &pack(b"\0\0\0\0\0\0\0\0\0\0\xff\xff\xff\xff\x0f", DICTIONARY.as_bytes()), 15),
            Refusal::Damaged,
        ),
    ] {
        assert_eq!(open(&link), Err(want), "{}", &link[..link.len().min(60)]);
    }
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "(\\PC|\\s|Giao Sở |chủ trì, ){0,60}") {
        let shared = full(&text);
        prop_assert_eq!(open(&fragment(&shared).unwrap()), Ok(shared));
    }

    #[test]
    fn any_words_come_back(words in prop::collection::vec("\\PC{0,20}", 6), at in 0usize..7, status in 0usize..7) {
        let mut report = sample();
        let item = &mut report.items[0];
        item.kind = Kind::ALL[at];
        item.status = [None, Some(Status::Achieved), Some(Status::Expected), Some(Status::Target),
            Some(Status::InProgress), Some(Status::Missed), Some(Status::Context)][status];
        item.quote = words[0].clone();
        item.actors = words[1..3].to_vec();
        item.unit = words[3].clone();
        item.compare = words[4].clone();
        report.about.title = words[5].clone();
        let shared = Shared::Summary(report.into());
        prop_assert_eq!(open(&fragment(&shared).unwrap()), Ok(shared));
    }

    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,80}", bytes in prop::collection::vec(any::<u8>(), 0..80), tier in 0u8..4) {
        let _ = open(&text);
        let _ = open(&format!("#r1.{text}"));
        let _ = open(&forged(1, tier, &bytes, bytes.len() * 3));
        let _ = open(&forged(1, tier, &pack(&bytes, DICTIONARY.as_bytes()), bytes.len()));
    }
}

#[test]
fn a_choice_is_what_is_shared() {
    let report = sample();
    assert_eq!(Choice::default().of(&report).items, report.items[..1]);
    let short = Choice { kinds: vec![Kind::Indicator], longest: 8 }.of(&report);
    assert_eq!((short.items.len(), short.items[0].quote.as_str()), (1, "11/40…"));
}
