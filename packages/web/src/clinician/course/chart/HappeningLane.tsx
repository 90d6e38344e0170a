import { along, type Axis } from '../../../chart/scale.js';
import { placeLabels, type Lane } from './geometry.js';
import type { Happening, Sign } from './happenings.js';
import styles from './chart.module.css';

interface Props {
  readonly lane: Lane;
  readonly x: Axis;
  readonly list: readonly Happening[];
}

const rowPx = 20;

/** Events or alerts, each with a sign of its own form and its word beside it. */
export function HappeningLane({ lane, x, list }: Props) {
  const shown = list.filter(({ day, until }) => day <= x.to && (until ?? day) >= x.from);
  const at = ({ day }: Happening) => along(x, Math.max(day, x.from));
  const placed = placeLabels(
    shown.map((one) => ({ atPx: at(one), text: one.text })),
    x.endPx,
  );
  return (
    <g className={styles['happenings']}>
      {shown.map((one, n) => {
        const label = placed[n];
        if (label === undefined) return null;
        const y = lane.topPx + 10 + label.row * rowPx;
        const end = one.until === null ? null : along(x, Math.min(one.until, x.to));
        return (
          <g key={one.key} className={styles[`sign-${one.sign}`] ?? styles['sign']}>
            {end !== null && end > label.atPx + 1 && (
              <path className={styles['lasts']} d={`M${label.atPx} ${y + 7}H${end}`} />
            )}
            <path d={signPath(one.sign, label.atPx, y)} />
            <text
              x={label.atPx + (label.isBefore ? -10 : 10)}
              y={y}
              textAnchor={label.isBefore ? 'end' : 'start'}
            >
              {one.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Forms differ, so that no sign is told by its colour alone. */
function signPath(sign: Sign, x: number, y: number): string {
  switch (sign) {
    case 'open':
    case 'taken':
      return `M${x} ${y - 6}l6 11h-12z`;
    case 'closed':
    case 'lapsed':
      return `M${x - 5} ${y}l3.500 4 6.500-8-1.500-1.200-5 6.200-2-2.300z`;
    case 'freeze':
      return `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`;
    case 'amputation':
    case 'revision':
      return `M${x - 4.5} ${y - 4.5}h9v9h-9z`;
    case 'repair':
      return `M${x} ${y - 6}l6 6-6 6-6-6z`;
    case 'death':
    case 'withdrawal':
    case 'lost-to-follow-up':
      return `M${x - 5} ${y - 1.2}h10v2.400h-10z`;
    default:
      return `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0M${x - 2} ${y}a2 2 0 1 1 4 0a2 2 0 1 1-4 0`;
  }
}
