### Mots du secrétariat : les pages que `gradus serve` montre à ceux qui travaillent à l’école.

## Every page

office-skip = Aller au contenu
office-navigation = Principale
office-nav-office = Secrétariat
office-nav-problems = Problèmes
office-nav-changes = Ce qui a changé
office-nav-rules = Essayer d’autres règles
office-nav-issue = Relevés officiels
office-nav-site = Site public
office-private = Ces pages ne s’ouvrent que sur cet ordinateur.
office-live-building = Préparation des documents …
office-live-newer = Il y a du nouveau.
office-live-reload = Afficher
office-live-closed = Gradus est fermé. Relancez-le pour continuer ; la page aura une autre adresse.

## Front page: how things stand

office-status-first = Lecture des fichiers de l’école …
office-status-good = Tout est à jour
office-status-warnings = { $count ->
    [one] À jour, avec { $count } point à vérifier
   *[other] À jour, avec { $count } points à vérifier
}
office-status-errors = { $count ->
    [one] { $count } erreur à corriger
   *[other] { $count } erreurs à corriger
}
office-status-unreadable = Les fichiers de l’école ne peuvent pas être lus dans leur ensemble
office-status-unbuilt = Rien n’a pu être préparé
office-see-problems = Voir ce qui ne va pas
office-occasion = { $period }, au { $date }
office-as-of = Au { $date }
office-last = Cette page montre ce qui a été lu en dernier.
office-built = { $count ->
    [0] Rien n’était à refaire ; la vérification a pris { $seconds } s
    [one] { $count } fichier refait, en { $seconds } s
   *[other] { $count } fichiers refaits, en { $seconds } s
}
office-polls = Un dossier ne signale pas ses changements, comme sur un réseau : il est vérifié toutes les { $seconds } secondes.

## Front page: the school in numbers. Each stands under its number.

office-figure-students = { $count ->
    [one] élève
   *[other] élèves
}
office-figure-competencies = { $count ->
    [one] compétence
   *[other] compétences
}
office-figure-rows = { $count ->
    [one] ligne lue
   *[other] lignes lues
}
office-kinds-reports = { $count ->
    [one] bulletin de progrès
   *[other] bulletins de progrès
}
office-kinds-transcripts = { $count ->
    [one] relevé de notes
   *[other] relevés de notes
}
office-kinds-annotated-transcript = { $count ->
    [one] relevé annoté
   *[other] relevés annotés
}
office-kinds-book = { $count ->
    [one] livre du catalogue
   *[other] livres du catalogue
}
office-kinds-profile = { $count ->
    [one] profil de l’école
   *[other] profils de l’école
}
office-kinds-site = { $count ->
    [one] fichier du site public
   *[other] fichiers du site public
}
office-kinds-mail = { $count ->
    [one] fichier de l’envoi postal
   *[other] fichiers de l’envoi postal
}
office-kind-reports = Bulletin de progrès
office-kind-transcripts = Relevé de notes
office-kinds-audits = { $count ->
    [one] bilan du diplôme
   *[other] bilans du diplôme
}
office-kinds-supplements = { $count ->
    [one] supplément au diplôme
   *[other] suppléments au diplôme
}
office-kind-audits = Bilan du diplôme
office-kind-supplements = Supplément au diplôme
office-kinds-transfer-sheets = { $count ->
    [one] fiche de transfert
   *[other] fiches de transfert
}
office-kind-transfer-sheets = Fiche de transfert
office-kinds-letters = { $count ->
    [one] lettre d’accompagnement
   *[other] lettres d’accompagnement
}
office-kind-letters = Lettre d’accompagnement
office-kind-annotated-transcript = Relevé de notes annoté
office-kind-book = Livre du catalogue
office-kind-profile = Profil de l’école
office-kind-mail = Envoi postal
office-kinds-preflight = { $count ->
    [one] page de contrôle avant envoi
   *[other] pages de contrôle avant envoi
}
office-kind-preflight = Contrôle avant envoi
office-preflight = Avant l’envoi des bulletins : qui reçoit quoi, ce qui manque et ce qu’il faut relire

## Front page: what changed, and the students

office-changed-last = Ce que la dernière préparation a changé
office-all-changes = Tous les changements, et pourquoi
office-changed-why = Pourquoi
office-how-new = nouveau
office-how-other = modifié
office-how-gone = n’est plus prévu
office-files = Autres fichiers
office-files-new = { $count } nouveaux
office-files-other = { $count } modifiés
office-files-gone = { $count } qui ne sont plus prévus
office-students-title = Les élèves et leurs documents
office-filter = Chercher un élève
office-student = Élève
office-grade = Année
office-advisor = Tuteur
office-documents = Documents
office-screen = à l’écran
office-old = ancien, à ne pas envoyer
office-none = aucun
office-mailing = Envoi postal
office-mailing-lead = Les bulletins qui partent sur papier, en fichiers prêts à imprimer, dans l’ordre des enveloppes.
office-mailing-make = Préparer l’envoi postal
office-unserved = Rien n’est préparé pour
office-unserved-left = { $count ->
    [one] { $count } élève parti cette année scolaire
   *[other] { $count } élèves partis cette année scolaire
}
office-unserved-left-with-transcript = { $count ->
    [one] { $count } élève parti cette année scolaire : un relevé de notes est établi, et rien d’autre
   *[other] { $count } élèves partis cette année scolaire : des relevés de notes sont établis, et rien d’autre
}
office-unserved-left-before = { $count ->
    [one] { $count } élève parti une année précédente
   *[other] { $count } élèves partis une année précédente
}
office-unserved-not-entered = { $count ->
    [one] { $count } élève pas encore entré
   *[other] { $count } élèves pas encore entrés
}
office-unserved-no-household = { $count ->
    [one] { $count } élève dont aucun foyer ne peut recevoir de bulletin
   *[other] { $count } élèves dont aucun foyer ne peut recevoir de bulletin
}
office-unserved-no-evidence = { $count ->
    [one] { $count } élève sans aucune preuve à ce jour : ses documents ne disent rien
   *[other] { $count } élèves sans aucune preuve à ce jour : leurs documents ne disent rien
}
office-more = et { $count } autres

## Problems

office-problems-lead = Chacun dit où il est et quoi faire. Corrigez-le dans le fichier et enregistrez : il disparaît de cette page de lui-même.
office-problems-none = Tout est en ordre.
office-problems-more = et { $count } autres du même genre dans le même fichier
office-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
office-errors-meaning = Quelque chose n’a pas pu être utilisé. Tout le reste l’a été.
office-warnings = { $count ->
    [one] { $count } doute
   *[other] { $count } doutes
}
office-warnings-meaning = Utilisé, mais peut-être pas voulu.
office-notes = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
office-notes-meaning = Ce que les fichiers laissent ouvert, et ce qui a été décidé.
office-also = De même aux lignes { $lines }
office-also-more = De même aux lignes { $lines } et à { $count } autres endroits
office-explained = Ce que cela signifie
office-files-read = Fichiers lus
office-file = Fichier
office-taken-for = Pris pour
office-rows-used = Lignes utilisées
office-rows-other = Lignes non utilisées
office-rows-aside = { $count } mises de côté
office-rows-unwanted = { $count } non voulues
office-rows-repeated = { $count } répétées

## What changed, and other rules

office-changed-nothing = Rien n’a changé depuis l’ouverture de la page.
office-values = Les valeurs derrière
office-edits = Dans le référentiel, les cours et la liste des élèves
office-about = De
office-before = Avant
office-now = Maintenant
office-then = Alors
office-why = Pourquoi
office-compared = { $count ->
    [0] Les valeurs de personne ne changent, sur { $all } élèves.
    [one] { $count } élève sur { $all } change.
   *[other] { $count } élèves sur { $all } changent.
}
office-students = { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
}
office-value-graduation = Diplôme
office-value-requirement = Exigences du diplôme
office-value-gpa = Moyenne générale
office-value-credit = Crédit
office-value-letter = Lettre
office-value-level = Niveau
office-rules-lead = Déposez ici un fichier de règles et voyez qui changerait, de quoi à quoi, et pourquoi. Rien n’est écrit.
office-rules-drop = Un fichier de règles (policy.toml)
office-rules-would = Qui changerait
office-rules-unreadable = Rien ne peut être comparé tant que les fichiers de l’école ne peuvent pas être lus dans leur ensemble.
office-rules-no-text = Ce fichier n’est pas du texte. Un fichier de règles s’appelle policy.toml ou de façon semblable.
office-rules-unusable = Ces règles ne peuvent pas être utilisées.

## Where a number comes from

office-explain = D’où viennent les nombres : { $student }
office-explain-lead = Chaque valeur et le chemin qui y mène : suivez-en une pour voir les preuves, la règle et le calcul.
office-explain-not-read = Rien ne peut être expliqué avant la lecture des fichiers de l’école.
office-courses = Cours
office-levels = Niveaux, moyennes et diplôme
office-by-policy = Selon les règles

## Official transcripts

office-issue-lead = Ce qui serait délivré est d’abord montré. Une fois délivré, il reste tel quel, sous un numéro et un sceau ; il peut être corrigé par un autre, ou retiré.
office-issue-no-key = Les documents officiels sont scellés avec une clé de l’école. Il n’y en a pas encore ; cette commande la crée :
office-issue-to = À
office-issue-purpose = Pour
office-issue-language = Langue
office-issue-correct = Il corrige un document délivré
office-issue-replaces = Numéro de celui qu’il remplace
office-issue-reason = Raison
office-issue-passphrase = Phrase secrète de la clé, si elle en a une
office-issue-show = Montrer ce qui serait délivré
office-issue-would = Ceci serait délivré
office-issue-changed = Quelque chose a changé depuis. Regardez encore une fois.
office-issue-confirm = Le délivrer
office-issue-issued = Délivrés jusqu’ici
office-issue-number = Numéro
office-issue-day = Jour
office-issue-state = État
office-issue-stands = valable
office-issue-void = remplacé ou retiré
office-issue-withdraw = Le retirer
office-issue-done = Délivré sous le numéro { $number }. Le site préparé maintenant publie comment le vérifier.
office-issue-withdrawn = Le numéro { $number } est retiré.
office-issue-unreadable = Rien ne peut être délivré tant que les fichiers de l’école ne peuvent pas être lus dans leur ensemble.
office-issue-errors = Rien n’est délivré tant qu’il y a des erreurs dans les données de l’école : un document officiel ne doit pas reposer sur elles. Voyez les problèmes.
office-issue-to-whom = Dites à qui il est remis et pour quoi : les deux figurent sur la page.
office-issue-no-number = Un document est désigné par son numéro, comme 12.
office-issue-no-reason = Dites pourquoi il remplace l’autre : la raison figure sur la page.

## The table behind a number

office-trace-day = Date
office-trace-value = Valeur
office-trace-what = Quoi
office-trace-note = Remarque

## Adding files

office-nav-add = Ajouter des fichiers
office-add-lead = Déposez les fichiers que vos systèmes exportent : listes d’élèves, carnets de notes, référentiels, dossiers entiers. Vous voyez pour quoi chacun est pris et ce qui en résulterait ; rien n’est écrit avant votre accord.
office-add-lead-more = Déposez de nouveaux exports. Vous voyez ce qui changerait ; rien n’est écrit avant votre accord.
office-add-drop = Déposez des fichiers ou des dossiers sur cette page, ou choisissez des fichiers
office-add-sending = Réception des fichiers …
office-add-reading = Lecture …
office-add-refused = Ils ne peuvent pas être pris ; un fichier fait 500 Mo au plus :
office-add-waiting = Fichiers en attente
office-add-away = Retirer
office-add-look = Voir ce qui en résulterait
office-add-would = Voici ce qui en serait fait
# $count: points to look at, each with a question
office-add-questions = { $count ->
    [one] Une supposition à vérifier
   *[other] { $count } suppositions à vérifier
}
office-add-broken = Rien ne peut être produit en l’état. Le projet peut être créé quand même : les problèmes montrent alors ce qui manque.
office-add-confirm = Créer le projet
office-add-next = Continuer
office-add-nothing = Il n’y a aucun fichier dont faire un projet.
office-act-started = Le projet a été créé
office-act-undone = Une modification a été annulée
office-earlier = Modifications jusqu’ici
office-earlier-lead = Ce qui a été remplacé est gardé dans le dossier .gradus du projet et peut être rétabli.
office-earlier-what = Modification
office-earlier-files = Fichiers
office-earlier-undo = Annuler
office-earlier-changed = modifié depuis
# $file: a path
office-not-place = « { $file } » mène hors du projet. Rien n’a été écrit.
office-not-changed = « { $file } » a été modifié depuis. Rien n’a été écrit.
office-not-free = Il y a déjà « { $file } » dans ce dossier. Commencez dans un dossier vide, ou retirez-le.
# $file: a path; $why: why, in English
office-not-disk = « { $file } » ne peut pas être écrit : { $why }
office-not-read = « { $file } » ne peut pas être lu : { $why }
office-not-number = Une modification est désignée par son numéro.

## Questions that are left open

office-nav-questions = Questions
office-ask-lead = Ce que les fichiers laissent ouvert a été supposé. Regardez chaque point : corrigez ce qui est faux et dites qu’il est réglé. Ce que vous changez est montré avant d’être écrit.
office-ask-none = Aucune question n’est ouverte.
office-ask-settle = C’est réglé : ne plus demander
office-ask-school = L’école, telle qu’elle figure sur les documents
office-ask-show = Montrer ce qui changerait
office-ask-would = Voici ce qui serait écrit
office-ask-confirm = L’écrire
office-ask-nothing = Rien n’a été changé, ni dit réglé.
office-ask-unreadable = Avec ces réponses, les fichiers de l’école ne pourraient pas être lus. Rien ne peut être écrit.
# $file: name of a setting; $why: the value that was given
office-ask-value = « { $why } » ne peut pas être la valeur de « { $file } ».
# $count: questions
office-ask-settled = { $count ->
    [one] Une question est réglée.
   *[other] { $count } questions sont réglées.
}
# $count: questions
office-ask-done = { $count ->
    [0] C’est écrit.
    [one] C’est écrit. Une question est réglée.
   *[other] C’est écrit. { $count } questions sont réglées.
}
office-act-answered = Des questions ont reçu une réponse
office-ask-yes = oui
office-ask-no = non
office-ask-day-first = le jour d’abord
office-ask-month-first = le mois d’abord
office-ask-place = Place
office-setting-name = Nom
office-setting-address = Adresse, ligne par ligne
office-setting-country = Pays
office-setting-phone = Téléphone
office-setting-email = Courriel
office-setting-website = Site web
office-setting-catalog = Adresse du site public
office-setting-ceeb = Code CEEB
office-setting-accreditation = Accréditation
office-setting-contact = À qui s’adresser
office-setting-language = Langue, par son code
office-setting-label = Mot
office-setting-family = Mots pour les familles
office-setting-proficient = Maîtrisé
office-setting-points = Nombre
office-setting-method = Méthode
office-setting-ratings = Évaluations qu’il faut pour un niveau
office-setting-credits = Crédits
office-setting-minimum = À partir de
office-setting-title = Titre
office-setting-column = Colonne
office-setting-as-of = Jour de la liste
office-setting-day-first = Dans les dates
office-setting-cut = Des nombres aux niveaux
office-setting-highest = Le plus haut
office-setting-ignore = Colonnes qui ne sont pas lues
office-setting-keep = Garder les autres valeurs
office-setting-keys = Les élèves sont trouvés par
office-setting-lowest = Le plus bas
office-setting-pattern = Partie retenue
office-setting-per = Les niveaux sont donnés par
office-setting-periods = Périodes
office-setting-roll-up = Des parties au tout
office-setting-table = Pris pour
office-setting-template = Composé de
office-setting-courses = Cours
office-setting-needs = Ce que demande un niveau
office-setting-value = Valeur
office-act-added = Des fichiers ont été ajoutés
office-add-to = va à
office-add-nowhere = pas encore : il attend
office-add-new = une place à lui
office-add-settings = Lignes qui s’ajoutent sous les réglages
office-add-unreadable = Rien ne peut être ajouté tant que les fichiers de l’école n’ont jamais été lus.
# $file: the place; $why: the files
office-add-twice = Deux fichiers iraient à « { $file } » : { $why }
# $count: problems
office-mended = { $count ->
    [one] Un problème disparaîtrait.
   *[other] { $count } problèmes disparaîtraient.
}
