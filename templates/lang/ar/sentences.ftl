### Sentences of reports and transcripts, in Arabic.

report-title = تقرير التقدم: { $name }، { $period }
envelope-of = الظرف { $number } من { $total }
as-of = حتى { $date }
grade = { $grade ->
    [PK] ما قبل الروضة
    [TK] الروضة الانتقالية
    [K] الروضة
   *[other] الصف { $grade }
}
advisor = الإرشاد: { $name }
homeroom = فصل التسجيل: { $name }
policy = القواعد المطبقة: { $title }
policy-since = القواعد المطبقة: { $title }، سارية منذ { $date }

# The first thing to do.
#   $competency: its title, and its subject in brackets
first-step = البداية مع: { $competency }.

glance-on-track = { $of ->
    [one] { $name } على المسار الصحيح في { $count } من أصل مادة واحدة.
    [two] { $name } على المسار الصحيح في { $count } من أصل مادتين.
    [few] { $name } على المسار الصحيح في { $count } من أصل { $of } مواد.
    [many] { $name } على المسار الصحيح في { $count } من أصل { $of } مادة.
   *[other] { $name } على المسار الصحيح في { $count } من أصل { $of } مادة.
}
glance-none-on-track = { $of ->
    [one] { $name } بحاجة إلى وقت في المادة الوحيدة التي يتوقع فيها شيء حتى الآن.
    [two] { $name } بحاجة إلى وقت في المادتين كلتيهما.
    [few] { $name } بحاجة إلى وقت في المواد كلها، وهي { $of } مواد.
    [many] { $name } بحاجة إلى وقت في المواد كلها، وهي { $of } مادة.
   *[other] { $name } بحاجة إلى وقت في المواد كلها، وهي { $of } مادة.
}
glance-all-on-track = { $of ->
    [one] { $name } على المسار الصحيح.
    [two] { $name } على المسار الصحيح في المادتين كلتيهما.
    [few] { $name } على المسار الصحيح في المواد كلها، وهي { $of } مواد.
    [many] { $name } على المسار الصحيح في المواد كلها، وهي { $of } مادة.
   *[other] { $name } على المسار الصحيح في المواد كلها، وهي { $of } مادة.
}
glance-no-evidence = لا توجد بعد أدلة على تعلم { $name }.
glance-all-exempt = { $name }: إعفاء من جميع الكفايات.
glance-of-all = { $of ->
    [few] { $name }: تم إتقان { $count } من أصل { $of } كفايات.
   *[other] { $name }: تم إتقان { $count } من أصل { $of } كفاية.
}
glance-nothing-expected = { $name } في بداية الطريق؛ ولا يتوقع شيء بعد في هذه المرحلة.

glance-expected = { $of ->
    [one] تم إتقان { $count } من أصل كفاية واحدة تكتسب عادة حتى الآن.
    [two] تم إتقان { $count } من أصل كفايتين تكتسبان عادة حتى الآن.
    [few] تم إتقان { $count } من أصل { $of } كفايات تكتسب عادة حتى الآن.
    [many] تم إتقان { $count } من أصل { $of } كفاية تكتسب عادة حتى الآن.
   *[other] تم إتقان { $count } من أصل { $of } كفاية تكتسب عادة حتى الآن.
}
glance-beyond = { $count ->
    [one] وأتقنت كفاية واحدة أخرى قبل موعدها.
    [two] وأتقنت كفايتان أخريان قبل موعدهما.
    [few] وأتقنت { $count } كفايات أخرى قبل موعدها.
    [many] وأتقنت { $count } كفاية أخرى قبل موعدها.
   *[other] وأتقنت { $count } كفاية أخرى قبل موعدها.
}
glance-new = { $count ->
    [zero] لم تكتسب أي كفاية جديدة منذ { $date }.
    [one] اكتسبت كفاية جديدة واحدة منذ { $date }.
    [two] اكتسبت كفايتان جديدتان منذ { $date }.
    [few] اكتسبت { $count } كفايات جديدة منذ { $date }.
    [many] اكتسبت { $count } كفاية جديدة منذ { $date }.
   *[other] اكتسبت { $count } كفاية جديدة منذ { $date }.
}

rule-on-track = السير على المسار الصحيح في مادة يعني إتقان { $share } على الأقل من الكفايات التي تكتسب عادة { $when }.
rule-on-track-all = السير على المسار الصحيح في مادة يعني إتقان جميع الكفايات التي تكتسب عادة { $when }.
rule-expected-start = حتى نهاية هذه الفترة
rule-expected-end = حتى الآن

note-new = جديدة
note-first = البداية من هنا
note-close = قريبة من الإتقان
note-ready = جاهزة للبدء

count-of = { $count } من { $of }
amount-of = { $count } من { $of }
trend-words = عدد الكفايات المتقنة في نهاية كل فترة حتى الآن: { $numbers }

pace-ahead = قبل الموعد
pace-on-pace = في الموعد
pace-needs-time = بحاجة إلى وقت
pace-unknown = لا شيء متوقع بعد

working-in = العمل في: { $band }
more = { $count ->
    [one] وكفاية أخرى غير مدرجة
    [two] وكفايتان أخريان غير مدرجتين
    [few] و{ $count } كفايات أخرى غير مدرجة
    [many] و{ $count } كفاية أخرى غير مدرجة
   *[other] و{ $count } كفاية أخرى غير مدرجة
}
latest-evidence = أحدث دليل: { $date }
latest-evidence-old = أحدث دليل: { $date } (قبل أكثر من سنة)
change-first = أول تقييم
# Reached since the last report, from a level below.
change-new = جديدة، ارتفاع من «{ $level }»
change-up = ارتفاع من «{ $level }»
change-down = انخفاض من «{ $level }»
judgement = بالتقدير المهني: { $by }، { $date }

need-ratings = { $count ->
    [one] يلزم تقييم واحد آخر
    [two] يلزم تقييمان آخران
    [few] تلزم { $count } تقييمات أخرى
    [many] يلزم { $count } تقييما آخر
   *[other] يلزم { $count } تقييم آخر
}
need-kind = { $count ->
    [one] يلزم تقييم واحد آخر (النوع: { $kind })
    [two] يلزم تقييمان آخران (النوع: { $kind })
    [few] تلزم { $count } تقييمات أخرى (النوع: { $kind })
    [many] يلزم { $count } تقييما آخر (النوع: { $kind })
   *[other] يلزم { $count } تقييم آخر (النوع: { $kind })
}
need-tasks = { $count ->
    [one] تلزم مهمة واحدة أخرى
    [two] تلزم مهمتان أخريان
    [few] تلزم { $count } مهام أخرى
    [many] تلزم { $count } مهمة أخرى
   *[other] تلزم { $count } مهمة أخرى
}
need-assessors = { $count ->
    [one] يلزم تقييم من عضو آخر في هيئة التدريس
    [two] يلزم تقييم من عضوين آخرين في هيئة التدريس
    [few] يلزم تقييم من { $count } أعضاء آخرين في هيئة التدريس
    [many] يلزم تقييم من { $count } عضوا آخر في هيئة التدريس
   *[other] يلزم تقييم من { $count } عضو آخر في هيئة التدريس
}
need-contexts = { $count ->
    [one] تلزم أدلة من سياق واحد آخر
    [two] تلزم أدلة من سياقين آخرين
    [few] تلزم أدلة من { $count } سياقات أخرى
    [many] تلزم أدلة من { $count } سياقا آخر
   *[other] تلزم أدلة من { $count } سياق آخر
}
need-indicators = { $count ->
    [one] جزء واحد منها لم يقيم بعد
    [two] جزآن منها لم يقيما بعد
    [few] { $count } أجزاء منها لم تقيم بعد
    [many] { $count } جزءا منها لم يقيم بعد
   *[other] { $count } جزء منها لم يقيم بعد
}
need-method = تلزم أدلة أخرى عند هذا المستوى
kind-diagnostic = تشخيصي
kind-formative = تكويني
kind-summative = ختامي
kind-performance = أدائي
kind-self = ذاتي

habits-note = تعرض طريقة العمل على حدة: عادات العمل لا تدخل أبدا في مستوى أو درجة أو وحدات معتمدة.
attendance-line = أيام الحضور: { $present }؛ أيام الغياب: { $absent }؛ مرات التأخر: { $late }.

not-assessed = لم تقيم بعد
not-assessed-meaning = لا توجد أدلة بعد. وليس هذا حكما.
insufficient = تلزم أدلة أخرى
insufficient-meaning = توجد بعض الأدلة، لكنها أقل مما تطلبه المدرسة لتحديد مستوى.
exempt = إعفاء
exempt-meaning = هذه الكفاية غير مطلوبة هنا.
not-yet-meaning = «ليس بعد» تعني ذلك تماما: التعلم في الطريق، وللجميع أن يواصلوا العمل حتى اكتساب الكفاية.
retry-never-lowers = إعادة المحاولة لا تخفض المستوى أبدا.
retry-latest = العبرة بأحدث عمل: إعادة المحاولة ممكنة دائما، والمستوى الأحدث هو المعتمد.
retry-counts = إعادة المحاولة ممكنة دائما؛ وينظر في العمل الجديد مع العمل السابق.
contact = للأسئلة: { $whom }
contact-school = للأسئلة: يرجى التواصل مع مكتب المدرسة.
texts-in-english = بعض نصوص هذا التقرير باللغة الإنجليزية.
texts-in-another = بعض نصوص هذا التقرير ليست باللغة العربية.
interpreter = لطلب مترجم شفهي: { $whom }
interpreter-school = لطلب مترجم شفهي، يرجى سؤال مكتب المدرسة.

transcript-title = كشف الدرجات: { $name }
transcript-unofficial = كشف درجات غير رسمي
transcript-unofficial-note = هذه ليست وثيقة رسمية. الكشف الرسمي مؤرخ ومرقم ومختوم من المدرسة.
transcript-watermark = غير رسمي
transcript-official = كشف درجات رسمي
transcript-official-note = صالح مع الرقم والتاريخ والختم أدناه. يبين ما كان في سجلات المدرسة في اليوم المذكور هنا.
transcript-issued = صدر في { $date }، الرقم { $number }، الإصدار { $version }
transcript-replaces = يحل محل الرقم { $number } بتاريخ { $date }: { $reason }
transcript-issued-to = صدر إلى { $recipient }: { $purpose }
transcript-verify = للتحقق من هذا الكشف، امسح الرمز وقارن الأرقام التي يعرضها بهذه الصفحة، أو اكتب رمز التحقق أو أفلت ملف PDF في { $address }.
transcript-verify-by-asking = للتحقق من هذا الكشف، أرسل رمز التحقق أو ملف PDF إلى المدرسة.
record-as-of = السجل حتى { $date }
fact-born = تاريخ الميلاد
fact-id = الرقم المدرسي
fact-grade = الصف
fact-program = البرنامج
fact-campus = المدرسة
grade-alone = { $grade ->
    [PK] ما قبل الروضة
    [TK] الروضة الانتقالية
    [K] الروضة
   *[other] { $grade }
}
fact-entered = الالتحاق
fact-class = سنة التخرج
fact-left = المغادرة
gpa-none = لا توجد بعد تقديرات تدخل في معدل.
# $scale: the points of the best letter, with the greatest weight there is.
gpa-scale = مقياس من { $scale }
# $rounding: one of the phrases below
gpa-note = { $rounding }؛ الوحدات المحتسبة: { $credits }
rounding-half-up = { $places ->
    [zero] بلا منازل عشرية، مع تقريب النصف إلى أعلى
    [one] منزلة عشرية واحدة، مع تقريب النصف إلى أعلى
    [two] منزلتان عشريتان، مع تقريب النصف إلى أعلى
    [few] { $places } منازل عشرية، مع تقريب النصف إلى أعلى
    [many] { $places } منزلة عشرية، مع تقريب النصف إلى أعلى
   *[other] { $places } منزلة عشرية، مع تقريب النصف إلى أعلى
}
rounding-half-even = { $places ->
    [zero] بلا منازل عشرية، مع تقريب النصف إلى الرقم الزوجي
    [one] منزلة عشرية واحدة، مع تقريب النصف إلى الرقم الزوجي
    [two] منزلتان عشريتان، مع تقريب النصف إلى الرقم الزوجي
    [few] { $places } منازل عشرية، مع تقريب النصف إلى الرقم الزوجي
    [many] { $places } منزلة عشرية، مع تقريب النصف إلى الرقم الزوجي
   *[other] { $places } منزلة عشرية، مع تقريب النصف إلى الرقم الزوجي
}
rounding-cut = { $places ->
    [zero] بلا منازل عشرية، مع حذف الكسور
    [one] منزلة عشرية واحدة، مع حذف ما بعدها
    [two] منزلتان عشريتان، مع حذف ما بعدهما
    [few] { $places } منازل عشرية، مع حذف ما بعدها
    [many] { $places } منزلة عشرية، مع حذف ما بعدها
   *[other] { $places } منزلة عشرية، مع حذف ما بعدها
}
credits-of = الوحدات المكتسبة: { $earned } من { $required }
credits-earned = الوحدات المكتسبة: { $earned }
# Credit of everything that was finished, with or without success.
credits-attempted = الوحدات التي درست: { $credits }
# The heading of courses that count in no credit area.
area-none = بلا مجال معتمد
rest-insufficient = أدلة قليلة: { $count }
rest-not-assessed = لم تقيم بعد: { $count }
rest-exempt = إعفاء: { $count }

course-level-honors = متقدم (Honors)
course-level-ap = AP
course-level-ib = IB
course-level-dual = تسجيل مزدوج

year-grade = { $year } · { grade }
year-credits = الوحدات: { $credits }
year-gpa = المعدل: { $gpa }
course-in-progress = { $of ->
    [0] قيد الدراسة
   *[other] قيد الدراسة، الكفايات: { $count } من { $of }
}
course-not-yet = { $of ->
    [0] لا كفايات مسجلة
   *[other] لم يكتمل بعد، الكفايات: { $count } من { $of }
}
course-partial = وحدات جزئية، الكفايات: { $count } من { $of }
# The same where there is little room.
course-in-progress-short = { $of ->
    [0] قيد الدراسة
   *[other] قيد الدراسة، { $count } من { $of }
}
course-not-yet-short = { $of ->
    [0] لا كفايات مسجلة
   *[other] لم يكتمل بعد، { $count } من { $of }
}
course-partial-short = وحدات جزئية، { $count } من { $of }
course-exempt = إعفاء
course-withdrawn = انسحاب
course-taken-again = أعيد أخذه لاحقا
course-repeated = تحتسب محاولة أخرى بدلا منها
# $note: how a course stands; $why: one of the phrases below
course-why = { $note } ({ $why })
# $count: how many competencies must be proficient
lacks-proficient = المطلوب: { $count }
# $count: competencies; $level: the level that each must reach
lacks-floor = يجب أن تبلغ { $level }: { $count }
lacks-rating = بلا مستوى بعد: { $count }
lacks-lowest = يجب أن تبلغ { $lowest }: { $count }
lacks-mean = المتوسط { $average }، والمطلوب { $asked }
lacks-evidence = تلزم أدلة أخرى

graduation-not-audited = لم تراجع
graduation-met = المتطلبات مستوفاة
# Everything that is missing is in progress.
graduation-on-course = على المسار
# There are school years to come.
graduation-under-way = قيد الدراسة
# Credits: “16.5 earned + 6.5 in progress of 24”.
graduation-credits = { $earned } مكتسبة + { $progress } قيد الدراسة من { $required }
# $when: a month and a year, or a year: when the student is expected to graduate.
graduation-expected = المتوقع: { $when }
# The row of the credits in all, among the requirements.
graduation-all-credits = جميع الوحدات
more-open = وغيرها: { $count }
graduation-open = { $count ->
    [one] متطلب واحد متبق
    [two] متطلبان متبقيان
    [few] { $count } متطلبات متبقية
    [many] { $count } متطلبا متبقيا
   *[other] { $count } متطلب متبق
}
requirement-met = مستوفى
# The graduation audit: what each requirement of the diploma is met with.
audit = مراجعة متطلبات التخرج
audit-title = مراجعة متطلبات التخرج: { $name }
# The supplement to the diploma: what was shown in each competency.
supplement = ملحق الكفايات بشهادة التخرج
supplement-title = ملحق الكفايات: { $name }
supplement-about = ما ظهر في كل كفاية، مع عدد التقييمات التي يستند إليها وتاريخ أحدثها. لا تذكر الكفايات التي لا مستوى لها.
# The sheet for the next school of a student who leaves.
transfer-sheet = ورقة الانتقال
transfer-sheet-title = ورقة الانتقال: { $name }
transfer-sheet-about = للمدرسة التالية. تأتي أولا المقررات غير المكتملة، مع الكفايات المنجزة والمتبقية، ليستأنف العمل من حيث توقف.
# The letter that goes with a record to a college or another school.
letter = خطاب مرفق
letter-title = خطاب مرفق: { $name }
letter-greeting = إلى مكتب القبول أو السجلات:
letter-opening = يرافق هذا الخطاب سجل { $name } في { $school }. الأرقام أدناه هي أرقام كشف الدرجات.
letter-how = يقيم الطلاب في هذه المدرسة على الكفايات. يبين كشف الدرجات المستوى الذي بلغه الطالب في كل كفاية، والساعات والدرجات الناتجة عنه، والقواعد المتبعة.
letter-transcript = كشف الدرجات
letter-profile = ملف تعريف المدرسة
letter-questions = يسرنا الرد على أي سؤال عن هذا السجل.
letter-closing = مع خالص التحية،
evidence-ratings = التقييمات: { $count }
evidence-tasks = الأعمال: { $count }
# $ratings, $tasks: the two above
evidence-of = { $ratings }، { $tasks }
requirement-in-progress = قيد الدراسة: { $amount }
# What is missing, and how much of it is in progress.
missing-partly = الباقي: { $amount }، منها قيد الدراسة: { $progress }
missing-amount = الباقي: { $amount }

band-between = من { $from } إلى أقل من { $to }
band-from = من { $from } فأكثر
band-most = أكثر من { $share } عند «{ $level }» أو أعلى
band-none-below = لا شيء دون «{ $level }»
band-no-credit = دون وحدات مكتسبة
band-elsewhere = رصيد من مدرسة أخرى
band-at-least = { $share } على الأقل عند «{ $level }» أو أعلى
band-most-exactly = أكثر من { $share } عند «{ $level }» بالضبط
band-at-least-exactly = { $share } على الأقل عند «{ $level }» بالضبط
band-no-credit-from = لم تكتسب وحدات، والمتوسط { $from } أو أكثر
band-some-courses = بعض المقررات، ورصيد من مدرسة أخرى
rule-graded-otherwise = تقيم بعض المقررات بطريقة أخرى: { $courses }. درجاتها هي { $letters }.
rule-outside-average = لا تدخل هذه المقررات في المعدل (GPA): { $courses }.
rule-credit-all = تكتسب الوحدات عندما تكون جميع كفايات المقرر عند مستوى «{ $level }» أو أعلى.
rule-credit-mean = تكتسب الوحدات عندما يبلغ متوسط كفايات المقرر { $mean } أو أكثر.
rule-credit-share = تكتسب الوحدات عندما تكون { $share } على الأقل من كفايات المقرر عند مستوى «{ $level }» أو أعلى.
rule-credit-proportional = تكتسب الوحدات بنسبة كفايات المقرر التي عند مستوى «{ $level }» أو أعلى.
rule-credit-portfolio = تكتسب الساعة المعتمدة بملف من الأدلة.
rule-credit-no-enrollment = تكفي الكفايات وحدها لاكتساب الساعة المعتمدة، ولا يلزم التسجيل في المقرر.
rule-floor = ويجب أن تكون كل كفاية عند «{ $level }» أو أعلى.
rule-letter-levels = يحدد التقدير من متوسط مستويات كفايات المقرر.
rule-letter-values = يحدد التقدير من متوسط النتائج الدقيقة لكفايات المقرر.
rule-gpa = المعدل (GPA) هو مجموع نقاط كل تقدير مضروبة في وحداته، مقسوما على مجموع الوحدات؛ { $rounding }.
rule-weight-floor = يطبق الترجيح ابتداء من التقدير { $letter } فأعلى.
rule-repeats-highest = عند تكرار مقرر تحتسب أفضل محاولة.
rule-repeats-last = عند تكرار مقرر تحتسب آخر محاولة.
rule-repeats-all = تدخل كل محاولة لمقرر في المعدل؛ وتمنح الوحدات مرة واحدة.
rule-not-yet = المقرر الذي لم يكتمل بعد ليس له تقدير ولا يدخل في المعدل (GPA).
rule-not-yet-counts = المقرر الذي انتهى دون وحدات مكتسبة يدخل في المعدل (GPA) بالنقاط المبينة.

rank-class = دفعة { $year }
rank-shared = { $count ->
    [one] بالتساوي مع طالب آخر
    [two] بالتساوي مع طالبين آخرين
    [few] بالتساوي مع { $count } طلاب آخرين
   *[other] بالتساوي مع { $count } طالبا آخر
}
rank-too-few-credits = الوحدات قليلة بعد
rule-rank-none = لا ترتب المدرسة طلابها.
rule-rank = الترتيب بحسب المعدل { $average } بين جميع طلاب دفعة التخرج نفسها، مع مقارنته بـ{ $rounding }؛ { $ties }.
rank-by-weighted = الموزون
rank-by-unweighted = غير الموزون
rank-ties-shared = أصحاب المعدل الواحد يتقاسمون المرتبة ويشغلون من المراتب بعددهم (1، 2، 2، 4)
rank-ties-dense = أصحاب المعدل الواحد يتقاسمون المرتبة وتليها المرتبة التالية (1، 2، 2، 3)
rule-rank-top = كل من معدله { $average } أو أكثر مرتبته 1.
rule-rank-credits = تحتاج المرتبة إلى { $credits } وحدات على الأقل محتسبة في المعدل.
growth = التقدم
growth-unknown = التقدم: الأدلة أقل من أن يحكم عليه
rule-growth-previous = التقدم هو مقدار تغير النتيجة وراء المستوى منذ نهاية الفترة السابقة.
rule-growth-baseline = التقدم هو مقدار تغير النتيجة وراء المستوى منذ البداية.
rule-growth-minimum = يذكر عندما تحتسب { $count } تقييمات على الأقل.
rule-subject-mean = مستوى المادة هو متوسط كفاياتها.
rule-subject-weighted = مستوى المادة هو المتوسط الموزون لكفاياتها.
rule-subject-median = مستوى المادة هو مستوى الكفاية الوسطى فيها.
rule-subject-highest = مستوى المادة هو مستوى أعلى كفاية فيها.
rule-subject-lowest = مستوى المادة هو مستوى أدنى كفاية فيها.
rule-subject-all = مستوى المادة هو مستوى أدنى كفاية فيها، حين يكون لكل كفاية مستوى.
rule-subject-sum = يقرأ مستوى المادة من مجموع كفاياتها، حين يكون لكل كفاية مستوى.
rule-subject-points = كل كفاية متقنة تعطي نقاطا تقرر مستوى المادة.
rule-subject-share = مستوى المادة هو أعلى مستوى تبلغه { $share } من كفاياتها.
rule-subject-minimum = يعطى حين يكون لـ{ $count } منها مستوى.

substituted-credits = يمكن أن يأتي ما يصل إلى { $amount } من الوحدات من { $from }
substituted-course = { $course } يقوم مقام { $asked }
substituted = { $what }؛ بموافقة { $by }، { $date }: { $reason }
rule-bonus-course = كل مقرر محتسب يضيف إلى المعدل الموزون بعد حسابه: { $levels }.
rule-bonus-credit = كل وحدة محتسبة تضيف إلى المعدل الموزون بعد حسابه: { $levels }.
rule-bonus-floor = يسري ذلك ابتداء من التقدير { $letter }.
rule-bonus-most = وتضيف مجتمعة { $most } على الأكثر.
rule-college = تحتسب الوحدات الجامعية هنا كما يلي (الجامعة = المدرسة): { $pairs }.
rule-college-equals = { $college } = { $school }
rule-earned-level = يمنح مستوى { $level } بحسب النتائج لا بالاختيار في هذه المقررات: { $courses }. والمطلوب: { $asks }.
rule-limit-year = { $kind }: تحتسب للشهادة { $credits } وحدات على الأكثر في السنة.
rule-limit = { $kind }: تحتسب للشهادة { $credits } وحدات على الأكثر في المجموع.

## How a level came about, in the copy of a report for a screen

explained-number = الرقم وراء المستوى: { $number }
rating-missed = غياب
rating-waived = إعفاء
# Why a rating does not count.
aside-kind = هذا النوع من العمل لا يحتسب
aside-stage = قيم في مرحلة غير المرحلة التي يجري العمل فيها
aside-too-old = أقدم مما تنظر إليه القاعدة
aside-other-attempt = تحتسب محاولة أخرى للمهمة نفسها
aside-moderated = قيم العمل نفسه مرة ثانية، وذلك التقييم هو المحتسب
aside-missed = فاتت المناسبة
aside-missed-place = فاتت المناسبة؛ تأخذ مكانا ولا تدخل في المتوسط
aside-missed-waived = فاتت المناسبة، وأعفي من تقييم
aside-waived = أعفي منه
aside-not-among-best = توجد تقييمات أفضل كافية
aside-not-recent = توجد تقييمات أحدث كافية
aside-below-level = دون المستوى المحتسب
aside-not-chosen = أخذ بتقييم آخر
aside-corrected = جرى تصحيحه
