//! Which open division a marker lies under: the stack algorithm of DOMAIN.md 2.2.

use super::build::{Builder, Open};
use super::{Irregular, Marker, NodeId, Part, Style};

/// How deep divisions nest; what lies deeper are siblings there. No office goes past
/// seven or so; a text made to nest without end (`1. a:` on every line) would make
/// every path, every tree and every indent as long as itself.
const DEEPEST: usize = 32;

impl Builder<'_> {
    /// Finds the parent of a marker and closes what it ends; `None` when it fits no sequence.
    pub(super) fn place(&mut self, marker: &Marker, at: usize, current: NodeId) -> Option<NodeId> {
        let keep = self.level(marker, at, current)?.min(DEEPEST - 1);
        let irregular =
            self.open.get(keep).is_some_and(|open| open.style == marker.style && marker.value > 0)
                && marker.value != self.open[keep].value + 1
                && !(marker.is_first() && self.open[keep].value > 1)
                && marker.parent == self.open[keep].parent;
        if irregular {
            let gap = marker.value > self.open[keep].value;
            self.out.irregular.push(Irregular { span: marker.span, gap });
        }
        self.open.truncate(keep);
        self.open.last().map(|open| open.node).or(self.body)
    }

    /// How many of the open divisions stay open above this marker.
    fn level(&self, marker: &Marker, at: usize, current: NodeId) -> Option<usize> {
        let leads_in = self.leads_in(current);
        let depth = self.open.len();
        // A heading of the page ends all numbering before it.
        if let Style::Heading(hashes) = marker.style {
            let above = |open: &&Open| matches!(open.style, Style::Heading(other) if other < hashes);
            return Some(self.open.iter().take_while(above).count());
        }
        let nearest = self.open.iter().rposition(|open| open.style == marker.style);
        if let Style::Bullet(glyph) = marker.style {
            if let Some(sibling) = nearest {
                return Some(sibling);
            }
            // A new glyph after another is a child, except that `*` and `•` stand above `-`, and all above `+`.
            let above = |open: &&Open| matches!(open.style, Style::Bullet(other) if !leads_in && (other == '+' || glyph == '*'));
            return Some(depth - self.open.iter().rev().take_while(above).count());
        }
        if let Style::Decimal(parts) = marker.style {
            return self.decimal_level(marker, parts, nearest);
        }
        if let Some(next) =
            self.open.iter().rposition(|open| open.style == marker.style && open.value + 1 == marker.value)
        {
            return Some(next);
        }
        if marker.is_first() {
            return Some(self.restart(marker, nearest, leads_in));
        }
        if let Some(sibling) = nearest {
            let last = self.open[sibling].value;
            let fits = marker.value > last && marker.value <= last + 3 || marker.value == last;
            return fits.then_some(sibling).filter(|_| self.stands_alone(at));
        }
        // The sequence began in a part that is missing: it counts if it goes on.
        if matches!(marker.style, Style::Article | Style::Part | Style::Chapter) {
            return Some(self.outranked(marker.style));
        }
        let next = self.later().last(marker.style, marker.value + 1);
        next.is_some_and(|line| line > at).then(|| self.outranked(marker.style))
    }

    /// A first of its sequence: a child of what is open, or a new sequence at the old level.
    fn restart(&self, marker: &Marker, nearest: Option<usize>, leads_in: bool) -> usize {
        let depth = self.open.len();
        // A lead-in lists what is outer by convention (DOMAIN.md 2.2), but no part of the
        // document lies in an item of another: «I.» after «- …:» begins the parts anew.
        let anew = nearest.is_some() && rank(marker.style) < rank(Style::Arabic);
        if leads_in && !(anew && self.open.last().is_some_and(|top| rank(top.style) > rank(marker.style))) {
            return depth;
        }
        // «II. MỤC TIÊU, NHIỆM VỤ» with «A.» right below: a part that has no words of its own holds it.
        let bare = |top: &Open| {
            let last = self.out.paragraphs.last();
            top.style == Style::Roman && last.is_some_and(|above| above.marker > 0 && above.node == top.node)
        };
        if marker.style == Style::Capital && nearest.is_none() && self.open.last().is_some_and(bare) {
            return depth;
        }
        let outranked = self.outranked(marker.style);
        let Some(sibling) = nearest.filter(|sibling| sibling + 1 >= outranked) else { return outranked };
        // Below a plain heading or a whole sentence the count begins anew; an item that
        // ends without a sign may be the heading of what follows.
        let plain = self.out.paragraphs.last().is_some_and(|above| above.marker == 0);
        let closed = self.last.is_some_and(|end| matches!(end.sign(), Some('.' | ';')));
        if anew || plain || closed || sibling + 1 == depth { sibling } else { outranked }
    }

    /// How many open divisions outrank a style by convention; bullets never do without a lead-in.
    fn outranked(&self, style: Style) -> usize {
        let below = |open: &&Open| is_bullet(open.style) || rank(open.style) > rank(style);
        self.open.len() - self.open.iter().rev().take_while(below).count()
    }

    fn decimal_level(&self, marker: &Marker, parts: u8, nearest: Option<usize>) -> Option<usize> {
        let parent = self.open.iter().rposition(|open| {
            open.value == marker.parent
                && if parts == 2 {
                    matches!(open.style, Style::Arabic | Style::Roman | Style::Capital | Style::Article)
                } else {
                    open.style == Style::Decimal(parts - 1)
                }
        });
        if let Some(parent) = parent {
            return Some(parent + 1);
        }
        if let Some(sibling) = nearest {
            return Some(sibling);
        }
        // A bare «2.3» in running text is no division; «1.1» opens one.
        (marker.value == 1 || self.later().count(marker.style) > 1).then(|| self.outranked(marker.style))
    }

    /// Whether the paragraph above this line is complete.
    fn stands_alone(&self, at: usize) -> bool {
        let line = &self.read.lines[at];
        line.blank_before
            || self.last.is_none_or(|end| matches!(end.sign(), Some('.' | ';' | ':' | '!' | '?' | '…' | ',')))
            || !self.wrap_is_full()
    }

    fn wrap_is_full(&self) -> bool {
        let Some(last) = self.out.paragraphs.last() else { return false };
        self.loud != Some(true) && last.tokens().len() > 12
    }

    /// Whether the last paragraph of `node` announces what follows.
    fn leads_in(&self, node: NodeId) -> bool {
        let Some(last) = self.out.paragraphs.last() else { return false };
        let colon = self.last.is_some_and(|end| end.is(':'));
        // An unnumbered paragraph below a list leads in what stands beside the list, not in its last item.
        colon
            && (last.marker > 0
                || node == last.node && self.out.node(node).part == Part::Body
                || !self.below_a_list())
    }

    /// Whether the last paragraph follows the items of a bulleted list.
    fn below_a_list(&self) -> bool {
        self.open.last().is_some_and(|top| is_bullet(top.style))
    }
}

fn is_bullet(style: Style) -> bool {
    matches!(style, Style::Bullet(_))
}

/// The customary order of divisions, outermost first (DOMAIN.md 2.1). Never
/// binding: only a first of its sequence without a lead-in is placed by it.
fn rank(style: Style) -> u8 {
    match style {
        Style::Heading(_) | Style::Part => 0,
        Style::Chapter => 1,
        Style::Section => 2,
        Style::Article => 3,
        Style::Capital => 4,
        Style::Roman => 5,
        Style::Arabic | Style::Clause => 6,
        Style::Decimal(parts) => 6 + parts,
        Style::OneIs | Style::First | Style::Step => 10,
        Style::Letter => 11,
        Style::InBrackets | Style::LetterInBrackets => 12,
        Style::SmallRoman => 13,
        Style::Bullet(_) => 14,
    }
}

#[cfg(test)]
mod tests;
