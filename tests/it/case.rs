//! The CASE package that the site offers is one, by the schema of the standard.

use std::fs;

use serde_json::{Value, json};

use crate::school::{School, files, repository};

#[test]
fn every_package_of_the_site_is_valid() {
    let school = School::sample();
    school.must(&["build", "site"]);
    let schema = Schema::read();
    let mut looked_at = 0;
    for (name, bytes) in files(&school.path().join("out/public")) {
        let is_package = name.ends_with("framework.json") || name.ends_with("competency.json");
        if is_package {
            let package: Value = serde_json::from_slice(&bytes).expect("JSON");
            assert_eq!(schema.faults(&package), Vec::<String>::new(), "{name}");
            looked_at += 1;
        }
    }
    assert!(looked_at > 70, "only {looked_at} packages");
}

#[test]
fn a_package_with_a_fault_is_found() {
    let schema = Schema::read();
    let id = "5a2c1f0e-0000-5000-8000-000000000001";
    let document = json!({
        "identifier": id,
        "uri": "urn:uuid:5a2c1f0e-0000-5000-8000-000000000001",
        "creator": "A school",
        "title": "A framework",
        "lastChangeDateTime": "2026-06-12T00:00:00Z",
    });
    let with = |field: &str, value: Value| {
        let mut document = document.clone();
        document[field] = value;
        schema.faults(&json!({ "CFDocument": document }))
    };
    assert_eq!(with("title", json!("Another")), Vec::<String>::new());
    for (field, value, fault) in [
        ("identifier", json!("MA.1"), "/CFDocument/identifier: `MA.1` is not a uuid"),
        ("title", json!(7), "/CFDocument/title: it is not a string"),
        (
            "lastChangeDateTime",
            json!("June"),
            "/CFDocument/lastChangeDateTime: `June` is not a date-time",
        ),
        ("subjects", json!([]), "/CFDocument/subjects: there is no such field"),
        ("caseVersion", json!("0.9"), "/CFDocument/caseVersion: it is none of the values"),
    ] {
        assert_eq!(with(field, value), [fault]);
    }
    assert_eq!(schema.faults(&json!({})), ["/CFDocument: it is missing"]);
}

/// A schema, as far as that of a package goes.
struct Schema(Value);

impl Schema {
    fn read() -> Self {
        let path = repository().join("tests/case/case-v1p1-cfpackage.schema.json");
        let text = fs::read_to_string(path).expect("the schema");
        Schema(serde_json::from_str(&text).expect("JSON"))
    }

    /// Each fault with its place.
    fn faults(&self, value: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(&self.0, value, "", &mut faults);
        faults
    }

    fn check(&self, rule: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        for (keyword, expected) in rule.as_object().expect("a rule") {
            match keyword.as_str() {
                "$ref" => self.check(self.definition(expected), value, at, faults),
                "type" => {
                    let name = expected.as_str().expect("a type");
                    if !is_of(name, value) {
                        faults.push(format!("{at}: it is not a {name}"));
                    }
                }
                "enum" if !expected.as_array().expect("values").contains(value) => {
                    faults.push(format!("{at}: it is none of the values"));
                }
                "format" => {
                    let (name, text) = (expected.as_str().expect("a format"), value.as_str());
                    if let Some(text) = text.filter(|text| !is_in(name, text)) {
                        faults.push(format!("{at}: `{text}` is not a {name}"));
                    }
                }
                "required" => {
                    for name in expected.as_array().expect("names") {
                        let name = name.as_str().expect("a name");
                        if value.get(name).is_none() {
                            faults.push(format!("{at}/{name}: it is missing"));
                        }
                    }
                }
                "properties" => {
                    for (name, inner) in value.as_object().into_iter().flatten() {
                        match &expected[name] {
                            Value::Null if rule["additionalProperties"] == true => {}
                            Value::Null => {
                                faults.push(format!("{at}/{name}: there is no such field"));
                            }
                            rule => self.check(rule, inner, &format!("{at}/{name}"), faults),
                        }
                    }
                }
                "items" => {
                    for (number, inner) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(expected, inner, &format!("{at}/{number}"), faults);
                    }
                }
                "oneOf" => {
                    let fits = |rule: &&Value| {
                        let mut faults = Vec::new();
                        self.check(rule, value, at, &mut faults);
                        faults.is_empty()
                    };
                    let fitting = expected.as_array().expect("rules").iter().filter(fits).count();
                    if fitting != 1 {
                        faults.push(format!("{at}: it fits {fitting} of the rules, not one"));
                    }
                }
                "pattern" => {
                    // The one pattern there is: an extension of a list of words.
                    let text = value.as_str().unwrap_or_default();
                    assert_eq!(expected, "(ext:)[a-z|A-Z|0-9|.|-|_]+");
                    if !text.contains("ext:") {
                        faults.push(format!("{at}: `{text}` is not an extension"));
                    }
                }
                "additionalProperties" => assert!(expected.is_boolean(), "{at}"),
                "enum" | "description" | "title" | "$schema" | "$id" | "$defs" | "$comment" => {}
                other => panic!("the schema says `{other}`, which is not looked at"),
            }
        }
    }

    fn definition(&self, name: &Value) -> &Value {
        let path = name.as_str().and_then(|name| name.strip_prefix('#')).expect("a name");
        self.0.pointer(path).expect("a definition")
    }
}

fn is_of(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        other => panic!("the schema has the type `{other}`, which is not looked at"),
    }
}

fn is_in(name: &str, text: &str) -> bool {
    match name {
        "uuid" => {
            let groups: Vec<&str> = text.split('-').collect();
            let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
            let digits = groups.iter().all(|one| one.bytes().all(|b| b.is_ascii_hexdigit()));
            lengths == [8, 4, 4, 4, 12] && digits
        }
        "date" => text.parse::<jiff::civil::Date>().is_ok(),
        "date-time" => text.parse::<jiff::Timestamp>().is_ok(),
        other => panic!("the schema has the format `{other}`, which is not looked at"),
    }
}
