//! Maps of what builds on what, as SVG. The page says the same as a list.

use std::fmt::Write;

use tera::Value;

use super::template_value::{escaped, field, get, text};

const NODE_WIDTH: usize = 140;
const NODE_HEIGHT: usize = 52;
const COLUMN_GAP: usize = 40;
const ROW_GAP: usize = 14;
const HEADING: usize = 28;
const EDGE: usize = 2;

/// Characters of a title that fit on a line of a node.
const LINE: usize = 20;

/// The map as SVG; links start with `root`. Mirrored, it reads from right to left.
pub(super) fn svg(map: &Value, root: &str, mirrored: bool) -> tera::TeraResult<String> {
    let columns = field(map, "columns");
    let rows = number(map, "rows")?.max(1);
    let width = columns.len() * (NODE_WIDTH + COLUMN_GAP) - COLUMN_GAP + 2 * EDGE;
    let height = HEADING + rows * (NODE_HEIGHT + ROW_GAP) - ROW_GAP + 2 * EDGE;
    let grid = Grid { width, rows, mirrored };
    let mut out = format!(
        "<svg class=\"map\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"group\" aria-label=\"{}\">",
        escaped(text(map, "label"))
    );
    for (at, heading) in columns.iter().enumerate() {
        let heading = heading.as_str().unwrap_or_default();
        let middle = grid.left(at) + NODE_WIDTH / 2;
        let _ = write!(
            out,
            "<text class=\"map-heading\" x=\"{middle}\" y=\"14\">{}</text>",
            escaped(heading)
        );
    }
    let nodes = field(map, "nodes");
    let places: Vec<Place> = nodes
        .iter()
        .map(|node| grid.place(part(node, "place")?))
        .collect::<tera::TeraResult<_>>()?;
    for edge in field(map, "edges") {
        let (from, to) = (number(edge, "from")?, number(edge, "to")?);
        let via: Vec<Place> = field(edge, "via")
            .iter()
            .map(|place| grid.place(place))
            .collect::<tera::TeraResult<_>>()?;
        if let (Some(start), Some(end)) = (places.get(from), places.get(to)) {
            let _ = write!(
                out,
                "<path class=\"map-edge\" data-from=\"{from}\" data-to=\"{to}\" d=\"{}\"/>",
                grid.curve(start, end, &via)
            );
        }
    }
    for (at, (node, place)) in nodes.iter().zip(&places).enumerate() {
        draw_node(&mut out, at, node, place, root);
    }
    out.push_str("</svg>");
    Ok(out)
}

struct Grid {
    width: usize,
    rows: usize,
    mirrored: bool,
}

/// Upper left corner of a node.
struct Place {
    x: usize,
    y: usize,
}

impl Grid {
    fn left(&self, column: usize) -> usize {
        let x = EDGE + column * (NODE_WIDTH + COLUMN_GAP);
        if self.mirrored { self.width - x - NODE_WIDTH } else { x }
    }

    /// Columns with fewer rows than the fullest are centred on it.
    fn place(&self, place: &Value) -> tera::TeraResult<Place> {
        let step = NODE_HEIGHT + ROW_GAP;
        let free = (self.rows - number(place, "of")?.min(self.rows)) * step / 2;
        let y = EDGE + HEADING + free + number(place, "row")? * step;
        Ok(Place { x: self.left(number(place, "column")?), y })
    }

    /// The line from one place to another: bent between columns, straight within them.
    fn curve(&self, from: &Place, to: &Place, via: &[Place]) -> String {
        let middle = |place: &Place| place.y + NODE_HEIGHT / 2;
        let (near, far) = if self.mirrored { (NODE_WIDTH, 0) } else { (0, NODE_WIDTH) };
        let mut path = format!("M{} {}", from.x + far, middle(from));
        let mut last = from;
        for place in via.iter().chain([to]) {
            let (start, end) = (last.x + far, place.x + near);
            let bend = start.midpoint(end);
            let (y1, y2) = (middle(last), middle(place));
            let _ = write!(path, "C{bend} {y1} {bend} {y2} {end} {y2}");
            if !std::ptr::eq(place, to) {
                let _ = write!(path, "H{}", place.x + far);
            }
            last = place;
        }
        path
    }
}

fn draw_node(out: &mut String, at: usize, node: &Value, place: &Place, root: &str) {
    let title = text(node, "link.text.text");
    let lang = match text(node, "link.text.lang") {
        "" => String::new(),
        lang => format!(" lang=\"{}\"", escaped(lang)),
    };
    let code = text(node, "code");
    let here = get(node, "here").is_some_and(Value::is_truthy);
    let state = if here { " here" } else { "" };
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
        escaped(code),
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
    for word in title.split_whitespace() {
        let last = lines.last_mut().expect("there is a line");
        if last.is_empty() {
            *last = word.to_string();
        } else if last.chars().count() + 1 + word.chars().count() <= LINE {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_string());
        }
    }
    let cut = lines.len() > 2;
    lines.truncate(2);
    let last = lines.len() - 1;
    for (at, line) in lines.iter_mut().enumerate() {
        let more = cut && at == last;
        if line.chars().count() > LINE || more {
            *line = line.chars().take(LINE - 1).collect::<String>().trim_end().to_string() + "…";
        }
    }
    lines
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
    }
}
