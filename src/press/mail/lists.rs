//! The lists of a mailing run: every sheet that is printed, and every copy that is not.

use super::batch::{Batch, Envelope, mark, mark_key};
use crate::base::{Idx, csv};
use crate::model::people::{Household, Student};
use crate::press::desk::Desk;
use crate::press::kind::{Job, Orders};
use crate::press::recipients::{self, Way};
use crate::render::pdf::batch::{Batch as Set, BatchDocument};

/// One sheet of paper.
pub(super) struct Sheet {
    /// The page that is its front, counted from one.
    pub(super) front: usize,
    /// The mark on its front.
    pub(super) mark: Option<String>,
    cells: [String; 13],
}

const SHEET_COLUMNS: [&str; 13] = [
    "file",
    "sheet",
    "front",
    "back",
    "envelope",
    "sheet_of_envelope",
    "sheets_of_envelope",
    "mark",
    "what",
    "student",
    "household",
    "addressee",
    "language",
];

/// A copy that is not posted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gone {
    student: String,
    pub(super) household: String,
    way: &'static str,
    address: String,
    file: String,
    language: String,
    addressee: String,
    why: String,
    /// It should go somewhere, and there is no address.
    pub(super) has_no_way: bool,
}

const GONE_COLUMNS: [&str; 8] =
    ["way", "address", "file", "language", "student", "household", "addressee", "why"];

/// The sheets of a batch.
///
/// # Errors
/// If documents and pages do not tie out: then nothing of the batch may be mailed.
pub(super) fn of(
    desk: &Desk<'_>,
    batch: &Batch<'_>,
    parts: &[(&Envelope<'_>, Option<&Job>, BatchDocument)],
    set: &Set,
    duplex: bool,
) -> Result<Vec<Sheet>, String> {
    let sheet_of = |page: usize| if duplex { page.div_ceil(2) } else { page };
    let mut next = 1;
    for laid in &set.parts {
        if laid.page != next || laid.pages == 0 {
            return Err(untied(next));
        }
        let after = laid.page + laid.pages;
        next = if duplex { after + usize::from(after % 2 == 0) } else { after };
    }
    // Behind the last one there is an empty page or none.
    let last = set.parts.last().map_or(0, |laid| laid.page + laid.pages - 1);
    if set.pages.len() != last && set.pages.len() + 1 != next {
        return Err(untied(set.pages.len()));
    }
    let model = &desk.school.model;
    let marked = |envelope: &Envelope<'_>| {
        let own = parts
            .iter()
            .zip(&set.parts)
            .filter(move |((other, job, _), _)| other.number == envelope.number && job.is_some());
        let pages: Vec<usize> =
            own.flat_map(|(_, laid)| [laid.page, laid.page + laid.pages - 1]).collect();
        let (first, last) = (pages.iter().min(), pages.iter().max());
        (first.map_or(0, |page| sheet_of(*page)), last.map_or(0, |page| sheet_of(*page)))
    };
    let mut sheets = Vec::new();
    for ((envelope, job, _), laid) in parts.iter().zip(&set.parts) {
        let (first, last) = marked(envelope);
        let household = &model.households[envelope.household];
        let end = laid.page + laid.pages - 1;
        for sheet in sheet_of(laid.page)..=sheet_of(end) {
            let front = if duplex { 2 * sheet - 1 } else { sheet };
            let back = (duplex && front < end).then(|| (front + 1).to_string());
            let (number, of) = (sheet + 1 - first.min(sheet + 1), last + 1 - first);
            let student = job.map(|job| model.students[job.student()].id.value.to_string());
            let place = |what: String| job.map(|_| what).unwrap_or_default();
            let mark = student
                .as_ref()
                .map(|student| mark(&mark_key(student), envelope.number, number, of));
            sheets.push(Sheet {
                front,
                mark: mark.clone(),
                cells: [
                    batch.name.clone(),
                    sheet.to_string(),
                    front.to_string(),
                    back.unwrap_or_default(),
                    envelope.number.to_string(),
                    place(number.to_string()),
                    place(of.to_string()),
                    mark.unwrap_or_default(),
                    job.map_or("separator", |job| job.kind.name).to_string(),
                    student.unwrap_or_default(),
                    household.id.value.to_string(),
                    household.addressee.to_string(),
                    job.map(|job| job.language.clone()).unwrap_or_default(),
                ],
            });
        }
    }
    Ok(sheets)
}

fn untied(page: usize) -> String {
    format!("the documents do not tie out with the pages from page {page} on")
}

/// The list of sheets as a table.
pub(super) fn sheets(sheets: impl Iterator<Item = Sheet>) -> Vec<u8> {
    let head = SHEET_COLUMNS.map(str::to_string);
    csv::write([head].into_iter().chain(sheets.map(|sheet| sheet.cells)))
}

/// The list of what is not posted as a table.
pub(super) fn gone(gone: &[Gone]) -> Vec<u8> {
    let rows = gone.iter().map(|one| {
        [
            one.way,
            &one.address,
            &one.file,
            &one.language,
            &one.student,
            &one.household,
            &one.addressee,
            &one.why,
        ]
    });
    csv::write([GONE_COLUMNS].into_iter().chain(rows))
}

impl Gone {
    /// A copy that goes another way: a row for each address it goes to.
    pub(super) fn copy(desk: &Desk<'_>, orders: &Orders<'_>, job: &Job, way: Way) -> Vec<Self> {
        let made = !orders.missed.contains(&job.path);
        let base = Gone {
            way: word(way),
            file: if made { job.path.as_str().to_string() } else { String::new() },
            language: job.language.clone(),
            why: if made { String::new() } else { "the report could not be made".to_string() },
            ..Gone::of(desk, job.student(), job.household)
        };
        if !made {
            return vec![base];
        }
        let lacks = |why: &str| Gone { why: why.to_string(), has_no_way: true, ..base.clone() };
        match (way, job.household) {
            (Way::Post, _) => vec![lacks("no postal address is on record")],
            (Way::Email, Some(home)) => {
                let adults = recipients::adults(&desk.school.model, job.student(), home);
                let mut addresses: Vec<String> = adults
                    .filter_map(|adult| adult.email.as_ref())
                    .map(ToString::to_string)
                    .collect();
                addresses.sort();
                addresses.dedup();
                if addresses.is_empty() {
                    return vec![lacks("no e-mail address is on record")];
                }
                addresses.into_iter().map(|address| Gone { address, ..base.clone() }).collect()
            }
            (Way::Hand, _) => {
                vec![Gone { why: "no household is on record".to_string(), ..base }]
            }
            (Way::Unsent, _) => vec![Gone { why: "it wants none sent".to_string(), ..base }],
            _ => vec![base],
        }
    }

    /// Copies that households do not get because they may not.
    pub(super) fn withheld(desk: &Desk<'_>) -> Vec<Self> {
        let catalog = &desk.assets.catalog;
        let students = desk.students.iter();
        students
            .flat_map(|student| {
                let found = recipients::of(desk.school, *student, catalog).withheld.into_iter();
                found.map(|(home, why)| Gone {
                    way: "withheld",
                    why: why.words().to_string(),
                    ..Gone::of(desk, *student, Some(home))
                })
            })
            .collect()
    }

    /// The copies of a household that are not in a batch because of its address.
    pub(super) fn outside(
        desk: &Desk<'_>,
        orders: &Orders<'_>,
        batch: &Batch<'_>,
        home: &str,
    ) -> Vec<Self> {
        let own = batch.envelopes.iter().filter(|one| one.household_id(desk) == home);
        Gone::left_out(desk, orders, own, "its address does not stay in the window")
    }

    /// The copies of an envelope that says something of others.
    pub(super) fn of_others(
        desk: &Desk<'_>,
        orders: &Orders<'_>,
        batch: &Batch<'_>,
        number: usize,
    ) -> Vec<Self> {
        let own = batch.envelopes.iter().filter(|one| one.number == number);
        Gone::left_out(desk, orders, own, "it says something of others")
    }

    /// The copies of a batch that could not be printed.
    pub(super) fn unprinted(desk: &Desk<'_>, orders: &Orders<'_>, batch: &Batch<'_>) -> Vec<Self> {
        Gone::left_out(desk, orders, batch.envelopes.iter(), "the mailing run could not be made")
    }

    fn left_out<'e>(
        desk: &Desk<'_>,
        orders: &Orders<'_>,
        envelopes: impl Iterator<Item = &'e Envelope<'e>>,
        why: &str,
    ) -> Vec<Self> {
        let jobs = envelopes.flat_map(|one| one.jobs.iter().copied());
        jobs.flat_map(|job| Gone::copy(desk, orders, job, Way::Post))
            .map(|one| Gone { why: why.to_string(), has_no_way: false, ..one })
            .collect()
    }

    fn of(desk: &Desk<'_>, student: Idx<Student>, home: Option<Idx<Household>>) -> Self {
        let model = &desk.school.model;
        let home = home.map(|home| &model.households[home]);
        Gone {
            student: model.students[student].id.value.to_string(),
            household: home.map(|home| home.id.value.to_string()).unwrap_or_default(),
            way: "",
            address: String::new(),
            file: String::new(),
            language: String::new(),
            addressee: home.map(|home| home.addressee.to_string()).unwrap_or_default(),
            why: String::new(),
            has_no_way: false,
        }
    }
}

fn word(way: Way) -> &'static str {
    match way {
        Way::Post => "post",
        Way::Email => "email",
        Way::Portal => "portal",
        Way::Hand => "by hand",
        Way::Unsent => "none",
    }
}
