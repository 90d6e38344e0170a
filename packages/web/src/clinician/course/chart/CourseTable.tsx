import { dayAfter } from '@cryobridge/course';
import type { OpioidDay } from '@cryobridge/course';
import { useState } from 'react';
import { between } from '../../../format/between.js';
import { shortDate } from '../../../format/date.js';
import { number, short } from '../../../format/number.js';
import parts from '../../../parts/parts.module.css';
import { chartWords } from './chart-words.js';
import type { DayFacts } from './day-facts.js';
import type { Timeline } from './timeline.js';

interface Props {
  readonly timeline: Timeline;
  readonly read: (day: number) => DayFacts;
}

/** The chart in numbers, made when it is asked for. */
export function CourseTable({ timeline, read }: Props) {
  const [isOpen, open] = useState(false);
  return (
    <details className={parts['details']} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{chartWords.table}</summary>
      {isOpen && <Days timeline={timeline} read={read} />}
    </details>
  );
}

function Days({ timeline, read }: Props) {
  const { columns, tableCaption, tableLabel } = chartWords;
  const days = Array.from({ length: timeline.today - timeline.from + 1 }, (_, n) => timeline.today - n);
  const hasCover = timeline.forecast !== null;
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label={tableLabel}>
      <table className={parts['table']}>
        <caption>{tableCaption(timeline.course.opioids.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.residual}</th>
            <th scope="col">{columns.phantom}</th>
            <th scope="col">{columns.sensation}</th>
            <th scope="col">{columns.prescribed}</th>
            <th scope="col">{columns.dispensed}</th>
            <th scope="col">{columns.taken}</th>
            {hasCover && <th scope="col">{columns.cover}</th>}
            <th scope="col">{columns.happened}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <Day key={day} facts={read(day)} date={dayAfter(timeline.zeroDate, day)} hasCover={hasCover} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  readonly facts: DayFacts;
  readonly date: string;
  readonly hasCover: boolean;
}

function Day({ facts, date, hasCover }: DayProps) {
  const { residual, phantom, sensation, expectedResidual, expectedPhantom, cover } = facts;
  return (
    <tr>
      <th scope="row">{`${number(facts.day)}${between}${shortDate(date)}`}</th>
      <td>{pain(residual?.worst ?? facts.toBeRemoved?.worst, expectedResidual)}</td>
      <td>{pain(phantom?.worst, expectedPhantom)}</td>
      <td>{pain(sensation?.worst, null)}</td>
      <td>{mme(facts.prescribed)}</td>
      <td>{mme(facts.dispensed)}</td>
      <td>{mme(facts.taken)}</td>
      {hasCover && <td>{cover === null ? '–' : number(cover.median, 2)}</td>}
      <td>{facts.happened.join(between) || '–'}</td>
    </tr>
  );
}

function pain(worst: number | null | undefined, expected: DayFacts['expectedResidual']): string {
  const told = worst === null || worst === undefined ? '–' : short(worst);
  return expected === null ? told : `${told} (${number(expected.low)}–${number(expected.high)})`;
}

function mme(day: OpioidDay | null): string {
  if (day === null) return '–';
  return day.mme === null ? chartWords.unknown : number(day.mme, 1);
}
