### How a value came about: what `gradus explain` prints, and the pages of explanations.
###
### For translators: what stands in quotation marks like `this` is a name from the school's files. Numbers
### are exact and written with a point in every language, as they stand in the files.

#   $what: a competency, a course, "grade point average"; $name: the student; $date: as 2026-06-12
explain-title = { $what }, { $name }, on { $date }
explain-as-written = { $text }

## Results

explain-subject = proficient: { $reached } of { $expected } usually reached by now, { $proficient } of { $of } in all; { $pace }
explain-not-assessed = not assessed
explain-insufficient = not enough evidence
explain-insufficient-so-far = not enough evidence, so far { $level }
explain-not-yet = not yet proficient: { $level }
explain-proficient = proficient: { $level }
explain-exempt = exempt
explain-no-level = no level
explain-none = none
explain-course-earned = earned
explain-course-partial = earned in part
explain-course-in-progress = in progress
explain-course-not-yet = not yet earned
explain-course-exempt = exempt
explain-course-withdrawn = withdrawn
#   $status: one of the six above
explain-course-result = { $status }: { $credit } of { $of } credits
explain-course-result-letter = { $status }: { $credit } of { $of } credits, { $letter }
explain-given-result = taken as it was given: { $credit } credits
explain-given-result-letter = taken as it was given: { $credit } credits, { $letter }
explain-gpa = grade point average
explain-gpa-result = { $unweighted } unweighted, { $weighted } weighted
explain-rank = class rank
explain-rank-place = { $place } of { $of }
explain-overall = all subjects
explain-graduation = graduation
explain-open = { $count ->
    [0] all requirements are met
    [one] one requirement is open
   *[other] { $count } requirements are open
}

## Titles of steps

explain-step-rule = rule `{ $name }`
explain-step-expected = usually reached by now
explain-step-not-expected = not usually reached yet
explain-step-rule-alone = rule
explain-step-stage = stage
explain-step-ratings = ratings that count for { $what }
explain-as-a-whole = the competency as a whole
explain-step-aside = set aside
explain-step-number = number
explain-step-evidence = evidence
explain-step-judgements = judgements
explain-step-growth = growth
explain-step-later = later than { $date }, so not looked at
explain-step-competencies = competencies of the course on { $date }
explain-step-credit = credit
explain-step-letter = letter
explain-step-course-level = level of the course
explain-step-entered = as it was entered
explain-step-counted = what counts
explain-step-not-counted = what does not
explain-step-unweighted = unweighted
explain-step-weighted = weighted
explain-step-average = average
explain-step-class = class
explain-step-total = credits in all

## Rules, beyond what documents say of them

explain-rule-weights = Their weights: { $weights }.
explain-rule-points = Their points: { $points }.
explain-rule-required = These must be proficient: { $codes }.
explain-rule-kinds = Only evidence of these kinds counts: { $kinds }.
explain-rule-all-kinds = All evidence counts but the student’s own ratings.
explain-rule-stage = Only evidence at the stage the student works at counts.
explain-rule-attempts-latest = Of several attempts at a task the latest counts.
explain-rule-attempts-best = Of several attempts at a task the best counts.
explain-rule-attempts-first = Of several attempts at a task the first counts.
explain-rule-window-days = { $days ->
    [one] Evidence older than one day does not count.
   *[other] Evidence older than { $days } days does not count.
}
explain-rule-moderation-second = Of two ratings of the same work the second counts.
explain-rule-moderation-higher = Of two ratings of the same work the higher counts.
explain-rule-moderation-mean = Two ratings of the same work count as one, with their mean.
explain-rule-weights-ignored = Every rating counts once, whatever weight it was given.
explain-rule-missed-ignored = Missed occasions do nothing.
explain-rule-missed-fills = Missed occasions take a place and have no part in the mean.
explain-rule-missed-lowest = Missed occasions are rated with the lowest number of the scale.
#   $days: some of the four below, in order
explain-rule-order = The day of evidence is the first one known of: { $days }.
explain-day-performed = performed
explain-day-submitted = submitted
explain-day-assessed = assessed
explain-day-recorded = recorded
#   $needs: some of the seven below
explain-rule-without-none = Evidence asked for: { $needs }; without it no level is given.
explain-rule-without-provisional = Evidence asked for: { $needs }; without it the level is provisional.
explain-rule-without-level = Evidence asked for: { $needs }; without it the level is given all the same.
explain-rule-needs-in-all = Evidence asked for over all competencies: { $needs }.
explain-need-ratings = { $count ->
    [one] 1 rating
   *[other] { $count } ratings
}
explain-need-required = the ratings that the framework asks of each part
explain-need-stage = { $count } at the stage { $stage }
#   $kind: "summative"
explain-need-kind = { $count } of the kind { $kind }
explain-need-tasks = { $count ->
    [one] 1 task
   *[other] { $count } different tasks
}
explain-need-assessors = { $count ->
    [one] 1 assessor
   *[other] { $count } different assessors
}
explain-need-contexts = { $count ->
    [one] 1 setting
   *[other] { $count } different settings
}
explain-level-from = { $level } from { $number }
explain-rule-levels = Levels: { $levels }.
explain-rule-levels-stage = Levels, counted from the stage the student works at: { $levels }.
#   $rounding: "2 decimals, half up"
explain-rule-rounded-shown = The number is rounded where it is shown: { $rounding }.
explain-rule-rounded-banded = The number is rounded before a level is read off it: { $rounding }.
explain-rule-overrides-win = A judgement decides the level as long as it stands.
explain-rule-overrides-cap = A judgement limits the level as long as it stands.
explain-rule-overrides-inform = A judgement informs and changes nothing.
explain-rule-steps = It is given in steps of { $step }.
explain-rule-levels-open = Levels may rise after the course is over, until it is taken again.
explain-rule-levels-end = Levels are those of the last day of the course.
explain-rule-kept = Credit once earned stays.
explain-rule-not-kept = Credit can be lost again.
explain-growth-exact = It is counted in exact numbers.
explain-growth-shown = It is counted in numbers as they are shown.
rule-kind-weight = { $kind } { $weight }

## A level

#   $stage: title and code
explain-stage-placed = the student works at { $stage }, having been placed there
#   $grades: from the lowest to the highest, "K-5"; $grade: the message of that name
explain-stage-grades = it is kept to grades { $grades } and not asked of a student in { $grade }
explain-stage-belongs = the student works at { $stage }, where the competency belongs
explain-rating = rating
explain-attempt = attempt { $number }
explain-rated-by = rated by { $by }
explain-with-second = with its second rating it counts as { $number }
explain-weight = weight { $number }
explain-by-rule = by rule `{ $name }`
explain-ratings = ratings: { $have } of { $need }
explain-ratings-of-kind = ratings of the kind { $kind }: { $have } of { $need }
explain-tasks = different tasks: { $have } of { $need }
explain-assessors = different assessors: { $have } of { $need }
explain-contexts = different settings: { $have } of { $need }
explain-indicators = parts with a number: { $have } of { $need }
explain-lack-method = what the method itself asks for
#   $what: one of the seven above
explain-missing = missing: { $what }
explain-no-number-here = no number
explain-no-number = there is no number
explain-of-numbers = of { $numbers }: { $number }
explain-shown-as = { $number } is shown as { $shown }
explain-number-is = { $number } is { $level }
# How methods come to their number.
explain-averages-so-far = averages so far: { $averages }
explain-in-order = in order { $numbers }; in the middle { $number }
#   $count, $of: how many ratings have the number, of how many
explain-most-frequent = { $count ->
    [one] { $number } stands once among { $of }
   *[other] { $number } stands { $count } times among { $of }
}
explain-latest-and-rest = { $share } of { $latest } and the rest of { $earlier } = { $number }
explain-by-kind = { $terms }, over the weights there are = { $number }
explain-power-law = through { $numbers }; at the last rating { $number } (the mean is { $mean })
explain-reached = { $count } of { $of } ratings are at or above { $level }, worth { $number }
explain-growth-unknown = not enough evidence to say
explain-growth-from = from { $from } on { $date }: { $change }
explain-growth-from-stored = from the baseline { $from }, stored on { $date }: { $change }
explain-growth-from-baseline = from the baseline { $from }: { $change }
explain-judged = judged { $level } by { $by }: { $reason }
explain-excused-by = excused by { $by }: { $reason }
explain-placed-at = placed at { $stage }
explain-judgement-decided = { $level }: { $by } on { $date }: { $reason }; it decided the level
explain-judgement-told = { $level }: { $by } on { $date }: { $reason }; it changed nothing
explain-judgement-until-decided = { $level }: { $by } on { $date } until { $until }: { $reason }; it decided the level
explain-judgement-until-told = { $level }: { $by } on { $date } until { $until }: { $reason }; it changed nothing
explain-excused = excused by { $by } on { $date }: { $reason }

## A course

explain-proficient-of = proficient: { $have } of { $need }
explain-left-out = excused, so left out
explain-credit-since = the rule held for the first time on { $date }
explain-credit-given-up-before = the course was given up before the rule held
explain-credit-given-up-after = the course was closed as given up after that; what was earned stays
explain-credit-not-so-far = the rule has not held so far
explain-credit-taken-again = the course was taken again from { $date }: this attempt is as it was before that day
explain-credit-stays = what was earned stays: it is shown as it was on { $date }
explain-superseded = another attempt counts instead, so this one has no credit: { $what }
#   $earned, $lost: days
explain-lost-given-up = credit of { $credit } was earned on { $earned } and lost on { $lost }: the course was given up, and the policy takes its credit back
explain-lost-policy = credit of { $credit } was earned on { $earned } and lost on { $lost }: another policy came into force, and the one before lets credit be lost
explain-lost-correction = credit of { $credit } was earned on { $earned } and lost on { $lost }, by a correction of the rating { $ids }
explain-lost-levels = credit of { $credit } was earned on { $earned } and lost on { $lost }: the policy lets credit be lost
explain-lost-change = { $what }: { $before } before, { $now } since
explain-average-levels = the points of the levels are averaged
explain-average-values = the numbers behind the levels are averaged
#   $asks: some of the phrases below
explain-letter-first = { $letter } is the first letter that fits: { $asks }
explain-letter-no-credit = { $letter } is the letter of a course without credit
explain-letter-elsewhere = only for credit from other schools
explain-letter-else = everything else
explain-average-from = an average of at least { $number }
explain-average-to = of at most { $number }
explain-points = { $points } points
explain-points-weighted = { $points } points, { $weighted } with the weight of a course of this level: { $level }
explain-no-points = it has no points and takes no part in averages
explain-earned-level = the course is one of level { $level }, given for its results: { $asks }

## A course whose result is taken as it was given

explain-credits = { $credits } credits
explain-attempted = { $credits } attempted
explain-same-as = it is the same as the course { $course }
explain-same-as-none = it is tied to no course of the school
explain-college = { $college } credits of a college are worth { $school } here, as the policy converts them
explain-as-entered = it is worth the credit that was entered
explain-no-mark = it came without a mark
explain-mark-unknown = the policy has no letter for the mark { $mark }: it has no points
explain-mark-is-letter = { $mark } is a letter of the policy
explain-mark-stands-for = the policy has { $letter } for the mark { $mark }

## Averages and rank

explain-transfers-count = Letters of other schools count.
explain-transfers-do-not = Letters of other schools do not count.
explain-gpa-sum = { $points } points / { $credits } credits = { $average }
explain-gpa-sum-bonus = { $points } points / { $credits } credits, plus a bonus of { $bonus }: { $average }
explain-gpa-shown = shown as { $shown }
#   $plain, $weighted: points times credits
explain-gpa-term-weighted = { $plain }, weighted { $weighted }
explain-no-average = no credit counts, so there is no average
explain-graded = graded { $mark }
explain-credits-there = { $credits } credits there
explain-out-no-letter = there is no letter
explain-out-no-points = its letter has no points
explain-out-repeated = another attempt at the course counts
explain-out-transfer = the policy leaves other schools’ letters out
explain-out-unknown-letter = the policy knows no letter for this grade
explain-out-no-credit = it is worth no credit
explain-rank-average = { $average }, compared as { $shown }, over { $credits } credits
#   $class: the year of the graduating class
explain-rank-class = { $count ->
    [one] 1 student of the class of { $class } attends
   *[other] { $count } students of the class of { $class } attend
}
explain-rank-no-place = without an average of enough credits there is no place
explain-rank-sharing = { $count ->
    [0] nobody shares the place
    [one] 1 more shares the place
   *[other] { $count } more share the place
}
explain-rank-class-unknown = the graduating class of the student is not known
explain-rank-not-attending = the student does not attend on that day

## The diploma

explain-diploma-order = Requirements are served in the policy’s order; credit is used once, and where it can be used in several places it goes where it helps most.
explain-diploma-one-area = A course that counts in several areas is used in one of them.
explain-unit-credits = credits
explain-unit-courses = courses
explain-unit-years = school years
explain-unit-competencies = competencies
explain-unit-in-all = in all
explain-unit-parts = of its parts
#   $unit: "credits", "hours"; $state: one of the words below
explain-requirement = { $earned } of { $required } { $unit }: { $state }
explain-short = { $amount } missing
explain-requirement-excused = excused
explain-included = { $credits } of them from { $from }
explain-substitutes = up to { $credits } of them may come from { $from }
explain-distinction = a distinction, not needed for the diploma
explain-part = a part of another requirement
explain-credits-not-counted = { $credits } not counted
explain-limit-year = at most { $credits } credits a year count
explain-limit-all = at most { $credits } credits count in all
explain-recorded = recorded
explain-total = { $earned } of { $required } credits, { $missing } missing
