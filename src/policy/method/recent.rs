//! `recent`: the mean of the most recent ratings.

use super::Window;
use super::descriptor::{Descriptor, Retry, Running};
use super::mean::Mean;
use super::parameters::{Key, Parameters};
use super::writing::mean_of_used;
use crate::policy::said::{Said, Value};

/// The mean of the most recent `count` ratings, or of all when there are fewer. A missed occasion
/// among them takes its place and has no part in the mean.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "recent",
    alias: None,
    doc: "The mean of the most recent `count` ratings.",
    keys: &[Key::Count],
    start: |with, given| Box::new(Window::before(given.count(with.count), mean)),
    arithmetic: mean_of_used,
    sentence: |with| Said::new("rule-level-recent").with("count", Value::Count(with.count)),
    retry: |_| Retry::Counts,
    places: true,
    pools: true,
    monotone: true,
    usual: || vec![("recent 3", Parameters::of(3))],
};

fn mean<'a>() -> Box<dyn Running<'a> + 'a> {
    Box::new(Mean::default())
}
