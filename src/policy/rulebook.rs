//! Which version of the school's rules holds for whom.

use super::governing::Governing;
use super::rules::Rules;
use super::{About, Applies, Policy, bind, lint};
use crate::base::{Date, Diagnostic, Diagnostics, Origin, SourceId};
use crate::model::Model;
use crate::model::calendar::Calendar;
use crate::model::people::Student;

crate::code!(
    UNCLEAR_VERSION,
    "policy/unclear-version",
    "The school has several policies, and it is not clear which one holds for a student: none does, two do \
     alike, the day by which they apply is not known, or the policies do not agree on what that day is.\n\nA \
     transcript would be made by rules that somebody has to guess.\n\nGive every student one policy: leave \
     `since` out of the oldest one, let the `since` of the others follow each other, divide `cohorts`, and \
     write the same `applies` into all."
);

/// The versions of a school's rules, each bound once. There is at least one.
#[derive(Clone, Debug)]
pub struct Rulebook {
    versions: Vec<Version>,
    /// The school's years, in which students have their classes.
    calendar: Calendar,
}

#[derive(Clone, Debug)]
struct Version {
    source: SourceId,
    rules: Rules,
}

/// Why it is not clear which version holds.
enum Doubt {
    /// None does.
    None,
    /// The first two that do so alike.
    Several([usize; 2]),
    /// They apply by the day of entry, which is not known.
    NoEntry,
}

impl Rulebook {
    /// Binds each policy, with the file it was read from, to the school. Nothing without a policy.
    /// Doubts about the school that hold under any policy are said once.
    pub fn bind(policies: &[(SourceId, Policy)], model: &Model) -> (Option<Self>, Diagnostics) {
        let mut diags = Diagnostics::default();
        let versions: Vec<Version> = policies
            .iter()
            .map(|(source, policy)| {
                let (rules, found) = bind(policy, model);
                diags.append(found);
                Version { source: *source, rules }
            })
            .collect();
        if !versions.is_empty() {
            let rules: Vec<&Rules> = versions.iter().map(|version| &version.rules).collect();
            lint::school(&rules, model, &mut diags);
        }
        let calendar = model.calendar.clone();
        ((!versions.is_empty()).then_some(Rulebook { versions, calendar }), diags)
    }

    /// The rules that hold for a student on a day: those that name the student's graduating class,
    /// or else those for all classes; of these the last to come into force by the day of entry or
    /// by `day`, as the policies say. Where that is not clear, see [`Rulebook::check`], it is the
    /// first one that may be meant.
    pub fn choose(&self, student: &Student, day: Date) -> &Rules {
        &self.versions[self.position(student, day).0].rules
    }

    /// The rules that hold for a student on a day, and those that held before: see
    /// [`Rulebook::choose`].
    pub fn governing(&self, student: &Student, day: Date) -> Governing<'_> {
        let mut turns: Vec<Date> = self.all().filter_map(|rules| rules.about.since).collect();
        turns.retain(|since| *since <= day);
        turns.sort_unstable();
        let chosen = |day: Date| self.choose(student, day);
        let first = turns.first().map_or(day, |first| first.yesterday().unwrap_or(*first));
        Governing::new(chosen(first), turns.iter().map(|since| (*since, chosen(*since))))
    }

    /// The rules that came into force last by a day; before the first ones, these.
    pub fn newest(&self, day: Date) -> &Rules {
        let began = |rules: &&Rules| rules.about.since.is_none_or(|since| since <= day);
        let all = || self.all().map(|rules| (rules.about.since, rules));
        let newest = all().filter(|(_, rules)| began(rules)).max_by_key(|(since, _)| *since);
        let first = || all().min_by_key(|(since, _)| *since);
        newest.or_else(first).map(|(_, rules)| rules).expect("there is a version")
    }

    /// Every version, in the order of the school's list.
    pub fn all(&self) -> impl ExactSizeIterator<Item = &Rules> {
        self.versions.iter().map(|version| &version.rules)
    }

    /// Says for whom it is not clear which version holds on a day.
    pub fn check(&self, model: &Model, day: Date) -> Diagnostics {
        let disagree =
            self.versions.iter().filter(|version| version.about().applies != self.applies());
        let mut diags: Diagnostics = disagree.map(|version| self.disagreement(version)).collect();
        lint::corrected::credit(model, day, |student| self.governing(student, day), &mut diags);
        lint::given::marks(model, |student| self.choose(student, day), &mut diags);
        for student in model.students.values() {
            let (at, doubt) = self.position(student, day);
            if let Some(doubt) = doubt {
                diags.push(self.unclear(student, &doubt, &self.versions[at], day));
            }
        }
        diags
    }

    /// By which day versions apply: as the first one says.
    fn applies(&self) -> Applies {
        self.versions[0].about().applies
    }

    /// The version for a student, and why it may be another.
    fn position(&self, student: &Student, day: Date) -> (usize, Option<Doubt>) {
        let (by, unknown) = match (self.applies(), student.stays.entered()) {
            (Applies::Current, _) => (day, false),
            (Applies::Entry, Some(entered)) => (entered, false),
            (Applies::Entry, None) => (day, self.versions.len() > 1),
        };
        let class = student.class_on(day, &self.calendar);
        let holding = |named: bool| -> Vec<usize> {
            let holds = |about: &About| about.cohorts.is_empty() != named && about.holds(class, by);
            let all = self.versions.iter().enumerate();
            let holding: Vec<(usize, &Version)> =
                all.filter(|(_, version)| holds(version.about())).collect();
            let last = holding.iter().map(|(_, version)| version.about().since).max();
            let last = holding.iter().filter(|(_, version)| Some(version.about().since) == last);
            last.map(|(at, _)| *at).collect()
        };
        let found = match holding(true) {
            none if none.is_empty() => holding(false),
            named => named,
        };
        match found[..] {
            [] => (self.oldest(), Some(Doubt::None)),
            [at] => (at, unknown.then_some(Doubt::NoEntry)),
            [at, other, ..] => (at, Some(Doubt::Several([at, other]))),
        }
    }

    /// The oldest version, one for all classes if there is one.
    fn oldest(&self) -> usize {
        let key = |at: &usize| {
            let about = self.versions[*at].about();
            (!about.cohorts.is_empty(), about.since)
        };
        (0..self.versions.len()).min_by_key(key).expect("there is a version")
    }

    fn disagreement(&self, version: &Version) -> Diagnostic {
        let first = &self.versions[0];
        let message = format!(
            "`{}` applies by {}, and `{}` by {}",
            version.about().title,
            by_which_day(version.about().applies),
            first.about().title,
            by_which_day(first.about().applies),
        );
        Diagnostic::error(&UNCLEAR_VERSION, Origin::File(version.source), message)
            .related(Origin::File(first.source), "")
            .help("write the same `applies` under `[policy]` into every policy")
    }

    fn unclear(&self, student: &Student, doubt: &Doubt, chosen: &Version, day: Date) -> Diagnostic {
        let origin = student.id.origin;
        let title = &chosen.about().title;
        let help = format!("`{title}` is applied as long as nothing says otherwise");
        match doubt {
            // With one policy there is nothing to mistake it for.
            Doubt::None if self.versions.len() == 1 => {
                let message = format!("the only policy does not hold for this student on {day}");
                Diagnostic::warning(&UNCLEAR_VERSION, origin, message).help(format!(
                    "`{title}` is applied all the same; see its `since` and `cohorts`"
                ))
            }
            Doubt::None => {
                Diagnostic::error(&UNCLEAR_VERSION, origin, "no policy holds for this student")
                    .help("leave `since` and `cohorts` out of the oldest policy, or add one")
                    .help(help)
            }
            Doubt::Several(which) => {
                let [one, other] = which.map(|at| &self.versions[at]);
                let (a, b) = (&one.about().title, &other.about().title);
                let message = format!("`{a}` and `{b}` hold alike for this student");
                Diagnostic::error(&UNCLEAR_VERSION, origin, message)
                    .related(Origin::File(one.source), "")
                    .related(Origin::File(other.source), "")
                    .help("give one of them a later `since`, or divide the `cohorts`")
                    .help(help)
            }
            Doubt::NoEntry => {
                let message = "the day this student entered is not known, and policies apply by it";
                Diagnostic::error(&UNCLEAR_VERSION, origin, message)
                    .help("fill in `entered` in the table `students`")
                    .help(help)
            }
        }
    }
}

impl Version {
    fn about(&self) -> &About {
        &self.rules.about
    }
}

fn by_which_day(applies: Applies) -> &'static str {
    match applies {
        Applies::Current => "the day looked at",
        Applies::Entry => "the day of entry",
    }
}
