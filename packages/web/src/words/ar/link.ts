import type { LinkWords } from '../../clinician/start/link-words.js';
import { counted, isolated } from './speech.js';

export const link: LinkWords = {
  title: 'سجل على هذا الخادم',
  find: 'الاسم أو الرقم أو تاريخ الميلاد',
  hint: 'ابتداءً من حرفين. يُقرأ كل ما في السجل؛ وما لا يذكره يصبح سؤالًا.',
  looking: 'جارٍ البحث',
  nobody: 'لا أحد في السجلات يطابق.',
  more: 'يطابق آخرون أيضًا: تابع الكتابة.',
  found: (count) =>
    counted(count, {
      one: 'يطابق شخص واحد.',
      two: 'يطابق شخصان.',
      few: 'أشخاص يطابقون.',
      many: 'شخصًا يطابقون.',
      other: 'شخص يطابقون.',
    }),
  nameless: 'لا اسم في السجل',
  born: (date) => `تاريخ الميلاد: ${date}`,
  sexes: { male: 'ذكر', female: 'أنثى', other: 'غير ذلك', unknown: 'الجنس غير معروف' },
  plan: 'خطط',
  planFor: (name) => `خطط لـ ${isolated(name)}`,
};
