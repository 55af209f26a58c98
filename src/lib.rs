//! Gradus.

pub mod base;
pub mod model;
pub mod view;
