import type { Facts, Words } from '../words.js';
import { isTold, say } from './speech.js';

/** What counts, or is words, has no unit. */
const units: Readonly<Record<string, string>> = {
  count: '',
  text: '',
  year: 'سنة',
  day: 'يومًا',
  'mg/day': 'ملغ في اليوم',
  h: 'ساعة',
  min: 'دقيقة',
  mg: 'ملغ',
  kg: 'كغ',
};
const unit = (f: Facts): string => units[String(f['unit'])] ?? String(f['unit']);
const valueOf = (f: Facts): string => `${say(f, 'value')} ${unit(f)}`.trim();
const elsewhere = (f: Facts): string =>
  isTold(f, 'sourced') ? `في غيره ${say(f, 'sourced')}` : 'لا يذكر أي مصدر قيمة';
const note = (f: Facts): string => (isTold(f, 'note') ? ` ${say(f, 'note')}` : '');

/** What the formulary of the hospital changes. */
export const formularyWords: Words = {
  'say:regimen.formulary-local': (f) =>
    `قيمة هذا المستشفى، ${say(f, 'what')}: ${valueOf(f)} (${elsewhere(f)})، وقّعها ${say(f, 'by')}.`,
  'say:regimen.formulary-looser': (f) =>
    `أقل صرامة من المصدر، ${say(f, 'what')}: ${valueOf(f)} بدلًا من ${say(f, 'sourced')}، وقّعها ${say(f, 'by')}. السبب: ${say(f, 'reason')}`,
  'say:regimen.formulary-missing': (f) =>
    `ليس في قائمة أدوية هذا المستشفى: اسأل الصيدلي عمّا يُعطى بدلًا منه.${note(f)}`,
  'say:regimen.formulary-missing-other': (f) =>
    `ليس في قائمة أدوية هذا المستشفى، وتذكر القائمة بدلًا منه ${say(f, 'other')}.${note(f)}`,
  'say:regimen.formulary-outdated': () =>
    'تغيّرت المصادر منذ توقيع الصيدلي: ما لم يعد صالحًا تُرك، ويلزم توقيع جديد.',
  'say:regimen.formulary-dose': (f) => `${say(f, 'dose')} (وفق قائمة أدوية هذا المستشفى).`,
};

/** What a formulary may set. */
export const formularyTerms: Readonly<Record<string, string>> = {
  'usual single dose': 'الجرعة المفردة المعتادة',
  'single dose': 'الجرعة المفردة',
  'most in one dose': 'أقصى جرعة مفردة',
  'reduced single dose': 'الجرعة المفردة المخفضة',
  'times a day': 'عدد المرات في اليوم',
  'shortest interval': 'أقصر فاصل',
  'longest interval': 'أطول فاصل',
  interval: 'الفاصل',
  'interval in kidney failure': 'الفاصل عند الفشل الكلوي',
  'single dose in cirrhosis': 'الجرعة المفردة عند تشمع الكبد',
  'interval in cirrhosis': 'الفاصل عند تشمع الكبد',
  'most in a day': 'الحد الأقصى في اليوم',
  'most in a day at higher age': 'الحد الأقصى في اليوم مع تقدم العمر',
  'age for the lower day limit': 'العمر الذي ينخفض عنده الحد اليومي',
  'most in a day with liver disease or alcohol': 'الحد الأقصى في اليوم مع مرض الكبد أو الكحول',
  'eGFR for the lower day limit': 'معدل الترشيح الكبيبي الذي ينخفض عنده الحد اليومي',
  'most in a day in kidney failure': 'الحد الأقصى في اليوم عند الفشل الكلوي',
  'reduced day limit': 'الحد اليومي المخفض',
  'age for the reduced dose': 'العمر للجرعة المخفضة',
  'weight for the reduced dose': 'الوزن للجرعة المخفضة',
  'weight for doses by weight': 'الوزن للجرعات حسب الوزن',
  'dose by weight': 'الجرعة حسب الوزن',
  'most days': 'أقصى عدد من الأيام',
  'day dose with normal kidneys': 'الجرعة اليومية مع كلى سليمة',
  'day dose with mildly reduced kidneys': 'الجرعة اليومية مع انخفاض طفيف في وظيفة الكلى',
  'day dose with reduced kidneys': 'الجرعة اليومية مع انخفاض وظيفة الكلى',
  'day dose with failing kidneys': 'الجرعة اليومية مع الفشل الكلوي الشديد',
  'limit by weight': 'الحد حسب الوزن',
  limit: 'الحد',
  'concentration in the catheter': 'التركيز في القسطرة',
  'rate of the catheter': 'معدل القسطرة',
  'most by catheter': 'الحد الأقصى عبر القسطرة',
  'most days of the catheter': 'أقصى عدد من أيام القسطرة',
  'concentration of the bolus': 'تركيز الجرعة الدفعية',
  'most volume of the bolus': 'أقصى حجم للجرعة الدفعية',
  'most in a bolus': 'أقصى جرعة دفعية',
  'most as infusion': 'أقصى تسريب',
  'usual infusion': 'التسريب المعتاد',
  'tablets at discharge': 'عدد الأقراص عند الخروج',
  'dose in the recovery room': 'الجرعة في غرفة الإفاقة',
  'interval in the recovery room': 'الفاصل في غرفة الإفاقة',
  bolus: 'الجرعة الدفعية',
  lockout: 'مدة الإقفال',
  'most in 4 hours': 'الحد الأقصى في 4 ساعات',
  dose: 'الجرعة',
};
