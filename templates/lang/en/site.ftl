### Words of the public site, in English.
###
### Messages that start with `site-` and have no arguments are given to the
### templates of the site as `words["..."]`, without the `site-`.

## Every page

# Said first to those who use a screen reader or the keyboard.
site-skip = Skip to the content
site-home = Home
# Names of the navigation, for those who do not see it.
site-navigation = Main
site-breadcrumb = You are here
site-languages = Languages
# Before facts about the school, at the foot of every page.
site-ceeb = CEEB code
#   $date: the day the site speaks of
site-as-of = As of { $date }

## Home

site-title = What students learn here
site-lead = Students move on when they have shown what they can do. This catalog says what that is: every competency, what work looks like at each level, and what it leads to.
#   $school: the school's name
site-home-description = The competencies, courses and graduation requirements of { $school }.
site-subjects = Subjects
site-by-band = By band
site-band-note = A band is a step of the way, not an age. A student may be in different bands in different subjects.
site-levels = Levels
site-habits = Habits of work
site-habits-note = How students work is reported apart and is not part of any level.
site-more = More about the school
site-proficient = counts as proficient
#   $count: how many
site-competency-count = { $count ->
    [one] { $count } competency
   *[other] { $count } competencies
}
#   $count: how many
site-course-count = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}

## Catalog

site-competencies = Competencies
site-all-competencies = All competencies
site-catalog-description = Every competency by subject and band.
site-catalog-lead = By subject, and within each subject by band.
site-no-band = In no band
site-download = Download
site-download-csv = Table (CSV)
site-download-json = Standards exchange package (CASE 1.1, JSON)
site-download-book = The whole catalog as a book (PDF)
# The book's table of contents.
site-contents = Contents
#   $school: the school's name
site-book-of = The catalog of { $school }
site-competency = Competency
site-subject = Subject
site-band = Band
site-nothing-in-band = Nothing in this band
site-previous-band = Band before
site-next-band = Band after

## Subject

site-pathway = The way through
site-pathway-note = Lines lead from a competency to what it opens; a dashed line leads to another subject. The list says the same.
site-map = Map of all subjects
site-map-description = How everything that is learned here builds on each other, by subject and band.
site-map-of-school = How the competencies of all subjects build on each other
site-other-subjects = Other subjects
site-builds-on = Builds on
site-skip-map = Skip the map
site-zoom = Size of the map
site-zoom-out = Smaller
site-zoom-in = Larger
site-zoom-fit = Fit to the width
#   $title: the subject
site-map-of-subject = How the competencies of { $title } build on each other

## Competency

site-looks-like = What it looks like
site-indicators = What we look for
site-before-and-after = Where it leads
site-comes-before = Comes before
site-this-competency = This competency
site-opens = Opens
site-nothing-before = Nothing has to come before it.
site-opens-nothing = No other competency waits for it.
#   $title: the competency
site-map-of-competency = What comes before { $title }, and what it opens
site-counts-toward = Counts toward
site-counts-toward-nothing = It is part of no course.
site-standards = Standards
site-at-home = At home
site-grades-heading = Grades
site-milestone-heading = Usually reached
#   { grade }: the message of that name; $period: reporting period of that year
site-milestone = { grade }, by the end of reporting period { $period }
site-extension = To go further
site-about = About this text
site-identifier = Identifier
site-data-json = Data (CASE 1.1, JSON)
site-print = Print
#   $version: the version as the school writes it
site-version = Version { $version }
#   $from, $until: dates
site-valid-from = In force since { $from }
site-valid-until = In force until { $until }
site-valid-from-until = In force from { $from } until { $until }
site-earlier = Earlier versions
site-earlier-none = nothing
#   $old, $new: codes
site-moved = { $old } is now { $new }
#   $count: how many
site-ratings = { $count ->
    [one] { $count } rating
   *[other] { $count } ratings
}
#   $band: the band; $ratings: "2 ratings"
site-ratings-of-band = { $band }: { $ratings }
#   $ratings: "2 ratings"
site-ratings-elsewhere = otherwise { $ratings }
site-neighbours = In the same subject
site-previous = Previous
site-next = Next

## Courses

site-courses = Courses
site-course = Course
site-courses-description = Every course, its credit and the competencies it certifies.
site-courses-lead = A course is a way to earn credit: it certifies a set of competencies, and the credit is earned when they are shown.
site-other-courses = Other courses
site-credit = Credit
site-areas = Counts in
site-course-level = Level
site-sced = SCED code
site-certifies = What it certifies
#   $count: how many, possibly with decimals
site-credits = { $count ->
    [one] { $count } credit
   *[other] { $count } credits
}
#   $weight: how much it weighs among the course's competencies
site-weight = weight { $weight }
site-course-level-honors = Honors
site-course-level-ap = Advanced Placement
site-course-level-ib = International Baccalaureate
site-course-level-dual = Dual enrollment

## Search

site-search = Search
site-search-description = Find a competency, a course or a subject.
site-search-label = Words, or the beginning of words
site-search-go = Search
site-search-script = The search works in your browser and needs JavaScript, which is off. The list of all competencies has everything on one page.
# Shown by the script; `0` and `1` are spelled out.
site-search-none = Nothing found. Try fewer words, or only the beginning of a word.
site-search-one = 1 found
# `#` stands for the number.
site-search-many = # found

## Page not found

site-missing = This page does not exist
site-missing-lead = It may have moved. Start from one of these:

## Graduation

site-graduation = Graduation
site-graduation-description = What a diploma asks for.
#   $credits: "24 credits"
site-graduation-lead = A diploma asks for everything below. Credit is used once, where it helps most.
site-requirements = Requirements
site-in-all = In all
site-distinctions = Seals and distinctions
site-distinctions-note = Earned beside the diploma; none is needed for it.
#   $credits: "2 credits"
site-credits-of-any-area = { $credits }, from any area
#   $count: how many
site-courses-count-here = { $count ->
    [one] { $count } course counts here
   *[other] { $count } courses count here
}
#   $count, $of: how many
site-asks-courses-all = { $of ->
    [one] credit in this course
   *[other] credit in all of these courses
}
site-asks-courses-some = credit in { $count } of these { $of } courses
site-asks-competencies-all = { $of ->
    [one] proficient in this competency
   *[other] proficient in all of these competencies
}
site-asks-competencies-some = proficient in { $count } of these { $of } competencies
#   $asks: one of the two above; $level: the level to reach
site-asks-at-level = { $asks }, at { $level } or above
site-asks-parts-all = all of these
site-asks-parts-some = { $count } of these { $of }
site-asks-once = done once
site-asks-years = a course in { $count } school years
site-asks-every-year = a course in every school year
site-named-competencies = The competencies

## How it works

site-how-it-works = How it works
site-for-families = How it works, for families
site-for-colleges = How it works, for colleges
site-profile = School profile (PDF)
site-annotated = Annotated transcript (PDF)
site-families-description = What levels mean, what “not yet” means, and how credit comes about.
site-colleges-description = From evidence to levels, credit, letters and averages: the rules as they are applied.
site-families-lead = Students here move on when they have shown that they can do something, not when a number of weeks has passed. This page says how that is decided.
site-colleges-lead = Transcripts list courses, credits and grades, and what each rests on. This page is generated from the rules that are applied to every record.
site-what-levels-mean = What the levels mean
site-no-level-yet = When there is no level
site-not-yet = What “not yet” means
site-how-level = How a level is decided
site-on-track = Being on track
site-how-credit = How credit is earned
site-how-grades = How grades are made
site-questions = Whom to ask
site-read-on = Read on
site-scale = The scale
site-points = Points
site-level = Level
site-meaning = Meaning
site-letter = Letter
site-asks-for = Asks for
site-weights = Weights

## The rules in words

# What credit by an average asks of each competency.
#   $lowest: a number
rule-lowest = No competency may be below { $lowest }.

## The page that checks issued documents

site-verify = Check a transcript
site-verify-description = Find out whether a transcript was issued by this school, and whether it still holds.
site-verify-lead = Choose the PDF file or drop it on this page, or type the verification code. The check is made in your browser; nothing is sent to anybody.
site-verify-script = The check is made in your browser and needs JavaScript, which is off. Without it, send the file or the verification code to the school.
site-verify-file-label = The PDF file
site-verify-code-label = Verification code
site-verify-go = Check
site-verify-genuine = Genuine: this very file was issued by the school, and it stands.
site-verify-replaced = Issued by the school, and since replaced by a corrected one. Ask for the newer one.
site-verify-withdrawn = Issued by the school, and since withdrawn. It no longer holds.
site-verify-altered = Altered: a document with this verification code was issued, but this is not the file. A file that was printed and scanned, or saved again, is not the file either.
site-verify-unknown = Unknown: the school’s list has no such document.
site-verify-later = The school signed this document, but the list on this site is older. Ask the school.
site-verify-not-listed = Signed with the school’s key, and not in its list: the list was put back to an older copy, or somebody else has the key. Do not rely on it. Ask the school.
site-verify-code-stands = A document with this code was issued by the school, and it stands. A code alone does not show that a page is genuine: check the file, or scan the code on the paper.
site-verify-code-replaced = A document with this code was issued, and since replaced by a corrected one.
site-verify-code-withdrawn = A document with this code was issued, and since withdrawn.
site-verify-code-unknown = No document was issued with this code. Look whether it was typed as it is printed.
site-verify-seal-good = The school signed the figures below. Compare each of them with the paper in your hand; a paper that says something else is not genuine.
site-verify-seal-bad = The code on this paper was not signed by the school.
site-verify-list-bad = The school’s list on this site cannot be trusted: its signature does not fit. Ask the school.
site-verify-no-crypto = This browser cannot check signatures here. Open this page over https or in a newer browser, or send the file to the school.
site-verify-how = What this shows, and what it does not
site-verify-proves = The school signs every document that it issues, and keeps a list to which entries are only ever added. A genuine file is, byte for byte, the one that the school issued.
site-verify-proves-not = It does not show that what the document says is right, only that the school said it. The list holds no name, and nothing from which one could be found out.
site-verify-key = The school’s public key:

site-page = Page
site-habit = Habit of work
site-colleges = For colleges
site-standards-lead = Every standard that the competencies here answer, and which ones answer it.
site-answered-by = Competencies that answer it
site-habit-levels = How often a habit is seen
site-help-at-home = How to help at home
site-help-at-home-text = The page of each competency says what a family can do at home, in a few minutes and without being a teacher. A progress report names the one to start with. Where help is needed, with school work or with a language, ask the school.
