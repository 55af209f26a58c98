//! `gradus add`: more files for a project, shown first.

use std::path::{Path, PathBuf};

use super::args::AddArgs;
use super::output::{self, complain, count_of, say};
use super::{Exit, clock, dir_and_rest, failed, project_root};
use crate::base::{Diagnostic, Diagnostics, io_reason};
use crate::compare::{self, ComparedValue, Side};
use crate::press::{self, Instead, Load, Loaded};
use crate::propose::add::{Addition, NotAdded, add, coming};
use crate::propose::overlay::Overlay;
use crate::serve;
use crate::view::voice::Language;

/// Changes that are shown.
const SHOWN: usize = 12;

pub(super) fn run(args: &AddArgs) -> Exit {
    let (dir, files) = dir_and_rest(&args.what);
    let Some(root) = project_root(dir.as_ref()) else { return Exit::Failed };
    let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
    let now = press::load(&root, None);
    let Some(school) = &now.school else {
        output::diagnostics(&now.diagnostics, &now.sources);
        let message =
            format!("`{}` cannot be read as a whole, so nothing is added", root.display());
        return failed(&message, Some("mend what `gradus check` says first".to_string()));
    };
    let addition = match coming(school, &files).and_then(|coming| add(school, coming)) {
        Ok(addition) => addition,
        Err(why) => return not_added(why),
    };
    show(&addition);
    if addition.files.is_empty() {
        say!("nothing to write");
        return Exit::Done;
    }
    let tried = match tried(&root, school, &addition) {
        Ok(tried) => tried,
        Err(error) => {
            return failed(&format!("the files cannot be tried: {}", io_reason(&error)), None);
        }
    };
    difference(&now, &tried);
    if tried.school.is_none() {
        return failed(
            "the project could not be read with them, so nothing is written",
            Some("mend what is said above in the files, or add them one by one".to_string()),
        );
    }
    if !args.write {
        say!("\nnothing is written yet; the same with `--write` writes it");
        return Exit::Done;
    }
    if let Err(why) = serve::add_files(&root, addition.files, &clock::now().at) {
        return failed(&format!("{why}; nothing has changed"), None);
    }
    say!("\nwritten; `gradus serve` can undo it. next: look at each REVIEW, then gradus check");
    Exit::Done
}

fn not_added(why: NotAdded) -> Exit {
    match why {
        NotAdded::Input(path, why) => {
            let message = format!("cannot read `{}`: {why}", path.display());
            failed(&message, Some("name files and folders that may be opened".to_string()))
        }
        NotAdded::Nothing => failed(
            "there is no file in what is named",
            Some("name exports, or folders with exports in them".to_string()),
        ),
        NotAdded::Twice(place, names) => failed(
            &format!(
                "{} would take the place of `{place}`",
                names.map(|name| format!("`{name}`")).join(" and ")
            ),
            Some("add one of them, or give the other a name of its own".to_string()),
        ),
        NotAdded::Settings(why) => failed(
            &format!("more sources cannot be put below the settings in gradus.toml: {why}"),
            Some("see that gradus.toml is whole; `gradus check` says more".to_string()),
        ),
        NotAdded::Disk(path, why) => failed(&format!("`{path}`: {why}"), None),
    }
}

/// Each file and what it is taken for, and the settings that read it.
fn show(addition: &Addition) {
    for place in &addition.same {
        say!("{place}: there already, with the same contents");
    }
    for place in &addition.replaced {
        say!("{place}: takes the place of the file that is there");
    }
    for taken in &addition.taken {
        say!("{}: new, {}", taken.path, taken.what);
    }
    if !addition.settings.is_empty() {
        say!("\nbelow the settings in gradus.toml, which stay as they are:\n");
        addition.settings.lines().for_each(|line| match line {
            "" => say!(""),
            line => say!("  {line}"),
        });
    }
    if !addition.reviews.is_empty() {
        say!("\nto review ({} marked REVIEW):", count_of(addition.reviews.len(), "place"));
        for review in &addition.reviews {
            say!("  {}:{}: {}", review.file, review.line, review.words);
        }
    }
}

/// The project as it would be, read as a build reads it.
fn tried(root: &Path, school: &Loaded, addition: &Addition) -> std::io::Result<Load> {
    let overlay = Overlay::lay(root, &root.join(&*school.project.out), Some(school))?;
    for (path, bytes) in &addition.files {
        overlay.put(path, Some(bytes))?;
    }
    Ok(press::load_with(overlay.root(), &Instead::default()))
}

/// Rows, problems and values that would be others.
fn difference(now: &Load, then: &Load) {
    let (Some(before), Some(after)) = (&now.school, &then.school) else {
        output::diagnostics(&then.diagnostics, &then.sources);
        return;
    };
    say!("\nrows that would be used:");
    let used = |school: &Loaded, path: &str| -> usize {
        let of_file = school.reading.files.iter().filter(|file| file.path == path);
        of_file.map(|file| file.counts.used).sum()
    };
    let mut said = 0;
    let mut last = None;
    for file in &after.reading.files {
        let rows = (used(before, &file.path), used(after, &file.path));
        if rows.0 != rows.1 && last != Some(&file.path) {
            say!("  {}: {} now, {} then", file.path, rows.0, rows.1);
            said += 1;
        }
        last = Some(&file.path);
    }
    if said == 0 {
        say!("  as many as now");
    }
    let in_both = |one: &Diagnostic| {
        now.diagnostics.iter().any(|own| own.code == one.code && own.message == one.message)
    };
    let new: Diagnostics = then.diagnostics.iter().filter(|one| !in_both(one)).cloned().collect();
    if new.errors() + new.warnings() > 0 {
        complain!("\nproblems that there would be:\n");
        output::diagnostics(&new, &then.sources);
    }
    let found = compare::compare(&side(before), &side(after), &[]);
    let mut people: Vec<&str> = found.changes.iter().map(|one| one.student.as_str()).collect();
    people.dedup();
    people.sort_unstable();
    people.dedup();
    say!("\n{} of {} would change", people.len(), count_of(found.compared, "student"));
    for only in &found.only {
        say!(
            "  {} {}: {}",
            only.code,
            only.title,
            match only.side {
                compare::Which::From => "there no more",
                compare::Which::To => "new",
            }
        );
    }
    for change in found.changes.iter().take(SHOWN) {
        let of = change.of.as_ref().map_or(String::new(), |code| format!(" {code}"));
        say!("  {} {}{of}: {} -> {}", title(change.kind), change.student, change.from, change.to);
    }
    if found.changes.len() > SHOWN {
        say!("  and {} more", found.changes.len() - SHOWN);
    }
}

fn title(kind: ComparedValue) -> &'static str {
    match kind {
        ComparedValue::Graduation => "graduation",
        ComparedValue::Requirement => "requirement",
        ComparedValue::Gpa => "average",
        ComparedValue::Credit => "credit",
        ComparedValue::Letter => "letter",
        ComparedValue::Level => "level",
    }
}

fn side(school: &Loaded) -> Side<'_> {
    let as_of = school.occasion.as_of;
    let language = Language::english();
    Side { model: &school.model, rules: &school.rules, as_of, language }
}
