import type { ReportLanguage } from '../report/words/report-words.js';

interface InstructionWords {
  readonly amount: (count: string, unit: string) => string;
  readonly unit: (unit: string, count: number) => string;
  readonly range: (low: string, high: string) => string;
  readonly every: (hours: string) => string;
  readonly atMostEvery: (hours: string) => string;
  readonly timesADay: (times: string, count: number) => string;
  readonly whenNeeded: string;
  readonly noMoreThan: (count: string, unit: string) => string;
  readonly afterwards: string;
  readonly comma: string;
  readonly stop: string;
}

type Forms = readonly [one: string, more: string];
type Unit = 'tablet' | 'capsule' | 'patch' | 'spray' | 'drop' | 'suppository';

const spellings: Readonly<Record<Unit, readonly string[]>> = {
  tablet: ['tablet', 'tablets', 'tab', 'tbl', '{tbl}', 'pill', 'pills'],
  capsule: ['capsule', 'capsules', 'cap', '{cap}'],
  patch: ['patch', 'patches', '{patch}'],
  spray: ['spray', 'sprays', 'puff', '{spray}'],
  drop: ['drop', 'drops', '{drop}'],
  suppository: ['suppository', 'suppositories', '{suppository}'],
};

/** A unit that has no word here, such as mg or mL, is written as it is prescribed. */
function unitIn(forms: Readonly<Record<Unit, Forms>>): InstructionWords['unit'] {
  return (unit, count) => {
    const small = unit.trim().toLowerCase();
    const found = (Object.keys(spellings) as Unit[]).find((each) => spellings[each].includes(small));
    if (found === undefined) return unit;
    return forms[found][count > 1 ? 1 : 0];
  };
}

const plain = {
  amount: (count: string, unit: string) => (unit === '' ? count : `${count} ${unit}`),
  comma: ', ',
  stop: '.',
};

const en: InstructionWords = {
  ...plain,
  unit: unitIn({
    tablet: ['tablet', 'tablets'],
    capsule: ['capsule', 'capsules'],
    patch: ['patch', 'patches'],
    spray: ['spray', 'sprays'],
    drop: ['drop', 'drops'],
    suppository: ['suppository', 'suppositories'],
  }),
  range: (low, high) => `${low} to ${high}`,
  every: (hours) => `every ${hours} hours`,
  atMostEvery: (hours) => `at most every ${hours} hours`,
  timesADay: (times, count) => (count === 1 ? 'once a day' : `${times} times a day`),
  whenNeeded: 'when needed',
  noMoreThan: (count, unit) => `No more than ${plain.amount(count, unit)} in 24 hours.`,
  afterwards: 'Then',
};

const es: InstructionWords = {
  ...plain,
  unit: unitIn({
    tablet: ['pastilla', 'pastillas'],
    capsule: ['cápsula', 'cápsulas'],
    patch: ['parche', 'parches'],
    spray: ['pulverización', 'pulverizaciones'],
    drop: ['gota', 'gotas'],
    suppository: ['supositorio', 'supositorios'],
  }),
  range: (low, high) => `de ${low} a ${high}`,
  every: (hours) => `cada ${hours} horas`,
  atMostEvery: (hours) => `como máximo cada ${hours} horas`,
  timesADay: (times, count) => (count === 1 ? 'una vez al día' : `${times} veces al día`),
  whenNeeded: 'si hace falta',
  noMoreThan: (count, unit) => `No más de ${plain.amount(count, unit)} en 24 horas.`,
  afterwards: 'Después:',
};

const de: InstructionWords = {
  ...plain,
  unit: unitIn({
    tablet: ['Tablette', 'Tabletten'],
    capsule: ['Kapsel', 'Kapseln'],
    patch: ['Pflaster', 'Pflaster'],
    spray: ['Sprühstoß', 'Sprühstöße'],
    drop: ['Tropfen', 'Tropfen'],
    suppository: ['Zäpfchen', 'Zäpfchen'],
  }),
  range: (low, high) => `${low} bis ${high}`,
  every: (hours) => `alle ${hours} Stunden`,
  atMostEvery: (hours) => `höchstens alle ${hours} Stunden`,
  timesADay: (times, count) => (count === 1 ? 'einmal am Tag' : `${times}-mal am Tag`),
  whenNeeded: 'wenn nötig',
  noMoreThan: (count, unit) => `Nicht mehr als ${plain.amount(count, unit)} in 24 Stunden.`,
  afterwards: 'Danach:',
};

const fr: InstructionWords = {
  ...plain,
  unit: unitIn({
    tablet: ['comprimé', 'comprimés'],
    capsule: ['gélule', 'gélules'],
    patch: ['patch', 'patchs'],
    spray: ['pulvérisation', 'pulvérisations'],
    drop: ['goutte', 'gouttes'],
    suppository: ['suppositoire', 'suppositoires'],
  }),
  range: (low, high) => `${low} à ${high}`,
  every: (hours) => `toutes les ${hours} heures`,
  atMostEvery: (hours) => `au plus toutes les ${hours} heures`,
  timesADay: (times, count) => (count === 1 ? 'une fois par jour' : `${times} fois par jour`),
  whenNeeded: 'si besoin',
  noMoreThan: (count, unit) => `Pas plus de ${plain.amount(count, unit)} en 24 heures.`,
  afterwards: 'Ensuite :',
};

const ar: InstructionWords = {
  ...plain,
  unit: unitIn({
    tablet: ['قرص', 'أقراص'],
    capsule: ['كبسولة', 'كبسولات'],
    patch: ['لصقة', 'لصقات'],
    spray: ['بخة', 'بخات'],
    drop: ['قطرة', 'قطرات'],
    suppository: ['تحميلة', 'تحاميل'],
  }),
  range: (low, high) => `من ${low} إلى ${high}`,
  every: (hours) => `كل ${hours} ساعات`,
  atMostEvery: (hours) => `مرة كل ${hours} ساعات على الأكثر`,
  timesADay: (times, count) => (count === 1 ? 'مرة في اليوم' : `${times} مرات في اليوم`),
  whenNeeded: 'عند الحاجة',
  noMoreThan: (count, unit) => `لا تأخذ أكثر من ${plain.amount(count, unit)} خلال 24 ساعة.`,
  afterwards: 'ثم:',
  comma: '، ',
};

/** Written by us, not yet read by a clinician or a translator of each language. */
export const instructionWords: Readonly<Record<ReportLanguage, InstructionWords>> = { en, es, de, fr, ar };
