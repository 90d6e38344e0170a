import type { NewAnswers, Problem } from '@cryobridge/contract';
import { type Answer, type Question, answerFaults } from '@cryobridge/plan';
import { ProblemError } from '../http/problem.js';
import { localToday } from '../local-today.js';
import type { Planner } from '../planning/planner.js';
import { undoingAnswers } from './answer-states.js';
import { type Cases, StaleVersionError, type StoredCase, type StoredPlan } from './case-store.js';
import { describedPlan } from './describe-case.js';

const attempts = 8;

interface Parts {
  readonly cases: Cases;
  readonly planner: Planner;
}

export interface Answered {
  readonly stored: StoredCase;
  readonly plan: StoredPlan;
}

/**
 * Takes answers, plans again and stores both. When another round was stored meanwhile, plans on top of that, unless the
 * answers were given `onTopOf` a version: then whoever gave them reads the new one first.
 * @throws {ProblemError} `bad-answer` naming the field, `plan-changed` naming who came first; nothing is stored then.
 */
export async function answerCase(
  parts: Parts,
  caseId: string,
  { answers: given, onTopOf }: NewAnswers,
): Promise<Answered> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await addRound(parts, {
        caseId,
        onTopOf: onTopOf ?? null,
        async answersAfter() {
          const faults = answersFaults(await parts.cases.questionsAsked(caseId), given);
          if (faults.length > 0) throw new ProblemError('bad-answer', faults);
          const at = new Date().toISOString();
          return given.map((answer) => ({ ...answer, at }));
        },
      });
    } catch (error) {
      if (!(error instanceof StaleVersionError)) throw error;
      if (onTopOf !== undefined) throw await changedMeanwhile(parts.cases, caseId, onTopOf);
      if (attempt === attempts) throw error;
    }
  }
}

/** Stores a version with the answers from before the last ones. @throws {ProblemError} `nothing-to-undo`. */
export async function undoAnswers(
  parts: Parts,
  { caseId, onTopOf, by }: { readonly caseId: string; readonly onTopOf: number; readonly by: string },
): Promise<Answered> {
  return addOnTop(parts, {
    caseId,
    onTopOf,
    async answersAfter() {
      const versions = await parts.cases.versions(caseId);
      const answers = undoingAnswers(versions, { by, at: new Date().toISOString() });
      if (answers === null) throw new ProblemError('nothing-to-undo');
      return answers;
    },
  });
}

/** Stores a version with the same answers, made with the knowledge and on the day of now. */
export async function planAgain(
  parts: Parts,
  { caseId, onTopOf }: { readonly caseId: string; readonly onTopOf: number },
): Promise<Answered> {
  return addOnTop(parts, { caseId, onTopOf, answersAfter: async () => [] });
}

async function addOnTop(parts: Parts, round: NewRound & { readonly onTopOf: number }): Promise<Answered> {
  try {
    return await addRound(parts, round);
  } catch (error) {
    if (!(error instanceof StaleVersionError)) throw error;
    throw await changedMeanwhile(parts.cases, round.caseId, round.onTopOf);
  }
}

interface NewRound {
  readonly caseId: string;
  /** Null: whatever is the latest. */
  readonly onTopOf: number | null;
  answersAfter(): Promise<readonly Answer[]>;
}

async function addRound(
  { cases, planner }: Parts,
  { caseId, onTopOf, answersAfter }: NewRound,
): Promise<Answered> {
  const [stored, latest] = await Promise.all([cases.find(caseId), cases.latestPlan(caseId)]);
  if (stored === null || latest === null) throw new ProblemError('not-found');
  if (onTopOf !== null && onTopOf !== latest.version) throw new StaleVersionError(caseId);
  const answers = await answersAfter();
  const plan = await planner.plan({
    caseId,
    caseRecord: stored.caseRecord,
    answers: [...(await cases.answersOf(caseId)), ...answers],
    now: stored.askedOn ?? localToday(),
  });
  const added = await cases.addRound({ caseId, onTopOf: latest.version, answers, plan });
  return { stored, plan: describedPlan({ ...added, plan }) };
}

async function changedMeanwhile(cases: Cases, caseId: string, onTopOf: number): Promise<ProblemError> {
  const later = (await cases.versions(caseId)).filter(({ version }) => version > onTopOf);
  const faults = later.map(({ version, madeBy }) => ({
    path: 'onTopOf',
    message: `${madeBy ?? 'somebody'} saved version ${version}`,
  }));
  return new ProblemError('plan-changed', faults);
}

/** An answer fits the question as it was last asked; a question that no plan asked takes none. */
function answersFaults(asked: readonly Question[], given: NewAnswers['answers']): Problem['faults'] {
  return given.flatMap((answer, i) => {
    const question = asked.find(({ id }) => id === answer.question);
    if (question === undefined)
      return [
        { path: `answers[${i}].question`, message: `no question ${answer.question} is asked in this case` },
      ];
    return answerFaults(question, answer).map(({ field, message }) => ({
      path: `answers[${i}].${field}`,
      message,
    }));
  });
}
