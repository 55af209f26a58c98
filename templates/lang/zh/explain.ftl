### How a value came about, in Simplified Chinese.

explain-title = { $what }，{ $name }，截至 { $date }
explain-as-written = { $text }

## Results

explain-subject = 已掌握：目前通常应掌握的 { $expected } 项中有 { $reached } 项，全部 { $of } 项中有 { $proficient } 项；{ $pace }
explain-not-assessed = 尚未评定
explain-insufficient = 证据不足
explain-insufficient-so-far = 证据不足，目前为 { $level }
explain-not-yet = 尚未掌握：{ $level }
explain-proficient = 已掌握：{ $level }
explain-exempt = 免修
explain-no-level = 没有等级
explain-none = 无
explain-course-earned = 已得学分
explain-course-partial = 已得部分学分
explain-course-in-progress = 进行中
explain-course-not-yet = 尚未得到学分
explain-course-exempt = 免修
explain-course-withdrawn = 已退课
explain-course-result = { $status }：{ $credit } / { $of } 学分
explain-course-result-letter = { $status }：{ $credit } / { $of } 学分，{ $letter }
explain-given-result = 按原有结果计：{ $credit } 学分
explain-given-result-letter = 按原有结果计：{ $credit } 学分，{ $letter }
explain-gpa = 平均绩点（GPA）
explain-gpa-result = 未加权 { $unweighted }，加权 { $weighted }
explain-rank = 年级排名
explain-rank-place = 第 { $place } 名，共 { $of } 名
explain-overall = 所有科目
explain-graduation = 毕业
explain-open = { $count ->
    [0] 所有要求都已满足
   *[other] 还有 { $count } 项要求未满足
}

## Titles of steps

explain-step-rule = 规则 `{ $name }`
explain-step-expected = 目前通常应掌握
explain-step-not-expected = 目前通常还不要求掌握
explain-step-rule-alone = 规则
explain-step-stage = 阶段
explain-step-ratings = 计入{ $what }的评分
explain-as-a-whole = 能力整体
explain-step-aside = 未计入
explain-step-number = 数值
explain-step-evidence = 证据
explain-step-judgements = 教师判断
explain-step-growth = 进步
explain-step-later = 晚于 { $date }，因此不计
explain-step-competencies = 课程在 { $date } 的各项能力
explain-step-credit = 学分
explain-step-letter = 字母等级
explain-step-course-level = 课程类型
explain-step-entered = 按登记内容
explain-step-counted = 计入的
explain-step-not-counted = 未计入的
explain-step-unweighted = 未加权
explain-step-weighted = 加权
explain-step-average = 平均分
explain-step-class = 年级
explain-step-total = 总学分

## Rules, beyond what documents say of them

explain-rule-weights = 各自的权重：{ $weights }。
explain-rule-points = 各自的分数：{ $points }。
explain-rule-required = 以下各项必须掌握：{ $codes }。
explain-rule-kinds = 只计以下类型的证据：{ $kinds }。
explain-rule-all-kinds = 除学生自评外，所有证据都计入。
explain-rule-stage = 只计学生所在阶段的证据。
explain-rule-attempts-latest = 同一作业有多次尝试时，以最近一次为准。
explain-rule-attempts-best = 同一作业有多次尝试时，以最好的一次为准。
explain-rule-attempts-first = 同一作业有多次尝试时，以第一次为准。
explain-rule-window-days = 超过 { $days } 天的证据不计。
explain-rule-moderation-second = 同一作业有两次评分时，以第二次为准。
explain-rule-moderation-higher = 同一作业有两次评分时，以较高的一次为准。
explain-rule-moderation-mean = 同一作业的两次评分取平均值，算作一次。
explain-rule-weights-ignored = 每次评分都只计一次，不论其权重。
explain-rule-missed-ignored = 缺交没有影响。
explain-rule-missed-fills = 缺交占一个位置，但不计入平均值。
explain-rule-missed-lowest = 缺交按量表的最低数值计。
explain-rule-order = 证据的日期取以下各日期中最先已知的一个：{ $days }。
explain-day-performed = 完成
explain-day-submitted = 提交
explain-day-assessed = 评定
explain-day-recorded = 登记
explain-rule-without-none = 所需证据：{ $needs }；缺少时不给出等级。
explain-rule-without-provisional = 所需证据：{ $needs }；缺少时等级为暂定。
explain-rule-without-level = 所需证据：{ $needs }；缺少时仍给出等级。
explain-rule-needs-in-all = 所有能力合计所需证据：{ $needs }。
explain-need-ratings = { $count } 次评分
explain-need-required = 框架对每个部分要求的评分
explain-need-stage = { $stage }阶段 { $count } 次
explain-need-kind = { $kind }类型 { $count } 次
explain-need-tasks = { $count } 项不同作业
explain-need-assessors = { $count } 位不同教师
explain-need-contexts = { $count } 种不同情境
explain-level-from = { $number } 起为 { $level }
explain-rule-levels = 等级：{ $levels }。
explain-rule-levels-stage = 等级从学生所在阶段算起：{ $levels }。
explain-rule-rounded-shown = 数值在显示时取整：{ $rounding }。
explain-rule-rounded-banded = 数值在读取等级之前取整：{ $rounding }。
explain-rule-overrides-win = 教师判断有效期间，由它决定等级。
explain-rule-overrides-cap = 教师判断有效期间，由它限制等级。
explain-rule-overrides-inform = 教师判断仅供参考，不改变结果。
explain-rule-steps = 以 { $step } 为单位给予。
explain-rule-levels-open = 课程结束后等级仍可提高，直到重修为止。
explain-rule-levels-end = 等级以课程最后一天为准。
explain-rule-kept = 已得学分予以保留。
explain-rule-not-kept = 学分可能再失去。
explain-growth-exact = 按精确数值计算。
explain-growth-shown = 按显示的数值计算。
rule-kind-weight = { $kind } { $weight }

## A level

explain-stage-placed = 学生被安排在{ $stage }阶段学习
explain-stage-grades = 只用于 { $grades } 年级，不要求这名学生掌握：{ $grade }
explain-stage-belongs = 学生在{ $stage }阶段学习，该能力属于这一阶段
explain-rating = 评分
explain-attempt = 第 { $number } 次尝试
explain-rated-by = 评定人：{ $by }
explain-with-second = 与第二次评分合计为 { $number }
explain-weight = 权重 { $number }
explain-by-rule = 按规则 `{ $name }`
explain-ratings = 评分：{ $have } / { $need }
explain-ratings-of-kind = { $kind }类型的评分：{ $have } / { $need }
explain-tasks = 不同作业：{ $have } / { $need }
explain-assessors = 不同教师：{ $have } / { $need }
explain-contexts = 不同情境：{ $have } / { $need }
explain-indicators = 有数值的部分：{ $have } / { $need }
explain-lack-method = 该方法本身的要求
explain-missing = 缺少：{ $what }
explain-no-number-here = 没有数值
explain-no-number = 没有数值
explain-of-numbers = { $numbers }：{ $number }
explain-shown-as = { $number } 显示为 { $shown }
explain-number-is = { $number } 即 { $level }
explain-averages-so-far = 依次的平均值：{ $averages }
explain-in-order = 按顺序 { $numbers }；中间为 { $number }
explain-most-frequent = { $number } 在 { $of } 个中出现 { $count } 次
explain-latest-and-rest = { $latest } 占 { $share }，{ $earlier } 占其余部分 = { $number }
explain-by-kind = { $terms }，除以已有的权重 = { $number }
explain-power-law = 依据 { $numbers }；最近一次评分处为 { $number }（平均值为 { $mean }）
explain-reached = { $of } 次评分中有 { $count } 次达到 { $level } 或以上，数值为 { $number }
explain-growth-unknown = 证据不足，无法判断
explain-growth-from = 自 { $date } 的 { $from }：{ $change }
explain-growth-from-stored = 自 { $date } 存下的起点 { $from }：{ $change }
explain-growth-from-baseline = 自起点 { $from }：{ $change }
explain-judged = { $by } 判断为 { $level }：{ $reason }
explain-excused-by = { $by } 准予免修：{ $reason }
explain-placed-at = 安排在{ $stage }
explain-judgement-decided = { $level }：{ $by }，{ $date }：{ $reason }；由此决定等级
explain-judgement-told = { $level }：{ $by }，{ $date }：{ $reason }；没有改变结果
explain-judgement-until-decided = { $level }：{ $by }，{ $date } 至 { $until }：{ $reason }；由此决定等级
explain-judgement-until-told = { $level }：{ $by }，{ $date } 至 { $until }：{ $reason }；没有改变结果
explain-excused = { $by } 于 { $date } 准予免修：{ $reason }

## A course

explain-proficient-of = 已掌握：{ $have } / { $need }
explain-left-out = 免修，因此不计
explain-credit-since = { $date } 首次符合规则
explain-credit-given-up-before = 课程在符合规则之前已放弃
explain-credit-given-up-after = 课程此后按放弃处理；已得的予以保留
explain-credit-not-so-far = 目前尚未符合规则
explain-credit-taken-again = 自 { $date } 起重修此课程：本次修读保持该日之前的结果
explain-credit-stays = 已得的予以保留：显示为 { $date } 时的结果
explain-superseded = 以另一次修读为准，因此这一次没有学分：{ $what }
explain-lost-given-up = { $credit } 学分于 { $earned } 获得，于 { $lost } 失去：课程已放弃，按规则收回学分
explain-lost-policy = { $credit } 学分于 { $earned } 获得，于 { $lost } 失去：新规则生效，而之前的规则允许失去学分
explain-lost-correction = { $credit } 学分于 { $earned } 获得，于 { $lost } 因更正评分 { $ids } 而失去
explain-lost-levels = { $credit } 学分于 { $earned } 获得，于 { $lost } 失去：规则允许失去学分
explain-lost-change = { $what }：之前为 { $before }，之后为 { $now }
explain-average-levels = 取各等级分数的平均值
explain-average-values = 取各等级所依据数值的平均值
explain-letter-first = { $letter } 是第一个符合的字母等级：{ $asks }
explain-letter-no-credit = { $letter } 是没有学分的课程的字母等级
explain-letter-elsewhere = 只用于外校学分
explain-letter-else = 其余情况
explain-average-from = 平均分不低于 { $number }
explain-average-to = 不高于 { $number }
explain-points = { $points } 绩点
explain-points-weighted = { $points } 绩点，按此类课程加权为 { $weighted }：{ $level }
explain-no-points = 没有绩点，不计入平均分
explain-earned-level = 课程类型为{ $level }，依据其结果给予：{ $asks }

## A course whose result is taken as it was given

explain-credits = { $credits } 学分
explain-attempted = 修读 { $credits } 学分
explain-same-as = 与课程 { $course } 相同
explain-same-as-none = 不对应本校的任何课程
explain-college = 大学 { $college } 学分按规则折合为本校 { $school } 学分
explain-as-entered = 按登记的学分计
explain-no-mark = 登记时没有成绩
explain-mark-unknown = 规则中没有与成绩 { $mark } 对应的字母等级：没有绩点
explain-mark-is-letter = { $mark } 是规则中的字母等级
explain-mark-stands-for = 规则中成绩 { $mark } 对应 { $letter }

## Averages and rank

explain-transfers-count = 外校的字母等级计入。
explain-transfers-do-not = 外校的字母等级不计入。
explain-gpa-sum = { $points } 绩点 / { $credits } 学分 = { $average }
explain-gpa-sum-bonus = { $points } 绩点 / { $credits } 学分，另加 { $bonus }：{ $average }
explain-gpa-shown = 显示为 { $shown }
explain-gpa-term-weighted = { $plain }，加权 { $weighted }
explain-no-average = 没有计入的学分，因此没有平均分
explain-graded = 成绩 { $mark }
explain-credits-there = 原校 { $credits } 学分
explain-out-no-letter = 没有字母等级
explain-out-no-points = 其字母等级没有绩点
explain-out-repeated = 以该课程的另一次修读为准
explain-out-transfer = 按规则不计外校的字母等级
explain-out-unknown-letter = 规则中没有与此成绩对应的字母等级
explain-out-no-credit = 没有学分
explain-rank-average = { $average }，比较时取 { $shown }，共 { $credits } 学分
explain-rank-class = { $class } 届有 { $count } 名在读学生
explain-rank-no-place = 平均分所依据的学分不足，没有名次
explain-rank-sharing = { $count ->
    [0] 没有人并列
   *[other] 另有 { $count } 人并列
}
explain-rank-class-unknown = 学生的毕业年份未知
explain-rank-not-attending = 学生当天不在校

## The diploma

explain-diploma-order = 各项要求按规则中的顺序满足；学分只用一次，可用于多处时用在最需要的地方。
explain-diploma-one-area = 可计入多个领域的课程只用于其中一个。
explain-unit-credits = 学分
explain-unit-courses = 门课程
explain-unit-years = 学年
explain-unit-competencies = 项能力
explain-unit-in-all = 合计
explain-unit-parts = 个部分
explain-requirement = { $earned } / { $required } { $unit }：{ $state }
explain-short = 还差 { $amount }
explain-requirement-excused = 免除
explain-included = 其中 { $credits } 来自 { $from }
explain-substitutes = 其中最多 { $credits } 可来自 { $from }
explain-distinction = 荣誉，毕业不要求
explain-part = 另一项要求的一部分
explain-credits-not-counted = 未计入 { $credits }
explain-limit-year = 每年最多计 { $credits } 学分
explain-limit-all = 总共最多计 { $credits } 学分
explain-recorded = 已登记
explain-total = { $earned } / { $required } 学分，还差 { $missing }
