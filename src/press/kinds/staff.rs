//! The private site for teachers and leaders.

use std::collections::{BTreeMap, BTreeSet};

use super::report;
use crate::base::OutPath;
use crate::ledger::Standing;
use crate::policy::Thresholds;
use crate::press::desk::Desk;
use crate::press::kind::{Kind, Making, Scope};
use crate::press::loaded::Loaded;
use crate::press::outdated::{self, Difference, Outdated};
use crate::press::place::{Place, Tree};
use crate::press::preflight;
use crate::project::staff::{StaffConfig, StudentGroup};
use crate::render::artifact::Artifact;
use crate::render::site::SiteError;
use crate::view;
use crate::view::staff::{self, Change, EquityOptions, IssuedDocument, NamedGroup, Office, Today};

pub(super) static KIND: Kind = Kind {
    target: "staff",
    name: "file of the staff site",
    plural: "files of the staff site",
    tree: Tree::Private,
    folder: "staff",
    scope: Scope::School,
    includes: |_, _| true,
    of_leavers: false,
    on_request: true,
    comes_with: |_| false,
    // It says what there is to see to before reports are sent.
    rests_on: report::rests_on,
    making: Making::Files(files),
};

/// One folder for the leaders, with everybody, and one for each teacher, with their own students.
fn files(desk: &Desk<'_>, _: &BTreeSet<OutPath>) -> (Vec<Artifact>, Vec<SiteError>) {
    let school = desk.school;
    let StaffConfig { tries, stuck_weeks, unseen_weeks, fewest, groups } =
        &school.project.documents.staff;
    let days = |weeks: &u16| u32::from(*weeks) * 7;
    let thresholds = Thresholds {
        tries: usize::from(*tries),
        stuck: days(stuck_weeks),
        unseen: days(unseen_weeks),
    };
    let named = |group: &StudentGroup| NamedGroup {
        code: group.code.clone(),
        title: group.title.clone(),
        target: group.target,
    };
    let equity =
        EquityOptions { fewest: usize::from(*fewest), groups: groups.iter().map(named).collect() };
    let catalog = &desk.assets.catalog;
    let language = catalog.language(&school.model.school.language);
    // Teachers see everybody whom they teach.
    let guests = school.model.students.iter();
    let guests = guests.filter(|(_, one)| one.guest && one.attends(school.occasion.as_of));
    let mut students: Vec<_> = desk.students.to_vec();
    students.extend(guests.map(|(idx, _)| idx));
    students.sort_unstable();
    let context = school.context();
    let facts = preflight::of(school, catalog, Vec::new());
    let office = Office {
        preflight: view::preflight::make(&context, language, catalog, facts),
        issued: issued(school),
    };
    let editions = staff::build(&context, &students, language, thresholds, &equity, &office);
    let place = Place::new(school, false);
    let (mut artifacts, mut errors) = (Vec::new(), Vec::new());
    for edition in &editions {
        let folder = OutPath::new(edition.folder.iter().map(String::as_str));
        let root = format!("{}/{}/{folder}", place.folder(), KIND.folder);
        let (made, wrong) = desk.assets.site.staff(edition, &root);
        artifacts.extend(made);
        errors.extend(wrong);
    }
    (artifacts, errors)
}

/// The documents that the ledger tells of; nothing where it cannot be read.
fn issued(school: &Loaded) -> Option<Vec<IssuedDocument>> {
    let ledger = school.ledger();
    if !ledger.exists() {
        return Some(Vec::new());
    }
    let chain = ledger.read().ok()?;
    let mut today: BTreeMap<u64, Today> = BTreeMap::new();
    for Outdated { entry, today: found, .. } in outdated::find(school, &ledger, &chain) {
        today.insert(entry.number, of_today(found));
    }
    let documents = chain.issued().map(|(entry, issued)| IssuedDocument {
        today: today.remove(&entry.number),
        number: entry.number,
        date: entry.at.get(..10).and_then(|day| day.parse().ok()),
        student: issued.student.clone(),
        recipient: issued.recipient.clone(),
        purpose: issued.purpose.clone(),
        standing: chain.standing(entry.number).unwrap_or(Standing::Stands),
    });
    Some(documents.collect())
}

fn of_today(found: outdated::Today) -> Today {
    let change = |Difference { place, was, now }| Change { place, was, now };
    match found {
        outdated::Today::Differs(found) => Today::Differs(found.into_iter().map(change).collect()),
        outdated::Today::Unread(_) => Today::Unread,
        outdated::Today::Unmade(..) => Today::Unmade,
    }
}
