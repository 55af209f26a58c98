### Words of the private site for teachers and leaders, in Portuguese.

staff-skip = Ir para o conteúdo
staff-navigation = Principal
staff-breadcrumb = Você está aqui
staff-private = Privado: trata de estudantes e é só para a equipe da escola.
staff-whole-school = Toda a escola
staff-overview = Visão geral
staff-lists = Listas
staff-courses = Cursos
staff-cohorts = Turmas de formandos
staff-teachers = Docentes
staff-students = Estudantes
staff-student = Estudante
staff-advisor = Orientador(a)
staff-grade = Série
staff-class = Turma de
staff-competency = Competência
staff-competencies = Competências
staff-why = Motivo
staff-reached = Proficiente
staff-due = Esperadas e em aberto
staff-attention = Requer atenção
staff-filter = Mostrar linhas que contêm
staff-key = Como ler as marcas
staff-map = Níveis por área e faixa
staff-growth = Progresso ao longo do tempo
staff-growth-note = Competências alcançadas no fim de cada período, pelas regras de hoje.
staff-evidence = Evidências deste ano letivo
staff-shown = O que demonstrei neste ano letivo
staff-where = Onde estou
staff-next = O que vem a seguir
staff-closest = Mais perto de alcançar
staff-can-begin = Pronto para começar
staff-goals = Metas
staff-reflections = Reflexões
staff-supports = Apoios
staff-explained = como se chegou a cada valor
staff-own-page = Página para o(a) estudante
staff-work = Ver o trabalho
staff-nothing = Nada aqui.
staff-nobody = Ninguém.
staff-on-track = Áreas no caminho certo
staff-credits = Créditos
staff-gpa = Média geral
staff-diploma = Diploma
staff-groups = Grupos para as próximas semanas
staff-groups-note = Estudantes de quem já se espera a competência e que ainda não a alcançaram.
staff-stuck-alone = Sem avanço e sem apoio
staff-stuck-alone-note = Abaixo de proficiente e avaliado várias vezes nas últimas semanas sem subir de nível; sem apoio.
staff-stuck = Sem avanço, com apoio
staff-stuck-note = Abaixo de proficiente e avaliado várias vezes nas últimas semanas sem subir de nível.
staff-unseen = Sem evidências há semanas
staff-prerequisite = Avançou com um pré-requisito em falta
staff-prerequisite-note = Começada, embora falte algo que vem antes.
staff-one-more = Falta mais uma evidência
staff-one-more-note = Falta uma evidência para um nível.
staff-ready = Pronto para avançar
staff-ready-note = Não começada, e tudo o que vem antes está feito.

staff-class-of = Turma de { $year }
staff-students-of = Estudantes de { $name }
staff-why-ready = Feito antes: { $names }
staff-why-prerequisite = Em falta: { $names }
staff-why-unseen = Última evidência: { $date }
staff-why-never = Ainda sem evidências
staff-count-students = { $count ->
    [one] { $count } estudante
   *[other] { $count } estudantes
}
staff-why-stuck = { $count ->
    [one] { $count } avaliação desde { $date }
   *[other] { $count } avaliações desde { $date }
}
staff-open-requirements = { $count ->
    [0] nada em aberto
    [one] { $count } requisito em aberto
   *[other] { $count } requisitos em aberto
}

staff-unseen-note = { $weeks ->
    [one] Nenhuma evidência há uma semana ou mais.
   *[other] Nenhuma evidência há { $weeks } semanas ou mais.
}

staff-graduation = Formatura
staff-graduation-lead = Créditos e o que falta para o diploma. Em risco estão estudantes cuja turma se forma neste ano letivo, ou já deveria ter se formado, e a quem falta algo que nenhum curso em andamento dará.
staff-cohort = Turma de formandos
staff-credits-average = Créditos, em média
staff-state = Situação
staff-in-progress = Em andamento
staff-missing = Depois dos cursos em andamento
staff-at-risk = Em risco
staff-no-class = Sem turma de formandos

staff-documents = Documentos
staff-issued = Históricos oficiais emitidos
staff-issued-none = Nenhum histórico oficial foi emitido.
staff-issued-unread = O registro de históricos emitidos não pode ser lido; `gradus verify` diz por quê.
staff-number = Número
staff-date = Data
staff-recipient = Emitido para
staff-purpose = Finalidade
staff-stands = Válido
staff-replaced = Substituído pelo número { $number }: { $reason }
staff-withdrawn = Anulado: { $reason }
staff-differs = Hoje diria outra coisa
staff-unmade = Hoje não poderia ser refeito
staff-unread = O que foi emitido não pode ser lido hoje; `gradus check` diz por quê

staff-ratings-page = Avaliações
staff-in-year = No ano letivo { $year }, até o dia desta página.
staff-all-subjects = Todas as áreas
staff-subject = Área
staff-agreement = Trabalhos avaliados duas vezes
staff-agreement-table = Primeira avaliação e segunda
staff-first-rating = Primeira avaliação, por linha
staff-agreement-subjects = Concordância por área
staff-agreement-firsts = Concordância segundo quem avaliou primeiro
staff-first-rated-by = Primeira avaliação de
staff-rated-twice = Avaliados duas vezes
staff-alike = Mesmo nível
staff-within-one = No máximo um nível
staff-second-higher = Segunda mais alta
staff-second-lower = Segunda mais baixa
staff-kappa = Kappa ponderado
staff-kappa-few = muito poucos
staff-agreement-none = Nenhum trabalho foi avaliado por uma segunda pessoa.
staff-agreement-note = O kappa ponderado é o de Cohen com pesos lineares: 1 é concordância total; 0, a que o acaso daria. É mostrado a partir de 10 trabalhos.
staff-given = Níveis atribuídos
staff-assessor = Avaliado por
staff-ratings = Avaliações
staff-share-proficient = Parte proficiente
staff-not-compared = { $count ->
    [one] Um trabalho avaliado duas vezes não é contado: uma das avaliações não é um nível, ou a mesma pessoa fez as duas.
   *[other] { $count } trabalhos avaliados duas vezes não são contados: uma das avaliações não é um nível, ou a mesma pessoa fez as duas.
}

staff-equity = Grupos
staff-equity-lead = Como vão todos, cada turma de formatura e os grupos que a escola nomeia, nos períodos encerrados. Conta-se em cada um quem estava na escola no último dia.
staff-equity-mastery = Domínio
staff-equity-mastery-note = Parte das competências esperadas até o fim do período em que os estudantes são proficientes.
staff-equity-growth = Avanço
staff-equity-growth-note = Competências que cada estudante avançou no período, em média.
staff-equity-evidence = Evidências
staff-equity-evidence-note = Avaliações de cada estudante no período, em média.
staff-equity-few = Um traço significa menos de { $count } estudantes, ou um grupo do qual se poderia deduzir esse número.
staff-group = Grupo
staff-target = Meta
staff-everybody = Todos
staff-everybody-else = Os demais: não { $group }
staff-too-few = poucos estudantes
