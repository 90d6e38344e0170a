import { useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import { along } from '../../../chart/scale.js';
import { ChartLanes } from './ChartLanes.js';
import { chartWords } from './chart-words.js';
import { DayCursor } from './DayCursor.js';
import type { DayFacts } from './day-facts.js';
import { geometryOf, placeLabels, type LaneName } from './geometry.js';
import { alertsOf, eventsOf, type Happening } from './happenings.js';
import type { Timeline } from './timeline.js';
import styles from './chart.module.css';

interface Props {
  readonly timeline: Timeline;
  readonly widthPx: number;
  readonly withAverage: boolean;
  /** What the whole chart says. */
  readonly sentence: string;
  readonly facts: DayFacts;
  /** What the chosen day says. */
  readonly daySentence: string;
  readonly onDay: (day: number) => void;
}

/** One time axis for the whole course; a day is chosen by pointer, touch or arrow keys. */
export function CourseChart({ timeline, widthPx, withAverage, sentence, facts, daySentence, onDay }: Props) {
  const geometry = useMemo(() => geometryFor(timeline, widthPx), [timeline, widthPx]);
  const { x, heightPx } = geometry;
  const within = (day: number) => Math.min(Math.floor(x.to), Math.max(Math.ceil(x.from), day));
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / Math.max(1, box.width);
    onDay(within(Math.round(x.from + share * (x.to - x.from))));
  };
  const press = (event: KeyboardEvent) => {
    const next = dayByKey(event.key, facts.day, timeline.today, x);
    if (next === null) return;
    event.preventDefault();
    onDay(within(next));
  };
  return (
    <div className={styles['frame']} style={{ height: heightPx }} data-left-to-right>
      <svg
        className={styles['chart']}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        width={widthPx}
        height={heightPx}
        role="img"
        aria-label={sentence}
      >
        <ChartLanes geometry={geometry} timeline={timeline} withAverage={withAverage} />
        <DayCursor geometry={geometry} facts={facts} />
      </svg>
      <div
        className={styles['slider']}
        style={{
          left: `${(x.startPx / widthPx) * 100}%`,
          width: `${((x.endPx - x.startPx) / widthPx) * 100}%`,
        }}
        role="slider"
        tabIndex={0}
        aria-label={chartWords.slider}
        title={chartWords.keys}
        aria-valuemin={Math.ceil(x.from)}
        aria-valuemax={Math.floor(x.to)}
        aria-valuenow={facts.day}
        aria-valuetext={daySentence}
        onPointerMove={(event) => event.pointerType !== 'touch' && point(event)}
        onPointerDown={point}
        onKeyDown={press}
      />
    </div>
  );
}

function geometryFor(timeline: Timeline, widthPx: number) {
  const { course, forecast, from, to } = timeline;
  const names: readonly LaneName[] = [
    'residual',
    'phantom',
    'sensation',
    'prescribed',
    'dispensed',
    'taken',
    ...(forecast === null || course.masked ? [] : (['cover'] as const)),
    'events',
    ...(course.alerts.length === 0 ? [] : (['alerts'] as const)),
  ];
  const rowsOf =
    (list: readonly Happening[]) => (x: Parameters<Parameters<typeof geometryOf>[0]['rows']>[0]) =>
      Math.max(
        1,
        ...placeLabels(
          list
            .filter(({ day, until }) => day <= x.to && (until ?? day) >= x.from)
            .map(({ day, text }) => ({ atPx: along(x, Math.max(day, x.from)), text })),
          x.endPx,
        ).map(({ row }) => row + 1),
      );
  const [events, alerts] = [rowsOf(eventsOf(timeline)), rowsOf(alertsOf(timeline))];
  return geometryOf({ widthPx, from, to, names, rows: (x) => ({ events: events(x), alerts: alerts(x) }) });
}

function dayByKey(
  key: string,
  day: number,
  today: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return day - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return day + 1;
    case 'PageDown':
      return day - 7;
    case 'PageUp':
      return day + 7;
    case 'Home':
      return from;
    case 'End':
      return Math.min(today, to);
    default:
      return null;
  }
}
