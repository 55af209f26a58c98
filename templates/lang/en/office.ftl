### Words of the office: the pages that `gradus serve` shows to those who work at the school.
###
### Messages without arguments are given to the templates as `words["..."]`, without the `office-`.

## Every page

office-skip = Skip to the content
office-navigation = Main
office-nav-office = Office
office-nav-problems = Problems
office-nav-changes = What changed
office-nav-rules = Try other rules
office-nav-issue = Official transcripts
office-nav-site = Public site
office-private = These pages are open to this computer alone.
# Said while documents are made; numbers follow.
office-live-building = Making documents …
office-live-newer = There is something new.
office-live-reload = Show it
office-live-closed = Gradus is closed. Start it again to go on; this page then opens at a new address.

## Front page: how things stand

office-status-first = Reading the school’s files …
office-status-good = Everything is up to date
#   $count: how many
office-status-warnings = { $count ->
    [one] Up to date, and { $count } thing needs a look
   *[other] Up to date, and { $count } things need a look
}
#   $count: how many
office-status-errors = { $count ->
    [one] { $count } mistake to mend
   *[other] { $count } mistakes to mend
}
office-status-unreadable = The school’s files cannot be read as a whole
office-status-unbuilt = Nothing could be built
office-see-problems = See what is wrong
#   $period: name of the reporting period
#   $date: the day looked at
office-occasion = { $period }, as of { $date }
#   $date: the day looked at
office-as-of = As of { $date }
office-last = What is shown here is what was read last.
#   $count: files that were written
#   $seconds: how long it took
office-built = { $count ->
    [0] Nothing had to be made again; it took { $seconds } s to see that
    [one] { $count } file was made again, in { $seconds } s
   *[other] { $count } files were made again, in { $seconds } s
}
#   $seconds: the pause
office-polls = A folder does not say when something in it changes, as on a network: it is looked at every { $seconds } seconds.

## Front page: the school in numbers. Each stands under its number.

office-figure-students = { $count ->
    [one] student
   *[other] students
}
office-figure-competencies = { $count ->
    [one] competency
   *[other] competencies
}
office-figure-rows = { $count ->
    [one] row read
   *[other] rows read
}
office-kinds-reports = { $count ->
    [one] progress report
   *[other] progress reports
}
office-kinds-transcripts = { $count ->
    [one] transcript
   *[other] transcripts
}
office-kinds-annotated-transcript = { $count ->
    [one] annotated transcript
   *[other] annotated transcripts
}
office-kinds-book = { $count ->
    [one] catalog book
   *[other] catalog books
}
office-kinds-profile = { $count ->
    [one] school profile
   *[other] school profiles
}
office-kinds-site = { $count ->
    [one] file of the public site
   *[other] files of the public site
}
office-kinds-mail = { $count ->
    [one] file of the mailing run
   *[other] files of the mailing run
}
office-kind-reports = Progress report
office-kind-transcripts = Transcript
office-kinds-audits = { $count ->
    [one] graduation audit
   *[other] graduation audits
}
office-kinds-supplements = { $count ->
    [one] diploma supplement
   *[other] diploma supplements
}
office-kind-audits = Graduation audit
office-kind-supplements = Diploma supplement
office-kinds-transfer-sheets = { $count ->
    [one] transfer sheet
   *[other] transfer sheets
}
office-kind-transfer-sheets = Transfer sheet
office-kinds-letters = { $count ->
    [one] cover letter
   *[other] cover letters
}
office-kind-letters = Cover letter
office-kind-annotated-transcript = Annotated transcript
office-kind-book = Catalog book
office-kind-profile = School profile
office-kind-mail = Mailing run
office-kinds-preflight = { $count ->
    [one] pre-flight page
   *[other] pre-flight pages
}
office-kind-preflight = Pre-flight page
office-preflight = Before the reports are sent: who gets what, what is missing, and what to read again

## Front page: what changed, and the students

office-changed-last = What the last build changed
office-all-changes = All changes, and why
office-changed-why = Why
office-how-new = new
office-how-other = changed
office-how-gone = no longer due
office-files = Other files
#   $count: how many
office-files-new = { $count } new
#   $count: how many
office-files-other = { $count } changed
#   $count: how many
office-files-gone = { $count } no longer due
office-students-title = Students and their documents
office-filter = Find a student
office-student = Student
office-grade = Grade
office-advisor = Advisor
office-documents = Documents
office-screen = on a screen
office-old = old, not to be sent
office-none = none
office-mailing = Mailing run
office-mailing-lead = The reports that go out on paper, as files ready to be printed, in the order of the envelopes.
office-mailing-make = Make the mailing run
office-unserved = Nothing is made of
# Each before a list of students.
office-unserved-left = { $count ->
    [one] { $count } student who left this school year
   *[other] { $count } students who left this school year
}
office-unserved-left-with-transcript = { $count ->
    [one] { $count } student who left this school year: a transcript is made, and nothing else
   *[other] { $count } students who left this school year: transcripts are made, and nothing else
}
office-unserved-left-before = { $count ->
    [one] { $count } student who left in an earlier year
   *[other] { $count } students who left in an earlier year
}
office-unserved-not-entered = { $count ->
    [one] { $count } student who has not entered yet
   *[other] { $count } students who have not entered yet
}
office-unserved-no-household = { $count ->
    [one] { $count } student of whom no household may receive a report
   *[other] { $count } students of whom no household may receive a report
}
office-unserved-no-evidence = { $count ->
    [one] { $count } student without any evidence by this day: the documents say nothing
   *[other] { $count } students without any evidence by this day: the documents say nothing
}
#   $count: how many more there are than are named
office-more = and { $count } more

## Problems

office-problems-lead = Each says where it is and what to do. Mend it in the file and save: it goes from this page by itself.
office-problems-none = Nothing is wrong.
#   $count: how many more there are than are shown
office-problems-more = and { $count } more of one kind in the same file
office-errors = { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}
office-errors-meaning = Something could not be used. Everything else was.
office-warnings = { $count ->
    [one] { $count } doubt
   *[other] { $count } doubts
}
office-warnings-meaning = It was used, and may not be meant.
office-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
office-notes-meaning = What the files leave open, and how it was decided.
#   $lines: numbers of lines
office-also = The same in lines { $lines }
#   $count: how many more
office-also-more = The same in lines { $lines } and { $count } more places
office-explained = What this means
office-files-read = Files that were read
office-file = File
office-taken-for = Taken for
office-rows-used = Rows used
office-rows-other = Rows not used
office-rows-aside = { $count } set aside
office-rows-unwanted = { $count } not wanted
office-rows-repeated = { $count } repeated

## What changed, and other rules

office-changed-nothing = Nothing has changed since the page was opened.
office-values = The values behind them
office-edits = In the framework, the courses and the roster
office-about = Of
office-before = Before
office-now = Now
office-then = Then
office-why = Why
#   $count: students who change
#   $all: students who were compared
office-compared = { $count ->
    [0] Nobody’s values change, of { $all } students.
    [one] { $count } of { $all } students changes.
   *[other] { $count } of { $all } students change.
}
office-students = { $count ->
    [one] { $count } student
   *[other] { $count } students
}
office-value-graduation = Graduation
office-value-requirement = Graduation requirements
office-value-gpa = Grade point average
office-value-credit = Credit
office-value-letter = Letter
office-value-level = Level
office-rules-lead = Drop a policy file here and see who would change, from what to what, and why. Nothing is written.
office-rules-drop = A policy file (policy.toml)
office-rules-would = Who would change
office-rules-unreadable = Nothing can be compared while the school’s own files cannot be read as a whole.
office-rules-no-text = This file is not text. A policy file is called policy.toml or alike.
office-rules-unusable = This policy cannot be used.

## Where a number comes from

#   $student: whose
office-explain = Where the numbers come from: { $student }
office-explain-lead = Every value, and the way to it: follow one to see the evidence, the rule and the arithmetic.
office-explain-not-read = Nothing can be explained before the school’s files are read.
office-courses = Courses
office-levels = Levels, averages and the diploma
office-by-policy = By the policy

## Official transcripts

office-issue-lead = What would be issued is shown first. Once it is issued it stays as it is, under a number and a seal; it can be corrected by another one, or withdrawn.
office-issue-no-key = Official documents are sealed with a key of the school. There is none yet; this command makes it:
office-issue-to = To
office-issue-purpose = For
office-issue-language = Language
office-issue-correct = It corrects one that was issued
office-issue-replaces = Number of the one that it replaces
office-issue-reason = Reason
office-issue-passphrase = Passphrase of the key, if it has one
office-issue-show = Show what would be issued
office-issue-would = This would be issued
office-issue-changed = Something has changed since it was shown. Look at it again.
office-issue-confirm = Issue it
office-issue-issued = Issued until now
office-issue-number = Number
office-issue-day = Day
office-issue-state = State
office-issue-stands = stands
office-issue-void = replaced or withdrawn
office-issue-withdraw = Withdraw it
#   $number: its number in the ledger
office-issue-done = Issued as number { $number }. The site that is built now publishes how it is verified.
#   $number: its number in the ledger
office-issue-withdrawn = Number { $number } is withdrawn.
office-issue-unreadable = Nothing can be issued while the school’s files cannot be read as a whole.
office-issue-errors = Nothing is issued while there are mistakes in the school’s data: an official document must not rest on them. See the problems.
office-issue-to-whom = Say to whom it is given, and for what: both stand on the page.
office-issue-no-number = A document is named by its number, such as 12.
office-issue-no-reason = Say why it replaces the other one: the reason stands on the page.

## The table behind a number

office-trace-day = Date
office-trace-value = Value
office-trace-what = What
office-trace-note = Note

## Adding files

office-nav-add = Add files
office-add-lead = Drop the files that your systems export: rosters, gradebooks, frameworks, whole folders. You see what each is taken for and what would come of it; nothing is written before you say so.
office-add-lead-more = Drop new exports. You see what would change; nothing is written before you say so.
office-add-drop = Drop files or folders anywhere on this page, or choose files
office-add-sending = Taking the files …
office-add-reading = Reading them …
office-add-refused = These cannot be taken; a file has 500 MB at most:
office-add-waiting = Files that wait
office-add-away = Take away
office-add-look = See what would come of them
office-add-would = This would be made of them
# $count: points to look at, each with a question
office-add-questions = { $count ->
    [one] One guess to look at
   *[other] { $count } guesses to look at
}
office-add-broken = It cannot be built as it is. It can be made all the same: the problems then show what is missing.
office-add-confirm = Make the project
office-add-next = Go on
office-add-nothing = There is no file to make a project of.
office-act-started = The project was made
office-act-undone = A change was undone
office-earlier = Changes until now
office-earlier-lead = What was replaced is kept in the folder .gradus of the project, and can be put back.
office-earlier-what = Change
office-earlier-files = Files
office-earlier-undo = Undo
office-earlier-changed = edited since
# $file: a path
office-not-place = “{ $file }” leads out of the project. Nothing was written.
office-not-changed = “{ $file }” was changed since. Nothing was written.
office-not-free = There is “{ $file }” in this folder already. Start in an empty folder, or take it away.
# $file: a path; $why: why, in English
office-not-disk = “{ $file }” cannot be written: { $why }
office-not-read = “{ $file }” cannot be read: { $why }
office-not-number = A change is named by its number.

## Questions that are left open

office-nav-questions = Questions
office-ask-lead = Where the files leave something open, it was guessed. Look at each: correct what is wrong, and say that it is settled. What you change is shown before it is written.
office-ask-none = No question is open.
office-ask-settle = This is settled: do not ask again
office-ask-school = The school, as it stands on documents
office-ask-show = Show what would change
office-ask-would = This would be written
office-ask-confirm = Write it
office-ask-nothing = Nothing was changed, and nothing said to be settled.
office-ask-unreadable = With these answers the school’s files could not be read. Nothing can be written.
# $file: name of a setting; $why: the value that was given
office-ask-value = “{ $why }” cannot be the value of “{ $file }”.
# $count: questions
office-ask-settled = { $count ->
    [one] One question is settled.
   *[other] { $count } questions are settled.
}
# $count: questions
office-ask-done = { $count ->
    [0] Written.
    [one] Written. One question is settled.
   *[other] Written. { $count } questions are settled.
}
office-act-answered = Questions were answered
office-ask-yes = yes
office-ask-no = no
office-ask-day-first = the day comes first
office-ask-month-first = the month comes first
office-ask-place = Place
office-setting-name = Name
office-setting-address = Address, line by line
office-setting-country = Country
office-setting-phone = Telephone
office-setting-email = E-mail
office-setting-website = Website
office-setting-catalog = Address of the public site
office-setting-ceeb = CEEB code
office-setting-accreditation = Accreditation
office-setting-contact = Whom to ask
office-setting-language = Language, as a code
office-setting-label = Word
office-setting-family = Words for families
office-setting-proficient = Proficient
office-setting-points = Number
office-setting-method = Method
office-setting-ratings = Ratings that a level needs
office-setting-credits = Credits
office-setting-minimum = From
office-setting-title = Title
office-setting-column = Column
office-setting-as-of = Day of the list
office-setting-day-first = In dates
office-setting-cut = From numbers to levels
office-setting-highest = Highest
office-setting-ignore = Columns that are not read
office-setting-keep = Keep other values
office-setting-keys = Students are found by
office-setting-lowest = Lowest
office-setting-pattern = Part that is taken
office-setting-per = Levels are given for
office-setting-periods = Periods
office-setting-roll-up = From the parts to the whole
office-setting-table = Taken for
office-setting-template = Made of
office-setting-courses = Courses
office-setting-needs = What a level needs
office-setting-value = Value
office-act-added = Files were added
office-add-to = goes to
office-add-nowhere = not yet: it waits
office-add-new = a place of its own
office-add-settings = Lines that go below the settings
office-add-unreadable = Nothing can be added while the school’s files have never been read.
# $file: the place; $why: the files
office-add-twice = Two files would go to “{ $file }”: { $why }
# $count: problems
office-mended = { $count ->
    [one] One problem would be gone.
   *[other] { $count } problems would be gone.
}
