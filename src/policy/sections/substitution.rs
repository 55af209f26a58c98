//! `[[graduation.substitutions]]`: what somebody allowed to stand for a part of a requirement, for
//! one student.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::requirement::{BAD_REQUIREMENT, Requirement};
use super::value::{names, number, within};
use crate::base::{At, Date, Diagnostic, Diagnostics, Number, Origin, SourceId, nearest};
use crate::policy::need::{CreditShare, Substitute};
use crate::project::toml::{Day, Decimal, at, date, place};

/// A substitution as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSubstitution {
    /// Identifier of the student it holds for, and for nobody else.
    #[schemars(with = "String")]
    student: Spanned<String>,
    /// Code of the requirement.
    #[schemars(with = "String")]
    requirement: Spanned<String>,
    /// The number of credits of the requirement that something else may stand for.
    #[schemars(with = "Option<Decimal>")]
    credits: Option<Spanned<Decimal>>,
    /// Credit areas that may stand for them.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    areas: Vec<Spanned<String>>,
    /// Courses that may stand for them, or the one that stands for `instead_of`.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    courses: Vec<Spanned<String>>,
    /// The course of the requirement that another one stands for.
    #[schemars(with = "Option<String>")]
    instead_of: Option<Spanned<String>>,
    /// Who approved it.
    #[schemars(with = "String")]
    by: Spanned<String>,
    /// The day, as 2026-02-03; it holds from that day on.
    #[schemars(with = "Day")]
    date: Spanned<Datetime>,
    /// Why.
    #[schemars(with = "String")]
    reason: Spanned<String>,
}

/// A substitute for a part of a requirement, for one student. `C` is a course, `S` a student.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substitution<C, S> {
    /// The place where it is written.
    pub origin: Origin,
    /// The student.
    pub student: S,
    /// Position of the requirement.
    pub requirement: usize,
    /// The two sides of the substitution.
    pub stands: Stands<C>,
    /// Who approved it.
    pub by: String,
    /// From which day it holds.
    pub date: Date,
    /// Why.
    pub reason: String,
}

/// The two sides of a substitution. `C` is a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands<C> {
    /// Areas or courses, for a part of the credits.
    Credits(CreditShare<C>),
    /// A course, for one that is asked for.
    Course {
        /// The one asked for.
        asked: C,
        /// The one that stands for it.
        by: C,
    },
}

type Name = At<String>;

impl RawSubstitution {
    /// Checks the values against the requirements; nothing when it cannot be told what is meant.
    pub(super) fn resolve(
        self,
        requirements: &[Requirement<Name, Name, Name>],
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Option<Substitution<Name, Name>> {
        let name = at(self.requirement, source);
        let codes = || requirements.iter().map(|one| one.code.as_str());
        let Some(requirement) = codes().position(|code| code == name.value) else {
            let message = format!("no requirement has the code `{}`", name.value);
            diagnostics.push(
                wrong(name.origin, message).maybe_help(nearest::did_you_mean(&name, codes())),
            );
            return None;
        };
        let day = date(&self.date, source, diagnostics);
        for (key, text) in [("by", &self.by), ("reason", &self.reason)] {
            if text.get_ref().trim().is_empty() {
                let written = place(text, source);
                diagnostics.push(
                    wrong(written, format!("a substitution does not say `{key}`"))
                        .help("write who approved it, and why"),
                );
            }
        }
        let courses = names(self.courses, source);
        let asked = &requirements[requirement].needs;
        let stands = match asked.of.substitute {
            Substitute::Credits => {
                let from_somewhere = !self.areas.is_empty() || !courses.is_empty();
                let (Some(credits), true, None) = (self.credits, from_somewhere, &self.instead_of)
                else {
                    diagnostics.push(
                        wrong(
                            name.origin,
                            format!("requirement `{}` asks for credits", name.value),
                        )
                        .help("say how many `credits`, and the `areas` or `courses` that stand for them"),
                    );
                    return None;
                };
                let credits = number(credits, source);
                let most = Some(asked.with.amount.clone());
                let what = "the part of the credits that something else stands for";
                Stands::Credits(CreditShare {
                    credits: within(credits, Number::ZERO, most, what, diagnostics),
                    areas: names(self.areas, source),
                    courses,
                })
            }
            Substitute::Course => {
                let wanted = self.instead_of.map(|wanted| at(wanted, source));
                let alone = self.credits.is_none() && self.areas.is_empty();
                let (Some(wanted), [by], true) = (wanted, &courses[..], alone) else {
                    diagnostics.push(
                        wrong(
                            name.origin,
                            format!("requirement `{}` asks for courses", name.value),
                        )
                        .help("name the course in `instead_of`, and the one that stands for it in `courses`"),
                    );
                    return None;
                };
                if asked.with.courses.iter().all(|course| course.value != wanted.value) {
                    let message = format!(
                        "requirement `{}` does not ask for the course `{}`",
                        name.value, wanted.value
                    );
                    let known = asked.with.courses.iter().map(|course| course.as_str());
                    diagnostics.push(
                        wrong(wanted.origin, message)
                            .maybe_help(nearest::did_you_mean(&wanted, known)),
                    );
                    return None;
                }
                Stands::Course { asked: wanted, by: by.clone() }
            }
            Substitute::Nothing => {
                let message = format!(
                    "requirement `{}` asks for neither credits nor courses, so nothing can stand for a part of it",
                    name.value
                );
                diagnostics.push(
                    wrong(name.origin, message)
                        .help("excuse the student in the table `exemptions` instead"),
                );
                return None;
            }
        };
        Some(Substitution {
            origin: place(&self.student, source),
            student: at(self.student, source),
            requirement,
            stands,
            by: self.by.into_inner(),
            date: day?.value,
            reason: self.reason.into_inner(),
        })
    }
}

fn wrong(origin: Origin, message: String) -> Diagnostic {
    Diagnostic::error(&BAD_REQUIREMENT, origin, message)
}
