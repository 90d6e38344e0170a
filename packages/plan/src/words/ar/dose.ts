import type { FactValue } from '../../decision.js';
import type { Facts, Words } from '../words.js';
import {
  celsius,
  coded,
  freezes,
  isTold,
  minutes,
  months,
  oneDecimal,
  percent,
  placements,
  say,
  seconds,
  times,
} from './speech.js';

const gapWords = (f: Facts) =>
  `مع مسافة ${say(f, 'gapMm')} ملم${f['gapMeasured'] === true ? '' : ' (نموذجية)'}`;
const because = (f: Facts) => (isTold(f, 'reason') ? ` السبب: ${say(f, 'reason')}` : '');

const guidance: Words = {
  'say:dose.view': (f) =>
    `الوضعية: ${say(f, 'position')}. مجس الموجات: ${say(f, 'transducer')}. أظهر المقطع كاملًا: ${say(f, 'view')}؛ ${say(f, 'landmark')}.`,
  'say:dose.path': (f) =>
    `الإبرة: ${say(f, 'path')}، بزاوية نحو ${say(f, 'angleDegrees')}° مع الجلد. يقع العصب على عمق ${f['measured'] === true ? '' : 'نحو '}${say(f, 'depthMm')} ملم${f['measured'] === true ? ' (مقيس)' : '؛ قِسه'}.`,
  'say:dose.passes': (f) => {
    const { across, along } = { across: Number(f['across']), along: Number(f['along']) };
    const clear = Number(f['standOffMm']) > 0 ? `بعيدًا عنه ${say(f, 'standOffMm')} ملم` : 'ملامسًا له';
    const beside = `محور المسبار على بعد ${say(f, 'axisMm')} ملم من منتصف العصب، ${clear}، ولا يخترقه أبدًا`;
    const where = f['bothSides'] === true ? 'الجانب العميق أولًا ثم الجانب السطحي' : 'على الجانب العميق';
    const track = across > 1 ? ` على كل مسار جمِّد ${times(across)} مع السحب بينها.` : '';
    const stations =
      along > 1
        ? ` كرر في ${say(f, 'along')} أماكن تفصل بينها ${say(f, 'alongStepMm')} ملم على طول العصب.`
        : '';
    return `${placements(f, 'placements')}. ${where}: ${beside}.${track}${stations}`;
  },
  'say:dose.cycles': (f) =>
    `في كل موضع جمِّد ${times(Number(f['cycles']))} لمدة ${seconds(f, 'freezeSeconds')}، مع إذابة تلقائية لمدة ${seconds(f, 'thawSeconds')} بعد كل تجميد.`,
  'say:dose.watch-ice': (f) => {
    const pass = f['bothSides'] === true ? 'في المرور العميق' : 'في المرور الأول';
    const near = Number(f['nearMm']);
    const rest = f['bothSides'] === true ? 'ويجب أن يغطي المرور السطحي الباقي' : 'وهذه الجرعة لا تغطي الباقي';
    const up =
      near > 0
        ? `${pass}، عند نهاية التجميد الأول، راقب وصول الجليد ${oneDecimal(near)} ملم وراء العصب في جهة مجس الموجات`
        : `${pass} يقصر الجليد ${oneDecimal(Math.abs(near))} ملم عن جهة مجس الموجات؛ ${rest}`;
    const across = Number(f['acrossMm']);
    const sides = across > 0 ? `؛ ووراء طرفي عرضه بمقدار ${oneDecimal(across)} ملم` : '';
    return `${up}${sides}. جليد أقل يعني بردًا أقل من المخطط: أطل التجميد أو أضف مرورًا.`;
  },
  'say:dose.far-side-hidden': (f) =>
    `الجانب البعيد يقع في ظل الجليد ولا يمكن الحكم عليه (المحسوب: ${oneDecimal(f['farMm'])} ملم وراء العصب).${f['bothSides'] === true ? ' لهذا يأتي المرور العميق أولًا.' : ''}`,
  'say:dose.stop': (f) =>
    `أوقف التجميد ودعه يذوب عندما يبيضّ الجلد أو يتصلب أو تنخفض حرارته عن ${celsius(f, 'skinLimitC')}${isTold(f, 'artery') ? `، أو عندما يُطبق الجليد حول ${say(f, 'artery')}` : ''}، أو عندما يغيب رأس المسبار عن النظر، أو عندما يبلغ الشخص عن ألم حاد.`,
  'say:dose.full-thaw': (f) =>
    `لا تسحب المسبار ولا تحركه إلا بعد إذابة كاملة: ${seconds(f, 'thawSeconds')} على الأقل، وبلا مقاومة. المسبار المتجمد يمزق العصب.`,
  'say:dose.store-image': () => 'احفظ صورة للمقطع قبل التجميد وصورة للجليد في أكبر حجم له.',
};

const notes: Words = {
  'say:dose.cannot-cover': (f) =>
    `لا يستطيع هذا المسبار تغطية هذا العصب: حسب المخطط يبلغ ${percent(f, 'fraction')} من مقطعه ${celsius(f, 'thresholdC')} على طول ${say(f, 'neededLengthMm')} ملم. الجرعة المعروضة هي أفضل جرعة عملية؛ احتمال التغطية الكاملة ${percent(f, 'chance')}.`,
  'say:dose.below-goal': (f) =>
    `احتمال التغطية الكاملة ${percent(f, 'chance')}، والهدف ${percent(f, 'goal')}. الجرعة المعروضة هي أفضل جرعة عملية.`,
  'say:dose.nothing-reaches-goal': () =>
    'لا تبلغ أي جرعة جُرّبت الهدف: لا بمواضع أكثر ولا بمسبار آخر معروف هنا.',
  'say:dose.more-distal': (f) =>
    `حيث يكون العصب أصغر أو قد انقسم (${say(f, 'sites')}) يكون الاحتمال ${percent(f, 'chance')} في ${minutes(f, 'minutes')} إجمالًا.`,
  'say:dose.passes-add-nothing': () =>
    'يُحسب كل موضع كأن النسيج قد عاد دافئًا: والبرد المتبقي من سابقه لا يفعل إلا أن يضاف.',
  'say:dose.skin-too-cold': (f) =>
    `قد يبلغ الجلد ${celsius(f, 'skinC')}؛ وتتضرر خلايا الصباغ ابتداءً من ${celsius(f, 'limitC')}. ارفع الجلد بسائل ودفئه، أو اترك المرور السطحي.`,
  'say:dose.colder-than-ceiling': (f) =>
    `يبلغ جزء من العصب ${celsius(f, 'coldestC')}، أي أدنى من ${celsius(f, 'ceilingC')}: تتأخر عودة النمو.`,
  'say:dose.stand-off': (f) =>
    `هذا المسبار أبرد مما ينبغي أن يبلغه عصب (${celsius(f, 'ceilingC')}): حافظ على المسافة المذكورة.`,
  'say:dose.neighbour-unknown': (f) =>
    `المسافة إلى ${say(f, 'names')} غير معروفة، فالهامش غير معروف أيضًا: قِسها.`,
  'say:dose.skin-layer': (f) =>
    `لقربه الشديد من الجلد (${say(f, 'depthMm')} ملم) حُسب الجلد طبقة مستقلة بلا حرارة عبر سطحه: ${celsius(f, 'skinC')} عند أبرد نقطة. وتدفئته تساعد.`,
  'say:dose.artery-warms': (f) =>
    `الدم في ${say(f, 'name')} يدفئ العصب من جهته؛ ومن دون مسافته وعرضه وجريانه لا يُحسب ذلك. ابحث عن الجليد في تلك الجهة.`,
  'say:dose.artery-computed': (f) =>
    `مع حرارة ${say(f, 'name')} على بعد ${say(f, 'gapMm')} ملم${f['gapMeasured'] === true ? ' (مقيس)' : ' (نموذجي؛ قِسه)'} يبلغ ${percent(f, 'fraction')} من المقطع ${celsius(f, 'thresholdC')}. ويبلغ جداره ${celsius(f, 'wallC')} عند أبرد نقطة.`,
  'say:dose.artery-in-the-way': (f) =>
    `${gapWords(f)} لا يتسع المكان للمسبار بجانب ${say(f, 'name')}: خطط لجهة أخرى أو مكان آخر.`,
  'say:dose.artery-beyond-engine': (f) =>
    `${gapWords(f)} يقع ${say(f, 'name')} قريبًا من خط ساق المسبار إلى حد لا تُحسب معه حرارته؛ ويُعرض جداره كأنه نسيج، وهو أبرد. ابحث عن الجليد في تلك الجهة.`,
  'say:dose.threshold-doubt': (f) =>
    `تستند ${celsius(f, 'lethalC')} إلى دراسة واحدة على الجرذان؛ ولم يتغير عصب أرنب عند ${celsius(f, 'unchangedC')}. عند ${celsius(f, 'strictestC')} يكون الاحتمال ${percent(f, 'strictestChance')}.`,
  'say:dose.shorter-than-seen': (f) =>
    `أقصر مما استُخدم عند أشخاص بعد البتر (${say(f, 'seenCycles')} × ${seconds(f, 'seenSeconds')} لكل موضع).`,
  'say:dose.size-typical': (f) =>
    `مساحة العصب ${say(f, 'areaMm2')} ملم² نموذجية وغير مقيسة هنا${f['basis'] === 'assumed' ? '، ومفترضة' : ''}.${isTold(f, 'doubts') ? ` ${say(f, 'doubts')}.` : ''}`,
  'say:dose.size-measured': (f) => `مساحة العصب ${say(f, 'areaMm2')} ملم²، قيست عند هذا الشخص.`,
  'say:dose.wide-nerve': (f) =>
    `عرض العصب ${say(f, 'widthMm')} ملم؛ يعد التعليم تجميدًا واحدًا مشكوكًا فيه من ${say(f, 'doubtfulMm')} ملم وغير موثوق عند ${say(f, 'unreliableMm')} ملم.`,
  'say:dose.deep-nerve': (f) =>
    `يقع العصب على عمق ${say(f, 'depthMm')} ملم؛ وبعد ${say(f, 'deepMm')} ملم يصعب توجيه المسبار.`,
  'say:dose.weakness': (f) => `ثمن تجميده: ${say(f, 'text')}.`,
};

const reasons: Words = {
  'say:dose.reason.cannot-cover': (f) =>
    `${say(f, 'label')}: لا يستطيع ${say(f, 'probe')} تغطيته (الاحتمال ${percent(f, 'chance')}، ${minutes(f, 'minutes')}).`,
  'say:dose.reason.below-goal': (f) =>
    `${say(f, 'label')}: احتمال التغطية الكاملة ${percent(f, 'chance')}، والهدف ${percent(f, 'goal')}.`,
  'say:dose.reason.artery-uncovers': (f) =>
    `${say(f, 'label')}: بجانب ${say(f, 'artery')} الدافئ يبلغ ${percent(f, 'fraction')} من مقطعه ${celsius(f, 'thresholdC')} على طول ${say(f, 'neededLengthMm')} ملم المطلوب.`,
  'say:dose.reason.artery-in-the-way': (f) =>
    `${say(f, 'label')}: حسب المخطط سيصطدم المسبار بـ ${say(f, 'artery')}.`,
  'say:dose.reason.margin': (f) =>
    Number(f['skinC']) < Number(f['skinLimitC'])
      ? `${say(f, 'label')}: قد يبلغ الجلد ${celsius(f, 'skinC')} (الحد ${celsius(f, 'skinLimitC')}).`
      : `${say(f, 'label')}: قد يبلغ العصب ${celsius(f, 'coldestC')} (أدنى حد مقبول ${celsius(f, 'ceilingC')}).`,
  'say:dose.shallow.ask': (f) =>
    `${say(f, 'label')}: يقع على عمق ${say(f, 'depthMm')} ملم${f['measured'] === true ? '' : ' (نموذجي)'}. هل يُجمَّد على أقل من ${say(f, 'limitMm')} ملم من الجلد؟`,
  'say:dose.shallow.why': () =>
    'البرد بهذا القرب قد يترك ندبة أو يبيّض الجلد. قد يحميه سائل بين العصب والجلد أو التدفئة.',
  'say:dose.shallow.undecided': (f) =>
    `يحتاج إلى قرار مسجل: ${say(f, 'label')} على عمق ${say(f, 'depthMm')} ملم، أي أقرب من ${say(f, 'limitMm')} ملم إلى الجلد.`,
  'say:dose.shallow.decided': (f) =>
    `قرار ${say(f, 'by')}: يُجمَّد ${say(f, 'label')} على عمق ${say(f, 'depthMm')} ملم.${because(f)}`,
  'say:dose.shallow.declined': (f) =>
    `قرار ${say(f, 'by')}: لا يُجمَّد ${say(f, 'label')}، فهو قريب جدًا من الجلد.${because(f)}`,
  'say:dose.probe-assumed': (f) => `لم يُسمَّ أي مسبار؛ خُطط على أساس ${say(f, 'label')}.`,
  'say:dose.probe.ask': () => 'أي مسبار سيُستخدم؟',
  'say:dose.probe.why': () => 'حجم المسبار وبرودته يقرران مدى المنطقة القاتلة.',
  'say:dose.measure-area.ask': (f) => `${say(f, 'label')}: ما مساحة مقطعه بالموجات فوق الصوتية؟`,
  'say:dose.measure-area.why': () => 'عندئذ تناسب الجرعة هذا العصب لا عصبًا نموذجيًا.',
  'say:dose.measure-depth.ask': (f) => `${say(f, 'label')}: ما عمق منتصفه تحت الجلد؟`,
  'say:dose.measure-artery-gap.ask': (f) => `${say(f, 'label')}: ما المسافة بين حافته وجدار الشريان؟`,
  'say:dose.measure-artery-gap.why': () =>
    'الدم يدفئ العصب في تلك الجهة، ويجب ألا يتجمد الجدار؛ وكلا الأمرين يتوقف على المسافة.',
  'say:dose.measure-depth.why': () => 'العمق يقرر الهامش حتى الجلد ومسار الإبرة.',
};

const gases = { N2O: 'أكسيد النيتروز', CO2: 'ثاني أكسيد الكربون', argon: 'الأرغون' };
const gasName = (gas: FactValue | undefined) => (gas == null ? 'الغاز' : coded(gas, gases));
const local = (f: Facts) => (f['assumed'] === true ? ' (إعداد محلي، بلا مصدر)' : '');

const work: Words = {
  'say:dose.equipment-probe': (f) =>
    `${say(f, 'label')}: ${say(f, 'diameterMm')} ملم، المنطقة الباردة ${say(f, 'activeLengthMm')} ملم، الجدار نحو ${celsius(f, 'wallC')}. تحقق من نشرة الصانع.`,
  'say:dose.equipment-gas': (f) => `${gasName(f['gas'])} لكل التجميدات، مع احتياطي وتصريف للغاز.`,
  'say:dose.equipment-ultrasound': (f) =>
    `جهاز موجات فوق صوتية مع حفظ الصور. المجسات: ${say(f, 'transducers')}.`,
  'say:dose.equipment-stimulator': () =>
    'التجميد لا يمرر تيارًا؛ أما محفّز الأعصاب المدمج فيمرره. مع جهاز إلكتروني مزروع أبقِه مطفأً ما لم يوافق اختصاصي الجهاز.',
  'say:dose.equipment-skin': () => 'محلول ملحي دافئ وسائل لرفع الجلد حيث يكون العصب سطحيًا.',
  'say:dose.operator-procedures': (f) =>
    `أجرى المنفِّذ تحت الإشراف وبتوجيه الموجات فوق الصوتية ما لا يقل عن ${freezes(f, 'procedures')}${local(f)}.`,
  'say:dose.operator-current': (f) => `آخرها خلال ${months(f, 'months')}${local(f)}.`,
  'say:dose.operator-section': () => 'يرى المنفِّذ المقطع الكامل لكل عصب والإبرة كلها قبل أي تجميد.',
  'say:dose.operator-console': () => 'اجتاز الجهاز فحصه الذاتي؛ والمسبار يتجمد ويذوب في محلول ملحي.',
  'say:dose.step-confirm': (f) =>
    `أكّد بصوت مسموع الشخص والجهة والمستوى والأعصاب: ${say(f, 'nerves')}. علّم الجهة.`,
  'say:dose.step-baseline': () => 'اكتب الإحساس والقوة لكل عصب قبل تجميده.',
  'say:dose.step-scan': () =>
    'افحص كل عصب بالموجات على طوله؛ قِس المساحة والعمق والمسافة إلى الشريان والبنى المجاورة. خطط من جديد إذا اختلفت.',
  'say:dose.step-numb': () => 'خدّر الجلد والمسار؛ واحسب الحجم في الميزانية الواحدة للمخدر الموضعي.',
  'say:dose.step-place': () =>
    'ضع المسبار على الجانب العميق من العصب، في مستوى الصورة، بجانبه ولا تخترقه أبدًا.',
  'say:dose.step-freeze': () => 'جمِّد كما خُطط؛ اثبت؛ وراقب الجليد والجلد والبنى المجاورة طوال الوقت.',
  'say:dose.step-thaw': (f) =>
    `أذب ${seconds(f, 'thawSeconds')} قبل التجميد التالي، وإذابة كاملة قبل تحريك المسبار.`,
  'say:dose.step-next': () =>
    'انتقل إلى الجانب السطحي، ثم إلى المكان التالي على طول العصب، ثم إلى العصب التالي.',
  'say:dose.step-record': () =>
    'احفظ الصور؛ سجّل المسبار والمواضع والدورات والثواني وهوامش الجليد؛ اضغط وضمّد وافحص الجلد.',
};

/** What is said about doses, to the operator. */
export const doseWords: Words = { ...guidance, ...notes, ...reasons, ...work };
