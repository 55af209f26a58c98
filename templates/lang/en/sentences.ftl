### Sentences of reports and transcripts.
###
### For translators: keep what stands before each `=` and what stands inside braces;
### translate the rest. Where a number decides the wording, add or remove the variants
### (`[one]`, `[few]`, `*[other]`, ...) that the language needs.

## The progress report

report-title = Progress report: { $name }, { $period }
# On the sheet before the documents of an envelope. $number, $total: the number of the envelope, and of all.
envelope-of = Envelope { $number } of { $total }
as-of = as of { $date }
grade = { $grade ->
    [PK] Pre-kindergarten
    [TK] Transitional kindergarten
    [K] Kindergarten
   *[other] Grade { $grade }
}
advisor = Advisor { $name }
homeroom = Homeroom { $name }
policy = Rules applied: { $title }
policy-since = Rules applied: { $title }, in force since { $date }

# The first thing to do.
#   $competency: its title, and its subject in brackets
first-step = Start with { $competency }.

# The large sentence on page one.
#   $name: the student's given name
#   $count: subjects in which the student is on track
#   $of: all subjects in which something is expected
glance-on-track = { $name } is on track in { $count } of { $of } subjects.
glance-none-on-track = { $of ->
    [one] { $name } needs time in the one subject where something is expected by now.
   *[other] { $name } needs time in all { $of } subjects.
}
glance-all-on-track = { $of ->
    [one] { $name } is on track.
   *[other] { $name } is on track in all { $of } subjects.
}
glance-no-evidence = There is no evidence of { $name }’s learning yet.
glance-all-exempt = { $name } is exempt from all competencies.
# In a school without milestones; $of: all competencies
glance-of-all = { $name } is proficient in { $count } of { $of } competencies.
glance-nothing-expected = { $name } has begun; nothing is expected yet at this point.

# The numbers behind it.
glance-expected = { $of ->
    [one] { $count } of the one competency usually reached by now is proficient.
   *[other] { $count } of the { $of } competencies usually reached by now are proficient.
}
glance-beyond = { $count ->
    [one] One more is proficient ahead of time.
   *[other] { $count } more are proficient ahead of time.
}
glance-new = { $count ->
    [0] None was newly reached since { $date }.
    [one] One was newly reached since { $date }.
   *[other] { $count } were newly reached since { $date }.
}

# The rule behind "on track".
#   $when: one of the two phrases below
#   $share: a percentage
rule-on-track = On track in a subject means: at least { $share } of the competencies usually reached { $when } are proficient.
rule-on-track-all = On track in a subject means: every competency usually reached { $when } is proficient.
rule-expected-start = by the end of this reporting period
rule-expected-end = by now

# Notes behind a competency on page one.
note-new = new
note-first = start here
note-close = close to proficient
note-ready = ready to start

# "8 of 11"
count-of = { $count } of { $of }
amount-of = { $count } of { $of }
# Proficient competencies at the end of each reporting period.
trend-words = Proficient at the end of each period so far: { $numbers }

pace-ahead = ahead
pace-on-pace = on pace
pace-needs-time = needs time
pace-unknown = nothing expected yet

#   $band: the title of a level band
working-in = working in { $band }
more = { $count } more not listed
latest-evidence = latest evidence { $date }
latest-evidence-old = latest evidence { $date } (over a year ago)
change-first = first rated
# Reached since the last report, from a level below.
change-new = new, up from { $level }
change-up = up from { $level }
change-down = down from { $level }
judgement = by professional judgement of { $by }, { $date }

# What the evidence for a competency still lacks.
need-ratings = { $count ->
    [one] needs one more rating
   *[other] needs { $count } more ratings
}
#   $kind: one of the kinds below
need-kind = { $count ->
    [one] needs one more { $kind } rating
   *[other] needs { $count } more { $kind } ratings
}
need-tasks = { $count ->
    [one] needs one more task
   *[other] needs { $count } more tasks
}
need-assessors = { $count ->
    [one] needs a rating by one more teacher
   *[other] needs ratings by { $count } more teachers
}
need-contexts = { $count ->
    [one] needs evidence from one more setting
   *[other] needs evidence from { $count } more settings
}
need-indicators = { $count ->
    [one] one part of it is not assessed yet
   *[other] { $count } parts of it are not assessed yet
}
need-method = needs more evidence at this level
kind-diagnostic = diagnostic
kind-formative = formative
kind-summative = summative
kind-performance = performance
kind-self = self

habits-note = How a student works is reported apart: habits of work are never part of a level, a grade or credit.
attendance-line = Present { $present ->
    [one] 1 day
   *[other] { $present } days
}, absent { $absent ->
    [one] 1 day
   *[other] { $absent } days
}, late { $late ->
    [one] once
   *[other] { $late } times
}.

## Levels, and the four kinds of no level

not-assessed = not yet assessed
not-assessed-meaning = There is no evidence yet. This is not a judgement.
insufficient = needs more evidence
insufficient-meaning = There is some evidence, but less than the school asks for before it gives a level.
exempt = exempt
exempt-meaning = The student is excused from it.
not-yet-meaning = “Not yet” means just that: the student is on the way. Every student may go on until the competency is reached.
retry-never-lowers = Trying again never lowers a level.
retry-latest = The latest work counts: trying again is always possible, and the newest level is the one that stands.
retry-counts = Trying again is always possible; new work is looked at together with earlier work.
#   $whom: a name, a telephone number, an e-mail address
contact = Questions? Contact { $whom }
contact-school = Questions? Please ask the school office.
# A line below the student's name. $whom: as above
texts-in-english = Some texts in this report are in English.
texts-in-another = Some texts in this report are in another language.
interpreter = To ask for an interpreter: { $whom }
interpreter-school = Please ask the school office for an interpreter.

## The transcript

transcript-title = Transcript: { $name }
transcript-unofficial = Unofficial transcript
transcript-unofficial-note = Not an official record. An official transcript is dated, numbered and sealed by the school.
transcript-watermark = unofficial
# A transcript of nobody, with notes.
transcript-official = Official transcript
transcript-official-note = Valid with the number, the date and the seal below. It says what the school’s records held on the day named here.
transcript-issued = Issued { $date }, number { $number }, version { $version }
transcript-replaces = Replaces number { $number } of { $date }: { $reason }
transcript-issued-to = Issued to { $recipient }: { $purpose }
transcript-verify = To check this transcript, scan the code and compare the figures it shows with this page, or type the verification code or drop the PDF file at { $address }.
transcript-verify-by-asking = To check this transcript, send the verification code or the PDF file to the school.
record-as-of = Record as of { $date }
fact-born = Born
fact-id = Student ID
fact-grade = Grade
fact-program = Program
fact-campus = School
# The same where the word for grade stands beside it.
grade-alone = { $grade ->
    [PK] Pre-kindergarten
    [TK] Transitional kindergarten
    [K] Kindergarten
   *[other] { $grade }
}
fact-entered = Entered
fact-class = Class of
fact-left = Left
gpa-none = No letter counts in an average yet.
# $scale: the points of the best letter, with the greatest weight there is.
gpa-scale = { $scale } scale
# $rounding: one of the phrases below
gpa-note = { $rounding }; { $credits } credits counted
rounding-half-up = { $places ->
    [one] 1 decimal, half up
   *[other] { $places } decimals, half up
}
rounding-half-even = { $places ->
    [one] 1 decimal, half to even
   *[other] { $places } decimals, half to even
}
rounding-cut = { $places ->
    [one] 1 decimal, further digits cut off
   *[other] { $places } decimals, further digits cut off
}
credits-of = { $earned } of { $required } credits earned
credits-earned = { $earned } credits earned
# Credit of everything that was finished, with or without success.
credits-attempted = { $credits } credits attempted
# The heading of courses that count in no credit area.
area-none = No credit area
rest-insufficient = { $count } with too little evidence
rest-not-assessed = { $count } not yet assessed
rest-exempt = { $count } exempt

course-level-honors = Honors
course-level-ap = AP
course-level-ib = IB
course-level-dual = Dual enrollment

year-grade = { $year } · { grade }
year-credits = { $credits } credits
year-gpa = GPA { $gpa }
course-in-progress = { $of ->
    [0] in progress
   *[other] in progress, { $count } of { $of } competencies
}
course-not-yet = { $of ->
    [0] no competencies on record
   *[other] not yet complete, { $count } of { $of } competencies
}
course-partial = partial credit, { $count } of { $of } competencies
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] in progress
   *[other] in progress, { $count } of { $of }
}
course-not-yet-short = { $of ->
    [0] no competencies on record
   *[other] not yet complete, { $count } of { $of }
}
course-partial-short = partial credit, { $count } of { $of }
course-exempt = exempt
course-withdrawn = withdrawn
course-taken-again = taken again later
course-repeated = a repeated attempt counts instead
# $note: how a course stands; $why: one of the phrases below
course-why = { $note } ({ $why })
# $count: how many competencies must be proficient
lacks-proficient = { $count } needed
# $count: competencies; $level: the level that each must reach
lacks-floor = { $count ->
    [one] one must reach { $level }
   *[other] { $count } must reach { $level }
}
lacks-rating = { $count ->
    [one] one has no level yet
   *[other] { $count } have no level yet
}
lacks-lowest = { $count ->
    [one] one must reach { $lowest }
   *[other] { $count } must reach { $lowest }
}
lacks-mean = average { $average }, { $asked } needed
lacks-evidence = more evidence needed

graduation-not-audited = Not audited
graduation-met = Requirements met
# Everything that is missing is in progress.
graduation-on-course = On course
# There are school years to come.
graduation-under-way = Under way
# Credits: “16.5 earned + 6.5 in progress of 24”.
graduation-credits = { $earned } earned + { $progress } in progress of { $required }
# $when: a month and a year, or a year: when the student is expected to graduate.
graduation-expected = expected { $when }
# The row of the credits in all, among the requirements.
graduation-all-credits = All credits
more-open = { $count } more open
graduation-open = { $count ->
    [one] 1 requirement open
   *[other] { $count } requirements open
}
requirement-met = met
# The graduation audit: what each requirement of the diploma is met with.
audit = Graduation audit
audit-title = Graduation audit: { $name }
# The supplement to the diploma: what was shown in each competency.
supplement = Competency supplement to the diploma
supplement-title = Competency supplement: { $name }
supplement-about = What was shown in each competency, with how many ratings it rests on and the day of the latest. Competencies without a level are not listed.
# The sheet for the next school of a student who leaves.
transfer-sheet = Transfer sheet
transfer-sheet-title = Transfer sheet: { $name }
transfer-sheet-about = For the next school. Courses that are not finished come first, with the competencies that are done and those that are still open, so that the student can go on where the work stopped.
# The letter that goes with a record to a college or another school.
letter = Cover letter
letter-title = Cover letter: { $name }
letter-greeting = To the office of admissions or records:
#   $name: the student; $school: the name of the school
letter-opening = This letter comes with the record of { $name } at { $school }. The figures below are those of the transcript.
letter-how = At this school, students are rated on competencies. The transcript shows the level reached in each, the credits and grades that come of it, and the rules by which they do.
# Documents that come with it.
letter-transcript = Transcript
letter-profile = School profile
letter-questions = Questions about this record are welcome.
letter-closing = Sincerely,
evidence-ratings = { $count ->
    [one] 1 rating
   *[other] { $count } ratings
}
evidence-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
# $ratings, $tasks: the two above
evidence-of = { $ratings }, { $tasks }
requirement-in-progress = { $amount } in progress
# What is missing, and how much of it is in progress.
missing-partly = { $amount } to go, { $progress } of it in progress
missing-amount = { $amount } to go

# From levels to letters.
band-between = { $from } to below { $to }
band-from = { $from } and above
#   $share: a percentage; $level: a level's word
band-most = more than { $share } at { $level } or above
band-none-below = none below { $level }
band-no-credit = no credit earned
band-elsewhere = credit from elsewhere
band-at-least = at least { $share } at { $level } or above
band-most-exactly = more than { $share } at { $level } itself
band-at-least-exactly = at least { $share } at { $level } itself
band-no-credit-from = no credit earned, an average of { $from } or more
band-some-courses = some courses, and credit from elsewhere
rule-graded-otherwise = Some courses are graded in another way: { $courses }. Their grades are { $letters }.
rule-outside-average = These courses have no part in the GPA: { $courses }.
rule-credit-all = Credit is earned when every competency of the course is at { $level } or above.
rule-credit-mean = Credit is earned when the competencies of the course average { $mean } or more.
rule-credit-share = Credit is earned when at least { $share } of the competencies of the course are at { $level } or above.
rule-credit-proportional = Credit is earned in proportion to the competencies of the course that are at { $level } or above.
rule-credit-portfolio = Credit is earned with a portfolio of evidence.
rule-credit-no-enrollment = The competencies alone earn the credit; enrolment in the course is not needed.
rule-floor = Every one of them must be at { $level } or above.
rule-letter-levels = The letter is read off the average of the course’s competency levels.
rule-letter-values = The letter is read off the average of the exact results behind the course’s competencies.
rule-gpa = GPA is the sum of grade points times credits, divided by credits; { $rounding }.
rule-weight-floor = Weights apply from { $letter } upward.
rule-repeats-highest = Of several attempts at a course the best counts.
rule-repeats-last = Of several attempts at a course the last counts.
rule-repeats-all = Every attempt at a course counts in the average; credit is given once.
rule-not-yet = A course not yet complete has no letter and is not part of the GPA.
rule-not-yet-counts = A course that ended without credit counts in the GPA with the points shown.

## Class rank, levels of subjects, growth

#   $year: the year of the graduating class
rank-class = class of { $year }
rank-shared = { $count ->
    [one] shared with 1 other student
   *[other] shared with { $count } other students
}
rank-too-few-credits = too few credits yet
rule-rank-none = The school does not rank its students.
#   $average: one of the two words below; $ties: one of the two phrases below
rule-rank = Class rank is by the { $average } GPA among all students of the same graduating class, compared at { $rounding }; { $ties }.
rank-by-weighted = weighted
rank-by-unweighted = unweighted
rank-ties-shared = students with the same average share a place, and take as many places as they are (1, 2, 2, 4)
rank-ties-dense = students with the same average share a place, and the next place follows (1, 2, 2, 3)
rule-rank-top = Everybody with { $average } or more has rank 1.
rule-rank-credits = A place needs at least { $credits } credits that count in the average.
growth = growth
growth-unknown = growth: too little evidence to say
rule-growth-previous = Growth is how much the result behind a level has changed since the end of the reporting period before.
rule-growth-baseline = Growth is how much the result behind a level has changed since the student began.
rule-growth-minimum = It is said where at least { $count } ratings count.
rule-subject-mean = The level of a subject is the average of its competencies.
rule-subject-weighted = The level of a subject is the weighted average of its competencies.
rule-subject-median = The level of a subject is that of the middle one of its competencies.
rule-subject-highest = The level of a subject is that of its highest competency.
rule-subject-lowest = The level of a subject is that of its lowest competency.
rule-subject-all = The level of a subject is that of its lowest competency, once every one has a level.
rule-subject-sum = The level of a subject is read off the sum of its competencies, once every one has a level.
rule-subject-points = Each proficient competency gives points; they decide the level of the subject.
rule-subject-share = The level of a subject is the highest one that { $share } of its competencies reach.
rule-subject-minimum = It is given once { $count } of them have a level.

## Substitutions, bonuses, credits of a college

#   $amount: credits; $from: areas or courses
substituted-credits = up to { $amount } credits may come from { $from }
substituted-course = { $course } stands for { $asked }
#   $what: one of the two above; $by: who approved it; $reason: why, in the school's words
substituted = { $what }; approved by { $by }, { $date }: { $reason }
#   $levels: "Honors +0.0125, AP +0.05"
rule-bonus-course = Each course that counts adds to the weighted GPA once it is made: { $levels }.
rule-bonus-credit = Each credit that counts adds to the weighted GPA once it is made: { $levels }.
rule-bonus-floor = This begins with the letter { $letter }.
rule-bonus-most = Together they add at most { $most }.
#   $pairs: "3 = 1", the college's credits first
rule-college = Credits of a college count here as follows (college = school): { $pairs }.
rule-college-equals = { $college } = { $school }
rule-earned-level = { $level } is given for results, not chosen, in these courses: { $courses }. It takes: { $asks }.
rule-limit-year = { $kind }: at most { $credits } credits a year count toward the diploma.
rule-limit = { $kind }: at most { $credits } credits count toward the diploma in all.

## How a level came about, in the copy of a report for a screen

explained-number = The number behind the level: { $number }
rating-missed = missed
rating-waived = waived
# Why a rating does not count.
aside-kind = this kind of work does not count
aside-stage = rated at another stage than the one the student works at
aside-too-old = longer ago than the rule looks back
aside-other-attempt = another attempt at the same task counts
aside-moderated = the same work was rated a second time, and that rating counts
aside-missed = the occasion was missed
aside-missed-place = the occasion was missed; it takes a place and has no part in the average
aside-missed-waived = the occasion was missed, and a rating was waived
aside-waived = it was waived
aside-not-among-best = there are enough better ratings
aside-not-recent = there are enough more recent ratings
aside-below-level = below the level that is counted
aside-not-chosen = another rating is taken
aside-corrected = it was corrected
