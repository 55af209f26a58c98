### Từ ngữ của văn phòng: các trang mà `gradus serve` hiển thị cho nhân viên nhà trường.

## Every page

office-skip = Đến nội dung
office-navigation = Chính
office-nav-office = Văn phòng
office-nav-problems = Vấn đề
office-nav-changes = Những gì đã thay đổi
office-nav-rules = Thử quy tắc khác
office-nav-issue = Học bạ chính thức
office-nav-site = Trang công khai
office-private = Các trang này chỉ mở trên máy tính này.
office-live-building = Đang lập tài liệu …
office-live-newer = Có nội dung mới.
office-live-reload = Hiển thị
office-live-closed = Gradus đã đóng. Hãy mở lại để tiếp tục; trang sẽ có địa chỉ khác.

## Front page: how things stand

office-status-first = Đang đọc các tệp của trường …
office-status-good = Mọi thứ đều cập nhật
office-status-warnings = Đã cập nhật, có { $count } điều cần xem lại
office-status-errors = { $count } lỗi cần sửa
office-status-unreadable = Không thể đọc trọn vẹn các tệp của trường
office-status-unbuilt = Không lập được gì
office-see-problems = Xem có gì sai
office-occasion = { $period }, tính đến { $date }
office-as-of = Tính đến { $date }
office-last = Ở đây hiển thị những gì đã đọc được lần cuối.
office-built = { $count ->
    [0] Không có gì phải làm lại; kiểm tra mất { $seconds } giây
   *[other] Đã làm lại { $count } tệp, trong { $seconds } giây
}
office-polls = Một thư mục không báo khi có thay đổi, như trên mạng: thư mục được xem lại mỗi { $seconds } giây.

## Front page: the school in numbers. Each stands under its number.

office-figure-students = học sinh
office-figure-competencies = năng lực
office-figure-rows = dòng đã đọc
office-kinds-reports = báo cáo tiến bộ
office-kinds-transcripts = học bạ
office-kinds-annotated-transcript = học bạ có chú giải
office-kinds-book = sách danh mục
office-kinds-profile = hồ sơ trường
office-kinds-site = tệp của trang công khai
office-kinds-mail = tệp thư gửi
office-kind-reports = Báo cáo tiến bộ
office-kind-transcripts = Học bạ
office-kinds-audits = bản kiểm tra tốt nghiệp
office-kinds-supplements = phụ lục bằng tốt nghiệp
office-kind-audits = Kiểm tra tốt nghiệp
office-kind-supplements = Phụ lục bằng tốt nghiệp
office-kinds-transfer-sheets = phiếu chuyển trường
office-kind-transfer-sheets = Phiếu chuyển trường
office-kinds-letters = thư kèm hồ sơ
office-kind-letters = Thư kèm hồ sơ
office-kind-annotated-transcript = Học bạ có chú giải
office-kind-book = Sách danh mục
office-kind-profile = Hồ sơ trường
office-kind-mail = Thư gửi
office-kinds-preflight = { $count ->
   *[other] trang kiểm tra trước khi gửi
}
office-kind-preflight = Kiểm tra trước khi gửi
office-preflight = Trước khi gửi báo cáo: ai nhận gì, còn thiếu gì và cần đọc lại gì

## Front page: what changed, and the students

office-changed-last = Lần lập gần nhất đã thay đổi
office-all-changes = Mọi thay đổi, và vì sao
office-changed-why = Vì sao
office-how-new = mới
office-how-other = đã đổi
office-how-gone = không còn cần
office-files = Tệp khác
office-files-new = { $count } mới
office-files-other = { $count } đã đổi
office-files-gone = { $count } không còn cần
office-students-title = Học sinh và tài liệu
office-filter = Tìm học sinh
office-student = Học sinh
office-grade = Lớp
office-advisor = Cố vấn
office-documents = Tài liệu
office-screen = trên màn hình
office-old = cũ, không được gửi
office-none = không có
office-mailing = Thư gửi
office-mailing-lead = Các báo cáo gửi bằng giấy, thành tệp sẵn sàng để in, theo thứ tự phong bì.
office-mailing-make = Lập thư gửi
office-unserved = Không lập gì cho
office-unserved-left = { $count } học sinh đã rời trường trong năm học này
office-unserved-left-with-transcript = { $count } học sinh đã rời trường trong năm học này: chỉ lập học bạ, không lập gì khác
office-unserved-left-before = { $count } học sinh đã rời trường trong năm trước
office-unserved-not-entered = { $count } học sinh chưa vào trường
office-unserved-no-household = { $count } học sinh mà không gia đình nào được nhận báo cáo
office-unserved-no-evidence = { $count } học sinh chưa có minh chứng nào đến ngày này: tài liệu không nói gì
office-more = và { $count } nữa

## Problems

office-problems-lead = Mỗi vấn đề cho biết ở đâu và phải làm gì. Sửa trong tệp và lưu: vấn đề tự biến khỏi trang này.
office-problems-none = Không có gì sai.
office-problems-more = và { $count } vấn đề cùng loại trong cùng tệp
office-errors = { $count } lỗi
office-errors-meaning = Có điều không dùng được. Mọi thứ khác đã được dùng.
office-warnings = { $count } điểm nghi ngờ
office-warnings-meaning = Đã dùng, nhưng có thể không đúng ý.
office-notes = { $count } ghi chú
office-notes-meaning = Những gì các tệp để ngỏ, và đã quyết định ra sao.
office-also = Cũng vậy ở các dòng { $lines }
office-also-more = Cũng vậy ở các dòng { $lines } và { $count } chỗ nữa
office-explained = Điều này nghĩa là gì
office-files-read = Các tệp đã đọc
office-file = Tệp
office-taken-for = Được hiểu là
office-rows-used = Dòng đã dùng
office-rows-other = Dòng không dùng
office-rows-aside = { $count } để riêng
office-rows-unwanted = { $count } không cần
office-rows-repeated = { $count } lặp lại

## What changed, and other rules

office-changed-nothing = Không có gì thay đổi kể từ khi mở trang.
office-values = Các giá trị phía sau
office-edits = Trong khung, các môn và danh sách
office-about = Của
office-before = Trước
office-now = Bây giờ
office-then = Khi đó
office-why = Vì sao
office-compared = { $count ->
    [0] Không ai thay đổi, trong { $all } học sinh.
   *[other] { $count } trong { $all } học sinh thay đổi.
}
office-students = { $count } học sinh
office-value-graduation = Tốt nghiệp
office-value-requirement = Yêu cầu tốt nghiệp
office-value-gpa = Điểm trung bình
office-value-credit = Tín chỉ
office-value-letter = Điểm chữ
office-value-level = Mức
office-rules-lead = Thả một tệp quy tắc vào đây để xem ai sẽ thay đổi, từ gì thành gì, và vì sao. Không có gì được ghi.
office-rules-drop = Tệp quy tắc (policy.toml)
office-rules-would = Ai sẽ thay đổi
office-rules-unreadable = Không thể so sánh khi các tệp của trường chưa đọc được trọn vẹn.
office-rules-no-text = Tệp này không phải văn bản. Tệp quy tắc có tên policy.toml hoặc tương tự.
office-rules-unusable = Không dùng được các quy tắc này.

## Where a number comes from

office-explain = Các con số từ đâu ra: { $student }
office-explain-lead = Mỗi giá trị và đường đi đến nó: chọn một giá trị để xem minh chứng, quy tắc và phép tính.
office-explain-not-read = Không thể giải thích gì trước khi đọc các tệp của trường.
office-courses = Môn học
office-levels = Mức, điểm trung bình và bằng tốt nghiệp
office-by-policy = Theo quy tắc

## Official transcripts

office-issue-lead = Trước hết hiển thị những gì sẽ được cấp. Khi đã cấp thì giữ nguyên, với một số và dấu niêm; có thể được sửa bằng bản khác hoặc rút lại.
office-issue-no-key = Tài liệu chính thức được niêm bằng khóa của trường. Chưa có khóa nào; lệnh này tạo khóa:
office-issue-to = Gửi đến
office-issue-purpose = Mục đích
office-issue-language = Ngôn ngữ
office-issue-correct = Sửa một bản đã cấp
office-issue-replaces = Số của bản được thay thế
office-issue-reason = Lý do
office-issue-passphrase = Mật khẩu của khóa, nếu có
office-issue-show = Hiển thị những gì sẽ được cấp
office-issue-would = Sẽ cấp bản này
office-issue-changed = Có điều đã thay đổi từ khi hiển thị. Hãy xem lại.
office-issue-confirm = Cấp
office-issue-issued = Đã cấp đến nay
office-issue-number = Số
office-issue-day = Ngày
office-issue-state = Tình trạng
office-issue-stands = còn hiệu lực
office-issue-void = đã thay thế hoặc rút lại
office-issue-withdraw = Rút lại
office-issue-done = Đã cấp với số { $number }. Trang được lập bây giờ công bố cách xác minh.
office-issue-withdrawn = Số { $number } đã được rút lại.
office-issue-unreadable = Không thể cấp gì khi các tệp của trường chưa đọc được trọn vẹn.
office-issue-errors = Không cấp gì khi dữ liệu của trường còn lỗi: tài liệu chính thức không được dựa vào đó. Hãy xem các vấn đề.
office-issue-to-whom = Hãy ghi cấp cho ai và để làm gì: cả hai đều có trên trang.
office-issue-no-number = Tài liệu được gọi bằng số, như 12.
office-issue-no-reason = Hãy ghi vì sao thay thế bản kia: lý do có trên trang.

## The table behind a number

office-trace-day = Ngày
office-trace-value = Giá trị
office-trace-what = Nội dung
office-trace-note = Ghi chú

## Adding files

office-nav-add = Thêm tệp
office-add-lead = Thả các tệp mà hệ thống của trường xuất ra: danh sách học sinh, sổ điểm, khung năng lực, cả thư mục. Quý vị sẽ thấy mỗi tệp được hiểu là gì và kết quả ra sao; chưa có gì được ghi trước khi quý vị xác nhận.
office-add-lead-more = Thả các tệp xuất mới. Quý vị sẽ thấy điều gì thay đổi; chưa có gì được ghi trước khi quý vị xác nhận.
office-add-drop = Thả tệp hoặc thư mục vào trang này, hoặc chọn tệp
office-add-sending = Đang nhận tệp …
office-add-reading = Đang đọc …
office-add-refused = Không nhận được; mỗi tệp tối đa 500 MB:
office-add-waiting = Tệp đang chờ
office-add-away = Bỏ ra
office-add-look = Xem kết quả sẽ ra sao
office-add-would = Từ các tệp này sẽ tạo ra
# $count: points to look at, each with a question
office-add-questions = { $count ->
   *[other] { $count } điều phỏng đoán cần xem lại
}
office-add-broken = Như hiện nay thì chưa tạo được tài liệu. Vẫn có thể lập dự án: trang vấn đề sẽ cho biết còn thiếu gì.
office-add-confirm = Lập dự án
office-add-next = Tiếp tục
office-add-nothing = Không có tệp nào để lập dự án.
office-act-started = Dự án đã được lập
office-act-undone = Một thay đổi đã được hoàn tác
office-earlier = Các thay đổi đến nay
office-earlier-lead = Những gì bị thay được giữ trong thư mục .gradus của dự án và có thể khôi phục.
office-earlier-what = Thay đổi
office-earlier-files = Tệp
office-earlier-undo = Hoàn tác
office-earlier-changed = đã sửa sau đó
# $file: a path
office-not-place = “{ $file }” dẫn ra ngoài dự án. Không có gì được ghi.
office-not-changed = “{ $file }” đã thay đổi từ lúc đó. Không có gì được ghi.
office-not-free = Thư mục này đã có “{ $file }”. Hãy bắt đầu trong thư mục trống, hoặc bỏ nó đi.
# $file: a path; $why: why, in English
office-not-disk = Không ghi được “{ $file }”: { $why }
office-not-read = Không đọc được “{ $file }”: { $why }
office-not-number = Mỗi thay đổi được gọi bằng số của nó.

## Questions that are left open

office-nav-questions = Câu hỏi
office-ask-lead = Chỗ nào tệp chưa nói rõ thì đã được phỏng đoán. Xin xem từng điểm: sửa chỗ sai và đánh dấu là đã xong. Điều quý vị thay đổi được cho xem trước khi ghi.
office-ask-none = Không còn câu hỏi nào.
office-ask-settle = Đã xong: không hỏi lại
office-ask-school = Trường, như ghi trên tài liệu
office-ask-show = Xem điều gì sẽ thay đổi
office-ask-would = Những điều này sẽ được ghi
office-ask-confirm = Ghi
office-ask-nothing = Chưa có gì thay đổi và chưa có câu nào được đánh dấu là đã xong.
office-ask-unreadable = Với các câu trả lời này thì không đọc được tệp của trường. Không ghi được gì.
# $file: name of a setting; $why: the value that was given
office-ask-value = “{ $why }” không thể là giá trị của “{ $file }”.
# $count: questions
office-ask-settled = { $count ->
   *[other] { $count } câu hỏi đã xong.
}
# $count: questions
office-ask-done = { $count ->
    [0] Đã ghi.
   *[other] Đã ghi. { $count } câu hỏi đã xong.
}
office-act-answered = Các câu hỏi đã được trả lời
office-ask-yes = có
office-ask-no = không
office-ask-day-first = ngày trước
office-ask-month-first = tháng trước
office-ask-place = Thứ tự
office-setting-name = Tên
office-setting-address = Địa chỉ, từng dòng
office-setting-country = Quốc gia
office-setting-phone = Điện thoại
office-setting-email = Thư điện tử
office-setting-website = Trang web
office-setting-catalog = Địa chỉ trang công khai
office-setting-ceeb = Mã CEEB
office-setting-accreditation = Kiểm định
office-setting-contact = Liên hệ ai
office-setting-language = Ngôn ngữ, bằng mã
office-setting-label = Từ
office-setting-family = Lời cho gia đình
office-setting-proficient = Thành thạo
office-setting-points = Số
office-setting-method = Phương pháp
office-setting-ratings = Số lần đánh giá cần cho một mức
office-setting-credits = Tín chỉ
office-setting-minimum = Từ
office-setting-title = Tiêu đề
office-setting-column = Cột
office-setting-as-of = Ngày của danh sách
office-setting-day-first = Trong ngày tháng
office-setting-cut = Từ điểm số đến mức
office-setting-highest = Cao nhất
office-setting-ignore = Cột không được đọc
office-setting-keep = Giữ các giá trị khác
office-setting-keys = Tìm học sinh theo
office-setting-lowest = Thấp nhất
office-setting-pattern = Phần được lấy
office-setting-per = Mức được cho theo
office-setting-periods = Các kỳ
office-setting-roll-up = Từ các phần đến toàn thể
office-setting-table = Được hiểu là
office-setting-template = Được ghép từ
office-setting-courses = Các môn học
office-setting-needs = Điều một mức cần
office-setting-value = Giá trị
office-act-added = Các tệp đã được thêm
office-add-to = vào
office-add-nowhere = chưa: còn chờ
office-add-new = một chỗ riêng
office-add-settings = Các dòng được thêm dưới phần thiết lập
office-add-unreadable = Không thêm được gì khi tệp của trường chưa từng đọc được.
# $file: the place; $why: the files
office-add-twice = Hai tệp cùng vào “{ $file }”: { $why }
# $count: problems
office-mended = { $count ->
   *[other] { $count } vấn đề sẽ hết.
}
