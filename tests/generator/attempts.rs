//! The levels a student reaches in one indicator, attempt by attempt.

use super::rng::Rng;

/// Level codes, lowest first; a level is its place in the list.
pub const LEVELS: [&str; 4] = ["BG", "DV", "PR", "EX"];

/// The place of the code for missed work.
pub const MISSED: usize = 4;

const BEGINNING: usize = 0;
const DEVELOPING: usize = 1;
const PROFICIENT: usize = 2;
const EXTENDING: usize = 3;

/// How far a student has come in a competency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// No evidence.
    NotBegun,
    /// Less evidence than is required.
    Thin,
    /// Only missed work.
    Missed,
    /// Enough evidence, most of it at the lowest level.
    Beginning,
    /// Enough evidence, not yet proficient.
    Developing,
    /// Enough evidence, proficient.
    Proficient,
    /// Excused.
    Exempt,
}

/// Levels of each indicator, oldest first, for a competency that ends so.
///
/// `required` is the number of ratings each indicator needs; `strength` is how
/// well the student does in the subject, out of a hundred.
pub fn levels(
    standing: Standing,
    required: &[usize],
    strength: i32,
    rng: &mut Rng,
) -> Vec<Vec<usize>> {
    let of = |(place, &needed): (usize, &usize)| match standing {
        Standing::NotBegun | Standing::Exempt => Vec::new(),
        Standing::Thin if place == 0 => not_yet(needed.saturating_sub(1).max(1), rng),
        Standing::Thin => Vec::new(),
        Standing::Missed => vec![MISSED; rng.between(1, 2) as usize],
        Standing::Beginning => vec![BEGINNING; needed],
        // One indicator may be there already; the others keep the whole back.
        Standing::Developing if place == 0 && required.len() > 2 => {
            reached(needed, strength - 20, rng)
        }
        Standing::Developing => not_yet(needed, rng),
        Standing::Proficient => reached(needed, strength, rng),
    };
    required.iter().enumerate().map(of).collect()
}

/// Levels of each indicator in a review of earlier work that is proficient.
///
/// A portfolio holds finished work: there are no first tries in it.
pub fn reviewed(required: &[usize], strength: i32, rng: &mut Rng) -> Vec<Vec<usize>> {
    let of = |&needed: &usize| {
        let mut levels = vec![PROFICIENT; needed.max(1)];
        let last = levels.len() - 1;
        if extends(strength, rng) {
            levels[last] = EXTENDING;
        }
        levels
    };
    required.iter().map(of).collect()
}

fn extends(strength: i32, rng: &mut Rng) -> bool {
    rng.chance(((strength - 48) / 2).clamp(3, 26))
}

fn reached(required: usize, strength: i32, rng: &mut Rng) -> Vec<usize> {
    let mut levels = vec![PROFICIENT; required.max(1)];
    let last = levels.len() - 1;
    if strength >= 45 && extends(strength, rng) {
        levels[last] = EXTENDING;
    }
    if last > 0 && rng.chance(90 - strength / 2) {
        levels[0] = DEVELOPING;
    }
    if last == 0 && rng.chance(38 - strength / 4) {
        levels.insert(0, DEVELOPING);
    }
    if levels[0] == DEVELOPING && rng.chance(26 - strength / 5) {
        levels.insert(0, BEGINNING);
    }
    levels
}

fn not_yet(required: usize, rng: &mut Rng) -> Vec<usize> {
    let mut levels = vec![DEVELOPING; required];
    if let Some(first) = levels.first_mut()
        && rng.chance(45)
    {
        *first = BEGINNING;
    }
    levels
}
