import { celsius, number, percent, withUnit } from '../../format/number.js';
import type { SpaceWords } from '../../space/space-words.js';
import { isolated } from './speech.js';

export const space: SpaceWords = {
  option: 'ثلاثي الأبعاد',
  title: 'العصب والمسبار والجليد في الفراغ، بمقياس حقيقي',
  roleDescription: 'صورة يمكن تدويرها',
  keys: 'اسحب للتدوير، أو انتقل إلى الصورة واستخدم الأسهم؛ + و− للتكبير والتصغير، وHome للعودة.',
  noWebGl: `لا يستطيع هذا المتصفح الرسم بثلاثة أبعاد (${isolated('WebGL')} غير موجود أو مطفأ). المقطع العرضي أدناه يُظهر التجميد نفسه.`,
  lost: 'فقدت بطاقة الرسوم الصورة ثلاثية الأبعاد. المقطع العرضي أدناه يُظهر التجميد نفسه.',
  again: 'ارسمها من جديد',
  waiting: 'جارٍ حساب التجميد في الفراغ…',
  progress: 'حساب التجميد في الفراغ',
  cancel: 'إلغاء',
  cancelled: (hasOlder) => (hasOlder ? 'أُلغي. الجليد الظاهر لما ضُبط من قبل.' : 'أُلغي. لم يُحسب أي جليد بعد.'),
  compute: 'احسب الجليد',
  older: 'الجليد الظاهر لما ضُبط من قبل.',
  fault: (message) => `لا يمكن حساب هذا التجميد في الفراغ: ${isolated(message)}.`,
  failed: 'لم يستطع هذا المتصفح حساب التجميد في الفراغ.',
  turns: {
    left: 'أدر إلى اليسار',
    right: 'أدر إلى اليمين',
    up: 'أمِل نحوك',
    down: 'أمِل بعيدًا عنك',
    larger: 'أكبر',
    smaller: 'أصغر',
  },
  turnGroup: 'التدوير والحجم',
  views: {
    front: 'كالمقطع العرضي',
    side: 'على طول مستوى المسبار',
    skin: 'من الجلد',
    opening: 'من أعلى، بزاوية',
  },
  viewGroup: 'اتجاه النظر',
  labels: {
    nerve: 'العصب',
    probe: 'المسبار',
    ice: 'حافة الجليد',
    skin: 'الجلد',
    towardsSkin: 'نحو الجلد',
    lethal: (thresholdC) => celsius(thresholdC),
  },
  scale: (mm) => withUnit(mm, 'mm'),
  table: {
    caption: (seconds) => `ما تُظهره الصورة بعد ${withUnit(seconds, 's')} من بدء التجميد`,
    now: 'الجليد الآن',
    reached: (thresholdC) => `بلغ ${celsius(thresholdC)}`,
    radius: 'الأبعد عن محور المسبار',
    alongShaft: 'الطول على امتداد المسبار',
    nerveLength: 'طول العصب، المقطع كاملًا',
    volume: 'الحجم',
    toSkin: 'إلى الجلد',
    toArtery: (name) => `إلى جدار ${isolated(name)}`,
    none: 'لا شيء',
    notAsked: '–',
    notKnown: 'غير معروف',
    touches: 'يلامسه',
    mm: (mm) => withUnit(mm, 'mm', 1),
    mm3: (mm3) => `${number(mm3)}\u00a0mm³`,
  },
  artery: (state, name) => {
    switch (state) {
      case 'none':
        return null;
      case 'computed':
        return `حُسب الجليد مع دفء ${isolated(name)}.`;
      case 'unknown':
        return `مسافة ${isolated(name)} أو عرضه أو جريانه غير معروف: دفؤه ليس في هذا الجليد. قرب الشريان يكون الجليد أقل مما يظهر.`;
      case 'in-the-way':
        return `سيقع المسبار داخل ${isolated(name)}: دفؤه ليس في هذا الجليد.`;
      case 'beyond-engine':
        return `المسبار أقرب إلى ${isolated(name)} من المسافة التي جرى التحقق من الحساب عندها: دفؤه ليس في هذا الجليد. قرب الشريان يكون الجليد أقل مما يظهر.`;
    }
  },
  notDrawn: (names) => `لم يُرسم لأن المسافة غير معروفة: ${isolated(names)}.`,
  farAway: (names) => `أبعد مما تصل إليه هذه الصورة: ${isolated(names)}.`,
  scaleNote:
    'العصب والمسبار والجليد والمسافات بمقياس حقيقي ودون منظور؛ أما طبقات النسيج فتمثيل تقريبي. النسيج فيما عدا ذلك متجانس.',
  error: (stepMm) =>
    `رُسمت السطوح من نقاط بينها ${withUnit(stepMm, 'mm', 1)}. مقارنةً بحساب على شبكة أدق بمقدار ${number(2.5, 1)} مرة، يقع الجليد والمنطقة القاتلة ضمن ${withUnit(0.1, 'mm', 1)}، وحجماهما ضمن ${percent(0.03)}.`,
  sentence: ({ radiusMm, alongShaftMm, nerveLengthMm, thresholdC }) => {
    const ice =
      radiusMm === null || alongShaftMm === null
        ? 'لا يوجد جليد.'
        : `يصل الجليد إلى ${withUnit(radiusMm, 'mm', 1)} من محور المسبار وطوله ${withUnit(alongShaftMm, 'mm', 1)}.`;
    const nerve =
      nerveLengthMm === null
        ? `لم يبلغ شيء ${celsius(thresholdC)}.`
        : `بلغ مقطع العصب كاملًا ${celsius(thresholdC)} على طول ${withUnit(nerveLengthMm, 'mm', 1)}.`;
    return `العصب والمسبار والجليد في الفراغ. ${ice} ${nerve}`;
  },
};
