import { fieldSampler } from '@cryobridge/freeze';
import type { CoverQuestion } from './covered-length.js';
import type { DeliveredFreeze } from './delivered-freeze.js';

/**
 * How long the points of a section that reached a temperature stayed below it: the median, s; 0 where none reached
 * it. In the plane of each point's own placement, the one that kept it cold longest; straight between moments.
 */
export function belowSeconds(
  question: Pick<CoverQuestion, 'points' | 'passes'>,
  freeze: Pick<DeliveredFreeze, 'moments'>,
  thresholdC: number,
): number {
  return belowSecondsOf([{ question, freeze }], thresholdC);
}

/** The same over passes that froze for unequal times or came in at unequal angles. */
export function belowSecondsOf(
  parts: readonly {
    readonly question: Pick<CoverQuestion, 'points' | 'passes'>;
    readonly freeze: Pick<DeliveredFreeze, 'moments'>;
  }[],
  thresholdC: number,
): number {
  const each = parts.map(({ question, freeze }) => stayedSeconds(question, freeze, thresholdC));
  const stayed = (each[0] ?? [])
    .map((_, k) => Math.max(...each.map((seconds) => seconds[k] ?? 0)))
    .filter((seconds) => seconds > 0);
  return stayed.toSorted((a, b) => a - b)[Math.floor(stayed.length / 2)] ?? 0;
}

/** By point. */
function stayedSeconds(
  { points, passes }: Pick<CoverQuestion, 'points' | 'passes'>,
  { moments }: Pick<DeliveredFreeze, 'moments'>,
  thresholdC: number,
): readonly number[] {
  const readers = moments.map(({ temperature }) => fieldSampler(temperature));
  const times = moments.map(({ timeSeconds }) => timeSeconds);
  const places = new Set(passes.map(({ u, v }) => `${u} ${v}`));
  const once = passes.filter(({ u, v }) => places.delete(`${u} ${v}`));
  return Array.from(points.u, (u, k) =>
    Math.max(
      ...once.map((pass) => {
        const [r, s] = [Math.abs((points.v[k] ?? 0) - pass.v), u - pass.u];
        return timeBelow(
          readers.map((read) => read(r, s) - thresholdC),
          times,
        );
      }),
    ),
  );
}

/** @param above at each time, how far above the threshold, K. Before the first time nothing is frozen. */
function timeBelow(above: readonly number[], timeSeconds: readonly number[]): number {
  let sum = 0;
  for (let n = 0; n < above.length; n++) {
    const [from, to] = [above[n - 1] ?? Infinity, above[n] ?? Infinity];
    const step = (timeSeconds[n] ?? 0) - (timeSeconds[n - 1] ?? timeSeconds[n] ?? 0);
    if (from <= 0 && to <= 0) sum += step;
    else if (from <= 0) sum += (step * -from) / (to - from);
    else if (to <= 0 && from !== Infinity) sum += (step * -to) / (from - to);
  }
  return sum;
}
