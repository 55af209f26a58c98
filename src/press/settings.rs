//! From the project's settings to those of views, which know no project.

use crate::project::documents::{ReportConfig, Show, Statements};
use crate::view::make;

/// The settings of the progress report.
pub(super) fn report(config: &ReportConfig) -> make::ReportOptions {
    make::ReportOptions {
        show: match config.show {
            Show::Current => make::Show::Current,
            Show::Started => make::Show::Started,
            Show::All => make::Show::All,
        },
        attention_first: config.attention_first,
        most: config.most,
        statements: match config.statements {
            Statements::Open => make::Statements::Open,
            Statements::All => make::Statements::All,
        },
        average: config.average,
    }
}
