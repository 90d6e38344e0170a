import type { Findings, PlanContext } from '../context.js';
import type { RegimenItem } from '../plan.js';
import { choiceQuestion } from '../select/ask.js';
import { roundTo } from '../round.js';
import {
  allergyCheck,
  conditionCheck,
  drugReader,
  itemOf,
  regimenStatement,
  type Check,
  type Setting,
} from './item.js';
import { unanswered } from './person.js';
import { answeredPresence, findCondition } from './presence.js';
import { ketamineRule } from './regimen-rules.js';

/** Ketamine into a vein within limits, once somebody has looked for what forbids it. */
export function ketamine(setting: Setting): RegimenItem {
  const { context, person } = setting;
  const read = drugReader(setting, ketamineRule, 'ketamine');
  const [usualLow = 0, usualHigh = 0] = read.list('infusionUsualMgPerKgPerH');
  const bolusMgPerKg = read.number('bolusMaxMgPerKg');
  const infusionMgPerKgPerH = read.number('infusionMaxMgPerKgPerH');
  const { weightKg } = person;
  const limit = {
    bolusMg: weightKg === null ? null : roundTo(bolusMgPerKg * weightKg, 1),
    infusionMgPerH: weightKg === null ? null : roundTo(infusionMgPerKgPerH * weightKg, 1),
  };
  const recalled = ['claim:drug.ketamine.avoidRecalled'] as const;
  context.read.for(ketamineRule).text(recalled[0]);
  return itemOf(setting, {
    drug: 'ketamine',
    rule: ketamineRule,
    base: 'offer',
    dose: regimenStatement(
      'ketamine-dose',
      { bolusMgPerKg, infusionMgPerKgPerH, usualLow, usualHigh },
      read.cited(),
    ),
    limit: regimenStatement(
      weightKg === null ? 'ketamine-limit-weight-unknown' : 'ketamine-limit',
      limit,
      read.cited(),
    ),
    checks: [
      allergyCheck(context, ['concept:ketamine'], []),
      conditionCheck(findCondition(context, { concepts: ['concept:psychosis'] }), {
        name: 'ketamine-psychosis',
        yes: 'avoid',
        claims: ['claim:drug.ketamine.avoid'],
      }),
      conditionCheck(findCondition(context, { concepts: ['concept:raised-eye-or-brain-pressure'] }), {
        name: 'ketamine-pressure',
        yes: 'avoid',
        claims: recalled,
      }),
      conditionCheck(person.pregnancy, { name: 'ketamine-pregnancy', yes: 'avoid', claims: recalled }),
      conditionCheck(person.heart, { name: 'ketamine-heart', yes: 'ask', claims: recalled }),
      conditionCheck(person.cirrhosis, { name: 'ketamine-liver', yes: 'ask', claims: recalled }),
      asked(context),
      evidence(context),
    ],
  });
}

export function ketamineQuestions({ context }: Setting): Findings {
  const question = choiceQuestion(
    {
      id: 'q:ketamine-risk',
      rule: ketamineRule,
      text: 'say:regimen.ketamine-risk.ask',
      why: 'say:regimen.ketamine-risk.why',
      blocks: false,
    },
    [
      ['none', 'proceed'],
      ['present', 'proceed'],
    ],
  );
  return { reasons: [], questions: unanswered(context, question) };
}

function asked(context: PlanContext): Check | null {
  const answer = answeredPresence(context, 'q:ketamine-risk', ['present']);
  if (answer === 'no') return null;
  return answer === 'yes'
    ? { state: 'avoid', name: 'ketamine-risk', question: 'q:ketamine-risk' }
    : { state: 'ask', name: 'ketamine-risk-unasked', question: 'q:ketamine-risk' };
}

function evidence(context: PlanContext): Check {
  const claim = 'claim:drug.ketamine.evidence';
  const reader = context.read.for(ketamineRule);
  reader.text('claim:drug.ketamine.avoid');
  return {
    state: 'tell',
    name: 'ketamine-evidence',
    facts: { evidence: reader.text(claim) },
    claims: [claim],
  };
}
