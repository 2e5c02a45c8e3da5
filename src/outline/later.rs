//! The markers that are still to come.

use super::marker::{Marker, Style};
use crate::text::in_order;

/// The markers of some lines, by style; in each style values and lines in order.
pub(super) struct Later(Vec<(Style, Vec<(u32, usize)>)>);

impl Later {
    pub(super) fn new(found: &mut dyn Iterator<Item = (Marker, usize)>) -> Later {
        let mut styles: Vec<(Style, Vec<(u32, usize)>)> = Vec::new();
        for (marker, line) in found.filter(|(marker, _)| marker.value > 0) {
            let found = (marker.value, line);
            match styles.iter_mut().find(|(style, _)| *style == marker.style) {
                Some((_, lines)) => lines.push(found),
                None => styles.push((marker.style, vec![found])),
            }
        }
        let sorted = |lines| in_order(lines, |&(value, _): &(u32, usize)| (value.into(), 0));
        Later(styles.into_iter().map(|(style, lines)| (style, sorted(lines))).collect())
    }

    fn of(&self, style: Style) -> &[(u32, usize)] {
        self.0.iter().find(|(other, _)| *other == style).map_or(&[], |(_, lines)| lines)
    }

    /// The last line with this marker.
    pub(super) fn last(&self, style: Style, value: u32) -> Option<usize> {
        let lines = self.of(style);
        let end = lines.partition_point(|&(other, _)| other <= value);
        lines[..end].last().filter(|(other, _)| *other == value).map(|&(_, line)| line)
    }

    /// How many lines have a marker of this style.
    pub(super) fn count(&self, style: Style) -> usize {
        self.of(style).len()
    }
}
