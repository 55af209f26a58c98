### Palabras de la oficina: las páginas que `gradus serve` muestra a quienes trabajan en la escuela.

## Every page

office-skip = Ir al contenido
office-navigation = Principal
office-nav-office = Oficina
office-nav-problems = Problemas
office-nav-changes = Qué cambió
office-nav-rules = Probar otras reglas
office-nav-issue = Expedientes oficiales
office-nav-site = Sitio público
office-private = Estas páginas solo se abren en esta computadora.
office-live-building = Preparando los documentos …
office-live-newer = Hay algo nuevo.
office-live-reload = Mostrarlo
office-live-closed = Gradus está cerrado. Ábralo de nuevo para continuar; la página tendrá otra dirección.

## Front page: how things stand

office-status-first = Leyendo los archivos de la escuela …
office-status-good = Todo está al día
office-status-warnings = { $count ->
    [one] Al día, y hay { $count } cosa por revisar
   *[other] Al día, y hay { $count } cosas por revisar
}
office-status-errors = { $count ->
    [one] { $count } error por corregir
   *[other] { $count } errores por corregir
}
office-status-unreadable = Los archivos de la escuela no se pueden leer en su conjunto
office-status-unbuilt = No se pudo preparar nada
office-see-problems = Ver qué está mal
office-occasion = { $period }, al { $date }
office-as-of = Al { $date }
office-last = Aquí se muestra lo último que se pudo leer.
office-built = { $count ->
    [0] No hizo falta rehacer nada; comprobarlo llevó { $seconds } s
    [one] Se rehízo { $count } archivo, en { $seconds } s
   *[other] Se rehicieron { $count } archivos, en { $seconds } s
}
office-polls = Una carpeta no avisa cuando algo cambia en ella, como ocurre en una red: se revisa cada { $seconds } segundos.

## Front page: the school in numbers. Each stands under its number.

office-figure-students = { $count ->
    [one] estudiante
   *[other] estudiantes
}
office-figure-competencies = { $count ->
    [one] competencia
   *[other] competencias
}
office-figure-rows = { $count ->
    [one] fila leída
   *[other] filas leídas
}
office-kinds-reports = { $count ->
    [one] informe de progreso
   *[other] informes de progreso
}
office-kinds-transcripts = { $count ->
    [one] expediente académico
   *[other] expedientes académicos
}
office-kinds-annotated-transcript = { $count ->
    [one] expediente comentado
   *[other] expedientes comentados
}
office-kinds-book = { $count ->
    [one] libro del catálogo
   *[other] libros del catálogo
}
office-kinds-profile = { $count ->
    [one] perfil de la escuela
   *[other] perfiles de la escuela
}
office-kinds-site = { $count ->
    [one] archivo del sitio público
   *[other] archivos del sitio público
}
office-kinds-mail = { $count ->
    [one] archivo del envío postal
   *[other] archivos del envío postal
}
office-kind-reports = Informe de progreso
office-kind-transcripts = Expediente académico
office-kinds-audits = { $count ->
    [one] revisión de graduación
   *[other] revisiones de graduación
}
office-kinds-supplements = { $count ->
    [one] suplemento del diploma
   *[other] suplementos del diploma
}
office-kind-audits = Revisión de graduación
office-kind-supplements = Suplemento del diploma
office-kinds-transfer-sheets = { $count ->
    [one] hoja de traslado
   *[other] hojas de traslado
}
office-kind-transfer-sheets = Hoja de traslado
office-kinds-letters = { $count ->
    [one] carta de presentación
   *[other] cartas de presentación
}
office-kind-letters = Carta de presentación
office-kind-annotated-transcript = Expediente académico comentado
office-kind-book = Libro del catálogo
office-kind-profile = Perfil de la escuela
office-kind-mail = Envío postal
office-kinds-preflight = { $count ->
    [one] página de revisión previa
   *[other] páginas de revisión previa
}
office-kind-preflight = Revisión previa
office-preflight = Antes de enviar los informes: quién recibe qué, qué falta y qué conviene releer

## Front page: what changed, and the students

office-changed-last = Qué cambió la última vez
office-all-changes = Todos los cambios y por qué
office-changed-why = Por qué
office-how-new = nuevo
office-how-other = cambiado
office-how-gone = ya no corresponde
office-files = Otros archivos
office-files-new = { $count } nuevos
office-files-other = { $count } cambiados
office-files-gone = { $count } ya no corresponden
office-students-title = Estudiantes y sus documentos
office-filter = Buscar un estudiante
office-student = Estudiante
office-grade = Grado
office-advisor = Tutor
office-documents = Documentos
office-screen = en pantalla
office-old = antiguo, no enviar
office-none = ninguno
office-mailing = Envío postal
office-mailing-lead = Los informes que salen en papel, como archivos listos para imprimir, en el orden de los sobres.
office-mailing-make = Preparar el envío postal
office-unserved = No se prepara nada de
office-unserved-left = { $count ->
    [one] { $count } estudiante que se fue este año escolar
   *[other] { $count } estudiantes que se fueron este año escolar
}
office-unserved-left-with-transcript = { $count ->
    [one] { $count } estudiante que se fue este año escolar: se hace un expediente académico, y nada más
   *[other] { $count } estudiantes que se fueron este año escolar: se hacen expedientes académicos, y nada más
}
office-unserved-left-before = { $count ->
    [one] { $count } estudiante que se fue en un año anterior
   *[other] { $count } estudiantes que se fueron en un año anterior
}
office-unserved-not-entered = { $count ->
    [one] { $count } estudiante que aún no ha ingresado
   *[other] { $count } estudiantes que aún no han ingresado
}
office-unserved-no-household = { $count ->
    [one] { $count } estudiante de quien ningún hogar puede recibir un informe
   *[other] { $count } estudiantes de quienes ningún hogar puede recibir un informe
}
office-unserved-no-evidence = { $count ->
    [one] { $count } estudiante sin evidencias hasta este día: sus documentos no dicen nada
   *[other] { $count } estudiantes sin evidencias hasta este día: sus documentos no dicen nada
}
office-more = y { $count } más

## Problems

office-problems-lead = Cada uno dice dónde está y qué hacer. Corríjalo en el archivo y guárdelo: desaparece de esta página por sí solo.
office-problems-none = No hay nada mal.
office-problems-more = y { $count } más del mismo tipo en el mismo archivo
office-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errores
}
office-errors-meaning = Algo no se pudo usar. Todo lo demás sí.
office-warnings = { $count ->
    [one] { $count } duda
   *[other] { $count } dudas
}
office-warnings-meaning = Se usó, pero quizá no sea lo que se quería.
office-notes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
office-notes-meaning = Lo que los archivos dejan abierto y cómo se decidió.
office-also = Lo mismo en las líneas { $lines }
office-also-more = Lo mismo en las líneas { $lines } y en { $count } lugares más
office-explained = Qué significa
office-files-read = Archivos leídos
office-file = Archivo
office-taken-for = Tomado por
office-rows-used = Filas usadas
office-rows-other = Filas no usadas
office-rows-aside = { $count } apartadas
office-rows-unwanted = { $count } no deseadas
office-rows-repeated = { $count } repetidas

## What changed, and other rules

office-changed-nothing = Nada ha cambiado desde que se abrió la página.
office-values = Los valores que hay detrás
office-edits = En el marco, los cursos y la lista
office-about = De
office-before = Antes
office-now = Ahora
office-then = Entonces
office-why = Por qué
office-compared = { $count ->
    [0] No cambian los valores de nadie, de { $all } estudiantes.
    [one] Cambia { $count } de { $all } estudiantes.
   *[other] Cambian { $count } de { $all } estudiantes.
}
office-students = { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
}
office-value-graduation = Graduación
office-value-requirement = Requisitos de graduación
office-value-gpa = Promedio de calificaciones
office-value-credit = Crédito
office-value-letter = Letra
office-value-level = Nivel
office-rules-lead = Suelte aquí un archivo de reglas y vea quién cambiaría, de qué a qué y por qué. No se escribe nada.
office-rules-drop = Un archivo de reglas (policy.toml)
office-rules-would = Quién cambiaría
office-rules-unreadable = No se puede comparar nada mientras los archivos de la escuela no se puedan leer en su conjunto.
office-rules-no-text = Este archivo no es de texto. Un archivo de reglas se llama policy.toml o algo parecido.
office-rules-unusable = Estas reglas no se pueden usar.

## Where a number comes from

office-explain = De dónde salen los números: { $student }
office-explain-lead = Cada valor y cómo se llegó a él: siga uno para ver las evidencias, la regla y el cálculo.
office-explain-not-read = No se puede explicar nada antes de leer los archivos de la escuela.
office-courses = Cursos
office-levels = Niveles, promedios y el diploma
office-by-policy = Según las reglas

## Official transcripts

office-issue-lead = Primero se muestra lo que se emitiría. Una vez emitido queda como es, con un número y un sello; se puede corregir con otro o retirar.
office-issue-no-key = Los documentos oficiales se sellan con una clave de la escuela. Aún no hay ninguna; esta orden la crea:
office-issue-to = Para
office-issue-purpose = Motivo
office-issue-language = Idioma
office-issue-correct = Corrige uno ya emitido
office-issue-replaces = Número del que reemplaza
office-issue-reason = Razón
office-issue-passphrase = Contraseña de la clave, si la tiene
office-issue-show = Mostrar lo que se emitiría
office-issue-would = Se emitiría esto
office-issue-changed = Algo ha cambiado desde que se mostró. Vuelva a mirarlo.
office-issue-confirm = Emitirlo
office-issue-issued = Emitidos hasta ahora
office-issue-number = Número
office-issue-day = Día
office-issue-state = Estado
office-issue-stands = vigente
office-issue-void = reemplazado o retirado
office-issue-withdraw = Retirarlo
office-issue-done = Emitido con el número { $number }. El sitio que se prepara ahora publica cómo se verifica.
office-issue-withdrawn = El número { $number } queda retirado.
office-issue-unreadable = No se puede emitir nada mientras los archivos de la escuela no se puedan leer en su conjunto.
office-issue-errors = No se emite nada mientras haya errores en los datos de la escuela: un documento oficial no debe basarse en ellos. Vea los problemas.
office-issue-to-whom = Diga a quién se entrega y para qué: ambas cosas figuran en la página.
office-issue-no-number = Un documento se nombra por su número, como 12.
office-issue-no-reason = Diga por qué reemplaza al otro: la razón figura en la página.

## The table behind a number

office-trace-day = Fecha
office-trace-value = Valor
office-trace-what = Qué
office-trace-note = Nota

## Adding files

office-nav-add = Añadir archivos
office-add-lead = Suelte los archivos que exportan sus sistemas: listas, libros de calificaciones, marcos, carpetas enteras. Verá por qué se toma cada uno y qué resultaría; nada se escribe antes de que lo confirme.
office-add-lead-more = Suelte exportaciones nuevas. Verá qué cambiaría; nada se escribe antes de que lo confirme.
office-add-drop = Suelte archivos o carpetas en esta página, o elija archivos
office-add-sending = Tomando los archivos …
office-add-reading = Leyéndolos …
office-add-refused = No se pueden tomar; un archivo tiene como máximo 500 MB:
office-add-waiting = Archivos en espera
office-add-away = Quitar
office-add-look = Ver qué resultaría
office-add-would = Esto se haría con ellos
# $count: points to look at, each with a question
office-add-questions = { $count ->
    [one] Una suposición por revisar
   *[other] { $count } suposiciones por revisar
}
office-add-broken = Así no se puede generar. Aun así se puede crear: los problemas muestran entonces qué falta.
office-add-confirm = Crear el proyecto
office-add-next = Continuar
office-add-nothing = No hay ningún archivo para crear un proyecto.
office-act-started = Se creó el proyecto
office-act-undone = Se deshizo un cambio
office-earlier = Cambios hasta ahora
office-earlier-lead = Lo reemplazado se guarda en la carpeta .gradus del proyecto y se puede recuperar.
office-earlier-what = Cambio
office-earlier-files = Archivos
office-earlier-undo = Deshacer
office-earlier-changed = editado después
# $file: a path
office-not-place = “{ $file }” sale del proyecto. No se escribió nada.
office-not-changed = “{ $file }” cambió desde entonces. No se escribió nada.
office-not-free = Ya existe “{ $file }” en esta carpeta. Empiece en una carpeta vacía o quítelo.
# $file: a path; $why: why, in English
office-not-disk = No se puede escribir “{ $file }”: { $why }
office-not-read = No se puede leer “{ $file }”: { $why }
office-not-number = Un cambio se nombra por su número.

## Questions that are left open

office-nav-questions = Preguntas
office-ask-lead = Lo que los archivos dejan abierto se supuso. Mire cada punto: corrija lo que no sea cierto e indique que está resuelto. Lo que cambie se muestra antes de escribirse.
office-ask-none = No hay preguntas pendientes.
office-ask-settle = Resuelto: no volver a preguntar
office-ask-school = La escuela, como figura en los documentos
office-ask-show = Mostrar qué cambiaría
office-ask-would = Esto se escribiría
office-ask-confirm = Escribirlo
office-ask-nothing = No se cambió nada ni se dio nada por resuelto.
office-ask-unreadable = Con estas respuestas no se podrían leer los archivos de la escuela. No se puede escribir nada.
# $file: name of a setting; $why: the value that was given
office-ask-value = “{ $why }” no puede ser el valor de “{ $file }”.
# $count: questions
office-ask-settled = { $count ->
    [one] Una pregunta queda resuelta.
   *[other] { $count } preguntas quedan resueltas.
}
# $count: questions
office-ask-done = { $count ->
    [0] Escrito.
    [one] Escrito. Una pregunta queda resuelta.
   *[other] Escrito. { $count } preguntas quedan resueltas.
}
office-act-answered = Se respondieron preguntas
office-ask-yes = sí
office-ask-no = no
office-ask-day-first = primero el día
office-ask-month-first = primero el mes
office-ask-place = Lugar
office-setting-name = Nombre
office-setting-address = Dirección, línea por línea
office-setting-country = País
office-setting-phone = Teléfono
office-setting-email = Correo electrónico
office-setting-website = Sitio web
office-setting-catalog = Dirección del sitio público
office-setting-ceeb = Código CEEB
office-setting-accreditation = Acreditación
office-setting-contact = A quién preguntar
office-setting-language = Idioma, como código
office-setting-label = Palabra
office-setting-family = Palabras para las familias
office-setting-proficient = Competente
office-setting-points = Número
office-setting-method = Método
office-setting-ratings = Calificaciones que pide un nivel
office-setting-credits = Créditos
office-setting-minimum = Desde
office-setting-title = Título
office-setting-column = Columna
office-setting-as-of = Día de la lista
office-setting-day-first = En las fechas
office-setting-cut = De números a niveles
office-setting-highest = El más alto
office-setting-ignore = Columnas que no se leen
office-setting-keep = Conservar otros valores
office-setting-keys = Se encuentra a los estudiantes por
office-setting-lowest = El más bajo
office-setting-pattern = Parte que se toma
office-setting-per = Los niveles se dan por
office-setting-periods = Períodos
office-setting-roll-up = De las partes al todo
office-setting-table = Se toma por
office-setting-template = Formado por
office-setting-courses = Cursos
office-setting-needs = Lo que pide un nivel
office-setting-value = Valor
office-act-added = Se añadieron archivos
office-add-to = va a
office-add-nowhere = todavía no: espera
office-add-new = un lugar propio
office-add-settings = Líneas que van debajo de los ajustes
office-add-unreadable = No se puede añadir nada mientras los archivos de la escuela no se hayan leído nunca.
# $file: the place; $why: the files
office-add-twice = Dos archivos irían a “{ $file }”: { $why }
# $count: problems
office-mended = { $count ->
    [one] Desaparecería un problema.
   *[other] Desaparecerían { $count } problemas.
}
