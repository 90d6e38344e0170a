import type { CourseView } from '@cryobridge/contract';
import type { Interval } from '@cryobridge/plan';
import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import parts from '../../../parts/parts.module.css';
import { Sized } from '../../../parts/Sized.js';
import { chartWords } from '../chart/chart-words.js';
import { CourseChart } from '../chart/CourseChart.js';
import { CourseTable } from '../chart/CourseTable.js';
import { dayReader } from '../chart/day-facts.js';
import { daySentence } from '../chart/day-readings.js';
import { DayReadout } from '../chart/DayReadout.js';
import { timelineOf, type Timeline } from '../chart/timeline.js';
import { Choices } from '../parts/Choices.js';
import styles from './person.module.css';

interface Props {
  readonly course: CourseView;
  readonly episode: string | null;
  readonly today: string;
  readonly takesOver: Interval | null;
}

type Range = keyof typeof chartWords.ranges;
const ranges = Object.entries(chartWords.ranges).map(([value, label]) => ({ value: value as Range, label }));

/** The chart, the day that is looked at, and the same as a table. */
export function ChartCard({ course, episode, today, takesOver }: Props) {
  const whole = useMemo(
    () => timelineOf({ course, episode, today, takesOver }),
    [course, episode, today, takesOver],
  );
  const read = useMemo(() => dayReader(whole), [whole]);
  const [range, setRange] = useState<Range>('all');
  const [withAverage, setWithAverage] = useState(false);
  const shown = useMemo(() => within(whole, range), [whole, range]);
  const [day, setDay] = useState<number | null>(null);
  const facts = read(clamp(day ?? lastTold(whole), shown));
  const said = daySentence(facts, whole);
  return (
    <section className={parts['card']} aria-label={chartWords.title}>
      <div className={styles['chartHead']}>
        <Choices label={chartWords.rangeLabel} options={ranges} value={range} onChange={setRange} />
        <Checkbox
          radius="xs"
          label={chartWords.showAverage}
          checked={withAverage}
          onChange={(event) => setWithAverage(event.currentTarget.checked)}
        />
      </div>
      <Sized guess={900}>
        {(widthPx) => (
          <CourseChart
            timeline={shown}
            widthPx={Math.round(widthPx)}
            withAverage={withAverage}
            sentence={chartSentence(whole, daySentence(read(lastTold(whole)), whole))}
            facts={facts}
            daySentence={said}
            onDay={setDay}
          />
        )}
      </Sized>
      <DayReadout facts={facts} timeline={whole} />
      <CourseTable timeline={whole} read={read} />
    </section>
  );
}

function clamp(day: number, { from, to }: Timeline): number {
  return Math.min(Math.floor(to), Math.max(Math.ceil(from), day));
}

/** The last day that somebody told of, else today. */
function lastTold({ course, zeroDate, today }: Timeline): number {
  const last = course.reports.at(-1);
  if (last === undefined) return today;
  return Math.round((Date.parse(last.forDate) - Date.parse(zeroDate)) / 86_400_000);
}

function within(whole: Timeline, range: Range): Timeline {
  switch (range) {
    case 'all':
      return whole;
    case 'first':
      return { ...whole, from: Math.max(whole.from, -7), to: 21 };
    case 'last':
      return { ...whole, from: whole.today - 28, to: whole.today + 3 };
    default:
      return neverRange(range);
  }
}

function neverRange(range: never): never {
  throw new Error(`a range of no known name: ${String(range)}`);
}

/** What the chart says, for those who do not see it. */
function chartSentence({ course, forecast }: Timeline, latest: string): string {
  const end = forecast?.overallCoverEndsDay;
  const week = (day: number) => Math.round(day / 7);
  return [
    course.reports.length === 0 ? chartWords.noReports : latest,
    end === undefined ? '' : chartWords.coverSentence(week(end.median), week(end.low), week(end.high)),
  ].join(' ');
}
