//! A small school made by hand, with names that mean harm, for tests.

use crate::base::date::Date;
use crate::base::{Arena, At, Idx, Number};
use crate::model::calendar::Calendar;
use crate::model::course::{Certifies, Course, CourseLevel};
use crate::model::framework::{
    Alignment, Band, Competency, Descriptor, Framework, Habit, Indicator, IndicatorVersion,
    Milestone, Required, Subject,
};
use crate::model::grade::Grade;
use crate::model::scale::{Level, LevelIdx, Scale};
use crate::model::school::School;
use crate::model::validity::Validity;
use crate::model::{Model, Text, Translations};

/// Names that would break a page that does not escape them.
pub(crate) const HOSTILE: [&str; 3] =
    ["<script>alert(1)</script>", "{{ page }}{% raw %}", "\"><img src=x onerror=alert(1)>"];

/// The day the sample speaks of.
pub(crate) const DAY: Date = jiff::civil::date(2026, 6, 12);

fn text(value: &str) -> Text {
    Text::from(value)
}

fn code(value: &str) -> At<Text> {
    At::nowhere(text(value))
}

/// Two subjects, two bands, four competencies in force and one that no longer is.
pub(crate) fn model() -> Model {
    let mut framework = Framework::default();
    let bands = ["B1", "B2"].map(|name| {
        framework.bands.push(Band { code: code(name), title: text(&format!("Band {name}")) })
    });
    let subjects = [("MA", "Mathematics"), ("A/B ..", HOSTILE[0])].map(|(name, title)| {
        let description = Some(text(HOSTILE[1]));
        framework.subjects.push(Subject { code: code(name), title: text(title), description })
    });
    let mut add = |name: &str, subject, band, before: &[Idx<Competency>]| {
        let competency = competency(name, subject, band, before);
        framework.competencies.push(competency)
    };
    let first = add("MA.1", subjects[0], Some(bands[0]), &[]);
    let second = add("MA.2", subjects[0], Some(bands[1]), &[first]);
    let over = add("MA.0", subjects[0], Some(bands[0]), &[]);
    let third = add("=A B&c", subjects[1], Some(bands[1]), &[first, second]);
    add("X", subjects[1], None, &[over]);
    framework.competencies[over].valid_until = Some(jiff::civil::date(2025, 6, 30));
    for (before, opens) in [(first, vec![second, third]), (second, vec![third])] {
        framework.competencies[before].opens = opens;
    }
    let statement = text(HOSTILE[2]);
    let required = Required { default: Some(1), by_stage: vec![(bands[0], 3)] };
    let indicator = framework.indicators.push(Indicator {
        code: code("MA.1.a"),
        first_code: text("MA.1.a"),
        competency: first,
        statement: statement.clone(),
        versions: vec![IndicatorVersion { validity: Validity::default(), statement, required }],
    });
    framework.competencies[first].indicators = vec![indicator];
    let courses = Arena::from_iter([Course {
        code: code("ALG-1"),
        title: text(HOSTILE[2]),
        subject: Some(subjects[0]),
        credits: Number::ratio(1, 2),
        areas: vec![code("MA")],
        level: CourseLevel::usual().indices().nth(1).expect("honors"),
        sced: Some(text("02052")),
        description: Some(text("*Numbers* and <b>more</b>, {{ 1 + 1 }}.")),
        certifies: vec![
            Certifies {
                competency: first,
                weight: Number::from(2_i64),
                validity: Validity::default(),
            },
            Certifies { competency: over, weight: Number::ONE, validity: Validity::default() },
        ],
        validity: Validity::default(),
        schools: Vec::new(),
        elsewhere: false,
        learning: Arena::default().next_index(),
    }]);
    let scales = Arena::from_iter([scale()]);
    let scale = scales.indices().next().expect("one scale");
    let mut translations = Translations::default();
    let place = (text("es"), text("MA.1"), text("title"));
    translations.insert(place, Validity::default(), At::nowhere(text("Uno")));
    let habit =
        Habit { code: code("H"), title: text(HOSTILE[0]), description: Some(text("Kind.")) };
    Model {
        school: School {
            name: text("Test School & Sons"),
            address: vec![text("1 Main Street"), text("Anytown")],
            website: Some(text("https://school.example/")),
            catalog: Some(text("https://school.example/catalog/")),
            language: text("en"),
            ..School::default()
        },
        scales,
        scale,
        habit_scale: None,
        framework,
        habits: Arena::from_iter([habit]),
        course_levels: CourseLevel::usual(),
        courses,
        periods: Arena::default(),
        calendar: Calendar::default(),
        households: Arena::default(),
        students: Arena::default(),
        records: Vec::new(),
        rows_apart: Default::default(),
        outcomes: Vec::new(),
        translations,
        renamed: Default::default(),
        tied: Default::default(),
    }
}

fn competency(
    name: &str,
    subject: Idx<Subject>,
    band: Option<Idx<Band>>,
    before: &[Idx<Competency>],
) -> Competency {
    Competency {
        code: code(name),
        subject,
        title: text(&format!("{name} {}", HOSTILE[0])),
        statement: text(&format!("I can {}", HOSTILE[1])),
        band,
        milestone: Some(Milestone { grade: Grade::K, period: 2 }),
        grades: None,
        home: Some(text("Talk about it.")),
        extension: Some(text("Go on.")),
        version: Some(text("2")),
        valid_from: Some(jiff::civil::date(2024, 7, 1)),
        valid_until: None,
        indicators: Vec::new(),
        rubric: vec![Descriptor { level: LevelIdx(1), text: text("Does it alone.") }],
        prerequisites: before.to_vec(),
        opens: Vec::new(),
        alignments: vec![
            Alignment {
                standard: text("S.1"),
                title: None,
                uri: Some(text("https://standards.example/s1")),
            },
            Alignment {
                standard: text("S.2"),
                title: None,
                uri: Some(text("javascript:alert(1)")),
            },
        ],
        versions: Vec::new(),
        descriptors: Vec::new(),
        other_names: Vec::new(),
    }
}

fn scale() -> Scale {
    let level = |name: &str, points: i64, proficient| Level {
        code: text(name),
        label: text(&format!("Level {name}")),
        family: text("What it means."),
        points: Number::from(points),
        proficient,
        color: text("#1d6b4f"),
    };
    Scale {
        id: code("main"),
        title: text("Levels"),
        levels: vec![level("NY", 1, false), level("PR", 2, true)],
        lowest: Number::ZERO,
        highest: Number::from(4_i64),
    }
}

#[cfg(test)]
pub(crate) use policy::rules;

#[cfg(test)]
mod policy {
    use super::Model;
    use crate::base::{Diagnostics, SourceMap};
    use crate::policy::sections::resolve;
    use crate::policy::{Rules, bind};

    const POLICY: &str = r#"
        [policy]
        title = "Rules"
        since = 2025-07-01
        [determination.rules.standard]
        method = "highest"
        per = "indicator"
        roll_up = "all"
        needs = { ratings = "required", tasks = 2 }
        [determination.rules.other]
        method = "sustained"
        count = 2
        [determination.competencies]
        X = "other"
        [pace]
        on_pace = 0.8
        [grades]
        letters = [
          { letter = "A", minimum = 2, points = 4 },
          { letter = "B", minimum = 1, none_below = "NY", points = 3 },
        ]
        weights = { method = "add", floor = "B", levels = { honors = 0.5 } }
        [graduation]
        credits = 24
        requirements = [
          { code = "MA", title = "<script>alert(1)</script>", credits = 3 },
          { code = "C", title = "A course", courses = ["ALG-1"] },
          { code = "K", title = "A subject", subjects = ["MA"], count = 1 },
          { code = "S", title = "Service", amount = 40, unit = "<img src=x>" },
          { code = "ANY", title = "Either", any_of = ["S", "K"] },
          { code = "SEAL", title = "Seal", competencies = ["MA.1"], at = "PR", distinction = true },
        ]
    "#;

    /// Rules for the sample: a level, credit and a diploma by rules of several kinds.
    pub(crate) fn rules(model: &Model) -> Rules {
        let mut sources = SourceMap::default();
        let source = sources.add("policy.toml", POLICY);
        let raw = toml::from_str(POLICY).expect("the sample policy parses");
        let mut diags = Diagnostics::default();
        let policy = resolve(raw, source, &mut diags);
        // A school this small cannot offer what its diploma asks for: that is a warning.
        let (rules, found) = bind(&policy, model);
        assert!(diags.is_empty() && found.errors() == 0, "{diags:?} {found:?}");
        rules
    }
}
