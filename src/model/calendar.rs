//! School years and reporting periods.

use super::Text;
use crate::base::{At, Date};

/// A reporting period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Code.
    pub code: At<Text>,
    /// Title, "Spring 2026".
    pub title: Text,
    /// School year it is part of, "2025-26".
    pub year: Text,
    /// Its position in the school year, counted from 1.
    pub number: u8,
    /// First day.
    pub starts: Date,
    /// Last day; after the first.
    pub ends: Date,
}
