//! The gist of a student's record: what went well and what is open.

use super::attempts::Standing;
use super::framework::Framework;
use super::learning::Learning;

/// One subject of a student's record.
pub struct SubjectPicture {
    /// Place in `Framework::subjects`.
    pub subject: usize,
    /// Competencies reached out of a hundred with evidence.
    pub share: usize,
    /// The competency reached last.
    pub done: Option<usize>,
    /// The reporting period in which it was.
    pub done_in: Option<usize>,
    /// A competency that was begun and is open; the latest such.
    pub next: Option<usize>,
}

/// The subjects with evidence, the strongest first; what is settled is not open.
pub fn of(framework: &Framework, learning: &Learning, settled: &[usize]) -> Vec<SubjectPicture> {
    let mut pictures: Vec<SubjectPicture> = framework
        .subjects
        .iter()
        .enumerate()
        .filter_map(|(subject, item)| {
            let latest = |wanted: fn(Standing) -> bool| {
                let fitting = item
                    .path
                    .iter()
                    .copied()
                    .filter(|&at| wanted(learning.standings[at]) && !settled.contains(&at));
                fitting.max_by_key(|&at| (learning.worked[at], at))
            };
            let count = |wanted: fn(Standing) -> bool| {
                item.path.iter().filter(|&&at| wanted(learning.standings[at])).count()
            };
            let begun =
                count(|standing| !matches!(standing, Standing::NotBegun | Standing::Exempt));
            let reached = count(|standing| standing == Standing::Proficient);
            let done = latest(|standing| standing == Standing::Proficient);
            (begun > 0).then(|| SubjectPicture {
                subject,
                share: 100 * reached / begun,
                done,
                done_in: done.and_then(|at| learning.worked[at]),
                next: latest(open),
            })
        })
        .collect();
    pictures.sort_by_key(|picture| (usize::MAX - picture.share, picture.subject));
    pictures
}

impl SubjectPicture {
    /// Whether something was reached in the current school year.
    pub fn done_this_year(&self) -> bool {
        self.done_in >= Some(2)
    }
}

/// Begun, and not yet reached.
fn open(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Thin | Standing::Missed | Standing::Beginning | Standing::Developing
    )
}
