//! The CSV files of the school and of the evidence, opened with their headers.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// A file of rows.
pub struct Table(csv::Writer<File>);

impl Table {
    fn create(dir: &Path, file: &str, header: &str) -> io::Result<Table> {
        let mut table = Table(csv::Writer::from_path(dir.join(file))?);
        table.0.write_record(header.split(','))?;
        Ok(table)
    }

    /// Adds a row with one cell for each column.
    pub fn row(&mut self, cells: &[&str]) -> io::Result<()> {
        Ok(self.0.write_record(cells)?)
    }

    fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The header of the evidence table, which is written apart because it is sorted.
pub const EVIDENCE: &str = "id,student,target,performed,submitted,assessed,recorded,rating,kind,task,attempt,\
                            context,assessor,stage,weight,link,comment";

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $file:literal, $header:literal;)*) => {
        /// Every table that is written student by student.
        pub struct Tables { $($(#[$doc])* pub $name: Table,)* }

        impl Tables {
            /// Creates the files in this school's folder.
            pub fn create(dir: &Path) -> io::Result<Tables> {
                fs::create_dir_all(dir.join("school"))?;
                fs::create_dir_all(dir.join("evidence"))?;
                Ok(Tables { $($name: Table::create(dir, $file, $header)?,)* })
            }

            /// Writes out what is still in memory.
            pub fn finish(self) -> io::Result<()> {
                $(self.$name.finish()?;)*
                Ok(())
            }
        }
    };
}

tables! {
    /// Reporting periods.
    periods: "school/periods.csv", "code,title,year,starts,ends";
    /// Students.
    students: "school/students.csv",
        "id,given,family,preferred,legal,pronouns,born,grade,cohort,entered,left,advisor,year,groups";
    /// Earlier school years of students.
    student_years: "school/student_years.csv", "student,year,grade,advisor,groups";
    /// Households.
    households: "school/households.csv",
        "id,addressee,street,city,region,postcode,country,language,delivery,no_contact";
    /// Guardians.
    guardians: "school/guardians.csv", "student,household,name,relation,email,phone,court_order";
    /// Enrolments.
    enrollments: "school/enrollments.csv", "student,course,year,starts,ends,status";
    /// Placements.
    placements: "school/placements.csv", "student,competency,stage,baseline,starts";
    /// Overrides.
    overrides: "evidence/overrides.csv", "student,competency,level,by,date,until,reason";
    /// Exemptions.
    exemptions: "evidence/exemptions.csv", "student,target,by,date,reason";
    /// Habits of work.
    habits: "evidence/habit_ratings.csv", "student,habit,period,level,by,comment";
    /// Narratives.
    narratives: "evidence/narratives.csv", "student,subject,period,by,date,language,text";
    /// Goals and reflections.
    goals: "evidence/goals.csv", "student,kind,date,competency,text,status";
    /// Supports.
    supports: "evidence/supports.csv", "student,subject,description,starts,ends";
    /// Attendance.
    attendance: "evidence/attendance.csv", "student,period,present,absent,tardy";
    /// Credits from elsewhere.
    transfers: "evidence/transfer_credits.csv",
        "student,title,institution,areas,credits,grade,level,earned";
    /// Courses of the years before the school wrote down competencies.
    past_courses: "evidence/past_courses.csv",
        "student,year,code,title,areas,attempted,credits,grade,earned,course";
    /// Graduation items that are not credit.
    achievements: "evidence/achievements.csv", "student,requirement,amount,date,note";
}
