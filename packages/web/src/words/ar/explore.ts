import type { CompareWords } from '../../explore/compare-words.js';
import type { ExploreWords } from '../../explore/explore-words.js';
import type { ExploredWords } from '../../explore/explored-words.js';
import type { UltrasoundWords } from '../../explore/ultrasound-words.js';
import { number, withUnit } from '../../format/number.js';
import { counted, isolated, span } from './speech.js';

const letters = { A: 'أ', B: 'ب' };

export const ultrasound: UltrasoundWords = {
  legend: 'أظهر المقطع على هيئة',
  drawing: 'رسم',
  ultrasound: 'ما يشبه الموجات فوق الصوتية',
  lookFor:
    'ابحث عن حافة مقوسة لامعة في جهة الجلد وظل أسود تحتها مباشرة: الجليد يعكس الصوت، فما خلفه، أي النصف البعيد من العصب أو شريان، لا يُرى. ولا يمكن قراءة الحافة الحقيقية للجليد في الجانب العميق هنا.',
  drawn: 'هذا مرسوم من الجليد المحسوب؛ وليس صورة للمريض.',
};

export const compare: CompareWords = {
  keep: 'احفظ هذا باسم أ',
  keepNew: 'احفظ هذا باسم أ بدلًا منه',
  forget: 'انسَ أ',
  how: 'احفظ جرعة باسم أ، ثم غيّر المسبار أو التجميد: ب هو ما تستكشفه الآن.',
  waits: 'ما زال احتماله يُحسب.',
  title: 'أ وب جنبًا إلى جنب',
  a: 'أ، المحفوظ',
  b: 'ب، المستكشَف الآن',
  difference: 'ب − أ',
  rows: {
    seconds: 'التجميد كله',
    radius: 'نصف قطر الجليد عند نهاية آخر تجميد',
    coverage: (threshold) => `المقطع الذي يقل عن ${threshold}`,
    length: (threshold) => `طول المقطع الكامل الذي يقل عن ${threshold}`,
    chance: 'احتمال التغطية الكاملة',
    skin: 'الجلد، أبرد نقطة',
  },
  unknown: 'يُحسب الآن',
  none: 'غير معروف',
  picture: (which, dose) => `${letters[which]}، ${dose}، عند نهاية آخر تجميد`,
};

const flows = { low: 'منخفض', typical: 'نموذجي', high: 'مرتفع' };

export const explore: ExploreWords = {
  exploreControls: {
    cyclesPlanned: (cycles) => `الدورات (المخطط ${number(cycles)})`,
    flows,
    bloodFlowInThe: 'جريان الدم في النسيج (المخطط: نموذجي)',
    heatCarriedByBlood: (levels) =>
      `الحرارة التي يحملها الدم: ${levels} ${isolated('W/m³K')}. تسعة من كل عشرة تقع بين المنخفض والمرتفع.`,
    eachFreezePlanned: (planned) => `كل تجميد (المخطط ${planned})`,
    secondsPlanned: (seconds, planned) => `${number(seconds)} ث، والمخطط ${number(planned)}`,
  },
  exploreNerve: {
    exploredNotPlanned: 'مستكشَف، غير مخطط',
    backToThePlan: 'العودة إلى الخطة',
    whichToMoveThe: 'أيها يُحرَّك؛ وتبقى الأخرى مكانها',
    freezing: 'جارٍ التجميد…',
    thisFreezeCannotBe: (fault) => `لا يمكن حساب هذا التجميد: ${isolated(fault)}.`,
  },
  exploredLength: {
    theSameMomentAlong: (neededLengthMm) =>
      `اللحظة نفسها على طول العصب، مستكشَفة؛ والمطلوب من طوله ${number(neededLengthMm)} ملم.`,
  },
  exploredPicture: {
    exploredAndNotPlanned: (cycles) => `${cycles}، مستكشَف وغير مخطط`,
    timeThroughTheFreeze: 'زمن التجميد المستكشَف',
  },
  exploredTable: {
    overMmOfNerve: (neededLengthMm) =>
      `على طول ${neededLengthMm} ملم من العصب. يُحسب الاحتمال من جديد عندما تستقر اليد.`,
    explored: 'المستكشَف',
    plan: 'الخطة',
    chance: 'الاحتمال',
    chanceThatAllOf: (thresholdC) => `احتمال أن يكون كله دون ${thresholdC}`,
    chanceBeingWorkedOut: 'جارٍ حساب الاحتمال',
    sectionBelow: (thresholdC) => `المقطع دون ${thresholdC}`,
    wholeSectionBelowLength: (thresholdC) => `طول المقطع الكامل دون ${thresholdC}`,
    notKnown: 'غير معروف',
    icePastTheNerve: 'الجليد وراء العصب، نحو الجلد',
    icePastTheNerveDeep: 'الجليد وراء العصب، في العمق',
    warmestInNerve: 'أدفأ نقطة في العصب',
    coldestInNerve: 'أبرد نقطة في العصب',
    skinLimit: (skinLimitC) => `الجلد (الحد ${skinLimitC})`,
    arteryWall: 'جدار الشريان',
  },
  probeHandle: {
    movableProbe: 'مسبار يُحرَّك',
    move: (probe, place) => `حرّك ${probe}: ${place}`,
    dragTheProbeOr: `اسحب المسبار، أو انتقل إليه واستخدم الأسهم: ٠٫١ ملم، ومع ${isolated('Shift')} ١ ملم؛ ويعيده ${isolated('Home')} إلى مكانه. ويتوقف عند العصب.`,
  },
  stepButtons: {
    step: {
      left: (mm) => `${mm} إلى اليسار`,
      right: (mm) => `${mm} إلى اليمين`,
      shallower: (mm) => `${mm} نحو الجلد`,
      deeper: (mm) => `${mm} أعمق`,
    },
    moveBy: (probe, mm) => `حرّك ${probe} بمقدار ${mm}`,
    putBack: 'أعده إلى مكانه',
  },
  useExplored: { thisBrowserCouldNot: 'لم يستطع هذا المتصفح حساب التجميد' },
};

export const explored: ExploredWords = {
  place: (xMm, yMm) =>
    `${withUnit(Math.abs(xMm), 'mm', 1)} ${xMm < 0 ? 'يسار' : 'يمين'} منتصف العصب و${withUnit(Math.abs(yMm), 'mm', 1)} ${yMm < 0 ? 'أقرب منه إلى السطح' : 'أعمق منه'}`,
  probe: 'المسبار',
  placement: (n, where) => `الموضع ${number(n)} (${where})`,
  freezes: (cycles, seconds) =>
    `${counted(cycles, { one: 'تجميد واحد', two: 'تجميدان', few: 'تجميدات', many: 'تجميدًا', other: 'تجميد' })} لمدة ${seconds}`,
  dose: (freezes, flow) => `${freezes}، جريان الدم ${flows[flow]}`,
  below: (share, threshold) => `${share} دون ${threshold}`,
  belowPlanned: (share, threshold, planned) => `${share} دون ${threshold} (الخطة ${planned})`,
  ice: (nearMm, farMm) =>
    `ينتهي الجليد المرئي ${edge(nearMm)} في جهة الجلد، و${edge(farMm)} في الجانب العميق.`,
  chance: (chance) => `احتمال التغطية الكاملة ${chance}.`,
  explored: (freezes, covered) => `مستكشَف، غير مخطط: ${freezes}. من المقطع: ${covered}.`,
  notKnown: 'غير معروف',
  interval: (chance, low, high) => `${chance} (${span(low, high)})`,
  computedFor: (dose) => `محسوب لـ: ${dose}.`,
  computedForPlace: (dose, place) => `محسوب لـ: ${dose}، والمسبار ${place}.`,
  intervalMeans:
    'بين القوسين: أين قد يقع بسبب أخذ العينات وحده، ١٩ مرة من ٢٠؛ وقد يحركه ما هو مفترض أكثر من ذلك.',
  matters: (input, share, basis) => `الأهم: ${isolated(input)}، ${share} من التباين (${basis})`,
  mattersAlone: (most) => `${most}.`,
  mattersThen: (most, next) => `${most}، ثم ${next}.`,
  next: (input, share) => `${isolated(input)}، ${share}`,
};

function edge(mm: number): string {
  return `${mm < 0 ? 'قبل حافة العصب' : 'وراء حافة العصب'} بمقدار ${withUnit(Math.abs(mm), 'mm', 1)}`;
}
