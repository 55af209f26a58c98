//! The words of a page, of which one after the other is accounted for.

use std::ops::Range;

use super::{OTHERS, pattern};

/// The words of a page. Those that are accounted for are blanked, so that places stay.
pub(super) struct Sheet<'a> {
    who: &'a str,
    text: String,
    /// Figures that were found as they must be.
    pub(super) figures: usize,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(who: &'a str, text: &str) -> Self {
        Sheet { who, text: text.to_string(), figures: 0 }
    }

    /// The words, but for those that are accounted for.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The place from one text up to the next that comes after it.
    pub(super) fn between(&self, from: &str, to: &str) -> Result<Range<usize>, String> {
        let start = self.text.find(from).ok_or_else(|| self.lacks(from, 0..self.text.len()))?;
        let rest = &self.text[start..];
        let end = rest.find(to).ok_or_else(|| self.lacks(to, start..self.text.len()))?;
        Ok(start..start + end)
    }

    /// True when a place has a text.
    pub(super) fn has(&self, place: &Range<usize>, wanted: &str) -> bool {
        self.find(place, wanted).is_some()
    }

    /// Takes off a text that has to be in a place.
    pub(super) fn take(&mut self, place: &Range<usize>, wanted: &str) -> Result<(), String> {
        let found = self.find(place, wanted);
        let found = found.ok_or_else(|| self.lacks(wanted, place.clone()))?;
        self.figures += usize::from(wanted.contains(|one: char| one.is_ascii_digit()));
        self.blank(found);
        Ok(())
    }

    /// Finds a pattern in a place, which has to be there.
    pub(super) fn must_match(
        &self,
        place: &Range<usize>,
        words: &str,
    ) -> Result<Range<usize>, String> {
        let found = pattern(words).find(&self.text[place.clone()]).map(|found| found.range());
        let found = found.ok_or_else(|| self.lacks(words, place.clone()))?;
        Ok(place.start + found.start..place.start + found.end)
    }

    /// Takes off the match of a pattern in a place, which has to be there.
    pub(super) fn take_match(&mut self, place: &Range<usize>, words: &str) -> Result<(), String> {
        let found = self.must_match(place, words)?;
        self.figures += 1;
        self.blank(found);
        Ok(())
    }

    /// Takes off all that a pattern finds in a place.
    pub(super) fn drop_all(&mut self, place: &Range<usize>, words: &str) {
        let found = pattern(words);
        let found: Vec<_> =
            found.find_iter(&self.text[place.clone()]).map(|one| one.range()).collect();
        for one in found {
            self.blank(place.start + one.start..place.start + one.end);
        }
    }

    /// The number of figures, once all are accounted for.
    pub(super) fn done(mut self) -> Result<usize, String> {
        let whole = 0..self.text.len();
        for (_, words) in OTHERS {
            self.drop_all(&whole, words);
        }
        let left = pattern(r".{0,50}\d.{0,50}").find(&self.text).map(|found| found.as_str());
        match left {
            None => Ok(self.figures),
            Some(left) => Err(format!("{}: `explain` has no field for: {left}", self.who)),
        }
    }

    /// A text that stands for itself: it is no part of a longer word or number.
    fn find(&self, place: &Range<usize>, wanted: &str) -> Option<Range<usize>> {
        let text = &self.text[place.clone()];
        let of_word = |one: char| one.is_alphanumeric();
        let stands = |at: &usize| {
            let before = text[..*at].chars().next_back();
            let mut after = text[at + wanted.len()..].chars();
            let (next, then) = (after.next(), after.next());
            let goes_on = next.is_some_and(of_word)
                || next == Some('.') && then.is_some_and(|one| one.is_ascii_digit());
            !before.is_some_and(|one| of_word(one) || one == '.') && !goes_on
        };
        let found = text.match_indices(wanted).map(|(at, _)| at).find(stands)?;
        Some(place.start + found..place.start + found + wanted.len())
    }

    fn blank(&mut self, place: Range<usize>) {
        let blank = "|".repeat(place.len());
        self.text.replace_range(place, &blank);
    }

    fn lacks(&self, wanted: &str, place: Range<usize>) -> String {
        let text: String = self.text[place].chars().take(3000).collect();
        format!("{}: the page does not say `{wanted}`:\n{text}", self.who)
    }
}
