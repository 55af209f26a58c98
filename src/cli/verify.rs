//! `gradus verify`.

use std::path::Path;

use super::args::VerifyArgs;
use super::issue::ledger_failed;
use super::output::{complain, say};
use super::{Exit, dir_and_rest, ledger, project_root};
use crate::base::disk;
use crate::ledger::{Chain, Entry, Issued, Standing, code};
use crate::press::verify::{self, Verdict};

pub(super) fn run(args: &VerifyArgs) -> Exit {
    let (dir, asked) = dir_and_rest(&args.what);
    let Some(root) = project_root(dir.as_ref()) else { return Exit::Failed };
    let folder = match ledger(&root, args.school.as_ref()) {
        Ok(folder) => folder,
        Err(exit) => return exit,
    };
    let chain = match folder.read() {
        Ok(chain) => chain,
        Err(error) => return ledger_failed(&error),
    };
    if asked.is_empty() {
        list(&chain);
        return Exit::Done;
    }
    let answers: Vec<Exit> = asked.iter().map(|asked| one(&chain, asked)).collect();
    let worst = |exit: Exit| answers.contains(&exit);
    match (worst(Exit::Failed), worst(Exit::Problems)) {
        (true, _) => Exit::Failed,
        (_, true) => Exit::Problems,
        _ => Exit::Done,
    }
}

fn list(chain: &Chain) {
    say!(
        "the ledger of {} is whole: {}, key {}",
        chain.school(),
        match chain.entries().len() {
            1 => "1 entry".to_string(),
            many => format!("{many} entries"),
        },
        chain.key().fingerprint()
    );
    for (entry, issued) in chain.issued() {
        let standing = chain.standing(entry.number).unwrap_or(Standing::Stands);
        say!("  {}; {}", document(entry, issued), words(&standing));
    }
}

fn one(chain: &Chain, asked: &str) -> Exit {
    if let Some(code) = code::parse(asked).filter(|_| !Path::new(asked).exists()) {
        return match verify::typed(chain, &code) {
            Some((entry, issued, standing)) => {
                say!("{code}: {}; {}", document(entry, issued), words(&standing));
                say!(
                    "  compare it with the page: a code alone does not show that the page is genuine"
                );
                if standing == Standing::Stands { Exit::Done } else { Exit::Problems }
            }
            None => {
                say!("{code}: unknown; no document was issued with this code");
                Exit::Problems
            }
        };
    }
    let bytes = match disk::read(Path::new(asked)) {
        Ok(bytes) => bytes,
        Err(error) => {
            complain!("error: cannot read `{asked}`: {}", crate::base::io_reason(&error));
            complain!("help: name a PDF file, or a code such as 7K2M-09PX-QRVA-1HT4");
            return Exit::Failed;
        }
    };
    let (verdict, exit) = match verify::file(chain, &bytes) {
        Verdict::Genuine(entry, issued, Standing::Stands) => {
            (format!("genuine; {}", document(entry, issued)), Exit::Done)
        }
        Verdict::Genuine(entry, issued, standing) => {
            (format!("{}; {}", words(&standing), document(entry, issued)), Exit::Problems)
        }
        Verdict::Altered(entry, issued) => {
            let what = document(entry, issued);
            (format!("ALTERED; it is not the file that was issued: {what}"), Exit::Problems)
        }
        Verdict::AfterTheLedger { number } => (
            format!(
                "signed by this school as number {number}, which is not in this ledger: it ends at \
                 number {} and is an old copy, or lost its end",
                chain.last().number
            ),
            Exit::Problems,
        ),
        Verdict::NotInTheLedger { number } => (
            format!(
                "signed with this school's key as number {number}, and not in this ledger: it was put back \
                 to an older copy, or somebody else has the key; do not rely on it before that is known"
            ),
            Exit::Problems,
        ),
        Verdict::Foreign => {
            ("unknown; its code or seal is not of this school".to_string(), Exit::Problems)
        }
        Verdict::Unknown => {
            ("unknown; it was not issued by this school".to_string(), Exit::Problems)
        }
    };
    say!("{asked}: {verdict}");
    exit
}

/// "number 12 of 2026-11-28, version 2, transcript of S1015 to Bay College".
fn document(entry: &Entry, issued: &Issued) -> String {
    let Issued { kind, student, recipient, version, .. } = issued;
    let day = entry.at.get(..10).unwrap_or(&entry.at);
    format!(
        "number {} of {day}, version {version}, {kind} of {student} to {recipient}",
        entry.number
    )
}

fn words(standing: &Standing) -> String {
    match standing {
        Standing::Stands => "it stands".to_string(),
        Standing::Replaced { by, reason } => format!("REPLACED by number {by}: {reason}"),
        Standing::Withdrawn { at, reason } => {
            format!("WITHDRAWN on {}: {reason}", at.get(..10).unwrap_or(at))
        }
    }
}
