//! The teachers of Harbor Point School. All of them are invented.

/// The teacher of a subject, in the lower (9, 10) or upper (11, 12) grades.
pub fn teacher(subject: &str, grade: i32) -> &'static str {
    let (lower, upper) = match subject {
        "EN" | "ELA" => ("Amara Okonkwo", "Daniel Pelletier"),
        "MA" => ("Priya Raman", "Tomasz Wieczorek"),
        "SC" | "SCI" => ("Grace Nakamura", "Owen Lindqvist"),
        "SS" => ("Marisol Vega", "Marisol Vega"),
        "WL" => ("Hélène Bouchard", "Hélène Bouchard"),
        "AR" | "ART" => ("Jamal Whitaker", "Jamal Whitaker"),
        "HW" => ("Siobhan Keane", "Siobhan Keane"),
        _ => ("Noor Hassan", "Noor Hassan"),
    };
    if grade <= 10 { lower } else { upper }
}

/// The advisor of a student; each cohort has two.
pub fn advisor(cohort: i32, index: usize) -> &'static str {
    let pair = match cohort % 4 {
        2 => ["Daniel Pelletier", "Hélène Bouchard"],
        3 => ["Tomasz Wieczorek", "Marisol Vega"],
        0 => ["Grace Nakamura", "Jamal Whitaker"],
        _ => ["Amara Okonkwo", "Siobhan Keane"],
    };
    pair[index % 2]
}
