//! Verification codes: what somebody reads off a document and types.

use super::LedgerError;

/// Digits and letters that are not mistaken for one another when they are read aloud or off paper
/// (Crockford's alphabet).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Random bits of a code. Nobody finds a code by trial.
const BITS: usize = 80;

/// A new code from the system's random numbers, such as `7K2M-09PX-QRVA-1HT4`.
///
/// # Errors
/// If the system has no random numbers.
pub fn new() -> Result<String, LedgerError> {
    let mut bytes = [0; BITS / 8];
    getrandom::fill(&mut bytes).map_err(|_| LedgerError::NoRandomNumbers)?;
    Ok(from_bytes(bytes))
}

fn from_bytes(bytes: [u8; BITS / 8]) -> String {
    let bits = bytes.iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
    let mut code = String::new();
    for at in 0..BITS / 5 {
        if at > 0 && at % 4 == 0 {
            code.push('-');
        }
        let digit = (bits >> (BITS - 5 - 5 * at)) as usize & 31;
        code.push(char::from(ALPHABET[digit]));
    }
    code
}

/// A code as it was typed: in any case, with or without dashes and spaces, and with `O`, `I` and
/// `L` for the digits they look like. Nothing when it cannot be one.
pub fn parse(typed: &str) -> Option<String> {
    let mut digits = String::new();
    for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let c = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        };
        if !c.is_ascii() || !ALPHABET.contains(&(c as u8)) {
            return None;
        }
        if digits.len() % 5 == 4 {
            digits.push('-');
        }
        digits.push(c);
    }
    (digits.len() == BITS / 5 + BITS / 20 - 1).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = from_bytes([0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 0x01, 0xff]);
        assert_eq!(code.len(), 19, "{code}");
        assert_eq!(parse(&code).as_deref(), Some(&*code));
        assert_eq!(parse(&code.to_lowercase().replace('-', " ")).as_deref(), Some(&*code));
        assert_eq!(parse("OiL0-0000-0000-0000").as_deref(), Some("0110-0000-0000-0000"));
    }

    #[test]
    fn another_text_is_no_code() {
        for typed in ["", "7K2M-09PX-QRVA", "7K2M-09PX-QRVA-1HT4-0", "7K2M-09PX-QRVA-1HTU", "ü"] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn codes_differ() {
        let codes: std::collections::BTreeSet<_> = (0..100).map(|_| new().unwrap()).collect();
        assert_eq!(codes.len(), 100);
    }
}
