//! Tables of short texts that are looked into for every cell of a large file.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map with a hash that is quick for short texts. Nobody gains by making a school's texts
/// collide.
pub type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set with the same hash.
pub type QuickSet<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// The hash.
#[derive(Debug, Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        // What is left, and for want of eight bytes some of those before it once more.
        let rest = if let Some(end) = bytes.last_chunk::<8>() {
            u64::from_le_bytes(*end)
        } else if let (Some(start), Some(end)) = (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
            u64::from(u32::from_le_bytes(*start)) << 32 | u64::from(u32::from_le_bytes(*end))
        } else {
            rest.iter().fold(0, |word, &byte| word << 8 | u64::from(byte))
        };
        self.write_u64(rest ^ (bytes.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    #[inline]
    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

#[cfg(test)]
mod tests {
    use std::hash::BuildHasher;

    use super::*;

    #[test]
    fn texts_that_differ_anywhere_hash_differently() {
        let mut seen = QuickSet::default();
        for length in 0..40 {
            let text = "x".repeat(length);
            for at in 0..length {
                let mut other = text.clone();
                other.replace_range(at..=at, "y");
                let hash = seen.hasher().hash_one(&other);
                assert!(seen.insert(hash), "{other}");
            }
        }
    }
}
