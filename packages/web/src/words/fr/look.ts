import type { LookWords } from '../../identity/look-words.js';

export const look: LookWords = {
  title: 'Langue et affichage',
  language: 'Langue',
  appearance: 'Affichage',
  appearances: {
    device: 'Comme l’appareil',
    light: 'Clair',
    dark: 'Sombre',
    'light-contrast': 'Contraste élevé, clair',
    'dark-contrast': 'Contraste élevé, sombre',
  },
  notReviewed: 'Aucun clinicien n’a encore relu cette traduction.',
};
