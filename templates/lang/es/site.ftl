### Words of the public site, in Spanish.

site-skip = Ir al contenido
site-home = Inicio
site-navigation = Principal
site-breadcrumb = Usted está aquí
site-languages = Idiomas
site-ceeb = Código CEEB
site-as-of = Al { $date }

site-title = Qué aprenden nuestros estudiantes
site-lead = Cada estudiante avanza cuando ha demostrado lo que sabe hacer. Este catálogo dice qué es eso: cada competencia, cómo se ve el trabajo en cada nivel y a qué conduce.
site-home-description = Las competencias, los cursos y los requisitos de graduación de { $school }.
site-subjects = Materias
site-by-band = Por etapa
site-band-note = Una etapa es un tramo del camino, no una edad. Se puede estar en etapas distintas en materias distintas.
site-levels = Niveles
site-habits = Hábitos de trabajo
site-habits-note = La manera de trabajar se informa por separado y no forma parte de ningún nivel.
site-more = Más sobre la escuela
site-proficient = cuenta como dominio
site-competency-count = { $count ->
    [one] { $count } competencia
   *[other] { $count } competencias
}
site-course-count = { $count ->
    [one] { $count } curso
   *[other] { $count } cursos
}

site-competencies = Competencias
site-all-competencies = Todas las competencias
site-catalog-description = Todas las competencias, por materia y etapa.
site-catalog-lead = Por materia y, dentro de cada materia, por etapa.
site-no-band = Sin etapa
site-download = Descargar
site-download-csv = Tabla (CSV)
site-download-json = Paquete de intercambio de estándares (CASE 1.1, JSON)
site-download-book = Todo el catálogo como libro (PDF)
# The book's table of contents.
site-contents = Contenido
#   $school: the school's name
site-book-of = El catálogo de { $school }
site-competency = Competencia
site-subject = Materia
site-band = Etapa
site-nothing-in-band = Nada en esta etapa
site-previous-band = Etapa anterior
site-next-band = Etapa siguiente

site-pathway = El recorrido
site-pathway-note = Las líneas van de una competencia a las que abre; una línea discontinua lleva a otra materia. La lista dice lo mismo.
site-map = Mapa de todas las materias
site-map-description = Cómo se apoya unas cosas en otras todo lo que se aprende aquí, por materia y etapa.
site-map-of-school = Cómo se apoyan unas en otras las competencias de todas las materias
site-other-subjects = Otras materias
site-builds-on = Se apoya en
site-skip-map = Saltar el mapa
site-zoom = Tamaño del mapa
site-zoom-out = Más pequeño
site-zoom-in = Más grande
site-zoom-fit = Ajustar al ancho
site-map-of-subject = Cómo se apoyan unas en otras las competencias de { $title }

site-looks-like = Cómo se ve
site-indicators = En qué nos fijamos
site-before-and-after = A qué conduce
site-comes-before = Va antes
site-this-competency = Esta competencia
site-opens = Abre
site-nothing-before = No requiere nada antes.
site-opens-nothing = Ninguna otra competencia depende de esta.
site-map-of-competency = Qué va antes de { $title } y qué abre
site-counts-toward = Cuenta para
site-counts-toward-nothing = No forma parte de ningún curso.
site-standards = Estándares
site-at-home = En casa
site-grades-heading = Grados
site-milestone-heading = Suele alcanzarse
site-milestone = { grade }, al final del período { $period }
site-extension = Para ir más allá
site-about = Acerca de este texto
site-identifier = Identificador
site-data-json = Datos (CASE 1.1, JSON)
site-print = Imprimir
site-version = Versión { $version }
site-valid-from = En vigor desde el { $from }
site-valid-until = En vigor hasta el { $until }
site-valid-from-until = En vigor desde el { $from } hasta el { $until }
site-earlier = Versiones anteriores
site-earlier-none = nada
site-moved = { $old } es ahora { $new }
site-ratings = { $count ->
    [one] { $count } valoración
   *[other] { $count } valoraciones
}
site-ratings-of-band = { $band }: { $ratings }
site-ratings-elsewhere = en los demás casos, { $ratings }
site-neighbours = En la misma materia
site-previous = Anterior
site-next = Siguiente

site-courses = Cursos
site-course = Curso
site-courses-description = Todos los cursos, sus créditos y las competencias que certifican.
site-courses-lead = Un curso es una manera de obtener créditos: certifica un conjunto de competencias, y el crédito se obtiene cuando se demuestran.
site-other-courses = Otros cursos
site-credit = Créditos
site-areas = Cuenta en
site-course-level = Tipo de curso
site-sced = Código SCED
site-certifies = Qué certifica
site-credits = { $count ->
    [one] { $count } crédito
   *[other] { $count } créditos
}
site-weight = peso { $weight }
site-course-level-honors = Honores
site-course-level-ap = Advanced Placement (AP)
site-course-level-ib = Bachillerato Internacional (IB)
site-course-level-dual = Doble matrícula

site-search = Buscar
site-search-description = Encuentre una competencia, un curso o una materia.
site-search-label = Palabras, o el comienzo de palabras
site-search-go = Buscar
site-search-script = La búsqueda funciona en su navegador y necesita JavaScript, que está desactivado. La lista de todas las competencias lo tiene todo en una sola página.
site-search-none = No se encontró nada. Pruebe con menos palabras, o solo con el comienzo de una.
site-search-one = 1 resultado
site-search-many = # resultados

site-missing = Esta página no existe
site-missing-lead = Es posible que se haya movido. Puede empezar por una de estas:

site-graduation = Graduación
site-graduation-description = Lo que pide el diploma.
site-graduation-lead = El diploma pide todo lo que sigue. Cada crédito se usa una sola vez, donde más ayuda.
site-requirements = Requisitos
site-in-all = En total
site-distinctions = Sellos y distinciones
site-distinctions-note = Se obtienen además del diploma; ninguno es necesario para recibirlo.
site-credits-of-any-area = { $credits }, de cualquier área
site-courses-count-here = { $count ->
    [one] { $count } curso cuenta aquí
   *[other] { $count } cursos cuentan aquí
}
site-asks-courses-all = { $of ->
    [one] crédito en este curso
   *[other] crédito en todos estos cursos
}
site-asks-courses-some = crédito en { $count } de estos { $of } cursos
site-asks-competencies-all = { $of ->
    [one] dominio de esta competencia
   *[other] dominio de todas estas competencias
}
site-asks-competencies-some = dominio de { $count } de estas { $of } competencias
site-asks-at-level = { $asks }, en el nivel «{ $level }» o en uno superior
site-asks-parts-all = todo lo siguiente
site-asks-parts-some = { $count } de estos { $of }
site-asks-once = se hace una vez
site-asks-years = un curso en { $count } años escolares
site-asks-every-year = un curso en cada año escolar
site-named-competencies = Las competencias

site-how-it-works = Cómo funciona
site-for-families = Cómo funciona, para las familias
site-for-colleges = Cómo funciona, para las universidades
site-profile = Perfil de la escuela (PDF)
site-annotated = Expediente académico comentado (PDF)
site-families-description = Qué significan los niveles, qué significa «todavía no» y cómo se obtiene el crédito.
site-colleges-description = De las evidencias a los niveles, los créditos, las letras y los promedios: las reglas tal como se aplican.
site-families-lead = Aquí se avanza cuando se ha demostrado saber hacer algo, no cuando ha pasado cierto número de semanas. Esta página explica cómo se decide.
site-colleges-lead = Los expedientes académicos indican cursos, créditos y calificaciones, y en qué se basa cada uno. Esta página se genera a partir de las reglas que se aplican a todos los expedientes.
site-what-levels-mean = Qué significan los niveles
site-no-level-yet = Cuando no hay nivel
site-not-yet = Qué significa «todavía no»
site-how-level = Cómo se decide un nivel
site-on-track = Ir por buen camino
site-how-credit = Cómo se obtiene el crédito
site-how-grades = Cómo se determinan las calificaciones
site-questions = Preguntas
site-read-on = Para seguir leyendo
site-scale = La escala
site-points = Puntos
site-level = Nivel
site-meaning = Significado
site-letter = Letra
site-asks-for = Pide
site-weights = Ponderación

rule-lowest = Ninguna competencia puede estar por debajo de { $lowest }.

## The page that checks issued documents

site-verify = Comprobar un expediente
site-verify-description = Averigüe si un expediente fue emitido por esta escuela y si sigue vigente.
site-verify-lead = Elija el archivo PDF o suéltelo en esta página, o escriba el código de verificación. La comprobación se hace en su navegador; no se envía nada a nadie.
site-verify-script = La comprobación se hace en su navegador y necesita JavaScript, que está desactivado. Sin él, envíe el archivo o el código de verificación a la escuela.
site-verify-file-label = El archivo PDF
site-verify-code-label = Código de verificación
site-verify-go = Comprobar
site-verify-genuine = Auténtico: este mismo archivo fue emitido por la escuela y está vigente.
site-verify-replaced = Emitido por la escuela y sustituido después por uno corregido. Pida el más reciente.
site-verify-withdrawn = Emitido por la escuela y retirado después. Ya no es válido.
site-verify-altered = Alterado: se emitió un documento con este código de verificación, pero este no es el archivo. Un archivo impreso y escaneado, o guardado de nuevo, tampoco lo es.
site-verify-unknown = Desconocido: la lista de la escuela no tiene ese documento.
site-verify-later = La escuela firmó este documento, pero la lista de este sitio es anterior. Pregunte a la escuela.
site-verify-not-listed = Firmado con la clave de la escuela, pero no está en su lista: la lista se repuso de una copia anterior, o alguien más tiene la clave. No se fíe de él. Pregunte a la escuela.
site-verify-code-stands = La escuela emitió un documento con este código y está vigente. Un código solo no demuestra que una página sea auténtica: compruebe el archivo o escanee el código del papel.
site-verify-code-replaced = Se emitió un documento con este código y después se sustituyó por uno corregido.
site-verify-code-withdrawn = Se emitió un documento con este código y después se retiró.
site-verify-code-unknown = No se emitió ningún documento con este código. Mire si lo escribió como está impreso.
site-verify-seal-good = La escuela firmó las cifras de abajo. Compare cada una con el papel que tiene en la mano; un papel que dice otra cosa no es auténtico.
site-verify-seal-bad = El código de este papel no fue firmado por la escuela.
site-verify-list-bad = La lista de la escuela en este sitio no es de fiar: su firma no coincide. Pregunte a la escuela.
site-verify-no-crypto = Este navegador no puede comprobar firmas aquí. Abra esta página por https o en un navegador más reciente, o envíe el archivo a la escuela.
site-verify-how = Qué demuestra esto y qué no
site-verify-proves = La escuela firma cada documento que emite y lleva una lista a la que solo se añaden entradas. Un archivo auténtico es, byte por byte, el que la escuela emitió.
site-verify-proves-not = No demuestra que lo que dice el documento sea correcto, solo que la escuela lo dijo. La lista no contiene ningún nombre ni nada de lo que pueda deducirse.
site-verify-key = La clave pública de la escuela:

site-page = Página
site-habit = Hábito de trabajo
site-colleges = Para universidades
site-standards-lead = Todos los estándares a los que responden las competencias de la escuela, y cuáles responden a cada uno.
site-answered-by = Competencias que responden a este estándar
site-habit-levels = Con qué frecuencia se observa un hábito
site-help-at-home = Cómo ayudar en casa
site-help-at-home-text = La página de cada competencia dice qué puede hacer una familia en casa, en pocos minutos y sin ser docente. El informe de progreso indica por cuál empezar. Si hace falta ayuda, con las tareas o con el idioma, pregunte a la escuela.
