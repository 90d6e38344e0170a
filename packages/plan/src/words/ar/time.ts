import type { Words } from '../words.js';
import { coded, days, isTold, say } from './speech.js';

const feminine = { left: 'اليسرى', right: 'اليمنى' };

const ends: Readonly<Record<string, string>> = { surgery: 'الجراحة', recovery: 'التعافي' };

export const timeWords: Words = {
  'say:time.surgery-date.open': (f) =>
    `يوم الجراحة غير معروف.${isTold(f, 'seen') ? ` المذكور: ${say(f, 'seen')}.` : ''}`,
  'say:time.surgery-date.in-conflict': (f) => `تختلف المصادر في يوم الجراحة: ${say(f, 'seen')}.`,
  'say:time.window.ask': (f) => `كم يومًا قبل الجراحة على الأكثر يجوز إجراء التجميد؟ الآن: ${say(f, 'days')}.`,
  'say:time.window.why': () => 'لا تُعرف مدة هي الأفضل قبل البتر؛ حددها وفق الممارسة المحلية.',
  'say:time.window.note': (f) =>
    `جمِّد بين ${say(f, 'from')} و${say(f, 'to')} (قبل الجراحة بما لا يزيد على ${days(f, 'days')}؛ لا تُعرف مدة هي الأفضل).`,
  'say:time.before': () => 'جمِّد قبل الجراحة: يكون العصب مغطى عند قطعه.',
  'say:time.at': () =>
    'الجراحة اليوم: جمِّد في الساعات التي تسبقها أو في غرفة العمليات، فوق القطع المخطط. أبقِ الحصار الناحي كما خُطط له.',
  'say:time.after': (f) =>
    `أُجريت الجراحة: قُطع العصب بلا تغطية. يبدأ ألم الطرف الوهمي غالبًا خلال ${say(f, 'first')} إلى ${days(f, 'last')}؛ وكان موجودًا عند الاستيقاظ لدى ${say(f, 'wakingPercent')}٪. جمِّد فوق الجذمور بعيدًا عن الجرح؛ والدراسة الاستطلاعية قبل الجراحة ليست دليلًا على هذا.`,
  'say:time.established': () => 'الألم راسخ: لم تُظهر تجربة مضبوطة بإجراء صوري أي فائدة في هذه المرحلة.',
  'say:time.unknown': () => 'يوم البتر غير معروف، فالمرحلة غير معروفة أيضًا.',
  'say:time.protect.falls': (f) =>
    `الوقاية من السقوط حتى ${coded(f['until'], ends)}: لا مشي بلا مرافق على الساق ${coded(f['side'], feminine)} المجمدة، مع دعامة أو مشّاية، والمناداة قبل الوقوف. مع حصار العصب الفخذي سقط ${say(f, 'fellPercent')}٪.`,
  'say:time.protect.heel': (f) =>
    `حماية الكعب حتى ${coded(f['until'], ends)}: القدم ${coded(f['side'], feminine)} لا تشعر بالضغط؛ ارفع الكعب عن السرير، وافحص الجلد في كل نوبة.`,
  'say:time.protect.heat': (f) =>
    `لا حرارة ولا ثلج ولا ضماد ضيق على الساق ${coded(f['side'], feminine)} المجمدة حتى ${coded(f['until'], ends)}.`,
  'say:time.protect.arm': (f) =>
    `احمِ الذراع ${coded(f['side'], feminine)} المجمدة حتى ${coded(f['until'], ends)}: حمالة ذراع، لا حرارة ولا حواف حادة، وافحص الجلد في كل نوبة.`,
};
