//! The items that a transcript may carry, by name.

use schemars::JsonSchema;
use serde::Deserialize;

/// Declares [`Item`], its names and what each is.
macro_rules! items {
    ($($variant:ident $name:literal $doc:literal,)+) => {
        /// A thing that a transcript carries, or could.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum Item {
            $(#[doc = $doc] $variant,)+
        }

        impl Item {
            /// Every item.
            pub const ALL: &[Item] = &[$(Item::$variant,)+];

            /// Its name in settings.
            pub fn name(self) -> &'static str {
                match self {
                    $(Item::$variant => $name,)+
                }
            }

            /// The item, in words.
            pub fn words(self) -> &'static str {
                match self {
                    $(Item::$variant => $doc,)+
                }
            }
        }
    };
}

items! {
    StudentName "student-name" "the student's legal name",
    PreferredName "preferred-name" "the name the student goes by",
    StudentId "student-id" "the school's identifier of the student",
    StateStudentId "state-student-id" "the state's identifier of the student",
    StudentAddress "student-address" "the student's address",
    Guardians "guardians" "the student's parents or guardians",
    BirthDate "birth-date" "the day of birth",
    Gender "gender" "the student's gender",
    Grade "grade" "the grade the student is in",
    Program "program" "the student's programme",
    Campus "campus" "the school within the organisation",
    Entered "entered" "the day the student entered",
    Left "left" "the day the student left",
    ClassYear "class-year" "the class, by the year of its graduation",
    ExpectedGraduation "expected-graduation" "when the student is expected to graduate",
    GraduationDate "graduation-date" "the day of graduation",
    Diploma "diploma" "the kind of diploma",
    AsOf "as-of" "the day whose facts it shows",
    SchoolName "school-name" "the school's name",
    SchoolAddress "school-address" "the school's address",
    SchoolPhone "school-phone" "the school's telephone number",
    SchoolEmail "school-email" "the school's e-mail address",
    SchoolWebsite "school-website" "the school's web address",
    SchoolCode "school-code" "the school's code",
    Accreditation "accreditation" "who accredits the school",
    Counselor "counselor" "whom colleges ask about it, by name",
    District "district" "the school system and its code",
    Courses "courses" "the titles of courses",
    CourseCodes "course-codes" "the codes of courses",
    CourseLevels "course-levels" "honors and other levels of courses",
    CourseGrades "course-grades" "the grades of courses",
    GradePoints "grade-points" "the grade points of courses",
    CourseNotes "course-notes" "what is in progress, withdrawn or repeated",
    CreditsAttempted "credits-attempted" "the credit of what was attempted",
    CreditsInProgress "credits-in-progress" "the credit of what is in progress",
    CreditsEarned "credits-earned" "the credit of what was earned",
    DatesEarned "dates-earned" "the days on which credit was earned",
    TransferCredit "transfer-credit" "credit from other schools",
    Average "average" "the grade point average",
    WeightedAverage "weighted-average" "the weighted grade point average",
    YearAverages "year-averages" "the averages of school years",
    ClassRank "class-rank" "the place in the class",
    ClassSize "class-size" "the number of students in the class",
    Requirements "requirements" "the requirements of the diploma and what of them is met",
    RequiredCredits "required-credits" "the credits that the diploma asks for",
    Competencies "competencies" "competencies and their levels",
    Distinctions "distinctions" "seals and distinctions",
    GradingScale "grading-scale" "how levels, letters and points belong together",
    Rules "rules" "the school's rules in sentences",
    TestScores "test-scores" "results of tests from outside the school",
    Issued "issued" "the day of issue, the number and the verification code",
    Signature "signature" "a line for a signature",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_has_one_name() {
        for item in Item::ALL {
            let read: Item = serde_json::from_str(&format!("\"{}\"", item.name())).unwrap();
            assert_eq!(read, *item);
        }
    }
}
