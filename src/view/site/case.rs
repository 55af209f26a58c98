//! The framework in the shape of a 1EdTech CASE 1.1 package, so that other
//! systems can take it in. Strict: no field that the standard does not have, and
//! no empty one.

use serde_json::{Map, Value, json};

use super::builder::Builder;
use crate::base::Date;
use crate::model::framework::{Alignment, Competency};
use crate::model::grade::Grade;

pub(super) fn package(builder: &Builder) -> Value {
    Package::new(builder).whole()
}

/// The identifier of a competency, and a package of it alone with what it is tied to. `position` is
/// its place in its subject, counted from 1.
pub(super) fn of_competency(
    builder: &Builder,
    competency: &Competency,
    position: usize,
) -> (String, Value) {
    let mut package = Package::new(builder);
    let subject = &builder.model.framework.subjects[competency.subject];
    let subject = package.node("subject", &subject.code, &subject.title);
    package.competency(competency, &subject, position);
    (package.competency_node(competency).identifier, package.finished())
}

struct Package<'a> {
    builder: &'a Builder<'a>,
    items: Vec<Value>,
    associations: Vec<Value>,
    rubrics: Vec<Value>,
}

/// Something that associations point at.
struct Node {
    title: String,
    identifier: String,
    uri: String,
}

impl<'a> Package<'a> {
    fn new(builder: &'a Builder<'a>) -> Self {
        Package { builder, items: Vec::new(), associations: Vec::new(), rubrics: Vec::new() }
    }

    fn whole(mut self) -> Value {
        let model = self.builder.model;
        let framework = &model.framework;
        let document = self.document_node();
        for (position, (idx, subject)) in framework.subjects.iter().enumerate() {
            let node = self.node("subject", &subject.code, &subject.title);
            self.items.push(item(
                &node,
                self.changed(None),
                json!({
                    "fullStatement": subject.description.as_deref().unwrap_or(&subject.title),
                    "abbreviatedStatement": &*subject.title,
                    "humanCodingScheme": &*subject.code.value,
                    "CFItemType": "Subject",
                }),
            ));
            self.associate("isChildOf", &node, &document, Some(position + 1));
            let members = self.builder.competencies().filter(|(_, c)| c.subject == idx);
            for (position, (_, competency)) in members.enumerate() {
                self.competency(competency, &node, position + 1);
            }
        }
        self.finished()
    }

    fn finished(self) -> Value {
        let document = self.document(&self.document_node());
        let mut package = json!({
            "CFDocument": document,
            "CFItems": self.items,
            "CFAssociations": self.associations,
        });
        if !self.rubrics.is_empty() {
            package["CFRubrics"] = Value::Array(self.rubrics);
        }
        package
    }

    fn document(&self, node: &Node) -> Value {
        let school = &self.builder.model.school;
        without_empty(json!({
            "identifier": node.identifier,
            "uri": node.uri,
            "creator": &*school.name,
            "title": node.title,
            "lastChangeDateTime": self.changed(None),
            "caseVersion": "1.1",
            "language": &*school.language,
            "officialSourceURL": school.catalog.as_deref(),
        }))
    }

    fn competency(&mut self, competency: &Competency, subject: &Node, position: usize) {
        let framework = &self.builder.model.framework;
        let node = self.competency_node(competency);
        let changed = self.changed(competency.valid_from);
        let band = competency.band.map(|band| framework.bands[band].title.to_string());
        let grades = competency.grades.map(|grades| grades.each().map(Grade::ceds_code).collect());
        let education_level: Option<Vec<String>> = grades.or(band.map(|band| vec![band]));
        self.items.push(item(
            &node,
            changed.clone(),
            json!({
                "fullStatement": &*competency.statement,
                "abbreviatedStatement": &*competency.title,
                "humanCodingScheme": &*competency.code.value,
                "CFItemType": "Competency",
                "educationLevel": education_level,
                "statusStartDate": competency.valid_from.map(|date| date.to_string()),
                "statusEndDate": competency.valid_until.map(|date| date.to_string()),
            }),
        ));
        self.associate("isChildOf", &node, subject, Some(position));
        for &required in &competency.prerequisites {
            if self.builder.in_force(required) {
                let before = self.competency_node(&framework.competencies[required]);
                self.associate("precedes", &before, &node, None);
            }
        }
        for alignment in &competency.alignments {
            if let Some(standard) = self.standard_node(alignment) {
                self.associate("isRelatedTo", &node, &standard, None);
            }
        }
        // Systems that know it by a code it had, or has elsewhere, learn that it is this one.
        for old in competency.old_codes() {
            let old = self.node("competency", old, old);
            if old.identifier != node.identifier {
                self.associate("replacedBy", &old, &node, None);
            }
        }
        let indicators = framework.indicators_on(competency, self.builder.as_of);
        for (position, (indicator, version)) in indicators.enumerate() {
            let part = self.node("indicator", &indicator.first_code, &indicator.statement);
            self.items.push(item(
                &part,
                changed.clone(),
                json!({
                    "fullStatement": &*indicator.statement,
                    "humanCodingScheme": &*indicator.code.value,
                    "CFItemType": "Indicator",
                    "statusStartDate": version.validity.from.map(|date| date.to_string()),
                    "statusEndDate": version.validity.until.map(|date| date.to_string()),
                }),
            ));
            self.associate("isChildOf", &part, &node, Some(position + 1));
        }
        if !competency.rubric.is_empty() {
            self.rubric(competency, &node, &changed);
        }
    }

    /// A rubric of one criterion: what the competency looks like at each level.
    fn rubric(&mut self, competency: &Competency, node: &Node, changed: &str) {
        let scale = self.builder.model.academic_scale();
        // Whatever it is called now, it is the same competency.
        let code = competency.first_code();
        let rubric = self.node("rubric", code, &competency.title);
        let criterion = self.node("criterion", code, &competency.title);
        let levels = competency.rubric.iter().map(|descriptor| {
            let level = scale.get(descriptor.level);
            let id = self.node("level", &format!("{code}\n{}", level.code), &level.label);
            let score = serde_json::from_str::<serde_json::Number>(&level.points.exact()).ok();
            without_empty(json!({
                "identifier": id.identifier,
                "uri": id.uri,
                "description": &*descriptor.text,
                "quality": &*level.label,
                "score": score,
                "position": usize::from(descriptor.level.0) + 1,
                "rubricCriterionId": criterion.identifier,
                "lastChangeDateTime": changed,
            }))
        });
        let levels: Vec<Value> = levels.collect();
        self.rubrics.push(json!({
            "identifier": rubric.identifier,
            "uri": rubric.uri,
            "title": rubric.title,
            "lastChangeDateTime": changed,
            "CFRubricCriteria": [{
                "identifier": criterion.identifier,
                "uri": criterion.uri,
                "description": &*competency.statement,
                "CFItemURI": node.reference(),
                "position": 1,
                "rubricId": rubric.identifier,
                "lastChangeDateTime": changed,
                "CFRubricCriterionLevels": levels,
            }],
        }));
    }

    fn associate(
        &mut self,
        kind: &str,
        origin: &Node,
        destination: &Node,
        sequence: Option<usize>,
    ) {
        let name = format!("{kind}\n{}\n{}", origin.identifier, destination.identifier);
        let own = self.node("association", &name, "");
        self.associations.push(without_empty(json!({
            "identifier": own.identifier,
            "uri": own.uri,
            "associationType": kind,
            "sequenceNumber": sequence,
            "originNodeURI": origin.reference(),
            "destinationNodeURI": destination.reference(),
            "lastChangeDateTime": self.changed(None),
        })));
    }

    fn document_node(&self) -> Node {
        self.node("document", "", &self.builder.model.school.name)
    }

    fn competency_node(&self, competency: &Competency) -> Node {
        self.node("competency", competency.first_code(), &competency.title)
    }

    fn node(&self, kind: &str, code: &str, title: &str) -> Node {
        let school = &self.builder.model.school;
        let namespace = school.catalog.as_deref().unwrap_or(&school.name);
        let identifier = identifier(&[namespace, kind, code]);
        Node { title: title.to_string(), uri: format!("urn:uuid:{identifier}"), identifier }
    }

    /// The standard, when its address is known; it then is the same for every school.
    fn standard_node(&self, alignment: &Alignment) -> Option<Node> {
        let uri = alignment.uri.as_deref()?;
        Some(Node {
            title: alignment.title.as_deref().unwrap_or(&alignment.standard).to_string(),
            identifier: identifier(&["standard", uri]),
            uri: uri.to_string(),
        })
    }

    /// The day on which something changed, as far as the files say: since when it is in force, else the
    /// day of the build.
    fn changed(&self, valid_from: Option<Date>) -> String {
        format!("{}T00:00:00Z", valid_from.unwrap_or(self.builder.as_of))
    }
}

impl Node {
    fn reference(&self) -> Value {
        json!({ "title": self.title, "identifier": self.identifier, "uri": self.uri })
    }
}

fn item(node: &Node, changed: String, fields: Value) -> Value {
    let mut item = json!({
        "identifier": node.identifier,
        "uri": node.uri,
        "lastChangeDateTime": changed,
    });
    if let (Value::Object(item), Value::Object(fields)) = (&mut item, fields) {
        item.extend(fields);
    }
    without_empty(item)
}

/// A UUID that is the same whenever it is made from the same parts. It has the form of
/// version 5, the name-based one that CASE allows, over BLAKE3.
fn identifier(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut hash = [0; 16];
    hash.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    let hash = u128::from_be_bytes(hash);
    let hash = hash & !(0xf << 76) | (5 << 76);
    let hash = hash & !(0b11 << 62) | (0b10 << 62);
    let hex = format!("{hash:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

fn without_empty(value: Value) -> Value {
    let Value::Object(fields) = value else { return value };
    let empty = |value: &Value| value.is_null() || value.as_str() == Some("");
    Value::Object(fields.into_iter().filter(|(_, v)| !empty(v)).collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_name_based_uuids_that_keep_parts_apart() {
        let id = identifier(&["school", "competency", "MA.1"]);
        assert_eq!(id, identifier(&["school", "competency", "MA.1"]));
        assert_ne!(id, identifier(&["school", "competencyM", "A.1"]));
        let groups: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12]);
        assert_eq!(&id[14..15], "5");
        assert!("89ab".contains(&id[19..20]), "{id}");
    }
}
