//! The memory of a program that builds again and again: what was worked out from the same need not
//! be worked out once more.
//!
//! Everything is kept by the hash of all that it follows from. Nothing is ever looked up by a name
//! that stays while its meaning changes, so that a memory can be too empty, but not wrong.

use std::any::Any;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Results of earlier builds.
#[derive(Debug, Default)]
pub struct Memory {
    results: Mutex<Results>,
    /// It keeps nothing.
    forgets: bool,
}

/// The hash of everything that a result follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Ground([u8; 32]);

#[derive(Debug, Default)]
struct Results {
    of: BTreeMap<Ground, Remembered>,
    builds: u64,
}

#[derive(Debug)]
struct Remembered {
    result: Arc<dyn Any + Send + Sync>,
    /// The last build that asked for it.
    used: u64,
}

/// Builds for which a result is kept that none of them asked for: an edit that is taken back costs
/// nothing.
const BUILDS: u64 = 4;

impl Memory {
    /// The memory of a program that builds once, which has no use for results.
    pub fn of_one_build() -> Self {
        Memory { forgets: true, ..Memory::default() }
    }

    /// Says that another build begins, and forgets what the last ones had no use for.
    pub(super) fn begin(&self) {
        let mut results = self.results();
        results.builds += 1;
        let now = results.builds;
        results.of.retain(|_, one| one.used + BUILDS >= now);
    }

    /// The result on a ground, if there is one.
    pub(super) fn get<T: Any + Send + Sync>(&self, ground: Ground) -> Option<Arc<T>> {
        let mut results = self.results();
        let now = results.builds;
        let found = results.of.get_mut(&ground)?;
        found.used = now;
        Arc::clone(&found.result).downcast().ok()
    }

    /// Keeps a result.
    pub(super) fn keep<T: Any + Send + Sync>(&self, ground: Ground, result: Arc<T>) {
        if self.forgets {
            return;
        }
        let mut results = self.results();
        let used = results.builds;
        results.of.insert(ground, Remembered { result, used });
    }

    fn results(&self) -> MutexGuard<'_, Results> {
        self.results.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ground {
    /// The ground that some facts are.
    pub(super) fn of(facts: &impl Hash) -> Self {
        let mut hasher = Facts(blake3::Hasher::new());
        facts.hash(&mut hasher);
        Ground(*hasher.0.finalize().as_bytes())
    }

    /// The hash in letters.
    pub(super) fn in_writing(self) -> String {
        blake3::Hash::from(self.0).to_hex().to_string()
    }
}

/// Takes in all that facts are made of, so that no two can be mistaken for each other.
struct Facts(blake3::Hasher);

impl Hasher for Facts {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        let bytes = *self.0.finalize().as_bytes();
        u64::from_le_bytes(std::array::from_fn(|at| bytes[at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_is_found_by_its_ground_until_some_builds_had_no_use_for_it() {
        let memory = Memory::default();
        let ground = Ground::of(&("a", 1));
        memory.keep(ground, Arc::new(7_u32));
        assert_eq!(memory.get::<u32>(ground).as_deref(), Some(&7));
        assert_eq!(memory.get::<u32>(Ground::of(&("a", 2))), None);
        // Other words with the same letters are another ground.
        assert_ne!(Ground::of(&("ab", "c")), Ground::of(&("a", "bc")));
        (0..BUILDS).for_each(|_| memory.begin());
        assert!(memory.get::<u32>(ground).is_some());
        (0..=BUILDS).for_each(|_| memory.begin());
        assert_eq!(memory.get::<u32>(ground), None);
    }
}
