import type { FactValue } from '../../decision.js';
import type { Facts, Words } from '../words.js';
import { coded, days, isTold, say, speak } from './speech.js';

const seen = (f: Facts) => (isTold(f, 'seen') ? ` يذكر السجل: ${say(f, 'seen')}.` : '');
const seenBrief = (f: Facts) => (f['seen'] ? ` – ${say(f, 'seen')}` : '');
const answered = (f: Facts) => (f['by'] === undefined ? '' : ` (${say(f, 'by')})`);
const because = (f: Facts) => (isTold(f, 'reason') ? ` السبب: ${say(f, 'reason')}` : '');
const texts = (f: Facts) => (isTold(f, 'texts') ? ` تقول الملاحظات: ${say(f, 'texts')}.` : '');
const level = (f: Facts) => levelText(f['level']);
const sides = { left: 'الجهة اليسرى', right: 'الجهة اليمنى' };
const side = (f: Facts) => coded(f['side'], sides);

/** Levels as a clinician says them. */
export function levelText(value: FactValue | undefined): string {
  return value === undefined || value === null ? 'مستوى غير معروف' : speak(value);
}

const earlier: Readonly<Record<string, string>> = {
  'other-limb': 'طرف آخر',
  revision: 'مراجعة جراحية',
  'record-is-wrong': 'السجل خاطئ',
  'limb-already-lost': 'الطرف مفقود أصلًا',
};

interface Item {
  readonly noun: string;
  readonly ask: string;
  readonly why: string;
}

/** The sentences of one screened thing. */
function screened(name: string, { noun, ask, why }: Item): Words {
  return {
    [`say:select.${name}.ask`]: (f: Facts) => `${ask}${seen(f)}`,
    [`say:select.${name}.why`]: () => why,
    [`say:select.${name}.open`]: (f: Facts) => `غير معروف بعد: ${noun}.${seen(f)}`,
    [`say:select.${name}.absent`]: (f: Facts) => `مستبعد: ${noun}${answered(f)}.${seen(f)}`,
    [`say:select.${name}.present`]: (f: Facts) => `موجود: ${noun}${seenBrief(f)}${answered(f)}.`,
  };
}

function decided(name: string, { noun, ask, why, decide }: Item & { readonly decide: string }): Words {
  return {
    ...screened(name, { noun, ask, why }),
    [`say:select.${name}.decide`]: (f: Facts) => `${decide}${seen(f)}`,
    [`say:select.${name}.undecided`]: (f: Facts) => `يحتاج إلى قرار مسجل: ${noun}${seenBrief(f)}.`,
    [`say:select.${name}.decided`]: (f: Facts) =>
      f['value'] === 'not-present'
        ? `قرار ${say(f, 'by')}: تبين أنه غير موجود – ${noun}.${because(f)}`
        : `قرار ${say(f, 'by')}: المضي رغم ${noun}.${because(f)}`,
    [`say:select.${name}.declined`]: (f: Facts) =>
      `قرار ${say(f, 'by')}: لا يُجمَّد، بسبب ${noun}.${because(f)}`,
  };
}

const site: Words = {
  'say:select.purpose.ask': () => 'ما غرض التجميد: بتر مخطط، أم ألم بعد بتر سابق؟',
  'say:select.purpose.why': () => 'لا يوجد في السجل بتر مخطط.',
  'say:select.purpose.open': (f) => `لا يحوي السجل أي بتر مخطط.${texts(f)}`,
  'say:select.purpose.neither': () => 'لا بتر مخطط ولا ألم بتر يُعالج.',
  'say:select.level.ask': (f: Facts) => `عند أي مستوى البتر؟${seen(f)}${texts(f)}`,
  'say:select.level.conflict': (f: Facts) => `أي مستوى هو الصحيح؟ ${say(f, 'seen')}.`,
  'say:select.level.why': () => 'المستوى يقرر أي الأعصاب تُجمَّد.',
  'say:select.level.open': (f: Facts) => `مستوى البتر غير معروف.${seen(f)}`,
  'say:select.level.in-conflict': (f: Facts) => `تختلف المصادر في المستوى: ${say(f, 'seen')}.`,
  'say:select.level.known': (f: Facts) => `المستوى: ${levelText(f['value'])}.`,
  'say:select.side.ask': (f: Facts) => `في أي جهة البتر؟${seen(f)}${texts(f)}`,
  'say:select.side.conflict': (f: Facts) => `أي جهة هي الصحيحة؟ ${say(f, 'seen')}.`,
  'say:select.side.why': () => 'التجميد في الجهة الخطأ لا يمكن الرجوع عنه أشهرًا.',
  'say:select.side.open': (f: Facts) => `جهة البتر غير معروفة.${seen(f)}`,
  'say:select.side.in-conflict': (f: Facts) => `تختلف المصادر في الجهة: ${say(f, 'seen')}.`,
  'say:select.side.known': (f: Facts) => `الجهة: ${coded(f['value'], { left: 'اليسرى', right: 'اليمنى' })}.`,
  'say:select.surgery-date.ask': (f: Facts) => `في أي يوم البتر؟${seen(f)}`,
  'say:select.surgery-date.conflict': (f: Facts) => `أي يوم للجراحة هو الصحيح؟ ${say(f, 'seen')}.`,
  'say:select.surgery-date.why': () => 'يوم الجراحة يقرر متى يمكن إجراء التجميد.',
  'say:select.amputation-date.ask': () => 'في أي يوم كان البتر؟',
  'say:select.amputation-date.why': () =>
    'ابتداءً من ١٢ أسبوعًا يُعد الألم راسخًا، وعندها لم يُظهر التجميد فائدة.',
  'say:select.texts.ask': (f: Facts) =>
    `هذه الملاحظات تتحدث عن البتر: ${say(f, 'texts')}. هل يناقض شيء منها ${level(f)}، ${side(f)}؟`,
  'say:select.texts.why': () => 'النص الحر لا يؤخذ أبدًا على أنه حقيقة؛ يجب إيضاح أي تناقض أولًا.',
  'say:select.texts.open': (f: Facts) =>
    `الملاحظات عن البتر لا تتفق بوضوح مع ${level(f)}، ${side(f)}: ${say(f, 'texts')}.`,
  'say:select.texts.answered': (f: Facts) => `روجعت الملاحظات عن البتر${answered(f)}: لا تناقض.`,
  'say:select.earlier.ask': (f: Facts) => `في السجل بتر سابق قد يكون للطرف نفسه (${say(f, 'seen')}). ما كان؟`,
  'say:select.earlier.why': () => 'يجب أن يكون الطرف ما زال موجودًا عند المستوى المخطط.',
  'say:select.earlier.open': (f: Facts) =>
    `قد يكون بتر سابق قد أزال المستوى المخطط بالفعل: ${say(f, 'seen')}.`,
  'say:select.earlier.answered': (f: Facts) =>
    `روجع البتر السابق${answered(f)}: ${coded(f['value'], earlier)}.`,
  'say:select.earlier.stopped': (f: Facts) => `الطرف مفقود أصلًا عند المستوى المخطط${answered(f)}.`,
  'say:select.surgeon.ask': (f: Facts) => `هل يؤكد الجراح البتر: ${level(f)}، ${side(f)}؟`,
  'say:select.surgeon.why': () => 'لا يُجمَّد عصب من أجل عملية قد لا تُجرى أو قد تنتقل إلى مستوى آخر.',
  'say:select.surgeon.open': (f: Facts) => `لم يؤكد الجراح بعد ${level(f)}، ${side(f)}.`,
  'say:select.surgeon.answered': (f: Facts) => `أكد الجراح ${level(f)}، ${side(f)}${answered(f)}.`,
  'say:select.surgeon.stopped': (f: Facts) => `أُلغي البتر${answered(f)}.`,
  'say:select.cancelled.present': () => 'أُلغي البتر المخطط.',
  'say:select.deceased.present': () => 'يقول السجل إن الشخص قد توفي.',
  'say:select.alive.ask': () => 'هل الشخص على قيد الحياة؟ السجل يناقض نفسه في هذا أو لا يمكن قراءته.',
  'say:select.alive.why': () => 'لا توضع خطة لشخص متوفى.',
  'say:select.alive.open': () => 'السجل غير واضح في ما إذا كان الشخص على قيد الحياة.',
};

const values = (f: Facts) =>
  `الصفيحات ${say(f, 'platelets')} × ١٠⁹/لتر و\u{2068}INR\u{2069} ${say(f, 'inr')}`;

const bleeding: Words = {
  ...decided('antithrombotic', {
    noun: 'دواء مضاد للتخثر أو للصفيحات',
    ask: 'هل يأخذ الشخص دواءً مضادًا للتخثر أو للصفيحات، أو أُوقف له واحد في الأسابيع الأخيرة؟',
    why: 'النزف في موضع عميق لا يمكن الضغط عليه. لا مصدر لأي مدة فاصلة؛ والبروتوكول المحلي يقرر.',
    decide: 'هل عولج أمر مضاد التخثر بما يناسب عمق هذه المواضع وفق البروتوكول المحلي؟',
  }),
  ...decided('bleeding-disorder', {
    noun: 'اضطراب نزفي',
    ask: 'هل لدى الشخص اضطراب نزفي؟',
    why: 'النزف في موضع عميق لا يمكن الضغط عليه. لا مصدر لأي حد؛ والبروتوكول المحلي يقرر.',
    decide: 'هل عولج أمر الاضطراب النزفي بما يناسب عمق هذه المواضع؟',
  }),
  'say:select.aspirin.present': (f: Facts) =>
    `أسبرين (${say(f, 'seen')}) ضمن ${say(f, 'allowedMg')} ملغ في اليوم، وهو ما سمحت به تجربة في موضع آخر.`,
  'say:select.platelets.ask': (f: Facts) => `ما عدد الصفيحات الآن؟${lastValue(f)}`,
  'say:select.inr.ask': (f: Facts) => `ما قيمة \u{2068}INR\u{2069} الآن؟${lastValue(f)}`,
  'say:select.coagulation.missing': (f: Facts) =>
    `${f['lab'] === 'inr' ? 'قيمة \u{2068}INR\u{2069} ناقصة أو أقدم' : 'عدد الصفيحات ناقص أو أقدم'} من ${days(f, 'staleDays')}.${lastValue(f)}`,
  'say:select.coagulation.ask': (f: Facts) =>
    `${values(f)}: هل هما مقبولان لهذه المواضع وفق البروتوكول المحلي؟`,
  'say:select.coagulation.why': () => 'الموضع العميق أو خطر النزف يستلزم القيمتين معًا؛ ولا مصدر لأي حد.',
  'say:select.coagulation.open': (f: Facts) => `${values(f)}: لم يُحكم عليهما بعد.`,
  'say:select.coagulation.accepted': (f: Facts) => `${values(f)}: مقبولان${answered(f)}.`,
  'say:select.coagulation.held': (f: Facts) => `${values(f)}: غير مقبولين لهذه المواضع${answered(f)}.`,
};

function lastValue(f: Facts): string {
  if (isTold(f, 'last'))
    return ` آخر قيمة: ${say(f, 'last')} في ${isTold(f, 'asOf') ? say(f, 'asOf') : 'يوم غير معروف'}.`;
  return isTold(f, 'seen') ? ` لا يمكن قراءته: ${say(f, 'seen')}.` : '';
}

const established: Words = {
  'say:select.established-pain.decide': (f: Facts) => `هل يُجمَّد مع ذلك في ألم راسخ؟ ${nullTrial(f)}`,
  'say:select.established-pain.why': () =>
    'في ألم الطرف الوهمي الراسخ لم يُظهر التجميد فائدة تفوق الإجراء الصوري.',
  'say:select.established-pain.undecided': (f: Facts) => `الألم الراسخ يحتاج إلى قرار مسجل. ${nullTrial(f)}`,
  'say:select.established-pain.decided': (f: Facts) =>
    `قرار ${say(f, 'by')}: التجميد في ألم راسخ. ${nullTrial(f)}${because(f)}`,
  'say:select.established-pain.declined': (f: Facts) =>
    `قرار ${say(f, 'by')}: لا تجميد في ألم راسخ.${because(f)}`,
  'say:select.established-pain.revision': (f) => `مراجعة جراحية: قد يكون الألم راسخًا بالفعل. ${nullTrial(f)}`,
  'say:select.established-pain.date-open': () => 'يوم البتر يقرر إن كان الألم راسخًا.',
  'say:select.test-block.ask': () => 'ماذا أظهر الحصار التجريبي للأعصاب المستهدفة؟',
  'say:select.test-block.why': () => 'في الألم الراسخ يسبق أيَّ تجميد حصارٌ تجريبي إيجابي.',
  'say:select.test-block.open': () => 'لا يوجد حصار تجريبي إيجابي مسجل.',
  'say:select.test-block.positive': (f: Facts) => `الحصار التجريبي إيجابي${answered(f)}.`,
  'say:select.test-block.negative': (f: Facts) => `الحصار التجريبي سلبي${answered(f)}.`,
};

function nullTrial(f: Facts): string {
  return `تجربة مضبوطة بإجراء صوري، العدد = ${say(f, 'participants')}: الفرق ${say(f, 'difference')} نقطة (فاصل الثقة ٩٥٪ من ${say(f, 'low')} إلى ${say(f, 'high')}).`;
}

const trialOnly: Words = {
  ...screened('pregnancy', {
    noun: 'حمل (استبعدته التجارب)',
    ask: 'هل الشخص حامل؟',
    why: 'استبعدت التجارب الحمل.',
  }),
  ...screened('daily-opioids', {
    noun: 'أفيونات يومية لأسابيع (استبعدتها تجربة)',
    ask: 'هل أخذ الشخص أفيونات كل يوم مدة ٤ أسابيع أو أكثر؟',
    why: 'استبعدت تجربة الأفيونات اليومية مدة ٤ أسابيع فأكثر؛ وهي تحدد أيضًا خط الأساس للأفيونات.',
  }),
  ...screened('report-pain', {
    noun: 'عدم القدرة على الإبلاغ عن الألم (استبعدته التجارب)',
    ask: 'هل يوجد ما يمنع الشخص من الإبلاغ عن الألم؟',
    why: 'المتابعة والإنقاذ يستندان إلى ما يبلغ عنه الشخص.',
  }),
  'say:select.body-mass.ask': () => 'ما مؤشر كتلة الجسم؟',
  'say:select.body-mass.why': () => 'استبعدت التجارب مؤشر كتلة الجسم المرتفع؛ فالأعصاب أعمق.',
  'say:select.body-mass.present': (f: Facts) =>
    `مؤشر كتلة الجسم فوق ${say(f, 'limit')} كغ/م² (استبعدته التجارب؛ فالأعصاب أعمق).`,
};

export const selectWords: Words = {
  ...site,
  ...screened('cold-disease', {
    noun: 'مرض يثيره البرد',
    ask: 'هل يوجد مرض يثيره البرد: وجود الغلوبولينات البردية في الدم، وجود الفيبرينوجين البردي في الدم، الشرى البردي، ظاهرة رينو، البيلة الهيموغلوبينية الانتيابية البردية أو داء الراصات الباردة؟',
    why: 'قد يثير البرد هذه الأمراض؛ والتجارب والتعليم يستبعدانها.',
  }),
  ...screened('probe-site-infection', {
    noun: 'عدوى حيث يدخل المسبار',
    ask: 'هل توجد عدوى عند موضع دخول المسبار؟ القدم المصابة بعدوى وحدها لا تُحتسب.',
    why: 'المسبار عبر جلد مصاب بعدوى يحمل العدوى إلى العصب.',
  }),
  ...screened('local-anaesthetic-allergy', {
    noun: 'حساسية من المخدرات الموضعية الأميدية',
    ask: 'هل توجد حساسية من المخدرات الموضعية الأميدية (ليدوكايين، بوبيفاكايين، روبيفاكايين)؟',
    why: 'يُخدَّر مسار المسبار والحصار بواحد منها.',
  }),
  'say:select.local-anaesthetic-allergy.no-known': () => 'ينص السجل على عدم وجود حساسية معروفة.',
  ...bleeding,
  ...decided('arterial-disease', {
    noun: 'مرض شرياني متقدم أو ضعف التئام',
    ask: 'هل يوجد مرض شرياني متقدم أو ضعف التئام حيث يدخل المسبار؟',
    why: 'ينصح مصدر تعليمي بالحذر؛ ومعظم من يفقدون ساقًا بسبب مرض شرياني لديهم ذلك.',
    decide: 'هل يُجمَّد رغم المرض الشرياني أو ضعف التئام المنطقة؟',
  }),
  ...decided('nerve-deficit', {
    noun: 'عجز في عصب مستهدف',
    ask: 'هل يوجد عجز سابق في عصب مستهدف؟ افحص الإحساس والقوة.',
    why: 'العجز قبل التجميد يخلط أثره وضرره؛ ويجب كتابة الحالة الأساسية.',
    decide: 'هل يُجمَّد رغم عجز في عصب مستهدف؟ اذكر في السبب الحالة الأساسية كما فُحصت.',
  }),
  ...decided('implanted-electronics', {
    noun: 'جهاز إلكتروني مزروع',
    ask: 'هل يوجد جهاز إلكتروني مزروع (ناظمة قلب، مزيل رجفان، محفّز، مضخة)؟',
    why: 'التجميد لا يمرر تيارًا، لكن محفّز الأعصاب في بعض المسابير يمرره.',
    decide: 'هل أجاز الاختصاصي الأمر بالنسبة إلى الجهاز المزروع؟',
  }),
  ...decided('insensate-foot', {
    noun: 'قدم حاملة للوزن بلا إحساس',
    ask: 'هل ستحمل القدم الوزن؟',
    why: 'بعد بتر جزئي للقدم تحمل القدم المجمدة الوزن أشهرًا بلا إحساس واقٍ.',
    decide: 'هل تُقبل قدم حاملة للوزن بلا إحساس واقٍ أشهرًا؟',
  }),
  ...established,
  ...screened('diabetes', {
    noun: 'السكري (عودة نمو أبطأ، اعتلال أعصاب)',
    ask: 'هل لدى الشخص سكري؟',
    why: 'السكري يبطئ عودة النمو ويُضعف الإحساس الواقي.',
  }),
  ...screened('sickle-cell', {
    noun: 'داء الخلايا المنجلية',
    ask: 'هل لدى الشخص داء الخلايا المنجلية؟',
    why: 'تنصح نشرات أجهزة التبريد الموضعي بالحذر.',
  }),
  ...screened('cold-injury', {
    noun: 'إصابة سابقة بالبرد',
    ask: 'هل أصيب الشخص بإصابة برد مثل عضة الصقيع؟',
    why: 'تنصح نشرات أجهزة التبريد الموضعي بالحذر.',
  }),
  ...trialOnly,
};
