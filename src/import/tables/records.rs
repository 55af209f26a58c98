//! Other records of students.

use crate::base::{At, Date, Number};
use crate::import::rows::table_row::table;
use crate::model::Text;
use crate::model::draft::{
    AchievementRow, AttendanceRow, GoalRow, HabitRatingRow, NarrativeRow, OutcomeRow, SupportRow,
};
use crate::model::records::GoalKind;

table! { HabitRatingRow in habit_ratings: "ratings of habits of work";
    student: At<Text>, "identifier of the student";
    habit: At<Text>, "code of the habit";
    period: At<Text>, "code of the reporting period";
    level: At<Text>, "code of the level on the scale of habits";
    by: Option<At<Text>>, "who rated";
    comment: Option<At<Text>>, "a remark";
}

table! { NarrativeRow in narratives: "what teachers write for families";
    student: At<Text>, "identifier of the student";
    subject: Option<At<Text>>, "code of the subject; empty when it is about the whole student";
    period: At<Text>, "code of the reporting period";
    by: At<Text>, "who wrote it";
    date: At<Date>, "when";
    language: Option<At<Text>>, "language it is written in; the school's when empty";
    text: At<Text>, "the text, in Markdown";
}

table! { GoalRow in goals: "goals and reflections that students write";
    student: At<Text>, "identifier of the student";
    kind: At<GoalKind>, "which of the two";
    date: At<Date>, "when";
    competency: Option<At<Text>>, "code of the competency it is about";
    text: At<Text>, "the text, in Markdown";
    status: Option<At<Text>>, "how it stands, in the school's words";
}

table! { SupportRow in supports: "supports and interventions that are in place";
    student: At<Text>, "identifier of the student";
    subject: Option<At<Text>>, "code of the subject; empty when it is for all";
    description: At<Text>, "what is done";
    starts: Option<At<Date>>, "since when";
    ends: Option<At<Date>>, "until when";
}

table! { AttendanceRow in attendance: "attendance by reporting period";
    student: At<Text>, "identifier of the student";
    period: At<Text>, "code of the reporting period";
    present: At<Number>, "days present";
    absent: At<Number>, "days absent";
    tardy: Option<At<Number>>, "times late";
}

table! { AchievementRow in achievements: "graduation items that are not credit, such as hours of service";
    student: At<Text>, "identifier of the student";
    requirement: At<Text>, "code that the policy gives the requirement";
    amount: Option<At<Number>>, "how much; 1 when empty";
    date: At<Date>, "when";
    note: Option<At<Text>>, "a remark";
}

table! { OutcomeRow in outcomes: "results of graduates, for the school profile";
    code: At<Text>, "code of the measure";
    title: At<Text>, "what is counted: `Went on to a four-year college`";
    class: At<Text>, "the graduating class or classes, such as `2025` or `2023–2025`";
    value: At<Text>, "the figure, as it is to be printed";
    students: Option<At<u32>>, "how many students the figure counts; one of fewer than 10 is not printed";
    school: Option<At<Text>>, "the school that they graduated from, in a district";
}
