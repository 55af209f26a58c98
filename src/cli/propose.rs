//! `gradus new DIR --from FILE...`: what was made of the files, and what is to be looked at.

use std::path::{Path, PathBuf};

use super::Exit;
use super::check::print_sources;
use super::output::{complain, count_of, say};
use super::{failed, output};
use crate::propose::{NotWritten, Proposal, propose};

pub(super) fn run(dir: &Path, from: &[PathBuf]) -> Exit {
    let shown = dir.display();
    match propose(dir, from) {
        Ok(proposal) => report(&proposal, dir),
        Err(NotWritten::Input(path, why)) => {
            let message = format!("cannot read `{}`: {why}", path.display());
            failed(&message, Some("name files and folders that may be opened".to_string()))
        }
        Err(NotWritten::Nothing) => failed(
            "there is no file in what `--from` names",
            Some("name exports, or folders with exports in them".to_string()),
        ),
        Err(NotWritten::Folder(why)) => failed(&format!("cannot write to `{shown}`: {why}"), None),
    }
}

fn report(proposal: &Proposal, dir: &Path) -> Exit {
    let dir = dir.display();
    say!("What the files are:");
    for taken in &proposal.taken {
        say!("  {}: {}", taken.path, taken.what);
    }
    if let Some(school) = &proposal.load.school {
        say!("");
        say!("What is read:");
        print_sources(&school.reading, &school.model.rows_apart, "  ", usize::MAX);
    }
    say!("");
    say!("To review ({} marked REVIEW):", count_of(proposal.reviews.len(), "place"));
    for review in &proposal.reviews {
        say!("  {dir}/{}:{}: {}", review.file, review.line, review.words);
    }
    say!("");
    if let Some(tally) = output::tally(&proposal.load.diagnostics) {
        say!("{tally} in the data: `gradus check {dir}` shows each");
    }
    if proposal.load.school.is_none() {
        complain!("error: the project in `{dir}` cannot be built yet");
        complain!("help: `gradus check {dir}` says why; correct gradus.toml where it points");
        return Exit::Failed;
    }
    say!("next: look at each REVIEW, then gradus check {dir}, then gradus build {dir}");
    Exit::Done
}
