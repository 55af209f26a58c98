//! A student's learning over all subjects: what page one of a report says of it.

use crate::base::Idx;
use crate::model::framework::Subject;
use crate::policy::StudentOutcome;
use crate::policy::outcome::{Determination, State, SubjectOutcome};
use crate::view::voice::Voice;

/// A student over all subjects on a day, and what is new since the report before.
#[derive(Clone, Copy)]
pub struct Overall<'a> {
    /// The voice to speak of them.
    pub voice: &'a Voice<'a>,
    /// The student on the day.
    pub now: &'a StudentOutcome,
    /// The student on the day of the report before, where there is one.
    pub before: Option<&'a StudentOutcome>,
}

impl Overall<'_> {
    /// True when it is known by when the student is to reach competencies: the school says it, and the
    /// student's grade is known. If not, the student is neither on track nor behind.
    pub fn has_milestones(&self) -> bool {
        let framework = &self.voice.model.framework;
        self.now.grade.is_some()
            && framework.competencies.values().any(|one| one.milestone.is_some())
    }

    /// True when there is no evidence of the student in anything that is asked for: nothing can be
    /// said of pace then.
    pub fn nothing_seen(&self) -> bool {
        let states = self.now.competencies.iter().map(|found| found.state);
        states.into_iter().all(|state| matches!(state, State::NotAssessed | State::Exempt))
    }

    /// Competencies usually reached by now.
    pub fn expected(&self) -> usize {
        self.sum(|subject| subject.expected)
    }

    /// Those of them that are proficient.
    pub fn proficient_of_expected(&self) -> usize {
        self.sum(|subject| subject.proficient_of_expected)
    }

    /// Competencies that are proficient and not usually reached by now.
    pub fn ahead_of_time(&self) -> usize {
        self.sum(|subject| subject.proficient) - self.proficient_of_expected()
    }

    /// True for a competency that was reached since the report before. Nothing else is called new.
    pub fn is_new(&self, found: &Determination) -> bool {
        let before = self.before.map(|before| before.of(found.competency).state);
        found.state.is_proficient() && before.is_some_and(|state| !state.is_proficient())
    }

    /// Competencies reached since the report before.
    pub fn newly_proficient(&self) -> usize {
        self.now.competencies.iter().filter(|found| self.is_new(found)).count()
    }

    /// Competencies of a subject reached since the report before, and those that are proficient no
    /// more; nothing without such a report.
    pub fn changes(&self, subject: Idx<Subject>) -> Option<(usize, usize)> {
        let before = self.before?;
        let framework = &self.voice.model.framework;
        let all = || framework.of_subject(subject).map(|(idx, _)| self.now.of(idx));
        let was = |found: &Determination| before.of(found.competency).state.is_proficient();
        let reached = all().filter(|found| self.is_new(found)).count();
        let lost = all().filter(|found| was(found) && !found.state.is_proficient()).count();
        Some((reached, lost))
    }

    /// One plain sentence on whether the student is on track.
    pub fn sentence(&self) -> String {
        let say = |key: &str, counts: &[(&'static str, usize)]| {
            let name = self.voice.model.students[self.now.student].called().to_string();
            let counts = counts.iter().map(|(key, count)| (*key, (*count).into()));
            let args: Vec<_> = [("name", name.into())].into_iter().chain(counts).collect();
            self.voice.say(key, &args)
        };
        let track = self.now.on_track;
        if self.all_exempt() {
            return say("glance-all-exempt", &[]);
        }
        if self.nothing_seen() {
            return say("glance-no-evidence", &[]);
        }
        if !self.has_milestones() {
            let count = self.sum(|subject| subject.proficient);
            let of = self.sum(|subject| subject.total);
            return say("glance-of-all", &[("count", count), ("of", of)]);
        }
        let key = match track.subjects {
            _ if track.of == 0 => return say("glance-nothing-expected", &[]),
            0 => "glance-none-on-track",
            all if all == track.of => "glance-all-on-track",
            _ => "glance-on-track",
        };
        say(key, &[("count", track.subjects), ("of", track.of)])
    }

    /// The numbers behind it, a sentence each; none when there is no evidence.
    pub fn details(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        if self.nothing_seen() {
            return sentences;
        }
        let (expected, beyond) = (self.expected(), self.ahead_of_time());
        if expected > 0 {
            let args = [("count", self.proficient_of_expected().into()), ("of", expected.into())];
            sentences.push(self.voice.say("glance-expected", &args));
        }
        if beyond > 0 && self.has_milestones() {
            sentences.push(self.voice.say("glance-beyond", &[("count", beyond.into())]));
        }
        if let Some(before) = self.before {
            let date = self.voice.date(before.as_of);
            let args = [("count", self.newly_proficient().into()), ("date", date.into())];
            sentences.push(self.voice.say("glance-new", &args));
        }
        sentences
    }

    /// True when the student is exempt from all there is.
    fn all_exempt(&self) -> bool {
        let mut counted = self.now.competencies.iter().filter(|found| found.counted).peekable();
        counted.peek().is_some() && counted.all(|found| found.state == State::Exempt)
    }

    fn sum(&self, number: impl Fn(&SubjectOutcome) -> usize) -> usize {
        self.now.subjects.iter().map(number).sum()
    }
}
