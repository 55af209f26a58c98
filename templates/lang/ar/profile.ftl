### نبذة المدرسة بالعربية.

profile-profile = نبذة عن المدرسة
profile-advancing = كيف يتقدم الطلاب
profile-level = المستوى
profile-meaning = معناه
profile-levels-and-letters = من المستويات إلى الحروف
profile-average-of-levels = متوسط المقرر
profile-grade-points = النقاط
profile-added = يضاف إلى النقاط:
profile-courses = المقررات المتاحة
profile-number = العدد
profile-diploma = ما تتطلبه الشهادة
profile-asks = المطلوب
profile-in-all = المجموع
profile-figures = مستويات الطلاب
profile-suppressed = لا يشمل أي رقم هنا أقل من 10 طلاب: الرقم الأصغر يجمع مع جاره كي لا يعرف أحد.
profile-average = المعدل التراكمي (GPA) غير الموزون
profile-students = الطلاب
profile-by-level = الطلاب حسب المستوى
profile-outcomes = بعد التخرج
profile-measure = الخريجون
profile-contacts = من تسأل
profile-school-year = العام الدراسي

profile-title = نبذة عن المدرسة، { $school }
profile-size = { $count ->
    [zero] لا طلاب
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
    [many] { $count } طالبا
   *[other] { $count } طالب
} في الصفوف { $from } إلى { $to }
profile-course-regular = عادي
profile-too-few = عدد الطلاب أقل من أن تنشر أرقام لا يعرف منها أحد.
profile-class = دفعة { $class }: { $count ->
    [zero] لا طلاب
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
    [many] { $count } طالبا
   *[other] { $count } طالب
}، في { $date }
profile-everybody = المدرسة كلها: { $count ->
    [zero] لا طلاب
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
    [many] { $count } طالبا
   *[other] { $count } طالب
}، في { $date }
profile-level-none = لا مستوى بعد
profile-level-up-to = حتى { $level }، أو لا مستوى بعد
profile-level-from = { $level } أو أعلى
profile-level-between = من { $from } إلى { $to }
profile-gpa-none = لا معدل بعد
profile-gpa-below-or-none = أقل من { $below }، أو لا معدل بعد
profile-gpa-below = أقل من { $below }
profile-gpa-between = من { $from } إلى { $to }
profile-gpa-from = { $from } فأكثر
