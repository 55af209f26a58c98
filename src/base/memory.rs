//! The memory of a program that does the same work again and again: what was worked out from the same
//! need not be worked out once more.
//!
//! Everything is kept by the hash of all that it follows from. Nothing is ever looked up by a name
//! that stays while its meaning changes, so that a memory can be too empty, but not wrong.

use std::any::Any;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Results of earlier rounds.
#[derive(Debug, Default)]
pub struct Memory {
    results: Mutex<Results>,
    /// It keeps nothing.
    forgets: bool,
}

/// The hash of everything that a result follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ground([u8; 32]);

#[derive(Debug, Default)]
struct Results {
    of: BTreeMap<Ground, Remembered>,
    rounds: u64,
}

#[derive(Debug)]
struct Remembered {
    result: Arc<dyn Any + Send + Sync>,
    /// The last round in which it is kept unless somebody asks for it.
    until: u64,
    /// Rounds for which it is kept.
    rounds: u64,
}

/// Rounds for which a result is kept that none of them asked for: an edit that is taken back costs
/// nothing.
const ROUNDS: u64 = 4;

/// Rounds from one full look to the next.
const FULL_LOOK: u64 = 50;

impl Memory {
    /// The memory of a program that does its work once, which has no use for results.
    pub fn of_one_round() -> Self {
        Memory { forgets: true, ..Memory::default() }
    }

    /// Says that another round begins, and forgets what the last ones had no use for.
    pub fn begin(&self) {
        let mut results = self.held();
        results.rounds += 1;
        let now = results.rounds;
        results.of.retain(|_, one| one.until >= now);
    }

    /// The result on a ground, if there is one.
    pub fn get<T: Any + Send + Sync>(&self, ground: Ground) -> Option<Arc<T>> {
        let mut results = self.held();
        let now = results.rounds;
        let found = results.of.get_mut(&ground)?;
        found.until = now + found.rounds;
        Arc::clone(&found.result).downcast().ok()
    }

    /// Keeps a result.
    pub fn keep<T: Any + Send + Sync>(&self, ground: Ground, result: Arc<T>) {
        self.keep_for(ROUNDS, ground, result);
    }

    /// Keeps something large, which is let go when the next round has no use for it.
    pub fn keep_large<T: Any + Send + Sync>(&self, ground: Ground, result: Arc<T>) {
        self.keep_for(1, ground, result);
    }

    fn keep_for<T: Any + Send + Sync>(&self, rounds: u64, ground: Ground, result: Arc<T>) {
        if self.forgets {
            return;
        }
        let mut results = self.held();
        let until = results.rounds + rounds;
        results.of.insert(ground, Remembered { result, until, rounds });
    }

    /// The result on a ground: as it was found before, or found now.
    pub fn remembered<T: Any + Send + Sync>(
        &self,
        ground: Ground,
        make: impl FnOnce() -> T,
    ) -> Arc<T> {
        let Ok(made) = self.try_remembered(ground, || Ok::<T, Infallible>(make()));
        made
    }

    /// The same for work that may fail; a failure is not kept.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn try_remembered<T: Any + Send + Sync, E>(
        &self,
        ground: Ground,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(found) = self.get::<T>(ground) {
            return Ok(found);
        }
        let made = Arc::new(make()?);
        self.keep(ground, Arc::clone(&made));
        Ok(made)
    }

    /// True in one round of many, in which what could be taken on trust is looked at all the same.
    pub fn is_full_look(&self) -> bool {
        self.held().rounds.is_multiple_of(FULL_LOOK)
    }

    /// True when it keeps nothing, so that no ground need be worked out.
    pub fn forgets(&self) -> bool {
        self.forgets
    }

    /// The number of results that are kept.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.held().of.len()
    }

    fn held(&self) -> MutexGuard<'_, Results> {
        self.results.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ground {
    /// The ground that some facts are.
    pub fn of(facts: &impl Hash) -> Self {
        let mut hasher = Facts(blake3::Hasher::new());
        facts.hash(&mut hasher);
        Ground(*hasher.0.finalize().as_bytes())
    }

    /// The ground that some bytes are.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Ground(*blake3::hash(bytes).as_bytes())
    }

    /// The hash in letters.
    pub fn in_writing(self) -> String {
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
    fn what_is_large_is_let_go_when_a_round_had_no_use_for_it() {
        let memory = Memory::default();
        let ground = Ground::of(&"large");
        memory.keep_large(ground, Arc::new(7_u32));
        for _ in 0..3 {
            memory.begin();
            assert!(memory.get::<u32>(ground).is_some(), "it was asked for in each round");
        }
        memory.begin();
        memory.begin();
        assert!(memory.get::<u32>(ground).is_none());
    }

    #[test]
    fn a_result_is_found_by_its_ground_until_some_rounds_had_no_use_for_it() {
        let memory = Memory::default();
        let ground = Ground::of(&("a", 1));
        memory.keep(ground, Arc::new(7_u32));
        assert_eq!(memory.get::<u32>(ground).as_deref(), Some(&7));
        assert_eq!(memory.get::<u32>(Ground::of(&("a", 2))), None);
        // Other words with the same letters are another ground.
        assert_ne!(Ground::of(&("ab", "c")), Ground::of(&("a", "bc")));
        (0..ROUNDS).for_each(|_| memory.begin());
        assert!(memory.get::<u32>(ground).is_some());
        (0..=ROUNDS).for_each(|_| memory.begin());
        assert_eq!(memory.get::<u32>(ground), None);
    }
}
