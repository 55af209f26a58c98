//! `[school]`: the school as it heads every document.

use schemars::JsonSchema;
use serde::Deserialize;

/// The school as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSchool {
    /// Full name.
    name: String,
    /// Postal address, a line each.
    #[serde(default)]
    address: Vec<String>,
    /// Telephone number.
    phone: Option<String>,
    /// E-mail address.
    email: Option<String>,
    /// Web address of the school.
    website: Option<String>,
    /// Address where the public site is put; documents link to it.
    catalog: Option<String>,
    /// College Board school code.
    ceeb: Option<String>,
    /// Who accredits the school, as a phrase.
    accreditation: Option<String>,
    /// Whom families ask about a report, as a phrase.
    contact: Option<String>,
    /// The school's language (BCP 47).
    #[serde(default = "english")]
    language: String,
}

/// The school, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct SchoolConfig {
    pub name: String,
    pub address: Vec<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    pub catalog: Option<String>,
    pub ceeb: Option<String>,
    pub accreditation: Option<String>,
    pub contact: Option<String>,
    pub language: String,
}

impl From<RawSchool> for SchoolConfig {
    fn from(raw: RawSchool) -> Self {
        SchoolConfig {
            name: raw.name,
            address: raw.address,
            phone: raw.phone,
            email: raw.email,
            website: raw.website,
            catalog: raw.catalog,
            ceeb: raw.ceeb,
            accreditation: raw.accreditation,
            contact: raw.contact,
            language: raw.language,
        }
    }
}

fn english() -> String {
    "en".to_string()
}
