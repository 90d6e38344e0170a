import { between } from '../../../format/between.js';
import { chartWords } from './chart-words.js';
import type { Geometry, Lane, LaneName } from './geometry.js';
import styles from './chart.module.css';

interface Props {
  readonly geometry: Geometry;
  readonly table: string;
}

/** What each lane is, said beside it; above it where the page is narrow. */
export function LaneTitles({ geometry: { lanes, x, isNarrow }, table }: Props) {
  return (
    <g className={styles['titles']}>
      {lanes.map((lane) => (
        <LaneTitle key={lane.name} lane={lane} isNarrow={isNarrow} table={table} />
      ))}
      {lanes.map(({ name, topPx, endPx }) => (
        <path
          key={name}
          className={styles['floor']}
          d={`M${x.startPx} ${endPx}H${x.endPx}`}
          data-top={topPx}
        />
      ))}
    </g>
  );
}

function LaneTitle({
  lane,
  isNarrow,
  table,
}: {
  readonly lane: Lane;
  readonly isNarrow: boolean;
  readonly table: string;
}) {
  const [name, note] = titleOf(lane.name, table);
  if (isNarrow)
    return (
      <text x={0} y={lane.topPx - 8} className={styles[`title-${lane.name}`]}>
        <tspan className={styles['title']}>{name}</tspan>
        <tspan className={styles['note']}>{note === '' ? '' : `${between}${note}`}</tspan>
      </text>
    );
  const isLow = lane.endPx - lane.topPx < 36;
  return (
    <text x={0} y={lane.topPx + (isLow ? 12 : 10)} className={styles[`title-${lane.name}`]}>
      <tspan className={styles['title']}>{name}</tspan>
      {note !== '' && (
        <tspan x={0} dy={isLow ? 13 : 16} className={styles['note']}>
          {note}
        </tspan>
      )}
    </text>
  );
}

function titleOf(name: LaneName, table: string): readonly [string, string] {
  const { lanes, opioidLanes } = chartWords;
  switch (name) {
    case 'residual':
    case 'phantom':
    case 'sensation':
      return [lanes[name], chartWords.worst];
    case 'prescribed':
      return [opioidLanes.prescribed, chartWords.perDay(table)];
    case 'dispensed':
    case 'taken':
      return [opioidLanes[name], ''];
    case 'cover':
      return [lanes.cover, chartWords.coverAxis];
    case 'events':
    case 'alerts':
      return [lanes[name], ''];
    default:
      return neverLane(name);
  }
}

function neverLane(name: never): never {
  throw new Error(`a lane of no known name: ${String(name)}`);
}
