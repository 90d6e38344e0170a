import { daysBetween } from '@cryobridge/plan';
import { memo } from 'react';
import { number } from '../../../format/number.js';
import { along } from '../../../chart/scale.js';
import { CoverLane } from './CoverLane.js';
import type { Geometry, Lane } from './geometry.js';
import { alertsOf, eventsOf } from './happenings.js';
import { HappeningLane } from './HappeningLane.js';
import { LaneTitles } from './LaneTitles.js';
import { mostOf, OpioidLane } from './OpioidLane.js';
import { PainLane } from './PainLane.js';
import { TimeAxis, TodayLine } from './TimeAxis.js';
import type { Timeline } from './timeline.js';
import styles from './chart.module.css';

interface Props {
  readonly geometry: Geometry;
  readonly timeline: Timeline;
  readonly withAverage: boolean;
}

/** Everything that does not move with the chosen day; drawn once. */
export const ChartLanes = memo(function ChartLanes({ geometry, timeline, withAverage }: Props) {
  return (
    <>
      <defs>
        <pattern
          id="not-known"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" className={styles['hatch']} />
        </pattern>
      </defs>
      <TimeAxis geometry={geometry} timeline={timeline} />
      <LaneTitles geometry={geometry} table={timeline.course.opioids.table} />
      {geometry.lanes.map((lane) => (
        <LaneOf key={lane.name} {...{ lane, geometry, timeline, withAverage }} />
      ))}
      <TodayLine geometry={geometry} timeline={timeline} />
    </>
  );
});

function LaneOf({ lane, geometry: { x, isNarrow }, timeline, withAverage }: Props & { readonly lane: Lane }) {
  const { course, zeroDate, forecast, takesOver } = timeline;
  const pain = { lane, x, zeroDate, withAverage };
  const opioid = { lane, x, zeroDate };
  switch (lane.name) {
    case 'residual':
      return (
        <>
          <Scale lane={lane} x={x} isNarrow={isNarrow} />
          <PainLane
            {...pain}
            points={course.pain['residual-limb-pain']}
            expected={forecast?.expectedWorst['residual-limb-pain'] ?? []}
            before={course.pain['limb-to-be-removed-pain']}
          />
        </>
      );
    case 'phantom':
      return (
        <>
          <Scale lane={lane} x={x} isNarrow={isNarrow} />
          <PainLane
            {...pain}
            points={course.pain['phantom-pain']}
            expected={forecast?.expectedWorst['phantom-pain'] ?? []}
          />
        </>
      );
    case 'sensation':
      return <PainLane {...pain} points={course.pain['phantom-sensation']} expected={[]} />;
    case 'prescribed':
    case 'taken': {
      const { prescribed, taken } = course.opioids;
      const owed = lane.name === 'taken' ? owedDays(timeline) : null;
      return (
        <OpioidLane
          {...opioid}
          days={course.opioids[lane.name]}
          mostMme={mostOf(prescribed, taken)}
          owed={owed}
        />
      );
    }
    case 'dispensed':
      return (
        <OpioidLane
          {...opioid}
          days={course.opioids.dispensed}
          mostMme={mostOf(course.opioids.dispensed)}
          owed={null}
        />
      );
    case 'cover':
      return forecast === null ? null : <CoverLane {...{ lane, x, forecast, takesOver }} />;
    case 'events':
      return <HappeningLane lane={lane} x={x} list={eventsOf(timeline)} />;
    case 'alerts':
      return <HappeningLane lane={lane} x={x} list={alertsOf(timeline)} />;
    default:
      return neverLane(lane.name);
  }
}

function neverLane(name: never): never {
  throw new Error(`a lane of no known name: ${String(name)}`);
}

/** From the first report to today, what was taken is owed an answer. */
function owedDays({ course, zeroDate, today }: Timeline): readonly [number, number] | null {
  const first = course.reports.find(({ kind }) => kind !== 'baseline');
  return first === undefined ? null : [daysBetween(zeroDate, first.forDate), today];
}

interface ScaleProps {
  readonly lane: Lane;
  readonly x: Geometry['x'];
  /** The title above then says where the scale ends. */
  readonly isNarrow: boolean;
}

function Scale({ lane, x, isNarrow }: ScaleProps) {
  const y = { from: 0, to: 10, startPx: lane.endPx, endPx: lane.topPx };
  return (
    <g className={styles['scale']}>
      {[0, 5, 10].map((value) => (
        <g key={value}>
          <path d={`M${x.startPx} ${along(y, value)}H${x.endPx}`} />
          <text x={x.startPx - 6} y={along(y, value)} textAnchor="end">
            {isNarrow && value === 10 ? '' : number(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
