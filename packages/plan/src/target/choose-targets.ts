import type { NerveSiteId } from '@cryobridge/knowledge';
import type { Findings, PlanContext } from '../context.js';
import type { Statement } from '../decision.js';
import type { Plan, Target } from '../plan.js';
import { choiceQuestion, chosen } from '../select/ask.js';
import { joinFindings, nothingFound, reasonOf, statementOf } from '../select/reason.js';
import type { Where } from '../select/verify-site.js';
import { checkFemoral, femoralSite, type FemoralChoice } from './femoral.js';
import { byLevelRule, innerArmRule, notEligibleRule, thinEvidenceRule } from './rules.js';
import { hasAboveSplit, isEligibleLevel, sitesForLevel, TargetError } from './sites-for-level.js';

export type TargetChoice = Pick<Plan, 'targets' | 'neverTargets'> & Findings;

/** Nerves to freeze at this level and side, by the table and the motor-sparing rule. */
export function chooseTargets(context: PlanContext, where: Where): TargetChoice {
  const { level } = where;
  if (!isEligibleLevel(context, level)) {
    const reason = reasonOf(context, notEligibleRule, {
      id: level === 'finger' ? 'say:target.finger' : 'say:target.not-eligible',
      effect: 'hold',
      facts: { level },
    });
    return { targets: [], neverTargets: [], reasons: [reason], questions: [] };
  }
  const split = chooseApproach(context, where);
  const sites = sitesForLevel(context, level, split.approach);
  const femoral = checkFemoral(context, where);
  const kept = sites.required.filter((site) => site !== femoralSite || femoral.add.includes(site));
  const required = [...new Set([...kept, ...femoral.add])];
  const targets = [
    ...required.map((site) => target(context, where, { site, femoral, optional: false })),
    ...sites.optional.map((site) => target(context, where, { site, femoral, optional: true })),
  ];
  const findings = joinFindings([split, femoral, thinEvidence(context, where)]);
  return { targets, neverTargets: femoral.never, ...findings };
}

function chooseApproach(
  context: PlanContext,
  { level }: Where,
): Findings & { approach: 'branches' | 'above-split' } {
  if (!hasAboveSplit(level)) return { ...nothingFound, approach: 'branches' };
  const question = choiceQuestion(
    {
      id: 'q:popliteal-approach',
      rule: byLevelRule,
      text: 'say:target.approach.ask',
      why: 'say:target.approach.why',
      asks: 'operator',
      blocks: false,
    },
    [
      ['tibial-and-common-fibular', 'proceed'],
      ['sciatic-above-split', 'proceed'],
    ],
  );
  const choice = chosen(context, question);
  return {
    reasons: [],
    questions: choice === null ? [question] : [],
    approach: choice === 'sciatic-above-split' ? 'above-split' : 'branches',
  };
}

function thinEvidence(context: PlanContext, { level }: Where): Findings {
  const reader = context.read.for(thinEvidenceRule);
  const flagged = (['claim:targets.block-anatomy-only', 'claim:targets.no-outcome-series'] as const).filter(
    (claim) => reader.list(claim).includes(level),
  );
  const reasons = flagged.map((claim) =>
    reasonOf(context, thinEvidenceRule, {
      id:
        claim === 'claim:targets.block-anatomy-only'
          ? 'say:target.block-anatomy-only'
          : 'say:target.no-outcome-series',
      effect: 'caution',
      facts: { level },
      claims: [claim],
    }),
  );
  return { reasons, questions: [] };
}

interface Wanted {
  readonly site: NerveSiteId;
  readonly femoral: FemoralChoice;
  readonly optional: boolean;
}

function target(context: PlanContext, where: Where, { site, femoral, optional }: Wanted): Target {
  const known = context.knowledge.nerveSites[site];
  if (known === undefined) throw new TargetError(`${site} is not in knowledge`);
  const decided = site === femoralSite && femoral.status === 'recorded-decision';
  return {
    nerveSite: site,
    nerve: known.nerve,
    label: known.label,
    side: where.side,
    carries: known.carries,
    optional,
    status: decided ? 'recorded-decision' : optional ? 'optional' : 'target',
    notes: notes(context, where, site),
  };
}

function notes(context: PlanContext, { level }: Where, site: NerveSiteId): Statement[] {
  if (site === 'nerve:intercostobrachial-axilla') {
    const claim = 'claim:targets.intercostobrachial-separate';
    context.read.for(innerArmRule).claim(claim);
    return [statementOf('say:target.inner-arm', {}, [claim])];
  }
  if (site === 'nerve:saphenous-adductor-canal') return [statementOf('say:target.saphenous-not-femoral')];
  if (site === 'nerve:sciatic-midthigh') return [statementOf('say:target.several-placements')];
  if (level === 'toe' || level === 'ray') return [statementOf('say:target.only-the-ray')];
  if (level === 'syme') return [statementOf('say:target.above-the-cut')];
  return [];
}
