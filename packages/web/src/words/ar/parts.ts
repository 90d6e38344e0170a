import type { PartsWords } from '../../parts/parts-words.js';
import { number } from '../../format/number.js';
import { counted, isolated, span } from './speech.js';

export const parts: PartsWords = {
  claimNote: {
    basis: {
      measured: 'مقيس',
      derived: 'مستنتج من قيم مقيسة',
      consensus: 'توافق أو دليل إرشادي',
      assumed: 'مفترض: لم يقسه أحد لهذا الاستعمال',
    },
    yes: 'نعم',
    no: 'لا',
    range: span,
    doubts: 'الشكوك:',
    lookedForAndNot: 'بُحث عنه ولم يُعثر عليه',
  },
  errorNote: {
    more: (count) => `و${number(count)} غيرها`,
    tryAgain: 'حاول مجددًا',
    theServerCannotBe: 'لا يمكن الوصول إلى الخادم. لا يضيع شيء؛ حاول مجددًا عندما يعود.',
  },
  knownClaims: { thisPageDoesNot: 'لا تعرف هذه الصفحة مصدره.' },
  loading: {
    takingLongerThanUsual: 'يستغرق أطول من المعتاد؛ والعمل مستمر.',
    usuallyTakesUnderSeconds: (expectedSeconds) =>
      `يستغرق عادةً أقل من ${counted(expectedSeconds, { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' })}.`,
  },
  notFound: {
    notFound: 'غير موجود',
    mistyped: 'ربما كُتب العنوان خطأً، أو حُذفت الحالة.',
    nothingIsHere: 'لا شيء هنا',
    allCases: 'كل الحالات',
  },
  shell: {
    skipToThePage: 'انتقل إلى الصفحة',
    main: 'الرئيسية',
    worklist: 'قائمة العمل',
    watch: 'المراقبة',
    people: 'الأشخاص',
    plans: 'الخطط',
    noConnectionWhatYou: 'لا اتصال. ما تراه يبقى مقروءًا؛ ويمكن إرسال الإجابات عند عودته.',
  },
  sourceButton: {
    whatThisRestsOn: 'ما يستند إليه هذا',
    sources: 'المصادر',
    lookingItUp: 'جارٍ البحث…',
    readFrom: (entries) => `قُرئ من: ${isolated(entries)}`,
    source: 'المصدر',
  },
  statements: {
    more: (count) =>
      counted(count, {
        one: 'ملاحظة أخرى',
        two: 'ملاحظتان أخريان',
        few: 'ملاحظات أخرى',
        many: 'ملاحظة أخرى',
        other: 'ملاحظة أخرى',
      }),
  },
};
