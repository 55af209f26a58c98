### The school profile: what a college has to know of the school.

## Fixed words

profile-profile = School profile
profile-advancing = How students advance
profile-level = Level
profile-meaning = What it means
profile-levels-and-letters = From levels to letters
profile-average-of-levels = Average of a course
profile-grade-points = Grade points
profile-added = Added to the grade points:
profile-courses = Courses offered
profile-number = Number
profile-diploma = What the diploma asks for
profile-asks = Asks for
profile-in-all = In all
profile-figures = Where students stand
profile-suppressed = Nothing here counts fewer than 10 students: a smaller number is put together with its neighbor, so that nobody can be recognized.
profile-average = Unweighted grade point average
profile-students = Students
profile-by-level = Students by level
profile-outcomes = After graduation
profile-measure = Graduates
profile-contacts = Whom to ask
profile-school-year = School year

## Sentences

#   $school: name of the school
profile-title = School profile, { $school }
#   $count: students; $from, $to: lowest and highest grade
profile-size = { $count ->
    [one] { $count } student
   *[other] { $count } students
} in grades { $from } to { $to }
profile-course-regular = Regular
profile-too-few = There are too few students for figures that let nobody be recognized.
#   $class: year of graduation; $count: students; $date: the day they are counted on
profile-class = Class of { $class }: { $count ->
    [one] { $count } student
   *[other] { $count } students
}, on { $date }
profile-everybody = Everybody at the school: { $count ->
    [one] { $count } student
   *[other] { $count } students
}, on { $date }
profile-level-none = no level yet
#   $level, $from, $to: words of levels
profile-level-up-to = up to { $level }, or no level yet
profile-level-from = { $level } or higher
profile-level-between = { $from } to { $to }
#   $below, $from, $to: averages
profile-gpa-none = no average yet
profile-gpa-below-or-none = below { $below }, or no average yet
profile-gpa-below = below { $below }
profile-gpa-between = { $from } to { $to }
profile-gpa-from = { $from } and above
