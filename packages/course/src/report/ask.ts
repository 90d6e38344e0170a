import type { WatchKind } from '../watch/alert.js';
import { isQuestionId, questionById, questions } from './instrument.js';
import { answerOf, type Condition, type Question, type QuestionId } from './question.js';
import type { ReportAnswers, ReportKind } from './report.js';

/** Which limbs the report tells of: one still to be removed, one that is gone, or both. */
export type LimbsAsked = 'to-be-removed' | 'gone' | 'both';

export interface Asking {
  readonly kind: ReportKind;
  /** Ids of questions that the last report or the watch prompts; unknown ids are passed over. */
  readonly prompted: readonly string[];
  readonly limbs: LimbsAsked;
}

/** What to ask now, in order. Ask again after every answer: some questions wait for an earlier one. */
export function questionsFor(asking: Asking, answers: ReportAnswers): readonly Question[] {
  return questions.filter(
    (question) =>
      (question.askedIn.includes(asking.kind) || asking.prompted.includes(question.id)) &&
      fits(question.limb, asking.limbs) &&
      (question.when === null || holds(question.when, answers)),
  );
}

function fits(limb: Question['limb'], limbs: LimbsAsked): boolean {
  return limb === 'any' || limbs === 'both' || limb === limbs;
}

/** Whether the earlier answer is so; one that is not told never is. */
export function holds(condition: Condition, answers: ReportAnswers): boolean {
  const question = questionById(condition.question);
  const answer = question === null ? undefined : answerOf(question, answers);
  if ('isAtLeast' in condition) return typeof answer === 'number' && answer >= condition.isAtLeast;
  return typeof answer === 'string' && condition.isOneOf.includes(answer);
}

/**
 * Which limbs a report tells of, by the amputations known; none known: the limb is taken to be there.
 * On the day of surgery a baseline tells of the limb before it, and every other report of the day after it.
 */
export function limbsAskedOn(
  { kind, forDate }: { readonly kind: ReportKind; readonly forDate: string },
  episodes: readonly { readonly amputationDate: string | null }[],
): LimbsAsked {
  const gone = episodes.filter(
    ({ amputationDate }) =>
      amputationDate !== null &&
      (amputationDate < forDate || (amputationDate === forDate && kind !== 'baseline')),
  );
  if (gone.length === 0) return 'to-be-removed';
  return gone.length === episodes.length ? 'gone' : 'both';
}

const infection: readonly QuestionId[] = ['wound', 'wound-redness', 'fever', 'probe-site-skin'];

const promptedByAnswer: readonly {
  readonly is: (answers: ReportAnswers) => boolean;
  readonly asks: readonly QuestionId[];
}[] = [
  { is: (a) => a.wound !== undefined && a.wound !== 'dry', asks: infection },
  { is: (a) => a.woundRedness === 'same' || a.woundRedness === 'spreading', asks: infection },
  { is: (a) => a.fever === 'yes', asks: infection },
  { is: (a) => a.fever === 'not-measured', asks: ['fever'] },
  {
    is: (a) =>
      a.probeSiteSkin === 'red' || a.probeSiteSkin === 'blister-or-dark' || a.probeSiteSkin === 'open',
    asks: ['probe-site-skin', 'fever'],
  },
  { is: (a) => a.bowel === 'hard' || a.bowel === 'not-for-3-days', asks: ['bowel'] },
  { is: (a) => a.thoughtsOfSelfHarm === true, asks: ['mood', 'self-harm'] },
  { is: (a) => a.tapPain === true, asks: ['tap-pain', 'body-map'] },
  { is: (a) => (a.falls ?? 0) > 0 || a.weakness === 'new' || a.weakness === 'worse', asks: ['wound'] },
];

/** What the next report asks more because of the answers of the last. In the order of the instrument. */
export function promptedBy(answers: ReportAnswers): readonly QuestionId[] {
  return inOrder(promptedByAnswer.flatMap(({ is, asks }) => (is(answers) ? asks : [])));
}

const promptedByKind: Readonly<Record<WatchKind, readonly QuestionId[]>> = {
  breakthrough: ['residual-limb-pain.now', 'phantom-pain.now', 'body-map', 'relief', 'sleep'],
  'early-loss-of-cover': ['body-map', 'phantom-sensation.worst', 'relief'],
  'expected-end-of-cover': ['relief', 'sleep'],
  'neuroma-like': ['body-map', 'tap-pain'],
  'infection-like': infection,
  'opioid-escalation': ['relief', 'bowel', 'mood'],
  sedation: ['relief'],
  'weakness-or-fall': ['wound'],
  silence: [],
  emergency: [],
};

/** What the next report asks more because of what the watch found. */
export function promptedByWatch(kinds: readonly WatchKind[]): readonly QuestionId[] {
  return inOrder(kinds.flatMap((kind) => promptedByKind[kind]));
}

function inOrder(ids: readonly string[]): readonly QuestionId[] {
  const wanted = new Set(ids.filter(isQuestionId));
  return questions.map(({ id }) => id).filter((id) => wanted.has(id));
}
