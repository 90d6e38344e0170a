import type { LookWords } from '../../identity/look-words.js';

export const look: LookWords = {
  title: 'Sprache und Darstellung',
  language: 'Sprache',
  appearance: 'Darstellung',
  appearances: {
    device: 'Wie das Gerät',
    light: 'Hell',
    dark: 'Dunkel',
    'light-contrast': 'Hoher Kontrast, hell',
    'dark-contrast': 'Hoher Kontrast, dunkel',
  },
  notReviewed: 'Diese Übersetzung hat noch keine Fachperson geprüft.',
};
