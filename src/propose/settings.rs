//! The text of a proposed gradus.toml.

use indexmap::IndexMap;

use super::column_mapping::Mapped;
use super::guess::{Guess, Nearest};
use super::levels::{Proposal, usual};
use super::placeholders::Renamed;
use super::plan::{
    AssumedYear, CLASSES_YEAR, Occasion, Plan, ROSTER_YEAR, Rows, Source, SourceKind,
};
use super::schemas;
use super::schools;
use super::sheet;
use super::toml_writer::{TomlWriter, Written, key, list, quoted, shown, table};
use crate::project::FILE_NAME;

/// Columns of a table that nobody could tell that are listed, at most.
const LISTED: usize = 40;

/// The text.
pub(super) fn write(plan: &Plan) -> Written {
    let mut text = TomlWriter::new(FILE_NAME);
    text.line(&format!("#:schema {}/gradus.schema.json", schemas::FOLDER));
    text.comment(
        "Written by `gradus new --from`. A line with REVIEW says what was guessed: look at it, \
         correct what stands below it, and delete it. `gradus check` says what is wrong or doubtful, \
         `gradus explain` how a level came about. An editor completes and checks this file by the schema \
         that its first line names; `gradus schema --out .schemas` writes it again.",
    );
    text.gap();
    school(plan, &mut text);
    schools::write(&plan.district, &mut text);
    occasion(plan, &mut text);
    scale(plan.scale.as_ref(), &mut text);
    habits(plan.habits.as_ref(), &mut text);
    text.comment(
        "Where data comes from. The files are copies of what you gave; put new exports in their \
         place under the same names. Tables that you keep by hand go into the folders `framework`, \
         `school` and `evidence`: `students.csv` is the table `students`. `gradus schema --tables` \
         lists the tables and their columns.",
    );
    for filled in &plan.placeholders.tables {
        text.comment(&format!("`{}` was written for you.", filled.path));
    }
    let asked = plan.placeholders.tables.iter();
    let asked: Vec<String> = asked
        .filter_map(|table| Some(format!("`{}`: {}", table.path, table.review.as_ref()?)))
        .collect();
    if !asked.is_empty() {
        text.review(&asked.join("; "));
    }
    written_texts(&plan.sources, &mut text);
    text.gap();
    for one in &plan.sources {
        source(one, &mut text);
    }
    renamed(&plan.placeholders.renamed, &mut text);
    text.finish()
}

/// The text of some sources, to go below others.
pub(super) fn of_sources(sources: &[Source]) -> Written {
    let mut text = TomlWriter::new(FILE_NAME);
    written_texts(sources, &mut text);
    sources.iter().for_each(|one| source(one, &mut text));
    text.finish()
}

/// Asks whether comments that are printed for families were written for them, and says which answers
/// of forms are not read.
fn written_texts(sources: &[Source], text: &mut TomlWriter) {
    let made = |source: &&Source| {
        source.guess().is_some_and(|guess| {
            let found = |ours: &&str| guess.column(ours).is_some_and(Mapped::is_same_for_all);
            guess.table == "narratives" && ["period", "by", "date"].iter().any(found)
        })
    };
    let named: Vec<String> =
        sources.iter().filter(made).map(|source| format!("`{}`", shown(&source.name))).collect();
    let mut asked = Vec::new();
    if !named.is_empty() {
        asked.push(format!(
            "what these say of students is printed for their families, with the name of whoever wrote \
             it; take out what was not written for them: {}",
            named.join(", ")
        ));
    }
    let forms = sources.iter().filter_map(Source::guess).filter(|guess| is_form(guess));
    asked.extend(forms.flat_map(|guess| guess.unread.clone()));
    if !asked.is_empty() {
        text.review(&asked.join("; "));
    }
}

/// True for answers of a form about habits.
fn is_form(guess: &Guess) -> bool {
    guess.table == "habit_ratings" && guess.wide.is_some()
}

fn school(plan: &Plan, text: &mut TomlWriter) {
    text.line("[school]");
    match plan.schools.as_slice() {
        _ if !plan.district.is_empty() => {
            text.review("give the name of the district; the names of its schools stand below");
            text.line("name = \"Our District\"");
        }
        [] => {
            text.review("no file says what the school is called; the name heads every document");
            text.line("name = \"Our School\"");
        }
        [name] => {
            text.comment("The name as the exports have it; it heads every document.");
            text.line(&format!("name = {}", quoted(name)));
        }
        [name, others @ ..] => {
            let others: Vec<String> =
                others.iter().map(|name| format!("`{}`", shown(name))).collect();
            text.review(&format!("the exports name other schools too: {}", others.join(", ")));
            text.line(&format!("name = {}", quoted(name)));
        }
    }
    text.comment("The postal address, a line each, as it is to stand on reports and transcripts.");
    text.line("address = []");
    text.line("# phone = \"000-555-0100\"");
    text.line("# email = \"office@example.org\"");
    text.line("# website = \"https://example.org\"");
    text.line("# catalog = \"https://example.org/learning/\"   # where out/public is put; reports link to it");
    text.line("# ceeb = \"000000\"");
    text.line("# accreditation = \"Accredited by ...\"");
    text.line("# contact = \"the advisor, or the school office\"");
    text.line("language = \"en\"");
    text.gap();
}

fn occasion(plan: &Plan, text: &mut TomlWriter) {
    text.line("[build]");
    match &plan.occasion {
        Some(Occasion::Period(code, why)) => {
            text.comment(&format!(
                "The reporting period to build, {why}; its last day is the day looked at."
            ));
            text.line(&format!("period = {}", quoted(code)));
        }
        Some(Occasion::Day(day, why)) => {
            text.comment(&format!(
                "The day looked at, {why}. With a table `periods`, name the reporting period instead: \
                 `period = \"...\"`."
            ));
            text.line(&format!("as_of = {day}"));
        }
        None => {}
    }
    text.gap();
}

fn scale(proposal: Option<&Proposal>, text: &mut TomlWriter) {
    text.comment(
        "The levels work is rated at, lowest first. A rating is the code of a level, or a number.",
    );
    let levels;
    let proposal = match proposal {
        Some(proposal) => {
            text.comment(&proposal.why);
            let proficient = proposal.levels.iter().find(|level| level.proficient);
            let first = proficient.map(|level| shown(&level.label)).unwrap_or_default();
            let mut asked = proposal.review.clone();
            asked.push(format!(
                "see the words of the levels and what they tell families, levels that nobody was given \
                 yet, and where proficient begins: at `{first}`"
            ));
            text.review(&asked.join("; "));
            proposal
        }
        None => {
            text.review("no file has ratings; these are the levels of many schools, put in yours");
            levels = Proposal { levels: usual(), ..Proposal::default() };
            &levels
        }
    };
    text.line("[[scale]]");
    text.line("id = \"levels\"");
    if let Some((lowest, highest)) = &proposal.range {
        text.line(&format!("lowest = \"{lowest}\""));
        text.line(&format!("highest = \"{highest}\""));
    }
    text.line("levels = [");
    let first = proposal.levels.iter().position(|level| level.proficient);
    for (at, level) in proposal.levels.iter().enumerate() {
        let family = match first {
            Some(first) if at == first => "Can do this on their own.",
            Some(first) if at > first => "Can do this on their own in new or harder situations.",
            Some(first) if at > 0 && at + 1 == first => {
                "Can do parts of this, or all of it with some help."
            }
            Some(first) if at > 0 && at < first => "Can do parts of this with help.",
            _ => "Is starting to learn this and needs help.",
        };
        let mut line = format!(
            "  {{ code = {}, label = {}, points = \"{}\", family = \"{family}\"",
            quoted(&level.code),
            quoted(&level.label),
            level.points
        );
        line.push_str(if level.proficient { ", proficient = true }," } else { " }," });
        text.line(&line);
    }
    text.line("]");
    text.gap();
}

/// Habits have a scale of their own, of which no level is proficient.
fn habits(proposal: Option<&Proposal>, text: &mut TomlWriter) {
    let Some(proposal) = proposal else { return };
    text.comment("Habits of work are never part of a level, a grade or credit.");
    let mut asked = proposal.review.clone();
    asked.push(
        "see the words for habits, lowest first, what they tell families, and words that nobody was \
         given yet"
            .to_string(),
    );
    text.review(&asked.join("; "));
    text.line("[[scale]]");
    text.line("id = \"habits\"");
    text.line("levels = [");
    for level in &proposal.levels {
        let (code, label) = (quoted(&level.code), quoted(&level.label));
        let family = quoted(&format!("{}.", level.label));
        text.line(&format!("  {{ code = {code}, label = {label}, family = {family} }},"));
    }
    text.line("]");
    text.gap();
    text.line("[framework]");
    text.line("scale = \"levels\"");
    text.gap();
    text.line("[habits]");
    text.line("scale = \"habits\"");
    text.gap();
}

/// Asks for the school year of a roster that does not say it.
fn undated(guess: &Guess, text: &mut TomlWriter) {
    if sheet::is_undated_roster(guess) {
        text.review(
            "grades are those of one school year, and the file does not say of which; until it is \
             said, documents are made without them. Give the day on which the roster was exported",
        );
        text.line("# as_of = { value = \"2026-09-10\" }");
    }
}

fn source(source: &Source, text: &mut TomlWriter) {
    let files = match source.files.as_slice() {
        [file] => quoted(file),
        files => list(files),
    };
    match &source.kind {
        SourceKind::Format { name, title } => {
            text.comment(&format!("Recognised: {title}."));
            if !source.assumed.is_empty() {
                text.review(&format!(
                    "what the files leave open was settled so: {}",
                    source.assumed.join(". ")
                ));
            }
            head(source, text);
            text.line(&format!("format = {}", quoted(name)));
            text.line(&format!("files = {files}"));
            keys(source, text);
            if let Some(AssumedYear { year, columns }) = &source.year {
                let of = |(column, words)| columns.contains(column).then_some(words);
                let what = [
                    (ROSTER_YEAR, "the grades and schools of students"),
                    (CLASSES_YEAR, "its classes"),
                ];
                text.review(&format!(
                    "the export does not say of which school year {} are; they are taken for those of \
                     {year}",
                    what.into_iter().filter_map(of).collect::<Vec<_>>().join(" and ")
                ));
                let year = quoted(year);
                let defaults = columns.iter().map(|column| format!("\"{column}\" = {year}"));
                let defaults: Vec<String> = defaults.collect();
                text.line(&format!("defaults = {{ {} }}", defaults.join(", ")));
            }
            if !source.ratings.is_empty() {
                let values = source.ratings.iter();
                let values: Vec<String> =
                    values.map(|(column, map)| format!("\"{column}\" = {}", table(map))).collect();
                text.line(&format!("values = {{ {} }}", values.join(", ")));
            }
        }
        SourceKind::Table { guess, native } => {
            match (guess.made_system(), native) {
                (Some(system), _) => text.comment(&format!(
                    "What the students of the roster are called elsewhere: their `{system}`."
                )),
                (None, true) => text.comment(&format!(
                    "Its columns have the names of the table `{}`.",
                    guess.table
                )),
                (None, false) if guess.is_of_families() => {
                    text.comment(&format!("What the same rows say of families: {}.", about(guess)))
                }
                (None, false) if guess.wide.is_some() => {
                    text.comment(&format!("Looks like {}.", about_wide(guess)));
                }
                (None, false) => text.comment(&format!("Looks like a table of {}.", about(guess))),
            }
            if guess.doubtful {
                text.review(&format!(
                    "the rows are read as `{}`; see that each column below is what it is taken for",
                    guess.table
                ));
            }
            head(source, text);
            text.line(&format!("table = {}", quoted(guess.table)));
            text.line(&format!("files = {files}"));
            if let Some(sheet) = &source.sheet {
                text.line(&format!("sheet = {}", quoted(sheet)));
            }
            if source.skip_lines > 0 {
                text.line(&format!(
                    "skip_lines = {}   # what stands above the header",
                    source.skip_lines
                ));
            }
            if let Some((column, values)) = &source.only {
                let test = match values {
                    Rows::Values(values) => list(values),
                    Rows::Not(values) => format!("{{ not = {} }}", list(values)),
                    Rows::Like(pattern) => format!("{{ pattern = '{pattern}' }}"),
                    Rows::Filled => "{ empty = false }".to_string(),
                };
                text.line(&format!("where = {{ {} = {test} }}", key(column)));
            }
            if source.distinct {
                text.line("distinct = true   # several rows say the same");
            }
            if !guess.dates.is_empty() {
                text.line(&format!("dates = {}", list(&guess.dates)));
            }
            if guess.decimal_comma {
                text.line("decimal = \",\"");
            }
            keys(source, text);
            if !guess.unread.is_empty() && !is_form(guess) {
                text.review(&guess.unread.join("; "));
            }
            if !guess.ignore.is_empty() {
                text.line(&format!("ignore = {}", list(&guess.ignore)));
            }
            if let Some(wide) = &guess.wide {
                text.line("[source.wide]");
                if !wide.names.is_empty() {
                    text.line(&format!("columns = {}", list(&wide.names)));
                }
                if let Some(pattern) = wide.pattern {
                    text.line(&format!("pattern = '{pattern}'"));
                }
                if wide.second_line {
                    text.line("header_lines = 2");
                }
                if wide.merged {
                    text.line("merged = true");
                }
                if !wide.blank.is_empty() {
                    text.line(&format!("blank = {}", list(&wide.blank)));
                }
                if !wide.map.is_empty() {
                    text.line(&format!("map = {}", table(&wide.map)));
                }
            }
            let plain = *native && source.ratings.is_empty();
            if !plain || guess.columns.iter().any(|one| !one.mapping.dates.is_empty()) {
                columns(guess, source, text);
            }
            undated(guess, text);
        }
        SourceKind::Unknown(header, nearest) => {
            let listed = header.iter().take(LISTED);
            let mut named: Vec<String> = listed.map(|name| format!("`{}`", shown(name))).collect();
            if header.len() > LISTED {
                named.push(format!("{} more", header.len() - LISTED));
            }
            let sheet = source.sheet.as_ref().map(|sheet| format!(", sheet `{}`,", shown(sheet)));
            text.review(&format!(
                "nobody could tell what {}{} is, and nothing of it is read; its columns are {}",
                files.replace('"', "`"),
                sheet.unwrap_or_default(),
                named.join(", ")
            ));
            unknown(source, &files, nearest.nearest.as_ref(), text);
        }
        SourceKind::Unreadable(why) => {
            text.review(&format!("{} is not read: {why}", files.replace('"', "`")));
        }
    }
    text.gap();
}

/// The settings that a person has to write for a table that could not be guessed, as far as they
/// are known.
fn unknown(source: &Source, files: &str, nearest: Option<&Nearest>, text: &mut TomlWriter) {
    if let Some(near) = nearest {
        let missing: Vec<String> = near.missing.iter().map(|name| format!("`{name}`")).collect();
        text.comment(&match missing.is_empty() {
            true => format!("It is a little like the table `{}`.", near.table),
            false => format!(
                "It is most like the table `{}`, but no column looks like {}.",
                near.table,
                missing.join(" or ")
            ),
        });
    }
    text.comment("If it is wanted, take away the # and say what its columns are:");
    text.line("# [[source]]");
    text.line(&format!("# table = {}", quoted(nearest.map_or("evidence", |near| near.table))));
    text.line(&format!("# files = {files}"));
    if let Some(sheet) = &source.sheet {
        text.line(&format!("# sheet = {}", quoted(sheet)));
    }
    if source.skip_lines > 0 {
        text.line(&format!("# skip_lines = {}", source.skip_lines));
    }
    text.line("# [source.columns]");
    let Some(near) = nearest else { return };
    for (ours, theirs) in &near.found {
        text.line(&format!("# {ours} = {}", quoted(theirs)));
    }
    for missing in &near.missing {
        text.line(&match missing.as_str() {
            "performed" => {
                "# performed = { value = \"2026-01-16\" }   # when all of it is of one day"
                    .to_string()
            }
            missing => format!("# {missing} = \"...\""),
        });
    }
}

fn head(source: &Source, text: &mut TomlWriter) {
    text.line("[[source]]");
    text.line(&format!("name = {}", quoted(&source.name)));
}

fn keys(source: &Source, text: &mut TomlWriter) {
    let Some(keys) = &source.keys else { return };
    if !keys.why.is_empty() {
        text.review(&keys.why);
    }
    match keys.systems.as_slice() {
        [system] => text.line(&format!("keys = {}", quoted(system))),
        systems => text.line(&format!("keys = {}", list(systems))),
    }
}

/// The name of a table whose columns become rows.
pub(super) fn about_wide(guess: &Guess) -> &'static str {
    match guess.table {
        "habit_ratings" => "a form about habits, one column a habit",
        _ => "a gradebook, one column a competency",
    }
}

fn about(guess: &Guess) -> String {
    guess.table.replace('_', " ")
}

fn columns(guess: &Guess, source: &Source, text: &mut TomlWriter) {
    text.line("[source.columns]");
    for one in &guess.columns {
        // That identifiers are strangers is said with the keys that find them.
        let settled = one.ours == "student" && source.keys.is_some();
        if let Some(review) = one.review.as_ref().filter(|_| !settled) {
            text.review_once(review);
        }
        let mut mapping = one.mapping.clone();
        if let Some(ratings) = ratings(guess, one, source) {
            // The meaning of ratings is asked once, with the scale.
            mapping.map.extend(ratings.clone());
            mapping.keep = true;
        }
        let line = format!("{} = {}", one.ours, mapping.toml());
        match one.why.is_empty() {
            true => text.line(&line),
            false => text.line(&format!("{line}   # {}", shown(&one.why))),
        }
    }
}

/// The levels that the ratings in a column become.
fn ratings<'s>(
    guess: &Guess,
    one: &Mapped,
    source: &'s Source,
) -> Option<&'s IndexMap<String, String>> {
    source.ratings.get(format!("{}.{}", guess.table, one.ours).as_str())
}

/// Identifiers that were changed where they were written keep their old name beside the new.
fn renamed(renamed: &Renamed, text: &mut TomlWriter) {
    let mut table = |what: &str, file: &str, table: &str, rows: Vec<String>| {
        if rows.is_empty() {
            return;
        }
        text.comment(&format!(
            "{what} that a spreadsheet would take for a formula stand after an apostrophe in \
             `{file}`; here is what the exports call them."
        ));
        text.line("[[source]]");
        text.line(&format!("table = \"{table}\""));
        text.line("rows = [");
        rows.iter().for_each(|row| text.line(&format!("  {{ {row} }},")));
        text.line("]");
        text.gap();
    };
    let targets = renamed.targets.iter();
    let targets =
        targets.map(|(now, was)| format!("code = {}, alias = {}", quoted(now), quoted(was)));
    table("Codes", "framework/competencies.csv", "aliases", targets.collect());
    let students = renamed.students.iter().map(|(now, was)| {
        format!("student = {}, system = \"export\", id = {}", quoted(now), quoted(was))
    });
    table("Identifiers", "school/students.csv", "identifiers", students.collect());
}
