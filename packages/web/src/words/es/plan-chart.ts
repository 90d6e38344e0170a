import type { PlanChartWords } from '../../chart/plan-chart-words.js';
import { number } from '../../format/number.js';

export const planChart: PlanChartWords = {
  coverChart: {
    freeze: 'congelación',
    week: (week) => `semana ${number(week)}`,
    tmrTakesOver: 'la TMR toma el relevo',
    amputation: 'amputación',
    band: (level) => `banda del ${level}`,
  },
  doseChart: {
    goal: (goalChance) => `objetivo ${goalChance}`,
    passes: (count) => (count === 1 ? '1 pasada' : `${number(count)} pasadas`),
    seconds: (seconds) => `${number(seconds)} s`,
  },
  doseCurves: {
    cycles: (count) => (count === 1 ? 'un ciclo' : `${number(count)} ciclos`),
    passes: (count) => (count === 1 ? 'una pasada' : `${number(count)} pasadas`),
    withTheGoalOf: (cycles, goalChance, freezeSeconds, passes) =>
      `Con ${cycles}, el objetivo de ${goalChance} se alcanza desde ${number(freezeSeconds)} s con ${passes}.`,
    withNoFreezeTime: (cycles) =>
      `Con ${cycles}, ningún tiempo de congelación y ningún número de pasadas de los probados cubre el nervio por completo.`,
    withNothingTriedReaches: (cycles, goalChance, chance, passes, freezeSeconds) =>
      `Con ${cycles}, nada de lo probado alcanza el objetivo de ${goalChance}; lo mejor es ${chance} con ${passes} de ${number(freezeSeconds)} s.`,
  },
};
