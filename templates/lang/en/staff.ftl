### Words of the private site for teachers and leaders, in English.

staff-skip = Skip to the content
staff-navigation = Main
staff-breadcrumb = You are here
staff-private = Private: about students, for the staff of the school only.
staff-whole-school = Whole school
staff-overview = Overview
staff-lists = Lists
staff-courses = Courses
staff-cohorts = Graduating classes
staff-teachers = Teachers
staff-students = Students
staff-student = Student
staff-advisor = Advisor
staff-grade = Grade
staff-class = Class of
staff-competency = Competency
staff-competencies = Competencies
staff-why = Reason
staff-reached = Proficient
staff-due = Expected and open
staff-attention = Needs attention
staff-filter = Show rows that contain
staff-key = How to read the marks
staff-map = Levels by subject and band
staff-growth = Growth over time
staff-growth-note = Proficient competencies at the end of each reporting period, by the rules of today.
staff-evidence = Evidence of this school year
staff-shown = What I have shown this school year
staff-where = Where I am
staff-next = What is next
staff-closest = Closest to proficient
staff-can-begin = Ready to begin
staff-goals = Goals
staff-reflections = Reflections
staff-supports = Supports
staff-explained = how each value came about
staff-own-page = Page for the student
staff-work = See the work
staff-nothing = Nothing here.
staff-nobody = Nobody.
staff-on-track = Subjects on track
staff-credits = Credits
staff-gpa = Grade point average
staff-diploma = Diploma
staff-groups = Groups for the next weeks
staff-groups-note = Students of whom the competency is expected by now and who are not yet proficient in it.
staff-stuck-alone = Stuck without a support
staff-stuck-alone-note = Below proficient and rated several times over the last weeks without reaching a higher level; no support is in place.
staff-stuck = Stuck, with a support
staff-stuck-note = Below proficient and rated several times over the last weeks without reaching a higher level.
staff-unseen = Not seen for weeks
staff-prerequisite = Moved on with a prerequisite missing
staff-prerequisite-note = Begun, although something that comes before it is not done.
staff-one-more = Needs one more piece of evidence
staff-one-more-note = One piece of evidence is missing for a level.
staff-ready = Ready to move on
staff-ready-note = Not begun, and everything that comes before it is done.

staff-class-of = Class of { $year }
staff-students-of = Students of { $name }
staff-why-ready = Done before it: { $names }
staff-why-prerequisite = Not done: { $names }
staff-why-unseen = Latest evidence { $date }
staff-why-never = No evidence yet
staff-count-students = { $count ->
    [one] { $count } student
   *[other] { $count } students
}
staff-why-stuck = { $count ->
    [one] { $count } rating since { $date }
   *[other] { $count } ratings since { $date }
}
staff-open-requirements = { $count ->
    [0] nothing open
    [one] { $count } requirement open
   *[other] { $count } requirements open
}

staff-unseen-note = { $weeks ->
    [one] No evidence for a week or longer.
   *[other] No evidence for { $weeks } weeks or longer.
}

staff-graduation = Graduation
staff-graduation-lead = Credits, and what is missing for the diploma. At risk are students whose class graduates this school year, or should have graduated, and who lack something that no course in progress will give.
staff-cohort = Graduating class
staff-credits-average = Credits, on average
staff-state = State
staff-in-progress = In progress
staff-missing = After courses in progress
staff-at-risk = At risk
staff-no-class = No graduating class

staff-documents = Documents
staff-issued = Official transcripts that were issued
staff-issued-none = No official transcript was issued.
staff-issued-unread = The ledger of issued transcripts cannot be read; `gradus verify` says why.
staff-number = Number
staff-date = Date
staff-recipient = Issued to
staff-purpose = Purpose
staff-stands = Stands
staff-replaced = Replaced by number { $number }: { $reason }
staff-withdrawn = Withdrawn: { $reason }
staff-differs = Would say something else today
staff-unmade = Could not be made again today
staff-unread = What was issued cannot be read today; `gradus check` says why

staff-ratings-page = Ratings
staff-in-year = In the school year { $year }, until the day of this page.
staff-all-subjects = All subjects
staff-subject = Subject
staff-agreement = Work rated twice
staff-agreement-table = First rating by second rating
staff-first-rating = First rating, by row
staff-agreement-subjects = Agreement by subject
staff-agreement-firsts = Agreement by who rated first
staff-first-rated-by = First rated by
staff-rated-twice = Rated twice
staff-alike = Same level
staff-within-one = At most one apart
staff-second-higher = Second higher
staff-second-lower = Second lower
staff-kappa = Weighted kappa
staff-kappa-few = too few
staff-agreement-none = No work was rated by a second person.
staff-agreement-note = Weighted kappa is Cohen’s kappa with linear weights: 1 is full agreement, 0 what chance would give. It is shown from 10 works on.
staff-given = Levels given
staff-assessor = Rated by
staff-ratings = Ratings
staff-share-proficient = Share proficient
staff-not-compared = { $count ->
    [one] One work that was rated twice is left out: one of its ratings is not a level, or the same person made both.
   *[other] { $count } works that were rated twice are left out: one of their ratings is not a level, or the same person made both.
}

## Groups of students

staff-equity = Groups
staff-equity-lead = How everybody, each class and the groups that the school names fare, in the periods that are over. Who was at the school on the last day of a period is counted in it.
staff-equity-mastery = Mastery
staff-equity-mastery-note = Share of the competencies expected by the end of the period in which students are proficient.
staff-equity-growth = Growth
staff-equity-growth-note = Competencies that each student has come further in the period, on average.
staff-equity-evidence = Evidence
staff-equity-evidence-note = Ratings of each student in the period, on average.
#   $count: the smallest number of students that is shown
staff-equity-few = A dash stands for fewer than { $count } students, or for a group of which such a number could be worked out.
staff-group = Group
staff-target = Target
staff-everybody = Everybody
#   $group: the name of a group
staff-everybody-else = All others: not { $group }
staff-too-few = too few students
