### How a value came about, in Russian.

explain-title = { $what }, { $name }, на { $date }
explain-as-written = { $text }

## Results

explain-subject = освоено: { $reached } из { $expected } обычно освоенных к этому дню, всего { $proficient } из { $of }; { $pace }
explain-not-assessed = не оценивалось
explain-insufficient = недостаточно работ
explain-insufficient-so-far = недостаточно работ, пока { $level }
explain-not-yet = ещё не освоено: { $level }
explain-proficient = освоено: { $level }
explain-exempt = освобождение
explain-no-level = без уровня
explain-none = нет
explain-course-earned = кредит получен
explain-course-partial = получена часть кредита
explain-course-in-progress = продолжается
explain-course-not-yet = кредит ещё не получен
explain-course-exempt = освобождение
explain-course-withdrawn = курс оставлен
explain-course-result = { $status }: кредитов { $credit } из { $of }
explain-course-result-letter = { $status }: кредитов { $credit } из { $of }, { $letter }
explain-given-result = принято так, как было выставлено: кредитов { $credit }
explain-given-result-letter = принято так, как было выставлено: кредитов { $credit }, { $letter }
explain-gpa = средний балл (GPA)
explain-gpa-result = невзвешенный { $unweighted }, взвешенный { $weighted }
explain-rank = место в классе
explain-rank-place = { $place } из { $of }
explain-overall = все предметы
explain-graduation = аттестат
explain-open = { $count ->
    [0] все требования выполнены
    [one] не выполнено { $count } требование
    [few] не выполнены { $count } требования
   *[other] не выполнено { $count } требований
}

## Titles of steps

explain-step-rule = правило `{ $name }`
explain-step-expected = обычно осваивают к этому дню
explain-step-not-expected = обычно ещё не осваивают
explain-step-rule-alone = правило
explain-step-stage = ступень
explain-step-ratings = оценки, которые учитываются для { $what }
explain-as-a-whole = компетенция в целом
explain-step-aside = не учтено
explain-step-number = число
explain-step-evidence = работы
explain-step-judgements = решения учителей
explain-step-growth = рост
explain-step-later = позже { $date }, поэтому не рассматривается
explain-step-competencies = компетенции курса на { $date }
explain-step-credit = кредит
explain-step-letter = буква
explain-step-course-level = уровень курса
explain-step-entered = как записано
explain-step-counted = что учитывается
explain-step-not-counted = что не учитывается
explain-step-unweighted = невзвешенный
explain-step-weighted = взвешенный
explain-step-average = среднее
explain-step-class = класс
explain-step-total = всего кредитов

## Rules, beyond what documents say of them

explain-rule-weights = Их веса: { $weights }.
explain-rule-points = Их баллы: { $points }.
explain-rule-required = Должны быть освоены: { $codes }.
explain-rule-kinds = Учитываются только работы этих видов: { $kinds }.
explain-rule-all-kinds = Учитываются все работы, кроме самооценок ученика.
explain-rule-stage = Учитываются только работы той ступени, на которой занимается ученик.
explain-rule-attempts-latest = Из нескольких попыток одного задания учитывается последняя.
explain-rule-attempts-best = Из нескольких попыток одного задания учитывается лучшая.
explain-rule-attempts-first = Из нескольких попыток одного задания учитывается первая.
explain-rule-window-days = { $days ->
    [one] Работы старше { $days } дня не учитываются.
   *[other] Работы старше { $days } дней не учитываются.
}
explain-rule-moderation-second = Из двух оценок одной работы учитывается вторая.
explain-rule-moderation-higher = Из двух оценок одной работы учитывается более высокая.
explain-rule-moderation-mean = Две оценки одной работы считаются за одну, их среднее.
explain-rule-weights-ignored = Каждая оценка учитывается один раз, какой бы вес у неё ни был.
explain-rule-missed-ignored = Пропущенные работы ни на что не влияют.
explain-rule-missed-fills = Пропущенные работы занимают место и не входят в среднее.
explain-rule-missed-lowest = Пропущенным работам ставится самое низкое число шкалы.
explain-rule-order = День работы — первый известный из этих: { $days }.
explain-day-performed = выполнена
explain-day-submitted = сдана
explain-day-assessed = оценена
explain-day-recorded = записана
explain-rule-without-none = Требуемые работы: { $needs }; без них уровень не присваивается.
explain-rule-without-provisional = Требуемые работы: { $needs }; без них уровень предварительный.
explain-rule-without-level = Требуемые работы: { $needs }; уровень присваивается и без них.
explain-rule-needs-in-all = Требуемые работы по всем компетенциям: { $needs }.
explain-need-ratings = { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
   *[other] { $count } оценок
}
explain-need-required = оценки, которые требуются для каждой части
explain-need-stage = { $count } на ступени { $stage }
explain-need-kind = { $count } вида { $kind }
explain-need-tasks = { $count ->
    [one] { $count } задание
    [few] { $count } разных задания
   *[other] { $count } разных заданий
}
explain-need-assessors = { $count ->
    [one] { $count } учитель
    [few] { $count } разных учителя
   *[other] { $count } разных учителей
}
explain-need-contexts = разных условий: { $count }
explain-level-from = { $level } с { $number }
explain-rule-levels = Уровни: { $levels }.
explain-rule-levels-stage = Уровни, считая от ступени, на которой занимается ученик: { $levels }.
explain-rule-rounded-shown = Число округляется там, где его показывают: { $rounding }.
explain-rule-rounded-banded = Число округляется до того, как по нему определяют уровень: { $rounding }.
explain-rule-overrides-win = Решение учителя определяет уровень, пока оно в силе.
explain-rule-overrides-cap = Решение учителя ограничивает уровень, пока оно в силе.
explain-rule-overrides-inform = Решение учителя служит для сведения и ничего не меняет.
explain-rule-steps = Даётся шагами по { $step }.
explain-rule-levels-open = Уровни могут вырасти и после окончания курса, пока его не проходят снова.
explain-rule-levels-end = Уровни — на последний день курса.
explain-rule-kept = Полученный кредит сохраняется.
explain-rule-not-kept = Кредит можно потерять.
explain-growth-exact = Считается в точных числах.
explain-growth-shown = Считается в числах, как они показаны.
rule-kind-weight = { $kind } { $weight }

## A level

explain-stage-placed = ученик занимается на ступени { $stage }, на которую его определили
explain-stage-grades = предназначено для классов { $grades }; ученика не касается: { $grade }
explain-stage-belongs = ученик занимается на ступени { $stage }, к которой относится компетенция
explain-rating = оценка
explain-attempt = попытка { $number }
explain-rated-by = кто оценил: { $by }
explain-with-second = вместе со второй оценкой считается как { $number }
explain-weight = вес { $number }
explain-by-rule = по правилу `{ $name }`
explain-ratings = оценок: { $have } из { $need }
explain-ratings-of-kind = оценок вида { $kind }: { $have } из { $need }
explain-tasks = разных заданий: { $have } из { $need }
explain-assessors = разных учителей: { $have } из { $need }
explain-contexts = разных условий: { $have } из { $need }
explain-indicators = частей с числом: { $have } из { $need }
explain-lack-method = то, чего требует сам способ
explain-missing = не хватает: { $what }
explain-no-number-here = нет числа
explain-no-number = числа нет
explain-of-numbers = из { $numbers }: { $number }
explain-shown-as = { $number } показано как { $shown }
explain-number-is = { $number } — это { $level }
explain-averages-so-far = средние по порядку: { $averages }
explain-in-order = по порядку { $numbers }; в середине { $number }
explain-most-frequent = { $number } встречается { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[other] { $count } раз
} из { $of }
explain-latest-and-rest = { $share } от { $latest } и остальное от { $earlier } = { $number }
explain-by-kind = { $terms }, делённое на имеющиеся веса = { $number }
explain-power-law = по числам { $numbers }; у последней оценки { $number } (среднее { $mean })
explain-reached = оценок не ниже { $level }: { $count } из { $of }, значение { $number }
explain-growth-unknown = для вывода недостаточно работ
explain-growth-from = от { $from } на { $date }: { $change }
explain-growth-from-stored = от исходного уровня { $from }, записанного { $date }: { $change }
explain-growth-from-baseline = от исходного уровня { $from }: { $change }
explain-judged = решение: { $level }, { $by }: { $reason }
explain-excused-by = освобождение, { $by }: { $reason }
explain-placed-at = определён на ступень { $stage }
explain-judgement-decided = { $level }: { $by }, { $date }: { $reason }; это определило уровень
explain-judgement-told = { $level }: { $by }, { $date }: { $reason }; это ничего не изменило
explain-judgement-until-decided = { $level }: { $by }, { $date }, до { $until }: { $reason }; это определило уровень
explain-judgement-until-told = { $level }: { $by }, { $date }, до { $until }: { $reason }; это ничего не изменило
explain-excused = освобождение, { $by }, { $date }: { $reason }

## A course

explain-proficient-of = освоено: { $have } из { $need }
explain-left-out = освобождение, поэтому не учитывается
explain-credit-since = правило впервые выполнено { $date }
explain-credit-given-up-before = курс оставлен до того, как правило выполнено
explain-credit-given-up-after = курс после этого закрыт как оставленный; полученное сохраняется
explain-credit-not-so-far = правило пока не выполнено
explain-credit-taken-again = курс проходят снова с { $date }: эта попытка показана, как было до этого дня
explain-credit-stays = полученное сохраняется: показано, как было { $date }
explain-superseded = вместо этой учитывается другая попытка, поэтому кредита здесь нет: { $what }
explain-lost-given-up = кредит { $credit } получен { $earned } и потерян { $lost }: курс оставлен, и по правилам его кредит отнимается
explain-lost-policy = кредит { $credit } получен { $earned } и потерян { $lost }: вступили в силу другие правила, а по прежним кредит можно потерять
explain-lost-correction = кредит { $credit } получен { $earned } и потерян { $lost }, потому что исправлена оценка { $ids }
explain-lost-levels = кредит { $credit } получен { $earned } и потерян { $lost }: по правилам кредит можно потерять
explain-lost-change = { $what }: прежде { $before }, после { $now }
explain-average-levels = берётся среднее баллов уровней
explain-average-values = берётся среднее чисел, из которых получены уровни
explain-letter-first = { $letter } — первая подходящая буква: { $asks }
explain-letter-no-credit = { $letter } — буква курса без кредита
explain-letter-elsewhere = только для кредита других школ
explain-letter-else = всё остальное
explain-average-from = среднее не ниже { $number }
explain-average-to = не выше { $number }
explain-points = баллов: { $points }
explain-points-weighted = баллов: { $points }, с весом курса такого уровня { $weighted }: { $level }
explain-no-points = баллов нет, в средних не участвует
explain-earned-level = курс уровня { $level }, присвоенного по результатам: { $asks }

## A course whose result is taken as it was given

explain-credits = кредитов: { $credits }
explain-attempted = пройдено кредитов: { $credits }
explain-same-as = то же, что курс { $course }
explain-same-as-none = не связано ни с одним курсом школы
explain-college = { $college } кредитов колледжа здесь стоят { $school }, как их пересчитывают правила
explain-as-entered = стоит столько кредита, сколько записано
explain-no-mark = записано без оценки
explain-mark-unknown = в правилах нет буквы для оценки { $mark }: баллов нет
explain-mark-is-letter = { $mark } — буква правил
explain-mark-stands-for = в правилах оценке { $mark } соответствует { $letter }

## Averages and rank

explain-transfers-count = Буквы других школ учитываются.
explain-transfers-do-not = Буквы других школ не учитываются.
explain-gpa-sum = { $points } баллов / { $credits } кредитов = { $average }
explain-gpa-sum-bonus = { $points } баллов / { $credits } кредитов и надбавка { $bonus }: { $average }
explain-gpa-shown = показано как { $shown }
explain-gpa-term-weighted = { $plain }, с весом { $weighted }
explain-no-average = кредит не учитывается, поэтому среднего нет
explain-graded = оценка { $mark }
explain-credits-there = там кредитов: { $credits }
explain-out-no-letter = нет буквы
explain-out-no-points = у буквы нет баллов
explain-out-repeated = учитывается другая попытка этого курса
explain-out-transfer = по правилам буквы других школ не входят
explain-out-unknown-letter = в правилах нет буквы для этой оценки
explain-out-no-credit = кредита не даёт
explain-rank-average = { $average }, сравнивается как { $shown }, по кредитам: { $credits }
explain-rank-class = { $count ->
    [one] в выпуске { $class } года учится { $count } ученик
    [few] в выпуске { $class } года учатся { $count } ученика
   *[other] в выпуске { $class } года учатся { $count } учеников
}
explain-rank-no-place = без среднего по достаточному числу кредитов места нет
explain-rank-sharing = { $count ->
    [0] это место больше ни у кого
    [one] это место ещё у { $count } ученика
   *[other] это место ещё у { $count } учеников
}
explain-rank-class-unknown = год выпуска ученика неизвестен
explain-rank-not-attending = в этот день ученик не учится в школе

## The diploma

explain-diploma-order = Требования выполняются в порядке правил; кредит используется один раз, а если мест несколько — там, где он нужнее всего.
explain-diploma-one-area = Курс, который подходит для нескольких областей, используется в одной из них.
explain-unit-credits = кредитов
explain-unit-courses = курсов
explain-unit-years = учебных лет
explain-unit-competencies = компетенций
explain-unit-in-all = всего
explain-unit-parts = частей
explain-requirement = { $earned } из { $required } { $unit }: { $state }
explain-short = не хватает { $amount }
explain-requirement-excused = освобождение
explain-included = из них { $credits } за { $from }
explain-substitutes = до { $credits } из них могут быть за { $from }
explain-distinction = отличие, для аттестата не нужно
explain-part = часть другого требования
explain-credits-not-counted = не учтено: { $credits }
explain-limit-year = за год учитывается не больше { $credits } кредитов
explain-limit-all = всего учитывается не больше { $credits } кредитов
explain-recorded = записано
explain-total = { $earned } из { $required } кредитов, не хватает { $missing }
