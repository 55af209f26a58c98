//! The 48 named students of Harbor Point School. All of them are invented.

/// The special case of a student; most have none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// Nothing out of the ordinary.
    Ordinary,
    /// Enrolled in the last week of May 2026: no evidence yet.
    JustArrived,
    /// Exempt from several health and wellness competencies for medical reasons.
    Exempt,
    /// In grade 9, far ahead in mathematics and behind in English.
    AheadInMathematics,
    /// Came in grade 11 with letter-graded credits of another school.
    Transfer,
    /// Takes courses at a community college.
    Dual,
    /// Has only missed work in one subject, the arts.
    OnlyMissed,
    /// Has levels set by professional judgement.
    Overridden,
    /// Has a level set by professional judgement that no longer holds.
    OverrideExpired,
    /// Left the school in March 2026.
    Left,
    /// Has evidence everywhere, and nowhere as much as is required.
    Insufficient,
    /// Reached nearly everything.
    Thriving,
}

/// One student of the roster.
pub struct Entry {
    /// Given name.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
    /// Preferred given name, or empty.
    pub preferred: &'static str,
    /// Full legal name where it differs, or empty.
    pub legal: &'static str,
    /// Such as `they/them`, or empty.
    pub pronouns: &'static str,
    /// Year of graduation.
    pub cohort: i32,
    /// Out of a hundred competencies, about how many are reached in time.
    pub ability: i32,
    /// The special case.
    pub case: Case,
    /// Where the student lives.
    pub homes: Homes,
}

/// Where a student lives.
pub enum Homes {
    /// One or two households.
    Own(&'static [Home]),
    /// The households of a sister or brother, by place in the roster.
    With(usize),
}

/// A household.
pub struct Home {
    /// Street and number.
    pub street: &'static str,
    /// Home language.
    pub language: &'static str,
    /// The way that reports reach it.
    pub delivery: &'static str,
    /// Nothing may be sent to it.
    pub no_contact: bool,
    /// Who lives there, by name and relation.
    pub guardians: &'static [(&'static str, &'static str)],
}

/// The students, twelve in each of the four cohorts.
#[rustfmt::skip]
pub const ROSTER: [Entry; 48] = [
    // Class of 2026, grade 12. Two households, one language.
    student("Maya", "Thibodeau", "", "", "she/her", 2026, 78, Case::Ordinary, Homes::Own(&[
        home("14 Tidewater Lane", "en", "mail", &[("Renée Thibodeau", "mother")]),
        home("208 Ropewalk Street, Apt 3", "en", "email", &[("Luc Thibodeau", "father"), ("Dana Whitfield", "stepmother")]),
    ])),
    // Dual enrolment.
    student("Rafael", "Monteiro", "Rafa", "", "he/him", 2026, 84, Case::Dual, Homes::Own(&[
        home("37 Sailmaker Street", "pt", "mail", &[("Cláudia Monteiro", "mother"), ("João Monteiro", "father")]),
    ])),
    // A very long name.
    student("Anastasia Wilhelmina", "Featherstonehaugh-Vandenberghe-Castellanos", "Stasia",
        "Anastasia Wilhelmina Guadalupe Featherstonehaugh-Vandenberghe-Castellanos", "she/her", 2026, 72, Case::Ordinary, Homes::Own(&[
        home("5 Lightkeeper Road", "en", "mail", &[("Guadalupe Castellanos", "mother"), ("Maximilian Featherstonehaugh-Vandenberghe", "father")]),
    ])),
    // A Vietnamese name and household.
    student("Thị Ánh Nguyệt", "Nguyễn", "Nguyệt", "", "she/her", 2026, 88, Case::Ordinary, Homes::Own(&[
        home("61 Bowsprit Avenue", "vi", "mail", &[("Nguyễn Văn Hưng", "father"), ("Phạm Thị Thuỷ", "mother")]),
    ])),
    // Dual enrolment.
    student("Eleanor", "Whitcomb", "Nell", "", "she/her", 2026, 90, Case::Dual, Homes::Own(&[
        home("9 Granite Wharf", "en", "portal", &[("Judith Whitcomb", "grandmother")]),
    ])),
    student("Jonah", "Alder", "", "", "he/him", 2026, 70, Case::Ordinary, Homes::Own(&[
        home("122 Spruce Hill Road", "en", "mail", &[("Miriam Alder", "mother"), ("Peter Alder", "father")]),
    ])),
    student("Chidera", "Eze", "", "", "they/them", 2026, 81, Case::Ordinary, Homes::Own(&[
        home("18 Compass Court", "en", "email", &[("Ngozi Eze", "mother"), ("Emeka Eze", "father")]),
    ])),
    student("Tyler", "Gagnon", "", "Tyler James Gagnon", "he/him", 2026, 38, Case::Ordinary, Homes::Own(&[
        home("301 Cannery Road", "en", "mail", &[("Brenda Gagnon", "mother")]),
    ])),
    // The elder of two siblings.
    student("Sofía", "Herrera Luna", "", "", "she/her", 2026, 74, Case::Ordinary, Homes::Own(&[
        home("46 Mariner Way", "es", "mail", &[("Lucía Luna Ortiz", "mother"), ("Andrés Herrera", "father")]),
    ])),
    // Professional judgement.
    student("Isaac", "Rosenthal", "", "", "he/him", 2026, 62, Case::Overridden, Homes::Own(&[
        home("77 Harbor View Drive", "en", "mail", &[("Leah Rosenthal", "mother"), ("Adam Rosenthal", "father")]),
    ])),
    student("Linnea", "Halvorsen", "", "", "she/her", 2026, 95, Case::Thriving, Homes::Own(&[
        home("3 Osprey Point", "en", "portal", &[("Ingrid Halvorsen", "mother"), ("Erik Halvorsen", "father")]),
    ])),
    student("Marcus", "Bell", "", "", "", 2026, 66, Case::Ordinary, Homes::Own(&[
        home("215 Ropewalk Street", "en", "mail", &[("Denise Bell", "mother")]),
    ])),
    // Class of 2027, grade 11. A transfer student.
    student("Zainab", "Al-Rashid", "", "", "she/her", 2027, 80, Case::Transfer, Homes::Own(&[
        home("28 Sailmaker Street", "ar", "mail", &[("Huda Al-Rashid", "mother"), ("Omar Al-Rashid", "father")]),
    ])),
    // A name in Arabic script.
    student("ليلى", "الحسن", "", "", "she/her", 2027, 73, Case::Ordinary, Homes::Own(&[
        home("90 Bowsprit Avenue, Apt 2", "ar", "mail", &[("مريم الحسن", "mother"), ("خالد الحسن", "father")]),
    ])),
    student("Caleb", "Dubois", "", "", "he/him", 2027, 71, Case::Exempt, Homes::Own(&[
        home("11 Quarry Street", "en", "email", &[("Annette Dubois", "mother"), ("Paul Dubois", "father")]),
    ])),
    student("Naomi", "Feldstein", "", "", "she/her", 2027, 67, Case::OverrideExpired, Homes::Own(&[
        home("54 Tidewater Lane", "en", "mail", &[("Ruth Feldstein", "mother")]),
    ])),
    // Two households, one of which may not be contacted by order of a court.
    student("Ethan", "Marsh", "", "", "he/him", 2027, 64, Case::Ordinary, Homes::Own(&[
        home("133 Spruce Hill Road", "en", "mail", &[("Carol Marsh", "mother")]),
        barred_home("6 Old Ferry Landing", "en", &[("Kenneth Marsh", "father")]),
    ])),
    student("Aurélie", "Kabongo", "", "", "she/her", 2027, 85, Case::Ordinary, Homes::Own(&[
        home("19 Mariner Way", "fr", "mail", &[("Espérance Kabongo", "mother"), ("Jean-Pierre Kabongo", "father")]),
    ])),
    // The elder of two siblings.
    student("Beatriz", "Carvalho", "Bia", "", "she/her", 2027, 69, Case::Ordinary, Homes::Own(&[
        home("72 Cannery Road", "pt", "mail", &[("Teresa Carvalho", "mother"), ("Nuno Carvalho", "father")]),
    ])),
    student("Samuel", "Okafor", "Sam", "Samuel Chukwuemeka Okafor", "he/him", 2027, 76, Case::Ordinary, Homes::Own(&[
        home("240 Harbor View Drive", "en", "portal", &[("Adaobi Okafor", "mother"), ("Obinna Okafor", "father")]),
    ])),
    student("Valentina", "Ríos", "", "", "she/her", 2027, 58, Case::Ordinary, Homes::Own(&[
        home("33 Compass Court", "es", "mail", &[("Gabriela Ríos", "mother")]),
    ])),
    // Two households with different languages.
    student("Julien", "Lavoie", "Jules", "", "they/them", 2027, 79, Case::Ordinary, Homes::Own(&[
        home("8 Lightkeeper Road", "en", "mail", &[("Hannah Price", "mother")]),
        home("410 Cannery Road", "fr", "mail", &[("Mathieu Lavoie", "father")]),
    ])),
    student("Hollis", "Carver", "", "", "they/them", 2027, 47, Case::Ordinary, Homes::Own(&[
        home("27 Quarry Street", "en", "mail", &[("Patricia Carver", "aunt")]),
    ])),
    student("Grace", "Kim", "", "", "she/her", 2027, 91, Case::Ordinary, Homes::Own(&[
        home("12 Osprey Point", "en", "email", &[("Soo-jin Kim", "mother"), ("Daniel Kim", "father")]),
    ])),
    // Class of 2028, grade 10. Left in March 2026.
    student("Dylan", "Prescott", "", "", "he/him", 2028, 60, Case::Left, Homes::Own(&[
        home("58 Old Ferry Landing", "en", "mail", &[("Susan Prescott", "mother"), ("Gary Prescott", "father")]),
    ])),
    student("Kiera", "Sullivan", "", "", "she/her", 2028, 65, Case::OnlyMissed, Homes::Own(&[
        home("145 Ropewalk Street", "en", "mail", &[("Maureen Sullivan", "mother")]),
    ])),
    // Two households with different languages.
    student("Diego", "Navarro Blake", "", "", "he/him", 2028, 70, Case::Ordinary, Homes::Own(&[
        home("66 Spruce Hill Road", "en", "mail", &[("Allison Blake", "mother")]),
        home("101 Mariner Way, Apt 5", "es", "mail", &[("Ramón Navarro", "father"), ("Pilar Navarro", "grandmother")]),
    ])),
    student("Abigail", "Stone", "Abby", "", "she/her", 2028, 82, Case::Ordinary, Homes::Own(&[
        home("2 Granite Wharf", "en", "email", &[("Katherine Stone", "mother"), ("William Stone", "father")]),
    ])),
    student("Minh Khôi", "Trần", "Khôi", "", "he/him", 2028, 87, Case::Ordinary, Homes::Own(&[
        home("84 Bowsprit Avenue", "vi", "mail", &[("Trần Quốc Bảo", "father"), ("Lê Thị Hồng Đào", "mother")]),
    ])),
    student("Rowan", "Fitzgerald", "", "", "they/them", 2028, 73, Case::Ordinary, Homes::Own(&[
        home("39 Tidewater Lane", "en", "portal", &[("Nora Fitzgerald", "mother"), ("Jess Amato", "mother")]),
    ])),
    student("Mamadou", "Diallo", "", "", "he/him", 2028, 68, Case::Ordinary, Homes::Own(&[
        home("23 Sailmaker Street", "fr", "mail", &[("Fatoumata Diallo", "mother"), ("Ibrahima Diallo", "father")]),
    ])),
    student("Harper", "Lindgren", "", "", "", 2028, 52, Case::Ordinary, Homes::Own(&[
        home("17 Quarry Street", "en", "mail", &[("Kristin Lindgren", "mother")]),
    ])),
    student("Theodore", "Papadakis", "Theo", "", "he/him", 2028, 77, Case::Ordinary, Homes::Own(&[
        home("7 Compass Court", "en", "mail", &[("Elena Papadakis", "mother"), ("Nikos Papadakis", "father")]),
    ])),
    // Two households, one language.
    student("Imani", "Brooks", "", "", "she/her", 2028, 75, Case::Ordinary, Homes::Own(&[
        home("162 Harbor View Drive", "en", "mail", &[("Latoya Brooks", "mother")]),
        home("29 Lightkeeper Road", "en", "email", &[("Terrence Brooks", "father")]),
    ])),
    student("Wyatt", "Boudreau", "", "", "he/him", 2028, 36, Case::Ordinary, Homes::Own(&[
        home("320 Cannery Road", "en", "mail", &[("Tammy Boudreau", "mother"), ("Ray Boudreau", "stepfather")]),
    ])),
    student("Saoirse", "Murphy-Lang", "", "", "she/her", 2028, 93, Case::Ordinary, Homes::Own(&[
        home("21 Osprey Point", "en", "portal", &[("Ciara Murphy", "mother"), ("Stefan Lang", "father")]),
    ])),
    // Class of 2029, grade 9. Far ahead in one subject, behind in another.
    student("Wei-Lin", "Zhao", "Wei", "", "he/him", 2029, 72, Case::AheadInMathematics, Homes::Own(&[
        home("48 Harbor View Drive", "en", "email", &[("Mei Zhao", "mother"), ("Jian Zhao", "father")]),
    ])),
    // Enrolled in the last week of May 2026.
    student("Amina", "Warsame", "", "", "she/her", 2029, 70, Case::JustArrived, Homes::Own(&[
        home("55 Mariner Way", "ar", "mail", &[("Halima Warsame", "mother")]),
    ])),
    student("Oliver", "Stanhope", "", "", "he/him", 2029, 60, Case::Insufficient, Homes::Own(&[
        home("13 Granite Wharf", "en", "email", &[("Philippa Stanhope", "mother"), ("Hugh Stanhope", "father")]),
    ])),
    student("Yusuf", "Haddad", "", "", "he/him", 2029, 78, Case::Ordinary, Homes::Own(&[
        home("31 Compass Court", "ar", "mail", &[("Samira Haddad", "mother"), ("Elias Haddad", "father")]),
    ])),
    student("Clara", "Bennett", "", "Clara Josephine Bennett", "she/her", 2029, 83, Case::Ordinary, Homes::Own(&[
        home("88 Tidewater Lane", "en", "mail", &[("Joanna Bennett", "mother"), ("Mark Bennett", "father")]),
    ])),
    // The younger of two siblings.
    student("Mateo", "Herrera Luna", "", "", "he/him", 2029, 66, Case::Ordinary, Homes::With(8)),
    // The younger of two siblings.
    student("Tomás", "Carvalho", "", "", "he/him", 2029, 74, Case::Ordinary, Homes::With(18)),
    student("Quinn", "Delacroix", "", "", "they/them", 2029, 89, Case::Ordinary, Homes::Own(&[
        home("70 Spruce Hill Road", "en", "portal", &[("Simone Delacroix", "mother")]),
    ])),
    // Two households, one language.
    student("Lucas", "Ferreira-Stowe", "", "", "he/him", 2029, 57, Case::Ordinary, Homes::Own(&[
        home("44 Old Ferry Landing", "en", "mail", &[("Amanda Stowe", "mother")]),
        home("190 Ropewalk Street", "en", "mail", &[("Paulo Ferreira", "father")]),
    ])),
    student("Noelle", "Peltier", "", "", "she/her", 2029, 71, Case::Ordinary, Homes::Own(&[
        home("16 Quarry Street", "en", "none", &[("Jacques Peltier", "grandfather")]),
    ])),
    student("Arjun", "Venkataraman", "", "", "he/him", 2029, 86, Case::Ordinary, Homes::Own(&[
        home("4 Lightkeeper Road", "en", "email", &[("Lakshmi Venkataraman", "mother"), ("Suresh Venkataraman", "father")]),
    ])),
    student("Piper", "Nickerson", "", "", "", 2029, 43, Case::Ordinary, Homes::Own(&[
        home("275 Cannery Road", "en", "mail", &[("Shawna Nickerson", "mother")]),
    ])),
];

#[expect(clippy::too_many_arguments, reason = "one argument per column of the table above")]
const fn student(
    given: &'static str,
    family: &'static str,
    preferred: &'static str,
    legal: &'static str,
    pronouns: &'static str,
    cohort: i32,
    ability: i32,
    case: Case,
    homes: Homes,
) -> Entry {
    Entry { given, family, preferred, legal, pronouns, cohort, ability, case, homes }
}

const fn home(
    street: &'static str,
    language: &'static str,
    delivery: &'static str,
    guardians: &'static [(&'static str, &'static str)],
) -> Home {
    Home { street, language, delivery, no_contact: false, guardians }
}

const fn barred_home(
    street: &'static str,
    language: &'static str,
    guardians: &'static [(&'static str, &'static str)],
) -> Home {
    Home { street, language, delivery: "none", no_contact: true, guardians }
}
