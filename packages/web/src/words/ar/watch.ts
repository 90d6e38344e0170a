import type { WatchWords } from '../../clinician/course/watch/watch-words.js';
import { number, percent } from '../../format/number.js';
import { isolated } from './speech.js';

export const watch: WatchWords = {
  title: 'المراقبة',
  find: 'ابحث عن شخص أو سبب',
  owner: 'لمن',
  owners: { all: 'للجميع', mine: 'لي', nobody: 'لا أحد بعد' },
  groups: { nobody: 'لا يتولاها أحد بعد', mine: 'لك', others: 'يتولاها آخرون' },
  keys: `المفاتيح: ${isolated('j')} و${isolated('k')} للتنقل، ${isolated('Enter')} لفتح الشخص، ${isolated('t')} للتولي، ${isolated('/')} للبحث.`,
  calm: 'لا أحد ينتظرك.',
  calmMore: 'تقرأ المراقبة كل تقرير عند وصوله، وتطلبك هنا عندما يجب أن يتصرف أحد.',
  noMatch: 'لا تنبيه يطابق هذا المرشح.',
  showAll: 'أظهر الكل',
  loading: 'جارٍ فتح المراقبة',
  opened: (when) => `فُتح ${when}`,
  unsigned: 'لم يوقع أحد إعدادات هذه المراقبة: حدودها مفترضة.',
  signed: (by, at) => `وقّع الإعدادات ${isolated(by)}، ${at}.`,
  settings: 'إعدادات المراقبة',
  count: (open) => (open === 0 ? 'لا شيء مفتوح' : `مفتوح: ${number(open)}`),
  burden: (perWeek, weeks) =>
    perWeek === null
      ? 'لا يُعرف بعد كم تنبيهًا يسببه مريض واحد في الأسبوع.'
      : `التنبيهات لكل مريض في الأسبوع: ${number(perWeek, 2)}، على مدى ${number(weeks)} من أسابيع المرضى.`,
  right: (share, closed) =>
    share === null
      ? 'لا يُعرف كم مرة تصيب: لم يُغلق أي تنبيه بنتيجة بعد.'
      : `أصاب منها ${percent(share)}، من ${number(closed)} أُغلقت بنتيجة.`,
  burdenTitle: 'كم يطلب هذا منك',
};
