//! The follow-up table and the timeline of a notice of our own.

use super::*;
use crate::app::state::panel::Msg;

const TEXT: &str = "Số: 8/TB-UBND\nVân Lĩnh, ngày 02 tháng 11 năm 2026\n\nTHÔNG BÁO\nKết luận cuộc họp\n\n\
    1. Giao Sở Y tế chủ trì, phối hợp với UBND xã Đồng Mây rà soát trạm y tế, hoàn thành trước ngày 25/11/2026.\n\
    2. Giao Sở Tài chính trình phương án vốn trước ngày 29/11/2026.\n\
    3. Giao Ủy ban nhân dân các xã, phường hoàn thành kiểm kê trong tháng 12/2026.\n\
    4. Giao UBND xã Đồng Mây báo cáo định kỳ hằng tháng.\n\
    5. Giao Sở Y tế tổ chức tập huấn cho cán bộ.\n";

/// The table after some messages.
fn table(today: (i32, u8, u8), msgs: impl IntoIterator<Item = Msg>) -> Table {
    let reading = Reading::of(TEXT);
    let mut panel = Panel::default();
    panel.update(Msg::Today(Date::new(today.0, today.1, today.2)), &reading);
    msgs.into_iter().for_each(|msg| panel.update(msg, &reading));
    panel.table
}

/// The numbers of the rows, group by group.
fn rows(table: &Table) -> Vec<Vec<usize>> {
    table.groups.iter().map(|(_, rows)| rows.iter().map(|row| row.number).collect()).collect()
}

#[test]
fn it_is_told_what_is_over_and_what_is_due() {
    // A Wednesday: «trước ngày 25/11» is over on that day.
    let whole = table((2026, 11, 25), []);
    assert_eq!((whole.all, whole.shown), (5, 5));
    assert_eq!(whole.counts, [1, 1, 1, 1, 1, 0], "passed, week, later, open, undated, nobody");
    assert_eq!(table((2026, 11, 24), []).counts[..3], [0, 2, 1]);
    let passed = table((2027, 1, 1), [Msg::OnlyToggled(Only::Passed)]);
    assert_eq!(rows(&passed), [vec![1, 2, 3]]);
}

#[test]
fn rows_are_sorted_by_any_column_and_back() {
    let sorted = |column, times| {
        let msgs = (0..times).map(|_| Msg::Sorted(column));
        rows(&table((2026, 11, 1), msgs)).concat()
    };
    assert_eq!(sorted(Column::When, 1), [1, 2, 3, 4, 5]);
    // What no calendar has stays last.
    assert_eq!(sorted(Column::When, 2), [3, 2, 1, 4, 5]);
    assert_eq!(sorted(Column::Who, 1), [2, 1, 5, 4, 3]);
    assert_eq!(sorted(Column::With, 1)[0], 1);
    assert_eq!(sorted(Column::Number, 1), [5, 4, 3, 2, 1]);
    assert_eq!(sorted(Column::Basis, 1), [1, 2, 3, 4, 5]);
}

#[test]
fn rows_are_gathered_by_body_and_by_date() {
    let by_body = table((2026, 11, 24), [Msg::Grouped(Grouping::Body)]);
    assert_eq!(rows(&by_body), [vec![1, 5], vec![2], vec![3], vec![4]]);
    assert_eq!(by_body.groups[0].0, Head::Body(Some("Sở Y tế".to_owned())));
    let by_due = table((2026, 11, 24), [Msg::Grouped(Grouping::Due)]);
    assert_eq!(rows(&by_due), [vec![1, 2], vec![3], vec![4], vec![5]]);
}

#[test]
fn the_tasks_of_ones_own_unit_are_found() {
    let reading = Reading::of(TEXT);
    let of = |unit: &str| table((2026, 11, 1), [Msg::UnitTyped(unit.into())]);
    let mine = of("uy ban nhan dan xa dong may");
    assert_eq!(rows(&mine), [vec![1, 3, 4]]);
    assert_eq!((mine.shown, mine.among), (3, 1));
    assert_eq!(rows(&of("syt")), [vec![1, 5]]);
    assert_eq!(of("xã Đồng Tranh").among, 1);
    assert_eq!(of("  ").shown, 5);
    let days = Timeline::of(&reading, "so y te").days;
    assert_eq!(days.len(), 1);
}

#[test]
fn the_timeline_has_every_deadline_once() {
    let line = Timeline::of(&Reading::of(TEXT), "");
    let days: Vec<String> = line.days.iter().map(|(day, _)| day.to_string()).collect();
    assert_eq!(days, ["2026-11-25", "2026-11-29", "2026-12-31"]);
    assert_eq!((line.now.len(), line.recurring.len(), line.relative.len()), (0, 1, 0));
    assert_eq!(line.undated.len(), 1);
}

#[test]
fn a_filter_gives_way_to_what_is_asked_for() {
    use crate::app::state::{Effect, Msg as Any, State};
    let mut state = State::default();
    state.update(Any::Pasted(TEXT.to_owned()));
    state.update(Any::Panel(Msg::UnitTyped("so tai chinh".into())));
    assert_eq!(state.panel.table.shown, 1);
    let tasks = state.reading.digest.of(Kind::Task).to_vec();
    // One that is shown leaves the filter alone, a hidden one does not.
    state.update(Any::MarkChosen(tasks[1]));
    assert_eq!(state.panel.table.shown, 1);
    state.update(Any::MarkChosen(tasks[0]));
    assert_eq!((state.panel.table.shown, state.panel.unit.as_str(), state.panel.cleared), (5, "", 1));

    state.update(Any::Panel(Msg::OnlyToggled(Only::Undated)));
    assert_eq!(state.panel.table.shown, 1);
    assert_eq!(state.update(Any::Panel(Msg::AllShown)), Some(Effect::FocusSheet));
    state.update(Any::Panel(Msg::OnlyToggled(Only::Undated)));
    // Another text is asked about anew; one's unit stays one's unit.
    state.update(Any::Panel(Msg::UnitTyped("so y te".into())));
    state.update(Any::Pasted(TEXT.replace("Sở Tài chính", "Sở Y tế")));
    assert_eq!((state.panel.only, state.panel.table.shown), (None, 3));
}
