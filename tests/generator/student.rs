//! A student of the generated school, named in the roster or made up.

use super::calendar::{self, Day, PERIODS, TODAY};
use super::names;
use super::rng::Rng;
use super::roster::{self, Case, Homes, ROSTER};
use super::staff;

/// One student, with all that the tables say about a person.
pub struct Student {
    /// Place in the school's list, from 0.
    pub index: usize,
    /// Such as `S1001`.
    pub id: String,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Preferred given name, or empty.
    pub preferred: String,
    /// Full legal name where it differs, or empty.
    pub legal: String,
    /// Such as `they/them`, or empty.
    pub pronouns: &'static str,
    /// Year of graduation.
    pub cohort: i32,
    /// Date of birth.
    pub born: Day,
    /// First day at the school.
    pub entered: Day,
    /// Last day at the school, of one who left.
    pub left: Option<Day>,
    /// Out of a hundred competencies, about how many are reached in time.
    pub ability: i32,
    /// The special case.
    pub case: Case,
    /// The households, in the order in which the student names them.
    pub homes: Vec<Household>,
}

/// A household as the tables have it.
pub struct Household {
    /// Such as `H1001A`.
    pub id: String,
    /// False if a sister or brother has brought it into the table already.
    pub first_seen: bool,
    /// Street and number.
    pub street: String,
    /// Home language.
    pub language: &'static str,
    /// The way that reports reach it.
    pub delivery: &'static str,
    /// Nothing may be sent to it.
    pub no_contact: bool,
    /// Name and relation of those who live there.
    pub guardians: Vec<(String, &'static str)>,
}

impl Student {
    /// The student in this place: the roster first, then made-up people.
    pub fn at(index: usize, seed: u64) -> Student {
        let mut rng = Rng::new(seed, index as u64);
        match ROSTER.get(index) {
            Some(entry) => named(index, entry, &mut rng),
            None => made_up(index, seed),
        }
    }

    /// The current grade, 9 to 12.
    pub fn grade(&self) -> i32 {
        self.grade_in(2026)
    }

    /// The grade in the school year that ends in this calendar year.
    pub fn grade_in(&self, ending: i32) -> i32 {
        12 - (self.cohort - ending)
    }

    /// The name people call the student by.
    pub fn called(&self) -> &str {
        if self.preferred.is_empty() { &self.given } else { &self.preferred }
    }

    /// The last day on which anything about the student is written down.
    pub fn last_day(&self) -> Day {
        self.left.unwrap_or(TODAY)
    }

    /// Whether the student was at the school in this reporting period.
    pub fn attended(&self, period: usize) -> bool {
        self.entered <= PERIODS[period].ends && self.last_day() >= PERIODS[period].starts
    }

    /// The teacher who knows the student best.
    pub fn advisor(&self) -> &'static str {
        staff::advisor(self.cohort, self.index)
    }
}

fn named(index: usize, entry: &roster::Entry, rng: &mut Rng) -> Student {
    let (owner, homes) = match entry.homes {
        Homes::Own(homes) => (index, homes),
        Homes::With(other) => match ROSTER[other].homes {
            Homes::Own(homes) => (other, homes),
            Homes::With(_) => unreachable!("the elder sibling's entry has the household"),
        },
    };
    let households = homes.iter().enumerate().map(|(place, home)| Household {
        id: household_id(owner, place, homes.len()),
        first_seen: owner == index,
        street: home.street.to_string(),
        language: home.language,
        delivery: home.delivery,
        no_contact: home.no_contact,
        guardians: home.guardians.iter().map(|&(name, kind)| (name.to_string(), kind)).collect(),
    });
    Student {
        index,
        id: id(index),
        given: entry.given.to_string(),
        family: entry.family.to_string(),
        preferred: entry.preferred.to_string(),
        legal: entry.legal.to_string(),
        pronouns: entry.pronouns,
        cohort: entry.cohort,
        born: born(entry.cohort, rng),
        entered: match entry.case {
            Case::JustArrived => Day::new(2026, 5, 27),
            Case::Transfer => PERIODS[2].starts,
            _ => first_day(entry.cohort),
        },
        left: (entry.case == Case::Left).then(|| Day::new(2026, 3, 20)),
        ability: entry.ability,
        case: entry.case,
        homes: households.collect(),
    }
}

fn made_up(index: usize, seed: u64) -> Student {
    // Every twenty-fifth student is a sibling of the one before.
    let sibling = index % 25 == 24 && index > ROSTER.len();
    let owner = if sibling { index - 1 } else { index };
    let mut family_rng = Rng::new(seed ^ 0xfa_417, owner as u64);
    let pool = names::pool(&mut family_rng);
    let family = family_rng.pick(pool.families);
    let street = format!("{} {}", family_rng.between(1, 480), family_rng.pick(&names::STREETS));
    let delivery = family_rng.pick(&["mail", "mail", "mail", "email", "portal"]);
    let count = if family_rng.chance(70) { 2 } else { 1 };
    let relations = [("mother", pool.women), ("father", pool.men)];
    let guardians = relations[..count]
        .iter()
        .map(|&(kind, given)| (names::full(family_rng.pick(given), family, pool.language), kind));
    let home = Household {
        id: household_id(owner, 0, 1),
        first_seen: !sibling,
        street,
        language: pool.language,
        delivery,
        no_contact: false,
        guardians: guardians.collect(),
    };

    let mut rng = Rng::new(seed, index as u64);
    let cohort = 2026 + (index % 4) as i32;
    let (given, pronouns) = if rng.chance(50) {
        (rng.pick(pool.women), "she/her")
    } else {
        (rng.pick(pool.men), "he/him")
    };
    let pronouns = match rng.between(0, 99) {
        0..=4 => "they/them",
        5..=14 => "",
        _ => pronouns,
    };
    // The middle of three draws: most students are typical, a few are not.
    let mut draws = [rng.between(38, 95), rng.between(50, 95), rng.between(45, 90)];
    draws.sort_unstable();
    Student {
        index,
        id: id(index),
        given: given.to_string(),
        family: family.to_string(),
        preferred: String::new(),
        legal: String::new(),
        pronouns,
        cohort,
        born: born(cohort, &mut rng),
        entered: first_day(cohort),
        left: None,
        ability: draws[1],
        case: Case::Ordinary,
        homes: vec![home],
    }
}

fn id(index: usize) -> String {
    format!("S{}", 1001 + index)
}

fn household_id(owner: usize, place: usize, of: usize) -> String {
    let letter = ["A", "B"][place];
    format!("H{}{}", 1001 + owner, if of > 1 { letter } else { "" })
}

fn born(cohort: i32, rng: &mut Rng) -> Day {
    Day::new(cohort - 19, 9, 10).plus(rng.between(0, 355))
}

fn first_day(cohort: i32) -> Day {
    calendar::school_year(cohort - 3).1
}
