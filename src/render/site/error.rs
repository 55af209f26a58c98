//! Faults of a template.

use std::fmt;

use tera::ErrorKind;

/// A page that could not be made, or a template that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteError {
    /// The template, `competency.html`; empty when it is not known.
    pub template: String,
    /// The line in it, counted from 1, when it is known.
    pub line: Option<usize>,
    /// The fault.
    pub message: String,
}

impl SiteError {
    /// An error of the template engine while it used `template`.
    pub(super) fn new(template: &str, error: &tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => SiteError {
                template: report.filename().to_string(),
                line: Some(report.span().start_line),
                message: report.message().to_string(),
            },
            other => {
                SiteError { template: template.to_string(), line: None, message: other.to_string() }
            }
        }
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.template, self.message),
            None => write!(f, "{}: {}", self.template, self.message),
        }
    }
}

impl std::error::Error for SiteError {}
