//! Names that something was known by.

/// True for a name that people may look for; false for an address, and for an identifier such as
/// those that CASE gives.
pub(super) fn is_code(name: &str) -> bool {
    let groups = name.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
    let is_identifier = groups && name.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    !is_identifier && !name.contains(['/', ':'])
}
