//! The mailing run: the copies that go out on paper, in files that are ready to be printed, with a
//! list of every sheet; and a list of all copies that go another way, or nowhere.
//!
//! It is typeset from what the reports say now. Nothing that lies in the output folder is ever
//! mailed, so an old document cannot be.

mod batch;
mod envelopes;
mod lists;
pub(super) mod marks;
mod window;

use std::collections::{BTreeMap, BTreeSet};

use self::batch::{Batch, Envelope, mark_key};
use self::lists::{Gone, Sheet};
use super::desk::Desk;
use super::kind::{Job, Kind, Orders};
use super::kinds::report;
use super::leaks::{self, Leak};
use super::refused;
use crate::base::{Diagnostic, Origin, quoted_few};
use crate::render::artifact::Artifact;
use crate::render::pdf::PdfError;
use crate::render::pdf::batch::{BatchDocument, Laid, SheetMark};
use crate::render::pdf::pool;
use crate::view::{Paper, separator};

crate::code!(
    ADDRESS_OUTSIDE,
    "press/address-outside-window",
    "The address of a household does not stay in the window of the envelope.\n\nA sheet slips in its \
     envelope. A line that slips behind the paper is not read, and the letter comes back or goes \
     elsewhere; so the copy is not in the mailing run.\n\nShorten the lines of the address, or set the \
     window of your envelopes under `[documents.mail.window]`; or address an envelope by hand: the copy \
     lies among the reports."
);
crate::code!(
    NO_WAY,
    "press/no-way",
    "A copy has no way to where it should go: no postal address, or no e-mail address, is on \
     record.\n\nThe household gets nothing until somebody notices.\n\nAdd the address to the table \
     `households` or `guardians`, or choose another `delivery`. Until then hand the copy over; it is in \
     the list of those that are not posted."
);

/// A batch that is typeset.
struct Printed {
    bytes: Vec<u8>,
    sheets: Vec<Sheet>,
    /// Households whose address does not stay in the window, and in what way.
    outside: Vec<(String, String)>,
    /// Numbers of envelopes that are left out, and what they say of others.
    leaks: Vec<(usize, BTreeSet<Leak>)>,
}

/// Why a batch is not printed.
enum Unprinted {
    NotSet(PdfError),
    /// Its pages are not those that its list has.
    MixedUp(String),
}

/// Makes the run: hands every file to `put`, and says what went wrong.
pub(super) fn run(
    kind: &Kind,
    desk: &Desk<'_>,
    orders: &Orders<'_>,
    put: &mut dyn FnMut(Artifact),
) -> Vec<Diagnostic> {
    let path = |name: &str| kind.path(orders.place, name);
    let (batches, mut gone) = envelopes::sort(desk, orders);
    let total = batches.iter().map(|batch| batch.envelopes.len()).sum();
    let mut problems = Vec::new();
    let mut sheets: Vec<Vec<Sheet>> = batches.iter().map(|_| Vec::new()).collect();
    let mut outside = Vec::new();
    pool::each_in_parallel(
        desk.jobs,
        &batches,
        |batch| print(desk, batch, total),
        |index, printed| {
            let batch = &batches[index];
            let name = &batch.name;
            match printed {
                Ok(Printed { bytes, sheets: found, outside: bad, leaks: others }) => {
                    if !found.is_empty() {
                        put(Artifact { path: path(name), bytes });
                    }
                    for (home, why) in bad {
                        gone.extend(Gone::outside(desk, orders, batch, &home));
                        outside.push((home, why));
                    }
                    for (number, leaks) in others {
                        gone.extend(Gone::of_others(desk, orders, batch, number));
                        let model = &desk.school.model;
                        let file = format!("an envelope in `{name}`");
                        problems.extend(leaks.iter().map(|leak| leaks::error(model, leak, &file)));
                    }
                    sheets[index] = found;
                }
                Err(unprinted) => {
                    gone.extend(Gone::unprinted(desk, orders, batch));
                    problems.push(match unprinted {
                        Unprinted::NotSet(error) => {
                            refused::not_rendered(&format!("`{name}`"), &error)
                        }
                        Unprinted::MixedUp(why) => marks::error(name, &why),
                    });
                }
            }
        },
    );
    outside.sort();
    for (home, why) in outside {
        let message =
            format!("the address of household `{home}` does not stay in the window: {why}");
        problems.push(
            Diagnostic::error(&ADDRESS_OUTSIDE, Origin::Nowhere, message)
                .help("its copies are not in the mailing run; `not-posted.csv` lists them")
                .help("shorten its lines, or set the window under `[documents.mail.window]`"),
        );
    }
    gone.sort();
    if let Some(warning) = no_way(&gone) {
        problems.push(warning);
    }
    let sheets = sheets.into_iter().flatten();
    put(Artifact { path: path("sheets.csv"), bytes: lists::sheets(sheets) });
    put(Artifact { path: path("not-posted.csv"), bytes: lists::gone(&gone) });
    problems
}

fn no_way(gone: &[Gone]) -> Option<Diagnostic> {
    let homes: BTreeSet<&str> =
        gone.iter().filter(|one| one.has_no_way).map(|one| one.household.as_str()).collect();
    let homes: Vec<String> = homes.into_iter().map(str::to_string).collect();
    let message = match homes.len() {
        0 => return None,
        1 => "a copy has no address to go to".to_string(),
        many => format!("the copies of {many} households have no address to go to"),
    };
    Some(
        Diagnostic::warning(&NO_WAY, Origin::Nowhere, format!("{message}: {}", quoted_few(&homes)))
            .help("add a postal or an e-mail address, or choose another `delivery`"),
    )
}

/// Typesets a batch. Envelopes whose address does not stay in the window are left out of it.
fn print(desk: &Desk<'_>, batch: &Batch<'_>, total: usize) -> Result<Printed, Unprinted> {
    let config = &desk.school.project.documents.mail;
    let mut envelopes: Vec<&Envelope<'_>> = batch.envelopes.iter().collect();
    let (mut outside, mut leaks) = (Vec::new(), Vec::new());
    loop {
        if envelopes.is_empty() {
            return Ok(Printed { bytes: Vec::new(), sheets: Vec::new(), outside, leaks });
        }
        let parts: Vec<(&Envelope<'_>, Option<&Job>, BatchDocument)> =
            envelopes.iter().flat_map(|one| parts(desk, one, total)).collect();
        let pages: Vec<BatchDocument> = parts.iter().map(|(_, _, part)| part.clone()).collect();
        let ident = format!("gradus/mail/{}/{}", desk.school.model.school.name, batch.name);
        let set = desk
            .typesetter
            .batch(&pages, &batch.title, config.duplex, &ident)
            .map_err(Unprinted::NotSet)?;
        let sheets =
            lists::of(desk, batch, &parts, &set, config.duplex).map_err(Unprinted::MixedUp)?;
        marks::tie_out(&sheets, &set.pages).map_err(Unprinted::MixedUp)?;
        let mut bad: Vec<(usize, String)> = Vec::new();
        for ((envelope, job, _), laid) in parts.iter().zip(&set.parts) {
            if job.is_some()
                && let Err(why) = window::holds(&config.address, laid.address)
            {
                bad.push((envelope.number, why));
            }
        }
        let marked = marks::all(&sheets);
        let text =
            |laid: &Laid| marks::text_without(&marked, &set.pages[laid.page - 1..][..laid.pages]);
        let texts: Vec<String> = set.parts.iter().map(text).collect();
        let found = leaks_of(desk, &parts, &texts);
        if bad.is_empty() && found.is_empty() {
            return Ok(Printed { bytes: set.bytes, sheets, outside, leaks });
        }
        for envelope in &envelopes {
            if let Some((_, why)) = bad.iter().find(|(number, _)| *number == envelope.number) {
                outside.push((envelope.household_id(desk), why.clone()));
            }
        }
        envelopes.retain(|one| {
            let is_bad = bad.iter().any(|(number, _)| *number == one.number);
            !is_bad && !found.contains_key(&one.number)
        });
        leaks.extend(found);
    }
}

/// The leaks on the pages of each envelope: facts of others than those it goes to.
fn leaks_of(
    desk: &Desk<'_>,
    parts: &[(&Envelope<'_>, Option<&Job>, BatchDocument)],
    texts: &[String],
) -> BTreeMap<usize, BTreeSet<Leak>> {
    let mut found: BTreeMap<usize, BTreeSet<Leak>> = BTreeMap::new();
    for ((envelope, job, part), text) in parts.iter().zip(texts) {
        let Some(job) = job else { continue };
        for text in [text, &leaks::of_json(&part.paper)] {
            found.entry(envelope.number).or_default().extend(desk.leaks(text, job.reader()));
        }
    }
    found.retain(|_, leaks| !leaks.is_empty());
    found
}

/// The documents of an envelope, and before them the sheet that says so, when there is to be one.
fn parts<'e>(
    desk: &Desk<'_>,
    envelope: &'e Envelope<'e>,
    total: usize,
) -> Vec<(&'e Envelope<'e>, Option<&'e Job>, BatchDocument)> {
    let documents = &desk.school.project.documents;
    let mut all = Vec::new();
    if documents.mail.separators {
        let paper = separator_of(desk, envelope, total);
        all.push((
            envelope,
            None,
            BatchDocument { template: "separator.typ", paper, most: 1, mark: None },
        ));
    }
    for job in &envelope.jobs {
        let mut paper = report::letter(desk, job, &documents.mail.address);
        desk.show(&mut paper);
        let key = mark_key(&desk.school.model.students[job.student()].id.value);
        let mark = Some(SheetMark { envelope: envelope.number, key });
        let most = documents.report.pages;
        all.push((
            envelope,
            Some(*job),
            BatchDocument { template: "report.typ", paper, most, mark },
        ));
    }
    all
}

fn separator_of(desk: &Desk<'_>, envelope: &Envelope<'_>, total: usize) -> Paper {
    let school = desk.school;
    let language = desk.assets.catalog.language(&school.model.school.language);
    let copies = envelope.jobs.iter().map(|job| {
        let student = &school.model.students[job.student()];
        format!("{} ({}), {}", student.name(), student.id.value, job.language)
    });
    let says = separator::Says {
        number: envelope.number,
        total,
        addressee: &school.model.households[envelope.household].addressee,
        copies: copies.collect(),
    };
    let mut paper = separator::make(&school.context(), language, says).paper();
    desk.show(&mut paper);
    paper
}
