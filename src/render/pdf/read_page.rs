//! A page as it was set, read again: what a person reads on it, and what a machine does.

use typst::layout::{Frame, FrameItem, Point};
use typst::visualize::Geometry;
use typst_layout::Page;

use super::bars::{self, Bar};
use super::place::hundredths;

/// The lines and the bars of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPage {
    /// Its lines, in the order in which they were set: letters that touch are in one.
    pub lines: Vec<String>,
    /// The texts that its bars say.
    pub bars: Vec<String>,
}

impl ReadPage {
    pub(super) fn of(page: &Page) -> Self {
        let mut found = Found::default();
        found.add(&page.frame, Point::zero());
        ReadPage { lines: found.lines, bars: bars::read(&found.bars) }
    }
}

#[derive(Default)]
struct Found {
    lines: Vec<String>,
    bars: Vec<Bar>,
    /// Where the last letters ended, and the line they stand on, in hundredths of a point.
    end: Option<(i64, i64)>,
}

/// Hundredths of a point that rounding may put between letters that touch.
const TOUCHING: u64 = 5;

impl Found {
    fn add(&mut self, frame: &Frame, at: Point) {
        for (place, item) in frame.items() {
            let at = at + *place;
            match item {
                FrameItem::Group(group) => self.add(&group.frame, at),
                FrameItem::Text(run) => {
                    let (left, base) = (hundredths(at.x), hundredths(at.y));
                    let goes_on = self.end.is_some_and(|(right, line)| {
                        line == base && right.abs_diff(left) <= TOUCHING
                    });
                    match self.lines.last_mut().filter(|_| goes_on) {
                        Some(line) => line.push_str(&run.text),
                        None => self.lines.push(run.text.to_string()),
                    }
                    self.end = Some((hundredths(at.x + run.width()), base));
                }
                FrameItem::Shape(shape, _) => {
                    if let (Geometry::Rect(size), Some(_)) = (&shape.geometry, &shape.fill) {
                        let (left, width) = (hundredths(at.x), hundredths(size.x));
                        self.bars.push(Bar { top: hundredths(at.y), left, width });
                    }
                }
                FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }
}
