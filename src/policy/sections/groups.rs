//! `[grades.groups]`: courses that are graded in another way than the others.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::letter::{Letter, NoCredit, RawNoCredits};
use super::value::{Names, bad, names};
use crate::base::{At, Diagnostics, Origin, SourceId, nearest};
use crate::project::toml::at;

/// Courses that are graded in another way, as they are written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGroup {
    /// Codes of the courses.
    #[schemars(with = "Vec<String>")]
    courses: Vec<Spanned<String>>,
    /// The only letters that they can get, such as `["P"]`. Default: those of every course.
    #[schemars(with = "Option<Vec<String>>")]
    letters: Option<Vec<Spanned<String>>>,
    /// Their letters without credit. Default: those of every course.
    no_credit: Option<RawNoCredits>,
    /// They count in grade point averages, and so in class rank. Default: yes.
    average: Option<bool>,
}

/// Courses that are graded in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradedGroup {
    /// Codes of the courses.
    pub courses: Names,
    /// Positions of the only letters that they can get; nothing means those of every course.
    pub letters: Option<Vec<usize>>,
    /// Their letters without credit; nothing means those of every course.
    pub no_credit: Option<Vec<NoCredit>>,
    /// They count in averages.
    pub average: bool,
}

impl RawGroup {
    /// Ties the group to the letters of the policy. `name` is the place of its name.
    pub(super) fn resolve<L>(
        self,
        name: &At<String>,
        letters: &[Letter<L>],
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> GradedGroup {
        let position = |wanted: Spanned<String>, diags: &mut Diagnostics| {
            let wanted = at(wanted, source);
            let known = || letters.iter().map(|letter| letter.letter.as_str());
            let found = known().position(|letter| letter == wanted.value);
            if found.is_none() {
                diags.push(
                    bad(wanted.origin, format!("no letter is called `{}`", wanted.value))
                        .maybe_help(nearest::did_you_mean(&wanted, known()))
                        .help("list it in `letters` of `[grades]` too"),
                );
            }
            found
        };
        let own = self.letters.map(|own| {
            let found = own.into_iter().filter_map(|letter| position(letter, diags));
            found.collect::<Vec<usize>>()
        });
        let courses = names(self.courses, source);
        let nothing = own.is_none() && self.no_credit.is_none() && self.average.is_none();
        let wrong = match (courses.is_empty(), nothing) {
            (true, _) => Some(("has no courses", "list their codes in `courses`")),
            (_, true) => Some((
                "is graded as every other course",
                "add `letters`, `no_credit` or `average = false`",
            )),
            _ => None,
        };
        if let Some((wrong, help)) = wrong {
            let origin: Origin = name.origin;
            diags.push(bad(origin, format!("the group `{}` {wrong}", name.value)).help(help));
        }
        GradedGroup {
            courses,
            letters: own,
            no_credit: self.no_credit.map(|raw| raw.resolve(source, diags)),
            average: self.average.unwrap_or(true),
        }
    }
}
