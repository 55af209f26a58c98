### How a level comes about, in Vietnamese.

rule-level-latest = Mức được xếp là mức của bài làm mới nhất.
rule-level-highest = Mức được xếp là mức cao nhất đã thể hiện.
rule-level-lowest = Mức được xếp là mức thấp nhất đã thể hiện.
rule-level-mean = Mức được xác định từ trung bình của tất cả lượt đánh giá.
rule-level-median = Mức được xếp là mức ở giữa của tất cả lượt đánh giá.
rule-level-mode = Mức được xếp là mức được thể hiện nhiều lần nhất; { $ties }.
rule-ties-higher = nếu bằng nhau, lấy mức cao hơn
rule-ties-lower = nếu bằng nhau, lấy mức thấp hơn
rule-ties-latest = nếu bằng nhau, lấy mức gần đây nhất
rule-ties-none = nếu bằng nhau, giáo viên quyết định
rule-level-best = Mức được xác định từ trung bình của những lượt đánh giá tốt nhất ({ $count }); các lượt khác không làm giảm mức.
rule-level-drop-lowest = Mức được xác định từ trung bình của tất cả lượt đánh giá, trừ những lượt thấp nhất ({ $count }).
rule-level-recent = Mức được xác định từ trung bình của những lượt đánh giá gần đây nhất ({ $count }).
rule-count-required = theo số lượng mỗi phần yêu cầu
rule-level-n-times = Mức được xếp khi bài làm đã ở mức “{ $level }” trở lên { $count ->
   *[other] { $count } lần
}; các lượt đánh giá thấp hơn không làm giảm mức.
rule-level-latest-against-mean = Lượt đánh giá mới nhất chiếm { $share }, trung bình của tất cả các lượt trước chiếm phần còn lại.
rule-level-decaying-average = Bài làm gần đây được tính nhiều hơn: mỗi lượt đánh giá mới chiếm { $share }, những lượt trước chiếm phần còn lại.
rule-level-power-law = Mức theo xu hướng của tất cả lượt đánh giá khi đã có { $count } lượt; trước đó, mức được xác định từ trung bình của chúng.
rule-level-power-law-or-mean = Mức theo xu hướng của tất cả lượt đánh giá khi đã có { $count } lượt, hoặc theo trung bình của chúng nếu cao hơn; trước đó, mức được xác định từ trung bình của chúng.
rule-level-by-kind = Mỗi loại minh chứng có một trọng số; mức được xác định từ trung bình có trọng số của chúng ({ $weights }).
rule-level-conjunctive = Mức được xếp là mức cao nhất mà { $share } số lượt đánh giá đạt tới.
rule-level-conjunctive-slack = Mức được xếp là mức cao nhất mà { $share } số lượt đánh giá đạt tới, và không lượt nào thấp hơn quá { $count ->
   *[other] { $count } mức
}.
rule-level-sustained = Mức được xếp là mức cao nhất đã đạt { $across }.
rule-level-sustained-over = Mức được xếp là mức cao nhất đã đạt { $across }, trong ít nhất { $days } ngày.
rule-across-tasks = { $count ->
    [1] trong một bài làm
   *[other] trong { $count } bài làm khác nhau
}
rule-across-contexts = { $count ->
    [1] trong một bối cảnh
   *[other] trong { $count } bối cảnh khác nhau
}
rule-across-assessors = { $count ->
    [1] với một giáo viên
   *[other] với { $count } giáo viên khác nhau
}
rule-window = Chỉ xét { $count } lượt đánh giá gần đây nhất.
rule-per-indicator-mean = Mỗi phần của năng lực được xem xét riêng; năng lực là trung bình của các phần.
rule-per-indicator-lowest = Mỗi phần của năng lực được xem xét riêng; năng lực lấy theo phần thấp nhất.
rule-per-indicator-all = Mỗi phần của năng lực được xem xét riêng; mọi phần đều phải được thể hiện, và năng lực lấy theo phần thấp nhất.
rule-per-indicator-pool = Mỗi phần của năng lực được xem xét riêng; lấy trung bình của những gì được giữ lại ở tất cả các phần.
rule-per-indicator-weighted = Mỗi phần của một năng lực được xem xét riêng; năng lực là trung bình có trọng số của các phần.
rule-per-indicator-median = Mỗi phần của một năng lực được xem xét riêng; năng lực là phần ở giữa.
rule-per-indicator-highest = Mỗi phần của một năng lực được xem xét riêng; năng lực bằng phần cao nhất.
rule-per-indicator-sum = Mỗi phần của một năng lực được xem xét riêng; phải thể hiện mọi phần, và năng lực là tổng của chúng.
rule-per-indicator-share = Mỗi phần của một năng lực được xem xét riêng; năng lực ở mức cao nhất mà { $share } số phần đạt được.
rule-per-indicator-points = Mỗi phần thành thạo của một năng lực cho điểm; số điểm quyết định mức.
rule-needs-ratings = Để xếp mức, cần ít nhất { $count } lượt đánh giá.
rule-needs-required = Để xếp mức, mỗi phần cần số lượt đánh giá như ghi trên trang của năng lực.
rule-needs-tasks = Các lượt đánh giá phải đến từ ít nhất { $count } bài làm khác nhau.
rule-needs-assessors = Các lượt đánh giá phải do ít nhất { $count } giáo viên khác nhau thực hiện.
rule-needs-contexts = Các lượt đánh giá phải đến từ ít nhất { $count } bối cảnh khác nhau.
