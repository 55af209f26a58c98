//! Addresses as QR codes.

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

/// Letters from which on an address is long.
const LONG: usize = 200;

/// A QR code as SVG; nothing when the address is too long for one.
///
/// A long address gets less redundancy, so that its dots stay large enough for a telephone: on
/// clean paper that reads better than small dots with more of it.
pub fn qr(address: &str) -> Option<String> {
    let level = if address.len() > LONG { ECL::L } else { ECL::Q };
    let code = QRBuilder::new(address).ecl(level).build().ok()?;
    Some(SvgBuilder::default().to_str(&code))
}
