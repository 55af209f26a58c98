//! The shapes of levels, as SVG: the same growing bars as on paper.

use std::fmt::Write;

use tera::Value;

use super::template_value::{get, text};

const BAR: usize = 5;
const GAP: usize = 2;
const TALL: usize = 16;
const LOW: usize = 6;

/// The shape of a [`Mark`](crate::view::voice::Mark); its word stands beside it, so it is
/// nothing to be read aloud.
pub(super) fn svg(mark: &Value) -> String {
    let number = |key| get(mark, key).and_then(Value::as_u64).unwrap_or(0) as usize;
    let (step, of) = (number("step"), number("of").max(2));
    let width = of * (BAR + GAP) - GAP;
    let kind = text(mark, "kind");
    let mut out = format!(
        "<svg class=\"shape {kind}\" viewBox=\"0 0 {width} {TALL}\" width=\"{width}\" \
         height=\"{TALL}\" aria-hidden=\"true\" focusable=\"false\">"
    );
    match kind {
        "exempt" => {
            let _ = write!(out, "<path class=\"dash\" d=\"M2 {}H{}\"/>", TALL / 2, width - 2);
        }
        "not-assessed" | "insufficient" => outline(&mut out, of, width),
        _ => {
            for bar in 0..of {
                let height = height(bar, of);
                let fill = if bar < step { "full" } else { "open" };
                let _ = write!(
                    out,
                    "<rect class=\"{fill}\" x=\"{}\" y=\"{}\" width=\"{BAR}\" height=\"{height}\"/>",
                    bar * (BAR + GAP),
                    TALL - height
                );
            }
        }
    }
    out.push_str("</svg>");
    out
}

/// The outline of all the bars together.
fn outline(out: &mut String, of: usize, width: usize) {
    let mut path = format!("M1 {}", TALL - 1);
    for bar in 0..of {
        let top = TALL - height(bar, of) + 1;
        let end = if bar + 1 == of { width - 1 } else { (bar + 1) * (BAR + GAP) - 1 };
        let _ = write!(path, "V{top}H{end}");
    }
    let _ = write!(out, "<path class=\"outline\" d=\"{path}V{}Z\"/>", TALL - 1);
}

fn height(bar: usize, of: usize) -> usize {
    LOW + (TALL - LOW) * bar / (of - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::voice::{Mark, MarkKind};

    fn shape(kind: MarkKind, step: usize) -> String {
        let mark =
            Mark { kind, step, of: 4, label: crate::view::voice::Phrase::own(""), color: None };
        svg(&Value::from_serializable(&mark))
    }

    #[test]
    fn as_many_bars_are_full_as_steps_are_reached() {
        let svg = shape(MarkKind::NotYet, 3);
        assert_eq!(svg.matches("class=\"full\"").count(), 3, "{svg}");
        assert_eq!(svg.matches("class=\"open\"").count(), 1, "{svg}");
    }

    #[test]
    fn kinds_without_a_level_differ_in_shape() {
        let shapes = [MarkKind::NotAssessed, MarkKind::Insufficient, MarkKind::Exempt]
            .map(|kind| shape(kind, 0));
        assert!(shapes[0] != shapes[1] && shapes[1] != shapes[2], "{shapes:?}");
        assert!(shapes.iter().all(|svg| !svg.contains("full")));
    }
}
