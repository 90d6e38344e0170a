import type { Question } from '@cryobridge/plan';
import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

/** Everything these pages say by themselves, by component. */
const english = {
  printAlong: {
    notKnown: 'not known',
    alongWithIt: 'Along with it',
    localAnaesthetic: (drug: string) => `Local anaesthetic, ${drug}`,
    limitLeft: (limit: string, parts: string, left: string) => `Limit ${limit}; ${parts}; left ${left}.`,
    part: (part: string, mg: string) => `${part} ${mg}`,
    item: (role: string, state: string, rest: string) => `(${role}, ${state}): ${rest}`,
    opioidsBeforeSurgery: 'Opioids before surgery',
    mmeADay: (mme: string, table: string) => `${mme} MME a day (${table}).`,
    atLeast: (mme: string) => `at least ${mme}`,
    notConverted: (drug: string) => `${drug}: not converted.`,
    rescueLadder: 'Rescue ladder',
    naloxone: (offer: string) => `Naloxone: ${offer}`,
    notSignedByA: '[not signed by a pharmacist]',
    signed: (name: string, day: string) => `[signed: ${name}, ${day}]`,
  },
  printDecision: {
    holds: 'Holds',
    recordedDecisions: 'Recorded decisions',
    cautions: 'Cautions',
    excludedByTrialsOnly: 'Excluded by trials only',
    clear: 'Clear',
    mayWe: (verdict: string) => `May we? ${verdict}`,
    stillOpen: 'Still open',
    moreQuestionsWouldSharpen: (count: number) =>
      count === 1
        ? 'One more question would sharpen the plan; it does not block it.'
        : `${number(count)} more questions would sharpen the plan; they do not block it.`,
    asked: (question: string, whom: string) => `${question} (${whom})`,
    whom: {
      clinician: 'clinician',
      surgeon: 'surgeon',
      pharmacist: 'pharmacist',
      operator: 'operator',
    } satisfies Record<Question['asks'], string>,
  },
  printNerve: {
    toScaleAtDashed: (when: string, lethal: string) =>
      `To scale, at ${when}. Dashed: edge of ice. Solid: reached ${lethal}.`,
  },
  printRest: {
    howLongItMay: 'How long it may last',
    whenHowAndAfterwards: 'When, how and afterwards',
    when: 'When',
    untilSurgery: 'Until surgery',
    askTheSurgeon: 'Ask the surgeon',
    equipment: 'Equipment',
    operator: 'Operator',
    steps: 'Steps',
    followUp: 'Follow-up',
    assumedInThisPlan: 'Assumed in this plan',
    madeFrom: (from: {
      readonly knowledgeVersion: string;
      readonly engine: string;
      readonly now: string;
      readonly plan: string;
    }) =>
      `Knowledge ${from.knowledgeVersion}, engine ${from.engine}, asked on ${from.now}, plan ${from.plan}.`,
  },
  printSheet: {
    cryobridgePlan: 'cryobridge plan',
    evidence: (grade: string) => `Evidence: ${grade}`,
    nervesInOrder: 'Nerves, in order',
    plannedBy: 'planned by',
    surgeon: 'surgeon',
    pharmacist: 'pharmacist',
    date: 'date',
  },
};

export type PrintWords = Widened<typeof english>;
export const printWords: PrintWords = inLanguage('print', english);
