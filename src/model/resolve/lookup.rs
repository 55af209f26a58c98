//! Names in writing to indices, with one message for each name that is not known, however
//! many rows use it.

mod report;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::super::Text;
use super::super::calendar::Period;
use super::super::course::{Course, CourseLevel};
use super::super::evidence::Target;
use super::super::framework::{Band, Competency, Habit, Subject};
use super::super::people::{Household, Student};
use super::super::scale::{LevelIdx, Scale};
use super::asked::{Answer, Asked, Resolved};
use super::fates::Fates;
use super::qualified::folded;
use super::removed::Removed;
use crate::base::nearest::did_you_mean;
use crate::base::{Arena, At, Code, Date, Diagnostic, Diagnostics, Idx, Origin, SourceId};
use rustc_hash::FxHashMap;

crate::code!(
    DUPLICATE,
    "model/duplicate",
    "Two rows of a table have the same key: two students with one identifier, two competencies \
     with one code.\n\nOnly one of them can be right, and Gradus cannot know which; the first is \
     used, the second is left out.\n\nRemove one, or give it a key of its own."
);
crate::code!(
    UNKNOWN_BAND,
    "model/unknown-band",
    "A row names a level band (stage) that the table `bands` does not have.\n\nA competency in no \
     band, or evidence at an unknown stage, would be judged by the wrong rule.\n\nAdd the band, or \
     correct the code."
);
crate::code!(
    UNKNOWN_SUBJECT,
    "model/unknown-subject",
    "A row names a subject that the table `subjects` does not have.\n\nIt could appear in no section \
     of a report.\n\nAdd the subject, or correct the code."
);
crate::code!(
    UNKNOWN_COMPETENCY,
    "model/unknown-competency",
    "A row names a competency or an indicator that is not in the framework.\n\nEvidence for it \
     cannot count; the rows are left out, and the documents of the students they belong to are made \
     without them.\n\nCorrect the code, or add it to the framework. For an export that uses other \
     codes, map them with `map` in the source's columns."
);
crate::code!(
    UNKNOWN_COURSE,
    "model/unknown-course",
    "A row names a course that the table `courses` does not have.\n\nIts credit could be counted in \
     no area.\n\nAdd the course, or correct the code."
);
crate::code!(
    UNKNOWN_COURSE_LEVEL,
    "model/unknown-course-level",
    "A row names a level of courses that is neither one of the usual ones (`regular`, `honors`, `ap`, `ib`, \
     `dual`) nor in the table `course_levels`.\n\nThe course counts with its credit, but without the weight \
     and the title of its level, so an average on a transcript may be too low.\n\nCorrect the code, or add \
     the level with its title to the table `course_levels`."
);
crate::code!(
    UNKNOWN_HABIT,
    "model/unknown-habit",
    "A rating names a habit of work that the table `habits` does not have.\n\nThe rating is left \
     out.\n\nAdd the habit, or correct the code."
);
crate::code!(
    UNKNOWN_PERIOD,
    "model/unknown-period",
    "A row names a reporting period that the table `periods` does not have.\n\nIt belongs to no \
     report and is left out.\n\nAdd the period, or correct the code."
);
crate::code!(
    UNKNOWN_HOUSEHOLD,
    "model/unknown-household",
    "A guardian is tied to a household that the table `households` does not have.\n\nThat household \
     would get no copy.\n\nAdd the household, or correct the identifier."
);
crate::code!(
    UNKNOWN_STUDENT,
    "model/unknown-student",
    "A row is about a student who is not on the roster.\n\nIt may be another school's student, one \
     who was never entered, or a mistyped identifier; its rows are left out.\n\nAdd the student to the \
     roster, or correct the identifier."
);
crate::code!(
    AMBIGUOUS_STUDENT,
    "model/ambiguous-student",
    "A source knows students by their names, and a name fits two students.\n\nWhose work it is could \
     not be told, and a guess would print it in the wrong report; its rows are left out.\n\nGive the \
     two different names in the file, or add a row to the table `identifiers` with the system `name` \
     that says whom the file means. An identifier in the export is better than a name: name its \
     column, and leave `keys` out."
);
crate::code!(
    UNKNOWN_LEVEL,
    "model/unknown-level",
    "A row names a level that its scale does not have.\n\nIt cannot be placed between the other \
     levels, so it is left out.\n\nUse one of the scale's codes, or map the export's word to one with \
     `map` in the source's columns."
);

/// A table of names of one kind.
#[derive(Debug)]
pub(super) struct Lookup<T> {
    code: &'static Code,
    kind: &'static str,
    place: &'static str,
    known: FxHashMap<Text, (T, Origin)>,
    /// Names whose own row is left out, and where it stands.
    withheld: FxHashMap<Text, Origin>,
    /// The same in small letters where they are e-mail addresses; nothing where several are.
    addresses: FxHashMap<Text, Option<T>>,
    others: Others<T>,
    /// People whom a roster has taken off; nobody in tables of other things.
    removed: Removed,
    asked: Asked<T>,
}

/// Names in other systems.
#[derive(Debug)]
struct Others<T> {
    /// Names that hold wherever they are written.
    everywhere: HashMap<Text, T>,
    /// Names that hold in the files of one system; ours do not hold there.
    files: BTreeMap<SourceId, FileNames<T>>,
}

/// The names that hold in one file.
#[derive(Clone, Debug)]
pub(super) struct FileNames<T> {
    /// Names of people whom a roster has taken off.
    pub(super) removed: BTreeSet<Text>,
    /// Names as they are written; addresses in small letters.
    pub(super) known: HashMap<Text, T>,
    /// Identifiers without the zeros in front, where the file may have lost them.
    pub(super) without_zeros: HashMap<Text, T>,
    /// The last resort: the student whom a name fits on some days.
    pub(super) by_name: Option<ByName<T>>,
}

/// Finds out whom a name fits on some days.
#[derive(Clone)]
pub(super) struct ByName<T>(pub(super) Arc<FindByName<T>>);

/// From a name and some days to whom it fits.
type FindByName<T> = dyn Fn(&str, &[Date]) -> Answer<T> + Send + Sync;

impl<T> Default for FileNames<T> {
    fn default() -> Self {
        let (known, without_zeros, removed) = Default::default();
        FileNames { removed, known, without_zeros, by_name: None }
    }
}

impl<T> std::fmt::Debug for ByName<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ByName")
    }
}

impl<T: Copy> FileNames<T> {
    /// The thing that a name stands for.
    fn find(&self, name: &Text, days: &[Date]) -> Answer<T> {
        let folded = folded(name);
        let name = folded.as_ref().unwrap_or(name);
        let known = self.known.get(name);
        let known = known.or_else(|| self.without_zeros.get(name.trim_start_matches('0')));
        match (known, &self.by_name) {
            (Some(known), _) => Answer::One(*known),
            (None, _) if self.removed.contains(name) => Answer::Removed,
            (None, Some(by_name)) => (by_name.0)(name, days),
            (None, None) => Answer::Nothing,
        }
    }
}

impl<T: Copy + Ord> Lookup<T> {
    fn new(code: &'static Code, kind: &'static str, place: &'static str) -> Self {
        let (known, withheld, addresses, removed) = Default::default();
        let others = Others { everywhere: HashMap::new(), files: BTreeMap::new() };
        let asked = Asked::default();
        Lookup { code, kind, place, known, withheld, addresses, others, removed, asked }
    }

    /// Makes another name known wherever it is written, unless it is a name already.
    pub(super) fn also(&mut self, name: Text, idx: T) {
        self.others.everywhere.entry(name).or_insert(idx);
    }

    /// Says which names hold in a file, in place of ours, and what was met in its system already.
    pub(super) fn only_in(&mut self, file: SourceId, known: FileNames<T>, met: BTreeSet<T>) {
        self.others.files.insert(file, known);
        self.asked.met.insert(file, met);
    }

    /// Says who was taken off the roster.
    pub(super) fn without(&mut self, removed: Removed) {
        for name in &removed.rows {
            self.asked.about_removed(name);
        }
        self.removed = removed;
    }

    /// The people who were taken off the roster.
    pub(super) fn removed(&self) -> &Removed {
        &self.removed
    }

    /// The rows of each file about people who were taken off the roster.
    pub(super) fn of_removed(&self) -> impl Iterator<Item = (SourceId, usize)> {
        self.asked.removed.iter().map(|(file, of_file)| (*file, of_file.rows))
    }

    /// The things that rows of a file that has names of its own were about.
    pub(super) fn met_in(&self, file: SourceId) -> impl Iterator<Item = T> {
        self.asked.met.get(&file).into_iter().flatten().copied()
    }

    /// Names that are written in some files and known to nobody.
    pub(super) fn missing_in(&self, files: &[SourceId]) -> Vec<&str> {
        let missing = self.asked.missing.iter();
        let of_files = missing.filter(|(_, missing)| {
            missing.first.source().is_some_and(|source| files.contains(&source))
        });
        of_files.map(|(name, _)| &**name).collect()
    }

    /// Is the name new? One that is not is reported with the place it was taken first.
    pub(super) fn is_new(&self, name: &At<Text>, diagnostics: &mut Diagnostics) -> bool {
        let Some((_, first)) = self.known.get(&name.value) else { return true };
        diagnostics.push(duplicate(self.kind, name, *first));
        false
    }

    /// Makes a name known.
    pub(super) fn insert(&mut self, name: &At<Text>, idx: T) {
        self.known.insert(name.value.clone(), (idx, name.origin));
        if let Some(folded) = folded(&name.value) {
            let known = self.addresses.entry(folded).or_insert(Some(idx));
            // Two that differ in capitals alone were meant to differ.
            *known = known.filter(|known| *known == idx);
        }
    }

    /// Remembers that the row which would make a name known is left out, so that rows which use
    /// the name are traced back to it.
    pub(super) fn withhold(&mut self, name: &At<Text>) {
        self.withheld.entry(name.value.clone()).or_insert(name.origin);
    }

    /// The index of a name. One that is not known is remembered for the report, as a name
    /// without which its row is left out.
    pub(super) fn find(&mut self, name: &At<Text>) -> Option<T> {
        self.asked.find(self.look(name), name)
    }

    /// The thing that a name stands for, as [`find`](Self::find) remembers it.
    pub(super) fn ask(&mut self, name: &At<Text>) -> Answer<T> {
        let found = self.look(name);
        self.asked.find(found, name);
        found.answer
    }

    /// The index of a name whose row is used even if the name is not known; that is reported
    /// all the same.
    pub(super) fn find_optional(&mut self, name: &At<Text>) -> Option<T> {
        self.asked.find_optional(self.look(name), name)
    }

    /// Adds what several threads asked, each in its turn.
    pub(super) fn was_asked(&mut self, asked: Asked<T>) {
        self.asked.append(asked);
    }

    /// The index of a name, if it is known; nothing is remembered.
    pub(super) fn get(&self, name: &str) -> Option<T> {
        let own = self.known.get(name).map(|(idx, _)| *idx);
        let own = own.or_else(|| self.others.everywhere.get(name).copied());
        own.or_else(|| self.addresses.get(&folded(name)?).copied().flatten())
    }

    /// The index of a name, if it is known where it is written; nothing is remembered.
    pub(super) fn at(&self, name: &At<Text>) -> Option<T> {
        self.look(name).answer.one()
    }

    /// Looks up a name where it is written.
    pub(super) fn look(&self, name: &At<Text>) -> Resolved<T> {
        self.look_on(name, &[])
    }

    /// Looks up a name where it is written, of something that was there on one of some days.
    pub(super) fn look_on(&self, name: &At<Text>, days: &[Date]) -> Resolved<T> {
        if self.has_names_by_file()
            && let Some(file) = name.origin.source()
            && let Some(known) = self.others.files.get(&file)
        {
            return Resolved { answer: known.find(&name.value, days), file: Some(file) };
        }
        let answer = match self.get(&name.value) {
            Some(thing) => Answer::One(thing),
            None if self.removed.has(&name.value) => Answer::Removed,
            None => Answer::Nothing,
        };
        Resolved { answer, file: None }
    }

    /// True when there are files that have names of their own.
    pub(super) fn has_names_by_file(&self) -> bool {
        !self.others.files.is_empty()
    }
}

/// The tables of names of a school.
#[derive(Debug)]
pub(super) struct Lookups {
    pub(super) bands: Lookup<Idx<Band>>,
    pub(super) subjects: Lookup<Idx<Subject>>,
    /// Competencies and indicators: evidence may name either.
    pub(super) targets: Lookup<Target>,
    pub(super) course_levels: Lookup<Idx<CourseLevel>>,
    pub(super) courses: Lookup<Idx<Course>>,
    pub(super) habits: Lookup<Idx<Habit>>,
    pub(super) periods: Lookup<Idx<Period>>,
    pub(super) households: Lookup<Idx<Household>>,
    pub(super) students: Lookup<Idx<Student>>,
    /// The rows that could not be used, since one of these names is not known or for any other
    /// reason.
    pub(super) fates: Fates,
}

impl Default for Lookups {
    fn default() -> Self {
        Lookups {
            bands: Lookup::new(&UNKNOWN_BAND, "band", "in the table `bands`"),
            subjects: Lookup::new(&UNKNOWN_SUBJECT, "subject", "in the table `subjects`"),
            targets: Lookup::new(&UNKNOWN_COMPETENCY, "competency", "in the framework"),
            course_levels: Lookup::new(
                &UNKNOWN_COURSE_LEVEL,
                "course level",
                "in the table `course_levels`",
            ),
            courses: Lookup::new(&UNKNOWN_COURSE, "course", "in the table `courses`"),
            habits: Lookup::new(&UNKNOWN_HABIT, "habit", "in the table `habits`"),
            periods: Lookup::new(&UNKNOWN_PERIOD, "reporting period", "in the table `periods`"),
            households: Lookup::new(&UNKNOWN_HOUSEHOLD, "household", "in the table `households`"),
            students: Lookup::new(&UNKNOWN_STUDENT, "student", "on the roster"),
            fates: Fates::default(),
        }
    }
}

impl Lookups {
    /// A competency by its code. An indicator's code is not one: it is reported like an
    /// unknown name.
    pub(super) fn competency(&mut self, name: &At<Text>) -> Option<Idx<Competency>> {
        self.targets.asked.find(self.look_for_competency(name), name).and_then(competency)
    }

    /// The same for a row that is used even if there is no such competency.
    pub(super) fn optional_competency(&mut self, name: &At<Text>) -> Option<Idx<Competency>> {
        self.targets.asked.find_optional(self.look_for_competency(name), name).and_then(competency)
    }

    fn look_for_competency(&self, name: &At<Text>) -> Resolved<Target> {
        let found = self.targets.look(name);
        let thing = found.answer.one().filter(|target| competency(*target).is_some());
        Resolved { answer: thing.into(), ..found }
    }

    /// Reports every name that was asked for and is not known.
    pub(super) fn report(self, students: &Arena<Student>, diagnostics: &mut Diagnostics) {
        self.bands.report(None, diagnostics);
        self.subjects.report(None, diagnostics);
        self.targets.report(None, diagnostics);
        self.course_levels.report(None, diagnostics);
        self.courses.report(None, diagnostics);
        self.habits.report(None, diagnostics);
        self.periods.report(None, diagnostics);
        self.households.report(None, diagnostics);
        self.students.report(Some(students), diagnostics);
    }
}

fn competency(target: Target) -> Option<Idx<Competency>> {
    match target {
        Target::Competency(idx) => Some(idx),
        Target::Indicator(_) => None,
    }
}

/// The diagnostic for a key that a table has twice.
pub(super) fn duplicate(kind: &str, name: &At<Text>, first: Origin) -> Diagnostic {
    let message = format!("{kind} `{}` is there twice", name.value);
    Diagnostic::error(&DUPLICATE, name.origin, message)
        .label("left out")
        .related(first, "the first one, which is used")
        .help("remove one of the two rows, or correct the one that is mistyped")
}

/// A level of a scale by its code; an unknown one is reported with the scale beside it.
pub(super) fn level(
    scale: &Scale,
    name: &At<Text>,
    diagnostics: &mut Diagnostics,
) -> Option<LevelIdx> {
    let found = scale.level(&name.value);
    if found.is_none() {
        diagnostics.push(unknown_level(scale, name));
    }
    found
}

/// The diagnostic for a level that a scale does not have.
pub(super) fn unknown_level(scale: &Scale, name: &At<Text>) -> Diagnostic {
    let codes: Vec<&str> = scale.levels.iter().map(|level| &*level.code).collect();
    let message = format!("`{}` is not a level of the scale `{}`", name.value, scale.id.value);
    let list = codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    Diagnostic::error(&UNKNOWN_LEVEL, name.origin, message)
        .label("this row is left out")
        .related(scale.id.origin, format!("its levels are {list}"))
        .help(did_you_mean(&name.value, codes).unwrap_or_else(|| {
            "write one of these codes, or translate the word with `map` in the source's columns"
                .to_string()
        }))
}

/// The text of an optional cell.
pub(super) fn text(cell: &Option<At<Text>>) -> Option<Text> {
    cell.as_ref().map(|cell| cell.value.clone())
}
