//! Which copies are posted, what lies in one envelope, and in which file and order it is printed.

use std::collections::BTreeMap;

use super::batch::{Batch, Envelope};
use super::lists::Gone;
use crate::base::Idx;
use crate::model::people::Household;
use crate::press::desk::Desk;
use crate::press::kind::{Job, Orders, Scope};
use crate::press::recipients::{self, Way};
use crate::project::mail::Order;

/// A group that is sorted together: by rank first, then by name.
type Group = (Option<crate::model::grade::Grade>, String);

/// The copies that go to a household at once.
type Letter<'j> = (Idx<Household>, Vec<&'j Job>);

/// The files of the run, and all copies that are not posted.
pub(super) fn sort<'j>(desk: &Desk<'_>, orders: &Orders<'j>) -> (Vec<Batch<'j>>, Vec<Gone>) {
    let school = desk.school;
    let model = &school.model;
    let config = &school.project.documents.mail;
    let mut gone = Gone::withheld(desk);
    let mut posted: Vec<(Idx<Household>, &Job)> = Vec::new();
    // The copy for a screen goes to nobody by itself.
    let papers = |job: &&Job| job.kind.scope == Scope::Households && !job.screen;
    for job in orders.jobs.iter().filter(papers) {
        let home = job.household;
        let way = home.map_or(Way::Hand, |home| recipients::way(model, job.student(), home));
        let addressed = home.filter(|home| !model.households[*home].address.is_empty());
        match addressed.filter(|_| way == Way::Post && !orders.missed.contains(&job.path)) {
            Some(home) => posted.push((home, job)),
            None => gone.extend(Gone::copy(desk, orders, job, way)),
        }
    }
    // Brothers and sisters are put together, where they come first.
    let mut together: BTreeMap<(Group, Idx<Household>, usize), Vec<&Job>> = BTreeMap::new();
    let mut first: BTreeMap<Idx<Household>, (Group, usize)> = BTreeMap::new();
    for (place, (home, job)) in posted.iter().enumerate() {
        let own = (group(desk, job, *home), place);
        let (group, place) = match config.siblings {
            true => first.entry(*home).or_insert(own).clone(),
            false => own,
        };
        together.entry((group, *home, place)).or_default().push(job);
    }
    let mut groups: BTreeMap<Group, Vec<Letter<'_>>> = BTreeMap::new();
    for ((group, home, _), jobs) in together {
        groups.entry(group).or_default().push((home, jobs));
    }
    let mut batches: Vec<Batch<'j>> = Vec::new();
    let mut number = 0;
    for ((_, group), envelopes) in groups {
        let mut files: Vec<Vec<Envelope<'j>>> = vec![Vec::new()];
        let mut copies = 0;
        for (household, jobs) in envelopes {
            if copies > 0 && copies + jobs.len() > config.largest {
                files.push(Vec::new());
                copies = 0;
            }
            copies += jobs.len();
            number += 1;
            files.last_mut().expect("never none").push(Envelope { number, household, jobs });
        }
        for envelopes in files {
            let place = batches.len() + 1;
            let name = format!("{place:03}-{group}.pdf");
            let title = format!("{}: {group}, {place}", model.school.name);
            batches.push(Batch { name, title, envelopes });
        }
    }
    (batches, gone)
}

/// The group of a copy.
fn group(desk: &Desk<'_>, job: &Job, home: Idx<Household>) -> Group {
    let school = desk.school;
    let day = school.occasion.as_of;
    let year = school.model.calendar.year_of(day);
    let years = &school.model.students[job.student()].years;
    let named = |what: &str, name: Option<&str>| match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{what}-{name}"),
        None => format!("no-{what}"),
    };
    match school.project.documents.mail.order {
        Order::Household => (None, "households".to_string()),
        Order::Homeroom => (None, named("homeroom", years.homeroom(year, day))),
        Order::Postcode => (None, named("postcode", Some(&school.model.households[home].postcode))),
        Order::Grade => {
            let grade = years.grade(year, day);
            (grade, named("grade", grade.map(|grade| grade.to_string()).as_deref()))
        }
    }
}
