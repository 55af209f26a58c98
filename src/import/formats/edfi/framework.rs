//! Learning standards and competency objectives, as a framework.

use std::collections::BTreeMap;

use super::record::{Record, descriptor};
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::outline::{self, Node, Outline, by_code};

/// Standards as they are read.
#[derive(Default)]
pub(super) struct Standards<'t> {
    nodes: Vec<Node<'t>>,
    /// The subject of each.
    subjects: Vec<Option<Cell<'t>>>,
    /// The identifier of the one that each stands under.
    parents: Vec<Option<String>>,
    /// Standards by what records call them.
    known: BTreeMap<String, usize>,
}

impl<'t> Standards<'t> {
    /// Takes a `LearningStandard`.
    pub(super) fn standard(&mut self, record: &Record<'t>) {
        let identifier = record.cell("LearningStandardId");
        let item = record.cell("LearningStandardItemCode");
        let mut node = self.node(record, "GradeLevel");
        node.code = item.or_else(|| identifier.clone());
        node.statement = record.cell("Description");
        let category = record.element().child("LearningStandardCategory");
        node.kind = descriptor(category, record.source());
        node.aliases = identifier.iter().cloned().chain(record.cell("URI")).collect();
        let subject = descriptor(record.element().child("AcademicSubject"), record.source());
        let named = ["ParentLearningStandardReference", "LearningStandardReference"];
        let parent = named.into_iter().find_map(|name| record.element().child(name));
        let parent = parent.and_then(|parent| {
            let cell = parent.below("LearningStandardId")?.cell(record.source())?;
            Some(cell.text.into_owned())
        });
        self.add(node, identifier, subject, parent);
    }

    /// Takes a `CompetencyObjective`.
    pub(super) fn objective(&mut self, record: &Record<'t>) {
        let objective = record.cell("Objective");
        let named =
            ["CompetencyObjectiveId", "LearningObjectiveId", "StudentCompetencyObjectiveId"];
        let identifier = named.into_iter().find_map(|name| {
            let element = record.element().child(name)?;
            let inside = || element.below("IdentificationCode")?.cell(record.source());
            element.cell(record.source()).or_else(inside)
        });
        let mut node = self.node(record, "ObjectiveGradeLevel");
        node.code = identifier.or_else(|| objective.clone());
        node.short = objective.clone();
        node.statement = record.cell("Description");
        node.aliases = objective.iter().cloned().collect();
        let subject = descriptor(record.element().child("AcademicSubject"), record.source());
        self.add(node, objective, subject, None);
    }

    fn node(&self, record: &Record<'t>, grades: &str) -> Node<'t> {
        let mut node = Node::new(record.row, record.origin());
        let grades = record.element().children(grades);
        node.grades = grades.filter_map(|grade| descriptor(Some(grade), record.source())).collect();
        node
    }

    fn add(
        &mut self,
        mut node: Node<'t>,
        identifier: Option<Cell<'t>>,
        subject: Option<Cell<'t>>,
        parent: Option<String>,
    ) {
        let at = self.nodes.len();
        if let Some(code) = &node.code {
            node.origin = code.origin;
        }
        if let Some(identifier) = identifier {
            if self.known.contains_key(&*identifier.text) {
                node.gone = Some("a standard that is there twice");
            }
            self.known.entry(identifier.text.into_owned()).or_insert(at);
        }
        self.nodes.push(node);
        self.subjects.push(subject);
        self.parents.push(parent);
    }

    /// Gives the framework; the code of each standard by its identifier.
    pub(super) fn give(mut self, emit: &mut Emitter<'t, '_>) -> BTreeMap<String, Cell<'t>> {
        let Some(first) = self.nodes.first() else { return BTreeMap::new() };
        let origin = first.origin;
        if self.parents.iter().all(Option::is_none) {
            if by_code(&mut self.nodes) {
                let message = "no standard says what it stands under; it is read from the codes";
                let otherwise =
                    "export `ParentLearningStandardReference` as well, if that is wrong";
                emit.assume(origin, message, otherwise);
            }
        } else {
            self.find_parents(emit);
        }
        self.add_subjects();
        let title = Cell::derived("Competencies", Origin::Nowhere);
        let name = "the framework".to_string();
        let outline = Outline { name, origin, title: Some(title), nodes: self.nodes };
        let places = outline::give(std::slice::from_ref(&outline), emit);
        let codes = self
            .known
            .into_iter()
            .filter_map(|(identifier, at)| Some((identifier, places[0][at].target.clone()?)));
        codes.collect()
    }

    fn find_parents(&mut self, emit: &mut Emitter<'t, '_>) {
        let mut lost = None;
        for (at, parent) in self.parents.iter().enumerate() {
            let Some(parent) = parent else { continue };
            let node = &mut self.nodes[at];
            node.parent = self.known.get(parent).copied();
            if node.parent.is_none() {
                lost.get_or_insert(node.origin);
            }
        }
        if let Some(origin) = lost {
            let message = "standards stand under ones that are in no file; they are read as if \
                           they stood at the top of their subject";
            emit.assume(origin, message, "export all standards, if they should not");
        }
    }

    /// Puts what stands at the top under its subject.
    fn add_subjects(&mut self) {
        let mut subjects: BTreeMap<String, usize> = BTreeMap::new();
        for at in 0..self.subjects.len() {
            let node = &self.nodes[at];
            let Some(subject) = self.subjects[at].clone().filter(|_| node.parent.is_none()) else {
                continue;
            };
            let next = self.nodes.len();
            let under = *subjects.entry(subject.text.to_string()).or_insert(next);
            if under == next {
                let mut top = Node::new(node.row, subject.origin);
                top.code = Some(subject.clone());
                top.statement = Some(subject);
                // In the order of the file, whatever the names.
                top.number = i64::try_from(next).ok();
                self.nodes.push(top);
            }
            self.nodes[at].parent = Some(under);
        }
    }
}
