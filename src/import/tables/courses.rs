//! Courses, who takes them, and the calendar.

use crate::base::{At, Date, Number};
use crate::import::rows::table_row::table;
use crate::model::Text;
use crate::model::draft::{
    CourseCompetencyRow, CourseLevelRow, CourseRow, EnrollmentRow, PastCourseRow, PeriodRow,
    TransferRow,
};
use crate::model::records::EnrollmentStatus;

table! { CourseLevelRow in course_levels: "levels of courses that the school has besides the usual ones, or names in its own way";
    code: At<Text>, "code, unique; `honors`, `ap`, `ib` and `dual` to give one of these another title";
    title: At<Text>, "title, as documents show it";
}

table! { CourseRow in courses: "courses on offer";
    code: At<Text>, "code; unique, or several versions that hold in different times";
    title: At<Text>, "title";
    subject: Option<At<Text>>, "code of the subject it is listed under";
    credits: At<Number>, "credit for the whole course";
    areas: Vec<At<Text>>, "codes of the credit areas it counts in, the first choice first";
    level: Option<At<Text>>, "level: `regular`, `honors`, `ap`, `ib`, `dual` or one of the school's; `regular` when empty";
    sced: Option<At<Text>>, "School Courses for the Exchange of Data code";
    description: Option<At<Text>>, "what it is about, for families";
    valid_from: Option<At<Date>>, "first day this version is offered; one code may have several";
    valid_until: Option<At<Date>>, "last day this version is offered";
    same_as: Vec<At<Text>>, "codes of courses that are the same learning: credit is given once";
    schools: Vec<At<Text>>, "schools of the district that offer it; all when empty";
}

table! { CourseCompetencyRow in course_competencies: "competencies that courses certify";
    course: At<Text>, "code of the course";
    competency: At<Text>, "code of the competency";
    weight: Option<At<Number>>, "weight among the course's competencies; 1 when empty";
    valid_from: Option<At<Date>>, "first day it is a part of the course";
    valid_until: Option<At<Date>>, "last day it is a part of the course";
}

table! { PeriodRow in periods: "reporting periods";
    code: At<Text>, "code, unique";
    title: Option<At<Text>>, "title; the code when empty";
    year: At<Text>, "school year, such as `2025-26`";
    starts: At<Date>, "first day";
    ends: At<Date>, "last day";
}

table! { EnrollmentRow in enrollments: "courses that students take";
    student: At<Text>, "identifier of the student";
    course: At<Text>, "code of the course";
    year: At<Text>, "school year, such as `2025-26`";
    starts: Option<At<Date>>, "first day";
    ends: Option<At<Date>>, "last day";
    status: Option<At<EnrollmentStatus>>, "how it stands; `active` when empty";
    level: Option<At<Text>>, "level at which the student takes it, such as `honors`; that of the course when empty";
}

table! { TransferRow in transfer_credits: "credit that students earned elsewhere";
    student: At<Text>, "identifier of the student";
    title: At<Text>, "title of the course there";
    institution: At<Text>, "where";
    areas: Vec<At<Text>>, "codes of the credit areas it counts in, the first choice first";
    credits: At<Number>, "credit it is worth here";
    grade: Option<At<Text>>, "grade as given there";
    level: Option<At<Text>>, "level: `regular`, `honors`, `ap`, `ib`, `dual` or one of the school's; `regular` when empty";
    earned: At<Date>, "when it was earned";
    course: Option<At<Text>>, "code of the course here that it is the same as";
    attempted: Option<At<Number>>, "credit it would have been worth, where less was earned";
}

table! { PastCourseRow in past_courses: "courses of this school with a result from an earlier system, or graded by letter";
    student: At<Text>, "identifier of the student";
    year: At<Text>, "school year, such as `2023-24`";
    term: Option<At<Text>>, "term, as it is printed";
    code: Option<At<Text>>, "code, as it is printed";
    title: At<Text>, "title, as it is printed";
    areas: Vec<At<Text>>, "codes of the credit areas it counts in, the first choice first";
    level: Option<At<Text>>, "level: `regular`, `honors`, `ap`, `ib`, `dual` or one of the school's; `regular` when empty";
    attempted: Option<At<Number>>, "credit it would have been worth, where less was earned";
    credits: At<Number>, "credit earned; 0 for a failed course";
    grade: Option<At<Text>>, "letter or mark";
    earned: Option<At<Date>>, "when it was earned; known from the end of the school year when empty";
    course: Option<At<Text>>, "code of the course here that it is the same as; the one of its own `code` when empty";
}
