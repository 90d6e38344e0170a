import type { PersonWords } from '../../clinician/course/person/person-words.js';
import { number, percent as share, short } from '../../format/number.js';
import { counted, days, isolated, reports, span } from './speech.js';

export const person: PersonWords = {
  here: 'الشخص',
  loading: 'جارٍ فتح المسار',
  day: (day) => (day >= 0 ? `اليوم ${number(day)} بعد التجميد` : `التجميد بعد ${days(-day)}`),
  noFreeze: 'لم يُجمَّد شيء بعد',
  lastReport: (date) => `آخر تقرير: ${date}`,
  noReport: 'لا تقرير بعد',
  ended: {
    death: 'وفاة',
    withdrawal: 'انسحاب',
    'lost-to-follow-up': 'فُقد أثر الشخص في المتابعة',
    'follow-up-complete': 'اكتملت المتابعة',
  },
  endedNote: (what) => `انتهت المتابعة: ${what}. لا تذكير ولا تنبيهات بسبب انقطاع التقارير.`,
  consent: {
    needed: 'لم تُعطَ الموافقة بعد: لا يمكن أن يصل أي تقرير.',
    given: 'أُعطيت الموافقة.',
    withdrawn: 'سُحبت الموافقة: لا يمكن أن يصل أي تقرير.',
  },
  masked:
    'أنت معمّى. تعرض هذه الصفحة التقارير والأفيونات والتنبيهات، وتترك التوقعات وكل ما يدل على تجميد شيء أو عدمه.',
  actions: {
    telephone: 'تقرير بالهاتف',
    record: 'الأحداث والأدوية',
    day: 'يوم الإجراء',
    freeze: 'الإجراء كما تم',
    freezes: 'ما تم مقارنةً بالخطة',
    bridge: 'الجسر',
    plan: 'الخطة',
  },
  episode: 'الطرف',
  changed: {
    title: 'ما الذي تغيّر',
    none: 'لا شيء في الأسبوع الأخير.',
    pain: (name, now, before, ago) => `${name}: الأسوأ ${short(now)}، وقبل ${days(ago)} ${short(before)}`,
    opioid: (now, before) => `الأفيونات المتناولة: ${now} في اليوم، وفي الأسبوع السابق ${before}`,
    opioidUnknown: 'الأفيونات المتناولة هذا الأسبوع غير معروفة.',
    silent: (count) => `لا تقرير منذ ${days(count)}`,
    weakness: (word) => `الضعف: ${word}`,
    falls: (count) =>
      counted(count, {
        one: 'أُبلغ عن حادث سقوط واحد',
        two: 'أُبلغ عن حادثي سقوط',
        few: 'حوادث سقوط أُبلغ عنها',
        many: 'حادث سقوط أُبلغ عنها',
        other: 'حادث سقوط أُبلغ عنها',
      }),
    wound: (word) => `الجرح: ${word}`,
    drowsiness: (word) => `النعاس: ${word}`,
    up: 'ارتفع',
    down: 'انخفض',
    same: 'لم يتغيّر',
  },
  answers: {
    new: 'جديد',
    worse: 'أسوأ',
    'some-fluid': 'بعض السائل',
    'pus-or-smell': 'قيح أو رائحة',
    open: 'مفتوح',
    'bleeding-heavily': 'ينزف بشدة',
    sleepy: 'نعسان',
    'hard-to-wake': 'يصعب إيقاظه',
  },
  couldBe: {
    title: 'ماذا يمكن أن يكون',
    none: 'لا ترى أي قاعدة من قواعد المراقبة شيئًا.',
    raised: 'شوهد',
    cannotTell: 'لا يمكن معرفته',
    clear: (count) => `بُحث عنه ولم يُرَ: ${number(count)}`,
  },
  rescue: { title: 'الإنقاذ، بعد إعادة الفحص', none: 'لا شيء يُقترح.' },
  cover: {
    title: 'التغطية',
    expected: (median, low, high) => `متوقعة حتى الأسبوع ${median} بعد التجميد (${span(low, high)}).`,
    level: (percent) => `نطاق ${share(percent / 100)}، ضيّقه`,
    reports,
    now: (chance) => `احتمال أن يكون كل عصب مطلوب صامتًا الآن: ${chance}.`,
    takesOver: (median, low, high) =>
      `يُتوقع أن يبدأ مفعول ${isolated('TMR')} نحو الأسبوع ${median} (${span(low, high)}).`,
    none: 'لا توقع: لا شيء مسجل على أنه جُمِّد.',
    bridge: 'الجسر أسبوعًا بأسبوع',
  },
  medicines: {
    title: 'الأدوية في المنزل',
    none: 'لا دواء مسجل هنا.',
    stopped: 'أُوقف',
    change: 'تغيير',
  },
  alerts: { title: 'التنبيهات', none: 'لا تنبيه مفتوح.', past: (count) => `انتهت: ${number(count)}` },
};
