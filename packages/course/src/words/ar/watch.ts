import type { Facts, Words } from '../words.js';
import { days, falls, percent, reports, say, speak } from './speech.js';

type Fact = Facts[string] | undefined;

const facts: Readonly<Record<string, string>> = {
  'residual-limb-pain': 'ألم الجذمور',
  'phantom-pain': 'ألم الطرف الوهمي',
  'body-map': 'مكان الألم (خريطة الجسم)',
  'tap-pain': 'الألم عند النقر على نقطة',
  wound: 'الجرح',
  'wound-redness': 'الاحمرار حول الجرح',
  fever: 'الحمى',
  drowsiness: 'النعاس',
  breathing: 'التنفس',
  falls: 'السقوط',
  weakness: 'الضعف',
  'opioid-taken': 'الأفيون المتناول في كل من الأيام الأخيرة',
  'opioid-prescribed': 'الأفيون الموصوف',
  'earlier-opioid': 'الأفيون المتناول في عدد كافٍ من الأيام السابقة',
  'earlier-pain': 'عدد كافٍ من تقارير الألم السابقة',
  forecast: 'التوقع',
  'forecast-of-day': 'توقع يصل إلى هذا اليوم',
  'end-of-cover': 'النهاية المتوقعة للتغطية',
  'freeze-day': 'يوم التجميد',
  'surgery-day': 'يوم البتر',
  schedule: 'أي التقارير مطلوب ومتى',
  'emergency-answers': 'الإجابات التي تدل على حالة طارئة',
};

const stops: Readonly<Record<string, string>> = {
  death: 'توفي الشخص',
  withdrawal: 'انسحب الشخص',
  'lost-to-follow-up': 'فُقد أثر الشخص في المتابعة',
  admission: 'الشخص في المستشفى',
};

const factName = (fact: Fact) => facts[String(fact)] ?? speak(fact);
const oneDecimal = (value: Fact) => speak(Math.round(Number(value) * 10) / 10);
const frozen = (f: Facts) => (f['nerves'] === '' ? '' : ` المجمد: ${say(f, 'nerves')}.`);
const between = (f: Facts) => `${say(f, 'likely')} (بين ${say(f, 'from')} و${say(f, 'until')})`;

export const watchWords: Words = {
  'say:watch.missing': ({ fact }) => `غير معروف: ${factName(fact)}.`,
  'say:watch.stale': (f) =>
    `أقدم من أن يُعتمد عليه: ${factName(f['fact'])}، ذُكر آخر مرة في ${say(f, 'lastOn')}.`,
  'say:watch.stopped': ({ why }) => `${stops[String(why)] ?? 'توقفت المتابعة'}: لا يُنتظر أي تقرير.`,

  'say:watch.breakthrough': (f) =>
    `${factName(f['series'])}: الأسوأ ${oneDecimal(f['now'])} في آخر التقارير (${reports(f['reports'])})${f['before'] === null ? '' : `، و${oneDecimal(f['before'])} قبلها`}؛ وحسب توقع هذا الشخص ينبغي أن يبقى دون ${oneDecimal(f['expected'])}.${f['acute'] === true ? ' يُسمح بأكثر لأن العملية حديثة.' : ''}`,
  'say:watch.breakthrough-clear': () => 'أسوأ الألم ضمن ما يتوقعه توقع هذا الشخص.',

  'say:watch.early-loss': (f) =>
    `${factName(f['series'])}: الأسوأ ${oneDecimal(f['now'])} في آخر التقارير (${reports(f['reports'])})، و${oneDecimal(f['before'])} قبلها.`,
  'say:watch.early-loss-before': (f) =>
    `كان من المتوقع أن تدوم التغطية حتى نحو ${say(f, 'from')}.${f['chance'] === null ? '' : ` احتمال أنها ما زالت قائمة: ${percent(f, 'chance')}.`}`,
  'say:watch.early-loss-still-covered': (f) =>
    `ارتفع الألم؛ ويعطي توقع هذا الشخص للتغطية احتمال ${percent(f, 'chance')}${f['before'] === null ? '' : `، وكان ${percent(f, 'before')} قبل أحدث التقارير`}، وهذا الهبوط غير كافٍ.`,
  'say:watch.early-loss-no-longer': (f) => `ربما انتهت التغطية منذ ${say(f, 'from')}: لم يعد الفقدان مبكرًا.`,
  'say:watch.early-loss-clear': () => 'لا ارتفاع دائمًا فوق الألم السابق لهذا الشخص.',

  'say:watch.end-of-cover': (f) => `يُتوقع أن تنتهي التغطية نحو ${between(f)}.`,
  'say:watch.end-of-cover-takes-over': (f) => `يُتوقع أن يبدأ مفعول TMR أو RPNI لاحقًا، نحو ${between(f)}.`,
  'say:watch.end-of-cover-nothing-takes-over': () =>
    'لا يُعرف شيء يحل محل التغطية: لا يُخطَّط لإجراء TMR أو RPNI، أو يومه غير معروف.',
  'say:watch.end-of-cover-bridged': () => 'يُتوقع أن يبدأ مفعول TMR أو RPNI قبل نهاية التغطية أو بعدها بقليل.',
  'say:watch.end-of-cover-past': () => 'مضى الوقت الذي تنتهي فيه التغطية.',
  'say:watch.end-of-cover-clear': () => 'ما زالت النهاية المتوقعة للتغطية بعيدة.',

  'say:watch.neuroma': (f) =>
    `ألم في نقطة واحدة (${say(f, 'place')}) يثيره النقر، الأسوأ ${say(f, 'worst')}، بلا ألم طرف وهمي يقابله؛ ${reports(f['reports'])} على التوالي منذ ${say(f, 'since')}.`,
  'say:watch.neuroma-too-early': (f) => `لا يُفكَّر في ورم عصبي قبل ${say(f, 'from')}.`,
  'say:watch.neuroma-clear': () => 'لا نقطة واحدة في الجذمور يؤلم النقر عليها.',

  'say:watch.infection-wound': ({ rank }) =>
    [
      'الجرح جاف.',
      'يخرج من الجرح بعض السائل.',
      'الجرح مفتوح.',
      'الجرح ينزف بشدة.',
      'يخرج من الجرح قيح أو رائحة.',
    ][Number(rank)] ?? 'تغيّر الجرح.',
  'say:watch.infection-redness': () => 'الاحمرار حول الجرح ينتشر.',
  'say:watch.infection-fever': () => 'توجد حمى.',
  'say:watch.infection-skin': ({ rank }) =>
    [
      '',
      '',
      'الجلد عند موضع المسبار أحمر.',
      'الجلد عند موضع المسبار فيه فقاعة أو لونه داكن.',
      'الجلد عند موضع المسبار مفتوح.',
    ][Number(rank)] ?? 'تغيّر الجلد عند موضع المسبار.',
  'say:watch.infection-pain': (f) =>
    `ارتفع ألم الجذمور: الأسوأ ${say(f, 'worst')}، و${oneDecimal(f['before'])} قبل ذلك، مع جرح غير جاف.`,
  'say:watch.infection-clear': () => 'لا علامات تشبه العدوى.',

  'say:watch.opioid-rise': (f) =>
    `الأفيون المتناول في آخر الأيام المذكورة (${days(f['reports'])}): ${f['atLeast'] === true ? 'على الأقل ' : ''}${say(f, 'now')} في اليوم بمكافئات المورفين الفموي، و${say(f, 'before')} قبل ذلك. اسأل عن السبب.`,
  'say:watch.opioid-over-prescribed': (f) =>
    `الأفيون المتناول في ${say(f, 'on')}: ${say(f, 'taken')} بمكافئات المورفين الفموي؛ والوصفات تسمح بما مقداره ${say(f, 'prescribed')}. اسأل عن السبب.`,
  'say:watch.opioid-clear': () => 'الأفيون المتناول كما كان وكما وُصف.',

  'say:watch.sedation-drowsy': (f) =>
    `${Number(f['poss']) >= 4 ? 'يصعب إيقاظه' : 'نعسان، يغفو'}: يقابل ${say(f, 'poss')} على مقياس باسيرو للتهدئة.`,
  'say:watch.sedation-breathing': () => 'التنفس بطيء أو صعب.',
  'say:watch.sedation-clear': () => 'لا نعاس.',

  'say:watch.weakness': ({ rank }) => (Number(rank) >= 3 ? 'ازداد الضعف سوءًا.' : 'الضعف جديد.'),
  'say:watch.fall': (f) => `أُبلغ عن ${falls(f['falls'])}.`,
  'say:watch.hit-head': () => 'ارتطم الرأس عند السقوط.',
  'say:watch.weakness-known': (f) => `الضعف معروف ولم يزدد سوءًا.${frozen(f)}`,
  'say:watch.numbness-known': (f) => `خدر الجلد عند موضع المسبار متوقع بعد التجميد.${frozen(f)}`,
  'say:watch.weakness-clear': () => 'لا ضعف ولا سقوط.',

  'say:watch.silence': (f) => `لا تقرير منذ ${say(f, 'last')}؛ وهو مطلوب منذ ${say(f, 'since')}.`,
  'say:watch.silence-from-start': (f) => `لم يأت أي تقرير قط؛ وهو مطلوب منذ ${say(f, 'since')}.`,
  'say:watch.follow-up-over': () => 'انتهت المتابعة: لا يُطلب أي تقرير.',
  'say:watch.silence-clear': () => 'التقارير تأتي كما هو مطلوب.',

  'say:watch.emergency': () => 'إجابة تدل على خطر على الحياة. قيل للشخص فورًا أن يطلب المساعدة.',
  'say:watch.emergency-clear': () => 'لا إجابة تدل على خطر على الحياة.',

  'say:watch.masked.pain': () => 'تغيّر الألم. يُرجى النظر في التقارير.',
  'say:watch.masked.wound': () => 'تغيّر الجرح أو الجلد. يُرجى النظر في التقارير.',
  'say:watch.masked.medicines': () => 'تغيّرت الأدوية المتناولة. يُرجى النظر في التقارير.',
  'say:watch.masked.drowsiness': () => 'الشخص نعسان أو يتنفس ببطء. يُرجى النظر في التقارير.',
  'say:watch.masked.legs': () => 'أُبلغ عن ضعف أو سقوط. يُرجى النظر في التقارير.',
  'say:watch.masked.silence': () => 'انقطعت التقارير. يُرجى الاتصال بالشخص.',
  'say:watch.masked.emergency': () => 'إجابة تدل على خطر على الحياة. يُرجى النظر في التقارير الآن.',
};
