### Fixed words of the documents, in Spanish.

doc-student-id = ID
doc-page-of = Página { $page } de { $pages }

doc-report = Informe de progreso
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = Ejemplar para
doc-going-well = Va bien
doc-needs-time = Necesita tiempo
doc-next = Próximos pasos
doc-nothing-here = Nada que señalar por ahora
doc-subject = Materia
doc-proficient-of-expected = Dominadas, de las ya esperadas
doc-proficient-of-all = Dominadas, del total
doc-pace = Ritmo
doc-since-last = Desde el anterior
doc-trend = Evolución
doc-habits = Hábitos de trabajo
doc-habit = Hábito
doc-how-often = Con qué frecuencia
doc-remark = Lo que observamos
doc-how-to-read = Cómo leer este informe
doc-catalog = Qué significa cada competencia:
doc-catalog-code = Código QR que abre el catálogo de competencias
doc-ready-to-start = Listas para empezar
doc-at-home = En casa
doc-to-go-further = Para ir más allá
# Before the list of competencies that are not asked of the student.
doc-exempt = Con exención
# Before the level of a subject that is the average of its competencies.
doc-average-level = promedio
doc-narrative = De parte de sus docentes
doc-goals = Metas
doc-reflections = En sus propias palabras
doc-supports = Apoyos actuales

doc-ceeb = CEEB
doc-goes-by = Nombre que usa
# Before the legal name in Latin letters, where it is written in another script.
doc-in-latin-letters = En letras latinas
doc-gpa-weighted = GPA ponderado
doc-gpa-unweighted = GPA sin ponderar
# Over the average where there is only one.
doc-gpa = GPA
doc-class-rank = Puesto en la promoción
doc-credits = Créditos
doc-graduation = Graduación
doc-academic-record = Historial académico
doc-competency-record = Registro de competencias
doc-distinctions = Distinciones
doc-code = Código
doc-course = Curso
doc-course-level = Tipo
doc-grade = Nota
# Columns of the table of courses: credit that a course is worth, credit earned, the day it was earned; each as short as it can be.
doc-credits-attempted = Créditos
doc-credits-earned = Obtenidos
doc-date-earned = Fecha
doc-requirement = Requisito
doc-progress = Avance
doc-state = Estado
# Headings of the graduation audit.
doc-counts-toward = Cuenta para ello
doc-in-progress = En curso
doc-not-used = Créditos que ningún requisito utiliza
doc-asks = Exige
# Columns of the supplement to the diploma.
doc-evidence = Evidencia
doc-latest = Última
doc-competency = Competencia
doc-level = Nivel
doc-how-to-read-supplement = Cómo leerlo
# Heading and columns of the transfer sheet.
doc-unfinished = Cursos sin terminar
doc-done = Logradas
doc-still-open = Pendientes
# Heading over the documents that come with a letter.
doc-enclosed = Se adjunta
doc-how-to-read-transcript = Cómo leer este expediente académico
doc-by-level = Competencias, según el nivel demostrado
# Columns of the table from levels to grade points. The first: the level of all competencies of a course.
doc-all-at-level = Todas las competencias en
doc-grade-points = Puntos GPA
doc-average = Promedio
doc-letter = Letra
doc-points = Puntos
doc-signature = Firma de la secretaría académica
doc-title-and-name = Nombre y cargo
doc-date-and-seal = Fecha y sello

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = Código de verificación
doc-verification-image = Un código que lleva a las cifras que la escuela ha firmado
doc-name = Nombre
doc-attached-record = Los datos de este expediente, para que los lea un programa

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = Cómo se llegó a este nivel
# Headings of the two lists of ratings.
screen-counted = Valoraciones que cuentan
screen-aside = No cuentan
