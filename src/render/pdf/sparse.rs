//! Pages with little on them, and full ones.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst_layout::Page;

/// True for a page of which lines of text take less than a third.
pub(super) fn is_sparse(page: &Page) -> bool {
    taken(&mut lines(page)) * 3.0 < page.frame.height()
}

/// True for a page on which the lines of both columns together take nine tenths of its height. Of
/// two columns that are full they take a third more than that height.
pub(super) fn is_full(page: &Page) -> bool {
    let middle = page.frame.width() / 2.0;
    let lines = lines(page);
    let (mut left, mut right) = (lines.clone(), lines);
    // A line across both columns is in both.
    left.retain(|line| line.left < middle);
    right.retain(|line| line.right > middle);
    (taken(&mut left) + taken(&mut right)) * 10.0 > page.frame.height() * 9.0
}

/// A line of text on a page, or a piece of one.
#[derive(Clone, Copy)]
struct Line {
    top: Abs,
    bottom: Abs,
    left: Abs,
    right: Abs,
}

/// The height that lines take, those beside each other counted once.
fn taken(lines: &mut [Line]) -> Abs {
    lines.sort_by_key(|line| (line.top, line.bottom));
    let (mut taken, mut end) = (Abs::zero(), Abs::zero());
    for line in lines {
        taken += (line.bottom - line.top.max(end)).max(Abs::zero());
        end = end.max(line.bottom);
    }
    taken
}

/// Every line of text on a page.
fn lines(page: &Page) -> Vec<Line> {
    let mut lines = Vec::new();
    gather(&page.frame, Point::zero(), &mut lines);
    lines
}

fn gather(frame: &Frame, at: Point, lines: &mut Vec<Line>) {
    for (place, item) in frame.items() {
        let at = at + *place;
        match item {
            FrameItem::Group(group) => gather(&group.frame, at, lines),
            FrameItem::Text(text) => lines.push(Line {
                top: at.y - text.size,
                bottom: at.y,
                left: at.x,
                right: at.x + text.width(),
            }),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}
