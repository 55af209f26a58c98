//! The whole catalog as a book: what the pages of the public site say, one after the other.
//!
//! Like the site it is made of, it can hold no student.

use serde::Serialize;

use super::Paper;
use super::site::{
    Body, CollegesPage, CompetencyPage, CoursePage, Edition, FamiliesPage, GraduationPage,
    HabitsPage, SubjectPage,
};
use super::voice::{LevelKey, SchoolBlock, Words};

/// The catalog in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Book {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file.
    pub title: String,
    /// Headings and labels of paper.
    pub words: Words,
    /// Those of the site.
    pub said: Words,
    /// The school.
    pub school: SchoolBlock,
    /// "As of 12 June 2026".
    pub as_of: String,
    /// The levels, lowest first.
    pub levels: Vec<LevelKey>,
    /// A chapter a subject.
    pub chapters: Vec<Chapter>,
    /// Courses in order.
    pub courses: Vec<CoursePage>,
    /// The requirements for graduation.
    pub graduation: Option<GraduationPage>,
    /// The page on how it works, for families.
    pub families: Option<FamiliesPage>,
    /// The page on how it works, for colleges.
    pub colleges: Option<CollegesPage>,
    /// Habits of work.
    pub habits: Option<HabitsPage>,
}

/// A subject with all its competencies.
#[derive(Clone, Debug, Serialize)]
pub struct Chapter {
    /// The subject.
    pub subject: SubjectPage,
    /// Its competencies in order.
    pub competencies: Vec<CompetencyPage>,
}

impl Book {
    /// The book as it goes on paper.
    pub fn paper(&self) -> Paper {
        Paper::new(
            self,
            &self.title,
            &self.school.name,
            ["book", "school", &self.lang, &self.as_of],
        )
    }
}

/// The book of an edition of the site. `words` are those of paper, `title` is the book's.
pub fn make(edition: Edition, words: Words, title: String) -> Book {
    let Edition { lang, dir, words: said, school, levels, as_of, pages, .. } = edition;
    let mut book = Book {
        lang,
        dir,
        title,
        words,
        said,
        school,
        as_of,
        levels,
        chapters: Vec::new(),
        courses: Vec::new(),
        graduation: None,
        families: None,
        colleges: None,
        habits: None,
    };
    pages.into_iter().for_each(|page| book.take(page.body));
    book.chapters.retain(|chapter| !chapter.competencies.is_empty());
    book
}

impl Book {
    /// Takes in what a page says. The site's pages come subjects first.
    fn take(&mut self, body: Body) {
        match body {
            Body::Subject(subject) => {
                let subject = SubjectPage { map: None, ..subject };
                self.chapters.push(Chapter { subject, competencies: Vec::new() });
            }
            Body::Competency(competency) => {
                let competency = CompetencyPage { map: None, ..*competency };
                let of = |chapter: &&mut Chapter| chapter.subject.path == competency.subject.path;
                if let Some(chapter) = self.chapters.iter_mut().find(of) {
                    chapter.competencies.push(competency);
                }
            }
            Body::Course(course) => self.courses.push(course),
            Body::Graduation(page) => self.graduation = Some(page),
            Body::Families(page) => self.families = Some(page),
            Body::Colleges(page) => self.colleges = Some(page),
            Body::Habits(page) => self.habits = Some(page),
            // Lists, maps and ways to find something: a book has its contents.
            Body::Home(_)
            | Body::Catalog(_)
            | Body::Whole(_)
            | Body::Band(_)
            | Body::Moved(_)
            | Body::Courses(_)
            | Body::Standards(_)
            | Body::Standard(_)
            | Body::Own(_)
            | Body::Search(_)
            | Body::Verify(_)
            | Body::Missing { .. } => {}
        }
    }
}
