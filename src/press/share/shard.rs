//! One of several shares, and whose documents are in it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

crate::code!(
    NOT_MERGED,
    "press/not-merged",
    "Shares of a build cannot be merged: one is missing, is there twice, did not come to its end, was made \
     of other files or by another program, or does not hold what it should.\n\nA school of which a part is \
     missing, or is of last week, looks whole. So nothing is written before every share is known to be \
     good.\n\nBuild the share that is named again, into the same folder: what is good in it is not made again. \
     Then merge."
);

/// One of several shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shard {
    /// Its number, counted from 1.
    pub(super) number: u64,
    /// The number of shares.
    pub(super) of: u64,
}

impl Shard {
    /// True when a student is in it.
    pub fn holds(self, student: &str) -> bool {
        number_of(student, self.of) == self.number
    }
}

/// The number of the share that a student is in.
pub(super) fn number_of(student: &str, of: u64) -> u64 {
    let hash = blake3::hash(student.as_bytes());
    let (first, _) = hash.as_bytes().split_first_chunk::<8>().expect("a hash has 32 bytes");
    u64::from_le_bytes(*first) % of + 1
}

/// As on the command line: `3/16`.
impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('/').map(|(number, of)| (number.parse(), of.parse()));
        match parts {
            Some((Ok(number), Ok(of))) if (1..=of).contains(&number) => Ok(Shard { number, of }),
            _ => Err(
                "a share is written as its number and how many there are: the third of sixteen \
                      is 3/16, the last one 16/16"
                    .into(),
            ),
        }
    }
}

/// As in messages: "3 of 16".
impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.number, self.of)
    }
}

/// The name of its folder: `3-of-16`.
pub fn folder_name(shard: Shard) -> String {
    format!("{}-of-{}", shard.number, shard.of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_student_is_in_one_share_and_shares_are_alike() {
        for of in [1, 2, 7, 16] {
            let shards: Vec<Shard> = (1..=of).map(|number| Shard { number, of }).collect();
            let mut sizes = vec![0_u64; shards.len()];
            for student in 0..4000 {
                let id = format!("s-{student}");
                let own: Vec<usize> =
                    (0..shards.len()).filter(|at| shards[*at].holds(&id)).collect();
                assert_eq!(own.len(), 1, "{id}");
                sizes[own[0]] += 1;
            }
            let even = 4000 / of;
            assert!(sizes.iter().all(|size| size.abs_diff(even) < even / 4), "{sizes:?}");
        }
    }

    #[test]
    fn a_share_is_written_with_its_number_first() {
        assert_eq!("3/16".parse(), Ok(Shard { number: 3, of: 16 }));
        for wrong in ["0/4", "5/4", "4", "a/b", "1/0", "-1/4", ""] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
