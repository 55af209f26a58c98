### Words of the public site, in Vietnamese.

site-skip = Chuyển đến nội dung
site-home = Trang chủ
site-navigation = Chính
site-breadcrumb = Vị trí trang này
site-languages = Ngôn ngữ
site-ceeb = Mã CEEB
site-as-of = Tính đến ngày { $date }

site-title = Học sinh học gì ở đây
site-lead = Học sinh bước tiếp khi đã thể hiện được điều mình làm được. Danh mục này cho biết đó là gì: từng năng lực, bài làm ở mỗi mức trông như thế nào, và năng lực ấy dẫn đến đâu.
site-home-description = Các năng lực, khóa học và yêu cầu tốt nghiệp của { $school }.
site-subjects = Môn học
site-by-band = Theo bậc
site-band-note = Bậc là một chặng đường, không phải độ tuổi. Học sinh có thể ở những bậc khác nhau trong các môn khác nhau.
site-levels = Các mức
site-habits = Thói quen làm việc
site-habits-note = Cách học tập và làm việc được báo cáo riêng và không thuộc mức nào.
site-more = Thêm về nhà trường
site-proficient = được tính là thành thạo
site-competency-count = { $count ->
   *[other] { $count } năng lực
}
site-course-count = { $count ->
   *[other] { $count } khóa học
}

site-competencies = Năng lực
site-all-competencies = Tất cả năng lực
site-catalog-description = Tất cả năng lực, theo môn học và bậc.
site-catalog-lead = Theo môn học, và trong mỗi môn theo bậc.
site-no-band = Không thuộc bậc nào
site-download = Tải xuống
site-download-csv = Bảng (CSV)
site-download-json = Gói trao đổi chuẩn học tập (CASE 1.1, JSON)
site-download-book = Toàn bộ danh mục thành sách (PDF)
# The book's table of contents.
site-contents = Mục lục
#   $school: the school's name
site-book-of = Danh mục của { $school }
site-competency = Năng lực
site-subject = Môn học
site-band = Bậc
site-nothing-in-band = Không có gì ở bậc này
site-previous-band = Bậc trước
site-next-band = Bậc sau

site-pathway = Lộ trình
site-pathway-note = Các đường nối đi từ một năng lực đến những năng lực nó mở ra; đường nét đứt dẫn sang môn khác. Danh sách cũng nói như vậy.
site-map = Bản đồ tất cả các môn
site-map-description = Mọi điều học ở đây nối tiếp nhau như thế nào, theo môn và bậc.
site-map-of-school = Các năng lực của tất cả các môn nối tiếp nhau như thế nào
site-other-subjects = Các môn khác
site-builds-on = Dựa trên
site-skip-map = Bỏ qua bản đồ
site-zoom = Cỡ bản đồ
site-zoom-out = Nhỏ hơn
site-zoom-in = Lớn hơn
site-zoom-fit = Vừa chiều ngang
site-map-of-subject = Các năng lực của môn { $title } nối tiếp nhau như thế nào

site-looks-like = Trông như thế nào
site-indicators = Điều chúng tôi tìm kiếm
site-before-and-after = Dẫn đến đâu
site-comes-before = Cần có trước
site-this-competency = Năng lực này
site-opens = Mở ra
site-nothing-before = Không cần năng lực nào trước đó.
site-opens-nothing = Không có năng lực nào khác chờ năng lực này.
site-map-of-competency = Những gì cần có trước { $title } và những gì được mở ra
site-counts-toward = Được tính vào
site-counts-toward-nothing = Không thuộc khóa học nào.
site-standards = Chuẩn học tập
site-at-home = Ở nhà
site-grades-heading = Các lớp
site-milestone-heading = Thường đạt được
site-milestone = { grade }, đến cuối kỳ báo cáo { $period }
site-extension = Để tiến xa hơn
site-about = Về văn bản này
site-identifier = Mã định danh
site-data-json = Dữ liệu (CASE 1.1, JSON)
site-print = In
site-version = Phiên bản { $version }
site-valid-from = Có hiệu lực từ ngày { $from }
site-valid-until = Có hiệu lực đến ngày { $until }
site-valid-from-until = Có hiệu lực từ ngày { $from } đến ngày { $until }
site-earlier = Các phiên bản trước
site-earlier-none = không có
site-moved = { $old } nay là { $new }
site-ratings = { $count ->
   *[other] { $count } lượt đánh giá
}
site-ratings-of-band = { $band }: { $ratings }
site-ratings-elsewhere = các trường hợp khác: { $ratings }
site-neighbours = Trong cùng môn học
site-previous = Trước
site-next = Sau

site-courses = Khóa học
site-course = Khóa học
site-courses-description = Tất cả khóa học, số tín chỉ và những năng lực được chứng nhận.
site-courses-lead = Khóa học là một cách để đạt tín chỉ: mỗi khóa chứng nhận một nhóm năng lực, và tín chỉ được cấp khi các năng lực ấy đã được thể hiện.
site-other-courses = Các khóa học khác
site-credit = Tín chỉ
site-areas = Được tính vào
site-course-level = Loại khóa học
site-sced = Mã SCED
site-certifies = Chứng nhận những gì
site-credits = { $count ->
   *[other] { $count } tín chỉ
}
site-weight = trọng số { $weight }
site-course-level-honors = Nâng cao (Honors)
site-course-level-ap = Advanced Placement (AP)
site-course-level-ib = Tú tài Quốc tế (IB)
site-course-level-dual = Học kép (trung học và đại học)

site-search = Tìm kiếm
site-search-description = Tìm một năng lực, khóa học hoặc môn học.
site-search-label = Từ, hoặc phần đầu của từ
site-search-go = Tìm
site-search-script = Chức năng tìm kiếm chạy trong trình duyệt và cần JavaScript, hiện đang tắt. Danh sách tất cả năng lực có mọi thứ trên một trang.
site-search-none = Không tìm thấy. Hãy thử ít từ hơn, hoặc chỉ phần đầu của một từ.
site-search-one = Tìm thấy 1 kết quả
site-search-many = Tìm thấy # kết quả

site-missing = Trang này không tồn tại
site-missing-lead = Có thể trang đã được chuyển đi. Hãy bắt đầu từ một trong các trang sau:

site-graduation = Tốt nghiệp
site-graduation-description = Bằng tốt nghiệp đòi hỏi những gì.
site-graduation-lead = Bằng tốt nghiệp đòi hỏi mọi điều dưới đây. Mỗi tín chỉ chỉ được dùng một lần, ở nơi có ích nhất.
site-requirements = Các yêu cầu
site-in-all = Tổng cộng
site-distinctions = Chứng nhận và danh hiệu
site-distinctions-note = Đạt được bên cạnh bằng tốt nghiệp; không bắt buộc để nhận bằng.
site-credits-of-any-area = { $credits }, thuộc bất kỳ lĩnh vực nào
site-courses-count-here = { $count ->
   *[other] { $count } khóa học được tính ở đây
}
site-asks-courses-all = { $of ->
    [1] tín chỉ của khóa học này
   *[other] tín chỉ của tất cả { $of } khóa học này
}
site-asks-courses-some = tín chỉ của { $count } trên { $of } khóa học này
site-asks-competencies-all = { $of ->
    [1] thành thạo năng lực này
   *[other] thành thạo tất cả { $of } năng lực này
}
site-asks-competencies-some = thành thạo { $count } trên { $of } năng lực này
site-asks-at-level = { $asks }, ở mức “{ $level }” trở lên
site-asks-parts-all = tất cả những điều sau
site-asks-parts-some = { $count } trên { $of } điều sau
site-asks-once = hoàn thành một lần
site-asks-years = một môn học trong { $count } năm học
site-asks-every-year = một môn học trong mỗi năm học
site-named-competencies = Các năng lực

site-how-it-works = Cách hoạt động
site-for-families = Cách hoạt động, dành cho gia đình
site-for-colleges = Cách hoạt động, dành cho các trường đại học
site-profile = Hồ sơ nhà trường (PDF)
site-annotated = Học bạ có chú giải (PDF)
site-families-description = Các mức có nghĩa gì, “chưa đạt” có nghĩa gì, và tín chỉ được cấp như thế nào.
site-colleges-description = Từ minh chứng đến mức, tín chỉ, điểm chữ và điểm trung bình: các quy định đúng như được áp dụng.
site-families-lead = Ở đây học sinh bước tiếp khi đã cho thấy mình làm được một điều gì đó, chứ không phải khi đã qua một số tuần. Trang này cho biết điều đó được quyết định như thế nào.
site-colleges-lead = Học bạ ghi các khóa học, tín chỉ và điểm, cùng căn cứ của từng mục. Trang này được tạo từ chính các quy định áp dụng cho mọi học bạ.
site-what-levels-mean = Ý nghĩa của các mức
site-no-level-yet = Khi chưa có mức
site-not-yet = “Chưa đạt” nghĩa là gì
site-how-level = Mức được quyết định như thế nào
site-on-track = Theo kịp tiến độ
site-how-credit = Tín chỉ được cấp như thế nào
site-how-grades = Điểm được xác định như thế nào
site-questions = Câu hỏi
site-read-on = Đọc tiếp
site-scale = Thang mức
site-points = Điểm số
site-level = Mức
site-meaning = Ý nghĩa
site-letter = Điểm chữ
site-asks-for = Yêu cầu
site-weights = Trọng số

rule-lowest = Không năng lực nào được dưới { $lowest }.

## The page that checks issued documents

site-verify = Kiểm tra học bạ
site-verify-description = Xem học bạ có do trường này cấp không và còn giá trị không.
site-verify-lead = Chọn tệp PDF hoặc thả vào trang này, hoặc nhập mã xác minh. Việc kiểm tra diễn ra trong trình duyệt của quý vị; không gửi gì cho ai.
site-verify-script = Việc kiểm tra diễn ra trong trình duyệt và cần JavaScript, hiện đang tắt. Nếu không có, hãy gửi tệp hoặc mã xác minh cho trường.
site-verify-file-label = Tệp PDF
site-verify-code-label = Mã xác minh
site-verify-go = Kiểm tra
site-verify-genuine = Bản thật: chính tệp này do trường cấp và còn giá trị.
site-verify-replaced = Do trường cấp, sau đó được thay bằng bản đã sửa. Hãy hỏi bản mới hơn.
site-verify-withdrawn = Do trường cấp, sau đó bị thu hồi. Không còn giá trị.
site-verify-altered = Đã bị thay đổi: có tài liệu được cấp với mã này, nhưng không phải tệp này. Tệp in ra rồi quét lại, hoặc lưu lại, cũng không phải là tệp đó.
site-verify-unknown = Không rõ: danh sách của trường không có tài liệu này.
site-verify-later = Trường đã ký tài liệu này, nhưng danh sách trên trang này cũ hơn. Hãy hỏi trường.
site-verify-not-listed = Được ký bằng khóa của trường nhưng không có trong danh sách của trường: danh sách đã được khôi phục từ bản cũ hơn, hoặc người khác có khóa. Đừng dựa vào tài liệu này. Hãy hỏi trường.
site-verify-code-stands = Trường đã cấp một tài liệu với mã này và tài liệu còn giá trị. Chỉ có mã thì chưa chứng tỏ một trang là thật: hãy kiểm tra tệp hoặc quét mã trên giấy.
site-verify-code-replaced = Đã cấp một tài liệu với mã này, sau đó thay bằng bản đã sửa.
site-verify-code-withdrawn = Đã cấp một tài liệu với mã này, sau đó thu hồi.
site-verify-code-unknown = Không có tài liệu nào được cấp với mã này. Hãy xem mã có được nhập đúng như in không.
site-verify-seal-good = Trường đã ký các con số dưới đây. Hãy so từng con số với tờ giấy trên tay; tờ giấy ghi khác không phải là bản thật.
site-verify-seal-bad = Mã trên tờ giấy này không do trường ký.
site-verify-list-bad = Không thể tin danh sách của trường trên trang này: chữ ký không khớp. Hãy hỏi trường.
site-verify-no-crypto = Trình duyệt này không kiểm tra được chữ ký ở đây. Hãy mở trang này qua https hoặc bằng trình duyệt mới hơn, hoặc gửi tệp cho trường.
site-verify-how = Điều này chứng tỏ gì và không chứng tỏ gì
site-verify-proves = Trường ký mọi tài liệu đã cấp và giữ một danh sách chỉ thêm vào. Tệp thật giống từng byte với tệp trường đã cấp.
site-verify-proves-not = Điều này không chứng tỏ nội dung tài liệu là đúng, chỉ chứng tỏ trường đã nói như vậy. Danh sách không có tên ai và không có gì để suy ra tên.
site-verify-key = Khóa công khai của trường:

site-page = Trang
site-habit = Thói quen học tập
site-colleges = Dành cho đại học
site-standards-lead = Mọi tiêu chuẩn mà các năng lực của trường đáp ứng, và năng lực nào đáp ứng từng tiêu chuẩn.
site-answered-by = Năng lực đáp ứng tiêu chuẩn này
site-habit-levels = Một thói quen được thấy thường xuyên đến mức nào
site-help-at-home = Cách giúp con ở nhà
site-help-at-home-text = Trang của mỗi năng lực cho biết gia đình có thể làm gì ở nhà, chỉ trong vài phút và không cần là giáo viên. Báo cáo tiến bộ cho biết nên bắt đầu từ năng lực nào. Khi cần giúp về bài vở hoặc ngôn ngữ, hãy hỏi nhà trường.
