import type { PlanChartWords } from '../../chart/plan-chart-words.js';
import { number } from '../../format/number.js';
import { counted, isolated, placements } from './speech.js';

export const planChart: PlanChartWords = {
  coverChart: {
    freeze: 'التجميد',
    week: (week) => `الأسبوع ${number(week)}`,
    tmrTakesOver: `يبدأ مفعول ${isolated('TMR')}`,
    amputation: 'البتر',
    band: (level) => `نطاق ${level}`,
  },
  doseChart: {
    goal: (goalChance) => `الهدف ${goalChance}`,
    passes: placements,
    seconds: (seconds) => `${number(seconds)} ث`,
  },
  doseCurves: {
    cycles: (count) =>
      counted(count, { one: 'دورة واحدة', two: 'دورتين', few: 'دورات', many: 'دورة', other: 'دورة' }),
    passes: (count) => (count === 2 ? 'موضعين' : placements(count)),
    withTheGoalOf: (cycles, goalChance, freezeSeconds, passes) =>
      `مع ${cycles}، يُبلغ الهدف ${goalChance} ابتداءً من ${number(freezeSeconds)} ث في ${passes}.`,
    withNoFreezeTime: (cycles) => `مع ${cycles}، لا زمن تجميد ولا عدد مواضع مما جُرّب يغطي العصب كله.`,
    withNothingTriedReaches: (cycles, goalChance, chance, passes, freezeSeconds) =>
      `مع ${cycles}، لا شيء مما جُرّب يبلغ الهدف ${goalChance}؛ والأفضل ${chance} في ${passes} لمدة ${number(freezeSeconds)} ث.`,
  },
};
