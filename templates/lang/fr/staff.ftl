### Words of the private site for teachers and leaders, in French.

staff-skip = Aller au contenu
staff-navigation = Principal
staff-breadcrumb = Vous êtes ici
staff-private = Privé : concerne des élèves, réservé au personnel de l’école.
staff-whole-school = Toute l’école
staff-overview = Vue d’ensemble
staff-lists = Listes
staff-courses = Cours
staff-cohorts = Promotions
staff-teachers = Enseignants
staff-students = Élèves
staff-student = Élève
staff-advisor = Conseiller ou conseillère
staff-grade = Niveau scolaire
staff-class = Promotion
staff-competency = Compétence
staff-competencies = Compétences
staff-why = Raison
staff-reached = Acquises
staff-due = Attendues et ouvertes
staff-attention = À regarder
staff-filter = Afficher les lignes qui contiennent
staff-key = Comment lire les repères
staff-map = Niveaux par matière et palier
staff-growth = Progrès dans le temps
staff-growth-note = Compétences acquises à la fin de chaque période, selon les règles d’aujourd’hui.
staff-evidence = Preuves de cette année scolaire
staff-shown = Ce que j’ai montré cette année scolaire
staff-where = Où j’en suis
staff-next = La suite
staff-closest = Le plus près d’être acquis
staff-can-begin = Prêt à commencer
staff-goals = Objectifs
staff-reflections = Réflexions
staff-supports = Soutiens
staff-explained = comment chaque valeur est obtenue
staff-own-page = Page pour l’élève
staff-work = Voir le travail
staff-nothing = Rien ici.
staff-nobody = Personne.
staff-on-track = Matières en bonne voie
staff-credits = Crédits
staff-gpa = Moyenne générale
staff-diploma = Diplôme
staff-groups = Groupes pour les prochaines semaines
staff-groups-note = Élèves dont la compétence est attendue à ce jour et n’est pas encore acquise.
staff-stuck-alone = Bloqué sans soutien
staff-stuck-alone-note = Pas encore acquis, et évalué plusieurs fois ces dernières semaines sans atteindre un niveau plus élevé ; aucun soutien en place.
staff-stuck = Bloqué, avec un soutien
staff-stuck-note = Pas encore acquis, et évalué plusieurs fois ces dernières semaines sans atteindre un niveau plus élevé.
staff-unseen = Pas vu depuis des semaines
staff-prerequisite = Passé à la suite avec un prérequis manquant
staff-prerequisite-note = Commencé, alors que quelque chose qui vient avant n’est pas acquis.
staff-one-more = Il manque une preuve
staff-one-more-note = Il manque une preuve pour un niveau.
staff-ready = Prêt à avancer
staff-ready-note = Pas commencé, et tout ce qui vient avant est acquis.

staff-class-of = Promotion { $year }
staff-students-of = Élèves de { $name }
staff-why-ready = Acquis avant : { $names }
staff-why-prerequisite = Pas acquis : { $names }
staff-why-unseen = Dernière preuve : { $date }
staff-why-never = Aucune preuve pour l’instant
staff-count-students = { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
}
staff-why-stuck = { $count ->
    [one] { $count } évaluation depuis le { $date }
   *[other] { $count } évaluations depuis le { $date }
}
staff-open-requirements = { $count ->
    [0] rien d’ouvert
    [one] { $count } exigence ouverte
   *[other] { $count } exigences ouvertes
}

staff-unseen-note = { $weeks ->
    [one] Aucune preuve depuis une semaine ou plus.
   *[other] Aucune preuve depuis { $weeks } semaines ou plus.
}

staff-graduation = Diplôme
staff-graduation-lead = Crédits, et ce qui manque pour le diplôme. Sont à risque les élèves dont la promotion obtient le diplôme cette année scolaire, ou aurait dû l’obtenir, et à qui il manque quelque chose qu’aucun cours en cours n’apportera.
staff-cohort = Promotion
staff-credits-average = Crédits, en moyenne
staff-state = État
staff-in-progress = En cours
staff-missing = Après les cours en cours
staff-at-risk = À risque
staff-no-class = Sans promotion

staff-documents = Documents
staff-issued = Relevés officiels délivrés
staff-issued-none = Aucun relevé officiel n’a été délivré.
staff-issued-unread = Le registre des relevés délivrés est illisible ; `gradus verify` dit pourquoi.
staff-number = Numéro
staff-date = Date
staff-recipient = Délivré à
staff-purpose = Objet
staff-stands = Valable
staff-replaced = Remplacé par le numéro { $number } : { $reason }
staff-withdrawn = Annulé : { $reason }
staff-differs = Dirait autre chose aujourd’hui
staff-unmade = Ne pourrait pas être refait aujourd’hui
staff-unread = Ce qui a été délivré ne peut pas être lu aujourd’hui ; `gradus check` dit pourquoi

staff-ratings-page = Évaluations
staff-in-year = Pendant l’année scolaire { $year }, jusqu’au jour de cette page.
staff-all-subjects = Toutes les matières
staff-subject = Matière
staff-agreement = Travaux évalués deux fois
staff-agreement-table = Première évaluation et seconde
staff-first-rating = Première évaluation, par ligne
staff-agreement-subjects = Accord par matière
staff-agreement-firsts = Accord selon qui a évalué en premier
staff-first-rated-by = Première évaluation par
staff-rated-twice = Évalués deux fois
staff-alike = Même niveau
staff-within-one = Un niveau d’écart au plus
staff-second-higher = Seconde plus haute
staff-second-lower = Seconde plus basse
staff-kappa = Kappa pondéré
staff-kappa-few = trop peu
staff-agreement-none = Aucun travail n’a été évalué par une seconde personne.
staff-agreement-note = Le kappa pondéré est celui de Cohen, à poids linéaires : 1 est l’accord complet, 0 celui du hasard. Il est donné à partir de 10 travaux.
staff-given = Niveaux attribués
staff-assessor = Évalué par
staff-ratings = Évaluations
staff-share-proficient = Part acquise
staff-not-compared = { $count ->
    [one] Un travail évalué deux fois n’est pas compté : une des évaluations n’est pas un niveau, ou la même personne a fait les deux.
   *[other] { $count } travaux évalués deux fois ne sont pas comptés : une des évaluations n’est pas un niveau, ou la même personne a fait les deux.
}

staff-equity = Groupes
staff-equity-lead = Où en sont tous les élèves, chaque promotion et les groupes que l’école nomme, dans les périodes terminées. On y compte qui était à l’école le dernier jour.
staff-equity-mastery = Maîtrise
staff-equity-mastery-note = Part des compétences attendues à la fin de la période que les élèves maîtrisent.
staff-equity-growth = Progrès
staff-equity-growth-note = Compétences gagnées par élève dans la période, en moyenne.
staff-equity-evidence = Preuves
staff-equity-evidence-note = Évaluations par élève dans la période, en moyenne.
staff-equity-few = Un tiret signifie moins de { $count } élèves, ou un groupe dont on pourrait déduire un tel nombre.
staff-group = Groupe
staff-target = Objectif
staff-everybody = Tous
staff-everybody-else = Tous les autres : pas { $group }
staff-too-few = trop peu d’élèves
