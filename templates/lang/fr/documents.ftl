### Fixed words of the documents, in French.

doc-student-id = ID
doc-page-of = Page { $page } sur { $pages }

doc-report = Bulletin de progression
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = Exemplaire destiné à
doc-going-well = Ce qui va bien
doc-needs-time = Demande du temps
doc-next = Prochaines étapes
doc-nothing-here = Rien à signaler pour le moment
doc-subject = Matière
doc-proficient-of-expected = Maîtrisées, parmi celles attendues
doc-proficient-of-all = Maîtrisées, sur le total
doc-pace = Rythme
doc-since-last = Depuis le dernier
doc-trend = Évolution
doc-habits = Habitudes de travail
doc-habit = Habitude
doc-how-often = À quelle fréquence
doc-remark = Ce que nous observons
doc-how-to-read = Comment lire ce bulletin
doc-catalog = Ce que veut dire chaque compétence :
doc-catalog-code = Code QR qui ouvre le catalogue des compétences
doc-ready-to-start = Prêtes à commencer
doc-at-home = À la maison
doc-to-go-further = Pour aller plus loin
# Before the list of competencies that are not asked of the student.
doc-exempt = Dispense
# Before the level of a subject that is the average of its competencies.
doc-average-level = moyenne
doc-narrative = De la part de l’équipe enseignante
doc-goals = Objectifs
doc-reflections = Dans ses propres mots
doc-supports = Soutiens en place

doc-ceeb = CEEB
doc-goes-by = Prénom d’usage
# Before the legal name in Latin letters, where it is written in another script.
doc-in-latin-letters = En lettres latines
doc-gpa-weighted = GPA pondéré
doc-gpa-unweighted = GPA non pondéré
# Over the average where there is only one.
doc-gpa = GPA
doc-class-rank = Rang dans la promotion
doc-credits = Crédits
doc-graduation = Diplôme
doc-academic-record = Parcours scolaire
doc-competency-record = Relevé des compétences
doc-distinctions = Distinctions
doc-code = Code
doc-course = Cours
doc-course-level = Type
doc-grade = Note
# Columns of the table of courses: credit that a course is worth, credit earned, the day it was earned; each as short as it can be.
doc-credits-attempted = Crédits
doc-credits-earned = Obtenus
doc-date-earned = Date
doc-requirement = Exigence
doc-progress = Avancée
doc-state = État
# Headings of the graduation audit.
doc-counts-toward = Compte pour cela
doc-in-progress = En cours
doc-not-used = Crédits qu’aucune exigence n’utilise
doc-asks = Demande
# Columns of the supplement to the diploma.
doc-evidence = Preuves
doc-latest = Dernière
doc-competency = Compétence
doc-level = Niveau
doc-how-to-read-supplement = Comment le lire
# Heading and columns of the transfer sheet.
doc-unfinished = Cours inachevés
doc-done = Acquises
doc-still-open = Restantes
# Heading over the documents that come with a letter.
doc-enclosed = Pièces jointes
doc-how-to-read-transcript = Comment lire ce relevé de notes
doc-by-level = Compétences, selon le niveau montré
# Columns of the table from levels to grade points. The first: the level of all competencies of a course.
doc-all-at-level = Toutes les compétences à
doc-grade-points = Points GPA
doc-average = Moyenne
doc-letter = Lettre
doc-points = Points
doc-signature = Signature du service de la scolarité
doc-title-and-name = Nom et fonction
doc-date-and-seal = Date et sceau

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = Code de vérification
doc-verification-image = Un code qui mène aux chiffres que l’école a signés
doc-name = Nom
doc-attached-record = Les données de ce relevé, lisibles par un programme

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = Comment ce niveau a été établi
# Headings of the two lists of ratings.
screen-counted = Évaluations prises en compte
screen-aside = Non prises en compte
