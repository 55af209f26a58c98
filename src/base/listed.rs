//! Names in a message: the first of them, and how many more there are.

/// Names as they are: "a, b and 3 more" for the first two of five.
pub fn listed<N: AsRef<str>>(names: impl IntoIterator<Item = N>, most: usize) -> String {
    let mut names = names.into_iter();
    let first: Vec<N> = names.by_ref().take(most).collect();
    let first = first.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ");
    match names.count() {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}

/// The same for names that a person has written, each in back quotes.
pub fn quoted<N: AsRef<str>>(names: impl IntoIterator<Item = N>, most: usize) -> String {
    listed(names.into_iter().map(|name| format!("`{}`", name.as_ref())), most)
}

/// The same for the first few.
pub fn quoted_few<N: AsRef<str>>(names: impl IntoIterator<Item = N>) -> String {
    quoted(names, FEW)
}

/// Names that a message is not too long with.
const FEW: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_are_not_named_are_counted() {
        assert_eq!(listed(["a", "b"], 2), "a, b");
        assert_eq!(listed(["a", "b", "c"], 2), "a, b and 1 more");
        assert_eq!(quoted(["a", "b", "c", "d"], 1), "`a` and 3 more");
        assert_eq!(listed([""; 0], 2), "");
    }
}
