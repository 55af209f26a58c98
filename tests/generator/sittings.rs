//! The occasions on which work on a competency is rated: what, when and where.

use super::calendar::{Day, PERIODS, Period, TODAY};
use super::rng::Rng;
use super::student::Student;
use super::tasks::Tasks;

/// The kind of an occasion, as the tables spell it.
pub type Kind = &'static str;

/// One occasion.
#[derive(Clone)]
pub struct Sitting {
    /// Performed, submitted, assessed and recorded.
    pub dates: [Day; 4],
    /// Kind of occasion.
    pub kind: Kind,
    /// The task.
    pub task: String,
    /// Which attempt at the task.
    pub attempt: usize,
    /// Where it happened.
    pub context: &'static str,
    /// The work can be seen in the student's portfolio.
    pub shown: bool,
}

/// A sitting that has to be planned.
pub struct Wanted {
    /// How many times work is rated.
    pub tries: usize,
    /// Something is below proficient at first.
    pub low: bool,
    /// Which of the subject's competencies of the period this is.
    pub place: usize,
    /// The number of sittings.
    pub of: usize,
    /// The reporting period.
    pub period: usize,
}

/// The sittings in which what was learned before the records begin is reviewed.
pub fn review(student: &Student, period: usize, tries: usize, rng: &mut Rng) -> Vec<Sitting> {
    let task = if period == 0 {
        "Portfolio review at adoption of the new system"
    } else {
        "Portfolio review on joining the school"
    };
    let starts = PERIODS[period].starts.max(student.entered);
    let shown = rng.chance(20);
    let mut sittings: Vec<Sitting> = (0..tries)
        .map(|place| {
            let performed = starts.plus(rng.between(0, 2) + 4 * place as i32).on_school_day();
            let cap = starts.plus(16);
            let task = if place == 0 {
                task.to_string()
            } else {
                format!("{task}, work sample {}", place + 1)
            };
            let dates = dates(performed, cap, rng);
            Sitting { dates, kind: "performance", task, attempt: 1, context: "exhibition", shown }
        })
        .collect();
    in_order(&mut sittings);
    sittings
}

/// The sittings of a competency within its period, oldest first.
///
/// There may be one more than asked for, at the front: it was missed.
pub fn plan(student: &Student, tasks: &Tasks, wanted: &Wanted, rng: &mut Rng) -> Vec<Sitting> {
    let missed = rng.chance(4);
    let count = wanted.tries + usize::from(missed);
    let days = days(student, wanted, count, rng);
    let exhibition = rng.chance(14);
    let shown = rng.chance(if exhibition { 70 } else { 10 });
    let unit = if exhibition { rng.pick(&tasks.exhibition) } else { rng.pick(&tasks.unit) };
    let context = if exhibition {
        "exhibition"
    } else if student.grade() >= 11 && rng.chance(7) {
        "internship"
    } else if rng.chance(40) {
        "project"
    } else {
        "class"
    };
    // After a not-yet the same task may be tried again; so may one that was missed.
    let again = count > 1 && (missed && wanted.tries == 1 || wanted.low && rng.chance(50));
    let practice = rng.below(tasks.practice.len());
    let mut sittings: Vec<Sitting> = days
        .iter()
        .enumerate()
        .map(|(place, &(performed, cap))| {
            let last = place + 1 == count;
            let dates = dates(performed, cap, rng);
            if last || again && place + 2 == count {
                let kind = if exhibition && last { "performance" } else { "summative" };
                let attempt = if last && again { 2 } else { 1 };
                Sitting {
                    dates,
                    kind,
                    task: unit.to_string(),
                    attempt,
                    context,
                    shown: shown && last,
                }
            } else {
                let task = tasks.practice[(practice + place) % tasks.practice.len()].to_string();
                Sitting {
                    dates,
                    kind: "formative",
                    task,
                    attempt: 1,
                    context: "class",
                    shown: false,
                }
            }
        })
        .collect();
    in_order(&mut sittings);
    sittings
}

/// The days of `count` sittings, with the day by which each must be recorded.
fn days(student: &Student, wanted: &Wanted, count: usize, rng: &mut Rng) -> Vec<(Day, Day)> {
    let period = &PERIODS[wanted.period];
    let starts = period.starts.max(student.entered).plus(4);
    let length = period.ends.0 - starts.0;
    let share = |place: usize| starts.plus(length * place as i32 / wanted.of as i32);
    let (from, mut to) = (share(wanted.place), share(wanted.place + 1));
    if wanted.place + 1 == wanted.of || rng.chance(25) {
        // Much is rated in the last weeks before a period ends.
        to = period.ends.plus(-rng.between(4, 16));
    }
    let to = to.min(period.ends.plus(-4)).max(from.plus(6));
    let step = (to.0 - from.0) / count as i32;
    let mut days: Vec<(Day, Day)> = (0..count)
        .map(|place| {
            let slack = step * (count - 1 - place) as i32;
            let performed = to.plus(-slack - rng.between(0, step / 3)).on_school_day();
            (performed, end(period))
        })
        .collect();
    // A re-assessment may have to wait for the next period.
    let next = wanted.period + 1;
    let goes_on = next < PERIODS.len() && student.attended(next);
    if let Some(last) = days.last_mut()
        && count > 1
        && wanted.low
        && goes_on
        && rng.chance(16)
    {
        *last =
            (PERIODS[next].starts.plus(rng.between(8, 45)).on_school_day(), end(&PERIODS[next]));
    }
    days
}

/// Moves earlier sittings back until each comes before the next by every date.
fn in_order(sittings: &mut [Sitting]) {
    for place in (1..sittings.len()).rev() {
        let next = sittings[place].dates;
        for (date, next) in sittings[place - 1].dates.iter_mut().zip(next) {
            *date = (*date).min(next.plus(-1).back_to_school_day());
        }
    }
}

/// The day by which everything of a period is recorded.
fn end(period: &Period) -> Day {
    period.ends.min(TODAY)
}

fn dates(performed: Day, cap: Day, rng: &mut Rng) -> [Day; 4] {
    let latest = cap.plus(-1).back_to_school_day();
    let performed = performed.min(latest);
    let submitted = performed.plus(rng.between(0, 3)).on_school_day().min(latest);
    let assessed = submitted.plus(rng.between(1, 7)).on_school_day().min(latest);
    let recorded = assessed.plus(rng.between(1, 4)).on_school_day().min(cap.back_to_school_day());
    [performed, submitted, assessed, recorded]
}
