### Sentences of reports and transcripts, in Simplified Chinese.

## The progress report

report-title = 学习进展报告：{ $name }，{ $period }
envelope-of = 第 { $number } 封，共 { $total } 封
as-of = 截至{ $date }
grade = { $grade ->
    [PK] 学前班
    [TK] 过渡幼儿班
    [K] 幼儿班
   *[other] { $grade } 年级
}
advisor = 导师：{ $name }
homeroom = 班级：{ $name }
policy = 适用规则：{ $title }
policy-since = 适用规则：{ $title }，自{ $date }起生效

first-step = 先从这里开始：{ $competency }。

glance-on-track = { $name }：{ $of } 门科目中有 { $count } 门进度正常。
glance-none-on-track = { $of ->
    [1] { $name }：目前唯一有要求的科目还需时间。
   *[other] { $name }：全部 { $of } 门科目都还需时间。
}
glance-all-on-track = { $of ->
    [1] { $name }：进度正常。
   *[other] { $name }：全部 { $of } 门科目进度正常。
}
glance-no-evidence = { $name }：目前还没有学习证据。
glance-all-exempt = { $name }：所有能力均免修。
glance-of-all = { $name }：{ $of } 项能力中已掌握 { $count } 项。
glance-nothing-expected = { $name }：学习已经开始，目前尚无要求。

glance-expected = 目前通常应掌握 { $of } 项能力，已掌握 { $count } 项。
glance-beyond = 另有 { $count } 项提前掌握。
glance-new = { $count ->
    [0] 自{ $date }以来没有新掌握的能力。
   *[other] 自{ $date }以来新掌握 { $count } 项。
}

rule-on-track = 科目“进度正常”是指：{ $when }通常应掌握的能力中，至少 { $share } 已掌握。
rule-on-track-all = 科目“进度正常”是指：{ $when }通常应掌握的能力全部已掌握。
rule-expected-start = 到本报告期结束时
rule-expected-end = 到目前为止

note-new = 新掌握
note-first = 从这里开始
note-close = 接近掌握
note-ready = 可以开始

count-of = { $count } / { $of }
amount-of = { $count } / { $of }
trend-words = 各报告期结束时已掌握的数量：{ $numbers }

pace-ahead = 超前
pace-on-pace = 进度正常
pace-needs-time = 还需时间
pace-unknown = 目前尚无要求

working-in = 目前学习阶段：{ $band }
more = 另有 { $count } 项未列出
latest-evidence = 最近的证据：{ $date }
latest-evidence-old = 最近的证据：{ $date }（一年以前）
change-first = 首次评定
change-new = 新掌握，此前为 { $level }
change-up = 上升，此前为 { $level }
change-down = 下降，此前为 { $level }
judgement = 由 { $by } 专业判定，{ $date }

need-ratings = 还需 { $count } 次评定
need-kind = 还需 { $count } 次{ $kind }评定
need-tasks = 还需 { $count } 项任务
need-assessors = 还需另外 { $count } 位教师评定
need-contexts = 还需 { $count } 种其他情境中的证据
need-indicators = 其中 { $count } 个部分尚未评定
need-method = 还需更多这一等级的证据
kind-diagnostic = 诊断性
kind-formative = 形成性
kind-summative = 总结性
kind-performance = 表现性
kind-self = 自我

habits-note = 学习习惯单独报告：它绝不计入任何等级、成绩或学分。
attendance-line = 出勤 { $present } 天，缺勤 { $absent } 天，迟到 { $late } 次。

## Levels, and the four kinds of no level

not-assessed = 尚未评定
not-assessed-meaning = 目前还没有证据。这不是评判。
insufficient = 还需更多证据
insufficient-meaning = 已有一些证据，但少于学校给出等级所要求的数量。
exempt = 免修
exempt-meaning = 不要求该学生学习这一项。
not-yet-meaning = “尚未掌握”的意思就是：还在路上。每个学生都可以继续学习，直到掌握这项能力。
retry-never-lowers = 再次尝试绝不会降低等级。
retry-latest = 以最近的作业为准：随时可以再试，最新的等级有效。
retry-counts = 随时可以再试；新的作业会与以前的作业一并考虑。
contact = 有问题？请联系：{ $whom }
contact-school = 有问题？请咨询学校办公室。
texts-in-english = 本报告中有些文字是英文。
texts-in-another = 本报告中有些文字不是中文。
interpreter = 如需口译员，请联系：{ $whom }
interpreter-school = 如需口译员，请咨询学校办公室。

## The transcript

transcript-title = 成绩单：{ $name }
transcript-unofficial = 非正式成绩单
transcript-unofficial-note = 本文件不是正式记录。正式成绩单有学校的日期、编号和盖章。
transcript-watermark = 非正式
transcript-official = 正式成绩单
transcript-official-note = 须有下方的编号、日期和盖章方为有效。它说明学校记录在所示日期的内容。
transcript-issued = { $date }签发，编号 { $number }，第 { $version } 版
transcript-replaces = 取代{ $date }的编号 { $number }：{ $reason }
transcript-issued-to = 签发给 { $recipient }：{ $purpose }
transcript-verify = 如需核实本成绩单，请扫描二维码并将显示的数据与本页比较，或在 { $address } 输入验证码或上传 PDF 文件。
transcript-verify-by-asking = 如需核实本成绩单，请将验证码或 PDF 文件发送给学校。
record-as-of = 截至{ $date }的记录
fact-born = 出生日期
fact-id = 学号
fact-grade = 年级
fact-program = 项目
fact-campus = 学校
grade-alone = { $grade ->
    [PK] 学前班
    [TK] 过渡幼儿班
    [K] 幼儿班
   *[other] { $grade }
}
fact-entered = 入学
fact-class = 毕业年份
fact-left = 离校
gpa-none = 目前没有字母等级计入平均分。
gpa-scale = { $scale } 分制
gpa-note = { $rounding }；计入 { $credits } 学分
rounding-half-up = 保留 { $places } 位小数，四舍五入
rounding-half-even = 保留 { $places } 位小数，五取偶数
rounding-cut = 保留 { $places } 位小数，其余舍去
credits-of = 已得 { $earned } 学分，共需 { $required } 学分
credits-earned = 已得 { $earned } 学分
credits-attempted = 修读 { $credits } 学分
area-none = 无学分类别
rest-insufficient = { $count } 项证据不足
rest-not-assessed = { $count } 项尚未评定
rest-exempt = { $count } 项免修

course-level-honors = 荣誉课程
course-level-ap = AP
course-level-ib = IB
course-level-dual = 双学分课程

year-grade = { $year } · { grade }
year-credits = { $credits } 学分
year-gpa = GPA { $gpa }
course-in-progress = { $of ->
    [0] 进行中
   *[other] 进行中，能力 { $count } / { $of }
}
course-not-yet = { $of ->
    [0] 没有能力记录
   *[other] 尚未完成，能力 { $count } / { $of }
}
course-partial = 部分学分，能力 { $count } / { $of }
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] 进行中
   *[other] 进行中，{ $count } / { $of }
}
course-not-yet-short = { $of ->
    [0] 没有能力记录
   *[other] 尚未完成，{ $count } / { $of }
}
course-partial-short = 部分学分，{ $count } / { $of }
course-exempt = 免修
course-withdrawn = 已退课
course-taken-again = 后来重修
course-repeated = 以重修的一次为准
course-why = { $note }（{ $why }）
lacks-proficient = 需要 { $count } 项
lacks-floor = { $count } 项须达到{ $level }
lacks-rating = { $count } 项尚无等级
lacks-lowest = { $count } 项须达到 { $lowest }
lacks-mean = 平均 { $average }，需要 { $asked }
lacks-evidence = 需要更多证据

graduation-not-audited = 未审核
graduation-met = 要求已满足
graduation-on-course = 进展正常
graduation-under-way = 在读
graduation-credits = 已得 { $earned } + 进行中 { $progress }，共需 { $required }
graduation-expected = 预计{ $when }
graduation-all-credits = 全部学分
more-open = 另有 { $count } 项未满足
graduation-open = 还有 { $count } 项要求
requirement-met = 已满足
requirement-in-progress = 进行中 { $amount }
missing-partly = 还差 { $amount }，其中进行中 { $progress }
missing-amount = 还差 { $amount }

# From levels to letters.
band-between = { $from } 至低于 { $to }
band-from = { $from } 及以上
band-most = 超过 { $share } 达到 { $level } 或以上
band-none-below = 没有低于 { $level } 的
band-no-credit = 未得学分
band-elsewhere = 外校学分
band-at-least = 至少 { $share } 达到 { $level } 或以上
band-most-exactly = 超过 { $share } 恰为 { $level }
band-at-least-exactly = 至少 { $share } 恰为 { $level }
band-no-credit-from = 未得学分，平均分 { $from } 或以上
band-some-courses = 部分课程及外校学分
rule-graded-otherwise = 部分课程以其他方式评分：{ $courses }。其成绩为 { $letters }。
rule-outside-average = 以下课程不计入 GPA：{ $courses }。
rule-credit-all = 课程的每项能力都达到 { $level } 或以上时获得学分。
rule-credit-mean = 课程各项能力的平均值达到 { $mean } 或以上时获得学分。
rule-credit-share = 课程至少 { $share } 的能力达到 { $level } 或以上时获得学分。
rule-credit-proportional = 学分按课程中达到 { $level } 或以上的能力所占比例给出。
rule-credit-portfolio = 学分凭作品集获得。
rule-credit-no-enrollment = 能力本身即可获得学分，无须选修该课程。
rule-floor = 其中每一项都须达到 { $level } 或以上。
rule-letter-levels = 字母等级由课程各项能力等级的平均值得出。
rule-letter-values = 字母等级由课程各项能力背后的精确结果的平均值得出。
rule-gpa = GPA 为绩点乘以学分之和除以学分；{ $rounding }。
rule-weight-floor = 加权自 { $letter } 起适用。
rule-repeats-highest = 同一课程多次修读时以最好的一次为准。
rule-repeats-last = 同一课程多次修读时以最后一次为准。
rule-repeats-all = 每次修读都计入平均分；学分只给一次。
rule-not-yet = 尚未完成的课程没有字母等级，不计入 GPA。
rule-not-yet-counts = 未得学分而结束的课程按所示绩点计入 GPA。

## Class rank, levels of subjects, growth

rank-class = { $year } 届
rank-shared = 与另外 { $count } 名学生并列
rank-too-few-credits = 学分尚不足
rule-rank-none = 学校不对学生排名。
rule-rank = 年级排名依据同届全体学生的{ $average } GPA，比较时{ $rounding }；{ $ties }。
rank-by-weighted = 加权
rank-by-unweighted = 未加权
rank-ties-shared = 平均分相同的学生并列，并占用相应数目的名次（1、2、2、4）
rank-ties-dense = 平均分相同的学生并列，其后为下一名次（1、2、2、3）
rule-rank-top = 平均分达到 { $average } 或以上者均为第 1 名。
rule-rank-credits = 须有至少 { $credits } 个计入平均分的学分才有名次。
growth = 进步
growth-unknown = 进步：证据太少，无法判断
rule-growth-previous = 进步是指等级背后的结果自上一报告期结束以来的变化。
rule-growth-baseline = 进步是指等级背后的结果自学生入学以来的变化。
rule-growth-minimum = 至少计入 { $count } 次评定时才会说明。
rule-subject-mean = 科目等级是其各项能力的平均。
rule-subject-weighted = 科目等级是其各项能力的加权平均。
rule-subject-median = 科目等级是其居中一项能力的等级。
rule-subject-highest = 科目等级是其最高一项能力的等级。
rule-subject-lowest = 科目等级是其最低一项能力的等级。
rule-subject-all = 每项能力都有等级后，科目等级是其最低一项的等级。
rule-subject-sum = 每项能力都有等级后，科目等级由其总和得出。
rule-subject-points = 每项已掌握的能力给予分数，分数决定科目等级。
rule-subject-share = 科目等级是其 { $share } 的能力所达到的最高等级。
rule-subject-minimum = 其中 { $count } 项有等级后才会给出。

## Substitutions, bonuses, credits of a college

substituted-credits = 最多 { $amount } 学分可来自 { $from }
substituted-course = { $course } 代替 { $asked }
substituted = { $what }；批准人 { $by }，{ $date }：{ $reason }
rule-bonus-course = 每门计入的课程在加权 GPA 算出后另加：{ $levels }。
rule-bonus-credit = 每个计入的学分在加权 GPA 算出后另加：{ $levels }。
rule-bonus-floor = 自字母等级 { $letter } 起适用。
rule-bonus-most = 合计最多加 { $most }。
rule-college = 大学学分在本校的折算（大学 = 本校）：{ $pairs }。
rule-college-equals = { $college } = { $school }
rule-earned-level = { $level } 按成果授予，不能自选，适用于以下课程：{ $courses }。条件：{ $asks }。
rule-limit-year = { $kind }：每年最多 { $credits } 学分计入毕业。
rule-limit = { $kind }：总共最多 { $credits } 学分计入毕业。

## How a level came about, in the copy of a report for a screen

explained-number = 等级背后的数值：{ $number }
rating-missed = 缺交
rating-waived = 免除
aside-kind = 这类作业不计入
aside-stage = 评定所在阶段不是学生当前的阶段
aside-too-old = 早于规则回溯的时间
aside-other-attempt = 同一任务以另一次尝试为准
aside-moderated = 同一作业另有第二次评定，以那次为准
aside-missed = 未参加
aside-missed-place = 未参加；占一个名额，不计入平均
aside-missed-waived = 未参加，且免除一次评定
aside-waived = 已免除
aside-not-among-best = 已有足够多更好的评定
aside-not-recent = 已有足够多更新的评定
aside-below-level = 低于所计的等级
aside-not-chosen = 取了另一次评定
aside-corrected = 已更正

# The graduation audit: what each requirement of the diploma is met with.
audit = 毕业审核
audit-title = 毕业审核：{ $name }
# The supplement to the diploma: what was shown in each competency.
supplement = 文凭能力附件
supplement-title = 能力附件：{ $name }
supplement-about = 各项能力已展示的水平、所依据的评分数量以及最近一次的日期。尚无等级的能力未列出。
evidence-ratings = { $count } 次评分
evidence-tasks = { $count } 项任务
evidence-of = { $ratings }，{ $tasks }
# The sheet for the next school of a student who leaves.
transfer-sheet = 转学说明
transfer-sheet-title = 转学说明：{ $name }
transfer-sheet-about = 供下一所学校使用。首先列出未完成的课程以及已掌握和尚待完成的能力，以便从中断处继续。
# The letter that goes with a record to a college or another school.
letter = 附函
letter-title = 附函：{ $name }
letter-greeting = 致招生办公室或学籍管理部门：
letter-opening = 随函附上{ $name }在{ $school }的学习记录。下列数字与成绩单一致。
letter-how = 本校按能力评价学生。成绩单列出每项能力达到的等级、由此得出的学分和成绩，以及所依据的规则。
letter-transcript = 成绩单
letter-profile = 学校概况
letter-questions = 如对本记录有任何疑问，欢迎与我们联系。
letter-closing = 此致敬礼
