### كلمات المكتب: الصفحات التي يعرضها `gradus serve` لمن يعمل في المدرسة.

## Every page

office-skip = إلى المحتوى
office-navigation = الرئيسية
office-nav-office = المكتب
office-nav-problems = المشكلات
office-nav-changes = ما الذي تغيّر
office-nav-rules = تجربة قواعد أخرى
office-nav-issue = الكشوف الرسمية
office-nav-site = الموقع العام
office-private = لا تُفتح هذه الصفحات إلا على هذا الحاسوب.
office-live-building = يجري إعداد الوثائق …
office-live-newer = هناك جديد.
office-live-reload = عرضه
office-live-closed = أُغلق Gradus. شغّله من جديد للمتابعة؛ وستُفتح الصفحة بعنوان آخر.

## Front page: how things stand

office-status-first = تجري قراءة ملفات المدرسة …
office-status-good = كل شيء محدَّث
office-status-warnings = { $count ->
    [one] محدَّث، وهناك أمر واحد يحتاج إلى نظر
    [two] محدَّث، وهناك أمران يحتاجان إلى نظر
    [few] محدَّث، وهناك { $count } أمور تحتاج إلى نظر
   *[other] محدَّث، وهناك { $count } أمرًا يحتاج إلى نظر
}
office-status-errors = { $count ->
    [one] خطأ واحد يجب إصلاحه
    [two] خطآن يجب إصلاحهما
    [few] { $count } أخطاء يجب إصلاحها
   *[other] { $count } خطأً يجب إصلاحه
}
office-status-unreadable = لا يمكن قراءة ملفات المدرسة كاملةً
office-status-unbuilt = تعذّر إعداد أي شيء
office-see-problems = عرض الأخطاء
office-occasion = { $period }، حتى { $date }
office-as-of = حتى { $date }
office-last = يُعرض هنا آخر ما أمكنت قراءته.
office-built = { $count ->
    [0] لم يلزم إعداد شيء من جديد؛ استغرق التحقق { $seconds } ث
    [one] أُعدّ ملف واحد من جديد في { $seconds } ث
    [two] أُعدّ ملفان من جديد في { $seconds } ث
    [few] أُعدّت { $count } ملفات من جديد في { $seconds } ث
   *[other] أُعدّ { $count } ملفًا من جديد في { $seconds } ث
}
office-polls = أحد المجلدات لا يُخبر عند تغيّر شيء فيه، كما في الشبكات: يُفحص كل { $seconds } ثانية.

## Front page: the school in numbers. Each stands under its number.

office-figure-students = طالب
office-figure-competencies = كفاءة
office-figure-rows = صف مقروء
office-kinds-reports = تقرير تقدّم
office-kinds-transcripts = كشف درجات
office-kinds-profile = ملف تعريف المدرسة
office-kinds-site = ملف في الموقع العام
office-kinds-mail = ملف للإرسال بالبريد
office-kind-reports = تقرير التقدّم
office-kind-transcripts = كشف الدرجات
office-kind-profile = ملف تعريف المدرسة
office-kind-mail = الإرسال بالبريد
office-kinds-preflight = { $count ->
    [zero] لا صفحة مراجعة
    [one] صفحة مراجعة واحدة
    [two] صفحتا مراجعة
    [few] صفحات مراجعة
    [many] صفحة مراجعة
   *[other] صفحة مراجعة
}
office-kind-preflight = مراجعة قبل الإرسال
office-preflight = قبل إرسال التقارير: من يتلقى ماذا، وما ينقص، وما ينبغي إعادة قراءته

## Front page: what changed, and the students

office-changed-last = ما غيّره الإعداد الأخير
office-all-changes = كل التغييرات وأسبابها
office-changed-why = لماذا
office-how-new = جديد
office-how-other = تغيّر
office-how-gone = لم يعد مطلوبًا
office-files = ملفات أخرى
office-files-new = { $count } جديدة
office-files-other = { $count } تغيّرت
office-files-gone = { $count } لم تعد مطلوبة
office-students-title = الطلاب ووثائقهم
office-filter = البحث عن طالب
office-student = الطالب
office-grade = الصف
office-advisor = المرشد
office-documents = الوثائق
office-screen = على الشاشة
office-old = قديم، لا يُرسل
office-none = لا شيء
office-mailing = الإرسال بالبريد
office-mailing-lead = التقارير التي تُرسل على الورق، ملفاتٍ جاهزة للطباعة، بترتيب الأظرف.
office-mailing-make = إعداد الإرسال بالبريد
office-unserved = لا يُعدّ شيء عن
office-unserved-left = { $count ->
    [one] طالب واحد غادر هذا العام الدراسي
    [two] طالبين غادرا هذا العام الدراسي
    [few] { $count } طلاب غادروا هذا العام الدراسي
   *[other] { $count } طالبًا غادروا هذا العام الدراسي
}
office-unserved-left-before = { $count ->
    [one] طالب واحد غادر في عام سابق
    [two] طالبين غادرا في عام سابق
    [few] { $count } طلاب غادروا في عام سابق
   *[other] { $count } طالبًا غادروا في عام سابق
}
office-unserved-not-entered = { $count ->
    [one] طالب واحد لم يلتحق بعد
    [two] طالبين لم يلتحقا بعد
    [few] { $count } طلاب لم يلتحقوا بعد
   *[other] { $count } طالبًا لم يلتحقوا بعد
}
office-unserved-no-household = { $count ->
    [one] طالب واحد لا يجوز لأي أسرة تسلّم تقرير عنه
    [two] طالبين لا يجوز لأي أسرة تسلّم تقرير عنهما
    [few] { $count } طلاب لا يجوز لأي أسرة تسلّم تقرير عنهم
   *[other] { $count } طالبًا لا يجوز لأي أسرة تسلّم تقرير عنهم
}
office-unserved-no-evidence = { $count ->
    [one] طالب واحد بلا أي دليل حتى هذا اليوم: وثائقه لا تقول شيئًا
    [two] طالبين بلا أي دليل حتى هذا اليوم: وثائقهما لا تقول شيئًا
    [few] { $count } طلاب بلا أي دليل حتى هذا اليوم: وثائقهم لا تقول شيئًا
   *[other] { $count } طالبًا بلا أي دليل حتى هذا اليوم: وثائقهم لا تقول شيئًا
}
office-more = و{ $count } غير ذلك

## Problems

office-problems-lead = كل مشكلة تقول أين هي وما العمل. أصلحها في الملف واحفظه: تختفي من هذه الصفحة وحدها.
office-problems-none = لا خطأ في شيء.
office-problems-more = و{ $count } غيرها من النوع نفسه في الملف نفسه
office-errors = { $count ->
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
   *[other] { $count } خطأً
}
office-errors-meaning = شيء لم يمكن استعماله. وما عداه استُعمل.
office-warnings = { $count ->
    [one] شك واحد
    [two] شكّان
    [few] { $count } شكوك
   *[other] { $count } شكًّا
}
office-warnings-meaning = استُعمل، وقد لا يكون مقصودًا.
office-notes = { $count ->
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
   *[other] { $count } ملاحظة
}
office-notes-meaning = ما تتركه الملفات مفتوحًا، وكيف حُسم.
office-also = وكذلك في السطور { $lines }
office-also-more = وكذلك في السطور { $lines } وفي { $count } مواضع أخرى
office-explained = ماذا يعني هذا
office-files-read = الملفات المقروءة
office-file = الملف
office-taken-for = عُدّ
office-rows-used = الصفوف المستعملة
office-rows-other = الصفوف غير المستعملة
office-rows-aside = { $count } نُحّيت
office-rows-unwanted = { $count } غير مطلوبة
office-rows-repeated = { $count } مكررة

## What changed, and other rules

office-changed-nothing = لم يتغيّر شيء منذ فتح الصفحة.
office-values = القيم وراءها
office-edits = في الإطار والمقررات وقائمة الطلاب
office-about = عن
office-before = قبل
office-now = الآن
office-then = عندئذ
office-why = لماذا
office-compared = { $count ->
    [0] لا تتغيّر قيم أحد، من { $all } طالب.
    [one] يتغيّر طالب واحد من { $all }.
    [two] يتغيّر طالبان من { $all }.
    [few] يتغيّر { $count } طلاب من { $all }.
   *[other] يتغيّر { $count } طالبًا من { $all }.
}
office-students = { $count ->
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
   *[other] { $count } طالبًا
}
office-value-graduation = التخرّج
office-value-requirement = متطلبات التخرّج
office-value-gpa = المعدل
office-value-credit = الساعات
office-value-letter = التقدير
office-value-level = المستوى
office-rules-lead = ضع هنا ملف قواعد لترى من يتغيّر، من ماذا إلى ماذا، ولماذا. لا يُكتب شيء.
office-rules-drop = ملف قواعد (policy.toml)
office-rules-would = من يتغيّر
office-rules-unreadable = لا يمكن مقارنة شيء ما دامت ملفات المدرسة لا تُقرأ كاملةً.
office-rules-no-text = هذا الملف ليس نصًّا. ملف القواعد اسمه policy.toml أو ما شابه.
office-rules-unusable = لا يمكن استعمال هذه القواعد.

## Where a number comes from

office-explain = من أين تأتي الأرقام: { $student }
office-explain-lead = كل قيمة والطريق إليها: اتبع واحدة لترى الأدلة والقاعدة والحساب.
office-explain-not-read = لا يمكن شرح شيء قبل قراءة ملفات المدرسة.
office-courses = المقررات
office-levels = المستويات والمعدلات والشهادة
office-by-policy = وفق القواعد

## Official transcripts

office-issue-lead = يُعرض أولًا ما سيصدر. وما صدر يبقى كما هو برقم وختم؛ ويمكن تصحيحه بآخر أو سحبه.
office-issue-no-key = تُختم الوثائق الرسمية بمفتاح للمدرسة. لا مفتاح بعد؛ هذا الأمر يصنعه:
office-issue-to = إلى
office-issue-purpose = الغرض
office-issue-language = اللغة
office-issue-correct = يصحّح كشفًا صدر
office-issue-replaces = رقم ما يحلّ محله
office-issue-reason = السبب
office-issue-passphrase = عبارة سر المفتاح، إن وُجدت
office-issue-show = عرض ما سيصدر
office-issue-would = سيصدر هذا
office-issue-changed = تغيّر شيء منذ عرضه. انظر إليه من جديد.
office-issue-confirm = إصداره
office-issue-issued = ما صدر حتى الآن
office-issue-number = الرقم
office-issue-day = اليوم
office-issue-state = الحالة
office-issue-stands = سارٍ
office-issue-void = استُبدل أو سُحب
office-issue-withdraw = سحبه
office-issue-done = صدر بالرقم { $number }. والموقع الذي يُعدّ الآن ينشر كيفية التحقق منه.
office-issue-withdrawn = سُحب الرقم { $number }.
office-issue-unreadable = لا يمكن إصدار شيء ما دامت ملفات المدرسة لا تُقرأ كاملةً.
office-issue-errors = لا يصدر شيء ما دامت في بيانات المدرسة أخطاء: لا يجوز أن تقوم عليها وثيقة رسمية. انظر المشكلات.
office-issue-to-whom = اذكر لمن يُعطى ولأي غرض: كلاهما يظهر في الصفحة.
office-issue-no-number = تُسمّى الوثيقة برقمها، مثل 12.
office-issue-no-reason = اذكر لماذا يحلّ محل الآخر: السبب يظهر في الصفحة.

## The table behind a number

office-trace-day = التاريخ
office-trace-value = القيمة
office-trace-what = البيان
office-trace-note = ملاحظة
