//! Pages with little on them.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst_layout::Page;

/// True for a page of which lines of text take less than a third.
pub(super) fn is_sparse(page: &Page) -> bool {
    let mut lines = Vec::new();
    gather(&page.frame, Point::zero(), &mut lines);
    lines.sort();
    let (mut taken, mut end) = (Abs::zero(), Abs::zero());
    for (top, bottom) in lines {
        taken += (bottom - top.max(end)).max(Abs::zero());
        end = end.max(bottom);
    }
    taken * 3.0 < page.frame.height()
}

/// Where each run of text begins and ends, from the top.
fn gather(frame: &Frame, at: Point, lines: &mut Vec<(Abs, Abs)>) {
    for (place, item) in frame.items() {
        let at = at + *place;
        match item {
            FrameItem::Group(group) => gather(&group.frame, at, lines),
            FrameItem::Text(text) => lines.push((at.y - text.size, at.y)),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}
