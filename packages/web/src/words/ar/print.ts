import type { PrintWords } from '../../clinician/print/print-words.js';
import { counted, isolated } from './speech.js';

export const print: PrintWords = {
  printAlong: {
    notKnown: 'غير معروف',
    alongWithIt: 'ما يرافقه',
    localAnaesthetic: (drug) => `المخدر الموضعي، ${isolated(drug)}`,
    limitLeft: (limit, parts, left) => `الحد ${limit}؛ ${parts}؛ والباقي ${left}.`,
    part: (part, mg) => `${part} ${mg}`,
    item: (role, state, rest) => `(${role}، ${state}): ${rest}`,
    opioidsBeforeSurgery: 'الأفيونات قبل الجراحة',
    mmeADay: (mme, table) => `${mme} ${isolated('MME')} في اليوم (${isolated(table)}).`,
    atLeast: (mme) => `على الأقل ${mme}`,
    notConverted: (drug) => `${isolated(drug)}: لم يُحوَّل.`,
    rescueLadder: 'سلم الإنقاذ',
    naloxone: (offer) => `نالوكسون: ${offer}`,
    notSignedByA: '[لم يوقعه صيدلي]',
    signed: (name, day) => `[وقّعه: ${isolated(name)}، ${day}]`,
  },
  printDecision: {
    holds: 'ما يعلّق الخطة',
    recordedDecisions: 'قرارات مسجلة',
    cautions: 'محاذير',
    excludedByTrialsOnly: 'استبعدته التجارب وحدها',
    clear: 'لا مانع',
    mayWe: (verdict) => `هل يجوز؟ ${verdict}`,
    stillOpen: 'ما زال مفتوحًا',
    moreQuestionsWouldSharpen: (count) =>
      `${counted(count, { one: 'سؤال آخر قد يزيد', two: 'سؤالان آخران قد يزيدان', few: 'أسئلة أخرى قد تزيد', many: 'سؤالًا آخر قد تزيد', other: 'سؤال آخر قد تزيد' })} الخطة دقة؛ ولا يمنعها ذلك.`,
    asked: (question, whom) => `${question} (${whom})`,
    whom: { clinician: 'الطبيب', surgeon: 'الجراح', pharmacist: 'الصيدلي', operator: 'المنفِّذ' },
  },
  printNerve: {
    toScaleAtDashed: (when, lethal) =>
      `بمقياس صحيح، عند ${when}. الخط المتقطع: حافة الجليد. الخط المتصل: بلغ ${lethal}.`,
  },
  printRest: {
    howLongItMay: 'كم قد يدوم',
    whenHowAndAfterwards: 'متى وكيف وما بعد ذلك',
    when: 'متى',
    untilSurgery: 'حتى الجراحة',
    askTheSurgeon: 'اسأل الجراح',
    equipment: 'الأجهزة',
    operator: 'المنفِّذ',
    steps: 'الخطوات',
    followUp: 'المتابعة',
    assumedInThisPlan: 'ما افترضته هذه الخطة',
    madeFrom: (from) =>
      `المعرفة ${isolated(from.knowledgeVersion)}، المحرك ${isolated(from.engine)}، طُلبت في ${from.now}، الخطة ${isolated(from.plan)}.`,
  },
  printSheet: {
    cryobridgePlan: `خطة ${isolated('cryobridge')}`,
    evidence: (grade) => `الدليل: ${grade}`,
    nervesInOrder: 'الأعصاب، بالترتيب',
    plannedBy: 'خطط لها',
    surgeon: 'الجراح',
    pharmacist: 'الصيدلي',
    date: 'التاريخ',
  },
};
