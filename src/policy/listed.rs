//! Tables of descriptors: each tells one thing whole and goes by its name.

use std::fmt;

/// A descriptor that stands in a table.
pub trait Listed: fmt::Debug + Eq + 'static {
    /// The name of the list of their names in the schema.
    const SCHEMA: &'static str;

    /// Every one, in the order in which they are listed.
    fn all() -> &'static [&'static Self];

    /// Their names, in the same order.
    fn names() -> &'static [&'static str];

    /// The one where none is named.
    fn usual() -> &'static Self;

    /// Its name in `policy.toml`.
    fn name(&self) -> &'static str;

    /// Another spelling that is read too.
    fn alias(&self) -> Option<&'static str> {
        None
    }

    /// It in a sentence, for the reference.
    fn doc(&self) -> &'static str;

    /// True when it takes a key, by the name of the key.
    fn takes(&self, key: &str) -> bool;

    /// The one of a name.
    fn find(name: &str) -> Option<&'static Self> {
        let is_called = |one: &&&Self| one.name() == name || one.alias() == Some(name);
        Self::all().iter().find(is_called).copied()
    }
}

/// Lets descriptors go by their names: a type with `name`, `doc` and `keys`, the table of them, the
/// one where none is named, what the schema calls them, and the field that holds another
/// spelling, if they have one.
macro_rules! listed {
    ($descriptor:ident in $table:ident, usual: $usual:expr, schema: $schema:literal
     $(, alias: $alias:ident)?) => {
        impl $crate::policy::listed::Listed for $descriptor {
            const SCHEMA: &'static str = $schema;

            fn all() -> &'static [&'static Self] {
                &$table
            }

            fn names() -> &'static [&'static str] {
                static NAMES: [&str; $table.len()] = {
                    let mut names = [""; $table.len()];
                    let mut at = 0;
                    while at < names.len() {
                        names[at] = $table[at].name;
                        at += 1;
                    }
                    names
                };
                &NAMES
            }

            fn usual() -> &'static Self {
                $usual
            }

            fn name(&self) -> &'static str {
                self.name
            }

            $(fn alias(&self) -> Option<&'static str> {
                self.$alias
            })?

            fn doc(&self) -> &'static str {
                self.doc
            }

            fn takes(&self, key: &str) -> bool {
                self.keys.iter().any(|one| one.name() == key)
            }
        }

        $crate::policy::listed::by_name!($descriptor);
    };
}
pub(in crate::policy) use listed;

/// Makes descriptors with the same name the same.
macro_rules! by_name {
    ($descriptor:ident) => {
        /// It is what its name says.
        impl PartialEq for $descriptor {
            fn eq(&self, other: &Self) -> bool {
                self.name == other.name
            }
        }

        impl Eq for $descriptor {}

        impl std::fmt::Debug for $descriptor {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name)
            }
        }
    };
}
pub(in crate::policy) use by_name;
