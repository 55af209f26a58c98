//! The text on pages, as they were laid out.

use typst::layout::{Frame, FrameItem};
use typst_layout::Page;

/// The text of some pages, every run of letters on a line of its own.
pub(super) fn of(pages: &[Page]) -> String {
    let mut text = String::new();
    for page in pages {
        add(&page.frame, &mut text);
    }
    text
}

fn add(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => add(&group.frame, text),
            FrameItem::Text(run) => {
                text.push_str(&run.text);
                text.push('\n');
            }
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}
