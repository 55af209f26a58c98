### How a level comes about, in French.

rule-level-latest = Le niveau est celui du travail le plus récent.
rule-level-highest = Le niveau est le plus élevé qui a été montré.
rule-level-lowest = Le niveau est le plus bas qui a été montré.
rule-level-mean = Le niveau est déterminé par la moyenne de toutes les évaluations.
rule-level-median = Le niveau est celui qui se trouve au milieu de toutes les évaluations.
rule-level-mode = Le niveau est celui qui a été montré le plus souvent ; { $ties }.
rule-ties-higher = à égalité, le plus élevé
rule-ties-lower = à égalité, le plus bas
rule-ties-latest = à égalité, le plus récent
rule-ties-none = à égalité, l’équipe enseignante décide
rule-level-best = Le niveau est déterminé par la moyenne des meilleures évaluations ({ $count }) ; les autres ne coûtent rien.
rule-level-drop-lowest = Le niveau est déterminé par la moyenne de toutes les évaluations sans les plus basses ({ $count }).
rule-level-recent = Le niveau est déterminé par la moyenne des évaluations les plus récentes ({ $count }).
rule-count-required = autant que chaque élément en demande
rule-level-n-times = Le niveau est donné quand le travail a été à « { $level } » ou au-dessus { $count ->
    [one] { $count } fois
   *[other] { $count } fois
} ; les évaluations inférieures ne coûtent rien.
rule-level-latest-against-mean = L’évaluation la plus récente compte pour { $share }, la moyenne de toutes les précédentes pour le reste.
rule-level-decaying-average = Le travail récent compte davantage : chaque nouvelle évaluation compte pour { $share }, ce qui précède pour le reste.
rule-level-power-law = Le niveau suit la tendance de toutes les évaluations dès qu’il y en a { $count } ; avant cela, il est déterminé par leur moyenne.
rule-level-power-law-or-mean = Le niveau suit la tendance de toutes les évaluations dès qu’il y en a { $count }, ou leur moyenne si elle est plus haute ; avant cela, il est déterminé par leur moyenne.
rule-level-by-kind = Chaque type de preuve a un poids ; le niveau est déterminé par leur moyenne pondérée ({ $weights }).
rule-level-conjunctive = Le niveau est le plus élevé que { $share } des évaluations atteignent.
rule-level-conjunctive-slack = Le niveau est le plus élevé que { $share } des évaluations atteignent, aucune n’étant plus de { $count ->
    [one] { $count } niveau
   *[other] { $count } niveaux
} au-dessous.
rule-level-sustained = Le niveau est le plus élevé qui a été atteint { $across }.
rule-level-sustained-over = Le niveau est le plus élevé qui a été atteint { $across }, sur au moins { $days } jours.
rule-across-tasks = { $count ->
    [one] dans { $count } travail
   *[other] dans { $count } travaux différents
}
rule-across-contexts = { $count ->
    [one] dans { $count } contexte
   *[other] dans { $count } contextes différents
}
rule-across-assessors = { $count ->
    [one] avec { $count } membre du corps enseignant
   *[other] avec { $count } membres différents du corps enseignant
}
rule-window = { $count ->
    [one] Seule l’évaluation la plus récente est prise en compte.
   *[other] Seules les { $count } évaluations les plus récentes sont prises en compte.
}
rule-per-indicator-mean = Chaque élément d’une compétence est considéré à part ; la compétence en est la moyenne.
rule-per-indicator-lowest = Chaque élément d’une compétence est considéré à part ; la compétence vaut son élément le plus bas.
rule-per-indicator-all = Chaque élément d’une compétence est considéré à part ; tous doivent être montrés, et la compétence vaut son élément le plus bas.
rule-per-indicator-pool = Chaque élément d’une compétence est considéré à part ; on fait la moyenne de tout ce qui en est retenu.
rule-per-indicator-weighted = Chaque partie d’une compétence est considérée séparément ; la compétence est leur moyenne pondérée.
rule-per-indicator-median = Chaque partie d’une compétence est considérée séparément ; la compétence est celle du milieu.
rule-per-indicator-highest = Chaque partie d’une compétence est considérée séparément ; la compétence est sa partie la plus haute.
rule-per-indicator-sum = Chaque partie d’une compétence est considérée séparément ; toutes doivent être démontrées, et la compétence est leur somme.
rule-per-indicator-share = Chaque partie d’une compétence est considérée séparément ; la compétence est au niveau le plus haut qu’atteignent { $share } d’entre elles.
rule-per-indicator-points = Chaque partie maîtrisée d’une compétence donne des points ; les points décident du niveau.
rule-needs-ratings = Pour qu’il y ait un niveau, il faut au moins { $count } évaluations.
rule-needs-required = Pour qu’il y ait un niveau, chaque élément demande autant d’évaluations que l’indique la page de la compétence.
rule-needs-tasks = Les évaluations doivent venir d’au moins { $count } travaux différents.
rule-needs-assessors = Les évaluations doivent venir d’au moins { $count } membres différents du corps enseignant.
rule-needs-contexts = Les évaluations doivent venir d’au moins { $count } contextes différents.
