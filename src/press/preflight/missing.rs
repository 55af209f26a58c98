//! Gaps: narratives, habits and evidence that students lack, by the teacher who would add them.

use std::collections::{BTreeMap, BTreeSet};

use super::person::person;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::calendar::Period;
use crate::model::evidence::Evidence;
use crate::model::framework::Subject;
use crate::model::people::Student;
use crate::model::records::EnrollmentStatus;
use crate::press::loaded::Loaded;
use crate::project::preflight::Expect;
use crate::view::preflight::Missing;

/// Gaps of some students, by teacher.
pub(super) fn of(school: &Loaded, students: &[Idx<Student>]) -> Vec<Missing> {
    let latest = students.iter().map(|one| (*one, latest(school, *one))).collect();
    let all = All { school, students, latest };
    let mut found: Vec<Missing> = Vec::new();
    if let Some(period) = school.occasion.period {
        all.narratives(period, &mut found);
        all.habits(period, &mut found);
    }
    all.evidence(&mut found);
    found.sort_by(|a, b| {
        let key = |one: &Missing| {
            (one.teacher.is_none(), one.teacher.clone(), one.what, one.subject.clone())
        };
        key(a).cmp(&key(b)).then_with(|| a.student.cmp(&b.student))
    });
    found
}

struct All<'s> {
    school: &'s Loaded,
    students: &'s [Idx<Student>],
    latest: BTreeMap<Idx<Student>, BTreeMap<Idx<Subject>, Latest<'s>>>,
}

/// The latest evidence of a student in a subject by the day looked at, with its day.
type Latest<'s> = (Date, &'s Evidence);

/// The latest evidence of a student in each subject that has any.
fn latest(school: &Loaded, student: Idx<Student>) -> BTreeMap<Idx<Subject>, Latest<'_>> {
    let model = &school.model;
    let mut latest: BTreeMap<Idx<Subject>, Latest<'_>> = BTreeMap::new();
    for one in &model.records(student).evidence {
        let Some(day) = day_of(one).filter(|day| *day <= school.occasion.as_of) else { continue };
        let known = latest.entry(subject_of(model, one)).or_insert((day, one));
        // Of one day, the last row tells.
        if day >= known.0 {
            *known = (day, one);
        }
    }
    latest
}

impl<'s> All<'s> {
    fn model(&self) -> &'s Model {
        &self.school.model
    }

    /// Whether everybody should have something: the school says so, or at least half of those whom
    /// it is about have it in this period or had it in the one before.
    fn is_expected(
        &self,
        what: Expect,
        period: Idx<Period>,
        whom: &[Idx<Student>],
        has: impl Fn(Idx<Student>, Idx<Period>) -> bool,
    ) -> bool {
        if let Some(said) = &self.school.project.documents.preflight.expect {
            return said.contains(&what);
        }
        let before = self.model().periods.indices().rfind(|other| *other < period);
        [Some(period), before].into_iter().flatten().any(|period| {
            let have = whom.iter().filter(|student| has(**student, period)).count();
            have > 0 && 2 * have >= whom.len()
        })
    }

    fn narratives(&self, period: Idx<Period>, found: &mut Vec<Missing>) {
        let model = self.model();
        let has = |subject: Option<Idx<Subject>>| {
            move |student: Idx<Student>, period: Idx<Period>| {
                let mut all = model.records(student).narratives.iter();
                all.any(|one| one.period == period && one.subject == subject)
            }
        };
        if self.is_expected(Expect::Narrative, period, self.students, has(None)) {
            for student in self.students.iter().filter(|one| !has(None)(**one, period)) {
                found.push(self.lack("narrative", *student, self.advisor(*student), None, None));
            }
        }
        for subject in model.framework.subjects.indices() {
            let seen = |student: &Idx<Student>| self.latest(*student, subject, true).is_some();
            let whom: Vec<Idx<Student>> = self.students.iter().copied().filter(seen).collect();
            if !self.is_expected(Expect::SubjectNarrative, period, &whom, has(Some(subject))) {
                continue;
            }
            for student in whom.into_iter().filter(|one| !has(Some(subject))(*one, period)) {
                let last = self.latest(student, subject, true);
                let teacher = last.and_then(|(_, one)| one.assessor.as_deref());
                let lack = self.lack("subject-narrative", student, teacher, Some(subject), None);
                found.push(lack);
            }
        }
    }

    fn habits(&self, period: Idx<Period>, found: &mut Vec<Missing>) {
        let model = self.model();
        if model.habits.is_empty() {
            return;
        }
        let has = |student: Idx<Student>, period: Idx<Period>| {
            model.records(student).habits.iter().any(|one| one.period == period)
        };
        if !self.is_expected(Expect::Habits, period, self.students, has) {
            return;
        }
        for student in self.students.iter().filter(|one| !has(**one, period)) {
            let rated = model.records(*student).habits.iter().rev();
            let rater = rated.filter_map(|one| one.by.as_deref()).next();
            let teacher = rater.or_else(|| self.advisor(*student));
            found.push(self.lack("habits", *student, teacher, None, None));
        }
    }

    /// Subjects without evidence since the report before, and those with none for a long time.
    fn evidence(&self, found: &mut Vec<Missing>) {
        let config = &self.school.project.documents.preflight;
        let expected = config.expect.as_ref().is_none_or(|said| said.contains(&Expect::Evidence));
        let occasion = self.school.occasion;
        for student in self.students {
            for subject in self.subjects(*student) {
                let last = self.latest(*student, subject, false);
                let day = last.map(|(day, _)| day);
                let age = day.map(|day| (occasion.as_of - day).get_days());
                let is_stale = age.is_some_and(|age| age > i32::from(config.stale_days));
                let what = match day {
                    Some(_) if is_stale => "stale",
                    day if expected
                        && occasion
                            .previous
                            .is_some_and(|since| day.is_none_or(|day| day <= since)) =>
                    {
                        "evidence"
                    }
                    _ => continue,
                };
                let assessor = last.and_then(|(_, one)| one.assessor.as_deref());
                let teacher = assessor.or_else(|| self.advisor(*student));
                found.push(self.lack(what, *student, teacher, Some(subject), day));
            }
        }
    }

    /// The subjects of the courses that a student takes; of who takes none, those with evidence.
    fn subjects(&self, student: Idx<Student>) -> BTreeSet<Idx<Subject>> {
        let model = self.model();
        let records = model.records(student);
        let year = model.calendar.year_of(self.school.occasion.as_of);
        let taken = records.enrollments.iter().filter(|row| {
            row.status == EnrollmentStatus::Active
                && model.calendar.beginning(&row.year) == Some(year)
        });
        let framework = &model.framework;
        let taken = taken.flat_map(|row| {
            let course = &model.courses[row.course];
            let certified = course.certifies.iter();
            let certified = certified.map(|one| framework.competencies[one.competency].subject);
            course.subject.into_iter().chain(certified)
        });
        let taken: BTreeSet<Idx<Subject>> = taken.collect();
        if !taken.is_empty() {
            return taken;
        }
        records.evidence.iter().map(|one| subject_of(model, one)).collect()
    }

    /// The latest evidence in a subject, and its day; of this reporting period only, where that is
    /// asked for.
    fn latest(
        &self,
        student: Idx<Student>,
        subject: Idx<Subject>,
        of_period: bool,
    ) -> Option<Latest<'s>> {
        let since = self.school.occasion.previous.filter(|_| of_period);
        let latest = self.latest.get(&student)?.get(&subject).copied();
        latest.filter(|(day, _)| since.is_none_or(|since| *day > since))
    }

    fn advisor(&self, student: Idx<Student>) -> Option<&'s str> {
        let day = self.school.occasion.as_of;
        let model = self.model();
        model.students[student].years.advisor(model.calendar.year_of(day), day)
    }

    fn lack(
        &self,
        what: &'static str,
        student: Idx<Student>,
        teacher: Option<&str>,
        subject: Option<Idx<Subject>>,
        latest: Option<Date>,
    ) -> Missing {
        let model = self.model();
        Missing {
            teacher: teacher.map(str::to_string),
            what,
            subject: subject.map(|idx| model.framework.subjects[idx].title.to_string()),
            student: person(model, student),
            latest,
        }
    }
}

fn subject_of(model: &Model, evidence: &Evidence) -> Idx<Subject> {
    let competency = evidence.target.competency(&model.framework);
    model.framework.competencies[competency].subject
}

/// The day on which a piece of evidence came about.
fn day_of(evidence: &Evidence) -> Option<Date> {
    let dates = evidence.dates;
    [dates.performed, dates.submitted, dates.assessed, dates.recorded].into_iter().flatten().next()
}
