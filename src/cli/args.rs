//! The commands and their arguments.

use std::num::{NonZeroU64, NonZeroUsize};
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgGroup, Parser, Subcommand, ValueEnum};

use super::scheduler::{SCHEDULERS, Scheduler};
use crate::base::Date;
use crate::press::kinds::KINDS;
use crate::press::share::Shard;

/// Progress reports, transcripts and a competency site for schools where students advance on
/// demonstrated mastery.
#[derive(Debug, Parser)]
#[command(
    name = "gradus",
    version,
    propagate_version = true,
    disable_help_subcommand = true,
    after_help = EXAMPLES
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build reports, transcripts and the site
    Build(BuildArgs),
    /// Put the shares of a build together, and make what needs all of them
    Merge(MergeArgs),
    /// Print job files that build in shares and merge: for Slurm, Kubernetes, make, GitHub Actions
    Jobs(JobsArgs),
    /// Say everything that is wrong or doubtful, and build nothing
    Check(CheckArgs),
    /// Open the office in a browser: it builds, watches the files, and shows what they come to
    Serve(ServeArgs),
    /// Explain how a value came about, or what a diagnostic means
    Explain(ExplainArgs),
    /// Say who changes, from what to what and why, under another policy, other data or on another
    /// day
    Diff(DiffArgs),
    /// Start a project: a folder with commented settings and a first student, or with a school's
    /// exports
    New(NewArgs),
    /// Bring more files into a project: a newer export, or one of another kind; shows first what it
    /// would change
    Add(AddArgs),
    /// Carry a project over into the next school year; shows first what it would change
    Year(YearArgs),
    /// Issue official transcripts: numbered, sealed and entered into the school's ledger
    Issue(IssueArgs),
    /// Check an issued document, a verification code, or the whole ledger
    Verify(VerifyArgs),
    /// Make, back up or replace the key that official documents are sealed with
    Key(KeyArgs),
    /// Write JSON Schemas of the settings files, for editors
    Schema(SchemaArgs),
    /// Print completions for a shell
    Completions(CompletionsArgs),
    /// Print the manual page, of one command if it is named
    Man(ManArgs),
    /// Print the manual on a topic, or the help of a command
    Help(HelpArgs),
    /// A word that is not a command.
    #[command(external_subcommand)]
    Other(Vec<String>),
}

const EXAMPLES: &str = "\
Examples:
  gradus new my-school --sample             the sample school, to look at
  gradus new our-school --from exports/*    a project made of what your systems export
  gradus check our-school                   what is wrong or doubtful
  gradus build our-school                   every document, and the site
  gradus serve our-school --open            the same in a browser, kept up to date
  gradus explain our-school S1001 gpa       where a number comes from
  gradus help exports                       the manual, by topic";

#[derive(Debug, clap::Args)]
pub(super) struct HelpArgs {
    /// A topic or a command [default: the list of both]
    #[arg(value_name = "TOPIC|COMMAND")]
    pub(super) of: Vec<String>,
}

/// How results are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Human,
    /// For machines
    Json,
}

#[derive(Debug, clap::Args)]
pub(super) struct BuildArgs {
    #[arg(value_name = "DIR|TARGET", help = targets_help())]
    pub(super) what: Vec<String>,
    /// Only these students, by identifier (may be repeated)
    #[arg(long = "student", value_name = "ID")]
    pub(super) students: Vec<String>,
    /// The school of a district, by its id [default: each of them]
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// Look at this day, as 2026-06-12; evidence after it does not exist
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
    /// Folder for output, with one in it for each school of a district when none is named [default:
    /// `out` in the project]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Documents made at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
    /// Make only the documents of the students in one of N shares, in a folder of its own [default:
    /// `out-shares/K-of-N` in the project]; `gradus merge` puts the shares together
    #[arg(long, value_name = "K/N", conflicts_with = "students")]
    pub(super) shard: Option<Shard>,
    /// Build nothing when anything is wrong or doubtful
    #[arg(long)]
    pub(super) strict: bool,
    /// Say of each document why it was made, or not
    #[arg(long)]
    pub(super) explain_rebuild: bool,
    /// Make documents, too, that rest on a table of which nothing could be read
    #[arg(long)]
    pub(super) keep_going: bool,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// Nothing is written before it is proved that no share is missing, that all were made of the same
/// files, and that every document is there exactly once, as it was made. The result equals a build
/// without shares byte for byte; the day and the targets are those of the shares.
#[derive(Debug, clap::Args)]
pub(super) struct MergeArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above], then the
    /// folders of the shares [default: all in `out-shares` in the project]
    #[arg(value_name = "DIR|SHARE")]
    pub(super) what: Vec<PathBuf>,
    /// The school of a district, by its id
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// Folder for output [default: `out` in the project]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Documents made at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// The file is printed, to be kept beside the project. It names the project and this program by
/// their full paths, where both are on the machines that run it; `gradus help district` tells how a
/// district builds with it every night.
#[derive(Debug, clap::Args)]
pub(super) struct JobsArgs {
    /// The scheduler that runs it
    #[arg(value_parser = PossibleValuesParser::new(SCHEDULERS.iter().map(Scheduler::value)))]
    pub(super) scheduler: String,
    #[arg(value_name = "DIR|TARGET", help = targets_help())]
    pub(super) what: Vec<String>,
    /// The school of a district, by its id
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// The number of shares
    #[arg(long, value_name = "N", default_value = "4")]
    pub(super) shares: NonZeroU64,
    /// Look at this day, as 2026-06-12 [default: none is named, as in `gradus build`]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
}

/// Reads a day, and says in words how one is written.
fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| {
        "a day is written as year, month and day with hyphens: 2026-06-12 is 12 June 2026".into()
    })
}

fn targets_help() -> String {
    let targets: Vec<&str> = KINDS.iter().map(|kind| kind.target).collect();
    format!(
        "The project's folder [default: the nearest with a gradus.toml, here or above], then what \
         to build: {} [default: everything]",
        targets.join(", ")
    )
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above]
    pub(super) dir: Option<PathBuf>,
    /// The school of a district, by its id [default: each of them]
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// Look at this day, as 2026-06-12
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
    /// Exit with status 1 when there are warnings, too
    #[arg(long)]
    pub(super) deny_warnings: bool,
    /// Print all that was found, and not only the first few of each kind in a file
    #[arg(long)]
    pub(super) all: bool,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// The page is open to this computer alone, at an address with a random word in it. Nothing is
/// written outside the project and its output folder.
#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above]. Where there is
    /// no project yet, the page makes one of the files that are dropped on it
    pub(super) dir: Option<PathBuf>,
    /// The school of a district, by its id
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// Open the page in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Port of the address [default: 4180]
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// Where the port is in use, take the next one that is free
    #[arg(long)]
    pub(super) next_port: bool,
    /// Folder for output [default: `out` in the project]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Look at this day, as 2026-06-12; evidence after it does not exist
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// A student's identifier, then a competency, a course, a subject, `overall`, `gpa` or
    /// `graduation` [default: all of the student's levels and courses]; or the code of a
    /// diagnostic, such as `import/bad-date`. The project's folder may stand before them
    #[arg(value_name = "DIR|STUDENT|VALUE|CODE", num_args = 1..=3, required = true)]
    pub(super) what: Vec<String>,
    /// The school of a district, by its id
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// Say what each method would give instead: for a student's competency, or, for a competency or
    /// a course alone, how many students would have which level
    #[arg(long)]
    pub(super) methods: bool,
    /// Look at this day, as 2026-06-12
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
    /// Its language, such as `es`
    #[arg(long, value_name = "LANG", default_value = "en")]
    pub(super) lang: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// Exit status: 0 when nothing changes, 1 when something does, 2 when it could not run.
#[derive(Debug, clap::Args)]
#[command(group(ArgGroup::new("other").required(true).multiple(true)))]
pub(super) struct DiffArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above]
    pub(super) dir: Option<PathBuf>,
    /// The school of a district, by its id
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// The other side of the comparison: a policy file, or the folder of another project
    #[arg(long, value_name = "DIR|POLICY", group = "other")]
    pub(super) against: Option<PathBuf>,
    /// The day to compare with, as 2026-01-23 [default: the same day]
    #[arg(long, value_name = "DATE", value_parser = day, group = "other")]
    pub(super) against_as_of: Option<Date>,
    /// Look at this day, as 2026-06-12; evidence after it does not exist
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
    /// Only these students, by identifier (may be repeated), with every step that differs
    #[arg(long = "student", value_name = "ID")]
    pub(super) students: Vec<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct NewArgs {
    /// Folder to make
    pub(super) dir: PathBuf,
    /// Copy the whole sample school instead of an empty one
    #[arg(long, conflicts_with = "from")]
    pub(super) sample: bool,
    /// Write out the built-in templates and words instead, to be changed
    #[arg(long, conflicts_with_all = ["from", "sample"])]
    pub(super) templates: bool,
    /// Make a project of these exports: files, folders, zip archives, workbooks. What they are is
    /// told by what is in them; what is guessed is marked REVIEW
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(super) from: Vec<PathBuf>,
}

/// A file that the project reads already gets the new contents. Any other is looked at as `gradus new
/// --from` does, and the lines that read it go below those in gradus.toml; comments and everything
/// else there stay as they are. What it would change is shown first: rows, problems, levels.
#[derive(Debug, clap::Args)]
pub(super) struct AddArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above], then the files
    /// and folders to add
    #[arg(value_name = "DIR|FILE", required = true)]
    pub(super) what: Vec<String>,
    /// Write it
    #[arg(long)]
    pub(super) write: bool,
}

/// A folder of the new year is laid beside the old tables: its reporting periods, its roster, and
/// the last day of students who are on it no more. Nothing of earlier years is edited, so that they
/// can be built again. Versions of the policy and of the framework go on as they are.
#[derive(Debug, clap::Args)]
pub(super) struct YearArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above], then the new
    /// school year, such as 2026-27
    #[arg(value_name = "DIR|YEAR", num_args = 1..=2, required = true)]
    pub(super) what: Vec<String>,
    /// The roster of the new year: a file, a folder or an archive; whatever `gradus new --from`
    /// reads
    #[arg(long, value_name = "FILE")]
    pub(super) roster: Option<PathBuf>,
    /// Write it
    #[arg(long)]
    pub(super) write: bool,
}

/// Everything is unofficial until it is issued. An issued transcript stays as it is, whatever is
/// edited later; a corrected one says what it replaces and why. The day that is printed is the
/// computer's.
#[derive(Debug, clap::Args)]
pub(super) struct IssueArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above], then the
    /// students, by identifier
    #[arg(value_name = "DIR|STUDENT")]
    pub(super) what: Vec<String>,
    /// The school of a district, by its id
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
    /// To whom it is given, as it stands on the page
    #[arg(long, value_name = "NAME")]
    pub(super) to: Option<String>,
    /// For what, as it stands on the page
    #[arg(long, value_name = "TEXT")]
    pub(super) purpose: Option<String>,
    /// Number of the transcript that this one corrects
    #[arg(long, value_name = "NUMBER", requires = "reason")]
    pub(super) replaces: Option<u64>,
    /// Declare the document with this number void instead
    #[arg(long, value_name = "NUMBER", requires = "reason", conflicts_with_all = ["replaces", "to", "purpose"])]
    pub(super) withdraw: Option<u64>,
    /// Why it is corrected, as it stands on the page, or withdrawn
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: Option<String>,
    /// Its language, such as `es` [default: the school's]
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) lang: Option<String>,
    /// Look at this day, as 2026-06-12; evidence after it does not exist
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
    /// Show what would be issued, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Issue although there are errors in the school's data
    #[arg(long)]
    pub(super) despite_errors: bool,
}

/// Exit status: 0 when every document is genuine and stands, 1 when one does not, 2 when it could
/// not be checked.
#[derive(Debug, clap::Args)]
pub(super) struct VerifyArgs {
    /// The project's folder [default: the nearest with a gradus.toml, here or above], then PDF
    /// files or verification codes [default: the ledger itself]
    #[arg(value_name = "DIR|FILE|CODE")]
    pub(super) what: Vec<String>,
    /// The school of a district, by its id
    #[arg(long, value_name = "ID")]
    pub(super) school: Option<String>,
}

/// The passphrase that locks the key is read from the variable GRADUS_PASSPHRASE.
#[derive(Debug, clap::Args)]
pub(super) struct KeyArgs {
    /// Make, back up, restore or replace it
    #[command(subcommand)]
    pub(super) act: KeyAct,
    /// The project's folder [default: the nearest with a gradus.toml, here or above]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
    /// The school of a district, by its id
    #[arg(long, global = true, value_name = "ID")]
    pub(super) school: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum KeyAct {
    /// Make the school's first key, and open its ledger
    New,
    /// Write the key, encrypted, to a file
    Backup {
        /// The file; it must not be there yet
        file: PathBuf,
    },
    /// Put the key back from a backup
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// Complete the ledger's list, where the disk failed when something was entered
    Finish,
    /// Make another key; the old one signs the change
    Replace {
        /// The old key is lost, and cannot sign the change
        #[arg(long)]
        lost: bool,
        /// Why; it stands in the ledger
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// Folder to write the schemas to [default: print that of gradus.toml]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Print the native tables and their columns instead
    #[arg(long, conflicts_with = "out")]
    pub(super) tables: bool,
    /// Print the known formats of exports and their options instead
    #[arg(long, conflicts_with_all = ["out", "tables"])]
    pub(super) formats: bool,
    /// Print the schema of the record that an official transcript carries instead
    #[arg(long, conflicts_with_all = ["out", "tables", "formats"])]
    pub(super) record: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct ManArgs {
    /// A command [default: the page of all]
    #[arg(value_name = "COMMAND")]
    pub(super) of: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}
