//! Pieces of a text, read several at once.
//!
//! Only from the start of a text can be told where a record begins. So a piece is begun at the next
//! tag with the name of the record before, as if a record began there, and the piece before shows
//! whether one does: it ends there with nothing open. From the first piece that does not, the text
//! is read record by record.

use memchr::memmem;
use rayon::prelude::*;

use super::cursor::{Cursor, Next};
use super::element::Record;

/// The bytes of a piece.
const PIECE: usize = 1 << 19;

/// Things of a piece for which room is made at once.
const MOST_AT_ONCE: usize = 1 << 10;

/// Reads pieces that begin where a cursor stands and moves it behind them: what is made of their
/// records, and whether more may be read so. `name` is that of the record before.
pub(super) fn read_ahead<'t, M: Send>(
    cursor: &mut Cursor<'t>,
    name: &str,
    make: &(impl Fn(&mut Record<'t>, &mut Vec<M>) + Sync),
) -> (Vec<Vec<M>>, bool) {
    let starts = starts(cursor, name, PIECE, 2 * rayon::current_num_threads());
    read(cursor, &starts, make)
}

/// The bytes where pieces begin, and the one where the last of them ends.
fn starts(cursor: &Cursor<'_>, name: &str, piece: usize, most: usize) -> Vec<usize> {
    let bytes = cursor.text.as_bytes();
    let find = memmem::Finder::new(name);
    let mut starts = vec![cursor.at()];
    while starts.len() <= most {
        let mut from = starts[starts.len() - 1] + piece;
        let start = loop {
            let Some(at) = bytes.get(from..).and_then(|rest| find.find(rest)) else {
                return starts;
            };
            let (at, end) = (from + at, from + at + name.len());
            let is_whole =
                matches!(bytes.get(end), Some(b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>'));
            let tag = bytes[..at].iter().rposition(|byte| b"</> ".contains(byte));
            match tag {
                Some(tag) if is_whole && bytes[tag] == b'<' && is_prefix(&bytes[tag + 1..at]) => {
                    break tag;
                }
                _ => from = end,
            }
        };
        starts.push(start);
    }
    starts
}

/// True for nothing, and for the prefix of a name.
fn is_prefix(bytes: &[u8]) -> bool {
    bytes.is_empty() || bytes.ends_with(b":")
}

fn read<'t, M: Send>(
    cursor: &mut Cursor<'t>,
    starts: &[usize],
    make: &(impl Fn(&mut Record<'t>, &mut Vec<M>) + Sync),
) -> (Vec<Vec<M>>, bool) {
    let Some((_, [_, ..])) = starts.split_first() else { return (Vec::new(), false) };
    let pieces: Vec<_> =
        starts.par_windows(2).map(|ends| records(cursor.moved(ends[0], ends[1]), make)).collect();
    let whole = pieces.iter().take_while(|piece| piece.is_some()).count();
    let is_whole = whole == pieces.len();
    *cursor = cursor.moved(starts[whole], cursor.text.len());
    (pieces.into_iter().map_while(|piece| piece).collect(), is_whole)
}

/// The things that are made of the records of a piece; nothing when it does not end between two of
/// them.
fn records<'t, M>(
    mut piece: Cursor<'t>,
    make: &impl Fn(&mut Record<'t>, &mut Vec<M>),
) -> Option<Vec<M>> {
    let (mut record, mut made) = (Record::default(), Vec::new());
    let start = piece.at();
    loop {
        match piece.read(&mut record) {
            Ok(Next::Record) => {
                let is_first = made.is_empty();
                make(&mut record, &mut made);
                if is_first {
                    // As many are likely to follow as there is room for.
                    let records = (piece.text.len() - start) / (piece.at() - start);
                    made.reserve(records.min(MOST_AT_ONCE));
                }
            }
            Ok(Next::Cut) => return Some(made),
            Ok(Next::End) | Err(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn show(record: &mut Record<'_>, shown: &mut Vec<String>) {
        shown.push(format!("{:?}", record.element()));
    }

    /// The next thing that is read, and whether something may follow.
    fn next(cursor: &mut Cursor<'_>) -> (String, bool) {
        let mut record = Record::default();
        match cursor.read(&mut record) {
            Ok(Next::Record) => (format!("{:?}", record.element()), true),
            Ok(Next::End) => ("the end".to_string(), false),
            Ok(Next::Cut) => (format!("cut at {}", cursor.at()), false),
            Err(error) => (format!("{error:?}"), false),
        }
    }

    /// Everything from the start, with pieces of some bytes read ahead after each record.
    fn all(text: &str, piece: Option<usize>) -> Vec<String> {
        let (mut cursor, mut shown, mut piece) = (Cursor::new(text), Vec::new(), piece);
        loop {
            let (one, goes_on) = next(&mut cursor);
            shown.push(one);
            if !goes_on {
                return shown;
            }
            if let Some(bytes) = piece {
                let starts = starts(&cursor, "a", bytes, 3);
                let (records, may_go_on) = read(&mut cursor, &starts, &show);
                shown.extend(records.into_iter().flatten());
                piece = piece.filter(|_| may_go_on);
            }
        }
    }

    #[test]
    fn pieces_begin_at_the_tag_of_a_record() {
        let text = "<r><e:a>1</e:a><ab/><a>2</a><b><a/></b><!-- <a> --><a/></r>";
        let mut cursor = Cursor::new(text);
        assert!(next(&mut cursor).1);
        let found = starts(&cursor, "a", 4, 3);
        let shown: Vec<&str> = found[1..].iter().map(|at| &text[*at..*at + 4]).collect();
        assert_eq!(shown, ["<a>2", "<a/>", "<a> "]);
        let (records, may_go_on) = read(&mut cursor, &found, &show);
        assert_eq!((records.concat().len(), may_go_on), (1, false));
        assert_eq!(starts(&cursor, "a", 100, 3).len(), 1);
    }

    proptest! {
        #[test]
        fn pieces_give_what_reading_from_the_start_gives(
            records in prop::collection::vec(prop_oneof![
                Just("<a><b>1</b><a>x</a></a>"),
                Just("<a c='>'>&lt;é</a>\n"),
                Just("<a/>"),
                Just("<e:a xmlns:e='u'>\r\n</e:a>"),
                Just("<ab><a/></ab>"),
                Just("<!-- <a> -->"),
                Just("<![CDATA[<a>]]>"),
                Just("<b>a <![CDATA[<a>]]></b>"),
            ], 0..24),
            end in prop_oneof![Just("</r>"), Just(""), Just("</q>"), Just("<a>"), Just("</r><a/>")],
            piece in 1usize..60,
        ) {
            let text = format!("<r><a>first</a>{}{end}", records.concat());
            prop_assert_eq!(all(&text, Some(piece)), all(&text, None));
        }
    }
}
