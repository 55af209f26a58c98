### Sentences of reports and transcripts, in French.

report-title = Bulletin de progression : { $name }, { $period }
envelope-of = Enveloppe { $number } sur { $total }
as-of = au { $date }
grade = { $grade ->
    [PK] Prématernelle
    [TK] Maternelle de transition
    [K] Maternelle
   *[other] Classe { $grade }
}
advisor = Suivi par { $name }
homeroom = Classe d’attache : { $name }
policy = Règles appliquées : { $title }
policy-since = Règles appliquées : { $title }, en vigueur depuis le { $date }

# The first thing to do.
#   $competency: its title, and its subject in brackets
first-step = Pour commencer : { $competency }.

glance-on-track = { $name } est sur la bonne voie dans { $count } des { $of } matières.
glance-none-on-track = { $of ->
    [one] { $name } a besoin de temps dans la seule matière où quelque chose est déjà attendu.
   *[other] { $name } a besoin de temps dans les { $of } matières.
}
glance-all-on-track = { $of ->
    [one] { $name } est sur la bonne voie.
   *[other] { $name } est sur la bonne voie dans les { $of } matières.
}
glance-no-evidence = { $name } : il n’y a pas encore de preuves d’apprentissage.
glance-all-exempt = { $name } : dispense pour toutes les compétences.
glance-of-all = Compétences maîtrisées par { $name } : { $count } sur { $of }.
glance-nothing-expected = { $name } est en chemin ; rien n’est encore attendu à ce stade.

glance-expected = { $of ->
    [one] Une seule compétence est habituellement acquise à cette date ; maîtrise : { $count }.
   *[other] Maîtrise de { $count } des { $of } compétences habituellement acquises à cette date.
}
glance-beyond = { $count ->
    [one] En avance : { $count } compétence de plus.
   *[other] En avance : { $count } compétences de plus.
}
glance-new = { $count ->
    [0] Aucune nouvelle compétence acquise depuis le { $date }.
    [one] Une nouvelle compétence acquise depuis le { $date }.
   *[other] { $count } nouvelles compétences acquises depuis le { $date }.
}

rule-on-track = Être sur la bonne voie dans une matière, c’est maîtriser au moins { $share } des compétences habituellement acquises { $when }.
rule-on-track-all = Être sur la bonne voie dans une matière, c’est maîtriser toutes les compétences habituellement acquises { $when }.
rule-expected-start = d’ici la fin de cette période
rule-expected-end = à cette date

note-new = nouveau
note-first = commencer ici
note-close = proche de la maîtrise
note-ready = peut commencer

count-of = { $count } sur { $of }
amount-of = { $count } sur { $of }
trend-words = Compétences maîtrisées à la fin de chaque période jusqu’ici : { $numbers }

pace-ahead = en avance
pace-on-pace = au bon rythme
pace-needs-time = besoin de temps
pace-unknown = rien encore attendu

working-in = travail en cours : { $band }
more = { $count ->
    [one] { $count } autre non listée
   *[other] { $count } autres non listées
}
latest-evidence = dernière preuve : { $date }
latest-evidence-old = dernière preuve : { $date } (il y a plus d’un an)
change-first = première évaluation
# Reached since the last report, from a level below.
change-new = nouveau, en hausse depuis « { $level } »
change-up = en hausse depuis « { $level } »
change-down = en baisse depuis « { $level } »
judgement = jugement professionnel ({ $by }, { $date })

need-ratings = { $count ->
    [one] il manque { $count } évaluation
   *[other] il manque { $count } évaluations
}
need-kind = { $count ->
    [one] il manque { $count } évaluation de type { $kind }
   *[other] il manque { $count } évaluations de type { $kind }
}
need-tasks = { $count ->
    [one] il manque { $count } travail
   *[other] il manque { $count } travaux
}
need-assessors = { $count ->
    [one] il manque l’évaluation par { $count } autre membre du corps enseignant
   *[other] il manque l’évaluation par { $count } autres membres du corps enseignant
}
need-contexts = { $count ->
    [one] il manque des preuves dans { $count } autre contexte
   *[other] il manque des preuves dans { $count } autres contextes
}
need-indicators = { $count ->
    [one] il reste { $count } élément à évaluer
   *[other] il reste { $count } éléments à évaluer
}
need-method = il manque des preuves à ce niveau
kind-diagnostic = diagnostique
kind-formative = formatif
kind-summative = sommatif
kind-performance = performance
kind-self = auto-évaluation

habits-note = La manière de travailler est présentée à part : les habitudes de travail ne font jamais partie d’un niveau, d’une note ni d’un crédit.
attendance-line = Jours de présence : { $present } ; jours d’absence : { $absent } ; retards : { $late }.

not-assessed = pas encore évalué
not-assessed-meaning = Il n’y a pas encore de preuves. Ce n’est pas un jugement.
insufficient = preuves à compléter
insufficient-meaning = Il y a quelques preuves, mais moins que l’école n’en demande pour donner un niveau.
exempt = dispense
exempt-meaning = Cette compétence n’est pas demandée ici.
not-yet-meaning = « Pas encore » veut dire exactement cela : l’apprentissage est en chemin. Chaque élève peut continuer jusqu’à l’acquisition de la compétence.
retry-never-lowers = Réessayer ne fait jamais baisser un niveau.
retry-latest = C’est le travail le plus récent qui compte : on peut toujours réessayer, et le dernier niveau obtenu est celui qui vaut.
retry-counts = On peut toujours réessayer ; le nouveau travail est considéré avec le travail précédent.
contact = Des questions ? Contact : { $whom }
contact-school = Des questions ? Adressez-vous au secrétariat de l’école.
texts-in-english = Certains textes de ce bulletin sont en anglais.
texts-in-another = Certains textes de ce bulletin ne sont pas en français.
interpreter = Pour demander un interprète : { $whom }
interpreter-school = Pour demander un interprète, adressez-vous au secrétariat de l’école.

transcript-title = Relevé de notes : { $name }
transcript-unofficial = Relevé de notes non officiel
transcript-unofficial-note = Ce document n’est pas officiel. Un relevé officiel est daté, numéroté et porte le sceau de l’école.
transcript-watermark = non officiel
transcript-official = Relevé de notes officiel
transcript-official-note = Valable avec le numéro, la date et le sceau ci-dessous. Il indique ce que contenaient les registres de l’école le jour mentionné ici.
transcript-issued = Délivré le { $date }, numéro { $number }, version { $version }
transcript-replaces = Remplace le numéro { $number } du { $date } : { $reason }
transcript-issued-to = Délivré à { $recipient } : { $purpose }
transcript-verify = Pour vérifier ce relevé, scannez le code et comparez les chiffres affichés avec cette page, ou saisissez le code de vérification ou déposez le fichier PDF sur { $address }.
transcript-verify-by-asking = Pour vérifier ce relevé, envoyez le code de vérification ou le fichier PDF à l’école.
record-as-of = Relevé au { $date }
fact-born = Naissance
fact-id = ID d’élève
fact-grade = Classe
fact-program = Programme
fact-campus = École
grade-alone = { $grade ->
    [PK] Prématernelle
    [TK] Maternelle de transition
    [K] Maternelle
   *[other] { $grade }
}
fact-entered = Entrée
fact-class = Année du diplôme
fact-left = Départ
gpa-none = Aucune lettre ne compte encore dans une moyenne.
# $scale: the points of the best letter, with the greatest weight there is.
gpa-scale = échelle de { $scale }
# $rounding: one of the phrases below
gpa-note = { $rounding } ; crédits comptés : { $credits }
rounding-half-up = { $places ->
    [one] { $places } décimale, la moitié vers le haut
   *[other] { $places } décimales, la moitié vers le haut
}
rounding-half-even = { $places ->
    [one] { $places } décimale, la moitié vers le chiffre pair
   *[other] { $places } décimales, la moitié vers le chiffre pair
}
rounding-cut = { $places ->
    [one] { $places } décimale, sans les chiffres suivants
   *[other] { $places } décimales, sans les chiffres suivants
}
credits-of = { $earned } crédits obtenus sur { $required }
credits-earned = Crédits obtenus : { $earned }
# Credit of everything that was finished, with or without success.
credits-attempted = Crédits tentés : { $credits }
# The heading of courses that count in no credit area.
area-none = Sans domaine de crédits
rest-insufficient = { $count } avec trop peu de preuves
rest-not-assessed = { $count } à évaluer
rest-exempt = { $count } avec dispense

course-level-honors = Avancé (Honors)
course-level-ap = AP
course-level-ib = IB
course-level-dual = Double inscription

year-grade = { $year } · { grade }
year-credits = { $credits } crédits
year-gpa = GPA { $gpa }
course-in-progress = { $of ->
    [0] en cours
   *[other] en cours, { $count } sur { $of } compétences
}
course-not-yet = { $of ->
    [0] aucune compétence enregistrée
   *[other] pas encore terminé, { $count } sur { $of } compétences
}
course-partial = crédit partiel, { $count } sur { $of } compétences
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] en cours
   *[other] en cours, { $count } sur { $of }
}
course-not-yet-short = { $of ->
    [0] aucune compétence enregistrée
   *[other] pas encore terminé, { $count } sur { $of }
}
course-partial-short = crédit partiel, { $count } sur { $of }
course-exempt = dispense
course-withdrawn = abandonné
course-taken-again = repris plus tard
course-repeated = une autre tentative compte à sa place
# $note: how a course stands; $why: one of the phrases below
course-why = { $note } ({ $why })
# $count: how many competencies must be proficient
lacks-proficient = il en faut { $count }
# $count: competencies; $level: the level that each must reach
lacks-floor = { $count ->
    [one] une doit atteindre { $level }
   *[other] { $count } doivent atteindre { $level }
}
lacks-rating = { $count ->
    [one] une n’a pas encore de niveau
   *[other] { $count } n’ont pas encore de niveau
}
lacks-lowest = { $count ->
    [one] une doit atteindre { $lowest }
   *[other] { $count } doivent atteindre { $lowest }
}
lacks-mean = moyenne { $average }, il faut { $asked }
lacks-evidence = il faut plus de preuves

graduation-not-audited = Non vérifié
graduation-met = Exigences remplies
# Everything that is missing is in progress.
graduation-on-course = En bonne voie
# There are school years to come.
graduation-under-way = En cours
# Credits: “16.5 earned + 6.5 in progress of 24”.
graduation-credits = { $earned } obtenus + { $progress } en cours sur { $required }
# $when: a month and a year, or a year: when the student is expected to graduate.
graduation-expected = prévu en { $when }
# The row of the credits in all, among the requirements.
graduation-all-credits = Ensemble des crédits
more-open = et { $count } de plus
graduation-open = { $count ->
    [one] { $count } exigence à remplir
   *[other] { $count } exigences à remplir
}
requirement-met = rempli
# The graduation audit: what each requirement of the diploma is met with.
audit = Bilan des exigences du diplôme
audit-title = Bilan des exigences du diplôme : { $name }
# The supplement to the diploma: what was shown in each competency.
supplement = Supplément au diplôme : compétences
supplement-title = Supplément de compétences : { $name }
supplement-about = Ce qui a été montré dans chaque compétence, avec le nombre d’évaluations et la date de la dernière. Les compétences sans niveau ne figurent pas.
# The sheet for the next school of a student who leaves.
transfer-sheet = Fiche de transfert
transfer-sheet-title = Fiche de transfert : { $name }
transfer-sheet-about = Pour la prochaine école. Les cours inachevés viennent d’abord, avec les compétences acquises et celles qui restent, pour reprendre là où le travail s’est arrêté.
# The letter that goes with a record to a college or another school.
letter = Lettre d’accompagnement
letter-title = Lettre d’accompagnement : { $name }
letter-greeting = Au service des admissions ou de la scolarité,
letter-opening = Cette lettre accompagne le dossier de { $name } ({ $school }). Les chiffres ci-dessous sont ceux du relevé de notes.
letter-how = Dans cette école, les élèves sont évalués par compétences. Le relevé indique le niveau atteint dans chacune, les crédits et les notes qui en résultent, et les règles appliquées.
letter-transcript = Relevé de notes
letter-profile = Profil de l’école
letter-questions = Nous répondrons volontiers à toute question sur ce dossier.
letter-closing = Avec nos salutations distinguées,
evidence-ratings = { $count ->
    [one] 1 évaluation
   *[other] { $count } évaluations
}
evidence-tasks = { $count ->
    [one] 1 travail
   *[other] { $count } travaux
}
# $ratings, $tasks: the two above
evidence-of = { $ratings }, { $tasks }
requirement-in-progress = { $amount } en cours
# What is missing, and how much of it is in progress.
missing-partly = reste { $amount }, dont { $progress } en cours
missing-amount = reste { $amount }

band-between = de { $from } à moins de { $to }
band-from = { $from } et plus
band-most = plus de { $share } à « { $level } » ou au-dessus
band-none-below = aucune au-dessous de « { $level } »
band-no-credit = aucun crédit obtenu
band-elsewhere = crédits d’une autre école
band-at-least = au moins { $share } à « { $level } » ou au-dessus
band-most-exactly = plus de { $share } exactement à « { $level } »
band-at-least-exactly = au moins { $share } exactement à « { $level } »
band-no-credit-from = aucun crédit obtenu, moyenne de { $from } ou plus
band-some-courses = certains cours, et crédits d’une autre école
rule-graded-otherwise = Certains cours sont notés autrement : { $courses }. Leurs notes sont { $letters }.
rule-outside-average = Ces cours ne comptent pas dans la moyenne générale (GPA) : { $courses }.
rule-credit-all = Le crédit est obtenu quand toutes les compétences du cours sont au niveau « { $level } » ou au-dessus.
rule-credit-mean = Le crédit est obtenu quand la moyenne des compétences du cours atteint { $mean } ou plus.
rule-credit-share = Le crédit est obtenu quand au moins { $share } des compétences du cours sont au niveau « { $level } » ou au-dessus.
rule-credit-proportional = Le crédit est obtenu en proportion des compétences du cours qui sont au niveau « { $level } » ou au-dessus.
rule-credit-portfolio = Le crédit s’obtient avec un portfolio de preuves.
rule-credit-no-enrollment = Les compétences suffisent pour obtenir le crédit ; l’inscription au cours n’est pas nécessaire.
rule-floor = Chacune doit être au niveau « { $level } » ou au-dessus.
rule-letter-levels = La lettre est déterminée par la moyenne des niveaux des compétences du cours.
rule-letter-values = La lettre est déterminée par la moyenne des résultats exacts des compétences du cours.
rule-gpa = La moyenne générale (GPA) est la somme des points de chaque note multipliés par ses crédits, divisée par les crédits ; { $rounding }.
rule-weight-floor = La pondération s’applique à partir de la lettre { $letter }.
rule-repeats-highest = De plusieurs tentatives à un cours, la meilleure compte.
rule-repeats-last = De plusieurs tentatives à un cours, la dernière compte.
rule-repeats-all = Chaque tentative à un cours compte dans la moyenne ; le crédit n’est accordé qu’une fois.
rule-not-yet = Un cours pas encore terminé n’a pas de lettre et n’entre pas dans la moyenne générale (GPA).
rule-not-yet-counts = Un cours terminé sans crédit compte dans la moyenne générale (GPA) avec les points indiqués.

rank-class = promotion { $year }
rank-shared = { $count ->
    [one] partagé avec 1 autre élève
   *[other] partagé avec { $count } autres élèves
}
rank-too-few-credits = encore trop peu de crédits
rule-rank-none = L’école ne classe pas ses élèves.
rule-rank = Le rang suit le GPA { $average } parmi tous les élèves de la même promotion, comparé avec { $rounding } ; { $ties }.
rank-by-weighted = pondéré
rank-by-unweighted = non pondéré
rank-ties-shared = les élèves de même moyenne partagent un rang et occupent autant de rangs qu’ils sont (1, 2, 2, 4)
rank-ties-dense = les élèves de même moyenne partagent un rang, et le rang suivant vient ensuite (1, 2, 2, 3)
rule-rank-top = Tous ceux qui ont { $average } ou plus ont le rang 1.
rule-rank-credits = Un rang demande au moins { $credits } crédits qui comptent dans la moyenne.
growth = progrès
growth-unknown = progrès : trop peu de preuves pour le dire
rule-growth-previous = Le progrès est ce dont a changé le résultat derrière un niveau depuis la fin de la période précédente.
rule-growth-baseline = Le progrès est ce dont a changé le résultat derrière un niveau depuis le début.
rule-growth-minimum = Il est indiqué quand au moins { $count } évaluations comptent.
rule-subject-mean = Le niveau d’une matière est la moyenne de ses compétences.
rule-subject-weighted = Le niveau d’une matière est la moyenne pondérée de ses compétences.
rule-subject-median = Le niveau d’une matière est celui de la compétence du milieu.
rule-subject-highest = Le niveau d’une matière est celui de sa compétence la plus haute.
rule-subject-lowest = Le niveau d’une matière est celui de sa compétence la plus basse.
rule-subject-all = Le niveau d’une matière est celui de sa compétence la plus basse, quand toutes ont un niveau.
rule-subject-sum = Le niveau d’une matière se lit sur la somme de ses compétences, quand toutes ont un niveau.
rule-subject-points = Chaque compétence maîtrisée donne des points, qui décident du niveau de la matière.
rule-subject-share = Le niveau d’une matière est le plus haut qu’atteignent { $share } de ses compétences.
rule-subject-minimum = Il est donné quand { $count } d’entre elles ont un niveau.

substituted-credits = jusqu’à { $amount } crédits peuvent venir de { $from }
substituted-course = { $course } remplace { $asked }
substituted = { $what } ; accordé par { $by }, { $date } : { $reason }
rule-bonus-course = Chaque cours qui compte ajoute au GPA pondéré une fois calculé : { $levels }.
rule-bonus-credit = Chaque crédit qui compte ajoute au GPA pondéré une fois calculé : { $levels }.
rule-bonus-floor = Cela vaut à partir de la lettre { $letter }.
rule-bonus-most = L’ensemble ajoute au plus { $most }.
rule-college = Les crédits d’université comptent ici ainsi (université = école) : { $pairs }.
rule-college-equals = { $college } = { $school }
rule-earned-level = La mention { $level } est donnée selon les résultats, non choisie, dans ces cours : { $courses }. Il faut : { $asks }.
rule-limit-year = { $kind } : au plus { $credits } crédits par an comptent pour le diplôme.
rule-limit = { $kind } : au plus { $credits } crédits en tout comptent pour le diplôme.

## How a level came about, in the copy of a report for a screen

explained-number = Le nombre derrière le niveau : { $number }
rating-missed = absence
rating-waived = dispensée
# Why a rating does not count.
aside-kind = ce type de travail ne compte pas
aside-stage = évalué à une autre étape que celle du travail en cours
aside-too-old = plus ancien que ce que la règle regarde
aside-other-attempt = un autre essai de la même tâche compte
aside-moderated = le même travail a été évalué une seconde fois, et c’est cette évaluation qui compte
aside-missed = occasion manquée
aside-missed-place = occasion manquée ; elle prend une place et n’entre pas dans la moyenne
aside-missed-waived = occasion manquée, et une évaluation a été dispensée
aside-waived = dispensé
aside-not-among-best = il y a assez de meilleures évaluations
aside-not-recent = il y a assez d’évaluations plus récentes
aside-below-level = au-dessous du niveau pris en compte
aside-not-chosen = une autre évaluation est retenue
aside-corrected = corrigé depuis
