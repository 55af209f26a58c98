//! Whether what was built of reporting periods could be built again as it was.
//!
//! Each manifest holds the hash of what every document said. A document that would now say something
//! else rests on ratings that were entered afterwards, or on a fact that was edited where it stands,
//! instead of being given a new version. Which of the two it is, shows a comparison without what was
//! entered afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::Path;

use super::assets::{self, Assets};
use super::kind::{Kind, Scope};
use super::kinds::KINDS;
use super::known::Known;
use super::load;
use super::loaded::Loaded;
use super::maker::Maker;
use super::manifest::{self, Manifest};
use super::place::Place;
use super::plan;
use super::students;
use crate::base::{Date, Diagnostic, Diagnostics, Origin, OutPath, disk, quoted_few};
use crate::model::Model;
use crate::model::evidence::Dates;

crate::code!(
    NOT_AS_BUILT,
    "press/not-as-built",
    "Documents of a reporting period would say something else if they were built again.

Last June's report may be asked for in October, and should be the one that the family has. Either ratings \
were entered afterwards, for work that was done by then: they count from the day of the work, unless their \
rule in the policy says `known = [\"recorded\"]`. Or a fact was edited where it stands: a title, a credit \
value, a rule, a name, a rating without the day on which it was `recorded`.

Where ratings were entered afterwards and belong to that period, build it again with `--as-of`, and send the \
documents. Give a fact that was edited a new version instead: `valid_until` in the old row and `valid_from` in \
a new one, a second policy with its `since`, a roster of the new year, a rating under the same identifier with \
the day on which its correction was `recorded`. Where the old fact was wrong and the documents of then are to \
be corrected, build that period again with `--as-of`, too."
);

/// Earlier periods that are looked at, the latest first.
const PERIODS: usize = 4;

/// Says of which documents in an output folder it is no longer so. Of the period that is looked at,
/// it is said of ratings that were entered after its last day alone: anything else is what the next
/// build of it is for.
pub fn check(school: &Loaded, out: &Path) -> Diagnostics {
    let folder = Place::new(school, false).folder();
    let (own, mut earlier): (Vec<Period>, Vec<Period>) = folders(out)
        .into_iter()
        .filter_map(|folder| Period::built(out, folder))
        .partition(|period| period.folder == folder);
    earlier.sort_by_key(|period| (std::cmp::Reverse(period.day), period.folder.clone()));
    earlier.truncate(PERIODS);
    let own = own.into_iter().filter(|period| period.day == school.occasion.as_of);
    let own = own.filter_map(|period| {
        let late = with_late_ratings(&school.model, period.day);
        let period = period.of_students(&late);
        let entered = differing(school, &period)?.entered;
        (!entered.is_empty()).then(|| entered_later(&period, &entered))
    });
    let mut found: Diagnostics = own.collect();
    for period in &earlier {
        let Some(Differing { entered, edited }) = differing(school, period) else { continue };
        if !entered.is_empty() {
            found.push(entered_later(period, &entered));
        }
        if !edited.is_empty() {
            found.push(was_edited(period, &edited));
        }
    }
    found
}

/// A reporting period as it was built.
struct Period {
    /// The day that the build looked at.
    day: Date,
    /// Its folder.
    folder: OutPath,
    /// Its documents, by their paths.
    documents: BTreeMap<String, Document>,
}

/// A document as it was made.
struct Document {
    student: Option<String>,
    /// The hash of what it said.
    says: String,
}

impl Period {
    /// The last build of a period by this version of the program.
    fn built(out: &Path, folder: OutPath) -> Option<Self> {
        let path = OutPath::parse(&format!("{folder}/{}", manifest::FILE_NAME))?;
        let manifest = Manifest::read(out, &path).ok().flatten()?;
        let is_own = manifest.gradus == env!("CARGO_PKG_VERSION");
        let day = manifest.as_of.filter(|_| is_own)?;
        let documents = manifest.files.into_iter().filter(|(_, entry)| !entry.kept);
        let documents = documents.filter_map(|(path, entry)| {
            Some((path, Document { student: entry.student, says: entry.says? }))
        });
        Some(Period { day, folder, documents: documents.collect() })
    }

    /// With the documents of some students alone.
    fn of_students(mut self, students: &BTreeSet<&str>) -> Self {
        let is_of = |one: &Document| one.student.as_deref().is_some_and(|id| students.contains(id));
        self.documents.retain(|_, document| is_of(document));
        self
    }
}

/// The folders of reporting periods.
fn folders(out: &Path) -> Vec<OutPath> {
    let private = OutPath::new(["private"]);
    let Ok(inner) = disk::list(&private.below(out)) else { return Vec::new() };
    let name = |path: &Path| path.file_name().and_then(|name| name.to_str()).map(str::to_string);
    let names = inner.iter().filter_map(|path| name(path));
    names.filter_map(|name| OutPath::parse(&format!("{private}/{name}"))).collect()
}

/// The students of whom ratings of work that was done by a day were entered after it.
fn with_late_ratings(model: &Model, day: Date) -> BTreeSet<&str> {
    let is_late = |one: &Dates| {
        let done = [one.performed, one.submitted, one.assessed].into_iter().flatten().min();
        done.is_some_and(|done| done <= day) && one.recorded.is_some_and(|entered| entered > day)
    };
    let students = model.students.iter().filter(|(idx, _)| {
        model.records(*idx).evidence.iter().any(|evidence| is_late(&evidence.dates))
    });
    students.map(|(_, student)| &*student.id.value).collect()
}

/// The documents of a period that would say something else now.
struct Differing {
    /// They would be as they were without ratings that were entered afterwards.
    entered: Vec<String>,
    /// They would differ even then.
    edited: Vec<String>,
}

/// Compares a period with what its documents would say now; nothing when that cannot be found out.
fn differing(school: &Loaded, period: &Period) -> Option<Differing> {
    if period.documents.is_empty() {
        return None;
    }
    let mut school = load::on(school, period.day)?;
    if Place::new(&school, false).folder() != period.folder {
        return None;
    }
    let assets = assets::load(&school.root, &school.project).ok()?;
    let all = period.documents.keys().map(String::as_str).collect();
    let differ = differ(&school, &assets, period, &all)?;
    let records = school.model.records.iter_mut();
    let late: usize = records.map(|records| records.leave_out_entered_after(period.day)).sum();
    if late == 0 || differ.is_empty() {
        return Some(Differing { entered: Vec::new(), edited: differ });
    }
    let of = differ.iter().map(String::as_str).collect();
    let edited = self::differ(&school, &assets, period, &of)?;
    let entered = differ.into_iter().filter(|path| !edited.contains(path)).collect();
    Some(Differing { entered, edited })
}

/// Those of some documents that say something else by a school's records.
fn differ(
    school: &Loaded,
    assets: &Assets,
    period: &Period,
    among: &BTreeSet<&str>,
) -> Option<Vec<String>> {
    let place = Place::new(school, false);
    let unheard = &mut Diagnostics::default();
    let students = students::students(school, &[], unheard);
    let kinds: BTreeSet<&'static Kind> =
        KINDS.iter().copied().filter(|kind| kind.scope != Scope::School).collect();
    let jobs = plan::jobs(school, &students, &kinds, &place, &assets.catalog, unheard);
    let maker = Maker::new(school, assets, &students, NonZeroUsize::MIN, Known::default()).ok()?;
    let jobs = jobs.iter().filter(|job| among.contains(job.path.as_str()));
    let now: BTreeMap<&str, String> =
        jobs.filter_map(|job| Some((job.path.as_str(), maker.says(job)?))).collect();
    let is_as_built = |path: &str| now.get(path) == Some(&period.documents[path].says);
    Some(among.iter().filter(|path| !is_as_built(path)).map(ToString::to_string).collect())
}

fn entered_later(period: &Period, documents: &[String]) -> Diagnostic {
    let day = period.day;
    let why = format!("ratings were entered after {day}");
    warning(period, documents, &why)
        .help("a rating counts from the day of the work, also when it is entered later")
        .help(format!("build them again, and send them: `--as-of {day}`"))
        .help("or let each count from the day of its entry: `known = [\"recorded\"]` in the policy")
}

fn was_edited(period: &Period, documents: &[String]) -> Diagnostic {
    let again = format!("`--as-of {}`", period.day);
    warning(period, documents, "a fact was edited where it stands")
        .help("give it a new version, with its days; a rating says when it was `recorded`")
        .help(format!("where the documents of then were wrong, build them again: {again}"))
}

fn warning(period: &Period, documents: &[String], why: &str) -> Diagnostic {
    let what = match documents.len() {
        1 => "a document".to_string(),
        many => format!("{many} documents"),
    };
    let Period { day, folder, .. } = period;
    let message =
        format!("{what} in `{folder}` would say something else if built again on {day}: {why}");
    Diagnostic::warning(&NOT_AS_BUILT, Origin::Nowhere, message)
        .help(format!("see {}", quoted_few(documents)))
}
