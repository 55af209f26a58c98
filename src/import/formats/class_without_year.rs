//! Classes of which nothing tells the school year.

crate::code!(
    NO_YEAR,
    "import/class-without-year",
    "Classes of an export name no term, their courses no school year, and enrolments in them no days; and \
the export has several school years, or none at all.

A transcript lists courses by year. The enrolments are put into the latest year there is, which is \
wrong for a class of an earlier one; without any they are left out.

Have the system export classes with their terms, or enrolments with their first days. An export of \
one year needs only `defaults = { \"enrollments.year\" = \"2025-26\" }` in its `[[source]]`."
);
