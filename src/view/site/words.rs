//! Words about versions and about what is asked for that several pages say.

use super::builder::Builder;
use crate::model::framework::Required;
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

/// The ratings that an indicator asks for; nothing when the framework does not say.
pub(super) fn required(builder: &Builder, required: &Required) -> Option<String> {
    let ratings = |count: u32| builder.say("site-ratings", &[("count", i64::from(count).into())]);
    let by_stage = required.by_stage.iter().map(|&(band, count)| {
        let args = [
            ("band", builder.band_link(band).text.text.into()),
            ("ratings", ratings(count).into()),
        ];
        builder.say("site-ratings-of-band", &args)
    });
    let default = required.default.map(|count| match required.by_stage.is_empty() {
        true => ratings(count),
        false => builder.say("site-ratings-elsewhere", &[("ratings", ratings(count).into())]),
    });
    let parts: Vec<String> = by_stage.chain(default).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
