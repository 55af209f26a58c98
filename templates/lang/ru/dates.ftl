### Dates, and the name of the language, in Russian.

language-name = Русский
language-reviewed = no
decimal-mark = ,

date-long = { $day } { $month } { $year } г.
date-short = { $day } { $month } { $year }
date-month = { $month } { $year } г.

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

month-short-1 = янв.
month-short-2 = февр.
month-short-3 = марта
month-short-4 = апр.
month-short-5 = мая
month-short-6 = июня
month-short-7 = июля
month-short-8 = авг.
month-short-9 = сент.
month-short-10 = окт.
month-short-11 = нояб.
month-short-12 = дек.
