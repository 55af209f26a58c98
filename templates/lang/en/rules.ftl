### How a level comes about.

rule-level-latest = The level is that of the latest work.
rule-level-highest = The level is the highest one shown.
rule-level-lowest = The level is the lowest one shown.
rule-level-mean = The level is read off the average of all ratings.
rule-level-median = The level is the middle one of all ratings.
#   $ties: one of the four phrases below
rule-level-mode = The level is the one shown most often; { $ties }.
rule-ties-higher = of equals, the higher one
rule-ties-lower = of equals, the lower one
rule-ties-latest = of equals, the most recent one
rule-ties-none = of equals, a teacher decides
#   $count: a number, or the phrase below
rule-level-best = The level is read off the average of the best ratings ({ $count }); others cost nothing.
rule-level-drop-lowest = The level is read off the average of all ratings without the lowest ({ $count }).
rule-level-recent = The level is read off the average of the most recent ratings ({ $count }).
rule-count-required = as many as each part asks for
#   $count: how many; $level: a level's word
rule-level-n-times = The level is given once work was at { $level } or above { $count ->
    [one] once
   *[other] { $count } times
}; ratings below that cost nothing.
#   $share: a percentage
rule-level-latest-against-mean = The latest rating counts { $share }, the average of all earlier ones the rest.
rule-level-decaying-average = Recent work counts more: each new rating counts { $share }, what came before it the rest.
#   $count: how many
rule-level-power-law = The level follows the trend of all ratings, once there are { $count } of them; before that it is read off their average.
#   $weights: "formative 40, summative 60"
rule-level-by-kind = Each kind of evidence has a weight; the level is read off their average ({ $weights }).
rule-level-power-law-or-mean = The level follows the trend of all ratings, once there are { $count } of them, or their average where that is higher; before that it is read off their average.
rule-level-conjunctive = The level is the highest one that { $share } of the ratings reach.
rule-level-conjunctive-slack = The level is the highest one that { $share } of the ratings reach, with none of them more than { $count ->
    [one] one level
   *[other] { $count } levels
} below it.
#   $across: one of the three phrases below; $days: how many
rule-level-sustained = The level is the highest one reached { $across }.
rule-level-sustained-over = The level is the highest one reached { $across }, over at least { $days } days.
rule-across-tasks = { $count ->
    [one] in one task
   *[other] in { $count } different tasks
}
rule-across-contexts = { $count ->
    [one] in one setting
   *[other] in { $count } different settings
}
rule-across-assessors = { $count ->
    [one] with one teacher
   *[other] with { $count } different teachers
}
rule-window = { $count ->
    [one] Only the most recent rating is looked at.
   *[other] Only the { $count } most recent ratings are looked at.
}
rule-per-indicator-mean = Each part of a competency is looked at by itself; the competency is their average.
rule-per-indicator-lowest = Each part of a competency is looked at by itself; the competency is its lowest part.
rule-per-indicator-all = Each part of a competency is looked at by itself; every part must be shown, and the competency is its lowest part.
rule-per-indicator-pool = Each part of a competency is looked at by itself; what is kept of all of them is averaged.
rule-per-indicator-weighted = Each part of a competency is looked at by itself; the competency is their weighted average.
rule-per-indicator-median = Each part of a competency is looked at by itself; the competency is the middle one of them.
rule-per-indicator-highest = Each part of a competency is looked at by itself; the competency is its highest part.
rule-per-indicator-sum = Each part of a competency is looked at by itself; every part must be shown, and the competency is their sum.
rule-per-indicator-share = Each part of a competency is looked at by itself; the competency is at the highest level that { $share } of them reach.
rule-per-indicator-points = Each part of a competency that is proficient gives points; the points decide the level.
#   $count: how many
rule-needs-ratings = Before there is a level, at least { $count } ratings are needed.
rule-needs-required = Before there is a level, each part needs as many ratings as the competency’s page says.
rule-needs-tasks = They must come from at least { $count } different tasks.
rule-needs-assessors = They must be given by at least { $count } different teachers.
rule-needs-contexts = They must come from at least { $count } different settings.
