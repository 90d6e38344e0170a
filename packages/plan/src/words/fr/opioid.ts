import type { Words } from '../words.js';
import { isTold, n } from './voice.js';

/** Sentences on opioid totals. A total asks to look again; it never says what to do with a dose. */
export const opioidWords: Words = {
  'say:opioid.drug-unknown': () => 'Le nom ne dit pas de quel opioïde il s’agit.',
  'say:opioid.strength-unknown': () => 'Le dosage du produit n’est pas lisible.',
  'say:opioid.form-unknown': () => 'Ni la forme ni la voie ne sont indiquées.',
  'say:opioid.route-conflict': () => 'La forme du produit et la voie de la prescription ne concordent pas.',
  'say:opioid.dose-unknown': () => 'La dose n’est pas indiquée.',
  'say:opioid.dose-unreadable': () => 'La dose ou la quantité délivrée n’est pas un nombre supérieur à zéro.',
  'say:opioid.unit-unknown': (f) => `L’unité « ${n(f, 'unit')} » n’est pas connue.`,
  'say:opioid.unit-does-not-fit': (f) => `Une dose en « ${n(f, 'unit')} » ne convient pas à ce produit.`,
  'say:opioid.frequency-unknown': () => 'La fréquence de prise n’est pas indiquée.',
  'say:opioid.several-steps': (f) =>
    `La prescription a ${n(f, 'steps')} étapes successives ; laquelle court maintenant n’est pas indiqué.`,
  'say:opioid.step-day-unknown': (f) =>
    `La prescription a des étapes successives ; laquelle vaut le ${n(f, 'day')} n’est pas indiqué.`,
  'say:opioid.steps-overlap': (f) =>
    `Des étapes successives de la prescription sont toutes deux datées du ${n(f, 'day')}.`,
  'say:opioid.combination-dose-ambiguous': (f) =>
    `${n(f, 'mg')} mg d’un produit combiné : la substance visée n’est pas claire.`,
  'say:opioid.patches-worn-together': (f) =>
    `${n(f, 'quantity')} patchs pour ${n(f, 'days')} jours : combien sont portés ensemble n’est pas indiqué.`,
  'say:opioid.on-demand-patch': () =>
    'Un patch qui délivre des doses uniques à la demande n’a pas de facteur.',
  'say:opioid.not-convertible': (f) =>
    `Il n’y a pas de facteur pour ${n(f, 'drug')} ; il reste hors du total.`,
  'say:opioid.not-in-table': (f) => `${n(f, 'table')} n’a pas de facteur pour ${n(f, 'drug')}.`,
  'say:opioid.no-factor-for-route': (f) =>
    `${n(f, 'table')} n’a pas de facteur pour ${n(f, 'drug')} par cette voie (${n(f, 'route')}).`,
  'say:opioid.parenteral': (f) =>
    `${n(f, 'drug')} en injection n’a pas de facteur dans la table ; le protocole local décide comment le compter.`,
  'say:opioid.parenteral-local': (f) =>
    `${n(f, 'drug')} en injection n’a pas de facteur dans la table. Un rapport local (${n(f, 'ratio')}, supposé) ` +
    (isTold(f, 'localMmePerDay')
      ? `donnerait ${n(f, 'localMmePerDay')} par jour ; il n’est pas compté.`
      : 'existe, mais la dose du jour n’est pas indiquée.'),
  'say:opioid.status-unknown': () => 'Le dossier ne dit pas s’il est encore pris.',
  'say:opioid.use-disorder': () =>
    'Il traite un trouble de l’usage d’opioïdes ; sa dose n’est donc pas jugée selon des limites faites pour la douleur.',
  'say:opioid.table-unknown': (f) => `La table de facteurs « ${n(f, 'table')} » n’est pas disponible ici.`,
  'say:opioid.as-needed': () => 'Au besoin : compté comme si chaque dose permise était prise.',
  'say:opioid.taken-as-oral': () =>
    'Le produit est une solution et aucune voie n’est indiquée : compté comme pris par la bouche.',
  'say:opioid.supply-exceeds-instructions': () =>
    'La quantité délivrée dépasse ce que les instructions consomment.',
  'say:opioid.patch-interval-long': (f) =>
    `Changé toutes les ${n(f, 'hours')} heures, bien que fait pour ${n(f, 'wearHours')} : à vérifier.`,
  'say:opioid.patch-interval-short': (f) =>
    `Changé toutes les ${n(f, 'hours')} heures au lieu de ${n(f, 'wearHours')} ; compté comme un seul à la fois.`,
  'say:opioid.estimate': () =>
    'Une estimation de l’exposition. Elle ne choisit pas la dose quand un opioïde en remplace un autre.',
  'say:opioid.same-order-twice': () =>
    'La même prescription figure deux fois au dossier ; les deux sont comptées.',
  'say:opioid.no-medicines-on-record': () =>
    'Le dossier ne contient aucun médicament. Demander quels opioïdes la personne prend.',
  'say:opioid.none-active': (f) => `Aucun opioïde actif au dossier (${n(f, 'series')}).`,
  'say:opioid.reassess': (f) =>
    `${n(f, 'mmePerDay')} MME par jour, soit au moins ${n(f, 'threshold')} : réexaminer bénéfice et risque avec la personne.`,
  'say:opioid.reassess-again': (f) =>
    `${n(f, 'mmePerDay')} MME par jour, soit au moins ${n(f, 'threshold')} : réexaminer bénéfice et risque avec la personne, et consigner pourquoi cette dose convient.`,
};
