//! Codes of the doubts about rules.

crate::code!(
    UNBANDED,
    "policy/unbanded-average",
    "A course can be passed with an average for which the policy has no letter, or a letter asks for an \
     average that nobody can reach.\n\nA transcript would show a credit without a grade, or a best \
     grade that is never given.\n\nLower the `minimum` of the letter to an average that credit can be \
     earned with."
);

crate::code!(
    NOTHING_CERTIFIED,
    "policy/course-without-competencies",
    "A course carries credit and certifies no competency.\n\nCredit follows from competencies, so \
     nobody can earn it.\n\nList the course's competencies, or give it no credit. Where it is graded by \
     letter, enter its results in the table `past_courses`."
);

crate::code!(
    UNREACHABLE_LEVEL,
    "policy/unreachable-level",
    "A level has a cut score that no number can reach, or one that every number reaches, or a higher level \
     starts lower than it does.\n\nA level would be given to nobody or to everybody, and nobody would be told \
     why.\n\nChoose a cut score between the smallest and the largest number that the rule can make, and \
     let the cut scores rise with the levels of the scale."
);

crate::code!(
    OUT_OF_REACH,
    "policy/requirement-out-of-reach",
    "The diploma asks for more than the school offers: more credits in an area than its courses carry, or \
     more competencies than there are.\n\nNo student could graduate without credit from \
     elsewhere.\n\nAsk for less, offer more, or let other areas count."
);

crate::code!(
    UNCERTIFIED,
    "policy/competency-without-course",
    "A competency is certified by no course, in a school whose courses carry credit.\n\nWhat a student shows \
     there leads to no credit and no diploma.\n\nAdd the competency to a course in the table of course \
     competencies."
);

crate::code!(
    KIND_NEVER_COUNTS,
    "policy/kind-never-counts",
    "There is evidence of a kind that no rule counts.\n\nTeachers enter ratings that never have a part in any \
     level, and may not know.\n\nAdd the kind to the `kinds` or the `weights` of a rule, or say that it is meant \
     so: `not_counted` under `[determination]`."
);

crate::code!(
    RULE_NEVER_APPLIES,
    "policy/rule-never-applies",
    "A rule is declared and never applied: nothing names it, or everything it is named for has a more \
     particular rule.\n\nThe school believes in a rule that decides nothing.\n\nName the rule where it should \
     hold, or remove it."
);

crate::code!(
    UNKNOWN_REQUIREMENT,
    "policy/unknown-requirement",
    "A student is excused from something, or has done something, that is not a graduation requirement of any \
     policy, and no competency or course either.\n\nThe hours of service or the medical exemption that the \
     row records would count nowhere, and the diploma would seem further away than it is.\n\nCorrect the \
     code, or add the requirement to the policy."
);

crate::code!(
    UNKNOWN_AREA,
    "policy/unknown-area",
    "Credit counts in an area that no graduation requirement asks for.\n\nIt is added to the credits of the \
     diploma, but fills no requirement. A mistyped area takes away credit that a student has \
     earned.\n\nCorrect the area of the course or of the credit from elsewhere, or name the area in a \
     requirement."
);

crate::code!(
    UNUSED_TRANSLATION,
    "policy/unused-translation",
    "A row of `translations` belongs to nothing: no competency, indicator, subject, stage, course, habit, \
     level, period or requirement has its code, or what has the code has no such text.\n\nThe family for whom it \
     was translated reads the text in the school's language.\n\nCorrect the code or the field. Levels are \
     called `SCALE:LEVEL`, the school's contact and description `school`, a contact of its own \
     `contact:NAME`, an outcome `outcome:CODE`, the policy `policy`, and `foot` of `report` the line at its foot."
);

crate::code!(
    UNKNOWN_MARK,
    "policy/unknown-mark",
    "A course from elsewhere, or from the record before, has a mark for which the policy has no letter, or \
     none at all.\n\nIts credit counts and its mark does not: the average that a college reads rests on fewer \
     courses than the record has.\n\nAdd the mark to `same_as` of a letter, give the letters a `percent` \
     where marks are percentages, or enter the mark."
);

crate::code!(
    UNTIED_COURSE,
    "policy/untied-course",
    "A student takes a course here and has credit for one of the same title that is tied to none.\n\nBoth \
     give credit and count in the average, where the policy for repeats would let one count.\n\nName the \
     course here in the column `course`, or leave it empty and give the other one the title it had there."
);

crate::code!(
    SAME_COURSE,
    "policy/same-competencies",
    "Two courses certify exactly the same competencies, and each carries credit.\n\nWho takes both is given \
     credit twice for showing the same thing, the second one on its first day.\n\nSay that they are the same \
     in `same_as`, let one be a later version of the other, or give them competencies of their own."
);

crate::code!(
    CREDIT_CORRECTED,
    "policy/credit-corrected",
    "A student had credit for a course, and has less since a rating was corrected.\n\nCredit stays when rules \
     or courses change, but what was wrong does not. A transcript may have been sent with it.\n\nSee that \
     the correction is right, and send a corrected transcript; `gradus explain` tells both days."
);
