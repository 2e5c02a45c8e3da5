//! The outline as a tree: the keys of the APG, row by row.

use super::*;
use crate::app::reading::Reading;

const TEXT: &str =
    "I. Đánh giá chung\n1. Kết quả\na) Kinh tế\nb) Văn hóa\n2. Hạn chế\nII. Nhiệm vụ\n1. Giao thông\n";

fn labels(tree: &Tree, closed: &Closed) -> Vec<String> {
    tree.visible(closed).map(|at| format!("{} {}", tree.items[at].marker, tree.items[at].label)).collect()
}

/// The item that has this label.
fn at(tree: &Tree, label: &str) -> NodeId {
    tree.items.iter().find(|item| item.label == label).unwrap().node
}

/// Keys one after the other from an item; the label they end at, or what they do.
fn after(keys: &[Pressed], from: &str, closed: &[&str]) -> String {
    let reading = Reading::of(TEXT);
    let tree = &reading.tree;
    let mut closed: Closed = closed.iter().map(|label| at(tree, label)).collect();
    let mut here = at(tree, from);
    for key in keys {
        match tree.pressed(key, here, &closed) {
            Some(Move::Focus(node)) => here = node,
            Some(Move::Toggle(node)) => closed.toggle(node),
            Some(Move::Open(nodes)) => closed.open(&nodes),
            Some(Move::Show(_)) => return "shown".to_owned(),
            None => {}
        }
    }
    let visible = labels(tree, &closed).len();
    format!("{} {visible}", tree.item(here).unwrap().1.label)
}

#[test]
fn keys_do_what_the_apg_says() {
    use Pressed::*;
    let mut wrong = Vec::new();
    for (keys, from, closed, want) in [
        (&[Down][..], "Đánh giá chung", &[][..], "Kết quả 7"),
        (&[Down], "Đánh giá chung", &["Đánh giá chung"], "Nhiệm vụ 3"),
        (&[Down], "Giao thông", &[], "Giao thông 7"),
        (&[Up], "Nhiệm vụ", &["Đánh giá chung"], "Đánh giá chung 3"),
        (&[Up], "Hạn chế", &[], "Văn hóa 7"),
        (&[Right], "Kết quả", &["Kết quả"], "Kết quả 7"),
        (&[Right], "Kết quả", &[], "Kinh tế 7"),
        (&[Right], "Kinh tế", &[], "Kinh tế 7"),
        (&[Left], "Kết quả", &[], "Kết quả 5"),
        (&[Left], "Kinh tế", &[], "Kết quả 7"),
        (&[Left], "Kết quả", &["Kết quả"], "Đánh giá chung 5"),
        (&[Left], "Đánh giá chung", &["Đánh giá chung"], "Đánh giá chung 3"),
        (&[Home], "Giao thông", &[], "Đánh giá chung 7"),
        (&[End], "Kết quả", &[], "Giao thông 7"),
        (&[End], "Kết quả", &["Nhiệm vụ"], "Nhiệm vụ 6"),
        (&[Enter], "Hạn chế", &[], "shown"),
        (&[Star], "Đánh giá chung", &["Đánh giá chung", "Nhiệm vụ"], "Đánh giá chung 7"),
        (&[Letters("n".into())], "Đánh giá chung", &[], "Nhiệm vụ 7"),
        (&[Letters("nhiem".into())], "Kinh tế", &[], "Nhiệm vụ 7"),
        (&[Letters("HẠN".into())], "Nhiệm vụ", &[], "Hạn chế 7"),
        (&[Letters("g".into()), Letters("gi".into())], "Đánh giá chung", &[], "Giao thông 7"),
        (&[Letters("2".into())], "Kinh tế", &[], "Hạn chế 7"),
        (&[Letters("z".into())], "Kinh tế", &[], "Kinh tế 7"),
    ] {
        let got = after(keys, from, closed);
        if got != want {
            wrong.push(format!("{keys:?} at {from}: want {want}, got {got}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn an_item_knows_its_place() {
    let reading = Reading::of(TEXT);
    let tree = &reading.tree;
    let (_, item) = tree.item(at(tree, "Văn hóa")).unwrap();
    assert_eq!((item.level, item.place, item.siblings), (3, 2, 2));
    assert_eq!(tree.children(None).count(), 2);
    let closed = Closed::from_iter([at(tree, "Đánh giá chung"), at(tree, "Kết quả")]);
    assert_eq!(tree.shown_for(at(tree, "Kinh tế"), &closed), Some(at(tree, "Đánh giá chung")));
}

#[test]
fn a_division_is_cited_by_its_markers() {
    let text =
        "I. Đánh giá\n1. Kết quả\nII. Nhiệm vụ\n1. Sở Tài chính:\na) Rà soát:\n- Hằng tháng\n- Hằng quý\n";
    let reading = Reading::of(text);
    let cited: Vec<_> = reading.tree.items.iter().map(|item| (item.path.as_str(), item.bullet)).collect();
    let want = [
        ("I", None),
        ("I.1", None),
        ("II", None),
        ("II.1", None),
        ("II.1.a", None),
        ("II.1.a", Some(1)),
        ("II.1.a", Some(2)),
    ];
    assert_eq!(cited, want);
    let decimals = Reading::of("1. Kết quả\n1.1. Kinh tế\n1.2. Văn hóa\n");
    assert_eq!(decimals.tree.items[2].path, "1.2");
}

#[test]
fn a_long_heading_is_cut_at_a_word() {
    let long = "Nghiên cứu, vận dụng ".repeat(20);
    let cut = beginning(&long);
    assert!(cut.ends_with('…') && cut.chars().count() <= LABEL + 1, "{cut}");
    assert_eq!(beginning("Kết quả"), "Kết quả");
}

#[test]
fn folding_keeps_what_one_types() {
    assert_eq!(folded("1.1. Đánh  giá, Kết quả"), "11 danh gia ket qua");
}
