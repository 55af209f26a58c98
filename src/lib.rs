//! Gradus.

pub mod base;

pub mod project;

pub mod model;

pub mod import;

pub mod policy;

pub mod view;

pub mod render;
