import type { Facts, Words } from '../words.js';
import { celsius, n, say } from './voice.js';

const local = (f: Facts) => (f['assumed'] === true ? ' (réglage local, sans source)' : '');

function gasName(gas: Facts[string] | undefined): string {
  switch (gas) {
    case 'N2O':
      return 'Protoxyde d’azote';
    case 'CO2':
      return 'Dioxyde de carbone';
    case 'argon':
      return 'Argon';
    default:
      return say(gas ?? 'Gaz');
  }
}

export const doseWorkWords: Words = {
  'say:dose.equipment-probe': (f) =>
    `${n(f, 'label')} : ${n(f, 'diameterMm')} mm, zone froide ${n(f, 'activeLengthMm')} mm, paroi à environ ${celsius(f['wallC'])}. Vérifier avec la fiche du fabricant.`,
  'say:dose.equipment-gas': (f) =>
    `${gasName(f['gas'])} pour toutes les congélations, avec réserve et évacuation.`,
  'say:dose.equipment-ultrasound': (f) =>
    `Échographe avec enregistrement d’images. Sondes d’échographie : ${n(f, 'transducers')}.`,
  'say:dose.equipment-stimulator': () =>
    'La congélation ne fait passer aucun courant ; un stimulateur nerveux intégré, si. Avec un dispositif électronique implanté, le laisser éteint sauf accord du spécialiste.',
  'say:dose.equipment-skin': () =>
    'Sérum physiologique tiède et liquide pour soulever la peau là où un nerf est superficiel.',
  'say:dose.operator-procedures': (f) =>
    `L’opérateur a fait au moins ${n(f, 'procedures')} congélations échoguidées supervisées${local(f)}.`,
  'say:dose.operator-current': (f) => `La dernière il y a moins de ${n(f, 'months')} mois${local(f)}.`,
  'say:dose.operator-section': () =>
    'L’opérateur voit toute la section de chaque nerf et toute l’aiguille avant toute congélation.',
  'say:dose.operator-console': () =>
    'Autotest de la console réussi ; la sonde gèle et dégèle dans du sérum physiologique.',
  'say:dose.step-confirm': (f) =>
    `Confirmer à voix haute personne, côté, niveau et nerfs : ${n(f, 'nerves')}. Marquer le côté.`,
  'say:dose.step-baseline': () => 'Noter la sensibilité et la force de chaque nerf avant de le congeler.',
  'say:dose.step-scan': () =>
    'Examiner chaque nerf sur sa longueur ; mesurer surface, profondeur et distance à l’artère et aux voisins. Refaire le plan en cas de différence.',
  'say:dose.step-numb': () =>
    'Anesthésier peau et trajet ; compter le volume dans le budget unique d’anesthésique local.',
  'say:dose.step-place': () =>
    'Placer la sonde sur la face profonde du nerf, dans le plan, à côté de lui et jamais à travers lui.',
  'say:dose.step-freeze': () =>
    'Congeler comme prévu ; ne pas bouger ; surveiller sans cesse la glace, la peau et les voisins.',
  'say:dose.step-thaw': (f) =>
    `Décongeler ${n(f, 'thawSeconds')} s avant la congélation suivante, et entièrement avant de déplacer la sonde.`,
  'say:dose.step-next': () =>
    'Passer à la face superficielle, à l’endroit suivant le long du nerf, puis au nerf suivant.',
  'say:dose.step-record': () =>
    'Enregistrer les images ; consigner sonde, positions, cycles, secondes et marges de glace ; comprimer, panser et contrôler la peau.',
};
