import type { Words } from '../words.js';
import { people, say, span } from './speech.js';

/** Cover is silence of nerves; no sentence here promises relief. */
export const forecastWords: Words = {
  'say:forecast.what-cover-is': (f) =>
    f['nerves'] === 1
      ? 'التغطية تعني أن العصب المجمد ما زال صامتًا. وهي لا تعني الخلو من الألم.'
      : `التغطية تعني أن كل عصب مطلوب من الأعصاب المجمدة (${say(f, 'nerves')}) ما زال صامتًا؛ وتنتهي عند عودة أول عصب. وهي لا تعني الخلو من الألم.`,
  'say:forecast.established': () =>
    'في ألم الطرف الوهمي الراسخ لم تجد التجربة المضبوطة بإجراء صوري أي فائدة. خُفض احتمال النجاح لهذا السبب، وقد يكون معدومًا.',
  'say:forecast.works-from': (f) =>
    `يستند احتمال النجاح إلى سلاسل بلا مجموعة مقارنة (خف الألم عند ${say(f, 'mixedRelieved')} من ${say(f, 'mixedTreated')}، و${say(f, 'singleRelieved')} من ${say(f, 'singleTreated')}، و${say(f, 'amputatedRelieved')} من ${people(f, 'amputatedTreated')})، مخفوضًا باحتمال ألا يُجمَّد عصب مطلوب بالكامل. ولم يُجمِّد أي منها أعصابًا قبل البتر.`,
  'say:forecast.dose-falls-short': (f) => `${say(f, 'nerve')}: الجرعة دون هدفها، وهذا يخفض احتمال النجاح.`,
  'say:forecast.two-views': (f) =>
    `تمزج الأيام بين رأيين: عودة النمو حتى الطرف المقطوع، والمدد المنشورة التي لا تتبع المسافة (في إحدى السلاسل فقد النصف تخفيف الألم بحلول اليوم ${say(f, 'medianDays')}، واحتفظ به شخص واحد حتى اليوم ${say(f, 'longestDays')}). يقع كل شخص في مكان ما على المنحنى؛ والنطاق هو ما لا يُعرف.`,
  'say:forecast.distance-assumed': (f) =>
    `${say(f, 'nerve')}: المسافة ${say(f, 'distanceMm')} ملم (${span(f, 'lowMm', 'highMm')}) من التجميد إلى الطرف المقطوع افتراض. قِسها لتضييق التوقع.`,
  'say:forecast.diabetes': (f) =>
    `السكري يبطئ عودة النمو، وقد حُسب ${span(f, 'low', 'high')} من المعدل المعتاد: قد تدوم التغطية أطول، وكذلك الخدر والضعف.`,
  'say:forecast.diabetes-hinted': (f) =>
    `يلمّح السجل إلى السكري من دون تأكيده. إن وُجد كانت عودة النمو أبطأ (${span(f, 'low', 'high')} من المعدل المعتاد)؛ والتوقع يراعي الاحتمالين.`,
};
