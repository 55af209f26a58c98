### Sentences of reports and transcripts, in Vietnamese.

report-title = Báo cáo tiến bộ: { $name }, { $period }
envelope-of = Phong bì { $number } trên { $total }
as-of = tính đến ngày { $date }
grade = { $grade ->
    [PK] Tiền mẫu giáo
    [TK] Mẫu giáo chuyển tiếp
    [K] Mẫu giáo
   *[other] Lớp { $grade }
}
advisor = Giáo viên cố vấn: { $name }
homeroom = Lớp chủ nhiệm { $name }
policy = Quy định áp dụng: { $title }
policy-since = Quy định áp dụng: { $title }, có hiệu lực từ ngày { $date }

# The first thing to do.
#   $competency: its title, and its subject in brackets
first-step = Hãy bắt đầu với: { $competency }.

glance-on-track = { $name } đang theo kịp tiến độ ở { $count } trên { $of } môn học.
glance-none-on-track = { $of ->
    [1] { $name } cần thêm thời gian ở môn học duy nhất đã có yêu cầu đến thời điểm này.
   *[other] { $name } cần thêm thời gian ở tất cả { $of } môn học.
}
glance-all-on-track = { $of ->
    [1] { $name } đang theo kịp tiến độ.
   *[other] { $name } đang theo kịp tiến độ ở tất cả { $of } môn học.
}
glance-no-evidence = Chưa có minh chứng nào về việc học của { $name }.
glance-all-exempt = { $name } được miễn tất cả năng lực.
glance-of-all = { $name } đã thành thạo { $count } trên { $of } năng lực.
glance-nothing-expected = { $name } đã bắt đầu; ở thời điểm này chưa có yêu cầu nào.

glance-expected = { $of ->
   *[other] Đã thành thạo { $count } trên { $of } năng lực thường đạt được đến thời điểm này.
}
glance-beyond = { $count ->
   *[other] Có thêm { $count } năng lực đã thành thạo trước thời hạn.
}
glance-new = { $count ->
    [0] Chưa đạt thêm năng lực nào kể từ ngày { $date }.
   *[other] Đã đạt thêm { $count } năng lực kể từ ngày { $date }.
}

rule-on-track = Theo kịp tiến độ ở một môn học nghĩa là đã thành thạo ít nhất { $share } số năng lực thường đạt được { $when }.
rule-on-track-all = Theo kịp tiến độ ở một môn học nghĩa là đã thành thạo mọi năng lực thường đạt được { $when }.
rule-expected-start = đến cuối kỳ báo cáo này
rule-expected-end = đến thời điểm này

note-new = mới
note-first = bắt đầu từ đây
note-close = gần thành thạo
note-ready = sẵn sàng bắt đầu

count-of = { $count } trên { $of }
amount-of = { $count } trên { $of }
trend-words = Số năng lực thành thạo vào cuối mỗi kỳ cho đến nay: { $numbers }

pace-ahead = vượt tiến độ
pace-on-pace = đúng tiến độ
pace-needs-time = cần thêm thời gian
pace-unknown = chưa có yêu cầu

working-in = đang học ở: { $band }
more = còn { $count } mục khác
latest-evidence = minh chứng mới nhất: { $date }
latest-evidence-old = minh chứng mới nhất: { $date } (hơn một năm trước)
change-first = đánh giá lần đầu
# Reached since the last report, from a level below.
change-new = mới, tăng từ mức “{ $level }”
change-up = tăng từ mức “{ $level }”
change-down = giảm từ mức “{ $level }”
judgement = theo nhận định chuyên môn của { $by }, { $date }

need-ratings = { $count ->
   *[other] cần thêm { $count } lượt đánh giá
}
need-kind = { $count ->
   *[other] cần thêm { $count } lượt đánh giá (loại: { $kind })
}
need-tasks = { $count ->
   *[other] cần thêm { $count } bài làm
}
need-assessors = { $count ->
   *[other] cần đánh giá của thêm { $count } giáo viên
}
need-contexts = { $count ->
   *[other] cần minh chứng từ thêm { $count } bối cảnh
}
need-indicators = { $count ->
   *[other] còn { $count } phần chưa được đánh giá
}
need-method = cần thêm minh chứng ở mức này
kind-diagnostic = chẩn đoán
kind-formative = quá trình
kind-summative = tổng kết
kind-performance = thực hành
kind-self = tự đánh giá

habits-note = Cách học tập và làm việc được báo cáo riêng: thói quen làm việc không bao giờ là một phần của mức độ, điểm số hay tín chỉ.
attendance-line = Số ngày có mặt: { $present }; số ngày vắng: { $absent }; số lần đi muộn: { $late }.

not-assessed = chưa đánh giá
not-assessed-meaning = Chưa có minh chứng. Đây không phải là lời phê bình.
insufficient = cần thêm minh chứng
insufficient-meaning = Đã có một số minh chứng, nhưng ít hơn mức nhà trường yêu cầu để xếp mức.
exempt = được miễn
exempt-meaning = Học sinh được miễn năng lực này.
not-yet-meaning = “Chưa đạt” chỉ có nghĩa đúng như vậy: học sinh đang trên đường đi tới. Mọi học sinh đều có thể tiếp tục cho đến khi đạt được năng lực.
retry-never-lowers = Thử lại không bao giờ làm giảm mức đã đạt.
retry-latest = Bài làm mới nhất được tính: học sinh luôn có thể thử lại, và mức mới nhất là mức được giữ.
retry-counts = Học sinh luôn có thể thử lại; bài làm mới được xem xét cùng với các bài trước.
contact = Có câu hỏi? Liên hệ: { $whom }
contact-school = Có câu hỏi? Xin liên hệ văn phòng nhà trường.
texts-in-english = Một số nội dung trong báo cáo này bằng tiếng Anh.
texts-in-another = Một số nội dung trong báo cáo này không phải bằng tiếng Việt.
interpreter = Để xin thông dịch viên: { $whom }
interpreter-school = Để xin thông dịch viên, vui lòng hỏi văn phòng nhà trường.

transcript-title = Học bạ: { $name }
transcript-unofficial = Học bạ không chính thức
transcript-unofficial-note = Đây không phải là hồ sơ chính thức. Học bạ chính thức có ngày cấp, số và con dấu của nhà trường.
transcript-watermark = không chính thức
transcript-official = Học bạ chính thức
transcript-official-note = Có giá trị cùng với số, ngày và dấu xác nhận bên dưới. Học bạ ghi những gì có trong hồ sơ của trường vào ngày nêu ở đây.
transcript-issued = Cấp ngày { $date }, số { $number }, phiên bản { $version }
transcript-replaces = Thay thế số { $number } ngày { $date }: { $reason }
transcript-issued-to = Cấp cho { $recipient }: { $purpose }
transcript-verify = Để kiểm tra học bạ này, hãy quét mã và so các con số hiện ra với trang này, hoặc nhập mã xác minh hay thả tệp PDF tại { $address }.
transcript-verify-by-asking = Để kiểm tra học bạ này, hãy gửi mã xác minh hoặc tệp PDF cho trường.
record-as-of = Hồ sơ tính đến ngày { $date }
fact-born = Ngày sinh
fact-id = Mã số học sinh
fact-grade = Lớp
fact-program = Chương trình
fact-campus = Trường
grade-alone = { $grade ->
    [PK] Tiền mẫu giáo
    [TK] Mẫu giáo chuyển tiếp
    [K] Mẫu giáo
   *[other] { $grade }
}
fact-entered = Nhập học
fact-class = Năm tốt nghiệp
fact-left = Rời trường
gpa-none = Chưa có điểm chữ nào được tính vào điểm trung bình.
# $scale: the points of the best letter, with the greatest weight there is.
gpa-scale = thang { $scale }
# $rounding: one of the phrases below
gpa-note = { $rounding }; số tín chỉ được tính: { $credits }
rounding-half-up = { $places ->
   *[other] { $places } chữ số thập phân, nửa đơn vị làm tròn lên
}
rounding-half-even = { $places ->
   *[other] { $places } chữ số thập phân, nửa đơn vị làm tròn về số chẵn
}
rounding-cut = { $places ->
   *[other] { $places } chữ số thập phân, bỏ các chữ số sau đó
}
credits-of = đã đạt { $earned } trên { $required } tín chỉ
credits-earned = đã đạt { $earned } tín chỉ
# Credit of everything that was finished, with or without success.
credits-attempted = { $credits } tín chỉ đã học
# The heading of courses that count in no credit area.
area-none = Không thuộc lĩnh vực tín chỉ nào
rest-insufficient = { $count } có quá ít minh chứng
rest-not-assessed = { $count } chưa đánh giá
rest-exempt = { $count } được miễn

course-level-honors = Nâng cao (Honors)
course-level-ap = AP
course-level-ib = IB
course-level-dual = Học kép

year-grade = { $year } · { grade }
year-credits = { $credits } tín chỉ
year-gpa = GPA { $gpa }
course-in-progress = { $of ->
    [0] đang học
   *[other] đang học, { $count } trên { $of } năng lực
}
course-not-yet = { $of ->
    [0] không có năng lực nào được ghi nhận
   *[other] chưa hoàn thành, { $count } trên { $of } năng lực
}
course-partial = một phần tín chỉ, { $count } trên { $of } năng lực
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] đang học
   *[other] đang học, { $count } trên { $of }
}
course-not-yet-short = { $of ->
    [0] không có năng lực nào được ghi nhận
   *[other] chưa hoàn thành, { $count } trên { $of }
}
course-partial-short = một phần tín chỉ, { $count } trên { $of }
course-exempt = được miễn
course-withdrawn = đã rút
course-taken-again = được học lại sau đó
course-repeated = được thay bằng một lần học khác
# $note: how a course stands; $why: one of the phrases below
course-why = { $note } ({ $why })
# $count: how many competencies must be proficient
lacks-proficient = cần { $count }
# $count: competencies; $level: the level that each must reach
lacks-floor = { $count } phải đạt { $level }
lacks-rating = { $count } chưa có mức
lacks-lowest = { $count } phải đạt { $lowest }
lacks-mean = trung bình { $average }, cần { $asked }
lacks-evidence = cần thêm minh chứng

graduation-not-audited = Chưa kiểm tra
graduation-met = Đã đủ điều kiện
# Everything that is missing is in progress.
graduation-on-course = Đúng tiến độ
# There are school years to come.
graduation-under-way = Đang tiến hành
# Credits: “16.5 earned + 6.5 in progress of 24”.
graduation-credits = { $earned } đã đạt + { $progress } đang học trên { $required }
# $when: a month and a year, or a year: when the student is expected to graduate.
graduation-expected = dự kiến { $when }
# The row of the credits in all, among the requirements.
graduation-all-credits = Tổng số tín chỉ
more-open = và { $count } yêu cầu khác
graduation-open = { $count ->
   *[other] Còn { $count } yêu cầu
}
requirement-met = đã đạt
# The graduation audit: what each requirement of the diploma is met with.
audit = Kiểm tra điều kiện tốt nghiệp
audit-title = Kiểm tra điều kiện tốt nghiệp: { $name }
# The supplement to the diploma: what was shown in each competency.
supplement = Phụ lục năng lực kèm bằng tốt nghiệp
supplement-title = Phụ lục năng lực: { $name }
supplement-about = Những gì đã thể hiện ở từng năng lực, dựa trên bao nhiêu lần đánh giá và ngày của lần gần nhất. Không liệt kê năng lực chưa có mức.
# The sheet for the next school of a student who leaves.
transfer-sheet = Phiếu chuyển trường
transfer-sheet-title = Phiếu chuyển trường: { $name }
transfer-sheet-about = Dành cho trường tiếp theo. Các môn chưa xong được nêu trước, với những năng lực đã đạt và còn lại, để học tiếp từ chỗ dừng.
# The letter that goes with a record to a college or another school.
letter = Thư kèm hồ sơ
letter-title = Thư kèm hồ sơ: { $name }
letter-greeting = Kính gửi phòng tuyển sinh hoặc phòng học vụ:
letter-opening = Thư này gửi kèm hồ sơ của { $name } tại { $school }. Các con số dưới đây lấy từ học bạ.
letter-how = Tại trường này, học sinh được đánh giá theo năng lực. Học bạ cho biết mức đạt được ở từng năng lực, số tín chỉ và điểm có được từ đó, cùng các quy tắc áp dụng.
letter-transcript = Học bạ
letter-profile = Hồ sơ trường
letter-questions = Chúng tôi sẵn lòng trả lời mọi câu hỏi về hồ sơ này.
letter-closing = Trân trọng,
evidence-ratings = { $count } lần đánh giá
evidence-tasks = { $count } bài
# $ratings, $tasks: the two above
evidence-of = { $ratings }, { $tasks }
requirement-in-progress = đang học { $amount }
# What is missing, and how much of it is in progress.
missing-partly = còn { $amount }, trong đó đang học { $progress }
missing-amount = còn { $amount }

band-between = từ { $from } đến dưới { $to }
band-from = từ { $from } trở lên
band-most = hơn { $share } ở mức “{ $level }” trở lên
band-none-below = không có năng lực nào dưới mức “{ $level }”
band-no-credit = không đạt tín chỉ
band-elsewhere = tín chỉ từ trường khác
band-at-least = ít nhất { $share } ở mức “{ $level }” trở lên
band-most-exactly = hơn { $share } ở đúng mức “{ $level }”
band-at-least-exactly = ít nhất { $share } ở đúng mức “{ $level }”
band-no-credit-from = không đạt tín chỉ, trung bình từ { $from } trở lên
band-some-courses = một số khóa học, và tín chỉ từ trường khác
rule-graded-otherwise = Một số khóa học được chấm theo cách khác: { $courses }. Điểm của các khóa học này là { $letters }.
rule-outside-average = Các khóa học này không tính vào GPA: { $courses }.
rule-credit-all = Đạt tín chỉ khi mọi năng lực của khóa học ở mức “{ $level }” trở lên.
rule-credit-mean = Đạt tín chỉ khi trung bình các năng lực của khóa học từ { $mean } trở lên.
rule-credit-share = Đạt tín chỉ khi ít nhất { $share } số năng lực của khóa học ở mức “{ $level }” trở lên.
rule-credit-proportional = Tín chỉ được tính theo tỉ lệ số năng lực của khóa học ở mức “{ $level }” trở lên.
rule-credit-portfolio = Tín chỉ đạt được bằng một hồ sơ minh chứng.
rule-credit-no-enrollment = Chỉ các năng lực là đủ để đạt tín chỉ; không cần ghi danh vào môn học.
rule-floor = Mỗi năng lực phải đạt mức “{ $level }” trở lên.
rule-letter-levels = Điểm chữ được xác định từ trung bình các mức năng lực của khóa học.
rule-letter-values = Điểm chữ được xác định từ trung bình các kết quả chính xác của những năng lực thuộc khóa học.
rule-gpa = GPA là tổng của điểm số nhân với tín chỉ, chia cho tổng số tín chỉ; { $rounding }.
rule-weight-floor = Trọng số được áp dụng từ điểm { $letter } trở lên.
rule-repeats-highest = Khi học lại một khóa học, lần tốt nhất được tính.
rule-repeats-last = Khi học lại một khóa học, lần cuối được tính.
rule-repeats-all = Mọi lần học một khóa học đều được tính vào điểm trung bình; tín chỉ chỉ được cấp một lần.
rule-not-yet = Khóa học chưa hoàn thành không có điểm chữ và không tính vào GPA.
rule-not-yet-counts = Khóa học kết thúc mà không đạt tín chỉ được tính vào GPA với số điểm đã nêu.

rank-class = khóa { $year }
rank-shared = đồng hạng với { $count } học sinh khác
rank-too-few-credits = chưa đủ tín chỉ
rule-rank-none = Nhà trường không xếp hạng học sinh.
rule-rank = Thứ hạng dựa trên GPA { $average } giữa mọi học sinh cùng khóa tốt nghiệp, so sánh với { $rounding }; { $ties }.
rank-by-weighted = có hệ số
rank-by-unweighted = không hệ số
rank-ties-shared = học sinh có cùng điểm trung bình thì đồng hạng và chiếm số hạng bằng số học sinh (1, 2, 2, 4)
rank-ties-dense = học sinh có cùng điểm trung bình thì đồng hạng, và hạng kế tiếp theo sau (1, 2, 2, 3)
rule-rank-top = Mọi học sinh đạt { $average } trở lên đều ở hạng 1.
rule-rank-credits = Muốn có thứ hạng cần ít nhất { $credits } tín chỉ được tính vào điểm trung bình.
growth = tiến bộ
growth-unknown = tiến bộ: còn quá ít minh chứng để nói
rule-growth-previous = Tiến bộ là mức thay đổi của kết quả làm nên mức độ kể từ cuối kỳ báo cáo trước.
rule-growth-baseline = Tiến bộ là mức thay đổi của kết quả làm nên mức độ kể từ khi học sinh bắt đầu.
rule-growth-minimum = Được ghi khi có ít nhất { $count } đánh giá được tính.
rule-subject-mean = Mức độ của một môn là trung bình của các năng lực trong môn.
rule-subject-weighted = Mức độ của một môn là trung bình có hệ số của các năng lực trong môn.
rule-subject-median = Mức độ của một môn là mức của năng lực ở giữa.
rule-subject-highest = Mức độ của một môn là mức của năng lực cao nhất.
rule-subject-lowest = Mức độ của một môn là mức của năng lực thấp nhất.
rule-subject-all = Mức độ của một môn là mức của năng lực thấp nhất, khi mọi năng lực đều có mức.
rule-subject-sum = Mức độ của một môn dựa trên tổng các năng lực, khi mọi năng lực đều có mức.
rule-subject-points = Mỗi năng lực thành thạo cho điểm; các điểm đó quyết định mức độ của môn.
rule-subject-share = Mức độ của một môn là mức cao nhất mà { $share } năng lực của môn đạt được.
rule-subject-minimum = Được ghi khi { $count } năng lực trong số đó có mức.

substituted-credits = tối đa { $amount } tín chỉ có thể lấy từ { $from }
substituted-course = { $course } thay cho { $asked }
substituted = { $what }; { $by } chấp thuận, { $date }: { $reason }
rule-bonus-course = Mỗi khóa học được tính cộng vào GPA có hệ số sau khi tính xong: { $levels }.
rule-bonus-credit = Mỗi tín chỉ được tính cộng vào GPA có hệ số sau khi tính xong: { $levels }.
rule-bonus-floor = Áp dụng từ điểm chữ { $letter } trở lên.
rule-bonus-most = Tổng cộng thêm tối đa { $most }.
rule-college = Tín chỉ đại học được tính ở đây như sau (đại học = trường): { $pairs }.
rule-college-equals = { $college } = { $school }
rule-earned-level = { $level } được công nhận theo kết quả, không phải do chọn, trong các khóa học này: { $courses }. Điều kiện: { $asks }.
rule-limit-year = { $kind }: mỗi năm tối đa { $credits } tín chỉ được tính cho bằng tốt nghiệp.
rule-limit = { $kind }: tổng cộng tối đa { $credits } tín chỉ được tính cho bằng tốt nghiệp.

## How a level came about, in the copy of a report for a screen

explained-number = Con số đằng sau mức này: { $number }
rating-missed = vắng mặt
rating-waived = được miễn
# Why a rating does not count.
aside-kind = loại bài này không được tính
aside-stage = được đánh giá ở giai đoạn khác với giai đoạn đang học
aside-too-old = lâu hơn khoảng thời gian mà quy tắc xét đến
aside-other-attempt = lần làm khác của cùng bài được tính
aside-moderated = cùng bài đã được đánh giá lần thứ hai, và lần đó được tính
aside-missed = đã bỏ lỡ dịp đó
aside-missed-place = đã bỏ lỡ dịp đó; chiếm một chỗ và không tính vào trung bình
aside-missed-waived = đã bỏ lỡ dịp đó, và một lượt đánh giá được miễn
aside-waived = đã được miễn
aside-not-among-best = đã có đủ lần đánh giá tốt hơn
aside-not-recent = đã có đủ lần đánh giá mới hơn
aside-below-level = thấp hơn mức được tính
aside-not-chosen = lần đánh giá khác được chọn
aside-corrected = đã được sửa lại
