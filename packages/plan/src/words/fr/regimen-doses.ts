import type { Facts, Words } from '../words.js';
import { isTold, n, span } from './voice.js';

const atNerve = (f: Facts) => (isTold(f, 'nerve') ? ` (${n(f, 'nerve')})` : '');

function limitGround(by: string): string {
  switch (by) {
    case 'age':
      return 'pour l’âge';
    case 'age-unknown':
      return 'âge non connu';
    case 'weight':
      return 'pour le poids';
    case 'liver':
      return 'pour le foie ou l’alcool';
    default:
      return 'limite habituelle';
  }
}

const byTheClock = (f: Facts) =>
  `${span(f, 'lowMg', 'highMg')} mg toutes les ${span(f, 'shortHours', 'longHours')} heures, à heures fixes.`;

export const regimenDoseWords: Words = {
  'say:regimen.adults-only': () => 'Pas de dose ici : ce sont des doses pour adultes.',
  'say:regimen.minor': () =>
    'La personne est, ou peut être, trop jeune pour des doses d’adulte : demander à une équipe pédiatrique.',
  'say:regimen.no-dose': () => 'Ne pas donner.',
  'say:regimen.local-policy': () =>
    'Médicament et dose selon le protocole local : rien n’a été trouvé dans une source.',
  'say:regimen.acetaminophen-dose': byTheClock,
  'say:regimen.acetaminophen-dose-weight-unknown': (f) =>
    `${byTheClock(f)} Sous ${n(f, 'boundKg')} kg : ${n(f, 'mgPerKg')} mg/kg par dose ; le poids n’est pas connu.`,
  'say:regimen.acetaminophen-limit': (f) =>
    `Au plus ${n(f, 'mostMg')} mg en 24 heures, tous produits compris (${limitGround(String(f['by']))}) ; ` +
    `${n(f, 'takenMg')} mg sont au dossier, ${n(f, 'leftMg')} mg restent.`,
  'say:regimen.celecoxib-dose': (f) => `${n(f, 'doseMg')} mg, ${n(f, 'times')} fois par jour.`,
  'say:regimen.ketorolac-dose': (f) =>
    `Après l’opération : ${span(f, 'lowMg', 'highMg')} mg toutes les ${n(f, 'hours')} heures` +
    (f['reduced'] === true
      ? ', réduit : l’âge, le poids ou les reins l’exigent ou ne sont pas connus.'
      : '.'),
  'say:regimen.ketorolac-limit': (f) => `Au plus ${n(f, 'mostMg')} mg par jour et ${n(f, 'days')} jours.`,
  'say:regimen.regional-block': () =>
    'Un bloc unique ; l’anesthésiste choisit la dose dans le budget unique ci-dessous.',
  'say:regimen.regional-ropivacaine': (f) =>
    `Un bloc ou un cathéter${atNerve(f)} : ropivacaïne ${n(f, 'mgPerMl')} mg/ml à ${n(f, 'mlPerH')} ml/h, ` +
    `au plus ${n(f, 'mostMgPerH')} mg/h. La dose du bloc vient du budget unique ci-dessous.`,
  'say:regimen.regional-levobupivacaine': (f) =>
    `Un bloc ou un cathéter${atNerve(f)} : lévobupivacaïne ${n(f, 'mgPerMl')} mg/ml pendant ${n(f, 'days')} jours au plus ; ` +
    'le débit selon le protocole local.',
  'say:regimen.regional-bupivacaine': (f) =>
    `Un bloc, ou un cathéter de moignon avec jusqu’à ${n(f, 'mL')} ml de bupivacaïne ${n(f, 'mgPerMl')} mg/ml avant la fermeture.`,
  'say:regimen.regional-lidocaine': () =>
    'Un bloc ; aucune dose de lidocaïne par cathéter n’a été trouvée dans une source.',
  'say:regimen.regional-limit': () =>
    'Compte dans le budget unique d’anesthésique local, avec le trajet de la sonde. Solution simple, pas d’adrénaline dans un cathéter.',
  'say:regimen.ketamine-dose': (f) =>
    `Bolus jusqu’à ${n(f, 'bolusMgPerKg')} mg/kg ; perfusion jusqu’à ${n(f, 'infusionMgPerKgPerH')} mg/kg/h ` +
    `(${span(f, 'usualLow', 'usualHigh')} peuvent suffire) sans surveillance intensive.`,
  'say:regimen.ketamine-limit': (f) =>
    `Pour ce poids : bolus ${n(f, 'bolusMg')} mg, perfusion ${n(f, 'infusionMgPerH')} mg/h au plus.`,
  'say:regimen.ketamine-limit-weight-unknown': () => 'La limite en mg exige le poids.',
  'say:regimen.gabapentinoid-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg par jour au total, pour un DFGe de ${n(f, 'egfr')}.`,
  'say:regimen.gabapentinoid-dose-kidney-unknown': () =>
    'La dose dépend des reins, et le DFGe n’est pas connu.',
  'say:regimen.rescue-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg par la bouche au besoin, pas plus souvent que toutes les ${n(f, 'hours')} heures.`,
  'say:regimen.oxycodone-discharge': (f) =>
    `Au retour à domicile, environ ${n(f, 'tablets')} comprimés de 5 mg, délivrés en partie si possible.`,
  'say:regimen.pca-dose': (f) =>
    `En intraveineux à la demande : ${span(f, 'lowMg', 'highMg')} mg, période réfractaire ${span(f, 'lockLow', 'lockHigh')} minutes, sans perfusion de fond` +
    (f['halved'] === true
      ? ' ; moitié : l’âge, l’apnée du sommeil, les reins ou le foie l’exigent ou ne sont pas connus.'
      : '.'),
  'say:regimen.pca-limit': (f) => `Au plus ${n(f, 'mostMg')} mg en 4 heures.`,
  'say:regimen.tramadol-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg toutes les ${span(f, 'shortHours', 'longHours')} heures.`,
  'say:regimen.tramadol-limit': (f) => `Au plus ${n(f, 'mostMg')} mg par jour.`,
};
