import type { Facts, Words } from '../words.js';
import { isTold, n } from './voice.js';

/** What counts, or is words, has no unit. */
const units: Readonly<Record<string, string>> = {
  count: '',
  text: '',
  year: 'ans',
  day: 'jours',
  'mg/day': 'mg par jour',
};
const unit = (f: Facts): string => units[String(f['unit'])] ?? String(f['unit']);
const valueOf = (f: Facts): string => `${n(f, 'value')} ${unit(f)}`.trim();
const elsewhere = (f: Facts): string =>
  isTold(f, 'sourced') ? `ailleurs ${n(f, 'sourced')}` : 'aucune source n’en donne';
const note = (f: Facts): string => (isTold(f, 'note') ? ` ${n(f, 'note')}` : '');

/** What the formulary of the hospital changes. */
export const formularyWords: Words = {
  'say:regimen.formulary-local': (f) =>
    `Valeur de cet hôpital, ${n(f, 'what')} : ${valueOf(f)} (${elsewhere(f)}), signée par ${n(f, 'by')}.`,
  'say:regimen.formulary-looser': (f) =>
    `Moins stricte que la source, ${n(f, 'what')} : ${valueOf(f)} au lieu de ${n(f, 'sourced')}, signée par ${n(f, 'by')}. Motif : ${n(f, 'reason')}`,
  'say:regimen.formulary-missing': (f) =>
    `N’est pas au livret thérapeutique de cet hôpital : demander à la pharmacie quoi donner à la place.${note(f)}`,
  'say:regimen.formulary-missing-other': (f) =>
    `N’est pas au livret thérapeutique de cet hôpital, qui indique à la place ${n(f, 'other')}.${note(f)}`,
  'say:regimen.formulary-outdated': () =>
    'Les sources ont changé depuis la signature de la pharmacie : ce qui ne tient plus est laissé de côté, et une nouvelle signature est nécessaire.',
  'say:regimen.formulary-dose': (f) => `${n(f, 'dose')} (selon le livret thérapeutique de cet hôpital).`,
};

/** What a formulary may set. */
export const formularyTerms: Readonly<Record<string, string>> = {
  'usual single dose': 'dose unitaire habituelle',
  'single dose': 'dose unitaire',
  'most in one dose': 'dose unitaire maximale',
  'reduced single dose': 'dose unitaire réduite',
  'times a day': 'prises par jour',
  'shortest interval': 'intervalle le plus court',
  'longest interval': 'intervalle le plus long',
  interval: 'intervalle',
  'interval in kidney failure': 'intervalle en cas d’insuffisance rénale',
  'single dose in cirrhosis': 'dose unitaire en cas de cirrhose',
  'interval in cirrhosis': 'intervalle en cas de cirrhose',
  'most in a day': 'maximum par jour',
  'most in a day at higher age': 'maximum par jour à un âge avancé',
  'age for the lower day limit': 'âge pour la limite journalière réduite',
  'most in a day with liver disease or alcohol': 'maximum par jour en cas de maladie du foie ou d’alcool',
  'eGFR for the lower day limit': 'DFGe pour la limite journalière réduite',
  'most in a day in kidney failure': 'maximum par jour en cas d’insuffisance rénale',
  'reduced day limit': 'limite journalière réduite',
  'age for the reduced dose': 'âge pour la dose réduite',
  'weight for the reduced dose': 'poids pour la dose réduite',
  'weight for doses by weight': 'poids pour les doses selon le poids',
  'dose by weight': 'dose selon le poids',
  'most days': 'nombre maximal de jours',
  'day dose with normal kidneys': 'dose journalière avec des reins normaux',
  'day dose with mildly reduced kidneys': 'dose journalière avec une fonction rénale légèrement réduite',
  'day dose with reduced kidneys': 'dose journalière avec une fonction rénale réduite',
  'day dose with failing kidneys': 'dose journalière en insuffisance rénale sévère',
  'limit by weight': 'limite selon le poids',
  limit: 'limite',
  'concentration in the catheter': 'concentration dans le cathéter',
  'rate of the catheter': 'débit du cathéter',
  'most by catheter': 'maximum par cathéter',
  'most days of the catheter': 'durée maximale du cathéter',
  'concentration of the bolus': 'concentration du bolus',
  'most volume of the bolus': 'volume maximal du bolus',
  'most in a bolus': 'bolus maximal',
  'most as infusion': 'perfusion maximale',
  'usual infusion': 'perfusion habituelle',
  'tablets at discharge': 'comprimés à la sortie',
  'dose in the recovery room': 'dose en salle de réveil',
  'interval in the recovery room': 'intervalle en salle de réveil',
  bolus: 'bolus',
  lockout: 'période réfractaire',
  'most in 4 hours': 'maximum en 4 heures',
  dose: 'dose',
};
