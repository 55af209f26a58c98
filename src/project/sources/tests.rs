use super::raw::{RawSource, RawSources};
use super::*;
use crate::base::{Diagnostics, Origin, SourceMap};

#[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct Toml {
    #[serde(default)]
    sources: RawSources,
    #[serde(default)]
    source: Vec<RawSource>,
}

fn read(text: &str) -> (Sources, Diagnostics, SourceMap) {
    let mut map = SourceMap::default();
    let project = map.add("gradus.toml", text);
    let raw: Toml = toml::from_str(text).unwrap();
    let mut diagnostics = Diagnostics::default();
    let sources = resolve(raw.sources, raw.source, None, project, &mut diagnostics);
    (sources, diagnostics, map)
}

fn text(origin: Origin, map: &SourceMap) -> String {
    match origin {
        Origin::Text(span) => map.slice(span).to_string(),
        _ => "nowhere".to_string(),
    }
}

/// Checks what is said of one source in which these lines stand.
fn check(lines: &str, expected: &str) {
    let whole = format!("[[source]]\ntable = \"evidence\"\n{lines}\n");
    let (sources, diagnostics, map) = read(&whole);
    let shown: Vec<String> = diagnostics
        .iter()
        .map(|d| format!("{} {}: {}", d.code.id, text(d.primary.origin, &map), d.message))
        .collect();
    assert_eq!(shown.join("\n"), expected, "{lines}");
    assert_eq!(sources.exports.len(), usize::from(expected.is_empty()));
}

#[test]
fn what_cannot_be_meant_is_reported_where_it_stands() {
    check("files = 'a.csv'", "");
    check(
        "skip_lines = 2",
        "project/source-data \"evidence\": a source has `files` or `rows`; this one has neither",
    );
    check(
        "files = 'a.csv'\nrows = []",
        "project/source-data \"evidence\": a source has `files` or `rows`, not both",
    );
    check(
        "rows = []\ncolumns = {}",
        "project/source-data \"evidence\": rows in place have the names of our columns already",
    );
    check(
        "files = 'a.csv'\ndelimiter = ';;'",
        "project/source-option ';;': `;;` cannot separate cells",
    );
    check("files = 'a.csv'\ndelimiter = \"\\t\"", "");
    check(
        "files = 'a.csv'\nencoding = 'utf8mb4'",
        "project/source-option 'utf8mb4': `utf8mb4` is not the name of an encoding",
    );
    check(
        "files = 'a.csv'\ndecimal = ';'",
        "project/source-option ';': `;` cannot separate whole and fraction",
    );
    check(
        "files = 'a.csv'\ndates = ['%d.%m.%Y', 'dd/mm/yyyy', '%m/%Y']",
        "project/date-format 'dd/mm/yyyy': `dd/mm/yyyy` does not read a whole date\n\
         project/date-format '%m/%Y': `%m/%Y` does not read a whole date",
    );
    check(
        "files = 'a.csv'\n[source.columns]\nid = { column = 'A', value = 'B' }",
        "project/source-mapping { column = 'A', value = 'B' }: `id` is not made of exactly one \
         thing",
    );
    check(
        "files = 'a.csv'\n[source.columns]\nid = { column = 'A', pattern = '(' }\n\
         link = { template = '{A' }\nkind = { column = 'A', keep = true }",
        "project/source-mapping '(': `(` is not a regular expression\n\
         project/source-mapping { column = 'A', keep = true }: `kind` has `keep` and no `map`\n\
         project/source-mapping '{A': `{A` opens a brace and does not close it",
    );
}

#[test]
fn every_form_of_a_value_is_understood() {
    let (sources, diagnostics, map) = read(
        "[sources]\nfolders = ['a', 'b']\n\
         [[source]]\ntable = 'bands'\nrows = [{ code = 9, title = 'Nine', since = 2025-09-01 }]\n\
         [[source]]\ntable = 'students'\nfiles = 'a.csv'\nwhere = { Grade = [9, '10'], On = 1 }\n\
         [source.columns]\nid = 'Id'\nfamily = { template = 'no. {Id}{ Part }' }\n\
         grade = { column = 'Grade', map = { Nine = 9, 'X' = '10' }, default = 8 }\n",
    );
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let folders: Vec<&str> = sources.folders.iter().map(|folder| folder.as_str()).collect();
    assert_eq!(folders, ["a", "b"]);
    let Data::Rows(rows) = &sources.exports[0].data else { panic!("rows in place") };
    let cells: Vec<(&str, &str, String)> = rows[0]
        .cells
        .iter()
        .map(|(name, cell)| (name.as_str(), cell.as_str(), text(cell.origin, &map)))
        .collect();
    assert_eq!(
        cells,
        [
            ("code", "9", "9".to_string()),
            ("since", "2025-09-01", "2025-09-01".to_string()),
            ("title", "Nine", "'Nine'".to_string()),
        ]
    );
    let export = &sources.exports[1];
    let conditions: Vec<(&str, &[String])> = export
        .conditions
        .iter()
        .map(|condition| match &condition.test {
            Test::Values(values) => (condition.column.as_str(), values.as_slice()),
            Test::Rule { .. } => panic!("the source asks for values"),
        })
        .collect();
    assert_eq!(
        conditions,
        [("Grade", &["9".to_string(), "10".to_string()][..]), ("On", &["1".to_string()][..])]
    );
    let columns = export.columns.as_ref().unwrap();
    let Ingredient::Template(pieces) = &columns[0].from else { panic!("a template") };
    assert_eq!(
        pieces.value,
        [
            Piece::Text("no. ".to_string()),
            Piece::Column("Id".to_string()),
            Piece::Column("Part".to_string()),
        ]
    );
    let values = columns[1].values.as_ref().unwrap();
    assert_eq!(text(values.map["Nine"].origin, &map), "9");
    assert_eq!(columns[1].default.as_ref().unwrap().value, "8");
}

#[test]
fn without_a_word_the_usual_folders_are_read() {
    let (sources, _, _) = read("");
    let folders: Vec<&str> = sources.folders.iter().map(|folder| folder.as_str()).collect();
    assert_eq!(folders, ["framework", "school", "evidence"]);
    assert!(sources.folders.iter().all(|folder| folder.origin == Origin::Nowhere));
}

#[test]
fn a_misspelt_key_is_found_where_it_stands() {
    let misspelt = [
        ("[[source]]\ntable = 'a'\nfile = 'a.csv'\n", "file"),
        ("[[source]]\ntable = 'a'\n[source.columns]\nid = { colum = 'A' }\n", "colum"),
        ("[[source]]\ntable = 'a'\n[source.columns]\nid = 7\n", "7"),
        ("[[source]]\ntable = 'a'\nrows = [{ code = 10.10 }]\n", "10.10"),
        ("[[source]]\ntable = 'a'\nwhere = { Type = { a = 1 } }\n", "a"),
    ];
    for (text, place) in misspelt {
        let error = toml::from_str::<Toml>(text).unwrap_err();
        assert_eq!(&text[error.span().unwrap()], place, "{}", error.message());
    }
}

#[test]
fn editors_get_a_schema() {
    let schema = schemars::schema_for!(Toml).to_value();
    let source = &schema["$defs"]["RawSource"];
    assert_eq!(source["additionalProperties"], false);
    assert!(source["required"].is_null(), "a known format needs no table");
    let recipe = &schema["$defs"]["RawRecipe"]["properties"];
    for key in ["column", "value", "template", "pattern", "map", "keep", "default", "date"] {
        assert!(!recipe[key]["description"].is_null(), "{key}");
    }
}
