### Dates, and the name of the language, in Vietnamese.

language-name = Tiếng Việt
language-reviewed = no
decimal-mark = ,

date-long = { $day } { $month }, { $year }
date-short = { $day } { $month }, { $year }
# The month of a date and the year.
date-month = { $month } năm { $year }

month-1 = tháng 1
month-2 = tháng 2
month-3 = tháng 3
month-4 = tháng 4
month-5 = tháng 5
month-6 = tháng 6
month-7 = tháng 7
month-8 = tháng 8
month-9 = tháng 9
month-10 = tháng 10
month-11 = tháng 11
month-12 = tháng 12

month-short-1 = thg 1
month-short-2 = thg 2
month-short-3 = thg 3
month-short-4 = thg 4
month-short-5 = thg 5
month-short-6 = thg 6
month-short-7 = thg 7
month-short-8 = thg 8
month-short-9 = thg 9
month-short-10 = thg 10
month-short-11 = thg 11
month-short-12 = thg 12
