//! Bars by Code 128 (ISO/IEC 15417), set B, read as a machine would: from their widths alone.

use std::collections::BTreeMap;

/// One bar, in hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) top: i64,
    pub(super) left: i64,
    pub(super) width: i64,
}

/// The texts that rows of bars say; nothing for bars that are no such row.
pub(super) fn read(bars: &[Bar]) -> Vec<String> {
    let mut rows: BTreeMap<i64, Vec<Bar>> = BTreeMap::new();
    for bar in bars {
        rows.entry(bar.top).or_default().push(*bar);
    }
    rows.into_values().filter_map(row).collect()
}

/// The widths of the bars and gaps of each value, in modules. The one that stops has a last bar more.
/// Templates draw by a table of their own, so that a fault in one of the two is seen.
const PATTERNS: [u32; 107] = [
    212_222, 222_122, 222_221, 121_223, 121_322, 131_222, 122_213, 122_312, 132_212, 221_213,
    221_312, 231_212, 112_232, 122_132, 122_231, 113_222, 123_122, 123_221, 223_211, 221_132,
    221_231, 213_212, 223_112, 312_131, 311_222, 321_122, 321_221, 312_212, 322_112, 322_211,
    212_123, 212_321, 232_121, 111_323, 131_123, 131_321, 112_313, 132_113, 132_311, 211_313,
    231_113, 231_311, 112_133, 112_331, 132_131, 113_123, 113_321, 133_121, 313_121, 211_331,
    231_131, 213_113, 213_311, 213_131, 311_123, 311_321, 331_121, 312_113, 312_311, 332_111,
    314_111, 221_411, 431_111, 111_224, 111_422, 121_124, 121_421, 141_122, 141_221, 112_214,
    112_412, 122_114, 122_411, 142_112, 142_211, 241_211, 221_114, 413_111, 241_112, 134_111,
    111_242, 121_142, 121_241, 114_212, 124_112, 124_211, 411_212, 421_112, 421_211, 212_141,
    214_121, 412_121, 111_143, 111_341, 131_141, 114_113, 114_311, 411_113, 411_311, 113_141,
    114_131, 311_141, 411_131, 211_412, 211_214, 211_232, 2_331_112,
];

const START: usize = 104;
const STOP: usize = 106;

fn row(mut bars: Vec<Bar>) -> Option<String> {
    bars.sort_by_key(|bar| bar.left);
    // The first bar is as wide as two modules.
    let first = bars.first().map(|bar| bar.width).filter(|width| *width > 0)?;
    let modules = |width: i64| u32::try_from((2 * width + first / 2) / first).ok();
    let mut widths = Vec::new();
    for pair in bars.windows(2) {
        widths.push(modules(pair[0].width)?);
        widths.push(modules(pair[1].left - pair[0].left - pair[0].width)?);
    }
    widths.push(modules(bars.last()?.width)?);
    let (values, stop) = widths.split_at(widths.len().checked_sub(7)?);
    let value = |widths: &[u32]| {
        let pattern =
            widths.iter().try_fold(0u32, |all, width| all.checked_mul(10)?.checked_add(*width))?;
        PATTERNS.iter().position(|known| *known == pattern)
    };
    let read: Option<Vec<usize>> = values.chunks(6).map(value).collect();
    let read = read.filter(|_| value(stop) == Some(STOP))?;
    let (start, [text @ .., check]) = read.split_first()? else { return None };
    let sum: usize = text.iter().zip(1..).map(|(value, place)| value * place).sum();
    if *start != START || (START + sum) % 103 != *check {
        return None;
    }
    // Set B begins with the space; what is beyond its last character is no text.
    let letter = |value: &usize| u8::try_from(*value).ok().filter(|value| *value < 95);
    text.iter().map(|value| letter(value).map(|value| char::from(value + b' '))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bars that say "PJJ123C", as textbooks have them: the check is 55 in set B.
    fn textbook(modules: i64) -> Vec<Bar> {
        let values = [START, 48, 42, 42, 17, 18, 19, 35, 55, STOP];
        let widths: String = values.map(|value| PATTERNS[value].to_string()).concat();
        let (mut bars, mut left) = (Vec::new(), 0);
        for (index, width) in widths.bytes().enumerate() {
            let width = i64::from(width - b'0') * modules;
            if index % 2 == 0 {
                bars.push(Bar { top: 0, left, width });
            }
            left += width;
        }
        bars
    }

    #[test]
    fn bars_of_any_width_are_read() {
        assert_eq!(read(&textbook(80)), ["PJJ123C"]);
        assert_eq!(read(&textbook(33)), ["PJJ123C"]);
    }

    #[test]
    fn bars_with_a_fault_say_nothing() {
        let mut shifted = textbook(80);
        shifted[10].left += 80;
        let mut short = textbook(80);
        short.truncate(20);
        for bars in [shifted, short, vec![Bar { top: 0, left: 0, width: 50 }], vec![]] {
            assert_eq!(read(&bars), [] as [&str; 0]);
        }
    }

    #[test]
    fn every_pattern_is_eleven_modules_wide_and_known_by_its_bars() {
        let digits = |pattern: &u32| -> Vec<u32> {
            pattern.to_string().bytes().map(|digit| u32::from(digit - b'0')).collect()
        };
        let (stop, all) = PATTERNS.split_last().expect("patterns");
        assert_eq!(digits(stop).iter().sum::<u32>(), 13);
        for pattern in all {
            let widths = digits(pattern);
            let bars: u32 = widths.iter().step_by(2).sum();
            assert_eq!((widths.iter().sum::<u32>(), bars % 2), (11, 0), "{pattern}");
        }
    }
}
