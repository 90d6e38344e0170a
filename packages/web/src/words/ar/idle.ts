import type { IdleWords } from '../../identity/idle-words.js';
import { counted, isolated } from './speech.js';

const seconds = (count: number) =>
  counted(count, { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' });

export const idle: IdleWords = {
  soon: (left) => `لم يلمس أحد هذه الصفحة منذ مدة. تُقفل خلال ${seconds(left)}؛ ويبقى عملك محفوظًا.`,
  stay: 'تابع العمل',
  title: 'مقفلة',
  note: (name) =>
    `أُنهيت جلسة ${isolated(name)} لأن أحدًا لم يلمس هذه الصفحة. سجّل الدخول باسم ${isolated(name)} لتتابع من حيث توقفت، مع ما كتبته. أما غيره فيحصل على صفحة فارغة.`,
};
