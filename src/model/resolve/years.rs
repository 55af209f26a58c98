//! Facts of students in each school year, and the days they are at the school.

use std::collections::BTreeMap;

use super::super::calendar::Calendar;
use super::super::draft::{ClassSays, Classes, StudentYearRow, System};
use super::super::grade::Grade;
use super::super::people::Student;
use super::super::year::{Stay, Stays, StudentYear, Years};
use super::asked::Answer;
use super::lookup::{Lookups, text};
use super::merge::{DIFFERENT_FACTS, rank};
use super::people::class_year;
use crate::base::{Arena, At, Date, Diagnostic, Diagnostics, Idx, Origin, SourceId};

crate::code!(
    UNDATED_ROSTER,
    "model/undated-roster",
    "A roster has grades, advisors or homerooms, and does not say of which school year.\n\nIn September every student \
     moves up: taken for the wrong year, a grade would stand on every transcript one too high, and what is \
     expected by now would be a year off. So documents are made without these facts.\n\nSay of which year \
     or day the roster is: a column `year` (`2026-27`) or `as_of` (`2026-09-10`) in the table; for a \
     `[[source]]` with columns `as_of = { value = \"2026-09-10\" }`; for one in a known format \
     `defaults = { \"students.as_of\" = \"2026-09-10\" }`. Rosters of several years may stand beside each \
     other."
);
crate::code!(
    DIFFERENT_GRADES,
    "model/different-grades",
    "A student has two grades in one school year: two rosters differ, or the graduating class fits \
     another grade.\n\nWhich one is right cannot be told, so documents are made without the grade of that \
     year.\n\nCorrect the one that is wrong. Where a student repeats or skips a grade and keeps the class, say \
     `class = \"apart\"` under `[students]`; where a class graduates in another grade than 12, say which with \
     `last_grade`."
);
crate::code!(
    DOUBTFUL_YEAR,
    "model/doubtful-year",
    "The dates or the grades of a student do not go together: left before entering, born after it, a \
     grade in a year in which the student was not at the school, or a lower grade than the year \
     before.\n\nOne of the two is mistyped, or belongs to somebody else.\n\nCorrect it. Where it really is so, \
     nothing needs to be done."
);

/// Gives students their years and their times at the school. So many of the first rows are of the
/// table of years; the others are told by rosters, whose rows are used even where this is not.
pub(super) fn resolve(
    (rows, own): (Vec<StudentYearRow>, usize),
    systems: &BTreeMap<SourceId, System>,
    classes: Classes,
    calendar: &Calendar,
    students: &mut Arena<Student>,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let mut told: Vec<Vec<Told>> = vec![Vec::new(); students.len()];
    let mut undated: BTreeMap<Option<SourceId>, (Origin, usize)> = BTreeMap::new();
    for (at, row) in rows.into_iter().enumerate() {
        let place = ("student_years", row.origin);
        let Some(year) = year(&row, calendar) else {
            if at < own {
                lookups.fates.note(place, Answer::Nothing);
            }
            let place = row.year.as_ref().map_or(row.origin, |year| year.origin);
            undated.entry(row.origin.source()).or_insert((place, 0)).1 += 1;
            continue;
        };
        let student = match lookups.students.ask(&row.student) {
            Answer::One(student) => student,
            // Rows about people who were taken off are counted as such already.
            Answer::Removed => continue,
            unknown => {
                if at < own {
                    lookups.fates.note(place, unknown);
                }
                continue;
            }
        };
        told[student.position()].push(Told { rank: rank(systems, row.origin), year, row });
    }
    for (first, count) in undated.into_values() {
        diagnostics.push(undated_roster(first, count));
    }
    let indices: Vec<Idx<Student>> = students.indices().collect();
    let mut contradicted = Vec::new();
    for (idx, mut told) in indices.into_iter().zip(told) {
        told.sort_by_key(|one| (one.year, one.since(), one.rank, one.row.origin));
        let student = &mut students[idx];
        if told.iter().any(|one| one.row.entered.is_some() || one.row.left.is_some()) {
            student.stays = stays(&told);
        }
        let clashes = clashes(&told, diagnostics);
        // Of two systems the one that is trusted more is believed: it comes last.
        told.sort_by_key(|one| (one.year, one.since(), std::cmp::Reverse(one.rank)));
        student.years = Years::new(told.iter().map(|one| one.facts()).collect());
        for year in clashes {
            student.years.doubt_grade(year);
        }
        by_class(student, classes, &mut contradicted);
        doubts(student, calendar, diagnostics);
    }
    contradictions(&contradicted, classes, calendar, diagnostics);
}

/// A row and its school year.
#[derive(Clone)]
struct Told {
    rank: usize,
    year: i32,
    row: StudentYearRow,
}

impl Told {
    /// The day on which the row was true.
    fn since(&self) -> Option<Date> {
        self.row.as_of.as_ref().map(|day| day.value)
    }

    fn facts(&self) -> StudentYear {
        let row = &self.row;
        StudentYear {
            origin: row.origin,
            year: self.year,
            since: self.since(),
            grade: row.grade.as_ref().map(|grade| grade.value),
            cohort: class_year(&row.cohort),
            advisor: text(&row.advisor),
            homeroom: text(&row.homeroom),
            program: text(&row.program),
            school: text(&row.school),
            also_at: row.also_at.iter().map(|school| school.value.clone()).collect(),
            groups: row.groups.iter().map(|group| group.value.clone()).collect(),
        }
    }
}

/// The school year of a row: the one it names, or that of its day.
fn year(row: &StudentYearRow, calendar: &Calendar) -> Option<i32> {
    match &row.year {
        Some(year) => calendar.beginning(&year.value),
        None => row.as_of.as_ref().map(|day| calendar.year_of(day.value)),
    }
}

fn undated_roster(first: Origin, count: usize) -> Diagnostic {
    let of = match count {
        1 => "one student".to_string(),
        count => format!("{count} students"),
    };
    let message = format!("grade and advisor of {of} are of no known school year");
    Diagnostic::warning(&UNDATED_ROSTER, first, message)
        .label("documents are made without them")
        .help("say of which year the roster is: a column `year`, such as `2026-27`, or `as_of`, its day")
        .help("for an export in a known format, below its `[[source]]`: `defaults = { \"students.year\" = \"2026-27\" }`")
}

/// The times at the school that rows tell of, oldest row first. What a later row tells of a time
/// replaces what an earlier one told; of two systems the one that is trusted more is asked in each
/// year.
fn stays(told: &[Told]) -> Stays {
    let mut stays: Vec<(Stay, (i32, Option<Date>))> = Vec::new();
    for one in told {
        let date = |cell: &Option<At<Date>>| cell.as_ref().map(|date| date.value);
        let (entered, left) = (date(&one.row.entered), date(&one.row.left));
        let trusted = told.iter().filter(|other| other.year == one.year);
        let mut trusted =
            trusted.filter(|other| other.row.entered.is_some() || other.row.left.is_some());
        if entered.is_none() && left.is_none() || trusted.any(|other| other.rank < one.rank) {
            continue;
        }
        let at = (one.year, one.since());
        let known = match entered {
            Some(_) => stays.iter_mut().find(|(stay, _)| stay.entered == entered),
            None => stays
                .iter_mut()
                .filter(|(stay, _)| stay.entered <= left)
                .max_by_key(|(stay, _)| stay.entered),
        };
        match known {
            None => stays.push((Stay { entered, left }, at)),
            Some((stay, by)) => {
                if left.is_some() || at > *by {
                    stay.left = left;
                    *by = at;
                }
            }
        }
    }
    let mut found: Vec<Stay> = stays.into_iter().map(|(stay, _)| stay).collect();
    found.sort_by_key(|stay| stay.entered);
    let mut apart: Vec<Stay> = Vec::new();
    for stay in found {
        match apart.last_mut() {
            Some(last)
                if last
                    .left
                    .is_none_or(|left| stay.entered.is_none_or(|entered| entered <= left)) =>
            {
                last.left = stay.left;
            }
            _ => apart.push(stay),
        }
    }
    Stays(apart)
}

/// The years in which rows of the same day, or of no day, have different grades.
fn clashes(told: &[Told], diagnostics: &mut Diagnostics) -> Vec<i32> {
    let mut years = Vec::new();
    for (at, one) in told.iter().enumerate() {
        for other in &told[at + 1..] {
            let same_time =
                one.since().is_none() || other.since().is_none() || one.since() == other.since();
            if other.year != one.year || !same_time {
                continue;
            }
            if let (Some(a), Some(b)) = (&one.row.grade, &other.row.grade)
                && a.value != b.value
                && !years.contains(&one.year)
            {
                let message = format!(
                    "student `{}` has grades {} and {} in one school year",
                    one.row.student.value, a.value, b.value
                );
                diagnostics.push(
                    Diagnostic::warning(&DIFFERENT_GRADES, b.origin, message)
                        .label("documents are made without the grade of that year")
                        .related(a.origin, "the other one")
                        .help("correct the one that is wrong"),
                );
                years.push(one.year);
            }
            let facts = |row: &StudentYearRow| {
                [
                    ("advisor", row.advisor.clone()),
                    ("homeroom", row.homeroom.clone()),
                    ("program", row.program.clone()),
                    ("school", row.school.clone()),
                ]
            };
            for ((column, a), (_, b)) in facts(&one.row).into_iter().zip(facts(&other.row)) {
                if let (Some(a), Some(b)) = (a, b)
                    && a.value != b.value
                {
                    let message = format!(
                        "two rows tell different facts of student `{}` in one school year: `{column}`",
                        one.row.student.value
                    );
                    diagnostics.push(
                        Diagnostic::warning(&DIFFERENT_FACTS, a.origin, message)
                            .label(if one.rank < other.rank { "this is believed" } else { "this is not" })
                            .related(b.origin, if one.rank < other.rank { "this is not" } else { "this is believed" })
                            .help("correct the one that is wrong, or say in `as_of` from which day each holds"),
                    );
                }
            }
        }
    }
    years
}

/// A student whose graduating class does not fit the grade.
struct Contradicted {
    student: At<super::super::Text>,
    year: i32,
    grade: Grade,
    class: u16,
    by_class: Option<Grade>,
}

/// Compares the grade of the newest year with the graduating class, or takes all from the class.
fn by_class(student: &mut Student, classes: Classes, found: &mut Vec<Contradicted>) {
    if classes.say == ClassSays::Nothing {
        return;
    }
    let newest = student.years.told().iter().rev().find(|row| row.grade.is_some());
    let newest = newest.map(|row| (row.year, row.grade, row.cohort));
    let Some(class) = newest.and_then(|(_, _, class)| class).or(student.cohort) else { return };
    let last = i32::from(class) - 1;
    if classes.say == ClassSays::Fills {
        student.years.go_up_from(last, classes.last_grade);
    }
    let Some((year, Some(grade), _)) = newest else { return };
    // Nobody goes to school in the grades before kindergarten by their class alone.
    let by_class = classes.last_grade.after(year - last);
    if by_class != Some(grade) && (by_class.is_some() || grade > Grade::K) {
        student.years.doubt_grade(year);
        found.push(Contradicted { student: student.id.clone(), year, grade, class, by_class });
    }
}

/// One message for all who differ alike: of a roster that is given the wrong year, all do.
fn contradictions(
    found: &[Contradicted],
    classes: Classes,
    calendar: &Calendar,
    diagnostics: &mut Diagnostics,
) {
    let mut alike: BTreeMap<(i32, Option<i32>), Vec<&Contradicted>> = BTreeMap::new();
    for one in found {
        let distance = one.by_class.map(|by_class| by_class.years_after(one.grade));
        alike.entry((one.year, distance)).or_default().push(one);
    }
    for ((year, _), all) in alike {
        let first = all[0];
        let fits = match first.by_class {
            Some(grade) => format!("fits grade {grade}"),
            None => "fits no grade".to_string(),
        };
        let more = match all.len() - 1 {
            0 => String::new(),
            1 => ", and one more student differs alike".to_string(),
            more => format!(", and {more} more students differ alike"),
        };
        let message = format!(
            "student `{}` is in grade {} in {}, and class {} {fits}{more}",
            first.student.value,
            first.grade,
            calendar.name(year),
            first.class
        );
        let mut problem = Diagnostic::warning(&DIFFERENT_GRADES, first.student.origin, message)
            .label("documents are made without the grade of that year");
        if all.len() > 1 {
            problem =
                problem.help("see whether the roster is of the year that it is said to be of");
        }
        diagnostics.push(problem.help(format!(
            "correct `grade` or `cohort`; where students repeat or skip a grade and keep their class, or a class does \
             not graduate in grade {}, say so under `[students]`",
            classes.last_grade
        )));
    }
}

/// Contradictions in one student's dates and grades.
fn doubts(student: &Student, calendar: &Calendar, diagnostics: &mut Diagnostics) {
    let id = &student.id;
    let mut doubt = |origin: Origin, message: String| {
        let help = "correct it where it is mistyped";
        diagnostics.push(Diagnostic::warning(&DOUBTFUL_YEAR, origin, message).help(help));
    };
    for stay in &student.stays.0 {
        if let (Some(entered), Some(left)) = (stay.entered, stay.left)
            && left < entered
        {
            doubt(
                id.origin,
                format!("student `{}` left on {left}, before entering on {entered}", id.value),
            );
        }
    }
    if let (Some(born), Some(entered)) = (student.born, student.stays.entered())
        && born >= entered
    {
        doubt(
            id.origin,
            format!("student `{}` was born on {born} and entered on {entered}", id.value),
        );
    }
    let mut before: Option<(i32, Grade)> = None;
    for row in student.years.told() {
        let Some(grade) = row.grade.filter(|_| !student.years.is_unclear(row.year)) else {
            continue;
        };
        let name = calendar.name(row.year);
        let absent = |day: Option<Date>, early: bool| {
            day.filter(|day| match early {
                true => calendar.year_of(*day) > row.year,
                false => calendar.year_of(*day) < row.year,
            })
        };
        if let Some(day) = absent(student.stays.entered(), true) {
            doubt(
                row.origin,
                format!("student `{}` has a grade in {name}, and entered on {day}", id.value),
            );
        } else if let Some(day) = absent(student.stays.left(), false) {
            doubt(
                row.origin,
                format!("student `{}` has a grade in {name}, and left on {day}", id.value),
            );
        }
        if let Some((year, last)) = before
            && grade < last
        {
            let message = format!(
                "student `{}` is in grade {grade} in {name}, and was in grade {last} in {}",
                id.value,
                calendar.name(year)
            );
            doubt(row.origin, message);
        }
        before = Some((row.year, grade));
    }
}
