### Sentences of reports and transcripts, in Russian.

## The progress report

report-title = Отчёт об успехах: { $name }, { $period }
envelope-of = Конверт { $number } из { $total }
as-of = на { $date }
grade = { $grade ->
    [PK] Подготовительная группа
    [TK] Переходная подготовительная группа
    [K] Нулевой класс
   *[other] { $grade } класс
}
advisor = Куратор: { $name }
homeroom = Кабинет { $name }
policy = Применены правила: { $title }
policy-since = Применены правила: { $title }, действуют с { $date }

first-step = Начать лучше с этого: { $competency }.

glance-on-track = { $name }: всё по плану в { $count } из { $of } предметов.
glance-none-on-track = { $of ->
    [one] { $name }: нужно время в единственном предмете, где к этому дню что-то ожидается.
   *[other] { $name }: нужно время во всех предметах (их { $of }).
}
glance-all-on-track = { $of ->
    [one] { $name }: всё по плану.
   *[other] { $name }: всё по плану во всех предметах (их { $of }).
}
glance-no-evidence = { $name }: работ, по которым можно судить об успехах, пока нет.
glance-all-exempt = { $name }: освобождение от всех компетенций.
glance-of-all = { $name }: освоено компетенций: { $count } из { $of }.
glance-nothing-expected = { $name }: учёба началась, к этому дню ещё ничего не ожидается.

glance-expected = Из компетенций, которые обычно осваивают к этому дню, освоено { $count } из { $of }.
glance-beyond = { $count ->
    [one] Ещё { $count } освоена раньше срока.
    [few] Ещё { $count } освоены раньше срока.
   *[other] Ещё { $count } освоено раньше срока.
}
glance-new = { $count ->
    [0] Новых с { $date } нет.
    [one] С { $date } освоена { $count } новая.
    [few] С { $date } освоены { $count } новые.
   *[other] С { $date } освоено { $count } новых.
}

rule-on-track = «По плану» в предмете означает: освоено не менее { $share } компетенций, которые обычно осваивают { $when }.
rule-on-track-all = «По плану» в предмете означает: освоены все компетенции, которые обычно осваивают { $when }.
rule-expected-start = к концу этого отчётного периода
rule-expected-end = к этому дню

note-new = новое
note-first = начать с этого
note-close = почти освоено
note-ready = можно начинать

count-of = { $count } из { $of }
amount-of = { $count } из { $of }
trend-words = Освоено к концу каждого периода: { $numbers }

pace-ahead = с опережением
pace-on-pace = по плану
pace-needs-time = нужно время
pace-unknown = пока ничего не ожидается

working-in = работает на ступени { $band }
more = { $count ->
    [one] ещё { $count } не показана
    [few] ещё { $count } не показаны
   *[other] ещё { $count } не показано
}
latest-evidence = последняя работа: { $date }
latest-evidence-old = последняя работа: { $date } (больше года назад)
change-first = первая оценка
change-new = новое, раньше было { $level }
change-up = выше, раньше было { $level }
change-down = ниже, раньше было { $level }
judgement = решение принял(а) { $by }, { $date }

need-ratings = { $count ->
    [one] нужна ещё { $count } оценка
    [few] нужны ещё { $count } оценки
   *[other] нужно ещё { $count } оценок
}
need-kind = { $count ->
    [one] нужна ещё { $count } оценка ({ $kind })
    [few] нужны ещё { $count } оценки ({ $kind })
   *[other] нужно ещё { $count } оценок ({ $kind })
}
need-tasks = { $count ->
    [one] нужно ещё { $count } задание
    [few] нужны ещё { $count } задания
   *[other] нужно ещё { $count } заданий
}
need-assessors = { $count ->
    [one] нужна оценка ещё { $count } учителя
   *[other] нужны оценки ещё { $count } учителей
}
need-contexts = { $count ->
    [one] нужна работа ещё в { $count } обстановке
   *[other] нужны работы ещё в { $count } разных обстановках
}
need-indicators = { $count ->
    [one] { $count } часть ещё не оценена
    [few] { $count } части ещё не оценены
   *[other] { $count } частей ещё не оценено
}
need-method = нужно больше работ этого уровня
kind-diagnostic = диагностическая
kind-formative = текущая
kind-summative = итоговая
kind-performance = практическая
kind-self = самооценка

habits-note = О том, как ребёнок работает, сообщается отдельно: учебные привычки никогда не входят ни в уровень, ни в оценку, ни в кредит.
attendance-line = Посещаемость, дней: { $present }; пропущено: { $absent }; опозданий: { $late }.

## Levels, and the four kinds of no level

not-assessed = ещё не оценивалось
not-assessed-meaning = Работ пока нет. Это не плохая оценка.
insufficient = нужно больше работ
insufficient-meaning = Работы есть, но меньше, чем школа требует, чтобы определить уровень.
exempt = освобождение
exempt-meaning = От этой компетенции ребёнок освобождён.
not-yet-meaning = «Ещё не» значит именно это: ребёнок на пути. Каждый может продолжать, пока не освоит компетенцию.
retry-never-lowers = Новая попытка никогда не понижает уровень.
retry-latest = Учитывается последняя работа: попробовать снова можно всегда, и действует самый новый уровень.
retry-counts = Попробовать снова можно всегда; новая работа рассматривается вместе с прежними.
contact = Есть вопросы? Обращайтесь: { $whom }
contact-school = Есть вопросы? Обратитесь в канцелярию школы.
texts-in-english = Некоторые тексты этого отчёта на английском языке.
texts-in-another = Некоторые тексты этого отчёта не на русском языке.
interpreter = Попросить переводчика можно здесь: { $whom }
interpreter-school = Чтобы попросить переводчика, обратитесь в канцелярию школы.

## The transcript

transcript-title = Выписка об успеваемости: { $name }
transcript-unofficial = Неофициальная выписка
transcript-unofficial-note = Это не официальный документ. Официальная выписка имеет дату, номер и печать школы.
transcript-watermark = неофициально
transcript-official = Официальная выписка
transcript-official-note = Действительна с номером, датой и печатью ниже. В ней сказано, что значилось в документах школы в указанный здесь день.
transcript-issued = Выдана { $date }, номер { $number }, версия { $version }
transcript-replaces = Заменяет номер { $number } от { $date }: { $reason }
transcript-issued-to = Выдана для: { $recipient }; цель: { $purpose }
transcript-verify = Чтобы проверить выписку, отсканируйте код и сравните показанные данные с этой страницей, либо введите код проверки или загрузите файл PDF по адресу { $address }.
transcript-verify-by-asking = Чтобы проверить выписку, отправьте школе код проверки или файл PDF.
record-as-of = Данные на { $date }
fact-born = Дата рождения
fact-id = ID ученика
fact-grade = Класс
fact-program = Программа
fact-campus = Школа
grade-alone = { $grade ->
    [PK] Подготовительная группа
    [TK] Переходная подготовительная группа
    [K] Нулевой
   *[other] { $grade }
}
fact-entered = Поступление
fact-class = Год выпуска
fact-left = Выбытие
gpa-none = Пока ни одна буква не входит в средний балл.
gpa-scale = шкала { $scale }
gpa-note = { $rounding }; учтено кредитов: { $credits }
rounding-half-up = знаков после запятой: { $places }, половина округляется вверх
rounding-half-even = знаков после запятой: { $places }, половина округляется до чётного
rounding-cut = знаков после запятой: { $places }, остальные отбрасываются
credits-of = Получено кредитов: { $earned } из { $required }
credits-earned = Получено кредитов: { $earned }
credits-attempted = Пройдено кредитов: { $credits }
area-none = Без предметной области
rest-insufficient = слишком мало работ: { $count }
rest-not-assessed = ещё не оценено: { $count }
rest-exempt = освобождение: { $count }

course-level-honors = Углублённый
course-level-ap = AP
course-level-ib = IB
course-level-dual = Курс колледжа

year-grade = { $year } · { grade }
year-credits = Кредитов: { $credits }
year-gpa = GPA { $gpa }
course-in-progress = { $of ->
    [0] продолжается
   *[other] продолжается, компетенций: { $count } из { $of }
}
course-not-yet = { $of ->
    [0] нет записей о компетенциях
   *[other] ещё не завершён, компетенций: { $count } из { $of }
}
course-partial = часть кредита, компетенций: { $count } из { $of }
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] продолжается
   *[other] продолжается, { $count } из { $of }
}
course-not-yet-short = { $of ->
    [0] нет записей о компетенциях
   *[other] ещё не завершён, { $count } из { $of }
}
course-partial-short = часть кредита, { $count } из { $of }
course-exempt = освобождение
course-withdrawn = курс оставлен
course-taken-again = пройден повторно позже
course-repeated = учитывается повторная попытка
course-why = { $note } ({ $why })
lacks-proficient = требуется { $count }
lacks-floor = { $count ->
    [one] { $count } должна достичь уровня { $level }
   *[other] { $count } должны достичь уровня { $level }
}
lacks-rating = { $count ->
    [one] { $count } ещё без уровня
   *[other] { $count } ещё без уровня
}
lacks-lowest = { $count ->
    [one] { $count } должна достичь { $lowest }
   *[other] { $count } должны достичь { $lowest }
}
lacks-mean = среднее { $average }, требуется { $asked }
lacks-evidence = нужны ещё подтверждения

graduation-not-audited = Не проверено
graduation-met = Требования выполнены
graduation-on-course = По плану
graduation-under-way = Учёба продолжается
graduation-credits = получено { $earned } + в работе { $progress } из { $required }
graduation-expected = ожидается около { $when }
graduation-all-credits = Все кредиты
more-open = ещё открыто: { $count }
graduation-open = Осталось требований: { $count }
requirement-met = выполнено
requirement-in-progress = в работе: { $amount }
missing-partly = осталось { $amount }, из них в работе { $progress }
missing-amount = осталось { $amount }

# From levels to letters.
band-between = от { $from } и ниже { $to }
band-from = { $from } и выше
band-most = больше { $share } на уровне { $level } или выше
band-none-below = нет ниже уровня { $level }
band-no-credit = кредит не получен
band-elsewhere = кредит другой школы
band-at-least = не менее { $share } на уровне { $level } или выше
band-most-exactly = больше { $share } точно на уровне { $level }
band-at-least-exactly = не менее { $share } точно на уровне { $level }
band-no-credit-from = кредит не получен, средний балл { $from } или больше
band-some-courses = некоторые курсы и кредиты других школ
rule-graded-otherwise = Некоторые курсы оцениваются иначе: { $courses }. Их оценки: { $letters }.
rule-outside-average = Эти курсы не входят в GPA: { $courses }.
rule-credit-all = Кредит получают, когда каждая компетенция курса на уровне { $level } или выше.
rule-credit-mean = Кредит получают, когда среднее по компетенциям курса { $mean } или больше.
rule-credit-share = Кредит получают, когда не менее { $share } компетенций курса на уровне { $level } или выше.
rule-credit-proportional = Кредит начисляют пропорционально доле компетенций курса на уровне { $level } или выше.
rule-credit-portfolio = Кредит получают за портфолио работ.
rule-credit-no-enrollment = Кредит дают сами компетенции; записываться на курс не нужно.
rule-floor = Каждая из них должна быть на уровне { $level } или выше.
rule-letter-levels = Буква определяется по среднему уровней компетенций курса.
rule-letter-values = Буква определяется по среднему точных результатов, стоящих за компетенциями курса.
rule-gpa = GPA: сумма баллов, умноженных на кредиты, делённая на кредиты; { $rounding }.
rule-weight-floor = Вес действует начиная с буквы { $letter }.
rule-repeats-highest = Из нескольких попыток пройти курс учитывается лучшая.
rule-repeats-last = Из нескольких попыток пройти курс учитывается последняя.
rule-repeats-all = В средний балл входит каждая попытка пройти курс; кредит даётся один раз.
rule-not-yet = Незавершённый курс не имеет буквы и не входит в GPA.
rule-not-yet-counts = Курс, окончившийся без кредита, входит в GPA с показанными баллами.

## Class rank, levels of subjects, growth

rank-class = выпуск { $year } года
rank-shared = делит место, других учеников: { $count }
rank-too-few-credits = пока слишком мало кредитов
rule-rank-none = Школа не составляет рейтинга учеников.
rule-rank = Место в выпуске определяет { $average } GPA среди всех учеников того же выпуска, сравнение: { $rounding }; { $ties }.
rank-by-weighted = взвешенный
rank-by-unweighted = невзвешенный
rank-ties-shared = ученики с одинаковым баллом делят место и занимают столько мест, сколько их есть (1, 2, 2, 4)
rank-ties-dense = ученики с одинаковым баллом делят место, дальше идёт следующее (1, 2, 2, 3)
rule-rank-top = Каждый, у кого { $average } или больше, занимает место 1.
rule-rank-credits = Для места нужно не менее { $credits } кредитов, входящих в средний балл.
growth = рост
growth-unknown = рост: слишком мало работ, чтобы судить
rule-growth-previous = Рост показывает, насколько изменился результат, стоящий за уровнем, с конца прошлого отчётного периода.
rule-growth-baseline = Рост показывает, насколько изменился результат, стоящий за уровнем, с начала учёбы.
rule-growth-minimum = Он указан там, где учтено оценок не менее { $count }.
rule-subject-mean = Уровень предмета: среднее его компетенций.
rule-subject-weighted = Уровень предмета: взвешенное среднее его компетенций.
rule-subject-median = Уровень предмета: уровень средней по порядку компетенции.
rule-subject-highest = Уровень предмета: уровень его самой высокой компетенции.
rule-subject-lowest = Уровень предмета: уровень его самой низкой компетенции.
rule-subject-all = Уровень предмета: уровень его самой низкой компетенции, когда уровень есть у каждой.
rule-subject-sum = Уровень предмета определяется по сумме его компетенций, когда уровень есть у каждой.
rule-subject-points = Каждая освоенная компетенция даёт баллы; они определяют уровень предмета.
rule-subject-share = Уровень предмета: самый высокий из тех, которых достигли { $share } его компетенций.
rule-subject-minimum = Он даётся, когда уровень есть у стольких из них: { $count }.

## Substitutions, bonuses, credits of a college

substituted-credits = до { $amount } кредитов можно взять отсюда: { $from }
substituted-course = { $course } заменяет { $asked }
substituted = { $what }; разрешение: { $by }, { $date }: { $reason }
rule-bonus-course = Каждый учтённый курс добавляет к готовому взвешенному GPA: { $levels }.
rule-bonus-credit = Каждый учтённый кредит добавляет к готовому взвешенному GPA: { $levels }.
rule-bonus-floor = Это действует с буквы { $letter }.
rule-bonus-most = Вместе они добавляют не больше { $most }.
rule-college = Кредиты колледжа засчитываются здесь так (колледж = школа): { $pairs }.
rule-college-equals = { $college } = { $school }
rule-earned-level = { $level }: даётся за результаты, а не по выбору, в этих курсах: { $courses }. Для этого нужно: { $asks }.
rule-limit-year = { $kind }: в аттестат входит не больше { $credits } кредитов в год.
rule-limit = { $kind }: в аттестат входит не больше { $credits } кредитов всего.

## How a level came about, in the copy of a report for a screen

explained-number = Число, стоящее за уровнем: { $number }
rating-missed = пропущено
rating-waived = снято
aside-kind = работы этого вида не учитываются
aside-stage = оценка дана на другой ступени, не на той, где ребёнок работает
aside-too-old = это было раньше, чем учитывает правило
aside-other-attempt = учитывается другая попытка выполнить это задание
aside-moderated = эту работу оценили второй раз, и учитывается та оценка
aside-missed = работа пропущена
aside-missed-place = работа пропущена; она занимает место и не входит в среднее
aside-missed-waived = работа пропущена, и одна оценка снята
aside-waived = оценка снята
aside-not-among-best = есть достаточно лучших оценок
aside-not-recent = есть достаточно более новых оценок
aside-below-level = ниже учитываемого уровня
aside-not-chosen = взята другая оценка
aside-corrected = исправлено

# The graduation audit: what each requirement of the diploma is met with.
audit = Проверка требований к выпуску
audit-title = Проверка требований к выпуску: { $name }
# The supplement to the diploma: what was shown in each competency.
supplement = Приложение к диплому о компетенциях
supplement-title = Приложение о компетенциях: { $name }
supplement-about = Что показано по каждой компетенции, на скольких оценках это основано и день последней. Компетенции без уровня не перечислены.
evidence-ratings = { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
    [many] { $count } оценок
   *[other] { $count } оценки
}
evidence-tasks = { $count ->
    [one] { $count } задание
    [few] { $count } задания
    [many] { $count } заданий
   *[other] { $count } задания
}
evidence-of = { $ratings }, { $tasks }
# The sheet for the next school of a student who leaves.
transfer-sheet = Лист перехода
transfer-sheet-title = Лист перехода: { $name }
transfer-sheet-about = Для следующей школы. Сначала идут незавершённые курсы с освоенными и оставшимися компетенциями, чтобы продолжить с того же места.
# The letter that goes with a record to a college or another school.
letter = Сопроводительное письмо
letter-title = Сопроводительное письмо: { $name }
letter-greeting = В приёмную комиссию или учебную часть:
letter-opening = К этому письму приложены документы об учёбе: { $name }, { $school }. Приведённые ниже данные взяты из выписки об успеваемости.
letter-how = В этой школе оцениваются компетенции. Выписка показывает уровень по каждой из них, полученные за них кредиты и оценки и правила, по которым они выведены.
letter-transcript = Выписка об успеваемости
letter-profile = Сведения о школе
letter-questions = Мы охотно ответим на любые вопросы об этих документах.
letter-closing = С уважением,
