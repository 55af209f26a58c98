### Comment une valeur s’est formée : ce qu’affiche `gradus explain`, et les pages d’explications.

explain-title = { $what }, { $name }, au { $date }
explain-as-written = { $text }

## Résultats

explain-subject = maîtrisée : { $reached } sur { $expected } habituellement atteintes à ce stade, { $proficient } sur { $of } en tout ; { $pace }
explain-not-assessed = pas évalué
explain-insufficient = preuves insuffisantes
explain-insufficient-so-far = preuves insuffisantes, pour l’instant { $level }
explain-not-yet = pas encore maîtrisée : { $level }
explain-proficient = maîtrisée : { $level }
explain-exempt = dispense
explain-no-level = aucun niveau
explain-none = aucune valeur
explain-course-earned = obtenu
explain-course-partial = obtenu en partie
explain-course-in-progress = en cours
explain-course-not-yet = pas encore obtenu
explain-course-exempt = dispense
explain-course-withdrawn = abandonné
explain-course-result = { $status } : { $credit } sur { $of } crédits
explain-course-result-letter = { $status } : { $credit } sur { $of } crédits, { $letter }
explain-given-result = repris tel quel : { $credit } crédits
explain-given-result-letter = repris tel quel : { $credit } crédits, { $letter }
explain-gpa = moyenne générale (GPA)
explain-gpa-result = { $unweighted } non pondérée, { $weighted } pondérée
explain-rank = rang dans la promotion
explain-rank-place = { $place } sur { $of }
explain-overall = toutes les matières
explain-graduation = diplôme
explain-open = { $count ->
    [0] toutes les exigences sont remplies
    [one] { $count } exigence à remplir
   *[other] { $count } exigences à remplir
}

## Titres des étapes

explain-step-rule = règle `{ $name }`
explain-step-expected = habituellement atteintes à ce stade
explain-step-not-expected = pas encore habituellement atteintes
explain-step-rule-alone = règle
explain-step-stage = étape
explain-step-ratings = évaluations qui comptent pour { $what }
explain-as-a-whole = la compétence dans son ensemble
explain-step-aside = mis de côté
explain-step-number = nombre
explain-step-evidence = preuves
explain-step-judgements = jugements
explain-step-growth = progrès
explain-step-later = après le { $date }, donc non pris en compte
explain-step-competencies = compétences du cours au { $date }
explain-step-credit = crédit
explain-step-letter = lettre
explain-step-course-level = type du cours
explain-step-entered = tel que saisi
explain-step-counted = ce qui compte
explain-step-not-counted = ce qui ne compte pas
explain-step-unweighted = non pondérée
explain-step-weighted = pondérée
explain-step-average = moyenne
explain-step-class = promotion
explain-step-total = crédits en tout

## Règles

explain-rule-weights = Leurs poids : { $weights }.
explain-rule-points = Leurs points : { $points }.
explain-rule-required = Celles-ci doivent être maîtrisées : { $codes }.
explain-rule-kinds = Seules comptent les preuves de ces types : { $kinds }.
explain-rule-all-kinds = Toutes les preuves comptent, sauf les évaluations de l’élève par lui-même.
explain-rule-stage = Seules comptent les preuves de l’étape où l’élève travaille.
explain-rule-attempts-latest = De plusieurs essais d’une tâche, le dernier compte.
explain-rule-attempts-best = De plusieurs essais d’une tâche, le meilleur compte.
explain-rule-attempts-first = De plusieurs essais d’une tâche, le premier compte.
explain-rule-window-days = { $days ->
    [one] Les preuves de plus de { $days } jour ne comptent pas.
   *[other] Les preuves de plus de { $days } jours ne comptent pas.
}
explain-rule-moderation-second = De deux évaluations du même travail, la seconde compte.
explain-rule-moderation-higher = De deux évaluations du même travail, la plus haute compte.
explain-rule-moderation-mean = Deux évaluations du même travail comptent pour une, avec leur moyenne.
explain-rule-weights-ignored = Chaque évaluation compte une fois, quel que soit le poids qu’elle a reçu.
explain-rule-missed-ignored = Les occasions manquées n’ont pas d’effet.
explain-rule-missed-fills = Les occasions manquées prennent une place et n’entrent pas dans la moyenne.
explain-rule-missed-lowest = Les occasions manquées reçoivent le nombre le plus bas de l’échelle.
explain-rule-order = Le jour d’une preuve est le premier connu parmi : { $days }.
explain-day-performed = réalisation
explain-day-submitted = remise
explain-day-assessed = évaluation
explain-day-recorded = enregistrement
explain-rule-without-none = Preuves demandées : { $needs } ; sans elles, aucun niveau n’est donné.
explain-rule-without-provisional = Preuves demandées : { $needs } ; sans elles, le niveau est provisoire.
explain-rule-without-level = Preuves demandées : { $needs } ; sans elles, le niveau est donné malgré tout.
explain-rule-needs-in-all = Preuves demandées sur l’ensemble des compétences : { $needs }.
explain-need-ratings = { $count ->
    [one] { $count } évaluation
   *[other] { $count } évaluations
}
explain-need-required = les évaluations que le référentiel demande pour chaque partie
explain-need-stage = { $count } à l’étape { $stage }
explain-need-kind = { $count } de type { $kind }
explain-need-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches différentes
}
explain-need-assessors = { $count ->
    [one] { $count } évaluateur
   *[other] { $count } évaluateurs différents
}
explain-need-contexts = { $count ->
    [one] { $count } contexte
   *[other] { $count } contextes différents
}
explain-level-from = { $level } à partir de { $number }
explain-rule-levels = Niveaux : { $levels }.
explain-rule-levels-stage = Niveaux, comptés depuis l’étape où l’élève travaille : { $levels }.
explain-rule-rounded-shown = Le nombre est arrondi là où il est affiché : { $rounding }.
explain-rule-rounded-banded = Le nombre est arrondi avant qu’un niveau en soit déduit : { $rounding }.
explain-rule-overrides-win = Un jugement décide du niveau tant qu’il est valable.
explain-rule-overrides-cap = Un jugement limite le niveau tant qu’il est valable.
explain-rule-overrides-inform = Un jugement informe et ne change rien.
explain-rule-steps = Il est donné par pas de { $step }.
explain-rule-levels-open = Les niveaux peuvent monter après la fin du cours, jusqu’à ce qu’il soit repris.
explain-rule-levels-end = Les niveaux sont ceux du dernier jour du cours.
explain-rule-kept = Un crédit obtenu reste acquis.
explain-rule-not-kept = Un crédit obtenu peut être perdu.
explain-growth-exact = Il est compté en nombres exacts.
explain-growth-shown = Il est compté en nombres tels qu’affichés.
rule-kind-weight = { $kind } { $weight }

## Un niveau

explain-stage-placed = l’élève travaille à { $stage }, où il a été placé
explain-stage-grades = elle est réservée aux niveaux { $grades } et n’est pas demandée en { $grade }
explain-stage-belongs = l’élève travaille à { $stage }, l’étape de la compétence
explain-rating = évaluation
explain-attempt = essai { $number }
explain-rated-by = évalué par { $by }
explain-with-second = avec sa seconde évaluation, elle compte pour { $number }
explain-weight = poids { $number }
explain-by-rule = selon la règle `{ $name }`
explain-ratings = évaluations : { $have } sur { $need }
explain-ratings-of-kind = évaluations de type { $kind } : { $have } sur { $need }
explain-tasks = tâches différentes : { $have } sur { $need }
explain-assessors = évaluateurs différents : { $have } sur { $need }
explain-contexts = contextes différents : { $have } sur { $need }
explain-indicators = parties avec un nombre : { $have } sur { $need }
explain-lack-method = ce que la méthode elle-même demande
explain-missing = il manque : { $what }
explain-no-number-here = aucun nombre
explain-no-number = il n’y a pas de nombre
explain-of-numbers = de { $numbers } : { $number }
explain-shown-as = { $number } est affiché { $shown }
explain-number-is = { $number } correspond à { $level }
explain-averages-so-far = moyennes successives : { $averages }
explain-in-order = dans l’ordre { $numbers } ; au milieu { $number }
explain-most-frequent = { $count ->
    [one] { $number } figure { $count } fois parmi { $of }
   *[other] { $number } figure { $count } fois parmi { $of }
}
explain-latest-and-rest = { $share } de { $latest } et le reste de { $earlier } = { $number }
explain-by-kind = { $terms }, sur les poids présents = { $number }
explain-power-law = à travers { $numbers } ; à la dernière évaluation { $number } (la moyenne est { $mean })
explain-reached = { $count } évaluations sur { $of } sont à { $level } ou au-dessus, ce qui vaut { $number }
explain-growth-unknown = trop peu de preuves pour le dire
explain-growth-from = depuis { $from } le { $date } : { $change }
explain-growth-from-stored = depuis le point de départ { $from }, enregistré le { $date } : { $change }
explain-growth-from-baseline = depuis le point de départ { $from } : { $change }
explain-judged = jugé { $level } par { $by } : { $reason }
explain-excused-by = dispensé par { $by } : { $reason }
explain-placed-at = placé à { $stage }
explain-judgement-decided = { $level } : { $by } le { $date } : { $reason } ; il a décidé du niveau
explain-judgement-told = { $level } : { $by } le { $date } : { $reason } ; il n’a rien changé
explain-judgement-until-decided = { $level } : { $by } le { $date }, jusqu’au { $until } : { $reason } ; il a décidé du niveau
explain-judgement-until-told = { $level } : { $by } le { $date }, jusqu’au { $until } : { $reason } ; il n’a rien changé
explain-excused = dispensé par { $by } le { $date } : { $reason }

## Un cours

explain-proficient-of = maîtrisées : { $have } sur { $need }
explain-left-out = dispensée, donc laissée de côté
explain-credit-since = la règle a été remplie pour la première fois le { $date }
explain-credit-given-up-before = le cours a été abandonné avant que la règle soit remplie
explain-credit-given-up-after = le cours a ensuite été clos comme abandonné ; ce qui a été obtenu reste acquis
explain-credit-not-so-far = la règle n’a pas été remplie jusqu’ici
explain-credit-taken-again = le cours a été repris à partir du { $date } : cette tentative reste telle qu’elle était avant ce jour
explain-credit-stays = ce qui a été obtenu reste acquis : c’est affiché comme au { $date }
explain-superseded = une autre tentative compte à sa place, celle-ci est donc sans crédit : { $what }
explain-lost-given-up = un crédit de { $credit } a été obtenu le { $earned } et perdu le { $lost } : le cours a été abandonné, et les règles en reprennent le crédit
explain-lost-policy = un crédit de { $credit } a été obtenu le { $earned } et perdu le { $lost } : d’autres règles sont entrées en vigueur, et les précédentes permettent que le crédit soit perdu
explain-lost-correction = un crédit de { $credit } a été obtenu le { $earned } et perdu le { $lost }, par une correction de l’évaluation { $ids }
explain-lost-levels = un crédit de { $credit } a été obtenu le { $earned } et perdu le { $lost } : les règles permettent que le crédit soit perdu
explain-lost-change = { $what } : { $before } avant, { $now } depuis
explain-average-levels = la moyenne est faite des points des niveaux
explain-average-values = la moyenne est faite des nombres derrière les niveaux
explain-letter-first = { $letter } est la première lettre qui convient : { $asks }
explain-letter-no-credit = { $letter } est la lettre d’un cours sans crédit
explain-letter-elsewhere = seulement pour les crédits d’autres écoles
explain-letter-else = tout le reste
explain-average-from = une moyenne d’au moins { $number }
explain-average-to = d’au plus { $number }
explain-points = points : { $points }
explain-points-weighted = points : { $points }, { $weighted } avec la pondération d’un cours de ce type : { $level }
explain-no-points = elle n’a pas de points et n’entre pas dans les moyennes
explain-earned-level = le cours est de type { $level }, donné pour ses résultats : { $asks }

## Un cours dont le résultat est repris tel quel

explain-credits = crédits : { $credits }
explain-attempted = { $credits } tentés
explain-same-as = c’est l’équivalent du cours { $course }
explain-same-as-none = il n’est lié à aucun cours de l’école
explain-college = { $college } crédits d’université valent { $school } ici, selon la conversion des règles
explain-as-entered = il vaut le crédit saisi
explain-no-mark = il est arrivé sans note
explain-mark-unknown = les règles n’ont pas de lettre pour la note { $mark } : elle n’a pas de points
explain-mark-is-letter = { $mark } est une lettre des règles
explain-mark-stands-for = les règles ont { $letter } pour la note { $mark }

## Moyennes et rang

explain-transfers-count = Les lettres d’autres écoles comptent.
explain-transfers-do-not = Les lettres d’autres écoles ne comptent pas.
explain-gpa-sum = { $points } points / { $credits } crédits = { $average }
explain-gpa-sum-bonus = { $points } points / { $credits } crédits, plus un bonus de { $bonus } : { $average }
explain-gpa-shown = affichée { $shown }
explain-gpa-term-weighted = { $plain }, pondéré { $weighted }
explain-no-average = aucun crédit ne compte, il n’y a donc pas de moyenne
explain-graded = noté { $mark }
explain-credits-there = { $credits } crédits là-bas
explain-out-no-letter = il n’y a pas de lettre
explain-out-no-points = sa lettre n’a pas de points
explain-out-repeated = une autre tentative au cours compte
explain-out-transfer = les règles ne prennent pas les lettres d’autres écoles
explain-out-unknown-letter = les règles n’ont pas de lettre pour cette note
explain-out-no-credit = il ne vaut aucun crédit
explain-rank-average = { $average }, comparée comme { $shown }, sur { $credits } crédits
explain-rank-class = { $count ->
    [one] { $count } élève de la promotion { $class } est présent
   *[other] { $count } élèves de la promotion { $class } sont présents
}
explain-rank-no-place = sans une moyenne sur assez de crédits, il n’y a pas de rang
explain-rank-sharing = { $count ->
    [0] personne ne partage le rang
    [one] { $count } autre partage le rang
   *[other] { $count } autres partagent le rang
}
explain-rank-class-unknown = la promotion de l’élève n’est pas connue
explain-rank-not-attending = l’élève n’est pas inscrit ce jour-là

## Le diplôme

explain-diploma-order = Les exigences sont servies dans l’ordre des règles ; un crédit n’est utilisé qu’une fois et, là où il peut servir à plusieurs endroits, il va là où il aide le plus.
explain-diploma-one-area = Un cours qui compte dans plusieurs domaines est utilisé dans un seul.
explain-unit-credits = crédits
explain-unit-courses = cours
explain-unit-years = années scolaires
explain-unit-competencies = compétences
explain-unit-in-all = en tout
explain-unit-parts = de ses parties
explain-requirement = { $earned } sur { $required } { $unit } : { $state }
explain-short = reste { $amount }
explain-requirement-excused = dispense
explain-included = dont { $credits } de { $from }
explain-substitutes = jusqu’à { $credits } peuvent venir de { $from }
explain-distinction = une distinction, qui n’est pas nécessaire pour le diplôme
explain-part = une partie d’une autre exigence
explain-credits-not-counted = { $credits } non comptés
explain-limit-year = au plus { $credits } crédits par an comptent
explain-limit-all = au plus { $credits } crédits comptent en tout
explain-recorded = enregistré
explain-total = { $earned } sur { $required } crédits, reste { $missing }
