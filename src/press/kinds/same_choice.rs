//! Choices that stand in `gradus.toml` and in a view under the same names.
//!
//! A view never sees the settings, so both have the type; the names are written once.

/// The choice of a view that has the name of a choice of the settings. One that the view lacks, or
/// that is left out, does not compile.
macro_rules! same_choice {
    ($choice:expr, $settings:ty => $view:ty { $($name:ident),* $(,)? }) => {
        match $choice {
            $(<$settings>::$name => <$view>::$name,)*
        }
    };
}
pub(super) use same_choice;
