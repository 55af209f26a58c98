//! `gradus diff`: who changes, from what to what, and why.

mod print;
mod sides;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Serialize;

use sides::{About, Sides, students};

use super::args::{DiffArgs, Format};
use super::output::{self, complain, count_of};
use super::{Exit, failed, only, project_root};
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Severity};
use crate::compare::{self, Change, ComparedValue, Comparison, Edit, Only, Side};
use crate::press::{self, Instead, Load, Loaded, OtherPolicy};
use crate::view::voice::Language;

pub(super) fn run(args: &DiffArgs) -> Exit {
    let Some(root) = project_root(args.dir.as_ref()) else { return Exit::Failed };
    let (other, policy) = match &args.against {
        None => (root.clone(), None),
        Some(dir) if press::load::is_project(dir) => (dir.clone(), None),
        Some(file) if file.is_file() => (root.clone(), Some(file.clone())),
        Some(neither) => {
            let message = format!("`{}` is neither a project nor a policy", neither.display());
            let help = "name a policy file, or a folder with a `gradus.toml`";
            return failed(&message, Some(help.to_string()));
        }
    };
    let school = only(args.school.as_ref());
    let instead = Instead { as_of: args.as_of, school: school.clone(), ..Instead::default() };
    let Some(to) = load(&root, instead) else {
        return Exit::Failed;
    };
    let as_of = args.against_as_of.or(args.as_of);
    let policy_file = policy.clone().map(OtherPolicy::File);
    let Some(from) = load(&other, Instead { as_of, policy: policy_file, school, taken_off: None })
    else {
        return Exit::Failed;
    };
    if let Err((message, help)) = known(&args.students, &from, &to) {
        return failed(&message, help);
    }
    let found = compare::compare(&side(&from), &side(&to), &args.students);
    let sides = Sides { from: about(&from, policy.as_ref()), to: about(&to, None) };
    match args.format {
        Format::Json => output::json(&Json {
            from: &sides.from,
            to: &sides.to,
            compared: found.compared,
            changed: students(found.changes.iter()),
            totals: totals(&found),
            only: &found.only,
            edits: &found.edits,
            changes: &found.changes,
        }),
        Format::Human if args.students.is_empty() => print::everybody(&sides, &found),
        Format::Human => print::some(&sides, &found),
    }
    if found.is_empty() { Exit::Done } else { Exit::Problems }
}

/// Loads one side. Says what is wrong with it as far as it bears on the comparison: everything when
/// it cannot be read as a whole, mistakes of a policy that no `gradus check` would show, and else
/// how many mistakes there are.
fn load(root: &Path, instead: Instead) -> Option<Loaded> {
    let Load { sources, diagnostics, school } = press::load_with(root, &instead);
    let Some(school) = school else {
        output::diagnostics(&diagnostics, &sources);
        complain!("error: `{}` cannot be read as a whole, so nothing is compared", root.display());
        return None;
    };
    let other = instead.policy.map(|policy| match policy {
        OtherPolicy::File(path) => path.display().to_string(),
        OtherPolicy::Text { name, .. } => name,
    });
    let is_other = |diagnostic: &&Diagnostic| {
        let path = diagnostic.primary.origin.source().map(|id| sources.get(id).path.to_string());
        other.is_some() && path == other
    };
    let of_policy = diagnostics.iter().filter(is_other).cloned().collect();
    output::diagnostics(&of_policy, &sources);
    let wrong = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    let errors = diagnostics.iter().filter(wrong).filter(|one| !is_other(one)).count();
    if other.is_none() && errors > 0 {
        let (root, errors) = (root.display(), count_of(errors, "error"));
        complain!("`{root}` has {errors}; `gradus check {root}` says which\n");
    }
    Some(school)
}

fn side(school: &Loaded) -> Side<'_> {
    Side {
        model: &school.model,
        rules: &school.rules,
        as_of: school.occasion.as_of,
        language: Language::english(),
    }
}

/// Every student that is named must be on one of the rosters.
fn known(ids: &[String], from: &Loaded, to: &Loaded) -> Result<(), (String, Option<String>)> {
    for id in ids {
        if from.model.student(id).is_none() && to.model.student(id).is_none() {
            let roster = to.model.students.values().map(|student| &*student.id.value);
            let message = format!("student `{id}` is not on the roster");
            return Err((message, did_you_mean(id, roster)));
        }
    }
    Ok(())
}

fn about(school: &Loaded, policy: Option<&PathBuf>) -> About {
    About {
        school: school.model.school.name.to_string(),
        folder: school.root.display().to_string(),
        policy_file: policy.map(|path| path.display().to_string()),
        policies: school.rules.all().map(|rules| rules.about.title.clone()).collect(),
        as_of: school.occasion.as_of,
    }
}

fn totals(found: &Comparison) -> BTreeMap<ComparedValue, Total> {
    let kinds: BTreeSet<ComparedValue> = found.changes.iter().map(|change| change.kind).collect();
    let total = |kind: ComparedValue| {
        let of_kind = || found.changes.iter().filter(move |change| change.kind == kind);
        (kind, Total { changes: of_kind().count(), students: students(of_kind()) })
    };
    kinds.into_iter().map(total).collect()
}

#[derive(Serialize)]
struct Total {
    changes: usize,
    students: usize,
}

#[derive(Serialize)]
struct Json<'a> {
    from: &'a About,
    to: &'a About,
    compared: usize,
    changed: usize,
    totals: BTreeMap<ComparedValue, Total>,
    only: &'a [Only],
    edits: &'a [Edit],
    changes: &'a [Change],
}
