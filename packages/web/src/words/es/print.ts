import type { PrintWords } from '../../clinician/print/print-words.js';
import { number } from '../../format/number.js';

export const print: PrintWords = {
  printAlong: {
    notKnown: 'no se sabe',
    alongWithIt: 'Junto con ello',
    localAnaesthetic: (drug) => `Anestésico local, ${drug}`,
    limitLeft: (limit, parts, left) => `Límite ${limit}; ${parts}; queda ${left}.`,
    part: (part, mg) => `${part} ${mg}`,
    item: (role, state, rest) => `(${role}, ${state}): ${rest}`,
    opioidsBeforeSurgery: 'Opioides antes de la cirugía',
    mmeADay: (mme, table) => `${mme} MME al día (${table}).`,
    atLeast: (mme) => `al menos ${mme}`,
    notConverted: (drug) => `${drug}: no convertido.`,
    rescueLadder: 'Escala de rescate',
    naloxone: (offer) => `Naloxona: ${offer}`,
    notSignedByA: '[sin firma de un farmacéutico]',
    signed: (name, day) => `[firmado: ${name}, ${day}]`,
  },
  printDecision: {
    holds: 'Lo que detiene',
    recordedDecisions: 'Decisiones registradas',
    cautions: 'Precauciones',
    excludedByTrialsOnly: 'Excluido solo por los ensayos',
    clear: 'Sin reparos',
    mayWe: (verdict) => `¿Se puede? ${verdict}`,
    stillOpen: 'Todavía abierto',
    moreQuestionsWouldSharpen: (count) =>
      count === 1
        ? 'Una pregunta más afinaría el plan; no lo bloquea.'
        : `${number(count)} preguntas más afinarían el plan; no lo bloquean.`,
    asked: (question, whom) => `${question} (${whom})`,
    whom: {
      clinician: 'médico',
      surgeon: 'cirujano',
      pharmacist: 'farmacéutico',
      operator: 'operador',
    },
  },
  printNerve: {
    toScaleAtDashed: (when, lethal) =>
      `A escala, en ${when}. Línea discontinua: borde del hielo. Línea continua: alcanzó ${lethal}.`,
  },
  printRest: {
    howLongItMay: 'Cuánto puede durar',
    whenHowAndAfterwards: 'Cuándo, cómo y después',
    when: 'Cuándo',
    untilSurgery: 'Hasta la cirugía',
    askTheSurgeon: 'Preguntar a cirugía',
    equipment: 'Equipo',
    operator: 'Operador',
    steps: 'Pasos',
    followUp: 'Seguimiento',
    assumedInThisPlan: 'Supuesto en este plan',
    madeFrom: (from) =>
      `Conocimiento ${from.knowledgeVersion}, motor ${from.engine}, pedido el ${from.now}, plan ${from.plan}.`,
  },
  printSheet: {
    cryobridgePlan: 'Plan de cryobridge',
    evidence: (grade) => `Evidencia: ${grade}`,
    nervesInOrder: 'Nervios, por orden',
    plannedBy: 'planificado por',
    surgeon: 'cirujano',
    pharmacist: 'farmacéutico',
    date: 'fecha',
  },
};
