//! The command line: the only layer that prints, and the only one that knows exit statuses.
//!
//! Exit status: 0 done, 1 problems in the school's data (what could be built was built), 2 could
//! not run.

mod add;
mod args;
mod build;
mod check;
mod clock;
mod diff;
mod discreet;
mod exit;
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
mod page;
mod preflight;
mod propose;
pub mod report;
mod root;
mod rows_apart;
mod scheduler;
mod schema;
mod serve;
mod shell;
mod trace;
mod unserved;
mod verify;
mod which;
mod year;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use exit::{Exit, failed};
use output::complain;
use root::{dir_and_rest, project_root};
use which::{each, ledger, one_school, only};

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
        Command::Add(args) => add::run(&args),
        Command::Year(args) => year::run(&args),
        Command::Issue(args) => issue::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Key(args) => key::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => shell::completions(&args),
        Command::Man(args) => shell::man(&args),
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
