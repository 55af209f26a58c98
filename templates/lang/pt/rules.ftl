### How a level comes about, in Portuguese.

rule-level-latest = O nível é o do trabalho mais recente.
rule-level-highest = O nível é o mais alto já demonstrado.
rule-level-lowest = O nível é o mais baixo já demonstrado.
rule-level-mean = O nível é determinado pela média de todas as avaliações.
rule-level-median = O nível é o que fica no meio de todas as avaliações.
rule-level-mode = O nível é o demonstrado mais vezes; { $ties }.
rule-ties-higher = em caso de empate, o mais alto
rule-ties-lower = em caso de empate, o mais baixo
rule-ties-latest = em caso de empate, o mais recente
rule-ties-none = em caso de empate, a decisão é docente
rule-level-best = O nível é determinado pela média das melhores avaliações ({ $count }); as demais não prejudicam.
rule-level-drop-lowest = O nível é determinado pela média de todas as avaliações sem as mais baixas ({ $count }).
rule-level-recent = O nível é determinado pela média das avaliações mais recentes ({ $count }).
rule-count-required = tantas quantas cada parte pede
rule-level-n-times = O nível é dado quando o trabalho esteve em “{ $level }” ou acima { $count ->
    [one] { $count } vez
   *[other] { $count } vezes
}; as avaliações inferiores não prejudicam.
rule-level-latest-against-mean = A avaliação mais recente conta { $share }; a média de todas as anteriores, o restante.
rule-level-decaying-average = O trabalho recente conta mais: cada nova avaliação conta { $share }; o que veio antes, o restante.
rule-level-power-law = O nível segue a tendência de todas as avaliações quando há pelo menos { $count }; antes disso, é determinado pela média delas.
rule-level-power-law-or-mean = O nível segue a tendência de todas as avaliações quando há pelo menos { $count }, ou a média delas se for mais alta; antes disso, é determinado pela média delas.
rule-level-by-kind = Cada tipo de evidência tem um peso; o nível é determinado pela média ponderada ({ $weights }).
rule-level-conjunctive = O nível é o mais alto que { $share } das avaliações alcançam.
rule-level-conjunctive-slack = O nível é o mais alto que { $share } das avaliações alcançam, sem que nenhuma fique mais de { $count ->
    [one] { $count } nível
   *[other] { $count } níveis
} abaixo.
rule-level-sustained = O nível é o mais alto alcançado { $across }.
rule-level-sustained-over = O nível é o mais alto alcançado { $across }, ao longo de pelo menos { $days } dias.
rule-across-tasks = { $count ->
    [one] em { $count } tarefa
   *[other] em { $count } tarefas diferentes
}
rule-across-contexts = { $count ->
    [one] em { $count } contexto
   *[other] em { $count } contextos diferentes
}
rule-across-assessors = { $count ->
    [one] com { $count } docente
   *[other] com { $count } docentes diferentes
}
rule-window = { $count ->
    [one] Só se olha para a avaliação mais recente.
   *[other] Só se olha para as { $count } avaliações mais recentes.
}
rule-per-indicator-mean = Cada parte de uma competência é vista separadamente; a competência é a média de todas.
rule-per-indicator-lowest = Cada parte de uma competência é vista separadamente; a competência é a sua parte mais baixa.
rule-per-indicator-all = Cada parte de uma competência é vista separadamente; todas devem ser demonstradas, e a competência é a sua parte mais baixa.
rule-per-indicator-pool = Cada parte de uma competência é vista separadamente; faz-se a média do que se mantém de todas.
rule-per-indicator-weighted = Cada parte de uma competência é vista por si; a competência é a média ponderada delas.
rule-per-indicator-median = Cada parte de uma competência é vista por si; a competência é a parte do meio.
rule-per-indicator-highest = Cada parte de uma competência é vista por si; a competência é a sua parte mais alta.
rule-per-indicator-sum = Cada parte de uma competência é vista por si; todas têm de ser demonstradas, e a competência é a soma delas.
rule-per-indicator-share = Cada parte de uma competência é vista por si; a competência está no nível mais alto que { $share } delas alcançam.
rule-per-indicator-points = Cada parte proficiente de uma competência dá pontos; os pontos decidem o nível.
rule-needs-ratings = Para que haja um nível, são necessárias pelo menos { $count } avaliações.
rule-needs-required = Para que haja um nível, cada parte precisa de tantas avaliações quantas indica a página da competência.
rule-needs-tasks = As avaliações devem vir de pelo menos { $count } tarefas diferentes.
rule-needs-assessors = As avaliações devem vir de pelo menos { $count } docentes diferentes.
rule-needs-contexts = As avaliações devem vir de pelo menos { $count } contextos diferentes.
