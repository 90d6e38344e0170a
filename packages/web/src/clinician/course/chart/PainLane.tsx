import type { CoursePoint } from '@cryobridge/contract';
import type { ExpectedWorst } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { along, line, type Axis } from '../../../chart/scale.js';
import type { Lane } from './geometry.js';
import styles from './chart.module.css';

interface Props {
  readonly lane: Lane;
  readonly x: Axis;
  readonly zeroDate: string;
  readonly points: readonly CoursePoint[];
  readonly expected: readonly ExpectedWorst[];
  readonly withAverage: boolean;
  /** Pain in the limb that was then removed; a series of its own. */
  readonly before?: readonly CoursePoint[];
}

type Place = readonly [number, number];
/** Days between two reports up to which the line is drawn as told. */
const nextDayDays = 1;

/** One series of pain on 0–10, with what the own forecast expects. */
export function PainLane({ lane, x, zeroDate, points, expected, withAverage, before = [] }: Props) {
  const y: Axis = { from: 0, to: 10, startPx: lane.endPx, endPx: lane.topPx };
  const shown = ({ on }: CoursePoint) => inside(x, daysBetween(zeroDate, on));
  const at = (key: 'worst' | 'average') => (list: readonly CoursePoint[]) =>
    list.filter(shown).flatMap((point) => {
      const value = point[key];
      return value === null ? [] : [{ day: daysBetween(zeroDate, point.on), value }];
    });
  const worst = at('worst')(points);
  const px = ({ day, value }: { readonly day: number; readonly value: number }): Place => [
    along(x, day),
    along(y, value),
  ];
  const isRoomy = along(x, 1) - along(x, 0) > 5;
  return (
    <g className={styles[lane.name]}>
      <path className={styles['band']} d={bandPath(expected, x, y)} />
      {withAverage && <path className={styles['average']} d={line(at('average')(points).map(px))} />}
      <path className={styles['bridged']} d={line(worst.map(px))} />
      <path className={styles['worst']} d={toldPath(worst, px)} />
      <path className={styles['dots']} d={worst.map((one) => dot(px(one), isRoomy ? 2.6 : 1.6)).join('')} />
      <path
        className={styles['before']}
        d={at('worst')(before)
          .map((one) => square(px(one)))
          .join('')}
      />
    </g>
  );
}

function inside(x: Axis, day: number): boolean {
  return day >= x.from && day <= x.to;
}

function bandPath(expected: readonly ExpectedWorst[], x: Axis, y: Axis): string {
  const shown = expected.filter(({ day }) => inside(x, day));
  if (shown.length < 2) return '';
  const edge = (key: 'low' | 'high') =>
    shown.map((point): Place => [along(x, point.day), along(y, point[key])]);
  return `${line([...edge('high'), ...edge('low').toReversed()])}Z`;
}

/** Lines only from a day to the next; a day without an answer is not drawn over. */
function toldPath<T extends { readonly day: number }>(list: readonly T[], px: (one: T) => Place): string {
  return list
    .flatMap((one, n) => {
      const last = list[n - 1];
      return last === undefined || one.day - last.day > nextDayDays ? [] : [line([px(last), px(one)])];
    })
    .join('');
}

function dot([cx, cy]: Place, r: number): string {
  return `M${(cx - r).toFixed(1)} ${cy.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function square([cx, cy]: Place): string {
  return `M${(cx - 3.5).toFixed(1)} ${(cy - 3.5).toFixed(1)}h7v7h-7z`;
}
