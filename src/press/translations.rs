//! Languages that families read: texts of the school that have no translation, and words of Gradus
//! that nobody has read over.

use std::collections::{BTreeMap, BTreeSet};

use super::kinds;
use super::loaded::Loaded;
use super::plan;
use super::students;
use super::{assets, recipients};
use crate::base::{Diagnostic, Diagnostics, Idx, Origin, quoted_few};
use crate::model::people::Student;
use crate::view::report;

crate::code!(
    UNTRANSLATED,
    "press/untranslated",
    "Reports in a family's language hold texts of the school that have no translation into it: titles, statements, \
     help at home, words of levels.\n\nWho cannot read the school's language understands half of such a report. It \
     says in its first line that some texts are in another language, and whom to ask for an interpreter.\n\nAdd \
     the texts to the table `translations`: the code of what they belong to, the field, the language, the text. \
     `gradus build --strict` builds nothing while any are missing. Where all of it is to be read by an interpreter, \
     leave it as it is."
);

crate::code!(
    UNREVIEWED_LANGUAGE,
    "press/unreviewed-language",
    "Reports are made in a language whose fixed words, those of Gradus, nobody has read over whose own language it \
     is.\n\nA wrong word in a letter to a family may say something that the school does not mean.\n\nLet somebody \
     read a report. Words to change go into a file in `lang/` of the templates folder, such as `lang/es/own.ftl`; a \
     line `language-reviewed = yes` there says that it was done."
);

/// The languages of households that there are no words in.
pub fn unknown(school: &Loaded) -> Diagnostics {
    match assets::catalog(&school.root, &school.project) {
        Some(catalog) => {
            plan::unknown_languages(school, school.model.households.indices(), &catalog)
        }
        None => Diagnostics::default(),
    }
}

/// The messages about the languages that the school's reports are made in.
pub fn check(school: &Loaded) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let Some(catalog) = assets::catalog(&school.root, &school.project) else { return diagnostics };
    let mut copies: BTreeMap<String, Vec<Idx<Student>>> = BTreeMap::new();
    for student in students::students(school, &[], &mut Diagnostics::default()) {
        for copy in recipients::of(school, student, &catalog).copies {
            copies.entry(copy.language).or_default().push(student);
        }
    }
    let options = kinds::report::options(school);
    for (tag, students) in copies {
        let language = catalog.language(&tag);
        let reports = students
            .iter()
            .map(|student| report::make(&school.context(), *student, language, &options));
        let lacking: Vec<BTreeSet<String>> =
            reports.map(|report| report.untranslated()).filter(|texts| !texts.is_empty()).collect();
        if let Some(warning) = untranslated(&tag, &lacking) {
            diagnostics.push(warning);
        }
        if !language.is_reviewed() {
            diagnostics.push(unreviewed(&tag, students.len()));
        }
    }
    diagnostics
}

/// The warning for the reports of a language, by the texts that each of them lacks.
fn untranslated(tag: &str, lacking: &[BTreeSet<String>]) -> Option<Diagnostic> {
    let texts: BTreeSet<&String> = lacking.iter().flatten().collect();
    let quoted: Vec<String> = texts.iter().map(|text| shortened(text)).collect();
    let reports = match lacking.len() {
        1 => "1 report".to_string(),
        many => format!("{many} reports"),
    };
    let holds = if lacking.len() == 1 { "holds" } else { "hold" };
    let without = match texts.len() {
        0 => return None,
        1 => "a text without translation".to_string(),
        many => format!("{many} texts without translation"),
    };
    let message = format!("{reports} in `{tag}` {holds} {without}: {}", quoted_few(&quoted));
    Some(
        Diagnostic::warning(&UNTRANSLATED, Origin::Nowhere, message)
            .help(format!("add them to the table `translations`, with the language `{tag}`")),
    )
}

fn unreviewed(tag: &str, copies: usize) -> Diagnostic {
    let reports =
        if copies == 1 { "1 report is".to_string() } else { format!("{copies} reports are") };
    let message =
        format!("{reports} in `{tag}`, whose fixed words no native speaker has read over");
    Diagnostic::note(&UNREVIEWED_LANGUAGE, Origin::Nowhere, message)
        .help(format!("let one read a report; `language-reviewed = yes` in `lang/{tag}/own.ftl` of the templates says so"))
}

/// Characters of a text that a message quotes.
const QUOTED: usize = 40;

fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{} ...", text[..end].trim_end()),
        None => text.to_string(),
    }
}
