import type { CoverWords } from '../../clinician/plan/cover-words.js';
import { isolated, span } from './speech.js';

const tmr = isolated('TMR');

export const cover: CoverWords = {
  works: (chance, low, high) => `احتمال نجاحه أصلًا: ${chance} (${span(low, high)}). وإن نجح:`,
  weeks: (week, low, high) => `الأسبوع ${week} بعد التجميد (${span(low, high)})`,
  ends: (weeks, level) => `يعود أول عصب مطلوب نحو ${weeks}، نطاق ${level}.`,
  tmrUnknown: `لا يُعرف إن كان يُخطَّط لإجراء ${tmr}، فلا يمكن القول إن كانت هناك فجوة.`,
  nothingTakesOver: (weeks) => `لا شيء يحل محل التغطية: لا يُخطَّط لإجراء ${tmr}، وتنتهي التغطية نحو ${weeks}.`,
  gapUnknown: 'احتمال الفجوة غير معروف.',
  gap: (chance) => `احتمال فجوة قبل أن يبدأ مفعول ${tmr}: ${chance}.`,
  gapLikely: (chance, weeks) => `احتمال فجوة قبل أن يبدأ مفعول ${tmr}: ${chance}، والأرجح ${weeks}.`,
  review: (day) => `تُراجع الحالة في ${day}.`,
  week: (week) => `الأسبوع ${week}`,
  weeksBetween: (first, last) => `الأسابيع ${span(first, last)}`,
};
