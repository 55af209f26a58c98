### How a level comes about, in Spanish.

rule-level-latest = El nivel es el del trabajo más reciente.
rule-level-highest = El nivel es el más alto que se ha demostrado.
rule-level-lowest = El nivel es el más bajo que se ha demostrado.
rule-level-mean = El nivel se determina según el promedio de todas las valoraciones.
rule-level-median = El nivel es el que queda en medio de todas las valoraciones.
rule-level-mode = El nivel es el que se ha demostrado más veces; { $ties }.
rule-ties-higher = si hay empate, el más alto
rule-ties-lower = si hay empate, el más bajo
rule-ties-latest = si hay empate, el más reciente
rule-ties-none = si hay empate, lo decide el personal docente
rule-level-best = El nivel se determina según el promedio de las mejores valoraciones ({ $count }); las demás no perjudican.
rule-level-drop-lowest = El nivel se determina según el promedio de todas las valoraciones sin las más bajas ({ $count }).
rule-level-recent = El nivel se determina según el promedio de las valoraciones más recientes ({ $count }).
rule-count-required = tantas como pide cada parte
rule-level-n-times = El nivel se otorga cuando el trabajo ha estado en «{ $level }» o más arriba { $count ->
    [one] una vez
   *[other] { $count } veces
}; las valoraciones inferiores no perjudican.
rule-level-latest-against-mean = La valoración más reciente cuenta un { $share }; el promedio de todas las anteriores, el resto.
rule-level-decaying-average = El trabajo reciente cuenta más: cada valoración nueva cuenta un { $share }; lo anterior, el resto.
rule-level-power-law = El nivel sigue la tendencia de todas las valoraciones cuando hay al menos { $count }; antes, se determina según su promedio.
rule-level-power-law-or-mean = El nivel sigue la tendencia de todas las valoraciones cuando hay al menos { $count }, o su promedio si es más alto; antes, se determina según su promedio.
rule-level-by-kind = Cada tipo de evidencia tiene un peso; el nivel se determina según su promedio ponderado ({ $weights }).
rule-level-conjunctive = El nivel es el más alto que alcanza el { $share } de las valoraciones.
rule-level-conjunctive-slack = El nivel es el más alto que alcanza el { $share } de las valoraciones, sin que ninguna quede más de { $count ->
    [one] un nivel
   *[other] { $count } niveles
} por debajo.
rule-level-sustained = El nivel es el más alto que se ha alcanzado { $across }.
rule-level-sustained-over = El nivel es el más alto que se ha alcanzado { $across }, a lo largo de al menos { $days } días.
rule-across-tasks = { $count ->
    [one] en una tarea
   *[other] en { $count } tareas distintas
}
rule-across-contexts = { $count ->
    [one] en un contexto
   *[other] en { $count } contextos distintos
}
rule-across-assessors = { $count ->
    [one] con un docente
   *[other] con { $count } docentes distintos
}
rule-window = { $count ->
    [one] Solo se mira la valoración más reciente.
   *[other] Solo se miran las { $count } valoraciones más recientes.
}
rule-per-indicator-mean = Cada parte de una competencia se mira por separado; la competencia es el promedio de todas.
rule-per-indicator-lowest = Cada parte de una competencia se mira por separado; la competencia es su parte más baja.
rule-per-indicator-all = Cada parte de una competencia se mira por separado; hay que demostrar todas, y la competencia es su parte más baja.
rule-per-indicator-pool = Cada parte de una competencia se mira por separado; se promedia lo que se conserva de todas.
rule-per-indicator-weighted = Cada parte de una competencia se mira por separado; la competencia es su promedio ponderado.
rule-per-indicator-median = Cada parte de una competencia se mira por separado; la competencia es la parte central.
rule-per-indicator-highest = Cada parte de una competencia se mira por separado; la competencia es su parte más alta.
rule-per-indicator-sum = Cada parte de una competencia se mira por separado; hay que demostrar todas, y la competencia es su suma.
rule-per-indicator-share = Cada parte de una competencia se mira por separado; la competencia está en el nivel más alto que alcanza el { $share } de ellas.
rule-per-indicator-points = Cada parte de una competencia que se domina da puntos; los puntos deciden el nivel.
rule-needs-ratings = Para que haya un nivel se necesitan al menos { $count } valoraciones.
rule-needs-required = Para que haya un nivel, cada parte necesita tantas valoraciones como indica la página de la competencia.
rule-needs-tasks = Las valoraciones deben venir de al menos { $count } tareas distintas.
rule-needs-assessors = Las valoraciones deben venir de al menos { $count } docentes distintos.
rule-needs-contexts = Las valoraciones deben venir de al menos { $count } contextos distintos.
