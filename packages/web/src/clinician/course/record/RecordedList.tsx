import type { CourseView } from '@cryobridge/contract';
import { between } from '../../../format/between.js';
import { shortDate } from '../../../format/date.js';
import { capital } from '../../../format/labels.js';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { eventWord } from '../chart/chart-words.js';
import { limbName } from '../parts/limb-name.js';
import { recordWords } from './record-words.js';
import styles from './record.module.css';

/** Events so far, newest first. */
export function RecordedList({ course }: { readonly course: CourseView }) {
  const limbOf = (episode: string) => course.episodes.find(({ id }) => id === episode);
  const events = course.events.toReversed();
  return (
    <Card title={recordWords.list.title}>
      {events.length === 0 && <p className={parts['quiet']}>{recordWords.list.none}</p>}
      <ul className={styles['list']}>
        {events.map((event) => {
          const limb = 'episode' in event && course.episodes.length > 1 ? limbOf(event.episode) : undefined;
          return (
            <li key={event.id}>
              <span>
                {capital(eventWord(event))}
                {limb !== undefined && `${between}${limbName(limb)}`}
                {event.kind === 'surgeon-agreement' && `${between}${event.by}: ${event.reason}`}
              </span>
              <span className={parts['quiet']}>{shortDate(event.on)}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
