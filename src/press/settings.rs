//! From the project's settings to those of views, which know no project.

use crate::project::documents::{ReportConfig, Show, Statements};
use crate::view::report;

/// The settings of the progress report.
pub(super) fn report_options(config: &ReportConfig) -> report::ReportOptions {
    report::ReportOptions {
        show: match config.show {
            Show::Current => report::Show::Current,
            Show::Started => report::Show::Started,
            Show::All => report::Show::All,
        },
        attention_first: config.attention_first,
        most: config.most,
        statements: match config.statements {
            Statements::Open => report::Statements::Open,
            Statements::All => report::Statements::All,
        },
        average: config.average,
    }
}
