import type { CompareWords } from '../../explore/compare-words.js';
import type { UltrasoundWords } from '../../explore/ultrasound-words.js';

const letters = { A: 'أ', B: 'ب' };

export const ultrasound: UltrasoundWords = {
  legend: 'أظهر المقطع على هيئة',
  drawing: 'رسم',
  ultrasound: 'ما يشبه الموجات فوق الصوتية',
  lookFor:
    'ابحث عن حافة مقوسة لامعة في جهة الجلد وظل أسود تحتها مباشرة: الجليد يعكس الصوت، فما خلفه، أي النصف البعيد من العصب أو شريان، لا يُرى. ولا يمكن قراءة الحافة الحقيقية للجليد في الجانب العميق هنا.',
  drawn: 'هذا مرسوم من الجليد المحسوب؛ وليس صورة للمريض.',
};

export const compare: CompareWords = {
  keep: 'احفظ هذا باسم أ',
  keepNew: 'احفظ هذا باسم أ بدلًا منه',
  forget: 'انسَ أ',
  how: 'احفظ جرعة باسم أ، ثم غيّر المسبار أو التجميد: ب هو ما تستكشفه الآن.',
  waits: 'ما زال احتماله يُحسب.',
  title: 'أ وب جنبًا إلى جنب',
  a: 'أ، المحفوظ',
  b: 'ب، المستكشَف الآن',
  difference: 'ب − أ',
  rows: {
    seconds: 'التجميد كله',
    radius: 'نصف قطر الجليد عند نهاية آخر تجميد',
    coverage: (threshold) => `المقطع الذي يقل عن ${threshold}`,
    length: (threshold) => `طول المقطع الكامل الذي يقل عن ${threshold}`,
    chance: 'احتمال التغطية الكاملة',
    skin: 'الجلد، أبرد نقطة',
  },
  unknown: 'يُحسب الآن',
  none: 'غير معروف',
  picture: (which, dose) => `${letters[which]}، ${dose}، عند نهاية آخر تجميد`,
};
