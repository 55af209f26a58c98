//! Addresses as QR codes.

use fast_qr::QRBuilder;
use fast_qr::convert::svg::SvgBuilder;

/// A QR code as SVG; nothing when the address is too long for one.
pub fn qr(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).build().ok()?;
    Some(SvgBuilder::default().to_str(&code))
}
