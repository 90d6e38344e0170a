import type { RuleSpec } from '@cryobridge/plan';

/** When a repair takes over, and the chance of a gap before it. */
export const takeoverRule: RuleSpec = {
  id: 'rule:handover.takeover',
  claims: [
    'claim:bridge.takeover-months',
    'claim:bridge.diabetes-slows-takeover',
    'claim:regeneration.diabetes-rate-share',
    'claim:regeneration.diabetes-unconfirmed-chance',
    'claim:bridge.gap-days',
    'claim:regeneration.interval-level',
  ],
};

export const firstProsthesisRule: RuleSpec = {
  id: 'rule:handover.prosthesis',
  claims: ['claim:bridge.prosthesis.transtibial-days', 'claim:bridge.prosthesis.transfemoral-days'],
};

/** Whether it is time to act on a gap ahead. */
export const gapDueRule: RuleSpec = {
  id: 'rule:handover.gap-due',
  claims: ['claim:bridge.review-chance', 'claim:bridge.review-lead-days'],
};

/** A forecast that no report has fed for long is not acted on. */
export const freshForecastRule: RuleSpec = {
  id: 'rule:handover.fresh-forecast',
  claims: ['claim:bridge.forecast-stale-days'],
};

/** Signs of a neuroma or of infection need somebody to look, not another freeze. */
export const referSignsRule: RuleSpec = { id: 'rule:handover.refer-signs', claims: [] };

/** A freeze above a repair needs the surgeon's recorded agreement. */
export const refreezeAboveRepairRule: RuleSpec = {
  id: 'rule:handover.above-repair',
  claims: ['claim:bridge.above-repair'],
};

export const refreezeIntervalRule: RuleSpec = {
  id: 'rule:handover.interval',
  claims: ['claim:bridge.refreeze-interval-days'],
};

/** In established pain: a recorded decision and a positive test block first, the null trial shown. */
export const refreezeEstablishedRule: RuleSpec = {
  id: 'rule:handover.established',
  claims: ['claim:timing.established-after', 'claim:regeneration.works.established-share'],
};

/** What did not help is not repeated. */
export const refreezeWorkedRule: RuleSpec = {
  id: 'rule:handover.worked',
  claims: ['claim:bridge.worked-chance'],
};

export const handoverDecidingRules: readonly RuleSpec[] = [
  gapDueRule,
  freshForecastRule,
  referSignsRule,
  refreezeAboveRepairRule,
  refreezeIntervalRule,
  refreezeEstablishedRule,
  refreezeWorkedRule,
];

export const handoverModelRules: readonly RuleSpec[] = [takeoverRule, firstProsthesisRule];
