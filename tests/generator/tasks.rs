//! The tasks of students, by subject, and teachers' remarks on them.

/// The tasks of a subject.
pub struct Tasks {
    /// Practice on the way.
    pub practice: [&'static str; 5],
    /// Work that sums up a unit.
    pub unit: [&'static str; 5],
    /// Work shown to others.
    pub exhibition: [&'static str; 3],
}

/// The tasks that fit a subject, by its code.
pub fn of(subject: &str) -> &'static Tasks {
    match subject {
        "EN" | "ELA" => &ENGLISH,
        "MA" => &MATHEMATICS,
        "SC" | "SCI" => &SCIENCE,
        "SS" => &SOCIAL_STUDIES,
        "WL" => &WORLD_LANGUAGE,
        "AR" | "ART" => &ARTS,
        "HW" => &HEALTH,
        _ => &GENERAL,
    }
}

/// Remarks that go with a level.
pub fn remarks(level: &str) -> &'static [&'static str] {
    match level {
        "EX" => &[
            "Went beyond the task and explained why the approach works.",
            "Carried the idea over to a new situation unprompted.",
            "Could teach this to others, and did.",
            "Precise, original and well defended in conference.",
        ],
        "PR" => &[
            "Independent and clear throughout.",
            "Meets every part of the rubric.",
            "Revised after feedback; the reasoning is now complete.",
            "Solid work. Ready for the next step.",
        ],
        "DV" => &[
            "The main idea is there; the explanation needs more detail.",
            "Works with an example at hand. Try the next one without.",
            "Close. Revise the second half and resubmit.",
            "Good start; evidence for the claim is still thin.",
        ],
        "BG" => &[
            "Needs guided practice first; see me during support block.",
            "We started over together and made a plan.",
            "Only the first part was attempted.",
        ],
        _ => &[
            "Absent that day; a new date is set.",
            "Not handed in.",
            "Did not attend the conference.",
        ],
    }
}

static ENGLISH: Tasks = Tasks {
    practice: [
        "Reading journal",
        "Socratic seminar preparation",
        "Paragraph workshop",
        "Close reading of a poem",
        "Peer review draft",
    ],
    unit: [
        "Literary analysis essay",
        "Op-ed on a local issue",
        "Memoir",
        "Research paper",
        "Comparative essay on two novels",
    ],
    exhibition: ["Spoken word evening", "Debate on fishing quotas", "Author's reading"],
};

static MATHEMATICS: Tasks = Tasks {
    practice: [
        "Problem set",
        "Exit ticket",
        "Number talk",
        "Whiteboard conference",
        "Error analysis",
    ],
    unit: [
        "Unit assessment",
        "Modelling task: tide tables",
        "Ferry fare investigation",
        "Proof portfolio",
        "Statistics project: harbor traffic",
    ],
    exhibition: [
        "Bridge design presentation",
        "Mathematics fair",
        "Explaining a solution to the town council",
    ],
};

static SCIENCE: Tasks = Tasks {
    practice: [
        "Lab notebook check",
        "Concept map",
        "Pre-lab questions",
        "Data table from field trip",
        "Model sketch",
    ],
    unit: [
        "Lab report",
        "Water quality investigation",
        "Engineering challenge: wave energy",
        "Unit assessment",
        "Tide pool population study",
    ],
    exhibition: [
        "Science symposium",
        "Poster for the marine center",
        "Presentation to the shellfish committee",
    ],
};

static SOCIAL_STUDIES: Tasks = Tasks {
    practice: [
        "Source analysis",
        "Map exercise",
        "Current events brief",
        "Seminar notes",
        "Timeline",
    ],
    unit: [
        "Document-based essay",
        "Oral history of the cannery",
        "Policy memo",
        "Museum label project",
        "Market simulation report",
    ],
    exhibition: ["Mock town meeting", "History day", "Testimony before the school board"],
};

static WORLD_LANGUAGE: Tasks = Tasks {
    practice: [
        "Vocabulary conversation",
        "Listening log",
        "Dictation",
        "Partner interview",
        "Letter to a pen friend",
    ],
    unit: [
        "Interpersonal speaking assessment",
        "Presentational writing",
        "Reading of an authentic article",
        "Recorded dialogue",
        "Cultural comparison",
    ],
    exhibition: ["Guided tour of the harbor", "International evening", "Short film"],
};

static ARTS: Tasks = Tasks {
    practice: [
        "Sketchbook check",
        "Rehearsal log",
        "Technique study",
        "Critique circle",
        "Material experiment",
    ],
    unit: [
        "Self-portrait series",
        "Ensemble performance",
        "Printmaking project",
        "Scene study",
        "Design brief for the library",
    ],
    exhibition: ["Winter concert", "Spring gallery", "Mural for the ferry terminal"],
};

static HEALTH: Tasks = Tasks {
    practice: [
        "Fitness log",
        "Food diary analysis",
        "Scenario discussion",
        "Warm-up plan",
        "Stress journal",
    ],
    unit: [
        "Personal wellness plan",
        "First aid simulation",
        "Health campaign",
        "Cold-water safety assessment",
        "Cooking practical",
    ],
    exhibition: ["Wellness fair booth", "Lesson for the middle school", "Community walk"],
};

static GENERAL: Tasks = Tasks {
    practice: [
        "Work log",
        "Planning conference",
        "Prototype sketch",
        "Skills check",
        "Draft proposal",
    ],
    unit: [
        "Project report",
        "Product test",
        "Case study",
        "Design portfolio",
        "Internship journal",
    ],
    exhibition: ["Project exhibition", "Pitch to local businesses", "Demonstration day"],
};
