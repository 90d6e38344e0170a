import type { PrintWords } from '../../clinician/print/print-words.js';
import { number } from '../../format/number.js';

export const print: PrintWords = {
  printAlong: {
    notKnown: 'non connu',
    alongWithIt: 'Médicaments associés',
    localAnaesthetic: (drug) => `Anesthésique local, ${drug}`,
    limitLeft: (limit, parts, left) => `Limite ${limit} ; ${parts} ; reste ${left}.`,
    part: (part, mg) => `${part} ${mg}`,
    item: (role, state, rest) => `(${role}, ${state}) : ${rest}`,
    opioidsBeforeSurgery: 'Opioïdes avant l’opération',
    mmeADay: (mme, table) => `${mme} MME par jour (${table}).`,
    atLeast: (mme) => `au moins ${mme}`,
    notConverted: (drug) => `${drug} : non converti.`,
    rescueLadder: 'Étapes du traitement de secours',
    naloxone: (offer) => `Naloxone : ${offer}`,
    notSignedByA: '[non signé par un pharmacien]',
    signed: (name, day) => `[signé : ${name}, ${day}]`,
  },
  printDecision: {
    holds: 'Retient',
    recordedDecisions: 'Décisions consignées',
    cautions: 'Précautions',
    excludedByTrialsOnly: 'Exclus par les seuls essais',
    clear: 'Sans particularité',
    mayWe: (verdict) => `Pouvons-nous ? ${verdict}`,
    stillOpen: 'Encore ouvert',
    moreQuestionsWouldSharpen: (count) =>
      count === 1
        ? 'Une question de plus préciserait le plan ; elle ne le bloque pas.'
        : `${number(count)} questions de plus préciseraient le plan ; elles ne le bloquent pas.`,
    asked: (question, whom) => `${question} (${whom})`,
    whom: {
      clinician: 'clinicien',
      surgeon: 'chirurgien',
      pharmacist: 'pharmacien',
      operator: 'opérateur',
    },
  },
  printNerve: {
    toScaleAtDashed: (when, lethal) =>
      `À l’échelle, à ${when}. En tirets : bord de la glace. En trait plein : ${lethal} atteints.`,
  },
  printRest: {
    howLongItMay: 'Combien de temps cela peut durer',
    whenHowAndAfterwards: 'Quand, comment et ensuite',
    when: 'Quand',
    untilSurgery: 'Jusqu’à l’opération',
    askTheSurgeon: 'Demander au chirurgien',
    equipment: 'Matériel',
    operator: 'Opérateur',
    steps: 'Étapes',
    followUp: 'Suivi',
    assumedInThisPlan: 'Supposé dans ce plan',
    madeFrom: ({ knowledgeVersion, engine, now, plan }) =>
      `Connaissances ${knowledgeVersion}, moteur ${engine}, demandé le ${now}, plan ${plan}.`,
  },
  printSheet: {
    cryobridgePlan: 'plan cryobridge',
    evidence: (grade) => `Preuves : ${grade}`,
    nervesInOrder: 'Nerfs, dans l’ordre',
    plannedBy: 'planifié par',
    surgeon: 'chirurgien',
    pharmacist: 'pharmacien',
    date: 'date',
  },
};
