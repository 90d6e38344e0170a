import type { BridgeAdvice, BridgeEvent, BridgeSpan } from '@cryobridge/course';
import { number } from '../../../format/number.js';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** Everything the bridge page says. */
const english = {
  here: 'Bridge',
  title: (label: string) => `The bridge of ${label}`,
  loading: 'Opening the bridge',
  pdf: 'Hand-off as PDF',
  back: 'Back to the course',
  agree: 'Record the surgeon’s agreement',
  timeline: 'From the freeze to the day something takes over',
  noFreeze: 'Nothing was frozen here, so there is no cover that could end.',
  events: {
    freeze: 'freeze',
    amputation: 'amputation',
    revision: 'revision',
    repair: 'repair',
    'prosthesis-fitting': 'prosthesis fitting',
  } satisfies Record<BridgeEvent['kind'], string>,
  planned: (what: string) => `${what}, planned`,
  spans: {
    'cover-ends': 'cover ends',
    'takes-over': 'repair takes over',
    'first-prosthesis': 'first prosthesis',
  } satisfies Record<BridgeSpan['kind'], string>,
  today: 'today',
  spanOf: (what: string, median: string, from: string, to: string) => `${what}: ${median} (${from} to ${to})`,
  level: (level: number) => `${number(level * 100)} % interval`,
  seenRange: 'range that was seen',
  gap: 'Chance of a gap, week by week',
  gapAxis: 'chance of a gap',
  gapSentence: (most: string, week: number) =>
    `The chance that cover is over and nothing has taken over is highest in week ${week} after the freeze: ${most}.`,
  gapNone: 'No gap can be told: nothing is known to take over, or nothing was frozen.',
  chanceOfGap: (chance: string) => `Chance of a gap that counts: ${chance}.`,
  review: (on: string) => `Look again on ${on}.`,
  gapTable: 'The gap as a table',
  gapColumns: { week: 'week', low: 'low', chance: 'chance', high: 'high' },
  week: (week: number) => `week ${week}`,
  advice: {
    refreeze: 'Consider a re-freeze',
    refer: 'Refer',
    wait: 'Wait and watch',
    ask: 'Ask first',
  } satisfies Record<BridgeAdvice, string>,
  adviceTitle: 'What now',
  adviceNote: 'Advice to a clinician; nothing is ordered.',
  questions: 'Questions to the surgeon and the team',
  report: 'Write a report by telephone',
  plan: 'Open the plan, to make it anew',
  asks: { clinician: 'clinician', surgeon: 'surgeon', pharmacist: 'pharmacist', operator: 'operator' },
  blocks: 'nothing is advised before it is answered',
  notes: 'To know',
  cover: 'Cover by nerve',
  coverColumns: { nerve: 'nerve', day: 'back on day' },
  assumed: (count: number) => `${count} assumed ${count === 1 ? 'number' : 'numbers'} behind this`,
  anaesthetic: 'Local anaesthetic so far',
  anaestheticNone: 'None recorded.',
  mg: (mg: number) => `${number(mg)} mg`,
};

export type BridgeWords = Widened<typeof english>;
export const bridgeWords: BridgeWords = inLanguage('bridge', english);
