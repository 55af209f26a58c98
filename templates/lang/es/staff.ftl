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
staff-evidence = Evidencias
staff-shown = Lo que he demostrado
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
staff-stuck-alone-note = Con varias valoraciones a lo largo de semanas, aún por debajo del nivel competente y sin ningún apoyo.
staff-stuck = Sin avance, con apoyo
staff-stuck-note = Con varias valoraciones a lo largo de semanas y aún por debajo del nivel competente.
staff-unseen = Sin evidencias desde hace semanas
staff-unseen-note = No hay evidencias desde hace semanas.
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
