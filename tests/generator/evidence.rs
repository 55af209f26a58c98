//! Writes the rows of evidence into the daybook.

use std::io;

use super::daybook::Daybook;
use super::learning::Learning;
use super::student::Student;

/// Writes all evidence of one student.
pub fn write(student: &Student, learning: &Learning, daybook: &mut Daybook) -> io::Result<()> {
    for rating in &learning.ratings {
        let dates = rating.dates.map(|day| day.to_string());
        let attempt = rating.attempt.to_string();
        // Nothing was handed in where work was missed.
        let submitted = if rating.level == "M" { "" } else { dates[1].as_str() };
        let mut row = csv::Writer::from_writer(Vec::with_capacity(192));
        row.write_record([
            &student.id,
            rating.target,
            &dates[0],
            submitted,
            &dates[2],
            &dates[3],
            rating.level,
            rating.kind,
            &rating.task,
            &attempt,
            rating.context,
            rating.assessor,
            "",
            "",
            &rating.link,
            rating.comment,
        ])?;
        let row = row.into_inner().map_err(|error| error.into_error())?;
        daybook.add(rating.dates[3], &row)?;
    }
    Ok(())
}
