//! The text of a proposed policy.toml.

use std::collections::{BTreeMap, BTreeSet};

use super::levels::Level;
use super::schemas;
use super::toml_writer::{TomlWriter, Written, quoted};
use crate::base::{Number, Rounding, RoundingMode};
use crate::model::draft::Tables;

/// The file of the rules.
pub(super) const FILE_NAME: &str = "policy.toml";

/// The text, for a scale and what was read. Without levels the usual four are meant.
pub(super) fn write(levels: &[Level], tables: &Tables) -> Written {
    let mut text = TomlWriter::new(FILE_NAME);
    text.line(&format!("#:schema {}/policy.schema.json", schemas::FOLDER));
    text.comment(
        "The school's rules. Gradus applies what stands here and nothing else. These are common \
         choices to begin with, not advice: settle each REVIEW with whoever decides it. `gradus \
         explain STUDENT COMPETENCY` shows what a rule makes of your data, and `gradus diff \
         --against OTHER.toml` whom a change would touch.",
    );
    text.gap();
    text.line("[policy]");
    text.comment(
        "What the policy is called; since when it holds, if not always: `since = 2025-07-01`.",
    );
    text.line("title = \"Assessment policy\"");
    text.gap();
    determination(levels, tables, &mut text);
    credit(tables, &mut text);
    grades(levels, tables, &mut text);
    graduation(tables, &mut text);
    text.finish()
}

fn determination(levels: &[Level], tables: &Tables, text: &mut TomlWriter) {
    let by_indicator = !tables.indicators.is_empty();
    text.comment("From evidence to a level.");
    let counts = match by_indicator {
        true => {
            "which rating counts: the highest of each indicator, and of these the mean, where the \
             nearest level is given"
        }
        false => "which rating counts: the highest",
    };
    let needed = usual_count(tables);
    let needs = match needed {
        1 => "most students have one for each competency".to_string(),
        _ => format!("below {needed}, the report says that there is not enough evidence"),
    };
    text.review(&format!(
        "{counts}; `latest` or `decaying-average` are other methods. How many ratings a level needs: \
         {needs}"
    ));
    text.line("[determination.rules.standard]");
    text.line("method = \"highest\"");
    if by_indicator {
        text.line("per = \"indicator\"");
        text.line("roll_up = \"mean\"");
        cut(levels, text);
    }
    text.line(&format!("needs = {{ ratings = {needed} }}"));
    text.gap();
}

/// A mean is seldom a whole number; the nearest level is given.
fn cut(levels: &[Level], text: &mut TomlWriter) {
    let cuts: Vec<String> = levels
        .windows(2)
        .map(|two| {
            let middle = &(two[0].points.clone() + &two[1].points) * &Number::ratio(1, 2);
            let key = super::toml_writer::key(&two[1].code);
            format!("{key} = \"{}\"", middle.exact())
        })
        .collect();
    if cuts.is_empty() {
        return;
    }
    text.comment("The smallest mean of each level, half way from the level below.");
    text.line(&format!("cut = {{ levels = {{ {} }} }}", cuts.join(", ")));
}

/// One where most students have a single rating of a competency, else two.
fn usual_count(tables: &Tables) -> usize {
    let of: BTreeMap<&str, &str> =
        tables.indicators.iter().map(|row| (&*row.code.value, &*row.competency.value)).collect();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for row in tables.evidence.iter().flatten() {
        let target = row.target.value.as_str();
        let competency = of.get(target).copied().unwrap_or(target);
        *counts.entry((row.student.value.as_str(), competency)).or_default() += 1;
    }
    let single = counts.values().filter(|count| **count == 1).count();
    if !counts.is_empty() && single * 2 >= counts.len() { 1 } else { 2 }
}

fn credit(tables: &Tables, text: &mut TomlWriter) {
    text.comment("From the competencies of a course to credit.");
    if tables.courses.is_empty() {
        text.comment("There are no courses yet; with tables `courses` and `course_competencies`, this rule gives credit.");
    } else {
        let certified = match tables.course_competencies.is_empty() {
            true => {
                "; no file says which competencies a course certifies, and credit needs that in the \
                 table `course_competencies` (course, competency)"
            }
            false => "",
        };
        text.review(&format!(
            "when a course gives credit: when every one of its competencies is proficient; `share` \
             asks for a part of them{certified}"
        ));
    }
    text.line("[credit.rules.standard]");
    text.line("method = \"all\"");
    text.gap();
}

/// Credit asks for proficient competencies, so every average is that of proficient levels.
fn grades(levels: &[Level], tables: &Tables, text: &mut TomlWriter) {
    let proficient: Vec<&Level> = levels.iter().filter(|level| level.proficient).collect();
    let (Some(lowest), Some(highest)) = (proficient.first(), proficient.last()) else { return };
    let certifies = !tables.courses.is_empty() && !tables.course_competencies.is_empty();
    if !certifies && tables.transfer_credits.is_empty() {
        return;
    }
    text.comment("From the average of a course's levels to a letter and to grade points.");
    text.review("the letters, the averages they begin at and their points; take the section out if you give no letters");
    text.line("[grades]");
    text.line("letters = [");
    if lowest.points < highest.points {
        let middle = &(lowest.points.clone() + &highest.points) * &Number::ratio(1, 2);
        let middle = Rounding { places: 2, mode: RoundingMode::HalfUp }.apply(&middle);
        text.line(&format!(
            "  {{ letter = \"A\", minimum = \"{}\", points = \"4\" }},",
            middle.exact()
        ));
        text.line(&format!(
            "  {{ letter = \"B\", minimum = \"{}\", points = \"3\" }},",
            lowest.points
        ));
    } else {
        text.line(&format!(
            "  {{ letter = \"A\", minimum = \"{}\", points = \"4\" }},",
            lowest.points
        ));
    }
    text.line("]");
    text.gap();
}

fn graduation(tables: &Tables, text: &mut TomlWriter) {
    let mut offered: BTreeMap<&str, Number> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    let mut seen = BTreeSet::new();
    for course in tables.courses.iter().filter(|course| seen.insert(&course.code.value)) {
        if let Some(area) = course.areas.first() {
            let sum = offered.entry(&area.value).or_insert(Number::ZERO);
            *sum = sum.clone() + &course.credits.value;
            if !order.contains(&&*area.value) {
                order.push(&area.value);
            }
        }
    }
    // Nobody can be asked for credit that no course gives.
    let ask = |area: &str| offered[area].clone().min(Number::ONE);
    order.retain(|area| !ask(area).is_zero());
    text.comment("What a diploma asks for.");
    if order.is_empty() {
        text.comment("Requirements name the credit areas of courses, and no course has one yet.");
        text.line("# [graduation]");
        text.line("# credits = \"24\"");
        text.line("# requirements = [{ code = \"MA\", title = \"Mathematics\", credits = \"4\" }]");
        return;
    }
    let sum: Number = order.iter().fold(Number::ZERO, |sum, area| sum + &ask(area));
    text.review(
        "the credits of your diploma, in all and by area: what stands here is one for each area \
         that courses have, at most what they give, and surely not your rule",
    );
    text.line("[graduation]");
    text.line(&format!("credits = \"{}\"", sum.exact()));
    text.line("requirements = [");
    for area in order {
        text.line(&format!(
            "  {{ code = {}, title = {}, credits = \"{}\" }},",
            quoted(area),
            quoted(area),
            ask(area).exact()
        ));
    }
    text.line("]");
}
