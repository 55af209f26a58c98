### Dates, and the name of the language, in Simplified Chinese.

language-name = 简体中文
language-reviewed = no
decimal-mark = .

date-long = { $year }年{ $month }{ $day }日
date-short = { $year }年{ $month }{ $day }日
date-month = { $year }年{ $month }

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

month-short-1 = 1月
month-short-2 = 2月
month-short-3 = 3月
month-short-4 = 4月
month-short-5 = 5月
month-short-6 = 6月
month-short-7 = 7月
month-short-8 = 8月
month-short-9 = 9月
month-short-10 = 10月
month-short-11 = 11月
month-short-12 = 12月
