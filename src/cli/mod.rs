//! The command line: the only layer that prints, and the only one that knows exit statuses.
//!
//! Exit status: 0 done, 1 problems in the school's data (what could be built was built), 2 could
//! not run.

mod args;
mod build;
mod check;
mod clock;
mod diff;
mod discreet;
mod explain;
mod help;
mod issue;
mod jobs;
mod key;
mod merge;
mod methods;
mod new;
mod numbers;
mod output;
mod preflight;
mod propose;
pub mod report;
mod schema;
mod serve;
mod shell;
mod trace;
mod verify;
mod year;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::press::load;

use args::{Args, Command};
use output::complain;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// All is well.
    Done,
    /// There are problems in the school's data; what could be done was done.
    Problems,
    /// It could not run.
    Failed,
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    if let Some(exit) = serve::double_click() {
        return ended(exit);
    }
    let args = Args::parse();
    let exit = match args.command {
        Command::Build(args) => build::run(&args),
        Command::Merge(args) => merge::run(&args),
        Command::Jobs(args) => jobs::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::New(args) => new::run(&args),
        Command::Year(args) => year::run(&args),
        Command::Issue(args) => issue::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Key(args) => key::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => shell::completions(&args),
        Command::Man => shell::man(),
        Command::Help(args) => help::run(&args),
        Command::Other(words) => help::no_command(&words),
    };
    ended(exit)
}

fn ended(exit: Exit) -> ExitCode {
    if !output::finish() {
        complain!("error: not everything could be printed");
        return ExitCode::from(2);
    }
    match exit {
        Exit::Done => ExitCode::SUCCESS,
        Exit::Problems => ExitCode::from(1),
        Exit::Failed => ExitCode::from(2),
    }
}

/// Says why the command cannot run.
fn failed(message: &str, help: Option<String>) -> Exit {
    complain!("error: {message}");
    if let Some(help) = help {
        complain!("help: {help}");
    }
    Exit::Failed
}

/// The project's folder: the one named, or the nearest at or above the current folder.
fn project_root(named: Option<&PathBuf>) -> Option<PathBuf> {
    let root = match named {
        Some(folder) => folder.join(crate::project::FILE_NAME).is_file().then(|| folder.clone()),
        None => std::env::current_dir().ok().and_then(|here| load::find_root(&here)),
    };
    if root.is_none() {
        match named {
            Some(folder) => {
                complain!("error: there is no `gradus.toml` in `{}`", folder.display());
            }
            None => complain!("error: there is no `gradus.toml` in this folder or above it"),
        }
        complain!("help: name the project's folder, or make one with `gradus new DIR`");
    }
    root
}

/// The project's folder, when the first word names one, and the other words.
fn dir_and_rest(words: &[String]) -> (Option<PathBuf>, &[String]) {
    let is_project = |word: &&String| PathBuf::from(word).join(crate::project::FILE_NAME).is_file();
    match words.first().filter(is_project) {
        Some(dir) => (Some(PathBuf::from(dir)), &words[1..]),
        None => (None, words),
    }
}
