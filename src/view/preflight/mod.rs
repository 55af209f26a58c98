//! The page that a school reads before its reports are sent: who gets what and how, who gets
//! nothing, what is missing and whose it is to see to, and which texts somebody should read again.

mod facts;

pub use facts::{Copy, Doubtful, Facts, Missing, Nothing, Person};

use std::collections::BTreeMap;

use serde::Serialize;

use super::Context;
use super::voice::{Catalog, Language, Words};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Preflight {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Fixed words.
    pub words: Words,
    /// The school.
    pub school: String,
    /// The period and the day.
    pub occasion: String,
    /// "52 copies go out", then "41 by post: 30 English, 11 Español".
    pub summary: Vec<String>,
    /// Teachers and what their students lack.
    pub teachers: Vec<Teacher>,
    /// Texts that somebody should read again.
    pub texts: Vec<TextLine>,
    /// Those who get nothing, by the reason.
    pub nothing: Vec<Group>,
    /// Copies that have no address to go to.
    pub lost: Vec<CopyLine>,
    /// Every copy.
    pub copies: Vec<CopyLine>,
    /// Documents with more pages than they should have.
    pub long: Vec<String>,
}

/// A teacher and what their students lack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Teacher {
    /// Name, or "nobody in particular".
    pub name: String,
    /// The groups of gaps, with their students.
    pub groups: Vec<Group>,
}

/// Students of whom one thing is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// "3 narratives".
    pub title: String,
    /// Who.
    pub people: Vec<String>,
}

/// A text that somebody should read again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextLine {
    /// About whom it is.
    pub student: String,
    /// Who wrote it.
    pub teacher: String,
    /// Why.
    pub why: String,
}

/// A copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CopyLine {
    /// About whom.
    pub student: String,
    /// Who gets it.
    pub addressee: String,
    /// In which language.
    pub language: String,
    /// The way it travels.
    pub way: String,
}

/// The page of what was found.
pub fn make(
    context: &Context<'_>,
    language: Language<'_>,
    catalog: &Catalog,
    mut facts: Facts,
) -> Preflight {
    let speaker = Speaker { language, catalog };
    facts.copies.sort_by(|a, b| (&a.student, &a.household).cmp(&(&b.student, &b.household)));
    let period = context.occasion.period.map(|idx| &context.model.periods[idx]);
    let day = language.date(context.occasion.as_of);
    let lost = facts.copies.iter().filter(|copy| copy.lacks_address);
    Preflight {
        lang: language.tag().to_string(),
        dir: language.dir(),
        words: language.words("preflight-"),
        school: context.model.school.name.to_string(),
        occasion: match period {
            Some(period) => {
                let args = [("period", period.title.to_string().into()), ("date", day.into())];
                language.text("office-occasion", &args)
            }
            None => language.text("office-as-of", &[("date", day.into())]),
        },
        summary: speaker.summary(&facts.copies),
        teachers: speaker.teachers(&facts.missing),
        texts: facts.texts.iter().map(|text| speaker.text(text)).collect(),
        nothing: speaker.nothing(&facts.nothing),
        lost: lost.map(|copy| speaker.copy(copy)).collect(),
        copies: facts.copies.iter().map(|copy| speaker.copy(copy)).collect(),
        long: facts.long,
    }
}

struct Speaker<'a> {
    language: Language<'a>,
    catalog: &'a Catalog,
}

impl Speaker<'_> {
    fn count(&self, key: &str, count: usize) -> String {
        self.language.text(key, &[("count", count.into())])
    }

    /// A language's name for itself.
    fn name_of(&self, tag: &str) -> String {
        match self.catalog.has(tag) {
            true => self.catalog.language(tag).text("language-name", &[]),
            false => tag.to_string(),
        }
    }

    fn summary(&self, copies: &[Copy]) -> Vec<String> {
        let mut ways: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
        for copy in copies {
            let place = WAYS.iter().position(|way| *way == copy.way).unwrap_or(WAYS.len());
            *ways.entry(place).or_default().entry(&copy.language).or_default() += 1;
        }
        let way = |(place, languages): (usize, BTreeMap<&str, usize>)| {
            let total = languages.values().sum();
            let each = languages.iter();
            let each =
                each.map(|(tag, count)| format!("\u{2068}{}\u{2069} {count}", self.name_of(tag)));
            let each: Vec<String> = each.collect();
            let key = format!("preflight-by-{}", WAYS.get(place).copied().unwrap_or_default());
            format!("{}: {}", self.count(&key, total), each.join(" · "))
        };
        ways.into_iter().map(way).collect()
    }

    fn teachers(&self, missing: &[Missing]) -> Vec<Teacher> {
        let mut teachers: Vec<(Option<&str>, Vec<&Missing>)> = Vec::new();
        for one in missing {
            let name = one.teacher.as_deref();
            match teachers.iter_mut().find(|(known, _)| *known == name) {
                Some((_, list)) => list.push(one),
                None => teachers.push((name, vec![one])),
            }
        }
        let teacher = |(name, list): (Option<&str>, Vec<&Missing>)| Teacher {
            name: name.map_or_else(|| self.language.text("preflight-nobody", &[]), str::to_string),
            groups: self.lacks(&list),
        };
        teachers.into_iter().map(teacher).collect()
    }

    fn lacks(&self, list: &[&Missing]) -> Vec<Group> {
        let mut groups: BTreeMap<(&str, Option<&str>), Vec<&Missing>> = BTreeMap::new();
        for one in list {
            groups.entry((one.what, one.subject.as_deref())).or_default().push(one);
        }
        let group = |((what, subject), list): ((&str, Option<&str>), Vec<&Missing>)| {
            let title = self.count(&format!("preflight-lacks-{what}"), list.len());
            let people = list.iter().map(|one| {
                let latest = one.latest.map(|day| format!(", {}", self.language.date_short(day)));
                format!("{}{}", named(&one.student), latest.unwrap_or_default())
            });
            Group {
                title: match subject {
                    Some(subject) => format!("{subject}: {title}"),
                    None => title,
                },
                people: people.collect(),
            }
        };
        groups.into_iter().map(group).collect()
    }

    fn text(&self, text: &Doubtful) -> TextLine {
        let key = format!("preflight-text-{}", text.what);
        TextLine {
            student: named(&text.student),
            teacher: text.teacher.clone().unwrap_or_default(),
            why: self.language.text(&key, &[("found", text.found.clone().into())]),
        }
    }

    fn nothing(&self, nothing: &[Nothing]) -> Vec<Group> {
        let mut reasons: Vec<(&str, Vec<String>)> = Vec::new();
        for one in nothing {
            let addressee = one.addressee.as_ref().map(|name| format!(": {name}"));
            let line = format!("{}{}", named(&one.student), addressee.unwrap_or_default());
            match reasons.iter_mut().find(|(known, _)| *known == one.why) {
                Some((_, list)) => list.push(line),
                None => reasons.push((one.why, vec![line])),
            }
        }
        let group = |(why, people): (&str, Vec<String>)| Group {
            title: match why {
                "no-contact" | "court-order" => {
                    self.count(&format!("preflight-withheld-{why}"), people.len())
                }
                why => self.count(&format!("office-unserved-{why}"), people.len()),
            },
            people,
        };
        reasons.into_iter().map(group).collect()
    }

    fn copy(&self, copy: &Copy) -> CopyLine {
        CopyLine {
            student: named(&copy.student),
            addressee: copy.addressee.clone().unwrap_or_default(),
            language: self.name_of(&copy.language),
            way: self.language.text(&format!("preflight-way-{}", copy.way), &[]),
        }
    }
}

/// The ways in which a copy travels, in the order in which they are told.
const WAYS: [&str; 5] = ["post", "email", "portal", "by-hand", "none"];

fn named(person: &Person) -> String {
    format!("{} ({})", person.name, person.id)
}
