//! The schedulers for which there are job files.
//!
//! A scheduler is a file of `templates/jobs` and a line in [`SCHEDULERS`].

use clap::builder::PossibleValue;

/// A program that runs jobs, and a file for it.
pub(super) struct Scheduler {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    /// The file, with words between `@` in the places of what differs.
    pub(super) file: &'static str,
    /// Writes a path so that it is read as it is.
    pub(super) quote: fn(&str) -> String,
    /// The place that a path starts from, where machines have the project somewhere else.
    pub(super) start: Start,
}

/// Every scheduler there is a file for.
pub(super) const SCHEDULERS: &[Scheduler] = &[
    Scheduler {
        name: "slurm",
        title: "an array and a merge after it; run the file",
        file: include_str!("../../templates/jobs/slurm.sh"),
        quote: shell,
        start: Start::Disk,
    },
    Scheduler {
        name: "kubernetes",
        title: "an indexed Job and a Job that merges, on a volume",
        file: include_str!("../../templates/jobs/kubernetes.yaml"),
        quote: shell,
        start: Start::Disk,
    },
    Scheduler {
        name: "make",
        title: "GNU make, on one machine",
        file: include_str!("../../templates/jobs/make.mk"),
        quote: make,
        start: Start::Disk,
    },
    Scheduler {
        name: "github",
        title: "a workflow with a matrix, for runners of your own",
        file: include_str!("../../templates/jobs/github.yml"),
        quote: json,
        start: Start::Repository,
    },
];

impl Scheduler {
    /// Its name on the command line, and what it gets.
    pub(super) fn value(&self) -> PossibleValue {
        PossibleValue::new(self.name).help(self.title)
    }
}

/// The place that a path starts from.
pub(super) enum Start {
    /// The root: all machines see one disk.
    Disk,
    /// The top of the repository.
    Repository,
}

/// As one word of a shell.
fn shell(path: &str) -> String {
    format!("'{}'", path.replace('\'', r"'\''"))
}

/// As one word of a shell, in a recipe.
fn make(path: &str) -> String {
    shell(path).replace('$', "$$")
}

/// As a string of JSON, which is one of YAML.
fn json(path: &str) -> String {
    serde_json::Value::from(path).to_string()
}
