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
staff-evidence = Evidence
staff-shown = What I have shown
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
staff-stuck-alone-note = Rated several times over weeks, still below proficient, and no support is in place.
staff-stuck = Stuck, with a support
staff-stuck-note = Rated several times over weeks, and still below proficient.
staff-unseen = Not seen for weeks
staff-unseen-note = No evidence for weeks.
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
