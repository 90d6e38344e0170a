import { dayAfter } from '@cryobridge/course';
import { along, type Axis } from '../../../chart/scale.js';
import { shortDate } from '../../../format/date.js';
import { chartWords } from './chart-words.js';
import type { Geometry } from './geometry.js';
import type { Timeline } from './timeline.js';
import styles from './chart.module.css';

interface Props {
  readonly geometry: Geometry;
  readonly timeline: Timeline;
}

const leastApartPx = 54;
const dateApartPx = 120;
/** A week's word must not reach over the end. */
const endPx = 24;

/** A word at the left edge of the picture stays within it. */
function besideEdge(px: number) {
  const roomPx = 44;
  return px < roomPx ? ({ x: 0, textAnchor: 'start' } as const) : ({ x: px, textAnchor: 'middle' } as const);
}

/** Weeks from day 0 above and dates below, with thin lines through all lanes. */
export function TimeAxis({ geometry, timeline }: Props) {
  const { x, heightPx, isNarrow } = geometry;
  const ticks = weeksOn(x);
  const word = isNarrow ? chartWords.weekShort : chartWords.week;
  const floor = heightPx - 14;
  const dates = [Math.max(x.from, 0), x.to]
    .map(Math.round)
    .filter((day) => Math.abs(along(x, day) - along(x, timeline.today)) > dateApartPx);
  return (
    <g className={styles['axis']}>
      {ticks.map((week) => (
        <g key={week}>
          <path d={`M${along(x, week * 7).toFixed(1)} 16V${floor - 8}`} />
          <text {...besideEdge(along(x, week * 7))} y={8}>
            {week === 0 ? chartWords.zero[timeline.zeroIs] : word(week)}
          </text>
        </g>
      ))}
      {dates.map((day) => (
        <text
          key={day}
          x={along(x, day)}
          y={floor + 4}
          textAnchor={day === Math.round(x.to) ? 'end' : 'start'}
        >
          {shortDate(dayAfter(timeline.zeroDate, day))}
        </text>
      ))}
    </g>
  );
}

function weeksOn(x: Axis): readonly number[] {
  const weekPx = along(x, 7) - along(x, 0);
  const step = [1, 2, 4, 8, 13, 26].find((each) => each * weekPx >= leastApartPx) ?? 52;
  const first = Math.ceil(x.from / 7 / step) * step;
  const last = Math.floor(x.to / 7);
  const all = Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, n) => first + n * step,
  );
  return all.filter((week) => along(x, week * 7) <= x.endPx - endPx);
}

/** Where today is, through all lanes. */
export function TodayLine({ geometry, timeline }: Props) {
  const { x, heightPx } = geometry;
  if (timeline.today < x.from || timeline.today > x.to) return null;
  const at = along(x, timeline.today);
  return (
    <g className={styles['today']}>
      <path d={`M${at.toFixed(1)} 16V${heightPx - 22}`} />
      <text x={at} y={heightPx - 10} textAnchor="middle">
        {chartWords.today}
      </text>
    </g>
  );
}
