//! The progress report.

use super::{Kind, Making, Scope, Tree};
use crate::press::maker::Maker;
use crate::press::plan::Job;
use crate::project::documents::{ReportConfig, Show, Statements};
use crate::view::{Paper, report};

pub(super) static KIND: Kind = Kind {
    target: "reports",
    name: "progress report",
    plural: "progress reports",
    tree: Tree::Private,
    folder: "reports",
    scope: Scope::Households,
    making: Making::Paper {
        template: "report.typ",
        pages: |documents| documents.report.pages,
        view,
    },
};

fn view(maker: &Maker<'_>, job: &Job) -> Paper {
    let options = options(&maker.school.project.documents.report);
    let language = maker.assets.catalog.language(&job.language);
    report::make(&maker.school.context(), job.student(), language, &options).paper()
}

fn options(config: &ReportConfig) -> report::ReportOptions {
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
