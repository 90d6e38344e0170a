import type { Bridge, CoverForecast, Interval, Plan } from '@cryobridge/plan';
import { type Setting, notes, percent } from './notes.js';

const days = ({ low, median, high }: Interval) =>
  `${Math.round(median)} days (${Math.round(low)}–${Math.round(high)})`;

export function forecastText(plan: Plan, setting: Setting): string | null {
  const { forecast, bridge } = plan;
  if (forecast === null) return null;
  const { layout } = setting;
  const works = forecast.chanceItWorks;
  const line = (text: string) => layout.hang(text, { first: '  ', rest: '  ' });
  return [
    layout.heading('Forecast', 'cover of the nerves; not a promise of relief'),
    line(
      `Chance that it works at all: ${percent(works.median)} (${percent(works.low)} to ${percent(works.high)}). If it does, cover ends after ${days(forecast.overallCoverEndsDay)}, ${percent(forecast.intervalLevel)} interval.`,
    ),
    ...coverChart(forecast, bridge, layout.columns),
    ...forecast.perNerve.map(({ nerveSite, coverEndsDay }) => {
      const label = plan.targets.find((target) => target.nerveSite === nerveSite)?.label ?? nerveSite;
      return line(`${label}: cover ends after ${days(coverEndsDay)}`);
    }),
    ...notes(forecast.notes, setting),
  ].join('\n');
}

const chartRows = 5;
const blocks = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const marginWidth = 8;

/** Median cover by week as columns of blocks, with the weeks in which TMR is expected to take over below. */
export function coverChart(
  { curve }: CoverForecast,
  bridge: Bridge | null,
  columns: number,
): readonly string[] {
  const lastDay = curve.at(-1)?.day ?? 0;
  if (lastDay === 0) return [];
  const width = Math.min(columns - marginWidth - 2, 64);
  const medians = Array.from({ length: width }, (_, i) => at(curve, (lastDay * (i + 0.5)) / width));
  const rows = Array.from({ length: chartRows }, (_, row) => {
    const floor = chartRows - 1 - row;
    const cells = medians.map(
      (share) => blocks[Math.round(Math.min(1, Math.max(0, share * chartRows - floor)) * 8)] ?? ' ',
    );
    const label = row === 0 ? '100 %' : row === chartRows - 1 ? '0 %' : '';
    return `${label.padStart(marginWidth - 1)} ${cells.join('').trimEnd()}`.trimEnd();
  });
  return [...rows, weekAxis(lastDay, width), ...takeoverLine(bridge, lastDay, width)];
}

function at(curve: CoverForecast['curve'], day: number): number {
  const after = curve.findIndex((point) => point.day >= day);
  const [from, to] = [curve[Math.max(0, after - 1)], curve[after]];
  if (from === undefined || to === undefined) return curve.at(-1)?.median ?? 0;
  const share = to.day === from.day ? 0 : (day - from.day) / (to.day - from.day);
  return from.median + share * (to.median - from.median);
}

function weekAxis(lastDay: number, width: number): string {
  const weeks = Math.floor(lastDay / 7);
  const step = [1, 2, 4, 8, 13, 26].find((each) => (each * 7 * width) / lastDay >= 6) ?? 52;
  const line = Array.from({ length: width + 4 }, () => ' ');
  for (let week = 0; week <= weeks; week += step) {
    const start = Math.round((week * 7 * width) / lastDay);
    for (const [i, digit] of [...String(week)].entries()) line[start + i] = digit;
  }
  return `${'week'.padStart(marginWidth - 1)} ${line.join('').trimEnd()}`;
}

function takeoverLine(bridge: Bridge | null, lastDay: number, width: number): readonly string[] {
  if (bridge?.takesOverDay === null || bridge === null) return [];
  const { low, high } = bridge.takesOverDay;
  const column = (day: number) => Math.min(width, Math.max(0, Math.round((day * width) / lastDay)));
  const [from, to] = [column(low), column(high)];
  if (from >= width) return [];
  return [`${'TMR'.padStart(marginWidth - 1)} ${' '.repeat(from)}${'═'.repeat(Math.max(1, to - from))}`];
}

export function bridgeText({ bridge }: Plan, setting: Setting): string | null {
  if (bridge === null) return null;
  const { layout } = setting;
  const line = (text: string) => layout.hang(text, { first: '  ', rest: '  ' });
  const planned = {
    planned: `TMR ${bridge.tmrDate ?? 'planned, day not known'}`,
    'not-planned': 'no TMR planned',
    unknown: 'TMR: not known',
  }[bridge.tmr];
  const worst = bridge.gapByWeek.reduce<Bridge['gapByWeek'][number] | null>(
    (top, each) => (top === null || each.chance > top.chance ? each : top),
    null,
  );
  return [
    layout.heading('Bridge to TMR', planned),
    ...(bridge.takesOverDay === null
      ? []
      : [line(`TMR is expected to take over after ${days(bridge.takesOverDay)} from the freeze.`)]),
    ...(bridge.chanceOfGap === null
      ? []
      : [
          line(
            `Chance of a gap: ${percent(bridge.chanceOfGap)}${worst === null || worst.chance === 0 ? '' : `, most likely in week ${worst.week} (${percent(worst.chance)})`}.${bridge.reviewOn === null ? '' : ` Review on ${bridge.reviewOn}.`}`,
          ),
        ]),
    ...notes(bridge.notes, setting),
    ...(bridge.surgeonQuestions.length === 0 ? [] : ['  To ask the surgeon']),
    ...bridge.surgeonQuestions.map((question) =>
      layout.hang(layout.say(question), { first: '  · ', rest: '    ' }),
    ),
  ].join('\n');
}
