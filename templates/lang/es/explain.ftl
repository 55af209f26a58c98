### Cómo se llegó a un valor: lo que muestra `gradus explain`, y las páginas de explicaciones.

explain-title = { $what }, { $name }, al { $date }
explain-as-written = { $text }

## Resultados

explain-subject = dominada: { $reached } de { $expected } que suelen lograrse a estas alturas, { $proficient } de { $of } en total; { $pace }
explain-not-assessed = sin evaluar
explain-insufficient = evidencias insuficientes
explain-insufficient-so-far = evidencias insuficientes, por ahora { $level }
explain-not-yet = todavía no dominada: { $level }
explain-proficient = dominada: { $level }
explain-exempt = con exención
explain-no-level = sin nivel
explain-none = ninguno
explain-course-earned = obtenido
explain-course-partial = obtenido en parte
explain-course-in-progress = en curso
explain-course-not-yet = todavía no obtenido
explain-course-exempt = con exención
explain-course-withdrawn = retirado
explain-course-result = { $status }: { $credit } de { $of } créditos
explain-course-result-letter = { $status }: { $credit } de { $of } créditos, { $letter }
explain-given-result = tomado como se otorgó: { $credit } créditos
explain-given-result-letter = tomado como se otorgó: { $credit } créditos, { $letter }
explain-gpa = promedio (GPA)
explain-gpa-result = { $unweighted } sin ponderar, { $weighted } ponderado
explain-rank = puesto en la promoción
explain-rank-place = { $place } de { $of }
explain-overall = todas las áreas
explain-graduation = graduación
explain-open = { $count ->
    [0] se cumplen todos los requisitos
    [one] queda un requisito pendiente
   *[other] quedan { $count } requisitos pendientes
}

## Títulos de los pasos

explain-step-rule = regla `{ $name }`
explain-step-expected = suelen lograrse a estas alturas
explain-step-not-expected = todavía no suelen lograrse
explain-step-rule-alone = regla
explain-step-stage = etapa
explain-step-ratings = valoraciones que cuentan para { $what }
explain-as-a-whole = la competencia en su conjunto
explain-step-aside = lo que no cuenta
explain-step-number = número
explain-step-evidence = evidencias
explain-step-judgements = juicios
explain-step-growth = avance
explain-step-later = posterior al { $date }, por eso no se mira
explain-step-competencies = competencias del curso al { $date }
explain-step-credit = crédito
explain-step-letter = letra
explain-step-course-level = tipo del curso
explain-step-entered = tal como se registró
explain-step-counted = lo que cuenta
explain-step-not-counted = lo que no cuenta en el promedio
explain-step-unweighted = sin ponderar
explain-step-weighted = ponderado
explain-step-average = promedio
explain-step-class = promoción
explain-step-total = créditos en total

## Reglas

explain-rule-weights = Sus pesos: { $weights }.
explain-rule-points = Sus puntos: { $points }.
explain-rule-required = Estas deben estar dominadas: { $codes }.
explain-rule-kinds = Solo cuentan evidencias de estos tipos: { $kinds }.
explain-rule-all-kinds = Cuentan todas las evidencias menos las valoraciones propias del estudiante.
explain-rule-stage = Solo cuentan evidencias de la etapa en la que trabaja el estudiante.
explain-rule-attempts-latest = De varios intentos de una tarea cuenta el último.
explain-rule-attempts-best = De varios intentos de una tarea cuenta el mejor.
explain-rule-attempts-first = De varios intentos de una tarea cuenta el primero.
explain-rule-window-days = { $days ->
    [one] Las evidencias de hace más de un día no cuentan.
   *[other] Las evidencias de hace más de { $days } días no cuentan.
}
explain-rule-moderation-second = De dos valoraciones del mismo trabajo cuenta la segunda.
explain-rule-moderation-higher = De dos valoraciones del mismo trabajo cuenta la más alta.
explain-rule-moderation-mean = Dos valoraciones del mismo trabajo cuentan como una, con su promedio.
explain-rule-weights-ignored = Cada valoración cuenta una vez, sea cual sea el peso que se le dio.
explain-rule-missed-ignored = Las ocasiones no presentadas no tienen efecto.
explain-rule-missed-fills = Las ocasiones no presentadas ocupan un lugar y no entran en el promedio.
explain-rule-missed-lowest = Las ocasiones no presentadas se valoran con el número más bajo de la escala.
explain-rule-order = El día de una evidencia es el primero que se conoce de: { $days }.
explain-day-performed = realización
explain-day-submitted = entrega
explain-day-assessed = evaluación
explain-day-recorded = registro
explain-rule-without-none = Evidencias que se piden: { $needs }; sin ellas no se da ningún nivel.
explain-rule-without-provisional = Evidencias que se piden: { $needs }; sin ellas el nivel es provisional.
explain-rule-without-level = Evidencias que se piden: { $needs }; sin ellas el nivel se da de todos modos.
explain-rule-needs-in-all = Evidencias que se piden entre todas las competencias: { $needs }.
explain-need-ratings = { $count ->
    [one] 1 valoración
   *[other] { $count } valoraciones
}
explain-need-required = las valoraciones que el marco pide para cada parte
explain-need-stage = { $count } en la etapa { $stage }
explain-need-kind = { $count } de tipo { $kind }
explain-need-tasks = { $count ->
    [one] 1 tarea
   *[other] { $count } tareas distintas
}
explain-need-assessors = { $count ->
    [one] 1 docente
   *[other] { $count } docentes distintos
}
explain-need-contexts = { $count ->
    [one] 1 contexto
   *[other] { $count } contextos distintos
}
explain-level-from = { $level } desde { $number }
explain-rule-levels = Niveles: { $levels }.
explain-rule-levels-stage = Niveles, contados desde la etapa en la que trabaja el estudiante: { $levels }.
explain-rule-rounded-shown = El número se redondea donde se muestra: { $rounding }.
explain-rule-rounded-banded = El número se redondea antes de determinar el nivel: { $rounding }.
explain-rule-overrides-win = Un juicio decide el nivel mientras esté vigente.
explain-rule-overrides-cap = Un juicio limita el nivel mientras esté vigente.
explain-rule-overrides-inform = Un juicio informa y no cambia nada.
explain-rule-steps = Se otorga en pasos de { $step }.
explain-rule-levels-open = Los niveles pueden subir después de terminado el curso, hasta que se tome de nuevo.
explain-rule-levels-end = Los niveles son los del último día del curso.
explain-rule-kept = El crédito obtenido se conserva.
explain-rule-not-kept = El crédito obtenido se puede perder.
explain-growth-exact = Se cuenta en números exactos.
explain-growth-shown = Se cuenta en los números tal como se muestran.
rule-kind-weight = { $kind } { $weight }

## Un nivel

explain-stage-placed = el estudiante trabaja en { $stage }, donde se le ubicó
explain-stage-grades = es propia de los grados { $grades } y no se pide en { $grade }
explain-stage-belongs = el estudiante trabaja en { $stage }, la etapa de la competencia
explain-rating = valoración
explain-attempt = intento { $number }
explain-rated-by = valorado por { $by }
explain-with-second = con su segunda valoración cuenta como { $number }
explain-weight = peso { $number }
explain-by-rule = por la regla `{ $name }`
explain-ratings = valoraciones: { $have } de { $need }
explain-ratings-of-kind = valoraciones de tipo { $kind }: { $have } de { $need }
explain-tasks = tareas distintas: { $have } de { $need }
explain-assessors = docentes distintos: { $have } de { $need }
explain-contexts = contextos distintos: { $have } de { $need }
explain-indicators = partes con un número: { $have } de { $need }
explain-lack-method = lo que el propio método pide
explain-missing = falta: { $what }
explain-no-number-here = sin número
explain-no-number = no hay ningún número
explain-of-numbers = de { $numbers }: { $number }
explain-shown-as = { $number } se muestra como { $shown }
explain-number-is = { $number } es { $level }
explain-averages-so-far = promedios sucesivos: { $averages }
explain-in-order = en orden { $numbers }; en el medio { $number }
explain-most-frequent = { $count ->
    [one] { $number } aparece una vez entre { $of }
   *[other] { $number } aparece { $count } veces entre { $of }
}
explain-latest-and-rest = el { $share } de { $latest } y el resto de { $earlier } = { $number }
explain-by-kind = { $terms }, entre los pesos que hay = { $number }
explain-power-law = a través de { $numbers }; en la última valoración { $number } (el promedio es { $mean })
explain-reached = { $count } de { $of } valoraciones están en { $level } o por encima, que vale { $number }
explain-growth-unknown = evidencias insuficientes para decirlo
explain-growth-from = desde { $from } el { $date }: { $change }
explain-growth-from-stored = desde el punto de partida { $from }, guardado el { $date }: { $change }
explain-growth-from-baseline = desde el punto de partida { $from }: { $change }
explain-judged = { $by } juzgó { $level }: { $reason }
explain-excused-by = con exención de { $by }: { $reason }
explain-placed-at = ubicado en { $stage }
explain-judgement-decided = { $level }: { $by } el { $date }: { $reason }; decidió el nivel
explain-judgement-told = { $level }: { $by } el { $date }: { $reason }; no cambió nada
explain-judgement-until-decided = { $level }: { $by } el { $date }, hasta el { $until }: { $reason }; decidió el nivel
explain-judgement-until-told = { $level }: { $by } el { $date }, hasta el { $until }: { $reason }; no cambió nada
explain-excused = con exención de { $by } el { $date }: { $reason }

## Un curso

explain-proficient-of = dominadas: { $have } de { $need }
explain-left-out = con exención, por eso no se incluye
explain-credit-since = la regla se cumplió por primera vez el { $date }
explain-credit-given-up-before = el curso se abandonó antes de que se cumpliera la regla
explain-credit-given-up-after = el curso se cerró después como abandonado; lo obtenido se conserva
explain-credit-not-so-far = la regla no se ha cumplido hasta ahora
explain-credit-taken-again = el curso se tomó de nuevo a partir del { $date }: este intento queda como estaba antes de ese día
explain-credit-stays = lo obtenido se conserva: se muestra como estaba el { $date }
explain-superseded = cuenta otro intento, por eso este no tiene crédito: { $what }
explain-lost-given-up = un crédito de { $credit } se obtuvo el { $earned } y se perdió el { $lost }: el curso se abandonó, y las reglas retiran su crédito
explain-lost-policy = un crédito de { $credit } se obtuvo el { $earned } y se perdió el { $lost }: entraron en vigor otras reglas, y las anteriores permiten que se pierda el crédito
explain-lost-correction = un crédito de { $credit } se obtuvo el { $earned } y se perdió el { $lost }, por una corrección de la valoración { $ids }
explain-lost-levels = un crédito de { $credit } se obtuvo el { $earned } y se perdió el { $lost }: las reglas permiten que se pierda el crédito
explain-lost-change = { $what }: antes { $before }, desde entonces { $now }
explain-average-levels = se promedian los puntos de los niveles
explain-average-values = se promedian los números detrás de los niveles
explain-letter-first = { $letter } es la primera letra que corresponde: { $asks }
explain-letter-no-credit = { $letter } es la letra de un curso sin crédito
explain-letter-elsewhere = solo para crédito de otras escuelas
explain-letter-else = todo lo demás
explain-average-from = un promedio de al menos { $number }
explain-average-to = de { $number } como máximo
explain-points = { $points } puntos
explain-points-weighted = { $points } puntos, { $weighted } con la ponderación de un curso de este tipo: { $level }
explain-no-points = no tiene puntos y no entra en los promedios
explain-earned-level = el curso es de tipo { $level }, otorgado por sus resultados: { $asks }

## Un curso cuyo resultado se toma como se otorgó

explain-credits = { $credits } créditos
explain-attempted = { $credits } intentados
explain-same-as = equivale al curso { $course }
explain-same-as-none = no está vinculado a ningún curso de la escuela
explain-college = { $college } créditos universitarios valen aquí { $school }, según la conversión de las reglas
explain-as-entered = vale el crédito que se registró
explain-no-mark = llegó sin calificación
explain-mark-unknown = las reglas no tienen letra para la calificación { $mark }: no tiene puntos
explain-mark-is-letter = { $mark } es una letra de las reglas
explain-mark-stands-for = las reglas tienen { $letter } para la calificación { $mark }

## Promedios y puesto

explain-transfers-count = Las letras de otras escuelas cuentan.
explain-transfers-do-not = Las letras de otras escuelas no cuentan.
explain-gpa-sum = { $points } puntos / { $credits } créditos = { $average }
explain-gpa-sum-bonus = { $points } puntos / { $credits } créditos, más un suplemento de { $bonus }: { $average }
explain-gpa-shown = se muestra como { $shown }
explain-gpa-term-weighted = { $plain }, ponderado { $weighted }
explain-no-average = ningún crédito cuenta, por eso no hay promedio
explain-graded = calificado con { $mark }
explain-credits-there = { $credits } créditos allí
explain-out-no-letter = no hay letra
explain-out-no-points = su letra no tiene puntos
explain-out-repeated = cuenta otro intento del curso
explain-out-transfer = las reglas no incluyen las letras de otras escuelas
explain-out-unknown-letter = las reglas no tienen letra para esta calificación
explain-out-no-credit = no vale ningún crédito
explain-rank-average = { $average }, comparado como { $shown }, sobre { $credits } créditos
explain-rank-class = { $count ->
    [one] asiste 1 estudiante de la promoción de { $class }
   *[other] asisten { $count } estudiantes de la promoción de { $class }
}
explain-rank-no-place = sin un promedio sobre suficientes créditos no hay puesto
explain-rank-sharing = { $count ->
    [0] nadie comparte el puesto
    [one] 1 más comparte el puesto
   *[other] { $count } más comparten el puesto
}
explain-rank-class-unknown = no se conoce la promoción del estudiante
explain-rank-not-attending = el estudiante no asiste en ese día

## El diploma

explain-diploma-order = Los requisitos se atienden en el orden de las reglas; el crédito se usa una sola vez y, donde cabe en varios lugares, va adonde más ayuda.
explain-diploma-one-area = Un curso que cuenta en varias áreas se usa en una de ellas.
explain-unit-credits = créditos
explain-unit-courses = cursos
explain-unit-years = años escolares
explain-unit-competencies = competencias
explain-unit-in-all = en total
explain-unit-parts = de sus partes
explain-requirement = { $earned } de { $required } { $unit }: { $state }
explain-short = faltan { $amount }
explain-requirement-excused = con exención
explain-included = { $credits } de ellos de { $from }
explain-substitutes = hasta { $credits } de ellos pueden venir de { $from }
explain-distinction = una distinción, no necesaria para el diploma
explain-part = una parte de otro requisito
explain-credits-not-counted = { $credits } no contados
explain-limit-year = cuentan como máximo { $credits } créditos por año
explain-limit-all = cuentan como máximo { $credits } créditos en total
explain-recorded = registrado
explain-total = { $earned } de { $required } créditos, faltan { $missing }
