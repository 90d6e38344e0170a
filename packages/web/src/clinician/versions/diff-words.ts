import type { ChangedField, ChangedPart, ChangeValue, PlanChange } from '@cryobridge/plan';
import type { NerveSiteId } from '@cryobridge/knowledge';
import { shortDate } from '../../format/date.js';
import { capital, plain } from '../../format/labels.js';
import { chance, number, short, unitIn } from '../../format/number.js';
import { nerveName, questionName } from '../../parts/names.js';
import { sentence, term } from '../../parts/sentence.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';
import { doseWords } from '../plan/dose-words.js';

/** Everything a difference between two plans says. */
const english = {
  caption: (from: number, to: number) => `What changed from version ${number(from)} to version ${number(to)}`,
  what: 'what',
  before: (version: number) => `version ${number(version)}`,
  nothing: 'Nothing that is shown changed.',
  more: (count: number) => `and ${number(count)} more`,
  loading: 'Comparing',
  day: (day: string) => `Day ${day}`,
  none: 'none',
  and: (from: string, to: string) => `${from} and ${to}`,
  answeredBy: (answer: string, by: string) => `${answer} (${by})`,
  parts: {
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
  } satisfies Record<ChangedPart, string>,
  fields: {
    answer: 'answer',
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
    appointment: 'appointment',
    question: 'open question',
    'question-blocks': 'question',
    assumption: 'assumption',
    knowledge: 'knowledge',
    formulary: 'formulary',
    engine: 'engine',
    planner: 'planner',
    'asked-on': 'asked on',
  } satisfies Record<ChangedField, string>,
  absent: {
    answer: 'not answered',
    question: 'not open',
    target: 'no',
    medicine: 'not there',
    assumption: 'not assumed',
  },
};

export type DiffWords = Widened<typeof english>;
export const diffWords: DiffWords = inLanguage('diff', english);

/** What changed, as a row's head: the nerve, drug or question it is about, and which of it. */
export function changeTitle({ part, field, about }: PlanChange): string {
  const name = diffWords.fields[field];
  switch (part) {
    case 'answers':
      return questionName(about ?? '');
    case 'follow-up':
      return diffWords.day(about ?? '');
    case 'questions':
    case 'assumptions':
      return capital(name);
    case 'targets':
      return `${nerveIn(about)}: ${name}`;
    default:
      return about === null ? capital(name) : `${aboutIn(about)}: ${name}`;
  }
}

/** A nerve that is never a target has no label in the plan. */
function nerveIn(about: string | null): string {
  return about !== null && isNerve(about) ? nerveName(about) : capital(term(about ?? ''));
}

function isNerve(about: string): about is NerveSiteId {
  return about.startsWith('nerve:');
}

/** A nerve or drug, and what may stand behind it: `Tibial nerve, ankle, -20 °C`. */
function aboutIn(about: string): string {
  const [, name = about, colder = ''] = /^(.*?)(, -?[\d.]+ °C)$/.exec(about) ?? [];
  return `${capital(term(name))}${colder}`;
}

/** A value before or after; `probeLabel` names probes as people do. */
export function valueWords(
  value: ChangeValue | null,
  field: ChangedField,
  probeLabel: (probe: `probe:${string}`) => string,
): string {
  const absent: Readonly<Partial<Record<ChangedField, string>>> = diffWords.absent;
  if (value === null) return absent[field] ?? diffWords.none;
  switch (value.kind) {
    case 'word':
      return wordIn(value.word, field);
    case 'number':
      return `${short(value.value)}${value.unit === '' ? '' : `\u00a0${unitIn(value.unit)}`}`;
    case 'chance':
      return chance(value.chance);
    case 'date':
      return shortDate(value.date);
    case 'dates':
      return diffWords.and(shortDate(value.from), shortDate(value.to));
    case 'probe':
      return probeLabel(value.probe);
    case 'dose':
      return doseWords(value.dose, probeLabel(value.dose.probe));
    case 'statement':
      return sentence(value.statement);
    case 'answer':
      return diffWords.answeredBy(answerIn(value.value), value.by);
  }
}

function answerIn(value: string | number | boolean): string {
  return typeof value === 'number' ? short(value) : plain(String(value));
}

/** Versions, labels and coordinates are shown letter by letter. */
function wordIn(word: string, field: ChangedField): string {
  if (field === 'assumption') return term(word);
  return ['knowledge', 'formulary', 'engine', 'planner', 'placement'].includes(field) ? word : plain(word);
}
