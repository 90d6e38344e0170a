import type { PeopleWords } from '../../clinician/course/people/people-words.js';
import { number } from '../../format/number.js';

export const people: PeopleWords = {
  title: 'الأشخاص',
  find: 'ابحث بالاسم أو الطرف أو الحالة',
  loading: 'جارٍ فتح القائمة',
  empty: 'لا أحد قيد المتابعة هنا بعد. تبدأ المتابعة من خطة حالة.',
  noMatch: 'لا أحد يطابق.',
  columns: {
    who: 'من',
    limb: 'الطرف',
    day: 'اليوم',
    report: 'آخر تقرير',
    alerts: 'التنبيهات',
    state: 'الحالة',
  },
  caption: 'كل من هم قيد المتابعة',
  day: (day) => number(day),
  none: '–',
  noReport: 'لا شيء بعد',
  alerts: (open) => `مفتوح: ${number(open)}`,
  followed: 'قيد المتابعة',
};
