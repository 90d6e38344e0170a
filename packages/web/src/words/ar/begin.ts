import type { BeginWords } from '../../clinician/course/begin/begin-words.js';
import { isolated } from './speech.js';

export const begin: BeginWords = {
  here: 'بدء المتابعة',
  title: (label) => `المتابعة منذ التجميد: ${isolated(label)}`,
  note: 'يضيق توقع الخطة عندئذ بما يتم وما يُبلَّغ عنه، وتقرأ المراقبة ذلك.',
  timeZone: 'المنطقة الزمنية حيث يعيش',
  timeZoneHelp: 'تُحسب بها الأيام والتذكير والمُهل.',
  badZone: `هذه ليست منطقة زمنية. مثال: ${isolated('Europe/Berlin')}.`,
  language: 'لغة صفحته',
  languages: { en: 'الإنجليزية', es: 'الإسبانية', de: 'الألمانية', fr: 'الفرنسية', ar: 'العربية' },
  whose: 'طرف من',
  own: 'شخص جديد هنا',
  another: (label) => `طرف آخر لـ ${isolated(label)}`,
  start: 'ابدأ المتابعة',
  already: 'هذه الحالة قيد المتابعة.',
  open: 'افتح المسار',
  day: 'يوم الإجراء',
  back: 'العودة إلى الخطة',
};
