//! Days of moments.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::base::Diagnostic;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::settings::FORMAT_OPTION;

/// How moments become days.
#[derive(Default)]
pub(super) struct Moments {
    zone: Option<TimeZone>,
    said: bool,
}

impl Moments {
    /// As gradus.toml says.
    pub(super) fn new(emit: &mut Emitter<'_, '_>) -> Self {
        let Some(name) = emit.settings.choices("zone").first() else { return Moments::default() };
        match TimeZone::get(&name.value) {
            Ok(zone) => Moments { zone: Some(zone), said: false },
            Err(_) => {
                let message = format!("`{}` is no time zone", name.value);
                emit.report(
                    Diagnostic::error(&FORMAT_OPTION, name.origin, message)
                        .label("moments are read as the day that is written")
                        .help("name it by a large city in it, as in `America/Denver`"),
                );
                Moments { zone: None, said: true }
            }
        }
    }

    /// The day of a moment. What is no moment stays as it is.
    pub(super) fn day<'t>(&mut self, cell: Cell<'t>, emit: &mut Emitter<'t, '_>) -> Cell<'t> {
        let Ok(moment) = cell.text.parse::<Timestamp>() else { return cell };
        if let Some(zone) = &self.zone {
            return Cell::derived(moment.to_zoned(zone.clone()).date().to_string(), cell.origin);
        }
        if !self.said {
            self.said = true;
            let message = "moments count on the day that is written, wherever the school lies";
            let otherwise = "name its time zone: `options = { zone = \"America/Denver\" }`";
            emit.assume(cell.origin, message, otherwise);
        }
        let day = cell.text.split(['T', 't', ' ']).next().unwrap_or_default().to_string();
        Cell::derived(day, cell.origin)
    }
}
