import type { Facts, Words } from '../words.js';
import { days, percent, reports, say, weeks } from './speech.js';

const because = (f: Facts) => (typeof f['reason'] === 'string' ? ` السبب: ${say(f, 'reason')}` : '');
const repair = (f: Facts) => say(f, 'repair').toUpperCase();
const signs: Readonly<Record<string, string>> = {
  'neuroma-like': 'ورم عصبي',
  'infection-like': 'عدوى',
};

/** From the end of cover to the day something takes over; advice to a clinician. */
export const bridgeWords: Words = {
  'say:handover.ended': (f) => `انتهت المتابعة في ${say(f, 'on')}؛ لا نصيحة.`,
  'say:handover.nothing-frozen': () => 'لم يُجمَّد شيء في هذا الطرف، فلا تغطية لتنتهي.',
  'say:handover.sign-neuroma-like': () => 'ما أُبلغ عنه يشبه ورمًا عصبيًا: أحِل للفحص. إعادة التجميد ستخفيه.',
  'say:handover.sign-infection-like': () => 'ما أُبلغ عنه يشبه عدوى: يجب فحص الجرح اليوم، قبل أي شيء آخر.',
  'say:handover.sign-cannot-tell': (f) =>
    `لا يمكن معرفة وجود علامات (${signs[String(f['kind'])] ?? say(f, 'kind')}) من التقارير.`,
  'say:handover.no-forecast': () => 'لا توقع مما تم: ينقص تقرير أو الخطة.',
  'say:handover.stale-forecast': (f) =>
    `عمر التوقع ${days(f['days'])} (الحد الأقصى ${say(f, 'staleDays')})؛ ويستند إلى ${reports(f['reports'])}.`,
  'say:handover.no-repair': () => 'لا TMR ولا RPNI مسجل، فلا شيء يحل محل التغطية عند نهايتها.',
  'say:handover.no-gap-likely': (f) => `لا تُرجَّح فجوة في أي أسبوع قادم (على الأكثر ${percent(f, 'most')}).`,
  'say:handover.gap-later': (f) => `تصبح الفجوة مرجحة لاحقًا: انظر مجددًا في ${say(f, 'reviewOn')}.`,
  'say:handover.gap-due': (f) => `الفجوة مرجحة قريبًا (حتى ${percent(f, 'most')} في أسبوع): تصرّف الآن.`,
  'say:handover.worked-unknown': () => 'لا يُعرف إن كان التجميد قد أفاد.',
  'say:handover.worked': (f) => `الأرجح أن التجميد نجح (الاحتمال ${percent(f, 'chance')}).`,
  'say:handover.did-not-work': (f) =>
    `الأرجح أن التجميد لم ينجح (الاحتمال ${percent(f, 'chance')}، والمطلوب ${percent(f, 'least')} على الأقل): أحِل إلى عيادة الألم أو إلى جراح لإجراء TMR أو RPNI بدل تكراره.`,
  'say:handover.too-soon': (f) =>
    `مضى على آخر تجميد ${days(f['since'])} فقط؛ لا يُعاد قبل ${say(f, 'from')} (${days(f['days'])}، افتراض).`,
  'say:handover.long-enough': (f) =>
    `مضى على آخر تجميد ${days(f['since'])} (${say(f, 'days')} على الأقل، افتراض؛ لم تقارن أي دراسة بين المدد).`,
  'say:handover.operation-unknown': () => 'يوم البتر غير معروف، فمرحلة الألم غير معروفة أيضًا.',
  'say:handover.established': (f) =>
    `بعد أكثر من ${weeks(f['weeks'])} من البتر يكون الألم راسخًا. لم تُظهر تجربة مضبوطة بإجراء صوري على ١٤٤ شخصًا فائدة للتجميد في هذه المرحلة.`,
  'say:handover.agreement-missing': (f) =>
    `أُجري ${repair(f)} في ${say(f, 'repairOn')} أسفل الأعصاب المجمدة: قد يقطع التجميد من جديد محاور عصبية تنمو فيه. موافقة الجراح المسجلة ناقصة.`,
  'say:handover.agreement-old': (f) =>
    `كلمة الجراح المسجلة أقدم من ${repair(f)} في ${say(f, 'repairOn')}: اسأل من جديد.`,
  'say:handover.agreed': (f) =>
    `وافق ${say(f, 'by')} في ${say(f, 'on')} على التجميد فوق الترميم.${because(f)}`,
  'say:handover.refused': (f) =>
    `لا يوافق ${say(f, 'by')} على التجميد فوق الترميم (${say(f, 'on')}).${because(f)} أحِل إلى عيادة الألم.`,
  'say:handover.refreeze': () =>
    'فكر في إعادة التجميد: خطط له من جديد، ليُسأل كل سؤال من أسئلة التجميد الأول مرة أخرى.',
  'say:handover.ask-reports': () => 'اسأل الشخص كيف حاله اليوم: تقرير، أو تقرير يؤخذ بالهاتف.',
  'say:handover.why-reports': () => 'من دون تقرير حديث لا أحد يعرف إن كانت التغطية ما زالت قائمة.',
  'say:handover.ask-operation': () => 'في أي يوم كان البتر؟',
  'say:handover.why-operation': () => 'يختلف الدليل قبل ثلاثة أشهر وبعدها.',
  'say:handover.ask-established': () =>
    'هل يُسجل قرار، يسبقه حصار تجريبي إيجابي؟ خطط للتجميد من جديد لتسجيل الاثنين.',
  'say:handover.why-established': () => 'التجربة الكبيرة الوحيدة في هذه المرحلة لم تجد فائدة.',
  'say:handover.ask-agreement': () => 'هل يوافق الجراح على التجميد فوق الترميم؟',
  'say:handover.why-agreement': () => 'لا بيانات بشرية عما يكلفه تجميد كهذا للترميم.',
  'say:handover.given-it-took': () => 'احتمالات الفجوة تصح على فرض أن التجميد نجح؛ ونجاحه يُذكر على حدة.',
  'say:handover.takeover-assumed': () => 'وقت بدء مفعول TMR أو RPNI افتراض؛ لم تقسه أي دراسة.',
};
