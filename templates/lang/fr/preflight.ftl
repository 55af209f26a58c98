### Words of the page that the office reads before reports are sent.

preflight-title = Avant l’envoi des bulletins
preflight-private = Réservé au secrétariat : cette page nomme des élèves et des familles.
preflight-texts = Textes à relire
preflight-texts-note = Ils parlent peut-être de quelqu’un d’autre, ou dépassent la place disponible.
preflight-missing-note = Est attendu ce qu’au moins la moitié des élèves ont dans cette période ou avaient dans la précédente, sauf indication contraire de l’école.
preflight-missing = Ce qui manque, par enseignant
preflight-nothing = Qui ne reçoit rien, et pourquoi
preflight-lost = Exemplaires sans adresse
preflight-long = Plus longs que prévu
preflight-copies = Qui reçoit quoi
preflight-none = Rien.
preflight-nobody = Personne en particulier
preflight-student = Élève
preflight-teacher = Enseignant
preflight-why = Raison
preflight-addressee = Destinataire
preflight-language = Langue
preflight-way = Voie

## How a copy travels

preflight-way-post = Par la poste
preflight-way-email = Par courriel
preflight-way-portal = Sur le portail
preflight-way-by-hand = En main propre
preflight-way-none = Non envoyé

## How many; languages or students follow

preflight-by-post = { $count ->
    [one] { $count } exemplaire par la poste
   *[other] { $count } exemplaires par la poste
}
preflight-by-email = { $count ->
    [one] { $count } exemplaire par courriel
   *[other] { $count } exemplaires par courriel
}
preflight-by-portal = { $count ->
    [one] { $count } exemplaire sur le portail
   *[other] { $count } exemplaires sur le portail
}
preflight-by-by-hand = { $count ->
    [one] { $count } exemplaire en main propre
   *[other] { $count } exemplaires en main propre
}
preflight-by-none = { $count ->
    [one] { $count } exemplaire qui n’est pas envoyé
   *[other] { $count } exemplaires qui ne sont pas envoyés
}
preflight-withheld-no-contact = { $count ->
    [one] { $count } exemplaire retenu : rien ne peut y être envoyé
   *[other] { $count } exemplaires retenus : rien ne peut y être envoyé
}
preflight-withheld-court-order = { $count ->
    [one] { $count } exemplaire retenu : décision de justice
   *[other] { $count } exemplaires retenus : décision de justice
}
preflight-lacks-narrative = { $count ->
    [one] { $count } appréciation manque
   *[other] { $count } appréciations manquent
}
preflight-lacks-subject-narrative = { $count ->
    [one] { $count } appréciation manque
   *[other] { $count } appréciations manquent
}
preflight-lacks-habits = { $count ->
    [one] habitudes non évaluées pour { $count } élève
   *[other] habitudes non évaluées pour { $count } élèves
}
preflight-lacks-evidence = { $count ->
    [one] aucune preuve nouvelle pour { $count } élève
   *[other] aucune preuve nouvelle pour { $count } élèves
}
preflight-lacks-stale = { $count ->
    [one] seulement d’anciennes preuves pour { $count } élève
   *[other] seulement d’anciennes preuves pour { $count } élèves
}

## Why a text should be read again

#   $found: the word, or how many characters
preflight-text-other-name = Nomme { $found }, comme s’appelle un autre élève
preflight-text-swapped = Nomme { $found } ; le texte sur cet élève nomme celui-ci : ils ont peut-être été échangés
preflight-text-former-name = Contient { $found }, un prénom que l’élève n’utilise pas
preflight-text-other-pronoun = Contient « { $found } » et aucun des pronoms de l’élève
preflight-text-long = { $found } caractères, c’est trop
