import type { Facts, Words } from '../words.js';
import { celsius, minutes, oneDecimal, percent, say } from './speech.js';

const mm = (f: Facts, key: string) => (typeof f[key] === 'number' ? `${oneDecimal(f[key])} ملم` : 'لم يُقَس');
const ice = (f: Facts) =>
  `الجانب القريب: المرئي ${mm(f, 'seenNearMm')} والمحسوب ${mm(f, 'computedNearMm')}؛ الجانب البعيد: المرئي ${mm(f, 'seenFarMm')} والمحسوب ${mm(f, 'computedFarMm')}`;
const planned = (f: Facts, unit = '') => `${say(f, 'done')}${unit}، والمخطط ${say(f, 'planned')}${unit}`;
const asDone = (f: Facts) => `${say(f, 'label')}: حسب ما تم، احتمال التغطية الكاملة ${percent(f, 'chance')}`;

const nerves: Words = {
  'say:done.covers': (f) =>
    `${asDone(f)} (يبلغ ${percent(f, 'fraction')} من المقطع ${celsius(f, 'thresholdC')}). لا توجد خطة للمقارنة بها.`,
  'say:done.covers-as-planned': (f) => `${asDone(f)}، أي كما خُطط تقريبًا (${percent(f, 'plannedChance')}).`,
  'say:done.covers-less': (f) =>
    `${asDone(f)}؛ والمخطط ${percent(f, 'plannedChance')}. يبلغ ${percent(f, 'fraction')} من المقطع ${celsius(f, 'thresholdC')}.`,
  'say:done.covers-more': (f) => `${asDone(f)}، أي أكثر من المخطط (${percent(f, 'plannedChance')}).`,
  'say:done.not-planned': (f) => `${say(f, 'nerve')}: جُمِّد وليس في الخطة.`,
  'say:done.never-by-plan': (f) => `${say(f, 'nerve')}: جُمِّد مع أن الخطة تسميه عصبًا لا يُجمَّد أبدًا.`,
  'say:done.never-target': (f) =>
    `جُمِّد العصب الفخذي عند المغبن في مستوى ${say(f, 'level')}، حيث تلزم العضلة رباعية الرؤوس. كان هذا هو الحدث الضار الخطير الوحيد في أكبر تجربة. احمِ من السقوط، وأخبر الجراح والمعالج، وبلّغ عنه.`,
  'say:done.femoral-level-unknown': () =>
    'جُمِّد العصب الفخذي عند المغبن، ومستوى البتر غير معروف: اذكر إن كانت العضلة رباعية الرؤوس لازمة.',
  'say:done.ice-agrees': (f) => `${say(f, 'label')}: الجليد المرئي والمحسوب متفقان (${ice(f)}).`,
  'say:done.ice-less-seen': (f) =>
    `${say(f, 'label')}: رُئي جليد أقل من المحسوب (${ice(f)}). قد يكون العصب مغطى أقل مما تقول هذه الأرقام.`,
  'say:done.ice-more-seen': (f) =>
    `${say(f, 'label')}: رُئي جليد أكثر من المحسوب (${ice(f)}). قد تكون الهوامش حتى الجلد والبنى المجاورة أصغر مما تقول هذه الأرقام.`,
  'say:done.ice-not-measured': (f) =>
    `${say(f, 'label')}: لم يُقَس الجليد وراء العصب، فالأرقام تستند إلى الحساب وحده (الجانب القريب ${mm(f, 'computedNearMm')}، الجانب البعيد ${mm(f, 'computedFarMm')}).`,
  'say:done.nerve-not-in-ice': (f) => `${say(f, 'label')}: رأى المنفِّذ جزءًا من العصب خارج الجليد.`,
  'say:done.skin-too-cold': (f) =>
    `${say(f, 'label')}: ربما بلغ الجلد ${celsius(f, 'skinC')} (الحد ${celsius(f, 'skinLimitC')}). انظر إلى الموضع.`,
  'say:done.beside-artery': (f) =>
    `${say(f, 'label')}: مع حرارة ${say(f, 'artery')} يبلغ ${percent(f, 'fraction')} من المقطع ${celsius(f, 'thresholdC')}؛ وبلغ جداره ${celsius(f, 'wallC')} عند أبرد نقطة.`,
  'say:done.artery-unequal': (f) =>
    `${say(f, 'label')}: جُمِّدت المواضع على نحو غير متساوٍ، لذا لم تُحسب حرارة ${say(f, 'artery')}.`,
  'say:done.artery-unknown': (f) =>
    `${say(f, 'label')}: لم تُحسب حرارة ${say(f, 'artery')}؛ مسافته أو عرضه أو جريانه غير معروف، أو هو قريب جدًا من المسبار.`,
};

const whole: Words = {
  'say:done.no-plan': () => 'لا توجد خطة لنا لهذا الطرف؛ ولا يُقارن شيء بخطة.',
  'say:done.nothing-frozen': () => 'لم يُجمَّد شيء.',
  'say:done.needed-not-frozen': (f) =>
    `مخطط ولم يُجمَّد: ${say(f, 'labels')}. يكفي الألمَ عصبٌ واحد، لذا يُحسب احتمال النجاح من دون تغطية كاملة.`,
  'say:done.minutes': (f) =>
    `${minutes(f['done'])} إجمالًا${typeof f['planned'] === 'number' ? ` (المخطط ${minutes(f['planned'])})` : ''}.`,
  'say:done.recorded': (f) =>
    `سجّل المنفِّذ: ${say(f, 'what')}${typeof f['text'] === 'string' ? ` (${say(f, 'text')})` : ''}.`,
  'say:done.forecast-from-done': () => 'يبدأ التوقع مما تم، لا من الخطة.',
};

const deviations: Words = {
  'say:done.deviation.not-frozen': (f) =>
    `${say(f, 'label')}: كان مخططًا${f['optional'] === true ? ' كخيار' : ''} ولم يُجمَّد.`,
  'say:done.deviation.not-planned': (f) => `${say(f, 'label')}: جُمِّد ولم يكن مخططًا.`,
  'say:done.deviation.never-target': (f) => `${say(f, 'label')}: لا يُجمَّد أبدًا عند هذا المستوى.`,
  'say:done.deviation.fewer-cycles': (f) => `${say(f, 'label')}: أقل عدد دورات في موضع ${planned(f)}.`,
  'say:done.deviation.more-cycles': (f) => `${say(f, 'label')}: أكبر عدد دورات في موضع ${planned(f)}.`,
  'say:done.deviation.shorter-freeze': (f) => `${say(f, 'label')}: أقصر تجميد ${planned(f, ' ثانية')}.`,
  'say:done.deviation.longer-freeze': (f) => `${say(f, 'label')}: أطول تجميد ${planned(f, ' ثانية')}.`,
  'say:done.deviation.shorter-thaw': (f) => `${say(f, 'label')}: أقصر إذابة ${planned(f, ' ثانية')}.`,
  'say:done.deviation.fewer-placements': (f) => `${say(f, 'label')}: عدد المواضع ${planned(f)}.`,
  'say:done.deviation.more-placements': (f) => `${say(f, 'label')}: عدد المواضع ${planned(f)}.`,
  'say:done.deviation.other-place': (f) =>
    `${say(f, 'label')}: يبعد موضعٌ ${mm(f, 'awayMm')} و${say(f, 'turnedDegrees')}° عن المكان المخطط له.`,
  'say:done.deviation.other-probe': (f) => `${say(f, 'label')}: جُمِّد بواسطة ${planned(f)}.`,
  'say:done.deviation.other-section': (f) =>
    `${say(f, 'label')}: حسب القياس في ذلك اليوم، نسبة مساحة العصب إلى المساحة المخططة ${say(f, 'areaRatio')}، وعمقه ${say(f, 'doneDepthMm')} ملم (المخطط ${say(f, 'plannedDepthMm')} ملم).`,
  'say:done.deviation.ice-differs': (f) =>
    `${say(f, 'label')}: رُئي جليد ${f['seen'] === 'less-seen' ? 'أقل' : 'أكثر'} من المحسوب.`,
};

/** What was done, told to those who treat. */
export const procedureWords: Words = { ...nerves, ...whole, ...deviations };
