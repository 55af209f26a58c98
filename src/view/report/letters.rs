//! The letters of a report behind its first page: they tell how close it has to be set.

use super::document::Report;
use super::narratives::Narrative;
use super::options::Section;
use super::sections::{CompetencyLine, SubjectSection};
use crate::base::text;
use crate::view::voice::{Block, Inline, Phrase, plain_text};

/// Letters for which a heading of a subject, a competency and a narrative of a subject take room
/// besides their text: levels and dates, lines that are not filled, space.
const HEADING: usize = 70;
const COMPETENCY: usize = 45;
const NARRATIVE: usize = 60;

/// The letters of a report's details, and what they take besides.
pub(super) fn of(report: &Report) -> usize {
    let part = |part| match part {
        Section::Narratives => report.narratives.iter().map(narrative).sum(),
        Section::Goals => report.goals.iter().map(|note| prose(&note.body.blocks)).sum(),
        Section::Reflections => {
            report.reflections.iter().map(|note| prose(&note.body.blocks)).sum()
        }
        Section::Supports => report.supports.iter().map(phrases).sum(),
        Section::Subjects => report.sections.iter().map(section).sum(),
        Section::Lists | Section::Table | Section::Habits | Section::Key => 0,
    };
    report.parts.iter().copied().map(part).sum()
}

fn section(section: &SubjectSection) -> usize {
    let ready = section.ready.iter().flat_map(|one| [Some(&one.title), one.statement.as_ref()]);
    let own = |narrative_of: &Narrative| NARRATIVE + narrative(narrative_of);
    HEADING
        + phrases([&section.title])
        + section.competencies.iter().map(competency).sum::<usize>()
        + section.narratives.iter().map(own).sum::<usize>()
        + phrases(ready.flatten())
        + phrases(&section.exempt)
        + phrases(&section.home)
        + phrases(&section.extensions)
}

fn competency(line: &CompetencyLine) -> usize {
    let change = line.change.iter().flat_map(|change| &change.label);
    let judgement = line.judgement.iter().flatten();
    COMPETENCY
        + phrases([&line.title])
        + phrases(&line.statement)
        + phrases(change)
        + phrases(judgement)
}

fn narrative(narrative: &Narrative) -> usize {
    prose(&narrative.body.blocks)
}

fn prose(blocks: &[Block]) -> usize {
    let line = |inlines: &Vec<Inline>| text::width(&plain_text(inlines));
    let block = |block: &Block| match block {
        Block::Paragraph { inlines } | Block::Heading { inlines, .. } => line(inlines),
        Block::List { items, .. } => items.iter().map(|item| prose(item)).sum(),
        Block::Table { rows } => rows.iter().flatten().map(line).sum(),
    };
    blocks.iter().map(block).sum()
}

fn phrases<'a>(phrases: impl IntoIterator<Item = &'a Phrase>) -> usize {
    phrases.into_iter().map(|phrase| text::width(&phrase.text)).sum()
}
