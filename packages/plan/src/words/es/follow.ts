import type { Words } from '../words.js';
import { say } from './speech.js';

export const followWords: Words = {
  'say:follow.baseline': (f) =>
    `Situación basal antes de la congelación${f['phase'] === 'before-surgery' ? ' y de la cirugía' : ''}: dolor, opioides, sensibilidad, fuerza, función.`,
  'say:follow.daily': (f) => `Diario de cada día, día ${say(f, 'number')}.`,
  'say:follow.weekly': (f) => `Diario semanal, semana ${say(f, 'number')}.`,
  'say:follow.monthly': (f) => `Diario mensual, mes ${say(f, 'number')}.`,
};
