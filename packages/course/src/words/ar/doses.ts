import type { Facts, Words } from '../words.js';
import { hours, reports, say } from './speech.js';

const range = (f: Facts) => `${say(f, 'drug')}: ${say(f, 'lowMg')} إلى ${say(f, 'highMg')} ملغ`;
const taken = (f: Facts) => `أُخذ ${say(f, 'takenMg')} من ${say(f, 'mostMg')} ملغ في ٢٤ ساعة من كل المستحضرات`;

/** For clinicians only. Nothing here tells anybody to lower an opioid because of a total. */
const rescueWords: Words = {
  'say:doses.rescue-no-plan': () =>
    'لا تحوي أي خطة لنا نظامًا دوائيًا لهذا الشخص؛ والإنقاذ يتبع البروتوكول المحلي.',
  'say:doses.rescue-pain-missing': () => 'لا يذكر أي تقرير شدة الألم: اسأل.',
  'say:doses.rescue-pain-stale': () => 'آخر درجة ألم أقدم من أن يُعتمد عليها: اسأل.',
  'say:doses.rescue-pain-above': (f) => `الألم ${say(f, 'pain')} من ١٠، فوق ${say(f, 'nrs')}: تصرّف.`,
  'say:doses.rescue-pain-not-above': (f) =>
    `الألم ${say(f, 'pain')} من ١٠، ليس فوق ${say(f, 'nrs')}: لا إنقاذ مستحق حسب الخطة.`,
  'say:doses.rescue-sedation-missing': () => 'لا يذكر أي تقرير مقدار النعاس: قيّم التهدئة قبل أي أفيون.',
  'say:doses.rescue-sedation-stale': () =>
    'آخر تقرير عن النعاس أقدم من أن يُعتمد عليه: قيّم التهدئة قبل أي أفيون.',
  'say:doses.rescue-sedation-clear': (f) => `النعاس المبلغ عنه هو الدرجة ${say(f, 'poss')} على مقياس باسيرو.`,
  'say:doses.rescue-sedation-cut': (f) =>
    `نعسان (الدرجة ${say(f, 'poss')} على مقياس باسيرو): أعطِ من جرعة الأفيون التالية أقل بنسبة ${say(f, 'lowPercent')} إلى ${say(f, 'highPercent')}٪، وراقب عن كثب، واطلب المساعدة.`,
  'say:doses.rescue-sedation-stop': (f) =>
    `يصعب إيقاظه أو تنفسه بطيء (الدرجة ${say(f, 'poss')} على مقياس باسيرو): لا أفيون؛ حالة طارئة، نالوكسون.`,
  'say:doses.rescue-acetaminophen-avoid': () => 'باراسيتامول: الخطة تتجنبه، أو حده غير معروف.',
  'say:doses.rescue-acetaminophen-unreadable': (f) =>
    `باراسيتامول: لا يمكن قراءة مستحضر أُخذ؛ على الأقل ${say(f, 'takenMg')} من ${say(f, 'mostMg')} ملغ في ٢٤ ساعة.`,
  'say:doses.rescue-acetaminophen-used-up': (f) => `باراسيتامول: ${taken(f)}؛ لا مجال لجرعة أخرى.`,
  'say:doses.rescue-acetaminophen-left': (f) => `باراسيتامول: ${taken(f)}؛ ويبقى ${say(f, 'leftMg')} ملغ.`,
  'say:doses.rescue-opioid-none': () => 'لا تعرض الخطة أفيونًا بالفم للألم الاختراقي بلا سؤال أولًا.',
  'say:doses.rescue-opioid-last-unknown': (f) =>
    `${range(f)}، بعد آخر أفيون بما لا يقل عن ${hours(f['hours'])}؛ ولم يُذكر متى كان: اسأل.`,
  'say:doses.rescue-opioid-now': (f) =>
    `${range(f)} يجوز إعطاؤها الآن حسب الخطة؛ لم يُذكر أي أفيون خلال آخر ${hours(f['hours'])}.`,
  'say:doses.rescue-opioid-later': (f) =>
    `${range(f)}، ليس قبل ${say(f, 'at')}، أي بعد آخر أفيون بمدة ${hours(f['hours'])}.`,
  'say:doses.rescue-not-all-told': () => 'ليس لكل يوم من آخر ٢٤ ساعة تقرير بالجرعات؛ وربما أُخذ أكثر.',
};

const inHours = (f: Facts) => `المخدر الموضعي لكل الأطراف في ${hours(f['hours'])}`;

const localAnaestheticWords: Words = {
  'say:doses.la-within': (f) =>
    `${inHours(f)}: ${say(f, 'totalMg')} من ${say(f, 'limitMg')} ملغ؛ ويبقى ${say(f, 'leftMg')} ملغ.`,
  'say:doses.la-over': (f) =>
    `${inHours(f)}: ${say(f, 'totalMg')} من ${say(f, 'limitMg')} ملغ، أي فوق الحد بمقدار ${say(f, 'leftMg')} ملغ.`,
  'say:doses.la-no-limit': (f) => `${inHours(f)}: ${say(f, 'totalMg')} ملغ. لا تحوي أي خطة حدًا.`,
  'say:doses.la-other-drug': (f) =>
    `${inHours(f)}: ${say(f, 'totalMg')} ملغ، بعضها ${say(f, 'drugs')}، ولا تحوي أي خطة حدًا له.`,
};

/** Why a day's dose is not known, and what was counted how. */
export const dosesWords: Words = {
  'say:doses.not-reported': () => 'لا يذكر أي تقرير لهذا اليوم أي أدوية أُخذت.',
  'say:doses.none-on-record': () => 'لا يحوي السجل شيئًا من هذا النوع؛ وهذا لا يعني أنه لم يوجد.',
  'say:doses.medicine-unknown': (f) => `«${say(f, 'medicine')}» لا يدل على دواء معروف هنا؛ وقد يكون أفيونًا.`,
  'say:doses.patch-not-told': (f) =>
    `لم يُذكر إن كانت لصاقة موضوعة (${say(f, 'medicine')}): الأيام السابقة بلا تقرير.`,
  'say:doses.start-unknown': (f) => `${say(f, 'medicine')}: لم يُذكر منذ متى وُصف.`,
  'say:doses.status-unknown': (f) => `${say(f, 'medicine')}: لم يُذكر إن كان ما زال يؤخذ.`,
  'say:doses.stopped-day-unknown': (f) => `${say(f, 'medicine')}: أُوقف، ولم يُذكر في أي يوم.`,
  'say:doses.day-inexact': (f) =>
    `${say(f, 'medicine')}: تواريخه ليست دقيقة بما يكفي لمعرفة إن كان ساريًا في هذا اليوم.`,
  'say:doses.supply-days-unknown': (f) => `${say(f, 'medicine')}: لم يُذكر لكم يوم صُرف.`,
  'say:doses.several-reports': (f) =>
    `${reports(f['reports'])} عن هذا اليوم؛ والجرعة التي يذكرها أكثر من تقرير تُحسب مرة واحدة.`,
  'say:doses.given-and-reported': (f) =>
    `${say(f, 'medicine')} أعطاه الطاقم وهو في التقرير أيضًا؛ وتُحسب الكمية الأكبر منهما.`,
  'say:doses.as-stated': () => 'لا تقرير لهذا اليوم؛ حُسب كما يذكر السجل أنه يؤخذ.',
  'say:doses.patch-worn': (f) => `${say(f, 'medicine')}: ما زالت موضوعة، ووُضعت في ${say(f, 'since')}.`,
  ...rescueWords,
  ...localAnaestheticWords,
};
