import type { ClaimId } from '@cryobridge/knowledge';
import type { RuleId } from '../decision.js';
import type { RuleSpec } from '../read.js';

function rule(name: string, claims: readonly ClaimId[]): RuleSpec {
  const id: RuleId = `rule:regimen.${name}`;
  return { id, claims };
}

const kidney: readonly ClaimId[] = ['claim:regimen.nsaid.avoid-egfr', 'claim:regimen.kidney-normal-egfr'];

export const personRule = rule('person', [
  'claim:regimen.stale.weight-days',
  'claim:regimen.stale.egfr-days',
  'claim:regimen.adult-years',
  ...kidney,
]);
export const acetaminophenRule = rule('acetaminophen', ['claim:drug.acetaminophen.*']);
export const celecoxibRule = rule('celecoxib', ['claim:drug.celecoxib.*', ...kidney]);
export const ketorolacRule = rule('ketorolac', ['claim:drug.ketorolac.*', ...kidney]);
export const regionalRule = rule('regional', [
  'claim:regimen.regional-evidence',
  'claim:regimen.catheter-nerve.*',
  'claim:drug.ropivacaine.*',
  'claim:drug.levobupivacaine.*',
  'claim:drug.bupivacaine.*',
  'claim:drug.lidocaine.*',
]);
export const localAnaestheticRule = rule('local-anaesthetic', [
  'claim:regimen.local-anaesthetic.*',
  'claim:regimen.elderly-years',
  'claim:drug.ropivacaine.*',
  'claim:drug.bupivacaine.*',
  'claim:drug.levobupivacaine.*',
  'claim:drug.lidocaine.*',
]);
export const ketamineRule = rule('ketamine', ['claim:drug.ketamine.*']);
export const gabapentinoidRule = rule('gabapentinoid', [
  'claim:drug.gabapentin.*',
  'claim:drug.pregabalin.*',
  'claim:regimen.gabapentinoid.*',
  'claim:regimen.kidney-normal-egfr',
  'claim:regimen.kidney-middle-egfr',
  'claim:regimen.kidney-low-egfr',
]);
export const rescueRule = rule('rescue-opioid', ['claim:drug.oxycodone.*', 'claim:drug.hydromorphone.*']);
export const pcaRule = rule('patient-controlled', [
  'claim:drug.morphine-pca.*',
  'claim:drug.hydromorphone-pca.*',
  'claim:regimen.pca.*',
  'claim:regimen.elderly-years',
]);
export const tramadolRule = rule('tramadol', ['claim:drug.tramadol.*']);
export const bowelRule = rule('bowel', ['claim:drug.laxative.*']);
export const naloxoneRule = rule('naloxone', [
  'claim:regimen.naloxone.*',
  'claim:drug.naloxone.takeHomeDose',
]);
export const ladderRule = rule('rescue-ladder', [
  'claim:regimen.rescue.nrs',
  'claim:regimen.sedation.*',
  'claim:drug.naloxone.*',
  'claim:drug.hydromorphone.*',
]);
export const interactionRule = rule('interaction', [
  'claim:regimen.gabapentinoid.persistent-opioid-odds',
  'claim:regimen.naloxone.criteria',
  ...kidney,
]);

export const regimenRules: readonly RuleSpec[] = [
  personRule,
  acetaminophenRule,
  celecoxibRule,
  ketorolacRule,
  regionalRule,
  localAnaestheticRule,
  ketamineRule,
  gabapentinoidRule,
  rescueRule,
  pcaRule,
  tramadolRule,
  bowelRule,
  naloxoneRule,
  ladderRule,
  interactionRule,
];
