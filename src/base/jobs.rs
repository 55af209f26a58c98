//! Work that is shared out among threads.

use std::num::NonZeroUsize;
use std::panic;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many things the machine does at once.
pub fn available() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// Does every task, as many at once as there are `jobs`, and gives the results in the order of the
/// tasks. Every thread makes itself a `state` that it keeps from one task to the next.
pub fn in_order<T: Send, S, R: Send>(
    jobs: NonZeroUsize,
    tasks: impl IntoIterator<Item = T, IntoIter: Send>,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, T) -> R + Sync,
) -> Vec<R> {
    let queue = Mutex::new(tasks.into_iter().enumerate());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || {
        let mut state = state();
        let mut done = Vec::new();
        while let Some((at, task)) = next() {
            done.push((at, work(&mut state, task)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..jobs.get()).map(|_| scope.spawn(worker)).collect();
        let mut done = worker();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_tasks() {
        for jobs in 1..5 {
            let jobs = NonZeroUsize::new(jobs).expect("at least one");
            let tens = in_order(jobs, 0..100, || 10, |ten, task| *ten * task);
            assert_eq!(tens, (0..100).map(|task| task * 10).collect::<Vec<_>>());
        }
    }
}
