//! Words about versions that several pages say.

use super::builder::Builder;
use crate::model::validity::Validity;

/// "Version 2".
pub(super) fn version(builder: &Builder, name: &str) -> String {
    builder.say("site-version", &[("version", name.to_string().into())])
}

/// "In force since 1 July 2024".
pub(super) fn validity(builder: &Builder, validity: Validity) -> Option<String> {
    let date = |date| builder.date(date).into();
    match (validity.from, validity.until) {
        (Some(from), Some(until)) => Some(
            builder.say("site-valid-from-until", &[("from", date(from)), ("until", date(until))]),
        ),
        (Some(from), None) => Some(builder.say("site-valid-from", &[("from", date(from))])),
        (None, Some(until)) => Some(builder.say("site-valid-until", &[("until", date(until))])),
        (None, None) => None,
    }
}
