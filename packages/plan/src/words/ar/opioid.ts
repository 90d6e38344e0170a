import type { Words } from '../words.js';
import { coded, days, hours, patches, say } from './speech.js';

const series = {
  prescribed: 'الموصوف',
  dispensed: 'المصروف',
  administered: 'المُعطى',
  taken: 'المتناول',
  stated: 'المذكور',
};

/** Sentences on opioid totals. A total asks to look again; it never says what to do with a dose. */
export const opioidWords: Words = {
  'say:opioid.drug-unknown': () => 'الاسم لا يدل على أي أفيون هو.',
  'say:opioid.strength-unknown': () => 'لا يمكن قراءة تركيز المستحضر.',
  'say:opioid.form-unknown': () => 'لم يُذكر الشكل الصيدلاني ولا طريق الإعطاء.',
  'say:opioid.route-conflict': () => 'شكل المستحضر وطريق الإعطاء في الوصفة لا يتفقان.',
  'say:opioid.dose-unknown': () => 'لم تُذكر الجرعة.',
  'say:opioid.dose-unreadable': () => 'الجرعة أو الكمية المصروفة ليست عددًا أكبر من الصفر.',
  'say:opioid.unit-unknown': (f) => `الوحدة «${say(f, 'unit')}» غير معروفة.`,
  'say:opioid.unit-does-not-fit': (f) => `الجرعة بوحدة «${say(f, 'unit')}» لا تناسب هذا المستحضر.`,
  'say:opioid.frequency-unknown': () => 'لم يُذكر كم مرة يؤخذ.',
  'say:opioid.several-steps': (f) =>
    `في الوصفة خطوات متتالية عددها ${say(f, 'steps')}؛ ولم يُذكر أيها الجاري الآن.`,
  'say:opioid.step-day-unknown': (f) => `في الوصفة خطوات متتالية؛ ولم يُذكر أيها يسري في ${say(f, 'day')}.`,
  'say:opioid.steps-overlap': (f) => `خطوتان متتاليتان في الوصفة مؤرختان كلتاهما في ${say(f, 'day')}.`,
  'say:opioid.combination-dose-ambiguous': (f) =>
    `${say(f, 'mg')} ملغ من مستحضر مركب: ليس واضحًا أي مكوّن هو المقصود.`,
  'say:opioid.patches-worn-together': (f) =>
    `${patches(f, 'quantity')} لمدة ${days(f, 'days')}: لم يُذكر كم لصاقة توضع معًا.`,
  'say:opioid.on-demand-patch': () => 'اللصاقة التي تعطي جرعات مفردة عند الطلب ليس لها معامل.',
  'say:opioid.not-convertible': (f) => `لا يوجد معامل لـ ${say(f, 'drug')}؛ ويبقى خارج المجموع.`,
  'say:opioid.not-in-table': (f) => `لا يوجد في ${say(f, 'table')} معامل لـ ${say(f, 'drug')}.`,
  'say:opioid.no-factor-for-route': (f) =>
    `لا يوجد في ${say(f, 'table')} معامل لـ ${say(f, 'drug')} بهذا الطريق (${say(f, 'route')}).`,
  'say:opioid.parenteral': (f) =>
    `لا يوجد في الجدول معامل لـ ${say(f, 'drug')} بالحقن؛ والبروتوكول المحلي يقرر كيف يُحسب.`,
  'say:opioid.parenteral-local': (f) =>
    `لا يوجد في الجدول معامل لـ ${say(f, 'drug')} بالحقن. ` +
    (f['localMmePerDay'] === null
      ? `توجد نسبة محلية (${say(f, 'ratio')}، افتراض)، لكن الجرعة اليومية لم تُذكر.`
      : `نسبة محلية (${say(f, 'ratio')}، افتراض) تعطي ${say(f, 'localMmePerDay')} في اليوم؛ وهي غير محسوبة.`),
  'say:opioid.status-unknown': () => 'لا يذكر السجل إن كان ما زال يؤخذ.',
  'say:opioid.use-disorder': () => 'يعالج اضطراب استخدام الأفيونات، لذا لا تُقاس جرعته بحدود وُضعت للألم.',
  'say:opioid.table-unknown': (f) => `جدول المعاملات «${say(f, 'table')}» غير متوفر هنا.`,
  'say:opioid.as-needed': () => 'عند اللزوم: يُحسب كأن كل جرعة مسموحة قد أُخذت.',
  'say:opioid.taken-as-oral': () => 'المستحضر محلول ولم يُذكر طريق الإعطاء: يُحسب كأنه أُخذ بالفم.',
  'say:opioid.supply-exceeds-instructions': () => 'صُرف أكثر مما تستهلكه التعليمات.',
  'say:opioid.patch-interval-long': (f) =>
    `تُبدَّل كل ${hours(f, 'hours')}، مع أنها مصنوعة لمدة ${say(f, 'wearHours')}: الرجاء التحقق.`,
  'say:opioid.patch-interval-short': (f) =>
    `تُبدَّل كل ${hours(f, 'hours')} بدلًا من ${say(f, 'wearHours')}؛ وتُحسب كأن واحدة توضع في كل مرة.`,
  'say:opioid.estimate': () => 'تقدير للتعرض. وهو لا يحدد الجرعة عندما يحل أفيون محل آخر.',
  'say:opioid.same-order-twice': () => 'الوصفة نفسها موجودة مرتين في السجل؛ وكلتاهما محسوبة.',
  'say:opioid.no-medicines-on-record': () => 'لا يحوي السجل أي دواء إطلاقًا. اسأل أي الأفيونات يأخذها الشخص.',
  'say:opioid.none-active': (f) => `لا يوجد أفيون جارٍ في السجل (${coded(f['series'], series)}).`,
  'say:opioid.reassess': (f) =>
    `${say(f, 'mmePerDay')} MME في اليوم تبلغ ${say(f, 'threshold')} أو تتجاوزها: أعد النظر مع الشخص في الفائدة والخطر.`,
  'say:opioid.reassess-again': (f) =>
    `${say(f, 'mmePerDay')} MME في اليوم تبلغ ${say(f, 'threshold')} أو تتجاوزها: أعد النظر مع الشخص في الفائدة والخطر، واكتب لماذا تناسبه هذه الجرعة.`,
};
