### Words of the public site, in French.

site-skip = Aller au contenu
site-home = Accueil
site-navigation = Principale
site-breadcrumb = Vous êtes ici
site-languages = Langues
site-ceeb = Code CEEB
site-as-of = Au { $date }

site-title = Ce que l’on apprend ici
site-lead = On avance après avoir montré ce que l’on sait faire. Ce catalogue dit en quoi cela consiste : chaque compétence, à quoi ressemble le travail à chaque niveau, et ce à quoi elle mène.
site-home-description = { $school } : les compétences, les cours et les exigences du diplôme.
site-subjects = Matières
site-by-band = Par palier
site-band-note = Un palier est une étape du chemin, pas un âge. On peut être à des paliers différents dans des matières différentes.
site-levels = Niveaux
site-habits = Habitudes de travail
site-habits-note = La manière de travailler est présentée à part et ne fait partie d’aucun niveau.
site-more = En savoir plus sur l’école
site-proficient = compte comme maîtrise
site-competency-count = { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
}
site-course-count = { $count ->
    [one] { $count } cours
   *[other] { $count } cours
}

site-competencies = Compétences
site-all-competencies = Toutes les compétences
site-catalog-description = Toutes les compétences, par matière et par palier.
site-catalog-lead = Par matière et, dans chaque matière, par palier.
site-no-band = Sans palier
site-download = Télécharger
site-download-csv = Tableau (CSV)
site-download-json = Fichier d’échange de référentiels (CASE 1.1, JSON)
site-download-book = Tout le catalogue en un livre (PDF)
# The book's table of contents.
site-contents = Sommaire
#   $school: the school's name
site-book-of = Le catalogue de { $school }
site-competency = Compétence
site-subject = Matière
site-band = Palier
site-nothing-in-band = Rien à ce palier
site-previous-band = Palier précédent
site-next-band = Palier suivant

site-pathway = Le parcours
site-pathway-note = Les lignes vont d’une compétence à celles qu’elle ouvre ; une ligne en tirets mène à une autre matière. La liste dit la même chose.
site-map = Carte de toutes les matières
site-map-description = Comment tout ce qui s’apprend ici s’appuie l’un sur l’autre, par matière et par palier.
site-map-of-school = Comment les compétences de toutes les matières s’appuient les unes sur les autres
site-other-subjects = Autres matières
site-builds-on = S’appuie sur
site-skip-map = Passer la carte
site-zoom = Taille de la carte
site-zoom-out = Plus petit
site-zoom-in = Plus grand
site-zoom-fit = Ajuster à la largeur
site-map-of-subject = { $title } : comment les compétences s’appuient les unes sur les autres

site-looks-like = À quoi cela ressemble
site-indicators = Ce que nous regardons
site-before-and-after = Où cela mène
site-comes-before = Vient avant
site-this-competency = Cette compétence
site-opens = Ouvre
site-nothing-before = Rien ne doit venir avant.
site-opens-nothing = Aucune autre compétence n’en dépend.
site-map-of-competency = { $title } : ce qui vient avant et ce qu’elle ouvre
site-counts-toward = Compte pour
site-counts-toward-nothing = Elle ne fait partie d’aucun cours.
site-standards = Référentiels
site-at-home = À la maison
site-grades-heading = Niveaux scolaires
site-milestone-heading = Habituellement acquise
site-milestone = { grade }, d’ici la fin de la période { $period }
site-extension = Pour aller plus loin
site-about = À propos de ce texte
site-identifier = Identifiant
site-data-json = Données (CASE 1.1, JSON)
site-print = Imprimer
site-version = Version { $version }
site-valid-from = En vigueur depuis le { $from }
site-valid-until = En vigueur jusqu’au { $until }
site-valid-from-until = En vigueur du { $from } au { $until }
site-earlier = Versions précédentes
site-earlier-none = rien
site-moved = { $old } est maintenant { $new }
site-ratings = { $count ->
    [one] { $count } évaluation
   *[other] { $count } évaluations
}
site-ratings-of-band = { $band } : { $ratings }
site-ratings-elsewhere = sinon { $ratings }
site-neighbours = Dans la même matière
site-previous = Précédente
site-next = Suivante

site-courses = Cours
site-course = Cours
site-courses-description = Tous les cours, leurs crédits et les compétences qu’ils attestent.
site-courses-lead = Un cours est une manière d’obtenir des crédits : il atteste un ensemble de compétences, et le crédit est obtenu quand elles sont démontrées.
site-other-courses = Autres cours
site-credit = Crédits
site-areas = Compte en
site-course-level = Type de cours
site-sced = Code SCED
site-certifies = Ce qu’il atteste
site-credits = { $count ->
    [one] { $count } crédit
   *[other] { $count } crédits
}
site-weight = poids { $weight }
site-course-level-honors = Avancé (Honors)
site-course-level-ap = Advanced Placement (AP)
site-course-level-ib = Baccalauréat International (IB)
site-course-level-dual = Double inscription

site-search = Rechercher
site-search-description = Trouvez une compétence, un cours ou une matière.
site-search-label = Mots, ou débuts de mots
site-search-go = Rechercher
site-search-script = La recherche fonctionne dans votre navigateur et a besoin de JavaScript, qui est désactivé. La liste de toutes les compétences réunit tout sur une seule page.
site-search-none = Aucun résultat. Essayez avec moins de mots, ou seulement le début d’un mot.
site-search-one = 1 résultat
site-search-many = # résultats

site-missing = Cette page n’existe pas
site-missing-lead = Elle a peut-être été déplacée. Vous pouvez partir de l’une de celles-ci :

site-graduation = Diplôme
site-graduation-description = Ce que demande le diplôme.
site-graduation-lead = Le diplôme demande tout ce qui suit. Chaque crédit ne sert qu’une fois, là où il aide le plus.
site-requirements = Exigences
site-in-all = Au total
site-distinctions = Sceaux et distinctions
site-distinctions-note = Obtenus en plus du diplôme ; aucun n’est nécessaire pour l’obtenir.
site-credits-of-any-area = { $credits }, dans n’importe quel domaine
site-courses-count-here = { $count ->
    [one] { $count } cours compte ici
   *[other] { $count } cours comptent ici
}
site-asks-courses-all = { $of ->
    [one] crédit dans ce cours
   *[other] crédit dans tous ces cours
}
site-asks-courses-some = crédit dans { $count } de ces { $of } cours
site-asks-competencies-all = { $of ->
    [one] maîtrise de cette compétence
   *[other] maîtrise de toutes ces compétences
}
site-asks-competencies-some = maîtrise de { $count } de ces { $of } compétences
site-asks-at-level = { $asks }, au niveau « { $level } » ou au-dessus
site-asks-parts-all = tout ce qui suit
site-asks-parts-some = { $count } sur ces { $of }
site-asks-once = à faire une fois
site-asks-years = un cours pendant { $count } années scolaires
site-asks-every-year = un cours chaque année scolaire
site-named-competencies = Les compétences

site-how-it-works = Comment cela marche
site-for-families = Comment cela marche, pour les familles
site-for-colleges = Comment cela marche, pour les universités
site-profile = Profil de l’école (PDF)
site-annotated = Relevé de notes annoté (PDF)
site-families-description = Ce que veulent dire les niveaux, ce que veut dire « pas encore », et comment s’obtient le crédit.
site-colleges-description = Des preuves aux niveaux, aux crédits, aux lettres et aux moyennes : les règles telles qu’elles sont appliquées.
site-families-lead = Ici, on avance quand on a montré que l’on sait faire quelque chose, et non au bout d’un certain nombre de semaines. Cette page explique comment cela se décide.
site-colleges-lead = Les relevés de notes présentent les cours, les crédits et les notes, et ce sur quoi chacun repose. Cette page est produite à partir des règles appliquées à tous les relevés.
site-what-levels-mean = Ce que veulent dire les niveaux
site-no-level-yet = Quand il n’y a pas de niveau
site-not-yet = Ce que veut dire « pas encore »
site-how-level = Comment se décide un niveau
site-on-track = Être sur la bonne voie
site-how-credit = Comment s’obtient le crédit
site-how-grades = Comment se déterminent les notes
site-questions = Questions
site-read-on = À lire aussi
site-scale = L’échelle
site-points = Points
site-level = Niveau
site-meaning = Signification
site-letter = Lettre
site-asks-for = Demande
site-weights = Pondération

rule-lowest = Aucune compétence ne peut être au-dessous de { $lowest }.

## The page that checks issued documents

site-verify = Vérifier un relevé
site-verify-description = Savoir si un relevé a été délivré par cette école et s’il est toujours valable.
site-verify-lead = Choisissez le fichier PDF ou déposez-le sur cette page, ou saisissez le code de vérification. La vérification se fait dans votre navigateur ; rien n’est envoyé à personne.
site-verify-script = La vérification se fait dans votre navigateur et demande JavaScript, qui est désactivé. Sans lui, envoyez le fichier ou le code de vérification à l’école.
site-verify-file-label = Le fichier PDF
site-verify-code-label = Code de vérification
site-verify-go = Vérifier
site-verify-genuine = Authentique : ce fichier même a été délivré par l’école, et il est valable.
site-verify-replaced = Délivré par l’école, puis remplacé par un relevé corrigé. Demandez le plus récent.
site-verify-withdrawn = Délivré par l’école, puis retiré. Il n’est plus valable.
site-verify-altered = Modifié : un document portant ce code de vérification a été délivré, mais ce n’est pas ce fichier. Un fichier imprimé puis numérisé, ou enregistré de nouveau, ne l’est pas non plus.
site-verify-unknown = Inconnu : la liste de l’école ne contient pas ce document.
site-verify-later = L’école a signé ce document, mais la liste de ce site est plus ancienne. Demandez à l’école.
site-verify-not-listed = Signé avec la clé de l’école, mais absent de sa liste : la liste a été rétablie d’après une copie plus ancienne, ou quelqu’un d’autre a la clé. Ne vous y fiez pas. Demandez à l’école.
site-verify-code-stands = L’école a délivré un document portant ce code, et il est valable. Un code seul ne montre pas qu’une page est authentique : vérifiez le fichier ou scannez le code du papier.
site-verify-code-replaced = Un document portant ce code a été délivré, puis remplacé par un document corrigé.
site-verify-code-withdrawn = Un document portant ce code a été délivré, puis retiré.
site-verify-code-unknown = Aucun document n’a été délivré avec ce code. Regardez s’il est saisi comme il est imprimé.
site-verify-seal-good = L’école a signé les chiffres ci-dessous. Comparez chacun d’eux avec le papier que vous tenez ; un papier qui dit autre chose n’est pas authentique.
site-verify-seal-bad = Le code de ce papier n’a pas été signé par l’école.
site-verify-list-bad = La liste de l’école sur ce site n’est pas fiable : sa signature ne correspond pas. Demandez à l’école.
site-verify-no-crypto = Ce navigateur ne peut pas vérifier de signatures ici. Ouvrez cette page en https ou dans un navigateur plus récent, ou envoyez le fichier à l’école.
site-verify-how = Ce que cela montre, et ce que cela ne montre pas
site-verify-proves = L’école signe chaque document qu’elle délivre et tient une liste à laquelle on ne fait qu’ajouter. Un fichier authentique est, octet pour octet, celui que l’école a délivré.
site-verify-proves-not = Cela ne montre pas que ce que dit le document est exact, seulement que l’école l’a dit. La liste ne contient aucun nom, ni rien qui permette d’en trouver un.
site-verify-key = La clé publique de l’école :

site-page = Page
site-habit = Habitude de travail
site-colleges = Pour les universités
site-standards-lead = Toutes les normes auxquelles répondent les compétences de l’école, et lesquelles répondent à chacune.
site-answered-by = Compétences qui répondent à cette norme
site-habit-levels = À quelle fréquence une habitude est observée
site-help-at-home = Comment aider à la maison
site-help-at-home-text = La page de chaque compétence dit ce qu’une famille peut faire à la maison, en quelques minutes et sans être enseignant. Le bulletin de progrès indique par laquelle commencer. S’il faut de l’aide, pour le travail scolaire ou pour la langue, adressez-vous à l’école.
