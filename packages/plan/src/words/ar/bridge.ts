import type { Words } from '../words.js';
import { days, months, percent, say, span } from './speech.js';

export const bridgeWords: Words = {
  'say:bridge.ask-tmr-planned': () => 'هل يُخطَّط لإجراء TMR لهذا الطرف؟',
  'say:bridge.why-tmr-planned': () =>
    'من دون معرفة ذلك لا يستطيع أحد أن يقول إن كانت التغطية ستدوم حتى يبدأ مفعول TMR.',
  'say:bridge.ask-tmr-date': () => 'في أي يوم يُخطَّط لإجراء TMR، أو في أي يوم أُجري؟',
  'say:bridge.why-date-missing': () => 'يُحسب احتمال الفجوة من هذا اليوم.',
  'say:bridge.why-date-disputed': () => 'في السجل أكثر من يوم واحد لإجراء TMR.',
  'say:bridge.why-date-impossible': () => 'اليوم المسجل يسبق البتر.',
  'say:bridge.ask-repair-agreement': () =>
    'أُجري TMR قبل هذا التجميد. هل يوافق الجراح على التجميد فوق الترميم؟',
  'say:bridge.why-repair-agreement': () =>
    'التجميد فوق ترميم TMR أو RPNI قد يقطع من جديد محاور عصبية تنمو فيه. لا توجد بيانات بشرية.',

  'say:bridge.tmr-planned': (f) => `TMR في ${say(f, 'tmrDate')}.`,
  'say:bridge.tmr-not-planned': () => 'لا يُخطَّط لإجراء TMR.',
  'say:bridge.tmr-before-surgery': (f) =>
    `موعد TMR في ${say(f, 'tmrDate')} يسبق البتر في ${say(f, 'surgeryDate')}؛ لا تُحسب أي فجوة حتى يتضح اليوم.`,
  'say:bridge.above-repair': () => 'سيكون الترميم أسفل هذا التجميد. تلزم موافقة الجراح المسجلة.',
  'say:bridge.above-repair-agreed': (f) => `وافق ${say(f, 'by')} على التجميد فوق الترميم.`,
  'say:bridge.above-repair-refused': (f) => `لا يوافق ${say(f, 'by')} على التجميد فوق الترميم.`,
  'say:bridge.gap-likely': (f) =>
    `قد تنتهي التغطية قبل أن يبدأ مفعول TMR: احتمال فجوة أطول من ${days(f, 'gapDays')} هو ${percent(f, 'chance')}. تُراجع الحالة في ${say(f, 'reviewOn')}.`,

  'say:bridge.surgeon-donors-recipients': (f) =>
    `أي الأعصاب المجمدة سيكون مانحًا أو متلقيًا؟ (${say(f, 'nerves')})`,
  'say:bridge.surgeon-repair-timing': () => 'هل يُجرى الترميم عند البتر أم بعده؟',
  'say:bridge.surgeon-stimulator': () => 'هل سيُستخدم محفّز أعصاب على عصب مجمد؟ قد لا يستجيب العصب.',
  'say:bridge.surgeon-coaptation': () => 'على أي مسافة أسفل التجميد ستوصل الأعصاب؟',

  'say:bridge.day-zero': (f) =>
    `تُحسب الأسابيع من تجميد في ${say(f, 'freezeDate')}، وهو أول يوم ممكن، وعلى فرض أن التجميد نجح. كلما تأخر التجميد قصرت الفجوة.`,
  'say:bridge.takeover-months': (f) =>
    `يُعد مفعول TMR بادئًا بعد ${say(f, 'lowMonths')} إلى ${months(f, 'highMonths')} من إجرائه، ويتأخر مع السكري. هذا افتراض؛ لم تقسه أي دراسة.`,
  'say:bridge.gap-means': (f) => `الفجوة هي أكثر من ${days(f, 'gapDays')} بلا تغطية قبل أن يبدأ مفعول TMR.`,
  'say:bridge.takeover-beyond-horizon': (f) =>
    `قد يبدأ مفعول TMR بعد اليوم ${say(f, 'horizonDays')}؛ تنتهي الأسابيع المعروضة هناك.`,
  'say:bridge.nothing-takes-over': () =>
    'لا يُخطَّط لإجراء TMR، فلا شيء يحل محل التغطية عند نهايتها. حُدد موعد المراجعة للوقت الذي يصبح فيه ذلك مرجحًا.',
  'say:bridge.takeover-unknown': () =>
    'يوم TMR غير معروف. حُدد موعد المراجعة للوقت الذي تصبح فيه نهاية التغطية مرجحة.',
  'say:bridge.option-refreeze': () => 'عند المراجعة: أعد التجميد إذا كان تخفيف الألم جيدًا ولم يتغير السبب.',
  'say:bridge.option-refer': () => 'عند المراجعة: أو أحِل إلى عيادة الألم أو إلى جراح لإجراء TMR أو RPNI.',
  'say:bridge.may-delay-reinnervation': (f) =>
    `فرضية غير ملزمة: التجميد فوق الوصلة قد يؤخر عودة التعصيب بالمدة التي تحتاجها المحاور لعبورها من جديد، وهي هنا ${say(f, 'lowDays')} إلى ${days(f, 'highDays')}. لا توجد بيانات بشرية؛ احتمال الفجوة لا يشملها.`,
  'say:bridge.refreeze-agreement': () => 'إعادة التجميد فوق ترميم TMR أو RPNI تستلزم موافقة الجراح المسجلة.',
  'say:bridge.prosthesis': (f) =>
    `أول طرف صناعي (${say(f, 'level')}): الوسيط ${days(f, 'medianDays')} بعد الجراحة (${span(f, 'lowDays', 'highDays')}) في سجل وطني.`,
};
