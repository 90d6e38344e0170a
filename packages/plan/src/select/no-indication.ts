import type { Findings, PlanContext } from '../context.js';
import { answerOrigin, choiceQuestion, chosen, settlingAnswer } from './ask.js';
import { nothingFound, reasonOf } from './reason.js';
import { noIndicationRule } from './rules.js';
import { purposeQuestion, subjectOf } from './subject.js';

/** A dead person, a cancelled amputation, or nothing to treat. */
export function checkIndication(context: PlanContext): Findings {
  const { purpose } = subjectOf(context);
  const death = checkDeath(context);
  if (purpose === 'cancelled') {
    const reason = reasonOf(context, noIndicationRule, {
      id: 'say:select.cancelled.present',
      effect: 'hold',
      read: context.case.planned.from,
    });
    return { reasons: [...death.reasons, reason], questions: death.questions };
  }
  const question = purposeQuestion(context);
  const answer = settlingAnswer(context, question);
  if (purpose !== 'none' || answer === null) return death;
  const reason = reasonOf(context, noIndicationRule, {
    id: 'say:select.purpose.neither',
    effect: 'hold',
    question: question.id,
    read: [answerOrigin(answer)],
  });
  return { reasons: [...death.reasons, reason], questions: death.questions };
}

const aliveQuestion = choiceQuestion(
  { id: 'q:alive', rule: noIndicationRule, text: 'say:select.alive.ask', why: 'say:select.alive.why' },
  [
    ['alive', 'proceed'],
    ['dead', 'hold'],
  ],
);

/** A record that says nothing of death is taken as of the living: the surgeon's confirmation covers it. */
function checkDeath(context: PlanContext): Findings {
  const { deceased } = context.case.patient;
  const dead = deceased.state === 'known' && deceased.value;
  const unclear =
    deceased.state === 'conflict' || (deceased.state === 'unknown' && deceased.why === 'unreadable');
  const choice = unclear ? chosen(context, aliveQuestion) : null;
  const read = deceased.state === 'conflict' ? deceased.candidates.map(({ from }) => from) : deceased.from;
  if (dead || choice === 'dead') {
    const reason = reasonOf(context, noIndicationRule, {
      id: 'say:select.deceased.present',
      effect: 'hold',
      read,
    });
    return { reasons: [reason], questions: [] };
  }
  if (!unclear || choice !== null) return nothingFound;
  const reason = reasonOf(context, noIndicationRule, {
    id: 'say:select.alive.open',
    effect: 'ask',
    question: aliveQuestion.id,
    read,
  });
  return { reasons: [reason], questions: [aliveQuestion] };
}
