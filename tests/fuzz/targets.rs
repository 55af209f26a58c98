//! Promises that hold whatever the bytes: nothing panics, every row is accounted for, and
//! everything that is said can be shown.

use gradus::base::{At, Diagnostics, Origin, SourceMap};
use gradus::import::{self, Reading};
use gradus::model::draft::{Draft, Tables};
use gradus::model::resolve;
use gradus::model::scale::{Level, Scale};
use gradus::{policy, project};

/// A project whose sources are to be given.
const HEAD: &str = "\
[school]
name = \"School\"
address = [\"Street 1\"]
[[scale]]
id = \"levels\"
levels = [
  { code = \"NY\", label = \"Not yet\", points = \"1\", family = \"Not yet.\" },
  { code = \"PR\", label = \"Proficient\", points = \"3\", family = \"Yes.\", proficient = true },
]
[sources.limits]
file_mib = 4
cell_kib = 64
archive_files = 64
";

/// Reads files in whatever known format they are in.
pub(crate) fn formats(files: &[(&str, &[u8])]) {
    read("[[source]]\nfiles = \"x\"\n", files);
}

/// Reads a file in a known format that is named.
pub(crate) fn format(name: &str, files: &[(&str, &[u8])]) {
    read(&format!("[[source]]\nfiles = \"x\"\nformat = \"{name}\"\n"), files);
}

/// Reads a file as a table of each kind that has dates, numbers, lists and words in it.
pub(crate) fn table(bytes: &[u8]) {
    for table in ["evidence", "students", "courses", "households"] {
        read(&format!("[[source]]\ntable = \"{table}\"\nfiles = \"x\"\n"), &[("x.csv", bytes)]);
    }
}

/// Reads a file whose columns go on to the right, with students by name and a day in each heading,
/// over it or under it.
pub(crate) fn wide(bytes: &[u8]) {
    let ways = [
        (r"^(?<heading>.+?)(?: \((?<day>[^)]*)\))?$", "day", ""),
        ("(.+)", "above", "merged = true\n"),
        ("(.+)", "below", "header_lines = 2\nmerged = true\n"),
    ];
    for (heading, day, lines) in ways {
        let settings = format!(
            "{ROSTER}[[source]]\ntable = \"evidence\"\nfiles = \"x\"\nkeys = [\"name\", \"email\", \"id\"]\n\
             skip_lines = 1\nwhere = {{ Student = {{ not = \"Average\" }} }}\n[source.wide]\npattern = '{heading}'\n\
             {lines}blank = [\"-\"]\nalong = {{ by = \"{{}} by\" }}\n[source.columns]\nstudent = \"Student\"\n\
             target = \"heading\"\nrating = {{ column = \"cell\", map = {{ got = \"PR\" }}, keep = true }}\n\
             performed = {{ column = \"{day}\", date = \"%m/%d/%Y\" }}\nassessor = \"by\"\n"
        );
        read(&settings, &[("x.csv", bytes)]);
    }
}

/// Reads rows that know students by their names alone.
pub(crate) fn names(bytes: &[u8]) {
    for keys in ["name", "without-zeros", "email"] {
        let settings =
            format!("{ROSTER}[[source]]\ntable = \"evidence\"\nfiles = \"x\"\nkeys = \"{keys}\"\n");
        read(&settings, &[("x.csv", bytes)]);
    }
}

/// A roster whose names have accents, two given names, and one that two students have.
const ROSTER: &str = "\
[[source]]
table = \"students\"
rows = [
  { id = \"007\", given = \"Ana María\", family = \"Núñez-O'Hara\", preferred = \"Annie\" },
  { id = \"2\", given = \"Lee\", family = \"Park\", email = \"lee@example.org\" },
  { id = \"3\", given = \"Lee\", family = \"Park\" },
]
";

/// Proposes a project for a file of some name, in a folder that goes again.
pub(crate) fn proposal(name: &str, bytes: &[u8]) {
    let folder = std::env::temp_dir().join(format!("gradus-proposal-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    std::fs::write(&file, bytes).expect("a file");
    let made = folder.join("made");
    let proposed = gradus::propose::propose(&made, std::slice::from_ref(&file));
    let proposed = proposed.expect("any file makes a project");
    assert!(!proposed.taken.is_empty());
    shown(&proposed.load.diagnostics, &proposed.load.sources);
    if let Some(school) = &proposed.load.school {
        accounted(&school.reading);
    }
    let settings = std::fs::read_to_string(made.join("gradus.toml")).expect("settings");
    let mut map = SourceMap::default();
    let source = map.add("gradus.toml", settings);
    let (project, said) = project::read(source, &map);
    assert!(project.is_some() && said.errors() == 0, "the settings can be read");
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
}

/// Reads a text as gradus.toml and as policy.toml.
pub(crate) fn settings(text: &str) {
    let mut map = SourceMap::default();
    let source = map.add("gradus.toml", text);
    let (_, diagnostics) = project::read(source, &map);
    shown(&diagnostics, &map);
    let mut diagnostics = Diagnostics::default();
    match project::toml::parse(text, source) {
        Ok(raw) => drop(policy::sections::resolve(raw, source, &mut diagnostics)),
        Err(problem) => diagnostics.push(*problem),
    }
    shown(&diagnostics, &map);
}

fn read(sources: &str, files: &[(&str, &[u8])]) {
    let mut map = SourceMap::default();
    let source = map.add("gradus.toml", format!("{HEAD}{sources}"));
    let (project, diagnostics) = project::read(source, &map);
    let project = project.expect("the settings are good");
    assert_eq!(diagnostics.errors(), 0);
    let (tables, reading, mut diagnostics) = import::read_bytes(&project.sources, files, &mut map);
    accounted(&reading);
    let (model, found) = resolve::resolve(draft(tables));
    assert!(model.is_some());
    diagnostics.append(found);
    diagnostics.sort(&map);
    shown(&diagnostics, &map);
}

fn draft(tables: Tables) -> Draft {
    let level = |code: &str, points: &str, proficient| Level {
        code: code.into(),
        label: code.into(),
        family: code.into(),
        points: points.parse().expect("a number"),
        proficient,
        color: "#000000".into(),
    };
    let scale = Scale {
        id: At::nowhere("levels".into()),
        title: "Levels".into(),
        levels: vec![level("NY", "1", false), level("PR", "3", true)],
        lowest: "1".parse().expect("a number"),
        highest: "3".parse().expect("a number"),
    };
    Draft { scales: vec![scale], tables, ..Draft::default() }
}

fn accounted(reading: &Reading) {
    for file in &reading.files {
        let counts = &file.counts;
        let aside: usize = counts.set_aside.values().sum();
        assert_eq!(counts.used + counts.not_wanted + counts.repeated + aside, counts.rows);
    }
}

/// Every place lies in its text, and every message says something.
/// Diagnostics that are drawn with their lines, as the program draws no more of a kind.
const DRAWN: usize = 50;

fn shown(diagnostics: &Diagnostics, map: &SourceMap) {
    for (at, one) in diagnostics.iter().enumerate() {
        assert!(!one.message.is_empty());
        let labels = std::iter::once(&one.primary).chain(&one.related);
        for label in labels {
            if let Origin::Text(span) = label.origin {
                // Slicing panics inside of a character.
                let text = map.slice(span);
                assert!(text.len() <= map.get(span.source).text.len());
                map.get(span.source).line_column(span.start as usize);
            }
        }
        if at < DRAWN {
            assert!(!gradus::cli::report::human(one, map, false).is_empty());
        }
    }
}
