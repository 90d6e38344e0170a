import type { RuleSpec } from '@cryobridge/plan';

/** From when a difference between plan and freeze is told. */
export const doneRule: RuleSpec = {
  id: 'rule:done.compare',
  claims: [
    'claim:done.seconds-tolerance',
    'claim:done.place-tolerance-mm',
    'claim:done.angle-tolerance',
    'claim:done.section-tolerance',
    'claim:done.depth-tolerance-mm',
    'claim:done.chance-tolerance',
  ],
};

/** Ice seen against ice computed: whether the computation may be believed of this freeze. */
export const doneIceRule: RuleSpec = { id: 'rule:done.ice', claims: ['claim:done.ice-tolerance-mm'] };

/** The femoral nerve at the groin where the quadriceps keeps its value: shown, whoever froze it. */
export const doneNeverRule: RuleSpec = {
  id: 'rule:done.never-target',
  claims: ['claim:targets.quadriceps-levels', 'claim:targets.femoral-harm'],
};
