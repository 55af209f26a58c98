//! Writes the sample school's people and evidence: `generate DIR --students 48 --seed 7`.
//!
//! The framework tables in `DIR/framework` are read; `DIR/school` and
//! `DIR/evidence`, with second ratings in `DIR/moderation`, are written. The same arguments give the same bytes.

#![allow(
    unreachable_pub,
    clippy::print_stderr,
    reason = "a program whose modules a benchmark takes in as well"
)]

use std::path::PathBuf;
use std::process::ExitCode;

#[path = "generate.rs"]
mod generate;

fn main() -> ExitCode {
    let run = parse(std::env::args().skip(1)).and_then(|options| {
        generate::generate(&options.dir, options.students, options.seed)
            .map_err(|error| format!("cannot generate into `{}`: {error}", options.dir.display()))
    });
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

struct Options {
    dir: PathBuf,
    students: usize,
    seed: u64,
}

fn parse(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut dir = None;
    let mut students = 48;
    let mut seed = 7;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--students" => students = number(&arg, args.next())?,
            "--seed" => seed = number(&arg, args.next())?,
            _ if arg.starts_with('-') => {
                return Err(format!("unknown option `{arg}`; use `--students` or `--seed`"));
            }
            _ if dir.is_some() => {
                return Err(format!("unexpected argument `{arg}`; name one folder"));
            }
            _ => dir = Some(PathBuf::from(arg)),
        }
    }
    let dir = dir.ok_or("no folder given; use `generate DIR --students 48 --seed 7`")?;
    Ok(Options { dir, students, seed })
}

fn number<T: std::str::FromStr>(option: &str, value: Option<String>) -> Result<T, String> {
    let value = value.ok_or_else(|| format!("`{option}` needs a number after it"))?;
    value.parse().map_err(|_| format!("`{value}` after `{option}` is not a whole number"))
}
