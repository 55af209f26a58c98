//! Facts of a student that hold for one school year.

use super::Text;
use super::grade::Grade;
use crate::base::{Date, Origin};

/// One row about a student in a school year.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StudentYear {
    /// The row it was read from.
    pub origin: Origin,
    /// The school year, as the calendar year in which it began.
    pub year: i32,
    /// The day on which the row was true, when it is known; else it holds from the first day of the
    /// year.
    pub since: Option<Date>,
    /// Grade.
    pub grade: Option<Grade>,
    /// Year of the graduating class.
    pub cohort: Option<u16>,
    /// Advisor's name.
    pub advisor: Option<Text>,
    /// Homeroom.
    pub homeroom: Option<Text>,
    /// Programme.
    pub program: Option<Text>,
    /// School or campus.
    pub school: Option<Text>,
    /// Other schools of the district that the student goes to.
    pub also_at: Vec<Text>,
    /// Groups whose progress the school looks at. They are on no document.
    pub groups: Vec<Text>,
}

/// A student's school years. A year of which nothing is told has nothing: no year is taken from
/// another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Years {
    /// The rows, by year and day.
    told: Vec<StudentYear>,
    /// A school year and the student's grade in it, when nobody at the school repeats or skips.
    steady: Option<(i32, Grade)>,
    /// Years in which the grade is not clear.
    unclear: Vec<i32>,
    /// The school of a district that this is read at.
    read_at: Option<Text>,
}

impl Years {
    /// The years that rows tell of.
    pub(super) fn new(mut told: Vec<StudentYear>) -> Self {
        told.sort_by_key(|row| (row.year, row.since, row.origin));
        Years { told, ..Years::default() }
    }

    /// Everybody at the school goes up one grade a year: from the grade of one year follow the
    /// others.
    pub(super) fn go_up_from(&mut self, year: i32, grade: Grade) {
        self.steady = Some((year, grade));
    }

    /// Says that the grade of a year is not clear, and cannot be told.
    pub(super) fn doubt_grade(&mut self, year: i32) {
        self.unclear.push(year);
        // A grade that is contradicted is not a ground for others.
        self.steady = None;
    }

    /// Is what is told of the grade of a year contradicted?
    pub fn is_unclear(&self, year: i32) -> bool {
        self.unclear.contains(&year)
    }

    /// The rows, by year and day.
    pub fn told(&self) -> &[StudentYear] {
        &self.told
    }

    /// The grade in a school year, as far as it is known on a day.
    pub fn grade(&self, year: i32, day: Date) -> Option<Grade> {
        let steady = || {
            let (known, grade) = self.steady?;
            grade.after(year - known)
        };
        if self.is_unclear(year) {
            return None;
        }
        self.find(year, day, |row| row.grade).or_else(steady)
    }

    /// The year of the graduating class.
    pub fn cohort(&self, year: i32, day: Date) -> Option<u16> {
        self.find(year, day, |row| row.cohort)
    }

    /// The advisor's name.
    pub fn advisor(&self, year: i32, day: Date) -> Option<&str> {
        self.find(year, day, |row| row.advisor.as_deref())
    }

    /// The homeroom.
    pub fn homeroom(&self, year: i32, day: Date) -> Option<&str> {
        self.find(year, day, |row| row.homeroom.as_deref())
    }

    /// The programme.
    pub fn program(&self, year: i32, day: Date) -> Option<&str> {
        self.find(year, day, |row| row.program.as_deref())
    }

    /// The groups whose progress the school looks at.
    pub fn groups(&self, year: i32, day: Date) -> &[Text] {
        let told = |row: &'_ StudentYear| !row.groups.is_empty();
        self.find(year, day, |row| told(row).then_some(&*row.groups)).unwrap_or_default()
    }

    /// The school or campus; in a district, when it is another than the one that this is read at.
    pub fn school(&self, year: i32, day: Date) -> Option<&str> {
        let told = self.find(year, day, |row| row.school.as_deref());
        told.filter(|name| self.read_at.as_deref() != Some(*name))
    }

    /// The row that tells the school or campus.
    pub fn school_row(&self, year: i32, day: Date) -> Option<&StudentYear> {
        self.find(year, day, |row| row.school.as_ref().map(|_| row))
    }

    /// The last row that tells a school or campus, of whatever year.
    pub fn last_school_row(&self) -> Option<&StudentYear> {
        self.told.iter().rev().find(|row| row.school.is_some())
    }

    /// Calls the schools of a district by their full names, to be read at one of them.
    pub(super) fn name_schools(&mut self, read_at: &Text, name: &impl Fn(&str) -> Option<Text>) {
        for row in &mut self.told {
            row.school = row.school.take().map(|written| name(&written).unwrap_or(written));
        }
        self.read_at = Some(read_at.clone());
    }

    /// A fact as the last row of the year told it that was true by the day; before the first such
    /// row, as that one tells it.
    fn find<'y, T>(
        &'y self,
        year: i32,
        day: Date,
        fact: impl Fn(&'y StudentYear) -> Option<T>,
    ) -> Option<T> {
        let of_year = || self.told.iter().filter(|row| row.year == year);
        let by_then = |row: &&StudentYear| row.since.is_none_or(|since| since <= day);
        let before = of_year().filter(by_then).rev().find_map(&fact);
        before.or_else(|| of_year().find_map(&fact))
    }
}

/// The times that a student is at the school, first to last, apart from each other. None means all
/// the time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stays(pub(super) Vec<Stay>);

/// A time that a student is at the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stay {
    /// First day, when it is known.
    pub entered: Option<Date>,
    /// Last day, when there is one.
    pub left: Option<Date>,
}

impl Stay {
    fn has(&self, day: Date) -> bool {
        self.entered.is_none_or(|entered| entered <= day)
            && self.left.is_none_or(|left| day <= left)
    }
}

impl Stays {
    /// The first day at the school.
    pub fn entered(&self) -> Option<Date> {
        self.0.first()?.entered
    }

    /// The last day at the school, for a student who does not come back.
    pub fn left(&self) -> Option<Date> {
        self.0.last()?.left
    }

    /// Is the student at the school on a day?
    pub fn has(&self, day: Date) -> bool {
        self.0.is_empty() || self.0.iter().any(|stay| stay.has(day))
    }

    /// The last day at the school of a student who is not there on a day.
    pub fn left_by(&self, day: Date) -> Option<Date> {
        if self
            .0
            .iter()
            .any(|stay| stay.entered.is_none_or(|e| e <= day) && stay.left.is_none_or(|l| day <= l))
        {
            return None;
        }
        self.0.iter().filter_map(|stay| stay.left).filter(|left| *left < day).max()
    }
}
