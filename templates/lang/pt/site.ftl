### Words of the public site, in Portuguese.

site-skip = Ir para o conteúdo
site-home = Início
site-navigation = Principal
site-breadcrumb = Você está aqui
site-languages = Idiomas
site-ceeb = Código CEEB
site-as-of = Em { $date }

site-title = O que se aprende aqui
site-lead = Cada estudante avança quando mostra o que sabe fazer. Este catálogo diz o que é isso: cada competência, como é o trabalho em cada nível e aonde ela leva.
site-home-description = As competências, os cursos e os requisitos de formatura de { $school }.
site-subjects = Disciplinas
site-by-band = Por etapa
site-band-note = Uma etapa é um trecho do caminho, não uma idade. É possível estar em etapas diferentes em disciplinas diferentes.
site-levels = Níveis
site-habits = Hábitos de trabalho
site-habits-note = A maneira de trabalhar é informada à parte e não faz parte de nenhum nível.
site-more = Mais sobre a escola
site-proficient = conta como domínio
site-competency-count = { $count ->
    [one] { $count } competência
   *[other] { $count } competências
}
site-course-count = { $count ->
    [one] { $count } curso
   *[other] { $count } cursos
}

site-competencies = Competências
site-all-competencies = Todas as competências
site-catalog-description = Todas as competências, por disciplina e etapa.
site-catalog-lead = Por disciplina e, dentro de cada disciplina, por etapa.
site-no-band = Sem etapa
site-download = Baixar
site-download-csv = Tabela (CSV)
site-download-json = Pacote de intercâmbio de padrões (CASE 1.1, JSON)
site-download-book = Todo o catálogo em um livro (PDF)
# The book's table of contents.
site-contents = Conteúdo
#   $school: the school's name
site-book-of = O catálogo de { $school }
site-competency = Competência
site-subject = Disciplina
site-band = Etapa
site-nothing-in-band = Nada nesta etapa
site-previous-band = Etapa anterior
site-next-band = Etapa seguinte

site-pathway = O percurso
site-pathway-note = As linhas vão de uma competência às que ela abre; uma linha tracejada leva a outra disciplina. A lista diz o mesmo.
site-map = Mapa de todas as disciplinas
site-map-description = Como tudo o que se aprende aqui se apoia um no outro, por disciplina e etapa.
site-map-of-school = Como as competências de todas as disciplinas se apoiam umas nas outras
site-other-subjects = Outras disciplinas
site-builds-on = Apoia-se em
site-skip-map = Pular o mapa
site-zoom = Tamanho do mapa
site-zoom-out = Menor
site-zoom-in = Maior
site-zoom-fit = Ajustar à largura
site-map-of-subject = Como as competências de { $title } se apoiam umas nas outras

site-looks-like = Como se vê na prática
site-indicators = O que observamos
site-before-and-after = Aonde leva
site-comes-before = Vem antes
site-this-competency = Esta competência
site-opens = Abre
site-nothing-before = Nada precisa vir antes.
site-opens-nothing = Nenhuma outra competência depende desta.
site-map-of-competency = O que vem antes de { $title } e o que ela abre
site-counts-toward = Conta para
site-counts-toward-nothing = Não faz parte de nenhum curso.
site-standards = Padrões
site-at-home = Em casa
site-grades-heading = Séries
site-milestone-heading = Costuma ser alcançada
site-milestone = { grade }, até o fim do período { $period }
site-extension = Para ir além
site-about = Sobre este texto
site-identifier = Identificador
site-data-json = Dados (CASE 1.1, JSON)
site-print = Imprimir
site-version = Versão { $version }
site-valid-from = Em vigor desde { $from }
site-valid-until = Em vigor até { $until }
site-valid-from-until = Em vigor de { $from } até { $until }
site-earlier = Versões anteriores
site-earlier-none = nada
site-moved = { $old } agora é { $new }
site-ratings = { $count ->
    [one] { $count } avaliação
   *[other] { $count } avaliações
}
site-ratings-of-band = { $band }: { $ratings }
site-ratings-elsewhere = nos demais casos, { $ratings }
site-neighbours = Na mesma disciplina
site-previous = Anterior
site-next = Próxima

site-courses = Cursos
site-course = Curso
site-courses-description = Todos os cursos, seus créditos e as competências que certificam.
site-courses-lead = Um curso é uma maneira de obter créditos: ele certifica um conjunto de competências, e o crédito é obtido quando elas são demonstradas.
site-other-courses = Outros cursos
site-credit = Créditos
site-areas = Conta em
site-course-level = Tipo de curso
site-sced = Código SCED
site-certifies = O que certifica
site-credits = { $count ->
    [one] { $count } crédito
   *[other] { $count } créditos
}
site-weight = peso { $weight }
site-course-level-honors = Avançado (Honors)
site-course-level-ap = Advanced Placement (AP)
site-course-level-ib = Bacharelado Internacional (IB)
site-course-level-dual = Dupla matrícula

site-search = Buscar
site-search-description = Encontre uma competência, um curso ou uma disciplina.
site-search-label = Palavras, ou o começo de palavras
site-search-go = Buscar
site-search-script = A busca funciona no seu navegador e precisa de JavaScript, que está desativado. A lista de todas as competências traz tudo em uma só página.
site-search-none = Nada encontrado. Tente menos palavras, ou só o começo de uma.
site-search-one = 1 resultado
site-search-many = # resultados

site-missing = Esta página não existe
site-missing-lead = Talvez tenha mudado de lugar. Comece por uma destas:

site-graduation = Formatura
site-graduation-description = O que o diploma pede.
site-graduation-lead = O diploma pede tudo o que está abaixo. Cada crédito é usado uma só vez, onde ajuda mais.
site-requirements = Requisitos
site-in-all = No total
site-distinctions = Selos e distinções
site-distinctions-note = São obtidos além do diploma; nenhum é necessário para recebê-lo.
site-credits-of-any-area = { $credits }, de qualquer área
site-courses-count-here = { $count ->
    [one] { $count } curso conta aqui
   *[other] { $count } cursos contam aqui
}
site-asks-courses-all = { $of ->
    [one] crédito neste curso
   *[other] crédito em todos estes cursos
}
site-asks-courses-some = crédito em { $count } destes { $of } cursos
site-asks-competencies-all = { $of ->
    [one] domínio desta competência
   *[other] domínio de todas estas competências
}
site-asks-competencies-some = domínio de { $count } destas { $of } competências
site-asks-at-level = { $asks }, no nível “{ $level }” ou acima
site-asks-parts-all = tudo o que segue
site-asks-parts-some = { $count } destes { $of }
site-asks-once = feito uma vez
site-asks-years = um curso em { $count } anos letivos
site-asks-every-year = um curso em cada ano letivo
site-named-competencies = As competências

site-how-it-works = Como funciona
site-for-families = Como funciona, para as famílias
site-for-colleges = Como funciona, para as universidades
site-profile = Perfil da escola (PDF)
site-annotated = Histórico escolar comentado (PDF)
site-families-description = O que os níveis significam, o que significa “ainda não” e como se obtém o crédito.
site-colleges-description = Das evidências aos níveis, créditos, letras e médias: as regras tal como são aplicadas.
site-families-lead = Aqui se avança ao mostrar que se sabe fazer algo, e não quando passa certo número de semanas. Esta página explica como isso é decidido.
site-colleges-lead = Os históricos escolares trazem cursos, créditos e notas, e em que cada um se baseia. Esta página é gerada a partir das regras aplicadas a todos os históricos.
site-what-levels-mean = O que os níveis significam
site-no-level-yet = Quando não há nível
site-not-yet = O que significa “ainda não”
site-how-level = Como se decide um nível
site-on-track = Estar no caminho certo
site-how-credit = Como se obtém o crédito
site-how-grades = Como as notas são determinadas
site-questions = Perguntas
site-read-on = Continue lendo
site-scale = A escala
site-points = Pontos
site-level = Nível
site-meaning = Significado
site-letter = Letra
site-asks-for = Pede
site-weights = Ponderação

rule-lowest = Nenhuma competência pode estar abaixo de { $lowest }.

## The page that checks issued documents

site-verify = Verificar um histórico
site-verify-description = Descubra se um histórico foi emitido por esta escola e se ainda vale.
site-verify-lead = Escolha o arquivo PDF ou solte-o nesta página, ou digite o código de verificação. A verificação é feita no seu navegador; nada é enviado a ninguém.
site-verify-script = A verificação é feita no seu navegador e precisa de JavaScript, que está desligado. Sem ele, envie o arquivo ou o código de verificação à escola.
site-verify-file-label = O arquivo PDF
site-verify-code-label = Código de verificação
site-verify-go = Verificar
site-verify-genuine = Autêntico: este mesmo arquivo foi emitido pela escola e vale.
site-verify-replaced = Emitido pela escola e depois substituído por um corrigido. Peça o mais novo.
site-verify-withdrawn = Emitido pela escola e depois retirado. Não vale mais.
site-verify-altered = Alterado: um documento com este código de verificação foi emitido, mas este não é o arquivo. Um arquivo impresso e digitalizado, ou salvo de novo, também não é.
site-verify-unknown = Desconhecido: a lista da escola não tem esse documento.
site-verify-later = A escola assinou este documento, mas a lista deste site é mais antiga. Pergunte à escola.
site-verify-not-listed = Assinado com a chave da escola, mas não está na lista dela: a lista foi reposta de uma cópia mais antiga, ou outra pessoa tem a chave. Não confie nele. Pergunte à escola.
site-verify-code-stands = A escola emitiu um documento com este código, e ele vale. Um código sozinho não mostra que uma página é autêntica: verifique o arquivo ou leia o código no papel.
site-verify-code-replaced = Um documento com este código foi emitido e depois substituído por um corrigido.
site-verify-code-withdrawn = Um documento com este código foi emitido e depois retirado.
site-verify-code-unknown = Nenhum documento foi emitido com este código. Veja se ele foi digitado como está impresso.
site-verify-seal-good = A escola assinou os números abaixo. Compare cada um com o papel em sua mão; um papel que diz outra coisa não é autêntico.
site-verify-seal-bad = O código deste papel não foi assinado pela escola.
site-verify-list-bad = A lista da escola neste site não é confiável: a assinatura não confere. Pergunte à escola.
site-verify-no-crypto = Este navegador não consegue verificar assinaturas aqui. Abra esta página por https ou em um navegador mais novo, ou envie o arquivo à escola.
site-verify-how = O que isto mostra e o que não mostra
site-verify-proves = A escola assina cada documento que emite e mantém uma lista à qual só se acrescentam registros. Um arquivo autêntico é, byte por byte, o que a escola emitiu.
site-verify-proves-not = Não mostra que o que o documento diz está certo, só que a escola o disse. A lista não contém nenhum nome nem nada de que se possa descobri-lo.
site-verify-key = A chave pública da escola:

site-page = Página
site-habit = Hábito de trabalho
site-colleges = Para universidades
site-standards-lead = Todos os padrões a que respondem as competências da escola, e quais respondem a cada um.
site-answered-by = Competências que respondem a este padrão
site-habit-levels = Com que frequência um hábito é observado
site-help-at-home = Como ajudar em casa
site-help-at-home-text = A página de cada competência diz o que a família pode fazer em casa, em poucos minutos e sem ser professor. O relatório de progresso indica por qual começar. Se for preciso ajuda, com as tarefas ou com o idioma, fale com a escola.
