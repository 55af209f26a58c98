### Words of the page that the office reads before reports are sent.

preflight-title = قبل إرسال التقارير
preflight-private = للمكتب فقط: تذكر هذه الصفحة أسماء الطلاب والأسر.
preflight-texts = نصوص ينبغي إعادة قراءتها
preflight-texts-note = قد تكون عن شخص آخر، أو أطول من المساحة المتاحة.
preflight-missing-note = المتوقع هو ما لدى نصف الطلاب على الأقل في هذه الفترة أو ما كان لديهم في الفترة السابقة، ما لم تحدد المدرسة غير ذلك.
preflight-missing = ما ينقص، حسب المعلم
preflight-nothing = من لا يتلقى شيئا، ولماذا
preflight-lost = نسخ بلا عنوان
preflight-long = أطول مما ينبغي
preflight-copies = من يتلقى ماذا
preflight-none = لا شيء.
preflight-nobody = لا أحد بعينه
preflight-student = الطالب
preflight-teacher = المعلم
preflight-why = السبب
preflight-addressee = المرسل إليه
preflight-language = اللغة
preflight-way = الطريقة

## How a copy travels

preflight-way-post = بالبريد
preflight-way-email = بالبريد الإلكتروني
preflight-way-portal = في البوابة
preflight-way-by-hand = باليد
preflight-way-none = لا ترسل

## How many; languages or students follow

preflight-by-post = { $count ->
    [zero] لا نسخة بالبريد
    [one] نسخة واحدة بالبريد
    [two] نسختان بالبريد
    [few] { $count } نسخ بالبريد
    [many] { $count } نسخة بالبريد
   *[other] { $count } نسخة بالبريد
}
preflight-by-email = { $count ->
    [zero] لا نسخة بالبريد الإلكتروني
    [one] نسخة واحدة بالبريد الإلكتروني
    [two] نسختان بالبريد الإلكتروني
    [few] { $count } نسخ بالبريد الإلكتروني
    [many] { $count } نسخة بالبريد الإلكتروني
   *[other] { $count } نسخة بالبريد الإلكتروني
}
preflight-by-portal = { $count ->
    [zero] لا نسخة في البوابة
    [one] نسخة واحدة في البوابة
    [two] نسختان في البوابة
    [few] { $count } نسخ في البوابة
    [many] { $count } نسخة في البوابة
   *[other] { $count } نسخة في البوابة
}
preflight-by-by-hand = { $count ->
    [zero] لا نسخة باليد
    [one] نسخة واحدة باليد
    [two] نسختان باليد
    [few] { $count } نسخ باليد
    [many] { $count } نسخة باليد
   *[other] { $count } نسخة باليد
}
preflight-by-none = { $count ->
    [zero] لا نسخة لا ترسل
    [one] نسخة واحدة لا ترسل
    [two] نسختان لا ترسل
    [few] { $count } نسخ لا ترسل
    [many] { $count } نسخة لا ترسل
   *[other] { $count } نسخة لا ترسل
}
preflight-withheld-no-contact = { $count ->
    [zero] لا نسخة محجوبة: لا يجوز إرسال شيء إلى هناك
    [one] نسخة واحدة محجوبة: لا يجوز إرسال شيء إلى هناك
    [two] نسختان محجوبة: لا يجوز إرسال شيء إلى هناك
    [few] { $count } نسخ محجوبة: لا يجوز إرسال شيء إلى هناك
    [many] { $count } نسخة محجوبة: لا يجوز إرسال شيء إلى هناك
   *[other] { $count } نسخة محجوبة: لا يجوز إرسال شيء إلى هناك
}
preflight-withheld-court-order = { $count ->
    [zero] لا نسخة محجوبة: أمر قضائي
    [one] نسخة واحدة محجوبة: أمر قضائي
    [two] نسختان محجوبة: أمر قضائي
    [few] { $count } نسخ محجوبة: أمر قضائي
    [many] { $count } نسخة محجوبة: أمر قضائي
   *[other] { $count } نسخة محجوبة: أمر قضائي
}
preflight-lacks-narrative = { $count ->
    [zero] لا تعليق ناقص
    [one] تعليق واحد ناقص
    [two] تعليقان ناقصان
    [few] { $count } تعليقات ناقصة
    [many] { $count } تعليقا ناقصا
   *[other] { $count } تعليق ناقص
}
preflight-lacks-subject-narrative = { $count ->
    [zero] لا تعليق ناقص
    [one] تعليق واحد ناقص
    [two] تعليقان ناقصان
    [few] { $count } تعليقات ناقصة
    [many] { $count } تعليقا ناقصا
   *[other] { $count } تعليق ناقص
}
preflight-lacks-habits = { $count ->
    [zero] تنقص تقييمات العادات لدى لا طالب
    [one] تنقص تقييمات العادات لدى طالب واحد
    [two] تنقص تقييمات العادات لدى طالبين
    [few] تنقص تقييمات العادات لدى { $count } طلاب
    [many] تنقص تقييمات العادات لدى { $count } طالبا
   *[other] تنقص تقييمات العادات لدى { $count } طالب
}
preflight-lacks-evidence = { $count ->
    [zero] لا أدلة جديدة لدى لا طالب
    [one] لا أدلة جديدة لدى طالب واحد
    [two] لا أدلة جديدة لدى طالبين
    [few] لا أدلة جديدة لدى { $count } طلاب
    [many] لا أدلة جديدة لدى { $count } طالبا
   *[other] لا أدلة جديدة لدى { $count } طالب
}
preflight-lacks-stale = { $count ->
    [zero] أدلة قديمة فقط لدى لا طالب
    [one] أدلة قديمة فقط لدى طالب واحد
    [two] أدلة قديمة فقط لدى طالبين
    [few] أدلة قديمة فقط لدى { $count } طلاب
    [many] أدلة قديمة فقط لدى { $count } طالبا
   *[other] أدلة قديمة فقط لدى { $count } طالب
}

## Why a text should be read again

#   $found: the word, or how many characters
preflight-text-other-name = يذكر { $found }، وهو اسم طالب آخر
preflight-text-swapped = يذكر { $found }؛ والنص عن ذلك الطالب يذكر هذا الطالب: ربما جرى تبديلهما
preflight-text-former-name = فيه { $found }، وهو اسم لا يستعمله الطالب
preflight-text-other-pronoun = فيه «{ $found }» وليس فيه أي من ضمائر الطالب
preflight-text-long = { $found } حرفا أكثر مما ينبغي
