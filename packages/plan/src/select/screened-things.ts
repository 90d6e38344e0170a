import {
  arterialDiseaseRule,
  coldDiseaseRule,
  coldInjuryRule,
  diabetesRule,
  implantedElectronicsRule,
  infectionRule,
  nerveDeficitRule,
  reportPainRule,
  sickleCellRule,
} from './rules.js';
import type { Screened } from './screen.js';

/** The cold diseases are one question, answered once. */
export const coldDisease: Screened = {
  name: 'cold-disease',
  rule: coldDiseaseRule,
  concepts: ['concept:cold-disease'],
  hints: ['concept:cold-disease-possible'],
  present: 'hold',
};

/** No code says where the probe enters: recorded infections only ask. */
export const probeSiteInfection: Screened = {
  name: 'probe-site-infection',
  rule: infectionRule,
  concepts: [],
  hints: ['concept:infection-possible'],
  present: 'hold',
};

export const arterialDisease: Screened = {
  name: 'arterial-disease',
  rule: arterialDiseaseRule,
  concepts: ['concept:arterial-disease'],
  present: 'decide',
};

export const nerveDeficit: Screened = {
  name: 'nerve-deficit',
  rule: nerveDeficitRule,
  concepts: ['concept:nerve-deficit'],
  present: 'decide',
};

export const implantedElectronics: Screened = {
  name: 'implanted-electronics',
  rule: implantedElectronicsRule,
  concepts: ['concept:implanted-electronics'],
  present: 'decide',
};

export const diabetes: Screened = {
  name: 'diabetes',
  rule: diabetesRule,
  concepts: ['concept:diabetes'],
  present: 'caution',
};

export const cautions: readonly Screened[] = [
  diabetes,
  { name: 'sickle-cell', rule: sickleCellRule, concepts: ['concept:sickle-cell'], present: 'caution' },
  { name: 'cold-injury', rule: coldInjuryRule, concepts: ['concept:cold-injury'], present: 'caution' },
];

export const cannotReportPain: Screened = {
  name: 'report-pain',
  rule: reportPainRule,
  concepts: [],
  hints: ['concept:cannot-report-pain-possible'],
  present: 'trial-only',
};
