//! The page that checks issued documents in the reader's browser.
//!
//! It asks no server: the school's signed list of hashes lies beside it as a script, so that it
//! works from a folder, too.

use serde::Serialize;

use super::builder::Builder;
use super::folders::VERIFY;
use super::page::{Page, Section};

/// The page that checks issued documents.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyPage {
    /// The findings by their names in the script, and their words.
    pub findings: Vec<Finding>,
}

/// A finding about a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its name in the script.
    pub name: &'static str,
    /// True for good news.
    pub good: bool,
    /// The text.
    pub text: String,
}

/// Everything the script can find, and whether it is good news.
const FINDINGS: [(&str, bool); 15] = [
    ("genuine", true),
    ("replaced", false),
    ("withdrawn", false),
    ("altered", false),
    ("unknown", false),
    ("later", false),
    ("not-listed", false),
    ("code-stands", true),
    ("code-replaced", false),
    ("code-withdrawn", false),
    ("code-unknown", false),
    ("seal-good", true),
    ("seal-bad", false),
    ("list-bad", false),
    ("no-crypto", false),
];

pub(super) fn page(builder: &Builder) -> Page<VerifyPage> {
    let findings = FINDINGS.iter().map(|(name, good)| Finding {
        name,
        good: *good,
        text: builder.say(&format!("site-verify-{name}"), &[]),
    });
    let title = builder.say("site-verify", &[]);
    let about = builder.say("site-verify-description", &[]);
    let body = VerifyPage { findings: findings.collect() };
    builder.page(&VERIFY, Section::HowItWorks, title, about, Vec::new(), body)
}
