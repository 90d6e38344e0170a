import type { NeedKind, WorklistNeed } from '@cryobridge/contract';
import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

/** Everything the worklist says. */
const english = {
  title: 'Worklist',
  loading: 'Opening the worklist',
  caption: 'Everybody in the programme, by what needs a person next',
  find: 'Find by name, number or limb',
  limb: 'Limb',
  allLimbs: 'Every limb',
  owner: 'Whose',
  owners: { all: 'Everybody’s', mine: 'Mine' },
  needs: {
    alert: 'Alert',
    procedure: 'Procedure due',
    'cover-ending': 'Cover ends before TMR',
    'report-missing': 'Report missing',
    sign: 'Plan to sign',
    questions: 'Questions to answer',
    registry: 'Data missing',
  } satisfies Record<NeedKind, string>,
  filter: 'Show only',
  everybody: 'Everybody',
  alerts: {
    breakthrough: 'Breakthrough pain',
    'early-loss-of-cover': 'Early loss of cover?',
    'neuroma-like': 'Neuroma-like pattern',
    'infection-like': 'Infection-like pattern',
    'opioid-escalation': 'More opioid than before',
    sedation: 'Sedation',
    'weakness-or-fall': 'New weakness or a fall',
    emergency: 'Emergency answer',
  } as Readonly<Record<string, string>>,
  gaps: {
    consent: 'Consent is missing',
    level: 'Level is missing',
    side: 'Side is missing',
    amputation: 'Operation is not recorded',
    freeze: 'Freeze is not recorded',
  } as Readonly<Record<string, string>>,
  procedureToday: 'Procedure today',
  procedureBooked: 'Procedure booked',
  more: (count: number) => `and ${number(count)} more`,
  nothing: 'Nothing waits',
  columns: { who: 'Who', limb: 'Limb', need: 'Needs', since: 'Since', due: 'Due', owner: 'Owner' },
  today: 'today',
  overdue: (date: string) => `overdue: ${date}`,
  none: '–',
  unknownLimb: 'limb not known',
  you: 'You',
  shown: (count: number) => (count === 1 ? '1 person' : `${number(count)} people`),
  empty: 'Nobody is in the programme yet.',
  emptyNext: 'Plan for the first person',
  emptyForOthers: 'A clinician plans for the first person; then they stand here.',
  noMatch: 'Nobody fits this filter.',
  showAll: 'Show all',
  keys: 'Arrows move, Enter opens, / finds, Escape leaves the search.',
};

export type WorklistWords = Widened<typeof english>;
export const worklistWords: WorklistWords = inLanguage('worklist', english);

/** What is needed, in words. */
export function needWord({ kind, about, due }: WorklistNeed, today: string): string {
  switch (kind) {
    case 'alert':
      return worklistWords.alerts[about ?? ''] ?? worklistWords.needs.alert;
    case 'registry':
      return worklistWords.gaps[about ?? ''] ?? worklistWords.needs.registry;
    case 'procedure':
      if (due === today) return worklistWords.procedureToday;
      return about === 'booked' ? worklistWords.procedureBooked : worklistWords.needs.procedure;
    default:
      return worklistWords.needs[kind];
  }
}
