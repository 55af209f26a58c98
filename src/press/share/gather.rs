//! Reading the sheets of shares that are to be merged, and whether they belong together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::shard::{NOT_MERGED, Shard};
use super::sheet::{Sheet, Wanted, path};
use super::taken::{Share, Shares};
use crate::base::{Diagnostic, Diagnostics, Origin, disk, io_reason};
use crate::press::out::Out;
use crate::press::write::{Refused, Writer};
use crate::project::Project;

/// The shares of a project in some folders.
///
/// # Errors
/// A diagnostic for each reason why they do not make up one build.
pub fn gather(folders: &[PathBuf], root: &Path, project: &Project) -> Result<Shares, Diagnostics> {
    let mut problems = Diagnostics::default();
    let mut shares: BTreeMap<u64, Share> = BTreeMap::new();
    for folder in folders {
        let share = match open(folder, root, project) {
            Ok(share) => share,
            Err(problem) => {
                problems.push(*problem);
                continue;
            }
        };
        let number = share.sheet.share.number;
        let first = shares.values().next();
        if let Some(problem) = first.and_then(|first| differ(first, &share)) {
            problems.push(problem);
        } else if let Some(other) = shares.get(&number) {
            let (one, two) = (other.folder.display(), share.folder.display());
            let message =
                format!("share {} is there twice: `{one}` and `{two}`", share.sheet.share);
            problems.push(error(message).help("leave one of them out"));
        } else {
            shares.insert(number, share);
        }
    }
    let Some(first) = shares.values().next() else {
        if problems.is_empty() {
            problems.push(
                error("there is no share to merge".to_string())
                    .help("make the shares first: `gradus build --shard 1/4` and so on")
                    .help("or name their folders after the project's"),
            );
        }
        return Err(problems);
    };
    let of = first.sheet.share.of;
    // Of a share that is there and no good, more is said already.
    let missing = (1..=of).filter(|number| !shares.contains_key(number));
    let missing: Vec<Shard> = missing.map(|number| Shard { number, of }).collect();
    if !missing.is_empty() && problems.is_empty() {
        problems.push(lacking(&missing));
    }
    if problems.is_empty() {
        Ok(Shares::new(shares.into_values().collect()))
    } else {
        Err(problems)
    }
}

/// Opens the folder of a share, and holds it, so that no build changes it meanwhile.
fn open(folder: &Path, root: &Path, project: &Project) -> Result<Share, Box<Diagnostic>> {
    let shown = folder.display();
    let no_share = |what: &str| {
        let problem = error(format!("`{shown}` is not a share: {what}"));
        let help = format!("a share has `{}`; `gradus build --shard K/N` makes it", path());
        Box::new(problem.help(help))
    };
    if !disk::is_folder(folder) {
        return Err(no_share("it is not a folder"));
    }
    let sheet = match Sheet::read(folder) {
        Ok(Some(sheet)) => sheet,
        Ok(None) => return Err(no_share("there is no sheet in it")),
        Err(problem) => {
            let name = path().below(folder);
            let problem =
                error(format!("cannot read `{}`: {}", name.display(), io_reason(&problem)));
            return Err(Box::new(problem.help("delete that folder, and build the share again")));
        }
    };
    let share = sheet.share;
    let problem = match Writer::open(&Out::new(folder, root, project)?) {
        Ok(writer) if sheet.done => {
            return Ok(Share { folder: folder.to_path_buf(), writer, sheet });
        }
        Ok(_) => error(format!("share {share} in `{shown}` did not come to its end"))
            .help(format!("build it again: `gradus build --shard {}/{}`", share.number, share.of))
            .help("what is good in it is not made again"),
        Err(Refused::Busy) => error(format!("share {share} in `{shown}` is still being built"))
            .help("merge when it is done"),
        Err(Refused::Link(path)) => {
            error(format!("cannot take share {share}: `{}` is a link", path.display()))
                .help("name the folder that it leads to")
        }
        Err(Refused::Failed(problem)) => {
            error(format!("cannot open `{shown}`: {}", io_reason(&problem)))
                .help("see that you may write to that folder")
        }
    };
    Err(Box::new(problem))
}

/// The difference between two shares that keeps them from being parts of one build.
fn differ(one: &Share, two: &Share) -> Option<Diagnostic> {
    let (first, second) = (one.folder.display(), two.folder.display());
    let (a, b) = (&one.sheet, &two.sheet);
    if a.share.of != b.share.of {
        let message =
            format!("`{first}` is share {}, and `{second}` is share {}", a.share, b.share);
        return Some(error(message).help("merge shares of one build alone"));
    }
    if a.school != b.school {
        let message = format!("`{first}` is of {}, and `{second}` is of {}", a.school, b.school);
        return Some(error(message).help("merge shares of one school alone"));
    }
    if a.wanted != b.wanted {
        let of = |wanted: &Wanted| {
            let kinds: Vec<&str> = wanted.kinds.iter().map(String::as_str).collect();
            let day = wanted.as_of.map(|day| format!(" --as-of {day}")).unwrap_or_default();
            let going = if wanted.keep_going { " --keep-going" } else { "" };
            format!("`{}{day}{going}`", kinds.join(" "))
        };
        let message = format!(
            "two shares were asked for different things: `{first}` for {}, `{second}` for {}",
            of(&a.wanted),
            of(&b.wanted)
        );
        return Some(
            error(message).help("build all shares with the same command but for its number"),
        );
    }
    None
}

fn lacking(missing: &[Shard]) -> Diagnostic {
    let (what, verb) = match missing.len() {
        1 => ("a share", "is"),
        _ => ("shares", "are"),
    };
    let named: Vec<String> = missing.iter().map(|shard| shard.number.to_string()).collect();
    let of = missing.first().map_or(0, |shard| shard.of);
    error(format!("{what} {verb} missing: {} of {of}", named.join(", ")))
        .help("build what is missing, and merge again")
}

fn error(message: String) -> Diagnostic {
    Diagnostic::error(&NOT_MERGED, Origin::Nowhere, message)
}
