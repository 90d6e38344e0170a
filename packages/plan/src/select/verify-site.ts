import type { AmputationLevel, Fact, FactOrigin, PastAmputation, QuestionId, Side } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { Question, StatementId } from '../decision.js';
import { answerFacts, answerOrigin, choiceQuestion, settlingAnswer } from './ask.js';
import { isAtOrAbove } from './limb.js';
import { readAmputationText } from './read-amputation-text.js';
import { joinFindings, nothingFound, reasonOf, type Facts } from './reason.js';
import { siteVerificationRule, surgeonConfirmsRule } from './rules.js';
import {
  levelQuestion,
  purposeQuestion,
  seenFacts,
  sideQuestion,
  subjectOf,
  textFacts,
  type Subject,
} from './subject.js';

export interface Where {
  readonly level: AmputationLevel;
  readonly side: Side;
}

/** Level and side of what the plan is about, or null while either is open. */
export function whereOf({ level, side }: Subject): Where | null {
  return level.state === 'known' && side.state === 'known' ? { level: level.value, side: side.value } : null;
}

/** Purpose, level, side, earlier amputations, free text and the surgeon's word: certain before a nerve is destroyed. */
export function verifySite(context: PlanContext): Findings {
  const subject = subjectOf(context);
  const { purpose } = subject;
  if (purpose === 'cancelled' || purpose === 'none') return nothingFound;
  if (purpose === 'unknown') {
    const read = context.case.amputationTexts.map(({ from }) => from);
    return open(context, purposeQuestion(context), {
      id: 'say:select.purpose.open',
      read,
      facts: textFacts(context),
    });
  }
  const where = whereOf(subject);
  return joinFindings([
    checkFact(context, subject.level, levelQuestion(subject.level, context)),
    checkFact(context, subject.side, sideQuestion(subject.side, context)),
    ...(where === null ? [] : [checkTexts(context, where)]),
    ...(where === null || purpose === 'past'
      ? []
      : [checkEarlier(context, where), surgeonConfirms(context, where)]),
  ]);
}

function checkFact(context: PlanContext, fact: Fact<string>, question: Question): Findings {
  const name = question.id === 'q:level' ? 'level' : 'side';
  switch (fact.state) {
    case 'known': {
      const facts = { value: fact.value };
      const id: StatementId = `say:select.${name}.known`;
      return {
        reasons: [reasonOf(context, siteVerificationRule, { id, effect: 'clear', facts, read: fact.from })],
        questions: [],
      };
    }
    case 'unknown':
      return open(context, question, {
        id: `say:select.${name}.open`,
        read: fact.from,
        facts: seenFacts(fact),
      });
    case 'conflict': {
      const read = fact.candidates.map(({ from }) => from);
      return open(context, question, { id: `say:select.${name}.in-conflict`, read, facts: seenFacts(fact) });
    }
  }
}

/** Free text that names another level or side, or names too little to tell, asks. */
function checkTexts(context: PlanContext, { level, side }: Where): Findings {
  const odd = context.case.amputationTexts.filter(({ text }) => {
    const words = readAmputationText(text);
    return !(isOnly(words.levels, level) && isOnly(words.sides, side));
  });
  if (odd.length === 0) return nothingFound;
  const facts = { texts: odd.map(({ text }) => `“${text}”`).join('; '), level, side };
  const question = choiceQuestion(
    {
      id: 'q:amputation-texts',
      rule: siteVerificationRule,
      text: 'say:select.texts.ask',
      why: 'say:select.texts.why',
      facts,
    },
    [
      ['no-contradiction', 'proceed'],
      ['contradiction', 'cannot-tell'],
    ],
  );
  return asked(context, question, { name: 'texts', facts, read: odd.map(({ from }) => from) });
}

/** An earlier amputation that may have taken the planned level of this limb already. */
function checkEarlier(context: PlanContext, where: Where): Findings {
  const near = context.case.past.filter((past) => mayBeSameLimb(past, where));
  if (near.length === 0) return nothingFound;
  const facts = { ...where, seen: near.map(describe).join('; ') };
  const question = choiceQuestion(
    {
      id: 'q:earlier-amputation',
      rule: siteVerificationRule,
      text: 'say:select.earlier.ask',
      why: 'say:select.earlier.why',
      facts,
    },
    [
      ['other-limb', 'proceed'],
      ['revision', 'proceed'],
      ['record-is-wrong', 'proceed'],
      ['limb-already-lost', 'hold'],
    ],
  );
  return asked(context, question, {
    name: 'earlier',
    facts,
    read: near.map(({ from }) => from),
    stop: 'limb-already-lost',
  });
}

function surgeonConfirms(context: PlanContext, where: Where): Findings {
  const confirmed = `confirmed-${where.level}-${where.side}`;
  const question = choiceQuestion(
    {
      id: 'q:surgeon-confirms-amputation',
      rule: surgeonConfirmsRule,
      text: 'say:select.surgeon.ask',
      why: 'say:select.surgeon.why',
      facts: { ...where },
      asks: 'surgeon',
    },
    [
      [confirmed, 'proceed'],
      ['not-confirmed', 'cannot-tell'],
      ['cancelled', 'hold'],
    ],
  );
  return asked(context, question, {
    name: 'surgeon',
    facts: { ...where },
    read: [],
    stop: 'cancelled',
    rule: surgeonConfirmsRule,
  });
}

interface AskedParts {
  readonly name: string;
  readonly facts: Facts;
  readonly read: readonly FactOrigin[];
  readonly stop?: string;
  readonly rule?: typeof siteVerificationRule;
}

function asked(context: PlanContext, question: Question, parts: AskedParts): Findings {
  const { name, facts, read, stop, rule = siteVerificationRule } = parts;
  const answer = settlingAnswer(context, question);
  if (answer === null) {
    const reason = reasonOf(context, rule, {
      id: `say:select.${name}.open`,
      effect: 'ask',
      facts,
      read,
      question: question.id,
    });
    return { reasons: [reason], questions: [question] };
  }
  const stopped = answer.value === stop;
  const reason = reasonOf(context, rule, {
    id: `say:select.${name}.${stopped ? 'stopped' : 'answered'}`,
    effect: stopped ? 'hold' : 'clear',
    facts: { ...facts, ...answerFacts(answer) },
    question: question.id,
    read: [...read, answerOrigin(answer)],
  });
  return { reasons: [reason], questions: [] };
}

function open(
  context: PlanContext,
  question: Question,
  { id, read, facts = {} }: { id: StatementId; read: readonly FactOrigin[]; facts?: Facts },
): Findings {
  const asks: QuestionId = question.id;
  return {
    reasons: [reasonOf(context, siteVerificationRule, { id, effect: 'ask', facts, question: asks, read })],
    questions: [question],
  };
}

function isOnly<T>(items: readonly T[], item: T): boolean {
  return items.length > 0 && items.every((each) => each === item);
}

function mayBeSameLimb({ level, side }: PastAmputation, where: Where): boolean {
  const otherSide = side.state === 'known' && side.value !== where.side;
  const below = level.state === 'known' && !isAtOrAbove(level.value, where.level);
  return !otherSide && !below;
}

function describe({ level, side, date }: PastAmputation): string {
  const where = level.state === 'known' ? level.value : 'level unknown';
  return `${where}, ${side.state === 'known' ? side.value : 'side unknown'}, ${date ?? 'date unknown'}`;
}
