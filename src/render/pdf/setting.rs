//! The setting of a document: with room or, where it would be too long, closer.

/// The size of the details and of the white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Setting {
    /// As much as reads well; what belongs together stays together.
    Roomy,
    /// The same, with details in the size of notes.
    Small,
    /// Less white space too, and parts may be broken, so that pages are saved.
    Close,
    /// Only what is named on page one is explained.
    Brief,
    /// Only that is set out in detail; the rest is listed by level.
    Listed,
    /// The rest is listed in two thirds of the subjects, and counted in the others.
    MostListed,
    /// The rest is listed in a third of the subjects, and counted in the others.
    SomeListed,
    /// The rest is listed in a sixth of the subjects, and counted in the others.
    FewListed,
    /// Only that is listed; the rest is counted.
    Named,
}

impl Setting {
    /// All, from the one that reads best to the one that takes the least room.
    pub(super) const ALL: [Setting; 9] = [
        Setting::Roomy,
        Setting::Small,
        Setting::Close,
        Setting::Brief,
        Setting::Listed,
        Setting::MostListed,
        Setting::SomeListed,
        Setting::FewListed,
        Setting::Named,
    ];

    /// As the templates see it; with what the mailing run says of the document, when it is in one.
    pub(super) fn json(self, run: Option<&serde_json::Value>) -> String {
        let mut json = serde_json::json!({
            "small": self >= Setting::Small,
            "close": self >= Setting::Close,
            "brief": self >= Setting::Brief,
            "listed": self >= Setting::Listed,
            "listed_sixths": self.listed_sixths(),
            "named": self >= Setting::Named,
        });
        if let Some(run) = run {
            json["run"] = run.clone();
        }
        json.to_string()
    }

    /// The sixths of the subjects in which all is listed that is not set out in detail.
    fn listed_sixths(self) -> u8 {
        match self {
            Setting::MostListed => 4,
            Setting::SomeListed => 2,
            Setting::FewListed => 1,
            Setting::Named => 0,
            _ => 6,
        }
    }

    /// True for one that only takes less room than the one before in a document whose details can be
    /// listed.
    pub(super) fn lists_details(self) -> bool {
        (Setting::Listed..Setting::Named).contains(&self)
    }

    /// The settings with more room, from the roomiest.
    pub(super) fn roomier(self) -> &'static [Setting] {
        &Setting::ALL[..self as usize]
    }

    /// The settings with less room, the nearest first.
    pub(super) fn closer(self) -> &'static [Setting] {
        &Setting::ALL[self as usize + 1..]
    }

    /// The first in which details of so many letters are likely to have room on a number of pages,
    /// the first of which has other things on it.
    pub(super) fn likely(letters: usize, most: usize) -> Self {
        let has_room =
            |setting: &Setting| letters <= setting.letters().saturating_mul(most.saturating_sub(1));
        Setting::ALL.into_iter().find(has_room).unwrap_or(Setting::Brief)
    }

    /// Letters of details on a page. Of a hundred reports, none was set closer for it than it had to
    /// be, and eleven not close enough at first.
    fn letters(self) -> usize {
        match self {
            Setting::Roomy => 5200,
            Setting::Small => 5950,
            Setting::Close => 6900,
            _ => usize::MAX,
        }
    }

    /// True where it should be tried on a document that has so many pages in a roomier setting. Text
    /// is left out for the sake of the most pages that there may be; white space alone for that of
    /// a last page with little on it, too.
    pub(super) fn is_worth(self, pages: usize, most: usize, ends_sparse: bool) -> bool {
        pages > most || pages > 1 && ends_sparse && self <= Setting::Close
    }

    /// True when it cannot take in what lies beyond the last page that a document should have, in
    /// thousandths of its text, where there is most room. Of a hundred reports,
    /// smaller details took in 221 at most, and less white space 349.
    pub(super) fn is_too_roomy_for(self, beyond: usize) -> bool {
        beyond
            > match self {
                Setting::Roomy => 0,
                Setting::Small => 250,
                Setting::Close => 380,
                _ => usize::MAX,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_letters_are_set_closer_and_more_pages_have_more_room() {
        let likely = |letters| Setting::likely(letters, 2);
        assert_eq!(likely(0), Setting::Roomy);
        assert_eq!(
            [5500, 6500, 9000].map(likely),
            [Setting::Small, Setting::Close, Setting::Brief]
        );
        assert_eq!(Setting::likely(9000, 3), Setting::Roomy);
        assert_eq!(Setting::likely(9000, usize::MAX), Setting::Roomy);
    }
}
