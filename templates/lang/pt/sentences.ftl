### Sentences of reports and transcripts, in Portuguese.

report-title = Relatório de progresso: { $name }, { $period }
envelope-of = Envelope { $number } de { $total }
as-of = em { $date }
grade = { $grade ->
    [PK] Pré-escola
    [TK] Pré-escola de transição
    [K] Jardim de infância
   *[other] Série { $grade }
}
advisor = Orientação: { $name }
homeroom = Turma { $name }
policy = Regras aplicadas: { $title }
policy-since = Regras aplicadas: { $title }, em vigor desde { $date }

# The first thing to do.
#   $competency: its title, and its subject in brackets
first-step = Para começar: { $competency }.

glance-on-track = { $name } está no caminho certo em { $count } de { $of } disciplinas.
glance-none-on-track = { $of ->
    [one] { $name } precisa de tempo na única disciplina em que já se espera algo.
   *[other] { $name } precisa de tempo em todas as { $of } disciplinas.
}
glance-all-on-track = { $of ->
    [one] { $name } está no caminho certo.
   *[other] { $name } está no caminho certo em todas as { $of } disciplinas.
}
glance-no-evidence = Ainda não há evidências da aprendizagem de { $name }.
glance-all-exempt = { $name } tem dispensa de todas as competências.
glance-of-all = { $name } tem domínio em { $count } de { $of } competências.
glance-nothing-expected = { $name } já está a caminho; por enquanto, ainda não se espera nenhum resultado.

glance-expected = { $of ->
    [one] Uma só competência costuma ser alcançada até esta data; com domínio: { $count }.
   *[other] Há domínio em { $count } das { $of } competências que costumam ser alcançadas até esta data.
}
glance-beyond = { $count ->
    [one] Há domínio em mais uma antes do tempo.
   *[other] Há domínio em mais { $count } antes do tempo.
}
glance-new = { $count ->
    [0] Nenhuma nova foi alcançada desde { $date }.
    [one] Uma nova foi alcançada desde { $date }.
   *[other] { $count } novas foram alcançadas desde { $date }.
}

rule-on-track = Estar no caminho certo em uma disciplina significa que há domínio em pelo menos { $share } das competências que costumam ser alcançadas { $when }.
rule-on-track-all = Estar no caminho certo em uma disciplina significa que há domínio em todas as competências que costumam ser alcançadas { $when }.
rule-expected-start = até o fim deste período
rule-expected-end = até esta data

note-new = nova
note-first = comece aqui
note-close = perto do domínio
note-ready = pronta para começar

count-of = { $count } de { $of }
amount-of = { $count } de { $of }
trend-words = Competências com domínio no fim de cada período até agora: { $numbers }

pace-ahead = à frente
pace-on-pace = no ritmo esperado
pace-needs-time = precisa de tempo
pace-unknown = nada esperado ainda

working-in = trabalha em: { $band }
more = mais { $count } fora da lista
latest-evidence = última evidência: { $date }
latest-evidence-old = última evidência: { $date } (há mais de um ano)
change-first = primeira avaliação
# Reached since the last report, from a level below.
change-new = nova; subiu de “{ $level }”
change-up = subiu de “{ $level }”
change-down = desceu de “{ $level }”
judgement = por juízo profissional de { $by }, { $date }

need-ratings = { $count ->
    [one] precisa de mais { $count } avaliação
   *[other] precisa de mais { $count } avaliações
}
need-kind = { $count ->
    [one] precisa de mais { $count } avaliação do tipo { $kind }
   *[other] precisa de mais { $count } avaliações do tipo { $kind }
}
need-tasks = { $count ->
    [one] precisa de mais { $count } tarefa
   *[other] precisa de mais { $count } tarefas
}
need-assessors = { $count ->
    [one] precisa da avaliação de mais { $count } docente
   *[other] precisa de avaliações de mais { $count } docentes
}
need-contexts = { $count ->
    [one] precisa de evidências de mais { $count } contexto
   *[other] precisa de evidências de mais { $count } contextos
}
need-indicators = { $count ->
    [one] falta avaliar { $count } parte
   *[other] falta avaliar { $count } partes
}
need-method = precisa de mais evidências neste nível
kind-diagnostic = diagnóstico
kind-formative = formativo
kind-summative = somativo
kind-performance = desempenho
kind-self = autoavaliação

habits-note = A maneira de trabalhar é informada à parte: os hábitos de trabalho nunca fazem parte de um nível, de uma nota ou de um crédito.
attendance-line = Dias de presença: { $present }; dias de ausência: { $absent }; atrasos: { $late }.

not-assessed = ainda sem avaliação
not-assessed-meaning = Ainda não há evidências. Isto não é um julgamento.
insufficient = precisa de mais evidências
insufficient-meaning = Há algumas evidências, mas menos do que a escola pede para dar um nível.
exempt = com dispensa
exempt-meaning = Não é exigida neste caso.
not-yet-meaning = “Ainda não” significa exatamente isso: a aprendizagem está a caminho. Cada estudante pode continuar até alcançar a competência.
retry-never-lowers = Tentar de novo nunca abaixa um nível.
retry-latest = Vale o trabalho mais recente: sempre é possível tentar de novo, e fica o nível mais novo.
retry-counts = Sempre é possível tentar de novo; o trabalho novo é considerado junto com o anterior.
contact = Perguntas? Contato: { $whom }
contact-school = Perguntas? Fale com a secretaria da escola.
texts-in-english = Alguns textos deste relatório estão em inglês.
texts-in-another = Alguns textos deste relatório não estão em português.
interpreter = Para pedir um intérprete: { $whom }
interpreter-school = Para pedir um intérprete, fale com a secretaria da escola.

transcript-title = Histórico escolar: { $name }
transcript-unofficial = Histórico escolar não oficial
transcript-unofficial-note = Não é um documento oficial. Um histórico oficial tem data, número e selo da escola.
transcript-watermark = não oficial
transcript-official = Histórico escolar oficial
transcript-official-note = Válido com o número, a data e o selo abaixo. Diz o que constava nos registros da escola no dia aqui indicado.
transcript-issued = Emitido em { $date }, número { $number }, versão { $version }
transcript-replaces = Substitui o número { $number } de { $date }: { $reason }
transcript-issued-to = Emitido para { $recipient }: { $purpose }
transcript-verify = Para verificar este histórico, leia o código e compare os números que ele mostra com esta página, ou digite o código de verificação ou solte o arquivo PDF em { $address }.
transcript-verify-by-asking = Para verificar este histórico, envie o código de verificação ou o arquivo PDF à escola.
record-as-of = Histórico em { $date }
fact-born = Nascimento
fact-id = ID de estudante
fact-grade = Série
fact-program = Programa
fact-campus = Escola
grade-alone = { $grade ->
    [PK] Pré-escola
    [TK] Pré-escola de transição
    [K] Jardim de infância
   *[other] { $grade }
}
fact-entered = Ingresso
fact-class = Ano de formatura
fact-left = Saída
gpa-none = Ainda não há notas em letra que contem em uma média.
# $scale: the points of the best letter, with the greatest weight there is.
gpa-scale = escala de { $scale }
# $rounding: one of the phrases below
gpa-note = { $rounding }; créditos contados: { $credits }
rounding-half-up = { $places ->
    [one] { $places } casa decimal, metade para cima
   *[other] { $places } casas decimais, metade para cima
}
rounding-half-even = { $places ->
    [one] { $places } casa decimal, metade para o algarismo par
   *[other] { $places } casas decimais, metade para o algarismo par
}
rounding-cut = { $places ->
    [one] { $places } casa decimal, sem os demais algarismos
   *[other] { $places } casas decimais, sem os demais algarismos
}
credits-of = { $earned } de { $required } créditos obtidos
credits-earned = Créditos obtidos: { $earned }
# Credit of everything that was finished, with or without success.
credits-attempted = Créditos tentados: { $credits }
# The heading of courses that count in no credit area.
area-none = Sem área de créditos
rest-insufficient = { $count } com poucas evidências
rest-not-assessed = { $count } ainda sem avaliação
rest-exempt = { $count } com dispensa

course-level-honors = Avançado (Honors)
course-level-ap = AP
course-level-ib = IB
course-level-dual = Dupla matrícula

year-grade = { $year } · { grade }
year-credits = { $credits } créditos
year-gpa = GPA { $gpa }
course-in-progress = { $of ->
    [0] em andamento
   *[other] em andamento, { $count } de { $of } competências
}
course-not-yet = { $of ->
    [0] sem competências registradas
   *[other] ainda não concluído, { $count } de { $of } competências
}
course-partial = crédito parcial, { $count } de { $of } competências
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] em andamento
   *[other] em andamento, { $count } de { $of }
}
course-not-yet-short = { $of ->
    [0] sem competências registradas
   *[other] ainda não concluído, { $count } de { $of }
}
course-partial-short = crédito parcial, { $count } de { $of }
course-exempt = com dispensa
course-withdrawn = cancelado
course-taken-again = feito de novo depois
course-repeated = outra tentativa conta em seu lugar
# $note: how a course stands; $why: one of the phrases below
course-why = { $note } ({ $why })
# $count: how many competencies must be proficient
lacks-proficient = são necessárias { $count }
# $count: competencies; $level: the level that each must reach
lacks-floor = { $count ->
    [one] uma deve chegar a { $level }
   *[other] { $count } devem chegar a { $level }
}
lacks-rating = { $count ->
    [one] uma ainda não tem nível
   *[other] { $count } ainda não têm nível
}
lacks-lowest = { $count ->
    [one] uma deve chegar a { $lowest }
   *[other] { $count } devem chegar a { $lowest }
}
lacks-mean = média { $average }, é necessário { $asked }
lacks-evidence = é necessária mais evidência

graduation-not-audited = Não verificado
graduation-met = Requisitos cumpridos
# Everything that is missing is in progress.
graduation-on-course = No caminho
# There are school years to come.
graduation-under-way = Em andamento
# Credits: “16.5 earned + 6.5 in progress of 24”.
graduation-credits = { $earned } obtidos + { $progress } em andamento de { $required }
# $when: a month and a year, or a year: when the student is expected to graduate.
graduation-expected = prevista para { $when }
# The row of the credits in all, among the requirements.
graduation-all-credits = Todos os créditos
more-open = e mais { $count }
graduation-open = { $count ->
    [one] { $count } requisito pendente
   *[other] { $count } requisitos pendentes
}
requirement-met = cumprido
# The graduation audit: what each requirement of the diploma is met with.
audit = Verificação de formatura
audit-title = Verificação de formatura: { $name }
# The supplement to the diploma: what was shown in each competency.
supplement = Suplemento de competências do diploma
supplement-title = Suplemento de competências: { $name }
supplement-about = O que foi demonstrado em cada competência, com quantas avaliações e a data da última. As competências sem nível não constam.
# The sheet for the next school of a student who leaves.
transfer-sheet = Ficha de transferência
transfer-sheet-title = Ficha de transferência: { $name }
transfer-sheet-about = Para a próxima escola. Primeiro vêm as disciplinas não concluídas, com as competências alcançadas e as que faltam, para continuar de onde o trabalho parou.
# The letter that goes with a record to a college or another school.
letter = Carta de apresentação
letter-title = Carta de apresentação: { $name }
letter-greeting = Ao setor de admissões ou de registros acadêmicos:
letter-opening = Esta carta acompanha o histórico de { $name } em { $school }. Os números abaixo são os do histórico escolar.
letter-how = Nesta escola, os alunos são avaliados por competências. O histórico mostra o nível alcançado em cada uma, os créditos e as notas que resultam dele e as regras aplicadas.
letter-transcript = Histórico escolar
letter-profile = Perfil da escola
letter-questions = Teremos prazer em responder a qualquer pergunta sobre este histórico.
letter-closing = Atenciosamente,
evidence-ratings = { $count ->
    [one] 1 avaliação
   *[other] { $count } avaliações
}
evidence-tasks = { $count ->
    [one] 1 tarefa
   *[other] { $count } tarefas
}
# $ratings, $tasks: the two above
evidence-of = { $ratings }, { $tasks }
requirement-in-progress = em andamento: { $amount }
# What is missing, and how much of it is in progress.
missing-partly = pendente: { $amount }, dos quais { $progress } em andamento
missing-amount = pendente: { $amount }

band-between = de { $from } a menos de { $to }
band-from = { $from } ou mais
band-most = mais de { $share } em “{ $level }” ou acima
band-none-below = nenhuma abaixo de “{ $level }”
band-no-credit = sem crédito obtido
band-elsewhere = crédito de outra escola
band-at-least = pelo menos { $share } em “{ $level }” ou acima
band-most-exactly = mais de { $share } exatamente em “{ $level }”
band-at-least-exactly = pelo menos { $share } exatamente em “{ $level }”
band-no-credit-from = sem crédito obtido, média de { $from } ou mais
band-some-courses = alguns cursos, e crédito de outra escola
rule-graded-otherwise = Alguns cursos recebem notas de outra maneira: { $courses }. As notas deles são { $letters }.
rule-outside-average = Estes cursos não contam na média geral (GPA): { $courses }.
rule-credit-all = O crédito é obtido quando todas as competências do curso estão no nível “{ $level }” ou acima.
rule-credit-mean = O crédito é obtido quando a média das competências do curso é { $mean } ou mais.
rule-credit-share = O crédito é obtido quando pelo menos { $share } das competências do curso estão no nível “{ $level }” ou acima.
rule-credit-proportional = O crédito é obtido em proporção às competências do curso que estão no nível “{ $level }” ou acima.
rule-credit-portfolio = O crédito é obtido com um portfólio de evidências.
rule-credit-no-enrollment = As competências bastam para obter o crédito; não é preciso estar matriculado no curso.
rule-floor = Todas devem estar no nível “{ $level }” ou acima.
rule-letter-levels = A letra é determinada pela média dos níveis das competências do curso.
rule-letter-values = A letra é determinada pela média dos resultados exatos das competências do curso.
rule-gpa = A média geral (GPA) é a soma dos pontos de cada nota multiplicados por seus créditos, dividida pelos créditos; { $rounding }.
rule-weight-floor = A ponderação se aplica a partir da letra { $letter }.
rule-repeats-highest = De várias tentativas em um curso, conta a melhor.
rule-repeats-last = De várias tentativas em um curso, conta a última.
rule-repeats-all = Cada tentativa em um curso conta na média; o crédito é dado uma única vez.
rule-not-yet = Um curso ainda não concluído não tem letra e não entra na média geral (GPA).
rule-not-yet-counts = Um curso que terminou sem crédito conta na média geral (GPA) com os pontos indicados.

rank-class = turma de { $year }
rank-shared = { $count ->
    [one] dividida com mais 1 estudante
   *[other] dividida com mais { $count } estudantes
}
rank-too-few-credits = ainda poucos créditos
rule-rank-none = A escola não classifica os estudantes por posição.
rule-rank = A posição na turma segue o GPA { $average } entre todos os estudantes do mesmo ano de formatura, comparado com { $rounding }; { $ties }.
rank-by-weighted = ponderado
rank-by-unweighted = não ponderado
rank-ties-shared = quem tem a mesma média divide a posição, e são ocupadas tantas posições quantos são os estudantes (1, 2, 2, 4)
rank-ties-dense = quem tem a mesma média divide a posição, e segue-se a posição seguinte (1, 2, 2, 3)
rule-rank-top = Quem tem { $average } ou mais fica na posição 1.
rule-rank-credits = Uma posição pede pelo menos { $credits } créditos que contem na média.
growth = avanço
growth-unknown = avanço: faltam evidências para dizer
rule-growth-previous = O avanço é o quanto mudou o resultado por trás de um nível desde o fim do período anterior.
rule-growth-baseline = O avanço é o quanto mudou o resultado por trás de um nível desde o início.
rule-growth-minimum = É indicado quando contam pelo menos { $count } avaliações.
rule-subject-mean = O nível de uma matéria é a média das suas competências.
rule-subject-weighted = O nível de uma matéria é a média ponderada das suas competências.
rule-subject-median = O nível de uma matéria é o da competência do meio.
rule-subject-highest = O nível de uma matéria é o da sua competência mais alta.
rule-subject-lowest = O nível de uma matéria é o da sua competência mais baixa.
rule-subject-all = O nível de uma matéria é o da sua competência mais baixa, quando todas têm um nível.
rule-subject-sum = O nível de uma matéria resulta da soma das suas competências, quando todas têm um nível.
rule-subject-points = Cada competência dominada dá pontos, que decidem o nível da matéria.
rule-subject-share = O nível de uma matéria é o mais alto que { $share } das suas competências alcançam.
rule-subject-minimum = É dado quando { $count } delas têm um nível.

substituted-credits = até { $amount } créditos podem vir de { $from }
substituted-course = { $course } vale por { $asked }
substituted = { $what }; autorizado por { $by }, { $date }: { $reason }
rule-bonus-course = Cada curso que conta acrescenta ao GPA ponderado depois de calculado: { $levels }.
rule-bonus-credit = Cada crédito que conta acrescenta ao GPA ponderado depois de calculado: { $levels }.
rule-bonus-floor = Isto vale a partir da letra { $letter }.
rule-bonus-most = No total acrescentam no máximo { $most }.
rule-college = Os créditos de faculdade contam aqui assim (faculdade = escola): { $pairs }.
rule-college-equals = { $college } = { $school }
rule-earned-level = { $level } é dado pelos resultados, não escolhido, nestes cursos: { $courses }. É preciso: { $asks }.
rule-limit-year = { $kind }: no máximo { $credits } créditos por ano contam para o diploma.
rule-limit = { $kind }: no máximo { $credits } créditos ao todo contam para o diploma.

## How a level came about, in the copy of a report for a screen

explained-number = O número por trás do nível: { $number }
rating-missed = não realizada
rating-waived = dispensada
# Why a rating does not count.
aside-kind = este tipo de trabalho não conta
aside-stage = avaliado em outra etapa que não a do trabalho atual
aside-too-old = anterior ao prazo que a regra considera
aside-other-attempt = conta outra tentativa da mesma tarefa
aside-moderated = o mesmo trabalho foi avaliado outra vez, e vale essa avaliação
aside-missed = a ocasião foi perdida
aside-missed-place = a ocasião foi perdida; ocupa um lugar e não entra na média
aside-missed-waived = a ocasião foi perdida, e uma avaliação foi dispensada
aside-waived = foi dispensada
aside-not-among-best = há avaliações melhores suficientes
aside-not-recent = há avaliações mais recentes suficientes
aside-below-level = abaixo do nível que é contado
aside-not-chosen = outra avaliação é usada
aside-corrected = foi corrigida
