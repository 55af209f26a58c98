### Words of the page that the office reads before reports are sent.
###
### Messages without arguments are given to the template as `words["..."]`, without the `preflight-`.

preflight-title = Before the reports are sent
preflight-private = For the office only: this page names students and families.
preflight-texts = Texts to read again
preflight-texts-note = They may be about somebody else, or are longer than there is room for.
preflight-missing-note = Expected is what at least half of the students have in this period or had in the one before, unless the school says otherwise.
preflight-missing = Missing, by teacher
preflight-nothing = Who gets nothing, and why
preflight-lost = Copies without an address
preflight-long = Longer than they should be
preflight-copies = Who gets what
preflight-none = Nothing.
preflight-nobody = Nobody in particular
preflight-student = Student
preflight-teacher = Teacher
preflight-why = Why
preflight-addressee = Goes to
preflight-language = Language
preflight-way = How

## How a copy travels

preflight-way-post = By post
preflight-way-email = By e-mail
preflight-way-portal = In the portal
preflight-way-by-hand = By hand
preflight-way-none = Not sent

## How many; languages or students follow

preflight-by-post = { $count ->
    [one] { $count } copy by post
   *[other] { $count } copies by post
}
preflight-by-email = { $count ->
    [one] { $count } copy by e-mail
   *[other] { $count } copies by e-mail
}
preflight-by-portal = { $count ->
    [one] { $count } copy in the portal
   *[other] { $count } copies in the portal
}
preflight-by-by-hand = { $count ->
    [one] { $count } copy by hand
   *[other] { $count } copies by hand
}
preflight-by-none = { $count ->
    [one] { $count } copy that is not sent
   *[other] { $count } copies that are not sent
}
preflight-withheld-no-contact = { $count ->
    [one] { $count } copy withheld: nothing may be sent there
   *[other] { $count } copies withheld: nothing may be sent there
}
preflight-withheld-court-order = { $count ->
    [one] { $count } copy withheld: a court order
   *[other] { $count } copies withheld: a court order
}
preflight-lacks-narrative = { $count ->
    [one] { $count } narrative is missing
   *[other] { $count } narratives are missing
}
preflight-lacks-subject-narrative = { $count ->
    [one] { $count } narrative is missing
   *[other] { $count } narratives are missing
}
preflight-lacks-habits = { $count ->
    [one] habits not rated: { $count } student
   *[other] habits not rated: { $count } students
}
preflight-lacks-evidence = { $count ->
    [one] no new evidence: { $count } student
   *[other] no new evidence: { $count } students
}
preflight-lacks-stale = { $count ->
    [one] only old evidence: { $count } student
   *[other] only old evidence: { $count } students
}

## Why a text should be read again

#   $found: the word, or how many characters
preflight-text-other-name = Names { $found }, as another student is called
preflight-text-swapped = Names { $found }; the text about that student names this one: they may have been swapped
preflight-text-former-name = Has { $found }, which the student does not go by
preflight-text-other-pronoun = Has “{ $found }” and none of the student’s own pronouns
preflight-text-long = { $found } characters are too many
