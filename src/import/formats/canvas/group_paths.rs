//! The place where groups and outcomes stand.

use std::collections::{BTreeMap, BTreeSet};

/// The longest name that is kept; Canvas itself allows 255 characters for each group.
pub(super) const LONGEST: usize = 4096;

/// The most groups that are followed upwards.
const DEEPEST: usize = 64;

/// A group: its title, and the group it is in.
struct Group {
    title: String,
    above: Option<String>,
}

/// The groups of an export, by `vendor_guid`.
#[derive(Default)]
pub(super) struct Places(BTreeMap<String, Group>);

impl Places {
    /// Adds a group, unless nobody would write such a name: names are copied to every outcome.
    pub(super) fn add(&mut self, guid: &str, title: &str, above: Option<&str>) {
        if guid.len() > LONGEST {
            return;
        }
        let group = Group { title: title.to_string(), above: above.map(str::to_string) };
        self.0.insert(guid.to_string(), group);
    }

    pub(super) fn has(&self, guid: &str) -> bool {
        self.0.contains_key(guid)
    }

    /// True for a group that is, by way of others, in itself.
    pub(super) fn is_in_itself(&self, guid: &str) -> bool {
        let above = |guid: &str| self.0.get(guid)?.above.as_deref();
        let mut next = above(guid);
        for _ in 0..DEEPEST {
            match next {
                Some(group) if group == guid => return true,
                Some(group) => next = above(group),
                None => return false,
            }
        }
        false
    }

    /// A group and those above it, the topmost first. A circle ends where it closes.
    pub(super) fn down_to<'p>(&'p self, guid: Option<&'p str>) -> Vec<&'p str> {
        let mut groups = Vec::new();
        let mut met = BTreeSet::new();
        let mut next = guid;
        while let Some(guid) = next
            && let Some((guid, group)) = self.0.get_key_value(guid)
            && met.insert(guid)
            && groups.len() < DEEPEST
        {
            groups.push(guid.as_str());
            next = group.above.as_deref();
        }
        groups.reverse();
        groups
    }

    /// The titles of groups and of an outcome in them, as the Learning Mastery Gradebook has them.
    pub(super) fn path(&self, groups: &[&str], outcome: &str) -> Option<String> {
        let titles = groups.iter().filter_map(|guid| Some(self.0.get(*guid)?.title.as_str()));
        let titles: Vec<&str> = titles.chain([outcome]).collect();
        let length: usize = titles.iter().map(|title| title.len()).sum();
        (length <= LONGEST).then(|| titles.join(" > "))
    }
}
