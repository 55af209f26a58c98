### O perfil da escola, em português.

profile-profile = Perfil da escola
profile-advancing = Como os estudantes avançam
profile-level = Nível
profile-meaning = O que significa
profile-levels-and-letters = Dos níveis às letras
profile-average-of-levels = Média do curso
profile-grade-points = Pontos
profile-added = Soma-se aos pontos:
profile-courses = Cursos oferecidos
profile-number = Quantidade
profile-diploma = O que o diploma exige
profile-asks = Exige
profile-in-all = Ao todo
profile-figures = Onde estão os estudantes
profile-suppressed = Nenhum número conta menos de 10 estudantes: um menor é reunido com o vizinho, para que ninguém possa ser reconhecido.
profile-average = Média (GPA) não ponderada
profile-students = Estudantes
profile-by-level = Estudantes por nível
profile-outcomes = Depois da formatura
profile-measure = Formados
profile-contacts = A quem perguntar
profile-school-year = Ano letivo

profile-title = Perfil da escola, { $school }
profile-size = { $count ->
    [one] { $count } estudante
   *[other] { $count } estudantes
} nos anos { $from } a { $to }
profile-course-regular = Regular
profile-too-few = Há estudantes de menos para dar números em que ninguém seja reconhecido.
profile-class = Turma de { $class }: { $count ->
    [one] { $count } estudante
   *[other] { $count } estudantes
}, em { $date }
profile-everybody = Toda a escola: { $count ->
    [one] { $count } estudante
   *[other] { $count } estudantes
}, em { $date }
profile-level-none = ainda sem nível
profile-level-up-to = até { $level }, ou ainda sem nível
profile-level-from = { $level } ou mais
profile-level-between = de { $from } a { $to }
profile-gpa-none = ainda sem média
profile-gpa-below-or-none = menos de { $below }, ou ainda sem média
profile-gpa-below = menos de { $below }
profile-gpa-between = de { $from } a { $to }
profile-gpa-from = { $from } ou mais
