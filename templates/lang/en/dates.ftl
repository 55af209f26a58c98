### Dates, and the name of the language.

# The language's name for itself.
language-name = English
# `yes` once somebody whose own language it is has read these words.
language-reviewed = yes
# The mark before decimals on reports: a point, or a comma.
decimal-mark = .

# A date in full.
#   $day, $month (the full name, from below), $year
date-long = { $day } { $month } { $year }
# The same with the month cut short.
date-short = { $day } { $month } { $year }
# The month of a date and the year.
date-month = { $month } { $year }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
