### Words of the private site for teachers and leaders, in Arabic.

staff-skip = انتقل إلى المحتوى
staff-navigation = الرئيسية
staff-breadcrumb = أنت هنا
staff-private = خاص: عن الطلاب، ولموظفي المدرسة فقط.
staff-whole-school = المدرسة كلها
staff-overview = نظرة عامة
staff-lists = القوائم
staff-courses = المقررات
staff-cohorts = دفعات التخرج
staff-teachers = المعلمون
staff-students = الطلاب
staff-student = الطالب
staff-advisor = المرشد
staff-grade = الصف
staff-class = دفعة
staff-competency = الكفاية
staff-competencies = الكفايات
staff-why = السبب
staff-reached = متقن
staff-due = متوقعة ولم تكتمل
staff-attention = يحتاج إلى انتباه
staff-filter = أظهر الصفوف التي تحتوي على
staff-key = كيف تقرأ العلامات
staff-map = المستويات حسب المادة والمرحلة
staff-growth = التقدم مع الوقت
staff-growth-note = الكفايات المتقنة في نهاية كل فترة، وفق قواعد اليوم.
staff-evidence = أدلة هذا العام الدراسي
staff-shown = ما أظهرته هذا العام الدراسي
staff-where = أين أنا
staff-next = ما التالي
staff-closest = الأقرب إلى الإتقان
staff-can-begin = جاهز للبدء
staff-goals = الأهداف
staff-reflections = التأملات
staff-supports = الدعم
staff-explained = كيف نتجت كل قيمة
staff-own-page = صفحة الطالب
staff-work = عرض العمل
staff-nothing = لا شيء هنا.
staff-nobody = لا أحد.
staff-on-track = مواد على المسار
staff-credits = الساعات المعتمدة
staff-gpa = المعدل التراكمي
staff-diploma = الشهادة
staff-groups = مجموعات للأسابيع القادمة
staff-groups-note = طلاب تتوقع منهم الكفاية الآن ولم يتقنوها بعد.
staff-stuck-alone = متعثر دون دعم
staff-stuck-alone-note = دون الإتقان، وقيم عدة مرات في الأسابيع الأخيرة دون بلوغ مستوى أعلى، ولا دعم قائم.
staff-stuck = متعثر مع دعم
staff-stuck-note = دون الإتقان، وقيم عدة مرات في الأسابيع الأخيرة دون بلوغ مستوى أعلى.
staff-unseen = لا أدلة منذ أسابيع
staff-prerequisite = تقدم مع نقص كفاية سابقة
staff-prerequisite-note = بدأت مع أن ما يسبقها لم يكتمل.
staff-one-more = يحتاج إلى دليل واحد آخر
staff-one-more-note = ينقص دليل واحد لتحديد المستوى.
staff-ready = جاهز للتقدم
staff-ready-note = لم تبدأ، وكل ما يسبقها مكتمل.

staff-class-of = دفعة { $year }
staff-students-of = طلاب { $name }
staff-why-ready = اكتمل قبلها: { $names }
staff-why-prerequisite = لم يكتمل: { $names }
staff-why-unseen = أحدث دليل: { $date }
staff-why-never = لا أدلة بعد
staff-count-students = { $count ->
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
   *[other] { $count } طالبا
}
staff-why-stuck = { $count ->
    [one] تقييم واحد منذ { $date }
    [two] تقييمان منذ { $date }
    [few] { $count } تقييمات منذ { $date }
   *[other] { $count } تقييما منذ { $date }
}
staff-open-requirements = { $count ->
    [0] لا متطلبات متبقية
    [one] متطلب واحد متبق
    [two] متطلبان متبقيان
    [few] { $count } متطلبات متبقية
   *[other] { $count } متطلبا متبقيا
}

staff-unseen-note = { $weeks ->
    [one] لا أدلة منذ أسبوع أو أكثر.
    [two] لا أدلة منذ أسبوعين أو أكثر.
    [few] لا أدلة منذ { $weeks } أسابيع أو أكثر.
   *[other] لا أدلة منذ { $weeks } أسبوعا أو أكثر.
}

staff-graduation = التخرج
staff-graduation-lead = الساعات المعتمدة وما ينقص لنيل الشهادة. المعرضون للخطر طلاب تتخرج دفعتهم في هذا العام الدراسي، أو كان ينبغي أن تكون قد تخرجت، وينقصهم ما لن يعطيه أي مقرر قيد الدراسة.
staff-cohort = دفعة التخرج
staff-credits-average = متوسط الساعات المعتمدة
staff-state = الحالة
staff-in-progress = قيد الدراسة
staff-missing = بعد المقررات قيد الدراسة
staff-at-risk = معرض للخطر
staff-no-class = دون دفعة تخرج

staff-documents = الوثائق
staff-issued = كشوف الدرجات الرسمية الصادرة
staff-issued-none = لم يصدر أي كشف درجات رسمي.
staff-issued-unread = تعذرت قراءة دفتر كشوف الدرجات الصادرة، و`gradus verify` يبين السبب.
staff-number = الرقم
staff-date = التاريخ
staff-recipient = صدر إلى
staff-purpose = الغرض
staff-stands = سار
staff-replaced = حل محله الرقم { $number }: { $reason }
staff-withdrawn = ألغي: { $reason }
staff-differs = سيقول شيئًا آخر اليوم
staff-unmade = لا يمكن إعداده من جديد اليوم
staff-unread = لا يمكن اليوم قراءة ما أُصدر؛ يذكر `gradus check` السبب

staff-ratings-page = التقييمات
staff-in-year = في العام الدراسي { $year } حتى يوم هذه الصفحة.
staff-all-subjects = كل المواد
staff-subject = المادة
staff-agreement = أعمال قيمت مرتين
staff-agreement-table = التقييم الأول مقابل الثاني
staff-first-rating = التقييم الأول، حسب الصف
staff-agreement-subjects = الاتفاق حسب المادة
staff-agreement-firsts = الاتفاق حسب من قيم أولا
staff-first-rated-by = قيم أولا
staff-rated-twice = قيمت مرتين
staff-alike = المستوى نفسه
staff-within-one = فرق مستوى واحد على الأكثر
staff-second-higher = الثاني أعلى
staff-second-lower = الثاني أدنى
staff-kappa = كابا الموزونة
staff-kappa-few = قليلة جدا
staff-agreement-none = لم يقيم شخص ثان أي عمل.
staff-agreement-note = كابا الموزونة هي كابا كوهين بأوزان خطية: 1 اتفاق تام، و0 ما تعطيه المصادفة. تذكر ابتداء من 10 أعمال.
staff-given = المستويات الممنوحة
staff-assessor = المقيم
staff-ratings = التقييمات
staff-share-proficient = نسبة الإتقان
staff-not-compared = { $count ->
    [one] عمل واحد قيم مرتين لم يحتسب: أحد التقييمين ليس مستوى، أو قام بهما الشخص نفسه.
    [two] عملان قيما مرتين لم يحتسبا: أحد التقييمين ليس مستوى، أو قام بهما الشخص نفسه.
    [few] { $count } أعمال قيمت مرتين لم تحتسب: أحد التقييمين ليس مستوى، أو قام بهما الشخص نفسه.
   *[other] { $count } عملا قيم مرتين لم يحتسب: أحد التقييمين ليس مستوى، أو قام بهما الشخص نفسه.
}

staff-equity = المجموعات
staff-equity-lead = حال الجميع وكل دفعة والمجموعات التي تسميها المدرسة في الفترات المنتهية. ويحسب في كل فترة من كان في المدرسة في آخر يوم منها.
staff-equity-mastery = الإتقان
staff-equity-mastery-note = حصة الكفايات المتوقعة حتى نهاية الفترة التي أتقنها الطلاب.
staff-equity-growth = التقدم
staff-equity-growth-note = الكفايات التي تقدمها كل طالب في الفترة، في المتوسط.
staff-equity-evidence = الأدلة
staff-equity-evidence-note = تقييمات كل طالب في الفترة، في المتوسط.
staff-equity-few = الشرطة تعني أقل من { $count } طلاب، أو مجموعة يمكن أن يستنتج منها مثل هذا العدد.
staff-group = المجموعة
staff-target = الهدف
staff-everybody = الجميع
staff-everybody-else = كل من عدا { $group }
staff-too-few = طلاب قليلون جدا
