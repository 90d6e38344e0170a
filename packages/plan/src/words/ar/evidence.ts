import type { Facts, Words } from '../words.js';
import { say } from './speech.js';

const n = (f: Facts, name: string) =>
  f[name] === null || f[name] === undefined ? 'العدد غير معروف' : `العدد = ${say(f, name)}`;

export const evidenceWords: Words = {
  'say:evidence.grade': () =>
    'دليل بمستوى دراسة استطلاعية قبل البتر؛ ولم تثبت فائدة في ألم الطرف الوهمي الراسخ.',
  'say:evidence.pilot': (f) =>
    `دراسة استطلاعية مضبوطة بإجراء صوري قبل بتر كبير للساق، ٢٠٢٤ (${n(f, 'pilot-participants')}): ألم وأفيونات أقل حتى اليوم ${say(f, 'pilot-benefit-day')}، وهذا اتجاه فقط. شمل تسجيلها ${say(f, 'parent-participants')}، معظمهم لعمليات أخرى.`,
  'say:evidence.null-trial': (f) =>
    `تجربة مضبوطة بإجراء صوري في ألم الطرف الوهمي الراسخ، ٢٠٢٣ (${n(f, 'null-trial-participants')}): لا فائدة؛ الفرق ${say(f, 'null-trial-difference')} (فاصل الثقة ٩٥٪ من ${say(f, 'low')} إلى ${say(f, 'high')}).`,
  'say:evidence.above-knee': (f) =>
    `دراسة استطلاعية فوق الركبة في ألم الطرف الوهمي، ٢٠٢٦ (${n(f, 'above-knee-participants')}): لا فائدة دائمة.`,
  'say:evidence.series': (f) =>
    `سلسلة حالات بعد بتر طرف، ٢٠١٩ (${n(f, 'series-participants')}): نتائجها مؤيدة، بلا ضبط.`,
  'say:evidence.single-arm': (f) =>
    `تجميد موجَّه بالتصوير لألم الطرف الوهمي، ٢٠١٧ (${n(f, 'single-arm-participants')}): انخفض الألم؛ بلا مجموعة ضابطة.`,
  'say:evidence.pooled': (f) =>
    `مراجعة منهجية، ٢٠٢٤: \u{2068}d\u{2069} المجمّع = ${say(f, 'pooled-effect')} (فاصل الثقة ٩٥٪ من ${say(f, 'low')} إلى ${say(f, 'high')})، ومعظمها بيانات قبل وبعد؛ وهي تتعارض مع التجربة المضبوطة بإجراء صوري.`,
  'say:evidence.withdrawn': () => 'سُحبت التجربة المسجلة الأخرى قبل البتر بلا مشاركين.',
  'say:evidence.bridge': () =>
    'الأساس المنطقي: يحتاج TMR إلى أشهر لعودة التعصيب؛ وقد يغطي التجميد هذه الفجوة. لا توجد بيانات عن النتائج.',
};
