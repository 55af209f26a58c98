//! Who is who across systems: students by their identifiers, competencies by their aliases.
//!
//! A system without `keys` knows students by our identifiers. One with `keys` knows them by
//! something else, and ours mean nothing there: the same number may be another child's.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::super::draft::{IdentifierRow, System, Tables};
use super::super::evidence::Target;
use super::super::framework::{Framework, Indicator};
use super::super::people::Student;
use super::super::{Model, Text};
use super::asked::NAMED;
use super::fates::Fates;
use super::lookup::{ByName, FileNames, Lookups};
use super::people_by_name::PeopleByName;
use super::qualified::{WITHOUT_ZEROS, bare, folded, is_of, own_names, qualified};
use super::removed::Removed;
use crate::base::nearest::did_you_mean;
use crate::base::{Arena, At, Date, Diagnostic, Diagnostics, Idx, Origin, SourceId, quoted};

crate::code!(
    SHARED_IDENTIFIER,
    "model/shared-identifier",
    "Two students have the same identifier in another system, or two competencies the same alias.

Whose evidence a row with it is could not be told; it would be a guess in whose report it is \
printed. The identifier is not used at all.

Correct the identifier of one of the two. Siblings who share an e-mail address are the usual \
cause: let the system be matched by another identifier, with `keys` of its `[[source]]`."
);
crate::code!(
    UNMATCHED_STUDENT,
    "model/unmatched-student",
    "A system tells of a student who is nobody on the roster by the identifiers it is matched by.

It may be a test account, a student who left, or somebody whose identifier differs by a letter. \
The student is left out, and all rows of that system about them.

Correct the identifier in one of the two systems, or add a row to the table `identifiers`."
);
crate::code!(
    NOT_IN_SYSTEM,
    "model/not-in-system",
    "Students of the roster are in no row of a system that is matched by identifiers.

Their identifier may be missing or mistyped there, and their evidence lost with it.

Compare them with the students that could not be matched. Where they really have nothing there, \
nothing needs to be done."
);

/// Students that a system with `keys` has under an identifier of its own: the system's rank, its
/// identifier, ours.
pub(super) type Same = BTreeMap<(usize, Text), Text>;

/// Finds out which of our students the students of systems with `keys` are. Their rows then have
/// our identifiers; those of nobody are reported and taken out.
/// A second account of somebody whom our roster has taken off is taken out with the first.
pub(super) fn match_students(
    tables: &mut Tables,
    removed: &mut Removed,
    fates: &mut Fates,
    diagnostics: &mut Diagnostics,
) -> Same {
    let keyed = |origin: Origin| keyed(&tables.systems, origin);
    let mut ours: BTreeMap<Text, BTreeSet<Text>> = BTreeMap::new();
    let mut theirs: BTreeMap<(usize, Text), Vec<Text>> = BTreeMap::new();
    for row in &tables.identifiers {
        let name = qualified(&row.system.value, &row.id.value);
        match keyed(row.origin) {
            None => drop(ours.entry(name).or_default().insert(row.student.value.clone())),
            Some(system) => {
                theirs.entry((system.rank, row.student.value.clone())).or_default().push(name);
            }
        }
    }
    for row in tables.students.iter().filter(|row| keyed(row.origin).is_none()) {
        for name in own_names(&row.id.value) {
            ours.entry(name).or_default().insert(row.id.value.clone());
        }
    }
    let mut same = Same::new();
    let mut unmatched = Vec::new();
    for row in &tables.students {
        let Some(system) = keyed(row.origin) else { continue };
        let local = (system.rank, row.id.value.clone());
        let mut names = theirs.get(&local).cloned().unwrap_or_default();
        names.extend(own_names(&row.id.value));
        let found = system.keys.iter().find_map(|key| {
            let mut of_key = names.iter().filter(|name| is_of(name, key));
            of_key.find_map(|name| match ours.get(name) {
                Some(students) if students.len() == 1 => students.first().cloned(),
                _ => None,
            })
        });
        match found {
            Some(student) if removed.has(&student) => removed.also(local, row.id.clone()),
            Some(student) => drop(same.insert(local, student)),
            None => {
                fates.leave_out("students", row.origin);
                unmatched.push((row.id.clone(), system.clone(), names));
            }
        }
    }
    type Strangers = Vec<(At<Text>, Vec<Text>)>;
    let mut by_system: BTreeMap<System, Strangers> = BTreeMap::new();
    for (id, system, names) in unmatched {
        by_system.entry(system).or_default().push((id, names));
    }
    for (system, strangers) in by_system {
        if strangers.len() > NAMED {
            diagnostics.push(unmatched_students(&strangers, &system));
            continue;
        }
        for (id, names) in strangers {
            diagnostics.push(unmatched_student(&id, &system, &names, &ours));
        }
    }
    let systems = &tables.systems;
    tables.students.retain_mut(|row| match self::keyed(systems, row.origin) {
        None => true,
        Some(system) => match same.get(&(system.rank, row.id.value.clone())) {
            Some(id) => {
                row.id.value = id.clone();
                true
            }
            None => false,
        },
    });
    same
}

fn unmatched_students(strangers: &[(At<Text>, Vec<Text>)], system: &System) -> Diagnostic {
    let keys: Vec<String> = system.keys.iter().map(|key| format!("`{key}`")).collect();
    let message = format!(
        "{} students of {} are nobody on the roster by {}: {}",
        strangers.len(),
        system.name,
        keys.join(" or "),
        quoted(strangers.iter().map(|(id, _)| &*id.value), NAMED)
    );
    let mut problem = Diagnostic::warning(&UNMATCHED_STUDENT, strangers[0].0.origin, message)
        .label("left out, with all rows of that system about these students")
        .help("see whether `keys` names what both systems have, or add rows to `identifiers`");
    problem.also = strangers[1..].iter().map(|(id, _)| id.origin).collect();
    problem
}

fn unmatched_student(
    id: &At<Text>,
    system: &System,
    names: &[Text],
    ours: &BTreeMap<Text, BTreeSet<Text>>,
) -> Diagnostic {
    let keys: Vec<String> = system.keys.iter().map(|key| format!("`{key}`")).collect();
    let message = format!(
        "student `{}` of {} is nobody on the roster by {}",
        id.value,
        system.name,
        keys.join(" or ")
    );
    let near = system.keys.iter().find_map(|key| {
        let own = names.iter().find(|name| is_of(name, key))?;
        let known = ours.keys().filter(|name| is_of(name, key)).map(|name| bare(name, key));
        did_you_mean(bare(own, key), known)
    });
    Diagnostic::warning(&UNMATCHED_STUDENT, id.origin, message)
        .label("left out, with all rows of that system about this student")
        .maybe_help(near)
        .help("correct the identifier, or add a row to the table `identifiers`")
}

/// Makes identifiers of students known.
pub(super) fn students(
    tables: &Tables,
    same: &Same,
    students: &Arena<Student>,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    if tables.identifiers.is_empty() && tables.systems.is_empty() {
        return;
    }
    let mut names: BTreeMap<Text, (Idx<Student>, Origin)> = BTreeMap::new();
    let mut shared: BTreeMap<Text, Diagnostic> = BTreeMap::new();
    for row in &tables.identifiers {
        let Some(student) = owner(row, tables, same, lookups) else {
            // Of those who have been taken off, and those who are nobody in their own system, it is
            // the row of the student that counts.
            let is_removed = lookups.students.removed().has(&row.student.value);
            if keyed(&tables.systems, row.origin).is_none() && !is_removed {
                lookups.fates.leave_out("identifiers", row.origin);
            }
            continue;
        };
        let name = qualified(&row.system.value, &row.id.value);
        match names.get(&name) {
            Some((other, first)) if *other != student => {
                shared.entry(name).or_insert_with_key(|name| {
                    let message = format!("`{name}` is the identifier of two students");
                    Diagnostic::warning(&SHARED_IDENTIFIER, row.id.origin, message)
                        .label("this one, and")
                        .related(*first, "this one; it is used for neither")
                        .help("match the system by another identifier, with `keys`")
                });
            }
            Some(_) => {}
            None => drop(names.insert(name, (student, row.id.origin))),
        }
    }
    for (name, problem) in shared {
        names.remove(&name);
        // Nobody is harmed by an identifier that no source is matched by.
        let matters =
            tables.systems.values().any(|system| system.keys.iter().any(|key| is_of(&name, key)));
        if matters {
            diagnostics.push(problem);
            let rows = tables.identifiers.iter();
            rows.filter(|row| qualified(&row.system.value, &row.id.value) == name)
                .for_each(|row| lookups.fates.leave_out("identifiers", row.origin));
        }
    }
    let mut people: Option<Arc<PeopleByName>> = None;
    for (file, system) in tables.systems.iter().filter(|(_, system)| !system.keys.is_empty()) {
        let mut known: HashMap<Text, Idx<Student>> = HashMap::new();
        let mut met = BTreeSet::new();
        for ((rank, local), id) in same {
            if *rank == system.rank
                && let Some(student) = lookups.students.get(id)
            {
                known.insert(folded(local).unwrap_or_else(|| local.clone()), student);
                met.insert(student);
            }
        }
        let mut without_zeros = HashMap::new();
        for key in &system.keys {
            if &**key == WITHOUT_ZEROS {
                without_zeros = self::without_zeros(students);
            }
            if &**key == "id" {
                for (idx, student) in students.iter() {
                    let id = &student.id.value;
                    known.entry(folded(id).unwrap_or_else(|| id.clone())).or_insert(idx);
                }
                continue;
            }
            for (name, (student, _)) in names.iter().filter(|(name, _)| is_of(name, key)) {
                known.entry(Text::from(bare(name, key))).or_insert(*student);
            }
        }
        let by_name = system.keys.iter().any(|key| &**key == NAME).then(|| {
            let all = || Arc::new(PeopleByName::of(students, lookups.students.removed()));
            let people = people.get_or_insert_with(all).clone();
            ByName(Arc::new(move |name: &str, days: &[Date]| people.find(name, days)))
        });
        let removed = lookups.students.removed().names_in(system);
        let names = FileNames { removed, known, without_zeros, by_name };
        lookups.students.only_in(*file, names, met);
    }
    for (name, (student, _)) in names {
        lookups.students.also(name, student);
    }
}

/// The key by which a file knows students that has only their names.
const NAME: &str = "name";

/// Students by their identifiers without the zeros in front, where that tells them apart.
fn without_zeros(students: &Arena<Student>) -> HashMap<Text, Idx<Student>> {
    let mut known: HashMap<Text, Option<Idx<Student>>> = HashMap::new();
    for (idx, student) in students.iter() {
        let short = Text::from(student.id.value.trim_start_matches('0'));
        known.entry(short).and_modify(|known| *known = None).or_insert(Some(idx));
    }
    known.into_iter().filter_map(|(short, idx)| Some((short, idx?))).collect()
}

/// The student that an identifier is of.
fn owner(
    row: &IdentifierRow,
    tables: &Tables,
    same: &Same,
    lookups: &mut Lookups,
) -> Option<Idx<Student>> {
    match keyed(&tables.systems, row.origin) {
        None if lookups.students.removed().has(&row.student.value) => None,
        None => lookups.students.find_optional(&row.student),
        // Those that are nobody's have been reported.
        Some(system) => {
            let id = same.get(&(system.rank, row.student.value.clone()))?;
            lookups.students.get(id)
        }
    }
}

/// Makes aliases of competencies and indicators known.
pub(super) fn aliases(
    tables: &Tables,
    framework: &mut Framework,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let mut owners: BTreeMap<&Text, (&At<Text>, BTreeSet<&Text>)> = BTreeMap::new();
    for row in &tables.aliases {
        let owner = owners.entry(&row.alias.value).or_insert((&row.alias, BTreeSet::new()));
        owner.1.insert(&row.code.value);
    }
    // The code that an indicator had first, and until when.
    let mut first: BTreeMap<Idx<Indicator>, Date> = BTreeMap::new();
    for row in &tables.aliases {
        let Some(target) = lookups.targets.find_optional(&row.code) else {
            lookups.fates.leave_out("aliases", row.origin);
            continue;
        };
        if lookups.targets.get(&row.alias.value).is_some_and(|own| own != target) {
            let (alias, code) = (&row.alias.value, &row.code.value);
            let message =
                format!("`{alias}` is to be another name of `{code}`, and is a code itself");
            diagnostics.push(
                Diagnostic::warning(&SHARED_IDENTIFIER, row.alias.origin, message)
                    .label("it stays what it is by its own row")
                    .help("correct the alias; or, where the code is used no longer, end its row with `valid_until`"),
            );
            lookups.fates.leave_out("aliases", row.origin);
            continue;
        }
        if owners[&row.alias.value].1.len() == 1 {
            match (target, &row.valid_until) {
                (Target::Competency(competency), _) => {
                    framework.competencies[competency].other_names.push(row.alias.value.clone());
                }
                (Target::Indicator(indicator), Some(until))
                    if first.get(&indicator).is_none_or(|known| until.value < *known) =>
                {
                    first.insert(indicator, until.value);
                    framework.indicators[indicator].first_code = row.alias.value.clone();
                }
                (Target::Indicator(_), _) => {}
            }
            lookups.targets.also(row.alias.value.clone(), target);
        } else {
            lookups.fates.leave_out("aliases", row.origin);
        }
    }
    for (alias, (first, codes)) in owners {
        if codes.len() > 1 {
            let codes: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
            let message = format!("`{alias}` is another name of {}", codes.join(" and "));
            diagnostics.push(
                Diagnostic::warning(&SHARED_IDENTIFIER, first.origin, message)
                    .label("it is used for none of them")
                    .help("correct the alias of one of them"),
            );
        }
    }
}

/// Reports students of the roster of whom a system with `keys` has no row at all.
pub(super) fn report_absent(
    lookups: &Lookups,
    model: &Model,
    systems: &BTreeMap<SourceId, System>,
    diagnostics: &mut Diagnostics,
) {
    let mut files: BTreeMap<&System, Vec<SourceId>> = BTreeMap::new();
    // A gradebook that goes by names is that of a class.
    let is_whole =
        |system: &System| !system.keys.is_empty() && !system.keys.iter().any(|key| &**key == NAME);
    for (file, system) in systems.iter().filter(|(_, system)| is_whole(system)) {
        files.entry(system).or_default().push(*file);
    }
    for (system, files) in files {
        let met: BTreeSet<Idx<Student>> =
            files.iter().flat_map(|file| lookups.students.met_in(*file)).collect();
        let absent: Vec<&Student> = model
            .students
            .iter()
            .filter(|(idx, _)| !met.contains(idx))
            .map(|(_, student)| student)
            .collect();
        let Some(first) = absent.first() else { continue };
        let named = quoted(absent.iter().map(|student| &*student.id.value), NAMED);
        let message = match absent.len() {
            1 => format!("student {named} of the roster is not in {}", system.name),
            count => {
                format!("{count} students of the roster are not in {}: {named}", system.name)
            }
        };
        let unmatched = lookups.students.missing_in(&files);
        let near = absent
            .iter()
            .take(NAMED)
            .find_map(|student| did_you_mean(&student.id.value, unmatched.iter().copied()));
        diagnostics.push(
            Diagnostic::warning(&NOT_IN_SYSTEM, first.id.origin, message)
                .label("the first of them")
                .maybe_help(near)
                .help(
                    "see whether their identifier is right there, unless they have nothing there",
                ),
        );
    }
}

/// The system a row comes from, if that one knows students by something else than our identifiers.
fn keyed(systems: &BTreeMap<SourceId, System>, origin: Origin) -> Option<&System> {
    let system = systems.get(&origin.source()?);
    system.filter(|system| !system.keys.is_empty())
}
