import type { Findings, PlanContext } from '../context.js';
import { answerFacts, answerOrigin, settlingAnswer } from './ask.js';
import { antithromboticsOf } from './antithrombotics.js';
import { checkCoagulationLabs } from './coagulation-labs.js';
import { joinFindings, reasonOf } from './reason.js';
import { antithromboticRule, bleedingDisorderRule } from './rules.js';
import {
  isPresent,
  look,
  nameFacts,
  recordedDecision,
  screen,
  screeningQuestion,
  type Screened,
  type Seen,
} from './screen.js';
import type { Where } from './verify-site.js';

const antithrombotic: Screened = {
  name: 'antithrombotic',
  rule: antithromboticRule,
  concepts: [],
  present: 'decide',
};

const bleedingDisorder: Screened = {
  name: 'bleeding-disorder',
  rule: bleedingDisorderRule,
  concepts: ['concept:bleeding-disorder'],
  present: 'decide',
};

/**
 * Coagulopathy or an antithrombotic holds unless it is managed for the depth of the site. No interval and no
 * limit is sourced, so the management is a recorded decision by local policy.
 */
export function checkBleeding(context: PlanContext, where: Where | null): Findings {
  const { acting, aspirin } = antithromboticsOf(context);
  const drug = managed(context, antithrombotic, { active: acting, hinted: [] });
  const disorder = managed(context, bleedingDisorder, look(context, bleedingDisorder));
  return joinFindings([
    drug,
    disorder,
    aspirinCaution(context, aspirin),
    checkCoagulationLabs(context, { where, bleedingRisk: drug.risk || disorder.risk }),
  ]);
}

const managedBy = 'managed-by-local-policy';
const notPresent = 'not-present';

/** `risk`: it is there, and no clinician has said that the record is wrong about it. */
function managed(context: PlanContext, thing: Screened, seen: Seen): Findings & { readonly risk: boolean } {
  if (isPresent(context, thing, seen) !== true) return { ...screen(context, thing, seen), risk: false };
  const answer = seen.active.length > 0 ? null : settlingAnswer(context, screeningQuestion(thing, seen));
  const entries = seen.active.length > 0 ? seen.active : seen.hinted;
  const findings = recordedDecision(context, {
    name: thing.name,
    rule: thing.rule,
    facts: { ...nameFacts(entries), ...(answer === null ? {} : answerFacts(answer)) },
    read: [...entries.map(({ from }) => from), ...(answer === null ? [] : [answerOrigin(answer)])],
    accept: [managedBy, notPresent],
    decline: 'not-managed',
  });
  return { ...findings, risk: findings.reasons.every(({ facts }) => facts['value'] !== notPresent) };
}

function aspirinCaution(context: PlanContext, aspirin: Seen['active']): Findings {
  if (aspirin.length === 0) return { reasons: [], questions: [] };
  const allowedMg = context.read.for(antithromboticRule).number('claim:selection.aspirin-allowed');
  const reason = reasonOf(context, antithromboticRule, {
    id: 'say:select.aspirin.present',
    effect: 'caution',
    facts: { ...nameFacts(aspirin), allowedMg },
    read: aspirin.map(({ from }) => from),
    claims: ['claim:selection.aspirin-allowed'],
  });
  return { reasons: [reason], questions: [] };
}
