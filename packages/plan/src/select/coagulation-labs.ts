import type { ClaimId } from '@cryobridge/knowledge';
import type { Fact, FactOrigin } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import { roundTo } from '../round.js';
import { sitesForLevel } from '../target/sites-for-level.js';
import { addDays, partialDateBounds } from '../time/days.js';
import { answerFacts, answerOrigin, choiceQuestion, numberQuestion, settlingAnswer } from './ask.js';
import { nothingFound, reasonOf } from './reason.js';
import { coagulationRule } from './rules.js';
import { seenFacts } from './subject.js';
import type { Where } from './verify-site.js';

const cited: readonly ClaimId[] = ['claim:selection.bleeding'];

const platelets = {
  name: 'platelets',
  claim: 'claim:selection.platelets-minimum',
  range: { unit: '10^9/L', minimum: 0, maximum: 3000 },
} as const;
const inr = {
  name: 'inr',
  claim: 'claim:selection.inr-maximum',
  range: { unit: '1', minimum: 0.5, maximum: 20 },
} as const;

const shownStep = 0.1;

interface Reading {
  readonly value: number | null;
  readonly read: readonly FactOrigin[];
  readonly question: Question;
}

/**
 * Platelets and INR where bleeding matters: at a deep site, or with an antithrombotic or a bleeding disorder.
 * No limit is sourced, so fresh values are put before a clinician; stale or missing ones are asked for.
 */
export function checkCoagulationLabs(
  context: PlanContext,
  { where, bleedingRisk }: { where: Where | null; bleedingRisk: boolean },
): Findings {
  const deep = where !== null && isDeep(context, where);
  if (!deep && !bleedingRisk) return nothingFound;
  const { labs } = context.case;
  const readings = [reading(context, labs.platelets10e9PerL, platelets), reading(context, labs.inr, inr)];
  const missing = readings.filter(({ value }) => value === null);
  if (missing.length > 0) {
    const reasons = missing.map(({ question, read }) =>
      reasonOf(context, coagulationRule, {
        id: 'say:select.coagulation.missing',
        effect: 'ask',
        facts: question.text.facts,
        question: question.id,
        read,
        claims: [...cited, 'claim:selection.coagulation-lab-age'],
      }),
    );
    return { reasons, questions: missing.map(({ question }) => question) };
  }
  return judge(context, readings, deep);
}

function judge(context: PlanContext, [first, second]: readonly Reading[], deep: boolean): Findings {
  const facts = { platelets: shown(first), inr: shown(second), deep };
  const question = choiceQuestion(
    {
      id: 'q:coagulation-labs',
      rule: coagulationRule,
      text: 'say:select.coagulation.ask',
      why: 'say:select.coagulation.why',
      facts,
    },
    [
      ['acceptable', 'proceed'],
      ['not-acceptable', 'hold'],
    ],
  );
  const answer = settlingAnswer(context, question);
  const claims: readonly ClaimId[] = [...cited, platelets.claim, inr.claim];
  const read = [...(first?.read ?? []), ...(second?.read ?? [])];
  if (answer === null) {
    const reason = reasonOf(context, coagulationRule, {
      id: 'say:select.coagulation.open',
      effect: 'ask',
      facts,
      question: question.id,
      read,
      claims,
    });
    return { reasons: [reason], questions: [question] };
  }
  const held = answer.value === 'not-acceptable';
  const reason = reasonOf(context, coagulationRule, {
    id: held ? 'say:select.coagulation.held' : 'say:select.coagulation.accepted',
    effect: held ? 'hold' : 'clear',
    facts: { ...facts, ...answerFacts(answer) },
    question: question.id,
    read: [...read, answerOrigin(answer)],
    claims,
  });
  return { reasons: [reason], questions: [] };
}

function shown(reading: Reading | undefined): number | null {
  const value = reading?.value ?? null;
  return value === null ? null : roundTo(value, shownStep);
}

/** True unless every target at this level is known to lie above the limit. A person's own measurement counts first. */
function isDeep(context: PlanContext, { level }: Where): boolean {
  const reader = context.read.for(coagulationRule);
  const limitMm = reader.number('claim:selection.deep-site');
  return sitesForLevel(context, level).required.some((site) => {
    const measured = context.case.measurements[site]?.depthMm;
    if (measured !== undefined) return measured >= limitMm;
    const { value } = reader.claim(`claim:${site.replace(':', '.')}.depthMm`);
    return typeof value !== 'number' || value >= limitMm;
  });
}

type Lab = typeof platelets | typeof inr;

function reading(context: PlanContext, fact: Fact<number>, lab: Lab): Reading {
  const staleDays = context.read.for(coagulationRule).number('claim:selection.coagulation-lab-age');
  const fresh =
    fact.state === 'known' && (isStatedNow(fact.from) || isFresh(fact.asOf, { now: context.now, staleDays }));
  const question = numberQuestion(
    {
      id: `q:${lab.name}`,
      rule: coagulationRule,
      text: `say:select.${lab.name}.ask`,
      why: 'say:select.coagulation.why',
      facts: {
        lab: lab.name,
        last: fact.state === 'known' ? roundTo(fact.value, shownStep) : null,
        asOf: fact.state === 'known' ? fact.asOf : null,
        ...seenFacts(fact),
        staleDays,
      },
    },
    lab.range,
  );
  if (fresh) return { value: fact.value, read: fact.from, question };
  const answer = settlingAnswer(context, question);
  if (answer !== null && typeof answer.value === 'number') {
    return { value: answer.value, read: [answerOrigin(answer)], question };
  }
  const read = fact.state === 'conflict' ? fact.candidates.map(({ from }) => from) : fact.from;
  return { value: null, read, question };
}

/** A form asks for the present value and carries no day. */
function isStatedNow(from: readonly FactOrigin[]): boolean {
  return from.length > 0 && from.every(({ kind }) => kind === 'form');
}

/** A result without a day, from the future, or older than the limit is not fresh. */
function isFresh(asOf: string | null, { now, staleDays }: { now: string; staleDays: number }): boolean {
  if (asOf === null) return false;
  const { earliest, latest } = partialDateBounds(asOf);
  return latest <= now && earliest >= addDays(now, -staleDays);
}
