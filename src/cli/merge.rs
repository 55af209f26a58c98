//! `gradus merge`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::args::MergeArgs;
use super::build::{Order, make, refuse, shares_folder};
use super::{Exit, one_school, only, project_root};
use crate::base::{SourceMap, disk};
use crate::press::kinds;
use crate::press::load;
use crate::press::share::{self, Part};
use crate::press::{self, Load};
use crate::project::Project;

pub(super) fn run(args: &MergeArgs) -> Exit {
    let started = Instant::now();
    let dir = args.what.first().filter(|path| load::is_project(path));
    let Some(root) = project_root(dir) else { return Exit::Failed };
    let named = &args.what[usize::from(dir.is_some())..];
    let project = match one_school(&root, args.school.as_ref()) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let Some(project) = project else {
        let Load { sources, diagnostics, .. } = press::load(&root, None);
        refuse(&diagnostics, &sources, args.format);
        return Exit::Failed;
    };
    let folders = if named.is_empty() { all_shares(&root, &project) } else { named.to_vec() };
    let shares = match share::gather(&folders, &root, &project) {
        Ok(shares) => Arc::new(shares),
        Err(problems) => {
            refuse(&problems, &SourceMap::default(), args.format);
            return Exit::Failed;
        }
    };
    let wanted = shares.wanted().clone();
    let order = Order {
        root,
        school: only(args.school.as_ref()),
        kinds: wanted.kinds.iter().filter_map(|target| kinds::find(target)).collect(),
        wanted,
        students: Vec::new(),
        out: args.out.clone(),
        jobs: args.jobs,
        strict: false,
        explain_rebuild: false,
        format: args.format,
        part: Part::Joined(shares),
    };
    make(order, None, &BTreeMap::new(), started)
}

/// The folders that shares have when no others are named.
fn all_shares(root: &Path, project: &Project) -> Vec<PathBuf> {
    let inner = disk::list(&shares_folder(root, &project.out)).unwrap_or_default();
    inner.into_iter().filter(|path| disk::is_folder(path)).collect()
}
