import type { Facts, Words } from '../words.js';
import { hours, n, name } from './speech.js';

const range = (f: Facts) => `${name(f, 'drug')} : ${n(f, 'lowMg')} à ${n(f, 'highMg')} mg`;
const taken = (f: Facts) => `${n(f, 'takenMg')} mg sur ${n(f, 'mostMg')} mg`;

/** For clinicians only. Nothing here tells anybody to lower an opioid because of a total. */
const rescueWords: Words = {
  'say:doses.rescue-no-plan': () =>
    'Aucun de nos plans ne contient de schéma pour cette personne ; le traitement de secours suit le protocole local.',
  'say:doses.rescue-pain-missing': () => 'Aucun rapport n’indique l’intensité de la douleur : demander.',
  'say:doses.rescue-pain-stale': () =>
    'Le dernier score de douleur est trop ancien pour s’y fier : demander.',
  'say:doses.rescue-pain-above': (f) => `Douleur ${n(f, 'pain')} sur 10, au-dessus de ${n(f, 'nrs')} : agir.`,
  'say:doses.rescue-pain-not-above': (f) =>
    `Douleur ${n(f, 'pain')} sur 10, pas au-dessus de ${n(f, 'nrs')} : selon le plan, aucun traitement de secours n’est indiqué.`,
  'say:doses.rescue-sedation-missing': () =>
    'Aucun rapport n’indique le degré de somnolence : coter la sédation avant tout opioïde.',
  'say:doses.rescue-sedation-stale': () =>
    'Le dernier rapport de somnolence est trop ancien pour s’y fier : coter la sédation avant tout opioïde.',
  'say:doses.rescue-sedation-clear': (f) =>
    `La somnolence rapportée correspond au degré ${n(f, 'poss')} de l’échelle de Pasero.`,
  'say:doses.rescue-sedation-cut': (f) =>
    `Somnolence (degré ${n(f, 'poss')} de l’échelle de Pasero) : donner ${n(f, 'lowPercent')} à ${n(f, 'highPercent')} % de moins à la prochaine dose d’opioïde, surveiller de près, appeler à l’aide.`,
  'say:doses.rescue-sedation-stop': (f) =>
    `Difficile à réveiller ou respiration lente (degré ${n(f, 'poss')} de l’échelle de Pasero) : aucun opioïde ; urgence, naloxone.`,
  'say:doses.rescue-acetaminophen-avoid': () =>
    'Paracétamol : le plan l’évite, ou sa limite n’est pas connue.',
  'say:doses.rescue-acetaminophen-unreadable': (f) =>
    `Paracétamol : un produit pris n’est pas lisible ; au moins ${taken(f)} en 24 heures.`,
  'say:doses.rescue-acetaminophen-used-up': (f) =>
    `Paracétamol : ${taken(f)} ont été pris en 24 heures, tous produits confondus ; il n’y a plus de place pour une dose.`,
  'say:doses.rescue-acetaminophen-left': (f) =>
    `Paracétamol : ${taken(f)} ont été pris en 24 heures, tous produits confondus ; il reste ${n(f, 'leftMg')} mg.`,
  'say:doses.rescue-opioid-none': () =>
    'Le plan ne propose aucun opioïde par la bouche pour la douleur aiguë intercurrente sans une question préalable.',
  'say:doses.rescue-opioid-last-unknown': (f) =>
    `${range(f)}, au moins ${hours(f, 'hours')} après le dernier opioïde ; quand il a été pris n’est pas indiqué : demander.`,
  'say:doses.rescue-opioid-now': (f) =>
    `${range(f)} peuvent être donnés maintenant selon le plan ; aucun opioïde n’est rapporté pour les ${n(f, 'hours')} dernières heures.`,
  'say:doses.rescue-opioid-later': (f) =>
    `${range(f)}, pas avant le ${n(f, 'at')}, soit ${hours(f, 'hours')} après le dernier opioïde.`,
  'say:doses.rescue-not-all-told': () =>
    'Les dernières 24 heures ne sont pas toutes couvertes par un rapport de doses ; davantage a pu être pris.',
};

const inHours = (f: Facts) => `Anesthésique local, tous membres confondus, en ${hours(f, 'hours')}`;

const localAnaestheticWords: Words = {
  'say:doses.la-within': (f) =>
    `${inHours(f)} : ${n(f, 'totalMg')} mg sur ${n(f, 'limitMg')} mg ; il reste ${n(f, 'leftMg')} mg.`,
  'say:doses.la-over': (f) =>
    `${inHours(f)} : ${n(f, 'totalMg')} mg sur ${n(f, 'limitMg')} mg, soit ${n(f, 'leftMg')} mg au-dessus de la limite.`,
  'say:doses.la-no-limit': (f) => `${inHours(f)} : ${n(f, 'totalMg')} mg. Aucun plan ne contient de limite.`,
  'say:doses.la-other-drug': (f) =>
    `${inHours(f)} : ${n(f, 'totalMg')} mg, dont une part de ${n(f, 'drugs')}, pour quoi aucun plan ne contient de limite.`,
};

/** Why a day's dose is not known, and what was counted how. */
export const dosesWords: Words = {
  'say:doses.not-reported': () => 'Aucun rapport de ce jour n’indique quels médicaments ont été pris.',
  'say:doses.none-on-record': () =>
    'Le dossier ne contient rien de ce genre ; cela ne veut pas dire qu’il n’y en a pas eu.',
  'say:doses.medicine-unknown': (f) =>
    `« ${n(f, 'medicine')} » ne désigne aucun médicament connu ici ; ce peut être un opioïde.`,
  'say:doses.patch-not-told': (f) =>
    `Le port d’un patch (${n(f, 'medicine')}) n’est pas indiqué : les jours précédents n’ont pas de rapport.`,
  'say:doses.start-unknown': (f) => `${n(f, 'medicine')} : depuis quand il est prescrit n’est pas indiqué.`,
  'say:doses.status-unknown': (f) => `${n(f, 'medicine')} : s’il est encore pris n’est pas indiqué.`,
  'say:doses.stopped-day-unknown': (f) => `${n(f, 'medicine')} : arrêté, à une date qui n’est pas indiquée.`,
  'say:doses.day-inexact': (f) =>
    `${n(f, 'medicine')} : ses dates ne sont pas assez exactes pour dire s’il valait ce jour-là.`,
  'say:doses.supply-days-unknown': (f) =>
    `${n(f, 'medicine')} : pour combien de jours il a été délivré n’est pas indiqué.`,
  'say:doses.several-reports': (f) =>
    `Nombre de rapports qui portent sur ce jour : ${n(f, 'reports')} ; une dose indiquée par plusieurs compte une fois.`,
  'say:doses.given-and-reported': (f) =>
    `${n(f, 'medicine')} : donné par les soignants et présent aussi dans le rapport ; la plus grande des deux quantités compte.`,
  'say:doses.as-stated': () =>
    'Aucun rapport de ce jour ; compté comme pris, ainsi que le dossier l’indique.',
  'say:doses.patch-worn': (f) => `${n(f, 'medicine')} : encore porté, posé le ${n(f, 'since')}.`,
  ...rescueWords,
  ...localAnaestheticWords,
};
