### Fixed words of the documents, in English.
###
### For translators: keep what stands before each `=` and what stands inside
### braces; translate the rest. Words are printed as they are written here,
### so mind capitals and the space a column heading has (noted where tight).

## Every document

# Foot of each page, before the student's identifier.
doc-student-id = ID
# Foot of each page.
#   $page: the number of the page
#   $pages: how many pages there are
doc-page-of = Page { $page } of { $pages }

## Progress report

# What the document is, at the top of page one.
doc-report = Progress report
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = Copy for
# The three lists on page one.
doc-going-well = Going well
doc-needs-time = Needs time
doc-next = Next
# In place of one of the lists when it is empty.
doc-nothing-here = Nothing to name yet
# Column headings of the table on page one.
doc-subject = Subject
doc-proficient-of-expected = Proficient, of those expected by now
doc-proficient-of-all = Proficient, of all
doc-pace = Pace
doc-since-last = Since last report
# Above small lines that show how a number went; at most ten letters.
doc-trend = Over time
# Heading of the section on habits of work.
doc-habits = Habits of work
# Column headings of that section.
doc-habit = Habit
doc-how-often = How often
doc-remark = What we see
# Heading over the key to the levels.
doc-how-to-read = How to read this report
# Beside the address of the school's catalog of competencies.
doc-catalog = What each competency means:
# Said in place of the QR code to those who do not see it.
doc-catalog-code = QR code that opens the catalog of competencies
# Before the list of competencies the student may start.
doc-ready-to-start = Ready to start
# Before what the family can do.
doc-at-home = At home
# Before what a student who is done may take on.
doc-to-go-further = To go further
# Before the list of competencies that are not asked of the student.
doc-exempt = Exempt
# Before the level of a subject that is the average of its competencies.
doc-average-level = average
# Headings of what is said about the whole student.
doc-narrative = From the teachers
doc-goals = Goals
doc-reflections = In the student's own words
doc-supports = Supports in place

## Transcript

# Before the school's code with the College Board.
doc-ceeb = CEEB
# Over the name the student goes by, when it is not the legal one.
doc-goes-by = Goes by
# Before the legal name in Latin letters, where it is written in another script.
doc-in-latin-letters = In Latin letters
# Labels over the totals.
doc-gpa-weighted = GPA, weighted
doc-gpa-unweighted = GPA, unweighted
# Over the average where there is only one.
doc-gpa = GPA
doc-class-rank = Class rank
doc-credits = Credits
doc-graduation = Graduation
# Headings of sections.
doc-academic-record = Academic record
doc-competency-record = Competency record
doc-distinctions = Distinctions
# Column headings of the table of courses.
doc-code = Code
doc-course = Course
doc-course-level = Level
doc-grade = Grade
# Columns of the table of courses: credit that a course is worth, credit earned, the day it was earned; each as short as it can be.
doc-credits-attempted = Credits
doc-credits-earned = Earned
doc-date-earned = Date
# Column headings of the table of graduation requirements.
doc-requirement = Requirement
doc-progress = Progress
doc-state = State
# Headings of the graduation audit.
doc-counts-toward = Counts toward it
doc-in-progress = In progress
doc-not-used = Credit that no requirement takes
doc-asks = Asks for
# Columns of the supplement to the diploma.
doc-evidence = Evidence
doc-latest = Latest
doc-competency = Competency
doc-level = Level
doc-how-to-read-supplement = How to read it
# Heading and columns of the transfer sheet.
doc-unfinished = Courses not finished
doc-done = Done
doc-still-open = Still open
# Heading over the documents that come with a letter.
doc-enclosed = Enclosed
# Heading over the key to levels and letters.
doc-how-to-read-transcript = How to read this transcript
# Column heading of the table of competencies, after `subject`.
doc-by-level = Competencies, by the level shown
# Columns of the table from levels to grade points. The first: the level of all competencies of a course.
doc-all-at-level = All competencies at
doc-grade-points = Grade points
# Column headings of the table of letter grades.
doc-average = Average
doc-letter = Letter
doc-points = Points
# Under the lines to sign on.
doc-signature = Signature of the registrar
doc-title-and-name = Name and title
doc-date-and-seal = Date and seal

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = Verification code
doc-verification-image = A code that leads to the figures the school has signed
doc-name = Name
doc-attached-record = The record of this transcript, for programs to read

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = How this level came about
# Headings of the two lists of ratings.
screen-counted = Ratings that count
screen-aside = Not counted
