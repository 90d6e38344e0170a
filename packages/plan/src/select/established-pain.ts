import { answerTo, type Findings, type PlanContext } from '../context.js';
import { phaseOf } from '../time/phase.js';
import { answerFacts, answerOrigin, choiceQuestion, chosen, settlingAnswer } from './ask.js';
import { joinFindings, nothingFound, reasonOf, type Facts } from './reason.js';
import { establishedPainRule } from './rules.js';
import { recordedDecision } from './screen.js';
import { pastDateQuestion, subjectOf } from './subject.js';

/** Established pain: the null trial is shown, a positive test block comes first, a named clinician decides. */
export function checkEstablishedPain(context: PlanContext): Findings {
  const phase = phaseOf(context);
  if (phase === 'unknown' && subjectOf(context).purpose === 'past') return askDate(context);
  const facts = nullTrial(context);
  if (phase !== 'established') return revisionCaution(context, facts);
  const decision = recordedDecision(context, {
    name: 'established-pain',
    rule: establishedPainRule,
    facts,
    read: [],
  });
  return joinFindings([testBlock(context), decision]);
}

/** A revision before surgery may be for pain that is established already. */
function revisionCaution(context: PlanContext, facts: Facts): Findings {
  if (answerTo(context, 'q:earlier-amputation')?.value !== 'revision') return nothingFound;
  const reason = reasonOf(context, establishedPainRule, {
    id: 'say:select.established-pain.revision',
    effect: 'caution',
    facts,
    claims: ['claim:evidence.null-trial-participants', 'claim:evidence.null-trial-difference'],
  });
  return { reasons: [reason], questions: [] };
}

function askDate(context: PlanContext): Findings {
  const reason = reasonOf(context, establishedPainRule, {
    id: 'say:select.established-pain.date-open',
    effect: 'ask',
    question: pastDateQuestion.id,
  });
  return { reasons: [reason], questions: [pastDateQuestion] };
}

const testBlockQuestion = choiceQuestion(
  {
    id: 'q:test-block',
    rule: establishedPainRule,
    text: 'say:select.test-block.ask',
    why: 'say:select.test-block.why',
  },
  [
    ['positive', 'proceed'],
    ['negative', 'hold'],
    ['not-done', 'cannot-tell'],
  ],
);

function testBlock(context: PlanContext): Findings {
  const choice = chosen(context, testBlockQuestion);
  const answer = settlingAnswer(context, testBlockQuestion);
  const claims = ['claim:selection.test-block'] as const;
  const question = testBlockQuestion.id;
  if (answer === null) {
    const reason = reasonOf(context, establishedPainRule, {
      id: 'say:select.test-block.open',
      effect: 'ask',
      question,
      claims,
    });
    return { reasons: [reason], questions: [testBlockQuestion] };
  }
  const held = choice === 'negative';
  const reason = reasonOf(context, establishedPainRule, {
    id: held ? 'say:select.test-block.negative' : 'say:select.test-block.positive',
    effect: held ? 'hold' : 'clear',
    facts: answerFacts(answer),
    question,
    read: [answerOrigin(answer)],
    claims,
  });
  return { reasons: [reason], questions: [] };
}

function nullTrial(context: PlanContext): Facts {
  const reader = context.read.for(establishedPainRule);
  const difference = reader.claim('claim:evidence.null-trial-difference');
  const [low, high] = difference.range ?? [null, null];
  return {
    participants: reader.number('claim:evidence.null-trial-participants'),
    difference: reader.number('claim:evidence.null-trial-difference'),
    low,
    high,
  };
}
