//! Students and their families.

use crate::base::{At, Date};
use crate::import::rows::row::Spare;
use crate::import::rows::table_row::table;
use crate::model::Text;
use crate::model::draft::{
    GuardianRow, HouseholdRow, IdentifierRow, RemovedStudentRow, StudentRow, StudentYearRow,
};
use crate::model::grade::Grade;
use crate::model::people::Delivery;

table! { StudentRow as students: "students: a roster, or one for each school year beside each other";
    id: At<Text>, "identifier, unique in a roster";
    given: At<Text>, "given name";
    family: Option<At<Text>>, "family name";
    preferred: Option<At<Text>>, "given name the student goes by";
    legal: Option<At<Text>>, "full legal name, when it is not given and family name";
    latin_name: Option<At<Text>>, "legal name in Latin letters, where it is written in others";
    pronouns: Option<At<Text>>, "pronouns";
    born: Spare<At<Date>>, "date of birth";
    grade: Spare<At<Grade>>, "grade (year of school) in the year of the roster, such as `9`, `K` or `10th`";
    cohort: Spare<At<u32>>, "year of the graduating class";
    entered: Spare<At<Date>>, "first day at the school";
    left: Spare<At<Date>>, "last day at the school";
    advisor: Option<At<Text>>, "name of the advisor in the year of the roster";
    homeroom: Option<At<Text>>, "homeroom in the year of the roster";
    program: Option<At<Text>>, "programme in the year of the roster";
    school: Option<At<Text>>, "school or campus in the year of the roster";
    also_at: Vec<At<Text>>, "other schools of the district that the student goes to in that year";
    groups: Vec<At<Text>>, "groups whose progress the school looks at, by their codes under `[documents.staff]`; they are on no document";
    year: Option<At<Text>>, "school year that the roster is of, such as `2026-27`";
    as_of: Spare<At<Date>>, "day that the roster is of, in place of `year` or to tell two rosters of a year apart";
    => |row| StudentRow {
        origin: row.origin(), id, given, family, preferred, legal, latin_name, pronouns, born: born.0,
        cohort: cohort.0, entered: entered.0, left: left.0, year, as_of: as_of.0, grade: grade.0,
        advisor, homeroom, program, school, also_at, groups,
    }
}

table! { StudentYearRow as student_years: "what holds of students in one school year, where rosters do not tell it";
    student: At<Text>, "identifier of the student";
    year: Option<At<Text>>, "school year, such as `2025-26`";
    as_of: Spare<At<Date>>, "day from which it holds, in place of `year` or within it";
    grade: Spare<At<Grade>>, "grade (year of school), such as `9`, `K` or `10th`";
    advisor: Option<At<Text>>, "name of the advisor";
    homeroom: Option<At<Text>>, "homeroom";
    program: Option<At<Text>>, "programme";
    school: Option<At<Text>>, "school or campus";
    also_at: Vec<At<Text>>, "other schools of the district that the student goes to";
    groups: Vec<At<Text>>, "groups whose progress the school looks at, by their codes under `[documents.staff]`; they are on no document";
    entered: Spare<At<Date>>, "first day at the school";
    left: Spare<At<Date>>, "last day at the school: of leavers, and of graduates";
    => |row| StudentYearRow {
        origin: row.origin(), student, year, as_of: as_of.0, grade: grade.0, cohort: None, advisor,
        homeroom, program, school, also_at, groups, entered: entered.0, left: left.0,
    }
}

table! { RemovedStudentRow in removed_students: "people whom the roster has taken off: rows about them are passed over, and nothing is made of them";
    id: At<Text>, "identifier that the student had on the roster";
    given: Option<At<Text>>, "given name, for sources that know students by name";
    family: Option<At<Text>>, "family name";
    preferred: Option<At<Text>>, "given name the student went by";
}

table! { IdentifierRow in identifiers: "what other systems call students";
    student: At<Text>, "identifier of the student";
    system: At<Text>, "the system, or the kind of identifier: `email`, `canvas`; `roster` for another identifier of the same child on the school's own roster";
    id: At<Text>, "what it calls the student";
}

table! { HouseholdRow in households: "people who live together and get one copy of what is sent";
    id: At<Text>, "identifier, unique";
    addressee: At<Text>, "first line of the address";
    street: Option<At<Text>>, "street and number";
    city: Option<At<Text>>, "city";
    region: Option<At<Text>>, "state or region";
    postcode: Option<At<Text>>, "postal code";
    country: Option<At<Text>>, "country, for mail abroad";
    language: Option<At<Text>>, "language of its copies, such as `es`; the school's when empty";
    delivery: Option<At<Delivery>>, "how its copies travel; `mail` when empty";
    no_contact: Option<At<bool>>, "`yes` when nothing may be sent to it";
    paper_waiver: Option<At<bool>>, "`yes` when it has given up copies on paper: they go by e-mail, or else the portal";
}

table! { GuardianRow in guardians: "adults, their students and their households";
    student: At<Text>, "identifier of the student";
    household: At<Text>, "identifier of the household the adult lives in";
    name: At<Text>, "name";
    relation: Option<At<Text>>, "relation to the student";
    email: Option<At<Text>>, "e-mail address";
    phone: Option<At<Text>>, "telephone number";
    court_order: Option<At<bool>>, "`yes` when a court has ordered that nothing be sent to this adult";
}
