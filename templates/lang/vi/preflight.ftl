### Words of the page that the office reads before reports are sent.

preflight-title = Trước khi gửi báo cáo
preflight-private = Chỉ dành cho văn phòng: trang này nêu tên học sinh và gia đình.
preflight-texts = Những đoạn cần đọc lại
preflight-texts-note = Có thể viết về người khác, hoặc dài hơn chỗ có sẵn.
preflight-missing-note = Mong đợi những gì ít nhất một nửa số học sinh có trong kỳ này hoặc đã có trong kỳ trước, trừ khi trường quy định khác.
preflight-missing = Còn thiếu, theo giáo viên
preflight-nothing = Ai không nhận được gì, và vì sao
preflight-lost = Bản không có địa chỉ
preflight-long = Dài hơn quy định
preflight-copies = Ai nhận gì
preflight-none = Không có gì.
preflight-nobody = Không của riêng ai
preflight-student = Học sinh
preflight-teacher = Giáo viên
preflight-why = Lý do
preflight-addressee = Người nhận
preflight-language = Ngôn ngữ
preflight-way = Cách gửi

## How a copy travels

preflight-way-post = Qua bưu điện
preflight-way-email = Qua thư điện tử
preflight-way-portal = Trên cổng thông tin
preflight-way-by-hand = Trao tay
preflight-way-none = Không gửi

## How many; languages or students follow

preflight-by-post = { $count ->
   *[other] { $count } bản qua bưu điện
}
preflight-by-email = { $count ->
   *[other] { $count } bản qua thư điện tử
}
preflight-by-portal = { $count ->
   *[other] { $count } bản trên cổng thông tin
}
preflight-by-by-hand = { $count ->
   *[other] { $count } bản trao tay
}
preflight-by-none = { $count ->
   *[other] { $count } bản không gửi
}
preflight-withheld-no-contact = { $count ->
   *[other] { $count } bản bị giữ lại: không được gửi gì đến đó
}
preflight-withheld-court-order = { $count ->
   *[other] { $count } bản bị giữ lại: lệnh của tòa án
}
preflight-lacks-narrative = { $count ->
   *[other] thiếu { $count } nhận xét
}
preflight-lacks-subject-narrative = { $count ->
   *[other] thiếu { $count } nhận xét
}
preflight-lacks-habits = { $count ->
   *[other] chưa đánh giá thói quen của { $count } học sinh
}
preflight-lacks-evidence = { $count ->
   *[other] không có minh chứng mới của { $count } học sinh
}
preflight-lacks-stale = { $count ->
   *[other] chỉ có minh chứng cũ của { $count } học sinh
}

## Why a text should be read again

#   $found: the word, or how many characters
preflight-text-other-name = Nêu tên { $found }, là tên của một học sinh khác
preflight-text-swapped = Nêu tên { $found }; đoạn về học sinh đó lại nêu tên em này: có thể đã bị tráo
preflight-text-former-name = Có { $found }, tên mà học sinh không dùng
preflight-text-other-pronoun = Có “{ $found }” và không có đại từ nào của học sinh
preflight-text-long = { $found } ký tự là quá nhiều
