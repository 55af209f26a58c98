### Fixed words of the documents, in Simplified Chinese.

doc-student-id = 学号
doc-page-of = 第 { $page } 页，共 { $pages } 页

doc-report = 学习进展报告
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = 收件人：
doc-going-well = 进展良好
doc-needs-time = 还需时间
doc-next = 下一步
doc-nothing-here = 目前没有
doc-subject = 科目
doc-proficient-of-expected = 已掌握 / 目前应掌握
doc-proficient-of-all = 已掌握 / 全部
doc-pace = 进度
doc-since-last = 与上次报告相比
doc-trend = 变化趋势
doc-habits = 学习习惯
doc-habit = 习惯
doc-how-often = 频率
doc-remark = 我们的观察
doc-how-to-read = 如何阅读本报告
doc-catalog = 每项能力的含义：
doc-catalog-code = 打开能力目录的二维码
doc-ready-to-start = 可以开始
doc-at-home = 在家中
doc-to-go-further = 更进一步
# Before the list of competencies that are not asked of the student.
doc-exempt = 免修
# Before the level of a subject that is the average of its competencies.
doc-average-level = 平均
doc-narrative = 教师评语
doc-goals = 目标
doc-reflections = 学生自述
doc-supports = 现有支持

doc-ceeb = CEEB
doc-goes-by = 常用名
doc-gpa-weighted = 加权 GPA
doc-gpa-unweighted = 未加权 GPA
doc-class-rank = 年级排名
doc-credits = 学分
doc-graduation = 毕业
doc-academic-record = 课程记录
doc-competency-record = 能力记录
doc-distinctions = 荣誉
doc-code = 代码
doc-course = 课程
doc-course-level = 类型
doc-grade = 成绩
doc-all-at-level = 全部能力达到
doc-credits-attempted = 学分
doc-credits-earned = 已得
doc-date-earned = 日期
doc-gpa = GPA
doc-grade-points = 绩点
doc-in-latin-letters = 拉丁字母写法
doc-requirement = 要求
doc-progress = 进展
doc-state = 状态
doc-how-to-read-transcript = 如何阅读本成绩单
doc-by-level = 各等级的能力数
doc-average = 平均分
doc-letter = 字母等级
doc-points = 绩点
doc-signature = 教务负责人签名
doc-title-and-name = 姓名与职务
doc-date-and-seal = 日期与盖章

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = 验证码
doc-verification-image = 指向学校签署数据的二维码
doc-name = 姓名
doc-attached-record = 本成绩单的数据，供程序读取

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = 这一等级的由来
# Headings of the two lists of ratings.
screen-counted = 计入的评定
screen-aside = 未计入
# Headings of the graduation audit.
doc-counts-toward = 计入
doc-in-progress = 进行中
doc-not-used = 未计入任何要求的学分
doc-asks = 要求
# Columns of the supplement to the diploma.
doc-evidence = 证据
doc-latest = 最近
doc-competency = 能力
doc-level = 等级
doc-how-to-read-supplement = 阅读说明
# Heading and columns of the transfer sheet.
doc-unfinished = 未完成的课程
doc-done = 已掌握
doc-still-open = 尚待完成
# Heading over the documents that come with a letter.
doc-enclosed = 附件
