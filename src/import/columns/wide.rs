//! Columns that become rows of their own: one row a student, one column a competency.

use super::cells::Cells;
use super::header::{Header, MISSING_COLUMN};
use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic, Diagnostics};
use crate::import::cell::{Cell, shown};
use crate::project::sources::{BELOW, HEADING, PARTS, Wide};

/// The words for cells that give no row.
pub(in crate::import) const BLANK: &str = "blank cells";

/// The columns of a file that become rows, and what each gives.
#[derive(Debug)]
pub(in crate::import) struct WideColumns<'a> {
    wide: &'a Wide,
    columns: Vec<WideColumn>,
    /// The number of columns of the header; what a cell gives stands after them.
    width: usize,
}

/// A column that becomes a row of each row.
#[derive(Debug)]
struct WideColumn {
    position: usize,
    heading: At<String>,
    above: Option<At<String>>,
    below: Option<At<String>>,
    groups: Vec<Option<At<String>>>,
    along: Vec<Option<usize>>,
}

impl<'a> WideColumns<'a> {
    /// Finds the columns in a header, between the lines over and under it. What is missing is
    /// reported.
    pub(in crate::import) fn new(
        wide: &'a Wide,
        header: &Header,
        (above, below): (&[At<String>], &[At<String>]),
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let positions: Vec<usize> = match &wide.columns {
            Some(names) => names.iter().flat_map(|name| find(header, name, diagnostics)).collect(),
            None => {
                let pattern = wide.pattern.as_ref().expect("columns or a pattern is given");
                let fits = |at: &usize| pattern.is_match(&header.names[*at]);
                let found: Vec<usize> = (0..header.names.len()).filter(fits).collect();
                if found.is_empty() {
                    let message = format!("no heading matches `{}`", pattern.as_str());
                    diagnostics.push(
                        Diagnostic::error(&MISSING_COLUMN, pattern.origin, message)
                            .label("the pattern")
                            .related(header.span, "the header of the file")
                            .help(format!("the columns of the file are {}", header.listed())),
                    );
                }
                found
            }
        };
        let positions: Vec<usize> = match wide.merged {
            true => positions.into_iter().flat_map(|at| merged(header, at, below)).collect(),
            false => positions,
        };
        let columns = positions.into_iter().map(|position| {
            // A column without a name is here for the one to its left.
            let named = header.names[..=position].iter().rfind(|name| !name.is_empty());
            let name = named.unwrap_or(&header.names[position]);
            let heading = At::new(wide.heading(name), name.origin);
            let above = match wide.merged {
                true => above.iter().take(position + 1).rfind(|above| !above.is_empty()),
                false => above.get(position).filter(|above| !above.is_empty()),
            };
            let (above, below) = (above.cloned(), below.get(position).cloned());
            let below = below.filter(|below| !below.is_empty());
            let groups = wide.groups().map(|group| {
                let text = wide.group(group, name).filter(|text| !text.is_empty())?;
                Some(At::new(text.to_string(), name.origin))
            });
            let groups = groups.collect();
            let along = wide.along.iter().map(|(_, called)| {
                let called = At::new(wide.neighbour(called, name), called.origin);
                header.position(&called)
            });
            WideColumn { position, heading, above, below, groups, along: along.collect() }
        });
        WideColumns { wide, columns: columns.collect(), width: header.names.len() }
    }

    /// The position of something that a cell gives, by its name in `[source.columns]`.
    pub(in crate::import) fn position(&self, name: &str) -> Option<usize> {
        let along = self.wide.along.iter().map(|(name, _)| &***name);
        let mut names = PARTS.into_iter().chain(self.wide.groups()).chain(along);
        let is_one = |known: &str| known.eq_ignore_ascii_case(name.trim());
        let found = names.position(is_one).map(|at| self.width + at);
        found.filter(|_| self.wide.second_line || !is_one(BELOW))
    }

    /// The number of columns of the file itself.
    pub(in crate::import) fn width(&self) -> usize {
        self.width
    }

    /// Calls `each` with what every cell of a row gives: nothing where it is blank.
    pub(in crate::import) fn each<'r>(
        &'r self,
        row: Cells<'r>,
        mut each: impl FnMut(Option<&[Option<Cell<'r>>]>),
    ) {
        for column in &self.columns {
            let cell = row.get(column.position);
            let Some(cell) =
                cell.filter(|cell| !self.wide.blank.iter().any(|one| *one == cell.text))
            else {
                each(None);
                continue;
            };
            let text = |text: &'r At<String>| Cell::derived(text.as_str(), text.origin);
            let [above, below] = [&column.above, &column.below].map(|at| at.as_ref().map(text));
            let mut given = vec![Some(text(&column.heading)), Some(cell), above, below];
            given.extend(column.groups.iter().map(|group| group.as_ref().map(text)));
            given.extend(column.along.iter().map(|at| at.and_then(|at| row.get(at))));
            each(Some(&given));
        }
    }
}

impl Wide {
    /// The target that a heading names.
    fn heading(&self, name: &str) -> String {
        let cut = self.pattern.as_ref().and_then(|pattern| pattern.captures(name));
        let cut = cut.and_then(|found| {
            found.name(HEADING).or_else(|| found.get(1)).or_else(|| found.get(0))
        });
        let heading = cut.map_or(name, |part| part.as_str()).trim();
        self.map.get(heading).map_or(heading, |ours| ours.as_str()).to_string()
    }

    /// A group of the pattern in a heading.
    fn group<'n>(&self, group: &str, name: &'n str) -> Option<&'n str> {
        let found = self.pattern.as_ref()?.captures(name)?;
        Some(found.name(group)?.as_str().trim())
    }

    /// The name of a column that goes along with another.
    fn neighbour(&self, called: &str, name: &str) -> String {
        let mut full = called.replace("{}", name);
        if let Some(found) = self.pattern.as_ref().and_then(|pattern| pattern.captures(name)) {
            for (at, group) in found.iter().enumerate().skip(1) {
                full = full.replace(&format!("{{{at}}}"), group.map_or("", |group| group.as_str()));
            }
        }
        full
    }
}

/// A column, and those after it that have a second line and no name of their own.
fn merged(header: &Header, at: usize, below: &[At<String>]) -> impl Iterator<Item = usize> {
    let told = |at: &usize| below.get(*at).is_some_and(|cell| !cell.is_empty());
    let unnamed = |at: &usize| header.names[*at].is_empty() && told(at);
    let after: Vec<usize> = (at + 1..header.names.len()).take_while(unnamed).collect();
    std::iter::once(at).chain(after)
}

/// Every column of a name: one competency may be rated on several days.
fn find(header: &Header, name: &At<String>, diagnostics: &mut Diagnostics) -> Vec<usize> {
    let found = header.positions(name).to_vec();
    if found.is_empty() {
        let message = format!("the file has no column `{}`", shown(name));
        let names = header.names.iter().map(|name| name.as_str());
        diagnostics.push(
            Diagnostic::error(&MISSING_COLUMN, name.origin, message)
                .label("named here")
                .related(header.span, "the header of the file")
                .maybe_help(did_you_mean(name, names))
                .help(format!("the columns of the file are {}", header.listed())),
        );
    }
    found
}
