//! Ties a policy to a school.

use super::credit_method::CreditMethod;
use super::lint;
use super::method::{DeterminationMethod, Parameters};
use super::need;
use super::roll_up;
use super::rules::{
    CourseCreditRule, CutScores, DeterminationRule, Diploma, GradeTable, LevelByResult,
    NeededEvidence, Rules,
};
use super::{
    CollegeCredit, Credit, CreditLimit, CreditRule, CreditShare, Cut, EarnedLevel, GpaBonus,
    GpaRule, GradedGroup, Grades, GraduationRule, Letter, Method, Most, Need, Needs, Policy,
    Requirement, RollUp, Rule, Stands, SubjectRule, Substitution, Weights, WrittenGraduation,
};
use crate::base::{At, Diagnostic, Diagnostics, Idx, Number, nearest};
use crate::model::Model;
use crate::model::course::{Course, CourseLevel, versions};
use crate::model::evidence::EvidenceKind;
use crate::model::framework::{Band, Competency, Indicator, Subject};
use crate::model::people::Student;
use crate::model::scale::LevelIdx;

crate::code!(
    UNKNOWN_REFERENCE,
    "policy/unknown-reference",
    "The policy names something that the school does not have: a subject, a competency, an indicator, a \
     level, a course, a course level, a stage, a credit area or a kind of evidence.\n\nA rule for \
     something that does not exist is applied to nothing, and what was meant goes by the usual \
     rule.\n\nCorrect the name; the nearest one that exists is offered."
);

type Name = At<String>;

/// Puts indices of the school in the place of the policy's codes. What does not exist is reported
/// with the nearest name, and the setting that names it is left out.
pub fn bind(policy: &Policy, model: &Model) -> (Rules, Diagnostics) {
    let mut binder = Binder { model, diags: Diagnostics::default() };
    let determination: Vec<DeterminationRule> =
        policy.determination.rules.iter().map(|rule| binder.rule(rule)).collect();
    let (of_competency, named, of_indicator) = binder.places(policy);
    let of_stage = policy.determination.stages.iter();
    let of_stage = of_stage.filter_map(|(name, rule)| Some((binder.band(name)?, *rule))).collect();
    let (credit, of_course) = binder.credit(&policy.credit);
    let grades = binder.grades(&policy.grades);
    let (graded, graded_as) = binder.groups(&policy.grades.groups, &grades);
    let earned_levels =
        policy.grades.earned_levels.iter().filter_map(|one| binder.earned_level(one)).collect();
    let rules = Rules {
        about: policy.about.clone(),
        determination,
        of_competency,
        of_stage,
        named,
        of_indicator,
        subjects: policy.subjects.as_ref().map(|rule| SubjectRule {
            roll_up: binder.roll_up(&rule.roll_up, Binder::competency),
            minimum: rule.minimum,
            cut: binder.cut(&rule.cut),
            rounding: rule.rounding,
            round: rule.round,
        }),
        growth: policy.growth.clone(),
        pace: policy.pace.clone(),
        next: policy.next,
        credit,
        of_course,
        college: policy.credit.college.as_ref().map(|college| CollegeCredit {
            levels: college.levels.iter().filter_map(|name| binder.course_level(name)).collect(),
            conversion: college.conversion.clone(),
        }),
        grades,
        graded,
        graded_as,
        earned_levels,
        gpa: binder.gpa(&policy.gpa, &policy.grades),
        graduation: binder.graduation(&policy.graduation),
    };
    for kind in &policy.determination.not_counted {
        binder.kind(kind);
    }
    let mut diags = binder.diags;
    lint::check(&rules, policy, model, &mut diags);
    (rules, diags)
}

struct Binder<'a> {
    model: &'a Model,
    diags: Diagnostics,
}

impl Binder<'_> {
    fn find<T>(
        &mut self,
        what: &str,
        name: &Name,
        known: impl Iterator<Item = (T, impl AsRef<str>)>,
        ignore_case: bool,
    ) -> Option<T> {
        let mut names = Vec::new();
        for (found, code) in known {
            let code = code.as_ref();
            let alike = ignore_case && code.eq_ignore_ascii_case(&name.value);
            if alike || self.model.now(code) == self.model.now(&name.value) {
                return Some(found);
            }
            names.push(code.to_string());
        }
        let message = format!("the school has no {what} `{}`", name.value);
        let mut diagnostic = Diagnostic::error(&UNKNOWN_REFERENCE, name.origin, message)
            .maybe_help(nearest::did_you_mean(name, names.iter().map(String::as_str)));
        if names.len() <= 8 && !names.is_empty() {
            let list = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            diagnostic = diagnostic.help(format!("it has {list}"));
        }
        self.diags.push(diagnostic);
        None
    }

    fn level(&mut self, name: &Name) -> Option<LevelIdx> {
        let model = self.model;
        let levels = model.academic_scale().iter().map(|(idx, level)| (idx, &*level.code));
        self.find("level", name, levels, true)
    }

    fn kind(&mut self, name: &Name) -> Option<EvidenceKind> {
        self.find(
            "kind of evidence",
            name,
            EvidenceKind::ALL.map(|kind| (kind, kind.code())).into_iter(),
            true,
        )
    }

    fn course_level(&mut self, name: &Name) -> Option<Idx<CourseLevel>> {
        let levels = self.model.course_levels.iter().map(|(idx, level)| (idx, &*level.code));
        self.find("course level", name, levels, true)
    }

    fn band(&mut self, name: &Name) -> Option<Idx<Band>> {
        let bands = &self.model.framework.bands;
        self.find("stage", name, bands.iter().map(|(idx, band)| (idx, &*band.code.value)), false)
    }

    fn subject(&mut self, name: &Name) -> Option<Idx<Subject>> {
        let all = &self.model.framework.subjects;
        self.find("subject", name, all.iter().map(|(idx, one)| (idx, &*one.code.value)), false)
    }

    fn competency(&mut self, name: &Name) -> Option<Idx<Competency>> {
        let all = &self.model.framework.competencies;
        self.find("competency", name, all.iter().map(|(idx, one)| (idx, &*one.code.value)), false)
    }

    fn indicator(&mut self, name: &Name) -> Option<Idx<Indicator>> {
        let all = &self.model.framework.indicators;
        self.find("indicator", name, all.iter().map(|(idx, one)| (idx, &*one.code.value)), false)
    }

    fn course(&mut self, name: &Name) -> Option<Idx<Course>> {
        let all = &self.model.courses;
        self.find("course", name, all.iter().map(|(idx, one)| (idx, &*one.code.value)), false)
    }

    fn rule(&mut self, rule: &Rule<Name, Name, Name, Name>) -> DeterminationRule {
        Rule {
            name: rule.name.clone(),
            method: self.method(&rule.method),
            per: rule.per,
            roll_up: self.roll_up(&rule.roll_up, Self::indicator),
            kinds: rule
                .kinds
                .as_ref()
                .map(|kinds| kinds.iter().filter_map(|kind| self.kind(kind)).collect()),
            stage: rule.stage,
            placement: rule.placement,
            attempts: rule.attempts,
            window: rule.window,
            window_days: rule.window_days,
            missed: rule.missed,
            moderation: rule.moderation,
            evidence_weights: rule.evidence_weights,
            order: rule.order.clone(),
            known: rule.known.clone(),
            needs: self.needs(&rule.needs),
            when_insufficient: rule.when_insufficient,
            cut: self.cut(&rule.cut),
            rounding: rule.rounding,
            round: rule.round,
            overrides: rule.overrides,
        }
    }

    fn roll_up<P>(
        &mut self,
        roll_up: &RollUp<Name>,
        find: fn(&mut Self, &Name) -> Option<P>,
    ) -> RollUp<P> {
        let mut parts = |all: &[(Name, Number)]| {
            let mut bound = Vec::new();
            for (name, number) in all {
                bound.extend(find(self, name).map(|part| (part, number.clone())));
            }
            bound
        };
        let (of, with) = (roll_up.of, &roll_up.with);
        let (weights, points) = (parts(&with.weights), parts(&with.points));
        let require = with.require.iter().filter_map(|name| find(self, name)).collect();
        let with = roll_up::Parameters { weights, points, require, share: with.share.clone() };
        RollUp { of, with }
    }

    fn method(&mut self, method: &Method<Name, Name>) -> DeterminationMethod {
        let with = &method.with;
        let weights = with.weights.iter();
        let with = Parameters {
            at: with.at.as_ref().and_then(|level| self.level(level)),
            weights: weights.filter_map(|(kind, n)| Some((self.kind(kind)?, n.clone()))).collect(),
            count: with.count,
            percent: with.percent.clone(),
            ties: with.ties,
            minimum: with.minimum,
            or_mean: with.or_mean,
            share: with.share.clone(),
            slack: with.slack,
            across: with.across,
            over_days: with.over_days,
        };
        Method { of: method.of, with }
    }

    fn needs(&mut self, needs: &Needs<Name, Name>) -> NeededEvidence {
        let by_stage = needs.by_stage.iter();
        let kinds = needs.kinds.iter();
        Needs {
            ratings: needs.ratings,
            by_stage: by_stage.filter_map(|(stage, n)| Some((self.band(stage)?, *n))).collect(),
            tasks: needs.tasks,
            assessors: needs.assessors,
            contexts: needs.contexts,
            kinds: kinds.filter_map(|(kind, n)| Some((self.kind(kind)?, *n))).collect(),
        }
    }

    fn cut(&mut self, cut: &Cut<Name>) -> CutScores {
        let levels = cut.levels.as_ref().map(|levels| {
            let bound =
                levels.iter().filter_map(|(level, n)| Some((self.level(level)?, n.clone())));
            let mut bound: Vec<_> = bound.collect();
            bound.sort_by_key(|(level, _)| *level);
            bound
        });
        Cut { relative_to: cut.relative_to, levels }
    }

    /// The rule of each competency and of each indicator that has its own.
    fn places(&mut self, policy: &Policy) -> (Vec<usize>, Vec<bool>, Vec<Option<usize>>) {
        let framework = &self.model.framework;
        let places = &policy.determination;
        let mut of_competency = vec![places.default; framework.competencies.len()];
        for (name, rule) in &places.subjects {
            let Some(subject) = self.subject(name) else { continue };
            for (competency, _) in framework.of_subject(subject) {
                of_competency[competency.position()] = *rule;
            }
        }
        for (name, rule) in &places.stages {
            let bands = &framework.bands;
            let Some(stage) = bands.iter().find(|(_, band)| *band.code.value == *name.value) else {
                continue;
            };
            for (competency, of) in framework.competencies.iter() {
                if of.band == Some(stage.0) {
                    of_competency[competency.position()] = *rule;
                }
            }
        }
        let mut named = vec![false; framework.competencies.len()];
        for (name, rule) in &places.competencies {
            if let Some(competency) = self.competency(name) {
                of_competency[competency.position()] = *rule;
                named[competency.position()] = true;
            }
        }
        let mut of_indicator = vec![None; framework.indicators.len()];
        for (name, rule) in &places.indicators {
            if let Some(indicator) = self.indicator(name) {
                of_indicator[indicator.position()] = Some(*rule);
            }
        }
        (of_competency, named, of_indicator)
    }

    fn credit(&mut self, credit: &Credit) -> (Vec<CourseCreditRule>, Vec<usize>) {
        let rules = credit.rules.iter().map(|rule| self.credit_rule(rule)).collect();
        let mut of_course = vec![credit.default; self.model.courses.len()];
        for (name, rule) in &credit.courses {
            if let Some(course) = self.course(name) {
                for version in versions(&self.model.courses, course) {
                    of_course[version.position()] = *rule;
                }
            }
        }
        (rules, of_course)
    }

    fn credit_rule(&mut self, rule: &CreditRule<Name, Name, Name>) -> CourseCreditRule {
        let needs = rule.needs.as_ref().map(|needs| self.needs(needs));
        let method = &rule.method;
        let with = method.with.bound(|floor| self.level(floor));
        CreditRule {
            name: rule.name.clone(),
            method: CreditMethod { of: method.of, with },
            at: rule.at.as_ref().and_then(|name| self.level(name)),
            levels: rule.levels,
            kept: rule.kept,
            enrollment: rule.enrollment,
            needs,
        }
    }

    fn grades(&mut self, grades: &Grades<Name, Name>) -> GradeTable {
        let letters = grades.letters.iter().map(|letter| Letter {
            letter: letter.letter.clone(),
            minimum: letter.minimum.clone(),
            maximum: letter.maximum.clone(),
            most: letter.most.as_ref().and_then(|most| self.most(most)),
            none_below: letter.none_below.as_ref().and_then(|name| self.level(name)),
            points: letter.points.clone(),
            same_as: letter.same_as.clone(),
            percent: letter.percent.clone(),
            elsewhere: letter.elsewhere,
        });
        let letters = letters.collect();
        let weights = grades.weights.as_ref().map(|weights| Weights {
            method: weights.method,
            floor: weights.floor,
            levels: weights
                .levels
                .iter()
                .filter_map(|(name, n)| Some((self.course_level(name)?, n.clone())))
                .collect(),
            table: weights
                .table
                .iter()
                .filter_map(|(letter, name, n)| {
                    Some((*letter, self.course_level(name)?, n.clone()))
                })
                .collect(),
        });
        Grades {
            average: grades.average,
            rounding: grades.rounding,
            round: grades.round,
            letters,
            no_credit: grades.no_credit.clone(),
            groups: Vec::new(),
            earned_levels: Vec::new(),
            weights,
        }
    }

    fn most(&mut self, most: &Most<Name>) -> Option<Most<LevelIdx>> {
        let Most { share, at_least, exactly, .. } = most.clone();
        Some(Most { level: self.level(&most.level)?, share, at_least, exactly })
    }

    fn earned_level(&mut self, one: &EarnedLevel<Name, Name, Name>) -> Option<LevelByResult> {
        let most = one.most.as_ref().map(|most| self.most(most));
        let none_below = one.none_below.as_ref().map(|level| self.level(level));
        let courses = self.versions(&one.courses);
        Some(EarnedLevel {
            level: self.course_level(&one.level)?,
            courses,
            minimum: one.minimum.clone(),
            // With a part of what it asks for left out, it would be given too easily.
            most: most.map_or(Some(None), |most| most.map(Some))?,
            none_below: none_below.map_or(Some(None), |level| level.map(Some))?,
        })
    }

    /// Courses by their codes, in all their versions.
    fn versions(&mut self, names: &[Name]) -> Vec<Idx<Course>> {
        let found: Vec<Idx<Course>> = names.iter().filter_map(|name| self.course(name)).collect();
        let courses = &self.model.courses;
        found.into_iter().flat_map(|course| versions(courses, course)).collect()
    }

    fn limit(
        &mut self,
        limit: &CreditLimit<Name, Name>,
    ) -> CreditLimit<Idx<Course>, Idx<CourseLevel>> {
        for area in &limit.areas {
            self.area(area);
        }
        CreditLimit {
            code: limit.code.clone(),
            title: limit.title.clone(),
            courses: self.versions(&limit.courses),
            areas: limit.areas.clone(),
            levels: limit.levels.iter().filter_map(|name| self.course_level(name)).collect(),
            elsewhere: limit.elsewhere,
            per_year: limit.per_year.clone(),
            in_all: limit.in_all.clone(),
        }
    }

    /// The letters of each group of courses that is graded in another way, and the group of each
    /// course.
    fn groups(
        &mut self,
        groups: &[GradedGroup],
        usual: &GradeTable,
    ) -> (Vec<GradeTable>, Vec<Option<usize>>) {
        let mut of_course = vec![None; self.model.courses.len()];
        let mut tables = Vec::new();
        for group in groups {
            for name in &group.courses {
                if let Some(course) = self.course(name) {
                    of_course[course.position()] = Some(tables.len());
                }
            }
            let mut table = usual.clone();
            for (at, letter) in table.letters.iter_mut().enumerate() {
                letter.elsewhere = match &group.letters {
                    Some(own) => !own.contains(&at),
                    None => letter.elsewhere,
                };
                letter.points = letter.points.take().filter(|_| group.average);
            }
            table.no_credit = group.no_credit.clone().unwrap_or(table.no_credit);
            for none in &mut table.no_credit {
                none.points = none.points.take().filter(|_| group.average);
            }
            tables.push(table);
        }
        (tables, of_course)
    }

    fn gpa(
        &mut self,
        rule: &GpaRule<Name, Name>,
        grades: &Grades<Name, Name>,
    ) -> GpaRule<Idx<CourseLevel>, usize> {
        let letters = || grades.letters.iter().map(|letter| &letter.letter.value).enumerate();
        let bonus = rule.bonus.as_ref().map(|bonus| GpaBonus {
            levels: bonus
                .levels
                .iter()
                .filter_map(|(name, n)| Some((self.course_level(name)?, n.clone())))
                .collect(),
            per: bonus.per,
            floor: bonus
                .floor
                .as_ref()
                .and_then(|name| self.find("letter", name, letters(), false)),
            most: bonus.most.clone(),
        });
        GpaRule {
            rounding: rule.rounding,
            repeats: rule.repeats,
            transfers: rule.transfers,
            bonus,
            rank: rule.rank.clone(),
        }
    }

    fn substitution(
        &mut self,
        one: &Substitution<Name, Name>,
    ) -> Option<Substitution<Idx<Course>, Idx<Student>>> {
        let stands = match &one.stands {
            Stands::Credits(share) => Stands::Credits(self.share(share)),
            Stands::Course { asked, by } => {
                Stands::Course { asked: self.course(asked)?, by: self.course(by)? }
            }
        };
        let students = self.model.students.iter();
        let students = students.map(|(idx, student)| (idx, student.id.value.clone()));
        Some(Substitution {
            origin: one.origin,
            student: self.find("student", &one.student, students, false)?,
            requirement: one.requirement,
            stands,
            by: one.by.clone(),
            date: one.date,
            reason: one.reason.clone(),
        })
    }

    fn graduation(&mut self, rule: &WrittenGraduation) -> Diploma {
        let requirements = rule.requirements.iter().map(|requirement| Requirement {
            code: requirement.code.clone(),
            title: requirement.title.clone(),
            needs: self.need(&requirement.needs),
            part: requirement.part,
            distinction: requirement.distinction,
        });
        let requirements = requirements.collect();
        let substitutions = rule.substitutions.iter().filter_map(|one| self.substitution(one));
        let substitutions = substitutions.collect();
        GraduationRule {
            credits: rule.credits.clone(),
            diploma: rule.diploma.clone(),
            requirements,
            several_areas: rule.several_areas,
            substitutions,
            limits: rule.limits.iter().map(|limit| self.limit(limit)).collect(),
        }
    }

    fn need(
        &mut self,
        written: &Need<Name, Name, Name>,
    ) -> Need<Idx<Course>, Idx<Competency>, LevelIdx> {
        let with = &written.with;
        for area in with.areas.iter().flatten() {
            self.area(area);
        }
        let mut competencies: Vec<_> =
            with.competencies.iter().filter_map(|name| self.competency(name)).collect();
        for name in &with.subjects {
            if let Some(subject) = self.subject(name) {
                competencies.extend(self.model.framework.of_subject(subject).map(|(idx, _)| idx));
            }
        }
        competencies.sort_unstable();
        competencies.dedup();
        let with = need::Parameters {
            amount: with.amount.clone(),
            unit: with.unit.clone(),
            count: with.count,
            areas: with.areas.clone(),
            shared: with.shared,
            include: with.include.iter().map(|part| self.share(part)).collect(),
            substitutes: with.substitutes.iter().map(|part| self.share(part)).collect(),
            courses: with.courses.iter().filter_map(|name| self.course(name)).collect(),
            competencies,
            subjects: Vec::new(),
            at: with.at.as_ref().and_then(|level| self.level(level)),
            parts: with.parts.clone(),
        };
        Need { of: written.of, with }
    }

    fn share(&mut self, share: &CreditShare<Name>) -> CreditShare<Idx<Course>> {
        for area in &share.areas {
            self.area(area);
        }
        CreditShare {
            credits: share.credits.clone(),
            areas: share.areas.clone(),
            courses: share.courses.iter().filter_map(|name| self.course(name)).collect(),
        }
    }

    /// A credit area exists when a course or credit from elsewhere counts in it.
    fn area(&mut self, name: &Name) {
        let model = self.model;
        let courses = model.courses.values().flat_map(|course| &course.areas);
        let transfers = model.records.iter().flat_map(|records| &records.transfers);
        let mut areas: Vec<&str> = courses.map(|area| &*area.value).collect();
        areas.extend(transfers.flat_map(|transfer| &transfer.areas).map(|area| &**area));
        areas.sort_unstable();
        areas.dedup();
        self.find("credit area", name, areas.into_iter().map(|area| ((), area)), false);
    }
}
