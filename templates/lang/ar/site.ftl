### Words of the public site, in Arabic.

site-skip = الانتقال إلى المحتوى
site-home = الرئيسية
site-navigation = القائمة الرئيسية
site-breadcrumb = موقع هذه الصفحة
site-languages = اللغات
site-ceeb = رمز CEEB
site-as-of = حتى { $date }

site-title = ماذا يتعلم طلابنا
site-lead = يكون الانتقال إلى الخطوة التالية بعد إظهار القدرة على العمل المطلوب. وهذا الدليل يبين ما هو: كل كفاية، وكيف يبدو العمل عند كل مستوى، وإلى أين تقود.
site-home-description = الكفايات والمقررات ومتطلبات التخرج في { $school }.
site-subjects = المواد
site-by-band = بحسب المرحلة
site-band-note = المرحلة خطوة في الطريق وليست عمرا. وقد تختلف المرحلة من مادة إلى أخرى.
site-levels = المستويات
site-habits = عادات العمل
site-habits-note = تعرض طريقة العمل على حدة ولا تدخل في أي مستوى.
site-more = المزيد عن المدرسة
site-proficient = يعد إتقانا
site-competency-count = { $count ->
    [zero] لا كفايات
    [one] كفاية واحدة
    [two] كفايتان
    [few] { $count } كفايات
    [many] { $count } كفاية
   *[other] { $count } كفاية
}
site-course-count = { $count ->
    [zero] لا مقررات
    [one] مقرر واحد
    [two] مقرران
    [few] { $count } مقررات
    [many] { $count } مقررا
   *[other] { $count } مقرر
}

site-competencies = الكفايات
site-all-competencies = جميع الكفايات
site-catalog-description = جميع الكفايات بحسب المادة والمرحلة.
site-catalog-lead = بحسب المادة، ثم بحسب المرحلة داخل كل مادة.
site-no-band = بلا مرحلة
site-download = تنزيل
site-download-csv = جدول (CSV)
site-download-json = ملف تبادل المعايير (CASE 1.1، JSON)
site-download-book = الدليل كله في كتاب (PDF)
# The book's table of contents.
site-contents = المحتويات
#   $school: the school's name
site-book-of = دليل { $school }
site-competency = الكفاية
site-subject = المادة
site-band = المرحلة
site-nothing-in-band = لا شيء في هذه المرحلة
site-previous-band = المرحلة السابقة
site-next-band = المرحلة التالية

site-pathway = مسار التعلم
site-pathway-note = تمتد الخطوط من الكفاية إلى ما تفتحه، والخط المتقطع يقود إلى مادة أخرى. والقائمة تقول الشيء نفسه.
site-map = خريطة جميع المواد
site-map-description = كيف يستند كل ما يتعلم هنا بعضه إلى بعض، بحسب المادة والمرحلة.
site-map-of-school = كيف تستند كفايات جميع المواد بعضها إلى بعض
site-other-subjects = مواد أخرى
site-builds-on = تستند إلى
site-skip-map = تخطي الخريطة
site-zoom = حجم الخريطة
site-zoom-out = أصغر
site-zoom-in = أكبر
site-zoom-fit = بعرض الصفحة
site-map-of-subject = كيف تستند كفايات { $title } بعضها إلى بعض

site-looks-like = كيف يبدو ذلك
site-indicators = ما ننظر إليه
site-before-and-after = إلى أين تقود
site-comes-before = يأتي قبلها
site-this-competency = هذه الكفاية
site-opens = تفتح
site-nothing-before = لا يلزم أن يأتي شيء قبلها.
site-opens-nothing = لا تتوقف عليها كفاية أخرى.
site-map-of-competency = ما يأتي قبل { $title } وما تفتحه
site-counts-toward = تحتسب في
site-counts-toward-nothing = ليست جزءا من أي مقرر.
site-standards = المعايير
site-at-home = في البيت
site-grades-heading = الصفوف
site-milestone-heading = تكتسب عادة
site-milestone = { grade }، حتى نهاية الفترة { $period }
site-extension = للمزيد من التعمق
site-about = عن هذا النص
site-identifier = المعرف
site-data-json = البيانات (CASE 1.1، JSON)
site-print = طباعة
site-version = الإصدار { $version }
site-valid-from = سار منذ { $from }
site-valid-until = سار حتى { $until }
site-valid-from-until = سار من { $from } حتى { $until }
site-earlier = الإصدارات السابقة
site-earlier-none = لا شيء
site-moved = صار { $old } الآن { $new }
site-ratings = { $count ->
    [zero] لا تقييمات
    [one] تقييم واحد
    [two] تقييمان
    [few] { $count } تقييمات
    [many] { $count } تقييما
   *[other] { $count } تقييم
}
site-ratings-of-band = { $band }: { $ratings }
site-ratings-elsewhere = وفي غير ذلك: { $ratings }
site-neighbours = في المادة نفسها
site-previous = السابقة
site-next = التالية

site-courses = المقررات
site-course = المقرر
site-courses-description = جميع المقررات ووحداتها المعتمدة والكفايات التي تشهد بها.
site-courses-lead = المقرر طريق لاكتساب وحدات معتمدة: فهو يشهد بمجموعة من الكفايات، وتكتسب الوحدات عند إظهارها.
site-other-courses = مقررات أخرى
site-credit = الوحدات المعتمدة
site-areas = يحتسب في
site-course-level = نوع المقرر
site-sced = رمز SCED
site-certifies = ما يشهد به
site-credits = { $count ->
    [zero] بلا وحدات معتمدة
    [one] وحدة معتمدة واحدة
    [two] وحدتان معتمدتان
    [few] { $count } وحدات معتمدة
    [many] { $count } وحدة معتمدة
   *[other] { $count } وحدة معتمدة
}
site-weight = الوزن { $weight }
site-course-level-honors = متقدم (Honors)
site-course-level-ap = Advanced Placement (AP)
site-course-level-ib = البكالوريا الدولية (IB)
site-course-level-dual = تسجيل مزدوج

site-search = البحث
site-search-description = ابحثوا عن كفاية أو مقرر أو مادة.
site-search-label = كلمات، أو بدايات كلمات
site-search-go = بحث
site-search-script = يعمل البحث داخل المتصفح ويحتاج إلى JavaScript، وهو معطل. وقائمة جميع الكفايات تجمع كل شيء في صفحة واحدة.
site-search-none = لا توجد نتائج. يمكن تجربة كلمات أقل، أو بداية كلمة فقط.
site-search-one = نتيجة واحدة
site-search-many = عدد النتائج: #

site-missing = هذه الصفحة غير موجودة
site-missing-lead = ربما نقلت إلى مكان آخر. يمكن البدء من إحدى هذه الصفحات:

site-graduation = التخرج
site-graduation-description = ما تتطلبه شهادة التخرج.
site-graduation-lead = تتطلب شهادة التخرج كل ما يلي. وتستخدم كل وحدة معتمدة مرة واحدة، حيث تفيد أكثر.
site-requirements = المتطلبات
site-in-all = المجموع
site-distinctions = الأختام وأوسمة التميز
site-distinctions-note = تكتسب إلى جانب الشهادة؛ ولا يلزم أي منها للحصول عليها.
site-credits-of-any-area = { $credits }، من أي مجال
site-courses-count-here = { $count ->
    [zero] لا مقررات تحتسب هنا
    [one] مقرر واحد يحتسب هنا
    [two] مقرران يحتسبان هنا
    [few] { $count } مقررات تحتسب هنا
    [many] { $count } مقررا يحتسب هنا
   *[other] { $count } مقرر يحتسب هنا
}
site-asks-courses-all = { $of ->
    [one] وحدات هذا المقرر
    [two] وحدات هذين المقررين كليهما
    [few] وحدات هذه المقررات كلها
    [many] وحدات هذه المقررات كلها
   *[other] وحدات هذه المقررات كلها
}
site-asks-courses-some = وحدات عدد من هذه المقررات: { $count } من { $of }
site-asks-competencies-all = { $of ->
    [one] إتقان هذه الكفاية
    [two] إتقان هاتين الكفايتين كلتيهما
    [few] إتقان هذه الكفايات كلها
    [many] إتقان هذه الكفايات كلها
   *[other] إتقان هذه الكفايات كلها
}
site-asks-competencies-some = إتقان عدد من هذه الكفايات: { $count } من { $of }
site-asks-at-level = { $asks }، عند مستوى «{ $level }» أو أعلى
site-asks-parts-all = كل ما يلي
site-asks-parts-some = مما يلي: { $count } من { $of }
site-asks-once = ينجز مرة واحدة
site-asks-years = مقرر في { $count } من السنوات الدراسية
site-asks-every-year = مقرر في كل سنة دراسية
site-named-competencies = الكفايات

site-how-it-works = كيف يعمل النظام
site-for-families = كيف يعمل النظام، للأسر
site-for-colleges = كيف يعمل النظام، للجامعات
site-profile = نبذة عن المدرسة (PDF)
site-annotated = كشف درجات مشروح (PDF)
site-families-description = ماذا تعني المستويات، وماذا تعني «ليس بعد»، وكيف تكتسب الوحدات المعتمدة.
site-colleges-description = من الأدلة إلى المستويات والوحدات والتقديرات والمعدلات: القواعد كما تطبق.
site-families-lead = يكون التقدم هنا بعد إظهار القدرة على عمل شيء ما، لا بعد مرور عدد من الأسابيع. وهذه الصفحة تبين كيف يقرر ذلك.
site-colleges-lead = تعرض كشوف الدرجات المقررات والوحدات والتقديرات وما يستند إليه كل منها. وهذه الصفحة مولدة من القواعد المطبقة على كل سجل.
site-what-levels-mean = ماذا تعني المستويات
site-no-level-yet = حين لا يكون هناك مستوى
site-not-yet = ماذا تعني «ليس بعد»
site-how-level = كيف يحدد المستوى
site-on-track = السير على المسار الصحيح
site-how-credit = كيف تكتسب الوحدات المعتمدة
site-how-grades = كيف تحدد التقديرات
site-questions = الأسئلة
site-read-on = للمزيد من القراءة
site-scale = المقياس
site-points = النقاط
site-level = المستوى
site-meaning = المعنى
site-letter = التقدير
site-asks-for = يتطلب
site-weights = الترجيح

rule-lowest = ولا يجوز أن تقل أي كفاية عن { $lowest }.

## The page that checks issued documents

site-verify = التحقق من كشف درجات
site-verify-description = اعرف هل صدر كشف الدرجات عن هذه المدرسة وهل ما زال صالحا.
site-verify-lead = اختر ملف PDF أو أفلته في هذه الصفحة، أو اكتب رمز التحقق. يجري التحقق في متصفحك، ولا يرسل شيء إلى أحد.
site-verify-script = يجري التحقق في متصفحك ويحتاج إلى JavaScript، وهو معطل. من دونه أرسل الملف أو رمز التحقق إلى المدرسة.
site-verify-file-label = ملف PDF
site-verify-code-label = رمز التحقق
site-verify-go = تحقق
site-verify-genuine = أصلي: هذا الملف نفسه صدر عن المدرسة وما زال صالحا.
site-verify-replaced = صدر عن المدرسة ثم حل محله كشف مصحح. اطلب الأحدث.
site-verify-withdrawn = صدر عن المدرسة ثم سحب. لم يعد صالحا.
site-verify-altered = معدل: صدر مستند بهذا الرمز، لكن هذا ليس الملف نفسه. والملف الذي طبع ثم مسح ضوئيا أو حفظ من جديد ليس هو الملف أيضا.
site-verify-unknown = غير معروف: لا يوجد مثل هذا المستند في قائمة المدرسة.
site-verify-later = وقعت المدرسة هذا المستند، لكن القائمة في هذا الموقع أقدم. اسأل المدرسة.
site-verify-not-listed = موقع بمفتاح المدرسة، لكنه ليس في قائمتها: أعيدت القائمة إلى نسخة أقدم، أو أن المفتاح لدى شخص آخر. لا تعتمد عليه. اسأل المدرسة.
site-verify-code-stands = أصدرت المدرسة مستندا بهذا الرمز وما زال صالحا. الرمز وحده لا يثبت أن الصفحة أصلية: تحقق من الملف أو امسح الرمز المطبوع.
site-verify-code-replaced = صدر مستند بهذا الرمز ثم حل محله مستند مصحح.
site-verify-code-withdrawn = صدر مستند بهذا الرمز ثم سحب.
site-verify-code-unknown = لم يصدر أي مستند بهذا الرمز. تأكد من أنه كتب كما هو مطبوع.
site-verify-seal-good = وقعت المدرسة الأرقام أدناه. قارن كلا منها بالورقة التي بيدك؛ الورقة التي تقول شيئا آخر ليست أصلية.
site-verify-seal-bad = الرمز على هذه الورقة لم توقعه المدرسة.
site-verify-list-bad = لا يمكن الوثوق بقائمة المدرسة في هذا الموقع: توقيعها غير مطابق. اسأل المدرسة.
site-verify-no-crypto = لا يستطيع هذا المتصفح التحقق من التواقيع هنا. افتح هذه الصفحة عبر https أو في متصفح أحدث، أو أرسل الملف إلى المدرسة.
site-verify-how = ما الذي يثبته هذا وما الذي لا يثبته
site-verify-proves = توقع المدرسة كل مستند تصدره، وتحتفظ بقائمة لا يفعل بها إلا الإضافة. الملف الأصلي هو، بايتا ببايت، الملف الذي أصدرته المدرسة.
site-verify-proves-not = لا يثبت هذا أن ما يقوله المستند صحيح، بل أن المدرسة قالته. لا تحتوي القائمة على أي اسم ولا على ما يمكن معرفته منه.
site-verify-key = المفتاح العام للمدرسة:

site-page = صفحة
site-habit = عادة عمل
site-colleges = للجامعات
site-standards-lead = كل المعايير التي تستجيب لها كفايات المدرسة، وأي الكفايات تستجيب لكل معيار.
site-answered-by = الكفايات التي تستجيب لهذا المعيار
site-habit-levels = كم مرة تلاحظ العادة
site-help-at-home = كيف تساعدون في البيت
site-help-at-home-text = تقول صفحة كل كفاية ما يمكن للأسرة أن تفعله في البيت، في دقائق قليلة ومن دون أن تكون من المعلمين. ويذكر تقرير التقدم الكفاية التي يبدأ بها. وعند الحاجة إلى مساعدة في الدراسة أو في اللغة، اسألوا المدرسة.
