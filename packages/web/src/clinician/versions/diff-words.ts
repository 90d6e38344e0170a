import type { ChangedField, ChangedPart, ChangeValue, PlanChange } from '@cryobridge/plan';
import { shortDate } from '../../format/date.js';
import { capital, plain } from '../../format/labels.js';
import { chance, short } from '../../format/number.js';
import { sentence } from '../../parts/sentence.js';
import { doseWords } from '../plan/dose-words.js';

/** Everything a difference between two plans says, in one place for translation. */
export const diffWords = {
  caption: (from: number, to: number) => `What changed from version ${from} to version ${to}`,
  what: 'what',
  before: (version: number) => `version ${version}`,
  nothing: 'Nothing that is shown changed.',
  more: (count: number) => `and ${count} more`,
  loading: 'Comparing',
} as const;

export const partWords: Readonly<Record<ChangedPart, string>> = {
  answers: 'Answers',
  decision: 'May we?',
  person: 'Person',
  targets: 'Nerves to freeze',
  doses: 'Doses',
  regimen: 'Medicines along with it',
  timing: 'When',
  cover: 'How long it may last',
  instructions: 'Before and during',
  'follow-up': 'Follow-up',
  questions: 'Questions',
  assumptions: 'Assumed',
  'made-from': 'Made from',
};

const fieldWords: Readonly<Record<ChangedField, string>> = {
  answer: '',
  verdict: 'verdict',
  reason: 'reason',
  level: 'level',
  side: 'side',
  'surgery-date': 'surgery',
  weight: 'weight',
  target: 'is a target',
  'target-status': 'status',
  'never-target': 'never a target',
  dose: 'dose',
  'freeze-seconds': 'freeze',
  cycles: 'cycles',
  'thaw-seconds': 'thaw',
  probe: 'probe',
  passes: 'passes',
  placement: 'probe placed at (across / deep / along, angle)',
  outcome: 'outcome',
  chance: 'chance of full cover',
  'nerve-area': 'nerve, area',
  'nerve-depth': 'nerve, depth',
  'anaesthetic-volume': 'local anaesthetic along the track',
  'total-minutes': 'whole procedure',
  medicine: 'medicine',
  'medicine-state': 'state',
  'medicine-dose': 'dose',
  'medicine-limit': 'limit',
  'local-anaesthetic-limit': 'local anaesthetic, limit',
  'local-anaesthetic-left': 'local anaesthetic, left',
  'opioids-before': 'opioids before surgery',
  'rescue-step': 'rescue step',
  naloxone: 'naloxone',
  phase: 'phase',
  window: 'freeze between',
  note: 'note',
  'chance-it-works': 'chance that it works',
  'cover-ends': 'cover ends, days after the freeze',
  tmr: 'TMR',
  'tmr-date': 'TMR on',
  'chance-of-gap': 'chance of a gap',
  'review-on': 'review on',
  equipment: 'equipment',
  'operator-check': 'operator',
  step: 'step',
  protection: 'until surgery',
  appointment: '',
  question: 'open question',
  'question-blocks': 'question',
  assumption: 'assumption',
  knowledge: 'knowledge',
  formulary: 'formulary',
  engine: 'engine',
  planner: 'planner',
  'asked-on': 'asked on',
};

/** What changed, as a row's head: the nerve, drug or question it is about, and which of it. */
export function changeTitle({ part, field, about }: PlanChange): string {
  const name = fieldWords[field];
  switch (part) {
    case 'answers':
      return capital(plain((about ?? '').replace(/^q:/, '')));
    case 'follow-up':
      return `Day ${about ?? ''}`;
    case 'questions':
    case 'assumptions':
      return capital(name);
    case 'targets':
      return `${nerveName(about)}: ${name}`;
    default:
      return about === null ? capital(name) : `${capital(about)}: ${name}`;
  }
}

/** A nerve that is never a target has no label in the plan. */
const nerveName = (about: string | null) => capital(plain((about ?? '').replace(/^nerve:/, '')));

const absent: Readonly<Partial<Record<ChangedField, string>>> = {
  answer: 'not answered',
  question: 'not open',
  target: 'no',
  medicine: 'not there',
  assumption: 'not assumed',
};

/** A value before or after; `probeLabel` names probes as people do. */
export function valueWords(
  value: ChangeValue | null,
  field: ChangedField,
  probeLabel: (probe: `probe:${string}`) => string,
): string {
  if (value === null) return absent[field] ?? 'none';
  switch (value.kind) {
    case 'word':
      return isVerbatim(field) ? value.word : plain(value.word);
    case 'number':
      return `${short(value.value)}${value.unit === '' ? '' : `\u00a0${value.unit}`}`;
    case 'chance':
      return chance(value.chance);
    case 'date':
      return shortDate(value.date);
    case 'dates':
      return `${shortDate(value.from)} and ${shortDate(value.to)}`;
    case 'probe':
      return probeLabel(value.probe);
    case 'dose':
      return doseWords(value.dose, probeLabel(value.dose.probe));
    case 'statement':
      return sentence(value.statement);
    case 'answer':
      return `${plain(String(value.value))} (${value.by})`;
  }
}

/** Versions, labels and coordinates are shown letter by letter. */
function isVerbatim(field: ChangedField): boolean {
  return ['knowledge', 'engine', 'planner', 'assumption', 'placement'].includes(field);
}
