import type { Findings, PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import { answerFacts, answerOrigin, decisionQuestion, settlingAnswer } from '../select/ask.js';
import { nothingFound, reasonOf, type Facts } from '../select/reason.js';
import { shallowNerveRule } from './dose-rules.js';
import { siteName } from './measure-questions.js';
import type { PlannedNerve } from './nerve-section.js';

/** A nerve nearer to the skin than the limit is frozen only on a recorded decision. */
export function checkShallowNerve(
  context: PlanContext,
  { site, section, depthMeasured, depthClaim }: PlannedNerve,
): Findings {
  const limitMm = context.read.for(shallowNerveRule).number('claim:dose.skinDistanceMm');
  if (section.depthMm >= limitMm) return nothingFound;
  const facts = { label: site.label, depthMm: section.depthMm, limitMm, measured: depthMeasured };
  const question = shallowQuestion(siteName(site), facts);
  const answer = settlingAnswer(context, question);
  const claims = ['claim:dose.skinDistanceMm' as const, ...(depthMeasured ? [] : [depthClaim.id])];
  const parts = { facts, question: question.id, claims };
  if (answer === null) {
    const reason = reasonOf(context, shallowNerveRule, {
      ...parts,
      id: 'say:dose.shallow.undecided',
      effect: 'decide',
    });
    return { reasons: [reason], questions: [question] };
  }
  const declined = answer.value === 'decline';
  return {
    reasons: [
      reasonOf(context, shallowNerveRule, {
        ...parts,
        id: declined ? 'say:dose.shallow.declined' : 'say:dose.shallow.decided',
        effect: declined ? 'hold' : 'decided',
        facts: { ...facts, ...answerFacts(answer) },
        read: [answerOrigin(answer)],
      }),
    ],
    questions: [],
  };
}

function shallowQuestion(name: string, facts: Facts): Question {
  return decisionQuestion(
    {
      id: `q:shallow-${name}`,
      rule: shallowNerveRule,
      text: 'say:dose.shallow.ask',
      why: 'say:dose.shallow.why',
      facts,
    },
    [
      ['accept', 'proceed'],
      ['decline', 'hold'],
    ],
  );
}
