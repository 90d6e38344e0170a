import type { DrawingWords } from '../../drawing/drawing-words.js';
import { celsius, number } from '../../format/number.js';

const phases = { freeze: 'تجميد', thaw: 'إذابة' };
const cycleOf = (cycle: number, cycles: number) => `الدورة ${number(cycle)} من ${number(cycles)}`;
const passOf = (pass: number, passes: number) => `الموضع ${number(pass)} من ${number(passes)}`;

export const drawing: DrawingWords = {
  legend: {
    edgeOfIce: 'حافة الجليد المرئي',
    ramp: `من ${number(0)} إلى ${celsius(-80)}`,
    reachedCThinnerLines: (lethal) => `بلغ ${lethal}؛ والخطوط الأدق في الداخل أبرد`,
    smallPictureDottedIs: 'الصورة الصغيرة: الخط المنقط هو مستوى الصورة الكبيرة.',
    aDashedRimAnd: 'حافة متقطعة و«؟»: مسافته أو حجمه غير معروف، فمكانه ليس بمقياس صحيح.',
    nerveProbeIceDistances:
      'العصب والمسبار والجليد والمسافات والعمق بمقياس صحيح؛ أما الطبقات والحزم فتقريبية.',
  },
  longSection: {
    cutAlongTheNerve: 'مقطع على طول العصب',
    needed: (mm) => `${number(mm)} ملم\nمطلوبة`,
  },
  pictureTable: {
    pictureAsTextAnd: 'الصورة نصًا وجدولًا',
    sizesOverTime: 'الأحجام عبر الزمن',
    sizesInTheDrawn: 'الأحجام في المستوى المرسوم، العرض في الارتفاع، ملم',
    endOf: 'نهاية',
    visibleIce: 'الجليد المرئي',
    reachedC: (lethal) => `بلغ ${lethal}`,
    none: 'لا شيء',
  },
  rulers: { length: (mm) => `${number(mm)} ملم`, mm: 'ملم', lateral: 'وحشي', medial: 'إنسي' },
  timeSlider: {
    timeThroughTheProcedure: 'زمن الإجراء',
    nextEndOfFreeze: 'نهاية التجميد أو الإذابة التالية',
    pause: 'إيقاف مؤقت',
    play: 'تشغيل',
    freezing: 'يتجمد',
    thawing: 'يذوب',
    cycleOfS: (cycle, cycles, seconds) => `${cycleOf(cycle, cycles)}، ${number(seconds)} ث`,
    passOf: (phase, pass, passes, where) => `${phase}، ${passOf(pass, passes)}، ${where}`,
    pass: (pass) => `الموضع ${number(pass)}`,
    phases,
  },
  describe: {
    moment: (at) => `${at.pass}${cycleOf(at.cycle, at.cycles)}، ${number(at.seconds)} ث، ${phases[at.phase]}`,
    passOf: (pass, passes, where) => `${passOf(pass, passes)} (${where})، `,
    noIceNow: 'لا جليد الآن.',
    visibleIceIs: (size) => `الجليد المرئي ${size}.`,
    nothingHasBeenColder: (below) => `لم ينخفض شيء عن ${below} بعد.`,
    tissueThatHasBeen: (below, size) => `النسيج الذي انخفض عن ${below} يبلغ ${size}.`,
    crossSectionAt: (when, ice, reached) => `مقطع عرضي عند: ${when}. ${ice} ${reached}`,
    mmWideAndMm: (width, height) => `${width} ملم عرضًا و${height} ملم ارتفاعًا`,
  },
  nameParts: {
    skin: 'الجلد',
    fat: 'الدهن',
    muscle: 'العضل',
    nerve: 'العصب',
    edgeOfIce: 'حافة الجليد',
    iceShadow: 'ظل الجليد',
  },
};
