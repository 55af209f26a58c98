//! A row that names something which the export does not have.

crate::code!(
    BROKEN_REFERENCE,
    "import/broken-reference",
    "A row of an export names a row of another of its files that is not there.

The export is not whole: a file is missing, or the system left out what the row belongs to, such \
as a class of another school. The row is set aside; it could not be tied to anything.

Export everything anew, all files at the same time. If it stays so, ask the system's maker."
);
