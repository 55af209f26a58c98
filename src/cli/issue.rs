//! `gradus issue`.

use super::args::IssueArgs;
use super::output::{self, complain, say};
use super::{Exit, clock, failed, ledger, only, project_root};
use crate::base::SourceMap;
use crate::ledger::key::SigningKey;
use crate::ledger::{Act, Folder, LedgerError, Standing, Writing};
use crate::press::issue::{self, Moment, Order, Ready};
use crate::press::{self, Instead, Load, Loaded};

/// The variable that holds the passphrase of the key.
pub(super) const PASSPHRASE: &str = "GRADUS_PASSPHRASE";

pub(super) fn run(args: &IssueArgs) -> Exit {
    let (dir, students) = super::dir_and_rest(&args.what);
    let Some(root) = project_root(dir.as_ref()) else { return Exit::Failed };
    let folder = match ledger(&root, args.school.as_ref()) {
        Ok(folder) => folder,
        Err(exit) => return exit,
    };
    let opened = folder.open().and_then(|ledger| {
        let key = ledger.key(passphrase().as_deref())?;
        Ok((ledger, key))
    });
    let (mut ledger, key) = match opened {
        Ok(opened) => opened,
        Err(error) => return ledger_failed(&error),
    };
    let now = clock::now();
    if let Some(number) = args.withdraw {
        return withdraw(&mut ledger, number, args, &key, &now);
    }
    if students.is_empty() {
        let help =
            "name a student: `gradus issue S1015 --to \"Bay College\" --purpose application`";
        return failed("no student is named", Some(help.to_string()));
    }
    let (Some(recipient), Some(purpose)) = (&args.to, &args.purpose) else {
        let help = "say to whom and for what with `--to` and `--purpose`; both stand on the page";
        return failed("it is not said to whom the transcript is given", Some(help.to_string()));
    };
    if args.replaces.is_some() && students.len() > 1 {
        return failed("one transcript replaces one: name one student with `--replaces`", None);
    }
    let school = only(args.school.as_ref());
    let instead = Instead { as_of: args.as_of, school, ..Instead::default() };
    let Load { sources, diagnostics, school } = press::load_with(&root, &instead);
    output::diagnostics(&diagnostics, &sources);
    let Some(school) = school else {
        complain!("nothing was issued: the project cannot be read as a whole");
        return Exit::Failed;
    };
    if diagnostics.errors() > 0 && !args.despite_errors {
        complain!("nothing was issued: an official document must not rest on data with errors");
        complain!("help: mend them, or issue with `--despite-errors` when they are about others");
        return Exit::Problems;
    }
    let reason = args.reason.clone().unwrap_or_default();
    for student in students {
        let order = Order {
            student: student.clone(),
            language: args.lang.clone(),
            recipient: recipient.clone(),
            purpose: purpose.clone(),
            replaces: args.replaces.map(|number| (number, reason.clone())),
        };
        let exit = one(&school, &sources, &folder, &mut ledger, &order, &key, &now, args.dry_run);
        if exit != Exit::Done {
            return exit;
        }
    }
    Exit::Done
}

#[expect(clippy::too_many_arguments, reason = "they are what an issue is made of")]
fn one(
    school: &Loaded,
    sources: &SourceMap,
    folder: &Folder,
    ledger: &mut Writing,
    order: &Order,
    key: &SigningKey,
    now: &Moment,
    dry_run: bool,
) -> Exit {
    let ready = match issue::prepare(school, sources, ledger, order, key, now) {
        Ok(ready) => ready,
        Err(error) => return failed(&error.to_string(), error.help()),
    };
    if dry_run {
        say!("would be issued as number {}:", ledger.next());
        print(&ready);
        for (entry, issued) in ledger.chain().issued() {
            let stands = ledger.chain().standing(entry.number) == Some(Standing::Stands);
            if issued.student == order.student && stands {
                let (at, to) = (&entry.at[..10], &issued.recipient);
                let replaced = issued_here(order, entry.number);
                say!("  number {} of {at} to {to} {replaced}", entry.number);
            }
        }
        say!("nothing was written");
        return Exit::Done;
    }
    let shown = ready.clone();
    match issue::issue(ledger, ready, key, now) {
        Ok(number) => {
            say!("issued as number {number}:");
            print(&shown);
            say!("  file       {}", folder.document_path(number, "pdf").display());
            say!("build the site to publish the list that it is verified against");
            Exit::Done
        }
        Err(error) => ledger_failed(&error),
    }
}

fn issued_here(order: &Order, number: u64) -> &'static str {
    match &order.replaces {
        Some((replaces, _)) if *replaces == number => "is replaced by it",
        _ => "goes on to stand",
    }
}

fn print(ready: &Ready) {
    let Ready { issued, transcript, pages, .. } = ready;
    say!("  student    {} ({})", transcript.head.student.name, issued.student);
    say!("  to         {}: {}", issued.recipient, issued.purpose);
    say!(
        "  version    {}, as of {}, {}",
        issued.version,
        issued.as_of,
        output::count_of(*pages, "page")
    );
    if let Some(replaces) = issued.replaces {
        say!("  replaces   number {replaces}: {}", issued.reason.as_deref().unwrap_or_default());
    }
    for (label, value) in transcript.figures() {
        say!("  {label}: {value}");
    }
    say!("  code       {}", issued.code);
}

fn withdraw(
    ledger: &mut Writing,
    number: u64,
    args: &IssueArgs,
    key: &SigningKey,
    now: &Moment,
) -> Exit {
    let act = Act::Withdrawn { number, reason: args.reason.clone().unwrap_or_default() };
    if let Err(error) = ledger.allows(&act, &now.at) {
        return ledger_failed(&error);
    }
    if args.dry_run {
        say!("document {number} would be withdrawn; nothing was written");
        return Exit::Done;
    }
    match ledger.append(act, &[], key, &now.at) {
        Ok(_) => {
            say!("document {number} is withdrawn; build the site to publish it");
            Exit::Done
        }
        Err(error) => ledger_failed(&error),
    }
}

/// The passphrase that the user gave.
pub(super) fn passphrase() -> Option<String> {
    std::env::var(PASSPHRASE).ok().filter(|passphrase| !passphrase.is_empty())
}

pub(super) fn ledger_failed(error: &LedgerError) -> Exit {
    failed(&error.to_string(), error.help().map(str::to_string))
}
