//! The part of the framework tables that the generator needs.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// The school's framework, everything in the order of its files.
pub struct Framework {
    /// Subjects.
    pub subjects: Vec<Subject>,
    /// Competencies.
    pub competencies: Vec<Competency>,
    /// Courses.
    pub courses: Vec<Course>,
    /// Codes of the habits of work.
    pub habits: Vec<String>,
}

/// A subject and its competencies in the order in which they are worked on.
pub struct Subject {
    /// Such as `MA`.
    pub code: String,
    /// Such as `Mathematics`.
    pub title: String,
    /// Places in `Framework::competencies`, by milestone.
    pub path: Vec<usize>,
}

/// A competency.
pub struct Competency {
    /// Such as `MA.9.3`.
    pub code: String,
    /// Place in `Framework::subjects`.
    pub subject: usize,
    /// Short title.
    pub title: String,
    /// Half-years after the start of grade 9 at which it is worked on; none
    /// without a milestone.
    pub slot: Option<i32>,
    /// Indicators.
    pub indicators: Vec<Indicator>,
    /// Prerequisites, by place.
    pub requires: Vec<usize>,
}

/// An indicator.
pub struct Indicator {
    /// Such as `MA.9.3.a`.
    pub code: String,
    /// Ratings needed at its competency's band.
    pub required: usize,
}

/// A course.
pub struct Course {
    /// Such as `ALG1`.
    pub code: String,
    /// Code of the subject.
    pub subject: String,
    /// Such as `honors`.
    pub level: String,
    /// Such as `0.5`.
    pub credits: String,
    /// Competencies it certifies, by place.
    pub competencies: Vec<usize>,
}

impl Framework {
    /// Reads the tables in a folder.
    pub fn read(dir: &Path) -> io::Result<Framework> {
        let bands: Vec<String> =
            table(dir, "bands.csv")?.into_iter().map(|mut row| row.take("code")).collect();
        let mut subjects: Vec<Subject> = table(dir, "subjects.csv")?
            .into_iter()
            .map(|mut row| Subject {
                code: row.take("code"),
                title: row.take("title"),
                path: Vec::new(),
            })
            .collect();
        let subject_at: BTreeMap<String, usize> = places(subjects.iter().map(|item| &item.code));

        let mut competencies = Vec::new();
        let mut band_of = Vec::new();
        for mut row in table(dir, "competencies.csv")? {
            let (code, subject) = (row.take("code"), row.take("subject"));
            let subject = find(&subject_at, &subject, "subject")?;
            band_of.push(row.take("band"));
            competencies.push(Competency {
                code,
                subject,
                title: row.take("title"),
                slot: slot(&row.take("milestone")),
                indicators: Vec::new(),
                requires: Vec::new(),
            });
        }
        let at = places(competencies.iter().map(|item| &item.code));
        for mut row in table(dir, "indicators.csv")? {
            let place = find(&at, &row.take("competency"), "competency")?;
            let required = required(&row.take("required"), &band_of[place]);
            let indicator = Indicator { code: row.take("code"), required };
            competencies[place].indicators.push(indicator);
        }
        for mut row in table(dir, "prerequisites.csv")? {
            let place = find(&at, &row.take("competency"), "competency")?;
            let requires = find(&at, &row.take("requires"), "competency")?;
            competencies[place].requires.push(requires);
        }
        for (subject, item) in subjects.iter_mut().enumerate() {
            item.path =
                (0..competencies.len()).filter(|&c| competencies[c].subject == subject).collect();
            let band = |c: usize| bands.iter().position(|code| *code == band_of[c]);
            item.path.sort_by_key(|&c| (competencies[c].slot.unwrap_or(i32::MAX), band(c), c));
        }

        let mut courses: Vec<Course> = table(dir, "courses.csv")?
            .into_iter()
            .map(|mut row| Course {
                code: row.take("code"),
                subject: row.take("subject"),
                level: row.take("level"),
                credits: row.take("credits"),
                competencies: Vec::new(),
            })
            .collect();
        let course_at = places(courses.iter().map(|item| &item.code));
        for mut row in table(dir, "course_competencies.csv")? {
            let course = find(&course_at, &row.take("course"), "course")?;
            let competency = find(&at, &row.take("competency"), "competency")?;
            courses[course].competencies.push(competency);
        }
        let habits =
            table(dir, "habits.csv")?.into_iter().map(|mut row| row.take("code")).collect();
        Ok(Framework { subjects, competencies, courses, habits })
    }
}

/// `10.2`, the end of the second period of grade 10, is the fourth half-year: slot 3.
fn slot(milestone: &str) -> Option<i32> {
    let (grade, period) = milestone.split_once('.')?;
    Some((grade.parse::<i32>().ok()? - 9) * 2 + period.parse::<i32>().ok()? - 1)
}

/// `2`, or by band `B1:3,default:1`; the school's policy asks for two where nothing is said.
fn required(cell: &str, band: &str) -> usize {
    let by_band = |wanted: &str| {
        cell.split(',').filter_map(|part| part.split_once(':')).find(|part| part.0.trim() == wanted)
    };
    let number = by_band(band).or_else(|| by_band("default")).map_or(cell, |part| part.1);
    number.trim().parse().unwrap_or(2)
}

/// A row by column names.
struct Row(BTreeMap<String, String>);

impl Row {
    fn take(&mut self, column: &str) -> String {
        self.0.remove(column).unwrap_or_default()
    }
}

fn table(dir: &Path, file: &str) -> io::Result<Vec<Row>> {
    let path = dir.join(file);
    let named = |error: csv::Error| io::Error::other(format!("`{}`: {error}", path.display()));
    let mut reader = csv::Reader::from_path(&path).map_err(named)?;
    reader.deserialize().map(|row| row.map(Row).map_err(named)).collect()
}

fn places<'a>(codes: impl Iterator<Item = &'a String>) -> BTreeMap<String, usize> {
    codes.enumerate().map(|(place, code)| (code.clone(), place)).collect()
}

fn find(places: &BTreeMap<String, usize>, code: &str, what: &str) -> io::Result<usize> {
    let unknown = || io::Error::other(format!("{what} `{code}` is not in the framework"));
    places.get(code).copied().ok_or_else(unknown)
}
