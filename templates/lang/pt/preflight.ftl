### Words of the page that the office reads before reports are sent.

preflight-title = Antes de enviar os relatórios
preflight-private = Só para a secretaria: esta página nomeia alunos e famílias.
preflight-texts = Textos a reler
preflight-texts-note = Podem ser sobre outra pessoa, ou são mais longos do que o espaço disponível.
preflight-missing-note = Espera-se o que pelo menos metade dos alunos tem neste período ou teve no anterior, salvo se a escola disser outra coisa.
preflight-missing = O que falta, por professor
preflight-nothing = Quem não recebe nada, e por quê
preflight-lost = Cópias sem endereço
preflight-long = Mais longos do que deviam
preflight-copies = Quem recebe o quê
preflight-none = Nada.
preflight-nobody = Ninguém em particular
preflight-student = Aluno
preflight-teacher = Professor
preflight-why = Motivo
preflight-addressee = Destinatário
preflight-language = Idioma
preflight-way = Via

## How a copy travels

preflight-way-post = Pelo correio
preflight-way-email = Por e-mail
preflight-way-portal = No portal
preflight-way-by-hand = Em mãos
preflight-way-none = Não enviada

## How many; languages or students follow

preflight-by-post = { $count ->
    [one] { $count } cópia pelo correio
   *[other] { $count } cópias pelo correio
}
preflight-by-email = { $count ->
    [one] { $count } cópia por e-mail
   *[other] { $count } cópias por e-mail
}
preflight-by-portal = { $count ->
    [one] { $count } cópia no portal
   *[other] { $count } cópias no portal
}
preflight-by-by-hand = { $count ->
    [one] { $count } cópia em mãos
   *[other] { $count } cópias em mãos
}
preflight-by-none = { $count ->
    [one] { $count } cópia que não é enviada
   *[other] { $count } cópias que não são enviadas
}
preflight-withheld-no-contact = { $count ->
    [one] { $count } cópia retida: nada pode ser enviado para lá
   *[other] { $count } cópias retidas: nada pode ser enviado para lá
}
preflight-withheld-court-order = { $count ->
    [one] { $count } cópia retida: ordem judicial
   *[other] { $count } cópias retidas: ordem judicial
}
preflight-lacks-narrative = { $count ->
    [one] falta { $count } comentário
   *[other] faltam { $count } comentários
}
preflight-lacks-subject-narrative = { $count ->
    [one] falta { $count } comentário
   *[other] faltam { $count } comentários
}
preflight-lacks-habits = { $count ->
    [one] faltam as avaliações de hábitos de { $count } aluno
   *[other] faltam as avaliações de hábitos de { $count } alunos
}
preflight-lacks-evidence = { $count ->
    [one] sem evidências novas de { $count } aluno
   *[other] sem evidências novas de { $count } alunos
}
preflight-lacks-stale = { $count ->
    [one] só evidências antigas de { $count } aluno
   *[other] só evidências antigas de { $count } alunos
}

## Why a text should be read again

#   $found: the word, or how many characters
preflight-text-other-name = Nomeia { $found }, como se chama outro aluno
preflight-text-swapped = Nomeia { $found }; o texto sobre esse aluno nomeia este: podem ter sido trocados
preflight-text-former-name = Tem { $found }, um nome que o aluno não usa
preflight-text-other-pronoun = Tem “{ $found }” e nenhum dos pronomes do aluno
preflight-text-long = { $found } caracteres são demais
