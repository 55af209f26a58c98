//! Lists whose members are referred to by a typed index.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::{Index, IndexMut};

/// The place of a `T` in its [`Arena`]. Indices order as their members do in the arena. One that
/// may be missing takes no more room.
pub struct Idx<T>(NonZeroU32, PhantomData<fn() -> T>);

impl<T> Idx<T> {
    fn at(position: usize) -> Self {
        let number = u32::try_from(position + 1).ok().and_then(NonZeroU32::new);
        Idx(number.expect("an arena has fewer than four billion members"), PhantomData)
    }

    /// The position, counted from 0.
    pub fn position(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A list that is only added to, so that an [`Idx`] it gave out stays good.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Arena<T>(Vec<T>);

impl<T> Arena<T> {
    /// Adds a member.
    pub fn push(&mut self, member: T) -> Idx<T> {
        let idx = Idx::at(self.0.len());
        self.0.push(member);
        idx
    }

    /// The index that the next member gets.
    pub fn next_index(&self) -> Idx<T> {
        Idx::at(self.0.len())
    }

    /// The number of members.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The members with their indices, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Idx<T>, &T)> + DoubleEndedIterator {
        self.0.iter().enumerate().map(|(at, member)| (Idx::at(at), member))
    }

    /// The members in order.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &T> + DoubleEndedIterator {
        self.0.iter()
    }

    /// A member of a list that is in the order of `key`, found by what `key` gives of it.
    pub fn find_by<K: Ord + ?Sized>(&self, wanted: &K, key: impl Fn(&T) -> &K) -> Option<Idx<T>> {
        self.0.binary_search_by(|member| key(member).cmp(wanted)).ok().map(Idx::at)
    }

    /// The members in order, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut()
    }

    /// The indices in order.
    pub fn indices(&self) -> impl ExactSizeIterator<Item = Idx<T>> + DoubleEndedIterator + use<T> {
        (0..self.0.len()).map(Idx::at)
    }
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Arena(Vec::new())
    }
}

impl<T> FromIterator<T> for Arena<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        Arena(members.into_iter().collect())
    }
}

impl<T> Index<Idx<T>> for Arena<T> {
    type Output = T;

    fn index(&self, idx: Idx<T>) -> &T {
        &self.0[idx.position()]
    }
}

impl<T> IndexMut<Idx<T>> for Arena<T> {
    fn index_mut(&mut self, idx: Idx<T>) -> &mut T {
        &mut self.0[idx.position()]
    }
}

impl<T> Clone for Idx<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Idx<T> {}

impl<T> PartialEq for Idx<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Idx<T> {}

impl<T> PartialOrd for Idx<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Idx<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> Hash for Idx<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Idx<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.position())
    }
}
