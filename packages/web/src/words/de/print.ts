import type { PrintWords } from '../../clinician/print/print-words.js';
import { number } from '../../format/number.js';

export const print: PrintWords = {
  printAlong: {
    notKnown: 'nicht bekannt',
    alongWithIt: 'Dazu',
    localAnaesthetic: (drug) => `Lokalanästhetikum, ${drug}`,
    limitLeft: (limit, parts, left) => `Grenze ${limit}; ${parts}; Rest ${left}.`,
    part: (part, mg) => `${part} ${mg}`,
    item: (role, state, rest) => `(${role}, ${state}): ${rest}`,
    opioidsBeforeSurgery: 'Opioide vor der Operation',
    mmeADay: (mme, table) => `${mme} MME am Tag (${table}).`,
    atLeast: (mme) => `mindestens ${mme}`,
    notConverted: (drug) => `${drug}: nicht umgerechnet.`,
    rescueLadder: 'Stufen der Bedarfsbehandlung',
    naloxone: (offer) => `Naloxon: ${offer}`,
    notSignedByA: '[nicht von der Apotheke unterschrieben]',
    signed: (name, day) => `[unterschrieben: ${name}, ${day}]`,
  },
  printDecision: {
    holds: 'Hält an',
    recordedDecisions: 'Dokumentierte Entscheidungen',
    cautions: 'Vorsicht',
    excludedByTrialsOnly: 'Nur von Studien ausgeschlossen',
    clear: 'Unauffällig',
    mayWe: (verdict) => `Dürfen wir? ${verdict}`,
    stillOpen: 'Noch offen',
    moreQuestionsWouldSharpen: (count) =>
      count === 1
        ? 'Eine weitere Frage würde den Plan schärfen; sie blockiert ihn nicht.'
        : `${number(count)} weitere Fragen würden den Plan schärfen; sie blockieren ihn nicht.`,
    asked: (question, whom) => `${question} (${whom})`,
    whom: {
      clinician: 'ärztliche Seite',
      surgeon: 'Chirurgie',
      pharmacist: 'Apotheke',
      operator: 'durchführende Person',
    },
  },
  printNerve: {
    toScaleAtDashed: (when, lethal) =>
      `Maßstäblich, bei ${when}. Gestrichelt: Eisrand. Durchgezogen: ${lethal} erreicht.`,
  },
  printRest: {
    howLongItMay: 'Wie lange es halten kann',
    whenHowAndAfterwards: 'Wann, wie und danach',
    when: 'Wann',
    untilSurgery: 'Bis zur Operation',
    askTheSurgeon: 'Die Chirurgie fragen',
    equipment: 'Geräte',
    operator: 'Durchführende Person',
    steps: 'Schritte',
    followUp: 'Nachsorge',
    assumedInThisPlan: 'In diesem Plan angenommen',
    madeFrom: ({ knowledgeVersion, engine, now, plan }) =>
      `Wissen ${knowledgeVersion}, Rechenkern ${engine}, gefragt am ${now}, Plan ${plan}.`,
  },
  printSheet: {
    cryobridgePlan: 'cryobridge-Plan',
    evidence: (grade) => `Evidenz: ${grade}`,
    nervesInOrder: 'Nerven, der Reihe nach',
    plannedBy: 'geplant von',
    surgeon: 'Chirurgie',
    pharmacist: 'Apotheke',
    date: 'Datum',
  },
};
