### Fixed words of the documents, in Arabic.

doc-student-id = الرقم
doc-page-of = صفحة { $page } من { $pages }

doc-report = تقرير التقدم
# Before the addressee of a household, whose copy of the report it is.
doc-copy-for = نسخة إلى
doc-going-well = ما يسير جيدا
doc-needs-time = ما يحتاج إلى وقت
doc-next = الخطوات التالية
doc-nothing-here = لا شيء يذكر بعد
doc-subject = المادة
doc-proficient-of-expected = المتقنة من المتوقعة حتى الآن
doc-proficient-of-all = المتقنة من المجموع
doc-pace = الوتيرة
doc-since-last = منذ آخر تقرير
doc-trend = التطور
doc-habits = عادات العمل
doc-habit = العادة
doc-how-often = كم مرة تظهر
doc-remark = ما نلاحظه
doc-how-to-read = كيف يقرأ هذا التقرير
doc-catalog = معنى كل كفاية:
doc-catalog-code = رمز QR يفتح دليل الكفايات
doc-ready-to-start = جاهزة للبدء
doc-at-home = في البيت
doc-to-go-further = للمزيد من التعمق
# Before the list of competencies that are not asked of the student.
doc-exempt = إعفاء
# Before the level of a subject that is the average of its competencies.
doc-average-level = المتوسط
doc-narrative = من هيئة التدريس
doc-goals = الأهداف
doc-reflections = بالتعبير الشخصي
doc-supports = الدعم الحالي

doc-ceeb = CEEB
doc-goes-by = الاسم المستعمل
# Before the legal name in Latin letters, where it is written in another script.
doc-in-latin-letters = بالحروف اللاتينية
doc-gpa-weighted = المعدل الموزون (GPA)
doc-gpa-unweighted = المعدل غير الموزون (GPA)
# Over the average where there is only one.
doc-gpa = المعدل (GPA)
doc-class-rank = الترتيب في الدفعة
doc-credits = الوحدات
doc-graduation = التخرج
doc-academic-record = السجل الأكاديمي
doc-competency-record = سجل الكفايات
doc-distinctions = أوسمة التميز
doc-code = الرمز
doc-course = المقرر
doc-course-level = النوع
doc-grade = التقدير
# Columns of the table of courses: credit that a course is worth, credit earned, the day it was earned; each as short as it can be.
doc-credits-attempted = الوحدات
doc-credits-earned = المكتسبة
doc-date-earned = التاريخ
doc-requirement = المتطلب
doc-progress = التقدم
doc-state = الحالة
# Headings of the graduation audit.
doc-counts-toward = يحتسب له
doc-in-progress = قيد الدراسة
doc-not-used = وحدات لا يستخدمها أي متطلب
doc-asks = المطلوب
# Columns of the supplement to the diploma.
doc-evidence = الأدلة
doc-latest = الأحدث
doc-competency = الكفاية
doc-level = المستوى
doc-how-to-read-supplement = كيفية القراءة
# Heading and columns of the transfer sheet.
doc-unfinished = مقررات غير مكتملة
doc-done = المنجزة
doc-still-open = المتبقية
# Heading over the documents that come with a letter.
doc-enclosed = المرفقات
doc-how-to-read-transcript = كيف يقرأ كشف الدرجات هذا
doc-by-level = الكفايات بحسب المستوى الذي ظهر
# Columns of the table from levels to grade points. The first: the level of all competencies of a course.
doc-all-at-level = جميع الكفايات عند
doc-grade-points = نقاط المعدل
doc-average = المتوسط
doc-letter = التقدير
doc-points = النقاط
doc-signature = توقيع مكتب التسجيل
doc-title-and-name = الاسم والمنصب
doc-date-and-seal = التاريخ والختم

# On an official transcript: the code to type, the image to scan, and the first of the figures it shows.
doc-verification-code = رمز التحقق
doc-verification-image = رمز يؤدي إلى الأرقام التي وقعتها المدرسة
doc-name = الاسم
doc-attached-record = بيانات هذا الكشف، لتقرأها البرامج

## The copy of a report for a screen

# Opens how a level came about.
screen-explained = كيف تحدد هذا المستوى
# Headings of the two lists of ratings.
screen-counted = التقييمات المحتسبة
screen-aside = غير محتسبة
