//! Maps of what builds on what, as SVG. The page says the same as a list.

use std::fmt::Write;
use std::ops::Range;

use tera::Value;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::template_value::{escaped, field, get, text};

const NODE_WIDTH: usize = 140;
const NODE_HEIGHT: usize = 52;
const COLUMN_GAP: usize = 40;
const ROW_GAP: usize = 14;
/// Height of a line on its way past.
const WAY: usize = 16;
/// Height of the headings, which stay while the map is moved under them.
const HEADING: usize = 30;
/// Above and below everything.
const EDGE: usize = 12;
/// Between lanes: lines that go from lane to lane, then the title of the next.
const LANE_GAP: usize = 52;
/// From the title of a lane to its first row.
const TITLE: usize = 10;
/// The radius of the corners of a line.
const ROUND: usize = 6;
/// Between the grounds of two bands.
const SEAM: usize = 6;

/// Narrow letters of a title that fit on a line of a node.
const LINE: usize = 20;
/// The width of a narrow letter of a heading.
const LETTER: usize = 7;
/// Beside a heading.
const ASIDE: usize = 10;

/// The map as two pictures, its headings and itself; links start with `root`. Mirrored, it reads
/// from right to left.
pub(super) fn svg(map: &Value, root: &str, mirrored: bool) -> tera::TeraResult<String> {
    let grid = Grid::of(map, mirrored)?;
    let Grid { width, height, .. } = grid;
    let mut out = format!(
        "<svg class=\"map-heads\" viewBox=\"0 0 {width} {HEADING}\" width=\"{width}\" height=\"{HEADING}\" \
         aria-hidden=\"true\">"
    );
    for (ground, title) in &grid.grounds {
        let (x, wide) = (ground.start, ground.len());
        let at = if mirrored { ground.end - ASIDE } else { x + ASIDE };
        let title = fitted(title, wide.saturating_sub(2 * ASIDE) / LETTER);
        let _ = write!(
            out,
            "<rect class=\"map-band\" x=\"{x}\" y=\"0\" width=\"{wide}\" height=\"{HEADING}\"/>\
             <text class=\"map-heading\" x=\"{at}\" y=\"20\">{}</text>",
            escaped(&title)
        );
    }
    let _ = write!(
        out,
        "</svg><svg class=\"map\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"group\" aria-label=\"{}\">",
        escaped(text(map, "label"))
    );
    for (ground, _) in &grid.grounds {
        let (x, wide) = (ground.start, ground.len());
        let _ = write!(
            out,
            "<rect class=\"map-band\" x=\"{x}\" y=\"0\" width=\"{wide}\" height=\"{height}\"/>"
        );
    }
    for (lane, &top) in field(map, "lanes").iter().zip(&grid.tops) {
        let title = text(lane, "title.text");
        if !title.is_empty() {
            let x = if mirrored { width - SEAM - ASIDE } else { SEAM + ASIDE };
            let title = fitted(title, width.saturating_sub(2 * (SEAM + ASIDE)) / LETTER);
            let y = top - TITLE;
            let lang = lang(text(lane, "title.lang"));
            let _ = write!(
                out,
                "<text class=\"map-lane\" x=\"{x}\" y=\"{y}\"{lang}>{}</text>",
                escaped(&title)
            );
        }
    }
    let nodes = field(map, "nodes");
    let places: Vec<Place> = nodes
        .iter()
        .map(|node| grid.place(part(node, "place")?))
        .collect::<tera::TeraResult<_>>()?;
    for (at, edge) in field(map, "edges").iter().enumerate() {
        let (from, to) = (number(edge, "from")?, number(edge, "to")?);
        let via: Vec<Place> = field(edge, "via")
            .iter()
            .map(|place| grid.way(place))
            .collect::<tera::TeraResult<_>>()?;
        let (Some(start), Some(end)) = (places.get(from), places.get(to)) else { continue };
        let across = start.lane != end.lane;
        let class = if across { "map-edge across" } else { "map-edge" };
        let path = if across { grid.corners(start, end, at) } else { grid.curve(start, end, &via) };
        let _ = write!(
            out,
            "<path class=\"{class}\" data-from=\"{from}\" data-to=\"{to}\" d=\"{path}\"/>"
        );
    }
    for (at, (node, place)) in nodes.iter().zip(&places).enumerate() {
        draw_node(&mut out, at, node, place, root);
    }
    out.push_str("</svg>");
    Ok(out)
}

struct Grid {
    width: usize,
    height: usize,
    /// The grounds of the bands from left to right of the page, with their titles.
    grounds: Vec<(Range<usize>, String)>,
    /// The first row of every lane.
    tops: Vec<usize>,
    /// The heights of the columns of every lane.
    heights: Vec<Vec<usize>>,
    mirrored: bool,
}

/// Upper left corner of a node, the height of its middle, and where that is on the map.
struct Place {
    x: usize,
    y: usize,
    middle: usize,
    lane: usize,
    column: usize,
}

impl Grid {
    fn of(map: &Value, mirrored: bool) -> tera::TeraResult<Grid> {
        let step = NODE_WIDTH + COLUMN_GAP;
        let mut bands = Vec::new();
        let mut column = 0;
        for head in field(map, "heads") {
            let next = column + number(head, "columns")?;
            bands.push((column * step + SEAM / 2..next * step - SEAM / 2, text(head, "title")));
            column = next;
        }
        let width = column * step;
        let (mut tops, mut heights) = (Vec::new(), Vec::new());
        let mut y = EDGE;
        for lane in field(map, "lanes") {
            if !text(lane, "title.text").is_empty() {
                y += if tops.is_empty() { 12 + TITLE } else { LANE_GAP - ROW_GAP };
            }
            tops.push(y);
            let columns: Vec<usize> =
                field(lane, "columns").iter().map(height).collect::<tera::TeraResult<_>>()?;
            y += columns.iter().max().copied().unwrap_or(0);
            heights.push(columns);
        }
        let grounds = bands.into_iter().map(|(at, title)| {
            let at = if mirrored { width - at.end..width - at.start } else { at };
            (at, title.to_string())
        });
        let height = y.saturating_sub(ROW_GAP) + EDGE;
        Ok(Grid { width, height, grounds: grounds.collect(), tops, heights, mirrored })
    }

    /// A distance from where reading starts, as one from the left.
    fn across(&self, x: usize) -> usize {
        if self.mirrored { self.width - x } else { x }
    }

    /// Columns that are lower than the highest of their lane are centred on it.
    fn place(&self, place: &Value) -> tera::TeraResult<Place> {
        let (lane, column) = (number(place, "lane")?, number(place, "column")?);
        let heights = self.heights.get(lane).map_or(&[][..], Vec::as_slice);
        let highest = heights.iter().max().copied().unwrap_or(0);
        let own = heights.get(column).copied().unwrap_or(0);
        let free = highest.saturating_sub(own) / 2;
        let y = self.tops.get(lane).copied().unwrap_or(0) + free + height(part(place, "above")?)?;
        let start = column * (NODE_WIDTH + COLUMN_GAP) + COLUMN_GAP / 2;
        let x = self.across(if self.mirrored { start + NODE_WIDTH } else { start });
        Ok(Place { x, y, middle: y + NODE_HEIGHT / 2, lane, column })
    }

    /// The points that a line passes.
    fn way(&self, place: &Value) -> tera::TeraResult<Place> {
        let place = self.place(place)?;
        Ok(Place { middle: place.y + (WAY - ROW_GAP) / 2, ..place })
    }

    /// The line from one place to another of the same lane: bent between columns, straight within
    /// them.
    fn curve(&self, from: &Place, to: &Place, via: &[Place]) -> String {
        let (near, far) = if self.mirrored { (NODE_WIDTH, 0) } else { (0, NODE_WIDTH) };
        let mut path = format!("M{} {}", from.x + far, from.middle);
        let mut last = from;
        for place in via.iter().chain([to]) {
            let (start, end) = (last.x + far, place.x + near);
            let bend = start.midpoint(end);
            let (y1, y2) = (last.middle, place.middle);
            let _ = write!(path, "C{bend} {y1} {bend} {y2} {end} {y2}");
            if !std::ptr::eq(place, to) {
                let _ = write!(path, "H{}", place.x + far);
            }
            last = place;
        }
        path
    }

    /// The line from a lane to another, between the columns and between the lanes, so that it
    /// passes no node. Lines that are neighbours by number go side by side.
    fn corners(&self, from: &Place, to: &Place, number: usize) -> String {
        let (near, far) = if self.mirrored { (NODE_WIDTH, 0) } else { (0, NODE_WIDTH) };
        let step = NODE_WIDTH + COLUMN_GAP;
        let aside = 6 + number % 5 * 3;
        let leaves = self.across((from.column + 1) * step - COLUMN_GAP / 2 + aside);
        let arrives = self.across(to.column * step - COLUMN_GAP / 2 + 2 * aside + 2);
        // Lanes are passed above the title of the lower one.
        let lower = if to.lane > from.lane { to.lane } else { to.lane + 1 };
        let between = self.tops.get(lower).copied().unwrap_or(0) - TITLE - 16 - number % 4 * 4;
        let mut points = vec![(from.x + far, from.middle), (leaves, from.middle)];
        if from.column + 1 < to.column {
            points.extend([(leaves, between), (arrives, between), (arrives, to.middle)]);
        } else {
            points.push((leaves, to.middle));
        }
        points.push((to.x + near, to.middle));
        rounded(&points)
    }
}

/// The height of some rows together.
fn height(rows: &Value) -> tera::TeraResult<usize> {
    Ok(number(rows, "nodes")? * (NODE_HEIGHT + ROW_GAP) + number(rows, "ways")? * WAY)
}

/// A path along points, with round corners. Each two of them are level or upright to each other.
fn rounded(points: &[(usize, usize)]) -> String {
    let mut path = String::new();
    for (at, &(x, y)) in points.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| points[before]);
        match (before, points.get(at + 1)) {
            (None, _) => {
                let _ = write!(path, "M{x} {y}");
            }
            (Some(_), None) => {
                let _ = write!(path, "L{x} {y}");
            }
            (Some(before), Some(&after)) => {
                let (a, b) = (toward((x, y), before), toward((x, y), after));
                let _ = write!(path, "L{} {}Q{x} {y} {} {}", a.0, a.1, b.0, b.1);
            }
        }
    }
    path
}

/// The point on the way to another, as far off as a corner is round, and at most half the way.
fn toward(from: (usize, usize), to: (usize, usize)) -> (usize, usize) {
    let moved = |from: usize, to: usize| {
        let step = ROUND.min(from.abs_diff(to) / 2);
        if to < from { from - step } else { from + step }
    };
    (moved(from.0, to.0), moved(from.1, to.1))
}

/// The language of a text, when it is not that of the page.
fn lang(lang: &str) -> String {
    if lang.is_empty() { String::new() } else { format!(" lang=\"{}\"", escaped(lang)) }
}

fn draw_node(out: &mut String, at: usize, node: &Value, place: &Place, root: &str) {
    let title = text(node, "link.text.text");
    let lang = lang(text(node, "link.text.lang"));
    let code = text(node, "code");
    let here = get(node, "here").is_some_and(Value::is_truthy);
    let other = get(node, "other").is_some_and(Value::is_truthy);
    let state = if here {
        " here"
    } else if other {
        " other"
    } else {
        ""
    };
    let (x, y) = (place.x, place.y);
    let middle = x + NODE_WIDTH / 2;
    let path = format!("{root}{}", text(node, "link.path"));
    let current = if here { " aria-current=\"page\"" } else { "" };
    let _ = write!(
        out,
        "<a class=\"map-node{state}\" href=\"{}\" data-node=\"{at}\"{current}{lang}>\
         <title>{}</title>\
         <rect x=\"{x}\" y=\"{y}\" width=\"{NODE_WIDTH}\" height=\"{NODE_HEIGHT}\" rx=\"4\"/>\
         <text class=\"map-code\" x=\"{middle}\" y=\"{}\" direction=\"ltr\">{}</text>",
        escaped(&path),
        escaped(&format!("{code} {title}")),
        y + 15,
        escaped(&fitted(code, LINE)),
    );
    let lines = two_lines(title);
    let first = if lines.len() == 1 { y + 36 } else { y + 30 };
    for (line, words) in lines.iter().enumerate() {
        let _ = write!(
            out,
            "<text x=\"{middle}\" y=\"{}\">{}</text>",
            first + line * 14,
            escaped(words)
        );
    }
    out.push_str("</a>");
}

/// The words on at most two lines; what does not fit ends in an ellipsis.
fn two_lines(title: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for (apart, piece) in pieces(title) {
        let last = lines.last_mut().expect("there is a line");
        let space = if apart && !last.is_empty() { " " } else { "" };
        if last.is_empty() || last.width() + space.len() + piece.width() <= LINE {
            last.push_str(space);
            last.push_str(piece);
        } else {
            lines.push(piece.to_string());
        }
    }
    let cut = lines.len() > 2;
    lines.truncate(2);
    if let (true, Some(last)) = (cut, lines.last_mut()) {
        last.push('…');
    }
    lines.iter().map(|line| fitted(line, LINE)).collect()
}

/// The pieces of a title, between which a line may end, and whether a space is before them: words, and
/// each letter of a script that is written without spaces.
fn pieces(title: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    for word in title.split_whitespace() {
        let mut start = 0;
        for (at, letter) in word.char_indices() {
            if at > start && letter.width() == Some(2) {
                pieces.push((start == 0, &word[start..at]));
                start = at;
            }
        }
        pieces.push((start == 0, &word[start..]));
    }
    pieces
}

/// A text, or as much of it as is not a wider than so many narrow letters, with an ellipsis.
fn fitted(text: &str, most: usize) -> String {
    if text.width() <= most {
        return text.to_string();
    }
    let mut room = most.saturating_sub(1);
    let fits = |letter: &char| {
        let wide = letter.width().unwrap_or(0);
        let fits = wide <= room;
        room = room.saturating_sub(if fits { wide } else { room });
        fits
    };
    let head: String = text.trim_end_matches('…').chars().take_while(fits).collect();
    format!("{}…", head.trim_end())
}

fn part<'a>(value: &'a Value, key: &'a str) -> tera::TeraResult<&'a Value> {
    get(value, key)
        .ok_or_else(|| tera::Error::message(format!("`map` needs a map: `{key}` is missing")))
}

fn number(value: &Value, key: &str) -> tera::TeraResult<usize> {
    get(value, key)
        .and_then(Value::as_u64)
        .map(|number| number as usize)
        .ok_or_else(|| tera::Error::message(format!("`map` needs a map: `{key}` is not a number")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_wrap_to_two_lines() {
        assert_eq!(two_lines("Rates of change"), ["Rates of change"]);
        assert_eq!(
            two_lines("Similarity and right triangles"),
            ["Similarity and right", "triangles"]
        );
        assert_eq!(
            two_lines("Wabanaki history and sovereignty in the Gulf of Maine"),
            ["Wabanaki history and", "sovereignty in the…"]
        );
        assert_eq!(two_lines(""), [""]);
        assert_eq!(two_lines("Antidisestablishmentarianism"), ["Antidisestablishmen…"]);
    }

    #[test]
    fn wide_letters_take_the_room_of_two_and_need_no_spaces() {
        assert_eq!(two_lines("分数与比例"), ["分数与比例"]);
        assert_eq!(
            two_lines("解释比例、百分数和变化率之间的关系"),
            ["解释比例、百分数和变", "化率之间的关系"]
        );
        let long = two_lines(&"数".repeat(30));
        assert_eq!(long, ["数".repeat(10), format!("{}…", "数".repeat(9))]);
    }

    #[test]
    fn a_heading_ends_where_its_band_does() {
        assert_eq!(fitted("Grades 8 and 9", 20), "Grades 8 and 9");
        assert_eq!(fitted("Grades 8 and 9", 9), "Grades 8…");
        assert_eq!(fitted("Grades", 0), "…");
    }
}
