//! `[school]`: the school as it heads every document.

use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use url::Url;

use super::toml::{BAD_VALUE, Words, at, zone as time_zone};
use crate::base::{At, Diagnostic, Diagnostics, SourceId, is_email};

/// The school as it is written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSchool {
    /// Full name.
    pub(super) name: Words,
    /// Postal address, a line each.
    #[serde(default)]
    pub(super) address: Vec<String>,
    /// Country of the school, a code such as `US` or a name. In addresses of the same country it is
    /// left out.
    #[serde(default = "usual_country")]
    pub(super) country: String,
    /// Telephone number.
    pub(super) phone: Option<String>,
    /// E-mail address.
    #[schemars(with = "Option<String>")]
    pub(super) email: Option<Spanned<String>>,
    /// Web address of the school.
    #[schemars(with = "Option<String>")]
    pub(super) website: Option<Spanned<String>>,
    /// Address where the public site is put; documents link to it.
    #[schemars(with = "Option<String>")]
    pub(super) catalog: Option<Spanned<String>>,
    /// College Board school code.
    pub(super) ceeb: Option<String>,
    /// The body that accredits the school, as a phrase.
    pub(super) accreditation: Option<String>,
    /// The person whom families ask about a report, as a phrase.
    pub(super) contact: Option<String>,
    /// The kind of school, in a paragraph or two of Markdown; it opens the school profile.
    pub(super) about: Option<String>,
    /// The people whom colleges ask, by name and role; the school profile lists them.
    #[serde(default)]
    pub(super) contacts: Vec<RawContact>,
    /// The school's language (BCP 47).
    #[schemars(with = "Option<String>")]
    pub(super) language: Option<Spanned<String>>,
    /// Time zone of the school, such as `America/Denver`: it tells on which day a moment lies that
    /// an export gives as `2026-01-17T04:30:00Z`.
    #[schemars(with = "Option<String>")]
    pub(super) zone: Option<Spanned<String>>,
}

/// A person whom colleges ask, as written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawContact {
    /// Name.
    name: Words,
    /// The person's role at the school, "College counselor".
    role: Words,
    /// E-mail address.
    #[schemars(with = "Option<String>")]
    email: Option<Spanned<String>>,
    /// Telephone number.
    phone: Option<String>,
}

/// A person whom colleges ask, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct ContactConfig {
    pub name: String,
    pub role: String,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// The school, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct SchoolConfig {
    pub name: String,
    pub address: Vec<String>,
    pub country: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    pub catalog: Option<String>,
    pub ceeb: Option<String>,
    pub accreditation: Option<String>,
    pub contact: Option<String>,
    pub about: Option<String>,
    pub contacts: Vec<ContactConfig>,
    pub language: At<String>,
    pub zone: Option<TimeZone>,
}

impl RawSchool {
    /// Checks addresses, which documents and pages link to and people write to.
    pub(super) fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> SchoolConfig {
        let zone = self.zone.and_then(|name| time_zone(name, source, diagnostics));
        let mut address = |written: Option<Spanned<String>>| {
            let written = at(written?, source);
            if !is_web_address(&written) {
                let message = format!("`{}` is not the address of a web page", written.value);
                let url = Url::parse(&written);
                let help = if url.is_ok_and(|url| !has_no_password(&url)) {
                    "leave out the name and the password before the `@`".to_string()
                } else if written.starts_with("http") {
                    "look for a mistyped sign; a port is a number up to 65535".to_string()
                } else if written.contains(':') {
                    "write an address that begins with `https://`".to_string()
                } else {
                    format!("write it in full: `https://{}`", written.value)
                };
                diagnostics.push(Diagnostic::error(&BAD_VALUE, written.origin, message).help(help));
            }
            Some(written.value)
        };
        let (website, catalog) = (address(self.website), address(self.catalog));
        let mut email = |written: Option<Spanned<String>>| {
            let written = at(written?, source);
            if !is_email(&written) {
                let message = format!("`{}` is not an e-mail address", written.value);
                let help = "write one address alone, such as `office@example.org`";
                diagnostics.push(Diagnostic::error(&BAD_VALUE, written.origin, message).help(help));
            }
            Some(written.value)
        };
        let contacts =
            self.contacts.into_iter().map(|RawContact { name, role, email: written, phone }| {
                ContactConfig { name: name.0, role: role.0, email: email(written), phone }
            });
        let contacts = contacts.collect();
        SchoolConfig {
            website,
            catalog,
            name: self.name.0,
            address: self.address,
            country: self.country,
            phone: self.phone,
            email: email(self.email),
            ceeb: self.ceeb,
            accreditation: self.accreditation,
            contact: self.contact,
            about: self.about,
            contacts,
            language: match self.language {
                Some(language) => at(language, source),
                None => At::nowhere("en".to_string()),
            },
            zone,
        }
    }
}

fn usual_country() -> String {
    "US".to_string()
}

/// True for what a link may lead to: never a script, nor a file of the reader's computer.
fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
            && !rest.contains(|c: char| c.is_whitespace() || "\"<>\\^`{|}".contains(c))
            && Url::parse(text).is_ok_and(|url| url.has_host() && has_no_password(&url))
    })
}

/// A name and a password in an address would be on every page that links there.
fn has_no_password(url: &Url) -> bool {
    url.username().is_empty() && url.password().is_none()
}
