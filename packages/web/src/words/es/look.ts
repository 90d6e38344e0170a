import type { LookWords } from '../../identity/look-words.js';

export const look: LookWords = {
  title: 'Idioma y apariencia',
  language: 'Idioma',
  appearance: 'Apariencia',
  appearances: {
    device: 'Como el dispositivo',
    light: 'Claro',
    dark: 'Oscuro',
    'light-contrast': 'Alto contraste, claro',
    'dark-contrast': 'Alto contraste, oscuro',
  },
  notReviewed: 'Ningún profesional clínico ha revisado todavía esta traducción.',
};
