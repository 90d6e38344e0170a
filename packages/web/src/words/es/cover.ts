import type { CoverWords } from '../../clinician/plan/cover-words.js';

export const cover: CoverWords = {
  works: (chance, low, high) => `Probabilidad de que funcione: ${chance} (de ${low} a ${high}). Si funciona:`,
  weeks: (week, low, high) => `la semana ${week} tras la congelación (de ${low} a ${high})`,
  ends: (weeks, level) => `El primer nervio necesario vuelve hacia ${weeks}, intervalo del ${level}.`,
  tmrUnknown: 'No se sabe si está prevista TMR, así que no se puede decir si habrá un vacío.',
  nothingTakesOver: (weeks) =>
    `Nada toma el relevo: no está prevista TMR, y la cobertura termina hacia ${weeks}.`,
  gapUnknown: 'No se conoce la probabilidad de un vacío.',
  gap: (chance) => `Probabilidad de un vacío antes de que la TMR tome el relevo: ${chance}.`,
  gapLikely: (chance, weeks) =>
    `Probabilidad de un vacío antes de que la TMR tome el relevo: ${chance}; lo más probable, ${weeks}.`,
  review: (day) => `Revisar el ${day}.`,
  week: (week) => `semana ${week}`,
  weeksBetween: (first, last) => `semanas ${first}–${last}`,
};
