//! `gradus help`: the manual, by topic, and the help of each command.
//!
//! A topic is a file of `templates/help`; the README leads to the same files.

use clap::CommandFactory;
use include_dir::{Dir, include_dir};

use super::args::{Args, HelpArgs};
use super::{Exit, failed, output};
use crate::base::nearest::nearest;
use crate::press::kinds::KINDS;

static TOPICS: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/help");

/// Commands of other programs, and of habit, with what does it here.
const ELSEWHERE: &[(&[&str], &str)] = &[
    (&["init", "create", "start", "setup", "import"], "`gradus new DIR` starts a project"),
    (
        &["list", "ls", "status", "show", "validate", "lint", "test", "students", "roster"],
        "`gradus check` lists the files that are read, and everything that is wrong or doubtful",
    ),
    (
        &["make", "render", "report", "export", "pdf", "run", "generate"],
        "`gradus build` makes the documents",
    ),
    (
        &["open", "start-server", "server", "watch", "web", "dev", "preview", "gui"],
        "`gradus serve --open` shows the school in a browser, kept up to date",
    ),
    (
        &["email", "e-mail", "send", "post", "print", "envelopes", "labels"],
        "`gradus help mail` says how documents reach families, on paper and by e-mail",
    ),
    (
        &["publish", "deploy", "upload", "website"],
        "`gradus help catalog` says how the site is put on the web",
    ),
    (
        &["config", "configure", "settings", "options"],
        "`gradus help project` says which files hold the settings",
    ),
    (&["rollover", "roll-over", "promote", "next-year"], "`gradus year` makes the next year"),
    (&["compare", "changes"], "`gradus diff` says who changes, and why"),
    (&["why", "trace", "doctor"], "`gradus explain` says how a number came about"),
    (&["sign", "seal", "certify"], "`gradus issue` seals official transcripts"),
    (&["manual", "docs", "topics"], "`gradus help` lists the topics of the manual"),
    (&["version"], "`gradus --version` prints the version"),
];

pub(super) fn run(args: &HelpArgs) -> Exit {
    let Some((first, rest)) = args.of.split_first() else {
        output::text(&overview());
        return Exit::Done;
    };
    if rest.is_empty()
        && let Some(topic) = TOPICS.get_file(format!("{first}.md"))
    {
        output::text(&String::from_utf8_lossy(topic.contents()));
        return Exit::Done;
    }
    match command(&args.of) {
        Ok(mut command) => {
            output::text(&command.render_long_help().to_string());
            Exit::Done
        }
        Err(word) => unknown(word, &format!("there is no topic or command `{word}`")),
    }
}

/// The command that some words lead to, from the program down.
///
/// # Errors
/// The first word that is not a command.
pub(super) fn command(words: &[String]) -> Result<clap::Command, &str> {
    let mut command = Args::command();
    command.build();
    words.iter().try_fold(command, |command, word| {
        command.find_subcommand(word).cloned().ok_or(word.as_str())
    })
}

/// A first word that is not a command.
pub(super) fn no_command(words: &[String]) -> Exit {
    let word = words.first().map_or("", String::as_str);
    unknown(word, &format!("there is no command `{word}`"))
}

/// Says that a word is nothing, and what may have been meant.
pub(super) fn unknown(word: &str, message: &str) -> Exit {
    let help = elsewhere(word)
        .or_else(|| meant(word))
        .unwrap_or_else(|| "`gradus help` lists what there is".to_string());
    failed(message, Some(help))
}

fn elsewhere(word: &str) -> Option<String> {
    let (_, help) = ELSEWHERE.iter().find(|(words, _)| words.contains(&word))?;
    Some((*help).to_string())
}

/// The command, target of a build or topic of the manual that a word is or is most like, as it is
/// called.
fn meant(word: &str) -> Option<String> {
    let program = Args::command();
    let commands = program.get_subcommands().map(|command| ("", command.get_name()));
    let targets = KINDS.iter().map(|kind| ("build ", kind.target));
    let topics = topics().map(|(name, _)| ("help ", name));
    let known: Vec<(&str, &str)> = commands.chain(targets).chain(topics).collect();
    let near = nearest(word, known.iter().map(|(_, name)| *name))?;
    let (before, name) = known.iter().find(|(_, name)| *name == near)?;
    Some(format!("did you mean `gradus {before}{name}`? `gradus help` lists what there is"))
}

fn overview() -> String {
    let mut text = Args::command().render_long_help().to_string();
    text += "\nTopics of the manual (`gradus help TOPIC`):\n";
    for (name, title) in topics() {
        text += &format!("  {name:12} {title}\n");
    }
    text
}

/// The topics by name, each with the first heading of its page.
fn topics() -> impl Iterator<Item = (&'static str, &'static str)> {
    TOPICS.files().filter_map(|file| {
        let name = file.path().file_stem()?.to_str()?;
        let title = file.contents_utf8()?.lines().next()?.trim_start_matches("# ");
        Some((name, title))
    })
}
