import type { Facts, Words } from '../words.js';
import { isTold, n, seen } from './voice.js';

const before = (f: Facts) => (isTold(f, 'seen') ? ` Dernière valeur : ${n(f, 'seen')}.` : '');

export const regimenQuestionWords: Words = {
  'say:regimen.weight.ask': (f) => `Combien pèse la personne, en kg ?${before(f)}`,
  'say:regimen.weight.why': (f) =>
    `Les limites dépendent du poids ; un poids de plus de ${n(f, 'staleDays')} jours est redemandé.`,
  'say:regimen.egfr.ask': (f) =>
    `Quel est le DFGe, en ml/min/1,73 m² ?${before(f)}` +
    (isTold(f, 'creatinine') ? ` Créatinine au dossier : ${n(f, 'creatinine')} mg/dl.` : ''),
  'say:regimen.egfr.why': (f) =>
    `Plusieurs médicaments dépendent des reins ; un DFGe de plus de ${n(f, 'staleDays')} jours est redemandé.`,
  'say:regimen.liver.ask': (f) =>
    `Y a-t-il une maladie du foie, ou une consommation nocive d’alcool ?${seen(f)}`,
  'say:regimen.liver.why': () => 'L’une ou l’autre abaisse la limite journalière de paracétamol.',
  'say:regimen.overdose-risk.ask': (f) =>
    `Apnée du sommeil, trouble de l’usage d’opioïdes, surdose antérieure, ou tolérance perdue après une pause ?${seen(f)}`,
  'say:regimen.overdose-risk.why': () =>
    'Chacun est une raison de proposer la naloxone et de doser les opioïdes avec prudence.',
  'say:regimen.drug-allergies.ask': () => 'Y a-t-il une allergie à l’un de ces médicaments ?',
  'say:regimen.drug-allergies.why': () =>
    'Le dossier ne mentionne pas d’allergie et ne dit pas qu’il n’y en a aucune.',
  'say:regimen.nsaid-risk.ask': (f) =>
    `Ulcère ou saignement digestif, actuel ou antérieur, ou pontage coronarien vers cette période ?${seen(f)}`,
  'say:regimen.nsaid-risk.why': () => 'Chacun parle contre un anti-inflammatoire.',
  'say:regimen.ketamine-risk.ask': () =>
    'Psychose, maladie du cœur ou tension mal contrôlée, maladie grave du foie, grossesse, ou pression élevée dans l’œil ou le crâne ?',
  'say:regimen.ketamine-risk.why': () => 'Chacun parle contre la kétamine.',
  'say:regimen.baseline.ask': (f) =>
    `Combien de milligrammes d’équivalents morphine la personne prend-elle par jour (${n(f, 'table')}) ?` +
    (isTold(f, 'unknown') ? ` Non converti : ${n(f, 'unknown')}.` : ''),
  'say:regimen.baseline.why': () => 'Les doses de secours et la naloxone dépendent de ce qui est déjà pris.',
  'say:regimen.la-drug.ask': () => 'Quel anesthésique local est prévu ?',
  'say:regimen.la-drug.why': () => 'La limite unique dépend du médicament.',
  'say:regimen.la-catheter.ask': () => 'Un cathéter périnerveux est-il prévu ?',
  'say:regimen.la-catheter.why': () =>
    'Ce qu’il donne compte dans le budget unique ; sans réponse, il est compté comme prévu.',
  'say:regimen.ideal-weight.ask': () => 'Quel est le poids idéal, en kg ?',
  'say:regimen.ideal-weight.why': (f) =>
    `Au-dessus d’un indice de masse corporelle de ${n(f, 'bound')}, la limite d’anesthésique local suit le poids idéal.`,
  'say:regimen.la-block.ask': () => 'Combien de mg d’anesthésique local sont prévus pour le bloc ?',
  'say:regimen.la-block.why': () => 'Cela compte dans le budget unique.',
  'say:regimen.la-track.ask': () =>
    'Combien de mg d’anesthésique local sont prévus le long du trajet de la sonde, toutes positions réunies ?',
  'say:regimen.la-track.why': () => 'Cela compte dans le budget unique.',
};
