### Como se chegou a um valor: o que `gradus explain` mostra, e as páginas de explicações.

explain-title = { $what }, { $name }, em { $date }
explain-as-written = { $text }

## Resultados

explain-subject = dominada: { $reached } de { $expected } normalmente alcançadas até agora, { $proficient } de { $of } no total; { $pace }
explain-not-assessed = sem avaliação
explain-insufficient = evidências insuficientes
explain-insufficient-so-far = evidências insuficientes, por enquanto { $level }
explain-not-yet = ainda não dominada: { $level }
explain-proficient = dominada: { $level }
explain-exempt = com dispensa
explain-no-level = sem nível
explain-none = nenhum
explain-course-earned = obtido
explain-course-partial = obtido em parte
explain-course-in-progress = em andamento
explain-course-not-yet = ainda não obtido
explain-course-exempt = com dispensa
explain-course-withdrawn = cancelado
explain-course-result = { $status }: { $credit } de { $of } créditos
explain-course-result-letter = { $status }: { $credit } de { $of } créditos, { $letter }
explain-given-result = tomado como foi dado: { $credit } créditos
explain-given-result-letter = tomado como foi dado: { $credit } créditos, { $letter }
explain-gpa = média geral (GPA)
explain-gpa-result = { $unweighted } não ponderada, { $weighted } ponderada
explain-rank = posição na turma
explain-rank-place = { $place } de { $of }
explain-overall = todas as áreas
explain-graduation = formatura
explain-open = { $count ->
    [0] todos os requisitos estão cumpridos
    [one] { $count } requisito está pendente
   *[other] { $count } requisitos estão pendentes
}

## Títulos dos passos

explain-step-rule = regra `{ $name }`
explain-step-expected = normalmente alcançadas até agora
explain-step-not-expected = ainda não normalmente alcançadas
explain-step-rule-alone = regra
explain-step-stage = etapa
explain-step-ratings = avaliações que contam para { $what }
explain-as-a-whole = a competência como um todo
explain-step-aside = o que ficou de fora
explain-step-number = número
explain-step-evidence = evidências
explain-step-judgements = juízos
explain-step-growth = avanço
explain-step-later = posterior a { $date }, por isso não considerado
explain-step-competencies = competências do curso em { $date }
explain-step-credit = crédito
explain-step-letter = letra
explain-step-course-level = tipo do curso
explain-step-entered = como foi registrado
explain-step-counted = o que conta
explain-step-not-counted = o que não conta
explain-step-unweighted = não ponderada
explain-step-weighted = ponderada
explain-step-average = média
explain-step-class = turma
explain-step-total = créditos ao todo

## Regras

explain-rule-weights = Seus pesos: { $weights }.
explain-rule-points = Seus pontos: { $points }.
explain-rule-required = Estas devem estar dominadas: { $codes }.
explain-rule-kinds = Só contam evidências destes tipos: { $kinds }.
explain-rule-all-kinds = Contam todas as evidências, menos as avaliações do próprio estudante.
explain-rule-stage = Só contam evidências da etapa em que o estudante trabalha.
explain-rule-attempts-latest = De várias tentativas de uma tarefa, conta a última.
explain-rule-attempts-best = De várias tentativas de uma tarefa, conta a melhor.
explain-rule-attempts-first = De várias tentativas de uma tarefa, conta a primeira.
explain-rule-window-days = { $days ->
    [one] Evidências de mais de { $days } dia atrás não contam.
   *[other] Evidências de mais de { $days } dias atrás não contam.
}
explain-rule-moderation-second = De duas avaliações do mesmo trabalho, conta a segunda.
explain-rule-moderation-higher = De duas avaliações do mesmo trabalho, conta a mais alta.
explain-rule-moderation-mean = Duas avaliações do mesmo trabalho contam como uma, com a sua média.
explain-rule-weights-ignored = Cada avaliação conta uma vez, qualquer que seja o peso que recebeu.
explain-rule-missed-ignored = Ocasiões perdidas não têm efeito.
explain-rule-missed-fills = Ocasiões perdidas ocupam um lugar e não entram na média.
explain-rule-missed-lowest = Ocasiões perdidas recebem o número mais baixo da escala.
explain-rule-order = O dia de uma evidência é o primeiro conhecido de: { $days }.
explain-day-performed = realização
explain-day-submitted = entrega
explain-day-assessed = avaliação
explain-day-recorded = registro
explain-rule-without-none = Evidências pedidas: { $needs }; sem elas não se dá nenhum nível.
explain-rule-without-provisional = Evidências pedidas: { $needs }; sem elas o nível é provisório.
explain-rule-without-level = Evidências pedidas: { $needs }; sem elas o nível é dado mesmo assim.
explain-rule-needs-in-all = Evidências pedidas entre todas as competências: { $needs }.
explain-need-ratings = { $count ->
    [one] { $count } avaliação
   *[other] { $count } avaliações
}
explain-need-required = as avaliações que o referencial pede para cada parte
explain-need-stage = { $count } na etapa { $stage }
explain-need-kind = { $count } do tipo { $kind }
explain-need-tasks = { $count ->
    [one] { $count } tarefa
   *[other] { $count } tarefas diferentes
}
explain-need-assessors = { $count ->
    [one] { $count } docente
   *[other] { $count } docentes diferentes
}
explain-need-contexts = { $count ->
    [one] { $count } contexto
   *[other] { $count } contextos diferentes
}
explain-level-from = { $level } a partir de { $number }
explain-rule-levels = Níveis: { $levels }.
explain-rule-levels-stage = Níveis, contados a partir da etapa em que o estudante trabalha: { $levels }.
explain-rule-rounded-shown = O número é arredondado onde é mostrado: { $rounding }.
explain-rule-rounded-banded = O número é arredondado antes de se determinar o nível: { $rounding }.
explain-rule-overrides-win = Um juízo decide o nível enquanto vale.
explain-rule-overrides-cap = Um juízo limita o nível enquanto vale.
explain-rule-overrides-inform = Um juízo informa e não muda nada.
explain-rule-steps = É dado em passos de { $step }.
explain-rule-levels-open = Os níveis podem subir depois do fim do curso, até que seja feito de novo.
explain-rule-levels-end = Os níveis são os do último dia do curso.
explain-rule-kept = O crédito obtido permanece.
explain-rule-not-kept = O crédito obtido pode ser perdido.
explain-growth-exact = É contado em números exatos.
explain-growth-shown = É contado nos números como são mostrados.
rule-kind-weight = { $kind } { $weight }

## Um nível

explain-stage-placed = o estudante trabalha em { $stage }, onde foi colocado
explain-stage-grades = é própria das séries { $grades } e não se pede na { $grade }
explain-stage-belongs = o estudante trabalha em { $stage }, a etapa da competência
explain-rating = avaliação
explain-attempt = tentativa { $number }
explain-rated-by = avaliado por { $by }
explain-with-second = com a segunda avaliação, conta como { $number }
explain-weight = peso { $number }
explain-by-rule = pela regra `{ $name }`
explain-ratings = avaliações: { $have } de { $need }
explain-ratings-of-kind = avaliações do tipo { $kind }: { $have } de { $need }
explain-tasks = tarefas diferentes: { $have } de { $need }
explain-assessors = docentes diferentes: { $have } de { $need }
explain-contexts = contextos diferentes: { $have } de { $need }
explain-indicators = partes com um número: { $have } de { $need }
explain-lack-method = o que o próprio método pede
explain-missing = falta: { $what }
explain-no-number-here = sem número
explain-no-number = não há número
explain-of-numbers = de { $numbers }: { $number }
explain-shown-as = { $number } é mostrado como { $shown }
explain-number-is = { $number } é { $level }
explain-averages-so-far = médias sucessivas: { $averages }
explain-in-order = em ordem { $numbers }; no meio { $number }
explain-most-frequent = { $count ->
    [one] { $number } aparece { $count } vez entre { $of }
   *[other] { $number } aparece { $count } vezes entre { $of }
}
explain-latest-and-rest = { $share } de { $latest } e o resto de { $earlier } = { $number }
explain-by-kind = { $terms }, sobre os pesos que há = { $number }
explain-power-law = através de { $numbers }; na última avaliação { $number } (a média é { $mean })
explain-reached = { $count } de { $of } avaliações estão em { $level } ou acima, o que vale { $number }
explain-growth-unknown = faltam evidências para dizer
explain-growth-from = desde { $from } em { $date }: { $change }
explain-growth-from-stored = desde o ponto de partida { $from }, guardado em { $date }: { $change }
explain-growth-from-baseline = desde o ponto de partida { $from }: { $change }
explain-judged = { $by } julgou { $level }: { $reason }
explain-excused-by = dispensa de { $by }: { $reason }
explain-placed-at = colocado em { $stage }
explain-judgement-decided = { $level }: { $by } em { $date }: { $reason }; decidiu o nível
explain-judgement-told = { $level }: { $by } em { $date }: { $reason }; não mudou nada
explain-judgement-until-decided = { $level }: { $by } em { $date }, até { $until }: { $reason }; decidiu o nível
explain-judgement-until-told = { $level }: { $by } em { $date }, até { $until }: { $reason }; não mudou nada
explain-excused = dispensa de { $by } em { $date }: { $reason }

## Um curso

explain-proficient-of = dominadas: { $have } de { $need }
explain-left-out = com dispensa, por isso não incluída
explain-credit-since = a regra foi cumprida pela primeira vez em { $date }
explain-credit-given-up-before = o curso foi abandonado antes de a regra ser cumprida
explain-credit-given-up-after = o curso foi encerrado depois como abandonado; o que foi obtido permanece
explain-credit-not-so-far = a regra não foi cumprida até agora
explain-credit-taken-again = o curso foi feito de novo a partir de { $date }: esta tentativa fica como estava antes desse dia
explain-credit-stays = o que foi obtido permanece: é mostrado como estava em { $date }
explain-superseded = conta outra tentativa, por isso esta não tem crédito: { $what }
explain-lost-given-up = um crédito de { $credit } foi obtido em { $earned } e perdido em { $lost }: o curso foi abandonado, e as regras retiram o seu crédito
explain-lost-policy = um crédito de { $credit } foi obtido em { $earned } e perdido em { $lost }: outras regras entraram em vigor, e as anteriores permitem que o crédito se perca
explain-lost-correction = um crédito de { $credit } foi obtido em { $earned } e perdido em { $lost }, por uma correção da avaliação { $ids }
explain-lost-levels = um crédito de { $credit } foi obtido em { $earned } e perdido em { $lost }: as regras permitem que o crédito se perca
explain-lost-change = { $what }: antes { $before }, desde então { $now }
explain-average-levels = faz-se a média dos pontos dos níveis
explain-average-values = faz-se a média dos números por trás dos níveis
explain-letter-first = { $letter } é a primeira letra que serve: { $asks }
explain-letter-no-credit = { $letter } é a letra de um curso sem crédito
explain-letter-elsewhere = só para crédito de outras escolas
explain-letter-else = todo o resto
explain-average-from = uma média de pelo menos { $number }
explain-average-to = de no máximo { $number }
explain-points = { $points } pontos
explain-points-weighted = { $points } pontos, { $weighted } com a ponderação de um curso deste tipo: { $level }
explain-no-points = não tem pontos e não entra nas médias
explain-earned-level = o curso é de tipo { $level }, dado pelos seus resultados: { $asks }

## Um curso cujo resultado é tomado como foi dado

explain-credits = { $credits } créditos
explain-attempted = { $credits } tentados
explain-same-as = equivale ao curso { $course }
explain-same-as-none = não está ligado a nenhum curso da escola
explain-college = { $college } créditos de faculdade valem { $school } aqui, conforme a conversão das regras
explain-as-entered = vale o crédito que foi registrado
explain-no-mark = veio sem nota
explain-mark-unknown = as regras não têm letra para a nota { $mark }: ela não tem pontos
explain-mark-is-letter = { $mark } é uma letra das regras
explain-mark-stands-for = as regras têm { $letter } para a nota { $mark }

## Médias e posição

explain-transfers-count = As letras de outras escolas contam.
explain-transfers-do-not = As letras de outras escolas não contam.
explain-gpa-sum = { $points } pontos / { $credits } créditos = { $average }
explain-gpa-sum-bonus = { $points } pontos / { $credits } créditos, mais um bônus de { $bonus }: { $average }
explain-gpa-shown = mostrada como { $shown }
explain-gpa-term-weighted = { $plain }, ponderado { $weighted }
explain-no-average = nenhum crédito conta, por isso não há média
explain-graded = com a nota { $mark }
explain-credits-there = { $credits } créditos lá
explain-out-no-letter = não há letra
explain-out-no-points = a sua letra não tem pontos
explain-out-repeated = conta outra tentativa do curso
explain-out-transfer = as regras deixam de fora as letras de outras escolas
explain-out-unknown-letter = as regras não têm letra para esta nota
explain-out-no-credit = não vale nenhum crédito
explain-rank-average = { $average }, comparada como { $shown }, sobre { $credits } créditos
explain-rank-class = { $count ->
    [one] { $count } estudante da turma de { $class } frequenta
   *[other] { $count } estudantes da turma de { $class } frequentam
}
explain-rank-no-place = sem uma média sobre créditos suficientes não há posição
explain-rank-sharing = { $count ->
    [0] ninguém divide a posição
    [one] mais { $count } divide a posição
   *[other] mais { $count } dividem a posição
}
explain-rank-class-unknown = a turma de formatura do estudante não é conhecida
explain-rank-not-attending = o estudante não frequenta nesse dia

## O diploma

explain-diploma-order = Os requisitos são atendidos na ordem das regras; o crédito é usado uma única vez e, onde cabe em vários lugares, vai aonde mais ajuda.
explain-diploma-one-area = Um curso que conta em várias áreas é usado em uma delas.
explain-unit-credits = créditos
explain-unit-courses = cursos
explain-unit-years = anos letivos
explain-unit-competencies = competências
explain-unit-in-all = ao todo
explain-unit-parts = de suas partes
explain-requirement = { $earned } de { $required } { $unit }: { $state }
explain-short = faltam { $amount }
explain-requirement-excused = com dispensa
explain-included = { $credits } deles de { $from }
explain-substitutes = até { $credits } deles podem vir de { $from }
explain-distinction = uma distinção, não necessária para o diploma
explain-part = uma parte de outro requisito
explain-credits-not-counted = { $credits } não contados
explain-limit-year = contam no máximo { $credits } créditos por ano
explain-limit-all = contam no máximo { $credits } créditos ao todo
explain-recorded = registrado
explain-total = { $earned } de { $required } créditos, faltam { $missing }
