import type { ClaimId } from '@cryobridge/knowledge';
import type { RuleId } from '../decision.js';
import type { RuleSpec } from '../read.js';
import { nerveSites } from '../target/nerve-sites.js';

const depthClaims = nerveSites.map((id): ClaimId => `claim:${id.replace(':', '.')}.depthMm`);

function rule(id: RuleId, claims: readonly ClaimId[]): RuleSpec {
  return { id, claims };
}

export const siteVerificationRule = rule('rule:select.site-verification', [
  'claim:selection.site-verification',
]);
export const surgeonConfirmsRule = rule('rule:select.surgeon-confirms', [
  'claim:selection.surgeon-confirmation',
]);
export const noIndicationRule = rule('rule:select.no-indication', ['claim:selection.no-indication']);
export const coldDiseaseRule = rule('rule:select.cold-disease', [
  'claim:selection.cryoglobulinaemia',
  'claim:selection.cryofibrinogenaemia',
  'claim:selection.cold-urticaria',
  'claim:selection.raynaud',
  'claim:selection.paroxysmal-cold-haemoglobinuria',
  'claim:selection.cold-agglutinin-disease',
]);
export const infectionRule = rule('rule:select.probe-site-infection', [
  'claim:selection.probe-site-infection',
]);
export const anaestheticAllergyRule = rule('rule:select.local-anaesthetic-allergy', [
  'claim:selection.local-anaesthetic-allergy',
]);
export const antithromboticRule = rule('rule:select.antithrombotic', [
  'claim:selection.bleeding',
  'claim:selection.aspirin-allowed',
  'claim:selection.antithrombotic-lookback',
]);
export const bleedingDisorderRule = rule('rule:select.bleeding-disorder', ['claim:selection.bleeding']);
export const coagulationRule = rule('rule:select.coagulation', [
  'claim:selection.bleeding',
  'claim:selection.coagulation-lab-age',
  'claim:selection.platelets-minimum',
  'claim:selection.inr-maximum',
  'claim:selection.deep-site',
  ...depthClaims,
]);
export const arterialDiseaseRule = rule('rule:select.arterial-disease', ['claim:selection.arterial-disease']);
export const nerveDeficitRule = rule('rule:select.nerve-deficit', ['claim:selection.nerve-deficit']);
export const insensateFootRule = rule('rule:select.insensate-foot', ['claim:selection.insensate-foot']);
export const implantedElectronicsRule = rule('rule:select.implanted-electronics', [
  'claim:selection.implanted-electronics',
]);
export const establishedPainRule = rule('rule:select.established-pain', [
  'claim:selection.test-block',
  'claim:evidence.null-trial-participants',
  'claim:evidence.null-trial-difference',
]);
export const diabetesRule = rule('rule:select.diabetes', ['claim:selection.diabetes']);
export const sickleCellRule = rule('rule:select.sickle-cell', ['claim:selection.sickle-cell']);
export const coldInjuryRule = rule('rule:select.cold-injury', ['claim:selection.cold-injury']);
export const pregnancyRule = rule('rule:select.pregnancy', [
  'claim:selection.trial-pregnancy',
  'claim:selection.pregnancy-age-limit',
]);
export const bodyMassRule = rule('rule:select.body-mass', ['claim:selection.trial-bmi']);
export const dailyOpioidsRule = rule('rule:select.daily-opioids', ['claim:selection.trial-opioid-weeks']);
export const reportPainRule = rule('rule:select.report-pain', ['claim:selection.trial-report-pain']);

export const selectRules: readonly RuleSpec[] = [
  siteVerificationRule,
  surgeonConfirmsRule,
  noIndicationRule,
  coldDiseaseRule,
  infectionRule,
  anaestheticAllergyRule,
  antithromboticRule,
  bleedingDisorderRule,
  coagulationRule,
  arterialDiseaseRule,
  nerveDeficitRule,
  insensateFootRule,
  implantedElectronicsRule,
  establishedPainRule,
  diabetesRule,
  sickleCellRule,
  coldInjuryRule,
  pregnancyRule,
  bodyMassRule,
  dailyOpioidsRule,
  reportPainRule,
];
