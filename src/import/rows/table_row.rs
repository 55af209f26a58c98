//! The way a row of each table is read.

use super::fast_row::FastRow;
use super::row::Row;
use crate::base::Arena;
use crate::import::columns::schema::Schema;
use crate::model::Text;
use crate::model::draft::Tables;

/// A row that can be read from a table.
pub(in crate::import) trait TableRow: Clone + Send + Sync + 'static {
    /// The table.
    const SCHEMA: &'static Schema;

    /// Reads a row; nothing when a problem was reported.
    fn read(row: &mut Row<'_>) -> Option<Self>;

    /// Reads a row on the fast path, for tables with very many rows. It gives what
    /// [`read`](TableRow::read) gives, or nothing when the row needs the other one.
    fn read_fast(_row: &mut FastRow<'_>) -> Option<Self> {
        None
    }

    /// Adds rows, and the texts that they share, to those read so far.
    fn add(tables: &mut Tables, rows: Vec<Self>, texts: Arena<Text>);
}

/// The rows of a table, as they are kept.
pub(in crate::import) trait Kept<R> {
    /// Adds rows, and the texts that they share.
    fn add(&mut self, rows: Vec<R>, texts: Arena<Text>);
}

impl<R> Kept<R> for Vec<R> {
    fn add(&mut self, mut rows: Vec<R>, _texts: Arena<Text>) {
        self.append(&mut rows);
    }
}

/// Declares a table: `row type in field of Tables`, what it holds, its columns in order. Where the
/// columns are not the fields of the row, an expression follows that makes it of them, and the
/// table is declared with `as`.
macro_rules! table {
    ($row:ident in $table:ident: $doc:literal; $($column:ident: $type:ty, $about:literal;)*) => {
        $crate::import::rows::table_row::table! {
            $row as $table: $doc; $($column: $type, $about;)*
            => |row| $row { origin: row.origin(), $($column),* }
        }
    };
    ($row:ty as $table:ident: $doc:literal; $($column:ident: $type:ty, $about:literal;)*
     => |$reader:ident| $made:expr
     $(, fast: $fast:path)?) => {
        impl $crate::import::rows::table_row::TableRow for $row {
            const SCHEMA: &'static $crate::import::columns::schema::Schema = &$crate::import::columns::schema::Schema {
                name: stringify!($table),
                doc: $doc,
                columns: &[$($crate::import::columns::schema::Column {
                    name: stringify!($column),
                    required: <$type as $crate::import::rows::row::Field>::REQUIRED,
                    kind: <$type as $crate::import::rows::row::Field>::KIND,
                    doc: $about,
                }),*],
            };

            fn read($reader: &mut $crate::import::rows::row::Row<'_>) -> Option<Self> {
                // Every column is read before the first that failed ends the row, so that all
                // of a row's problems are reported at once.
                $(let $column = $reader.next::<$type>();)*
                $(let $column = $column?;)*
                Some($made)
            }

            $(fn read_fast(row: &mut $crate::import::rows::fast_row::FastRow<'_>) -> Option<Self> {
                $fast(row)
            })?

            fn add(
                tables: &mut $crate::model::draft::Tables,
                rows: Vec<Self>,
                texts: $crate::base::Arena<$crate::model::Text>,
            ) {
                $crate::import::rows::table_row::Kept::add(&mut tables.$table, rows, texts);
            }
        }
    };
}
pub(in crate::import) use table;
