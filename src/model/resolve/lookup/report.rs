//! Messages about names that are not known: of few each by itself, of many once.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::Text;
use super::super::super::people::Student;
use super::super::asked::Answer;
use super::super::asked::Missing;
use super::super::people_by_name::PeopleByName;
use super::{AMBIGUOUS_STUDENT, Lookup};
use crate::base::nearest::did_you_mean;
use crate::base::{Arena, Code, Diagnostic, Diagnostics, SourceId, quoted};

/// Names of one file that are spoken of one by one.
const FEW: usize = 5;

/// Names that one file has and nobody knows.
type Group<'n> = Vec<(&'n Text, &'n Missing)>;

impl<T: Copy + Ord> Lookup<T> {
    /// Reports every name that was asked for and is not known. `students` are those whom the names
    /// would be of.
    pub(super) fn report(self, students: Option<&Arena<Student>>, diagnostics: &mut Diagnostics) {
        let mut groups: BTreeMap<(Option<SourceId>, bool), Group<'_>> = BTreeMap::new();
        for (name, missing) in &self.asked.missing {
            let own = self.withheld.contains_key(name) || self.known.contains_key(name);
            match own && !missing.several {
                true => diagnostics.push(self.own_row(name, missing)),
                false => {
                    let key = (missing.first.source(), missing.several);
                    groups.entry(key).or_default().push((name, missing));
                }
            }
        }
        let people = students
            .filter(|_| !groups.is_empty())
            .map(|all| (all, PeopleByName::of(all, &self.removed)));
        self.removed.report(&self.asked.removed, diagnostics);
        for ((file, several), group) in groups {
            let whole = file.is_some_and(|file| !self.asked.found_in.contains(&file));
            let advice = match &people {
                Some((students, people)) if !several && (whole || group.len() > FEW) => {
                    self.advice(&group, students, people)
                }
                _ => None,
            };
            // A table that fits nobody is one fault, however few rows it has.
            let none = whole && !several && people.is_some() && group.len() > 1;
            if group.len() > FEW || none {
                diagnostics.push(self.many(&group, several, whole, advice));
                continue;
            }
            let known = self.names_in(file);
            for (name, missing) in group {
                diagnostics.push(match several {
                    true => ambiguous(name, missing),
                    false => self.one(name, missing, &known, advice.clone()),
                });
            }
        }
    }

    /// The names that hold in a file, in their order.
    fn names_in(&self, file: Option<SourceId>) -> Vec<&str> {
        let mut names: Vec<&str> = match file.and_then(|file| self.others.files.get(&file)) {
            Some(names) => names.known.keys().map(|name| &**name).collect(),
            None => {
                let others = self.others.everywhere.keys();
                self.known.keys().chain(others).map(|name| &**name).collect()
            }
        };
        names.sort_unstable();
        names
    }

    fn own_row(&self, name: &Text, missing: &Missing) -> Diagnostic {
        let problem = |message: String| {
            Diagnostic::error(self.code, missing.first, message).label(missing.label())
        };
        match self.withheld.get(name) {
            Some(own) => problem(format!(
                "{} `{name}` is not {}: its own row is left out",
                self.kind, self.place
            ))
            .related(*own, "its own row")
            .help("mend that row first"),
            None => problem(format!("`{name}` is an indicator, and a {} is needed", self.kind))
                .help("name the competency that the indicator belongs to"),
        }
    }

    fn one(
        &self,
        name: &Text,
        missing: &Missing,
        known: &[&str],
        advice: Option<String>,
    ) -> Diagnostic {
        let message = format!("{} `{name}` is not {}", self.kind, self.place);
        let bare = name.trim_start_matches('0');
        let zeros = || {
            let same = |known: &&&str| !bare.is_empty() && known.trim_start_matches('0') == bare;
            known.iter().find(same).map(|known| format!("did you mean `{known}`?"))
        };
        let near = did_you_mean(name, known.iter().copied());
        let help = near.or_else(zeros).or(advice).unwrap_or_else(|| {
            "add it there, or correct the name; if its row there was set aside, mend that first"
                .to_string()
        });
        Diagnostic::error(self.code, missing.first, message).label(missing.label()).help(help)
    }

    fn many(
        &self,
        group: &Group<'_>,
        several: bool,
        whole: bool,
        advice: Option<String>,
    ) -> Diagnostic {
        let mut group = group.clone();
        group.sort_by_key(|(_, missing)| missing.first);
        let listed = quoted(group.iter().map(|(name, _)| name), FEW);
        let (kinds, count) = (plural(self.kind), group.len());
        let message = match (several, whole) {
            (true, _) => format!("{count} names fit several {kinds} each: {listed}"),
            (_, true) => {
                format!("none of the {count} {kinds} of this file is {}: {listed}", self.place)
            }
            (_, false) => format!("{count} {kinds} of this file are not {}: {listed}", self.place),
        };
        let rows = group.iter().fold((0, 0), |sum, (_, missing)| missing.add_to(sum));
        let label = match rows {
            (left_out, 0) => format!("{left_out} rows with these names are left out"),
            (0, used) => format!("{used} rows with these names are used without them"),
            (left_out, used) => format!(
                "of the rows with these names, {left_out} are left out and {used} used without them"
            ),
        };
        let code: &'static Code = if several { &AMBIGUOUS_STUDENT } else { self.code };
        let mut problem = Diagnostic::error(code, group[0].1.first, message).label(label);
        problem.also = group[1..].iter().map(|(_, missing)| missing.first).collect();
        problem.help(advice.unwrap_or_else(|| match several {
            true => TELL_APART.to_string(),
            false => "add them there, or correct the names".to_string(),
        }))
    }

    /// By what the students of a file would be found, or what both sides look like.
    fn advice(
        &self,
        group: &Group<'_>,
        students: &Arena<Student>,
        people: &PeopleByName,
    ) -> Option<String> {
        let total = group.len();
        let count =
            |fits: &dyn Fn(&str) -> bool| group.iter().filter(|(name, _)| fits(name)).count();
        let said = |count: usize, what: &str, key: &str| {
            (count * 2 >= total).then(|| {
                format!("{count} of the {total} are {what}: give the source `keys = \"{key}\"`")
            })
        };
        let named = count(&|name| people.find(name, &[]) != Answer::Nothing);
        let short: BTreeSet<&str> =
            students.iter().map(|(_, student)| student.id.value.trim_start_matches('0')).collect();
        let zeros = count(&|name| short.contains(name.trim_start_matches('0')));
        let qualified = self.others.everywhere.keys().filter_map(|name| name.split_once(':'));
        let mut systems: BTreeMap<&str, usize> = qualified.map(|(system, _)| (system, 0)).collect();
        for (system, found) in &mut systems {
            let is_known = |name: &str| {
                let qualified = Text::from(format!("{system}:{}", name.to_lowercase()));
                let written = Text::from(format!("{system}:{name}"));
                let known = &self.others.everywhere;
                known.contains_key(&written) || known.contains_key(&qualified)
            };
            *found = count(&is_known);
        }
        let system = systems.into_iter().max_by_key(|(_, found)| *found);
        let of_system = system.and_then(|(system, found)| {
            said(found, &format!("the `{system}` of students"), system)
        });
        let (theirs, ours) = (&group[0].0, students.iter().next().map(|(_, one)| &one.id.value));
        said(zeros, "on the roster when zeros in front are left out", "without-zeros")
            .or(of_system)
            .or_else(|| said(named, "names on the roster", "name"))
            .or_else(|| {
                Some(format!(
                    "in this file they look like `{theirs}`, on the roster like `{}`: name the column \
                     that has the identifiers of the roster, or say in the table `identifiers` what \
                     the system calls each student",
                    ours?
                ))
            })
    }
}

/// The remedy for a name that fits several.
const TELL_APART: &str =
    "say whom the file means in the table `identifiers`, with the system `name`";

fn ambiguous(name: &Text, missing: &Missing) -> Diagnostic {
    let message = format!("`{name}` is the name of several students");
    Diagnostic::error(&AMBIGUOUS_STUDENT, missing.first, message)
        .label(missing.label())
        .help(TELL_APART)
}

fn plural(kind: &str) -> String {
    match kind.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None => format!("{kind}s"),
    }
}
