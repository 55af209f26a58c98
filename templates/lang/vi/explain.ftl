### Một giá trị được hình thành như thế nào: nội dung của `gradus explain` và các trang giải thích.

explain-title = { $what }, { $name }, ngày { $date }
explain-as-written = { $text }

## Kết quả

explain-subject = thành thạo: { $reached } trên { $expected } thường đạt được đến nay, tổng cộng { $proficient } trên { $of }; { $pace }
explain-not-assessed = chưa đánh giá
explain-insufficient = chưa đủ minh chứng
explain-insufficient-so-far = chưa đủ minh chứng, hiện tại { $level }
explain-not-yet = chưa thành thạo: { $level }
explain-proficient = thành thạo: { $level }
explain-exempt = được miễn
explain-no-level = không có mức
explain-none = không có
explain-course-earned = đã đạt
explain-course-partial = đã đạt một phần
explain-course-in-progress = đang học
explain-course-not-yet = chưa đạt
explain-course-exempt = được miễn
explain-course-withdrawn = đã rút
explain-course-result = { $status }: { $credit } trên { $of } tín chỉ
explain-course-result-letter = { $status }: { $credit } trên { $of } tín chỉ, { $letter }
explain-given-result = giữ nguyên như đã cấp: { $credit } tín chỉ
explain-given-result-letter = giữ nguyên như đã cấp: { $credit } tín chỉ, { $letter }
explain-gpa = điểm trung bình (GPA)
explain-gpa-result = { $unweighted } không hệ số, { $weighted } có hệ số
explain-rank = thứ hạng trong khóa
explain-rank-place = { $place } trên { $of }
explain-overall = tất cả các môn
explain-graduation = tốt nghiệp
explain-open = { $count ->
    [0] mọi yêu cầu đều đã đạt
   *[other] còn { $count } yêu cầu chưa đạt
}

## Tên các bước

explain-step-rule = quy tắc `{ $name }`
explain-step-expected = thường đạt được đến nay
explain-step-not-expected = thường chưa đạt được đến nay
explain-step-rule-alone = quy tắc
explain-step-stage = giai đoạn
explain-step-ratings = các lượt đánh giá được tính cho { $what }
explain-as-a-whole = toàn bộ năng lực
explain-step-aside = không được tính
explain-step-number = con số
explain-step-evidence = minh chứng
explain-step-judgements = nhận định
explain-step-growth = tiến bộ
explain-step-later = sau ngày { $date } nên không được xét
explain-step-competencies = các năng lực của khóa học ngày { $date }
explain-step-credit = tín chỉ
explain-step-letter = điểm chữ
explain-step-course-level = loại khóa học
explain-step-entered = như đã nhập
explain-step-counted = phần được tính
explain-step-not-counted = phần không được tính
explain-step-unweighted = không hệ số
explain-step-weighted = có hệ số
explain-step-average = trung bình
explain-step-class = khóa
explain-step-total = tổng số tín chỉ

## Quy tắc

explain-rule-weights = Trọng số: { $weights }.
explain-rule-points = Điểm: { $points }.
explain-rule-required = Các phần này phải thành thạo: { $codes }.
explain-rule-kinds = Chỉ tính minh chứng thuộc các loại này: { $kinds }.
explain-rule-all-kinds = Mọi minh chứng đều được tính, trừ đánh giá của chính học sinh.
explain-rule-stage = Chỉ tính minh chứng ở giai đoạn học sinh đang học.
explain-rule-attempts-latest = Trong nhiều lần làm một bài, lần cuối được tính.
explain-rule-attempts-best = Trong nhiều lần làm một bài, lần tốt nhất được tính.
explain-rule-attempts-first = Trong nhiều lần làm một bài, lần đầu được tính.
explain-rule-window-days = { $days ->
   *[other] Minh chứng cũ hơn { $days } ngày không được tính.
}
explain-rule-moderation-second = Trong hai lượt đánh giá cùng một bài, lượt thứ hai được tính.
explain-rule-moderation-higher = Trong hai lượt đánh giá cùng một bài, lượt cao hơn được tính.
explain-rule-moderation-mean = Hai lượt đánh giá cùng một bài được tính là một, bằng trung bình của chúng.
explain-rule-weights-ignored = Mỗi lượt đánh giá được tính một lần, dù được cho trọng số nào.
explain-rule-missed-ignored = Các dịp bỏ lỡ không có ảnh hưởng gì.
explain-rule-missed-fills = Các dịp bỏ lỡ chiếm một chỗ và không tính vào trung bình.
explain-rule-missed-lowest = Các dịp bỏ lỡ được đánh giá bằng con số thấp nhất của thang.
explain-rule-order = Ngày của minh chứng là ngày đầu tiên được biết trong: { $days }.
explain-day-performed = ngày thực hiện
explain-day-submitted = ngày nộp
explain-day-assessed = ngày đánh giá
explain-day-recorded = ngày ghi nhận
explain-rule-without-none = Minh chứng cần có: { $needs }; nếu thiếu thì không xếp mức.
explain-rule-without-provisional = Minh chứng cần có: { $needs }; nếu thiếu thì mức chỉ là tạm thời.
explain-rule-without-level = Minh chứng cần có: { $needs }; nếu thiếu thì vẫn xếp mức.
explain-rule-needs-in-all = Minh chứng cần có trên mọi năng lực: { $needs }.
explain-need-ratings = { $count ->
   *[other] { $count } lượt đánh giá
}
explain-need-required = số lượt đánh giá mà khung yêu cầu cho mỗi phần
explain-need-stage = { $count } ở giai đoạn { $stage }
explain-need-kind = { $count } thuộc loại { $kind }
explain-need-tasks = { $count ->
    [1] { $count } bài làm
   *[other] { $count } bài làm khác nhau
}
explain-need-assessors = { $count ->
    [1] { $count } giáo viên
   *[other] { $count } giáo viên khác nhau
}
explain-need-contexts = { $count ->
    [1] { $count } bối cảnh
   *[other] { $count } bối cảnh khác nhau
}
explain-level-from = { $level } từ { $number }
explain-rule-levels = Các mức: { $levels }.
explain-rule-levels-stage = Các mức, tính từ giai đoạn học sinh đang học: { $levels }.
explain-rule-rounded-shown = Con số được làm tròn khi hiển thị: { $rounding }.
explain-rule-rounded-banded = Con số được làm tròn trước khi xếp mức: { $rounding }.
explain-rule-overrides-win = Nhận định quyết định mức khi còn hiệu lực.
explain-rule-overrides-cap = Nhận định giới hạn mức khi còn hiệu lực.
explain-rule-overrides-inform = Nhận định chỉ để biết và không thay đổi gì.
explain-rule-steps = Được cấp theo bước { $step }.
explain-rule-levels-open = Các mức có thể tăng sau khi khóa học kết thúc, cho đến khi khóa học được học lại.
explain-rule-levels-end = Các mức là của ngày cuối khóa học.
explain-rule-kept = Tín chỉ đã đạt thì được giữ.
explain-rule-not-kept = Tín chỉ đã đạt có thể bị mất.
explain-growth-exact = Được tính bằng con số chính xác.
explain-growth-shown = Được tính bằng con số như hiển thị.
rule-kind-weight = { $kind } { $weight }

## Một mức độ

explain-stage-placed = học sinh học ở { $stage }, nơi đã được xếp vào
explain-stage-grades = chỉ dành cho các lớp { $grades }, không yêu cầu ở { $grade }
explain-stage-belongs = học sinh học ở { $stage }, giai đoạn của năng lực này
explain-rating = lượt đánh giá
explain-attempt = lần làm { $number }
explain-rated-by = { $by } đánh giá
explain-with-second = cùng với lượt đánh giá thứ hai, được tính là { $number }
explain-weight = trọng số { $number }
explain-by-rule = theo quy tắc `{ $name }`
explain-ratings = lượt đánh giá: { $have } trên { $need }
explain-ratings-of-kind = lượt đánh giá thuộc loại { $kind }: { $have } trên { $need }
explain-tasks = bài làm khác nhau: { $have } trên { $need }
explain-assessors = giáo viên khác nhau: { $have } trên { $need }
explain-contexts = bối cảnh khác nhau: { $have } trên { $need }
explain-indicators = phần có con số: { $have } trên { $need }
explain-lack-method = điều mà chính phương pháp yêu cầu
explain-missing = còn thiếu: { $what }
explain-no-number-here = không có số
explain-no-number = không có con số nào
explain-of-numbers = từ { $numbers }: { $number }
explain-shown-as = { $number } hiển thị là { $shown }
explain-number-is = { $number } là { $level }
explain-averages-so-far = các trung bình lần lượt: { $averages }
explain-in-order = theo thứ tự { $numbers }; ở giữa là { $number }
explain-most-frequent = { $count ->
   *[other] { $number } xuất hiện { $count } lần trong { $of }
}
explain-latest-and-rest = { $share } của { $latest } và phần còn lại của { $earlier } = { $number }
explain-by-kind = { $terms }, chia cho các trọng số hiện có = { $number }
explain-power-law = qua { $numbers }; ở lượt đánh giá cuối là { $number } (trung bình là { $mean })
explain-reached = { $count } trên { $of } lượt đánh giá ở mức { $level } trở lên, tương ứng { $number }
explain-growth-unknown = còn quá ít minh chứng để nói
explain-growth-from = từ { $from } ngày { $date }: { $change }
explain-growth-from-stored = từ mốc ban đầu { $from }, ghi ngày { $date }: { $change }
explain-growth-from-baseline = từ mốc ban đầu { $from }: { $change }
explain-judged = { $by } nhận định { $level }: { $reason }
explain-excused-by = { $by } cho miễn: { $reason }
explain-placed-at = được xếp vào { $stage }
explain-judgement-decided = { $level }: { $by } ngày { $date }: { $reason }; nhận định này quyết định mức
explain-judgement-told = { $level }: { $by } ngày { $date }: { $reason }; nhận định này không thay đổi gì
explain-judgement-until-decided = { $level }: { $by } ngày { $date } đến { $until }: { $reason }; nhận định này quyết định mức
explain-judgement-until-told = { $level }: { $by } ngày { $date } đến { $until }: { $reason }; nhận định này không thay đổi gì
explain-excused = { $by } cho miễn ngày { $date }: { $reason }

## Một khóa học

explain-proficient-of = thành thạo: { $have } trên { $need }
explain-left-out = được miễn nên không tính
explain-credit-since = quy tắc được đáp ứng lần đầu ngày { $date }
explain-credit-given-up-before = khóa học bị bỏ trước khi quy tắc được đáp ứng
explain-credit-given-up-after = sau đó khóa học được đóng là đã bỏ; những gì đã đạt vẫn được giữ
explain-credit-not-so-far = đến nay quy tắc chưa được đáp ứng
explain-credit-taken-again = khóa học được học lại từ ngày { $date }: lần học này giữ nguyên như trước ngày đó
explain-credit-stays = những gì đã đạt vẫn được giữ: hiển thị như ngày { $date }
explain-superseded = một lần học khác được tính thay nên lần này không có tín chỉ: { $what }
explain-lost-given-up = tín chỉ { $credit } đạt ngày { $earned } và mất ngày { $lost }: khóa học bị bỏ, và quy định thu lại tín chỉ
explain-lost-policy = tín chỉ { $credit } đạt ngày { $earned } và mất ngày { $lost }: một quy định khác có hiệu lực, và quy định trước cho phép mất tín chỉ
explain-lost-correction = tín chỉ { $credit } đạt ngày { $earned } và mất ngày { $lost }, do sửa lượt đánh giá { $ids }
explain-lost-levels = tín chỉ { $credit } đạt ngày { $earned } và mất ngày { $lost }: quy định cho phép mất tín chỉ
explain-lost-change = { $what }: trước là { $before }, từ đó là { $now }
explain-average-levels = lấy trung bình điểm của các mức
explain-average-values = lấy trung bình các con số làm nên mức
explain-letter-first = { $letter } là điểm chữ đầu tiên phù hợp: { $asks }
explain-letter-no-credit = { $letter } là điểm chữ của khóa học không có tín chỉ
explain-letter-elsewhere = chỉ cho tín chỉ từ trường khác
explain-letter-else = mọi trường hợp còn lại
explain-average-from = trung bình ít nhất { $number }
explain-average-to = nhiều nhất { $number }
explain-points = { $points } điểm
explain-points-weighted = { $points } điểm, { $weighted } với hệ số của khóa học thuộc loại này: { $level }
explain-no-points = không có điểm số và không tính vào trung bình
explain-earned-level = khóa học thuộc loại { $level }, được công nhận theo kết quả: { $asks }

## Khóa học giữ nguyên kết quả như đã cấp

explain-credits = { $credits } tín chỉ
explain-attempted = { $credits } đã đăng ký
explain-same-as = tương đương với khóa học { $course }
explain-same-as-none = không gắn với khóa học nào của trường
explain-college = { $college } tín chỉ đại học có giá trị { $school } ở đây, theo cách quy đổi của quy định
explain-as-entered = có giá trị bằng số tín chỉ đã nhập
explain-no-mark = không kèm điểm
explain-mark-unknown = quy định không có điểm chữ cho điểm { $mark }: không có điểm số
explain-mark-is-letter = { $mark } là một điểm chữ của quy định
explain-mark-stands-for = quy định dùng { $letter } cho điểm { $mark }

## Trung bình và thứ hạng

explain-transfers-count = Điểm chữ từ trường khác được tính.
explain-transfers-do-not = Điểm chữ từ trường khác không được tính.
explain-gpa-sum = { $points } điểm / { $credits } tín chỉ = { $average }
explain-gpa-sum-bonus = { $points } điểm / { $credits } tín chỉ, cộng thêm { $bonus }: { $average }
explain-gpa-shown = hiển thị là { $shown }
explain-gpa-term-weighted = { $plain }, có hệ số { $weighted }
explain-no-average = không có tín chỉ nào được tính nên không có trung bình
explain-graded = điểm { $mark }
explain-credits-there = { $credits } tín chỉ ở đó
explain-out-no-letter = không có điểm chữ
explain-out-no-points = điểm chữ này không có điểm số
explain-out-repeated = một lần học khác của khóa học được tính
explain-out-transfer = quy định không tính điểm chữ từ trường khác
explain-out-unknown-letter = quy định không có điểm chữ cho điểm này
explain-out-no-credit = không có giá trị tín chỉ
explain-rank-average = { $average }, so sánh ở mức { $shown }, trên { $credits } tín chỉ
explain-rank-class = { $count ->
   *[other] { $count } học sinh của khóa { $class } đang học
}
explain-rank-no-place = không có trung bình trên đủ số tín chỉ thì không có thứ hạng
explain-rank-sharing = { $count ->
    [0] không ai đồng hạng
   *[other] thêm { $count } học sinh đồng hạng
}
explain-rank-class-unknown = chưa biết khóa tốt nghiệp của học sinh
explain-rank-not-attending = học sinh không học vào ngày đó

## Bằng tốt nghiệp

explain-diploma-order = Các yêu cầu được xét theo thứ tự của quy định; tín chỉ chỉ dùng một lần, và nếu dùng được ở nhiều chỗ thì dùng ở chỗ có ích nhất.
explain-diploma-one-area = Khóa học thuộc nhiều lĩnh vực chỉ được dùng cho một lĩnh vực.
explain-unit-credits = tín chỉ
explain-unit-courses = khóa học
explain-unit-years = năm học
explain-unit-competencies = năng lực
explain-unit-in-all = tổng cộng
explain-unit-parts = trong các phần
explain-requirement = { $earned } trên { $required } { $unit }: { $state }
explain-short = còn thiếu { $amount }
explain-requirement-excused = được miễn
explain-included = trong đó { $credits } từ { $from }
explain-substitutes = tối đa { $credits } trong đó có thể lấy từ { $from }
explain-distinction = một danh hiệu, không bắt buộc để tốt nghiệp
explain-part = một phần của yêu cầu khác
explain-credits-not-counted = { $credits } không được tính
explain-limit-year = mỗi năm tính tối đa { $credits } tín chỉ
explain-limit-all = tổng cộng tính tối đa { $credits } tín chỉ
explain-recorded = đã ghi nhận
explain-total = { $earned } trên { $required } tín chỉ, còn thiếu { $missing }
