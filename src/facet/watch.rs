//! A place to look on while statements are judged.

use super::judge::Hit;
use super::statement::Statement;

/// Sees every statement with what was made of it.
///
/// A parameter of [`Scan`](super::scan::Scan): where nobody looks on it is `()`,
/// and nothing of it is left in what is compiled.
pub(super) trait Watch {
    /// `frame` says that the statement was passed over as the account of the
    /// meeting, a legal basis or a closing formula.
    fn saw(&mut self, statement: &Statement<'_>, hit: Option<&Hit>, frame: bool);
}

impl Watch for () {
    #[inline]
    fn saw(&mut self, _: &Statement<'_>, _: Option<&Hit>, _: bool) {}
}
