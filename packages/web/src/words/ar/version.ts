import type { VersionWords } from '../../clinician/versions/version-words.js';
import { number } from '../../format/number.js';
import { counted, isolated } from './speech.js';

const of = (which: number) => `الإصدار ${number(which)}`;
const somebody = (name: string | null) => (name === null ? 'شخص آخر' : isolated(name));

export const version: VersionWords = {
  here: 'الإصدارات',
  bar: 'الإصدار والتوقيع',
  loading: 'جارٍ فتح الإصدارات',
  opening: (which) => `جارٍ فتح ${of(which)}`,
  name: of,
  signed: (name, at) => `وقّعه ${isolated(name)}، ${at}`,
  draft: 'مسودة غير موقعة',
  besideSigned: (signed, shown) => `${of(signed)} موقّع؛ وأنت تنظر إلى ${of(shown)}، وهو مسودة.`,
  changedSince: (which) => `ما الذي تغيّر منذ ${of(which)}`,
  all: 'كل الإصدارات',
  sign: (which) => `وقّع ${of(which)}`,
  signing: 'جارٍ التوقيع',
  notYet: 'يمكن توقيعه عندما يقول: امضِ.',
  asWhom: (name, which) =>
    `أنت توقّع ${of(which)} باسم ${isolated(name)}. يبقى بعد ذلك كما هو؛ وأي إجابة لاحقة تنشئ إصدارًا جديدًا.`,
  cancel: 'إلغاء',
  planAgain: 'خطط من جديد بما يُعرف الآن',
  undo: 'تراجع عن آخر الإجابات',
  undone: (which) => `تم التراجع. هذا ${of(which)}؛ ولم يُحذف شيء.`,
  isSigned: (which) => `${of(which)} موقّع.`,
  newer: (name, which) => `حفظ ${somebody(name)} ${of(which)} في هذه الأثناء.`,
  before: (which) => `أنت تنظر إلى ${of(which)}.`,
  whatChanged: 'ما الذي تغيّر',
  load: (which) => `أظهر ${of(which)}`,
  yours: 'إجابتك لم تُحفظ بعد',
  cameFirst: (name, which) =>
    `حفظ ${somebody(name)} ${of(which)} وأنت تجيب. لم يُخزَّن شيء مما كتبته؛ وهو محفوظ هنا.`,
  cameFirstUnknown: 'حفظ شخص آخر هذه الخطة وأنت تجيب. لم يُخزَّن شيء مما كتبته؛ وهو محفوظ هنا.',
  yourAnswer: (question, answer) => `إجابتك عن «${question}»: ${isolated(answer)}`,
  takenBack: 'سُحبت',
  reason: (reason) => `السبب: ${isolated(reason)}`,
  theirs: (which) => `ما الذي غيّره ${of(which)}`,
  saveOnTop: 'احفظ إجابتي فوقه',
  drop: 'اترك إجابتي',
  list: 'الإصدارات، الأحدث أولًا',
  columns: {
    version: 'الإصدار',
    verdict: 'الحكم',
    saved: 'حُفظ',
    answers: 'أُجيب',
    signed: 'التوقيع',
  },
  saved: (name, at) => (name === null ? at : `${at}، ${isolated(name)}`),
  answeredBy: (count, names) => {
    const answers = counted(count, {
      one: 'إجابة واحدة',
      two: 'إجابتان',
      few: 'إجابات',
      many: 'إجابة',
      other: 'إجابة',
    });
    return names === '' ? answers : `${answers} من ${isolated(names)}`;
  },
  first: 'أول خطة',
  noAnswers: 'لا إجابات جديدة',
  sameAs: (which) => `الإجابات نفسها كما في ${of(which)}`,
  unsigned: 'لا',
  compare: 'قارن بين إصدارين',
  from: 'من',
  to: 'إلى',
  toPlan: 'إلى الخطة',
  oldTitle: (which) => `${of(which)}، للقراءة فقط`,
  old: (latest) => `الأحدث هو ${of(latest)}.`,
  isLatest: 'هذا هو أحدث إصدار.',
  toLatest: (which) => `افتح ${of(which)}`,
  changedUntil: (which) => `ما الذي تغيّر حتى ${of(which)}`,
  printSigned: (which, name, at) => `${of(which)}، وقّعه ${isolated(name)}، ${at}`,
  printDraft: (which) => `مسودة غير موقعة، ${of(which)}`,
};
