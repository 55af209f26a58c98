### Fixed words of the documents, in Vietnamese.

doc-student-id = Mã số
doc-page-of = Trang { $page } trên { $pages }

doc-report = Báo cáo tiến bộ
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = Bản gửi
doc-going-well = Đang tiến triển tốt
doc-needs-time = Cần thêm thời gian
doc-next = Tiếp theo
doc-nothing-here = Chưa có gì để nêu
doc-subject = Môn học
doc-proficient-of-expected = Đã thành thạo, trên số cần đạt
doc-proficient-of-all = Đã thành thạo, trên tổng số
doc-pace = Tiến độ
doc-since-last = Từ báo cáo trước
doc-trend = Diễn biến
doc-habits = Thói quen làm việc
doc-habit = Thói quen
doc-how-often = Mức thường xuyên
doc-remark = Điều chúng tôi thấy
doc-how-to-read = Cách đọc báo cáo này
doc-catalog = Ý nghĩa của từng năng lực:
doc-catalog-code = Mã QR mở danh mục năng lực
doc-ready-to-start = Sẵn sàng bắt đầu
doc-at-home = Ở nhà
doc-to-go-further = Để tiến xa hơn
# Before the list of competencies that are not asked of the student.
doc-exempt = Được miễn
# Before the level of a subject that is the average of its competencies.
doc-average-level = trung bình
doc-narrative = Lời của giáo viên
doc-goals = Mục tiêu
doc-reflections = Lời của chính học sinh
doc-supports = Hỗ trợ hiện có

doc-ceeb = CEEB
doc-goes-by = Thường gọi là
# Before the legal name in Latin letters, where it is written in another script.
doc-in-latin-letters = Viết bằng chữ Latinh
doc-gpa-weighted = GPA có trọng số
doc-gpa-unweighted = GPA không trọng số
# Over the average where there is only one.
doc-gpa = GPA
doc-class-rank = Thứ hạng trong khóa
doc-credits = Tín chỉ
doc-graduation = Tốt nghiệp
doc-academic-record = Kết quả học tập
doc-competency-record = Hồ sơ năng lực
doc-distinctions = Danh hiệu
doc-code = Mã
doc-course = Khóa học
doc-course-level = Loại
doc-grade = Điểm
# Columns of the table of courses: credit that a course is worth, credit earned, the day it was earned; each as short as it can be.
doc-credits-attempted = Tín chỉ
doc-credits-earned = Đã đạt
doc-date-earned = Ngày
doc-requirement = Yêu cầu
doc-progress = Tiến độ
doc-state = Tình trạng
# Headings of the graduation audit.
doc-counts-toward = Được tính vào
doc-in-progress = Đang học
doc-not-used = Tín chỉ không dùng cho yêu cầu nào
doc-asks = Yêu cầu
# Columns of the supplement to the diploma.
doc-evidence = Minh chứng
doc-latest = Gần nhất
doc-competency = Năng lực
doc-level = Mức
doc-how-to-read-supplement = Cách đọc
# Heading and columns of the transfer sheet.
doc-unfinished = Các môn chưa xong
doc-done = Đã đạt
doc-still-open = Còn lại
# Heading over the documents that come with a letter.
doc-enclosed = Gửi kèm
doc-how-to-read-transcript = Cách đọc học bạ này
doc-by-level = Năng lực, theo mức đã thể hiện
# Columns of the table from levels to grade points. The first: the level of all competencies of a course.
doc-all-at-level = Mọi năng lực ở mức
doc-grade-points = Điểm GPA
doc-average = Trung bình
doc-letter = Điểm chữ
doc-points = Điểm số
doc-signature = Chữ ký của phòng học vụ
doc-title-and-name = Họ tên và chức vụ
doc-date-and-seal = Ngày và con dấu

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = Mã xác minh
doc-verification-image = Mã dẫn đến các con số mà trường đã ký
doc-name = Họ tên
doc-attached-record = Dữ liệu của học bạ này, để chương trình đọc

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = Mức này được xác định như thế nào
# Headings of the two lists of ratings.
screen-counted = Các lần đánh giá được tính
screen-aside = Không được tính
