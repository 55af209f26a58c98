//! Addresses of the office.

use std::fmt::Write;

/// The address of a private file of the output; `path` is its path there.
pub(super) fn file(root: &str, path: &str) -> String {
    format!("{root}{path}")
}

/// The address at which a value of a student is explained, or all of them.
pub(super) fn explain(root: &str, student: &str, about: Option<&str>) -> String {
    let student = escaped(student);
    match about {
        Some(about) => format!("{root}explain/{student}/{}", escaped(about)),
        None => format!("{root}explain/{student}"),
    }
}

/// One part of an address: everything but plain letters, digits and `-` is escaped.
fn escaped(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    for byte in part.bytes() {
        match byte {
            b'-' | b'_' => out.push(byte.into()),
            byte if byte.is_ascii_alphanumeric() => out.push(byte.into()),
            byte => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_one_part_of_the_address() {
        assert_eq!(explain("/t/", "S1001", Some("MA.07")), "/t/explain/S1001/MA%2E07");
        assert_eq!(explain("/t/", "../a b", None), "/t/explain/%2E%2E%2Fa%20b");
    }
}
