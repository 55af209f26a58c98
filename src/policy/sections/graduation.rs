//! `[graduation]`: what a diploma asks for.
//!
//! Requirements are a flat list in the file; `any_of` and `all_of` name other requirements by
//! their codes and so make it a tree.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::limit::{CreditLimit, RawLimit};
use super::nothing;
use super::requirement::{BAD_REQUIREMENT, Requirement, SeveralAreas};
use super::substitution::{RawSubstitution, Substitution};
use super::totals;
use super::value::number;
use super::written_requirement::RawRequirement;
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};
use crate::project::toml::{Decimal, at, place};

/// The requirements of a diploma, as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawGraduation {
    /// Credits in all.
    #[schemars(with = "Option<Decimal>")]
    credits: Option<Spanned<Decimal>>,
    /// The name of the diploma. In other languages: `diploma`, `title` in the table `translations`.
    diploma: Option<String>,
    /// The way the credit of a course that counts in several areas is used.
    several_areas: SeveralAreas,
    /// Requirements, in the order in which credit is given to them and in which they are shown.
    #[schemars(with = "Vec<RawRequirement>")]
    requirements: Vec<Spanned<RawRequirement>>,
    /// Substitutes approved for parts of a requirement, each for one student.
    substitutions: Vec<RawSubstitution>,
    /// The most credit of a kind that counts. The credit that was earned first counts first.
    limits: Vec<RawLimit>,
}

/// The requirements of a diploma as the policy writes them: every reference is a code with its
/// place.
pub type WrittenGraduation =
    GraduationRule<At<String>, At<String>, At<String>, At<String>, At<String>>;

/// The requirements of a diploma. `C` is a course, `K` a competency, `L` a level, `S` a student,
/// `V` a level of courses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GraduationRule<C, K, L, S, V> {
    /// Credits in all.
    pub credits: Option<Number>,
    /// The name of the diploma.
    pub diploma: Option<String>,
    /// The way the credit of a course that counts in several areas is used.
    pub several_areas: SeveralAreas,
    /// Requirements, in order.
    pub requirements: Vec<Requirement<C, K, L>>,
    /// Substitutes approved for parts of a requirement, each for one student.
    pub substitutions: Vec<Substitution<C, S>>,
    /// The most credit of a kind that counts.
    pub limits: Vec<CreditLimit<C, V>>,
}

impl RawGraduation {
    /// Checks the values and ties requirements to each other.
    pub fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> WrittenGraduation {
        let codes: Vec<At<String>> =
            self.requirements.iter().map(|raw| at(raw.get_ref().code.clone(), source)).collect();
        for (position, code) in codes.iter().enumerate() {
            if let Some(first) = codes[..position].iter().find(|first| first.value == code.value) {
                diagnostics.push(
                    wrong(code.origin, format!("two requirements have the code `{}`", code.value))
                        .related(first.origin, "the first one"),
                );
            }
        }
        let mut requirements: Vec<Requirement<At<String>, At<String>, At<String>>> = self
            .requirements
            .into_iter()
            .map(|raw| {
                let whole = place(&raw, source);
                raw.into_inner().resolve(whole, &codes, source, diagnostics)
            })
            .collect();
        // A requirement of the diploma stays one when a distinction asks for it too.
        for whole in 0..requirements.len() {
            for part in requirements[whole].needs.with.parts.clone() {
                requirements[part].part |=
                    !requirements[whole].distinction || requirements[part].distinction;
            }
        }
        break_circles(&mut requirements, diagnostics);
        let credits = self.credits.map(|credits| number(credits, source));
        if let Some(total) = &credits {
            nothing::check(total, "everybody has the credits of the diploma", diagnostics);
            totals::check(total, &requirements, diagnostics);
        }
        let credits = credits.map(|credits| credits.value);
        let substitutions = self.substitutions.into_iter();
        let substitutions = substitutions
            .filter_map(|raw| raw.resolve(&requirements, source, diagnostics))
            .collect();
        let limits = self.limits.into_iter().map(|raw| raw.resolve(source, diagnostics)).collect();
        let several_areas = self.several_areas;
        let diploma = self.diploma.filter(|title| !title.trim().is_empty());
        GraduationRule { credits, diploma, several_areas, requirements, substitutions, limits }
    }
}

/// A requirement that leads back to itself loses the parts that do so.
fn break_circles<C, K, L>(
    requirements: &mut [Requirement<C, K, L>],
    diagnostics: &mut Diagnostics,
) {
    let reaches = |requirements: &[Requirement<C, K, L>], from: usize, to: usize| {
        let mut seen = vec![false; requirements.len()];
        let mut open = vec![from];
        while let Some(next) = open.pop() {
            if next == to {
                return true;
            }
            if !std::mem::replace(&mut seen[next], true) {
                open.extend(&requirements[next].needs.with.parts);
            }
        }
        false
    };
    for at in 0..requirements.len() {
        let parts = &requirements[at].needs.with.parts;
        let leads_back = |part: &usize| reaches(requirements, *part, at);
        let kept: Vec<usize> = parts.iter().copied().filter(|part| !leads_back(part)).collect();
        if kept.len() < parts.len() {
            let code = &requirements[at].code;
            diagnostics.push(
                wrong(code.origin, format!("requirement `{}` asks for itself", code.value))
                    .help("take out the part that leads back to it"),
            );
            let with = &mut requirements[at].needs.with;
            with.count = with.count.map(|count| count.min(kept.len()));
            with.parts = kept;
        }
    }
}

fn wrong(origin: Origin, message: String) -> Diagnostic {
    Diagnostic::error(&BAD_REQUIREMENT, origin, message)
}
