//! Grades: years of school.

use std::fmt;
use std::str::FromStr;

/// A grade, in the order of schooling: PK, TK, K, then 1 and on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(i8);

/// Grades that have a code and no number, lowest first; the last stands before grade 1.
const CODES: [&str; 3] = ["PK", "TK", "K"];

/// The highest grade there is.
const HIGHEST: i8 = 20;

impl Grade {
    /// Pre-kindergarten.
    pub const PK: Grade = Grade(-2);
    /// Transitional kindergarten.
    pub const TK: Grade = Grade(-1);
    /// Kindergarten.
    pub const K: Grade = Grade(0);

    /// The grade with a number; 0 is kindergarten.
    pub fn numbered(number: u32) -> Option<Self> {
        i8::try_from(number).ok().filter(|number| *number <= HIGHEST).map(Grade)
    }

    /// The grade of those who go up one grade a year, some years later or, if negative, earlier.
    /// Nothing below kindergarten: who comes to it from where differs.
    pub fn after(self, years: i32) -> Option<Self> {
        u32::try_from(i32::from(self.0) + years).ok().and_then(Self::numbered)
    }

    /// Its code in the Common Education Data Standards: `PK`, `TK`, `KG`, `01`, `12`.
    pub fn ceds_code(self) -> String {
        match self.0 {
            1.. => format!("{:02}", self.0),
            0 => "KG".to_string(),
            _ => self.to_string(),
        }
    }

    /// The number of years of school by which it comes after another; negative when it comes before.
    pub fn years_after(self, other: Grade) -> i32 {
        i32::from(self.0) - i32::from(other.0)
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match usize::try_from(i32::from(self.0) + 2).ok().and_then(|at| CODES.get(at)) {
            Some(code) => f.write_str(code),
            None => write!(f, "{}", self.0),
        }
    }
}

impl fmt::Debug for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Grades from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Grades {
    /// The lowest.
    pub first: Grade,
    /// The highest.
    pub last: Grade,
}

impl Grades {
    /// True for a grade that is one of them.
    pub fn contains(self, grade: Grade) -> bool {
        (self.first..=self.last).contains(&grade)
    }

    /// Each of them, lowest first.
    pub fn each(self) -> impl Iterator<Item = Grade> {
        (self.first.0..=self.last.0).map(Grade)
    }
}

impl fmt::Display for Grades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first == self.last {
            true => self.first.fmt(f),
            false => write!(f, "{}-{}", self.first, self.last),
        }
    }
}

/// A text that is not a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoGrade;

impl FromStr for Grade {
    type Err = NoGrade;

    /// Reads the form that [`Display`](fmt::Display) writes, and 0 for kindergarten.
    fn from_str(text: &str) -> Result<Self, NoGrade> {
        if let Some(at) = CODES.iter().position(|code| *code == text) {
            return Ok(Grade(at as i8 - 2));
        }
        text.parse().ok().and_then(Grade::numbered).ok_or(NoGrade)
    }
}

impl FromStr for Grades {
    type Err = NoGrade;

    /// Reads the form that [`Display`](fmt::Display) writes.
    fn from_str(text: &str) -> Result<Self, NoGrade> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let grades = Grades { first: first.parse()?, last: last.parse()? };
        if grades.first <= grades.last { Ok(grades) } else { Err(NoGrade) }
    }
}
