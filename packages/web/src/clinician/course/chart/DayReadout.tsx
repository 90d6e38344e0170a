import { dayAfter } from '@cryobridge/course';
import { between } from '../../../format/between.js';
import { longDate } from '../../../format/date.js';
import { capital } from '../../../format/labels.js';
import { chartWords } from './chart-words.js';
import type { DayFacts } from './day-facts.js';
import { dayReadings } from './day-readings.js';
import type { Timeline } from './timeline.js';
import styles from './chart.module.css';

interface Props {
  readonly facts: DayFacts;
  readonly timeline: Timeline;
}

/** The chosen day in words and numbers, below the chart so that it hides nothing. */
export function DayReadout({ facts, timeline }: Props) {
  const readings = dayReadings(facts);
  return (
    <div className={styles['readout']}>
      <p className={styles['readoutDay']}>
        <strong>{chartWords.day(facts.day)}</strong> {longDate(dayAfter(timeline.zeroDate, facts.day))}
      </p>
      {readings.length === 0 && facts.happened.length === 0 && (
        <p className={styles['quiet']}>{chartWords.nothing}</p>
      )}
      <dl className={styles['readings']}>
        {readings.map(({ key, label, value, note }) => (
          <div key={key} data-wide={key === 'note' || undefined}>
            <dt className={styles[`label-${key}`]}>{label}</dt>
            <dd>
              <strong>{value}</strong> {note !== '' && <span className={styles['quiet']}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {facts.happened.length > 0 && (
        <p className={styles['happened']}>{facts.happened.map(capital).join(between)}</p>
      )}
    </div>
  );
}
