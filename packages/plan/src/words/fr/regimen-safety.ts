import type { Words } from '../words.js';
import { n, seen, span } from './voice.js';

const naloxone: Words = {
  'say:regimen.naloxone-mme': (f) =>
    `${n(f, 'mmePerDay')} MME par jour ; proposée à partir de ${n(f, 'threshold')}.`,
  'say:regimen.naloxone-age': (f) => `Âge de ${n(f, 'years')} ans ou plus.`,
  'say:regimen.naloxone-benzodiazepine': (f) => `Prend une benzodiazépine${seen(f)}.`,
  'say:regimen.naloxone-use-disorder': (f) => `Trouble de l’usage d’opioïdes${seen(f)}.`,
  'say:regimen.naloxone-overdose': (f) => `Surdose antérieure ou tolérance perdue${seen(f)}.`,
  'say:regimen.naloxone-sleep-apnoea': (f) => `Apnée du sommeil${seen(f)}.`,
  'say:regimen.naloxone-liver': (f) => `Maladie du foie${seen(f)}.`,
  'say:regimen.naloxone-kidney': (f) =>
    f['egfr'] === null ? 'Insuffisance rénale.' : `Reins défaillants (DFGe ${n(f, 'egfr')}).`,
  'say:regimen.naloxone-no-criterion': () => 'Aucun des critères n’est rempli.',
  'say:regimen.age-unknown': () => 'L’âge n’est pas connu assez exactement.',
  'say:regimen.overdose-risk-unasked': () =>
    'Personne n’a encore dit s’il y a une apnée du sommeil, un trouble de l’usage d’opioïdes, une surdose ou une tolérance perdue.',
  'say:regimen.liver-unasked': () => 'Personne n’a encore dit si le foie est malade.',
  'say:regimen.kidney-unknown': () => 'Aucun DFGe récent.',
};

const budget: Words = {
  'say:regimen.la-limit-weight': (f) => `${n(f, 'mgPerKg')} mg/kg pour ${n(f, 'kg')} kg.`,
  'say:regimen.la-limit-most': (f) =>
    `${n(f, 'mostMg')} mg, le maximum quel que soit le poids (${n(f, 'mgPerKg')} mg/kg donneraient plus).`,
  'say:regimen.la-no-limit': () =>
    'Aucune limite pour ce médicament n’a été trouvée dans une source : protocole local.',
  'say:regimen.la-weight-unknown': () => 'Pas de limite sans poids récent.',
  'say:regimen.la-bmi-unknown': (f) =>
    `L’indice de masse corporelle n’est pas connu ; au-dessus de ${n(f, 'bound')}, la limite suit le poids idéal.`,
  'say:regimen.la-ideal': (f) =>
    `Indice de masse corporelle au-dessus de ${n(f, 'bound')} : selon le poids idéal, ${n(f, 'kg')} kg.`,
  'say:regimen.la-ideal-unknown': (f) =>
    `Indice de masse corporelle au-dessus de ${n(f, 'bound')} : pas de limite sans le poids idéal.`,
  'say:regimen.la-reduced': (f) => `Réduite de ${n(f, 'percent')} % (${n(f, 'grounds')}).`,
  'say:regimen.la-block-open': () => 'Bloc : dose par l’anesthésiste, dans ce qui reste.',
  'say:regimen.la-block-given': (f) => `Bloc : ${n(f, 'mg')} mg.`,
  'say:regimen.la-catheter-none': () => 'Pas de cathéter.',
  'say:regimen.la-catheter-infusion': (f) =>
    `Cathéter : ${n(f, 'mgPerH')} mg/h, comptés pour les ${n(f, 'hours')} premières heures ; au plus ${n(f, 'mostMgPerH')} mg/h ensuite.`,
  'say:regimen.la-catheter-bolus': (f) =>
    `Cathéter de moignon : ${n(f, 'mL')} ml à ${n(f, 'mgPerMl')} mg/ml ; au plus ${n(f, 'dayMaxMg')} mg en 24 heures.`,
  'say:regimen.la-catheter-open': () =>
    'Cathéter : aucune dose de ce médicament n’a été trouvée dans une source ; selon le protocole local, dans ce qui reste.',
  'say:regimen.la-track-open': () =>
    'Trajet de la sonde : volume et concentration par l’opérateur, dans ce qui reste.',
  'say:regimen.la-track-volume': (f) =>
    `Trajet de la sonde : ${n(f, 'mL')} ml au total ; les mg dépendent de la concentration choisie.`,
  'say:regimen.la-track-given': (f) => `Trajet de la sonde : ${n(f, 'mg')} mg.`,
  'say:regimen.local-anaesthetic-over': (f) =>
    `L’anesthésique local prévu dépasse de ${n(f, 'overMg')} mg la limite de ${n(f, 'limitMg')} mg.`,
};

const ladder: Words = {
  'say:regimen.ladder-trigger': (f) => `Douleur au-dessus de ${n(f, 'nrs')} sur 10 : agir.`,
  'say:regimen.ladder-regional': () =>
    'Vérifier bloc ou cathéter : agit-il, est-il en place, le budget est-il épuisé ?',
  'say:regimen.ladder-scheduled': () => 'S’assurer que les médicaments à heures fixes ont été donnés.',
  'say:regimen.ladder-opioid': () =>
    'Coter la sédation, puis donner l’opioïde pour la douleur aiguë intercurrente.',
  'say:regimen.ladder-recovery-room': (f) =>
    `En salle de réveil seulement : hydromorphone ${n(f, 'mg')} mg en intraveineux toutes les ${span(f, 'lowMinutes', 'highMinutes')} minutes.`,
  'say:regimen.ladder-ketamine': () => 'Envisager la kétamine dans ses limites.',
  'say:regimen.ladder-sedation-check': () =>
    'Échelle de sédation avant chaque dose d’opioïde : S, 1 et 2 sont acceptables.',
  'say:regimen.ladder-sedation-cut': (f) =>
    `Sédation ${n(f, 'score')} : donner ${span(f, 'lowPercent', 'highPercent')} % de moins et surveiller de près.`,
  'say:regimen.ladder-sedation-stop': (f) =>
    `Sédation ${n(f, 'score')} : ne donner aucun opioïde, appeler à l’aide, envisager la naloxone ${n(f, 'mg')} mg dans ${n(f, 'mL')} ml, ` +
    `${n(f, 'stepMl')} ml toutes les ${n(f, 'stepMinutes')} minutes.`,
  'say:regimen.ladder-call': () =>
    'Douleur qui persiste : appeler le service de la douleur et chercher une cause dans le membre.',
};

/** Naloxone, the one budget of local anaesthetic, and what is done when pain breaks through. */
export const regimenSafetyWords: Words = { ...naloxone, ...budget, ...ladder };
