### Le profil de l’école, en français.

profile-profile = Profil de l’école
profile-advancing = Comment les élèves avancent
profile-level = Niveau
profile-meaning = Ce qu’il veut dire
profile-levels-and-letters = Des niveaux aux lettres
profile-average-of-levels = Moyenne du cours
profile-grade-points = Points
profile-added = S’ajoute aux points :
profile-courses = Cours proposés
profile-number = Nombre
profile-diploma = Ce que demande le diplôme
profile-asks = Demande
profile-in-all = En tout
profile-figures = Où en sont les élèves
profile-suppressed = Aucun chiffre ne compte moins de 10 élèves : un nombre plus petit est réuni à son voisin, pour que personne ne puisse être reconnu.
profile-average = Moyenne (GPA) non pondérée
profile-students = Élèves
profile-by-level = Élèves par niveau
profile-outcomes = Après le diplôme
profile-measure = Diplômés
profile-contacts = À qui s’adresser
profile-school-year = Année scolaire

profile-title = Profil de l’école, { $school }
profile-size = { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
} en niveaux { $from } à { $to }
profile-course-regular = Ordinaire
profile-too-few = Il y a trop peu d’élèves pour des chiffres où personne ne serait reconnu.
profile-class = Promotion { $class } : { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
}, au { $date }
profile-everybody = Toute l’école : { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
}, au { $date }
profile-level-none = pas encore de niveau
profile-level-up-to = jusqu’à { $level }, ou pas encore de niveau
profile-level-from = { $level } ou plus
profile-level-between = de { $from } à { $to }
profile-gpa-none = pas encore de moyenne
profile-gpa-below-or-none = moins de { $below }, ou pas encore de moyenne
profile-gpa-below = moins de { $below }
profile-gpa-between = de { $from } à { $to }
profile-gpa-from = { $from } et plus
