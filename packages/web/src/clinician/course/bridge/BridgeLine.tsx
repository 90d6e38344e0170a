import type { CourseBridge } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { along, type Axis } from '../../../chart/scale.js';
import { shortDate } from '../../../format/date.js';
import { capital } from '../../../format/labels.js';
import parts from '../../../parts/parts.module.css';
import { bridgeRows, type BridgeRow } from './bridge-rows.js';
import { bridgeWords } from './bridge-words.js';
import styles from './bridge.module.css';

interface Props {
  readonly bridge: CourseBridge;
  readonly widthPx: number;
}

const rowPx = 30;
/** Two lines of words above the rows: both ends, and below them today. */
const topPx = 38;
const gutterPx = 150;
const narrowPx = 560;

/** What happened as marks, what is expected as stretches; the same below in words. */
export function BridgeLine({ bridge, widthPx }: Props) {
  const { from, to } = bridge.timeline;
  const rows = bridgeRows(bridge);
  const isNarrow = widthPx < narrowPx;
  const tall = isNarrow ? rowPx + 14 : rowPx;
  const x: Axis = {
    from: 0,
    to: Math.max(1, daysBetween(from, to)),
    startPx: isNarrow ? 8 : gutterPx,
    endPx: widthPx - 12,
  };
  const height = topPx + rows.length * tall + 8;
  const at = (date: string) => along(x, Math.min(x.to, Math.max(0, daysBetween(from, date))));
  return (
    <>
      <svg
        className={styles['line']}
        viewBox={`0 0 ${widthPx} ${height}`}
        width={widthPx}
        height={height}
        role="img"
        aria-label={rows.map(({ says }) => says).join('. ')}
      >
        <text x={x.startPx} y={9} className={styles['tick']}>
          {shortDate(from)}
        </text>
        <text x={x.endPx} y={9} textAnchor="end" className={styles['tick']}>
          {shortDate(to)}
        </text>
        <path d={`M${at(bridge.today)} ${topPx - 6}V${height}`} className={styles['todayLine']} />
        <text
          x={at(bridge.today)}
          y={24}
          textAnchor={anchorAt(at(bridge.today), x)}
          className={styles['todayWord']}
        >
          {bridgeWords.today}
        </text>
        {rows.map((row, n) => {
          const y = topPx + n * tall + tall - 14;
          return (
            <g key={row.key} className={styles[row.kind]}>
              <path d={`M${x.startPx} ${y}H${x.endPx}`} className={styles['rule']} />
              <text x={0} y={isNarrow ? y - 15 : y} className={styles['rowName']}>
                {row.text}
              </text>
              <Mark row={row} at={at} y={y} />
            </g>
          );
        })}
      </svg>
      <ul className={parts['small']}>
        {rows.map(({ key, says }) => (
          <li key={key}>{capital(says)}</li>
        ))}
      </ul>
    </>
  );
}

/** A word at an end of the line stays within the picture. */
function anchorAt(px: number, { startPx, endPx }: Axis): 'start' | 'middle' | 'end' {
  const roomPx = 30;
  if (px - startPx < roomPx) return 'start';
  return endPx - px < roomPx ? 'end' : 'middle';
}

interface MarkProps {
  readonly row: BridgeRow;
  readonly at: (date: string) => number;
  readonly y: number;
}

function Mark({ row, at, y }: MarkProps) {
  const middle = at(row.median);
  if (row.kind === 'event')
    return (
      <circle
        cx={middle}
        cy={y}
        r={5}
        className={row.isPlanned ? styles['plannedMark'] : styles['doneMark']}
      />
    );
  const [from, to] = [at(row.from), at(row.to)];
  return (
    <>
      <rect x={from} y={y - 7} width={Math.max(2, to - from)} height={14} rx={4} className={styles['span']} />
      <path d={`M${middle} ${y - 9}v18`} className={styles['median']} />
    </>
  );
}
