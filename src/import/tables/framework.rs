//! The framework.

use crate::base::{At, Date};
use crate::import::rows::row::Spare;
use crate::import::rows::table_row::table;
use crate::model::Text;
use crate::model::draft::{
    AliasRow, AlignmentRow, BandRow, CompetencyRow, HabitRow, IndicatorRow, PrerequisiteRow,
    RubricRow, SubjectRow, TranslationRow,
};
use crate::model::grade::Grades;

table! { BandRow in bands: "level bands (stages) of the framework, lowest first";
    code: At<Text>, "code, unique";
    title: Option<At<Text>>, "title; the code when empty";
}

table! { SubjectRow in subjects: "subjects (content areas), in the school's order";
    code: At<Text>, "code, unique";
    title: Option<At<Text>>, "title; the code when empty";
    description: Option<At<Text>>, "what it is about, for families";
}

table! { CompetencyRow as competencies: "what students can show to be able to do, in the school's order";
    code: At<Text>, "code; unique, or several versions that hold in different times";
    subject: At<Text>, "code of its subject";
    title: At<Text>, "short title";
    statement: Option<At<Text>>, "the whole statement, `I can ...`; the title when empty";
    band: Option<At<Text>>, "code of the stage it belongs to";
    milestone: Option<At<Text>>, "when it is usually reached: `10.2` is the end of the second reporting period of grade 10";
    grades: Spare<At<Grades>>, "grades it is kept to, `K-5`: of others it is not expected and not named to them as next; without it, it is for all";
    home: Option<At<Text>>, "what families can do at home";
    extension: Option<At<Text>>, "what comes next for those who are done";
    version: Option<At<Text>>, "version of its text";
    valid_from: Option<At<Date>>, "first day it is in force";
    valid_until: Option<At<Date>>, "last day it is in force";
    => |row| CompetencyRow {
        origin: row.origin(), code, subject, title, statement, band, milestone, grades: grades.0,
        home, extension, version, valid_from, valid_until,
    }
}

table! { IndicatorRow in indicators: "parts of competencies that evidence is collected for";
    code: At<Text>, "code; unique, or several versions that hold in different times";
    competency: At<Text>, "code of its competency";
    statement: Option<At<Text>>, "what it asks; the code when empty";
    required: Option<At<Text>>, "ratings that are wanted: `2`, or by stage `9:3,10:3,default:1`";
    valid_from: Option<At<Date>>, "first day it is in force";
    valid_until: Option<At<Date>>, "last day it is in force; from then on nothing is asked of it, and what was rated counts";
}

table! { RubricRow in rubrics: "what work looks like at each level of a competency";
    competency: At<Text>, "code of the competency";
    level: At<Text>, "code of the level, or its points";
    descriptor: At<Text>, "the words";
    valid_from: Option<At<Date>>, "first day these words hold";
    valid_until: Option<At<Date>>, "last day these words hold";
}

table! { PrerequisiteRow in prerequisites: "competencies to reach before others";
    competency: At<Text>, "code of the competency that comes after";
    requires: At<Text>, "code of the competency that comes first";
}

table! { AlignmentRow in alignments: "external standards that competencies are aligned to";
    competency: At<Text>, "code of the competency";
    standard: At<Text>, "code of the standard";
    title: Option<At<Text>>, "title of the standard";
    uri: Option<At<Text>>, "address of the standard";
}

table! { AliasRow in aliases: "other names of competencies and indicators, and old codes of these and of courses";
    code: At<Text>, "code of the competency, the indicator or the course";
    alias: At<Text>, "what it is called elsewhere: an identifier, an old code";
    valid_until: Option<At<Date>>, "last day on which a competency or a part of one had this code; empty for a name elsewhere";
}

table! { TranslationRow in translations: "texts of the school in other languages";
    code: At<Text>, "code of what the text belongs to: of the framework, a course, a habit or a requirement; `SCALE:LEVEL` for a level, `school`, or `policy` and, where there are several, `policy:` and the day it begins";
    field: At<Text>, "`title`, `statement`, `description`, `home`, `extension`, or `descriptor:` and the code of a level; `label` and `family` of a level, `contact` and `about` of the school; `role` of a `contact:` and the name; `title` and `value` of an `outcome:` and its code";
    language: At<Text>, "language, such as `es`";
    text: At<Text>, "the text";
    valid_from: Option<At<Date>>, "first day this text holds";
    valid_until: Option<At<Date>>, "last day this text holds";
}

table! { HabitRow in habits: "habits of work, reported apart from what students know";
    code: At<Text>, "code, unique";
    title: At<Text>, "title";
    description: Option<At<Text>>, "what it means, for families";
}
