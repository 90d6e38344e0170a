import { number } from '../format/number.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Everything these pages say by themselves, by component. */
const english = {
  coverChart: {
    freeze: 'freeze',
    week: (week: number) => `week ${number(week)}`,
    tmrTakesOver: 'TMR takes over',
    amputation: 'amputation',
    band: (level: string) => `${level} band`,
  },
  doseChart: {
    goal: (goalChance: string) => `goal ${goalChance}`,
    passes: (count: number) => (count === 1 ? '1 pass' : `${number(count)} passes`),
    seconds: (seconds: number) => `${number(seconds)} s`,
  },
  doseCurves: {
    cycles: (count: number) => (count === 1 ? 'one cycle' : `${number(count)} cycles`),
    passes: (count: number) => (count === 1 ? 'one pass' : `${number(count)} passes`),
    withTheGoalOf: (cycles: string, goalChance: string, freezeSeconds: number, passes: string) =>
      `With ${cycles}, the goal of ${goalChance} is reached from ${number(freezeSeconds)} s with ${passes}.`,
    withNoFreezeTime: (cycles: string) =>
      `With ${cycles}, no freeze time and no number of passes tried covers the nerve wholly.`,
    withNothingTriedReaches: (
      cycles: string,
      goalChance: string,
      chance: string,
      passes: string,
      freezeSeconds: number,
    ) =>
      `With ${cycles}, nothing tried reaches the goal of ${goalChance}; best is ${chance} with ${passes} of ${number(freezeSeconds)} s.`,
  },
};

export type PlanChartWords = Widened<typeof english>;
export const planChartWords: PlanChartWords = inLanguage('planChart', english);
