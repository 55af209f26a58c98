### Words of the page that the office reads before reports are sent.

preflight-title = Antes de enviar los informes
preflight-private = Solo para la oficina: esta página nombra a estudiantes y familias.
preflight-texts = Textos que conviene releer
preflight-texts-note = Pueden tratar de otra persona, o son más largos que el espacio disponible.
preflight-missing-note = Se espera lo que al menos la mitad de los estudiantes tiene en este período o tuvo en el anterior, salvo que la escuela diga otra cosa.
preflight-missing = Lo que falta, por docente
preflight-nothing = Quién no recibe nada, y por qué
preflight-lost = Copias sin dirección
preflight-long = Más largos de lo debido
preflight-copies = Quién recibe qué
preflight-none = Nada.
preflight-nobody = Nadie en particular
preflight-student = Estudiante
preflight-teacher = Docente
preflight-why = Motivo
preflight-addressee = Destinatario
preflight-language = Idioma
preflight-way = Vía

## How a copy travels

preflight-way-post = Por correo
preflight-way-email = Por correo electrónico
preflight-way-portal = En el portal
preflight-way-by-hand = En mano
preflight-way-none = No se envía

## How many; languages or students follow

preflight-by-post = { $count ->
    [one] { $count } copia por correo
   *[other] { $count } copias por correo
}
preflight-by-email = { $count ->
    [one] { $count } copia por correo electrónico
   *[other] { $count } copias por correo electrónico
}
preflight-by-portal = { $count ->
    [one] { $count } copia en el portal
   *[other] { $count } copias en el portal
}
preflight-by-by-hand = { $count ->
    [one] { $count } copia en mano
   *[other] { $count } copias en mano
}
preflight-by-none = { $count ->
    [one] { $count } copia que no se envía
   *[other] { $count } copias que no se envían
}
preflight-withheld-no-contact = { $count ->
    [one] { $count } copia retenida: no se puede enviar nada allí
   *[other] { $count } copias retenidas: no se puede enviar nada allí
}
preflight-withheld-court-order = { $count ->
    [one] { $count } copia retenida: orden judicial
   *[other] { $count } copias retenidas: orden judicial
}
preflight-lacks-narrative = { $count ->
    [one] falta { $count } comentario
   *[other] faltan { $count } comentarios
}
preflight-lacks-subject-narrative = { $count ->
    [one] falta { $count } comentario
   *[other] faltan { $count } comentarios
}
preflight-lacks-habits = { $count ->
    [one] faltan las valoraciones de hábitos de { $count } estudiante
   *[other] faltan las valoraciones de hábitos de { $count } estudiantes
}
preflight-lacks-evidence = { $count ->
    [one] sin evidencias nuevas de { $count } estudiante
   *[other] sin evidencias nuevas de { $count } estudiantes
}
preflight-lacks-stale = { $count ->
    [one] solo evidencias antiguas de { $count } estudiante
   *[other] solo evidencias antiguas de { $count } estudiantes
}

## Why a text should be read again

#   $found: the word, or how many characters
preflight-text-other-name = Nombra a { $found }, como se llama otro estudiante
preflight-text-swapped = Nombra a { $found }; el texto sobre ese estudiante nombra a este: pueden estar intercambiados
preflight-text-former-name = Dice { $found }, un nombre que el estudiante no usa
preflight-text-other-pronoun = Dice «{ $found }» y ninguno de los pronombres del estudiante
preflight-text-long = { $found } caracteres son demasiados
