//! Writes everything about a student's life at school that is not evidence.

use std::io;

use super::attempts::Standing;
use super::calendar::{Day, PERIODS};
use super::framework::Framework;
use super::judgements::{self, Override};
use super::learning::Learning;
use super::narratives;
use super::picture::{self, SubjectPicture};
use super::rng::Rng;
use super::roster::Case;
use super::staff;
use super::student::Student;
use super::student_voice as voice;
use super::tables::Tables;
use super::transfer;
use super::writing;

/// Writes the rows of one student.
pub fn write(
    student: &Student,
    framework: &Framework,
    learning: &Learning,
    tables: &mut Tables,
    rng: &mut Rng,
) -> io::Result<()> {
    let overrides = judgements::overrides(student, framework, learning);
    // What a teacher has settled is not to be written about as open.
    let settled: Vec<usize> =
        overrides.iter().filter(|row| row.until.is_none()).map(|row| row.at).collect();
    let pictures = picture::of(framework, learning, &settled);
    written(student, framework, &pictures, tables, rng)?;
    for note in writing::notes(student, framework, &pictures, rng) {
        let competency = note.competency.map_or("", |at| framework.competencies[at].code.as_str());
        tables.goals.row(&[
            &student.id,
            note.kind,
            &note.date.to_string(),
            competency,
            &note.text,
            note.status,
        ])?;
    }
    judged(student, framework, &overrides, tables)?;
    habits(student, framework, tables, rng)?;
    attendance(student, tables, rng)?;
    supports(student, framework, &pictures, tables, rng)?;
    for row in transfer::credits(student) {
        let earned = row.earned.to_string();
        tables.transfers.row(&[
            &student.id,
            row.title,
            row.institution,
            row.areas,
            row.credits,
            row.grade,
            row.level,
            &earned,
        ])?;
    }
    achievements(student, learning, tables, rng)
}

fn written(
    student: &Student,
    framework: &Framework,
    pictures: &[SubjectPicture],
    tables: &mut Tables,
    rng: &mut Rng,
) -> io::Result<()> {
    let period = PERIODS[3].code;
    let date = Day::new(2026, 6, 8).min(student.last_day()).plus(if student.left.is_some() {
        0
    } else {
        rng.between(0, 2)
    });
    let date = date.to_string();
    let text = writing::advisor(student, framework, pictures, rng);
    tables.narratives.row(&[&student.id, "", period, student.advisor(), &date, "en", &text])?;
    if matches!(student.case, Case::Insufficient | Case::Left) {
        return Ok(());
    }
    // The subjects at both ends: what went best, and where most is open.
    let with_words: Vec<&SubjectPicture> =
        pictures.iter().filter(|picture| picture.done_this_year()).collect();
    let wanted = if rng.chance(50) { 3 } else { 2 };
    let places = [0, with_words.len().saturating_sub(1), with_words.len() / 2];
    let mut covered = Vec::new();
    let first = rng.below(narratives::SUBJECT_DONE.len());
    for place in places.into_iter().take(wanted) {
        let Some(picture) =
            with_words.get(place).filter(|picture| !covered.contains(&picture.subject))
        else {
            continue;
        };
        covered.push(picture.subject);
        let code = &framework.subjects[picture.subject].code;
        if let Some(text) = writing::teacher(student, framework, picture, first + 5 * covered.len())
        {
            let by = staff::teacher(code, student.grade());
            tables.narratives.row(&[&student.id, code, period, by, &date, "en", &text])?;
        }
    }
    Ok(())
}

fn judged(
    student: &Student,
    framework: &Framework,
    overrides: &[Override],
    tables: &mut Tables,
) -> io::Result<()> {
    for row in overrides {
        let until = row.until.map_or(String::new(), |day| day.to_string());
        let date = row.date.to_string();
        tables.overrides.row(&[
            &student.id,
            row.competency,
            row.level,
            row.by,
            &date,
            &until,
            row.reason,
        ])?;
    }
    for row in judgements::exemptions(student, framework) {
        tables.exemptions.row(&[
            &student.id,
            row.target,
            row.by,
            &row.date.to_string(),
            row.reason,
        ])?;
    }
    Ok(())
}

/// Habits grow slowly, and not in step with what is learned.
fn habits(
    student: &Student,
    framework: &Framework,
    tables: &mut Tables,
    rng: &mut Rng,
) -> io::Result<()> {
    if student.case == Case::JustArrived {
        return Ok(());
    }
    const LEVELS: [&str; 4] = ["R", "S", "U", "C"];
    const COMMENTS: [&str; 5] = [
        "Steadier than in the fall",
        "Shown most clearly in group work",
        "Discussed in the spring conference",
        "Strong in advisory, less so elsewhere",
        "A goal the student chose",
    ];
    for habit in &framework.habits {
        let mut points = rng.between(20, 225) + student.ability;
        for (place, period) in PERIODS.iter().enumerate() {
            points += rng.between(-12, 44);
            if !student.attended(place) {
                continue;
            }
            let level = LEVELS[(points / 100).clamp(0, 3) as usize];
            let comment = if rng.chance(8) { rng.pick(&COMMENTS) } else { "" };
            tables.habits.row(&[
                &student.id,
                habit,
                period.code,
                level,
                student.advisor(),
                comment,
            ])?;
        }
    }
    Ok(())
}

fn attendance(student: &Student, tables: &mut Tables, rng: &mut Rng) -> io::Result<()> {
    for (place, period) in PERIODS.iter().enumerate() {
        if !student.attended(place) {
            continue;
        }
        let open = period.school_days(student.entered, student.last_day());
        let often = (100 - student.ability) / 8;
        let absent = (rng.between(0, 4) + rng.between(0, often.max(1))).min(open / 3);
        let tardy = rng.between(0, 2 + often).min(open / 3);
        let counts = [open - absent, absent, tardy].map(|count| count.to_string());
        tables.attendance.row(&[&student.id, period.code, &counts[0], &counts[1], &counts[2]])?;
    }
    Ok(())
}

fn supports(
    student: &Student,
    framework: &Framework,
    pictures: &[SubjectPicture],
    tables: &mut Tables,
    rng: &mut Rng,
) -> io::Result<()> {
    if student.case == Case::JustArrived {
        return tables.supports.row(&[&student.id, "", voice::SUPPORT_FOR_ALL, "2026-05-28", ""]);
    }
    if student.ability > 58 {
        return Ok(());
    }
    let weakest = pictures.iter().rev().find(|picture| picture.next.is_some());
    if let Some(picture) = weakest {
        let starts = PERIODS[3].starts.plus(rng.between(6, 40)).on_school_day().to_string();
        let code = &framework.subjects[picture.subject].code;
        tables.supports.row(&[&student.id, code, rng.pick(&voice::SUPPORTS), &starts, ""])?;
    }
    Ok(())
}

fn achievements(
    student: &Student,
    learning: &Learning,
    tables: &mut Tables,
    rng: &mut Rng,
) -> io::Result<()> {
    for ending in student.cohort - 3..=2026 {
        for autumn in [true, false] {
            let (from, to) = if autumn {
                (Day::new(ending - 1, 9, 14), Day::new(ending - 1, 12, 12))
            } else {
                (Day::new(ending, 2, 1), Day::new(ending, 6, 1))
            };
            let date = from.plus(rng.between(0, to.0 - from.0));
            let hours = (2 * rng.between(2, 7)).to_string();
            let served = rng.chance(72);
            if served && student.entered <= date && date <= student.last_day() {
                let note = rng.pick(&voice::SERVICE);
                tables.achievements.row(&[
                    &student.id,
                    "SERVICE",
                    &hours,
                    &date.to_string(),
                    note,
                ])?;
            }
        }
    }
    let reached =
        learning.standings.iter().filter(|&&standing| standing == Standing::Proficient).count();
    if student.grade() == 12 && 100 * reached >= 55 * learning.standings.len() {
        let date = Day::new(2026, 5, 26).plus(rng.between(0, 9)).on_school_day().to_string();
        let note = voice::CAPSTONES[student.index % voice::CAPSTONES.len()];
        tables.achievements.row(&[&student.id, "CAPSTONE", "1", &date, note])?;
    }
    Ok(())
}
