//! The outcome of one student on one day. Values are exact; words are made elsewhere.

mod course;
mod determination;
mod diploma;
mod pace;

pub use course::{
    Average, Contribution, CourseBasis, CourseOutcome, CourseStatus, CreditSource, Gpa, GpaRow,
    Grade, Loss, LossCause, NotCounted, TransferOutcome, YearOutcome,
};
pub use determination::{
    Basis, Determination, Growth, Judgement, Lack, Moment, Progress, RatingGroup, Reason, SetAside,
    State, Term,
};
pub use diploma::{
    CreditTotal, Graduation, Limited, Prospect, RequirementOutcome, RequirementState, Towards,
};
pub use pace::{Closest, OnTrack, Pace, SubjectLevel, SubjectOutcome};

use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::framework::{Competency, Framework};
use crate::model::grade::Grade as SchoolGrade;
use crate::model::people::Student;

/// One student on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudentOutcome {
    /// The student.
    pub student: Idx<Student>,
    /// The day; what became known after it does not exist.
    pub as_of: Date,
    /// Grade (year of school) on that day.
    pub grade: Option<SchoolGrade>,
    /// One determination a competency, in the framework's order.
    pub competencies: Vec<Determination>,
    /// One outcome a subject, in the framework's order.
    pub subjects: Vec<SubjectOutcome>,
    /// In how many subjects the student is on track.
    pub on_track: OnTrack,
    /// Courses taken, by school year, then in the order of courses.
    pub courses: Vec<CourseOutcome>,
    /// Credit from elsewhere, in the order of the records.
    pub transfers: Vec<TransferOutcome>,
    /// Credit earned in all.
    pub credits: Number,
    /// Grade point averages over everything.
    pub gpa: Gpa,
    /// Credit and averages of each school year, oldest first.
    pub years: Vec<YearOutcome>,
    /// Progress towards the diploma.
    pub graduation: Graduation,
    /// Competencies not begun whose prerequisites are met, those usually reached earliest first.
    pub ready: Vec<Idx<Competency>>,
    /// Competencies not yet proficient, closest first.
    pub closest: Vec<Closest>,
}

impl StudentOutcome {
    /// The pace in a subject, as a page says it: nothing where something is expected and nothing at
    /// all was assessed.
    pub fn pace_in(&self, framework: &Framework, found: &SubjectOutcome) -> Option<Pace> {
        let mut all = framework.of_subject(found.subject).map(|(idx, _)| self.of(idx));
        let is_untouched = all.all(|one| one.state == State::NotAssessed);
        (found.expected == 0 || !is_untouched).then_some(found.pace)
    }

    /// Credit of everything that was finished, with or without success.
    pub fn attempted(&self, model: &Model) -> Number {
        use CourseStatus::{Earned, NotYet, Partial};
        let ended =
            self.courses.iter().filter(|one| matches!(one.status, Earned | Partial | NotYet));
        let courses: Number = ended.map(|one| &model.courses[one.course].credits).sum();
        let given: Number = self.transfers.iter().map(|one| &one.attempted).sum();
        courses + &given
    }

    /// The determination of a competency.
    pub fn of(&self, competency: Idx<Competency>) -> &Determination {
        &self.competencies[competency.position()]
    }
}
