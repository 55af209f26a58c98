//! JSON-LD of pages, in the words of schema.org.

use serde_json::{Map, Value, json};

use super::builder::Builder;
use super::page::Head;
use crate::model::course::Course;
use crate::model::framework::{Competency, Subject};

/// The school and the programme it offers.
pub(super) fn school(builder: &Builder) -> Value {
    let school = &builder.model.school;
    let provider = without_null(json!({
        "@type": "HighSchool",
        "name": &*school.name,
        "telephone": school.phone.as_deref(),
        "email": school.email.as_deref(),
        "url": school.website.as_deref(),
        "address": (!school.address.is_empty()).then(|| school.address.join(", ")),
    }));
    without_null(json!({
        "@context": "https://schema.org",
        "@type": "EducationalOccupationalProgram",
        "name": builder.say("site-title", &[]),
        "inLanguage": builder.language.tag(),
        "url": builder.address(&builder.path(&[])),
        "provider": provider,
    }))
}

/// A subject, as a set of defined terms.
pub(super) fn term_set(builder: &Builder, subject: &Subject, head: &Head) -> Value {
    without_null(json!({
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "identifier": &*subject.code.value,
        "name": head.title,
        "description": head.description,
        "inLanguage": builder.language.tag(),
        "url": address(builder, head),
    }))
}

/// A competency, as a defined term.
pub(super) fn term(builder: &Builder, competency: &Competency, head: &Head) -> Value {
    let subject = builder.subject_link(competency.subject);
    let set = without_null(json!({
        "@type": "DefinedTermSet",
        "name": subject.text.text,
        "url": builder.address(&subject.path),
    }));
    without_null(json!({
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "termCode": &*competency.code.value,
        "name": head.title,
        "description": head.description,
        "inLanguage": builder.language.tag(),
        "inDefinedTermSet": set,
        "url": address(builder, head),
    }))
}

/// A course.
pub(super) fn course(builder: &Builder, course: &Course, head: &Head) -> Value {
    let competencies = &builder.model.framework.competencies;
    let teaches: Vec<Value> = builder
        .certified(course)
        .map(|certifies| {
            json!({
                "@type": "DefinedTerm",
                "termCode": &*competencies[certifies.competency].code.value,
                "name": builder.competency_link(certifies.competency).link.text.text,
            })
        })
        .collect();
    let credits = json!({
        "@type": "StructuredValue",
        "value": course.credits.exact(),
    });
    without_null(json!({
        "@context": "https://schema.org",
        "@type": "Course",
        "courseCode": &*course.code.value,
        "name": head.title,
        "description": head.description,
        "inLanguage": builder.language.tag(),
        "numberOfCredits": credits,
        "teaches": teaches,
        "provider": { "@type": "HighSchool", "name": &*builder.model.school.name },
        "url": address(builder, head),
    }))
}

fn address(builder: &Builder, head: &Head) -> Option<String> {
    builder.address(head.path.as_str().strip_prefix("public/")?)
}

fn without_null(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter(|(_, v)| !v.is_null()).collect::<Map<_, _>>())
        }
        other => other,
    }
}
