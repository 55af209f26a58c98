//! Templates of the school's own, tried before anything is built.
//!
//! A template may be sound as it is written and fail when a document is made with it, for instance
//! because it asks for something that no document says. So the first document of each kind is made,
//! and thrown away.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use super::assets;
use super::desk::Desk;
use super::kind::{Job, Kind, Making, Orders};
use super::kinds::KINDS;
use super::loaded::Loaded;
use super::mail::marks::SHEETS_MIXED_UP;
use super::place::{Place, Tree};
use super::plan;
use super::refused::{NOT_RENDERED, not_rendered, page_not_rendered};
use super::students;
use crate::base::{Diagnostic, Diagnostics, OutPath, disk};
use crate::render::is_template;
use crate::render::pdf::pool;

/// Students of whom the pages of the staff are tried.
const STUDENTS: usize = 30;

/// Says which documents cannot be made with the school's own templates, each fault once.
pub fn check(school: &Loaded) -> Diagnostics {
    let own = own(school);
    // Assets and templates that cannot be read are reported where they are named.
    let Some(assets) = (!own.is_empty()).then(|| assets::of(school).ok()).flatten() else {
        return Diagnostics::default();
    };
    let students = students::students(school, &[], &mut Diagnostics::default());
    let few = &students[..students.len().min(STUDENTS)];
    let desk = |students| Desk::new(school, &assets, students, NonZeroUsize::MIN);
    let (Ok(desk), Ok(desk_of_few)) = (desk(&students[..]), desk(few)) else {
        return Diagnostics::default();
    };
    // A template that is no template is reported with the assets, and fails everywhere.
    if desk.typesetter.check().is_err() {
        return Diagnostics::default();
    }
    let (place, unheard) = (Place::new(school, false), &mut Diagnostics::default());
    let kinds: BTreeSet<&'static Kind> = KINDS.iter().copied().collect();
    let jobs = plan::jobs(school, &students, &kinds, &place, &assets.catalog, unheard);
    let has = |folder: &str| own.iter().any(|name| name.starts_with(folder));
    let (pages, site, staff) = (has("typst/"), has("site/"), has("staff/"));
    let mut found = Vec::new();
    pool::in_worker(|| {
        for kind in KINDS {
            match kind.making {
                Making::Paper { .. } => {
                    let first = |screen| jobs.iter().find(|job| is_of(job, kind, screen));
                    let paper = first(false).filter(|_| pages);
                    // The copy for a screen is a page of the site.
                    let screen = first(true).filter(|_| site);
                    found.extend([paper, screen].into_iter().flatten().map(|job| of(&desk, job)));
                }
                Making::Files(files) if site || staff => {
                    let public = jobs.iter().filter(|job| job.kind.tree == Tree::Public);
                    let in_place: BTreeSet<OutPath> = public.map(|job| job.path.clone()).collect();
                    let (_, errors) = files(&desk_of_few, &in_place);
                    found.extend(errors.iter().map(|error| Some(page_not_rendered(error))));
                }
                Making::Run(run) if pages || site => {
                    let reports = jobs.iter().filter(|job| (kind.comes_with)(job.kind));
                    let first: Vec<Job> =
                        reports.filter(|job| !job.screen).take(1).cloned().collect();
                    let (jobs, missed, long) = (&*first, &BTreeSet::new(), &[]);
                    let orders = Orders { place: &place, jobs, missed, long };
                    let problems = run(&desk, &orders, &mut drop);
                    found.extend(problems.into_iter().map(Some));
                }
                Making::Files(_) | Making::Run(_) => {}
            }
        }
    });
    let mut said = BTreeSet::new();
    let faults = found
        .into_iter()
        .flatten()
        .filter(|one| [&NOT_RENDERED, &SHEETS_MIXED_UP].contains(&one.code));
    // A part that several templates share fails in each of them in the same way.
    faults.filter(|one| said.insert(fault(&one.message).to_string())).collect()
}

/// The templates that take the place of built-in ones, by their paths in the folder.
fn own(school: &Loaded) -> BTreeSet<String> {
    let folder = school.project.templates.as_ref().map(|name| school.root.join(&name.value));
    let files = folder.and_then(|folder| disk::read_folder(&folder).ok()).unwrap_or_default();
    files.into_keys().filter(|name| !name.starts_with("lang/") && is_template(name)).collect()
}

fn is_of(job: &Job, kind: &Kind, screen: bool) -> bool {
    job.kind == kind && job.screen == screen
}

/// Makes one document; gives the fault, if it cannot be made.
fn of(desk: &Desk<'_>, job: &Job) -> Option<Diagnostic> {
    let Making::Paper { template, pages, view, screen } = job.kind.making else { return None };
    if let Some(screen) = screen.filter(|_| job.screen) {
        return screen(desk, job).err().map(|error| page_not_rendered(&error));
    }
    let mut paper = view(desk, job);
    desk.show(&mut paper);
    let most = pages(&desk.school.project.documents);
    let error = desk.typesetter.typeset(template, &paper, most).err()?;
    Some(not_rendered(&job.name(&desk.school.model), &error))
}

/// A message without the name of the document.
fn fault(message: &str) -> &str {
    message.split_once(": ").map_or(message, |(_, fault)| fault)
}
