//! Running many typesetting jobs at once.
//!
//! Typst lays pages out with rayon. Called from inside a shared rayon pool it
//! would steal further documents while it waits for its own pages, nest them
//! without bound and overflow the stack. So each worker is a plain thread with
//! a pool of one thread of its own, and a stack deep enough for nested content.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

const STACK_BYTES: usize = 64 << 20;

/// Results that may wait, per worker, while `done` is busy.
const WAITING: usize = 2;

/// Runs `work` on every item, `jobs` at a time, and hands each result with the
/// item's index to `done` on the calling thread, in the order of completion.
///
/// When `done` is slower than the workers they wait for it, so the number of
/// results in memory does not grow with the number of items.
///
/// # Panics
/// If `work` or `done` panics, after the running jobs have ended.
pub fn each_in_parallel<T, R>(
    jobs: NonZeroUsize,
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut done: impl FnMut(usize, R),
) where
    T: Sync,
    R: Send,
{
    let jobs = jobs.get().min(items.len());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (results, arrivals) = mpsc::sync_channel(jobs * WAITING);
        for _ in 0..jobs {
            let (results, next, work) = (results.clone(), &next, &work);
            scope.spawn(move || {
                in_worker(|| {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(item) = items.get(index) else { break };
                        // The receiver is gone only when `done` panicked.
                        if results.send((index, work(item))).is_err() {
                            break;
                        }
                    }
                });
            });
        }
        drop(results);
        for (index, result) in arrivals {
            done(index, result);
        }
    });
}

/// Runs `work` as the only job of a one-thread pool with a large stack.
///
/// # Panics
/// If `work` panics, or when the system cannot start a thread.
pub fn in_worker<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .stack_size(STACK_BYTES)
        .build()
        .expect("the system can start a thread")
        .install(work)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(jobs: usize, count: u64) -> Vec<(usize, u64)> {
        let items: Vec<u64> = (0..count).collect();
        let mut results = Vec::new();
        each_in_parallel(
            NonZeroUsize::new(jobs).unwrap(),
            &items,
            |item| item * item,
            |index, square| results.push((index, square)),
        );
        results.sort_unstable();
        results
    }

    #[test]
    fn every_item_arrives_once_with_its_index() {
        let expected: Vec<(usize, u64)> = (0..100).map(|n| (n as usize, n * n)).collect();
        assert_eq!(squares(1, 100), expected);
        assert_eq!(squares(7, 100), expected);
        assert_eq!(squares(3, 0), []);
    }

    #[test]
    fn each_worker_has_its_own_single_thread() {
        assert_eq!(in_worker(rayon::current_num_threads), 1);
    }

    #[test]
    #[should_panic(expected = "done stops")]
    fn a_panic_in_done_ends_the_run() {
        let items = [0; 1000];
        each_in_parallel(NonZeroUsize::MIN, &items, |_| (), |_, ()| panic!("done stops"));
    }
}
