//! Panics of libraries.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

static HOOK: Once = Once::new();

/// The result of a library that takes every file for one of its own makers'; nothing when it
/// panics, as on a damaged one. Nothing is printed.
pub fn caught<R>(work: impl FnOnce() -> R) -> Option<R> {
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_QUIET.get() {
                usual(panic);
            }
        }));
    });
    let before = IS_QUIET.replace(true);
    // The work is given up as a whole: nobody sees what it left half done.
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    IS_QUIET.set(before);
    result.ok()
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[test]
    fn a_panic_is_no_result() {
        assert_eq!(caught(|| 3), Some(3));
        let nothing: Vec<u8> = Vec::new();
        assert_eq!(caught(|| nothing[3]), None);
        assert_eq!(caught(|| caught(|| nothing[3]).is_none()), Some(true));
    }
}
