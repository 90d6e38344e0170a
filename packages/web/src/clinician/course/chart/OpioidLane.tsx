import type { OpioidDay } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { along, type Axis } from '../../../chart/scale.js';
import { number } from '../../../format/number.js';
import type { Lane } from './geometry.js';
import styles from './chart.module.css';

interface Props {
  readonly lane: Lane;
  readonly x: Axis;
  readonly zeroDate: string;
  readonly days: readonly OpioidDay[];
  readonly mostMme: number;
  /** Days in this span that no entry speaks of are unknown. Null: they are empty. */
  readonly owed: readonly [number, number] | null;
}

/** Bars of one opioid series; what is not known is hatched, never zero. */
export function OpioidLane({ lane, x, zeroDate, days, mostMme, owed }: Props) {
  const y: Axis = { from: 0, to: mostMme, startPx: lane.endPx, endPx: lane.topPx };
  const dayPx = along(x, 1) - along(x, 0);
  const wide = Math.max(1, dayPx - (dayPx > 4 ? 1.5 : 0.2));
  const shown = days
    .map((day) => ({ ...day, day: daysBetween(zeroDate, day.on) }))
    .filter(({ day }) => day >= x.from && day <= x.to);
  const bar = (day: number, from: number, to: number) => {
    const left = along(x, day) - wide / 2;
    return `M${left.toFixed(1)} ${along(y, from).toFixed(1)}h${wide.toFixed(1)}V${along(y, to).toFixed(1)}h${(-wide).toFixed(1)}z`;
  };
  const told = new Set(shown.map(({ day }) => day));
  const missing =
    owed === null ? [] : span(Math.max(owed[0], x.from), owed[1]).filter((day) => !told.has(day));
  const known = shown.flatMap(({ day, mme, convertedMme }) => {
    const value = mme ?? convertedMme;
    return value > 0 ? [bar(day, 0, Math.min(value, mostMme))] : [];
  });
  const unknown = shown
    .filter(({ mme }) => mme === null)
    .map(({ day, convertedMme }) => bar(day, convertedMme, mostMme));
  const untold = missing.map((day) => bar(day, 0, mostMme));
  return (
    <g className={styles[lane.name]}>
      <path className={styles['untold']} d={untold.join('')} fill="url(#not-known)" />
      <path className={styles['unknown']} d={unknown.join('')} fill="url(#not-known)" />
      <path className={styles['bars']} d={known.join('')} />
      <text className={styles['tick']} x={x.startPx - 6} y={lane.topPx + 4} textAnchor="end">
        {number(mostMme)}
      </text>
    </g>
  );
}

function span(from: number, to: number): readonly number[] {
  return Array.from(
    { length: Math.max(0, Math.floor(to) - Math.ceil(from) + 1) },
    (_, n) => Math.ceil(from) + n,
  );
}

/** A round top for the scale of bars. */
export function mostOf(...series: readonly (readonly OpioidDay[])[]): number {
  const most = Math.max(0, ...series.flat().map(({ mme, convertedMme }) => mme ?? convertedMme));
  return (
    [10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000].find((top) => top >= most) ?? Math.ceil(most)
  );
}
