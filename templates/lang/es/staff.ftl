### Words of the private site for teachers and leaders, in Spanish.

staff-skip = Saltar al contenido
staff-navigation = Principal
staff-breadcrumb = Está aquí
staff-private = Privado: trata de estudiantes y es solo para el personal de la escuela.
staff-whole-school = Toda la escuela
staff-overview = Resumen
staff-lists = Listas
staff-courses = Cursos
staff-cohorts = Promociones
staff-teachers = Docentes
staff-students = Estudiantes
staff-student = Estudiante
staff-advisor = Tutor/a
staff-grade = Grado
staff-class = Promoción de
staff-competency = Competencia
staff-competencies = Competencias
staff-why = Motivo
staff-reached = Competente
staff-due = Esperadas y pendientes
staff-attention = Requiere atención
staff-filter = Mostrar las filas que contienen
staff-key = Cómo leer las marcas
staff-map = Niveles por área y etapa
staff-growth = Progreso en el tiempo
staff-growth-note = Competencias alcanzadas al final de cada período, según las reglas de hoy.
staff-evidence = Evidencias de este año escolar
staff-shown = Lo que he demostrado este año escolar
staff-where = Dónde estoy
staff-next = Qué sigue
staff-closest = Más cerca de alcanzar
staff-can-begin = Listas para empezar
staff-goals = Metas
staff-reflections = Reflexiones
staff-supports = Apoyos
staff-explained = cómo se obtuvo cada valor
staff-own-page = Página para el/la estudiante
staff-work = Ver el trabajo
staff-nothing = No hay nada aquí.
staff-nobody = Nadie.
staff-on-track = Áreas en buen camino
staff-credits = Créditos
staff-gpa = Promedio de calificaciones
staff-diploma = Diploma
staff-groups = Grupos para las próximas semanas
staff-groups-note = Estudiantes de quienes ya se espera la competencia y que aún no la alcanzan.
staff-stuck-alone = Sin avance y sin apoyo
staff-stuck-alone-note = Por debajo del nivel competente y con varias valoraciones en las últimas semanas sin subir de nivel; no hay ningún apoyo.
staff-stuck = Sin avance, con apoyo
staff-stuck-note = Por debajo del nivel competente y con varias valoraciones en las últimas semanas sin subir de nivel.
staff-unseen = Sin evidencias desde hace semanas
staff-prerequisite = Avanzó con un requisito previo pendiente
staff-prerequisite-note = Empezada, aunque falta algo que va antes.
staff-one-more = Falta una evidencia más
staff-one-more-note = Falta una evidencia para dar un nivel.
staff-ready = Listos para avanzar
staff-ready-note = No empezada, y todo lo que va antes está hecho.

staff-class-of = Promoción de { $year }
staff-students-of = Estudiantes de { $name }
staff-why-ready = Hecho antes: { $names }
staff-why-prerequisite = Pendiente: { $names }
staff-why-unseen = Última evidencia: { $date }
staff-why-never = Aún sin evidencias
staff-count-students = { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
}
staff-why-stuck = { $count ->
    [one] { $count } valoración desde el { $date }
   *[other] { $count } valoraciones desde el { $date }
}
staff-open-requirements = { $count ->
    [0] nada pendiente
    [one] { $count } requisito pendiente
   *[other] { $count } requisitos pendientes
}

staff-unseen-note = { $weeks ->
    [one] No hay evidencias desde hace una semana o más.
   *[other] No hay evidencias desde hace { $weeks } semanas o más.
}

staff-graduation = Graduación
staff-graduation-lead = Créditos y lo que falta para el diploma. En riesgo están quienes se gradúan este año escolar, o ya deberían haberse graduado, y les falta algo que ningún curso en marcha les dará.
staff-cohort = Promoción
staff-credits-average = Créditos, en promedio
staff-state = Estado
staff-in-progress = En curso
staff-missing = Después de los cursos en marcha
staff-at-risk = En riesgo
staff-no-class = Sin promoción

staff-documents = Documentos
staff-issued = Expedientes académicos oficiales emitidos
staff-issued-none = No se emitió ningún expediente académico oficial.
staff-issued-unread = El registro de expedientes emitidos no se puede leer; `gradus verify` dice por qué.
staff-number = Número
staff-date = Fecha
staff-recipient = Emitido para
staff-purpose = Motivo
staff-stands = Vigente
staff-replaced = Sustituido por el número { $number }: { $reason }
staff-withdrawn = Anulado: { $reason }
staff-differs = Hoy diría otra cosa
staff-unmade = Hoy no podría volver a hacerse
staff-unread = Hoy no se puede leer lo que se emitió; `gradus check` dice por qué

staff-ratings-page = Valoraciones
staff-in-year = En el año escolar { $year }, hasta el día de esta página.
staff-all-subjects = Todas las áreas
staff-subject = Área
staff-agreement = Trabajos valorados dos veces
staff-agreement-table = Primera valoración frente a la segunda
staff-first-rating = Primera valoración, por fila
staff-agreement-subjects = Acuerdo por área
staff-agreement-firsts = Acuerdo según quién valoró primero
staff-first-rated-by = Primera valoración de
staff-rated-twice = Valorados dos veces
staff-alike = Mismo nivel
staff-within-one = A un nivel como máximo
staff-second-higher = Segunda más alta
staff-second-lower = Segunda más baja
staff-kappa = Kappa ponderado
staff-kappa-few = muy pocos
staff-agreement-none = Ningún trabajo fue valorado por una segunda persona.
staff-agreement-note = El kappa ponderado es el de Cohen con pesos lineales: 1 es acuerdo total; 0, el que daría el azar. Se muestra a partir de 10 trabajos.
staff-given = Niveles otorgados
staff-assessor = Valorado por
staff-ratings = Valoraciones
staff-share-proficient = Parte competente
staff-not-compared = { $count ->
    [one] Un trabajo valorado dos veces no se cuenta: una de las valoraciones no es un nivel o ambas son de la misma persona.
   *[other] { $count } trabajos valorados dos veces no se cuentan: una de las valoraciones no es un nivel o ambas son de la misma persona.
}

staff-equity = Grupos
staff-equity-lead = Cómo les va a todos, a cada promoción y a los grupos que la escuela nombra, en los períodos terminados. En cada uno se cuenta a quien estaba en la escuela el último día.
staff-equity-mastery = Dominio
staff-equity-mastery-note = Parte de las competencias esperadas al final del período en las que los estudiantes son competentes.
staff-equity-growth = Avance
staff-equity-growth-note = Competencias que cada estudiante ha avanzado en el período, en promedio.
staff-equity-evidence = Evidencias
staff-equity-evidence-note = Valoraciones de cada estudiante en el período, en promedio.
staff-equity-few = Un guion significa menos de { $count } estudiantes, o un grupo del que se podría deducir tal número.
staff-group = Grupo
staff-target = Meta
staff-everybody = Todos
staff-everybody-else = Los demás: no { $group }
staff-too-few = muy pocos estudiantes
