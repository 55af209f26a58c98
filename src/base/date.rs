//! Calendar dates. Gradus knows dates, never times of day or time zones.

pub use jiff::civil::Date;
