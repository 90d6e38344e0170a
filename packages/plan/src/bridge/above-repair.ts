import type { IsoDate } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { Reason } from '../decision.js';
import { answerFacts, answerOrigin, decisionQuestion, settlingAnswer } from '../select/ask.js';
import { nothingFound, reasonOf } from '../select/reason.js';
import { aboveRepairRule } from './bridge-rules.js';
import type { TmrPlan } from './tmr-plan.js';

const agreement = decisionQuestion(
  {
    id: 'q:tmr-repair-agreement',
    rule: aboveRepairRule,
    asks: 'surgeon',
    text: 'say:bridge.ask-repair-agreement',
    why: 'say:bridge.why-repair-agreement',
  },
  [
    ['agree', 'proceed'],
    ['refuse', 'hold'],
  ],
);

/**
 * A repair made before the day of the freeze lies below it: the freeze would cut the axons that regrow into
 * it. Nobody knows what that costs, so the surgeon's agreement is recorded, with a name and a reason.
 */
export function aboveRepair(
  context: PlanContext,
  tmr: Pick<TmrPlan, 'date' | 'done'>,
  freezeDate: IsoDate,
): Findings {
  const repaired = tmr.done || (tmr.date !== null && tmr.date < freezeDate);
  if (!repaired) return nothingFound;
  const answer = settlingAnswer(context, agreement);
  const reason = (name: string, effect: Reason['effect']) =>
    reasonOf(context, aboveRepairRule, {
      id: `say:bridge.above-repair${name}`,
      effect,
      facts: answer === null ? {} : answerFacts(answer),
      question: agreement.id,
      read: answer === null ? [] : [answerOrigin(answer)],
    });
  if (answer === null) return { reasons: [reason('', 'decide')], questions: [agreement] };
  const agreed = answer.value === 'agree';
  return { reasons: [agreed ? reason('-agreed', 'decided') : reason('-refused', 'hold')], questions: [] };
}
