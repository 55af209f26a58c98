//! The most memory that a process held, and the work that it did.

use std::fs;
use std::process::Child;
use std::thread;
use std::time::Duration;

/// Waits for a process to end; the most memory it held, in KiB, as the kernel counts it. Zero on
/// systems that do not say.
pub(crate) fn peak_until_end(child: &mut Child) -> usize {
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        peak = peak.max(most(&status));
        if child.try_wait().expect("the process can be waited for").is_some() {
            return peak;
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// The most memory that this process held so far, likewise.
pub(crate) fn peak_so_far() -> usize {
    most("/proc/self/status")
}

/// The time that all threads of this process worked so far, as the kernel counts it; zero on systems
/// that do not say.
pub(crate) fn work_so_far() -> Duration {
    let Ok(threads) = fs::read_dir("/proc/self/task") else { return Duration::ZERO };
    let worked = |thread: fs::DirEntry| -> Option<u64> {
        let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse().ok()
    };
    Duration::from_nanos(threads.flatten().filter_map(worked).sum())
}

fn most(status: &str) -> usize {
    let most = fs::read_to_string(status).ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    });
    most.unwrap_or(0)
}
