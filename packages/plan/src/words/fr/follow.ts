import type { Words } from '../words.js';
import { n } from './voice.js';

export const followWords: Words = {
  'say:follow.baseline': (f) =>
    `État initial avant la congélation${f['phase'] === 'before-surgery' ? ' et l’opération' : ''} : douleur, opioïdes, sensibilité, force, fonction.`,
  'say:follow.daily': (f) => `Journal quotidien, jour ${n(f, 'number')}.`,
  'say:follow.weekly': (f) => `Journal hebdomadaire, semaine ${n(f, 'number')}.`,
  'say:follow.monthly': (f) => `Journal mensuel, mois ${n(f, 'number')}.`,
};
