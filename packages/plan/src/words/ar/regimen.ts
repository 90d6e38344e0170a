import type { Facts, Words } from '../words.js';
import {
  coded,
  days,
  hours,
  isTold,
  minutes,
  people,
  say,
  spanOrOne as span,
  tablets,
  trials,
} from './speech.js';

/** ` (في السجل: …)`, or nothing. */
const seen = (f: Facts): string => (isTold(f, 'seen') ? ` (في السجل: ${say(f, 'seen')})` : '');
const egfr = 'معدل الترشيح الكبيبي المقدّر';

/** What an entry says for sure, and what it says when only words or an unconfirmed entry hint at it. */
function sureAndMaybe(name: string, sure: string, maybe: string): Words {
  return {
    [`say:regimen.${name}`]: (f: Facts) => `${sure}${seen(f)}.`,
    [`say:regimen.${name}-maybe`]: (f: Facts) => `${maybe}${seen(f)}: الرجاء التحقق.`,
  };
}

const conditions: Words = {
  ...sureAndMaybe('allergy', 'حساسية مسجلة من هذا الدواء', 'قد يقصد السجل حساسية من هذا الدواء'),
  'say:regimen.opioid-allergy-maybe': (f) => `حساسية من أفيون مسجلة${seen(f)}: الرجاء التحقق.`,
  ...sureAndMaybe('gut', 'قرحة أو نزف في الجهاز الهضمي', 'قد يقصد السجل قرحة أو نزفًا في الجهاز الهضمي'),
  'say:regimen.gut-unasked': () => 'لم يقل أحد بعد إن كانت قرحة أو نزف تمنعه.',
  ...sureAndMaybe('bleeding', 'اضطراب نزفي', 'قد يقصد السجل اضطرابًا نزفيًا'),
  ...sureAndMaybe(
    'heart-or-vessels',
    'مرض القلب أو الأوعية يزيد خطره على القلب والكليتين',
    'قد يقصد السجل مرضًا في القلب أو الأوعية، وهو يزيد خطره',
  ),
  ...sureAndMaybe(
    'nsaid-pregnancy',
    'حمل: لا قاعدة لها مصدر؛ ارجع إلى البروتوكول المحلي',
    'قد يقصد السجل حملًا',
  ),
  ...sureAndMaybe(
    'acetaminophen-liver',
    'مرض الكبد يخفض الحد اليومي',
    'احتمال مرض في الكبد يخفض الحد اليومي',
  ),
  'say:regimen.acetaminophen-liver-unasked': () =>
    'لم يقل أحد بعد إن كان مرض الكبد أو الكحول يخفض الحد اليومي.',
  ...sureAndMaybe(
    'acetaminophen-alcohol',
    'تعاطي الكحول يخفض الحد اليومي',
    'احتمال تعاطٍ ضار للكحول يخفض الحد اليومي',
  ),
  ...sureAndMaybe('ketamine-psychosis', 'ذهان', 'قد يقصد السجل ذهانًا'),
  ...sureAndMaybe(
    'ketamine-pressure',
    'ارتفاع الضغط داخل العين أو الرأس',
    'قد يقصد السجل ارتفاع الضغط داخل العين أو الرأس',
  ),
  ...sureAndMaybe('ketamine-pregnancy', 'حمل', 'قد يقصد السجل حملًا'),
  ...sureAndMaybe('ketamine-heart', 'مرض القلب: فقط حيث يكون مضبوطًا جيدًا', 'قد يقصد السجل مرضًا في القلب'),
  ...sureAndMaybe('ketamine-liver', 'تشمع الكبد: لا يُعطى في مرض الكبد الشديد', 'قد يقصد السجل تشمع الكبد'),
  ...sureAndMaybe(
    'regional-bleeding',
    'اضطراب نزفي: البروتوكول المحلي يقرر أمر الحصار',
    'قد يقصد السجل اضطرابًا نزفيًا',
  ),
  ...sureAndMaybe(
    'opioid-use-disorder',
    'اضطراب استخدام الأفيونات: خطط لتخفيف الألم مع الفريق الذي يعالجه',
    'قد يقصد السجل اضطراب استخدام الأفيونات',
  ),
  ...sureAndMaybe('tramadol-seizure', 'نوبات صرع', 'قد يقصد السجل نوبات صرع'),
};

const everyHours = (f: Facts) =>
  `${span(f, 'lowMg', 'highMg')} ملغ كل ${f['shortHours'] === f['longHours'] ? '' : `${say(f, 'shortHours')} إلى `}${hours(f, 'longHours')}`;

const doses: Words = {
  'say:regimen.adults-only': () => 'لا جرعة هنا: هذه جرعات للبالغين.',
  'say:regimen.minor': () => 'الشخص أصغر من أن يأخذ جرعات البالغين، أو قد يكون كذلك: اسأل فريق أطفال.',
  'say:regimen.no-dose': () => 'لا يُعطى.',
  'say:regimen.local-policy': () => 'الدواء والجرعة وفق البروتوكول المحلي: لم يُعثر على شيء في أي مصدر.',
  'say:regimen.acetaminophen-dose': (f) => `${everyHours(f)}، في مواعيد ثابتة.`,
  'say:regimen.acetaminophen-dose-weight-unknown': (f) =>
    `${everyHours(f)}، في مواعيد ثابتة. ` +
    `دون ${say(f, 'boundKg')} كغ: ${say(f, 'mgPerKg')} ملغ/كغ للجرعة؛ والوزن غير معروف.`,
  'say:regimen.acetaminophen-limit': (f) =>
    `على الأكثر ${say(f, 'mostMg')} ملغ في ٢٤ ساعة من كل المستحضرات (${limitGround(String(f['by']))})؛ ` +
    `في السجل ${say(f, 'takenMg')} ملغ، ويبقى ${say(f, 'leftMg')} ملغ.`,
  'say:regimen.celecoxib-dose': (f) => `${say(f, 'doseMg')} ملغ، عدد المرات في اليوم ${say(f, 'times')}.`,
  'say:regimen.ketorolac-dose': (f) =>
    `بعد الجراحة: ${span(f, 'lowMg', 'highMg')} ملغ كل ${hours(f, 'hours')}` +
    (f['reduced'] === true ? '، مخفضة: العمر أو الوزن أو الكليتان تستدعي ذلك أو هي غير معروفة.' : '.'),
  'say:regimen.ketorolac-limit': (f) => `على الأكثر ${say(f, 'mostMg')} ملغ في اليوم و${days(f, 'days')}.`,
  'say:regimen.regional-block': () => 'حصار مفرد؛ يختار طبيب التخدير الجرعة ضمن الميزانية الواحدة أدناه.',
  'say:regimen.regional-ropivacaine': (f) =>
    `حصار أو قثطار${atNerve(f)}: روبيفاكايين ${say(f, 'mgPerMl')} ملغ/مل بسرعة ${say(f, 'mlPerH')} مل/ساعة، ` +
    `على الأكثر ${say(f, 'mostMgPerH')} ملغ/ساعة. جرعة الحصار تأتي من الميزانية الواحدة أدناه.`,
  'say:regimen.regional-levobupivacaine': (f) =>
    `حصار أو قثطار${atNerve(f)}: ليفوبوبيفاكايين ${say(f, 'mgPerMl')} ملغ/مل لمدة تصل إلى ${days(f, 'days')}؛ ` +
    'والسرعة وفق البروتوكول المحلي.',
  'say:regimen.regional-bupivacaine': (f) =>
    `حصار، أو قثطار في الجذمور بما يصل إلى ${say(f, 'mL')} مل من بوبيفاكايين ${say(f, 'mgPerMl')} ملغ/مل قبل الإغلاق.`,
  'say:regimen.regional-lidocaine': () => 'حصار؛ لم يُعثر في أي مصدر على جرعة ليدوكايين عبر القثطار.',
  'say:regimen.regional-limit': () =>
    'يُحسب في الميزانية الواحدة للمخدر الموضعي مع مسار المسبار. محلول صرف بلا إبينفرين في القثطار.',
  'say:regimen.ketamine-dose': (f) =>
    `بلعة حتى ${say(f, 'bolusMgPerKg')} ملغ/كغ؛ تسريب حتى ${say(f, 'infusionMgPerKgPerH')} ملغ/كغ/ساعة ` +
    `(قد يكفي ${span(f, 'usualLow', 'usualHigh')}) بلا مراقبة مركزة.`,
  'say:regimen.ketamine-limit': (f) =>
    `لهذا الوزن: بلعة ${say(f, 'bolusMg')} ملغ وتسريب ${say(f, 'infusionMgPerH')} ملغ/ساعة على الأكثر.`,
  'say:regimen.ketamine-limit-weight-unknown': () => 'الحد بالملغ يحتاج إلى الوزن.',
  'say:regimen.gabapentinoid-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} ملغ في اليوم إجمالًا، عندما يكون ${egfr} ${say(f, 'egfr')}.`,
  'say:regimen.gabapentinoid-dose-kidney-unknown': () => `الجرعة تتبع الكليتين، و${egfr} غير معروف.`,
  'say:regimen.rescue-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} ملغ بالفم عند اللزوم، وليس قبل مضي ${hours(f, 'hours')}.`,
  'say:regimen.oxycodone-discharge': (f) =>
    `عند الخروج إلى البيت نحو ${tablets(f, 'tablets')} من عيار ٥ ملغ، بصرف جزئي حيثما أمكن.`,
  'say:regimen.pca-dose': (f) =>
    `في الوريد عند الطلب: ${span(f, 'lowMg', 'highMg')} ملغ، مدة القفل ${f['lockLow'] === f['lockHigh'] ? '' : `${say(f, 'lockLow')} إلى `}${minutes(f, 'lockHigh')}، بلا تسريب مستمر` +
    (f['halved'] === true
      ? '؛ بالنصف: العمر أو انقطاع النفس النومي أو الكليتان أو الكبد تستدعي ذلك أو هي غير معروفة.'
      : '.'),
  'say:regimen.pca-limit': (f) => `على الأكثر ${say(f, 'mostMg')} ملغ في ٤ ساعات.`,
  'say:regimen.tramadol-dose': (f) => `${everyHours(f)}.`,
  'say:regimen.tramadol-limit': (f) => `على الأكثر ${say(f, 'mostMg')} ملغ في اليوم.`,
};

const reasons: Words = {
  'say:regimen.weight-unknown': () => 'الوزن غير معروف أو قديم جدًا.',
  'say:regimen.acetaminophen-already': (f) =>
    `يأخذ بالفعل ${say(f, 'takenMg')} ملغ في اليوم${seen(f)}؛ وهي محسوبة.`,
  'say:regimen.acetaminophen-no-room': (f) =>
    `المستحضرات في السجل تحوي بالفعل ${say(f, 'takenMg')} ملغ في اليوم${seen(f)}؛ والحد الأقصى ${say(f, 'mostMg')} ملغ.`,
  'say:regimen.acetaminophen-unreadable': (f) => `يوجد أيضًا في مستحضر لا يمكن قراءة كميته${seen(f)}.`,
  'say:regimen.nsaid-antiplatelet': (f) => `مع دواء مضاد للصفيحات يسهل النزف${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant': (f) => `مع مضاد للتخثر يسهل النزف${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant-kidney': (f) => `مضاد تخثر وقصور كلوي معًا${seen(f)}.`,
  'say:regimen.nsaid-second': (f) => `يؤخذ مضاد التهاب آخر${seen(f)}: لا يُجمع اثنان أبدًا.`,
  'say:regimen.nsaid-kidney-reduced': (f) =>
    `${egfr} ${say(f, 'egfr')} أدنى من ${say(f, 'normal')}: قد يضر الكليتين.`,
  'say:regimen.nsaid-kidney-severe': (f) =>
    f['egfr'] === null ? 'مرض كلوي شديد مسجل.' : `${egfr} ${say(f, 'egfr')} أدنى من ${say(f, 'bound')}.`,
  'say:regimen.nsaid-kidney-unknown': () => `حالة الكليتين غير معروفة: لا يوجد ${egfr} حديث.`,
  'say:regimen.ketorolac-bleeding': (f) => `لا يُعطى مع دواء مضاد للصفيحات${seen(f)}.`,
  'say:regimen.ketorolac-instead': () =>
    'بدلًا من مثبط \u{2068}COX-2\u{2069}، ولا يُجمع معه أبدًا، وليس للوقاية قبل الجراحة.',
  'say:regimen.regional-antithrombotic': (f) =>
    `يؤخذ دواء ضد التخثر${seen(f)}: لا مصدر لأي مدة فاصلة، والبروتوكول المحلي يقرر.`,
  'say:regimen.regional-evidence': () => 'يحسّن الألم الحاد؛ أما منعه للألم المستمر فلم يثبت.',
  'say:regimen.ketamine-risk': () => 'يوجد ما يمنعه.',
  'say:regimen.ketamine-risk-unasked': () => 'لم يبحث أحد بعد عما يمنعه.',
  'say:regimen.ketamine-evidence': (f) => `الدليل بعد البتر: ${say(f, 'evidence')}.`,
  'say:regimen.gabapentinoid-evidence': (f) =>
    `لم تجد ${trials(f, 'trials')} شملت ${people(f, 'participants')} فائدة مهمة سريريًا حول الجراحة، بل دوارًا أكثر ولا أثر في الألم المستمر.`,
  'say:regimen.gabapentinoid-opioid': (f) =>
    `مع أفيون يثبط التنفس؛ وبعد البتر اقترن باستخدام أطول للأفيونات (نسبة الأرجحية ${say(f, 'odds')}، ارتباط).`,
  'say:regimen.gabapentinoid-second': (f) => `يؤخذ غابابنتينويد آخر${seen(f)}: لا يُجمع اثنان أبدًا.`,
  'say:regimen.gabapentinoid-already': (f) => `يؤخذ بالفعل${seen(f)}: تحقق من جرعته مقابل الكليتين.`,
  'say:regimen.gabapentinoid-kidney-unknown': () => `لا يوجد ${egfr} حديث.`,
  'say:regimen.baseline-unknown': () => 'لا يُعرف بالكامل أي أفيونات يأخذها الشخص.',
  'say:regimen.on-opioids-already': (f) =>
    `يأخذ بالفعل ${say(f, 'mmePerDay')} MME في اليوم: والجرعة فوق ذلك وفق البروتوكول المحلي.`,
  'say:regimen.pca-not-naive': (f) =>
    `يأخذ بالفعل ${say(f, 'mmePerDay')} MME في اليوم: هذه جرعات لمن لا يأخذ أيًا منها.`,
  'say:regimen.opioid-blocked': (f) => `يحجبه أو يضعفه دواء يؤخذ${seen(f)}.`,
  'say:regimen.opioid-benzodiazepine': (f) => `مع بنزوديازيبين يثبط التنفس${seen(f)}.`,
  'say:regimen.morphine-kidney': () => 'في الفشل الكلوي يتراكم ناتج فعال له.',
  'say:regimen.morphine-kidney-unknown': () => `في الفشل الكلوي يتراكم ناتج فعال له، و${egfr} غير معروف.`,
  'say:regimen.tramadol-serotonergic': (f) => `مع دواء سيروتونيني${seen(f)}.`,
  'say:regimen.tramadol-kidney-unknown': () => `حده يتبع الكليتين، و${egfr} غير معروف.`,
  'say:regimen.laxative-already': (f) => `يؤخذ واحد بالفعل${seen(f)}.`,
  'say:regimen.baseline-other-series': (f) =>
    `قوائم أخرى في السجل تذكر أفيونات أيضًا${seen(f)}؛ ولا تُجمع معها.`,
  'say:regimen.baseline-answered': (f) => `${say(f, 'mmePerDay')} MME في اليوم، كما ذكر ${say(f, 'by')}.`,
  'say:regimen.interaction-benzodiazepine-opioid': (f) => `بنزوديازيبين مع أفيون يثبط التنفس${seen(f)}.`,
  'say:regimen.interaction-gabapentinoid-opioid': (f) => `غابابنتينويد مع أفيون يثبط التنفس${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant': (f) => `مضاد التهاب مع مضاد تخثر يسهّل النزف${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant-kidney': (f) =>
    `مضاد التهاب مع مضاد تخثر وقصور كلوي${seen(f)}.`,
  'say:regimen.interaction-nsaid-kidney': (f) => `يؤخذ مضاد التهاب مع فشل في الكليتين${seen(f)}.`,
};

const naloxone: Words = {
  'say:regimen.naloxone-mme': (f) =>
    `${say(f, 'mmePerDay')} MME في اليوم؛ يُعرض ابتداءً من ${say(f, 'threshold')}.`,
  'say:regimen.naloxone-age': (f) => `العمر ${say(f, 'years')} سنة أو أكثر.`,
  'say:regimen.naloxone-benzodiazepine': (f) => `يأخذ بنزوديازيبين${seen(f)}.`,
  'say:regimen.naloxone-use-disorder': (f) => `اضطراب استخدام الأفيونات${seen(f)}.`,
  'say:regimen.naloxone-overdose': (f) => `جرعة مفرطة سابقة أو تحمّل مفقود${seen(f)}.`,
  'say:regimen.naloxone-sleep-apnoea': (f) => `انقطاع النفس النومي${seen(f)}.`,
  'say:regimen.naloxone-liver': (f) => `مرض الكبد${seen(f)}.`,
  'say:regimen.naloxone-kidney': (f) =>
    f['egfr'] === null ? 'فشل كلوي.' : `فشل في الكليتين (${egfr} ${say(f, 'egfr')}).`,
  'say:regimen.naloxone-no-criterion': () => 'لم يتحقق أي من المعايير.',
  'say:regimen.age-unknown': () => 'العمر غير معروف بدقة كافية.',
  'say:regimen.overdose-risk-unasked': () =>
    'لم يقل أحد بعد إن كان هناك انقطاع نفس نومي أو اضطراب استخدام أفيونات أو جرعة مفرطة أو تحمّل مفقود.',
  'say:regimen.liver-unasked': () => 'لم يقل أحد بعد إن كان الكبد مريضًا.',
  'say:regimen.kidney-unknown': () => `لا يوجد ${egfr} حديث.`,
};

const budget: Words = {
  'say:regimen.la-limit-weight': (f) => `${say(f, 'mgPerKg')} ملغ/كغ لوزن ${say(f, 'kg')} كغ.`,
  'say:regimen.la-limit-most': (f) =>
    `${say(f, 'mostMg')} ملغ، وهو الأقصى أيًا كان الوزن (${say(f, 'mgPerKg')} ملغ/كغ تعطي أكثر).`,
  'say:regimen.la-no-limit': () => 'لم يُعثر في أي مصدر على حد لهذا الدواء: البروتوكول المحلي.',
  'say:regimen.la-weight-unknown': () => 'لا حد بلا وزن حديث.',
  'say:regimen.la-bmi-unknown': (f) =>
    `مؤشر كتلة الجسم غير معروف؛ فوق ${say(f, 'bound')} يتبع الحد الوزن المثالي.`,
  'say:regimen.la-ideal': (f) =>
    `مؤشر كتلة الجسم فوق ${say(f, 'bound')}: حسب الوزن المثالي، ${say(f, 'kg')} كغ.`,
  'say:regimen.la-ideal-unknown': (f) => `مؤشر كتلة الجسم فوق ${say(f, 'bound')}: لا حد بلا الوزن المثالي.`,
  'say:regimen.la-reduced': (f) => `خُفض بنسبة ${say(f, 'percent')}٪ (${grounds(f)}).`,
  'say:regimen.la-block-open': () => 'الحصار: الجرعة يحددها طبيب التخدير ضمن ما يبقى.',
  'say:regimen.la-block-given': (f) => `الحصار: ${say(f, 'mg')} ملغ.`,
  'say:regimen.la-catheter-none': () => 'لا قثطار.',
  'say:regimen.la-catheter-infusion': (f) =>
    `القثطار: ${say(f, 'mgPerH')} ملغ/ساعة، تُحسب لأول ${hours(f, 'hours')}؛ وبعدها ${say(f, 'mostMgPerH')} ملغ/ساعة على الأكثر.`,
  'say:regimen.la-catheter-bolus': (f) =>
    `قثطار الجذمور: ${say(f, 'mL')} مل من ${say(f, 'mgPerMl')} ملغ/مل؛ على الأكثر ${say(f, 'dayMaxMg')} ملغ في ٢٤ ساعة.`,
  'say:regimen.la-catheter-open': () =>
    'القثطار: لم يُعثر في أي مصدر على جرعة لهذا الدواء؛ وفق البروتوكول المحلي ضمن ما يبقى.',
  'say:regimen.la-track-open': () => 'مسار المسبار: الحجم والتركيز يحددهما المنفِّذ ضمن ما يبقى.',
  'say:regimen.la-track-volume': (f) =>
    `مسار المسبار: ${say(f, 'mL')} مل إجمالًا؛ وكميته بالملغ تتوقف على التركيز المختار.`,
  'say:regimen.la-track-given': (f) => `مسار المسبار: ${say(f, 'mg')} ملغ.`,
  'say:regimen.local-anaesthetic-over': (f) =>
    `المخدر الموضعي المخطط يزيد ${say(f, 'overMg')} ملغ على الحد البالغ ${say(f, 'limitMg')} ملغ.`,
};

const ladder: Words = {
  'say:regimen.ladder-trigger': (f) => `ألم فوق ${say(f, 'nrs')} من ١٠: تصرّف.`,
  'say:regimen.ladder-regional': () =>
    'افحص الحصار أو القثطار: هل يعمل، هل هو في مكانه، هل استُنفدت الميزانية؟',
  'say:regimen.ladder-scheduled': () => 'تأكد من أن أدوية المواعيد الثابتة قد أُعطيت.',
  'say:regimen.ladder-opioid': () => 'قيّم التهدئة ثم أعطِ أفيون الألم الاختراقي.',
  'say:regimen.ladder-recovery-room': (f) =>
    `في غرفة الإفاقة فقط: هيدرومورفون ${say(f, 'mg')} ملغ في الوريد كل ${f['lowMinutes'] === f['highMinutes'] ? '' : `${say(f, 'lowMinutes')} إلى `}${minutes(f, 'highMinutes')}.`,
  'say:regimen.ladder-ketamine': () => 'فكر في الكيتامين ضمن حدوده.',
  'say:regimen.ladder-sedation-check': () =>
    'مقياس التهدئة قبل كل جرعة أفيون: \u{2068}S\u{2069} و١ و٢ مقبولة.',
  'say:regimen.ladder-sedation-cut': (f) =>
    `التهدئة ${say(f, 'score')}: أعطِ أقل بنسبة ${span(f, 'lowPercent', 'highPercent')}٪ وراقب عن كثب.`,
  'say:regimen.ladder-sedation-stop': (f) =>
    `التهدئة ${say(f, 'score')}: لا تعطِ أي أفيون، اطلب المساعدة، وفكر في نالوكسون ${say(f, 'mg')} ملغ في ${say(f, 'mL')} مل، ` +
    `${say(f, 'stepMl')} مل كل ${minutes(f, 'stepMinutes')}.`,
  'say:regimen.ladder-call': () => 'ألم لا يزول: اتصل بعيادة الألم وابحث عن سبب في الطرف.',
};

const questions: Words = {
  'say:regimen.weight.ask': (f) => `كم يزن الشخص بالكغ؟${before(f)}`,
  'say:regimen.weight.why': (f) => `الحدود تتبع الوزن؛ ويُسأل من جديد عن وزن أقدم من ${days(f, 'staleDays')}.`,
  'say:regimen.egfr.ask': (f) =>
    `ما ${egfr}، بوحدة مل/دقيقة/١٫٧٣ م²؟${before(f)}` +
    (isTold(f, 'creatinine') ? ` الكرياتينين في السجل: ${say(f, 'creatinine')} ملغ/دل.` : ''),
  'say:regimen.egfr.why': (f) =>
    `عدة أدوية تتبع الكليتين؛ ويُسأل من جديد عن ${egfr} إذا كان أقدم من ${days(f, 'staleDays')}.`,
  'say:regimen.liver.ask': (f) => `هل يوجد مرض كبد أو تعاطٍ ضار للكحول؟${seen(f)}`,
  'say:regimen.liver.why': () => 'أي منهما يخفض الحد اليومي للباراسيتامول.',
  'say:regimen.overdose-risk.ask': (f) =>
    `انقطاع نفس نومي، أو اضطراب استخدام أفيونات، أو جرعة مفرطة سابقة، أو تحمّل فُقد بعد انقطاع؟${seen(f)}`,
  'say:regimen.overdose-risk.why': () => 'أي منها سبب لعرض النالوكسون ولتحديد جرعات الأفيونات بحذر.',
  'say:regimen.drug-allergies.ask': () => 'هل توجد حساسية من أحد هذه الأدوية؟',
  'say:regimen.drug-allergies.why': () => 'السجل لا يدرج حساسية ولا يقول إنه لا توجد أي حساسية.',
  'say:regimen.nsaid-risk.ask': (f) =>
    `قرحة أو نزف في الجهاز الهضمي، الآن أو سابقًا، أو جراحة مجازة تاجية في هذه الفترة؟${seen(f)}`,
  'say:regimen.nsaid-risk.why': () => 'أي منها يعارض إعطاء مضاد التهاب.',
  'say:regimen.ketamine-risk.ask': () =>
    'ذهان، أو مرض قلب أو ضغط دم غير مضبوط جيدًا، أو مرض كبد شديد، أو حمل، أو ارتفاع الضغط داخل العين أو الرأس؟',
  'say:regimen.ketamine-risk.why': () => 'أي منها يعارض إعطاء الكيتامين.',
  'say:regimen.baseline.ask': (f) =>
    `كم مكافئ مورفين بالملغ في اليوم يأخذ الشخص (${say(f, 'table')})؟` +
    (isTold(f, 'unknown') ? ` لم يُحوَّل: ${say(f, 'unknown')}.` : ''),
  'say:regimen.baseline.why': () => 'جرعات الإنقاذ والنالوكسون تتوقف على ما يؤخذ بالفعل.',
  'say:regimen.la-drug.ask': () => 'أي مخدر موضعي مخطط؟',
  'say:regimen.la-drug.why': () => 'الحد الواحد يتبع الدواء.',
  'say:regimen.la-catheter.ask': () => 'هل يُخطَّط لقثطار حول العصب؟',
  'say:regimen.la-catheter.why': () => 'ما يعطيه يُحسب في الميزانية الواحدة؛ وإلى أن يُذكر يُحسب كأنه مخطط.',
  'say:regimen.ideal-weight.ask': () => 'ما الوزن المثالي بالكغ؟',
  'say:regimen.ideal-weight.why': (f) =>
    `فوق مؤشر كتلة جسم ${say(f, 'bound')} يتبع حد المخدر الموضعي الوزن المثالي.`,
  'say:regimen.la-block.ask': () => 'كم ملغ من المخدر الموضعي مخطط للحصار؟',
  'say:regimen.la-block.why': () => 'يُحسب في الميزانية الواحدة.',
  'say:regimen.la-track.ask': () => 'كم ملغ من المخدر الموضعي مخطط على طول مسار المسبار، لكل المواضع معًا؟',
  'say:regimen.la-track.why': () => 'يُحسب في الميزانية الواحدة.',
};

/** Sentences on medicines. */
export const regimenWords: Words = {
  ...conditions,
  ...doses,
  ...reasons,
  ...naloxone,
  ...budget,
  ...ladder,
  ...questions,
};

function grounds(f: Facts): string {
  const codes = { age: 'العمر', 'age not known': 'العمر غير معروف', heart: 'القلب', liver: 'الكبد' };
  return String(f['grounds'])
    .split(', ')
    .map((each) => coded(each, codes))
    .join('، ');
}

function atNerve(f: Facts): string {
  return isTold(f, 'nerve') ? ` عند ${say(f, 'nerve')}` : '';
}

function before(f: Facts): string {
  return isTold(f, 'seen') ? ` آخر قيمة مذكورة: ${say(f, 'seen')}.` : '';
}

function limitGround(by: string): string {
  switch (by) {
    case 'age':
      return 'بسبب العمر';
    case 'age-unknown':
      return 'العمر غير معروف';
    case 'weight':
      return 'بسبب الوزن';
    case 'liver':
      return 'بسبب الكبد أو الكحول';
    default:
      return 'الحد المعتاد';
  }
}
