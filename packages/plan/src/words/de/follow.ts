import type { Words } from '../words.js';
import { n } from './voice.js';

export const followWords: Words = {
  'say:follow.baseline': (f) =>
    `Ausgangswerte vor der Vereisung${f['phase'] === 'before-surgery' ? ' und der Operation' : ''}: Schmerz, Opioide, Gefühl, Kraft, Funktion.`,
  'say:follow.daily': (f) => `Tagebuch täglich, Tag ${n(f, 'number')}.`,
  'say:follow.weekly': (f) => `Tagebuch wöchentlich, Woche ${n(f, 'number')}.`,
  'say:follow.monthly': (f) => `Tagebuch monatlich, Monat ${n(f, 'number')}.`,
};
