import type { Facts, Words } from '../words.js';
import { minutes, say } from './speech.js';

const sides: Readonly<Record<string, string>> = { left: 'الجهة اليسرى', right: 'الجهة اليمنى' };
const limb = (f: Facts) => {
  const side = f['side'] == null ? 'الجهة غير معروفة' : (sides[String(f['side'])] ?? say(f, 'side'));
  return `${side}، ${f['level'] == null ? 'المستوى غير معروف' : say(f, 'level')}`;
};
const on = (f: Facts, before: string) => (f['on'] == null ? '' : ` ${before} ${say(f, 'on')}`);
const of = (f: Facts) => (f['of'] == null ? '' : ` (${String(f['of'])})`);

/** The list before the freeze: each line, and what to do when it is not so. */
export const dayWords: Words = {
  'say:day.check.identity': (f) =>
    `قال الشخص اسمه وتاريخ ميلاده بنفسه${f['birthYear'] == null ? '' : ` (مواليد ${say(f, 'birthYear')})`}، وكلاهما يطابق «${say(f, 'label')}».`,
  'say:day.if-not.identity': () => 'لا يُجمَّد شيء عند من ليس هذا الشخص يقينًا.',
  'say:day.check.side': (f) => `الجهة والمستوى يتفقان مع الخطة والموافقة والشخص: ${limb(f)}.`,
  'say:day.if-not.side': () => 'تبيّن أي طرف هو؛ العصب المجمد لا يعود بالإذابة.',
  'say:day.check.site-marked': () => 'الموضع معلَّم على الجلد بيد من يجري العمل، والعلامة مرئية.',
  'say:day.if-not.site-marked': () => 'علّمه أولًا، والشخص مستيقظ إن أمكن.',
  'say:day.check.consent': () =>
    'الموافقة مكتوبة لهذه الأعصاب، والشخص ما زال يريد ذلك. وهو يعلم أن الدليل بمستوى دراسة استطلاعية.',
  'say:day.if-not.consent': () => 'بلا موافقة لا يُجمَّد شيء.',
  'say:day.check.contraindications': (f) =>
    Number(f['count']) === 0
      ? 'روجعت موانع الإجراء اليوم من جديد: لا يوجد أي منها. لم تجد الخطة ما يُعاد فحصه؛ اسأل عن أمراض البرد والعدوى في الموضع والنزف والحساسية.'
      : `روجعت اليوم من جديد، ولا شيء مما يلي يعارض الإجراء. ذكرت الخطة ${say(f, 'count')}.`,
  'say:day.if-not.contraindications': () => 'من خطط له يقرر من جديد، مع ما استجد، قبل تجميد أي شيء.',
  'say:day.check.amputation': (f) =>
    `يؤكد الجراح اليوم: البتر ماضٍ عند هذا المستوى (${limb(f)}${f['surgeryDate'] == null ? '' : `، ${say(f, 'surgeryDate')}`}).`,
  'say:day.if-not.amputation': () => 'الطرف الذي يبقى يظل أشهرًا ضعيفًا وخدرًا. اسأل الجراح الآن.',
  'say:day.check.baseline': () => 'فُحصت اليوم قوة ما تخدمه هذه الأعصاب وإحساسه وكُتبا، قبل أي حصار.',
  'say:day.if-not.baseline': () => 'ما كان ضعيفًا أو خدرًا من قبل لا يمكن تمييزه لاحقًا عما فعله التجميد.',
  'say:day.check.equipment': () => 'الجهاز والمسبار وجهاز الموجات فوق الصوتية هنا، وهي صالحة ومختبرة.',
  'say:day.if-not.equipment': () => 'مسبار آخر يعني جرعة أخرى، ويستلزم وضع الخطة من جديد.',
  'say:day.check.gas': (f) =>
    `يوجد غاز يكفي لكل شيء: ${minutes(f['freezeMinutes'])} من التجميد كما خُطط، واحتياطي ممتلئ.`,
  'say:day.if-not.gas': () => 'التجميد الذي ينتهي في منتصفه جرعة لم يخططها أحد.',
  'say:day.check.operator': () => 'من يمسك المسبار مدرب على هذه الأعصاب، وتدريبه سارٍ.',
  'say:day.if-not.operator': () => 'يجريه شخص تدريبه سارٍ، أو يقف إلى جانبه.',
  'say:day.training.current': (f) => `سجل البرنامج: التدريب سارٍ${on(f, 'حتى')}${of(f)}.`,
  'say:day.training.lapsed': (f) => `سجل البرنامج: انتهت صلاحية التدريب${on(f, 'منذ')}${of(f)}.`,
  'say:day.training.unknown': (f) => `سجل البرنامج: غير معروف. لم يُعثر هنا على سجل تدريب${of(f)}.`,
  'say:day.training.not-held': (f) => `سجل البرنامج: لا يوجد تدريب سارٍ${of(f)}. سُحب، أو لم يُعطَ بعد.`,
  'say:day.training.not-confirmed': (f) => `سجل البرنامج: غير معروف. لم يؤكد التدريبَ شخصٌ آخر${of(f)}.`,
  'say:day.training.no-end': (f) => `سجل البرنامج: غير معروف. لا يذكر السجل مدة سريان التدريب${of(f)}.`,
  'say:day.training.not-read': () => 'سجل البرنامج: غير معروف. تعذرت قراءته.',
};
