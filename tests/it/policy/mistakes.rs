//! Messages about policies that cannot be meant.

use gradus::base::{Diagnostics, SourceMap};
use gradus::policy::Rulebook;
use gradus::policy::sections::{RawPolicy, resolve};

use super::literate::said_in;
use super::school::Tables;

/// The messages about a policy in the test's small school.
pub(super) fn said(policy: &str) -> Vec<String> {
    let model = Tables(vec![
        ("competencies", "code,subject\nC1,S1\nC2,S2\n"),
        ("courses", "code,credits,areas,competencies\nALG1,1,MA,C1;C2\n"),
    ])
    .school();
    said_in(policy, &model)
}

#[test]
fn the_empty_policy_is_in_order() {
    assert_eq!(said(""), Vec::<String>::new());
}

#[test]
fn each_mistake_is_named_with_its_remedy() {
    let cases = [
        (
            "[determination]\nsubjects = { S3 = \"a\" }\n[determination.rules.a]",
            "policy/unknown-reference: the school has no subject `S3`; it has `S1`, `S2`",
        ),
        (
            "[determination]\ncompetencies = { C1 = \"latets\" }\n[determination.rules.latest]",
            "policy/unknown-rule: no rule is called `latets`; did you mean `latest`?",
        ),
        (
            "[determination.rules.a]\n[determination.rules.b]",
            "policy/unknown-rule: several rules, and no setting says which one is the usual one; write `rule = ...` with one of `a`, `b`",
        ),
        (
            "[determination.rules.a]\nbased_on = \"b\"",
            "policy/unknown-rule: no rule before this one is called `b`; a rule can be based on a rule that stands before it",
        ),
        (
            "[determination.rules.a]\nmethod = \"best\"",
            "policy/bad-parameter: method `best` does not say how many ratings; add `count = 2` or `count = \"required\"`",
        ),
        (
            "[determination.rules.a]\nroll_up = \"mean\"",
            "policy/bad-parameter: rule `a` rolls up indicators that it does not look at; add `per = \"indicator\"`, or remove `roll_up`",
        ),
        (
            "[determination.rules.a]\nmethod = \"median\"\nper = \"indicator\"\nroll_up = \"pool\"",
            "policy/bad-parameter: rule `a` cannot pool: its method does not keep ratings; `pool` goes with `latest`, `highest`, `lowest`, `mean`, `best`, `drop-lowest`, `recent`",
        ),
        (
            "[determination.rules.a.cut]\nlevels = { PR = 3, EX = 2.5 }",
            "policy/bad-bands: the cut score of `EX` is 2.5, no higher than that of `PR` before it; list levels from the lowest to the highest, with rising cut scores",
        ),
        (
            "[grades]\nletters = [{ letter = \"B\", minimum = 2 }, { letter = \"A\", minimum = 3 }]",
            "policy/bad-bands: the letter `A` is never given: it starts at 3, and `B` before it at 2; list letters best first, each with a smaller `minimum` than the one before",
        ),
        (
            "[grades]\nletters = [{ letter = \"A\", minimum = 3.5 }]",
            "policy/unbanded-average: credit by rule `standard` can be earned with an average of 3, which has no letter; let the last letter start at 3 or lower",
        ),
        (
            "[grades]\nletters = [{ letter = \"A\", minimum = 4.5 }, { letter = \"B\" }]",
            "policy/unbanded-average: nobody can get the letter `A`: an average of 4.5 is above the scale",
        ),
        (
            "[[grades.earned_levels]]\nlevel = \"honors\"\ncourses = [\"ALG1\"]",
            "project/bad-value: the level `honors` is given whatever the results are; add `minimum`, `most` or `none_below`, or give the courses the level in the table `courses`",
        ),
        (
            "[[grades.earned_levels]]\nlevel = \"honours\"\ncourses = [\"ALG1\"]\nminimum = 3",
            "policy/unknown-reference: the school has no course level `honours`; did you mean `honors`?; it has `regular`, `honors`, `ap`, `ib`, `dual`",
        ),
        (
            "[[graduation.limits]]\ncode = \"pe\"\nin_all = 2",
            "project/bad-value: the limit `pe` does not say which credit is meant; name it in `courses`, `areas` or `levels`, or write `elsewhere = true`",
        ),
        (
            "[[graduation.limits]]\ncode = \"pe\"\nareas = [\"MA\"]",
            "project/bad-value: the limit `pe` has no limit; add `per_year` or `in_all`",
        ),
        (
            "[credit.rules.a]\nmethod = \"share\"",
            "project/bad-value: credit rule `a` does not say `share`; add `share = ...` to the rule",
        ),
        (
            "[credit.rules.a]\nmethod = \"share\"\nshare = 80",
            "project/bad-value: `80` cannot be a share; write a number from 0 to 1",
        ),
        (
            "[[graduation.requirements]]\ncode = \"MATH\"\ncredits = 4",
            "policy/unknown-reference: the school has no credit area `MATH`; it has `MA`",
        ),
        (
            "[[graduation.requirements]]\ncode = \"A\"",
            "policy/bad-requirement: requirement `A` asks for nothing; add one of `credits`, `every_year`, `courses`, `competencies`, `subjects`, `amount`, `any_of`, `all_of`",
        ),
        (
            "[[graduation.requirements]]\ncode = \"MA\"\ncredits = 2\ncount = 3",
            "policy/bad-requirement: requirement `MA` asks for `credits`, which `count` does not go with; take out `count`; it is not used",
        ),
        (
            "[[graduation.requirements]]\ncode = \"A\"\nany_of = [\"B\"]\n[[graduation.requirements]]\ncode = \"B\"\nall_of = [\"A\"]",
            "policy/bad-requirement: requirement `A` asks for itself; take out the part that leads back to it",
        ),
        (
            "[gpa]\nrounding = { places = 9 }",
            "project/bad-value: rounding to 9 decimals cannot be meant; write a number from 0 to 6",
        ),
        (
            "[gpa.bonus]\nper = \"credit\"",
            "policy/bad-parameter: a bonus does not say `levels`; add what each course level adds: `levels = { honors = 0.0125, ap = 0.05 }`",
        ),
        (
            "[gpa.bonus]\nlevels = { ap = -1 }",
            "project/bad-value: `-1` cannot be a bonus; write a number of at least 0",
        ),
        (
            "[gpa.bonus]\nlevels = { ap = 1 }\nfloor = \"B\"\n[grades]\nletters = [{ letter = \"A\" }]",
            "policy/unknown-reference: the school has no letter `B`; it has `A`",
        ),
        (
            "[credit.college]\nlevels = [\"dual\"]",
            "policy/bad-parameter: what college credits are worth is not said; add `college = 3` and `school = 1`, or a `table`",
        ),
        (
            "[credit.college]\ncollege = 3",
            "policy/bad-parameter: the ratio of college credits has one side; write both: `college = 3` and `school = 1`",
        ),
        (
            "[credit.college]\ncollege = 3\nschool = 1\ntable = { 1 = 1 }",
            "policy/bad-parameter: college credits have a ratio and a table; keep `college` and `school`, or the `table`",
        ),
        (
            "[credit.college]\ntable = { 1 = 0.5, 2 = 0.25 }",
            "policy/bad-parameter: 2 college credits are worth 0.25, and 1 are worth 0.5; let more credits of the college never be worth less",
        ),
        (
            "[credit.college]\ntable = { one = 1 }",
            "project/bad-value: `one` is not a number of credits; write the college's credits in front of `=`: `3 = 1`",
        ),
    ];
    for (policy, expected) in cases {
        let found = said(policy);
        assert!(
            found.iter().any(|one| one == expected),
            "{policy}\nexpected {expected}\nfound {found:#?}"
        );
    }
}

/// Canvas accepts and refuses the same parameters (its outcome_calculation_method specs).
#[test]
fn parameters_have_the_ranges_of_canvas() {
    let cases = [
        ("latest-against-mean", "percent", &["1", "99"][..], &["0", "1000"][..]),
        (
            "decaying-average\"\nformula = \"step-by-step",
            "percent",
            &["50", "99"],
            &["0", "49", "100"],
        ),
        ("n-times", "count", &["1", "5", "10"], &["0", "28", "-1"]),
        ("highest", "count", &[], &["10"]),
        ("latest", "percent", &[], &["10"]),
        ("mean", "count", &[], &["10"]),
    ];
    for (method, key, good, bad) in cases {
        let policy = |value: &str| {
            format!("[determination.rules.a]\nmethod = \"{method}\"\n{key} = {value}\n")
        };
        for value in good {
            assert_eq!(said(&policy(value)), Vec::<String>::new(), "{method} {value}");
        }
        for value in bad {
            assert_eq!(said(&policy(value)).len(), 1, "{method} {value}");
        }
    }
}

#[test]
fn a_course_without_competencies_is_told_of() {
    let model = Tables(vec![("courses", "code,credits,competencies\nART,1,\n")]).school();
    let mut sources = SourceMap::default();
    let source = sources.add("policy.toml", "");
    let mut diagnostics = Diagnostics::default();
    let policy = resolve(RawPolicy::default(), source, &mut diagnostics);
    // However many policies the school has, it is said once.
    for policies in [vec![(source, policy.clone())], vec![(source, policy.clone()); 2]] {
        let (_, found) = Rulebook::bind(&policies, &model);
        let found: Vec<&str> = found.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(found, ["course `ART` certifies no competency"]);
    }
}
