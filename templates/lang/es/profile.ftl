### El perfil de la escuela, en español.

profile-profile = Perfil de la escuela
profile-advancing = Cómo avanzan los estudiantes
profile-level = Nivel
profile-meaning = Qué significa
profile-levels-and-letters = De los niveles a las letras
profile-average-of-levels = Promedio del curso
profile-grade-points = Puntos
profile-added = Se suma a los puntos:
profile-courses = Cursos que se ofrecen
profile-number = Cantidad
profile-diploma = Qué pide el diploma
profile-asks = Pide
profile-in-all = En total
profile-figures = Dónde están los estudiantes
profile-suppressed = Ninguna cifra cuenta menos de 10 estudiantes: una menor se une a la vecina, para que no se pueda reconocer a nadie.
profile-average = Promedio (GPA) sin ponderar
profile-students = Estudiantes
profile-by-level = Estudiantes por nivel
profile-outcomes = Después de graduarse
profile-measure = Graduados
profile-contacts = A quién preguntar
profile-school-year = Año escolar

profile-title = Perfil de la escuela, { $school }
profile-size = { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
} en los grados { $from } a { $to }
profile-course-regular = Regular
profile-too-few = Hay muy pocos estudiantes para dar cifras en las que no se reconozca a nadie.
profile-class = Promoción de { $class }: { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
}, el { $date }
profile-everybody = Toda la escuela: { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
}, el { $date }
profile-level-none = aún sin nivel
profile-level-up-to = hasta { $level }, o aún sin nivel
profile-level-from = { $level } o más
profile-level-between = de { $from } a { $to }
profile-gpa-none = aún sin promedio
profile-gpa-below-or-none = menos de { $below }, o aún sin promedio
profile-gpa-below = menos de { $below }
profile-gpa-between = de { $from } a { $to }
profile-gpa-from = { $from } o más
