//! Canvas: outcomes, the account report of outcome results, and the Learning Mastery Gradebook.

mod first_rows;
mod gradebook;
mod group_paths;
mod number;
mod outcome;
mod outcomes;
mod report;
mod rescale;
mod results;

use super::emitter::Emitter;
use super::format::Format;
use super::settings::OptionDoc;
use super::sheet::{self, Sheet};
use crate::import::loaded::Loaded;

pub(super) static FORMAT: Format = Format {
    name: "canvas",
    title: "Canvas",
    doc: "outcomes as competencies with their rubrics; outcome results and the Learning Mastery \
          Gradebook as evidence",
    options: &[
        OptionDoc {
            name: "outcomes",
            words: &["competencies", "indicators"],
            doc: "what outcomes become; `indicators` are parts of the group that holds them, which \
                  is the competency; without it `competencies`",
        },
        OptionDoc {
            name: "subjects",
            words: &["1", "2", "3"],
            doc: "depth of the groups that become subjects; without it `1`, the topmost",
        },
        OptionDoc {
            name: "code",
            words: &["vendor_guid", "canvas_id", "display_name", "title"],
            doc: "column that becomes the code of an outcome; without it `vendor_guid`",
        },
        OptionDoc {
            name: "zone",
            words: &[],
            doc: "time zone in which a moment becomes a day, such as `America/Denver`; without it \
                  the zone of the source or the school",
        },
        OptionDoc {
            name: "date",
            words: &[],
            doc: "day of results that have none: all of a Learning Mastery Gradebook, and those \
                  rated without a submission",
        },
        OptionDoc {
            name: "points",
            words: &[],
            doc: "most points of the outcomes' scale, such as `4`: results out of other points \
                  become their share of it; without it scores stay as written, and quizzes count \
                  at the level that Canvas gives them",
        },
        OptionDoc {
            name: "questions",
            words: &["together", "single", "mean"],
            doc: "how questions of a quiz count, where `points` is given: once for the quiz, each \
                  by itself, or each at the mean of the quiz, as averages of Canvas do; without it \
                  `together`",
        },
    ],
    of_people: true,
    claims: |loaded| FileKind::of(loaded).is_some(),
    read,
};

/// The kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Outcomes,
    Results,
    Gradebook,
}

impl FileKind {
    fn of(loaded: &Loaded) -> Option<FileKind> {
        if sheet::names(loaded, &["vendor_guid", "object_type", "title"]) {
            return Some(FileKind::Outcomes);
        }
        if sheet::names(loaded, &["student id", "learning outcome id", "outcome score"]) {
            return Some(FileKind::Results);
        }
        let first = loaded.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let gradebook = sheet::names(loaded, &["Student name", "Student ID"])
            && first.to_lowercase().contains("mastery points");
        gradebook.then_some(FileKind::Gradebook)
    }
}

fn read<'t>(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    let mut results = results::Results::default();
    for part in parts {
        let Some(sheet) = Sheet::open(part, emit) else { continue };
        match FileKind::of(part) {
            Some(FileKind::Outcomes) => outcomes::read(sheet, emit),
            Some(FileKind::Gradebook) => gradebook::read(sheet, emit),
            // The header of the report is translated; its columns are counted then.
            Some(FileKind::Results) | None => results.read(part, sheet, emit),
        }
    }
}
