//! The numbers of a student as fields, for machines: each exact, and as documents print it.

use serde::Serialize;

use crate::base::{Date, Idx, Number, Rounding, RoundingMode};
use crate::model::Model;
use crate::model::framework::Competency;
use crate::policy::outcome::{
    CourseOutcome, CourseStatus, CreditSource, Gpa, Grade, Prospect, RequirementState, State,
    StudentOutcome,
};
use crate::policy::{self, ClassRank, CreditUse, Lacking, Rules};
use crate::press::Loaded;
use crate::view::overall::Overall;
use crate::view::voice::{Language, Voice, amount, plain};

/// The numbers of what is explained.
#[derive(Serialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub(super) enum Numbers {
    /// A competency.
    Competency(CompetencyNumbers),
    /// All subjects.
    Overall(OverallNumbers),
    /// A subject.
    Subject(SubjectNumbers),
    /// A course in a school year.
    Course(CourseNumbers),
    /// A course whose result is taken as it was given.
    Given(TransferNumbers),
    /// Grade point averages.
    Gpa(Box<GpaNumbers>),
    /// Class rank.
    Rank(RankNumbers),
    /// Progress towards the diploma.
    Graduation(GraduationNumbers),
}

/// A number.
#[derive(Serialize)]
pub(super) struct Shown {
    /// Exactly: a decimal, or a fraction where no decimal is exact.
    exact: String,
    /// As documents print it.
    printed: String,
}

#[derive(Serialize)]
pub(super) struct CompetencyNumbers {
    competency: String,
    state: &'static str,
    /// Code of the level, where there is one.
    level: Option<String>,
    /// Code of the level so far, where there is not enough evidence for one.
    provisional: Option<String>,
    /// The number behind the level.
    number: Option<Shown>,
    /// The number beside the level on reports, where they show one.
    on_report: Option<String>,
    growth: Option<Shown>,
    ratings: u32,
    ratings_needed: u32,
    /// Day of the latest evidence.
    latest_evidence: Option<Date>,
}

#[derive(Serialize)]
pub(super) struct OverallNumbers {
    /// Subjects in which the student is on track.
    on_track: usize,
    /// Subjects in which something is expected by now.
    subjects: usize,
    /// Those of the competencies usually reached by now that are proficient.
    proficient_of_expected: usize,
    expected: usize,
    /// Competencies that are proficient and not usually reached by now.
    ahead_of_time: usize,
    /// The day of the report before, where there is one.
    since: Option<Date>,
    /// Competencies reached since then.
    newly_proficient: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct SubjectNumbers {
    subject: String,
    title: String,
    pace: &'static str,
    /// Those of the competencies usually reached by now that are proficient.
    proficient_of_expected: usize,
    expected: usize,
    proficient: usize,
    competencies: usize,
    /// Those without a level, by what is lacking.
    insufficient: usize,
    not_assessed: usize,
    exempt: usize,
    /// Competencies reached since the report before; nothing where there is none.
    newly_proficient: Option<usize>,
    /// Competencies that are proficient no more since then.
    no_longer_proficient: Option<usize>,
    /// Code of the band in which the student works.
    band: Option<String>,
    /// Code of the level, where there is one.
    level: Option<String>,
    /// The number behind the level.
    number: Option<Shown>,
}

#[derive(Serialize)]
pub(super) struct CourseNumbers {
    course: String,
    title: String,
    year: String,
    /// Code of the level at which it was taken.
    level: String,
    status: &'static str,
    credit: Shown,
    credit_offered: Shown,
    earned: Option<Date>,
    proficient: usize,
    competencies: usize,
    /// The lack of a course without full credit, where their number does not tell.
    lacks: Option<LackingNumbers>,
    average: Option<Shown>,
    letter: Option<String>,
    points: Option<Shown>,
    weighted_points: Option<Shown>,
}

/// The lack of a course.
#[derive(Serialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
enum LackingNumbers {
    /// So many competencies must be proficient.
    Proficient { needed: usize },
    /// So many competencies are below a level that all must reach.
    Floor { below: usize, level: String },
    /// So many competencies have no level yet.
    Unrated { unrated: usize },
    /// So many results are below a number that all must reach.
    Lowest { below: usize, lowest: Shown },
    /// The average is below the one that is asked for.
    Mean { average: Shown, needed: Shown },
    /// There is too little evidence.
    Evidence,
}

#[derive(Serialize)]
pub(super) struct GpaNumbers {
    unweighted: Option<Shown>,
    /// The best average there can be without weights.
    unweighted_scale: Option<Shown>,
    weighted: Option<Shown>,
    /// The best average there can be with weights; nothing where it has no end.
    weighted_scale: Option<Shown>,
    /// Credits that count in the average.
    credits: Shown,
    /// Credits earned in all.
    credits_earned: Shown,
    /// Credits of all that was finished, with or without success.
    credits_attempted: Shown,
    years: Vec<YearNumbers>,
    transfers: Vec<TransferNumbers>,
    rows: Vec<RowNumbers>,
}

#[derive(Serialize)]
struct YearNumbers {
    year: String,
    credits: Shown,
    unweighted: Option<Shown>,
    weighted: Option<Shown>,
}

#[derive(Serialize)]
pub(super) struct TransferNumbers {
    title: String,
    /// Its code, where it has one.
    course: Option<String>,
    /// The school year.
    year: String,
    earned: Option<Date>,
    credit: Shown,
    attempted: Shown,
    letter: Option<String>,
    points: Option<Shown>,
    weighted_points: Option<Shown>,
}

#[derive(Serialize)]
struct RowNumbers {
    /// Code of the course, or title of credit from elsewhere.
    row: String,
    /// Credits with which it counts; nothing when it does not.
    credits: Option<Shown>,
}

#[derive(Serialize)]
pub(super) struct RankNumbers {
    class: Option<u16>,
    place: Option<usize>,
    sharing: usize,
    students: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct GraduationNumbers {
    /// Requirements that are open, the total of credits included.
    open: usize,
    /// Those that stay open when courses that are going on give their credit.
    open_then: usize,
    /// The credit that courses that are going on will give.
    credits_in_progress: Shown,
    credits: Option<ProgressNumbers>,
    requirements: Vec<RequirementNumbers>,
    /// Credit that was earned and does not count.
    limited: Vec<LimitedNumbers>,
}

#[derive(Serialize)]
struct LimitedNumbers {
    /// Code of the limit.
    limit: String,
    /// Code of the course, or title of credit from elsewhere.
    row: String,
    /// How much of it does not count.
    credits: Shown,
}

#[derive(Serialize)]
struct RequirementNumbers {
    requirement: String,
    title: String,
    state: &'static str,
    #[serde(flatten)]
    progress: ProgressNumbers,
}

#[derive(Serialize)]
struct ProgressNumbers {
    earned: Shown,
    required: Shown,
    missing: Shown,
    /// As much of what is missing as courses that are going on will give.
    in_progress: Shown,
}

impl Shown {
    fn new(number: &Number, printed: String) -> Self {
        Shown { exact: number.to_string(), printed }
    }

    fn amount(number: &Number) -> Self {
        Shown::new(number, amount(number))
    }

    fn plain(number: &Number) -> Self {
        Shown::new(number, plain(number))
    }

    fn rounded(number: &Number, rounding: Rounding) -> Self {
        Shown::new(number, rounding.show(number))
    }
}

/// The numbers of a competency.
pub(super) fn competency(
    school: &Loaded,
    rules: &Rules,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
) -> Numbers {
    let found = outcome.of(competency);
    let scale = school.model.academic_scale();
    let code = |level| scale.get(level).code.to_string();
    let (state, provisional) = match found.state {
        State::NotAssessed => ("not-assessed", None),
        State::Insufficient { provisional } => ("insufficient", provisional),
        State::NotYet(_) => ("not-yet", None),
        State::Proficient(_) => ("proficient", None),
        State::Exempt => ("exempt", None),
    };
    let rule = &rules.determination[found.basis.rule];
    let number = found.value.as_ref();
    let on_report = number
        .zip(school.project.documents.report.average)
        .map(|(number, places)| Rounding { places, mode: RoundingMode::HalfUp }.show(number));
    let growth = found.growth.as_ref().zip(rules.growth.as_ref());
    Numbers::Competency(CompetencyNumbers {
        competency: school.model.framework.competencies[competency].code.value.to_string(),
        state,
        level: found.state.level().map(code),
        provisional: provisional.map(code),
        number: number.map(|number| Shown::rounded(number, rule.rounding)),
        on_report,
        growth: growth.map(|(growth, rule)| Shown::rounded(&growth.change, rule.rounding)),
        ratings: found.evidence.have,
        ratings_needed: found.evidence.need,
        latest_evidence: found.latest,
    })
}

/// The numbers of a student over all subjects.
pub(super) fn overall(overall: &Overall<'_>) -> Numbers {
    let track = overall.now.on_track;
    Numbers::Overall(OverallNumbers {
        on_track: track.subjects,
        subjects: track.of,
        proficient_of_expected: overall.proficient_of_expected(),
        expected: overall.expected(),
        ahead_of_time: overall.ahead_of_time(),
        since: overall.before.map(|before| before.as_of),
        newly_proficient: overall.before.map(|_| overall.newly_proficient()),
    })
}

/// The numbers of a subject; `at` is its position in the outcome's subjects.
pub(super) fn subject(overall: &Overall<'_>, at: usize) -> Numbers {
    let (Voice { model, rules, .. }, outcome) = (overall.voice, overall.now);
    let found = &outcome.subjects[at];
    let subject = &model.framework.subjects[found.subject];
    let scale = model.academic_scale();
    let level = found.level.as_ref();
    let changes = overall.changes(found.subject);
    let all = model.framework.of_subject(found.subject).map(|(idx, _)| outcome.of(idx));
    let states: Vec<State> = all.filter(|one| one.counted).map(|one| one.state).collect();
    let count = |kind: fn(&State) -> bool| states.iter().filter(|state| kind(state)).count();
    Numbers::Subject(SubjectNumbers {
        subject: subject.code.value.to_string(),
        title: subject.title.to_string(),
        pace: outcome.pace_in(&model.framework, found).map_or("not-assessed", |pace| pace.name()),
        proficient_of_expected: found.proficient_of_expected,
        expected: found.expected,
        proficient: found.proficient,
        competencies: found.total,
        insufficient: count(|state| matches!(state, State::Insufficient { .. })),
        not_assessed: count(|state| *state == State::NotAssessed),
        exempt: count(|state| *state == State::Exempt),
        newly_proficient: changes.map(|(reached, _)| reached),
        no_longer_proficient: changes.map(|(_, lost)| lost),
        band: found.band.map(|band| model.framework.bands[band].code.value.to_string()),
        level: level.map(|level| scale.get(level.level).code.to_string()),
        number: level
            .zip(rules.subjects.as_ref())
            .map(|(level, rule)| Shown::rounded(&level.value, rule.rounding)),
    })
}

/// The numbers of a course; `at` is its position in the outcome's courses.
pub(super) fn course(
    school: &Loaded,
    rules: &Rules,
    outcome: &StudentOutcome,
    at: usize,
) -> Numbers {
    let found = &outcome.courses[at];
    let course = &school.model.courses[found.course];
    let status = match found.status {
        CourseStatus::Earned => "earned",
        CourseStatus::Partial => "partial",
        CourseStatus::InProgress => "in-progress",
        CourseStatus::NotYet => "not-yet",
        CourseStatus::Exempt => "exempt",
        CourseStatus::Withdrawn => "withdrawn",
    };
    let average = found.average.as_ref();
    // A lack that another attempt makes up for is not outstanding.
    let is_open = found.superseded_by.is_none()
        && found.basis.taken_again.is_none()
        && matches!(
            found.status,
            CourseStatus::Partial | CourseStatus::InProgress | CourseStatus::NotYet
        );
    let (letter, points, weighted_points) = graded(found.grade.as_ref());
    Numbers::Course(CourseNumbers {
        course: course.code.value.to_string(),
        title: course.title.to_string(),
        year: found.year.to_string(),
        level: school.model.course_levels[found.level].code.to_string(),
        status,
        credit: Shown::amount(&found.credit),
        credit_offered: Shown::amount(&course.credits),
        earned: found.earned,
        proficient: found.proficient,
        competencies: found.of,
        lacks: is_open.then(|| lacks(school, rules, found)).flatten(),
        average: average.map(|average| Shown::rounded(average, rules.grades.rounding)),
        letter,
        points,
        weighted_points,
    })
}

fn lacks(school: &Loaded, rules: &Rules, found: &CourseOutcome) -> Option<LackingNumbers> {
    let rounded = |number: &Number| Shown::rounded(number, rules.grades.rounding);
    Some(match policy::lacking(rules, found)? {
        Lacking::Proficient(needed) => LackingNumbers::Proficient { needed },
        Lacking::Floor { count, level } => {
            let level = school.model.academic_scale().get(level).code.to_string();
            LackingNumbers::Floor { below: count, level }
        }
        Lacking::Unrated(unrated) => LackingNumbers::Unrated { unrated },
        Lacking::Lowest { count, lowest } => {
            LackingNumbers::Lowest { below: count, lowest: Shown::new(&lowest, lowest.exact()) }
        }
        Lacking::Mean { average, asked } => {
            LackingNumbers::Mean { average: rounded(&average), needed: rounded(&asked) }
        }
        Lacking::Evidence => LackingNumbers::Evidence,
    })
}

fn graded(grade: Option<&Grade>) -> (Option<String>, Option<Shown>, Option<Shown>) {
    let points = grade.and_then(|grade| grade.points.as_ref());
    (
        grade.map(|grade| grade.letter.to_string()),
        points.map(|(points, _)| Shown::amount(points)),
        points.map(|(_, weighted)| Shown::amount(weighted)),
    )
}

/// The numbers of grade point averages, and of the credit that they are made of.
pub(super) fn gpa(school: &Loaded, rules: &Rules, outcome: &StudentOutcome) -> Numbers {
    let voice = Voice { model: &school.model, rules, language: Language::english() };
    let (best, weighted_best) = voice.rule_words().tops();
    let averages = |gpa: &Gpa| {
        let shown = |value: Option<Number>| value.map(|value| Shown::rounded(&value, gpa.rounding));
        (shown(gpa.unweighted.value()), shown(gpa.weighted.value()))
    };
    let (unweighted, weighted) = averages(&outcome.gpa);
    let years = outcome.years.iter().map(|year| {
        let (unweighted, weighted) = averages(&year.gpa);
        let credits = Shown::amount(&year.credits);
        YearNumbers { year: year.year.to_string(), credits, unweighted, weighted }
    });
    let rows = outcome.gpa.rows.iter().map(|row| RowNumbers {
        row: source(&school.model, outcome, row.source),
        credits: row.counted.as_ref().ok().map(Shown::amount),
    });
    Numbers::Gpa(Box::new(GpaNumbers {
        unweighted,
        unweighted_scale: best.as_ref().map(Shown::amount),
        weighted,
        weighted_scale: weighted_best.as_ref().map(Shown::amount),
        credits: Shown::amount(&outcome.gpa.unweighted.credits),
        credits_earned: Shown::amount(&outcome.credits),
        credits_attempted: Shown::amount(&outcome.attempted(&school.model)),
        years: years.collect(),
        transfers: (0..outcome.transfers.len()).map(|at| transfer(school, outcome, at)).collect(),
        rows: rows.collect(),
    }))
}

/// Code of the course that credit comes from, or the title of credit from elsewhere.
fn source(model: &Model, outcome: &StudentOutcome, source: CreditSource) -> String {
    match source {
        CreditSource::Course(at) => {
            model.courses[outcome.courses[at].course].code.value.to_string()
        }
        CreditSource::Transfer(at) => {
            model.records(outcome.student).transfers[outcome.transfers[at].row].title.to_string()
        }
    }
}

/// The numbers of a course whose result is taken as it was given; `at` is its position in the
/// outcome's transfers.
pub(super) fn given(school: &Loaded, outcome: &StudentOutcome, at: usize) -> Numbers {
    Numbers::Given(transfer(school, outcome, at))
}

fn transfer(school: &Loaded, outcome: &StudentOutcome, at: usize) -> TransferNumbers {
    let found = &outcome.transfers[at];
    let row = &school.model.records(outcome.student).transfers[found.row];
    let (letter, points, weighted_points) = graded(found.grade.as_ref());
    let dated = row.here().is_none_or(|taken| taken.dated) && !row.credits.is_zero();
    TransferNumbers {
        title: row.title.to_string(),
        course: row.here().and_then(|taken| taken.code.as_deref()).map(str::to_string),
        year: found.year.to_string(),
        earned: dated.then_some(row.earned),
        credit: Shown::amount(&found.credit),
        attempted: Shown::amount(&found.attempted),
        letter,
        points,
        weighted_points,
    }
}

/// The place in the class.
pub(super) fn rank(found: Option<&ClassRank>) -> Numbers {
    Numbers::Rank(RankNumbers {
        class: found.map(|found| found.class),
        place: found.and_then(|found| found.place),
        sharing: found.map_or(0, |found| found.sharing),
        students: found.map(|found| found.of),
    })
}

/// The numbers of the diploma.
pub(super) fn graduation(school: &Loaded, rules: &Rules, outcome: &StudentOutcome) -> Numbers {
    let found = &outcome.graduation;
    let Prospect { credits, graduation: prospect } =
        policy::prospect(rules, &school.model, outcome);
    let rows = found.rows.iter().zip(&prospect.rows);
    let requirements = rows.map(|(row, then)| RequirementNumbers {
        requirement: rules.graduation.requirements[row.requirement].code.value.clone(),
        title: rules.graduation.requirements[row.requirement].title.clone(),
        state: match row.state {
            RequirementState::Met => "met",
            RequirementState::Short => "short",
            RequirementState::Exempt => "exempt",
        },
        progress: progress(
            match rules.graduation.requirements[row.requirement].needs.of.credit {
                CreditUse::Amount => Shown::amount,
                CreditUse::Open | CreditUse::Nothing => Shown::plain,
            },
            [&row.earned, &row.required, &row.remaining, &then.remaining],
        ),
    });
    let limited = found.limited.iter().map(|one| LimitedNumbers {
        limit: rules.graduation.limits[one.limit].code.value.clone(),
        row: source(&school.model, outcome, one.source),
        credits: Shown::amount(&one.credits),
    });
    let total = found.total.as_ref().zip(prospect.total.as_ref()).map(|(now, then)| {
        progress(Shown::amount, [&now.earned, &now.required, &now.remaining, &then.remaining])
    });
    Numbers::Graduation(GraduationNumbers {
        open: found.open,
        open_then: prospect.open,
        credits_in_progress: Shown::amount(&credits),
        credits: total,
        requirements: requirements.collect(),
        limited: limited.collect(),
    })
}

/// An amount that is asked for is a plain number on every page.
fn progress(show: fn(&Number) -> Shown, numbers: [&Number; 4]) -> ProgressNumbers {
    let [earned, required, missing, left] = numbers;
    ProgressNumbers {
        earned: show(earned),
        required: Shown::plain(required),
        missing: show(missing),
        in_progress: show(&(missing - left)),
    }
}
