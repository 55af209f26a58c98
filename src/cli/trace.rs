//! A trace in writing, to be read to a parent on the phone.

use crate::view::explain::{Row, Step, Trace};

/// Characters of a line.
const WIDTH: usize = 92;

/// A trace as text that ends with a line end.
pub(super) fn text(trace: &Trace) -> String {
    let mut out = format!("{}\n  {}\n", trace.title, trace.result);
    for step in &trace.steps {
        out.push_str(&step_text(step));
    }
    out
}

fn step_text(step: &Step) -> String {
    let mut out = format!("\n{}\n", step.title);
    for line in &step.lines {
        out.push_str(&wrap(line, 2));
        out.push('\n');
    }
    let width = |cell: fn(&Row) -> usize| step.rows.iter().map(cell).max().unwrap_or(0);
    let dates = width(|row| row.date.as_ref().map_or(0, |text| text.chars().count()));
    let values = width(|row| row.value.as_ref().map_or(0, |text| text.chars().count()));
    for row in &step.rows {
        let mut line = String::from(" ");
        if dates > 0 {
            line += &format!(" {:dates$}", row.date.as_deref().unwrap_or_default());
        }
        if values > 0 {
            line += &format!(" {:values$}", row.value.as_deref().unwrap_or_default());
        }
        line += &format!("  {}", row.what);
        if let Some(note) = &row.note {
            line += &format!(" ({note})");
        }
        if let Some(id) = &row.id {
            line += &format!(" [{id}]");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Text in lines of at most [`WIDTH`] characters, each after `indent` spaces. Paragraphs stay
/// apart.
pub(super) fn wrap(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let mut lines = vec![String::new()];
        for word in paragraph.split_whitespace() {
            let line = lines.last_mut().expect("there is a line");
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH - indent
            {
                lines.push(word.to_string());
            } else {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
        }
        lines.iter().map(|line| format!("{margin}{line}")).collect::<Vec<_>>().join("\n")
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}
