//! From a folder to a school that can be reported on.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::assets;
use super::damage::Damage;
use super::district::{self, Which};
use super::draft::draft;
use super::glyphs;
use super::grades;
use super::leaks;
use super::loaded::Loaded;
use super::missing_tables;
use super::nothing_known;
use super::out;
use super::own_pages;
use super::preflight;
use super::remembering::remembering;
use super::student_groups;
use crate::base::text::composed;
use crate::base::{
    At, Date, Diagnostic, Diagnostics, Memory, Origin, SourceId, SourceMap, disk, io_reason,
};
use crate::import::{self, Reading};
use crate::model::{Model, resolve};
use crate::policy::{self, Policy, Rulebook, misplaced_substitutions};
use crate::project::{self, Project};
use crate::view::occasion::Occasion;

crate::code!(
    UNREADABLE,
    "press/unreadable",
    "A file that the project names cannot be read.\n\nWithout it the build would be of something \
     else than the project says.\n\nCorrect the name, or put the file there; the name is relative to \
     the folder of `gradus.toml`."
);
crate::code!(
    NO_AS_OF,
    "press/no-as-of",
    "The build has no as-of date: the project sets none, and has no reporting period to take one \
     from.\n\nEvidence counts up to that day. The computer's clock is never asked, so that the same \
     files give the same documents on any day.\n\nAdd reporting periods, set `as_of` under `[build]`, or \
     pass `--as-of`."
);
crate::code!(
    UNKNOWN_AS_OF_PERIOD,
    "press/unknown-period",
    "The reporting period that the project builds is not in the table `periods`.\n\nThe report's \
     title, its as-of date and what counts as new depend on it.\n\nCorrect `period` under `[build]`, or \
     add the period."
);
crate::code!(
    NO_STUDENTS,
    "press/no-students",
    "The roster is empty.\n\nThere is nobody to report on; only the public site can be \
     built.\n\nCheck that a source gives the table `students` and that its rows could be read."
);

crate::code!(
    NO_WORDS,
    "press/no-words",
    "The settings name a language that Gradus has no words in.\n\nEvery document would be half in \
     English, or could not be made.\n\nWrite the code of a language, such as `en` or `pt`; or add \
     the language's words to the project's templates in `lang/`."
);

crate::code!(
    HALF_WORDED,
    "press/half-worded",
    "The settings name a language in which Gradus has not all words of the site, but those of reports and \
     transcripts at most.\n\nHeadings and sentences of the site, of the pages for staff and of the office are in \
     English there, beside the school's own texts, and are read aloud as if they were in the other \
     language.\n\nAdd the words to the project's templates in `lang/`, or name another language. Reports for \
     families are not touched by it."
);

/// The result of loading: everything that was found wrong, and the school unless too much was.
#[derive(Debug)]
pub struct Load {
    /// Every file that was read.
    pub sources: SourceMap,
    /// The diagnostics, in the order to show them.
    pub diagnostics: Diagnostics,
    /// The school.
    pub school: Option<Loaded>,
}

/// The result of loading all schools of a project.
#[derive(Debug)]
pub struct Loads {
    /// Every file that was read.
    pub sources: SourceMap,
    /// The diagnostics, in the order to show them.
    pub diagnostics: Diagnostics,
    /// The schools, in the order of the settings; none when they cannot be read as a whole.
    pub schools: Vec<Loaded>,
}

/// Texts looked at in place of the project's own.
#[derive(Clone, Debug, Default)]
pub struct Instead {
    /// Another day.
    pub as_of: Option<Date>,
    /// Another policy.
    pub policy: Option<OtherPolicy>,
    /// The school, where the project has several.
    pub school: Which,
    /// A student whom the roster has taken off, and who is looked at all the same.
    pub taken_off: Option<String>,
}

/// A policy in place of those that the project names.
#[derive(Clone, Debug)]
pub enum OtherPolicy {
    /// A file: its path, from the current folder.
    File(PathBuf),
    /// A text, and what it is called in messages.
    Text {
        /// The name in messages.
        name: String,
        /// The text.
        text: String,
    },
}

/// Loads the project of a folder. `as_of` overrides the project's own date.
pub fn load(root: &Path, as_of: Option<Date>) -> Load {
    load_with(root, &Instead { as_of, ..Instead::default() })
}

/// Loads the project of a folder with some of its settings replaced.
pub fn load_with(root: &Path, instead: &Instead) -> Load {
    let Loads { sources, diagnostics, schools } = load_schools(root, instead);
    Load { sources, diagnostics, school: schools.into_iter().next() }
}

/// The same, for a program that does it again and again: what is as it was before is not worked out
/// once more, and the school remembers. Another round begins.
pub fn load_remembering(root: &Path, instead: &Instead, memory: &Arc<Memory>) -> Load {
    memory.begin();
    let Loads { sources, diagnostics, schools } = load_all(root, instead, Some(memory));
    Load { sources, diagnostics, school: schools.into_iter().next() }
}

/// Loads the schools of a project, all of them for [`Which::Each`]; its files are read once.
pub fn load_schools(root: &Path, instead: &Instead) -> Loads {
    load_all(root, instead, None)
}

fn load_all(root: &Path, instead: &Instead, memory: Option<&Arc<Memory>>) -> Loads {
    let mut sources = SourceMap::default();
    let mut diagnostics = Diagnostics::default();
    let schools = read(root, instead, memory, &mut sources, &mut diagnostics).unwrap_or_default();
    diagnostics.sort(&sources);
    Loads { sources, diagnostics, schools }
}

/// The same school, read again as of another day; nothing when it cannot be read.
pub fn on(school: &Loaded, day: Date) -> Option<Loaded> {
    let which = school.project.id.clone().map_or(Which::Only, Which::Named);
    let instead = Instead { as_of: Some(day), school: which, ..Instead::default() };
    load_with(&school.root, &instead).school
}

/// The settings of a folder's project, when there is nothing wrong with them.
pub fn settings(root: &Path) -> Option<Project> {
    let mut sources = SourceMap::default();
    let mut unheard = Diagnostics::default();
    let name = At::nowhere(project::FILE_NAME.to_string());
    let source = read_file(root, &name, &mut sources, &mut unheard)?;
    project::read(source, &sources).0
}

/// The settings of each school that is meant.
///
/// # Errors
/// A diagnostic when it is not clear which are; nothing when the settings cannot be read.
pub fn settings_of(root: &Path, which: &Which) -> Result<Vec<Project>, Option<Box<Diagnostic>>> {
    district::choose(&settings(root).ok_or(None)?, which).map_err(Some)
}

/// The nearest folder at or above `start` that has a project file.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| is_project(folder)).map(Path::to_path_buf)
}

/// True for a folder that has a project file. What stands there and cannot be read is said when it
/// is read.
pub fn is_project(folder: &Path) -> bool {
    disk::is_there(&folder.join(project::FILE_NAME))
}

fn read(
    root: &Path,
    instead: &Instead,
    memory: Option<&Arc<Memory>>,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Loaded>> {
    let name = At::nowhere(project::FILE_NAME.to_string());
    let source = read_file(root, &name, sources, diagnostics)?;
    let (project, found) = project::read(source, sources);
    diagnostics.append(found);
    let project = project?;
    let projects = match district::choose(&project, &instead.school) {
        Ok(projects) => projects,
        Err(unclear) => {
            diagnostics.push(*unclear);
            return None;
        }
    };

    // What follows goes on after a mistake in the settings, so that all of them are found at once.
    let policies: Vec<Option<Policies>> = projects
        .iter()
        .map(|project| policies(root, project, instead, sources, diagnostics))
        .collect();
    for project in &projects {
        check_languages(root, project, diagnostics);
        out::check(root, project, source, diagnostics);
    }
    let settings_are_good = diagnostics.errors() == 0;
    let written = hash_of(sources);
    let (mut tables, reading, found) = match memory {
        Some(memory) => import::read_remembering(root, &project.sources, sources, memory),
        None => import::read(root, &project.sources, sources),
    };
    diagnostics.append(found);
    if let Some(student) = &instead.taken_off {
        resolve::put_back(&mut tables, student);
    }
    let (model, found) = resolve::resolve(draft(&project, tables));
    diagnostics.append(found);
    let mut model = model?;
    let mut of_occasion = Diagnostics::default();
    let occasion = occasion(instead.as_of, &project, &model, source, &mut of_occasion);
    if let Some(occasion) = &occasion {
        model.show(occasion.as_of);
    }
    let day = occasion.as_ref().map(|occasion| occasion.as_of);
    let models = district::models(model, &projects, day, diagnostics);
    let mut schools = Vec::with_capacity(models.len());
    for ((project, policies), model) in projects.into_iter().zip(policies).zip(models) {
        let Some(policies) = policies else { continue };
        let root = root.to_path_buf();
        let reading = reading.clone();
        let ground = Ground { root, project, model, reading, occasion, source, written };
        schools.extend(ground.school(&policies, memory, sources, diagnostics));
    }
    diagnostics.append(of_occasion);
    settings_are_good.then_some(schools)
}

/// A school that was read, before its rules are known.
struct Ground {
    root: PathBuf,
    project: Project,
    model: Model,
    reading: Reading,
    occasion: Option<Occasion>,
    /// The settings.
    source: SourceId,
    /// Hash of the settings and the policies.
    written: blake3::Hash,
}

impl Ground {
    /// Everything that follows from what was read.
    fn school(
        self,
        policies: &Policies,
        memory: Option<&Arc<Memory>>,
        sources: &mut SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> Option<Loaded> {
        let Ground { root, project, model, reading, occasion, source, written } = self;
        let (rules, found) = Rulebook::bind(policies, &model);
        diagnostics.append(found);
        let rules = rules?;
        if model.students.is_empty() {
            let whose = project.id.as_ref().map(|_| format!(" of {}", model.school.name));
            let message = format!("there are no students{}", whose.unwrap_or_default());
            diagnostics.push(
                Diagnostic::warning(&NO_STUDENTS, Origin::File(source), message)
                    .help("check that a source gives the table `students`"),
            );
        }
        assets::check(&root, &project, diagnostics);
        let own_pages = own_pages::read(&root, &project, sources, diagnostics);
        if let Some(able) = assets::glyphs(&root, &project) {
            let memory = memory.map(|memory| &**memory);
            glyphs::check(&able, &reading, sources, memory, diagnostics);
        }
        let damage = Damage::found(diagnostics, &reading, sources);
        let occasion = occasion?;
        diagnostics.append(resolve::grades_known(&model, occasion.as_of));
        diagnostics.append(rules.check(&model, occasion.as_of));
        diagnostics.append(leaks::check(&model, &project.documents));
        diagnostics.append(student_groups::check(&model, &project.documents));
        grades::check(&project.documents).into_iter().for_each(|found| diagnostics.push(found));
        diagnostics.append(misplaced_substitutions(&rules, &model, occasion.as_of));
        let recall = None;
        let school = Loaded {
            root,
            project,
            model,
            rules,
            reading,
            occasion,
            damage,
            own_pages,
            written,
            recall,
        };
        let school = match memory {
            Some(memory) => remembering(school, memory),
            None => school,
        };
        diagnostics.append(preflight::doubts(&school));
        diagnostics.append(nothing_known::check(&school));
        diagnostics.append(missing_tables::check(&school));
        Some(school)
    }
}

/// Checks that there are words in the languages that the settings name.
fn check_languages(root: &Path, project: &Project, diagnostics: &mut Diagnostics) {
    // Words that cannot be read are reported by the build, with their place.
    let Some(catalog) = assets::catalog(root, project) else { return };
    let named = std::iter::once(&project.school.language).chain(&project.documents.site.languages);
    let mut seen = BTreeSet::new();
    for language in named.filter(|language| seen.insert(language.value.as_str())) {
        if catalog.has(&language.value) {
            if catalog.language(&language.value).lacks("site-") {
                diagnostics.push(half_worded(language));
            }
            continue;
        }
        let known: Vec<String> = catalog.tags().map(|tag| format!("`{tag}`")).collect();
        let message = format!("there are no words in the language `{}`", language.value);
        diagnostics.push(
            Diagnostic::error(&NO_WORDS, language.origin, message)
                .help(format!("the languages there are: {}", known.join(", ")))
                .help("or add the words in `lang/` of the templates folder"),
        );
    }
}

/// The warning for a language that lacks words of the site.
fn half_worded(language: &At<String>) -> Diagnostic {
    let tag = &language.value;
    let message = format!("pages in `{tag}` are partly in English: it lacks words of the site");
    Diagnostic::warning(&HALF_WORDED, language.origin, message)
        .help(format!("add them in `lang/{tag}/` of the templates folder"))
        .help("or name other languages; `languages` under `[documents.site]` are those of the site")
}

/// Hash of all texts that were read so far.
fn hash_of(sources: &SourceMap) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (_, source) in sources.iter() {
        for part in [source.path.as_bytes(), source.text.as_bytes()] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    hasher.finalize()
}

/// Policies, each with the file it is from.
type Policies = Vec<(SourceId, Policy)>;

/// Reads the policies of a school, or the one in place of them.
fn policies(
    root: &Path,
    project: &Project,
    instead: &Instead,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<Policies> {
    match &instead.policy {
        Some(OtherPolicy::File(path)) => {
            let name = At::nowhere(path.display().to_string());
            read_policy(Path::new(""), &name, sources, diagnostics).map(|policy| vec![policy])
        }
        Some(OtherPolicy::Text { name, text }) => {
            let source = sources.add(name.clone(), composed(text));
            parse_policy(source, sources, diagnostics).map(|policy| vec![policy])
        }
        None => {
            let names = project.policies.iter();
            let read: Vec<Option<(SourceId, Policy)>> =
                names.map(|name| read_policy(root, name, sources, diagnostics)).collect();
            read.into_iter().collect()
        }
    }
}

/// Reads a policy; with the file it is from.
fn read_policy(
    folder: &Path,
    name: &At<String>,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<(SourceId, Policy)> {
    let source = read_file(folder, name, sources, diagnostics)?;
    parse_policy(source, sources, diagnostics)
}

fn parse_policy(
    source: SourceId,
    sources: &SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<(SourceId, Policy)> {
    let text = sources.get(source).text.clone();
    if text.trim().is_empty() {
        let message = "there is nothing in the policy".to_string();
        diagnostics.push(
            Diagnostic::error(&UNREADABLE, Origin::File(source), message)
                .help("put it back from a copy; `gradus new` writes one to begin with"),
        );
        return None;
    }
    match project::toml::parse(&text, source) {
        Ok(raw) => Some((source, policy::sections::resolve(raw, source, diagnostics))),
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            None
        }
    }
}

/// Reads a settings file of the project.
fn read_file(
    root: &Path,
    name: &At<String>,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<SourceId> {
    match disk::read_text(&root.join(&name.value)) {
        Ok(text) => Some(sources.add(name.value.clone(), composed(&text))),
        Err(error) => {
            let message = format!("cannot read `{}`: {}", name.value, io_reason(&error));
            let origin = match name.origin {
                Origin::Nowhere => Origin::File(sources.add(name.value.clone(), "")),
                named => named,
            };
            let help = match error.kind() {
                std::io::ErrorKind::NotFound => {
                    format!("put the file into `{}`, or correct its name", root.display())
                }
                std::io::ErrorKind::InvalidData => "save the file as UTF-8".to_string(),
                _ => "see that the file may be opened".to_string(),
            };
            diagnostics.push(Diagnostic::error(&UNREADABLE, origin, message).help(help));
            None
        }
    }
}

/// The day and period of the build: the command line's day, else the project's, else the last day
/// of the project's period, else that of the last period.
fn occasion(
    as_of: Option<Date>,
    project: &Project,
    model: &Model,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Option<Occasion> {
    let named = project.period.as_ref().map(|name| {
        let found = model.periods.iter().find(|(_, period)| *period.code.value == *name.value);
        if found.is_none() {
            let message = format!("period `{}` is not in the table `periods`", name.value);
            let known = model.periods.values().map(|period| &*period.code.value);
            diagnostics.push(Diagnostic::error(&UNKNOWN_AS_OF_PERIOD, name.origin, message).help(
                crate::base::nearest::did_you_mean(name, known).unwrap_or_else(|| {
                    "correct it, or mend or add the row of that period".to_string()
                }),
            ));
        }
        found.map(|(idx, _)| idx)
    });
    let period = match named {
        Some(found) => Some(found?),
        None => None,
    };
    let day = as_of.or(project.as_of.as_ref().map(|day| day.value));
    let last = period.or_else(|| model.periods.indices().last());
    let Some(day) = day.or(last.map(|idx| model.periods[idx].ends)) else {
        diagnostics.push(
            Diagnostic::error(&NO_AS_OF, Origin::File(source), "the build has no as-of date")
                .help("set `as_of = 2026-06-12` under `[build]`, or pass `--as-of 2026-06-12`"),
        );
        return None;
    };
    let named = period.filter(|_| as_of.is_none());
    Some(Occasion::new(model, day, named))
}
