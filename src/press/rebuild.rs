//! Whether what was built of earlier reporting periods could be built again as it was.
//!
//! Each manifest holds the hash of what every document said. A document of an earlier period that
//! would now say something else rests on a fact that was edited where it stands, instead of being
//! given a new version, or on ratings that were entered afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::Path;

use super::assets;
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

crate::code!(
    NOT_AS_BUILT,
    "press/not-as-built",
    "Documents of an earlier reporting period would say something else if they were built again.

Last June's report may be asked for in October, and should be the one that the family has. A fact it rests \
on was edited where it stands: a title, a credit value, a rule, a name, a rating without the day on \
which it was `recorded`. Or ratings were entered afterwards, for work that was done by \
then: they count from the day of the work, unless their rule in the policy says `known = [\"recorded\"]`.

Give the fact a new version instead: `valid_until` in the old row and `valid_from` in a new one, a second \
policy with its `since`, a roster of the new year, a rating under the same identifier with the day \
on which its correction was `recorded`. Where the old fact was wrong and the documents of then are to be \
corrected, build that period again with `--as-of`."
);

/// Earlier periods that are looked at, the latest first.
const PERIODS: usize = 4;

/// Says of which documents of earlier periods in an output folder it is no longer so.
pub fn check(school: &Loaded, out: &Path) -> Diagnostics {
    let own = Place::new(school, false).folder();
    let mut earlier: Vec<(Date, OutPath, Manifest)> = folders(out)
        .into_iter()
        .filter(|folder| *folder != own)
        .filter_map(|folder| built(out, folder))
        .collect();
    earlier.sort_by_key(|(day, folder, _)| (std::cmp::Reverse(*day), folder.clone()));
    let found = earlier.into_iter().take(PERIODS).filter_map(|(day, folder, manifest)| {
        let differ = differing(school, day, &folder, &manifest)?;
        (!differ.is_empty()).then(|| warning(day, &folder, differ))
    });
    found.collect()
}

/// The folders of reporting periods.
fn folders(out: &Path) -> Vec<OutPath> {
    let private = OutPath::new(["private"]);
    let Ok(inner) = disk::list(&private.below(out)) else { return Vec::new() };
    let name = |path: &Path| path.file_name().and_then(|name| name.to_str()).map(str::to_string);
    let names = inner.iter().filter_map(|path| name(path));
    names.filter_map(|name| OutPath::parse(&format!("{private}/{name}"))).collect()
}

/// The last build of a period by this version of the program.
fn built(out: &Path, folder: OutPath) -> Option<(Date, OutPath, Manifest)> {
    let path = OutPath::parse(&format!("{folder}/{}", manifest::FILE_NAME))?;
    let manifest = Manifest::read(out, &path).ok().flatten()?;
    let is_own = manifest.gradus == env!("CARGO_PKG_VERSION");
    Some((manifest.as_of.filter(|_| is_own)?, folder, manifest))
}

/// Documents that would say something else now; nothing when that cannot be found out.
fn differing(
    school: &Loaded,
    day: Date,
    folder: &OutPath,
    manifest: &Manifest,
) -> Option<Vec<String>> {
    let then: BTreeMap<&String, &String> = manifest
        .files
        .iter()
        .filter(|(_, entry)| !entry.kept)
        .filter_map(|(name, entry)| Some((name, entry.says.as_ref()?)))
        .collect();
    if then.is_empty() {
        return None;
    }
    let school = load::on(school, day)?;
    let place = Place::new(&school, false);
    if place.folder() != *folder {
        return None;
    }
    let assets = assets::load(&school.root, &school.project).ok()?;
    let unheard = &mut Diagnostics::default();
    let students = students::students(&school, &[], unheard);
    let kinds: BTreeSet<&'static Kind> =
        KINDS.iter().copied().filter(|kind| kind.scope != Scope::School).collect();
    let jobs = plan::jobs(&school, &students, &kinds, &place, &assets.catalog, unheard);
    let maker =
        Maker::new(&school, &assets, &students, NonZeroUsize::MIN, Known::default()).ok()?;
    let mut now: BTreeMap<&str, String> = BTreeMap::new();
    for job in jobs.iter().filter(|job| then.contains_key(&job.path.as_str().to_string())) {
        if let Some(says) = maker.says(job) {
            now.insert(job.path.as_str(), says);
        }
    }
    let differs = |name: &str, says: &str| now.get(name).is_none_or(|now| now != says);
    let differ = then.into_iter().filter(|(name, says)| differs(name, says));
    Some(differ.map(|(name, _)| name.clone()).collect())
}

fn warning(day: Date, folder: &OutPath, differ: Vec<String>) -> Diagnostic {
    let what = match differ.len() {
        1 => "a document".to_string(),
        many => format!("{many} documents"),
    };
    let message = format!("{what} in `{folder}` would say something else if built again on {day}");
    Diagnostic::warning(&NOT_AS_BUILT, Origin::Nowhere, message)
        .help(format!("see {}", quoted_few(&differ)))
        .help("a fact was edited where it stands: give it a new version, with its days")
        .help("or ratings were entered afterwards; they count from the day of the work")
        .help(format!("where the documents of then were wrong, build them again: `--as-of {day}`"))
}
