//! The school as it would be with some of its files edited, read as a build reads them.

use std::io;

use serde::Serialize;

use super::compared::{self, Compared};
use super::history::Edit;
use super::problems::{self, Problems};
use super::round::Plan;
use super::snapshot::Snapshot;
use super::words::Speaker;
use crate::base::{Diagnostic, Diagnostics};
use crate::press::{self, Load};
use crate::propose::overlay::Overlay;

/// The difference that edits would make.
#[derive(Debug, Serialize)]
pub(super) struct Difference {
    /// Problems that there would be and are not.
    problems: Option<Problems>,
    /// Problems that there are and would not be.
    mended: Option<String>,
    compared: Option<Compared>,
    /// The school could be read; or it cannot be read as it is, and nothing is lost.
    pub(super) readable: bool,
}

/// The difference between the school as it is and as it would be.
pub(super) fn difference(
    snapshot: &Snapshot,
    tried: &Load,
    speaker: &Speaker<'_>,
    root: &str,
) -> Difference {
    let in_both = |one: &Diagnostic, others: &Diagnostics| {
        others.iter().any(|own| own.code == one.code && own.message == one.message)
    };
    let new = tried.diagnostics.iter().filter(|one| !in_both(one, &snapshot.diagnostics));
    let new: Diagnostics = new.cloned().collect();
    let gone = snapshot.diagnostics.iter().filter(|one| !in_both(one, &tried.diagnostics));
    let gone: Diagnostics = gone.cloned().collect();
    let gone = gone.errors() + gone.warnings();
    let both = snapshot.school.as_ref().zip(tried.school.as_ref());
    Difference {
        problems: (new.errors() + new.warnings() > 0)
            .then(|| problems::of(&new, &tried.sources, speaker)),
        mended: (gone > 0).then(|| speaker.count("office-mended", gone)),
        compared: both.map(|(now, then)| compared::of(now, then, speaker, root)),
        readable: tried.school.is_some() || snapshot.school.is_none(),
    }
}

/// Reads the school as it would be after some edits. Nothing of the project is touched.
///
/// # Errors
/// If the disk says no.
pub(super) fn load(snapshot: &Snapshot, plan: &Plan, edits: &[Edit]) -> io::Result<Load> {
    let school = snapshot.any_school();
    let own = plan.out(school.map(|school| &**school));
    // The output of a district's other schools lies beside it.
    let all = own.parent().filter(|_| plan.school.is_some() && plan.out.is_none());
    let out = all.unwrap_or(&own);
    let overlay = Overlay::lay(&plan.root, out, school.map(|school| &**school))?;
    edits.iter().try_for_each(|edit| overlay.put(&edit.path, edit.bytes.as_deref()))?;
    Ok(press::load_with(overlay.root(), &plan.instead()))
}
