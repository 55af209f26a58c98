//! Excerpts of files about people: what a message is about, and blanks for the rest of the row.

use std::ops::Range;

/// Signs that separate cells.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// The text with blanks for all that no range is about, so that columns stay where they are. A
/// range of a whole row is narrowed to its first cell. The first `header` bytes are shown: they
/// name columns.
pub(super) fn shown(text: &str, header: usize, ranges: &mut [Range<usize>]) -> String {
    for range in ranges.iter_mut().filter(|range| range.start >= header) {
        let is_whole =
            text[..range.start].chars().next_back().is_none_or(|c| c == '\n' || c == '\r');
        if is_whole {
            range.end = range.start + first_cell(&text[range.clone()]);
        }
    }
    // A blank is shorter than many characters, and ranges count bytes. Blanks that nothing follows
    // are left out.
    let mut places = vec![0; text.len() + 1];
    let mut shown = String::with_capacity(text.len());
    let mut blanks = 0;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        let is_shown = at < header || ranges.iter().any(|range| range.contains(&at));
        if is_shown || ranges.iter().any(|range| range.start == at) {
            shown.extend(std::iter::repeat_n(' ', std::mem::take(&mut blanks)));
        }
        places[at] = shown.len();
        match c {
            _ if at == text.len() => {}
            '\n' | '\r' => {
                blanks = 0;
                shown.push(c);
            }
            c if is_shown => shown.push(c),
            _ => blanks += 1,
        }
    }
    for range in ranges {
        *range = places[range.start]..places[range.end];
    }
    shown
}

/// The bytes of the first cell.
fn first_cell(row: &str) -> usize {
    let mut quoted = false;
    let end = row.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        !quoted && DELIMITERS.contains(c)
    });
    end.map_or(row.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_message_is_about_is_shown() {
        let text = "S1,Zoë,secret,07\nS2,Ana,other,08";
        let cell = text.find("07").expect("there");
        let mut ranges = [cell..cell + 2, 18..text.len()];
        let shown = shown(text, 0, &mut ranges);
        assert_eq!(shown, "              07\nS2");
        assert_eq!((&shown[ranges[0].clone()], &shown[ranges[1].clone()]), ("07", "S2"));
    }

    #[test]
    fn a_header_is_shown() {
        let mut ranges = [0..2, 3..7];
        assert_eq!(shown("id,name\nS1,Ana", 7, &mut ranges), "id,name\n");
        assert_eq!(ranges, [0..2, 3..7]);
    }
}
