//! `[documents.mail]`: how the mailing run is sorted, printed and put into envelopes.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::toml::{BAD_VALUE, Decimal, at};
use crate::base::{Diagnostic, Diagnostics, Number, SourceId};

/// The mailing run as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawMail {
    /// The contents and the order of a file of the run: the students of a `homeroom` or a `grade`,
    /// or the households of a `postcode`; or all, by `household`.
    order: Order,
    /// Most copies in one file.
    #[schemars(with = "u16")]
    largest: Spanned<usize>,
    /// Printed on both sides: every document begins on a sheet of its own.
    duplex: bool,
    /// Brothers and sisters who live together share an envelope.
    siblings: bool,
    /// A sheet before each envelope's documents says whose they are.
    separators: bool,
    /// The envelope: `#10` (US), `dl` or `c5`.
    envelope: Envelope,
    /// The window, where the envelope's differs from what is usual.
    #[schemars(with = "RawWindow")]
    window: Spanned<RawWindow>,
}

impl Default for RawMail {
    fn default() -> Self {
        RawMail {
            order: Order::Household,
            largest: Spanned::new(0..0, 100),
            duplex: true,
            siblings: false,
            separators: false,
            envelope: Envelope::No10,
            window: Spanned::new(0..0, RawWindow::default()),
        }
    }
}

/// The window as it is written: in inches for a #10 envelope, in millimetres for the others. Places
/// are counted from the upper left corner of a sheet that lies in the upper left corner of its
/// envelope.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawWindow {
    /// From the left edge of the envelope to the window.
    left: Option<Decimal>,
    /// From the top edge of the envelope to the window.
    top: Option<Decimal>,
    /// Width of the window.
    width: Option<Decimal>,
    /// Height of the window.
    height: Option<Decimal>,
    /// The distance that a sheet can slip to the right.
    play_x: Option<Decimal>,
    /// The distance that a sheet can slip down.
    play_y: Option<Decimal>,
    /// The space that stays clear between the address and each edge of the window.
    clearance: Option<Decimal>,
    /// From the top edge of the sheet to the first line below the address.
    body: Option<Decimal>,
}

/// By what a mailing run is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// By homeroom.
    Homeroom,
    /// By grade.
    Grade,
    /// By postal code.
    Postcode,
    /// By household, in one row.
    #[default]
    Household,
}

/// Kinds of envelopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
enum Envelope {
    /// 9 1/2 by 4 1/8 inches, for a letter folded in three.
    #[default]
    #[serde(rename = "#10")]
    No10,
    /// 220 by 110 mm, for A4 folded in three.
    #[serde(rename = "dl")]
    Dl,
    /// 229 by 162 mm, for A4 folded once.
    #[serde(rename = "c5")]
    C5,
}

/// The mailing run, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct MailConfig {
    pub order: Order,
    pub largest: usize,
    pub duplex: bool,
    pub siblings: bool,
    pub separators: bool,
    /// The place where an address may stand on the sheet.
    pub address: Zone,
}

/// The place where an address stays in the window however the sheet slips, in hundredths of a point from the
/// upper left corner of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the four say what they are")]
pub struct Zone {
    pub left: i64,
    pub top: i64,
    pub width: i64,
    pub height: i64,
    /// The place where the text below may begin.
    pub body: i64,
}

/// Left, top, width and height of the window, play to the right and down, clearance, body; in
/// thousandths of the unit.
type Measures = [i64; 8];

impl Envelope {
    /// For #10: an address of up to 3 1/2 by 7/8 inches that stands 1/2 inch from the left and
    /// 2.042 inches from the top keeps 1/8 inch of clearance while the sheet slips by the inch and
    /// the half inch by which the envelope is larger. DL and C5 have the window of DIN 680; A4 is
    /// folded at 105 and at 148.5 mm.
    fn measures(self) -> Measures {
        match self {
            Envelope::No10 => [375, 1917, 4750, 1625, 1000, 500, 125, 3375],
            Envelope::Dl => [20_000, 50_000, 90_000, 45_000, 10_000, 5_000, 3_000, 98_000],
            Envelope::C5 => [20_000, 40_000, 90_000, 45_000, 19_000, 13_500, 3_000, 92_000],
        }
    }

    /// Hundredths of a point in a unit.
    fn unit(self) -> Number {
        match self {
            Envelope::No10 => Number::from(7200_i64),
            Envelope::Dl | Envelope::C5 => Number::ratio(72_000, 254),
        }
    }
}

impl RawMail {
    /// Checks the values.
    pub(super) fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> MailConfig {
        let largest = at(self.largest, source);
        if largest.value == 0 {
            diagnostics.push(
                Diagnostic::error(&BAD_VALUE, largest.origin, "a file cannot hold 0 copies")
                    .help("write how many copies one file may hold, such as 100"),
            );
        }
        let usual = self.envelope.measures();
        let unit = self.envelope.unit();
        let window = at(self.window, source);
        let origin = window.origin;
        let window = window.value;
        let own = [
            window.left,
            window.top,
            window.width,
            window.height,
            window.play_x,
            window.play_y,
            window.clearance,
            window.body,
        ];
        let mut places = own.into_iter().zip(usual).map(|(own, usual)| {
            let length = own.map_or_else(|| Number::ratio(usual, 1000), |own| own.0);
            (&length * &unit).floor().to_integer().unwrap_or_default()
        });
        let mut next = || places.next().unwrap_or_default();
        let (left, top, width, height) = (next(), next(), next(), next());
        let (play_x, play_y, clearance, body) = (next(), next(), next(), next());
        let address = Zone {
            left: left + clearance,
            top: top + clearance,
            width: width - play_x - 2 * clearance,
            height: height - play_y - 2 * clearance,
            body,
        };
        if let Some(wrong) = address.wrong() {
            diagnostics.push(
                Diagnostic::error(
                    &BAD_VALUE,
                    origin,
                    format!("the window of the envelope {wrong}"),
                )
                .help("measure it again: in inches for `#10`, in millimetres for `dl` and `c5`")
                .help("leave `window` out for the usual window of the envelope"),
            );
        }
        MailConfig {
            order: self.order,
            largest: largest.value.max(1),
            duplex: self.duplex,
            siblings: self.siblings,
            separators: self.separators,
            address,
        }
    }
}

/// The smallest room for an address, in hundredths of a point: three lines of a short name.
const LEAST: (i64, i64) = (9000, 3600);

/// The half of a sheet of letter paper, in hundredths of a point: a folded sheet shows no more.
const HALF: (i64, i64) = (61_200, 39_600);

impl Zone {
    /// The fault in it, in the words that follow "the window of the envelope".
    fn wrong(&self) -> Option<&'static str> {
        let Zone { left, top, width, height, body } = *self;
        if width < LEAST.0 || height < LEAST.1 {
            return Some("leaves no room for an address while the sheet slips");
        }
        if left < 0 || top < 0 || left + width > HALF.0 || top + height > HALF.1 {
            return Some("lies beside the part of the sheet that it can show");
        }
        if body < top + height {
            return Some("would show the text below the address: `body` begins inside it");
        }
        (body > HALF.1 + LEAST.1)
            .then_some("leaves the first page no room: `body` is in its lower half")
    }
}
