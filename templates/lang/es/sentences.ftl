### Sentences of reports and transcripts, in Spanish.

report-title = Informe de progreso: { $name }, { $period }
envelope-of = Sobre { $number } de { $total }
as-of = al { $date }
grade = { $grade ->
    [PK] Prejardín de infancia
    [TK] Jardín de infancia de transición
    [K] Jardín de infancia
   *[other] Grado { $grade }
}
advisor = Asesoría: { $name }
homeroom = Aula: { $name }
policy = Reglas aplicadas: { $title }
policy-since = Reglas aplicadas: { $title }, en vigor desde el { $date }

# The first thing to do.
#   $competency: its title, and its subject in brackets
first-step = Para empezar: { $competency }.

glance-on-track = { $name } va por buen camino en { $count } de { $of } materias.
glance-none-on-track = { $of ->
    [one] { $name } necesita tiempo en la única materia en la que ya se espera algo.
   *[other] { $name } necesita tiempo en las { $of } materias.
}
glance-all-on-track = { $of ->
    [one] { $name } va por buen camino.
   *[other] { $name } va por buen camino en las { $of } materias.
}
glance-no-evidence = Todavía no hay evidencias del aprendizaje de { $name }.
glance-all-exempt = { $name } tiene exención en todas las competencias.
glance-of-all = { $name } domina { $count } de { $of } competencias.
glance-nothing-expected = { $name } ya está en camino; por el momento aún no se espera ningún resultado.

glance-expected = { $of ->
    [one] Para esta fecha suele alcanzarse una sola competencia; con dominio: { $count }.
   *[other] Hay dominio en { $count } de las { $of } competencias que suelen alcanzarse para esta fecha.
}
glance-beyond = { $count ->
    [one] Una más ya se domina antes de tiempo.
   *[other] Otras { $count } ya se dominan antes de tiempo.
}
glance-new = { $count ->
    [0] No se alcanzó ninguna nueva desde el { $date }.
    [one] Se alcanzó una nueva desde el { $date }.
   *[other] Se alcanzaron { $count } nuevas desde el { $date }.
}

rule-on-track = Ir por buen camino en una materia significa que hay dominio en al menos el { $share } de las competencias que suelen alcanzarse { $when }.
rule-on-track-all = Ir por buen camino en una materia significa que hay dominio en todas las competencias que suelen alcanzarse { $when }.
rule-expected-start = para el final de este período
rule-expected-end = para esta fecha

note-new = nueva
note-first = empezar aquí
note-close = cerca del dominio
note-ready = lista para empezar

count-of = { $count } de { $of }
amount-of = { $count } de { $of }
trend-words = Competencias con dominio al final de cada período hasta ahora: { $numbers }

pace-ahead = por delante
pace-on-pace = a buen ritmo
pace-needs-time = necesita tiempo
pace-unknown = nada esperado aún

working-in = trabaja en: { $band }
more = { $count } más fuera de la lista
latest-evidence = última evidencia: { $date }
latest-evidence-old = última evidencia: { $date } (hace más de un año)
change-first = primera valoración
# Reached since the last report, from a level below.
change-new = nueva; subió desde «{ $level }»
change-up = subió desde «{ $level }»
change-down = bajó desde «{ $level }»
judgement = según el juicio profesional de { $by }, { $date }

need-ratings = { $count ->
    [one] necesita una valoración más
   *[other] necesita { $count } valoraciones más
}
need-kind = { $count ->
    [one] necesita una valoración más de tipo { $kind }
   *[other] necesita { $count } valoraciones más de tipo { $kind }
}
need-tasks = { $count ->
    [one] necesita una tarea más
   *[other] necesita { $count } tareas más
}
need-assessors = { $count ->
    [one] necesita la valoración de un docente más
   *[other] necesita valoraciones de { $count } docentes más
}
need-contexts = { $count ->
    [one] necesita evidencias de un contexto más
   *[other] necesita evidencias de { $count } contextos más
}
need-indicators = { $count ->
    [one] falta evaluar una de sus partes
   *[other] falta evaluar { $count } de sus partes
}
need-method = necesita más evidencias en este nivel
kind-diagnostic = diagnóstico
kind-formative = formativo
kind-summative = sumativo
kind-performance = desempeño
kind-self = autoevaluación

habits-note = La manera de trabajar se informa por separado: los hábitos de trabajo nunca forman parte de un nivel, de una calificación ni de un crédito.
attendance-line = Días de asistencia: { $present }; días de ausencia: { $absent }; llegadas tarde: { $late }.

not-assessed = aún sin evaluar
not-assessed-meaning = Todavía no hay evidencias. Esto no es un juicio.
insufficient = necesita más evidencias
insufficient-meaning = Hay algunas evidencias, pero menos de las que la escuela pide para dar un nivel.
exempt = con exención
exempt-meaning = No se exige en este caso.
not-yet-meaning = «Todavía no» significa justamente eso: el aprendizaje está en camino. Cada estudiante puede seguir hasta alcanzar la competencia.
retry-never-lowers = Volver a intentarlo nunca baja un nivel.
retry-latest = Cuenta el trabajo más reciente: siempre se puede volver a intentar, y vale el nivel más nuevo.
retry-counts = Siempre se puede volver a intentar; el trabajo nuevo se considera junto con el anterior.
contact = ¿Preguntas? Contacto: { $whom }
contact-school = ¿Preguntas? Consulte a la oficina de la escuela.
texts-in-english = Algunos textos de este informe están en inglés.
texts-in-another = Algunos textos de este informe no están en español.
interpreter = Para pedir un intérprete: { $whom }
interpreter-school = Para pedir un intérprete, consulte a la secretaría de la escuela.

transcript-title = Expediente académico: { $name }
transcript-unofficial = Expediente académico no oficial
transcript-unofficial-note = No es un documento oficial. Un expediente oficial lleva fecha, número y sello de la escuela.
transcript-watermark = no oficial
transcript-official = Expediente académico oficial
transcript-official-note = Válido con el número, la fecha y el sello que figuran abajo. Dice lo que constaba en los registros de la escuela el día indicado aquí.
transcript-issued = Emitido el { $date }, número { $number }, versión { $version }
transcript-replaces = Sustituye al número { $number } del { $date }: { $reason }
transcript-issued-to = Emitido para { $recipient }: { $purpose }
transcript-verify = Para comprobar este expediente, escanee el código y compare las cifras que muestra con esta página, o escriba el código de verificación o suelte el archivo PDF en { $address }.
transcript-verify-by-asking = Para comprobar este expediente, envíe el código de verificación o el archivo PDF a la escuela.
record-as-of = Expediente al { $date }
fact-born = Nacimiento
fact-id = ID de estudiante
fact-grade = Grado
fact-program = Programa
fact-campus = Escuela
grade-alone = { $grade ->
    [PK] Prejardín de infancia
    [TK] Jardín de infancia de transición
    [K] Jardín de infancia
   *[other] { $grade }
}
fact-entered = Ingreso
fact-class = Año de graduación
fact-left = Salida
gpa-none = Aún no hay letras que cuenten en un promedio.
# $scale: the points of the best letter, with the greatest weight there is.
gpa-scale = escala de { $scale }
# $rounding: one of the phrases below
gpa-note = { $rounding }; créditos contados: { $credits }
rounding-half-up = { $places ->
    [one] 1 decimal, la mitad hacia arriba
   *[other] { $places } decimales, la mitad hacia arriba
}
rounding-half-even = { $places ->
    [one] 1 decimal, la mitad hacia la cifra par
   *[other] { $places } decimales, la mitad hacia la cifra par
}
rounding-cut = { $places ->
    [one] 1 decimal, sin las cifras restantes
   *[other] { $places } decimales, sin las cifras restantes
}
credits-of = { $earned } de { $required } créditos obtenidos
credits-earned = Créditos obtenidos: { $earned }
# Credit of everything that was finished, with or without success.
credits-attempted = Créditos intentados: { $credits }
# The heading of courses that count in no credit area.
area-none = Sin área de créditos
rest-insufficient = { $count } con pocas evidencias
rest-not-assessed = { $count } aún sin evaluar
rest-exempt = { $count } con exención

course-level-honors = Honores
course-level-ap = AP
course-level-ib = IB
course-level-dual = Doble matrícula

year-grade = { $year } · { grade }
year-credits = { $credits } créditos
year-gpa = GPA { $gpa }
course-in-progress = { $of ->
    [0] en curso
   *[other] en curso, { $count } de { $of } competencias
}
course-not-yet = { $of ->
    [0] sin competencias registradas
   *[other] aún sin completar, { $count } de { $of } competencias
}
course-partial = crédito parcial, { $count } de { $of } competencias
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] en curso
   *[other] en curso, { $count } de { $of }
}
course-not-yet-short = { $of ->
    [0] sin competencias registradas
   *[other] aún sin completar, { $count } de { $of }
}
course-partial-short = crédito parcial, { $count } de { $of }
course-exempt = con exención
course-withdrawn = retirado
course-taken-again = se cursó de nuevo después
course-repeated = cuenta otro intento en su lugar
# $note: how a course stands; $why: one of the phrases below
course-why = { $note } ({ $why })
# $count: how many competencies must be proficient
lacks-proficient = se necesitan { $count }
# $count: competencies; $level: the level that each must reach
lacks-floor = { $count ->
    [one] una debe llegar a { $level }
   *[other] { $count } deben llegar a { $level }
}
lacks-rating = { $count ->
    [one] una aún no tiene nivel
   *[other] { $count } aún no tienen nivel
}
lacks-lowest = { $count ->
    [one] una debe llegar a { $lowest }
   *[other] { $count } deben llegar a { $lowest }
}
lacks-mean = promedio { $average }, se necesita { $asked }
lacks-evidence = se necesita más evidencia

graduation-not-audited = Sin revisar
graduation-met = Requisitos cumplidos
# Everything that is missing is in progress.
graduation-on-course = En camino
# There are school years to come.
graduation-under-way = En curso
# Credits: “16.5 earned + 6.5 in progress of 24”.
graduation-credits = { $earned } obtenidos + { $progress } en curso de { $required }
# $when: a month and a year, or a year: when the student is expected to graduate.
graduation-expected = prevista para { $when }
# The row of the credits in all, among the requirements.
graduation-all-credits = Todos los créditos
more-open = y { $count } más
graduation-open = { $count ->
    [one] 1 requisito pendiente
   *[other] { $count } requisitos pendientes
}
requirement-met = cumplido
# The graduation audit: what each requirement of the diploma is met with.
audit = Revisión de graduación
audit-title = Revisión de graduación: { $name }
# The supplement to the diploma: what was shown in each competency.
supplement = Suplemento de competencias del diploma
supplement-title = Suplemento de competencias: { $name }
supplement-about = Lo que se demostró en cada competencia, con cuántas valoraciones y la fecha de la última. No figuran las competencias sin nivel.
# The sheet for the next school of a student who leaves.
transfer-sheet = Hoja de traslado
transfer-sheet-title = Hoja de traslado: { $name }
transfer-sheet-about = Para la próxima escuela. Primero figuran los cursos sin terminar, con las competencias logradas y las pendientes, para continuar donde se interrumpió el trabajo.
# The letter that goes with a record to a college or another school.
letter = Carta de presentación
letter-title = Carta de presentación: { $name }
letter-greeting = A la oficina de admisiones o de registros académicos:
letter-opening = Esta carta acompaña el expediente de { $name } en { $school }. Las cifras que siguen son las del expediente académico.
letter-how = En esta escuela se valoran competencias. El expediente muestra el nivel alcanzado en cada una, los créditos y las calificaciones que resultan y las reglas con las que se obtienen.
letter-transcript = Expediente académico
letter-profile = Perfil de la escuela
letter-questions = Con gusto responderemos a cualquier pregunta sobre este expediente.
letter-closing = Atentamente,
evidence-ratings = { $count ->
    [one] 1 valoración
   *[other] { $count } valoraciones
}
evidence-tasks = { $count ->
    [one] 1 tarea
   *[other] { $count } tareas
}
# $ratings, $tasks: the two above
evidence-of = { $ratings }, { $tasks }
requirement-in-progress = en curso: { $amount }
# What is missing, and how much of it is in progress.
missing-partly = pendiente: { $amount }, de ello en curso { $progress }
missing-amount = pendiente: { $amount }

band-between = de { $from } a menos de { $to }
band-from = { $from } o más
band-most = más del { $share } en «{ $level }» o superior
band-none-below = ninguna por debajo de «{ $level }»
band-no-credit = sin crédito obtenido
band-elsewhere = crédito de otra escuela
band-at-least = al menos el { $share } en «{ $level }» o superior
band-most-exactly = más del { $share } exactamente en «{ $level }»
band-at-least-exactly = al menos el { $share } exactamente en «{ $level }»
band-no-credit-from = sin crédito obtenido, promedio de { $from } o más
band-some-courses = algunos cursos, y crédito de otra escuela
rule-graded-otherwise = Algunos cursos se califican de otra manera: { $courses }. Sus calificaciones son { $letters }.
rule-outside-average = Estos cursos no cuentan en el promedio (GPA): { $courses }.
rule-credit-all = El crédito se obtiene cuando todas las competencias del curso están en el nivel «{ $level }» o en uno superior.
rule-credit-mean = El crédito se obtiene cuando el promedio de las competencias del curso es de { $mean } o más.
rule-credit-share = El crédito se obtiene cuando al menos el { $share } de las competencias del curso están en el nivel «{ $level }» o en uno superior.
rule-credit-proportional = El crédito se obtiene en proporción a las competencias del curso que están en el nivel «{ $level }» o en uno superior.
rule-credit-portfolio = El crédito se obtiene con un portafolio de evidencias.
rule-credit-no-enrollment = Las competencias bastan para obtener el crédito; no hace falta estar inscrito en el curso.
rule-floor = Todas deben estar en el nivel «{ $level }» o superior.
rule-letter-levels = La letra se determina según el promedio de los niveles de las competencias del curso.
rule-letter-values = La letra se determina según el promedio de los resultados exactos de las competencias del curso.
rule-gpa = El promedio (GPA) es la suma de los puntos de cada calificación multiplicados por sus créditos, dividida entre los créditos; { $rounding }.
rule-weight-floor = La ponderación se aplica a partir de la letra { $letter }.
rule-repeats-highest = Si un curso se intenta varias veces, cuenta el mejor intento.
rule-repeats-last = Si un curso se intenta varias veces, cuenta el último intento.
rule-repeats-all = Cada intento de un curso cuenta en el promedio; el crédito se otorga una sola vez.
rule-not-yet = Un curso aún sin completar no tiene letra y no forma parte del promedio (GPA).
rule-not-yet-counts = Un curso que terminó sin crédito cuenta en el promedio (GPA) con los puntos indicados.

rank-class = promoción de { $year }
rank-shared = { $count ->
    [one] compartido con 1 estudiante más
   *[other] compartido con { $count } estudiantes más
}
rank-too-few-credits = aún pocos créditos
rule-rank-none = La escuela no clasifica a sus estudiantes por puestos.
rule-rank = El puesto en la promoción es según el GPA { $average } entre todos los estudiantes de la misma promoción, comparado con { $rounding }; { $ties }.
rank-by-weighted = ponderado
rank-by-unweighted = sin ponderar
rank-ties-shared = quienes tienen el mismo promedio comparten el puesto y ocupan tantos puestos como son (1, 2, 2, 4)
rank-ties-dense = quienes tienen el mismo promedio comparten el puesto, y sigue el puesto siguiente (1, 2, 2, 3)
rule-rank-top = Quienes tienen { $average } o más ocupan el puesto 1.
rule-rank-credits = Para tener puesto hacen falta al menos { $credits } créditos que cuenten en el promedio.
growth = avance
growth-unknown = avance: faltan evidencias para decirlo
rule-growth-previous = El avance es cuánto ha cambiado el resultado detrás de un nivel desde el final del período anterior.
rule-growth-baseline = El avance es cuánto ha cambiado el resultado detrás de un nivel desde el comienzo.
rule-growth-minimum = Se indica cuando cuentan al menos { $count } valoraciones.
rule-subject-mean = El nivel de una materia es el promedio de sus competencias.
rule-subject-weighted = El nivel de una materia es el promedio ponderado de sus competencias.
rule-subject-median = El nivel de una materia es el de la competencia que queda en el medio.
rule-subject-highest = El nivel de una materia es el de su competencia más alta.
rule-subject-lowest = El nivel de una materia es el de su competencia más baja.
rule-subject-all = El nivel de una materia es el de su competencia más baja, cuando todas tienen un nivel.
rule-subject-sum = El nivel de una materia resulta de la suma de sus competencias, cuando todas tienen un nivel.
rule-subject-points = Cada competencia dominada da puntos, que deciden el nivel de la materia.
rule-subject-share = El nivel de una materia es el más alto que alcanza el { $share } de sus competencias.
rule-subject-minimum = Se da cuando { $count } de ellas tienen un nivel.

substituted-credits = hasta { $amount } créditos pueden venir de { $from }
substituted-course = { $course } vale por { $asked }
substituted = { $what }; autorizado por { $by }, { $date }: { $reason }
rule-bonus-course = Cada curso que cuenta suma al GPA ponderado una vez calculado: { $levels }.
rule-bonus-credit = Cada crédito que cuenta suma al GPA ponderado una vez calculado: { $levels }.
rule-bonus-floor = Esto rige a partir de la letra { $letter }.
rule-bonus-most = En total suman como máximo { $most }.
rule-college = Los créditos universitarios cuentan aquí así (universidad = escuela): { $pairs }.
rule-college-equals = { $college } = { $school }
rule-earned-level = { $level } se otorga por los resultados, no se elige, en estos cursos: { $courses }. Se requiere: { $asks }.
rule-limit-year = { $kind }: para el diploma cuentan como máximo { $credits } créditos por año.
rule-limit = { $kind }: para el diploma cuentan como máximo { $credits } créditos en total.

## How a level came about, in the copy of a report for a screen

explained-number = El número detrás del nivel: { $number }
rating-missed = no presentada
rating-waived = dispensada
# Why a rating does not count.
aside-kind = este tipo de trabajo no cuenta
aside-stage = valorado en otra etapa que aquella en la que trabaja
aside-too-old = anterior al plazo que mira la regla
aside-other-attempt = cuenta otro intento de la misma tarea
aside-moderated = el mismo trabajo se valoró otra vez, y cuenta esa valoración
aside-missed = no se presentó en esa ocasión
aside-missed-place = no se presentó en esa ocasión; ocupa un lugar y no entra en el promedio
aside-missed-waived = no se presentó en esa ocasión, y una valoración se dispensó
aside-waived = se dispensó
aside-not-among-best = hay suficientes valoraciones mejores
aside-not-recent = hay suficientes valoraciones más recientes
aside-below-level = por debajo del nivel que se cuenta
aside-not-chosen = se toma otra valoración
aside-corrected = se corrigió
