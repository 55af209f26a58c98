//! The check that an address stays in the window of its envelope, however the sheet slips.

use crate::base::{Number, Rounding, RoundingMode};
use crate::project::mail::Zone;
use crate::render::pdf::batch::Block;

/// The way in which an address as it is printed leaves the zone, if it does.
pub(super) fn holds(zone: &Zone, address: Option<Block>) -> Result<(), String> {
    let Some(block) = address else { return Err("no address is printed".to_string()) };
    let ways = [
        (zone.left - block.left, "too far left"),
        (zone.top - block.top, "too high up"),
        (block.left + block.width - zone.left - zone.width, "too wide"),
        (block.top + block.height - zone.top - zone.height, "too tall"),
    ];
    match ways.into_iter().filter(|(excess, _)| *excess > PLAY).max() {
        None => Ok(()),
        Some((excess, how)) => Err(format!("it is {} {how}", inches(excess))),
    }
}

/// The most that rounding may add, in hundredths of a point.
const PLAY: i64 = 10;

/// "0.17 in (4.3 mm)".
fn inches(hundredths: i64) -> String {
    let inches = Number::ratio(hundredths, 7200);
    let millimetres = &inches * &Number::ratio(254, 10);
    let round = |places| Rounding { places, mode: RoundingMode::HalfUp };
    format!("{} in ({} mm)", round(2).show(&inches), round(1).show(&millimetres))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONE: Zone = Zone { left: 3600, top: 14_702, width: 25_200, height: 6300, body: 24_300 };

    fn block(left: i64, top: i64, width: i64, height: i64) -> Option<Block> {
        Some(Block { left, top, width, height })
    }

    #[test]
    fn what_fills_the_zone_stays_in_the_window() {
        assert_eq!(holds(&ZONE, block(3600, 14_702, 25_200, 6300)), Ok(()));
    }

    #[test]
    fn what_is_larger_or_elsewhere_does_not() {
        for (wrong, how) in [
            (block(2880, 14_702, 20_000, 4800), "too far left"),
            (block(3600, 13_000, 20_000, 4800), "too high up"),
            (block(3600, 14_702, 27_000, 4800), "too wide"),
            (block(3600, 14_702, 20_000, 7200), "too tall"),
        ] {
            let why = holds(&ZONE, wrong).expect_err(how);
            assert!(why.contains(how), "{why}");
        }
        assert!(holds(&ZONE, None).is_err());
    }
}
