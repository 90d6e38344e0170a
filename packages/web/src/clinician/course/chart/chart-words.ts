import type { CourseEvent } from '@cryobridge/course';
import { number } from '../../../format/number.js';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

const range = (low: number, high: number) => `${number(low)} to ${number(high)}`;

/** Everything the chart of a course, its readout and its table say. */
const english = {
  title: 'The course',
  slider: 'Day of the course',
  keys: 'Arrow keys move by a day, Page keys by a week.',
  lanes: {
    residual: 'Residual limb',
    phantom: 'Phantom pain',
    sensation: 'Phantom sensation',
    opioids: 'Opioids',
    cover: 'Cover',
    events: 'Events',
    alerts: 'Alerts',
  },
  worst: 'worst, 0–10',
  average: 'average',
  scale: '0–10',
  expected: 'expected by own forecast',
  toBeRemoved: 'limb to be removed, worst',
  perDay: (table: string) => `oral MME a day, ${table}`,
  opioidLanes: {
    prescribed: 'Opioids prescribed',
    dispensed: 'Opioids dispensed',
    taken: 'Opioids taken',
  },
  unknown: 'not known',
  coverAxis: 'chance of cover',
  takesOver: 'TMR takes over',
  ends: 'cover ends',
  today: 'today',
  zero: {
    freeze: 'freeze',
    amputation: 'amputation',
    'first-report': 'first report',
    today: 'today',
  },
  week: (week: number) => `week ${week}`,
  weekShort: (week: number) => `w${week}`,
  ranges: { all: 'Whole course', first: 'First 3 weeks', last: 'Last 4 weeks' },
  rangeLabel: 'What is shown',
  showAverage: 'Average too',
  table: 'The course as a table',
  tableLabel: 'The course in numbers',
  tableCaption: (table: string) =>
    `By day. Pain is the worst of the day, 0–10, with what the own forecast expected. Opioids in oral MME by ${table}.`,
  columns: {
    day: 'day',
    residual: 'residual limb',
    phantom: 'phantom pain',
    sensation: 'phantom sensation',
    taken: 'taken',
    prescribed: 'prescribed',
    dispensed: 'dispensed',
    cover: 'cover',
    happened: 'what happened',
  },
  day: (day: number) => `Day ${number(day)}`,
  nothing: 'Nothing was reported for this day.',
  reading: {
    residual: 'Residual limb, worst',
    phantom: 'Phantom pain, worst',
    sensation: 'Phantom sensation, worst',
    'to-be-removed': 'Limb to be removed, worst',
    prescribed: 'Prescribed',
    dispensed: 'Dispensed',
    taken: 'Taken',
    cover: 'Chance of cover',
    told: 'Told by',
    note: 'They wrote',
  },
  expectedOf: (low: number, high: number) => `expected ${range(low, high)}`,
  averageOf: (value: number) => `average ${value}`,
  mme: (value: number) => `${number(value, value % 1 === 0 ? 0 : 1)} MME`,
  mmeUnknown: (atLeast: number) => (atLeast > 0 ? `not known, at least ${number(atLeast)} MME` : 'not known'),
  notTold: 'not told',
  coverOf: (median: number, low: number, high: number) =>
    `${number(median, 2)} (${number(low, 2)}–${number(high, 2)})`,
  reporters: {
    patient: 'patient',
    relative: 'relative',
    'nurse-by-telephone': 'nurse, by telephone',
    clinician: 'clinician',
  } as Readonly<Record<string, string>>,
  alert: (kind: string) => `Alert: ${kind}`,
  step: (kind: string, what: string, by: string) => `${kind}: ${what} by ${by}`,
  freezeEvent: (nerves: number) => (nerves === 1 ? 'freeze: 1 nerve' : `freeze: ${nerves} nerves`),
  noReports: 'No report has come yet.',
  coverSentence: (median: number, low: number, high: number) =>
    `Cover is expected to week ${median} after the freeze (${low} to ${high}).`,
  happened: {
    death: 'death',
    withdrawal: 'withdrew',
    'lost-to-follow-up': 'lost to follow-up',
    amputation: 'amputation',
    revision: 'revision',
    'prosthesis-fitting': 'prosthesis fitting',
    'wound-checked': 'wound checked',
  },
  inHospital: 'in hospital',
  wasInHospital: 'was in hospital',
  repairDone: (repair: string) => `${repair} done`,
  repairPlanned: (repair: string) => `${repair} planned`,
  surgeonAgrees: 'surgeon agrees',
  surgeonDisagrees: 'surgeon does not agree',
};

export type ChartWords = Widened<typeof english>;
export const chartWords: ChartWords = inLanguage('chart', english);

/** What happened, short enough for a label. */
export function eventWord(event: CourseEvent): string {
  switch (event.kind) {
    case 'admission':
      return event.until === null ? chartWords.inHospital : chartWords.wasInHospital;
    case 'repair': {
      const repair = event.repair.toUpperCase();
      return event.state === 'planned' ? chartWords.repairPlanned(repair) : chartWords.repairDone(repair);
    }
    case 'surgeon-agreement':
      return event.agrees ? chartWords.surgeonAgrees : chartWords.surgeonDisagrees;
    default:
      return chartWords.happened[event.kind];
  }
}
