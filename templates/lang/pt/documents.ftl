### Fixed words of the documents, in Portuguese.

doc-student-id = ID
doc-page-of = Página { $page } de { $pages }

doc-report = Relatório de progresso
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = Exemplar para
doc-going-well = Vai bem
doc-needs-time = Precisa de tempo
doc-next = Próximos passos
doc-nothing-here = Nada a destacar por enquanto
doc-subject = Disciplina
doc-proficient-of-expected = Com domínio, das já esperadas
doc-proficient-of-all = Com domínio, do total
doc-pace = Ritmo
doc-since-last = Desde o anterior
doc-trend = Evolução
doc-habits = Hábitos de trabalho
doc-habit = Hábito
doc-how-often = Com que frequência
doc-remark = O que observamos
doc-how-to-read = Como ler este relatório
doc-catalog = O que cada competência significa:
doc-catalog-code = Código QR que abre o catálogo de competências
doc-ready-to-start = Prontas para começar
doc-at-home = Em casa
doc-to-go-further = Para ir além
# Before the list of competencies that are not asked of the student.
doc-exempt = Com dispensa
# Before the level of a subject that is the average of its competencies.
doc-average-level = média
doc-narrative = Dos docentes
doc-goals = Metas
doc-reflections = Em suas próprias palavras
doc-supports = Apoios atuais

doc-ceeb = CEEB
doc-goes-by = Nome que usa
# Before the legal name in Latin letters, where it is written in another script.
doc-in-latin-letters = Em letras latinas
doc-gpa-weighted = GPA ponderado
doc-gpa-unweighted = GPA sem ponderação
# Over the average where there is only one.
doc-gpa = GPA
doc-class-rank = Posição na turma
doc-credits = Créditos
doc-graduation = Formatura
doc-academic-record = Registro acadêmico
doc-competency-record = Registro de competências
doc-distinctions = Distinções
doc-code = Código
doc-course = Curso
doc-course-level = Tipo
doc-grade = Nota
# Columns of the table of courses: credit that a course is worth, credit earned, the day it was earned; each as short as it can be.
doc-credits-attempted = Créditos
doc-credits-earned = Obtidos
doc-date-earned = Data
doc-requirement = Requisito
doc-progress = Avanço
doc-state = Situação
# Headings of the graduation audit.
doc-counts-toward = Conta para isso
doc-in-progress = Em andamento
doc-not-used = Créditos que nenhum requisito utiliza
doc-asks = Exige
# Columns of the supplement to the diploma.
doc-evidence = Evidências
doc-latest = Última
doc-competency = Competência
doc-level = Nível
doc-how-to-read-supplement = Como ler
# Heading and columns of the transfer sheet.
doc-unfinished = Disciplinas não concluídas
doc-done = Alcançadas
doc-still-open = Pendentes
# Heading over the documents that come with a letter.
doc-enclosed = Anexos
doc-how-to-read-transcript = Como ler este histórico escolar
doc-by-level = Competências, pelo nível demonstrado
# Columns of the table from levels to grade points. The first: the level of all competencies of a course.
doc-all-at-level = Todas as competências em
doc-grade-points = Pontos GPA
doc-average = Média
doc-letter = Letra
doc-points = Pontos
doc-signature = Assinatura da secretaria acadêmica
doc-title-and-name = Nome e cargo
doc-date-and-seal = Data e selo

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = Código de verificação
doc-verification-image = Um código que leva aos números que a escola assinou
doc-name = Nome
doc-attached-record = Os dados deste histórico, para leitura por programas

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = Como se chegou a este nível
# Headings of the two lists of ratings.
screen-counted = Avaliações que contam
screen-aside = Não contam
