//! `gradus year`: the turn of the year, shown first.

use super::args::YearArgs;
use super::output::{count_of, say};
use super::{Exit, failed, project_root};
use crate::base::{io_reason, listed};
use crate::propose::year::{Gone, NotTurned, Turn, turn};

pub(super) fn run(args: &YearArgs) -> Exit {
    let (dir, year) = match args.what.as_slice() {
        [year] => (None, year),
        [dir, year, ..] => (Some(dir.into()), year),
        [] => return failed("no school year is named", Some("write `gradus year 2026-27`".into())),
    };
    let Some(root) = project_root(dir.as_ref()) else { return Exit::Failed };
    let turn = match turn(&root, year, args.roster.as_deref()) {
        Ok(turn) => turn,
        Err(NotTurned { message, help }) => return failed(&message, Some(help)),
    };
    show(&turn, args.roster.is_some());
    if !args.write {
        say!("nothing is written yet; the same with `--write` writes it");
        return Exit::Done;
    }
    if let Err(error) = turn.write(&root) {
        let message = format!("the year {} could not be written: {}", turn.to, io_reason(&error));
        return failed(
            &message,
            Some("nothing has changed; see that the folder may be written to".into()),
        );
    }
    say!("written; next: correct the days in {}/periods.csv, then gradus check", turn.to);
    Exit::Done
}

/// Students who are named.
const NAMED: usize = 12;

fn show(turn: &Turn, has_roster: bool) {
    say!("from {} into {}; nothing of {} is edited", turn.from, turn.to, turn.from);
    for (name, text) in &turn.files {
        say!("new file {name}: {}", count_of(text.lines().count().saturating_sub(1), "row"));
        if name.ends_with("periods.csv") {
            text.lines().skip(1).for_each(|line| say!("  {line}"));
        }
    }
    for (before, after) in &turn.changed {
        match before.is_empty() {
            true => say!("gradus.toml: new line `{}`", after.trim()),
            false => say!("gradus.toml: `{}` becomes `{}`", before.trim(), after.trim()),
        }
    }
    if !has_roster {
        say!("no roster is given (`--roster FILE`): nobody is on one of {} yet", turn.to);
        return;
    }
    say!("{} stay", count_of(turn.staying, "student"));
    named("new or back", turn.new.iter().cloned());
    let named_gone = |graduates: bool| {
        let of = turn.gone.iter().filter(move |one| one.graduates == graduates);
        of.map(|Gone { id, name, .. }| format!("{id} {name}"))
    };
    named("graduate", named_gone(true));
    named("leave", named_gone(false));
}

/// `12 graduate: S1001 Maya Thibodeau, ...`
fn named(what: &str, students: impl Iterator<Item = String>) {
    let all: Vec<String> = students.collect();
    if all.is_empty() {
        return;
    }
    say!("{} {what}: {}", all.len(), listed(&all, NAMED));
}
