import type { Interval } from '@cryobridge/plan';
import type { UpdatedForecast } from '@cryobridge/course';
import { along, line, type Axis } from '../../../chart/scale.js';
import { chartWords } from './chart-words.js';
import type { Lane } from './geometry.js';
import styles from './chart.module.css';

interface Props {
  readonly lane: Lane;
  readonly x: Axis;
  readonly forecast: UpdatedForecast;
  readonly takesOver: Interval | null;
}

type Place = readonly [number, number];

/** Chance that every needed nerve is still silent, its interval, and when TMR takes over. */
export function CoverLane({ lane, x, forecast, takesOver }: Props) {
  const y: Axis = { from: 0, to: 1, startPx: lane.endPx, endPx: lane.topPx };
  const curve = forecast.curve.filter(({ day }) => day >= x.from && day <= x.to);
  const edge = (key: 'low' | 'median' | 'high') =>
    curve.map((point): Place => [along(x, point.day), along(y, point[key])]);
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return null;
  const floor = `L${along(x, last.day).toFixed(1)} ${lane.endPx}L${along(x, first.day).toFixed(1)} ${lane.endPx}Z`;
  return (
    <g className={styles['cover']}>
      <TakesOver {...{ lane, x, takesOver }} />
      <path className={styles['area']} d={`${line(edge('median'))}${floor}`} />
      <path className={styles['band']} d={`${line([...edge('high'), ...edge('low').toReversed()])}Z`} />
      <path className={styles['median']} d={line(edge('median'))} />
      <EndOfCover {...{ lane, x, end: forecast.overallCoverEndsDay }} />
    </g>
  );
}

/** The interval in which the first needed nerve is back, as a bracket on the floor of the lane. */
function EndOfCover({ lane, x, end }: { readonly lane: Lane; readonly x: Axis; readonly end: Interval }) {
  const from = Math.max(end.low, x.from);
  const to = Math.min(end.high, x.to);
  if (to <= from) return null;
  const middle = end.median >= x.from && end.median <= x.to ? along(x, end.median) : null;
  return (
    <g className={styles['ends']}>
      <path
        d={`M${along(x, from)} ${lane.endPx - 4}v8M${along(x, from)} ${lane.endPx}H${along(x, to)}M${along(x, to)} ${lane.endPx - 4}v8`}
      />
      {middle !== null && <circle cx={middle} cy={lane.endPx} r={4} />}
    </g>
  );
}

function TakesOver({ lane, x, takesOver }: Pick<Props, 'lane' | 'x' | 'takesOver'>) {
  if (takesOver === null || takesOver.low >= x.to || takesOver.high <= x.from) return null;
  const from = along(x, Math.max(takesOver.low, x.from));
  const to = along(x, Math.min(takesOver.high, x.to));
  const isRoomy = x.endPx - from > 110;
  return (
    <g className={styles['takesOver']}>
      <rect x={from} y={lane.topPx} width={to - from} height={lane.endPx - lane.topPx} />
      <text x={isRoomy ? from + 6 : to - 4} y={lane.topPx + 11} textAnchor={isRoomy ? 'start' : 'end'}>
        {chartWords.takesOver}
      </text>
    </g>
  );
}
