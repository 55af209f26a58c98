//! Every operation on the disk fails once.

mod finished;
mod issuing;
mod meddling;
mod merging;
mod orders;
mod reads;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

use tempfile::TempDir;

use super::kinds;
use super::load::settings;
use super::manifest::{FILE_NAME, Manifest};
use super::record::{self, Compared, Request};
use super::share::{self, Part, Wanted};
use super::{Options, Out, build, load};
use crate::base::OutPath;
use crate::base::disk::faults::{Fails, failing};
use crate::base::disk::{self, Operation};

/// A copy of the smallest school there is.
fn school() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/base");
    for entry in fs::read_dir(base).expect("the base") {
        let path = entry.expect("an entry").path();
        fs::copy(&path, folder.path().join(path.file_name().expect("a name"))).expect("a copy");
    }
    folder
}

/// A copy of a school with everything that is in its folder.
fn copied(school: &Path) -> TempDir {
    fn copy(from: &Path, to: &Path) {
        for entry in fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                fs::create_dir(&target).expect("a folder");
                copy(&entry.path(), &target);
                let open_to = entry.metadata().expect("a folder").permissions();
                fs::set_permissions(&target, open_to).expect("a folder of its own");
            } else {
                fs::copy(entry.path(), target).expect("a copy");
            }
        }
    }
    let folder = TempDir::new().expect("a temporary folder");
    copy(school, folder.path());
    folder
}

/// The output folder of a school.
fn output_folder(root: &Path) -> Out {
    let project = settings(root).expect("the base");
    Out::new(root.join("out"), root, &project).expect("a folder of its own")
}

/// Builds some kinds of documents, and says how many errors there were.
fn made(root: &Path, targets: &[&str], students: &[&str]) -> usize {
    made_in(root, "out", targets, students, &Part::Whole)
}

/// Builds a part of some kinds of documents into a folder of the school, as the command does.
fn made_in(root: &Path, out: &str, targets: &[&str], students: &[&str], part: &Part) -> usize {
    let (loaded, asked) = disk::watched(|| load(root, None));
    let errors = loaded.diagnostics.errors();
    let Some(school) = loaded.school else { return errors };
    let name = school.model.school.name.to_string();
    if let Part::Joined(shares) = part {
        let problems = shares.check(root, &name, &asked).errors();
        if problems > 0 {
            return errors + problems;
        }
    }
    let options = Options {
        kinds: targets.iter().map(|target| kinds::find(target).expect("a kind")).collect(),
        students: students.iter().map(|student| student.to_string()).collect(),
        out: Out::new(root.join(out), root, &school.project).expect("a folder of its own"),
        jobs: NonZeroUsize::MIN,
        part: part.clone(),
    };
    let Ok(mut built) = build(&school, &options, |_, _| {}) else { return errors + 1 };
    let errors = errors + built.diagnostics.errors();
    let Some(shard) = part.shard() else { return errors };
    let wanted = Wanted::new(&options.kinds, None, false);
    let sent = std::mem::take(&mut built.share);
    let inputs = share::inputs(root, &asked.and(built.asked));
    let finished = share::finish(&options.out, shard, &name, wanted, inputs, sent);
    errors + usize::from(finished.is_err())
}

/// Builds the transcripts, and says how many errors there were.
fn transcripts(root: &Path) -> usize {
    made(root, &["transcripts"], &[])
}

/// Every file of the output, by its path in it.
fn output(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            let name = format!("{prefix}{}", path.file_name().expect("a name").to_string_lossy());
            if path.is_dir() {
                walk(&path, &format!("{name}/"), files);
            } else {
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(&root.join("out"), "", &mut files);
    files
}

/// Files that readers see.
fn documents(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = output(root);
    files.retain(|name, _| !name.starts_with(".gradus-tmp/") && !name.ends_with(FILE_NAME));
    files
}

/// Temporary files that are still there.
fn litter(root: &Path) -> Vec<String> {
    let own = [".gradus-tmp/lock", ".gradus-tmp/journal"];
    let names = output(root).into_keys().filter(|name| name.starts_with(".gradus-tmp/"));
    names.filter(|name| !own.contains(&name.as_str())).collect()
}

/// Files that the manifests of an output folder list.
fn listed(root: &Path) -> BTreeSet<String> {
    let manifests = output(root).into_keys().filter(|name| name.ends_with(FILE_NAME));
    let manifests = manifests.map(|name| OutPath::parse(&name).expect("a path"));
    manifests
        .flat_map(|path| {
            let manifest = Manifest::read(&root.join("out"), &path).expect("it can be read");
            manifest.expect("it is there").files.into_keys()
        })
        .collect()
}

/// Takes a student out of every table. Rows that are all a table has go to another student: a table
/// that was emptied holds documents back.
fn leaves(root: &Path, student: &str) {
    for entry in fs::read_dir(root).expect("the school") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let text = fs::read_to_string(&path).expect("a table");
            let of_student = format!("{student},");
            let rows = text.lines().filter(|row| !row.starts_with(&of_student));
            let rows: String = rows.map(|row| format!("{row}\n")).collect();
            let is_empty = rows.lines().count() < 2;
            let rows = if is_empty { text.replace(&of_student, "s-2,") } else { rows };
            fs::write(&path, rows).expect("the file can be written");
        }
    }
}

#[test]
fn each_operation_that_fails_is_said_and_harms_nothing_else() {
    let whole = school();
    let (errors, operations) = failing(whole.path(), Fails::Never, || transcripts(whole.path()));
    assert_eq!(errors, 0);
    let expected = documents(whole.path());
    assert_eq!(expected.len(), 2);
    for kind in
        [Operation::Open, Operation::Read, Operation::Write, Operation::Sync, Operation::Rename]
    {
        assert!(operations.contains(&kind), "{kind:?} is no fault point");
    }
    let first_write = operations
        .iter()
        .position(|one| *one == Operation::MakeFolder)
        .expect("a build makes its folder");
    for (at, operation) in operations.iter().enumerate() {
        let school = school();
        let root = school.path();
        let (errors, _) = failing(root, Fails::Once(at), || transcripts(root));
        let what = format!("{operation:?}, number {at}");
        assert!(errors > 0 || *operation == Operation::Look, "{what} fails in silence");
        assert_eq!(litter(root), Vec::<String>::new(), "{what}");
        if errors == 0 {
            assert_eq!(documents(root), expected, "{what} is made without a word");
            assert_eq!(listed(root), expected.keys().cloned().collect(), "{what}");
        }
        if at < first_write {
            continue;
        }
        for (name, bytes) in documents(root) {
            assert!(expected[&name] == bytes, "{what}: {name} is torn");
        }
        assert_eq!(transcripts(root), 0, "{what}: the next build mends it");
        assert_eq!(documents(root), expected, "{what}");
        assert_eq!(listed(root), expected.keys().cloned().collect(), "{what}");
    }
}

#[test]
fn whenever_a_build_is_killed_the_next_one_leaves_what_it_lists() {
    let counted = school();
    let (_, operations) = failing(counted.path(), Fails::Never, || transcripts(counted.path()));
    let first_write = operations
        .iter()
        .position(|one| *one == Operation::MakeFolder)
        .expect("a build makes its folder");
    for at in first_write..operations.len() {
        let school = school();
        let root = school.path();
        failing(root, Fails::From(at), || transcripts(root));
        leaves(root, "s-1");
        assert_eq!(transcripts(root), 0, "killed at {at}");
        let names: BTreeSet<String> = documents(root).into_keys().collect();
        assert_eq!(
            names,
            BTreeSet::from(["private/p2/transcripts/s-2.pdf".to_string()]),
            "killed at {at}"
        );
        assert_eq!(listed(root), names, "killed at {at}");
        assert!(!output(root).contains_key(".gradus-tmp/journal"), "killed at {at}");
        assert!(output(root).contains_key(FILE_NAME));
    }
}

/// Builds the transcripts and keeps a record of it; operations below the folder fail while it is
/// kept. Gives the operations there were.
fn recorded(root: &Path, fails: Fails) -> Vec<Operation> {
    let (loaded, asked) = disk::watched(|| load(root, None));
    let school = loaded.school.expect("the base");
    let kinds = BTreeSet::from([kinds::find("transcripts").expect("a kind")]);
    let (out, jobs) = (output_folder(root), NonZeroUsize::MIN);
    let options =
        Options { kinds, students: Vec::new(), out: out.clone(), jobs, part: Part::Whole };
    let built = build(&school, &options, |_, _| {}).expect("the folder can be written");
    let left = built.left.expect("nothing went wrong");
    let asked = asked.and(built.asked);
    let request = Request::new(&["transcripts".to_string()]);
    failing(root, fails, || record::keep(&out, &request, asked, left, "all is well")).1
}

fn is_same(out: &Out) -> bool {
    let request = Request::new(&["transcripts".to_string()]);
    matches!(record::compare::<String>(out, &request, true), Compared::Same(documents, told)
        if documents.len() == 2 && told == "all is well")
}

#[test]
fn a_record_that_cannot_be_kept_or_read_is_never_relied_upon() {
    let whole = school();
    let operations = recorded(whole.path(), Fails::Never);
    let out = output_folder(whole.path());
    assert!(is_same(&out));
    assert!(operations.contains(&Operation::Rename), "a record is put in place in one step");
    for (at, operation) in operations.iter().enumerate() {
        for fails in [Fails::Once(at), Fails::From(at)] {
            let school = school();
            let root = school.path();
            // There is a record of before, which holds no longer.
            recorded(root, Fails::Never);
            leaves(root, "s-1");
            assert!(!recorded(root, fails).is_empty());
            assert_eq!(documents(root).len(), 1);
            let what = format!("{fails:?}, {operation:?}");
            assert!(!is_same(&output_folder(root)), "{what}: two transcripts are not all there is");
            if fails == Fails::Once(at) {
                let mut left = litter(root);
                left.retain(|name| name != ".gradus-tmp/record.json");
                // A file that could not be removed is removed by the next build.
                assert!(left.is_empty() || *operation == Operation::Remove, "{what}: {left:?}");
            }
        }
    }
    // Whatever fails while the record is compared, what has changed is not taken for the same.
    let root = whole.path();
    let (same, operations) = failing(root, Fails::Never, || is_same(&out));
    assert!(same);
    let table = root.join("students.csv");
    let text = fs::read_to_string(&table).expect("a table");
    fs::write(&table, text.replace("Ana", "Ada")).expect("it can be written");
    for (at, operation) in operations.iter().enumerate() {
        let (same, _) = failing(root, Fails::Once(at), || is_same(&out));
        assert!(!same, "number {at}, {operation:?}");
    }
    fs::write(&table, text).expect("it can be written");
    assert!(is_same(&out), "and what was changed back is the same again");
}
