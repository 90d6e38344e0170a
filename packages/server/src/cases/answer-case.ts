import type { CaseDetail, NewAnswers, Problem } from '@cryobridge/contract';
import { type Answer, type Question, answerFaults } from '@cryobridge/plan';
import { ProblemError } from '../http/problem.js';
import { localToday } from '../local-today.js';
import type { Planner } from '../planning/planner.js';
import { type Cases, StaleVersionError } from './case-store.js';
import { describeCase, summarise } from './describe-case.js';

const attempts = 8;

/**
 * Takes answers, plans again and stores both. When another round was stored meanwhile, plans on top of that.
 * @throws {ProblemError} `bad-answer` naming the field; nothing is stored then.
 */
export async function answerCase(
  { cases, planner }: { readonly cases: Cases; readonly planner: Planner },
  caseId: string,
  given: NewAnswers['answers'],
): Promise<CaseDetail> {
  for (let attempt = 1; ; attempt += 1) {
    const [found, latest] = await Promise.all([cases.find(caseId), cases.latestPlan(caseId)]);
    if (found === null || latest === null) throw new ProblemError('not-found');
    const faults = answersFaults(await cases.questionsAsked(caseId), given);
    if (faults.length > 0) throw new ProblemError('bad-answer', faults);
    const at = new Date().toISOString();
    const answers: Answer[] = given.map((answer) => ({ ...answer, at }));
    const plan = await planner.plan({
      caseId,
      caseRecord: found.caseRecord,
      answers: [...(await cases.answersOf(caseId)), ...answers],
      now: found.askedOn ?? localToday(),
    });
    try {
      await cases.addRound({ caseId, onTopOf: latest.version, answers, plan });
      return describeCase(found, { plan, summary: summarise(plan) });
    } catch (error) {
      if (!(error instanceof StaleVersionError) || attempt === attempts) throw error;
    }
  }
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
