//! How one student works through the framework, and the evidence that leaves.

use super::attempts::{self, LEVELS, MISSED, Standing};
use super::calendar::{Day, PERIODS};
use super::framework::{Competency, Framework, Subject};
use super::rng::Rng;
use super::roster::Case;
use super::sittings::{self, Kind};
use super::staff;
use super::student::Student;
use super::tasks;

/// All the evidence of one student, and where it leads.
pub struct Learning<'a> {
    /// Ratings, by subject and competency.
    pub ratings: Vec<Rating<'a>>,
    /// How far the student has come in each competency.
    pub standings: Vec<Standing>,
    /// The period in which each competency was worked on last.
    pub worked: Vec<Option<usize>>,
}

/// One row of evidence.
pub struct Rating<'a> {
    /// Code of an indicator, or of a competency.
    pub target: &'a str,
    /// Performed, submitted, assessed and recorded.
    pub dates: [Day; 4],
    /// Code of a level, or `M`.
    pub level: &'static str,
    /// Kind of occasion.
    pub kind: Kind,
    /// The task.
    pub task: String,
    /// Which attempt at the task.
    pub attempt: usize,
    /// Where it happened.
    pub context: &'static str,
    /// Who rated it.
    pub assessor: &'static str,
    /// Address of the work, or empty.
    pub link: String,
    /// A remark, or empty.
    pub comment: &'static str,
}

/// When a competency's turn comes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Before the records begin: a review of earlier work, in this period.
    Review(usize),
    /// In this period.
    In(usize),
    /// Later than today.
    Later,
}

impl<'a> Learning<'a> {
    /// Works a student through all subjects.
    pub fn of(student: &Student, framework: &'a Framework, rng: &mut Rng) -> Learning<'a> {
        let count = framework.competencies.len();
        let mut learning = Learning {
            ratings: Vec::new(),
            standings: vec![Standing::NotBegun; count],
            worked: vec![None; count],
        };
        if student.case == Case::JustArrived {
            return learning;
        }
        for subject in &framework.subjects {
            learning.work(student, framework, subject, rng);
        }
        for at in exempt(student, framework) {
            learning.standings[at] = Standing::Exempt;
        }
        learning
    }

    /// Works a student through one subject.
    fn work(
        &mut self,
        student: &Student,
        framework: &'a Framework,
        subject: &Subject,
        rng: &mut Rng,
    ) {
        let strength = strength(student, &subject.code, rng);
        let exempt = exempt(student, framework);
        let turn =
            |&at: &usize| turn(student, &framework.competencies[at], &subject.code, strength, rng);
        let turns: Vec<Turn> = subject.path.iter().map(turn).collect();
        for (nth, (&at, &turn)) in subject.path.iter().zip(&turns).enumerate() {
            let (Turn::Review(period) | Turn::In(period)) = turn else { continue };
            if exempt.contains(&at) {
                continue;
            }
            let competency = &framework.competencies[at];
            let standing = self.standing(student, competency, &subject.code, turn, strength, rng);
            let required: Vec<usize> = competency.indicators.iter().map(|i| i.required).collect();
            let levels = if student.case == Case::Insufficient {
                one_short(&required, rng)
            } else if matches!(turn, Turn::Review(_)) && standing == Standing::Proficient {
                attempts::reviewed(&required, strength, rng)
            } else {
                attempts::levels(standing, &required, strength, rng)
            };
            let tries = levels.iter().map(Vec::len).max().unwrap_or(0);
            if tries == 0 {
                continue;
            }
            let sittings = if let Turn::Review(_) = turn {
                sittings::review(student, period, tries, rng)
            } else {
                let same = |turns: &[Turn]| turns.iter().filter(|&&other| other == turn).count();
                let low = levels.iter().any(|list| list.first().is_some_and(|&level| level < 2));
                let (place, of) = (same(&turns[..nth]), same(&turns));
                let wanted = sittings::Wanted { tries, low, place, of, period };
                sittings::plan(student, tasks::of(&subject.code), &wanted, rng)
            };
            let grade = student.grade_in(2025 + period as i32 / 2);
            let teacher = staff::teacher(&subject.code, grade);
            let before = self.ratings.len();
            let whole = self.rate(student, competency, &levels, &sittings, teacher, rng);
            if self.ratings.len() > before {
                self.standings[at] = if whole { standing } else { Standing::Thin };
                self.worked[at] = Some(period);
            }
        }
    }

    /// Where a competency will stand, given how the ones before it went.
    fn standing(
        &self,
        student: &Student,
        competency: &Competency,
        subject: &str,
        turn: Turn,
        strength: i32,
        rng: &mut Rng,
    ) -> Standing {
        match student.case {
            Case::OnlyMissed if subject == "AR" => return Standing::Missed,
            Case::Insufficient => return Standing::Thin,
            _ => {}
        }
        let (recent, by_age) = match turn {
            Turn::Review(_) => (false, 7),
            Turn::In(0) => (false, 7),
            Turn::In(1) => (false, 5),
            Turn::In(2) => (false, 3),
            _ => (true, -6),
        };
        let missing = |&&at: &&usize| {
            matches!(
                self.standings[at],
                Standing::Thin | Standing::Beginning | Standing::Developing
            )
        };
        let gaps = competency.requires.iter().filter(missing).count() as i32;
        let odds = (strength + by_age - 14 * gaps.min(2)).clamp(4, 97);
        if rng.chance(odds) {
            return Standing::Proficient;
        }
        match rng.between(0, 99) {
            0..=54 => Standing::Developing,
            55..=74 => Standing::Beginning,
            75..=87 => Standing::Thin,
            _ if recent => Standing::NotBegun,
            _ => Standing::Developing,
        }
    }

    /// Writes the ratings down; false if some came after the student left.
    fn rate(
        &mut self,
        student: &Student,
        competency: &'a Competency,
        levels: &[Vec<usize>],
        sittings: &[sittings::Sitting],
        teacher: &'static str,
        rng: &mut Rng,
    ) -> bool {
        let mut whole = true;
        // A first sitting may be missed as a whole; what it stands for comes again.
        let offset = sittings.len() - levels.iter().map(Vec::len).max().unwrap_or(0);
        for (indicator, list) in competency.indicators.iter().zip(levels) {
            if list.is_empty() {
                continue;
            }
            let first = sittings.len() - list.len();
            for (place, sitting) in sittings.iter().enumerate() {
                let level = match place.checked_sub(first) {
                    Some(at) => list[at],
                    None if place < offset => MISSED,
                    None => continue,
                };
                if sitting.dates[3] > student.last_day() {
                    whole = false;
                    continue;
                }
                let code = LEVELS.get(level).copied().unwrap_or("M");
                let comment = if rng.chance(7) { rng.pick(tasks::remarks(code)) } else { "" };
                self.ratings.push(Rating {
                    target: &indicator.code,
                    dates: sitting.dates,
                    level: code,
                    kind: sitting.kind,
                    task: sitting.task.clone(),
                    attempt: sitting.attempt,
                    context: sitting.context,
                    assessor: teacher,
                    link: if sitting.shown {
                        portfolio(student, competency)
                    } else {
                        String::new()
                    },
                    comment,
                });
            }
        }
        whole
    }
}

fn portfolio(student: &Student, competency: &Competency) -> String {
    format!(
        "https://portfolio.example.org/{}/{}",
        student.id.to_lowercase(),
        competency.code.to_lowercase()
    )
}

/// How well a student does in one subject, out of a hundred.
fn strength(student: &Student, subject: &str, rng: &mut Rng) -> i32 {
    let bent = rng.between(-11, 11);
    match (student.case, subject) {
        (Case::AheadInMathematics, "MA") => 96,
        (Case::AheadInMathematics, "EN") => 34,
        (Case::Thriving, _) => 97,
        _ => (student.ability + bent).clamp(25, 96),
    }
}

fn turn(
    student: &Student,
    competency: &Competency,
    subject: &str,
    strength: i32,
    rng: &mut Rng,
) -> Turn {
    let Some(slot) = competency.slot else { return Turn::Later };
    let first = (0..PERIODS.len()).find(|&period| student.attended(period)).unwrap_or(0) as i32;
    let mut period = slot - (student.grade_in(2025) - 9) * 2;
    if student.case == Case::AheadInMathematics && subject == "MA" {
        // Four years in one: what others learn in two was known on arrival.
        period = if slot < 4 { first - 1 } else { first + (slot - 4) / 2 };
    } else if strength >= 88 && rng.chance(20) {
        period -= 1;
        // A head start is not a review.
        period = if period == first - 1 { first } else { period };
    } else if strength < 52 && period >= first && rng.chance(25) {
        period += 1;
    }
    match period {
        _ if period < first => Turn::Review(first as usize),
        0..=3 if student.attended(period as usize) => Turn::In(period as usize),
        _ => Turn::Later,
    }
}

/// The competencies from which a student is excused for medical reasons.
pub fn exempt(student: &Student, framework: &Framework) -> Vec<usize> {
    if student.case != Case::Exempt {
        return Vec::new();
    }
    let physical = |title: &str| {
        ["movement", "fitness", "first aid"].iter().any(|word| title.to_lowercase().contains(word))
    };
    let health = framework.subjects.iter().filter(|subject| subject.code == "HW");
    health
        .flat_map(|subject| &subject.path)
        .copied()
        .filter(|&at| physical(&framework.competencies[at].title))
        .collect()
}

/// One rating less than required of each indicator.
fn one_short(required: &[usize], rng: &mut Rng) -> Vec<Vec<usize>> {
    required
        .iter()
        .map(|&needed| vec![rng.between(1, 2) as usize; needed.saturating_sub(1)])
        .collect()
}
