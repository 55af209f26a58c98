### كيف نشأت القيمة: ما يعرضه `gradus explain`، وصفحات الشرح.

explain-title = { $what }، { $name }، في { $date }
explain-as-written = { $text }

## النتائج

explain-subject = متقنة: { $reached } من { $expected } تبلغ عادة حتى الآن، و{ $proficient } من { $of } إجمالا؛ { $pace }
explain-not-assessed = لم تقيم
explain-insufficient = الأدلة غير كافية
explain-insufficient-so-far = الأدلة غير كافية، والمستوى حتى الآن { $level }
explain-not-yet = لم تتقن بعد: { $level }
explain-proficient = متقنة: { $level }
explain-exempt = إعفاء
explain-no-level = دون مستوى
explain-none = لا شيء
explain-course-earned = مكتسب
explain-course-partial = مكتسب جزئيا
explain-course-in-progress = جار
explain-course-not-yet = لم يكتسب بعد
explain-course-exempt = إعفاء
explain-course-withdrawn = انسحاب
explain-course-result = { $status }: الوحدات { $credit } من { $of }
explain-course-result-letter = { $status }: الوحدات { $credit } من { $of }، { $letter }
explain-given-result = كما منح: الوحدات { $credit }
explain-given-result-letter = كما منح: الوحدات { $credit }، { $letter }
explain-gpa = المعدل (GPA)
explain-gpa-result = { $unweighted } غير موزون، { $weighted } موزون
explain-rank = الترتيب في الدفعة
explain-rank-place = { $place } من { $of }
explain-overall = كل المواد
explain-graduation = التخرج
explain-open = { $count ->
    [0] جميع المتطلبات مستوفاة
    [zero] جميع المتطلبات مستوفاة
    [one] بقي متطلب واحد
    [two] بقي متطلبان
    [few] بقيت { $count } متطلبات
    [many] بقي { $count } متطلبا
   *[other] بقي { $count } متطلب
}

## عناوين الخطوات

explain-step-rule = القاعدة `{ $name }`
explain-step-expected = تبلغ عادة حتى الآن
explain-step-not-expected = لا تبلغ عادة بعد
explain-step-rule-alone = القاعدة
explain-step-stage = المرحلة
explain-step-ratings = التقييمات المحتسبة لـ{ $what }
explain-as-a-whole = الكفاية كلها
explain-step-aside = ما لا يحتسب
explain-step-number = الرقم
explain-step-evidence = الأدلة
explain-step-judgements = التقدير المهني
explain-step-growth = التقدم
explain-step-later = بعد { $date }، فلا ينظر إليه
explain-step-competencies = كفايات المقرر في { $date }
explain-step-credit = الوحدات
explain-step-letter = التقدير
explain-step-course-level = نوع المقرر
explain-step-entered = كما أدخل
explain-step-counted = ما يدخل في المعدل
explain-step-not-counted = ما لا يدخل في المعدل
explain-step-unweighted = غير موزون
explain-step-weighted = موزون
explain-step-average = المعدل
explain-step-class = الدفعة
explain-step-total = مجموع الوحدات

## القواعد

explain-rule-weights = أوزانها: { $weights }.
explain-rule-points = نقاطها: { $points }.
explain-rule-required = يجب إتقان ما يلي: { $codes }.
explain-rule-kinds = لا تحتسب إلا الأدلة من هذه الأنواع: { $kinds }.
explain-rule-all-kinds = تحتسب جميع الأدلة ما عدا تقييم الطالب لنفسه.
explain-rule-stage = لا تحتسب إلا أدلة المرحلة التي يعمل فيها الطالب.
explain-rule-attempts-latest = من عدة محاولات للمهمة تحتسب الأخيرة.
explain-rule-attempts-best = من عدة محاولات للمهمة تحتسب الأفضل.
explain-rule-attempts-first = من عدة محاولات للمهمة تحتسب الأولى.
explain-rule-window-days = { $days ->
    [one] لا تحتسب الأدلة الأقدم من يوم واحد.
    [two] لا تحتسب الأدلة الأقدم من يومين.
    [few] لا تحتسب الأدلة الأقدم من { $days } أيام.
    [many] لا تحتسب الأدلة الأقدم من { $days } يوما.
   *[other] لا تحتسب الأدلة الأقدم من { $days } يوم.
}
explain-rule-moderation-second = من تقييمين للعمل نفسه يحتسب الثاني.
explain-rule-moderation-higher = من تقييمين للعمل نفسه يحتسب الأعلى.
explain-rule-moderation-mean = التقييمان للعمل نفسه يحتسبان تقييما واحدا بمتوسطهما.
explain-rule-weights-ignored = يحتسب كل تقييم مرة واحدة مهما كان الوزن المعطى له.
explain-rule-missed-ignored = المناسبات الفائتة لا أثر لها.
explain-rule-missed-fills = المناسبات الفائتة تأخذ مكانا ولا تدخل في المتوسط.
explain-rule-missed-lowest = تقيم المناسبات الفائتة بأدنى عدد في المقياس.
explain-rule-order = يوم الدليل هو أول يوم معروف مما يلي: { $days }.
explain-day-performed = الإنجاز
explain-day-submitted = التسليم
explain-day-assessed = التقييم
explain-day-recorded = التسجيل
explain-rule-without-none = الأدلة المطلوبة: { $needs }؛ ومن دونها لا يعطى مستوى.
explain-rule-without-provisional = الأدلة المطلوبة: { $needs }؛ ومن دونها يكون المستوى مؤقتا.
explain-rule-without-level = الأدلة المطلوبة: { $needs }؛ ومن دونها يعطى المستوى مع ذلك.
explain-rule-needs-in-all = الأدلة المطلوبة في جميع الكفايات: { $needs }.
explain-need-ratings = { $count ->
    [zero] بلا تقييمات
    [one] تقييم واحد
    [two] تقييمان
    [few] { $count } تقييمات
    [many] { $count } تقييما
   *[other] { $count } تقييم
}
explain-need-required = التقييمات التي يطلبها الإطار لكل جزء
explain-need-stage = { $count } في المرحلة { $stage }
explain-need-kind = { $count } من نوع { $kind }
explain-need-tasks = { $count ->
    [one] مهمة واحدة
    [two] مهمتان مختلفتان
    [few] { $count } مهام مختلفة
   *[other] { $count } مهمة مختلفة
}
explain-need-assessors = { $count ->
    [one] معلم واحد
    [two] معلمان مختلفان
    [few] { $count } معلمين مختلفين
   *[other] { $count } معلما مختلفا
}
explain-need-contexts = { $count ->
    [one] سياق واحد
    [two] سياقان مختلفان
    [few] { $count } سياقات مختلفة
   *[other] { $count } سياقا مختلفا
}
explain-level-from = { $level } من { $number }
explain-rule-levels = المستويات: { $levels }.
explain-rule-levels-stage = المستويات محسوبة من المرحلة التي يعمل فيها الطالب: { $levels }.
explain-rule-rounded-shown = يقرب الرقم حيث يعرض: { $rounding }.
explain-rule-rounded-banded = يقرب الرقم قبل تحديد المستوى: { $rounding }.
explain-rule-overrides-win = التقدير المهني يقرر المستوى ما دام ساريا.
explain-rule-overrides-cap = التقدير المهني يحد المستوى ما دام ساريا.
explain-rule-overrides-inform = التقدير المهني للعلم ولا يغير شيئا.
explain-rule-steps = تمنح بخطوات مقدارها { $step }.
explain-rule-levels-open = قد ترتفع المستويات بعد انتهاء المقرر، إلى أن يؤخذ مرة أخرى.
explain-rule-levels-end = المستويات هي مستويات آخر يوم في المقرر.
explain-rule-kept = الوحدات المكتسبة تبقى.
explain-rule-not-kept = يمكن أن تفقد الوحدات المكتسبة.
explain-growth-exact = يحسب بالأعداد الدقيقة.
explain-growth-shown = يحسب بالأعداد كما تعرض.
rule-kind-weight = { $kind } { $weight }

## مستوى

explain-stage-placed = يعمل الطالب في { $stage } حيث وضع
explain-stage-grades = تخص الصفوف { $grades } ولا تطلب من طالب في { $grade }
explain-stage-belongs = يعمل الطالب في { $stage } وهي مرحلة الكفاية
explain-rating = تقييم
explain-attempt = المحاولة { $number }
explain-rated-by = قيمه { $by }
explain-with-second = مع تقييمه الثاني يحتسب { $number }
explain-weight = الوزن { $number }
explain-by-rule = بحسب القاعدة `{ $name }`
explain-ratings = التقييمات: { $have } من { $need }
explain-ratings-of-kind = التقييمات من نوع { $kind }: { $have } من { $need }
explain-tasks = المهام المختلفة: { $have } من { $need }
explain-assessors = المعلمون المختلفون: { $have } من { $need }
explain-contexts = السياقات المختلفة: { $have } من { $need }
explain-indicators = الأجزاء التي لها عدد: { $have } من { $need }
explain-lack-method = ما تطلبه الطريقة نفسها
explain-missing = ينقص: { $what }
explain-no-number-here = دون رقم
explain-no-number = لا يوجد رقم
explain-of-numbers = من { $numbers }: { $number }
explain-shown-as = { $number } يعرض { $shown }
explain-number-is = { $number } هو { $level }
explain-averages-so-far = المتوسطات المتتالية: { $averages }
explain-in-order = بالترتيب { $numbers }؛ وفي الوسط { $number }
explain-most-frequent = عدد مرات ورود { $number }: { $count } من { $of }
explain-latest-and-rest = { $share } من { $latest } والباقي من { $earlier } = { $number }
explain-by-kind = { $terms }، على الأوزان الموجودة = { $number }
explain-power-law = عبر { $numbers }؛ وعند آخر تقييم { $number } (والمتوسط { $mean })
explain-reached = التقييمات عند { $level } أو أعلى: { $count } من { $of }؛ وقيمة هذا المستوى { $number }
explain-growth-unknown = الأدلة أقل من أن يحكم عليه
explain-growth-from = من { $from } في { $date }: { $change }
explain-growth-from-stored = من نقطة البداية { $from } المسجلة في { $date }: { $change }
explain-growth-from-baseline = من نقطة البداية { $from }: { $change }
explain-judged = قدر { $by } المستوى { $level }: { $reason }
explain-excused-by = إعفاء من { $by }: { $reason }
explain-placed-at = وضع في { $stage }
explain-judgement-decided = { $level }: { $by } في { $date }: { $reason }؛ وقد قرر المستوى
explain-judgement-told = { $level }: { $by } في { $date }: { $reason }؛ ولم يغير شيئا
explain-judgement-until-decided = { $level }: { $by } في { $date } حتى { $until }: { $reason }؛ وقد قرر المستوى
explain-judgement-until-told = { $level }: { $by } في { $date } حتى { $until }: { $reason }؛ ولم يغير شيئا
explain-excused = إعفاء من { $by } في { $date }: { $reason }

## مقرر

explain-proficient-of = المتقنة: { $have } من { $need }
explain-left-out = أعفي منها فلا تدخل
explain-credit-since = تحققت القاعدة أول مرة في { $date }
explain-credit-given-up-before = ترك المقرر قبل أن تتحقق القاعدة
explain-credit-given-up-after = أغلق المقرر بعد ذلك على أنه متروك؛ وما اكتسب يبقى
explain-credit-not-so-far = لم تتحقق القاعدة حتى الآن
explain-credit-taken-again = أخذ المقرر مرة أخرى ابتداء من { $date }: وهذه المحاولة كما كانت قبل ذلك
explain-credit-stays = ما اكتسب يبقى: يعرض كما كان في { $date }
explain-superseded = تحتسب محاولة أخرى، فليس لهذه وحدات: { $what }
explain-lost-given-up = اكتسبت وحدات قدرها { $credit } في { $earned } وفقدت في { $lost }: ترك المقرر، والقواعد تسترد وحداته
explain-lost-policy = اكتسبت وحدات قدرها { $credit } في { $earned } وفقدت في { $lost }: سرت قواعد أخرى، والسابقة تسمح بفقدان الوحدات
explain-lost-correction = اكتسبت وحدات قدرها { $credit } في { $earned } وفقدت في { $lost }، بتصحيح التقييم { $ids }
explain-lost-levels = اكتسبت وحدات قدرها { $credit } في { $earned } وفقدت في { $lost }: القواعد تسمح بفقدان الوحدات
explain-lost-change = { $what }: قبل ذلك { $before }، ومنذئذ { $now }
explain-average-levels = يؤخذ متوسط نقاط المستويات
explain-average-values = يؤخذ متوسط الأعداد وراء المستويات
explain-letter-first = { $letter } هو أول تقدير مناسب: { $asks }
explain-letter-no-credit = { $letter } هو تقدير مقرر دون وحدات
explain-letter-elsewhere = للوحدات من مدارس أخرى فقط
explain-letter-else = كل ما عدا ذلك
explain-average-from = متوسط لا يقل عن { $number }
explain-average-to = ولا يزيد على { $number }
explain-points = النقاط: { $points }
explain-points-weighted = النقاط: { $points }، و{ $weighted } بوزن مقرر من هذا النوع: { $level }
explain-no-points = ليست له نقاط ولا يدخل في المعدلات
explain-earned-level = المقرر من نوع { $level } الممنوح بحسب نتائجه: { $asks }

## مقرر تؤخذ نتيجته كما منحت

explain-credits = الوحدات: { $credits }
explain-attempted = المسجل منها: { $credits }
explain-same-as = يعادل المقرر { $course }
explain-same-as-none = لا يرتبط بأي مقرر في المدرسة
explain-college = { $college } من وحدات الجامعة تساوي هنا { $school } بحسب تحويل القواعد
explain-as-entered = يساوي الوحدات المدخلة
explain-no-mark = جاء دون درجة
explain-mark-unknown = لا تقدير في القواعد للدرجة { $mark }: ليست لها نقاط
explain-mark-is-letter = { $mark } تقدير من تقديرات القواعد
explain-mark-stands-for = في القواعد { $letter } للدرجة { $mark }

## المعدلات والترتيب

explain-transfers-count = تحتسب تقديرات المدارس الأخرى.
explain-transfers-do-not = لا تحتسب تقديرات المدارس الأخرى.
explain-gpa-sum = النقاط { $points } / الوحدات { $credits } = { $average }
explain-gpa-sum-bonus = النقاط { $points } / الوحدات { $credits }، مع زيادة { $bonus }: { $average }
explain-gpa-shown = يعرض { $shown }
explain-gpa-term-weighted = { $plain }، موزون { $weighted }
explain-no-average = لا وحدات محتسبة، فلا معدل
explain-graded = بدرجة { $mark }
explain-credits-there = الوحدات هناك { $credits }
explain-out-no-letter = لا يوجد تقدير
explain-out-no-points = ليست لتقديره نقاط
explain-out-repeated = تحتسب محاولة أخرى للمقرر
explain-out-transfer = لا تدخل القواعد تقديرات المدارس الأخرى
explain-out-unknown-letter = لا تقدير في القواعد لهذه الدرجة
explain-out-no-credit = لا وحدات له
explain-rank-average = { $average }، ويقارن على أنه { $shown }، على { $credits } من الوحدات
explain-rank-class = { $count ->
    [one] يدرس طالب واحد من دفعة { $class }
    [two] يدرس طالبان من دفعة { $class }
    [few] يدرس { $count } طلاب من دفعة { $class }
    [many] يدرس { $count } طالبا من دفعة { $class }
   *[other] يدرس { $count } طالب من دفعة { $class }
}
explain-rank-no-place = لا ترتيب دون معدل على وحدات كافية
explain-rank-sharing = { $count ->
    [0] لا أحد يشارك في المرتبة
    [zero] لا أحد يشارك في المرتبة
    [one] يشارك في المرتبة طالب آخر
    [two] يشارك في المرتبة طالبان آخران
    [few] يشارك في المرتبة { $count } آخرون
   *[other] يشارك في المرتبة { $count } غيره
}
explain-rank-class-unknown = دفعة تخرج الطالب غير معروفة
explain-rank-not-attending = الطالب لا يدرس في ذلك اليوم

## الشهادة

explain-diploma-order = تلبى المتطلبات بترتيب القواعد؛ وتستخدم الوحدات مرة واحدة، وحيث يمكن استخدامها في عدة مواضع تذهب إلى حيث تنفع أكثر.
explain-diploma-one-area = المقرر المحتسب في عدة مجالات يستخدم في واحد منها.
explain-unit-credits = من الوحدات
explain-unit-courses = من المقررات
explain-unit-years = من الأعوام الدراسية
explain-unit-competencies = من الكفايات
explain-unit-in-all = في المجموع
explain-unit-parts = من أجزائه
explain-requirement = { $earned } من { $required } { $unit }: { $state }
explain-short = الباقي { $amount }
explain-requirement-excused = إعفاء
explain-included = منها { $credits } من { $from }
explain-substitutes = يمكن أن يأتي ما يصل إلى { $credits } منها من { $from }
explain-distinction = تميز لا يلزم للشهادة
explain-part = جزء من متطلب آخر
explain-credits-not-counted = غير محتسب: { $credits }
explain-limit-year = يحتسب { $credits } من الوحدات على الأكثر في السنة
explain-limit-all = يحتسب { $credits } من الوحدات على الأكثر في المجموع
explain-recorded = مسجل
explain-total = { $earned } من { $required } من الوحدات، والباقي { $missing }
