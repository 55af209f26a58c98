//! `[[schools]]`: the schools of a district that has one project.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::policy_files::PolicyFiles;
use super::school::{RawContact, RawSchool, SchoolConfig};
use super::toml::{BAD_VALUE, Words, at};
use crate::base::path::is_reserved;
use crate::base::{At, Diagnostic, Diagnostics, SourceId};

/// A school of a district as it is written. What it does not say is as `[school]` says it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawDistrictSchool {
    /// Id: small letters, digits and hyphens. It names the school on the command line, and its
    /// folders in the output and in the ledger.
    #[schemars(with = "String")]
    id: Spanned<String>,
    /// Full name. A student is of the school when the column `school` has this name, the id, or one
    /// of `called`.
    #[schemars(with = "Words")]
    name: Spanned<Words>,
    /// Other names of the school in the column `school`.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    called: Vec<Spanned<String>>,
    /// Postal address, a line each.
    address: Option<Vec<String>>,
    /// Telephone number.
    phone: Option<String>,
    /// E-mail address.
    #[schemars(with = "Option<String>")]
    email: Option<Spanned<String>>,
    /// Web address of the school.
    #[schemars(with = "Option<String>")]
    website: Option<Spanned<String>>,
    /// Address where its public site is put; never taken from `[school]`, since each school has a
    /// site of its own.
    #[schemars(with = "Option<String>")]
    catalog: Option<Spanned<String>>,
    /// College Board school code; never taken from `[school]`.
    ceeb: Option<String>,
    /// The body that accredits the school, as a phrase.
    accreditation: Option<String>,
    /// The person whom families ask about a report, as a phrase.
    contact: Option<String>,
    /// The kind of school, in a paragraph or two of Markdown; it opens the school profile.
    about: Option<String>,
    /// The people whom colleges ask, by name and role; the school profile lists them.
    contacts: Option<Vec<RawContact>>,
    /// The school's language (BCP 47).
    #[schemars(with = "Option<String>")]
    language: Option<Spanned<String>>,
    /// Its policy file, or a list of them. Default: that of `[build]`.
    #[schemars(with = "Option<PolicyFiles>")]
    policy: Option<Spanned<PolicyFiles>>,
    /// Folder of its theme: `theme.toml`, logo, fonts. Default: that of `[build]`.
    #[schemars(with = "Option<String>")]
    theme: Option<Spanned<String>>,
}

/// A school of a district, resolved.
#[derive(Clone, Debug)]
pub struct DistrictSchool {
    /// Its id.
    pub id: At<String>,
    /// Its facts.
    pub school: SchoolConfig,
    /// Its policy files, where it has its own.
    pub policies: Option<Vec<At<String>>>,
    /// Folder of its theme, where it has its own.
    pub theme: Option<At<String>>,
    /// Its other names in the school's files.
    called: Vec<String>,
}

impl DistrictSchool {
    /// Is this text of a file a name of the school?
    pub fn is_called(&self, text: &str) -> bool {
        self.names().any(|name| alike(name) == alike(text))
    }

    /// Its id, its name, and what else it is called.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let called = self.called.iter().map(String::as_str);
        [self.id.value.as_str(), &self.school.name].into_iter().chain(called)
    }
}

/// Resolves the schools, and reports names that do not tell two apart.
pub(super) fn resolve(
    written: Vec<RawDistrictSchool>,
    common: &RawSchool,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Vec<DistrictSchool> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut schools = Vec::with_capacity(written.len());
    for (position, raw) in written.into_iter().enumerate() {
        let id = at(raw.id.clone(), source);
        if !is_id(&id) {
            let message = format!("`{}` cannot be the id of a school", id.value);
            let help = "write small letters, digits and single hyphens, such as `north-high`; not `con`, `nul` and the \
                        like, which no folder can be called on some systems";
            diagnostics.push(Diagnostic::error(&BAD_VALUE, id.origin, message).help(help));
        }
        let called = raw.called.iter().cloned();
        let name = at(raw.name.clone(), source);
        let name = At::new(name.value.0, name.origin);
        let called = called.map(|name| at(name, source));
        for name in [id.clone(), name].into_iter().chain(called) {
            let first = *taken.entry(alike(&name)).or_insert(position);
            if first != position {
                let message = format!("two schools are called `{}`", name.value);
                diagnostics.push(
                    Diagnostic::error(&BAD_VALUE, name.origin, message)
                        .help("give each school names of its own: they tell whose a student is"),
                );
            }
        }
        schools.push(raw.resolve(id, common, source, diagnostics));
    }
    schools
}

impl RawDistrictSchool {
    fn resolve(
        self,
        id: At<String>,
        common: &RawSchool,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> DistrictSchool {
        let common = common.clone();
        let school = RawSchool {
            name: self.name.into_inner(),
            address: self.address.unwrap_or(common.address),
            country: common.country,
            phone: self.phone.or(common.phone),
            email: self.email.or(common.email),
            website: self.website.or(common.website),
            catalog: self.catalog,
            ceeb: self.ceeb,
            accreditation: self.accreditation.or(common.accreditation),
            contact: self.contact.or(common.contact),
            about: self.about.or(common.about),
            contacts: self.contacts.unwrap_or(common.contacts),
            language: self.language.or(common.language),
            zone: common.zone,
        };
        DistrictSchool {
            id,
            school: school.resolve(source, diagnostics),
            policies: self.policy.map(|written| PolicyFiles::resolve(written, source, diagnostics)),
            theme: self.theme.map(|name| at(name, source)),
            called: self.called.into_iter().map(Spanned::into_inner).collect(),
        }
    }
}

/// An id is the name of a folder on every system. The folder of a school's shares has the school's
/// name and `-shares` after it.
fn is_id(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    text.split('-').all(is_word)
        && text.len() <= 40
        && !text.ends_with("-shares")
        && !is_reserved(text)
}

fn alike(name: &str) -> String {
    name.trim().to_lowercase()
}
