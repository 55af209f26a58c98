//! `gradus jobs`: files that make a scheduler build in shares and merge.

use std::path::{Path, PathBuf, absolute};

use super::args::JobsArgs;
use super::build::{shares_folder, split};
use super::output::{complain, text};
use super::scheduler::{SCHEDULERS, Start};
use super::{Exit, failed, one_school, project_root};

pub(super) fn run(args: &JobsArgs) -> Exit {
    let known = SCHEDULERS.iter().find(|one| one.name == args.scheduler);
    let scheduler = known.expect("the command line takes these names alone");
    let (dir, kinds) = match split(&args.what) {
        Ok(split) => split,
        Err(message) => {
            complain!("error: {message}");
            return Exit::Failed;
        }
    };
    let Some(root) = project_root(dir.as_ref()) else { return Exit::Failed };
    let project = match one_school(&root, args.school.as_ref()) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let Some(project) = project else {
        let help = "`gradus check` says what is wrong with it".to_string();
        return failed("`gradus.toml` cannot be read", Some(help));
    };
    let paths = std::env::current_exe().and_then(|program| Ok((program, absolute(&root)?)));
    let (program, root) = match paths {
        Ok(paths) => paths,
        Err(problem) => return failed(&format!("cannot tell full paths: {problem}"), None),
    };
    let own = match scheduler.start {
        Start::Disk => root.clone(),
        Start::Repository => in_repository(&root),
    };
    let mut quoted = Vec::new();
    for path in [&program, &own, &shares_folder(&root, &project.out)] {
        match path.to_str().filter(|path| !path.contains(char::is_control)) {
            Some(path) => quoted.push((scheduler.quote)(path)),
            None => {
                let message = format!("`{}` cannot stand in a job file", path.display());
                let help = "rename the folder, so that its name is text without line breaks";
                return failed(&message, Some(help.into()));
            }
        }
    }
    // Without targets, each run makes what is made by default then.
    let named = args.what.len() > usize::from(dir.is_some());
    let targets = kinds.iter().filter(|_| named).map(|kind| format!(" {}", kind.target));
    let day = args.as_of.map(|day| format!(" --as-of {day}")).unwrap_or_default();
    let numbers: Vec<String> = (1..=args.shares.get()).map(|number| number.to_string()).collect();
    let words = [
        ("N", args.shares.to_string()),
        ("LIST", numbers.join(", ")),
        ("SCHOOL", project.id.map(|id| format!(" --school {id}")).unwrap_or_default()),
        ("SHARES", format!("{}-shares", project.out.value)),
        ("TARGETS", targets.collect::<String>() + &day),
        ("IMAGE", format!("gradus:{}", env!("CARGO_PKG_VERSION"))),
        ("PROGRAM", quoted[0].clone()),
        ("PROJECT", quoted[1].clone()),
        ("FOLDER", quoted[2].clone()),
    ];
    text(&filled(scheduler.file, &words));
    Exit::Done
}

/// A file with every `@WORD@` replaced. What is put in is not looked at again.
fn filled(file: &str, words: &[(&str, String)]) -> String {
    let mut rest = file;
    let mut filled = String::new();
    while let Some((before, after)) = rest.split_once('@') {
        filled += before;
        let word = words.iter().find_map(|(name, value)| {
            after.strip_prefix(name)?.strip_prefix('@').map(|after| (value, after))
        });
        match word {
            Some((value, after)) => {
                filled += value;
                rest = after;
            }
            None => {
                filled.push('@');
                rest = after;
            }
        }
    }
    filled + rest
}

/// The path of a project in the repository that it is in; the top where it is in none.
fn in_repository(root: &Path) -> PathBuf {
    let top = root.ancestors().find(|folder| folder.join(".git").exists());
    let own = top.and_then(|top| root.strip_prefix(top).ok()).unwrap_or(Path::new(""));
    if own == Path::new("") { PathBuf::from(".") } else { own.to_path_buf() }
}
