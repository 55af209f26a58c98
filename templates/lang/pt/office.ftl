### Palavras da secretaria: as páginas que `gradus serve` mostra a quem trabalha na escola.

## Every page

office-skip = Ir para o conteúdo
office-navigation = Principal
office-nav-office = Secretaria
office-nav-problems = Problemas
office-nav-changes = O que mudou
office-nav-rules = Experimentar outras regras
office-nav-issue = Históricos oficiais
office-nav-site = Site público
office-private = Estas páginas só abrem neste computador.
office-live-building = Preparando os documentos …
office-live-newer = Há novidades.
office-live-reload = Mostrar
office-live-closed = O Gradus está fechado. Abra-o de novo para continuar; a página terá outro endereço.

## Front page: how things stand

office-status-first = Lendo os arquivos da escola …
office-status-good = Tudo está em dia
office-status-warnings = { $count ->
    [one] Em dia, com { $count } ponto a verificar
   *[other] Em dia, com { $count } pontos a verificar
}
office-status-errors = { $count ->
    [one] { $count } erro a corrigir
   *[other] { $count } erros a corrigir
}
office-status-unreadable = Os arquivos da escola não podem ser lidos no seu todo
office-status-unbuilt = Nada pôde ser preparado
office-see-problems = Ver o que está errado
office-occasion = { $period }, em { $date }
office-as-of = Em { $date }
office-last = Aqui se mostra o que foi lido por último.
office-built = { $count ->
    [0] Não foi preciso refazer nada; verificar levou { $seconds } s
    [one] { $count } arquivo refeito, em { $seconds } s
   *[other] { $count } arquivos refeitos, em { $seconds } s
}
office-polls = Uma pasta não avisa quando algo muda nela, como numa rede: ela é verificada a cada { $seconds } segundos.

## Front page: the school in numbers. Each stands under its number.

office-figure-students = { $count ->
    [one] estudante
   *[other] estudantes
}
office-figure-competencies = { $count ->
    [one] competência
   *[other] competências
}
office-figure-rows = { $count ->
    [one] linha lida
   *[other] linhas lidas
}
office-kinds-reports = { $count ->
    [one] relatório de progresso
   *[other] relatórios de progresso
}
office-kinds-transcripts = { $count ->
    [one] histórico escolar
   *[other] históricos escolares
}
office-kinds-annotated-transcript = { $count ->
    [one] histórico comentado
   *[other] históricos comentados
}
office-kinds-book = { $count ->
    [one] livro do catálogo
   *[other] livros do catálogo
}
office-kinds-profile = { $count ->
    [one] perfil da escola
   *[other] perfis da escola
}
office-kinds-site = { $count ->
    [one] arquivo do site público
   *[other] arquivos do site público
}
office-kinds-mail = { $count ->
    [one] arquivo do envio postal
   *[other] arquivos do envio postal
}
office-kind-reports = Relatório de progresso
office-kind-transcripts = Histórico escolar
office-kinds-audits = { $count ->
    [one] verificação de formatura
   *[other] verificações de formatura
}
office-kinds-supplements = { $count ->
    [one] suplemento do diploma
   *[other] suplementos do diploma
}
office-kind-audits = Verificação de formatura
office-kind-supplements = Suplemento do diploma
office-kinds-transfer-sheets = { $count ->
    [one] ficha de transferência
   *[other] fichas de transferência
}
office-kind-transfer-sheets = Ficha de transferência
office-kinds-letters = { $count ->
    [one] carta de apresentação
   *[other] cartas de apresentação
}
office-kind-letters = Carta de apresentação
office-kind-annotated-transcript = Histórico escolar comentado
office-kind-book = Livro do catálogo
office-kind-profile = Perfil da escola
office-kind-mail = Envio postal
office-kinds-preflight = { $count ->
    [one] página de verificação prévia
   *[other] páginas de verificação prévia
}
office-kind-preflight = Verificação prévia
office-preflight = Antes de enviar os relatórios: quem recebe o quê, o que falta e o que reler

## Front page: what changed, and the students

office-changed-last = O que a última preparação mudou
office-all-changes = Todas as mudanças, e por quê
office-changed-why = Por quê
office-how-new = novo
office-how-other = mudado
office-how-gone = já não é devido
office-files = Outros arquivos
office-files-new = { $count } novos
office-files-other = { $count } mudados
office-files-gone = { $count } já não são devidos
office-students-title = Estudantes e seus documentos
office-filter = Procurar um estudante
office-student = Estudante
office-grade = Ano
office-advisor = Orientador
office-documents = Documentos
office-screen = na tela
office-old = antigo, não enviar
office-none = nenhum
office-mailing = Envio postal
office-mailing-lead = Os relatórios que saem em papel, como arquivos prontos para imprimir, na ordem dos envelopes.
office-mailing-make = Preparar o envio postal
office-unserved = Nada é preparado de
office-unserved-left = { $count ->
    [one] { $count } estudante que saiu neste ano letivo
   *[other] { $count } estudantes que saíram neste ano letivo
}
office-unserved-left-with-transcript = { $count ->
    [one] { $count } estudante que saiu neste ano letivo: faz-se um histórico escolar, e nada mais
   *[other] { $count } estudantes que saíram neste ano letivo: fazem-se históricos escolares, e nada mais
}
office-unserved-left-before = { $count ->
    [one] { $count } estudante que saiu num ano anterior
   *[other] { $count } estudantes que saíram num ano anterior
}
office-unserved-not-entered = { $count ->
    [one] { $count } estudante que ainda não entrou
   *[other] { $count } estudantes que ainda não entraram
}
office-unserved-no-household = { $count ->
    [one] { $count } estudante de quem nenhuma família pode receber um relatório
   *[other] { $count } estudantes de quem nenhuma família pode receber um relatório
}
office-unserved-no-evidence = { $count ->
    [one] { $count } estudante sem evidências até este dia: os documentos não dizem nada
   *[other] { $count } estudantes sem evidências até este dia: os documentos não dizem nada
}
office-more = e mais { $count }

## Problems

office-problems-lead = Cada um diz onde está e o que fazer. Corrija no arquivo e salve: ele sai desta página por si.
office-problems-none = Não há nada errado.
office-problems-more = e mais { $count } do mesmo tipo no mesmo arquivo
office-errors = { $count ->
    [one] { $count } erro
   *[other] { $count } erros
}
office-errors-meaning = Algo não pôde ser usado. Todo o resto foi.
office-warnings = { $count ->
    [one] { $count } dúvida
   *[other] { $count } dúvidas
}
office-warnings-meaning = Foi usado, e talvez não seja o que se queria.
office-notes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
office-notes-meaning = O que os arquivos deixam em aberto, e como foi decidido.
office-also = O mesmo nas linhas { $lines }
office-also-more = O mesmo nas linhas { $lines } e em mais { $count } lugares
office-explained = O que isto significa
office-files-read = Arquivos lidos
office-file = Arquivo
office-taken-for = Tomado por
office-rows-used = Linhas usadas
office-rows-other = Linhas não usadas
office-rows-aside = { $count } postas de lado
office-rows-unwanted = { $count } não desejadas
office-rows-repeated = { $count } repetidas

## What changed, and other rules

office-changed-nothing = Nada mudou desde que a página foi aberta.
office-values = Os valores por trás
office-edits = No referencial, nos cursos e na lista
office-about = De
office-before = Antes
office-now = Agora
office-then = Então
office-why = Por quê
office-compared = { $count ->
    [0] Os valores de ninguém mudam, de { $all } estudantes.
    [one] Muda { $count } de { $all } estudantes.
   *[other] Mudam { $count } de { $all } estudantes.
}
office-students = { $count ->
    [one] { $count } estudante
   *[other] { $count } estudantes
}
office-value-graduation = Conclusão
office-value-requirement = Requisitos de conclusão
office-value-gpa = Média geral
office-value-credit = Crédito
office-value-letter = Letra
office-value-level = Nível
office-rules-lead = Solte aqui um arquivo de regras e veja quem mudaria, de quê para quê, e por quê. Nada é escrito.
office-rules-drop = Um arquivo de regras (policy.toml)
office-rules-would = Quem mudaria
office-rules-unreadable = Nada pode ser comparado enquanto os arquivos da escola não puderem ser lidos no seu todo.
office-rules-no-text = Este arquivo não é texto. Um arquivo de regras chama-se policy.toml ou algo parecido.
office-rules-unusable = Estas regras não podem ser usadas.

## Where a number comes from

office-explain = De onde vêm os números: { $student }
office-explain-lead = Cada valor e o caminho até ele: siga um para ver as evidências, a regra e a conta.
office-explain-not-read = Nada pode ser explicado antes de ler os arquivos da escola.
office-courses = Cursos
office-levels = Níveis, médias e o diploma
office-by-policy = Segundo as regras

## Official transcripts

office-issue-lead = Primeiro se mostra o que seria emitido. Depois de emitido fica como está, com número e selo; pode ser corrigido por outro, ou retirado.
office-issue-no-key = Os documentos oficiais são selados com uma chave da escola. Ainda não há nenhuma; este comando a cria:
office-issue-to = Para
office-issue-purpose = Finalidade
office-issue-language = Língua
office-issue-correct = Corrige um já emitido
office-issue-replaces = Número do que ele substitui
office-issue-reason = Razão
office-issue-passphrase = Senha da chave, se houver
office-issue-show = Mostrar o que seria emitido
office-issue-would = Isto seria emitido
office-issue-changed = Algo mudou desde que foi mostrado. Veja de novo.
office-issue-confirm = Emitir
office-issue-issued = Emitidos até agora
office-issue-number = Número
office-issue-day = Dia
office-issue-state = Estado
office-issue-stands = vale
office-issue-void = substituído ou retirado
office-issue-withdraw = Retirar
office-issue-done = Emitido com o número { $number }. O site preparado agora publica como se verifica.
office-issue-withdrawn = O número { $number } está retirado.
office-issue-unreadable = Nada pode ser emitido enquanto os arquivos da escola não puderem ser lidos no seu todo.
office-issue-errors = Nada é emitido enquanto houver erros nos dados da escola: um documento oficial não deve apoiar-se neles. Veja os problemas.
office-issue-to-whom = Diga a quem é entregue e para quê: ambos constam da página.
office-issue-no-number = Um documento é nomeado pelo número, como 12.
office-issue-no-reason = Diga por que substitui o outro: a razão consta da página.

## The table behind a number

office-trace-day = Data
office-trace-value = Valor
office-trace-what = O quê
office-trace-note = Observação

## Adding files

office-nav-add = Adicionar arquivos
office-add-lead = Solte os arquivos que seus sistemas exportam: listas, diários de notas, matrizes, pastas inteiras. Você vê pelo que cada um é tomado e o que resultaria; nada é gravado antes da sua confirmação.
office-add-lead-more = Solte novas exportações. Você vê o que mudaria; nada é gravado antes da sua confirmação.
office-add-drop = Solte arquivos ou pastas nesta página, ou escolha arquivos
office-add-sending = Recebendo os arquivos …
office-add-reading = Lendo …
office-add-refused = Não podem ser recebidos; um arquivo tem no máximo 500 MB:
office-add-waiting = Arquivos à espera
office-add-away = Retirar
office-add-look = Ver o que resultaria
office-add-would = Isto seria feito com eles
# $count: points to look at, each with a question
office-add-questions = { $count ->
    [one] Uma suposição a conferir
   *[other] { $count } suposições a conferir
}
office-add-broken = Assim nada pode ser gerado. O projeto pode ser criado mesmo assim: os problemas mostram então o que falta.
office-add-confirm = Criar o projeto
office-add-next = Continuar
office-add-nothing = Não há nenhum arquivo para criar um projeto.
office-act-started = O projeto foi criado
office-act-undone = Uma alteração foi desfeita
office-earlier = Alterações até agora
office-earlier-lead = O que foi substituído fica na pasta .gradus do projeto e pode ser recuperado.
office-earlier-what = Alteração
office-earlier-files = Arquivos
office-earlier-undo = Desfazer
office-earlier-changed = editado depois
# $file: a path
office-not-place = “{ $file }” sai do projeto. Nada foi gravado.
office-not-changed = “{ $file }” mudou desde então. Nada foi gravado.
office-not-free = Já existe “{ $file }” nesta pasta. Comece em uma pasta vazia ou retire-o.
# $file: a path; $why: why, in English
office-not-disk = Não é possível gravar “{ $file }”: { $why }
office-not-read = Não é possível ler “{ $file }”: { $why }
office-not-number = Uma alteração é indicada pelo seu número.

## Questions that are left open

office-nav-questions = Perguntas
office-ask-lead = O que os arquivos deixam em aberto foi suposto. Veja cada ponto: corrija o que estiver errado e diga que está resolvido. O que você muda é mostrado antes de ser gravado.
office-ask-none = Nenhuma pergunta está em aberto.
office-ask-settle = Resolvido: não perguntar de novo
office-ask-school = A escola, como aparece nos documentos
office-ask-show = Mostrar o que mudaria
office-ask-would = Isto seria gravado
office-ask-confirm = Gravar
office-ask-nothing = Nada foi alterado nem dado por resolvido.
office-ask-unreadable = Com estas respostas os arquivos da escola não poderiam ser lidos. Nada pode ser gravado.
# $file: name of a setting; $why: the value that was given
office-ask-value = “{ $why }” não pode ser o valor de “{ $file }”.
# $count: questions
office-ask-settled = { $count ->
    [one] Uma pergunta fica resolvida.
   *[other] { $count } perguntas ficam resolvidas.
}
# $count: questions
office-ask-done = { $count ->
    [0] Gravado.
    [one] Gravado. Uma pergunta fica resolvida.
   *[other] Gravado. { $count } perguntas ficam resolvidas.
}
office-act-answered = Perguntas foram respondidas
office-ask-yes = sim
office-ask-no = não
office-ask-day-first = o dia vem primeiro
office-ask-month-first = o mês vem primeiro
office-ask-place = Lugar
office-setting-name = Nome
office-setting-address = Endereço, linha por linha
office-setting-country = País
office-setting-phone = Telefone
office-setting-email = E-mail
office-setting-website = Site
office-setting-catalog = Endereço do site público
office-setting-ceeb = Código CEEB
office-setting-accreditation = Credenciamento
office-setting-contact = A quem perguntar
office-setting-language = Idioma, pelo código
office-setting-label = Palavra
office-setting-family = Palavras para as famílias
office-setting-proficient = Proficiente
office-setting-points = Número
office-setting-method = Método
office-setting-ratings = Avaliações que um nível exige
office-setting-credits = Créditos
office-setting-minimum = A partir de
office-setting-title = Título
office-setting-column = Coluna
office-setting-as-of = Dia da lista
office-setting-day-first = Nas datas
office-setting-cut = De números a níveis
office-setting-highest = O mais alto
office-setting-ignore = Colunas que não são lidas
office-setting-keep = Manter outros valores
office-setting-keys = Os alunos são encontrados por
office-setting-lowest = O mais baixo
office-setting-pattern = Parte que é usada
office-setting-per = Os níveis são dados por
office-setting-periods = Períodos
office-setting-roll-up = Das partes ao todo
office-setting-table = Tomado por
office-setting-template = Formado por
office-setting-courses = Cursos
office-setting-needs = O que um nível pede
office-setting-value = Valor
office-act-added = Arquivos foram adicionados
office-add-to = vai para
office-add-nowhere = ainda não: espera
office-add-new = um lugar próprio
office-add-settings = Linhas que vão abaixo das configurações
office-add-unreadable = Nada pode ser adicionado enquanto os arquivos da escola nunca foram lidos.
# $file: the place; $why: the files
office-add-twice = Dois arquivos iriam para “{ $file }”: { $why }
# $count: problems
office-mended = { $count ->
    [one] Um problema desapareceria.
   *[other] { $count } problemas desapareceriam.
}
