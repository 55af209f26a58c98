//! The search for the setting of a document: one layout where its size says which it is, others where
//! the pages show that it was another.

use typst_layout::Page;

use super::setting::Setting;
use super::{sparse, text};
use crate::view::Paper;

/// The knowledge of one document.
pub(super) struct Search {
    /// Pages that it should have at most.
    most: usize,
    /// The setting that its size speaks for.
    first: Setting,
    /// It has details that can be listed. One that has not is the same there as in the setting before.
    has_details: bool,
    /// The findings on its pages, in the order of settings.
    seen: [Option<Seen>; Setting::ALL.len()],
}

/// The findings on the pages of a document.
#[derive(Clone, Copy)]
struct Seen {
    pages: usize,
    /// The last page has little on it.
    is_sparse: bool,
    /// The last page that there may be is there and has hardly any room left.
    is_full: bool,
    /// The part of the text beyond that page, in thousandths.
    beyond: usize,
}

impl Search {
    /// The beginning, for a document that should have some pages at most.
    pub(super) fn new(paper: &Paper, most: usize) -> Self {
        let first = paper.letters.map_or(Setting::Roomy, |letters| Setting::likely(letters, most));
        let has_details = paper.letters.is_some();
        Search { most, first, has_details, seen: [None; Setting::ALL.len()] }
    }

    /// Takes note of the pages in a setting.
    pub(super) fn saw(&mut self, setting: Setting, pages: &[Page]) {
        let last = pages.last();
        let letters = |pages| text::of(pages).len();
        let beyond = match pages.get(self.most..) {
            Some(rest) if !rest.is_empty() => letters(rest) * 1000 / letters(pages).max(1),
            _ => 0,
        };
        self.seen[setting as usize] = Some(Seen {
            pages: pages.len(),
            is_sparse: last.is_some_and(sparse::is_sparse),
            is_full: pages.len() >= self.most && last.is_some_and(sparse::is_full),
            beyond,
        });
    }

    /// The setting of the document.
    ///
    /// # Errors
    /// Another setting, when its pages have to be seen first.
    pub(super) fn choice(&self) -> Result<Setting, Setting> {
        let first = self.at(self.first)?;
        if first.pages > self.most {
            return self.closer(first);
        }
        match self.roomier(first)? {
            setting if setting == self.first => self.closer(first),
            setting => Ok(setting),
        }
    }

    /// The number of its layouts.
    pub(super) fn layouts(&self) -> usize {
        self.seen.iter().flatten().count()
    }

    /// The roomiest setting, step by step, as long as there is room for it.
    fn roomier(&self, first: Seen) -> Result<Setting, Setting> {
        let (mut own, mut seen) = (self.first, first);
        for setting in self.first.roomier().iter().rev() {
            if seen.is_full {
                break;
            }
            let other = self.at(*setting)?;
            let saves_a_page = other.pages > seen.pages && other.is_sparse;
            if other.pages > self.most || saves_a_page {
                break;
            }
            (own, seen) = (*setting, other);
        }
        Ok(own)
    }

    /// The first of the closer settings that has few enough pages, or else the one with fewest.
    fn closer(&self, first: Seen) -> Result<Setting, Setting> {
        let (mut own, mut seen) = (self.first, first);
        let mut passed_over: Vec<Setting> = self.first.roomier().to_vec();
        for setting in self.first.closer() {
            if !setting.is_worth(seen.pages, self.most, seen.is_sparse) {
                break;
            }
            if setting.lists_details() && !self.has_details {
                continue;
            }
            // The thousandths are known of where there is most room.
            if self.first == Setting::Roomy && setting.is_too_roomy_for(first.beyond) {
                passed_over.push(*setting);
                continue;
            }
            let other = self.at(*setting)?;
            if other.pages < seen.pages {
                (own, seen) = (*setting, other);
            }
        }
        // If it stays too long, none is closer than it must be.
        if seen.pages > self.most {
            for setting in passed_over.into_iter().filter(|setting| *setting < own) {
                if self.at(setting)?.pages <= seen.pages {
                    return Ok(setting);
                }
            }
        }
        Ok(own)
    }

    fn at(&self, setting: Setting) -> Result<Seen, Setting> {
        self.seen[setting as usize].ok_or(setting)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::report;
    use super::*;

    const FULL: Seen = Seen { pages: 3, is_sparse: false, is_full: true, beyond: 300 };

    fn paper() -> Paper {
        report("Amara Okafor").paper()
    }

    /// A document whose pages in each setting are known; `full` says in which its last page is.
    fn search(first: Setting, pages: [usize; 9], full: [bool; 9]) -> (Setting, Vec<Setting>) {
        let mut search = Search { most: 2, first, has_details: true, seen: [None; 9] };
        let mut tried = Vec::new();
        loop {
            match search.choice() {
                Ok(setting) => return (setting, tried),
                Err(next) => {
                    assert!(!tried.contains(&next), "each is laid out once");
                    tried.push(next);
                    let at = next as usize;
                    let (pages, is_full) = (pages[at], full[at]);
                    let seen = Seen { pages, is_sparse: false, is_full, beyond: 300 };
                    search.seen[at] = Some(seen);
                }
            }
        }
    }

    #[test]
    fn one_layout_where_the_size_was_right() {
        let (close, tried) = search(Setting::Close, [3, 3, 2, 2, 2, 2, 2, 2, 2], [true; 9]);
        assert_eq!((close, tried), (Setting::Close, vec![Setting::Close]));
    }

    #[test]
    fn closer_where_there_is_not_enough_room_and_roomier_where_some_is_left() {
        let pages = [3, 3, 2, 2, 2, 2, 2, 2, 2];
        let (setting, tried) = search(Setting::Small, pages, [true; 9]);
        assert_eq!((setting, tried), (Setting::Close, vec![Setting::Small, Setting::Close]));
        let (setting, tried) = search(Setting::Named, pages, [false; 9]);
        assert_eq!(setting, Setting::Close);
        let other: Vec<Setting> = Setting::ALL.into_iter().rev().collect();
        assert_eq!(tried, other[..other.len() - 1], "all but the roomiest");
        // From where there is most room, the pages show what need not be tried.
        let (setting, tried) = search(Setting::Roomy, pages, [true; 9]);
        assert_eq!((setting, tried), (Setting::Close, vec![Setting::Roomy, Setting::Close]));
    }

    #[test]
    fn details_are_listed_before_they_are_counted_where_there_are_any() {
        use Setting::{Brief, FewListed, Listed, MostListed, SomeListed};
        let listed = search(Brief, [3, 3, 3, 3, 2, 2, 2, 2, 2], [true; 9]);
        assert_eq!(listed, (Listed, vec![Brief, Listed]));
        // In as many subjects as there is room for.
        let some = search(Brief, [3, 3, 3, 3, 3, 3, 2, 2, 2], [true; 9]);
        assert_eq!(some, (SomeListed, vec![Brief, Listed, MostListed, SomeListed]));
        let mut search = Search::new(&Paper { letters: None, ..paper() }, 2);
        search.seen = [3; 9].map(|pages| Some(Seen { pages, ..FULL }));
        for unseen in [Listed, MostListed, SomeListed, FewListed] {
            search.seen[unseen as usize] = None;
        }
        search.seen[Setting::Named as usize] = Some(Seen { pages: 2, ..FULL });
        assert_eq!(search.choice(), Ok(Setting::Named));
    }

    #[test]
    fn what_is_too_long_in_every_setting_has_room() {
        for first in Setting::ALL {
            let (setting, _) = search(first, [3; 9], [true; 9]);
            assert!(setting == Setting::Roomy, "{first:?}");
        }
    }
}
