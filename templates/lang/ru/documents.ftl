### Fixed words of the documents, in Russian.

doc-student-id = ID
doc-page-of = Страница { $page } из { $pages }

doc-report = Отчёт об успехах
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = Экземпляр для:
doc-going-well = Хорошо получается
doc-needs-time = Нужно время
doc-next = Что дальше
doc-nothing-here = Пока нечего назвать
doc-subject = Предмет
doc-proficient-of-expected = Освоено из ожидаемого к этому дню
doc-proficient-of-all = Освоено из всего
doc-pace = Темп
doc-since-last = С прошлого отчёта
doc-trend = Динамика
doc-habits = Учебные привычки
doc-habit = Привычка
doc-how-often = Как часто
doc-remark = Что мы видим
doc-how-to-read = Как читать этот отчёт
doc-catalog = Что означает каждая компетенция:
doc-catalog-code = QR-код, который открывает каталог компетенций
doc-ready-to-start = Можно начинать
doc-at-home = Дома
doc-to-go-further = Чтобы пойти дальше
# Before the list of competencies that are not asked of the student.
doc-exempt = Освобождение
# Before the level of a subject that is the average of its competencies.
doc-average-level = в среднем
doc-narrative = От учителей
doc-goals = Цели
doc-reflections = Своими словами
doc-supports = Текущая поддержка

doc-ceeb = CEEB
doc-goes-by = Имя в обращении
doc-gpa-weighted = GPA взвешенный
doc-gpa-unweighted = GPA невзвешенный
doc-class-rank = Место в выпуске
doc-credits = Кредиты
doc-graduation = Аттестат
doc-academic-record = Пройденные курсы
doc-competency-record = Компетенции
doc-distinctions = Отличия
doc-code = Код
doc-course = Курс
doc-course-level = Тип
doc-grade = Оценка
doc-all-at-level = Все компетенции на уровне
doc-credits-attempted = Кредиты
doc-credits-earned = Получено
doc-date-earned = Дата
doc-gpa = GPA
doc-grade-points = Баллы
doc-in-latin-letters = Латинскими буквами
doc-requirement = Требование
doc-progress = Ход
doc-state = Состояние
doc-how-to-read-transcript = Как читать эту выписку
doc-by-level = Компетенции по показанному уровню
doc-average = Средний балл
doc-letter = Буква
doc-points = Баллы
doc-signature = Подпись секретаря школы
doc-title-and-name = Имя и должность
doc-date-and-seal = Дата и печать

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = Код проверки
doc-verification-image = Код, который ведёт к данным, подписанным школой
doc-name = Имя
doc-attached-record = Данные этой выписки для чтения программой

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = Откуда взялся этот уровень
# Headings of the two lists of ratings.
screen-counted = Учтённые оценки
screen-aside = Не учтены
# Headings of the graduation audit.
doc-counts-toward = Засчитывается
doc-in-progress = В процессе
doc-not-used = Кредиты вне требований
doc-asks = Требуется
# Columns of the supplement to the diploma.
doc-evidence = Подтверждения
doc-latest = Последнее
doc-competency = Компетенция
doc-level = Уровень
doc-how-to-read-supplement = Как это читать
# Heading and columns of the transfer sheet.
doc-unfinished = Незавершённые курсы
doc-done = Освоено
doc-still-open = Осталось
# Heading over the documents that come with a letter.
doc-enclosed = Приложения
