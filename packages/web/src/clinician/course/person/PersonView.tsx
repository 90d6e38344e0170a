import { dayIn } from '@cryobridge/course';
import type { CourseView } from '@cryobridge/contract';
import { useState } from 'react';
import { Note } from '../../../parts/Note.js';
import { useNow } from '../use-now.js';
import { AlertsCard } from './AlertsCard.js';
import { ChangedCard } from './ChangedCard.js';
import { ChartCard } from './ChartCard.js';
import { CouldBeCard } from './CouldBeCard.js';
import { CoverLines } from './CoverLines.js';
import { MedicinesCard } from './MedicinesCard.js';
import { PersonHead } from './PersonHead.js';
import { personWords } from './person-words.js';
import { RescueCard } from './RescueCard.js';
import { useTakesOver } from './use-takes-over.js';
import styles from './person.module.css';

/** The chart on one time axis; beside it what a person must know and do. */
export function PersonView({ course }: { readonly course: CourseView }) {
  const [chosen, choose] = useState<string | null>(null);
  const episode = course.episodes.find(({ id }) => id === chosen) ?? course.episodes.at(-1) ?? null;
  const nowMs = useNow();
  const today = dayIn(course.timeZone, new Date(nowMs).toISOString());
  const takesOver = useTakesOver(course, episode?.id ?? null);
  const forecast = episode === null ? undefined : course.forecasts[episode.id];
  return (
    <div className={styles['page']}>
      <PersonHead course={course} episode={episode?.id ?? null} onEpisode={choose} />
      {course.masked && <Note tone="calm">{personWords.masked}</Note>}
      {course.ended !== null && (
        <Note tone="calm">{personWords.endedNote(personWords.ended[course.ended] ?? course.ended)}</Note>
      )}
      {course.consent !== 'given' && course.ended === null && (
        <Note tone="warn">{personWords.consent[course.consent]}</Note>
      )}
      <div className={styles['columns']}>
        <div className={styles['alerts']}>
          <AlertsCard course={course} nowMs={nowMs} />
        </div>
        <div className={styles['main']}>
          <ChartCard course={course} episode={episode?.id ?? null} today={today} takesOver={takesOver} />
        </div>
        <div className={styles['rail']}>
          <ChangedCard course={course} today={today} />
          <CouldBeCard findings={course.findings} masked={course.masked} />
          <RescueCard rescue={course.rescue} />
          {!course.masked && (
            <CoverLines patientId={course.patientId} forecast={forecast ?? null} takesOver={takesOver} />
          )}
          <MedicinesCard course={course} />
        </div>
      </div>
    </div>
  );
}
